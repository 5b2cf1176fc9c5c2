//! Text of the input made harmless for where it is shown: a terminal, a page.

use std::borrow::Cow;

/// The text with every sign that could steer a terminal, hide or reorder text written as an escape:
/// `\n`, `\t`, `\u{1b}`. Joiners, which scripts need, and ordinary non-breaking spaces stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        if steers(sign) {
            out.extend(sign.escape_default());
        } else {
            out.push(sign);
        }
    }
    Cow::Owned(out)
}

/// True for signs that are never printed as they are: controls, line and paragraph separators,
/// bidirectional controls, invisible fillers, tags, the byte order mark, noncharacters.
pub fn steers(sign: char) -> bool {
    sign.is_control()
        || matches!(sign as u32,
            0xAD | 0x61C | 0x180E | 0x200B | 0x200E | 0x200F | 0x2028..=0x202E | 0x2060..=0x206F
            | 0xFEFF | 0xFFF9..=0xFFFB | 0xFFFE | 0xFFFF | 0xE0000..=0xE007F)
}

/// True for signs that look like nothing or like a plain space: worth an escape where the sign
/// itself is what the finding marks.
pub fn looks_empty(sign: char) -> bool {
    steers(sign)
        || (sign.is_whitespace() && sign != ' ')
        || matches!(
            sign as u32,
            0x34F | 0x115F | 0x1160 | 0x200C | 0x200D | 0x2800 | 0x3164 | 0xFFA0
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_reader() {
        assert_eq!(
            visible("a\u{1b}[31mb\r\n\u{202e}c\u{9b}"),
            r"a\u{1b}[31mb\r\n\u{202e}c\u{9b}"
        );
        assert!(matches!(
            visible("می\u{200c}خواهم 👩\u{200d}💻"),
            Cow::Borrowed(_)
        ));
    }
}
