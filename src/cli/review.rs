//! `bilint review`: the findings of a report in the browser, judged by key.

use std::env;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::args::{Global, ReviewArgs};
use super::check::known::read_verdicts;
use super::configs::{Configs, display_name};
use super::exit::Exit;
use super::merge;
use super::terminal::Aside;
use crate::input::git;
use crate::serve::{self, Review};

/// Runs the command; Ctrl-C ends it.
pub fn review(options: &ReviewArgs, global: &Global) -> Result<Exit> {
    let mut configs = Configs::new(global, Vec::new())?;
    let group = configs.of_path(Path::new("."))?;
    let known = &configs.groups()[group].settings.known;
    let path = options.verdicts.as_ref().unwrap_or(&known.verdicts_file);
    // A file that cannot be read is told now, not at the first verdict.
    read_verdicts(path)?;
    let (findings, facts) = merge::merged(&options.findings)?;
    let count = match findings.len() {
        1 => "1 finding".to_owned(),
        count => format!("{count} findings"),
    };
    let reviewer = options.reviewer.clone().unwrap_or_else(account);
    let review = Review::new(findings, facts, path.clone(), reviewer);
    let listener = serve::bind(options.port)
        .with_context(|| format!("cannot listen on port {} of 127.0.0.1", options.port))?;
    writeln!(
        Aside,
        "{count} to review; open
  {}
verdicts go to {}; Ctrl-C ends",
        review.url(&listener)?,
        display_name(path)
    )?;
    review.serve(&listener).context("the server stopped")?;
    Ok(Exit::Clean)
}

/// The name of the user as git or the system knows it; empty when neither does.
fn account() -> String {
    let named = |name: String| Some(name.trim().to_owned()).filter(|it| !it.is_empty());
    git::run(Path::new("."), ["config", "user.name"])
        .ok()
        .and_then(named)
        .or_else(|| env::var("USER").ok().and_then(named))
        .or_else(|| env::var("USERNAME").ok().and_then(named))
        .unwrap_or_default()
}
