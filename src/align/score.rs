//! How likely two items are translations of each other: log-odds from some thirty facts.

use super::features::CLASSES;
use super::prepare::{Item, Prepared};
use super::weights::{WITH_LEXICON, WITHOUT_LEXICON};

/// Number of facts the score weighs.
pub const FACTS: usize = 38;

/// Unshared weight counts up to this, by class: a lost link or two must not outweigh all the rest.
const UNSHARED: [f32; CLASSES] = [3.0, 6.0, 6.0, 16.0, 24.0];

/// Compares items of a prepared pair. Holds the scratch space of the lexicon look-ups: set a target
/// item first, then score source items against it.
#[derive(Debug)]
pub struct Scorer<'a> {
    pair: &'a Prepared,
    ratio: f32,
    stamp: Vec<u32>,
    hit: Vec<u32>,
    epoch: u32,
    hits: u32,
}

impl<'a> Scorer<'a> {
    /// A scorer for a pair; `ratio` is the expected length of the target for a source of one.
    pub fn new(pair: &'a Prepared, ratio: f32) -> Self {
        Self {
            pair,
            ratio,
            stamp: vec![0; pair.target_weights.len()],
            hit: vec![0; pair.target_weights.len()],
            epoch: 0,
            hits: 0,
        }
    }

    /// Makes an item the target of the comparisons that follow.
    pub fn set_target(&mut self, target: &Item) {
        self.epoch += 1;
        for &(word, _) in &target.words {
            self.stamp[word as usize] = self.epoch;
        }
    }

    /// Expected against real length: true when the two cannot be a whole translation of each other.
    pub fn far_apart(&self, source: &Item, target: &Item) -> bool {
        let expected = source.facts.length * self.ratio + 4.0;
        let real = target.facts.length + 4.0;
        expected > 2.2 * real || real > 2.2 * expected
    }

    /// Log-odds that the source item and the target set before are translations, without bead priors.
    pub fn score(&mut self, source: &Item, target: &Item) -> f32 {
        let facts = self.facts(source, target);
        let weights = if self.pair.lexicon {
            &WITH_LEXICON
        } else {
            &WITHOUT_LEXICON
        };
        facts
            .iter()
            .zip(weights)
            .map(|(fact, weight)| fact * weight)
            .sum()
    }

    /// The facts the score weighs.
    pub fn facts(&mut self, source: &Item, target: &Item) -> [f32; FACTS] {
        let (a, b) = (&source.facts, &target.facts);
        let mut out = [0.0; FACTS];
        let flag = |yes: bool| f32::from(u8::from(yes));
        out[0] = 1.0;
        out[1] = flag(a.kind == b.kind);
        out[2] = flag((a.kind == 1) != (b.kind == 1));
        out[3] = flag((a.kind == 3) != (b.kind == 3));
        out[4] = flag(a.kind == 1 && b.kind == 1 && a.level != b.level);
        out[5] = f32::from(a.depth.abs_diff(b.depth).min(3));
        out[6] = f32::from(a.quotes.abs_diff(b.quotes).min(2));
        out[7] = flag(a.kind == 3 && b.kind == 3 && a.column != b.column);
        out[8] = flag(a.slug != 0 && a.slug == b.slug);
        out[9] = flag(a.slug != 0 && b.slug != 0 && a.slug != b.slug);
        let shared = shared_mass(source, target);
        for class in 0..CLASSES {
            out[10 + 2 * class] = shared[class].min(12.0);
            let unshared = source.mass[class] + target.mass[class] - 2.0 * shared[class];
            out[11 + 2 * class] = unshared.min(UNSHARED[class]);
        }
        let (long, ratio) = lengths(a.length * self.ratio, b.length);
        out[20] = long;
        out[21] = ratio;
        out[22] = flag(a.end == b.end && a.end != 0);
        out[23] = flag(a.end != b.end && (a.end == 4 || b.end == 4 || a.end == 2 || b.end == 2));
        out[24] = flag(a.end != b.end && (a.end == 1 || b.end == 1));
        out[25] = f32::from(a.bold.abs_diff(b.bold).min(2));
        out[26] = flag(a.bold > 0 && a.bold == b.bold);
        out[27] = f32::from(a.italic.abs_diff(b.italic).min(2));
        out[28] = flag(a.folded != 0 && a.folded == b.folded);
        out[29] = flag(a.position.0 == b.position.0);
        out[30] = flag(a.position.1 == b.position.1);
        out[31] = flag((a.position.0 == 0) != (b.position.0 == 0));
        out[32] = flag((a.position.1 == 0) != (b.position.1 == 0));
        out[33] = (shared.iter().sum::<f32>() / (source.mass.iter().sum::<f32>() + 1.0)).min(1.0);
        if self.pair.lexicon {
            self.lexicon_facts(source, target, &mut out);
        }
        out
    }

    fn lexicon_facts(&mut self, source: &Item, target: &Item, out: &mut [f32; FACTS]) {
        self.hits += 1;
        let (mut known, mut hit, mut back) = (0.0f32, 0.0f32, 0.0f32);
        for &(word, weight) in &source.words {
            let row = &self.pair.translations[word as usize];
            if row.is_empty() {
                continue;
            }
            known += weight;
            let mut best = 0.0f32;
            for &(translation, credit) in row {
                let Some(&stamp) = self.stamp.get(translation as usize) else {
                    continue;
                };
                if stamp != self.epoch {
                    continue;
                }
                best = best.max(credit);
                if self.hit[translation as usize] != self.hits {
                    self.hit[translation as usize] = self.hits;
                    back += self.pair.target_weights[translation as usize];
                }
            }
            hit += weight * best;
        }
        if known > 0.0 {
            out[34] = hit / known - 0.5;
            out[36] = (known - hit).min(24.0);
        }
        out[35] = hit.min(24.0);
        if target.word_mass > 0.0 {
            out[37] = (back / target.word_mass).min(1.0) - 0.5;
        }
    }
}

/// Weight of the tokens both items hold, by class.
fn shared_mass(source: &Item, target: &Item) -> [f32; CLASSES] {
    let mut shared = [0.0; CLASSES];
    let (mut left, mut right) = (
        source.tokens.iter().peekable(),
        target.tokens.iter().peekable(),
    );
    while let (Some(&&(a, weight)), Some(&&(b, _))) = (left.peek(), right.peek()) {
        match a.cmp(&b) {
            std::cmp::Ordering::Less => _ = left.next(),
            std::cmp::Ordering::Greater => _ = right.next(),
            std::cmp::Ordering::Equal => {
                shared[super::features::class(a)] += weight;
                left.next();
                right.next();
            }
        }
    }
    shared
}

/// Gale and Church's distance, and the plain log ratio, of an expected and a real length.
fn lengths(expected: f32, real: f32) -> (f32, f32) {
    let distance = (real - expected) / (expected.max(1.0) * 6.8).sqrt();
    let ratio = ((real + 3.0) / (expected + 3.0)).ln().abs();
    ((distance * distance / 2.0).min(12.0), ratio.min(2.5))
}
