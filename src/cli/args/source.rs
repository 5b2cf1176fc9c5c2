//! Options that say where the English articles are.

use std::path::PathBuf;

use clap::Args;

use super::Layers;

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
    /// Newest English to compare with, by default that of the clone's HEAD
    #[arg(long, value_name = "REV")]
    pub source_rev: Option<String>,
    /// File with lines `TRANSLATION<tab>ENGLISH`, where the trees differ
    #[arg(long, value_name = "FILE")]
    pub source_map: Option<PathBuf>,
    /// A plain article whose English is not found is an error
    #[arg(long)]
    pub require_source: bool,
}

impl SourceArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        for (option, key, other, path) in [
            ("--source-dir", "source-dir", "source-git", &self.source_dir),
            ("--source-git", "source-git", "source-dir", &self.source_git),
        ] {
            if let Some(path) = path {
                layers.say(option, "input", key, &*path.to_string_lossy());
                // One English side at a time: the option takes the place of what a file says.
                layers.say(option, "input", other, "");
            }
        }
        if let Some(path) = &self.source_map {
            layers.say(
                "--source-map",
                "input",
                "source-map",
                &*path.to_string_lossy(),
            );
        }
        if let Some(revision) = &self.source_rev {
            layers.say("--source-rev", "input", "source-rev", &**revision);
        }
        if self.require_source {
            layers.say("--require-source", "input", "require-source", true);
        }
    }
}
