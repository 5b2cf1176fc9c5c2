//! Options that say where the English articles are.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::input::english::{English, EnglishSide};
use crate::input::git::Git;

/// The English side of plain articles.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "English side")]
pub struct SourceArgs {
    /// The English of the one article that is checked
    #[arg(long, value_name = "FILE", conflicts_with_all = ["source_dir", "source_git"])]
    pub source: Option<PathBuf>,
    /// Folder with the English articles under the same relative paths
    #[arg(long, value_name = "DIR", conflicts_with = "source_git")]
    pub source_dir: Option<PathBuf>,
    /// English repository; articles are read at their `ms.sourcegitcommit`
    #[arg(long, value_name = "REPO")]
    pub source_git: Option<PathBuf>,
    /// File with lines `TRANSLATION<tab>ENGLISH`, where the trees differ
    #[arg(long, value_name = "FILE")]
    pub source_map: Option<PathBuf>,
    /// A plain article whose English is not found is an error
    #[arg(long)]
    pub require_source: bool,
}

impl SourceArgs {
    /// True when an English side is named.
    pub fn is_given(&self) -> bool {
        self.source.is_some() || self.source_dir.is_some() || self.source_git.is_some()
    }

    /// Opens the English side.
    pub fn open(&self) -> Result<English> {
        let side = if let Some(file) = &self.source {
            if !file.is_file() {
                bail!("cannot open the English article `{}`", file.display());
            }
            EnglishSide::File(file.clone())
        } else if let Some(folder) = &self.source_dir {
            if !folder.is_dir() {
                bail!("the English folder `{}` is not there", folder.display());
            }
            EnglishSide::Folder(folder.clone())
        } else if let Some(repository) = &self.source_git {
            EnglishSide::Git(Box::new(Git::open(repository)?))
        } else {
            EnglishSide::None
        };
        Ok(English::new(side, self.map()?))
    }

    fn map(&self) -> Result<HashMap<String, String>> {
        let Some(path) = &self.source_map else {
            return Ok(HashMap::new());
        };
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot open the source map `{}`", path.display()))?;
        let mut map = HashMap::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let Some((target, source)) = line.split_once('\t') else {
                bail!(
                    "{}:{}: no tab; write TRANSLATION<tab>ENGLISH",
                    path.display(),
                    number + 1
                );
            };
            map.insert(target.trim().to_owned(), source.trim().to_owned());
        }
        Ok(map)
    }
}
