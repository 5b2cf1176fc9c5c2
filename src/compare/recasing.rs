//! Words whose capitals are part of their spelling (`SKU`, `OAuth`), and what a translation made of them.

use super::PairView;
use crate::model::Half;
use crate::text::{Span, words};

/// A word that stands in the target with other capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recased {
    /// Bytes of the source half.
    pub source: Span,
    /// Bytes of the target half.
    pub target: Span,
}

/// The recased words of a pair, each once.
pub fn recased(pair: &PairView<'_>) -> Vec<Recased> {
    let (source, target) = (&pair.source, &pair.target);
    let mut seen: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for &span in source.words() {
        let word = span.of(&source.inline.mask);
        if !is_fixed_case(word) || seen.contains(&word) || part_of_longer(&source.text, span) {
            continue;
        }
        seen.push(word);
        let same = |half: &Half<'_>| {
            let mut words = half.words().iter();
            words
                .by_ref()
                .filter(|it| it.of(&half.inline.mask) == word)
                .count()
        };
        let other = target.words().iter().copied().find(|other| {
            let found = other.of(&target.inline.mask);
            found.len() == word.len()
                && found != word
                && found.eq_ignore_ascii_case(word)
                && !part_of_longer(&target.text, *other)
        });
        if let Some(other) = other
            && same(target) < same(source)
        {
            found.push(Recased {
                source: span,
                target: other,
            });
        }
    }
    found
}

/// True when the span holds a number and a word that was recased.
pub fn within(pair: &PairView<'_>, span: Span) -> bool {
    span.of(&pair.source.inline.mask)
        .contains(|sign: char| sign.is_ascii_digit())
        && recased(pair).iter().any(|it| span.contains(it.source))
}

/// Acronyms that languages write in lower case as words of their own, and keys.
pub(super) const LOWERED: &[&str] = &[
    "ID", "IT", "SMS", "TV", "PDF", "CD", "DVD", "PC", "PIN", "OK", "NO", "PM", "AM", "FAQ", "MB",
    "GB", "KB", "TB", "ZIP", "BLOB", "MAC", "HTTP", "HTTPS", "WWW", "CMD", "CTRL", "ALT", "DEL",
    "ESC", "SHIFT", "INS", "ENTER", "TAB", "HOME", "SPAM",
];

/// `SKU`, `OAuth`: two capitals at least, letters only, not a word that stands in capitals for emphasis.
pub fn is_fixed_case(word: &str) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let lower = word.bytes().filter(u8::is_ascii_lowercase).count();
    if capitals < 2
        || !word.bytes().all(|byte| byte.is_ascii_alphabetic())
        || LOWERED.contains(&word)
    {
        return false;
    }
    // `PCs`, `URLs`: the plural may go.
    let plural = lower == 1 && word.ends_with('s');
    if lower == 0 {
        return (2..=6).contains(&word.len()) && !is_shouted(word);
    }
    !plural && word.as_bytes()[0].is_ascii_uppercase()
}

/// English words that documentation writes in capitals for emphasis.
pub(super) fn is_shouted(word: &str) -> bool {
    matches!(
        word,
        "AND"
            | "OR"
            | "NOT"
            | "NOTE"
            | "ONLY"
            | "ALL"
            | "ANY"
            | "MUST"
            | "NEW"
            | "ON"
            | "OFF"
            | "TO"
            | "DO"
            | "IF"
            | "IS"
            | "IN"
            | "YES"
            | "TIP"
            | "STEP"
            | "THE"
            | "FOR"
            | "BOTH"
            | "SAME"
            | "END"
            | "USER"
            | "NAME"
            | "TRUE"
            | "FALSE"
            | "NULL"
            | "ALWAYS"
            | "NEVER"
            | "AFTER"
            | "WITH"
            | "FIRST"
            | "OTHER"
            | "WHERE"
    )
}

/// True when letters, digits or signs of identifiers stand right beside the word.
pub(super) fn part_of_longer(text: &str, span: Span) -> bool {
    let touches = |sign: Option<char>| {
        sign.is_some_and(|sign| {
            matches!(sign, '_' | '.' | '/' | '\\' | '@' | '$' | '%') || words::is_word_char(sign)
        })
    };
    let after = text[span.end as usize..].chars().next();
    let after_next = text[span.end as usize..].chars().nth(1);
    touches(text[..span.start as usize].chars().next_back())
        || touches(after.filter(|sign| *sign != '.'))
        || after == Some('.') && after_next.is_some_and(words::is_word_char)
}
