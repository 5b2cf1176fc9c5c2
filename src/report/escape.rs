//! Text of the input made harmless for where it is shown: a terminal, XML and HTML, Markdown, a URI.

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

/// Text for an element or a quoted attribute of XML or HTML. Signs that XML 1.0 cannot hold, and those that
/// [`visible`] escapes, come out as escapes.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in visible(text).chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            sign => out.push(sign),
        }
    }
    out
}

/// Text for a table cell of GitHub-flavoured Markdown that shows it as it is, on one line.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in visible(text).chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // Inside a table a backslash before `|` would not survive every renderer.
            '|' => out.push_str("&#124;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '!' | '#' | '$' | ':' | '@' => {
                out.push('\\');
                out.push(sign);
            }
            sign => out.push(sign),
        }
    }
    out
}

/// A relative path as the reference of a URI (RFC 3986): everything but unreserved signs and `/`
/// in percent escapes.
pub fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for &byte in path.as_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            byte => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.extend(
                        char::from_digit(u32::from(half), 16).map(|it| it.to_ascii_uppercase()),
                    );
                }
            }
        }
    }
    out
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

    #[test]
    fn markup_is_shown_as_it_is() {
        assert_eq!(
            xml("<a href=\"x\">\u{0}'&"),
            "&lt;a href=&quot;x&quot;&gt;\\u{0}&#39;&amp;"
        );
        assert_eq!(
            markdown("a|b *c* `d`\n<e>&amp; \\[f](g)"),
            r"a&#124;b \*c\* \`d\`\\n&lt;e&gt;&amp;amp; \\\[f\](g)"
        );
        assert_eq!(uri("ceļš uz/a:b%.md"), "ce%C4%BC%C5%A1%20uz/a%3Ab%25.md");
    }
}
