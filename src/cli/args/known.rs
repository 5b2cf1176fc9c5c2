//! Options about findings that are known already.

use std::path::PathBuf;

use clap::Args;

use super::Layers;

/// What is known already.
#[derive(Debug, Args)]
#[command(next_help_heading = "Known findings")]
pub struct KnownArgs {
    /// The baseline [default: bilint-baseline.jsonl, when it exists]
    #[arg(long, value_name = "FILE", conflicts_with = "no_baseline")]
    pub baseline: Option<PathBuf>,
    /// Use no baseline
    #[arg(long)]
    pub no_baseline: bool,
    /// Exit with 1 when the baseline holds entries that are fixed or changed
    #[arg(long, conflicts_with = "no_baseline")]
    pub baseline_check: bool,
    /// More suppressions [default: suppressions.jsonl, when it exists]
    #[arg(long, value_name = "FILE")]
    pub suppressions: Option<PathBuf>,
    /// Take no directives of the English articles
    #[arg(long)]
    pub no_inline: bool,
    /// Show suppressed findings, too
    #[arg(long)]
    pub show_suppressed: bool,
}

impl KnownArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        if let Some(path) = &self.baseline {
            layers.say("--baseline", "gate", "baseline", &*path.to_string_lossy());
        }
        if self.no_baseline {
            layers.say("--no-baseline", "gate", "baseline", "");
        }
        if let Some(path) = &self.suppressions {
            layers.say(
                "--suppressions",
                "gate",
                "suppressions",
                &*path.to_string_lossy(),
            );
        }
        if self.no_inline {
            layers.say("--no-inline", "gate", "inline", false);
        }
    }
}
