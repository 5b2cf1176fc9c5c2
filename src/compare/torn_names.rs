//! Names of several words with capitals that no list holds, and what tells that a translation tore them: an
//! `&` that joins nothing, a word that lost its plural.

use super::PairView;
use crate::model::Half;
use crate::model::inline::MARK;
use crate::text::Span;

/// A torn name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Torn {
    /// Bytes of the source half: the name.
    pub source: Span,
    /// Bytes of the target half.
    pub target: Span,
    /// How it was torn.
    pub how: How,
}

/// How a name was torn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Nothing follows its `&`.
    Open,
    /// One of its words lost its plural.
    Singular,
}

/// The torn names of a pair.
pub fn torn(pair: &PairView<'_>) -> Vec<Torn> {
    let mut found = Vec::new();
    found.extend(open_join(pair));
    found.extend(singular(pair));
    found
}

/// `Security & Compliance Center`, of which the translation has `… varnosti &`, or `Säkerhets- och & …`.
fn open_join(pair: &PairView<'_>) -> Option<Torn> {
    let (from, to) = (&pair.source.inline.mask, &pair.target.inline.mask);
    if !to.contains('&') {
        return None;
    }
    let signs = |mask: &str| -> Vec<usize> { mask.match_indices('&').map(|it| it.0).collect() };
    let all = signs(from);
    let named = all.iter().find_map(|&at| name_around(&pair.source, at))?;
    let joins = |&at: &usize| joins(to, at) && !leads_on(to, at);
    let loose = signs(to).into_iter().find(|at| !joins(at))?;
    let whole = all.iter().all(|&at| self::joins(from, at));
    whole.then(|| Torn {
        source: named,
        target: Span::new(loose, loose + sign_length(&to[loose..])),
        how: How::Open,
    })
}

/// Words stand on both sides of the `&`; `Säkerhets- & …` leaves out the tail of the first. An entity is
/// no join, and nothing to complain of.
fn joins(mask: &str, at: usize) -> bool {
    let rest = &mask[at + sign_length(&mask[at..])..];
    let next = |it: &char| !it.is_whitespace() && *it != MARK;
    let before = mask[..at].chars().rev().find(next);
    let after = rest.chars().find(next);
    rest.starts_with(|it: char| it.is_alphanumeric() || it == '#')
        || before.is_some_and(|it| it.is_alphanumeric() || matches!(it, ')' | '-'))
            && after.is_some_and(|it| it.is_alphanumeric() || it == '(')
}

/// What stands for the `&` in prose, and prepositions that need a noun after them; no verb takes them as its
/// particle. Single Latin letters may be anything.
const LEADING_ON: &[&str] = &[
    "ar", "con", "dan", "dla", "en", "et", "för", "für", "in", "ir", "ja", "na", "och", "og",
    "oraz", "par", "para", "pour", "pre", "pro", "un", "und", "ve", "voor", "za", "és", "și", "và",
    "και", "и", "і", "для", "на", "та", "և", "და", "ו", "و", "और",
];

/// The word before the `&` says the same, or wants another after it: `Säkerhets- och & …`.
fn leads_on(mask: &str, at: usize) -> bool {
    let before = mask[..at].strip_suffix(' ').unwrap_or_default();
    LEADING_ON.contains(
        &before
            .rsplit([' ', '\u{a0}', MARK])
            .next()
            .unwrap_or_default(),
    )
}

/// Bytes of an `&` that may be written as an entity.
fn sign_length(text: &str) -> usize {
    if text.starts_with("&amp;") { 5 } else { 1 }
}

/// The words with capitals around an `&`.
fn name_around(half: &Half<'_>, at: usize) -> Option<Span> {
    let mask = &half.inline.mask;
    let words = half.words();
    let is_capital = |word: &Span| word.of(mask).starts_with(char::is_uppercase);
    // Nothing but blanks between the words of a name, and the `&`.
    let end = at + sign_length(&mask[at..]);
    let mut first = at;
    for word in words.iter().rev().skip_while(|it| it.end as usize > at) {
        if !is_capital(word) || !mask[word.end as usize..first].chars().all(|it| it == ' ') {
            break;
        }
        first = word.start as usize;
    }
    let mut last = end;
    for word in words.iter().skip_while(|it| (it.start as usize) < end) {
        if !is_capital(word) || !mask[last..word.start as usize].chars().all(|it| it == ' ') {
            break;
        }
        last = word.end as usize;
    }
    (first < at && last > end).then(|| Span::new(first, last))
}

/// `Team Admin Center` for `Teams Admin Center`.
fn singular(pair: &PairView<'_>) -> Option<Torn> {
    let (source, target) = (&pair.source, &pair.target);
    let (from, to) = (&source.inline.mask, &target.inline.mask);
    for own in source.words().windows(3) {
        let names = [own[0].of(from), own[1].of(from), own[2].of(from)];
        let is_name = names
            .iter()
            .all(|it| it.len() > 3 && it.starts_with(|sign: char| sign.is_ascii_uppercase()))
            // `APIs` is written `API` in many languages.
            && names.iter().all(|it| it.bytes().filter(u8::is_ascii_lowercase).count() > 1);
        if !is_name || !is_run(from, own) {
            continue;
        }
        let slip = target.words().windows(3).find(|other| {
            let found = [other[0].of(to), other[1].of(to), other[2].of(to)];
            let same = names
                .iter()
                .zip(&found)
                .filter(|(one, other)| one == other)
                .count();
            let cut = names
                .iter()
                .zip(&found)
                .filter(|(one, other)| one.strip_suffix('s') == Some(**other))
                .count();
            same == 2 && cut == 1 && is_run(to, other)
        });
        if let Some(slip) = slip {
            return Some(Torn {
                source: Span {
                    start: own[0].start,
                    end: own[2].end,
                },
                target: Span {
                    start: slip[0].start,
                    end: slip[2].end,
                },
                how: How::Singular,
            });
        }
    }
    None
}

/// Nothing but one blank between neighbours.
fn is_run(mask: &str, words: &[Span]) -> bool {
    words
        .windows(2)
        .all(|it| &mask[it[0].end as usize..it[1].start as usize] == " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_ampersand_joins() {
        let joins = |text: &str| joins(text, text.find('&').unwrap_or_default());
        assert!(joins("Update & Security"));
        assert!(joins("Säkerhets- & efterlevnadscenter"));
        assert!(joins("&#160;"));
        assert!(joins("Q&A"));
        assert!(!joins("v središču za skladnost varnosti &."));
        assert!(!joins("center &amp;"));
    }

    #[test]
    fn words_before_an_ampersand() {
        let follows = |text: &str| leads_on(text, text.find('&').unwrap_or_default());
        assert!(follows("Säkerhets- och & Office 365"));
        assert!(follows("drošības un & atbilstības centrs"));
        assert!(follows("središče za & skladnost"));
        assert!(!follows("Klipp ut & skissa"));
    }
}
