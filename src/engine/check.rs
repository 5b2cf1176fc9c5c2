//! Runs the checks over one article and resolves what they report.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::age::Age;
use super::cache::{self, Store};
use super::cause;
use super::ids::{self, FindingIds};
use super::inline::Inline;
use crate::checks::api::{Context, Findings, OptionError, Options, Reported, Run};
use crate::checks::{self, Knowledge};
use crate::compare::PairView;
use crate::compare::sides::Sides;
use crate::locales::{self, LocaleData};
use crate::model::finding::{Edit, Finding, Place, Side, Status};
use crate::model::{Article, Locale, Rule, Severity};
use crate::read;
use crate::settings::{RuleTable, selects};
use crate::text::Span;

/// The checks of one rule table, built once and shared by all threads.
pub struct Engine {
    pair_runs: Vec<(usize, crate::checks::api::PairRun)>,
    article_runs: Vec<(usize, crate::checks::api::ArticleRun)>,
    english: &'static LocaleData,
    /// Severity by registry index; `None` when the rule does not run.
    severities: Vec<Option<Severity>>,
    directives: Directives,
    /// The rules and options, as keys of the cache have them.
    table: String,
    /// By registry index: the findings of the rule can be kept.
    keeps: Vec<bool>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine")
            .field("severities", &self.severities)
            .finish_non_exhaustive()
    }
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
        };
        let mut errors = Vec::new();
        for (index, check) in checks::CHECKS.iter().enumerate() {
            let Some(settings) = table.rules.get(check.rule.id) else {
                continue;
            };
            let mut options = Options::new(check.rule.id, &settings.options);
            let run = (check.build)(&mut options).and_then(|run| options.finish().map(|()| run));
            match run {
                Ok(Run::Pair(run)) => engine.pair_runs.push((index, run)),
                Ok(Run::Article(run)) => engine.article_runs.push((index, run)),
                Ok(Run::Reader) => {}
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
        self.check_with(article, knowledge, None)
    }

    /// Checks one article; what a store kept of its present state need not be found again. The stamp
    /// tells this program from others.
    pub fn check_with(
        &self,
        article: &Article,
        knowledge: &Knowledge,
        memory: Option<(&dyn Store, &str)>,
    ) -> Outcome {
        let pairs: Vec<PairView<'_>> = read::pairs(article).map(PairView::new).collect();
        let locale = article.locale.clone().unwrap_or_else(Locale::undetermined);
        // Rules whose findings are kept get no knowledge, so that none of them can depend on it.
        let nothing = Knowledge::default();
        let mut cx = Context {
            article,
            sides: Sides::new(article),
            locale: locales::data(&locale),
            english: self.english,
            knowledge: &nothing,
        };
        let mut reported = match memory {
            Some((store, stamp)) => {
                let key = cache::key(stamp, &self.table, article, &locale);
                let entry = store.get(&article.file.path);
                entry
                    .and_then(|it| cache::decode(&key, &it))
                    .unwrap_or_else(|| {
                        let reported = self.observe(&pairs, &cx, true);
                        store.put(&article.file.path, &cache::encode(&key, &reported));
                        reported
                    })
            }
            None => self.observe(&pairs, &cx, true),
        };
        cx.knowledge = knowledge;
        reported.extend(self.observe(&pairs, &cx, false));
        let reported = group_and_silence(reported);
        let inline = match self.directives {
            Directives::Heed => Inline::of(article),
            Directives::Ignore => Inline::default(),
        };
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

    /// Runs the rules that can be kept, or the others.
    fn observe(&self, pairs: &[PairView<'_>], cx: &Context<'_>, kept: bool) -> Vec<Reported> {
        let mut sink = Findings::default();
        for (rule, run) in self.pair_runs.iter().filter(|it| self.keeps[it.0] == kept) {
            sink.begin(*rule);
            for pair in pairs {
                run(pair, cx, &mut sink);
            }
        }
        for (rule, run) in self
            .article_runs
            .iter()
            .filter(|it| self.keeps[it.0] == kept)
        {
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

struct Resolver<'a> {
    article: &'a Article,
    pairs: &'a [PairView<'a>],
    locale: &'a Locale,
    severities: &'a [Option<Severity>],
    path: Arc<str>,
    english_path: Option<Arc<str>>,
    commit: Option<Arc<str>>,
}

impl<'a> Resolver<'a> {
    fn new(
        article: &'a Article,
        pairs: &'a [PairView<'a>],
        locale: &'a Locale,
        severities: &'a [Option<Severity>],
    ) -> Self {
        Self {
            article,
            pairs,
            locale,
            severities,
            path: article.file.path.as_str().into(),
            english_path: article
                .source_file
                .as_ref()
                .map(|file| file.path.as_str().into()),
            commit: article.english_commit(),
        }
    }

    fn resolve(&self, reported: Vec<Reported>, inline: &Inline) -> Vec<Finding> {
        if reported.is_empty() {
            return Vec::new();
        }
        let folded: Vec<Cow<'_, str>> = self
            .pairs
            .iter()
            .map(|pair| ids::fold(&pair.source.text))
            .collect();
        let ordinals = ordinals(&folded);
        let mut order: Vec<(u32, &'static Rule, Reported)> = reported
            .into_iter()
            .map(|it| (self.file_span(&it).start, &checks::CHECKS[it.rule].rule, it))
            .collect();
        order.sort_by(|a, b| (a.0, a.1.id, &a.2.evidence).cmp(&(b.0, b.1.id, &b.2.evidence)));
        let mut finding_ids = FindingIds::new(self.locale.as_str(), &self.path);
        let mut places: HashMap<usize, Arc<Place>> = HashMap::new();
        order
            .into_iter()
            .map(|(_, rule, it)| {
                let english = it.pair.map_or("", |pair| &*folded[pair]);
                let id = finding_ids.next(rule.id, english, &it.evidence);
                let place = it.pair.map(|pair| {
                    Arc::clone(places.entry(pair).or_insert_with(|| {
                        Arc::new(self.place(pair, &folded[pair], ordinals[pair]))
                    }))
                });
                let reason = inline.reason(rule.id, it.pair);
                let mut finding = self.finding(it, rule, id, place);
                if reason.is_some() {
                    finding.status = Status::Suppressed;
                    finding.reason = reason;
                }
                finding
            })
            .collect()
    }

    fn place(&self, pair: usize, english: &str, ordinal: u32) -> Place {
        let pair = &self.pairs[pair];
        Place {
            segment_key: ids::segment_key(&self.path, english, ordinal),
            segment_ordinal: ordinal,
            segment_id: pair.id.to_owned(),
            source: pair.source.text.clone().into_owned(),
            target: pair.target.text.clone().into_owned(),
            target_hash: ids::target_hash(&pair.target.text),
        }
    }

    /// The bytes of the target file a finding stands on: its first marked words, else all of the half.
    fn file_span(&self, it: &Reported) -> Span {
        if let Some(span) = it.file_span {
            return span;
        }
        let Some(pair) = it.pair.map(|pair| &self.pairs[pair]) else {
            return Span::default();
        };
        let first = it.target_spans.iter().min();
        pair.target
            .file_span(first.copied().unwrap_or(pair.target.all()))
    }

    fn finding(
        &self,
        mut it: Reported,
        rule: &'static Rule,
        id: String,
        place: Option<Arc<Place>>,
    ) -> Finding {
        let file = &self.article.file;
        let span = self.file_span(&it);
        let pair = it.pair.map(|pair| &self.pairs[pair]);
        let own = self.severities[it.rule].unwrap_or(rule.severity);
        // A check lowers single findings; configuration moves the rule as a whole.
        let severity = match it.severity {
            Some(severity) if own == rule.severity => severity,
            Some(severity) => severity.min(own),
            None => own,
        };
        it.source_spans.sort_unstable();
        it.target_spans.sort_unstable();
        let source_place = match (&self.english_path, pair) {
            (Some(path), Some(pair)) => {
                let first = it.source_spans.first().copied();
                let at = pair.source.file_span(first.unwrap_or(pair.source.all()));
                Some((
                    Arc::clone(path),
                    self.article.english().position(at.start as usize),
                ))
            }
            _ => None,
        };
        let edits = match pair {
            Some(pair) => it
                .edits
                .into_iter()
                .map(|edit| {
                    let span = pair.target.file_span(edit.span);
                    Edit {
                        span,
                        start: file.position(span.start as usize),
                        end: file.position(span.end as usize),
                        replacement: edit.replacement,
                        safe: edit.safe,
                    }
                })
                .collect(),
            None => Vec::new(),
        };
        Finding {
            id,
            rule,
            severity,
            confidence: it.confidence,
            status: Status::New,
            message: it.message,
            locale: self.locale.clone(),
            path: Arc::clone(&self.path),
            start: file.position(span.start as usize),
            end: file.position(span.end as usize),
            span,
            side: if it.target_spans.is_empty() && !it.source_spans.is_empty() {
                Side::Source
            } else {
                it.side
            },
            source_spans: pair.map_or_else(Vec::new, |pair| {
                code_points(&pair.source.text, &it.source_spans)
            }),
            target_spans: pair.map_or_else(Vec::new, |pair| {
                code_points(&pair.target.text, &it.target_spans)
            }),
            place,
            expected: it.expected,
            actual: it.actual,
            suggestion: it.suggestion,
            edits,
            english_commit: self.commit.clone(),
            page_url: None,
            source_place,
            reason: None,
            verdict: None,
        }
    }
}

/// Ordinal of each text among its equals.
fn ordinals(texts: &[Cow<'_, str>]) -> Vec<u32> {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    texts
        .iter()
        .map(|text| {
            let count = seen.entry(text).or_default();
            *count += 1;
            *count - 1
        })
        .collect()
}

fn code_points(text: &str, spans: &[Span]) -> Vec<(u32, u32)> {
    spans
        .iter()
        .map(|span| {
            let start = text[..span.start as usize].chars().count() as u32;
            (start, start + span.of(text).chars().count() as u32)
        })
        .collect()
}
