//! Words compared by their signs alone.

use crate::words::{Word, english};

/// True when a longer word holds a word, or nearly all of it: `prenumerationssidan`, `sidan`.
pub(super) fn holds(longer: &str, word: &str) -> bool {
    let stem = match word.char_indices().rev().nth(1) {
        Some((end, _)) if word.chars().nth(5).is_some() => &word[..end],
        _ => word,
    };
    stem.chars().nth(3).is_some() && longer.len() > word.len() && longer.contains(stem)
}

/// True for a sign of Chinese origin.
pub(super) fn is_kanji(sign: Option<char>) -> bool {
    sign.is_some_and(|sign| ('\u{4E00}'..='\u{9FFF}').contains(&sign))
}

/// Japanese writes its endings and particles with these signs.
pub(super) fn is_hiragana(sign: char) -> bool {
    ('\u{3041}'..='\u{309F}').contains(&sign)
}

/// The same English word, in the singular or the plural.
pub(super) fn same_word(one: &Word, other: &Word) -> bool {
    one.lower == other.lower || english::singular(&one.lower) == english::singular(&other.lower)
}
