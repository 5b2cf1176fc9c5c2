//! Finds the numbers of a visible text: runs of digits of any script with what joins them.
//!
//! A token is as long as one number can be (`1.234,5`, `10 000`, `4.4.62`); what it means is decided by
//! whoever reads it. Ranges, dates with slashes and times come out as several tokens.

use std::ops::Range;

/// A number in visible text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its bytes in the visible text. Letters glued to its end (`50K`, `1st`) are not part of it.
    pub range: Range<usize>,
    /// Its runs of digits.
    pub runs: Vec<Run>,
    /// The text with digits of all scripts written 0-9.
    pub plain: String,
    /// Letters stand before or between its digits: `E5`, `0x80`, `v1.0`.
    pub mixed: bool,
}

/// A run of digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its bytes in the visible text.
    pub range: Range<usize>,
    /// Its digits, 0-9, without leading zeros.
    pub digits: String,
}

impl Run {
    /// The value of a short run.
    pub fn small(&self) -> Option<u64> {
        (self.digits.len() < 19).then(|| self.digits.parse().ok())?
    }
}

/// Which spaces may part groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupSpaces {
    /// None: English.
    Never,
    /// The locale writes `10 000`.
    Allowed,
}

/// The zeros of digit systems whose other nine digits follow them.
const ZEROS: [char; 17] = [
    '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０',
];

/// The value of a decimal digit of any script.
pub fn digit(sign: char) -> Option<u8> {
    if sign.is_ascii() {
        return sign.is_ascii_digit().then(|| sign as u8 - b'0');
    }
    let code = sign as u32;
    ZEROS
        .iter()
        .map(|&zero| code.wrapping_sub(zero as u32))
        .find(|&value| value < 10)
        .map(|value| value as u8)
}

/// True when a text holds a digit.
pub fn has_digit(text: &str) -> bool {
    // Without a way out of the loop the compiler takes many bytes at once.
    let hint = text.bytes().fold(false, |hint, byte| {
        hint | byte.is_ascii_digit() | begins_digit(byte)
    });
    hint && next_digit(text, 0).is_some()
}

/// Signs that may join digits to one number, beside spaces.
fn is_joint(sign: char) -> bool {
    matches!(sign, '.' | ',' | '\'' | '’' | '٫' | '٬' | '．' | '，')
}

/// Spaces that may part groups.
pub(super) fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// The numbers of a text, in order.
pub fn scan(text: &str, spaces: GroupSpaces) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        // The signs before it belong to it when they are letters: `E5`.
        let head = letters_before(text, at, start);
        let number = if head < start {
            mixed(text, head)
        } else {
            plain(text, start, spaces)
        };
        at = number.range.end.max(start + 1);
        numbers.push(number);
    }
    numbers
}

fn next_digit(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes[at..]
            .iter()
            .position(|&byte| byte.is_ascii_digit() || begins_digit(byte))?;
        // Every byte found begins a character.
        if text[at..].chars().next().and_then(digit).is_some() {
            return Some(at);
        }
        at += 1;
    }
}

/// Lead bytes of the digits in [`ZEROS`].
fn begins_digit(byte: u8) -> bool {
    matches!(byte, 0xD9 | 0xDB | 0xE0 | 0xE1 | 0xEF)
}

/// Start of the run of ASCII letters and underscores that touches an offset from the left.
fn letters_before(text: &str, from: usize, at: usize) -> usize {
    let run = text.as_bytes()[from..at]
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphabetic() || **byte == b'_')
        .count();
    at - run
}

/// Reads digits from an offset on.
fn run_at(text: &str, start: usize) -> Option<Run> {
    let mut digits = String::new();
    let mut end = start;
    for sign in text[start..].chars() {
        let Some(value) = digit(sign) else {
            break;
        };
        if !(value == 0 && digits.is_empty()) {
            digits.push((b'0' + value) as char);
        }
        end += sign.len_utf8();
    }
    if end == start {
        return None;
    }
    if digits.is_empty() {
        digits.push('0');
    }
    Some(Run {
        range: start..end,
        digits,
    })
}

/// A number that begins with a digit.
fn plain(text: &str, start: usize, spaces: GroupSpaces) -> Number {
    let tail = word_end(text, start);
    if is_mixed_word(&text[start..tail]) {
        return mixed(text, start);
    }
    let mut runs = Vec::new();
    let mut at = start;
    let mut space = None;
    while let Some(run) = run_at(text, at) {
        at = run.range.end;
        let length = text[run.range.clone()].chars().count();
        let first = runs.is_empty();
        runs.push(run);
        let Some(sign) = text[at..].chars().next() else {
            break;
        };
        let next = at + sign.len_utf8();
        if is_joint(sign) {
            at = next;
        } else if is_space(sign)
            && spaces == GroupSpaces::Allowed
            && (if first {
                length <= 3
            } else {
                length == 3 && space == Some(sign)
            })
            && three_digits(text, next)
        {
            space = Some(sign);
            at = next;
        } else {
            break;
        }
    }
    let end = runs.last().map_or(start, |run| run.range.end);
    number(text, start..end, runs, false)
}

/// True when exactly three digits begin here and no letter follows them.
fn three_digits(text: &str, from: usize) -> bool {
    let mut signs = text[from..].chars();
    (0..3).all(|_| signs.next().and_then(digit).is_some())
        && signs.next().is_none_or(|sign| digit(sign).is_none())
}

fn word_end(text: &str, start: usize) -> usize {
    let run = text.as_bytes()[start..]
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_')
        .count();
    start + run
}

/// True for a word with a digit behind a letter: `20H2`, `0x1F`; not for `50K`.
fn is_mixed_word(word: &str) -> bool {
    let letter = word.find(|sign: char| sign.is_ascii_alphabetic());
    letter.is_some_and(|at| word[at..].contains(|sign: char| sign.is_ascii_digit()))
}

/// A word of letters and digits, dotted parts with digits (`v1.0`) and parts of a GUID included.
fn mixed(text: &str, start: usize) -> Number {
    let mut end = word_end(text, start);
    if let Some(guid) = guid_end(text, start) {
        end = guid;
    } else {
        while text[end..].starts_with('.')
            && text[end + 1..].starts_with(|sign: char| sign.is_ascii_digit())
        {
            end = word_end(text, end + 1);
        }
    }
    // Letters of the word may be followed by digits of another script; they make their own token.
    let end = end.max(start + text[start..].chars().next().map_or(1, char::len_utf8));
    let mut runs = Vec::new();
    let mut at = start;
    while let Some(next) = next_digit(&text[..end], at) {
        let Some(run) = run_at(&text[..end], next) else {
            break;
        };
        at = run.range.end;
        runs.push(run);
    }
    if runs.is_empty() {
        // `x５`: take the digits alone.
        let first = next_digit(text, start).unwrap_or(start);
        return plain(text, first, GroupSpaces::Never);
    }
    number(text, start..end, runs, true)
}

/// The end of a GUID that begins here.
fn guid_end(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    for (index, length) in [8, 4, 4, 4, 12].into_iter().enumerate() {
        if index > 0 {
            text[at..].starts_with('-').then_some(())?;
            at += 1;
        }
        let part = text.as_bytes().get(at..at + length)?;
        part.iter().all(u8::is_ascii_hexdigit).then_some(())?;
        at += length;
    }
    Some(at)
}

fn number(text: &str, range: Range<usize>, runs: Vec<Run>, mixed: bool) -> Number {
    let plain = text[range.clone()]
        .chars()
        .map(|sign| match (digit(sign), sign) {
            (Some(value), _) => (b'0' + value) as char,
            (None, '．') => '.',
            (None, '，') => ',',
            (None, _) => sign,
        })
        .collect();
    Number {
        range,
        runs,
        plain,
        mixed,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<String> {
        scan(text, GroupSpaces::Allowed)
            .into_iter()
            .map(|number| number.plain)
            .collect()
    }

    #[test]
    fn tokens_are_as_long_as_one_number() {
        assert_eq!(
            found("1.234,5 und 10 000 EUR, 4.4.62."),
            ["1.234,5", "10 000", "4.4.62"]
        );
        assert_eq!(
            found("6/5/2020 15:30 2013–2016"),
            ["6", "5", "2020", "15", "30", "2013", "2016"]
        );
        assert_eq!(
            found("Office 365 2019 und 1 365 000"),
            ["365", "2019", "1 365 000"]
        );
        assert_eq!(
            found("E5 v1.0 0x80070005 20H2 50K 1st 100gb"),
            ["E5", "v1.0", "0x80070005", "20H2", "50", "1", "100"]
        );
        assert_eq!(found("２０１３年 ١٫٥ ٪ ३०"), ["2013", "1٫5", "30"]);
        assert_eq!(
            found("id 6f9619ff-8b86-d011-b42d-00cf4fc964ff x"),
            ["6f9619ff-8b86-d011-b42d-00cf4fc964ff"]
        );
        assert_eq!(found("Windows10 サインイン4881する"), ["Windows10", "4881"]);
    }

    #[test]
    fn every_digit_is_found_by_its_first_byte() {
        for zero in ZEROS {
            let lead = zero.to_string().as_bytes()[0];
            assert!(begins_digit(lead), "{zero}");
            assert_eq!(digit(zero), Some(0));
        }
    }

    #[test]
    fn english_does_not_group_by_spaces() {
        let plain = |text| scan(text, GroupSpaces::Never).len();
        assert_eq!(plain("Windows 10 365"), 2);
    }

    proptest! {
        #[test]
        fn any_text_is_cut(text in "[\\PC]{0,40}|[0-9a-f.,' x_\u{A0}٠٫３०é-]{0,40}") {
            let mut end = 0;
            for number in scan(&text, GroupSpaces::Allowed) {
                prop_assert!(number.range.start >= end && !number.runs.is_empty());
                end = number.range.end;
                for run in &number.runs {
                    prop_assert!(run.range.start >= number.range.start && run.range.end <= end);
                    prop_assert!(text[run.range.clone()].chars().all(|sign| digit(sign).is_some()));
                }
            }
            prop_assert_eq!(has_digit(&text), end > 0);
        }
    }
}
