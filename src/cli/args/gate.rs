//! Options that say when a run fails.

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::Layers;
use crate::settings::FailOn;

/// When the run fails.
#[derive(Debug, Args)]
#[command(next_help_heading = "Gate")]
pub struct GateArgs {
    /// Exit with 1 when there are findings of this severity or above [default: error]
    #[arg(long, value_name = "LEVEL")]
    pub fail_on: Option<FailOn>,
    /// Exit with 1 when there are more warnings than this
    #[arg(long, value_name = "N")]
    pub max_warnings: Option<u32>,
    /// Exit with 0 whatever is found
    #[arg(long)]
    pub exit_zero: bool,
}

impl GateArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        if let Some(level) = self.fail_on
            && let Some((name, _)) = FailOn::ALL.iter().find(|(_, it)| *it == level)
        {
            layers.say("--fail-on", "gate", "fail-on", *name);
        }
        if let Some(most) = self.max_warnings {
            layers.say("--max-warnings", "gate", "max-warnings", i64::from(most));
        }
    }
}

impl ValueEnum for FailOn {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Error, Self::Warning, Self::Note, Self::Never]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Self::ALL
            .iter()
            .find_map(|(name, it)| (it == self).then(|| PossibleValue::new(*name)))
    }
}
