//! The option that lets a run ask other sites.

use clap::Args;

use super::Layers;

/// External links.
#[derive(Debug, Args)]
#[command(next_help_heading = "External links")]
pub struct OnlineArgs {
    /// Ask the hosts that external links lead to (`target-online`); needs a build with the feature `net`
    #[arg(long)]
    pub online: bool,
}

impl OnlineArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        if self.online {
            layers.say("--online", "online", "enabled", true);
        }
    }
}
