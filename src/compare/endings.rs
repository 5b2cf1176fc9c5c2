//! How a half ends for its reader: the final mark, or what stands in its place.

use crate::locales::{FinalClass, LocaleData, final_class};
use crate::model::Half;
use crate::model::inline::OBJECT;
use crate::text::words;

/// The end of a half, closing quotes, brackets and blanks taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A final mark at this byte.
    Mark(usize, char, FinalClass),
    /// A letter or digit at this byte.
    Word(usize, char),
    /// Code, a URL, an image, another sign, or nothing at all.
    Other,
}

impl Ending {
    /// The class of the final mark.
    pub fn class(self) -> Option<FinalClass> {
        match self {
            Self::Mark(_, _, class) => Some(class),
            _ => None,
        }
    }
}

/// How a half ends.
pub fn ending(half: &Half<'_>, locale: &LocaleData) -> Ending {
    for (at, sign) in half.inline.visible(half.all()).rev() {
        if sign.is_whitespace() || is_closer(sign) {
            continue;
        }
        if let Some(class) = final_class(sign, locale) {
            return Ending::Mark(at, sign, class);
        }
        if sign != OBJECT && words::is_word_char(sign) {
            return Ending::Word(at, sign);
        }
        return Ending::Other;
    }
    Ending::Other
}

/// Signs that may stand behind a final mark.
fn is_closer(sign: char) -> bool {
    matches!(
        sign,
        '"' | '\''
            | '”'
            | '“'
            | '„'
            | '’'
            | '‘'
            | '»'
            | '«'
            | '›'
            | '‹'
            | ')'
            | ']'
            | '）'
            | '］'
            | '」'
            | '』'
            | '】'
            | '》'
            | '〉'
            | '*'
            | '_'
            | '\u{200B}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{FE0F}'
    )
}
