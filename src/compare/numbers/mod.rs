//! The numbers of two halves, paired by what they mean (format-facts section 4, "Numbers").
//!
//! A number may be written with other separators, digits, clock, order of a date, a word that
//! multiplies it, another unit. What has no explanation of that kind is changed, missing or added.

pub mod dates;
pub mod exact;
mod leftovers;
mod pairing;
mod regroup;
mod telling;
pub mod token;
pub mod units;
pub mod value;
pub mod words;

use super::PairView;
use crate::locales::LocaleData;
use crate::text::Span;
use token::Number;

/// How the numbers of two halves go together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberPairs {
    /// The numbers of the source; ranges are bytes of its visible text.
    pub source: Vec<Number>,
    /// The numbers of the target; ranges are bytes of its visible text.
    pub target: Vec<Number>,
    /// The same number: indices into `source` and `target`.
    pub same: Vec<(usize, usize)>,
    /// Exact numbers (versions, ids) that are written otherwise: index into `source`, bytes of the target half.
    pub respelled: Vec<(usize, Span)>,
    /// Numbers that stand for each other and differ.
    pub changed: Vec<ChangedNumber>,
    /// Source numbers that the target has in no form; bytes of the source half.
    pub missing: Vec<Span>,
    /// Target numbers that the source has in no form; bytes of the target half.
    pub added: Vec<Span>,
}

/// A number that has become another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangedNumber {
    /// Bytes of the source half.
    pub source: Span,
    /// Bytes of the target half.
    pub target: Span,
    /// False for numbers up to twelve, which may hide in words.
    pub certain: bool,
}

/// Pairs the numbers of a pair.
pub fn pair_numbers(pair: &PairView<'_>, locale: &LocaleData) -> NumberPairs {
    let in_source = token::has_digit(&pair.source.inline.mask);
    if !in_source && !token::has_digit(&pair.target.inline.mask) {
        return NumberPairs::default();
    }
    pairing::run(pair, locale)
}

#[cfg(test)]
mod tests;
