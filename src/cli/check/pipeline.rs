//! The phases of a check: read everything, learn from it, check it.

use std::io;

use rayon::prelude::*;

use super::inputs::{Loaded, Source};
use crate::cli::args::CheckArgs;
use crate::cli::progress::Progress;
use crate::cli::terminal::Terminal;
use crate::engine::{Engine, KnowledgeBase, Outcome, Teacher};

/// Articles that one collector takes in a row.
const CHUNK: usize = 128;

/// Reads, learns and checks; one outcome for each source, in their order.
pub fn check_all(
    engine: &Engine,
    sources: &[Source],
    options: &CheckArgs,
    terminal: &Terminal,
) -> Vec<io::Result<Outcome>> {
    let loaded = read_all(sources, options, terminal);
    let knowledge = learn(&loaded, options, terminal);
    let progress = Progress::new(terminal, "checking", sources.len());
    loaded
        .into_par_iter()
        .map(|loaded| {
            let outcome = match loaded? {
                Loaded::Article(article) => {
                    engine.check(&article, knowledge.get(article.locale.as_ref()))
                }
                Loaded::Skip => Outcome::default(),
            };
            progress.step();
            Ok(outcome)
        })
        .collect()
}

fn read_all(
    sources: &[Source],
    options: &CheckArgs,
    terminal: &Terminal,
) -> Vec<io::Result<Loaded>> {
    let progress = Progress::new(terminal, "reading", sources.len());
    sources
        .par_iter()
        .map(|source| {
            let loaded = source.load(options);
            progress.step();
            loaded
        })
        .collect()
}

fn learn(loaded: &[io::Result<Loaded>], options: &CheckArgs, terminal: &Terminal) -> KnowledgeBase {
    let mut base = KnowledgeBase::default();
    if options.no_learn {
        return base;
    }
    let progress = Progress::new(terminal, "learning", loaded.len());
    let teachers: Vec<Teacher> = loaded
        .par_chunks(CHUNK)
        .map(|chunk| {
            let mut teacher = Teacher::default();
            for loaded in chunk {
                if let Ok(Loaded::Article(article)) = loaded {
                    teacher.add(article);
                }
                progress.step();
            }
            teacher
        })
        .collect();
    let mut all = Teacher::default();
    for teacher in teachers {
        all.absorb(teacher);
    }
    all.teach(&mut base);
    base
}
