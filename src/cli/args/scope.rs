//! Options that narrow a run to what changed.

use clap::Args;

/// What counts.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Scope")]
pub struct ScopeArgs {
    /// Report changed segments only: since REV, or since the work left the upstream branch
    #[arg(long, value_name = "REV", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub diff: Option<String>,
    /// Report segments that are staged for the next commit only
    #[arg(long)]
    pub staged: bool,
}
