//! The text a reader sees of a half, for what is matched with its letter case and signs: protected names.

use crate::model::inline::MARK;
use crate::text::{Span, script_of};

/// What a reader sees of a mask, white space as one blank, with the way back.
pub(super) struct Visible {
    pub(super) text: String,
    /// The offset in the mask of each byte of the text, and the end.
    offsets: Vec<u32>,
}

impl Visible {
    pub(super) fn new(mask: &str) -> Self {
        let mut text = String::with_capacity(mask.len());
        let mut offsets = Vec::with_capacity(mask.len() + 1);
        for (at, sign) in mask.char_indices().filter(|&(_, sign)| sign != MARK) {
            let sign = if sign.is_whitespace() { ' ' } else { sign };
            if sign == ' ' && text.ends_with(' ') {
                continue;
            }
            text.push(sign);
            offsets.resize(text.len(), at as u32);
        }
        offsets.push(mask.len() as u32);
        Self { text, offsets }
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let last = self.text[..end]
            .char_indices()
            .next_back()
            .map_or(start, |(at, _)| at);
        let width = (end - last) as u32;
        Span {
            start: self.offsets[start],
            end: self.offsets[last] + width,
        }
    }

    /// No letter, digit or `_` beside it, and no file name or address around it.
    pub(super) fn stands_alone(&self, start: usize, end: usize) -> bool {
        let before = self.text[..start].chars().next_back();
        let mut after = self.text[end..].chars();
        let next = after.next();
        // A particle in another script may touch it: `وMicrosoft`, `Microsoftの`.
        let script = self.text[start..end].chars().next().map(script_of);
        let word = |sign: Option<char>| {
            sign.is_some_and(|sign| {
                sign == '_'
                    || sign.is_numeric() && sign < '\u{2E80}'
                    || sign.is_alphabetic() && Some(script_of(sign)) == script
            })
        };
        let address = matches!(before, Some('/' | '\\' | '@' | '.' | '#'))
            || next == Some('.') && after.next().is_some_and(|sign| sign.is_ascii_lowercase());
        !word(before) && !word(next) && !address
    }

    /// Places where the name stands in other letter case.
    pub(super) fn find_folded(&self, name: &str) -> Vec<Span> {
        if !name.is_ascii() {
            return Vec::new();
        }
        let folded = self.text.to_ascii_lowercase();
        folded
            .match_indices(&name.to_ascii_lowercase())
            .map(|(at, found)| (at, at + found.len()))
            .filter(|&(start, end)| {
                loses_case(name, &self.text[start..end]) && self.stands_alone(start, end)
            })
            .map(|(start, end)| self.span(start, end))
            .collect()
    }

    /// How often the name stands with a capital more than it has: `Identity Platform`.
    pub(super) fn count_raised(&self, name: &str) -> usize {
        let has_small_word = name
            .split(' ')
            .skip(1)
            .any(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase()));
        if !has_small_word {
            return 0;
        }
        let folded = self.text.to_ascii_lowercase();
        folded
            .match_indices(&name.to_ascii_lowercase())
            .map(|(at, found)| &self.text[at..at + found.len()])
            .filter(|written| *written != name && !loses_case(name, written))
            .count()
    }

    /// A place where a number of the name has another separator.
    pub(super) fn find_number_format(&self, name: &str) -> Option<Span> {
        let at = name.find('.').filter(|&at| {
            let digit = |at: usize| name.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
            at > 0 && digit(at - 1) && digit(at + 1)
        })?;
        [",", " ", ". ", ", "].iter().find_map(|separator| {
            let written = format!("{}{separator}{}", &name[..at], &name[at + 1..]);
            let start = self.text.find(&written)?;
            Some(self.span(start, start + written.len()))
        })
    }
}

/// `identity platform` may become `Identity Platform`; a capital may not be lost, a word not become capitals.
fn loses_case(name: &str, written: &str) -> bool {
    let mut start = true;
    name.chars().zip(written.chars()).any(|(mine, other)| {
        let raised = start && mine.is_lowercase() && !name.starts_with(mine);
        start = !mine.is_alphanumeric();
        mine != other && !raised
    })
}
