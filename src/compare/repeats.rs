//! Loops: a stretch of text that stands several times on end, as machine translation leaves it.

use crate::model::Half;
use crate::model::inline::{MARK, OBJECT};
use crate::text::Span;

/// A stretch that stands several times on end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loop {
    /// All of it, in bytes of the half.
    pub span: Span,
    /// The first turn.
    pub unit: Span,
    /// Turns.
    pub times: usize,
}

/// Longest turn looked for, in bytes. Loops of machine translation are phrases, not paragraphs.
const LONGEST: usize = 360;
/// Bytes that must be equal before anybody looks closer.
const GRAM: usize = 8;

/// The longest loop of a half's prose, of at least two turns. Linear in its length, no allocation.
///
/// The last place of every eight bytes is remembered: where they stand again, a run of bytes equal to
/// those one turn earlier may begin.
pub fn find_loop(half: &Half<'_>) -> Option<Loop> {
    let mask = &half.inline.mask;
    let bytes = mask.as_bytes();
    let mut last = [u32::MAX; 256];
    let mut best: Option<Loop> = None;
    let mut skip_until = 0;
    for (at, window) in bytes.windows(GRAM).enumerate() {
        let gram = load(window);
        let slot = &mut last[(gram.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as usize];
        let before = std::mem::replace(slot, at as u32) as usize;
        if at < skip_until || before >= at || at - before > LONGEST {
            continue;
        }
        if load(&bytes[before..before + GRAM]) != gram {
            continue;
        }
        let turn = at - before;
        let equal = bytes[before..]
            .iter()
            .zip(&bytes[at..])
            .take_while(|(a, b)| a.eq_ignore_ascii_case(b))
            .count();
        // The last turn may lack its blank, the first may begin with a capital.
        let slack = (turn / 4).min(3);
        let times = 1 + (equal + slack) / turn;
        if times < 2 {
            continue;
        }
        skip_until = at + equal;
        let end = floor(mask, before + turn + equal);
        let start = word_start(mask, boundary(mask, before), turn);
        let times = (end + slack - start) / turn;
        if times < 2 {
            continue;
        }
        let unit = Span::new(start, boundary(mask, start + turn));
        let span = Span::new(start, end);
        if is_phrase(unit.of(mask)) && best.is_none_or(|it| it.span.len() < span.len()) {
            best = Some(Loop { span, unit, times });
        }
    }
    best
}

/// Eight bytes with ASCII letters in one case.
fn load(window: &[u8]) -> u64 {
    let mut bytes = [0; GRAM];
    bytes.copy_from_slice(window);
    u64::from_le_bytes(bytes) | 0x2020_2020_2020_2020
}

fn boundary(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}

/// A loop that begins inside a word (`…e Azure Azure Azure`) begins with the next, if the turn has one.
fn word_start(mask: &str, start: usize, turn: usize) -> usize {
    let is_inside = mask[..start].ends_with(char::is_alphanumeric)
        && mask[start..].starts_with(char::is_alphanumeric);
    let length = turn.min(mask.len() - start);
    match mask[start..]
        .find(' ')
        .filter(|&blank| is_inside && blank < length)
    {
        Some(blank) => start + blank + 1,
        None => start,
    }
}

/// The last character boundary up to an offset: half a character is not equal.
fn floor(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Letters enough to be words: lines of dots, numbers and code are patterns, not phrases.
fn is_phrase(turn: &str) -> bool {
    let letters = turn.chars().filter(|sign| sign.is_alphabetic()).count();
    let seen = turn.chars().filter(|&sign| sign != MARK).count();
    letters >= 3 && letters * 2 > seen && !turn.contains(OBJECT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    fn found(text: &str) -> Option<(String, usize)> {
        let half = half_of(text);
        find_loop(&half).map(|it| (it.unit.of(text).trim().to_owned(), it.times))
    }

    #[test]
    fn loops_are_found_in_every_script() {
        assert_eq!(
            found("Om du lägger till om du lägger till om du lägger till en"),
            Some(("Om du lägger till".into(), 3))
        );
        assert_eq!(
            found("ケースを開かずに変更ケースを開かずに変更ケースを開かずに変更できます"),
            Some(("ケースを開かずに変更".into(), 3))
        );
        assert_eq!(found("لا يمكن لا يمكن لا يمكن").map(|it| it.1), Some(3));
        assert_eq!(found("se **A** se **A** se **A**").map(|it| it.1), Some(3));
    }

    #[test]
    fn patterns_and_lists_are_none() {
        for text in [
            "........",
            "1 2 1 2 1 2 1 2 1 2",
            "`a` `a` `a` `a` `a`",
            "",
            "a b",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
