//! Words that mix alphabets, and letters of another alphabet that look like Latin ones.
//!
//! Source of the pairs: Unicode 16 `confusables.txt`, whole-letter pairs between Latin and Cyrillic or Greek.

use crate::locales::LocaleData;
use crate::text::{Script, script_of};

/// What is wrong with a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mix {
    /// Some letters are look-alikes; how it reads with the right ones.
    LookAlike(String),
    /// Letters of two alphabets.
    TwoAlphabets,
}

/// True when a text holds Greek, Cyrillic or Armenian letters: the other case is decided by bytes.
pub fn may_mix(text: &str) -> bool {
    text.bytes().any(|byte| (0xCD..=0xD6).contains(&byte))
}

/// Looks at one word of a text in the locale.
pub fn look_at(word: &str, locale: &LocaleData) -> Option<Mix> {
    let mut latin = 0;
    let mut other: Option<Script> = None;
    let mut others = 0;
    for sign in word.chars() {
        match script_of(sign) {
            Script::Latin => latin += 1,
            script @ (Script::Greek | Script::Cyrillic) => {
                if other.is_some_and(|it| it != script) {
                    return Some(Mix::TwoAlphabets);
                }
                other = Some(script);
                others += 1;
            }
            _ => {}
        }
    }
    let other = other?;
    let is_own = locale.scripts.contains(&other);
    if latin == 0 {
        // A whole word of look-alikes in a Latin text: nobody types that on purpose.
        let meant = (!is_own && others > 1 && locale.scripts.first() == Some(&Script::Latin))
            .then(|| to_latin(word))??;
        return Some(Mix::LookAlike(meant));
    }
    // `μm`, `Ωm`, `Δt`: symbols of science.
    if other == Script::Greek && !is_own && others == 1 {
        return None;
    }
    let meant = if is_own && others >= latin {
        to_other(word, other)
    } else {
        to_latin(word)
    };
    Some(meant.map_or(Mix::TwoAlphabets, Mix::LookAlike))
}

/// The word in Latin letters, when every other letter looks like one.
fn to_latin(word: &str) -> Option<String> {
    word.chars()
        .map(|sign| match script_of(sign) {
            Script::Greek | Script::Cyrillic => PAIRS
                .iter()
                .find(|&&(_, other, _)| other == sign)
                .map(|&(latin, _, _)| latin),
            _ => Some(sign),
        })
        .collect()
}

/// The word in the other alphabet, when every Latin letter looks like one of it.
fn to_other(word: &str, script: Script) -> Option<String> {
    word.chars()
        .map(|sign| match script_of(sign) {
            Script::Latin => PAIRS
                .iter()
                .find(|&&(latin, _, of)| latin == sign && of == script)
                .map(|&(_, other, _)| other),
            _ => Some(sign),
        })
        .collect()
}

/// A Latin letter, the letter that looks like it, and the script of that.
const PAIRS: &[(char, char, Script)] = &[
    ('a', 'а', Script::Cyrillic),
    ('e', 'е', Script::Cyrillic),
    ('o', 'о', Script::Cyrillic),
    ('p', 'р', Script::Cyrillic),
    ('c', 'с', Script::Cyrillic),
    ('y', 'у', Script::Cyrillic),
    ('x', 'х', Script::Cyrillic),
    ('i', 'і', Script::Cyrillic),
    ('j', 'ј', Script::Cyrillic),
    ('s', 'ѕ', Script::Cyrillic),
    ('h', 'һ', Script::Cyrillic),
    ('A', 'А', Script::Cyrillic),
    ('B', 'В', Script::Cyrillic),
    ('E', 'Е', Script::Cyrillic),
    ('K', 'К', Script::Cyrillic),
    ('M', 'М', Script::Cyrillic),
    ('H', 'Н', Script::Cyrillic),
    ('O', 'О', Script::Cyrillic),
    ('P', 'Р', Script::Cyrillic),
    ('C', 'С', Script::Cyrillic),
    ('T', 'Т', Script::Cyrillic),
    ('X', 'Х', Script::Cyrillic),
    ('Y', 'У', Script::Cyrillic),
    ('I', 'І', Script::Cyrillic),
    ('J', 'Ј', Script::Cyrillic),
    ('S', 'Ѕ', Script::Cyrillic),
    ('A', 'Α', Script::Greek),
    ('B', 'Β', Script::Greek),
    ('E', 'Ε', Script::Greek),
    ('Z', 'Ζ', Script::Greek),
    ('H', 'Η', Script::Greek),
    ('I', 'Ι', Script::Greek),
    ('K', 'Κ', Script::Greek),
    ('M', 'Μ', Script::Greek),
    ('N', 'Ν', Script::Greek),
    ('O', 'Ο', Script::Greek),
    ('P', 'Ρ', Script::Greek),
    ('T', 'Τ', Script::Greek),
    ('Y', 'Υ', Script::Greek),
    ('X', 'Χ', Script::Greek),
    ('o', 'ο', Script::Greek),
    ('v', 'ν', Script::Greek),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;

    fn look(word: &str, locale: &str) -> Option<Mix> {
        look_at(word, data(&Locale::parse(locale).expect("a tag")))
    }

    #[test]
    fn look_alikes_are_told_from_mixtures() {
        let like = |word: &str| Some(Mix::LookAlike(word.into()));
        assert_eq!(look("Аzure", "lv"), like("Azure"));
        assert_eq!(look("РС", "lv"), like("PC"));
        assert_eq!(look("cервер", "ru"), like("сервер"));
        assert_eq!(look("вWord", "ru"), Some(Mix::TwoAlphabets));
        assert_eq!(look("Windowsом", "sr"), Some(Mix::TwoAlphabets));
        for (word, locale) in [
            ("сервер", "ru"),
            ("μm", "de"),
            ("сервер", "lv"),
            ("Ωm", "lv"),
            ("ΑΒ12", "el"),
        ] {
            assert_eq!(look(word, locale), None, "{word}");
        }
    }
}
