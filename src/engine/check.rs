//! Runs the checks over one article and resolves what they report.

use std::collections::HashMap;

use super::age::Age;
use super::cache::{self, Store};
use super::cause;
use super::inline::Inline;
use super::memo::{Keys, Memo};
use super::resolve::Resolver;
use crate::checks::api::{
    ArticleRun, Context, Findings, OptionError, Options, PairRun, Reported, Unit,
};
use crate::checks::{self, Knowledge};
use crate::compare::PairView;
use crate::compare::sides::Sides;
use crate::locales::{self, LocaleData};
use crate::model::Finding;
use crate::model::{Article, Locale, Rule, Severity};
use crate::read;
use crate::settings::{RuleTable, selects};

/// The checks of one rule table, built once and shared by all threads.
pub struct Engine {
    pair_runs: Vec<(usize, PairRun)>,
    article_runs: Vec<(usize, ArticleRun)>,
    english: &'static LocaleData,
    /// Severity by registry index; `None` when the rule does not run.
    severities: Vec<Option<Severity>>,
    directives: Directives,
    /// The rules and options, as keys of the cache have them.
    table: String,
    /// By registry index: the findings of the rule can be kept.
    keeps: Vec<bool>,
    /// By registry index: the confidence of the surest findings of the rule.
    most_confidence: Vec<f32>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine")
            .field("severities", &self.severities)
            .finish_non_exhaustive()
    }
}

/// The two parts of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Those that decide from the article alone: what they find can be kept between runs.
    Kept,
    /// Those that look at knowledge.
    Knowing,
}

/// Whether the directives of the English article count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Directives {
    /// They do.
    #[default]
    Heed,
    /// They do not: `--no-inline`.
    Ignore,
}

/// What spares an engine work without changing what it reports, and what tells it how much is wanted.
#[derive(Clone, Copy, Default)]
pub struct Aids<'a> {
    /// What earlier runs kept of articles, and the stamp that tells this program from others.
    pub store: Option<(&'a dyn Store, &'a str)>,
    /// What was found on pairs earlier in this run; for one configuration and one knowledge of each language.
    pub memo: Option<&'a Memo>,
    /// Findings less sure than this will not be shown: rules that have no others need not run.
    pub least_confidence: f32,
}

/// What checking one article gave.
#[derive(Debug, Default)]
pub struct Outcome {
    /// False for a file that turned out to be no translation.
    pub read: bool,
    /// In report order.
    pub findings: Vec<Finding>,
    /// Segment pairs read.
    pub pairs: usize,
    /// Words of the English side.
    pub source_words: usize,
    /// Words of the target side.
    pub target_words: usize,
    /// The locale the article was checked as.
    pub locale: Option<Locale>,
    /// How far the English article has gone on since, when the run asks for it.
    pub age: Option<Age>,
    /// What is to be told of the directives of the English article.
    pub remarks: Vec<String>,
}

impl Engine {
    /// Builds the checks of a rule table; every wrong option is an error.
    pub fn new(table: &RuleTable) -> Result<Self, Vec<OptionError>> {
        let mut engine = Self {
            pair_runs: Vec::new(),
            article_runs: Vec::new(),
            english: locales::data(&Locale::english()),
            severities: vec![None; checks::CHECKS.len()],
            directives: Directives::Heed,
            table: cache::table_text(table),
            keeps: checks::rules()
                .map(|rule| cache::can_keep(rule.id))
                .collect(),
            most_confidence: vec![1.0; checks::CHECKS.len()],
        };
        let mut errors = Vec::new();
        for (index, check) in checks::CHECKS.iter().enumerate() {
            let Some(settings) = table.rules.get(check.rule.id) else {
                continue;
            };
            let mut options = Options::new(check.rule.id, &settings.options);
            let run = (check.build)(&mut options).and_then(|run| options.finish().map(|()| run));
            match run {
                Ok(run) => {
                    engine.most_confidence[index] = run.most_confidence;
                    match run.unit {
                        Unit::Pair(run) => engine.pair_runs.push((index, run)),
                        Unit::Article(run) => engine.article_runs.push((index, run)),
                        Unit::Reader => {}
                    }
                }
                Err(error) => errors.push(error),
            }
            engine.severities[index] = Some(settings.severity.unwrap_or(check.rule.severity));
        }
        if errors.is_empty() {
            Ok(engine)
        } else {
            Err(errors)
        }
    }

    /// Checks one article.
    pub fn check(&self, article: &Article, knowledge: &Knowledge) -> Outcome {
        self.check_with(article, knowledge, Aids::default())
    }

    /// Checks one article; what the aids hold need not be found again.
    pub fn check_with(&self, article: &Article, knowledge: &Knowledge, aids: Aids<'_>) -> Outcome {
        let pairs: Vec<PairView<'_>> = read::pairs(article).map(PairView::new).collect();
        let locale = article.locale.clone().unwrap_or_else(Locale::undetermined);
        let inline = match self.directives {
            Directives::Heed => Inline::of(article),
            Directives::Ignore => Inline::default(),
        };
        // A directive that covers nothing is told of, so everything it may cover must be found.
        let least_confidence = match inline.is_empty() {
            true => aids.least_confidence,
            false => 0.0,
        };
        let aids = Aids {
            least_confidence,
            ..aids
        };
        // Rules whose findings are kept get no knowledge, so that none of them can depend on it.
        let nothing = Knowledge::default();
        let mut cx = Context {
            article,
            sides: Sides::new(article),
            locale: locales::data(&locale),
            english: self.english,
            knowledge: &nothing,
        };
        let mut reported = match aids.store {
            Some((store, stamp)) => {
                let key = cache::key(stamp, &self.table, article, &locale);
                let entry = store.get(&article.file.path);
                entry
                    .and_then(|it| cache::decode(&key, &it))
                    .unwrap_or_else(|| {
                        let reported = self.observe(&pairs, &cx, Part::Kept, aids);
                        store.put(&article.file.path, &cache::encode(&key, &reported));
                        reported
                    })
            }
            None => self.observe(&pairs, &cx, Part::Kept, aids),
        };
        cx.knowledge = knowledge;
        reported.extend(self.observe(&pairs, &cx, Part::Knowing, aids));
        let reported = group_and_silence(reported);
        let findings =
            Resolver::new(article, &pairs, &locale, &self.severities).resolve(reported, &inline);
        Outcome {
            read: true,
            findings,
            pairs: pairs.len(),
            source_words: pairs.iter().map(|pair| pair.source.words().len()).sum(),
            target_words: pairs.iter().map(|pair| pair.target.words().len()).sum(),
            locale: article.locale.clone(),
            age: Age::of(article, &cx.sides),
            remarks: inline.into_remarks(|selector| self.runs(selector)),
        }
    }

    /// Runs one part of the rules.
    fn observe(
        &self,
        pairs: &[PairView<'_>],
        cx: &Context<'_>,
        part: Part,
        aids: Aids<'_>,
    ) -> Vec<Reported> {
        let kept = part == Part::Kept;
        let runs = |rule: usize| {
            self.keeps[rule] == kept && self.most_confidence[rule] >= aids.least_confidence
        };
        let pair_runs: Vec<&(usize, PairRun)> =
            self.pair_runs.iter().filter(|it| runs(it.0)).collect();
        let check = |pair: &PairView<'_>, sink: &mut Findings| {
            for (rule, run) in &pair_runs {
                sink.begin(*rule);
                run(pair, cx, sink);
            }
        };
        let mut sink = Findings::default();
        match aids.memo.filter(|_| !pair_runs.is_empty()) {
            Some(memo) => {
                let mut keys = Keys::new(&self.table, cx.article);
                for pair in pairs {
                    let key = keys.of(pair, part == Part::Knowing);
                    if !memo.replay(key, pair.index, sink.list_mut()) {
                        let before = sink.list_mut().len();
                        check(pair, &mut sink);
                        memo.keep(key, &sink.list_mut()[before..]);
                    }
                }
            }
            None => pairs.iter().for_each(|pair| check(pair, &mut sink)),
        }
        for (rule, run) in self.article_runs.iter().filter(|it| runs(it.0)) {
            sink.begin(*rule);
            run(pairs, cx, &mut sink);
        }
        if kept {
            self.report_damage(cx.article, pairs, &mut sink);
        }
        sink.into_list()
    }

    /// The same engine, told whether directives of the English articles count.
    pub fn with_directives(mut self, directives: Directives) -> Self {
        self.directives = directives;
        self
    }

    /// True when a rule that the selector names runs.
    pub fn runs(&self, selector: &str) -> bool {
        checks::rules()
            .zip(&self.severities)
            .any(|(rule, severity)| severity.is_some() && selects(selector, rule.id))
    }

    /// The rules that run, in the order of the registry.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        checks::rules()
            .zip(&self.severities)
            .filter_map(|(rule, severity)| severity.map(|_| rule))
    }

    fn report_damage(&self, article: &Article, pairs: &[PairView<'_>], sink: &mut Findings) {
        for damage in &article.damage {
            let Some(rule) = checks::index_of(damage.rule) else {
                continue;
            };
            if self.severities[rule].is_none() {
                continue;
            }
            sink.begin(rule);
            let reported = match damage.unit.and_then(|unit| pairs.get(unit)) {
                Some(pair) => sink.pair(pair, damage.message.clone()),
                None => sink.file(damage.span, damage.message.clone()),
            };
            reported.file_span = Some(damage.span);
            reported.severity = damage.severity;
            reported.confidence(1.0);
        }
    }
}

/// Sorts by pair, applies the causes, keeps findings on the file.
fn group_and_silence(mut reported: Vec<Reported>) -> Vec<Reported> {
    reported.sort_by_key(|it| it.pair);
    let mut kept = Vec::with_capacity(reported.len());
    let mut rest = reported.into_iter().peekable();
    while let Some(first) = rest.next() {
        let pair = first.pair;
        let mut group = vec![first];
        while let Some(next) = rest.next_if(|next| pair.is_some() && next.pair == pair) {
            group.push(next);
        }
        if pair.is_some() && group.len() > MAX_ALIKE {
            fold_alike(&mut group);
        }
        cause::silence(&mut group, |rule| checks::CHECKS[rule].rule.id);
        kept.append(&mut group);
    }
    kept
}

/// Findings of one rule on one segment that are worth a row each; a segment of ten thousand torn
/// links is one defect to its reader, and every row repeats the whole segment.
const MAX_ALIKE: usize = 50;

/// Keeps the first findings of each rule and lets the last of them tell how many more there are.
fn fold_alike(group: &mut Vec<Reported>) {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for it in group.iter() {
        *counts.entry(it.rule).or_default() += 1;
    }
    let mut seen: HashMap<usize, usize> = HashMap::new();
    group.retain_mut(|it| {
        let seen = seen.entry(it.rule).or_default();
        *seen += 1;
        let all = counts[&it.rule];
        if *seen == MAX_ALIKE && all > MAX_ALIKE {
            it.message
                .push_str(&format!(" (and {} more in this segment)", all - MAX_ALIKE));
        }
        *seen <= MAX_ALIKE
    });
}
