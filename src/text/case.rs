//! Upper and lower case: of a first letter, of a word, of a comparison.
//!
//! Only scripts that use case in running text count ([`Script::has_case`](super::Script::has_case)):
//! Unicode calls every Georgian letter lower-case, and no Georgian label is wrong for that. Lower-casing
//! knows the dotless i of Turkish, capitalising the Dutch ij.

use super::script::script_of;

/// The case of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LetterCase {
    /// `a`
    Lower,
    /// `A`, and the title-case digraphs (`ǅ`).
    Upper,
}

/// How a language maps letters between the cases, where it differs from Unicode's default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Casing {
    /// The default.
    #[default]
    Usual,
    /// `I` and `ı`, `İ` and `i` are pairs (Turkish, Azerbaijani).
    Turkic,
    /// A word in `ij` capitalises both letters (Dutch).
    Dutch,
}

/// The case of a letter; `None` for signs and for letters of scripts without case.
pub fn case_of(sign: char) -> Option<LetterCase> {
    if sign.is_ascii() {
        return match sign {
            'a'..='z' => Some(LetterCase::Lower),
            'A'..='Z' => Some(LetterCase::Upper),
            _ => None,
        };
    }
    if !sign.is_alphabetic() || !script_of(sign).has_case() {
        return None;
    }
    // A letter that maps to itself both ways (`ª`) has no case, whatever its property says.
    if sign.to_lowercase().ne([sign]) {
        Some(LetterCase::Upper)
    } else if sign.to_uppercase().ne([sign]) {
        Some(LetterCase::Lower)
    } else {
        None
    }
}

/// The case of the first letter or digit of a text, signs before it skipped; `None` when that is a digit
/// or a letter without case.
pub fn first_case(text: &str) -> Option<LetterCase> {
    text.chars()
        .find(|sign| sign.is_alphanumeric())
        .and_then(case_of)
}

/// True when the first letter of a text is a capital.
pub fn is_capitalised(text: &str) -> bool {
    first_case(text) == Some(LetterCase::Upper)
}

/// True when the first letter of a text is in lower case and its first word has no capital further on, as
/// `iPhone` and Irish `tSeirbhís` have.
pub fn starts_lower(text: &str) -> bool {
    first_case(text) == Some(LetterCase::Lower)
        && !first_word(text).any(|sign| case_of(sign) == Some(LetterCase::Upper))
}

/// True when a text has two or more letters with case and all of them are capitals.
pub fn is_all_caps(text: &str) -> bool {
    let mut capitals = 0;
    for case in text.chars().filter_map(case_of) {
        match case {
            LetterCase::Lower => return false,
            LetterCase::Upper => capitals += 1,
        }
    }
    capitals > 1
}

/// True when two or more words of a text are capitalised and only short ones (`with`, `the`) are not, as in
/// English titles.
pub fn is_title_case(text: &str) -> bool {
    let mut capitalised = 0;
    for word in text.split(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '\'' | '’')) {
        match first_case(word) {
            Some(LetterCase::Upper) => capitalised += 1,
            Some(LetterCase::Lower) if word.chars().count() > 4 => return false,
            _ => {}
        }
    }
    capitalised > 1
}

/// True when two texts differ in nothing but case. The four kinds of i count as one, so do the two small
/// sigmas; nothing is allocated.
pub fn same_but_case(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// A text in lower case. The dot that Unicode leaves behind when it lowers `İ` is dropped.
pub fn lower(text: &str, casing: Casing) -> String {
    if text.is_ascii() && casing != Casing::Turkic {
        return text.to_ascii_lowercase();
    }
    let mut lowered = String::with_capacity(text.len());
    for sign in text.chars() {
        match (sign, casing) {
            ('I', Casing::Turkic) => lowered.push('ı'),
            ('İ', _) => lowered.push('i'),
            _ => lowered.extend(sign.to_lowercase()),
        }
    }
    lowered
}

/// A text with its first letter turned into a capital, for a fix; the text itself when it starts with none
/// that could be.
pub fn capitalised(text: &str, casing: Casing) -> String {
    let start = text.char_indices().find(|(_, sign)| sign.is_alphanumeric());
    let Some((at, first)) = start.filter(|&(_, sign)| case_of(sign) == Some(LetterCase::Lower))
    else {
        return text.to_owned();
    };
    let (head, tail) = text.split_at(at);
    let mut rest = &tail[first.len_utf8()..];
    let mut changed = String::with_capacity(text.len() + 1);
    changed.push_str(head);
    match (first, casing) {
        ('i', Casing::Turkic) => changed.push('İ'),
        ('i', Casing::Dutch) if rest.starts_with('j') => {
            changed.push_str("IJ");
            rest = &rest[1..];
        }
        _ => changed.extend(first.to_uppercase()),
    }
    changed.push_str(rest);
    changed
}

fn first_word(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .skip_while(|sign| !sign.is_alphanumeric())
        .take_while(|sign| sign.is_alphanumeric())
}

/// The letters of a text with case and the dots of i taken away.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|&sign| sign != '\u{307}')
        .map(|sign| match sign {
            'ı' => 'i',
            'ς' => 'σ',
            other => other,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides() {
        assert_eq!(first_case("«файл»"), Some(LetterCase::Lower));
        assert_eq!(first_case(" **Änderung**"), Some(LetterCase::Upper));
        assert_eq!(first_case("ǅep"), Some(LetterCase::Upper));
        for none in ["", "…", "3 files", "ファイル", "ملف", "ფაილი", "ªb"] {
            assert_eq!(first_case(none), None, "{none}");
        }
        assert!(is_capitalised("(Über)") && !is_capitalised("über"));
    }

    #[test]
    fn names_with_inner_capitals_do_not_start_lower() {
        assert!(starts_lower("iestatījumi") && starts_lower("„fails ID“"));
        for name in [
            "iPhone",
            "eDiscovery",
            "tSeirbhís",
            "Fails",
            "1 fails",
            "設定",
        ] {
            assert!(!starts_lower(name), "{name}");
        }
    }

    #[test]
    fn capitals_and_titles() {
        assert!(is_all_caps("DNS-2") && is_all_caps("ΑΡΧΗ"));
        assert!(!is_all_caps("A") && !is_all_caps("DNSs") && !is_all_caps("設定"));
        assert!(is_title_case("Getting Started with Azure") && is_title_case("File > Open It"));
        assert!(!is_title_case("Getting started with Azure") && !is_title_case("Azure"));
    }

    #[test]
    fn comparing_forgets_case_only() {
        assert!(same_but_case("İNDİR", "indir") && same_but_case("ISI", "ısı"));
        assert!(same_but_case("ΤΙΤΛΟΣ", "τίτλος".replace('ί', "ι").as_str()));
        assert!(same_but_case("Ļaut", "ļAUT") && !same_but_case("laut", "ļaut"));
    }

    #[test]
    fn turkish_and_dutch_have_their_own_way() {
        assert_eq!(lower("İLE ISI", Casing::Turkic), "ile ısı");
        assert_eq!(lower("İLE INFO", Casing::Usual), "ile info");
        assert_eq!(capitalised("ile", Casing::Turkic), "İle");
        assert_eq!(capitalised("ısı", Casing::Turkic), "Isı");
        assert_eq!(capitalised("„ijs”", Casing::Dutch), "„IJs”");
        assert_eq!(capitalised("ijs", Casing::Usual), "Ijs");
        assert_eq!(capitalised("3 x", Casing::Usual), "3 x");
        assert_eq!(capitalised("ßa", Casing::Usual), "SSa");
    }
}
