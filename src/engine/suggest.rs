//! How the marked text reads once it is mended: what a reviewer compares and copies, made from the
//! edits of a finding.

use crate::checks::api::HalfEdit;
use crate::text::Span;

/// Signs to go at most for the words beside a blank that comes or goes.
const REACH: usize = 160;

/// The stretch that holds the marks and the edits, with the edits made; `None` when nothing is left
/// of it. Where blanks alone change, the words beside them belong to it: ` .` tells nobody anything.
pub fn suggestion(text: &str, marks: &[Span], edits: &[HalfEdit]) -> Option<String> {
    let mut edits: Vec<&HalfEdit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let disjoint = edits
        .windows(2)
        .all(|two| two[0].span.end <= two[1].span.start);
    let spans = || marks.iter().chain(edits.iter().map(|edit| &edit.span));
    let (start, end) = (
        spans().map(|span| span.start).min()?,
        spans().map(|span| span.end).max()?,
    );
    if edits.is_empty() || !disjoint {
        return None;
    }
    let mut stretch = Span { start, end };
    let is_blank = |text: &str| text.chars().all(char::is_whitespace);
    if edits
        .iter()
        .all(|edit| is_blank(&edit.replacement) && is_blank(edit.span.of(text)))
    {
        stretch = with_words_beside(text, stretch);
    }
    let mut mended = String::new();
    let mut at = stretch.start;
    for edit in edits {
        mended.push_str(
            Span {
                start: at,
                end: edit.span.start,
            }
            .of(text),
        );
        mended.push_str(&edit.replacement);
        at = edit.span.end;
    }
    mended.push_str(
        Span {
            start: at,
            end: stretch.end,
        }
        .of(text),
    );
    (!mended.trim().is_empty()).then_some(mended)
}

/// The stretch up to the blanks around it, where those are near.
fn with_words_beside(text: &str, stretch: Span) -> Span {
    let (start, end) = (stretch.start as usize, stretch.end as usize);
    let before = text[..start].chars().rev();
    let after = text[end..].chars();
    let (mut start, end) = (start - reach(before), end + reach(after));
    // `[all of` its text belongs to a link: `](u)` alone is none.
    let beside = &text[start..end];
    if beside.contains("](")
        && beside.matches('[').count() < beside.matches(']').count()
        && let Some(opening) = text[..start].rfind('[')
        && start - opening <= REACH
    {
        start = opening;
    }
    Span::new(start, end)
}

/// Bytes up to the next blank or the edge of the text; none when that is far.
fn reach(signs: impl Iterator<Item = char>) -> usize {
    let mut bytes = 0;
    for (count, sign) in signs.enumerate() {
        if sign.is_whitespace() {
            return bytes;
        }
        if count == REACH {
            return 0;
        }
        bytes += sign.len_utf8();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, replacement: &str) -> HalfEdit {
        HalfEdit {
            span: Span::new(start, end),
            replacement: replacement.to_owned(),
            safe: true,
        }
    }

    #[test]
    fn the_marked_text_is_shown_as_mended() {
        let label = Span::new(5, 15);
        let mended = suggestion("Izv. **alle appar**", &[label], &[edit(7, 11, "Alle")]);
        assert_eq!(mended.as_deref(), Some("**Alle app"));
        let link = [edit(6, 7, ""), edit(11, 11, ".")];
        let mended = suggestion(
            "Se [x.](u.md) nu",
            &[Span::new(3, 6)],
            &[edit(5, 13, "](u.md).")],
        );
        assert_eq!(mended.as_deref(), Some("[x](u.md)."));
        assert_eq!(
            suggestion("abcdefghijkl", &[], &link).as_deref(),
            Some("hijk.")
        );
    }

    #[test]
    fn words_stand_beside_a_blank_that_comes_or_goes() {
        let glued = suggestion("Noklikšķiniet uz **Sākt**un pēc", &[], &[edit(28, 28, " ")]);
        assert_eq!(glued.as_deref(), Some("**Sākt** un"));
        let apart = suggestion("Se listan .", &[Span::new(9, 11)], &[edit(9, 10, "")]);
        assert_eq!(apart.as_deref(), Some("listan."));
        let link = suggestion("Se [hela listan](u.md)nu", &[], &[edit(22, 22, " ")]);
        assert_eq!(link.as_deref(), Some("[hela listan](u.md) nu"));
        let far = "x".repeat(400);
        let apart = suggestion(&format!("{far} ."), &[], &[edit(400, 401, "")]);
        assert_eq!(apart.as_deref(), Some("."));
    }

    #[test]
    fn what_goes_away_or_cannot_be_told_is_no_suggestion() {
        assert_eq!(
            suggestion("a</b>c", &[Span::new(1, 5)], &[edit(1, 5, "")]),
            None
        );
        assert_eq!(suggestion("abc", &[Span::new(0, 1)], &[]), None);
        assert_eq!(
            suggestion("abc", &[], &[edit(0, 2, "x"), edit(1, 3, "y")]),
            None
        );
    }
}
