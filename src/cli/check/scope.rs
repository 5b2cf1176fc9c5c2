//! `--diff` and `--staged`: which articles and segments count.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::inputs::{Place, Source};
use crate::cli::args::ScopeArgs;
use crate::input::changes::{self, Change, Since};
use crate::input::git::Git;

/// The part of the input that counts.
#[derive(Debug, Default)]
pub struct Scope {
    repositories: Vec<Repository>,
    /// For each source the repository and the change; empty when everything counts.
    states: Option<Vec<Option<(usize, Change)>>>,
    /// What was compared, for the summary.
    pub remarks: Vec<String>,
}

#[derive(Debug)]
struct Repository {
    git: Git,
    /// The revision with the old state.
    old: String,
}

impl Scope {
    /// Looks up what changed. Under `--staged` the sources get the text of the index.
    pub fn new(options: &ScopeArgs, sources: &mut [Source]) -> Result<Self> {
        let since = match (&options.diff, options.staged) {
            (None, false) => return Ok(Self::default()),
            (Some(_), true) => bail!("`--staged` compares with HEAD; drop `--diff`"),
            (Some(revision), false) if revision.is_empty() => Since::Upstream,
            (Some(revision), false) => Since::Revision(revision.clone()),
            (None, true) => Since::Index,
        };
        let mut scope = Self::default();
        let mut tops: BTreeMap<PathBuf, usize> = BTreeMap::new();
        let mut changed: Vec<changes::Changes> = Vec::new();
        let mut states = Vec::new();
        for source in sources {
            let Some(file) = source.disk.clone() else {
                bail!("standard input cannot be compared with git; name its file instead");
            };
            let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
            let top = changes::top_level(folder.unwrap_or(Path::new(".")))
                .context("a comparison with an earlier state needs a git repository")?;
            let repository = match tops.get(&top) {
                Some(&repository) => repository,
                None => {
                    let git = Git::open(&top)?;
                    let found = changes::changes(&git, &since)?;
                    scope.remarks.push(found.remark.clone());
                    scope.repositories.push(Repository {
                        git,
                        old: found.old.clone(),
                    });
                    changed.push(found);
                    tops.insert(top.clone(), changed.len() - 1);
                    changed.len() - 1
                }
            };
            let path = changes::path_in(&top, &file);
            let change = changed[repository].paths.get(&path).cloned();
            if since == Since::Index && change.is_some() {
                let git = &scope.repositories[repository].git;
                if let Some(bytes) = git.blob("", &path)? {
                    source.place = Place::Bytes(bytes);
                }
            }
            states.push(change.map(|change| (repository, change)));
        }
        scope.states = Some(states);
        Ok(scope)
    }

    /// True when the run compares two states.
    pub fn is_narrow(&self) -> bool {
        self.states.is_some()
    }

    /// True when some article has changed.
    pub fn has_changes(&self) -> bool {
        self.states.iter().flatten().any(Option::is_some)
    }

    /// True when the source must be checked at all. Sources that were not there when the states were
    /// compared are not.
    pub fn concerns(&self, index: usize) -> bool {
        let state = |states: &Vec<_>| matches!(states.get(index), Some(Some(_)));
        self.states.as_ref().is_none_or(state)
    }

    /// The text that a changed source had before; `None` when all of it is new.
    pub fn old_text(&self, index: usize) -> Result<Option<Vec<u8>>> {
        let states = self.states.as_ref();
        let Some(Some((repository, change))) = states.and_then(|it| it.get(index)) else {
            return Ok(None);
        };
        let repository = &self.repositories[*repository];
        Ok(match &change.old_path {
            Some(path) => repository.git.blob(&repository.old, path)?,
            None => None,
        })
    }
}
