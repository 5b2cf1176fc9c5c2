//! Sentences of a half, cut at final marks. Rough on purpose: a sentence cut in two at an abbreviation
//! does no harm to those who ask.

use crate::model::Half;
use crate::text::Span;

/// The sentences of a half in order, as byte spans of its text.
pub fn sentences<'h>(half: &'h Half<'_>) -> impl Iterator<Item = Span> + 'h {
    let mask = &half.inline.mask;
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < mask.len() {
            let end = cut(mask, start);
            let span = Span::new(start, end);
            start = end;
            if !span.of(mask).trim().is_empty() {
                return Some(span);
            }
        }
        None
    })
}

/// The end of the sentence that begins at `start`.
fn cut(mask: &str, start: usize) -> usize {
    let mut signs = mask[start..].char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let end = start + at + sign.len_utf8();
        let closes = match sign {
            '。' | '？' | '！' | '।' | '\n' => true,
            '.' | '?' | '!' | '؟' | '۔' => signs
                .peek()
                .is_none_or(|&(_, next)| !next.is_alphanumeric() && next != '.'),
            _ => false,
        };
        if closes {
            return end;
        }
    }
    mask.len()
}
