//! What became of some words of the source: the target words that the word links lead to.

use std::ops::Range;

use super::PairView;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::text::Span;
use crate::words::{Fit, Joint, Lexicon, Word, language};

/// The target words that render some words of the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendering {
    /// Numbers of the target words, in reading order.
    pub words: Vec<usize>,
    /// 0 to 1: how sure the weakest of their links is.
    pub confidence: f32,
}

/// Words of a rendering stand this near to one another.
const REACH: usize = 2;

/// The rendering of the source words in `range`, without words that have no content or render another
/// source word as well; `None` when nothing is linked to them.
pub fn rendering(
    pair: &PairView<'_>,
    range: &Range<usize>,
    lexicon: &Lexicon,
    locale: &LocaleData,
) -> Option<Rendering> {
    let words = pair.cut_words(lexicon.language());
    let mut found: Vec<(usize, f32)> = pair
        .word_links(lexicon)
        .iter()
        .filter(|link| range.contains(&link.source))
        .filter(|link| !words.source[link.source].function)
        .filter(|link| has_content(&words.target[link.target], lexicon, locale))
        .filter(|link| !renders_another(pair, range, link.target, lexicon))
        .map(|link| (link.target, link.confidence))
        .collect();
    found.sort_by(|left, right| left.0.cmp(&right.0).then(right.1.total_cmp(&left.1)));
    found.dedup_by_key(|it| it.0);
    let together = found
        .chunk_by(|left, right| right.0 - left.0 <= REACH)
        .max_by(|left, right| weight(left).total_cmp(&weight(right)))?;
    Some(Rendering {
        words: together.iter().map(|it| it.0).collect(),
        confidence: together.iter().map(|it| it.1).fold(1.0, f32::min),
    })
}

fn weight(links: &[(usize, f32)]) -> f32 {
    links.iter().map(|it| it.1).sum()
}

/// True for a word that stands for something: no number, no particle.
pub fn has_content(word: &Word, lexicon: &Lexicon, locale: &LocaleData) -> bool {
    word.lower
        .chars()
        .all(|sign| sign.is_alphabetic() || sign == '-')
        && !locale.is_function_word(&word.lower)
        && !lexicon.is_function_target(&word.lower)
}

/// True when a source word outside of `range` is known to be rendered by the target word, or by a part
/// of it.
pub fn renders_another(
    pair: &PairView<'_>,
    range: &Range<usize>,
    target: usize,
    lexicon: &Lexicon,
) -> bool {
    /// Share of the uses of the other word.
    const LEAST: f32 = 0.08;
    let words = pair.cut_words(lexicon.language());
    let known = pair.known_words(lexicon);
    let word = words.target[target].lower.as_str();
    let compounds = language::compounds(lexicon.language());
    let mut others = words
        .source
        .iter()
        .enumerate()
        .filter(|(at, other)| !range.contains(at) && !other.function);
    others.any(|(at, other)| {
        other.lower == word
            || known.share(at, target) >= LEAST
            || compounds && is_part(&other.lower, word, lexicon)
    })
}

/// True when the usual rendering of a source word is a part of a compound.
fn is_part(source: &str, target: &str, lexicon: &Lexicon) -> bool {
    lexicon
        .renderings(&[source])
        .and_then(|renderings| renderings.dominant())
        .is_some_and(|cluster| {
            let form = &cluster.text;
            form.chars().nth(3).is_some()
                && cluster.words.len() == 1
                && lexicon.inflection().fit(form, target) == Some(Fit::Compound)
        })
}

/// The words of some spans as a message shows them.
pub fn shown(half: &Half<'_>, spans: &[Span]) -> String {
    let parts: Vec<_> = spans
        .iter()
        .map(|span| half.inline.rendered(*span))
        .collect();
    parts.join(" … ")
}

/// The spans of some words, neighbours joined.
pub fn spans_of(words: &[Word], numbers: &[usize]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut last = None;
    for &at in numbers {
        let joined = words[at].joint != Joint::Break && at.checked_sub(1) == last;
        match spans.last_mut() {
            Some(span) if joined => span.end = words[at].span.end,
            _ => spans.push(words[at].span),
        }
        last = Some(at);
    }
    spans
}
