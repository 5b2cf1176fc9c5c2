//! Quotes and brackets of a half: which stand in pairs, which alone, which the wrong way round.

use crate::locales::LocaleData;
use crate::model::Half;
use crate::model::inline::MARK;
use crate::text::{Script, Span, script_of};

/// What is wrong with a quote or bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no partner.
    Alone(Sign),
    /// The pair faces the wrong way: blanks inside, or signs that open nothing in the language.
    Reversed(Sign, Sign),
}

/// A quote or bracket and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The character.
    pub sign: char,
    /// Its bytes.
    pub span: Span,
    /// A blank, an opening sign or the edge stands before it.
    apart_before: bool,
    /// A blank, a closing sign or the edge stands behind it.
    apart_after: bool,
}

impl Sign {
    /// A double quote; else a bracket.
    pub fn is_quote(&self) -> bool {
        is_quote(self.sign)
    }

    /// A sign that words are quoted with, in whatever script.
    pub fn quotes(&self) -> bool {
        self.is_quote() || matches!(self.sign, '「' | '」' | '『' | '』')
    }

    /// True when it hangs on the word before: a closing place.
    pub fn hangs(&self) -> bool {
        !self.apart_before && self.apart_after
    }

    /// True when this sign may open what the other closes.
    pub fn may_open(&self, close: &Sign) -> bool {
        match partner(self.sign) {
            Some((closes, other)) => !closes && fold(close.sign) == other,
            None => close.is_quote(),
        }
    }
}

/// Bytes that begin a quote or bracket.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = [b'"', b'(', b')', b'[', b']', 0xC2, 0xE2, 0xE3, 0xEF];
    let mut index = 0;
    while index < bytes.len() {
        table[bytes[index] as usize] = true;
        index += 1;
    }
    table
};

/// The quotes and brackets of a half, in order.
pub fn signs(half: &Half<'_>) -> Vec<Sign> {
    let mask = &half.inline.mask;
    let mut found = Vec::new();
    for (at, &byte) in mask.as_bytes().iter().enumerate() {
        if !SPECIAL[byte as usize] {
            continue;
        }
        let Some(sign) = mask[at..].chars().next() else {
            continue;
        };
        if partner(sign).is_none() && !is_quote(sign) {
            continue;
        }
        let before = half.inline.visible_before(at);
        let after = half.inline.visible_after(at + sign.len_utf8());
        let is_smiley =
            || mask[..at].ends_with([':', ';']) && after.is_none_or(char::is_whitespace);
        if matches!(sign, '(' | ')') && is_smiley() || is_gershayim(sign, before, after) {
            continue;
        }
        found.push(Sign {
            sign,
            span: Span::new(at, at + sign.len_utf8()),
            apart_before: before.is_none_or(|it| it.is_whitespace() || opens(it)),
            apart_after: after
                .is_none_or(|it| it.is_whitespace() || !it.is_alphanumeric() && !opens(it)),
        });
    }
    found
}

/// The first fault among the brackets, then among the quotes.
pub fn faults(signs: &[Sign], half: &Half<'_>, locale: &LocaleData) -> Vec<Fault> {
    let mut faults: Vec<Fault> = lone_brackets(signs, half)
        .map(Fault::Alone)
        .into_iter()
        .collect();
    let quotes: Vec<Sign> = signs.iter().copied().filter(Sign::is_quote).collect();
    match lone_quote(&quotes) {
        Some(alone) => faults.push(Fault::Alone(alone)),
        None => faults.extend(reversed_pair(&quotes, locale)),
    }
    faults
}

/// The bracket without a partner; an enumerator (`1)`, `a)`) is none.
fn lone_brackets(signs: &[Sign], half: &Half<'_>) -> Option<Sign> {
    let mut open: Vec<Sign> = Vec::new();
    for &it in signs.iter().filter(|it| !it.is_quote()) {
        let Some((closes, other)) = partner(it.sign) else {
            continue;
        };
        if !closes {
            open.push(it);
        } else if open.last().is_some_and(|last| fold(last.sign) == other) {
            open.pop();
        } else if open.iter().any(|before| fold(before.sign) == other) {
            // What was opened last is what is never closed.
            return open.pop();
        } else if !is_enumerator(it, half) {
            return Some(it);
        }
    }
    open.pop()
}

/// `1)`, `a)`, `iv)`: a number or small letters, apart from the word before.
fn is_enumerator(close: Sign, half: &Half<'_>) -> bool {
    let mut before = half.inline.mask[..close.span.start as usize]
        .chars()
        .rev()
        .filter(|&sign| sign != MARK)
        .peekable();
    let mut head = String::new();
    while let Some(sign) = before.next_if(|it| it.is_alphanumeric() || *it == '.') {
        head.push(sign);
    }
    if before.peek().is_some_and(|it| !it.is_whitespace()) || head.is_empty() {
        return false;
    }
    head.chars().all(|it| it.is_numeric() || it == '.') && head.len() <= 3
        || head.chars().count() == 1
        || head.len() <= 4 && head.bytes().all(|it| matches!(it, b'i' | b'v' | b'x'))
}

/// The quote without a partner, when their number is odd.
fn lone_quote(quotes: &[Sign]) -> Option<Sign> {
    if quotes.len().is_multiple_of(2) {
        return None;
    }
    let mut open: Option<Sign> = None;
    for &quote in quotes {
        let opening_place = quote.apart_before && !quote.apart_after;
        let closing_place = quote.apart_after && !quote.apart_before;
        match open {
            None if closing_place => return Some(quote),
            None => open = Some(quote),
            Some(before) if opening_place => return Some(before),
            Some(_) => open = None,
        }
    }
    open
}

/// A pair of double quotes that faces the wrong way. Quotes may nest.
fn reversed_pair(quotes: &[Sign], locale: &LocaleData) -> Option<Fault> {
    let mut open: Vec<Sign> = Vec::new();
    for &quote in quotes {
        let opens = quote.apart_before && !quote.apart_after;
        // `gumb» Ponastavi geslo «in`: the first hangs on the word before, a blank stands behind it.
        let hangs = |first: &&Sign| first.hangs() && quote.apart_before;
        let Some(&first) = open.last().filter(|first| !opens || hangs(first)) else {
            open.push(quote);
            continue;
        };
        open.pop();
        if hangs(&&first) || is_wrong_way(first.sign, quote.sign, locale) {
            return Some(Fault::Reversed(first, quote));
        }
    }
    None
}

/// The two signs together are a pair in no practice of the language.
fn is_wrong_way(open: char, close: char, locale: &LocaleData) -> bool {
    if !locale.is_known() || locale.quotes.contains(&(open, close)) {
        return false;
    }
    matches!(
        (open, close),
        ('”', '“' | '”') | ('“', '“') | ('„', '„') | ('«', '«') | ('»', '»')
    ) || (open, close) == ('»', '«') && locale.quotes.contains(&('«', '»'))
}

/// For a bracket: whether it closes, and its partner in folded form.
fn partner(sign: char) -> Option<(bool, char)> {
    Some(match fold(sign) {
        '(' => (false, ')'),
        '[' => (false, ']'),
        '「' => (false, '」'),
        '『' => (false, '』'),
        '【' => (false, '】'),
        '《' => (false, '》'),
        '〈' => (false, '〉'),
        ')' => (true, '('),
        ']' => (true, '['),
        '」' => (true, '「'),
        '』' => (true, '『'),
        '】' => (true, '【'),
        '》' => (true, '《'),
        '〉' => (true, '〈'),
        _ => return None,
    })
}

fn fold(sign: char) -> char {
    match sign {
        '（' => '(',
        '）' => ')',
        '［' => '[',
        '］' => ']',
        sign => sign,
    }
}

/// Double quotes; single ones are apostrophes too often.
fn is_quote(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

fn opens(sign: char) -> bool {
    matches!(
        fold(sign),
        '(' | '['
            | '「'
            | '『'
            | '【'
            | '《'
            | '〈'
            | '{'
            | '-'
            | '–'
            | '—'
            | '/'
            | '='
            | ':'
            | '>'
    )
}

/// The gershayim of Hebrew acronyms.
fn is_gershayim(sign: char, before: Option<char>, after: Option<char>) -> bool {
    let hebrew = |it: Option<char>| it.is_some_and(|it| script_of(it) == Script::Hebrew);
    matches!(sign, '"' | '”' | '“') && hebrew(before) && hebrew(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;
    use crate::read::half_of;

    fn found(text: &str, locale: &str) -> Vec<String> {
        let half = half_of(text);
        faults(
            &signs(&half),
            &half,
            data(&Locale::parse(locale).expect("a tag")),
        )
        .into_iter()
        .map(|fault| match fault {
            Fault::Alone(it) => format!("{}@{}", it.sign, it.span.start),
            Fault::Reversed(a, b) => format!("{}{}", a.sign, b.sign),
        })
        .collect()
    }

    #[test]
    fn lone_signs_are_found() {
        assert_eq!(found("デバイス (Hybrid が失敗", "ja"), ["(@13"]);
        assert_eq!(found("centru EAC).", "lv"), [")@10"]);
        assert_eq!(found("en Dangling\" är", "sv"), ["\"@11"]);
        assert_eq!(found("\"AzureAdJoined と \"PRT\" の", "ja"), ["\"@0"]);
        assert_eq!(found("「設定を開く", "ja"), ["「@0"]);
        assert_eq!(found("「A (b}」または", "ja"), ["(@5"]);
    }

    #[test]
    fn pairs_face_each_other() {
        assert_eq!(found("gumb» Ponastavi geslo «", "sl"), ["»«"]);
        assert_eq!(found("paziņojums: ”Neizdevās saglabāt”", "lv"), ["””"]);
        for (text, locale) in [
            ("gumb »Ponastavi geslo«.", "sl"),
            ("”Spara” och", "sv"),
            ("1) viens a) divi", "lv"),
            ("„Speichern“ (oder “Save”)", "de"),
            ("דו\"ח של \"חברה\"", "he"),
            ("（はい)", "ja"),
            ("x :) y", "lv"),
            ("で (PS C:\\) を", "ja"),
            ("Office ”アカウント” の", "ja"),
        ] {
            assert!(
                found(text, locale).is_empty(),
                "{text} {:?}",
                found(text, locale)
            );
        }
    }
}
