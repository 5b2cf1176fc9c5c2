//! Brackets: links, images, references and docs directives.

use super::{MARK_BYTE, OBJECT_BYTE, Parser, fold_label};
use crate::model::inline::{Link, LinkKind};
use crate::text::Span;

/// An opening bracket waiting for its partner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    /// The `[` alone.
    pub(super) open: Span,
    /// The `!` of an image, else the `[`.
    start: usize,
    image: bool,
    /// False once a link stands inside: links do not nest.
    active: bool,
    /// Delimiters below this index stand before the bracket.
    delimiters: usize,
}

/// Nesting of parentheses in a destination that CommonMark implementations allow.
const MAX_PARENTHESES: usize = 32;
/// Longest label of CommonMark, in bytes.
const MAX_LABEL: usize = 999;

impl Parser<'_> {
    /// Reads `[` or `![`; `start` is the first byte, `open` the bracket.
    pub(super) fn open_bracket(&mut self, start: usize, open: usize) -> usize {
        if start == open
            && self.bytes.get(open + 1) == Some(&b'!')
            && let Some(end) = self.directive_end(open)
        {
            self.fill(open, end, MARK_BYTE);
            self.out.directives.push(Span::new(open, end));
            return end;
        }
        self.brackets.push(Bracket {
            open: Span::new(open, open + 1),
            start,
            image: start < open,
            active: true,
            delimiters: self.delimiter_depth(),
        });
        open + 1
    }

    /// The end of `[!NOTE]`, `[!INCLUDE[..](..)]`, `[!code-cs[..](..)]`: a word right behind `[!`.
    fn directive_end(&self, open: usize) -> Option<usize> {
        let mut at = open + 2;
        let word = self.text[at..]
            .find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '-' | '_'))?;
        if word == 0 {
            return None;
        }
        at += word;
        if self.bytes[at] == b']' {
            return Some(at + 1);
        }
        if !self.bytes[open + 2].is_ascii_alphabetic() {
            return None;
        }
        let mut depth = 1;
        for (offset, &byte) in self.bytes[at..].iter().enumerate().take(1000) {
            match byte {
                b'[' => depth += 1,
                b']' => depth -= 1,
                b'\n' => return None,
                _ => {}
            }
            if depth == 0 {
                return Some(at + offset + 1);
            }
        }
        None
    }

    /// Reads `]`: closes the nearest open bracket as a link, an image, a reference or as text.
    pub(super) fn close_bracket(&mut self, at: usize) -> usize {
        let here = Span::new(at, at + 1);
        let Some(bracket) = self.brackets.pop() else {
            self.literal(here, b']', false);
            return at + 1;
        };
        let text = Span::new(bracket.open.end as usize, at);
        let target = if bracket.active || bracket.image {
            self.inline_target(at + 1)
                .or_else(|| self.reference_target(at, text))
        } else {
            None
        };
        let Some((destination, kind, end)) = target else {
            self.literal(bracket.open, b'[', false);
            self.literal(here, b']', false);
            return at + 1;
        };
        self.resolve_emphasis(bracket.delimiters);
        let link = Link {
            span: Span::new(bracket.start, end),
            text,
            destination,
            kind,
        };
        if bracket.image {
            self.fill(bracket.start, end, OBJECT_BYTE);
            self.out.images.push(link);
        } else {
            self.fill(bracket.start, bracket.start + 1, MARK_BYTE);
            self.fill(at, end, MARK_BYTE);
            self.out.links.push(link);
            for outer in &mut self.brackets {
                outer.active &= outer.image;
            }
        }
        end
    }

    /// `(destination "title")` at `at`.
    fn inline_target(&self, at: usize) -> Option<(Span, LinkKind, usize)> {
        if self.bytes.get(at) != Some(&b'(') {
            return None;
        }
        let start = self.skip_space(at + 1);
        let (destination, mut next) = if self.bytes.get(start) == Some(&b'<') {
            let length = self.bytes[start..]
                .iter()
                .position(|&byte| byte == b'>' || byte == b'\n')?;
            if self.bytes[start + length] == b'\n' {
                return None;
            }
            (Span::new(start + 1, start + length), start + length + 1)
        } else {
            let end = self.destination_end(start)?;
            (Span::new(start, end), end)
        };
        let after = self.skip_space(next);
        if after > next
            && let Some(end) = self.title_end(after)
        {
            next = end;
        }
        let close = self.skip_space(next);
        (self.bytes.get(close) == Some(&b')')).then_some((destination, LinkKind::Inline, close + 1))
    }

    fn skip_space(&self, mut at: usize) -> usize {
        while self.bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        at
    }

    /// The end of a destination without angle brackets: balanced parentheses, no white space.
    fn destination_end(&self, start: usize) -> Option<usize> {
        let mut depth = 0;
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'\\' if self.bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
                b'(' => {
                    depth += 1;
                    if depth > MAX_PARENTHESES {
                        return None;
                    }
                }
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                _ if byte.is_ascii_whitespace() || byte.is_ascii_control() => break,
                _ => {}
            }
            at += 1;
        }
        (depth == 0).then_some(at)
    }

    fn title_end(&self, at: usize) -> Option<usize> {
        let close = match self.bytes.get(at)? {
            b'"' => b'"',
            b'\'' => b'\'',
            b'(' => b')',
            _ => return None,
        };
        let mut next = at + 1;
        while let Some(&byte) = self.bytes.get(next) {
            match byte {
                b'\\' => next += 1,
                _ if byte == close => return Some(next + 1),
                _ => {}
            }
            next += 1;
        }
        None
    }

    /// `[label]`, `[]` or nothing behind the closing bracket at `at`, when the label is defined.
    fn reference_target(&self, at: usize, text: Span) -> Option<(Span, LinkKind, usize)> {
        if self.labels.is_empty() {
            return None;
        }
        let mut end = at + 1;
        let mut label = text;
        if self.bytes.get(end) == Some(&b'[') {
            let length = self.bytes[end..]
                .iter()
                .take(MAX_LABEL)
                .position(|&byte| byte == b']')?;
            if length > 1 {
                label = Span::new(end + 1, end + length);
            }
            end += length + 1;
        }
        (label.len() <= MAX_LABEL && self.labels.contains(&fold_label(label.of(self.text))))
            .then_some((label, LinkKind::Reference, end))
    }

    /// Bare URLs inside the text of a link are its text, not links of their own.
    pub(super) fn drop_bare_links_in_links(&mut self) {
        let links = &mut self.out.links;
        if !links.iter().any(|link| link.kind == LinkKind::Bare) {
            return;
        }
        let texts: Vec<Span> = links
            .iter()
            .filter(|link| link.kind != LinkKind::Bare)
            .map(|link| link.text)
            .collect();
        if !texts.is_empty() {
            let starts: Vec<u32> = {
                let mut starts: Vec<u32> = texts.iter().map(|text| text.start).collect();
                starts.sort_unstable();
                starts
            };
            let mut by_start = texts;
            by_start.sort_unstable();
            links.retain(|link| {
                link.kind != LinkKind::Bare
                    || !starts
                        .partition_point(|&start| start <= link.span.start)
                        .checked_sub(1)
                        .is_some_and(|index| by_start[index].contains(link.span))
            });
        }
    }
}
