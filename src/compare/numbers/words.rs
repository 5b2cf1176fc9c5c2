//! Numbers in words: what may stand for digits on the other side, and what multiplies them.

use crate::locales::LocaleData;
use crate::text::Span;
use crate::text::words::is_word_char;

/// Which of the numbers 0 to 12 a text says in words: number words and names of months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken(u16);

impl Spoken {
    /// Reads the words of a half.
    pub fn of(text: &str, words: &[Span], locale: &LocaleData) -> Self {
        let mut spoken = Self::default();
        if locale.spaceless {
            for value in 0..=12 {
                if locale.numeral_forms(value).any(|form| text.contains(form)) {
                    spoken.add(value);
                }
            }
            return spoken;
        }
        for word in words {
            let lower = locale.lower(word.of(text));
            for value in [locale.numeral(&lower), locale.month(&lower)]
                .into_iter()
                .flatten()
            {
                spoken.add(value);
            }
        }
        spoken
    }

    fn add(&mut self, value: u8) {
        self.0 |= 1 << value.min(15);
    }

    /// True when the text says this number.
    pub fn says(self, value: u64) -> bool {
        value <= 12 && self.0 & (1 << value) != 0
    }
}

/// Letters glued to a number, or the word behind it, that multiply it, with the power of ten.
/// A stem fits every word that begins with it.
const STEMS: &[(&str, u32)] = &[
    // Thousands.
    ("thousand", 3),
    ("tusen", 3),
    ("tausend", 3),
    ("tūkst", 3),
    ("tisíc", 3),
    ("tisoč", 3),
    ("tysi", 3),
    ("тыс", 3),
    ("тис", 3),
    ("хил", 3),
    ("tuhat", 3),
    ("tuhan", 3),
    ("ezer", 3),
    ("mille", 3),
    ("mii", 3),
    ("χιλιάδες", 3),
    ("ألف", 3),
    ("آلاف", 3),
    ("هزار", 3),
    ("אלף", 3),
    ("אלפי", 3),
    ("हज़ार", 3),
    ("ribu", 3),
    ("nghìn", 3),
    ("ngàn", 3),
    ("พัน", 3),
    ("千", 3),
    ("천", 3),
    ("duizend", 3),
    // Ten thousands, lakhs, ten millions.
    ("万", 4),
    ("萬", 4),
    ("만", 4),
    ("หมื่น", 4),
    ("lakh", 5),
    ("लाख", 5),
    ("แสน", 5),
    ("crore", 7),
    ("करोड़", 7),
    ("百万", 6),
    ("百萬", 6),
    ("千万", 7),
    ("億", 8),
    ("亿", 8),
    ("억", 8),
    ("十億", 9),
    ("十亿", 9),
    ("兆", 12),
    // Millions.
    ("million", 6),
    ("milj", 6),
    ("mili", 6),
    ("milhõ", 6),
    ("millon", 6),
    ("millón", 6),
    ("milió", 6),
    ("mio", 6),
    ("mln", 6),
    ("mill", 6),
    ("мил", 6),
    ("млн", 6),
    ("мільй", 6),
    ("εκατομμ", 6),
    ("مليون", 6),
    ("ملايين", 6),
    ("میلیون", 6),
    ("מיליון", 6),
    ("मिलियन", 6),
    ("juta", 6),
    ("triệu", 6),
    ("ล้าน", 6),
    ("백만", 6),
    ("milyon", 6),
    // Billions.
    ("billion", 9),
    ("miljard", 9),
    ("milliard", 9),
    ("milijard", 9),
    ("miliard", 9),
    ("milijarda", 9),
    ("mrd", 9),
    ("млрд", 9),
    ("милли", 9),
    ("мільярд", 9),
    ("δισεκατομμ", 9),
    ("مليار", 9),
    ("מיליארד", 9),
    ("अरब", 9),
    ("miliar", 9),
    ("tỷ", 9),
    ("milyar", 9),
    ("mil millones", 9),
    ("bilh", 9),
    ("trillion", 12),
];

/// Words that fit only as they are.
const WORDS: &[(&str, u32)] = &[
    ("k", 3),
    ("m", 6),
    ("b", 9),
    ("bn", 9),
    ("t", 12),
    ("mil", 3),
    ("bin", 3),
    ("mila", 3),
    ("tis", 3),
    ("tys", 3),
];

/// The powers of ten by which the text behind a number may multiply it.
pub fn multipliers(text: &str, end: usize) -> Vec<u32> {
    let rest = text[end..].trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let Some(first) = rest.chars().next().filter(|sign| sign.is_alphabetic()) else {
        return Vec::new();
    };
    // The longest entry is shorter; case folding of a few letters is cheap.
    const LONGEST: usize = 16;
    let word: String = rest
        .chars()
        .take(LONGEST)
        .flat_map(char::to_lowercase)
        .collect();
    let whole = word
        .find(|sign: char| !is_word_char(sign))
        .unwrap_or(word.len());
    let mut powers: Vec<u32> = STEMS
        .iter()
        .filter(|(stem, _)| word.starts_with(stem))
        .map(|&(_, power)| power)
        .collect();
    if first.is_ascii() {
        let exact = WORDS.iter().filter(|(known, _)| *known == &word[..whole]);
        powers.extend(exact.map(|&(_, power)| power));
    }
    powers.dedup();
    powers
}

/// True when a text says `hundred`, `thousand` or more in English words: digits may stand for them.
pub fn says_thousands(text: &str) -> bool {
    ["hundred", "thousand", "illion", "dozen"]
        .iter()
        .any(|word| text.contains(word))
}

/// The hours that a number may stand for on a clock of the other kind, beside itself.
pub fn other_hours(text: &str, hour: u64, start: usize, end: usize) -> Option<u64> {
    if hour > 24 {
        return None;
    }
    let rest = &text[end..];
    let minutes = minutes_end(rest);
    match half_of_day(&rest[minutes..]) {
        Some(Half::Morning) => return (hour == 12).then_some(0),
        Some(Half::Afternoon) => return (hour < 12).then_some(hour + 12),
        None => {}
    }
    let clock = minutes > 0 || text[..start].ends_with(':');
    match hour {
        0 | 24 if clock => Some(12),
        13..=23 if clock => Some(hour - 12),
        _ => None,
    }
}

enum Half {
    Morning,
    Afternoon,
}

/// Length of `:30` or `:30:00`.
fn minutes_end(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while bytes.get(at) == Some(&b':')
        && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
        && bytes.get(at + 2).is_some_and(u8::is_ascii_digit)
    {
        at += 3;
    }
    at
}

/// `AM`, `p.m.` behind a number.
fn half_of_day(rest: &str) -> Option<Half> {
    let rest = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let mut letters = [0; 2];
    let mut found = 0;
    let mut tail = rest;
    for (at, sign) in rest.char_indices().take(4) {
        match sign {
            '.' => {}
            _ if sign.is_ascii_alphabetic() && found < 2 => {
                letters[found] = sign.to_ascii_lowercase() as u8;
                found += 1;
            }
            _ => break,
        }
        tail = &rest[at + 1..];
    }
    if found < 2 || tail.starts_with(|sign: char| sign.is_ascii_alphanumeric()) {
        return None;
    }
    match &letters {
        b"am" => Some(Half::Morning),
        b"pm" => Some(Half::Afternoon),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;
    use crate::read::half_of;

    #[test]
    fn words_say_numbers_and_months() {
        for (text, tag, said) in [
            ("Atveriet divas lapas augustā", "lv-LV", &[2, 8][..]),
            ("twelve items in May", "en", &[12, 5][..]),
            ("ثلاثة ملفات", "ar", &[3][..]),
            ("二つの方法", "ja", &[2][..]),
        ] {
            let locale = data(&Locale::parse(tag).expect("a tag"));
            let half = half_of(text);
            let spoken = Spoken::of(text, half.words(), locale);
            for value in said {
                assert!(spoken.says(*value), "{text} {value}");
            }
            assert!(!spoken.says(11) && !spoken.says(40));
        }
    }

    #[test]
    fn words_multiply() {
        for (text, power) in [
            ("50K", Some(3)),
            ("50 000", None),
            ("10 万", Some(4)),
            ("10万人", Some(4)),
            ("10 लाख", Some(5)),
            ("10 Millionen", Some(6)),
            ("10 miljonu", Some(6)),
            ("10 мільйонів", Some(6)),
            ("10 mil", Some(3)),
            ("10 miles", None),
            ("10 GB", None),
        ] {
            let powers = multipliers(text, 2);
            assert_eq!(power.is_none(), powers.is_empty(), "{text}");
            if let Some(power) = power {
                assert!(powers.contains(&power), "{text} {powers:?}");
            }
        }
    }

    #[test]
    fn hours_of_both_clocks() {
        let hours = |text: &str| {
            let end = text
                .find(|sign: char| !sign.is_ascii_digit())
                .unwrap_or(text.len());
            other_hours(text, text[..end].parse().expect("digits"), 0, end)
        };
        assert_eq!(hours("3:30 PM"), Some(15));
        assert_eq!(hours("3 p.m."), Some(15));
        assert_eq!(hours("12 AM"), Some(0));
        assert_eq!(hours("12 PM"), None);
        assert_eq!(hours("15:30"), Some(3));
        assert_eq!(hours("15 amps"), None);
        assert_eq!(hours("3:30"), None);
    }
}
