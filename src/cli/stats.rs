//! `bilint stats`: what articles teach, collected in parts and merged.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::args::{Global, StatsArgs, StatsCommand};
use super::corpus::{Corpus, read_collected};
use super::exit::Exit;
use super::terminal::{Aside, Terminal};
use crate::engine::Teacher;
use crate::input::output::OutputFile;

/// Runs the command.
pub fn stats(options: &StatsArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    match &options.command {
        StatsCommand::Collect(options) => {
            let corpus = Corpus::find(&options.corpus, global)?;
            let file = create(&options.output)?;
            let teacher = corpus.teach(global, terminal)?;
            write(file, &teacher, &options.output, terminal)
        }
        StatsCommand::Merge(options) => {
            let file = create(&options.output)?;
            let mut all = Teacher::default();
            for path in &options.files {
                all.absorb(read_collected(path)?);
            }
            write(file, &all, &options.output, terminal)
        }
    }
}

fn create(path: &Path) -> Result<OutputFile> {
    OutputFile::create(path).with_context(|| format!("cannot write `{}`", path.display()))
}

fn write(mut file: OutputFile, all: &Teacher, path: &Path, terminal: &Terminal) -> Result<Exit> {
    file.write_all(&all.to_bytes())
        .and_then(|()| file.finish())
        .with_context(|| format!("cannot write `{}`", path.display()))?;
    if !terminal.quiet {
        let mut err = Aside;
        for (locale, pairs) in all.unique_pairs() {
            writeln!(err, "{locale}: {pairs} unique pairs")?;
        }
        writeln!(
            err,
            "wrote {0}\n\nnext\n  bilint stats merge      puts parts together\n  bilint terms learn {0} -o FILE      makes a lexicon of it",
            path.display()
        )?;
    }
    Ok(Exit::Clean)
}
