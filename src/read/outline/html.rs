//! Tags and attributes of raw HTML, as far as links and ids need them.

use std::ops::Range;

use crate::read::inline::decode_entities;

/// A start tag.
pub(super) struct StartTag {
    /// Lower case.
    pub(super) name: String,
    /// Bytes of the text between the name and `>`.
    pub(super) attributes: Range<usize>,
}

/// An attribute with a value.
pub(super) struct Attribute {
    /// Lower case.
    pub(super) name: String,
    /// Bytes of the value.
    pub(super) value: Range<usize>,
    /// The value, entities decoded.
    pub(super) decoded: String,
}

/// The start tags in a range of a text; comments are skipped.
pub(super) fn tags(text: &str, range: Range<usize>) -> Vec<StartTag> {
    let mut found = Vec::new();
    let mut at = range.start;
    while let Some(open) = text[at..range.end].find('<').map(|it| at + it) {
        let rest = &text[open + 1..range.end];
        if rest.starts_with("!--") {
            let Some(end) = rest.find("-->") else { break };
            at = open + 1 + end + 3;
            continue;
        }
        let name = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
            .count();
        let Some(end) = tag_end(rest) else { break };
        if name > 0 {
            found.push(StartTag {
                name: rest[..name].to_ascii_lowercase(),
                attributes: open + 1 + name..open + 1 + end,
            });
        }
        at = open + 1 + end;
    }
    found
}

/// The `>` that ends a tag: one outside of quotes.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    // A quote that is never closed: the first `>` will do.
    rest.find('>')
}

/// The attributes with a value in a range of a text.
pub(super) fn attributes(text: &str, range: Range<usize>) -> Vec<Attribute> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = range.start;
    while at < range.end {
        let name = bytes[at..range.end]
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
            .count();
        if name == 0 {
            at += 1;
            continue;
        }
        let name = at..at + name;
        at = skip_blanks(bytes, name.end, range.end);
        if bytes[..range.end].get(at) != Some(&b'=') {
            continue;
        }
        at = skip_blanks(bytes, at + 1, range.end);
        let value = match bytes[..range.end].get(at) {
            Some(&quote @ (b'"' | b'\'')) => {
                let start = at + 1;
                let length = bytes[start..range.end]
                    .iter()
                    .position(|&byte| byte == quote)
                    .unwrap_or(range.end - start);
                at = (start + length + 1).min(range.end);
                start..start + length
            }
            _ => {
                let length = bytes[at..range.end]
                    .iter()
                    .position(|byte| byte.is_ascii_whitespace())
                    .unwrap_or(range.end - at);
                at += length;
                at - length..at
            }
        };
        found.push(Attribute {
            name: text[name].to_ascii_lowercase(),
            decoded: decode_entities(&text[value.clone()]).trim().to_owned(),
            value,
        });
    }
    found
}

fn skip_blanks(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end && bytes[at].is_ascii_whitespace() {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_however_they_are_quoted() {
        let text =
            "<!-- <a id=no> --><A NAME = \"x>y\"   id='z'/><img src=a.png><b>é</b><a href=\"q";
        let tags = tags(text, 0..text.len());
        let found: Vec<(String, Vec<(String, String)>)> = tags
            .into_iter()
            .map(|tag| {
                let attributes = attributes(text, tag.attributes)
                    .into_iter()
                    .map(|it| (it.name, it.decoded))
                    .collect();
                (tag.name, attributes)
            })
            .collect();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(found[0].1, [pair("name", "x>y"), pair("id", "z")]);
        assert_eq!(found[1].1, [pair("src", "a.png")]);
        assert_eq!(found.len(), 3);
    }
}
