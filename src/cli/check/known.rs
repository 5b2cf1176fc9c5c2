//! The baselines and verdicts of a run.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::session::Session;
use crate::engine::baseline::{Baseline, Match};
use crate::engine::verdicts::Verdicts;
use crate::input::verdicts;
use crate::model::Finding;

/// What the baseline of some articles said.
#[derive(Debug)]
pub struct Compared {
    /// The file; `None` when there shall be none.
    pub path: Option<PathBuf>,
    /// Its content, when the file exists.
    pub baseline: Option<Baseline>,
    /// What it said of the findings of the run.
    pub outcome: Match,
    /// The findings, with their status.
    pub findings: Vec<Finding>,
}

/// Whether a baseline must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It is not read: a new one is made.
    Never,
    /// It is read when it is there.
    WhenThere,
    /// It must be there when somebody named it.
    AsConfigured,
    /// It must be there.
    Always,
}

/// Marks known and stale findings and attaches verdicts, baseline by baseline.
pub fn compare(session: &mut Session, reading: Reading) -> Result<Vec<Compared>> {
    let mut by_file: BTreeMap<Option<PathBuf>, Vec<usize>> = BTreeMap::new();
    for (index, group) in session.configs.groups().iter().enumerate() {
        let path = group.settings.known.baseline.clone();
        by_file.entry(path).or_default().push(index);
    }
    let mut compared = Vec::new();
    for (path, groups) in by_file {
        let mut findings = Vec::new();
        for group in &groups {
            let mut part = session.findings.remove(group).unwrap_or_default();
            let file = &session.configs.groups()[*group]
                .settings
                .known
                .verdicts_file;
            read_verdicts(file)?.attach(&mut part);
            findings.append(&mut part);
        }
        let baseline = match &path {
            Some(path) if reading != Reading::Never => {
                let named = |group: &usize| {
                    session.configs.groups()[*group]
                        .settings
                        .known
                        .baseline_named
                };
                let must = match reading {
                    Reading::AsConfigured => groups.iter().any(named),
                    _ => reading == Reading::Always,
                };
                read_baseline(path, must)?
            }
            _ => None,
        };
        let complete = |article: &str, rule: &str| {
            !session.narrow
                && groups.iter().any(|&group| {
                    let it = &session.configs.groups()[group];
                    // Who did not ask other sites cannot say that they have been mended.
                    it.runs(rule)
                        && (rule != "target-online" || it.settings.online.enabled)
                        && (session.checked.contains(article)
                            || !session.disk_path(group, article).exists())
                })
        };
        let outcome = match &baseline {
            Some(baseline) => baseline.apply(&mut findings, complete),
            None => Match::default(),
        };
        compared.push(Compared {
            path,
            baseline,
            outcome,
            findings,
        });
    }
    Ok(compared)
}

/// Reads a baseline; `None` when there is none and nobody named it.
pub fn read_baseline(path: &Path, named: bool) -> Result<Option<Baseline>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound && !named => return Ok(None),
        Err(error) => {
            return Err(error)
                .with_context(|| format!("cannot open the baseline `{}`", path.display()));
        }
    };
    match Baseline::parse(&text) {
        Ok(baseline) => Ok(Some(baseline)),
        Err(error) => bail!("{}: {error}", path.display()),
    }
}

/// Reads verdicts; none when there is no such file.
pub fn read_verdicts(path: &Path) -> Result<Verdicts> {
    verdicts::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => anyhow::anyhow!("{}: {error}", path.display()),
        _ => anyhow::Error::new(error)
            .context(format!("cannot open the verdicts `{}`", path.display())),
    })
}
