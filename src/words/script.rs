//! Cuts runs of scripts that do not part words by blanks.
//!
//! Japanese: katakana runs are words, kanji runs are cut into words of two signs with the usual one-sign
//! prefixes and suffixes, hiragana runs stay whole (particles and endings). Chinese: every sign is a token,
//! the alignment finds the groups. Thai, Lao, Khmer: groups that begin at a leading vowel.

use unicode_segmentation::UnicodeSegmentation;

use super::cut::{Joint, Token};
use crate::text::Span;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Han,
    Hiragana,
    Katakana,
    SouthEast,
    Other,
}

fn class(sign: char) -> Class {
    match sign as u32 {
        0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF | 0x3005 => Class::Han,
        0x3041..=0x309F => Class::Hiragana,
        0x30A0..=0x30FF | 0xFF66..=0xFF9F => Class::Katakana,
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF => Class::SouthEast,
        _ => Class::Other,
    }
}

/// Cuts the word run at `span` of a mask; `joint` is what stands before the first token.
pub fn cut(mask: &str, span: Span, joint: Joint, tokens: &mut Vec<Token>) {
    let text = span.of(mask);
    let has_kana = mask
        .chars()
        .any(|sign| class(sign) == Class::Hiragana || class(sign) == Class::Katakana);
    let mut joint = joint;
    let mut push = |start: usize, end: usize| {
        tokens.push(Token {
            span: Span::new(span.start as usize + start, span.start as usize + end),
            joint,
        });
        joint = Joint::Glued;
    };
    let mut start = 0;
    while start < text.len() {
        let Some(first) = text[start..].chars().next() else {
            break;
        };
        let kind = class(first);
        let end = text[start..]
            .char_indices()
            .find(|&(_, sign)| class(sign) != kind && sign != 'ー')
            .map_or(text.len(), |(at, _)| start + at);
        match kind {
            Class::Han => cut_han(&text[start..end], has_kana, |from, to| {
                push(start + from, start + to)
            }),
            Class::SouthEast => {
                cut_vowels(&text[start..end], |from, to| push(start + from, start + to))
            }
            _ => push(start, end),
        }
        start = end;
    }
}

/// Signs that stand before a two-sign word.
const PREFIX: &str = "再非無未新旧全各前次最他本両同現初複";
/// Signs that stand after a two-sign word.
const SUFFIX: &str = "者性化用中名別先元的型値数版内外後時上下側側面可式法機器";

fn cut_han(run: &str, japanese: bool, mut push: impl FnMut(usize, usize)) {
    let ends: Vec<usize> = run
        .char_indices()
        .map(|(at, sign)| at + sign.len_utf8())
        .collect();
    let sign = |index: usize| -> &str {
        let from = if index == 0 { 0 } else { ends[index - 1] };
        &run[from..ends[index]]
    };
    let mut at = 0;
    while at < ends.len() {
        let left = ends.len() - at;
        let single = !japanese
            || left == 1
            || left % 2 == 1 && PREFIX.contains(sign(at))
            || at > 0 && left % 2 == 1 && SUFFIX.contains(sign(at));
        let take = if single { 1 } else { 2 };
        let from = if at == 0 { 0 } else { ends[at - 1] };
        push(from, ends[at + take - 1]);
        at += take;
    }
}

fn cut_vowels(run: &str, mut push: impl FnMut(usize, usize)) {
    let mut start = 0;
    for (at, group) in run.grapheme_indices(true) {
        let leading = group.starts_with(['เ', 'แ', 'โ', 'ใ', 'ไ', 'ເ', 'ແ', 'ໂ', 'ໃ', 'ໄ']);
        if leading && at > start {
            push(start, at);
            start = at;
        }
    }
    if start < run.len() {
        push(start, run.len());
    }
}
