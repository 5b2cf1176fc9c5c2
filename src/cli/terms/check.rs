//! `bilint terms check`: what contradicts itself in a termbase, line by line.

use std::io::{self, Write};

use anyhow::Result;

use super::entries;
use crate::cli::args::TermsCheckArgs;
use crate::cli::check::knowledge::{read_statistics, read_text};
use crate::cli::exit::Exit;
use crate::cli::terminal::{Aside, Terminal};
use crate::model::Severity;
use crate::terms::{Names, Problem, Termbase, lint};

/// Runs the command.
pub fn check(options: &TermsCheckArgs, terminal: &Terminal) -> Result<Exit> {
    let lexicons = match &options.lexicon {
        Some(path) => read_statistics(path)?.into_knowledge(),
        None => Vec::new(),
    };
    let mut problems: Vec<Problem> = Vec::new();
    let (mut terms, mut names) = (0, 0);
    for path in &options.files {
        let text = read_text(path)?;
        let name = path.to_string_lossy();
        if Names::looks_like(&text) {
            let loaded = Names::read(&name, &text);
            names += loaded.value.list.len();
            problems.extend(loaded.problems);
            continue;
        }
        let loaded = Termbase::read(&name, &text);
        terms += loaded.value.entries.len();
        problems.extend(loaded.problems);
        problems.extend(lint(&loaded.value, None));
        for (_, lexicon, _) in &lexicons {
            problems.extend(lint(&loaded.value, Some(lexicon)));
        }
    }
    // Each lexicon tells everything else again.
    problems.sort();
    problems.dedup();
    let mut out = io::stdout().lock();
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    let errors = problems.iter().filter(|it| it.error).count();
    if !terminal.quiet {
        let mut read = entries(terms);
        if names > 0 {
            read = format!("{read}, {names} names");
        }
        let told = match problems.len() {
            0 => "nothing to mend".to_owned(),
            all => format!("{errors} errors, {} warnings", all - errors),
        };
        writeln!(Aside, "{read}: {told}")?;
    }
    let worst = match (errors, problems.len()) {
        (0, 0) => None,
        (0, _) => Some(Severity::Warning),
        _ => Some(Severity::Error),
    };
    let fails = worst
        .zip(options.fail_on.severity())
        .is_some_and(|(worst, least)| worst >= least);
    Ok(match fails {
        true => Exit::Findings,
        false => Exit::Clean,
    })
}
