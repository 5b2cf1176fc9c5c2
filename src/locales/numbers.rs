//! Number formats: decimal and group separators, native digits, the place of the percent sign.
//!
//! Source: CLDR 46 `numbers`, symbols of the `latn` system and default numbering systems; beside the
//! official group separator stand those that published documentation of the locale uses.

use super::table::{Table, names, pick};

/// Decimal separator and group separators.
#[derive(Clone, Copy)]
pub(super) struct Separators {
    pub(super) decimal: Option<char>,
    pub(super) group: &'static [char],
}

/// The separators of a tag; unknown for neutral data.
pub(super) fn separators(tag: &str) -> Separators {
    let (decimal, group) = match pick(SEPARATORS, tag) {
        Some((decimal, group)) => (Some(decimal), group),
        None => (None, &[][..]),
    };
    Separators { decimal, group }
}

/// Zeros of the digit systems in use beside 0-9. Full-width digits belong to every text of East Asia.
pub(super) fn digits(tag: &str) -> &'static [char] {
    pick(DIGITS, tag).unwrap_or_default()
}

/// True where a percentage is written `%50`.
pub(super) fn percent_first(tag: &str) -> bool {
    names("eu tr", tag)
}

const POINT: &[char] = &['.'];
const COMMA: &[char] = &[','];
const SPACE: &[char] = &['\u{A0}', '\u{202F}', ' '];
const NARROW: &[char] = &['\u{202F}', '\u{A0}', ' '];
const POINT_OR_SPACE: &[char] = &['.', '\u{A0}', '\u{202F}', ' '];
const SPACE_OR_POINT: &[char] = &['\u{A0}', '\u{202F}', ' ', '.'];
const APOSTROPHE: &[char] = &['’', '\'', '\u{A0}', '\u{202F}', ' '];

const SEPARATORS: &Table<(char, &[char])> = &[
    ("en fil ga he hi ja ko ms mt th zh es-419", ('.', COMMA)),
    ("ar fa", ('.', &[',', '٬'])),
    ("el id it lb nl tr vi", (',', POINT)),
    (
        "bs ca da de es eu gl hr is pt ro sl sr",
        (',', POINT_OR_SPACE),
    ),
    ("bg cs et fi hu kk lt lv pl ru sk sv uk", (',', SPACE)),
    ("fr", (',', NARROW)),
    ("fr-CA", (',', SPACE)),
    ("de-AT nb pt-PT", (',', SPACE_OR_POINT)),
    ("de-CH it-CH", ('.', APOSTROPHE)),
];

const DIGITS: &Table<&[char]> = &[
    ("ar", &['٠']),
    ("fa", &['۰', '٠']),
    ("hi und-Deva", &['०']),
    ("th und-Thai", &['๐']),
    ("ja ko zh und-Hani", &['０']),
    ("und-Arab", &['٠', '۰']),
    ("und-Beng", &['০']),
    ("und-Guru", &['੦']),
    ("und-Gujr", &['૦']),
    ("und-Orya", &['୦']),
    ("und-Taml", &['௦']),
    ("und-Telu", &['౦']),
    ("und-Knda", &['೦']),
    ("und-Mlym", &['൦']),
    ("und-Laoo", &['໐']),
    ("und-Tibt", &['༠']),
    ("und-Mymr", &['၀']),
    ("und-Khmr", &['០']),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_differ_and_regions_keep_theirs() {
        for (tags, (decimal, group)) in SEPARATORS {
            assert!(!group.contains(decimal), "{tags}");
        }
        for (tag, decimal, group) in [
            ("lv", ',', '\u{A0}'),
            ("sl", ',', '.'),
            ("es-419", '.', ','),
            ("fr", ',', '\u{202F}'),
            ("de-CH", '.', '’'),
            ("pt-PT", ',', '\u{A0}'),
        ] {
            let it = separators(tag);
            assert_eq!((it.decimal, it.group[0]), (Some(decimal), group), "{tag}");
        }
        assert_eq!(separators("und").decimal, None);
    }

    #[test]
    fn native_zeros_start_their_ten_digits() {
        for zero in DIGITS.iter().flat_map(|(_, zeros)| zeros.iter()) {
            assert!(zero.is_numeric());
            let nine = char::from_u32(*zero as u32 + 9).expect("a digit");
            assert!(nine.is_numeric(), "{zero}");
        }
    }
}
