//! The whole check in memory against a bare CommonMark parse of every half, in pairs per second.
//!
//! The articles are generated and look like real ones: most segments are plain prose, a fifth have a link,
//! a quarter emphasis, numbers or a URL, one in seven repeats an earlier one, and one in twelve has a
//! defect. `BILINT_BENCH_CORPUS` names a folder of side-by-side articles to read instead.
//!
//! A check begins with the text of the article, so every figure but the bare one includes reading it.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

#[path = "check/generate.rs"]
mod generate;

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

use bilint::checks::{self, Knowledge};
use bilint::engine::{Engine, Given, KnowledgeBase, Learnt};
use bilint::model::Locale;
use bilint::read::{self, ReadOptions};
use bilint::settings::RuleTable;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use pulldown_cmark::Parser;

/// The rules of the first part of the product, as selectors: links, emphasis, labels, whole segments.
const BASIC: &[&str] = &[
    "read",
    "link-missing",
    "link-added",
    "link-changed",
    "link-text-empty",
    "link-text-scope",
    "link-syntax",
    "link-spacing",
    "emphasis",
    "ui-path",
    "casing-label",
    "image",
    "punctuation-spacing",
    "text-untranslated",
    "text-characters",
    "drift-missing",
    "drift-added",
    "drift-order",
];

/// What the second part adds: everything else that needs neither termbase nor lexicon.
const PLAIN: &[&str] = &[
    "code",
    "html-tags",
    "placeholder",
    "number",
    "text",
    "punctuation",
    "casing-sentence",
    "link-text-untranslated",
    "drift-length",
    "structure",
];

/// A file: its path in reports and its text.
type Text = (String, String);

/// The articles of the folder that the environment names, or generated ones.
fn texts() -> Vec<Text> {
    let Some(folder) = std::env::var_os("BILINT_BENCH_CORPUS") else {
        return generate::articles(60);
    };
    let mut texts = Vec::new();
    add_folder(Path::new(&folder), &mut texts);
    texts.sort_unstable();
    assert!(!texts.is_empty(), "no Markdown in {}", folder.display());
    texts
}

fn add_folder(folder: &Path, texts: &mut Vec<Text>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_folder(&path, texts);
        } else if path.extension().is_some_and(|it| it == "md") {
            let name = path.to_string_lossy().into_owned();
            texts.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// An engine with the rules that some selectors name.
fn engine(selectors: &[&[&str]]) -> Engine {
    let selected = |id: &str| {
        let mut all = selectors.iter().copied().flatten();
        all.any(|it| bilint::settings::selects(it, id))
    };
    Engine::new(&RuleTable::all(
        checks::rules().filter(|it| selected(it.id)),
    ))
    .unwrap()
}

/// The bundled names, terms and lexicon of the locale.
fn bundled(locale: &Locale) -> Knowledge {
    let given = Given {
        bundled_lexicons: true,
        ..Given::bundled()
    };
    let mut base = KnowledgeBase::new(&given, &Learnt::default());
    base.meet(locale, &given);
    base.get(Some(locale)).clone()
}

fn check(criterion: &mut Criterion) {
    let texts: Arc<[Text]> = texts().into();
    let options = ReadOptions::default();
    let read: Vec<_> = texts
        .iter()
        .map(|(path, text)| read::read_text(path, text.clone(), &options))
        .collect();
    let halves: Vec<(String, String)> = read
        .iter()
        .flat_map(read::pairs)
        .map(|pair| {
            let (source, target) = (pair.source.text, pair.target.text);
            (source.into_owned(), target.into_owned())
        })
        .collect();
    let nothing = Knowledge::default();
    let mut bundled_by_locale = BTreeMap::new();
    for locale in read.iter().filter_map(|article| article.locale.as_ref()) {
        bundled_by_locale
            .entry(locale.clone())
            .or_insert_with(|| bundled(locale));
    }

    let mut group = criterion.benchmark_group("check");
    group.throughput(Throughput::Elements(halves.len() as u64));
    group.sample_size(10);
    group.bench_function("bare parse", |bencher| {
        bencher.iter(|| {
            for (source, target) in &halves {
                black_box(Parser::new(source).count());
                black_box(Parser::new(target).count());
            }
        });
    });
    let all: Vec<&str> = checks::rules().map(|rule| rule.id).collect();
    let engines = [
        ("reading", engine(&[&["read"]]), false),
        ("rules of part 1", engine(&[BASIC]), false),
        ("rules of parts 1 and 2", engine(&[BASIC, PLAIN]), false),
        ("all rules", engine(&[&all]), true),
    ];
    for (name, engine, knows) in &engines {
        group.bench_function(*name, |bencher| {
            bencher.iter_batched(
                || texts.to_vec(),
                |texts| {
                    for (path, text) in texts {
                        let article = read::read_text(&path, text, &options);
                        let known = article.locale.as_ref().filter(|_| *knows);
                        let known = known.and_then(|locale| bundled_by_locale.get(locale));
                        black_box(engine.check(&article, known.unwrap_or(&nothing)));
                    }
                },
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
    report_share_of_defects(&read, &engines[3].1, &bundled_by_locale);
}

/// Tells how the input looks, since speed depends on it.
fn report_share_of_defects(
    articles: &[bilint::model::Article],
    engine: &Engine,
    bundled: &BTreeMap<Locale, Knowledge>,
) {
    let (mut pairs, mut findings) = (0, 0);
    for article in articles {
        let nothing = Knowledge::default();
        let known = article.locale.as_ref().and_then(|it| bundled.get(it));
        let outcome = engine.check(article, known.unwrap_or(&nothing));
        pairs += outcome.pairs;
        let sure = |it: &&bilint::model::Finding| it.confidence >= 0.5;
        findings += outcome.findings.iter().filter(sure).count();
    }
    println!(
        "{pairs} pairs, {:.2} findings per pair",
        findings as f64 / pairs as f64
    );
}

criterion_group!(benches, check);
criterion_main!(benches);
