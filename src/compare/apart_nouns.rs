//! German compounds written apart, where no lexicon knows the joined word: two nouns side by side in a
//! sentence that render two neighbouring English words in the same order (`Kontakt Informationen`).

use super::PairView;
use super::bonds::Bonds;
use crate::locales::LocaleData;
use crate::text::{Span, case};
use crate::words::{Joint, Word, english};

/// The bond of two words that only begin alike counts: loans are compounded, too.
const LEAST_BOND: f32 = 0.1;
/// Letters of the shorter part.
const LETTERS: usize = 4;

/// The compounds written apart, as bytes of the target half. Empty but for languages that write nouns with a
/// capital, which tells them from adjectives.
pub fn apart_nouns(pair: &PairView<'_>, locale: &LocaleData) -> Vec<Span> {
    if !locale.nouns_capitalised || !pair.has_comparable_words() {
        return Vec::new();
    }
    let words = pair.cut_words(locale.language);
    let mask = &pair.target.inline.mask;
    let candidates = (1..words.target.len()).filter(|&right| {
        let (left, right) = (&words.target[right - 1], &words.target[right]);
        right.joint == Joint::Blank
            && stands_inside(mask, left.span.start as usize)
            && [left, right].into_iter().all(|word| is_noun(mask, word))
    });
    let mut found = Vec::new();
    for right in candidates {
        let bonds = pair.bonds(None, locale);
        if renders_two(pair, bonds, (&words.source, &words.target), right) {
            found.push(Span {
                start: words.target[right - 1].span.start,
                end: words.target[right].span.end,
            });
        }
    }
    found
}

/// A capital there is a noun's: another word of the sentence and nothing but a blank stand before it.
fn stands_inside(mask: &str, start: usize) -> bool {
    let before = mask[..start].strip_suffix(' ');
    before.is_some_and(|text| text.ends_with(|sign: char| sign.is_alphanumeric() || sign == ','))
}

fn is_noun(mask: &str, word: &Word) -> bool {
    let text = word.span.of(mask);
    text.chars().count() >= LETTERS
        && text.chars().all(char::is_alphabetic)
        && case::is_capitalised(text)
        && !case::is_all_caps(text)
}

/// Two English words side by side, no names, that the words `right - 1` and `right` render.
fn renders_two(
    pair: &PairView<'_>,
    bonds: &Bonds,
    (source, target): (&[Word], &[Word]),
    right: usize,
) -> bool {
    let text = &pair.source.text;
    let plain = |word: &Word| {
        !english::is_function(&word.lower)
            && word
                .span
                .of(text)
                .chars()
                .all(|sign| sign.is_lowercase() && sign.is_alphabetic())
    };
    // `Admin Center` is how the product is called in German, too.
    let kept = |second: usize| {
        (second - 1..=second)
            .zip(right - 1..=right)
            .all(|(from, to)| source[from].lower == target[to].lower)
    };
    (1..source.len()).any(|second| {
        source[second].joint == Joint::Blank
            && !kept(second)
            && plain(&source[second - 1])
            && plain(&source[second])
            && bonds.get(second - 1, right - 1) >= LEAST_BOND
            && bonds.get(second, right) >= LEAST_BOND
    })
}
