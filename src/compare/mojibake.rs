//! Mojibake: UTF-8 that was read as Windows-1252 and stored again (`Ã¤` for `ä`, `ãƒ¦` for `ユ`).
//!
//! Source of the byte table: WHATWG Encoding Standard, index windows-1252.

use crate::locales::LocaleData;
use crate::text::{Script, Span, script_of};

/// A damaged stretch and what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Bytes of the text.
    pub span: Span,
    /// The text before the damage.
    pub meant: String,
}

/// Finds damaged stretches of a text in the locale.
pub fn find(text: &str, locale: &LocaleData) -> Vec<Damage> {
    let mut found: Vec<Damage> = Vec::new();
    if !may_hold(text.as_bytes()) {
        return found;
    }
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let Some((meant, end)) = decode_at(text, at).filter(|&(meant, _)| fits(meant, locale))
        else {
            at += sign.len_utf8();
            continue;
        };
        match found.last_mut() {
            Some(last) if last.span.end as usize == at => {
                last.span.end = end as u32;
                last.meant.push(meant);
            }
            _ => found.push(Damage {
                span: Span::new(at, end),
                meant: meant.to_string(),
            }),
        }
        at = end;
    }
    found.retain(|damage| is_certain(text, damage));
    found
}

/// A lead sign (`Â` to `ô`, in UTF-8 0xC3 and 0x82 to 0xB4) with another sign beyond ASCII behind it.
fn may_hold(bytes: &[u8]) -> bool {
    memchr::memchr_iter(0xC3, bytes).any(|at| {
        matches!(bytes.get(at + 1), Some(0x82..=0xB4))
            && bytes.get(at + 2).is_some_and(|&it| it >= 0x80)
    })
}

/// Reads the signs at `at` as bytes of Windows-1252 that make one UTF-8 character.
fn decode_at(text: &str, at: usize) -> Option<(char, usize)> {
    let mut bytes = [0u8; 4];
    let mut signs = text[at..].char_indices();
    let (_, lead) = signs.next()?;
    bytes[0] = windows_1252(lead)?;
    let length = match bytes[0] {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    for slot in bytes.iter_mut().take(length).skip(1) {
        *slot = windows_1252(signs.next()?.1).filter(|byte| (0x80..0xC0).contains(byte))?;
    }
    let meant = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    Some((
        meant,
        signs.next().map_or(text.len(), |(next, _)| at + next),
    ))
}

/// The byte of a sign beyond ASCII in Windows-1252; the five bytes without a sign stand for themselves.
fn windows_1252(sign: char) -> Option<u8> {
    const SPECIAL: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match sign as u32 {
        code @ 0x80..=0xFF => Some(code as u8),
        _ => SPECIAL
            .iter()
            .position(|&it| it == sign)
            .map(|index| 0x80 + index as u8),
    }
}

/// The character may stand in a text of the locale: its own letters, Latin, common signs.
fn fits(meant: char, locale: &LocaleData) -> bool {
    match script_of(meant) {
        Script::Common => {
            matches!(meant as u32, 0xA0..=0xBF | 0x2010..=0x2044 | 0x20AC | 0x2122 | 0x3000..=0x303F | 0xFF00..=0xFF65)
        }
        Script::Latin => true,
        script => locale.scripts.contains(&script),
    }
}

/// One pair of signs can stand in sound text (`Spaß»`); a longer one, or one inside a word, cannot.
fn is_certain(text: &str, damage: &Damage) -> bool {
    let wrong = damage.span.of(text);
    if wrong.chars().count() > 2 {
        return true;
    }
    let mut signs = wrong.chars();
    let lead = signs.next();
    let tail_is_letter = signs.next().is_some_and(char::is_alphanumeric);
    let follows = text[damage.span.end as usize..]
        .chars()
        .next()
        .is_some_and(char::is_alphabetic);
    // Only `Ã`, `Â`, `Ä` and `Å` lead to letters of Europe; the others are letters with neighbours.
    matches!(lead, Some('Ã' | 'Â' | 'Ä' | 'Å')) && (tail_is_letter || follows || is_small(damage))
}

/// `iestatÄ«` at the end of a word: the character that was meant is a small letter.
fn is_small(damage: &Damage) -> bool {
    damage.meant.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;

    fn meant(text: &str, locale: &str) -> Vec<String> {
        let locale = Locale::parse(locale).expect("a tag");
        find(text, data(&locale))
            .into_iter()
            .map(|it| it.meant)
            .collect()
    }

    #[test]
    fn damage_is_decoded() {
        assert_eq!(meant("iestatÄ«jums", "lv"), ["ī"]);
        assert_eq!(meant("delningsnivÃ¥ är", "sv"), ["å"]);
        assert_eq!(meant("影響するãƒ¦ãƒ¼ã‚¶ãƒ¼の", "ja"), ["ユーザー"]);
        assert_eq!(meant("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "ru"), ["привет"]);
        assert_eq!(meant("donâ€™t", "de"), ["’"]);
    }

    #[test]
    fn sound_text_stays() {
        assert!(meant("»Spaß« à » ê » É… ÄÖ", "de").is_empty());
        assert!(meant("à\u{A0}» Ça é\u{A0}» NÃO «Ä»", "fr").is_empty());
        assert!(meant("привет", "ru").is_empty());
    }
}
