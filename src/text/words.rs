//! Words of a masked text: runs of letters, marks and digits with inner apostrophes.
//!
//! This is the fast cut that checks and the lexicon share; scripts without spaces come out as whole
//! runs, which `unicode-segmentation` or the lexicon cut further.

use super::Span;

/// The words of a text in order, as byte spans. An apostrophe between two letters belongs to the word;
/// hyphens, dots and underscores part words.
pub fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let (part, width) = word_sign(text, at);
            if part {
                break;
            }
            at += width;
        }
        let start = at;
        while at < bytes.len() {
            let (part, width) = word_sign(text, at);
            if part {
                at += width;
                continue;
            }
            let joint = match bytes[at] {
                b'\'' => 1,
                0xE2 if bytes[at..].starts_with("’".as_bytes()) => 3,
                _ => 0,
            };
            if joint > 0 && at + joint < bytes.len() && is_letter_at(text, at + joint) {
                at += joint;
                continue;
            }
            break;
        }
        (start < at).then(|| Span::new(start, at))
    })
}

fn word_sign(text: &str, at: usize) -> (bool, usize) {
    let byte = text.as_bytes()[at];
    if byte < 0x80 {
        return (byte.is_ascii_alphanumeric(), 1);
    }
    match text[at..].chars().next() {
        Some(sign) => (is_word_char(sign), sign.len_utf8()),
        None => (false, 1),
    }
}

fn is_letter_at(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(char::is_alphabetic)
}

/// True for letters, digits and the marks that combine with them.
pub fn is_word_char(sign: char) -> bool {
    sign.is_alphanumeric() || is_combining(sign)
}

/// The letters, digits and marks that end at byte `at` of a text; empty when there are none.
pub fn word_before(text: &str, at: usize) -> Span {
    let start = text[..at].trim_end_matches(is_word_char).len();
    Span::new(start, at)
}

/// The same from byte `at` on.
pub fn word_after(text: &str, at: usize) -> Span {
    let rest = text[at..].trim_start_matches(is_word_char).len();
    Span::new(at, text.len() - rest)
}

/// Combining marks of the scripts the product meets, and the joiners inside words.
fn is_combining(sign: char) -> bool {
    matches!(sign as u32,
        0x0300..=0x036F | 0x0483..=0x0487 | 0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C2 | 0x05C4..=0x05C5
        | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06DC | 0x06DF..=0x06E4
        | 0x0900..=0x0903 | 0x093A..=0x094F | 0x0951..=0x0957 | 0x0E31 | 0x0E34..=0x0E3A
        | 0x0E47..=0x0E4E | 0x200C..=0x200D | 0x00AD)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        words(text).map(|span| span.of(text)).collect()
    }

    #[test]
    fn words_beside_a_byte() {
        let text = "på Start!";
        assert_eq!(word_before(text, 3).of(text), "på");
        assert_eq!(word_after(text, 4).of(text), "Start");
        assert!(word_before(text, 4).is_empty() && word_after(text, 3).is_empty());
        assert!(word_before(text, 0).is_empty() && word_after(text, text.len()).is_empty());
    }

    #[test]
    fn words_hold_inner_apostrophes_only() {
        assert_eq!(
            cut("don't ‘quote’ l’app e-post 2.0 x_y"),
            ["don't", "quote", "l’app", "e", "post", "2", "0", "x", "y"]
        );
        assert_eq!(cut("مُدير हिन्दी"), ["مُدير", "हिन्दी"]);
        assert_eq!(cut("\u{1}\u{1}Fil\u{1}menyn'"), ["Fil", "menyn"]);
        assert!(cut(" … ").is_empty());
    }
}
