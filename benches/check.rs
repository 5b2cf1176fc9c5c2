//! The whole check in memory against a bare CommonMark parse of every half.
//!
//! `small` is one bundled article, `large` is all of them many times over, `japanese` is the non-Latin
//! one; figures are pairs per second.
#![allow(missing_docs, clippy::unwrap_used)]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use bilint::checks::{self, Knowledge};
use bilint::engine::Engine;
use bilint::read::{self, ReadOptions};
use bilint::settings::RuleTable;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pulldown_cmark::Parser;

/// Path and text of bundled articles.
fn articles(names: &[&str], times: usize) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let once: Vec<(String, String)> = names
        .iter()
        .map(|name| {
            (
                (*name).to_owned(),
                fs::read_to_string(root.join(name)).unwrap(),
            )
        })
        .collect();
    (0..times).flat_map(|_| once.clone()).collect()
}

fn check(criterion: &mut Criterion) {
    let all = [
        "lv-LV/password-writeback.md",
        "sl-SI/register-an-app.md",
        "sv-SE/fix-sync-errors.md",
        "ja-JP/set-up-mail.md",
        "ar-SA/share-a-calendar.md",
    ];
    let options = ReadOptions::default();
    let engine = Engine::new(&RuleTable::all(checks::rules())).unwrap();
    let knowledge = Knowledge::default();
    for (size, texts) in [
        ("small", articles(&all[..1], 1)),
        ("large", articles(&all, 50)),
        ("japanese", articles(&all[3..4], 10)),
    ] {
        let read: Vec<_> = texts
            .iter()
            .map(|(path, text)| read::read_text(path, text.clone(), &options))
            .collect();
        let halves: Vec<(String, String)> = read
            .iter()
            .flat_map(read::pairs)
            .map(|pair| {
                (
                    pair.source.text.clone().into_owned(),
                    pair.target.text.clone().into_owned(),
                )
            })
            .collect();
        let mut group = criterion.benchmark_group(size);
        group.throughput(Throughput::Elements(halves.len() as u64));
        group.bench_function("bare parse", |bencher| {
            bencher.iter(|| {
                for (source, target) in &halves {
                    black_box(Parser::new(source).count());
                    black_box(Parser::new(target).count());
                }
            });
        });
        group.bench_function("read", |bencher| {
            bencher.iter_batched(
                || texts.clone(),
                |texts| {
                    for (path, text) in texts {
                        black_box(read::read_text(&path, text, &options));
                    }
                },
                criterion::BatchSize::LargeInput,
            );
        });
        group.bench_function("check", |bencher| {
            bencher.iter_batched(
                || texts.clone(),
                |texts| {
                    for (path, text) in texts {
                        let article = read::read_text(&path, text, &options);
                        black_box(engine.check(&article, &knowledge));
                    }
                },
                criterion::BatchSize::LargeInput,
            );
        });
        group.finish();
    }
}

criterion_group!(benches, check);
criterion_main!(benches);
