//! Raw HTML: cut at its block tags into pieces of text.

use crate::model::segment::Block as Kind;
use crate::text::Span;

/// A tag as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RawTag<'a> {
    /// From `<` to `>`.
    pub span: Span,
    /// The element name; empty for comments and declarations.
    pub name: &'a str,
    /// `</name>`
    pub closing: bool,
}

/// The next tag or comment at or after an offset.
pub fn next_tag(text: &str, from: usize) -> Option<RawTag<'_>> {
    let mut at = from;
    while let Some(found) = text[at..].find('<') {
        let start = at + found;
        if let Some(tag) = tag_at(text, start) {
            return Some(tag);
        }
        at = start + 1;
    }
    None
}

fn tag_at(text: &str, start: usize) -> Option<RawTag<'_>> {
    let rest = &text[start..];
    if rest.starts_with("<!--") {
        let end = rest.find("-->").map_or(rest.len(), |at| at + 3);
        return Some(RawTag {
            span: Span::new(start, start + end),
            name: "",
            closing: false,
        });
    }
    let closing = rest.starts_with("</");
    let head = 1 + usize::from(closing);
    let name_len = rest[head..]
        .bytes()
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    if name_len == 0 && !rest.starts_with("<!") && !rest.starts_with("<?") {
        return None;
    }
    let end = rest.find('>')? + 1;
    Some(RawTag {
        span: Span::new(start, start + end),
        name: &rest[head..head + name_len],
        closing,
    })
}

/// Tags that part sentences.
pub fn is_block_tag(name: &str) -> bool {
    const BLOCKS: [&str; 38] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "ol",
        "p",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ];
    BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block))
        || name.eq_ignore_ascii_case("ul")
        || name.eq_ignore_ascii_case("pre")
}

/// The kind of block a tag opens, where it matters to the aligner.
pub fn kind_of(name: &str) -> Option<Kind> {
    let lower = name.to_ascii_lowercase();
    Some(match lower.as_str() {
        "td" | "th" => Kind::Cell,
        "li" => Kind::ListItem,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading(lower.as_bytes()[1] - b'0'),
        _ => return None,
    })
}

/// Elements whose content is no text.
pub fn is_opaque(name: &str) -> bool {
    ["pre", "script", "style"]
        .iter()
        .any(|opaque| name.eq_ignore_ascii_case(opaque))
}

/// The value of an attribute inside a tag's text.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut at = 0;
    while let Some(found) = find_ignore_case(&tag[at..], name) {
        let start = at + found;
        let rest = tag[start + name.len()..].trim_start();
        let before = tag[..start].chars().next_back();
        at = start + name.len();
        if !before.is_some_and(char::is_whitespace) {
            continue;
        }
        let Some(value) = rest.strip_prefix('=') else {
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next()?;
        return Some(if quote == '"' || quote == '\'' {
            let inner = &value[1..];
            &inner[..inner.find(quote).unwrap_or(inner.len())]
        } else {
            let end = value.find([' ', '\t', '\n', '>', '/']);
            &value[..end.unwrap_or(value.len())]
        });
    }
    None
}

fn find_ignore_case(text: &str, needle: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len().saturating_sub(needle.len() - 1))
        .find(|&at| bytes[at..at + needle.len()].eq_ignore_ascii_case(needle.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_are_read() {
        let text = "a < b <td class='x'>c<!-- <p> --></TD>";
        let first = next_tag(text, 0).expect("a tag");
        assert_eq!((first.name, first.closing), ("td", false));
        let second = next_tag(text, first.span.end as usize).expect("a comment");
        assert_eq!(second.name, "");
        let third = next_tag(text, second.span.end as usize).expect("the end tag");
        assert!(third.closing && is_block_tag(third.name));
        assert_eq!(
            attribute("<a data-name='n' NAME = \"x y\">", "name"),
            Some("x y")
        );
        assert_eq!(attribute("<a href=u.md>", "href"), Some("u.md"));
        assert_eq!(attribute("<a>", "href"), None);
    }
}
