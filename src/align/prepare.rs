//! Both sides made ready for one comparison: token weights, word numbers, joined neighbours.

use std::collections::HashMap;

use super::document::Document;
use super::features::{CLASSES, Features, class, join};
use super::lexicon::Lexicon;

/// Most neighbours that one bead takes on a side.
pub const MOST: usize = 3;

/// A segment, or neighbours joined, with everything a comparison reads.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Its facts.
    pub facts: Features,
    /// Tokens with their weights, sorted by key.
    pub tokens: Vec<(u64, f32)>,
    /// Weight of all tokens, by class.
    pub mass: [f32; CLASSES],
    /// Number and weight of its words, without doubles.
    pub words: Vec<(u32, f32)>,
    /// Weight of all words.
    pub word_mass: f32,
    /// Blocks it reaches over, beyond the first.
    pub borders: u8,
}

/// One side: `joined[n - 1][i]` is segments `i..i + n` as one item, where they can be one.
#[derive(Debug)]
pub struct Side {
    /// By number of segments less one, then by first segment.
    pub joined: [Vec<Option<Item>>; MOST],
}

impl Side {
    /// Number of segments.
    pub fn len(&self) -> usize {
        self.joined[0].len()
    }

    /// `count` segments from `first` as one item.
    pub fn item(&self, first: usize, count: usize) -> Option<&Item> {
        self.joined[count - 1].get(first)?.as_ref()
    }
}

/// Two sides, comparable.
#[derive(Debug)]
pub struct Prepared {
    /// The English side.
    pub source: Side,
    /// The translation.
    pub target: Side,
    /// Translations of every source word: number and credit.
    pub translations: Vec<Vec<(u32, f32)>>,
    /// Weight of every target word.
    pub target_weights: Vec<f32>,
    /// True when a lexicon was given.
    pub lexicon: bool,
    /// Characters of target for a character of source.
    pub ratio: f32,
}

/// Makes two documents comparable.
pub fn prepare(source: &Document, target: &Document, lexicon: Option<&dyn Lexicon>) -> Prepared {
    let weights = Weights::of(source, target);
    let mut left = Words::default();
    let mut right = Words::default();
    let (source_side, target_side) = (
        side(source, &weights, lexicon.is_some().then_some(&mut left)),
        side(target, &weights, lexicon.is_some().then_some(&mut right)),
    );
    let mut translations = vec![Vec::new(); left.count.len()];
    if let Some(lexicon) = lexicon {
        for (stem, &number) in &left.numbers {
            let row = &mut translations[number as usize];
            lexicon.translations(stem, &mut |translation, probability| {
                let known = right.numbers.get(translation).copied();
                row.push((known.unwrap_or(u32::MAX), (probability * CREDIT).min(1.0)));
            });
        }
    }
    let segments = (source_side.len() + target_side.len()) as f32;
    let lengths = |side: &Side| -> f32 {
        side.joined[0]
            .iter()
            .flatten()
            .map(|item| item.facts.length)
            .sum()
    };
    let ratio = (lengths(&target_side) / lengths(&source_side).max(1.0)).clamp(0.25, 3.0);
    Prepared {
        target_weights: right
            .count
            .iter()
            .map(|&count| weight(count, segments))
            .collect(),
        source: source_side,
        target: target_side,
        translations,
        lexicon: lexicon.is_some(),
        ratio,
    }
}

/// A translation of this probability or more counts in full.
const CREDIT: f32 = 1.0 / 0.3;

fn weight(count: u32, segments: f32) -> f32 {
    (segments / count.max(1) as f32).ln().clamp(0.1, 6.0)
}

/// How rare a token is in both documents together.
struct Weights {
    count: HashMap<u64, u32>,
    segments: f32,
}

impl Weights {
    fn of(source: &Document, target: &Document) -> Self {
        let mut count = HashMap::new();
        for segment in source.segments.iter().chain(&target.segments) {
            for &token in &segment.facts.tokens {
                *count.entry(token).or_insert(0) += 1;
            }
        }
        let segments = (source.segments.len() + target.segments.len()) as f32;
        Self { count, segments }
    }
}

/// The words of one side, numbered.
#[derive(Default)]
struct Words<'a> {
    numbers: HashMap<&'a str, u32>,
    count: Vec<u32>,
}

fn side<'a>(document: &'a Document, weights: &Weights, mut words: Option<&mut Words<'a>>) -> Side {
    let count = document.segments.len();
    let mut numbered: Vec<Vec<u32>> = vec![Vec::new(); count];
    if let Some(words) = &mut words {
        for (segment, out) in document.segments.iter().zip(&mut numbered) {
            for stem in &segment.facts.stems {
                let next = words.count.len() as u32;
                let number = *words.numbers.entry(stem.as_str()).or_insert(next);
                if number == next {
                    words.count.push(0);
                }
                out.push(number);
            }
            out.sort_unstable();
            out.dedup();
            for &number in out.iter() {
                words.count[number as usize] += 1;
            }
        }
    }
    let counts = words.map(|words| words.count.clone()).unwrap_or_default();
    let item = |facts: Features, numbers: Vec<u32>, borders: u8| -> Item {
        let mut it = Item {
            facts,
            borders,
            ..Item::default()
        };
        for &token in &it.facts.tokens {
            let rare = weight(
                weights.count.get(&token).copied().unwrap_or(1),
                weights.segments,
            );
            it.tokens.push((token, rare));
            it.mass[class(token)] += rare;
        }
        for number in numbers {
            let rare = weight(counts[number as usize], count as f32);
            it.words.push((number, rare));
            it.word_mass += rare;
        }
        it
    };
    let joined = std::array::from_fn(|more| {
        (0..count)
            .map(|first| {
                let parts = document.segments.get(first..first + more + 1)?;
                let borders = borders(document, first, more + 1)?;
                let facts: Vec<Features> = parts.iter().map(|part| part.facts.clone()).collect();
                let mut numbers: Vec<u32> = numbered[first..first + more + 1].concat();
                numbers.sort_unstable();
                numbers.dedup();
                let facts = if more == 0 {
                    parts[0].facts.clone()
                } else {
                    join(&facts)
                };
                Some(item(facts, numbers, borders))
            })
            .collect()
    });
    Side { joined }
}

/// Blocks crossed by joined segments; `None` when they cannot be one.
fn borders(document: &Document, first: usize, count: usize) -> Option<u8> {
    let parts = &document.segments[first..first + count];
    let crossed = parts
        .windows(2)
        .filter(|pair| pair[0].block != pair[1].block)
        .count();
    let alike = parts
        .windows(2)
        .all(|pair| pair[0].facts.kind == pair[1].facts.kind && pair[1].facts.slug == 0);
    (crossed == 0 || (count == 2 && alike)).then_some(crossed as u8)
}
