//! Lower case and the folding of signs that a language changes between the forms of one word:
//! umlauts in German, written accents in Romance languages and Greek, vowel points in Arabic and Hebrew.
//! Letters of their own (Swedish å, Spanish ñ, Latvian ķ) are never folded.

use std::borrow::Cow;

/// The word in lower case, soft hyphens and zero-width signs taken out, apostrophes made one.
pub fn lower(word: &str, language: &str) -> String {
    let mut out = String::with_capacity(word.len());
    if word.is_ascii() && !matches!(language, "tr" | "az") {
        out.push_str(word);
        out.make_ascii_lowercase();
        return out;
    }
    let turkic = matches!(language, "tr" | "az");
    for sign in word.chars() {
        match sign {
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{1}' => {}
            '’' | 'ʼ' => out.push('\''),
            'I' if turkic => out.push('ı'),
            'İ' => out.push('i'),
            'ς' => out.push('σ'),
            _ => out.extend(sign.to_lowercase()),
        }
    }
    out
}

/// A lower-case word with the signs folded that the language changes inside a paradigm.
pub fn fold<'a>(word: &'a str, language: &str) -> Cow<'a, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let Some(map) = folding(language) else {
        return Cow::Borrowed(word);
    };
    let mut out = String::with_capacity(word.len());
    let mut changed = false;
    for sign in word.chars() {
        match map(sign) {
            None => out.push(sign),
            Some(put) => {
                changed = true;
                out.push_str(put);
            }
        }
    }
    if changed {
        Cow::Owned(out)
    } else {
        Cow::Borrowed(word)
    }
}

type Map = fn(char) -> Option<&'static str>;

fn folding(language: &str) -> Option<Map> {
    Some(match language {
        "de" | "lb" => |sign| match sign {
            'ä' => Some("a"),
            'ö' => Some("o"),
            'ü' => Some("u"),
            'ß' => Some("ss"),
            _ => None,
        },
        "es" | "ca" | "gl" | "pt" | "it" | "fr" | "oc" => |sign| match sign {
            'á' | 'à' | 'â' | 'ã' => Some("a"),
            'é' | 'è' | 'ê' | 'ë' => Some("e"),
            'í' | 'ì' | 'î' | 'ï' => Some("i"),
            'ó' | 'ò' | 'ô' | 'õ' => Some("o"),
            'ú' | 'ù' | 'û' | 'ü' => Some("u"),
            _ => None,
        },
        "nl" => |sign| match sign {
            'ë' | 'é' => Some("e"),
            'ï' => Some("i"),
            'ö' => Some("o"),
            'ü' => Some("u"),
            _ => None,
        },
        "el" => |sign| match sign {
            'ά' => Some("α"),
            'έ' => Some("ε"),
            'ή' => Some("η"),
            'ί' | 'ϊ' | 'ΐ' => Some("ι"),
            'ό' => Some("ο"),
            'ύ' | 'ϋ' | 'ΰ' => Some("υ"),
            'ώ' => Some("ω"),
            'ς' => Some("σ"),
            _ => None,
        },
        "ru" | "be" => |sign| (sign == 'ё').then_some("е"),
        "ro" => |sign| match sign {
            'ş' => Some("ș"),
            'ţ' => Some("ț"),
            _ => None,
        },
        "ar" | "fa" | "ur" => |sign| match sign {
            'أ' | 'إ' | 'آ' | 'ٱ' => Some("ا"),
            'ى' => Some("ي"),
            'ة' => Some("ه"),
            'ـ' | '\u{64B}'..='\u{65F}' | '\u{670}' => Some(""),
            _ => None,
        },
        "sr" | "sh" | "bs" | "cnr" => serbian,
        "he" | "yi" => |sign| match sign {
            'ך' => Some("כ"),
            'ם' => Some("מ"),
            'ן' => Some("נ"),
            'ף' => Some("פ"),
            'ץ' => Some("צ"),
            '\u{591}'..='\u{5C7}' => Some(""),
            _ => None,
        },
        _ => return None,
    })
}

/// Serbian is written in two alphabets; Latin stands for both.
fn serbian(sign: char) -> Option<&'static str> {
    Some(match sign {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'ђ' => "đ",
        'е' => "e",
        'ж' => "ž",
        'з' => "z",
        'и' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' => "ć",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "c",
        'ч' => "č",
        'џ' => "dž",
        'ш' => "š",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_fold_what_their_paradigms_change() {
        for (language, word, folded) in [
            ("de", "postfächer", "postfacher"),
            ("es", "configuración", "configuracion"),
            ("es", "contraseña", "contraseña"),
            ("sv", "lösenord", "lösenord"),
            ("sr", "политике", "politike"),
            ("el", "πολιτικής", "πολιτικησ"),
            ("ar", "إعدادات", "اعدادات"),
            ("he", "משתמשים", "משתמשימ"),
        ] {
            assert_eq!(fold(word, language), folded);
        }
        assert_eq!(lower("ΠΟΛΙΤΙΚΕΣ", "el"), "πολιτικεσ");
        assert_eq!(lower("İLKE I", "tr"), "ilke ı");
        assert_eq!(lower("ex\u{AD}am’ple", "en"), "exam'ple");
    }
}
