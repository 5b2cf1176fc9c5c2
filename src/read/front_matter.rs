//! Front matter, read line by line: real files hold values that no YAML loader takes.
//!
//! Format: format-facts, section 2. Only top-level keys are kept; a nested block or a list belongs to
//! the key above it.

use std::borrow::Cow;

use crate::model::article::{FrontMatter, MetaEntry, ReadFinding};
use crate::model::segment::Origin;
use crate::text::Span;

/// Reads the front matter of a text. Returns it with the offset at which the body begins.
pub fn read_front_matter(text: &str, damage: &mut Vec<ReadFinding>) -> (FrontMatter, usize) {
    let mut lines = Lines::new(text, 0);
    let Some(first) = lines.next() else {
        return (FrontMatter::default(), 0);
    };
    if first.of(text).trim_end() != "---" {
        return (FrontMatter::default(), 0);
    }
    let mut entries = Vec::new();
    for line in lines {
        let content = line.of(text).trim_end();
        if content == "---" || content == "..." {
            return (
                FrontMatter {
                    span: Some(Span::new(0, line.start as usize + content.len())),
                    entries,
                },
                line.end as usize,
            );
        }
        read_line(text, line, &mut entries);
    }
    // Never closed: whatever it was, the keys up to the first empty line are metadata at best.
    let broken = first.of(text).trim_end().len();
    damage.push(ReadFinding {
        rule: "read-front-matter",
        span: Span::new(0, broken),
        message: "the front matter is never closed; add a line `---` behind its last key".into(),
        unit: None,
        severity: None,
    });
    (FrontMatter::default(), first.end as usize)
}

/// Reads one line of metadata into the entries; continuation lines go to the entry before.
pub(crate) fn read_line(text: &str, line: Span, entries: &mut Vec<MetaEntry>) {
    let raw = line.of(text);
    let content = raw.trim();
    if content.is_empty() || content.starts_with('#') {
        return;
    }
    let start = line.start as usize + (raw.len() - raw.trim_start().len());
    let indented = raw.starts_with([' ', '\t']);
    if let Some(item) = content
        .strip_prefix("- ")
        .or((content == "-").then_some(""))
        && let Some(entry) = entries.last_mut()
    {
        let value = unquote(item.trim()).0;
        if entry.list || entry.value.is_empty() {
            if entry.list && !entry.value.is_empty() {
                entry.value.push('\n');
            }
            entry.value.push_str(&value);
            entry.list = true;
            if entry.value_span.is_empty() {
                entry.value_span = Span::new(start, start);
            }
            entry.value_span.end = (start + content.len()) as u32;
        }
        return;
    }
    let colon = key_end(content);
    match colon {
        Some(colon) if !indented => {
            let value = content[colon + 1..].trim();
            let value_start = start + content.len() - content[colon + 1..].trim_start().len();
            entries.push(MetaEntry {
                key: content[..colon].trim().trim_matches(['"', '\'']).to_owned(),
                value: unquote(value).0.into_owned(),
                list: false,
                key_span: Span::new(start, start + colon),
                value_span: Span::new(value_start, value_start + value.len()),
            });
        }
        _ => {
            if let Some(entry) = entries.last_mut()
                && !entry.list
            {
                if !entry.value.is_empty()
                    && !matches!(entry.value.as_str(), "|" | ">" | "|-" | ">-")
                {
                    entry.value.push(' ');
                } else {
                    entry.value.clear();
                }
                entry.value.push_str(content);
                entry.value_span.end = (start + content.len()) as u32;
            }
        }
    }
}

/// The colon behind a plain key; `None` when the line is no `key: value`.
pub(super) fn key_end(content: &str) -> Option<usize> {
    let colon = content.find(':')?;
    let rest = &content[colon + 1..];
    let key = &content[..colon];
    // `ms:assetid: x` and `ms.date: x` are keys, `https://…` is none.
    if rest.is_empty() || rest.starts_with([' ', '\t']) {
        return (!key.is_empty()).then_some(colon);
    }
    let next = content[colon + 1..].find(": ").map(|at| colon + 1 + at)?;
    let key = &content[..next];
    key.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'.' | b'_' | b'-'))
        .then_some(next)
}

/// Takes the quotes off a scalar and decodes its escapes; the origin leads back into the scalar as written.
pub fn unquote(value: &str) -> (Cow<'_, str>, Origin) {
    let quote = match value.as_bytes() {
        [quote @ (b'"' | b'\''), .., last] if quote == last => *quote,
        _ => return (Cow::Borrowed(value), Origin::At(0)),
    };
    let inner = &value[1..value.len() - 1];
    let escape = if quote == b'"' { '\\' } else { '\'' };
    if !inner.contains(escape) {
        return (Cow::Borrowed(inner), Origin::At(1));
    }
    let mut decoded = String::with_capacity(inner.len());
    let mut pieces = vec![(0, 1)];
    let mut signs = inner.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign != escape {
            decoded.push(sign);
            continue;
        }
        let Some((_, next)) = signs.next() else {
            decoded.push(sign);
            break;
        };
        match (quote, next) {
            (b'\'', _) | (_, '"' | '\\' | '/') => decoded.push(next),
            (_, 'n') => decoded.push('\n'),
            (_, 't') => decoded.push('\t'),
            _ => {
                decoded.push(sign);
                decoded.push(next);
                continue;
            }
        }
        pieces.push((decoded.len() as u32, (1 + at + 1 + next.len_utf8()) as u32));
    }
    (Cow::Owned(decoded), Origin::Pieces(pieces))
}

/// The lines of a text with their ends.
pub(crate) struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lines<'t> {
    /// Lines from an offset on.
    pub(crate) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }
}

impl Iterator for Lines<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let rest = &self.text.as_bytes()[self.at..];
        if rest.is_empty() {
            return None;
        }
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1);
        let line = Span::new(self.at, self.at + length);
        self.at += length;
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_survive_what_yaml_does_not_take() {
        let text = "---\r\ntitle: \"A \\\"b\\\": c\"\r\nms:assetid: x:y\nms.custom:\n- \"1\"\n- two\nms.date: 13/45/2020\nempty: ''\nnested:\n  inner: 1\nurl: https://a.b\n---\nBody";
        let mut damage = Vec::new();
        let (matter, body) = read_front_matter(text, &mut damage);
        assert_eq!(&text[body..], "Body");
        assert!(damage.is_empty());
        let get = |key| matter.get(key).unwrap();
        assert_eq!(get("Title"), "A \"b\": c");
        assert_eq!(get("ms:assetid"), "x:y");
        assert_eq!(get("ms.custom"), "1\ntwo");
        assert_eq!(get("ms.date"), "13/45/2020");
        assert_eq!(get("empty"), "");
        assert_eq!(get("url"), "https://a.b");
        let title = &matter.entries[0];
        assert_eq!(title.value_span.of(text), "\"A \\\"b\\\": c\"");
    }

    #[test]
    fn unclosed_front_matter_is_damage() {
        let mut damage = Vec::new();
        let (matter, body) = read_front_matter("---\ntitle: x\n\n# A\n", &mut damage);
        assert_eq!((matter.span, body, damage.len()), (None, 4, 1));
        assert_eq!(read_front_matter("# A\n", &mut damage).1, 0);
        assert_eq!(read_front_matter("", &mut damage).1, 0);
    }

    #[test]
    fn escapes_lead_back() {
        let (value, origin) = unquote(r#""a\"b""#);
        assert_eq!(value, "a\"b");
        assert_eq!(origin.file_offset(2), 4);
        assert_eq!(unquote("'it''s'").0, "it's");
        assert_eq!(unquote("plain").0, "plain");
        assert_eq!(unquote("\"").0, "\"");
    }
}
