//! The phases of a check: read everything, learn from it, check it.

use std::io;

use rayon::prelude::*;

use super::inputs::{Loaded, Source};
use crate::cli::args::CheckArgs;
use crate::cli::progress::Progress;
use crate::cli::terminal::Terminal;
use crate::engine::{Engine, KnowledgeBase, Outcome, Teacher, pair_plain_articles};
use crate::input::english::{English, Missing};
use crate::model::article::ReadFinding;
use crate::model::{Article, Carrier, Severity};
use crate::text::Span;

/// Articles that one collector takes in a row.
const CHUNK: usize = 128;

/// Reads, learns and checks; one outcome for each source, in their order.
pub fn check_all(
    engine: &Engine,
    sources: &[Source],
    english: &English,
    options: &CheckArgs,
    terminal: &Terminal,
) -> Vec<io::Result<Outcome>> {
    let mut loaded = read_all(sources, options, terminal);
    pair_plain(&mut loaded, english, options, terminal);
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

/// Finds the English of plain articles and aligns them with it.
fn pair_plain(
    loaded: &mut [io::Result<Loaded>],
    english: &English,
    options: &CheckArgs,
    terminal: &Terminal,
) {
    let mut plain: Vec<&mut Article> = loaded
        .iter_mut()
        .filter_map(|loaded| match loaded {
            Ok(Loaded::Article(article)) if article.carrier == Carrier::Plain => {
                Some(&mut **article)
            }
            _ => None,
        })
        .collect();
    if plain.is_empty() {
        return;
    }
    let progress = Progress::new(terminal, "aligning", plain.len());
    plain.par_iter_mut().for_each(|article| {
        let commit = article.english_commit();
        match english.find(&article.file.path, commit.as_deref()) {
            Ok(source) => article.source_file = Some(source),
            Err(missing) => {
                let severity = options.english.require_source.then_some(Severity::Error);
                article.damage.push(source_missing(&missing, severity));
            }
        }
        progress.step();
    });
    pair_plain_articles(plain);
}

fn source_missing(missing: &Missing, severity: Option<Severity>) -> ReadFinding {
    ReadFinding {
        rule: "read-source-missing",
        span: Span::default(),
        message: format!("no English text to compare with: {missing}"),
        unit: None,
        severity,
    }
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
