//! What a number means: its value by the separators of a language.

use std::borrow::Cow;

use super::token::{Number, is_space};
use crate::locales::LocaleData;

/// The separators a number is read by.
#[derive(Clone, Copy, Debug)]
pub struct Separators<'a> {
    /// The decimal separator; any when unknown.
    pub decimal: Option<char>,
    /// Signs between groups.
    pub group: &'a [char],
}

/// The separators of English.
pub const ENGLISH: Separators<'static> = Separators {
    decimal: Some('.'),
    group: &[','],
};

impl<'a> Separators<'a> {
    /// The separators of a locale.
    pub fn of(locale: &'a LocaleData) -> Self {
        Self {
            decimal: locale.decimal,
            group: locale.group,
        }
    }

    fn is_decimal(self, sign: char) -> bool {
        sign == '٫' || self.decimal == Some(sign)
    }

    fn is_group(self, sign: char) -> bool {
        let apostrophe = |sign: char| matches!(sign, '\'' | '’');
        sign == '٬'
            || self.group.iter().any(|&group| {
                group == sign
                    || is_space(group) && is_space(sign)
                    || apostrophe(group) && apostrophe(sign)
            })
    }
}

/// The value of a number without letters, in its shortest form (`1000.5`); `None` when the separators
/// make no number of it.
pub fn value<'n>(number: &'n Number, separators: Separators<'_>) -> Option<Cow<'n, str>> {
    let [first, rest @ ..] = number.runs.as_slice() else {
        return None;
    };
    if rest.is_empty() {
        return Some(Cow::Borrowed(&first.digits));
    }
    if number.mixed {
        return None;
    }
    let widths: Vec<usize> = widths(number);
    let signs: Vec<char> = joints(number).collect();
    let last = signs.len() - 1;
    let decimal = separators.is_decimal(signs[last]);
    let groups = if decimal { last } else { signs.len() };
    if !signs[..groups]
        .iter()
        .all(|&sign| separators.is_group(sign))
        || !groups_fit(&widths[..=groups])
    {
        return None;
    }
    // One sign parts all groups.
    if groups > 0 && signs[1..groups].iter().any(|&sign| sign != signs[0]) {
        return None;
    }
    let mut digits = digits_of(number, 0..groups + 1);
    if decimal {
        let fraction = digits_of(number, groups + 1..groups + 2);
        let fraction = fraction.trim_end_matches('0');
        if !fraction.is_empty() {
            digits = trim_zeros(digits);
            digits.push('.');
            digits.push_str(fraction);
            return Some(Cow::Owned(digits));
        }
    }
    Some(Cow::Owned(trim_zeros(digits)))
}

fn trim_zeros(digits: String) -> String {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.is_empty() {
        "0".to_owned()
    } else {
        trimmed.to_owned()
    }
}

/// Groups of three behind one to three digits, or of two before the last three (`10,00,000`).
fn groups_fit(widths: &[usize]) -> bool {
    let [first, middle @ .., last] = widths else {
        return true;
    };
    let western = (1..=3).contains(first) && middle.iter().all(|&width| width == 3);
    let indian = (1..=2).contains(first) && middle.iter().all(|&width| width == 2);
    *last == 3 && (western || indian)
}

/// Numbers of digits in the runs, leading zeros counted.
pub(super) fn widths(number: &Number) -> Vec<usize> {
    number
        .plain
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::len)
        .collect()
}

/// The signs between the runs.
pub(super) fn joints(number: &Number) -> impl Iterator<Item = char> + '_ {
    number.plain.chars().filter(|sign| !sign.is_ascii_digit())
}

/// The digits of some runs, leading zeros kept.
fn digits_of(number: &Number, runs: std::ops::Range<usize>) -> String {
    number
        .plain
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .skip(runs.start)
        .take(runs.len())
        .collect()
}

/// A value times a power of ten.
pub fn shift(value: &str, zeros: u32) -> String {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let zeros = zeros as usize;
    let mut digits = format!("{whole}{fraction}");
    if fraction.len() <= zeros {
        digits.extend(std::iter::repeat_n('0', zeros - fraction.len()));
        return trim_zeros(digits);
    }
    let point = whole.len() + zeros;
    let tail = digits.split_off(point);
    format!("{}.{tail}", trim_zeros(digits))
}

/// A number written with the separators of a locale, its digits unchanged; `None` when nothing is known.
pub fn spell(number: &Number, read: Separators<'_>, locale: &LocaleData) -> Option<String> {
    let decimal = locale.decimal?;
    let group = locale.group.first().copied();
    let signs: Vec<char> = joints(number).collect();
    let last = signs.len().checked_sub(1)?;
    let has_fraction = read.is_decimal(signs[last]);
    let mut index = 0;
    let mut text = String::with_capacity(number.plain.len() + 4);
    for sign in number.plain.chars() {
        if sign.is_ascii_digit() {
            text.push(sign);
            continue;
        }
        if index == last && has_fraction {
            text.push(decimal);
        } else {
            text.extend(group);
        }
        index += 1;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::token::{GroupSpaces, scan};
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;

    fn read(text: &str, tag: &str) -> Option<String> {
        let locale = data(&Locale::parse(tag).expect("a tag"));
        let numbers = scan(text, GroupSpaces::Allowed);
        assert_eq!(numbers.len(), 1, "{text}");
        value(&numbers[0], Separators::of(locale)).map(Cow::into_owned)
    }

    #[test]
    fn separators_of_the_locale_decide() {
        for (text, tag, expected) in [
            ("1,000.50", "en", Some("1000.5")),
            ("1.000,50", "de", Some("1000.5")),
            ("1 000,50", "lv", Some("1000.5")),
            ("1\u{202F}000,5", "fr", Some("1000.5")),
            ("1'000.5", "de-CH", Some("1000.5")),
            ("10,00,000", "hi", Some("1000000")),
            ("١٬٠٠٠٫٥", "ar", Some("1000.5")),
            ("２，０００", "ja", Some("2000")),
            ("1.5", "lv", None),
            ("1.500", "es", Some("1500")),
            ("1.500", "en", Some("1.5")),
            ("10,000", "sv", Some("10")),
            ("007", "en", Some("7")),
            ("0.50", "en", Some("0.5")),
            ("1.2.3", "en", None),
            ("4.4.62", "de", None),
            ("1.234.567", "de", Some("1234567")),
        ] {
            assert_eq!(read(text, tag).as_deref(), expected, "{text} {tag}");
        }
    }

    #[test]
    fn shifting_multiplies() {
        assert_eq!(shift("1.5", 6), "1500000");
        assert_eq!(shift("50", 3), "50000");
        assert_eq!(shift("1.2345", 2), "123.45");
        assert_eq!(shift("0.5", 1), "5");
        assert_eq!(shift("0", 3), "0");
    }

    proptest! {
        #[test]
        fn a_spelled_number_reads_back(whole in 0u64..10_000_000, cents in 0u32..100, tag in "lv|de|fr|ja|ar|hi|de-CH|pt|tr") {
            let mut english = String::new();
            let digits = whole.to_string();
            for (at, sign) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at) % 3 == 0 {
                    english.push(',');
                }
                english.push(sign);
            }
            english.push_str(&format!(".{cents:02}"));
            let number = scan(&english, GroupSpaces::Never).remove(0);
            let locale = data(&Locale::parse(&tag).expect("a tag"));
            let spelled = spell(&number, ENGLISH, locale).expect("known separators");
            let back = scan(&spelled, GroupSpaces::Allowed).remove(0);
            prop_assert_eq!(value(&back, Separators::of(locale)), value(&number, ENGLISH));
        }
    }
}
