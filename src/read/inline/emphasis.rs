//! Emphasis: delimiter runs, flanking, and the matching of CommonMark section 6.2.

use super::{MARK_BYTE, Parser};
use crate::model::inline::{Emphasis, EmphasisKind};
use crate::text::Span;
use crate::text::words::is_word_char;

/// A delimiter run waiting for its partner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delimiter {
    sign: u8,
    /// First byte not used up yet.
    start: u32,
    /// One past the last byte not used up yet.
    end: u32,
    /// Length of the run as written.
    length: u32,
    opens: bool,
    closes: bool,
    /// False for single underscores between other signs: nobody takes those for a delimiter.
    visible: bool,
}

impl Delimiter {
    fn count(&self) -> u32 {
        self.end - self.start
    }
}

/// True for what CommonMark calls Unicode punctuation: categories P and S.
pub fn is_punctuation(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_punctuation();
    }
    !is_word_char(sign) && !sign.is_whitespace() && !sign.is_control() && !is_format(sign)
}

fn is_format(sign: char) -> bool {
    matches!(sign as u32, 0xAD | 0x61C | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x206F | 0xFE00..=0xFE0F | 0xFEFF)
}

impl Parser<'_> {
    /// Reads the run at `at` and remembers it.
    pub(super) fn delimiter_run(&mut self, at: usize) -> usize {
        let sign = self.bytes[at];
        let length = self.run_length(at, sign);
        let end = at + length;
        if sign == b'~' && length != 2 {
            return end;
        }
        let before = self.text[..at].chars().next_back().unwrap_or('\n');
        let after = self.text[end..].chars().next().unwrap_or('\n');
        let (before_space, after_space) = (before.is_whitespace(), after.is_whitespace());
        let (before_mark, after_mark) = (is_punctuation(before), is_punctuation(after));
        let left = !after_space && (!after_mark || before_space || before_mark);
        let right = !before_space && (!before_mark || after_space || after_mark);
        let (opens, closes) = if sign == b'_' {
            (
                left && (!right || before_mark),
                right && (!left || after_mark),
            )
        } else {
            (left, right)
        };
        self.delimiters.push(Delimiter {
            sign,
            start: at as u32,
            end: end as u32,
            length: length as u32,
            opens,
            closes,
            visible: sign != b'_' || opens || closes || length > 1 || before_space || after_space,
        });
        end
    }

    /// Number of delimiters so far: the bottom of the stack for what follows.
    pub(super) fn delimiter_depth(&self) -> usize {
        self.delimiters.len()
    }

    /// Matches the delimiters from index `bottom` on ("process emphasis") and turns the rest into literals.
    pub(super) fn resolve_emphasis(&mut self, bottom: usize) {
        // Openers still waiting, innermost last: what CommonMark keeps in its linked list.
        let mut waiting: Vec<usize> = Vec::new();
        // Openers below these indices are known not to match a closer of that sign, run length
        // modulo 3 and openness.
        let mut floors = [bottom; 18];
        for closer in bottom..self.delimiters.len() {
            while self.delimiters[closer].closes && self.delimiters[closer].count() > 0 {
                let closing = self.delimiters[closer];
                let kind = match closing.sign {
                    b'*' => 0,
                    b'_' => 1,
                    _ => 2,
                };
                let floor =
                    kind * 6 + (closing.length as usize % 3) * 2 + usize::from(closing.opens);
                let depth = waiting
                    .iter()
                    .rposition(|&index| index < floors[floor] || self.pairs(index, closer))
                    .filter(|&depth| waiting[depth] >= floors[floor]);
                let Some(depth) = depth else {
                    floors[floor] = closer;
                    break;
                };
                let opener = waiting[depth];
                self.match_delimiters(opener, closer);
                let keep = usize::from(self.delimiters[opener].count() > 0);
                waiting.truncate(depth + keep);
            }
            if self.delimiters[closer].opens && self.delimiters[closer].count() > 0 {
                waiting.push(closer);
            }
        }
        for index in bottom..self.delimiters.len() {
            let rest = self.delimiters[index];
            if rest.count() > 0 && rest.visible {
                self.literal(
                    Span::new(rest.start as usize, rest.end as usize),
                    rest.sign,
                    false,
                );
            }
        }
        self.delimiters.truncate(bottom);
    }

    fn pairs(&self, opener: usize, closer: usize) -> bool {
        let (opening, closing) = (&self.delimiters[opener], &self.delimiters[closer]);
        if opening.sign != closing.sign {
            return false;
        }
        if closing.sign == b'~' {
            return true;
        }
        // The "rule of three" of CommonMark.
        let either = opening.closes || closing.opens;
        !(either
            && (opening.length + closing.length).is_multiple_of(3)
            && !(opening.length.is_multiple_of(3) && closing.length.is_multiple_of(3)))
    }

    fn match_delimiters(&mut self, opener: usize, closer: usize) {
        let strong = self.delimiters[opener].count() >= 2 && self.delimiters[closer].count() >= 2;
        let width = if strong { 2 } else { 1 };
        let opening = &mut self.delimiters[opener];
        opening.end -= width;
        let start = opening.end as usize;
        let sign = opening.sign;
        let closing = &mut self.delimiters[closer];
        let end = (closing.start + width) as usize;
        closing.start += width;
        let inner = Span::new(start + width as usize, end - width as usize);
        self.fill(start, inner.start as usize, MARK_BYTE);
        self.fill(inner.end as usize, end, MARK_BYTE);
        self.out.emphasis.push(Emphasis {
            span: Span::new(start, end),
            inner,
            kind: match (sign, strong) {
                (b'~', _) => EmphasisKind::Strike,
                (_, true) => EmphasisKind::Strong,
                (_, false) => EmphasisKind::Em,
            },
            html: false,
        });
    }
}
