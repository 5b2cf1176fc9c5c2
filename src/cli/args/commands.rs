//! Options of the commands around a check: baselines, fixes, reports, verdicts, set-up.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{Layers, OnlineArgs, OutputArgs, WorkArgs};
use crate::settings::FailOn;

/// Options of `baseline`.
#[derive(Debug, Args)]
pub struct BaselineArgs {
    /// What to do with it.
    #[command(subcommand)]
    pub command: BaselineCommand,
}

/// What `baseline` does.
#[derive(Debug, Subcommand)]
pub enum BaselineCommand {
    /// Write all findings of now into the baseline
    Create(Box<BaselineWork>),
    /// Add new findings, refresh changed ones, remove fixed ones
    Update(Box<BaselineWork>),
    /// Remove the entries that are fixed
    Prune(Box<BaselineWork>),
    /// Print how many findings of each rule the baseline holds
    Show(BaselineShow),
}

/// Options of the commands that make a baseline.
#[derive(Debug, Args)]
pub struct BaselineWork {
    /// What to check, and how.
    #[command(flatten)]
    pub work: WorkArgs,
    /// Whom it asks.
    #[command(flatten)]
    pub online: OnlineArgs,
    /// The baseline [default: bilint-baseline.jsonl beside bilint.toml]
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
}

impl BaselineWork {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        self.online.lay(layers);
        if let Some(path) = &self.baseline {
            layers.say("--baseline", "gate", "baseline", &*path.to_string_lossy());
        }
    }
}

/// Options of `baseline show`.
#[derive(Debug, Args)]
pub struct BaselineShow {
    /// The baseline [default: bilint-baseline.jsonl beside bilint.toml]
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Print every entry
    #[arg(long)]
    pub entries: bool,
}

/// Options of `fix`.
#[derive(Debug, Args)]
pub struct FixArgs {
    /// What to check, and how.
    #[command(flatten)]
    pub work: WorkArgs,
    /// Write the fixes into the articles
    #[arg(long, help_heading = "Fixes")]
    pub write: bool,
    /// Take fixes, too, that a person should look at
    #[arg(long = "unsafe", help_heading = "Fixes")]
    pub unsafe_fixes: bool,
}

/// Options of `report`.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// Reports to merge: csv, tsv, json or jsonl
    #[arg(value_name = "FINDINGS", required = true)]
    pub findings: Vec<PathBuf>,
    /// Exit with 1 when there are findings of this severity or above
    #[arg(long, value_name = "LEVEL", default_value = "never")]
    pub fail_on: FailOn,
    /// What is written.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Options of `diff`.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The earlier report: csv, tsv, json or jsonl
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// The later report
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// Which findings the report holds
    #[arg(long, value_name = "WHICH", default_value = "new")]
    pub show: DiffPart,
    /// Exit with 1 when new findings of this severity or above came in
    #[arg(long, value_name = "LEVEL", default_value = "never")]
    pub fail_on: FailOn,
    /// What is written.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// A part of the difference of two reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffPart {
    /// Findings of the later report only.
    New,
    /// Findings of the earlier report only.
    Fixed,
    /// Findings of both.
    Unchanged,
}

/// Options of `review`.
#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// Reports to judge: csv, tsv, json or jsonl
    #[arg(value_name = "FINDINGS", required = true)]
    pub findings: Vec<PathBuf>,
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub port: u16,
    /// The file of verdicts [default: verdicts.jsonl beside bilint.toml]
    #[arg(long, value_name = "FILE")]
    pub verdicts: Option<PathBuf>,
    /// Who judges [default: `git config user.name`, else the name of the account]
    #[arg(long, value_name = "NAME")]
    pub reviewer: Option<String>,
}

/// Options of `verdicts`.
#[derive(Debug, Args)]
pub struct VerdictsArgs {
    /// What to do with them.
    #[command(subcommand)]
    pub command: VerdictsCommand,
    /// The file of verdicts [default: verdicts.jsonl beside bilint.toml]
    #[arg(long, global = true, value_name = "FILE")]
    pub verdicts: Option<PathBuf>,
}

/// What `verdicts` does.
#[derive(Debug, Subcommand)]
pub enum VerdictsCommand {
    /// Turn false positives and accepted defects into suppressions
    Apply {
        /// The file of suppressions [default: suppressions.jsonl beside bilint.toml]
        #[arg(long, value_name = "FILE")]
        suppressions: Option<PathBuf>,
    },
    /// Take over the verdict columns of reviewed tables
    Import {
        /// Reviewed reports: csv, tsv, json or jsonl
        #[arg(value_name = "FINDINGS", required = true)]
        findings: Vec<PathBuf>,
    },
    /// Print how often each rule was right
    Stats,
}

/// Options of `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder to look at
    #[arg(value_name = "FOLDER", default_value = ".")]
    pub folder: PathBuf,
    /// Print the configuration instead of writing it
    #[arg(long)]
    pub print: bool,
    /// Replace a configuration that is there
    #[arg(long)]
    pub force: bool,
}

/// Options of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    pub shell: clap_complete::Shell,
}
