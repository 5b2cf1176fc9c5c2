//! `bilint worker`: articles as JSON lines in, their findings as JSON lines out, for distributed runs.
//!
//! Nothing is read from disk but configuration and knowledge, and nothing is learnt: the findings of an
//! article do not depend on which worker sees it.

use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use anyhow::Result;
use rayon::prelude::*;
use serde::Deserialize;

use super::args::{Global, WorkerArgs};
use super::check::inputs::{Place, Role, Source};
use super::check::{knowledge, pipeline, session};
use super::configs::Configs;
use super::exit::Exit;
use crate::engine::{Given, KnowledgeBase, Suppressor, pair_plain_articles};
use crate::input::english::Missing;
use crate::input::walk;
use crate::model::{Article, Carrier, Locale, Severity, Status};
use crate::report::{Row, Worked};
use crate::text::SourceFile;

/// Articles that are checked at a time, when so many wait.
const BATCH: usize = 64;

/// One line of input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    /// The path in ids and reports.
    path: String,
    text: String,
    #[serde(default)]
    locale: Option<String>,
    /// The English of a plain article.
    #[serde(default)]
    english: Option<String>,
    #[serde(default)]
    english_path: Option<String>,
}

/// Runs the command.
pub fn worker(options: &WorkerArgs, global: &Global) -> Result<Exit> {
    let mut office = Office::new(options, global)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(global.jobs)
        .build()?;
    let lines = listen();
    let mut out = io::stdout().lock();
    let mut exit = Exit::Clean;
    while let Ok(first) = lines.recv() {
        // What else is waiting goes along; a driver that waits for each answer gets it at once.
        let batch: Vec<String> = std::iter::once(first)
            .chain(lines.try_iter())
            .take(BATCH)
            .collect::<io::Result<_>>()?;
        let ready: Vec<Result<Ready, Worked>> = batch
            .iter()
            .filter(|line| !line.trim().is_empty())
            .map(|line| office.receive(line))
            .collect::<Result<_>>()?;
        let answers: Vec<Worked> = pool.install(|| {
            let answers = ready.into_par_iter().map(|ready| match ready {
                Ok(ready) => office.check(ready),
                Err(failed) => Ok(failed),
            });
            answers.collect::<Result<_>>()
        })?;
        for answer in answers {
            if answer.error.is_some() {
                exit = Exit::Failure;
            }
            serde_json::to_writer(&mut out, &answer)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
    }
    Ok(exit)
}

/// Reads lines in a thread of its own, so that waiting for one holds nothing up.
fn listen() -> Receiver<io::Result<String>> {
    let (sender, receiver) = sync_channel(BATCH);
    thread::spawn(move || {
        for line in io::stdin().lock().lines() {
            // Nobody listens any more when the answers cannot be written.
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

/// An article ready to be checked.
struct Ready {
    source: Source,
    article: Article,
}

/// Configurations and what they give to know.
struct Office {
    configs: Configs,
    given: Vec<Given>,
    known: Vec<KnowledgeBase>,
    suppressors: Vec<Suppressor>,
}

impl Office {
    fn new(options: &WorkerArgs, global: &Global) -> Result<Self> {
        let mut office = Self {
            configs: Configs::new(global, options.layers())?,
            given: Vec::new(),
            known: Vec::new(),
            suppressors: Vec::new(),
        };
        // A wrong configuration is told before the first article comes.
        office.group_of(Path::new("."))?;
        Ok(office)
    }

    fn group_of(&mut self, path: &Path) -> Result<usize> {
        let number = self.configs.of_path(path)?;
        for group in &self.configs.groups()[self.given.len()..] {
            self.given.push(knowledge::given(&group.settings)?);
            self.known.push(KnowledgeBase::default());
            let suppressions = session::suppressions(group)?;
            let suppressor = Suppressor::new(suppressions, session::today());
            self.suppressors.push(suppressor);
        }
        Ok(number)
    }

    /// Reads a line; `Err` holds the answer when it cannot be checked.
    fn receive(&mut self, line: &str) -> Result<Result<Ready, Worked>> {
        let request: Request = match serde_json::from_str(line) {
            Ok(request) => request,
            Err(error) => {
                let message = format!("not a line of input: {error}; see `bilint worker --help`");
                return Ok(Err(Worked::failed(String::new(), message)));
            }
        };
        let locale = request
            .locale
            .as_deref()
            .map(|tag| (tag, Locale::parse(tag)));
        if let Some((tag, None)) = locale {
            let message = format!("`{tag}` is no locale; write it like lv-LV");
            return Ok(Err(Worked::failed(request.path, message)));
        }
        let path = PathBuf::from(&request.path);
        let group = self.group_of(&path)?;
        let folder = self.configs.base().of(&path);
        let settings = &self.configs.groups()[group].settings;
        let source = Source {
            name: walk::report_path(&path, folder.as_deref().unwrap_or(Path::new("."))),
            local: walk::report_path(&path, &settings.folder),
            group,
            place: Place::Bytes(Vec::new()),
            disk: None,
            below: String::new(),
            role: Role::Checked,
        };
        let mut input = settings.input.clone();
        if let Some((_, locale)) = locale {
            input.locale = locale;
        }
        let mut article = source.article(request.text.into_bytes(), &input);
        if article.carrier == Carrier::Plain {
            match request.english {
                Some(text) => {
                    let path = request.english_path.unwrap_or_else(|| source.name.clone());
                    article.source_file = Some(SourceFile::new(path, text));
                }
                None => {
                    let severity = settings.source.require.then_some(Severity::Error);
                    let missing = pipeline::source_missing(&Missing::NotAsked, severity);
                    article.damage.push(missing);
                }
            }
            pair_plain_articles(vec![&mut article]);
        }
        if let Some(locale) = &article.locale {
            self.known[group].meet(locale, &self.given[group]);
        }
        Ok(Ok(Ready { source, article }))
    }

    fn check(&self, Ready { source, article }: Ready) -> Result<Worked> {
        let group = &self.configs.groups()[source.group];
        let engine = group.engine(&source.local, article.locale.as_ref())?;
        let known = self.known[source.group].get(article.locale.as_ref());
        let mut outcome = engine.check(&article, known);
        let locale = outcome.locale.clone().unwrap_or_else(Locale::undetermined);
        self.suppressors[source.group].apply(&source.local, &locale, &mut outcome.findings);
        session::sort(&mut outcome.findings);
        let gate = &group.settings.gate;
        let least = gate.min_severity.unwrap_or(Severity::Note);
        let mut worked = Worked {
            path: source.name,
            locale: outcome.locale.map(|it| it.to_string()),
            pairs: outcome.pairs as u64,
            words: outcome.source_words as u64,
            ..Worked::default()
        };
        for mut finding in outcome.findings {
            if finding.severity < least || finding.confidence < gate.min_confidence {
                continue;
            }
            if finding.status == Status::Suppressed {
                worked.suppressed += 1;
                continue;
            }
            if let Some(template) = &group.settings.input.page_url {
                finding.page_url = Some(pipeline::page_url(template, &source.local, &locale));
            }
            worked.findings.push(Row::of(&finding));
        }
        Ok(worked)
    }
}
