//! The progress bar: on a terminal only, on standard error, gone when the work is done. With `-v` a line
//! stays of each piece of work.

use std::io::Write;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::terminal::{Aside, Terminal};

/// How often the bar is drawn anew.
const TICK: Duration = Duration::from_millis(200);

/// A piece of work, shown by a bar or not.
#[derive(Debug)]
pub struct Progress {
    bar: Option<ProgressBar>,
    /// What is told of it in the end.
    told: Option<(&'static str, Instant)>,
}

impl Progress {
    /// Starts a bar over `total` steps.
    pub fn new(terminal: &Terminal, what: &'static str, total: usize) -> Self {
        Self::start(
            terminal,
            what,
            "{msg:>9} [{bar:24}] {human_pos}/{human_len}, {elapsed}, about {eta} left",
            || ProgressBar::new(total as u64),
        )
    }

    /// Shows work that has no steps to count.
    pub fn unmeasured(terminal: &Terminal, what: &'static str) -> Self {
        Self::start(
            terminal,
            what,
            "{msg:>9} {elapsed}",
            ProgressBar::new_spinner,
        )
    }

    fn start(
        terminal: &Terminal,
        what: &'static str,
        template: &str,
        bar: impl FnOnce() -> ProgressBar,
    ) -> Self {
        let bar = terminal.progress.then(|| {
            let bar = bar();
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style.progress_chars("=> "));
            }
            bar.set_message(what);
            bar.enable_steady_tick(TICK);
            bar
        });
        let told = terminal.verbose.then(|| (what, Instant::now()));
        Self { bar, told }
    }

    /// One step is done.
    pub fn step(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if let Some((what, start)) = self.told {
            let seconds = start.elapsed().as_secs_f32();
            // Where nobody listens, nothing is lost.
            let _ = writeln!(Aside, "bilint: {what}: {seconds:.1} s");
        }
    }
}
