//! The script a character is written in, by ranges of the Unicode 16 blocks the product meets.
//!
//! This is coarser than the Unicode `Script` property on purpose: it answers which alphabet a letter
//! belongs to and nothing about unassigned code points. Digits, punctuation, symbols and combining
//! marks that several scripts share are [`Script::Common`].

/// A writing system, as far as checks tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Script {
    /// Digits, punctuation, symbols, shared combining marks: belongs to every text.
    Common,
    /// Latin with all its extensions, full-width letters included.
    Latin,
    /// Greek and Coptic, polytonic included.
    Greek,
    /// Cyrillic.
    Cyrillic,
    /// Armenian.
    Armenian,
    /// Hebrew.
    Hebrew,
    /// Arabic with its extensions for Persian, Urdu, Uyghur and others.
    Arabic,
    /// Devanagari: Hindi, Marathi, Nepali.
    Devanagari,
    /// Bengali and Assamese.
    Bengali,
    /// Gurmukhi: Punjabi.
    Gurmukhi,
    /// Gujarati.
    Gujarati,
    /// Odia.
    Oriya,
    /// Tamil.
    Tamil,
    /// Telugu.
    Telugu,
    /// Kannada.
    Kannada,
    /// Malayalam.
    Malayalam,
    /// Sinhala.
    Sinhala,
    /// Thai.
    Thai,
    /// Lao.
    Lao,
    /// Tibetan.
    Tibetan,
    /// Burmese.
    Myanmar,
    /// Georgian.
    Georgian,
    /// Ethiopic: Amharic, Tigrinya.
    Ethiopic,
    /// Khmer.
    Khmer,
    /// Korean syllables and letters.
    Hangul,
    /// Hiragana and Katakana.
    Kana,
    /// Chinese characters and Bopomofo.
    Han,
    /// A letter of any other script.
    Other,
}

impl Script {
    /// True when words of this script are not parted by spaces.
    pub fn is_spaceless(self) -> bool {
        matches!(
            self,
            Script::Han
                | Script::Kana
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
                | Script::Tibetan
        )
    }

    /// True when letters of this script come in upper and lower case in running text.
    pub fn has_case(self) -> bool {
        matches!(
            self,
            Script::Latin | Script::Greek | Script::Cyrillic | Script::Armenian
        )
    }

    /// True when the script runs from right to left.
    pub fn is_rtl(self) -> bool {
        matches!(self, Script::Arabic | Script::Hebrew)
    }

    /// The script of an ISO 15924 code as language tags carry it (`Latn`, `Hant`), in canonical case.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "Latn" => Script::Latin,
            "Grek" => Script::Greek,
            "Cyrl" => Script::Cyrillic,
            "Armn" => Script::Armenian,
            "Hebr" => Script::Hebrew,
            "Arab" | "Aran" => Script::Arabic,
            "Deva" => Script::Devanagari,
            "Beng" => Script::Bengali,
            "Guru" => Script::Gurmukhi,
            "Gujr" => Script::Gujarati,
            "Orya" => Script::Oriya,
            "Taml" => Script::Tamil,
            "Telu" => Script::Telugu,
            "Knda" => Script::Kannada,
            "Mlym" => Script::Malayalam,
            "Sinh" => Script::Sinhala,
            "Thai" => Script::Thai,
            "Laoo" => Script::Lao,
            "Tibt" => Script::Tibetan,
            "Mymr" => Script::Myanmar,
            "Geor" => Script::Georgian,
            "Ethi" => Script::Ethiopic,
            "Khmr" => Script::Khmer,
            "Hang" | "Kore" => Script::Hangul,
            "Hira" | "Kana" | "Jpan" => Script::Kana,
            "Hans" | "Hant" | "Hani" | "Bopo" => Script::Han,
            _ => return None,
        })
    }
}

/// The script of a character. ASCII is decided without a search.
pub fn script_of(sign: char) -> Script {
    let code = sign as u32;
    if code < 0x80 {
        return if sign.is_ascii_alphabetic() {
            Script::Latin
        } else {
            Script::Common
        };
    }
    let after = RANGES.partition_point(|&(first, _, _)| first <= code);
    if let Some(&(_, last, script)) = after.checked_sub(1).and_then(|at| RANGES.get(at))
        && code <= last
    {
        // Signs and digits inside a block belong to the script only when they are letters or marks.
        return match script {
            Script::Common => Script::Common,
            _ if is_shared(sign) => Script::Common,
            _ => script,
        };
    }
    if sign.is_alphabetic() {
        Script::Other
    } else {
        Script::Common
    }
}

/// Digits, punctuation and symbols that stand inside the block of a script.
fn is_shared(sign: char) -> bool {
    sign.is_numeric() && !is_ideograph(sign)
        || matches!(sign,
            '×' | '÷' | '\u{37E}' | '\u{387}' | '\u{589}' | '\u{58A}' | '\u{5BE}' | '\u{5C0}' | '\u{5C3}' | '\u{5C6}'
            | '\u{5F3}' | '\u{5F4}' | '\u{600}'..='\u{60F}' | '\u{61B}'..='\u{61F}' | '\u{640}' | '\u{66A}'..='\u{66D}'
            | '\u{6D4}' | '\u{6DD}' | '\u{964}' | '\u{965}' | '\u{970}' | '\u{E3F}' | '\u{E4F}' | '\u{E5A}' | '\u{E5B}'
            | '\u{104A}' | '\u{104B}' | '\u{1360}'..='\u{1368}' | '\u{17D4}'..='\u{17D6}' | '\u{30A0}' | '\u{30FB}')
}

/// Han characters for numbers (`一`) are numeric and letters all the same.
fn is_ideograph(sign: char) -> bool {
    matches!(sign as u32, 0x3005..=0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// First and last code point of each range, ascending and disjoint.
const RANGES: &[(u32, u32, Script)] = &[
    (0x00AA, 0x00AA, Script::Latin),
    (0x00BA, 0x00BA, Script::Latin),
    (0x00C0, 0x02B8, Script::Latin),
    (0x02B9, 0x036F, Script::Common),
    (0x0370, 0x03FF, Script::Greek),
    (0x0400, 0x052F, Script::Cyrillic),
    (0x0531, 0x058A, Script::Armenian),
    (0x0591, 0x05F4, Script::Hebrew),
    (0x0600, 0x06FF, Script::Arabic),
    (0x0750, 0x077F, Script::Arabic),
    (0x0870, 0x08FF, Script::Arabic),
    (0x0900, 0x097F, Script::Devanagari),
    (0x0980, 0x09FF, Script::Bengali),
    (0x0A00, 0x0A7F, Script::Gurmukhi),
    (0x0A80, 0x0AFF, Script::Gujarati),
    (0x0B00, 0x0B7F, Script::Oriya),
    (0x0B80, 0x0BFF, Script::Tamil),
    (0x0C00, 0x0C7F, Script::Telugu),
    (0x0C80, 0x0CFF, Script::Kannada),
    (0x0D00, 0x0D7F, Script::Malayalam),
    (0x0D80, 0x0DFF, Script::Sinhala),
    (0x0E00, 0x0E7F, Script::Thai),
    (0x0E80, 0x0EFF, Script::Lao),
    (0x0F00, 0x0FFF, Script::Tibetan),
    (0x1000, 0x109F, Script::Myanmar),
    (0x10A0, 0x10FF, Script::Georgian),
    (0x1100, 0x11FF, Script::Hangul),
    (0x1200, 0x139F, Script::Ethiopic),
    (0x1780, 0x17FF, Script::Khmer),
    (0x1C80, 0x1C8F, Script::Cyrillic),
    (0x1C90, 0x1CBF, Script::Georgian),
    (0x1D00, 0x1D25, Script::Latin),
    (0x1D2C, 0x1D5C, Script::Latin),
    (0x1D62, 0x1D65, Script::Latin),
    (0x1D6B, 0x1D77, Script::Latin),
    (0x1E00, 0x1EFF, Script::Latin),
    (0x1F00, 0x1FFE, Script::Greek),
    (0x2071, 0x2071, Script::Latin),
    (0x207F, 0x207F, Script::Latin),
    (0x2090, 0x209C, Script::Latin),
    (0x2100, 0x214F, Script::Common),
    (0x2160, 0x2188, Script::Common),
    (0x24B6, 0x24E9, Script::Common),
    (0x2C60, 0x2C7F, Script::Latin),
    (0x2D00, 0x2D2F, Script::Georgian),
    (0x2DE0, 0x2DFF, Script::Cyrillic),
    (0x2E80, 0x2FDF, Script::Han),
    (0x3005, 0x3007, Script::Han),
    (0x3041, 0x3096, Script::Kana),
    (0x3099, 0x309F, Script::Kana),
    (0x30A0, 0x30FF, Script::Kana),
    (0x3105, 0x312F, Script::Han),
    (0x3130, 0x318F, Script::Hangul),
    (0x31A0, 0x31BF, Script::Han),
    (0x31F0, 0x31FF, Script::Kana),
    (0x3400, 0x4DBF, Script::Han),
    (0x4E00, 0x9FFF, Script::Han),
    (0xA640, 0xA69F, Script::Cyrillic),
    (0xA722, 0xA7FF, Script::Latin),
    (0xA960, 0xA97F, Script::Hangul),
    (0xAB30, 0xAB64, Script::Latin),
    (0xAC00, 0xD7FB, Script::Hangul),
    (0xF900, 0xFAFF, Script::Han),
    (0xFB00, 0xFB06, Script::Latin),
    (0xFB13, 0xFB17, Script::Armenian),
    (0xFB1D, 0xFB4F, Script::Hebrew),
    (0xFB50, 0xFDFF, Script::Arabic),
    (0xFE70, 0xFEFC, Script::Arabic),
    (0xFF21, 0xFF3A, Script::Latin),
    (0xFF41, 0xFF5A, Script::Latin),
    (0xFF66, 0xFF9F, Script::Kana),
    (0xFFA0, 0xFFDC, Script::Hangul),
    (0x1B000, 0x1B16F, Script::Kana),
    (0x1D400, 0x1D7FF, Script::Common),
    (0x1F130, 0x1F189, Script::Common),
    (0x20000, 0x3FFFF, Script::Han),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_ascend_and_are_disjoint() {
        for pair in RANGES.windows(2) {
            assert!(pair[0].0 <= pair[0].1 && pair[0].1 < pair[1].0, "{pair:X?}");
        }
    }

    #[test]
    fn letters_at_the_edges_of_their_ranges() {
        for (signs, script) in [
            ("azAZªºÀöøÿĀžƀɐẞỹＡｚﬁ", Script::Latin),
            ("ΑΩαωάϗἀᾳ", Script::Greek),
            ("АЯаяёЂџґӀԯ", Script::Cyrillic),
            ("Աևֆ", Script::Armenian),
            ("אתװ\u{5B0}", Script::Hebrew),
            ("ءيپ\u{64B}ﻼ", Script::Arabic),
            ("अह\u{94D}", Script::Devanagari),
            ("กฮ\u{E31}\u{E49}", Script::Thai),
            ("ກ", Script::Lao),
            ("ა", Script::Georgian),
            ("አ", Script::Ethiopic),
            ("ក", Script::Khmer),
            ("가힣ㄱ", Script::Hangul),
            ("ぁゖァヺーｱ", Script::Kana),
            ("一龥々〇𠀀三ㄅ", Script::Han),
            (
                " 0.-_—…«»×÷²٠۹०๑０：。、・।؟،؛ㅤ\u{301}\u{200D}℃™😀",
                Script::Common,
            ),
        ] {
            for sign in signs.chars().filter(|&sign| sign != 'ㅤ') {
                assert_eq!(script_of(sign), script, "{sign} U+{:04X}", sign as u32);
            }
        }
        assert_eq!(script_of('ᐁ'), Script::Other);
    }

    #[test]
    fn scripts_know_their_habits() {
        assert!(Script::Kana.is_spaceless() && !Script::Hangul.is_spaceless());
        assert!(Script::Greek.has_case() && !Script::Georgian.has_case());
        assert!(Script::Hebrew.is_rtl() && !Script::Thai.is_rtl());
        assert_eq!(Script::from_code("Hant"), Some(Script::Han));
        assert_eq!(Script::from_code("Zzzz"), None);
    }
}
