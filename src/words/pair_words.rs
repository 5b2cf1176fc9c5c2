//! The words of both sides of a pair, cut and in lower case: what links and terms are looked up by.

use std::ops::Range;

use super::cut::{Joint, cut};
use super::english;
use super::fold::lower;
use crate::model::SegmentPair;
use crate::text::Span;

/// A word of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the half's text.
    pub span: Span,
    /// What stands before it.
    pub joint: Joint,
    /// In lower case.
    pub lower: String,
    /// A function word of English. Asked of every word by many, so it is looked up once; false on sides in
    /// other languages.
    pub function: bool,
}

/// The bytes from the first to the last of some neighbouring words; `range` is not empty.
pub fn span_of(words: &[Word], range: &Range<usize>) -> Span {
    Span {
        start: words[range.start].span.start,
        end: words[range.end - 1].span.end,
    }
}

/// The words of both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairWords {
    /// English.
    pub source: Vec<Word>,
    /// The translation.
    pub target: Vec<Word>,
}

impl PairWords {
    /// Cuts both halves; `language` is the subtag of the target.
    pub fn new(pair: &SegmentPair<'_>, language: &str) -> Self {
        Self::of_masks(&pair.source.inline.mask, &pair.target.inline.mask, language)
    }

    /// The same for two masks.
    pub fn of_masks(source: &str, target: &str, language: &str) -> Self {
        Self {
            source: side_words(source, "en"),
            target: side_words(target, language),
        }
    }
}

/// The words of one mask.
pub fn side_words(mask: &str, language: &str) -> Vec<Word> {
    let is_english = language == "en";
    cut(mask, language)
        .into_iter()
        .map(|token| {
            let lower = lower(token.of(mask), language);
            Word {
                span: token.span,
                joint: token.joint,
                function: is_english && english::is_function(&lower),
                lower,
            }
        })
        .collect()
}

/// The numbers of the words that overlap a span.
pub fn words_in(words: &[Word], span: Span) -> std::ops::Range<usize> {
    let from = words.partition_point(|word| word.span.end <= span.start);
    let to = words.partition_point(|word| word.span.start < span.end);
    from..to.max(from)
}
