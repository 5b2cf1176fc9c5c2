//! Options of the incremental cache.

use std::path::PathBuf;

use clap::Args;

use super::Layers;

/// The incremental cache.
#[derive(Debug, Args)]
#[command(next_help_heading = "Cache")]
pub struct CacheArgs {
    /// Check everything anew
    #[arg(long)]
    pub no_cache: bool,
    /// Keep results of unchanged articles in DIR [default: .bilint-cache beside bilint.toml]
    #[arg(long, value_name = "DIR", conflicts_with = "no_cache")]
    pub cache_dir: Option<PathBuf>,
}

impl CacheArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        if self.no_cache {
            layers.say("--no-cache", "cache", "enabled", false);
        }
        if let Some(folder) = &self.cache_dir {
            layers.say("--cache-dir", "cache", "dir", &*folder.to_string_lossy());
            layers.say("--cache-dir", "cache", "enabled", true);
        }
    }
}
