//! `bilint terms extract`: term candidates with their renderings, a linguist's starting point.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::sync::Arc;

use anyhow::{Result, bail};

use super::target;
use crate::cli::args::{Global, TermFormat, TermsExtractArgs};
use crate::cli::check::knowledge;
use crate::cli::corpus::Corpus;
use crate::cli::exit::Exit;
use crate::cli::terminal::{Aside, Terminal, emit};
use crate::engine::{Given, Statistics};
use crate::model::Locale;
use crate::terms::examples::Examples;
use crate::terms::extract::{self, Candidate, ExtractSettings};
use crate::terms::tbx_write::TbxVersion;
use crate::words::Lexicon;

/// Counted in less than this, a rendering is chance as often as not.
const LEAST_COUNT: u32 = 2;

/// Runs the command.
pub fn extract(options: &TermsExtractArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    let (corpus, lexicons) = lexicons(options, global, terminal)?;
    let given = given(&corpus)?;
    let mut candidates: BTreeMap<Locale, Vec<Candidate>> = BTreeMap::new();
    for (locale, lexicon) in &lexicons {
        let mut found = extract::extract(lexicon, &ExtractSettings::default());
        let names: BTreeSet<String> = given
            .names
            .list
            .iter()
            .map(|name| name.name.to_lowercase())
            .collect();
        found.retain(|it| !names.contains(&it.term));
        if options.new {
            let known: BTreeSet<String> = given
                .termbase
                .of_locale(locale)
                .into_iter()
                .map(|entry| entry.source.to_lowercase())
                .collect();
            found.retain(|it| !known.contains(&it.term));
        }
        found.truncate(options.limit);
        candidates.insert(locale.clone(), found);
    }
    let examples = examples(&corpus, &candidates, global, terminal)?;
    for (locale, found) in &mut candidates {
        for candidate in found {
            let example = examples.get(locale, &candidate.term);
            candidate.example = example.unwrap_or_default().to_owned();
        }
    }
    let text = match options.output.format() {
        TermFormat::Csv => extract::to_csv(&candidates),
        TermFormat::Tbx => extract::to_tbx(&candidates, TbxVersion::V3),
        TermFormat::TbxV2 => extract::to_tbx(&candidates, TbxVersion::V2),
    };
    emit(options.output.output.as_deref(), &text)?;
    if !terminal.quiet {
        let mut err = Aside;
        for (locale, found) in &candidates {
            writeln!(err, "{locale}: {} candidates", found.len())?;
        }
        writeln!(
            err,
            "{}: every row is a proposal; delete what is no term, then move wrong renderings to `forbidden`",
            target(&options.output)
        )?;
    }
    Ok(Exit::Clean)
}

type Lexicons = Vec<(Locale, Arc<Lexicon>)>;

/// The lexicons of the corpus: learnt from it, or read when the one path is a lexicon.
fn lexicons(
    options: &TermsExtractArgs,
    global: &Global,
    terminal: &Terminal,
) -> Result<(Option<Corpus>, Lexicons)> {
    if let [path] = &options.corpus.input.paths[..]
        && path.is_file()
        && let Ok(statistics) = Statistics::from_bytes(&fs::read(path)?)
    {
        return Ok((None, ready(statistics)));
    }
    let corpus = Corpus::find(&options.corpus, global)?;
    let teacher = corpus.teach(global, terminal)?;
    let found = teacher.unique_pairs().into_values().max().unwrap_or(0);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(global.jobs)
        .build()?;
    let lexicons = pool.install(|| ready(teacher.learn(LEAST_COUNT)));
    if lexicons.is_empty() {
        bail!(
            "only {found} unique segment pairs of a locale; at least {} are needed to find renderings",
            Statistics::LEAST_PAIRS
        );
    }
    Ok((Some(corpus), lexicons))
}

fn ready(statistics: Statistics) -> Lexicons {
    let learnt = statistics.into_knowledge().into_iter();
    learnt
        .map(|(locale, lexicon, _)| (locale, lexicon))
        .collect()
}

/// The termbases and names that the configuration of the first articles gives.
fn given(corpus: &Option<Corpus>) -> Result<Given> {
    let group = corpus.as_ref().and_then(|it| it.configs().groups().first());
    match group {
        Some(group) => knowledge::given(&group.settings),
        None => Ok(Given::bundled()),
    }
}

/// A sentence of the corpus for each candidate.
fn examples(
    corpus: &Option<Corpus>,
    candidates: &BTreeMap<Locale, Vec<Candidate>>,
    global: &Global,
    terminal: &Terminal,
) -> Result<Examples> {
    let mut all = Examples::default();
    let Some(corpus) = corpus else {
        return Ok(all);
    };
    let wanted: BTreeMap<&Locale, BTreeSet<&str>> = candidates
        .iter()
        .map(|(locale, found)| (locale, found.iter().map(|it| it.term.as_str()).collect()))
        .collect();
    let parts = corpus.fold(
        global,
        terminal,
        &Examples::default,
        &|examples, article| {
            let terms = article.locale.as_ref().and_then(|it| wanted.get(it));
            if let (Some(locale), Some(terms)) = (&article.locale, terms) {
                for pair in crate::read::pairs(article) {
                    examples.look_at(locale, &article.file.path, &pair, terms);
                }
            }
        },
    )?;
    for part in parts {
        all.absorb(part);
    }
    Ok(all)
}
