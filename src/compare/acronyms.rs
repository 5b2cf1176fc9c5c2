//! Acronyms of the source that the target lacks, with what stands in their place.
//!
//! `PO` that becomes `PP`, `EA` that becomes `EZ`, `(OCT)` that becomes `(okt)`: engines spell acronyms
//! anew. Languages have acronyms of their own, though (`VAT` is `PVN`), so what the corpus knows excuses.

use std::collections::BTreeSet;

use super::PairView;
use super::recasing::{LOWERED, is_shouted, part_of_longer};
use crate::model::Half;
use crate::text::Span;
use crate::words::Lexicon;

/// An acronym with what stands in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Altered {
    /// As the source writes it.
    pub written: String,
    /// Bytes of the source half.
    pub source: Span,
    /// Bytes of the target half.
    pub target: Span,
    /// The corpus nearly always keeps it.
    usually_kept: bool,
    /// It became a word in small letters.
    lowered: bool,
}

impl Altered {
    /// True when it should have stayed: other segments of the article keep it, or the corpus does.
    pub fn is_defect(&self, kept_in_article: bool) -> bool {
        kept_in_article || self.usually_kept || self.lowered
    }
}

/// The acronyms that some pair of an article keeps.
pub fn kept(pairs: &[PairView<'_>]) -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    for pair in pairs.iter().filter(|pair| pair.is_comparable()) {
        for span in acronyms(&pair.source) {
            let written = span.of(&pair.source.inline.mask);
            if pair.target.inline.mask.contains(written) {
                kept.insert(written.to_owned());
            }
        }
    }
    kept
}

/// The acronyms of a pair that something else stands for.
pub fn altered(pair: &PairView<'_>, lexicon: Option<&Lexicon>) -> Vec<Altered> {
    let (source, target) = (&pair.source, &pair.target);
    let mut found: Vec<Altered> = Vec::new();
    for span in acronyms(source) {
        let written = span.of(&source.inline.mask);
        if target.inline.mask.contains(written) || found.iter().any(|it| it.written == written) {
            continue;
        }
        let bracketed = in_brackets(&source.inline.mask, span);
        let place = target.words().iter().copied().find(|&other| {
            let word = other.of(&target.inline.mask);
            !found.iter().any(|it| it.target == other)
                && !part_of_longer(&target.text, other)
                && !is_turned(word, source)
                && stands_for(
                    word,
                    written,
                    source,
                    bracketed && in_brackets(&target.inline.mask, other),
                )
        });
        let Some(place) = place else { continue };
        let word = place.of(&target.inline.mask);
        let lower = written.to_lowercase();
        let known = lexicon.map_or(0.0, |it| it.share(&lower, &word.to_lowercase()));
        if known >= KNOWN_SHARE {
            continue;
        }
        let seen = lexicon
            .and_then(|it| it.source(&lower))
            .map_or(0, |it| it.count);
        found.push(Altered {
            written: written.to_owned(),
            source: span,
            target: place,
            usually_kept: seen >= LEAST_SEEN
                && lexicon.is_some_and(|it| it.identity_share(&lower) >= USUALLY_KEPT),
            lowered: word.chars().all(char::is_lowercase),
        });
    }
    found
}

/// Share of the uses of an acronym from which what stands there is its translation.
const KNOWN_SHARE: f32 = 0.2;
/// Share of its uses from which an acronym should stay, and the uses that must be known.
const USUALLY_KEPT: f32 = 0.6;
const LEAST_SEEN: u32 = 5;

/// May a word of the target stand for an acronym? Another acronym that the source has not; in brackets
/// also a short word that begins with the same letter.
fn stands_for(word: &str, written: &str, source: &Half<'_>, bracketed: bool) -> bool {
    let signs = word.chars().count();
    let other = (2..=5).contains(&signs)
        && word.chars().all(char::is_uppercase)
        && is_near(word, written)
        && !source.inline.mask.contains(word);
    let lowered = bracketed
        && signs == written.len()
        && word.chars().all(char::is_lowercase)
        && word.to_uppercase().chars().next() == written.chars().next();
    other || lowered
}

/// The letters of another acronym of the source in another order: `IU` for `UI`.
fn is_turned(word: &str, source: &Half<'_>) -> bool {
    let turned: String = word.chars().rev().collect();
    acronyms(source).any(|span| span.of(&source.inline.mask) == turned)
}

/// The same first letter and about as long, or one letter that differs: other words are other acronyms.
fn is_near(word: &str, written: &str) -> bool {
    let (mine, other): (Vec<char>, Vec<char>) = (word.chars().collect(), written.chars().collect());
    let differing = mine
        .iter()
        .zip(&other)
        .filter(|(one, two)| one != two)
        .count();
    mine.len().abs_diff(other.len()) <= 1 && mine.first() == other.first()
        || mine.len() == other.len() && mine.len() > 2 && differing == 1
}

/// Words of two to five capitals that are none for emphasis.
fn acronyms<'h>(half: &'h Half<'_>) -> impl Iterator<Item = Span> + 'h {
    half.words().iter().copied().filter(|span| {
        let word = span.of(&half.inline.mask);
        (2..=5).contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_uppercase())
            && !LOWERED.contains(&word)
            && !is_shouted(word)
            && !part_of_longer(&half.text, *span)
    })
}

/// Brackets stand right around the word.
fn in_brackets(mask: &str, word: Span) -> bool {
    mask[..word.start as usize].ends_with(['(', '（'])
        && mask[word.end as usize..].starts_with([')', '）'])
}
