//! Excerpts: a text cut at its marked words, and the same as lines of a terminal with carets below.

use std::fmt::Write as _;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::escape::{looks_empty, steers};
use super::style::{Palette, Style};

/// A stretch of a text, marked or not, ready to be shown (controls escaped; inside a
/// mark, signs that look like nothing are escaped too).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What to show; empty for a mark between two signs.
    pub text: String,
    /// True for the words a finding speaks of.
    pub marked: bool,
}

/// Cuts a text at the marks. Spans are code points; those beyond the end are cut, overlapping ones
/// joined.
pub fn pieces(text: &str, spans: &[(u32, u32)]) -> Vec<Piece> {
    let signs: Vec<char> = text.chars().collect();
    let mut pieces = Vec::new();
    let mut push = |range: Range<usize>, marked: bool| {
        if marked || !range.is_empty() {
            pieces.push(Piece {
                text: signs[range]
                    .iter()
                    .map(|&sign| shown(sign, marked))
                    .collect(),
                marked,
            });
        }
    };
    let mut at = 0;
    for span in tidy(spans, signs.len()) {
        push(at..span.start, false);
        at = span.end;
        push(span, true);
    }
    push(at..signs.len(), false);
    pieces
}

fn shown(sign: char, marked: bool) -> String {
    if steers(sign) || (marked && looks_empty(sign)) {
        sign.escape_default().to_string()
    } else {
        sign.to_string()
    }
}

/// The spans in order, inside the text, without overlaps.
fn tidy(spans: &[(u32, u32)], length: usize) -> Vec<Range<usize>> {
    let mut ordered: Vec<(usize, usize)> = spans
        .iter()
        .map(|&(start, end)| {
            let start = (start as usize).min(length);
            (start, (end as usize).clamp(start, length))
        })
        .collect();
    ordered.sort_unstable();
    let mut tidy: Vec<Range<usize>> = Vec::new();
    for (start, end) in ordered {
        match tidy.last_mut() {
            Some(last) if start < last.end || (start == last.start && end == last.end) => {
                last.end = last.end.max(end);
            }
            _ => tidy.push(start..end),
        }
    }
    tidy
}

/// What stays together on a line: a grapheme, an escape, or a mark between two of them (no text).
struct Unit {
    text: String,
    width: usize,
    marked: bool,
}

/// Lines of at most `width` columns with the marks of the text: a caret line below each line that
/// has marks, or, in text written from right to left, whose columns no terminal agrees on, brackets
/// `⟪…⟫` around the words. A long text is cut to the lines with marks and their neighbours.
pub fn lines(
    text: &str,
    spans: &[(u32, u32)],
    width: usize,
    palette: Palette,
    style: Style,
) -> Vec<String> {
    let pieces = pieces(text, spans);
    let brackets = text.chars().any(is_right_to_left);
    let units = units(&pieces, brackets);
    let rows = wrap(&units, width);
    let mut out = Vec::new();
    let mut cut = false;
    for (index, row) in rows.iter().enumerate() {
        if !is_shown(index, &rows, &units) {
            cut = true;
            continue;
        }
        if std::mem::take(&mut cut) {
            out.push("…".to_owned());
        }
        // A space that hangs over the edge is no part of what is marked.
        let hanging = |unit: &Unit| unit.text == " " && row.end < units.len();
        let kept = units[row.clone()].iter().rposition(|unit| !hanging(unit));
        let row = &units[row.start..row.start + kept.map_or(0, |last| last + 1)];
        out.push(text_line(row, palette, style));
        if !brackets && row.iter().any(|unit| unit.marked) {
            out.push(caret_line(row, palette, style));
        }
    }
    if cut {
        out.push("…".to_owned());
    }
    out
}

fn units(pieces: &[Piece], brackets: bool) -> Vec<Unit> {
    let mut units = Vec::new();
    for piece in pieces {
        let text = match piece.marked && brackets {
            true => format!("⟪{}⟫", piece.text),
            false => piece.text.clone(),
        };
        if text.is_empty() {
            units.push(Unit {
                text,
                width: 0,
                marked: true,
            });
            continue;
        }
        units.extend(text.graphemes(true).map(|grapheme| Unit {
            text: grapheme.to_owned(),
            width: grapheme.width(),
            marked: piece.marked,
        }));
    }
    units
}

/// Breaks at spaces, between wide signs, or where nothing else helps anywhere.
fn wrap(units: &[Unit], width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut used, mut chance) = (0, 0, None);
    for (index, unit) in units.iter().enumerate() {
        // A space may hang over the edge: nobody sees it.
        if used + unit.width > width && index > start && unit.text != " " {
            let end = chance.filter(|&at| at > start).unwrap_or(index);
            rows.push(start..end);
            start = end;
            used = units[start..index].iter().map(|unit| unit.width).sum();
            chance = None;
        }
        used += unit.width;
        if unit.text == " " || unit.width == 2 {
            chance = Some(index + 1);
        }
    }
    rows.push(start..units.len());
    rows
}

/// A short text is shown whole; of a longer one the rows with marks and one around them, or its
/// beginning when nothing is marked.
fn is_shown(index: usize, rows: &[Range<usize>], units: &[Unit]) -> bool {
    const WHOLE: usize = 4;
    let marked = |row: usize| {
        rows.get(row)
            .is_some_and(|row| units[row.clone()].iter().any(|unit| unit.marked))
    };
    if rows.len() <= WHOLE {
        return true;
    }
    if !units.iter().any(|unit| unit.marked) {
        return index + 1 < WHOLE;
    }
    marked(index) || marked(index + 1) || (index > 0 && marked(index - 1))
}

fn text_line(row: &[Unit], palette: Palette, style: Style) -> String {
    let mut out = String::new();
    for run in row.chunk_by(|one, other| one.marked == other.marked) {
        let text: String = run.iter().map(|unit| unit.text.as_str()).collect();
        if run[0].marked {
            let _ = write!(out, "{}", palette.paint(style, &text));
        } else {
            out.push_str(&text);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn caret_line(row: &[Unit], palette: Palette, style: Style) -> String {
    let mut line = String::new();
    let mut column = 0;
    for unit in row {
        if unit.marked {
            // An insertion has no width of its own: its caret stands under the sign before which it goes.
            let carets = unit.width.max(usize::from(unit.text.is_empty()));
            let missing = column - line.chars().count().min(column);
            line.extend(std::iter::repeat_n(' ', missing));
            line.extend(std::iter::repeat_n('^', carets));
        }
        column += unit.width;
    }
    let indent = line.len() - line.trim_start().len();
    let carets = line.split_off(indent);
    format!("{line}{}", palette.paint(style, &carets))
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
fn is_right_to_left(sign: char) -> bool {
    matches!(sign as u32,
        0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, spans: &[(u32, u32)], width: usize) -> Vec<String> {
        lines(text, spans, width, Palette::plain(), Style::Error)
    }

    #[test]
    fn marks_stand_under_their_words_in_every_script() {
        assert_eq!(
            plain("Open the menu.", &[(9, 13)], 80),
            ["Open the menu.", "         ^^^^"]
        );
        assert_eq!(
            plain("設定を開く", &[(0, 2), (3, 5)], 80),
            ["設定を開く", "^^^^  ^^^^"]
        );
        assert_eq!(
            plain("x𝛼y 👩\u{200d}💻z", &[(7, 8)], 80),
            ["x𝛼y 👩\u{200d}💻z", "      ^"]
        );
        assert_eq!(plain("افتح القائمة", &[(5, 12)], 80), ["افتح ⟪القائمة⟫"]);
        assert_eq!(plain("a b", &[(1, 1)], 80), ["a b", " ^"]);
        assert_eq!(plain("end", &[(3, 3)], 80), ["end", "   ^"]);
    }

    #[test]
    fn invisible_signs_show_where_they_are_marked() {
        assert_eq!(
            plain("a\u{a0}b\u{a0}c\nd", &[(3, 4)], 80),
            ["a\u{a0}b\\u{a0}c\\nd", "   ^^^^^^"]
        );
    }

    #[test]
    fn long_text_is_cut_to_its_marks() {
        let text = "one two three four five six seven eight nine ten ".repeat(2);
        assert_eq!(
            plain(&text, &[(49, 52)], 12),
            [
                "…",
                "seven eight",
                "nine ten one",
                "         ^^^",
                "two three",
                "…"
            ]
        );
        assert_eq!(
            plain(&text, &[], 12),
            ["one two", "three four", "five six", "…"]
        );
    }

    #[test]
    fn impossible_spans_do_no_harm() {
        let cut = pieces("abc", &[(2, 9), (1, 3), (7, 4)]);
        let shown: Vec<_> = cut.iter().map(|it| (it.text.as_str(), it.marked)).collect();
        assert_eq!(shown, [("a", false), ("bc", true), ("", true)]);
        assert!(pieces("", &[]).is_empty());
        assert_eq!(plain("", &[], 80), [""]);
    }
}
