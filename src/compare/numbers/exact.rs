//! Numbers that are names: versions, builds, addresses, ids. They stay as they are in every language.

use std::ops::Range;

use super::token::{Number, is_space};
use super::units::unit_after;
use super::value::{ENGLISH, joints, value, widths};
use super::words::multipliers;

/// Words before a number that make it a version whatever their case.
const VERSION_WORDS: &[&str] = &[
    "api", "build", "builds", "edition", "firmware", "kernel", "level", "release", "releases",
    "revision", "rev", "schema", "v", "ver", "version", "versions",
];

/// Products that begin sentences: a capital alone would not tell them from `Add 1.5`.
const PRODUCTS: &[&str] = &[
    "Android",
    "Bluetooth",
    "Chrome",
    "Core",
    "Debian",
    "Dynamics",
    "Edge",
    "Excel",
    "Exchange",
    "Firefox",
    "Framework",
    "Internet",
    "Java",
    "Kubernetes",
    "Linux",
    "Node",
    "Office",
    "Outlook",
    "Python",
    "Safari",
    "Server",
    "Skype",
    "Studio",
    "Ubuntu",
    "Windows",
    "Word",
];

/// Words that number parts of a document; their numbers are no versions.
const PARTS: &[&str] = &[
    "appendix",
    "article",
    "chapter",
    "clause",
    "example",
    "figure",
    "line",
    "listing",
    "note",
    "page",
    "paragraph",
    "part",
    "procedure",
    "section",
    "step",
    "table",
];

/// Which numbers of an English text are exact.
pub fn exact(text: &str, numbers: &[Number]) -> Vec<bool> {
    let mut exact: Vec<bool> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let follows = at > 0
            && exact[at - 1]
            && number.plain.contains('.')
            && is_connector(&text[numbers[at - 1].range.end..number.range.start]);
        exact.push(is_exact(text, number, follows));
    }
    exact
}

fn is_exact(text: &str, number: &Number, follows: bool) -> bool {
    if number.mixed {
        return is_id(&number.plain);
    }
    let signs: Vec<char> = joints(number).collect();
    if signs.is_empty() || signs.iter().any(|&sign| sign != '.') {
        return false;
    }
    if signs.len() >= 2 {
        return !is_amount(number) && !is_date(number);
    }
    if is_quantity(text, number) {
        return false;
    }
    follows || is_version(text, number.range.start)
}

/// `0x80070005`, a GUID, `KB4012212`, `AADSTS50020`, `v1.0`, `TLS1.2`.
pub fn is_id(word: &str) -> bool {
    if word.len() > 3 && (word.starts_with("0x") || word.starts_with("0X")) {
        return word[2..].bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    let dotted = word.contains('.');
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let tail = &word[letters..];
    if dotted {
        return letters > 0
            && tail
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.');
    }
    if word.len() == 36 && word.matches('-').count() == 4 {
        return true;
    }
    let upper = word[..letters]
        .bytes()
        .all(|byte| byte.is_ascii_uppercase());
    upper && letters >= 2 && tail.len() >= 3 && tail.bytes().all(|byte| byte.is_ascii_digit())
}

/// `1.234.567`, `10.000.00`: an amount in other people's separators.
fn is_amount(number: &Number) -> bool {
    let widths = widths(number);
    let (first, rest) = (widths[0], &widths[1..]);
    first <= 3
        && rest[..rest.len() - 1].iter().all(|&width| width == 3)
        && matches!(rest[rest.len() - 1], 2 | 3)
}

/// `31.12.2020`
fn is_date(number: &Number) -> bool {
    let [day, month, year] = number.runs.as_slice() else {
        return false;
    };
    let small = |at: &super::token::Run, limit| {
        at.small().is_some_and(|value| (1..=limit).contains(&value))
    };
    small(day, 31)
        && small(month, 31)
        && (year.digits.len() == 4 || widths(number)[2] == 2 && widths(number)[0] == 2)
}

/// A unit, a currency or a word that multiplies stands beside it.
fn is_quantity(text: &str, number: &Number) -> bool {
    let before = text[..number.range.start].trim_end_matches(is_space);
    before.ends_with(['$', '€', '£', '¥'])
        || unit_after(text, number.range.end).is_some()
        || !multipliers(text, number.range.end).is_empty()
        || value(number, ENGLISH).is_none()
}

/// True when the word before an offset makes the number there a version.
fn is_version(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches(|sign: char| {
        is_space(sign) || matches!(sign, '(' | ')' | '"' | '“' | ':')
    });
    let word = last_word(before);
    let word_text = &before[word.clone()];
    if word_text.is_empty() || before.len() == start && !word_text.eq_ignore_ascii_case("v") {
        return false;
    }
    let lower = word_text.to_ascii_lowercase();
    if PARTS.contains(&lower.as_str()) {
        return false;
    }
    if VERSION_WORDS.contains(&lower.as_str()) || PRODUCTS.contains(&word_text) {
        return true;
    }
    let capital = word_text.starts_with(|sign: char| sign.is_ascii_uppercase() || sign == '.');
    let more =
        word_text.bytes().filter(u8::is_ascii_uppercase).count() > 1 || word_text.starts_with('.');
    capital && (more || !begins_sentence(before, word.start))
}

/// The word at the end of a text; a dot in front of it (`.NET`) belongs to it.
fn last_word(text: &str) -> Range<usize> {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, sign)| {
            sign.is_alphanumeric() || matches!(sign, '.' | '#' | '+' | '-' | '_')
        })
        .last()
        .map_or(text.len(), |(at, _)| at);
    start..text.len()
}

fn begins_sentence(text: &str, word: usize) -> bool {
    let before = text[..word].trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', ';'])
}

/// What may stand between two versions of a list: `TLS 1.0, 1.1 and 1.2`.
fn is_connector(between: &str) -> bool {
    const LONGEST: usize = 12;
    between.len() <= LONGEST
        && between
            .split([' ', ',', '/', '-', '–', '&', '+', '(', ')'])
            .all(|word| matches!(word, "" | "or" | "and" | "to" | "through" | "v"))
}

#[cfg(test)]
mod tests {
    use super::super::token::{GroupSpaces, scan};
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let numbers = scan(text, GroupSpaces::Never);
        let exact = exact(text, &numbers);
        numbers
            .into_iter()
            .zip(exact)
            .filter_map(|(number, exact)| exact.then_some(number.plain))
            .collect()
    }

    #[test]
    fn versions_and_ids() {
        assert_eq!(
            found("Use OAuth 2.0 with TLS 1.0, 1.1 or 1.2 on Windows 8.1, version 5.0, .NET 4.8"),
            ["2.0", "1.0", "1.1", "1.2", "8.1", "5.0", "4.8"]
        );
        assert_eq!(found("Windows 8.1"), ["8.1"]);
        assert_eq!(
            found("at 192.168.0.1, error 4.4.62 or 0x80070005, KB4012212"),
            ["192.168.0.1", "4.4.62", "0x80070005", "KB4012212"]
        );
        assert_eq!(found("in the v1.0 API of Microsoft Graph"), ["v1.0"]);
    }

    #[test]
    fn amounts_sections_and_dates_are_none() {
        for text in [
            "Add 1.5 GB for 1.234.567 or 10.000.00 people",
            "see section 3.2 and Table 1.1",
            "on 31.12.2020 or about 2.5",
            "Windows needs 1.5 million, XLOPER12 and E5",
            "Azure 99.9% and Contoso 1.5 GB",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
