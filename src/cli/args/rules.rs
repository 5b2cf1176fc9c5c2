//! Options that say which rules run, and how.

use clap::Args;

use super::Layers;
use crate::model::Severity;

/// The rules.
#[derive(Debug, Args)]
#[command(next_help_heading = "Rules")]
pub struct RuleArgs {
    /// Run only these rules: ids, groups such as `link`, or ALL
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Run these rules as well
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub extend_select: Vec<String>,
    /// Leave these rules out
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Give a rule or group another severity: error, warning, note or off; may be given again
    #[arg(long, value_name = "RULE=LEVEL", value_parser = parse_level, value_delimiter = ',')]
    pub severity: Vec<(String, String)>,
    /// Report findings of this severity and above only [default: note]
    #[arg(long, value_name = "LEVEL")]
    pub min_severity: Option<Severity>,
    /// Report findings the check is at least this sure of, 0 to 1 [default: 0.5]
    #[arg(long, value_name = "SHARE", value_parser = parse_share)]
    pub min_confidence: Option<f32>,
}

impl RuleArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        layers.say_list("--select", "rules", "select", &self.select);
        layers.say_list(
            "--extend-select",
            "rules",
            "extend-select",
            &self.extend_select,
        );
        layers.say_list("--ignore", "rules", "ignore", &self.ignore);
        for (rule, level) in &self.severity {
            layers.say("--severity", "rules", rule, level.as_str());
        }
        if let Some(severity) = self.min_severity {
            layers.say(
                "--min-severity",
                "report",
                "min-severity",
                severity.as_str(),
            );
        }
        if let Some(share) = self.min_confidence {
            layers.say(
                "--min-confidence",
                "report",
                "min-confidence",
                f64::from(share),
            );
        }
    }
}

fn parse_share(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("use a number from 0 to 1".to_owned()),
    }
}

fn parse_level(text: &str) -> Result<(String, String), String> {
    let (rule, level) = text
        .split_once('=')
        .ok_or("write it as RULE=LEVEL, for example drift-length=note")?;
    level.parse::<crate::settings::Level>()?;
    Ok((rule.to_owned(), level.to_owned()))
}
