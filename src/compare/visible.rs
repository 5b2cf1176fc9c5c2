//! What a reader sees of a half as one string, with the way back to its bytes.
//!
//! Made only where a comparison has something to look for: it costs an allocation.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::Half;
use crate::model::inline::MARK;
use crate::text::Span;

/// The visible text of a half; code, images and URLs stand as runs of `OBJECT`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visible {
    /// The text.
    pub text: String,
    /// Offset in the text and in the half of every piece that has no markup inside.
    pieces: Vec<(u32, u32)>,
}

impl Visible {
    /// Takes the markup out of a half.
    pub fn of(half: &Half<'_>) -> Self {
        let mask = &half.inline.mask;
        let mut visible = Self {
            text: String::with_capacity(mask.len()),
            pieces: Vec::new(),
        };
        let mut start = 0;
        for piece in mask.split(MARK) {
            if !piece.is_empty() {
                visible
                    .pieces
                    .push((visible.text.len() as u32, start as u32));
                visible.text.push_str(piece);
            }
            start += piece.len() + MARK.len_utf8();
        }
        visible
    }

    /// Offset in the half of a byte of the text.
    fn offset(&self, at: usize) -> Option<usize> {
        if at >= self.text.len() {
            return None;
        }
        let after = self
            .pieces
            .partition_point(|&(start, _)| start as usize <= at);
        let (start, offset) = self.pieces[after.checked_sub(1)?];
        Some(offset as usize + at - start as usize)
    }

    /// The bytes of the half behind a range of the text; whole characters and whole entities.
    pub fn span(&self, half: &Half<'_>, range: Range<usize>) -> Span {
        let start = self.offset(range.start).unwrap_or(half.text.len());
        let last = range.end.checked_sub(1).filter(|&last| last >= range.start);
        let Some(last) = last.and_then(|last| self.offset(last)) else {
            return Span::new(start, start);
        };
        let end = last + 1;
        let entities = &half.inline.entities;
        let before = entities.partition_point(|entity| (entity.start as usize) < end);
        let end = before
            .checked_sub(1)
            .map_or(end, |at| end.max(entities[at].end as usize));
        Span::new(start, end)
    }
}

/// True when no markup but escapes and entities stands in a span: it can be replaced as a whole.
pub fn is_plain(half: &Half<'_>, span: Span) -> bool {
    let inline = &half.inline;
    span.range().all(|at| {
        inline.mask.as_bytes()[at] != MARK as u8
            || inline.escapes.binary_search(&(at as u32)).is_ok()
            || inline.entities.iter().any(|entity| entity.holds(at))
    })
}

/// A token without its spaces.
pub fn squeeze(token: &str) -> Cow<'_, str> {
    if token.contains(' ') {
        token.replace(' ', "").into()
    } else {
        token.into()
    }
}

/// The first free place where an ASCII token stands whole but with spaces inside or in another case.
pub fn find_torn(
    text: &str,
    token: &str,
    free: impl Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    // More spaces than that part two words.
    const MAX_GAP: usize = 3;
    let token = squeeze(token);
    let mut signs = token.chars();
    let first = signs.next()?;
    let starts_in_word = first.is_ascii_alphanumeric();
    let mut previous = None;
    text.char_indices()
        .filter(|&(_, sign)| {
            let whole =
                !starts_in_word || !previous.is_some_and(|it: char| it.is_ascii_alphanumeric());
            previous = Some(sign);
            whole && sign.eq_ignore_ascii_case(&first)
        })
        .find_map(|(start, sign)| {
            let mut at = start + sign.len_utf8();
            for wanted in signs.clone() {
                let rest = &text[at..];
                let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
                at += gap;
                let sign = text[at..].chars().next()?;
                if gap > MAX_GAP || !sign.eq_ignore_ascii_case(&wanted) {
                    return None;
                }
                at += sign.len_utf8();
            }
            let whole = !token.ends_with(|sign: char| sign.is_ascii_alphanumeric())
                || !text[at..].starts_with(|sign: char| sign.is_ascii_alphanumeric());
            (whole && free(&(start..at))).then_some(start..at)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    #[test]
    fn ranges_lead_back_over_escapes_and_entities() {
        let half = half_of(r"**é** \$a\_b &lt;x&gt;.");
        let visible = Visible::of(&half);
        assert_eq!(visible.text, "é $a_b <x>.");
        let back = |range: Range<usize>| visible.span(&half, range).of(&half.text).to_owned();
        assert_eq!(back(0..2), "é");
        assert_eq!(back(3..7), r"$a\_b");
        assert_eq!(back(8..11), "&lt;x&gt;");
        assert_eq!(back(12..12), "");
    }

    #[test]
    fn torn_tokens_are_found_whole() {
        let text = "x $ true, Get- IRMConfiguration un datasets, % appdata%";
        let at = |token: &str| find_torn(text, token, |_| true).map(|range| text[range].to_owned());
        assert_eq!(at("$true").as_deref(), Some("$ true"));
        assert_eq!(
            at("Get-IRMConfiguration").as_deref(),
            Some("Get- IRMConfiguration")
        );
        assert_eq!(at("%AppData%").as_deref(), Some("% appdata%"));
        assert_eq!(at("set"), None);
        assert_eq!(at("data"), None);
    }
}
