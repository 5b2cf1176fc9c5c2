//! The command line as the user types it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::align::AlignArgs;
use super::source_args::SourceArgs;
use crate::model::{Locale, Severity};
use crate::report::Format;

/// bilint finds the defects a reader trips over in translated technical documentation: torn links,
/// bold on the wrong words, altered names and numbers, lost text.
#[derive(Debug, Parser)]
#[command(
    name = "bilint",
    version,
    max_term_width = 100,
    propagate_version = true
)]
#[command(
    after_help = "Exit codes: 0 nothing at or above --fail-on, 1 such findings, 2 usage, configuration or an input that cannot be opened."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
}

/// Options of every command.
#[derive(Debug, Args)]
pub struct Global {
    /// When to use colours.
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Global options"
    )]
    pub color: ColorWhen,
    /// Print the report only: no progress, no summary.
    #[arg(short, long, global = true, help_heading = "Global options")]
    pub quiet: bool,
    /// Say more about what is done.
    #[arg(
        short,
        long,
        global = true,
        conflicts_with = "quiet",
        help_heading = "Global options"
    )]
    pub verbose: bool,
    /// Threads to use; 0 for one per core.
    #[arg(
        short = 'j',
        long,
        global = true,
        value_name = "N",
        default_value_t = 0,
        help_heading = "Global options"
    )]
    pub jobs: usize,
    /// No progress bar, even on a terminal.
    #[arg(long, global = true, help_heading = "Global options")]
    pub no_progress: bool,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check translated articles
    Check(Box<CheckArgs>),
    /// Align two articles or two trees
    Align(AlignArgs),
    /// List the rules
    Rules(RulesArgs),
    /// Explain one rule, with examples
    Explain(ExplainArgs),
}

impl Command {
    /// True when this build has the subcommand.
    pub fn exists(name: &str) -> bool {
        use clap::CommandFactory;
        Cli::command()
            .get_subcommands()
            .any(|command| command.get_name() == name)
    }
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Files and folders to check; `-` reads standard input
    #[arg(value_name = "PATH", required_unless_present = "files_from")]
    pub paths: Vec<PathBuf>,
    /// Read more paths from FILE, one per line; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,
    /// The path that standard input stands for
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<String>,
    /// The locale of articles that name none
    #[arg(long, value_name = "TAG", value_parser = parse_locale)]
    pub locale: Option<Locale>,
    /// Refuse files over this size, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 64)]
    pub max_file_size: u64,

    /// Where the English is
    #[command(flatten)]
    pub english: SourceArgs,

    /// Do not learn from the articles of the run
    #[arg(long, help_heading = "Knowledge")]
    pub no_learn: bool,

    /// Run only these rules: ids, groups such as `link`, or ALL
    #[arg(
        long,
        value_name = "RULES",
        value_delimiter = ',',
        help_heading = "Rules"
    )]
    pub select: Vec<String>,
    /// Leave these rules out
    #[arg(
        long,
        value_name = "RULES",
        value_delimiter = ',',
        help_heading = "Rules"
    )]
    pub ignore: Vec<String>,
    /// Report findings of this severity and above only
    #[arg(
        long,
        value_name = "LEVEL",
        default_value = "note",
        help_heading = "Rules"
    )]
    pub min_severity: Severity,
    /// Report findings the check is at least this sure of, 0 to 1
    #[arg(long, value_name = "SHARE", default_value_t = 0.5, value_parser = parse_share, help_heading = "Rules")]
    pub min_confidence: f32,

    /// Exit with 1 when there are findings of this severity or above
    #[arg(
        long,
        value_name = "LEVEL",
        default_value = "error",
        help_heading = "Gate"
    )]
    pub fail_on: FailOn,
    /// Exit with 0 whatever is found
    #[arg(long, help_heading = "Gate")]
    pub exit_zero: bool,

    /// Format of the report
    #[arg(short, long, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<Format>,
    /// Write the report to FILE instead of standard output
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    pub output_file: Option<PathBuf>,
    /// Write one more report; may be given again
    #[arg(long, value_name = "FORMAT=PATH", value_parser = parse_output, help_heading = "Output")]
    pub output: Vec<(Format, PathBuf)>,
    /// Variant of csv
    #[arg(
        long,
        value_name = "DIALECT",
        default_value = "rfc4180",
        help_heading = "Output"
    )]
    pub csv_dialect: Dialect,
    /// Do not guard cells that a spreadsheet would run as formulas
    #[arg(long, help_heading = "Output")]
    pub csv_raw: bool,
    /// Print counts by rule instead of the findings
    #[arg(long, help_heading = "Output")]
    pub statistics: bool,
}

/// Variants of CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dialect {
    /// RFC 4180, UTF-8 without byte order mark.
    Rfc4180,
    /// With byte order mark and Excel's limits.
    Excel,
}

/// The severity from which on a run fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// Any finding.
    Note,
    /// Never.
    Never,
}

impl FailOn {
    /// The lowest severity that fails the run.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}

/// Options of `rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Options of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Id of the rule
    pub rule: String,
}

pub(super) fn parse_locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).ok_or_else(|| format!("`{tag}` is no locale; write it like lv-LV"))
}

fn parse_share(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("use a number from 0 to 1".to_owned()),
    }
}

fn parse_output(text: &str) -> Result<(Format, PathBuf), String> {
    let (format, path) = text
        .split_once('=')
        .ok_or("write it as FORMAT=PATH, for example csv=findings.csv")?;
    Ok((format.parse()?, PathBuf::from(path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
