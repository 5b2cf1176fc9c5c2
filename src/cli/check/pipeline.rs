//! The phases of a check: read everything, learn from it, check it.

use std::collections::{BTreeSet, HashSet};
use std::io;
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use super::inputs::Source;
use super::online;
use super::scope::Scope;
use crate::checks::Knowledge;
use crate::cli::configs::{Configs, Group};
use crate::cli::progress::Progress;
use crate::cli::terminal::Terminal;
use crate::compare::targets::TargetIndex;
use crate::compare::unverified::Unverified;
use crate::engine::cache::{KNOWING, Store};
use crate::engine::{
    Aids, Changed, Given, KnowledgeBase, Memo, Outcome, Suppressor, Teacher, pair_plain_articles,
};
use crate::input::cache_dir::CacheDir;
use crate::input::english::{English, Missing};
use crate::input::targets::{self, Located};
use crate::model::article::ReadFinding;
use crate::model::{Article, Carrier, Locale, Severity};
use crate::text::{SourceFile, Span};

/// Articles that one collector takes in a row.
const CHUNK: usize = 128;

/// What a run checks, and how.
pub struct Job<'a> {
    /// The configurations.
    pub configs: &'a Configs,
    /// Suppressions, one for each configuration.
    pub suppressors: &'a [Suppressor],
    /// English sides, one for each configuration.
    pub english: &'a [English],
    /// Termbases, names and lexicons, one set for each configuration.
    pub given: &'a [Given],
    /// Caches, one for each configuration.
    pub caches: &'a [Option<CacheDir>],
    /// What tells this program from others that wrote to the caches.
    pub stamp: &'a str,
    /// The articles, in report order.
    pub sources: &'a [Source],
    /// Which of their segments count.
    pub scope: &'a Scope,
    /// Findings less sure than this are not asked for.
    pub least_confidence: f32,
    /// Check these alone, by their number; all are read, since all teach.
    pub only: Option<&'a BTreeSet<usize>>,
    /// Other sites may be asked.
    pub online: bool,
}

/// An article with the state it is compared with.
struct States {
    now: Article,
    before: Option<Article>,
}

/// What a run gave.
pub struct Checked {
    /// One for each source, in their order.
    pub outcomes: Vec<io::Result<Outcome>>,
    /// What the user should know.
    pub remarks: Vec<String>,
    /// Links that nobody could tell of.
    pub unverified: Vec<Unverified>,
}

/// Reads, learns and checks; one outcome for each source, in their order.
pub fn check_all(job: &Job<'_>, terminal: &Terminal) -> Result<Checked> {
    let mut loaded = read_all(job, terminal)?;
    pair_plain(job, &mut loaded, terminal);
    attach_english(job, &mut loaded);
    let mut knowledge = learn(job, &loaded, terminal);
    let mut unverified = Vec::new();
    let concerned = concerned(job, &loaded);
    if job.runs("target") {
        let mut targets = look_up_targets(job, &loaded);
        unverified.append(&mut targets.unverified);
        let checked: HashSet<&str> = concerned.iter().map(|it| &*it.1.file.path).collect();
        unverified.retain(|it| checked.contains(&*it.path));
        let targets = Arc::new(targets);
        for base in &mut knowledge {
            base.tell_all(|it| it.targets = Some(Arc::clone(&targets)));
        }
    }
    if job.online {
        let indices = online::ask(job, &concerned, terminal);
        for (base, index) in knowledge.iter_mut().zip(&indices) {
            base.tell_all(|it| it.online.clone_from(index));
        }
        unverified.extend(online::unverified(&indices, &concerned));
    }
    let memos: Vec<Memo> = job.given.iter().map(|_| Memo::default()).collect();
    let remarks = remarks(&unverified);
    let progress = Progress::new(terminal, "checking", job.sources.len());
    let outcomes = loaded
        .into_par_iter()
        .enumerate()
        .map(|(index, loaded)| {
            let outcome = match loaded {
                Ok(Some(states)) if job.concerns(index) => {
                    let source = &job.sources[index];
                    let knowledge = knowledge[source.group].get(states.now.locale.as_ref());
                    Ok(check_one(
                        job,
                        source,
                        &states,
                        knowledge,
                        &memos[source.group],
                    )?)
                }
                Ok(_) => Ok(Outcome::default()),
                Err(error) => Err(error),
            };
            progress.step();
            Ok(outcome)
        })
        .collect::<Result<_>>()?;
    Ok(Checked {
        outcomes,
        remarks,
        unverified,
    })
}

/// Reads every article, since all of them teach, and earlier states of those that changed.
fn read_all(job: &Job<'_>, terminal: &Terminal) -> Result<Vec<io::Result<Option<States>>>> {
    let progress = Progress::new(terminal, "reading", job.sources.len());
    job.sources
        .par_iter()
        .enumerate()
        .map(|(index, source)| {
            let settings = &job.group(source).settings.input;
            // Where the user names an English side, every Markdown file counts as a translation.
            let expected = job.english[source.group].is_given()
                && source.name.to_ascii_lowercase().ends_with(".md");
            let states = match source.load(settings) {
                Ok(article) if expected || !source.may_skip(&article) => {
                    let old = job.scope.old_text(index)?;
                    Ok(Some(States {
                        now: article,
                        before: old.map(|bytes| source.article(bytes, settings)),
                    }))
                }
                Ok(_) => Ok(None),
                Err(error) => Err(error),
            };
            progress.step();
            Ok(states)
        })
        .collect()
}

/// Finds the English of plain articles and aligns them with it.
fn pair_plain(job: &Job<'_>, loaded: &mut [io::Result<Option<States>>], terminal: &Terminal) {
    let mut plain: Vec<(&Source, &mut Article)> = loaded
        .iter_mut()
        .zip(job.sources)
        .filter_map(|(loaded, source)| Some((loaded.as_mut().ok()?.as_mut()?, source)))
        .flat_map(|(states, source)| {
            let both = std::iter::once(&mut states.now).chain(&mut states.before);
            both.map(move |article| (source, article))
        })
        .filter(|(_, article)| article.carrier == Carrier::Plain)
        .collect();
    if plain.is_empty() {
        return;
    }
    let progress = Progress::new(terminal, "aligning", plain.len());
    plain.par_iter_mut().for_each(|(source, article)| {
        let commit = article.english_commit();
        match job.find_english(source, article, commit.as_deref()) {
            Ok(english) => article.source_file = Some(english),
            Err(missing) => {
                let required = job.group(source).settings.source.require;
                let severity = required.then_some(Severity::Error);
                article.damage.push(source_missing(&missing, severity));
            }
        }
        progress.step();
    });
    pair_plain_articles(plain.into_iter().map(|(_, article)| article).collect());
}

/// The finding on an article without English.
pub fn source_missing(missing: &Missing, severity: Option<Severity>) -> ReadFinding {
    ReadFinding {
        rule: "read-source-missing",
        span: Span::default(),
        message: format!("no English text to compare with: {missing}"),
        unit: None,
        severity,
    }
}

/// Learns from all articles; one knowledge base for each configuration.
fn learn(
    job: &Job<'_>,
    loaded: &[io::Result<Option<States>>],
    terminal: &Terminal,
) -> Vec<KnowledgeBase> {
    let progress = Progress::new(terminal, "learning", loaded.len());
    let teachers: Vec<Teacher> = loaded
        .par_chunks(CHUNK)
        .zip(job.sources.par_chunks(CHUNK))
        .map(|(loaded, sources)| {
            let mut teacher = Teacher::default();
            for (loaded, source) in loaded.iter().zip(sources) {
                match loaded {
                    Ok(Some(states)) if job.learns_from(source, &states.now) => {
                        teacher.add(&states.now);
                    }
                    Ok(Some(states)) => teacher.meet(&states.now),
                    _ => {}
                }
                progress.step();
            }
            teacher
        })
        .collect();
    drop(progress);
    let _progress = Progress::unmeasured(terminal, "weighing");
    let mut all = Teacher::default();
    for teacher in teachers {
        all.absorb(teacher);
    }
    let learnt = all.teach();
    job.given
        .iter()
        .map(|given| KnowledgeBase::new(given, &learnt))
        .collect()
}

/// What is said of links that nobody could tell of.
fn remarks(unverified: &[Unverified]) -> Vec<String> {
    let count = |rule| unverified.iter().filter(|it| it.rule == rule).count();
    let mut remarks = Vec::new();
    match count("target-file") {
        0 => {}
        files => remarks.push(format!(
            "relative links, images and includes that could not be verified: {files}; they may stand in the English tree (`--source-git`, `--source-dir`) or elsewhere on the site; `--unverified-report FILE` lists them"
        )),
    }
    match count("target-online") {
        0 => {}
        links => remarks.push(format!(
            "links to other sites that could not be verified: {links}; `--unverified-report FILE` lists them"
        )),
    }
    remarks
}

/// Finds the English articles that side-by-side files were made from, and what they are today.
fn attach_english(job: &Job<'_>, loaded: &mut [io::Result<Option<States>>]) {
    let original = job.runs("drift") || job.runs("structure-metadata") || job.runs("target");
    let newest = job.runs("drift-stale");
    if !original {
        return;
    }
    loaded
        .par_iter_mut()
        .zip(job.sources)
        .for_each(|(loaded, source)| {
            let Ok(Some(states)) = loaded else { return };
            let english = &job.english[source.group];
            let article = &mut states.now;
            let Some(commit) = article.english_commit() else {
                return;
            };
            if article.carrier == Carrier::SideBySide && english.is_given() {
                article.english_article = job.find_english(source, article, Some(&commit)).ok();
            }
            if newest && let Some(path) = article.original().map(|it| it.path.clone()) {
                article.newest = english.newest(&path, &commit);
            }
        });
}

/// The articles that are checked, with the number of their configuration.
fn concerned<'a>(
    job: &Job<'_>,
    loaded: &'a [io::Result<Option<States>>],
) -> Vec<(usize, &'a Article)> {
    let articles = loaded.iter().zip(job.sources).enumerate();
    articles
        .filter(|(index, _)| job.concerns(*index))
        .filter_map(|(_, (loaded, source))| {
            let states = loaded.as_ref().ok()?.as_ref()?;
            Some((source.group, &states.now))
        })
        .collect()
}

/// Looks up the places that the articles refer to.
fn look_up_targets(job: &Job<'_>, loaded: &[io::Result<Option<States>>]) -> TargetIndex {
    let located: Vec<Located<'_>> = loaded
        .iter()
        .zip(job.sources)
        .filter_map(|(loaded, source)| {
            let states = loaded.as_ref().ok()?.as_ref()?;
            Some(Located {
                article: &states.now,
                file: source.disk.as_deref(),
                english: source.group,
            })
        })
        .collect();
    targets::survey(&located, job.english)
}

fn check_one(
    job: &Job<'_>,
    source: &Source,
    states: &States,
    knowledge: &Knowledge,
    memo: &Memo,
) -> Result<Outcome> {
    let group = job.group(source);
    let article = &states.now;
    let engine = group.engine(&source.local, article.locale.as_ref())?;
    let cache = job.caches[source.group].as_ref();
    let aids = Aids {
        store: cache.map(|it| (it as &dyn Store, job.stamp)),
        memo: Some(memo),
        least_confidence: job.least_confidence,
    };
    let mut outcome = engine.check_with(article, knowledge, aids);
    if let Some(old) = &states.before {
        let old_findings = engine.check(old, knowledge).findings;
        Changed::between(old, &old_findings, article).narrow(&mut outcome.findings);
    }
    let locale = outcome.locale.clone().unwrap_or_else(Locale::undetermined);
    job.suppressors[source.group].apply(&source.local, &locale, &mut outcome.findings);
    if let Some(template) = &group.settings.input.page_url {
        let page = page_url(template, &source.local, &locale);
        for finding in &mut outcome.findings {
            finding.page_url = Some(page.clone());
        }
    }
    Ok(outcome)
}

impl Job<'_> {
    /// Finds the English of an article.
    fn find_english(
        &self,
        source: &Source,
        article: &Article,
        commit: Option<&str>,
    ) -> Result<SourceFile, Missing> {
        let english = &self.english[source.group];
        if let Some(file) = &source.disk
            && self.configs.base().of(file).is_none()
            && let Some(found) = english.find_by_place(file, commit)
        {
            return Ok(found);
        }
        match english.find(&article.file.path, commit) {
            // `check es --source-dir en`: what stands at the top of one folder does so of the other.
            Err(missing @ Missing::NoFile { .. }) => {
                english.find_exactly(&source.below, commit).ok_or(missing)
            }
            other => other,
        }
    }

    /// True when a rule or a group of them runs on some article.
    fn runs(&self, selector: &str) -> bool {
        self.configs.groups().iter().any(|it| it.runs(selector))
    }

    fn concerns(&self, index: usize) -> bool {
        self.only.is_none_or(|only| only.contains(&index)) && self.scope.concerns(index)
    }

    /// What the configuration gives statistics for need not be learnt, and nothing when no rule asks.
    fn learns_from(&self, source: &Source, article: &Article) -> bool {
        let given = article
            .locale
            .as_ref()
            .and_then(|locale| self.given[source.group].statistics(locale));
        let asked = || KNOWING.iter().any(|selector| self.runs(selector));
        self.group(source).settings.stats.learn && given.is_none() && asked()
    }

    fn group(&self, source: &Source) -> &Group {
        &self.configs.groups()[source.group]
    }
}

/// Fills in `{locale}` and `{path}`; the path loses its extension, as published pages have none.
pub fn page_url(template: &str, path: &str, locale: &Locale) -> std::sync::Arc<str> {
    let page = path.strip_suffix(".md").unwrap_or(path).replace(' ', "%20");
    template
        .replace("{locale}", &locale.as_str().to_ascii_lowercase())
        .replace("{path}", &page)
        .into()
}
