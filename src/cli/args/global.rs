//! Options of every command.

use clap::{Args, ValueEnum};

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// A configuration file, or one setting such as `gate.fail-on=warning`; may be given again
    #[arg(
        long,
        global = true,
        value_name = "FILE|KEY=VALUE",
        env = "BILINT_CONFIG"
    )]
    pub config: Vec<String>,
    /// Read no configuration files
    #[arg(long, global = true)]
    pub isolated: bool,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorWhen,
    /// Print the report only: no progress, no summary
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Tell which files, configurations and caches are used and how long each part takes
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// Threads to use; 0 for one per core
    #[arg(
        short = 'j',
        long,
        global = true,
        value_name = "N",
        default_value_t = 0
    )]
    pub jobs: usize,
    /// No progress bar, even on a terminal
    #[arg(long, global = true)]
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
