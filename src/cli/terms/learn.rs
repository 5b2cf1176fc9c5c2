//! `bilint terms learn`: a file of statistics for `[stats] file`.

use std::io::Write;

use anyhow::{Context, Result, bail};

use crate::cli::args::{Global, TermsLearnArgs};
use crate::cli::corpus::Corpus;
use crate::cli::exit::Exit;
use crate::cli::terminal::{Aside, Terminal};
use crate::engine::Statistics;
use crate::input::output::OutputFile;

/// Runs the command.
pub fn learn(options: &TermsLearnArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    let corpus = Corpus::find(&options.corpus, global)?;
    let cannot_write = || format!("cannot write `{}`", options.output.display());
    // Before the work: a typing error must not cost minutes.
    let mut file = OutputFile::create(&options.output).with_context(cannot_write)?;
    let teacher = corpus.teach(global, terminal)?;
    let found = teacher.unique_pairs();
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(global.jobs)
        .build()?;
    let statistics = pool.install(|| teacher.learn(options.min_count));
    let mut err = Aside;
    for (locale, pairs) in &found {
        if !statistics.locales.contains_key(locale) && !terminal.quiet {
            writeln!(
                err,
                "{locale}: only {pairs} unique segment pairs; at least {} are needed to learn from",
                Statistics::LEAST_PAIRS
            )?;
        }
    }
    if statistics.locales.is_empty() {
        bail!(
            "nothing was learnt: no locale has {} unique segment pairs",
            Statistics::LEAST_PAIRS
        );
    }
    let bytes = statistics.to_bytes();
    file.write_all(&bytes)
        .and_then(|()| file.finish())
        .with_context(cannot_write)?;
    if !terminal.quiet {
        for (locale, learnt) in &statistics.locales {
            let counts = &learnt.counts;
            writeln!(
                err,
                "{locale}: {} unique pairs ({} translated by people), {} English words, {} target forms",
                counts.pairs,
                counts.human_pairs,
                counts.source_words.len(),
                counts.target_words.len()
            )?;
        }
        writeln!(
            err,
            "wrote {} ({} KB)\n\nnext\n  bilint check --config stats.file={0}      use it; or set `file` under `[stats]` in bilint.toml\n  bilint terms extract {0}      term candidates of the same articles",
            options.output.display(),
            bytes.len().div_ceil(1000)
        )?;
    }
    Ok(Exit::Clean)
}
