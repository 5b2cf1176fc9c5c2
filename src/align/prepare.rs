//! Both sides made ready for one comparison: token weights, word numbers, joined neighbours.

use std::cell::OnceCell;

use super::document::Document;
use super::features::{self, CLASSES, Features, class};
use super::lexicon::Lexicon;
use crate::words::hash::FastMap;

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
    /// Its last block.
    block: u32,
}

impl Item {
    /// This item and its right neighbour as one; `None` when they cannot be one.
    fn join(&self, next: &Item, count: usize) -> Option<Item> {
        let crossed = u8::from(self.block != next.block);
        let alike = self.facts.kind == next.facts.kind && next.facts.slug == 0;
        if self.borders + crossed > 0 && !(count == 2 && alike) {
            return None;
        }
        let mut it = Item {
            facts: features::join(&self.facts, &next.facts),
            tokens: merged(&self.tokens, &next.tokens),
            words: merged(&self.words, &next.words),
            borders: self.borders + crossed,
            block: next.block,
            ..Item::default()
        };
        it.weigh();
        Some(it)
    }

    fn weigh(&mut self) {
        for &(token, rare) in &self.tokens {
            self.mass[class(token)] += rare;
        }
        self.word_mass = self.words.iter().map(|word| word.1).sum();
    }
}

/// Two sorted lists as one, without doubles.
fn merged<K: Ord + Copy>(left: &[(K, f32)], right: &[(K, f32)]) -> Vec<(K, f32)> {
    let mut out = [left, right].concat();
    out.sort_by_key(|it| it.0);
    out.dedup_by_key(|it| it.0);
    out
}

/// One side: its segments, and neighbours joined as far as somebody asked for them.
#[derive(Debug)]
pub struct Side {
    items: Vec<Item>,
    joined: Vec<[OnceCell<Option<Item>>; MOST - 1]>,
}

impl Side {
    fn new(items: Vec<Item>) -> Self {
        let joined = items.iter().map(|_| Default::default()).collect();
        Self { items, joined }
    }

    /// Number of segments.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// `count` segments from `first` as one item; `None` when they cannot be one.
    pub fn item(&self, first: usize, count: usize) -> Option<&Item> {
        if count < 2 {
            return self.items.get(first);
        }
        let last = self.items.get(first + count - 1)?;
        self.joined[first][count - 2]
            .get_or_init(|| self.item(first, count - 1)?.join(last, count))
            .as_ref()
    }

    /// Characters of all segments.
    fn length(&self) -> f32 {
        self.items.iter().map(|item| item.facts.length).sum()
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
    let ratio = (target_side.length() / source_side.length().max(1.0)).clamp(0.25, 3.0);
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
    count: FastMap<u64, u32>,
    segments: f32,
}

impl Weights {
    fn of(source: &Document, target: &Document) -> Self {
        let mut count = FastMap::default();
        for segment in source.segments.iter().chain(&target.segments) {
            for &token in &segment.content.tokens {
                *count.entry(token).or_insert(0) += 1;
            }
        }
        let segments = (source.segments.len() + target.segments.len()) as f32;
        Self { count, segments }
    }

    fn of_token(&self, token: u64) -> f32 {
        weight(self.count.get(&token).copied().unwrap_or(1), self.segments)
    }
}

/// The words of one side, numbered.
#[derive(Default)]
struct Words<'a> {
    numbers: FastMap<&'a str, u32>,
    count: Vec<u32>,
}

fn side<'a>(document: &'a Document, weights: &Weights, mut words: Option<&mut Words<'a>>) -> Side {
    let count = document.segments.len();
    let mut numbered: Vec<Vec<u32>> = vec![Vec::new(); count];
    if let Some(words) = &mut words {
        for (segment, out) in document.segments.iter().zip(&mut numbered) {
            for stem in &segment.content.stems {
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
    let items = document
        .segments
        .iter()
        .zip(numbered)
        .map(|(segment, numbers)| {
            let mut it = Item {
                facts: segment.facts,
                block: segment.block,
                ..Item::default()
            };
            it.tokens = segment
                .content
                .tokens
                .iter()
                .map(|&token| (token, weights.of_token(token)))
                .collect();
            let rare = |number: u32| weight(counts[number as usize], count as f32);
            it.words = numbers
                .into_iter()
                .map(|number| (number, rare(number)))
                .collect();
            it.weigh();
            it
        });
    Side::new(items.collect())
}
