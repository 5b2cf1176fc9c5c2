//! Learning, loading and asking a lexicon, on a generated corpus of 3,000 pairs.

use std::hint::black_box;

use bilint::model::Locale;
use bilint::words::{Counts, Learner, Lexicon, PairOrigin, PairWords};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const PAIRS: usize = 3_000;

/// Sentences of eight words out of eight hundred; the translation turns each word round and adds an ending.
fn pairs() -> Vec<(String, String)> {
    let mut state = 5_u32;
    let mut random = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    (0..PAIRS)
        .map(|_| {
            let mut source = String::new();
            let mut target = String::new();
            for _ in 0..8 {
                // The smaller of two numbers: some words are frequent, most are rare.
                let number = random(800).min(random(800));
                let word: String = (0..4)
                    .map(|at| char::from(b'a' + (number >> (at * 3)) as u8 % 8))
                    .collect();
                source.push_str(&format!("the {word} "));
                let ending = ["s", "u", "am", "iem"][random(4) as usize];
                target.extend(word.chars().rev());
                target.push_str(&format!("ok{ending} "));
            }
            (source, target)
        })
        .collect()
}

fn learner(pairs: &[(String, String)]) -> Learner {
    let mut learner = Learner::new(&Locale::undetermined());
    for (source, target) in pairs {
        learner.add_masks(
            source,
            target,
            PairOrigin {
                path: "a.md",
                human: false,
            },
        );
    }
    learner
}

fn lexicon(c: &mut Criterion) {
    let pairs = pairs();
    let counts = learner(&pairs).learn_anyway().pruned(2);
    let bytes = counts.to_bytes();
    let words: Vec<PairWords> = pairs
        .iter()
        .map(|(source, target)| PairWords::of_masks(source, target, "und"))
        .collect();
    let lexicon = Lexicon::new(counts);

    let mut group = c.benchmark_group("lexicon");
    group.throughput(Throughput::Elements(PAIRS as u64));
    group.sample_size(10);
    group.bench_function("learn", |b| {
        b.iter(|| learner(black_box(&pairs)).learn_anyway())
    });
    group.bench_function("links", |b| {
        b.iter(|| {
            words
                .iter()
                .map(|words| lexicon.links(black_box(words), &lexicon.know(words)).len())
                .sum::<usize>()
        });
    });
    group.bench_function("load", |b| {
        b.iter(|| {
            Counts::from_bytes(black_box(&bytes))
                .map(Lexicon::new)
                .is_ok()
        });
    });
    group.finish();
}

criterion_group!(benches, lexicon);
criterion_main!(benches);
