//! The progress bar: on a terminal only, on standard error, gone when the work is done.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::terminal::Terminal;

/// How often the bar is drawn anew.
const TICK: Duration = Duration::from_millis(200);

/// A bar for a piece of work, or nothing.
#[derive(Debug)]
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// Starts a bar over `total` steps.
    pub fn new(terminal: &Terminal, what: &'static str, total: usize) -> Self {
        if !terminal.progress {
            return Self(None);
        }
        let bar = ProgressBar::new(total as u64);
        if let Ok(style) = ProgressStyle::with_template(
            "{msg:>9} [{bar:24}] {human_pos}/{human_len}, {elapsed}, about {eta} left",
        ) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(what);
        bar.enable_steady_tick(TICK);
        Self(Some(bar))
    }

    /// Shows work that has no steps to count.
    pub fn unmeasured(terminal: &Terminal, what: &'static str) -> Self {
        if !terminal.progress {
            return Self(None);
        }
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{msg:>9} {elapsed}") {
            bar.set_style(style);
        }
        bar.set_message(what);
        bar.enable_steady_tick(TICK);
        Self(Some(bar))
    }

    /// One step is done.
    pub fn step(&self) {
        if let Some(bar) = &self.0 {
            bar.inc(1);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
