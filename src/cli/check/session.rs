//! One run over the articles: what `check`, `baseline` and `fix` share.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fs, io};

use anyhow::{Context, Result};

use super::english;
use super::inputs::{self, Role, Source};
use super::knowledge;
use super::online;
use super::pipeline::{self, Job};
use super::scope::Scope;
use crate::checks;
use crate::cli::args::{Global, ScopeArgs, WorkArgs};
use crate::cli::configs::{Configs, Group, display_name};
use crate::cli::terminal::{Aside, Terminal};
use crate::compare::unverified::Unverified;
use crate::config::{self, Document};
use crate::engine::{Outcome, Suppressor};
use crate::input::cache_dir::{self, CacheDir};
use crate::input::english::English;
use crate::model::{Finding, Rule};
use crate::report::stale::StaleRow;
use crate::report::{FileFacts, RunFacts, Unreadable};
use crate::settings::{Day, Settings, Suppression};

/// What a run gave.
pub struct Session {
    /// The configurations, in the order in which their articles came.
    pub configs: Configs,
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
    /// How far the English of each article has gone on.
    pub ages: Vec<StaleRow>,
    /// Somebody said where the English articles are.
    pub english: bool,
    /// Markdown files that were left out, since nothing says that they are translations.
    pub left_out: u64,
    /// Links that nobody could tell of.
    pub unverified: Vec<Unverified>,
}

/// Everything that is set up before articles are read.
pub struct Prepared {
    /// The configurations.
    pub configs: Configs,
    /// The articles.
    pub sources: Vec<Source>,
    /// Other sites may be asked, where the configuration says so.
    pub online: bool,
    scope: Scope,
    english: Vec<English>,
    unreadable: Vec<Unreadable>,
}

/// Reads and checks what the options name.
pub fn run(
    work: &WorkArgs,
    layers: Vec<Document>,
    scope: &ScopeArgs,
    global: &Global,
    terminal: &Terminal,
) -> Result<Session> {
    let prepared = prepare(work, layers, scope, global)?;
    let session = execute(&prepared, None, global, terminal)?;
    Ok(session.done(prepared))
}

/// Finds configurations, articles, their earlier states and their English.
pub fn prepare(
    work: &WorkArgs,
    layers: Vec<Document>,
    scope: &ScopeArgs,
    global: &Global,
) -> Result<Prepared> {
    let mut all = work.layers();
    all.extend(layers);
    let mut configs = Configs::new(global, all)?;
    let (mut sources, unreadable) = inputs::find(&work.input, &mut configs)?;
    let scope = Scope::new(scope, &mut sources)?;
    if scope.has_changes() {
        // With statistics from a file the others have nothing to teach.
        let learns = |it: &Settings| it.stats.learn && it.stats.file.is_none();
        sources.extend(inputs::teaching(&sources, &configs, learns));
    }
    let english = configs
        .groups()
        .iter()
        .map(|group| english::open(&group.settings, work.english.source.as_deref()))
        .collect::<Result<Vec<_>>>()?;
    online::require_feature(&configs)?;
    Ok(Prepared {
        configs,
        sources,
        online: true,
        scope,
        english,
        unreadable,
    })
}

/// Reads everything and checks it, or only the articles that `only` names by their number.
pub fn execute(
    prepared: &Prepared,
    only: Option<&BTreeSet<usize>>,
    global: &Global,
    terminal: &Terminal,
) -> Result<Results> {
    let configs = &prepared.configs;
    let today = today();
    let suppressors: Vec<Suppressor> = configs
        .groups()
        .iter()
        .map(|group| Ok(Suppressor::new(suppressions(group)?, today)))
        .collect::<Result<_>>()?;
    let given = configs
        .groups()
        .iter()
        .map(|group| knowledge::given(&group.settings))
        .collect::<Result<Vec<_>>>()?;
    if terminal.verbose {
        tell(prepared)?;
    }
    let mut remarks = Vec::new();
    let caches: Vec<Option<CacheDir>> = configs
        .groups()
        .iter()
        .map(|group| open_cache(group, &mut remarks))
        .collect();
    let job = Job {
        caches: &caches,
        stamp: &cache_dir::build_stamp(),
        configs,
        suppressors: &suppressors,
        english: &prepared.english,
        given: &given,
        sources: &prepared.sources,
        scope: &prepared.scope,
        least_confidence: least_confidence(configs, &suppressors),
        only,
        online: prepared.online,
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(global.jobs)
        .build()?;
    let checked = pool.install(|| pipeline::check_all(&job, terminal))?;
    let mut results = Results {
        facts: RunFacts {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            unreadable: prepared.unreadable.clone(),
            ..RunFacts::default()
        },
        remarks: configs.remarks.clone(),
        ..Results::default()
    };
    results.remarks.append(&mut remarks);
    results
        .remarks
        .extend(prepared.scope.remarks.iter().cloned());
    results.remarks.extend(checked.remarks);
    results.unverified = checked.unverified;
    for (source, outcome) in prepared.sources.iter().zip(checked.outcomes) {
        results.add(source, outcome);
    }
    results.facts.put_in_order();
    results.facts.config_hash = configs.hash();
    if !prepared.scope.is_narrow() {
        for (group, suppressor) in configs.groups().iter().zip(&suppressors) {
            results
                .remarks
                .extend(suppressor.remarks(|it| group.runs(it)));
        }
    }
    Ok(results)
}

/// What checking gave.
#[derive(Default)]
pub struct Results {
    /// Findings by configuration, suppressed ones among them.
    pub findings: BTreeMap<usize, Vec<Finding>>,
    /// What was read.
    pub facts: RunFacts,
    checked: BTreeSet<String>,
    /// What the user should know.
    pub remarks: Vec<String>,
    ages: Vec<StaleRow>,
    left_out: u64,
    unverified: Vec<Unverified>,
}

impl Results {
    fn done(self, prepared: Prepared) -> Session {
        Session {
            narrow: prepared.scope.is_narrow(),
            configs: prepared.configs,
            findings: self.findings,
            facts: self.facts,
            checked: self.checked,
            remarks: self.remarks,
            ages: self.ages,
            english: prepared.english.iter().any(English::is_given),
            left_out: self.left_out,
            unverified: self.unverified,
        }
    }

    fn add(&mut self, source: &Source, outcome: io::Result<Outcome>) {
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(_) if source.role == Role::Teaches => return,
            Err(error) => {
                self.facts.unreadable.push(Unreadable {
                    path: source.name.clone(),
                    message: error.to_string(),
                });
                return;
            }
        };
        if !outcome.read {
            let markdown = source.name.to_ascii_lowercase().ends_with(".md");
            self.left_out += u64::from(markdown && source.role == Role::Checked);
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
        if let Some(age) = outcome.age {
            let locale = outcome.locale.as_ref();
            self.ages.push(StaleRow {
                path: source.name.clone(),
                locale: locale.map_or(String::new(), ToString::to_string),
                age,
            });
        }
        self.remarks.extend(outcome.remarks);
        let findings = self.findings.entry(source.group).or_default();
        findings.extend(outcome.findings);
    }
}

impl Session {
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

/// What a run takes: files, configurations, caches.
fn tell(prepared: &Prepared) -> io::Result<()> {
    let files = prepared.sources.len();
    writeln!(Aside, "bilint: files to read: {files}")?;
    for group in prepared.configs.groups() {
        let settings = &group.settings;
        let file = group.file.as_deref().map_or("none".into(), display_name);
        let cache = match settings.cache.enabled {
            true => display_name(&settings.cache.dir),
            false => "none".to_owned(),
        };
        writeln!(Aside, "bilint: configuration: {file}; cache: {cache}")?;
    }
    Ok(())
}

/// The cache of a configuration. One that cannot be used is told of; nothing else is different.
fn open_cache(group: &Group, remarks: &mut Vec<String>) -> Option<CacheDir> {
    let cache = &group.settings.cache;
    if !cache.enabled {
        return None;
    }
    match CacheDir::open(&cache.dir) {
        Ok(cache) => Some(cache),
        Err(error) => {
            remarks.push(format!(
                "no cache in `{}`: {error}; everything was checked anew",
                display_name(&cache.dir)
            ));
            None
        }
    }
}

/// How sure a finding must be at least to matter to a run. Baselines and suppressions that cover nothing
/// any more are told of, so with one of them everything matters.
fn least_confidence(configs: &Configs, suppressors: &[Suppressor]) -> f32 {
    let has_baseline = |it: &Group| {
        it.settings
            .known
            .baseline
            .as_deref()
            .is_some_and(Path::exists)
    };
    if !suppressors.iter().all(Suppressor::is_empty) || configs.groups().iter().any(has_baseline) {
        return 0.0;
    }
    let shares = configs
        .groups()
        .iter()
        .map(|it| it.settings.gate.min_confidence);
    shares.min_by(f32::total_cmp).unwrap_or(0.0)
}

/// The order of every report: path, place, rule, ordinal.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        (&a.path, a.span.start, a.rule.id).cmp(&(&b.path, b.span.start, b.rule.id))
    });
}

/// What the configuration and the file of suppressions say.
pub fn suppressions(group: &Group) -> Result<Vec<Suppression>> {
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

/// The day of the run, for suppressions that expire.
pub fn today() -> Day {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Day::of_unix_seconds(since.map_or(0, |it| it.as_secs()))
}
