//! One run over the articles: what `check`, `baseline` and `fix` share.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fs, io};

use anyhow::{Context, Result};

use super::english;
use super::inputs::{self, Source};
use super::pipeline::{self, Job};
use super::scope::Scope;
use crate::checks;
use crate::cli::args::{Global, ScopeArgs, WorkArgs};
use crate::cli::configs::{Configs, Group};
use crate::cli::terminal::Terminal;
use crate::config::{self, Document};
use crate::engine::{Outcome, Suppressor};
use crate::model::{Finding, Rule};
use crate::report::{FileFacts, RunFacts, Unreadable};
use crate::settings::{Day, Suppression};

/// What a run gave.
pub struct Session {
    /// The configurations, in the order in which their articles came.
    pub configs: Configs,
    /// The articles.
    pub sources: Vec<Source>,
    /// Findings by configuration, suppressed ones among them.
    pub findings: BTreeMap<usize, Vec<Finding>>,
    /// What was read.
    pub facts: RunFacts,
    /// Report paths of the articles that were checked.
    pub checked: BTreeSet<String>,
    /// The run compared two states.
    pub narrow: bool,
    /// What the user should know.
    pub remarks: Vec<String>,
}

/// Reads and checks what the options name.
pub fn run(
    work: &WorkArgs,
    layers: Vec<Document>,
    scope: &ScopeArgs,
    global: &Global,
    terminal: &Terminal,
) -> Result<Session> {
    let mut all = work.layers();
    all.extend(layers);
    let mut configs = Configs::new(global, all)?;
    let (mut sources, unreadable) = inputs::find(&work.input, &mut configs)?;
    let scope = Scope::new(scope, &mut sources)?;
    let today = today();
    let suppressors: Vec<Suppressor> = configs
        .groups()
        .iter()
        .map(|group| Ok(Suppressor::new(suppressions(group)?, today)))
        .collect::<Result<_>>()?;
    let english = configs
        .groups()
        .iter()
        .map(|group| english::open(&group.settings.source, work.english.source.as_deref()))
        .collect::<Result<Vec<_>>>()?;
    let job = Job {
        configs: &configs,
        suppressors: &suppressors,
        english: &english,
        sources: &sources,
        scope: &scope,
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(global.jobs)
        .build()?;
    let outcomes = pool.install(|| pipeline::check_all(&job, terminal))?;
    let mut session = Session {
        findings: BTreeMap::new(),
        facts: RunFacts {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            unreadable,
            ..RunFacts::default()
        },
        checked: BTreeSet::new(),
        narrow: scope.is_narrow(),
        remarks: configs.remarks.clone(),
        sources,
        configs,
    };
    session.remarks.extend(scope.remarks.iter().cloned());
    for (index, outcome) in outcomes.into_iter().enumerate() {
        session.add(index, outcome);
    }
    session.facts.put_in_order();
    if !session.narrow {
        for (group, suppressor) in session.configs.groups().iter().zip(&suppressors) {
            session
                .remarks
                .extend(suppressor.remarks(|it| group.runs(it)));
        }
    }
    Ok(session)
}

impl Session {
    fn add(&mut self, index: usize, outcome: io::Result<Outcome>) {
        let source = &self.sources[index];
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(error) => {
                self.facts.unreadable.push(Unreadable {
                    path: source.name.clone(),
                    message: error.to_string(),
                });
                return;
            }
        };
        if !outcome.read {
            return;
        }
        if let Some(locale) = &outcome.locale {
            self.facts.locales.push(locale.to_string());
        }
        self.facts.files.push(FileFacts {
            path: source.name.clone(),
            pairs: outcome.pairs as u64,
            words: outcome.source_words as u64,
        });
        self.checked.insert(source.name.clone());
        self.remarks.extend(outcome.remarks);
        let findings = self.findings.entry(source.group).or_default();
        findings.extend(outcome.findings);
    }

    /// The rules that ran for some article.
    pub fn rules(&self) -> Vec<&'static Rule> {
        checks::rules()
            .filter(|rule| {
                self.configs
                    .groups()
                    .iter()
                    .any(|group| group.runs(rule.id))
            })
            .collect()
    }

    /// Where an article of a report path would be on disk.
    pub fn disk_path(&self, group: usize, path: &str) -> PathBuf {
        let folder = &self.configs.groups()[group].settings.folder;
        let base = self.configs.base().of(folder);
        base.unwrap_or_else(|| folder.clone()).join(path)
    }
}

/// The order of every report: path, place, rule, ordinal.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        (&a.path, a.span.start, a.rule.id).cmp(&(&b.path, b.span.start, b.rule.id))
    });
}

/// What the configuration and the file of suppressions say.
fn suppressions(group: &Group) -> Result<Vec<Suppression>> {
    let known = &group.settings.known;
    let mut list = known.suppressions.clone();
    let path = &known.suppressions_file;
    match fs::read_to_string(path) {
        Ok(text) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            list.extend(config::parse_suppressions(&name, &text).map_err(anyhow::Error::msg)?);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound && !known.suppressions_named => {}
        Err(error) => {
            return Err(error)
                .with_context(|| format!("cannot open the suppressions `{}`", path.display()));
        }
    }
    Ok(list)
}

fn today() -> Day {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Day::of_unix_seconds(since.map_or(0, |it| it.as_secs()))
}
