//! How strongly the words of the two halves of a pair render each other, one by one: by the lexicon where
//! there is one, by a primer where there is none, and by their spelling.

use crate::locales::LocaleData;
use crate::words::primer::primer;
use crate::words::{KnownWords, Lexicon, PairWords};

/// The bonds between the source words and the target words of a pair.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bonds {
    width: usize,
    /// Source by source.
    values: Vec<f32>,
}

/// The bond of two words that are spelled alike throughout: names, numbers, labels left in English.
const EQUAL: f32 = 0.6;
/// The bond of two words of a primer.
const PRIMED: f32 = 0.4;
/// The bond of two words that begin alike: loans and names with endings.
const ALIKE: f32 = 0.15;

impl Bonds {
    /// The bonds of a pair.
    pub fn new(
        words: &PairWords,
        lexicon: Option<(&Lexicon, &KnownWords)>,
        locale: &LocaleData,
    ) -> Self {
        let (source, target) = (&words.source, &words.target);
        let mut bonds = Self {
            width: target.len(),
            values: match lexicon {
                Some((lexicon, known)) => lexicon.bonds(known),
                None => vec![0.0; source.len() * target.len()],
            },
        };
        if lexicon.is_none()
            && let Some(primer) = primer(locale.language)
        {
            let width = bonds.width;
            primer.pair(source, target, |from, to| {
                bonds.values[from * width + to] = PRIMED;
            });
        }
        for (row, english) in source.iter().enumerate() {
            let next = source.get(row + 1).map_or("", |next| next.lower.as_str());
            let english = english.lower.as_str();
            for (column, word) in target.iter().enumerate() {
                let word = word.lower.as_str();
                // Asked for every pair of words, and nearly always answered by the first byte.
                if english.as_bytes().first() != word.as_bytes().first() {
                    continue;
                }
                let spelled = if english == word {
                    // `in`, `a`, `no` are words of several languages.
                    let small = source[row].function || locale.is_function_word(word);
                    if small { 0.0 } else { EQUAL }
                } else if !next.is_empty() && word.strip_prefix(english) == Some(next) {
                    // `clean up`, `cleanup`
                    EQUAL
                } else if begin_alike(english, word) {
                    ALIKE
                } else {
                    continue;
                };
                let bond = &mut bonds.values[row * target.len() + column];
                *bond = bond.max(spelled);
            }
        }
        bonds
    }

    /// The bond between two words, 0 to 1.
    pub fn get(&self, source: usize, target: usize) -> f32 {
        self.values[source * self.width + target]
    }
}

/// The first five letters and three quarters of the shorter word are the same.
fn begin_alike(source: &str, target: &str) -> bool {
    let shared = source
        .chars()
        .zip(target.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let shorter = source.chars().count().min(target.chars().count());
    shared >= 5 && shared * 4 >= shorter * 3
}
