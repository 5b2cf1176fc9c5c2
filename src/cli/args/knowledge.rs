//! Options that say what checks may know.

use clap::Args;

use super::Layers;

/// What checks may know.
#[derive(Debug, Args)]
#[command(next_help_heading = "Knowledge")]
pub struct KnowledgeArgs {
    /// Do not learn from the articles of the run
    #[arg(long)]
    pub no_learn: bool,
}

impl KnowledgeArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        if self.no_learn {
            layers.say("--no-learn", "stats", "learn", false);
        }
    }
}
