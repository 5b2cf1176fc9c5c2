//! The command line: arguments in, reports and an exit code out.

mod align;
pub mod args;
mod baseline;
mod check;
mod config;
mod configs;
mod corpus;
mod exit;
mod fix;
mod init;
mod merge;
mod progress;
mod review;
mod rules;
mod shell;
mod stats;
mod terminal;
mod terms;
mod unified;
mod verdicts;
mod worker;

use std::ffi::OsString;
use std::io::Write;

use clap::Parser;

use args::{Cli, Command};
pub use exit::Exit;
use terminal::{Aside, Terminal};

/// Runs bilint with the given arguments, the program name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let failed = error.use_stderr();
            // Nothing is left to do when even the usage cannot be printed.
            let _ = error.print();
            return if failed { Exit::Failure } else { Exit::Clean };
        }
    };
    let terminal = Terminal::new(&cli.global);
    let outcome = match &cli.command {
        Command::Check(options) => check::check(options, &cli.global, &terminal),
        Command::Align(options) => align::align(options, &terminal),
        Command::Terms(options) => terms::terms(options, &cli.global, &terminal),
        Command::Stats(options) => stats::stats(options, &cli.global, &terminal),
        Command::Worker(options) => worker::worker(options, &cli.global),
        Command::Rules(options) => rules::list(options, &terminal),
        Command::Explain(options) => rules::explain(options, &terminal),
        Command::Config(options) => config::config(options, &cli.global),
        Command::Init(options) => init::init(options),
        Command::Baseline(options) => baseline::baseline(options, &cli.global, &terminal),
        Command::Fix(options) => fix::fix(options, &cli.global, &terminal),
        Command::Report(options) => merge::report(options, &terminal),
        Command::Diff(options) => merge::diff(options, &terminal),
        Command::Review(options) => review::review(options, &cli.global),
        Command::Verdicts(options) => verdicts::verdicts(options, &cli.global),
        Command::Completions(options) => shell::completions(options),
        Command::Man => shell::manual(),
    };
    match outcome {
        Ok(exit) => exit,
        Err(error) if exit::is_closed_pipe(&error) => Exit::Clean,
        Err(error) => {
            let _ = writeln!(Aside, "bilint: {error:#}");
            Exit::Failure
        }
    }
}
