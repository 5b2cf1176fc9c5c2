//! What the streams are: terminals or pipes, with colours or without; and what goes to them.

use std::env;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use anyhow::{Context, Result};

use terminal_size::terminal_size_of;

use super::args::{ColorWhen, Global};
use crate::input::output::write_file;

/// The streams of a run.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// Colours on standard output.
    pub colour_out: bool,
    /// Colours on standard error.
    pub colour_err: bool,
    /// A progress bar may be drawn.
    pub progress: bool,
    /// Standard output and standard error are one terminal: the summary follows the report.
    pub listed: bool,
    /// Columns of the terminal, or a readable default.
    pub width: usize,
    /// Only the report is wanted.
    pub quiet: bool,
    /// What is done is told as well.
    pub verbose: bool,
}

impl Terminal {
    /// Looks at the streams, the environment and the options.
    pub fn new(global: &Global) -> Self {
        let out = io::stdout().is_terminal();
        let err = io::stderr().is_terminal();
        let colour = |terminal: bool| match global.color {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto => {
                let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
                let forced =
                    |name| env::var_os(name).is_some_and(|value| value != "0" && !value.is_empty());
                if set("NO_COLOR") {
                    false
                } else {
                    forced("CLICOLOR_FORCE") || forced("FORCE_COLOR") || terminal
                }
            }
        };
        let columns = env::var("COLUMNS").ok().and_then(|it| it.parse().ok());
        let columns = columns.or_else(|| Some(usize::from(terminal_size_of(io::stdout())?.0.0)));
        Self {
            colour_out: colour(out),
            colour_err: colour(err),
            progress: err && !global.quiet && !global.no_progress && env::var_os("CI").is_none(),
            listed: out && err,
            width: columns.filter(|&it| it > 0).unwrap_or(100).clamp(40, 400),
            quiet: global.quiet,
            verbose: global.verbose,
        }
    }
}

/// Standard error, for what is told beside the report. That nobody can read it is no failure: the
/// report and the exit code count.
#[derive(Clone, Copy, Debug)]
pub struct Aside;

impl Write for Aside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _ = io::stderr().write_all(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _ = io::stderr().flush();
        Ok(())
    }
}

/// Writes what a command makes to its file, or to standard output.
pub fn emit(path: Option<&Path>, text: &str) -> Result<()> {
    match path {
        Some(path) => write_file(path, text.as_bytes())
            .with_context(|| format!("cannot write `{}`", path.display())),
        None => {
            let mut out = BufWriter::new(io::stdout().lock());
            out.write_all(text.as_bytes())?;
            Ok(out.flush()?)
        }
    }
}
