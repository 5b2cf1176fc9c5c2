//! How well a source fits a target, as log odds: what neighbours are compared by.
//!
//! Every fact weighs what it tells in favour of a translation against a chance neighbour of the same
//! article: links, codes, numbers and names that both sides hold or only one does, spelling that words
//! share, length, final marks, emphasis, and the words a lexicon links.

use crate::locales::{FinalClass, LocaleData, final_class};
use crate::model::Half;
use crate::model::inline::LinkKind;
use crate::words::{Cover, KnownWords, PairWords};

use super::links::destination_key;

/// What is compared of one half.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Keys of links, codes, numbers and names, each with its class, sorted, doubles kept.
    tokens: Vec<(Class, u64)>,
    /// Keys of the beginnings of longer words, sorted, without doubles.
    beginnings: Vec<u64>,
    /// Letters and digits a reader sees.
    length: f32,
    end: Option<FinalClass>,
    emphasis: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Link,
    Code,
    Number,
    Name,
}

impl Class {
    /// Log odds of a token that both sides hold, and of one that only one side holds.
    fn weights(self) -> (f32, f32) {
        match self {
            Self::Link => (5.0, 2.5),
            Self::Code => (4.0, 2.0),
            Self::Number => (2.5, 1.2),
            Self::Name => (1.8, 0.6),
        }
    }
}

impl Profile {
    /// The profile of a half.
    pub fn new(half: &Half<'_>, locale: &LocaleData) -> Self {
        let mut profile = Self::default();
        for link in &half.inline.links {
            let key = destination_key(half, link);
            if link.kind != LinkKind::Reference {
                profile.push(Class::Link, key.bytes());
            }
        }
        for code in &half.inline.codes {
            profile.push(Class::Code, code.inner.of(&half.text).bytes());
        }
        let mask = &half.inline.mask;
        for span in half.words() {
            let word = span.of(mask);
            let length = word.chars().count();
            profile.length += length as f32 * if is_dense(word) { 2.5 } else { 1.0 };
            let ascii = word.is_ascii();
            if ascii && word.bytes().any(|byte| byte.is_ascii_digit()) {
                profile.push(Class::Number, word.bytes());
            } else if ascii && length > 1 && is_name(word, mask, span.start as usize) {
                profile.push(Class::Name, word.bytes());
            }
            if length >= 6 && !is_dense(word) {
                let beginning = word.chars().take(5).flat_map(char::to_lowercase);
                let key = hash(beginning.flat_map(|sign| (sign as u32).to_le_bytes()));
                profile.beginnings.push(key);
            }
        }
        profile.tokens.sort_unstable();
        profile.beginnings.sort_unstable();
        profile.beginnings.dedup();
        let last = half
            .inline
            .visible(half.all())
            .rev()
            .map(|(_, sign)| sign)
            .find(|sign| !sign.is_whitespace());
        profile.end = last.and_then(|sign| final_class(sign, locale));
        profile.emphasis = half.inline.emphasis.len();
        profile
    }

    fn push(&mut self, class: Class, bytes: impl Iterator<Item = u8>) {
        self.tokens.push((class, hash(bytes)));
    }

    /// Length of this half as a share of another's; `None` when the other is too short to tell.
    pub fn ratio(&self, source: &Profile) -> Option<f32> {
        (source.length >= 20.0 && self.length > 0.0).then(|| self.length / source.length)
    }
}

/// A capital or a digit inside a sentence, or several capitals: names that translations keep.
fn is_name(word: &str, mask: &str, start: usize) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let inner = start > 0 && mask.as_bytes()[start - 1] == b' ';
    capitals >= 2 || capitals == 1 && inner
}

fn is_dense(word: &str) -> bool {
    word.starts_with(|sign: char| sign >= '\u{2E80}')
}

/// FNV-1a.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Log odds that the target translates the source, without a lexicon; `ratio` is the usual length of a
/// target for a source of one.
pub fn fit(source: &Profile, target: &Profile, ratio: f32) -> f32 {
    tokens(source, target)
        + beginnings(source, target)
        + length(source.length * ratio, target.length)
        + ends(source.end, target.end)
        + emphasis(source.emphasis, target.emphasis)
}

fn tokens(source: &Profile, target: &Profile) -> f32 {
    let (mut left, mut right) = (
        source.tokens.iter().peekable(),
        target.tokens.iter().peekable(),
    );
    let mut sum = 0.0;
    loop {
        let (class, shared) = match (left.peek(), right.peek()) {
            (Some(a), Some(b)) if a == b => {
                right.next();
                (left.next().map(|it| it.0), true)
            }
            (Some(a), Some(b)) if a < b => (left.next().map(|it| it.0), false),
            (Some(_), Some(_)) | (None, Some(_)) => (right.next().map(|it| it.0), false),
            (Some(_), None) => (left.next().map(|it| it.0), false),
            (None, None) => return sum,
        };
        if let Some((both, one)) = class.map(Class::weights) {
            sum += if shared { both } else { -one };
        }
    }
}

fn beginnings(source: &Profile, target: &Profile) -> f32 {
    let shared = source
        .beginnings
        .iter()
        .filter(|key| target.beginnings.binary_search(key).is_ok())
        .count();
    (shared as f32 * 1.2).min(5.0)
}

fn length(expected: f32, real: f32) -> f32 {
    let distance = ((real + 5.0) / (expected + 5.0)).ln();
    1.1 - (distance * distance * 7.0).min(5.0)
}

fn ends(source: Option<FinalClass>, target: Option<FinalClass>) -> f32 {
    match (source, target) {
        (None, None) => 0.5,
        (Some(one), Some(other)) if one == other => match one {
            FinalClass::Stop => 0.3,
            _ => 1.5,
        },
        _ => -0.8,
    }
}

fn emphasis(source: usize, target: usize) -> f32 {
    match source.abs_diff(target) {
        0 if source > 0 => 0.8,
        apart => -0.5 * apart.min(3) as f32,
    }
}

/// What the words add: the lexicon knows them, and the other side holds a usual counterpart or not.
pub fn word_fit(words: &PairWords, covers: &(Vec<Cover>, Vec<Cover>), known: &KnownWords) -> f32 {
    let from = words
        .source
        .iter()
        .zip(&covers.0)
        .filter(|(word, _)| !word.function);
    let to = covers
        .1
        .iter()
        .enumerate()
        .filter(|(at, _)| !known.is_function_target(*at));
    let side = |covers: &mut dyn Iterator<Item = Cover>| -> f32 {
        let mut sum = 0.0;
        for cover in covers.filter(|cover| cover.links >= 8) {
            sum += if cover.is_covered() { 0.9 } else { -0.9 };
        }
        sum
    };
    let source = side(&mut from.map(|it| *it.1));
    let target = side(&mut to.map(|it| *it.1));
    (source + 0.6 * target).clamp(-12.0, 12.0)
}
