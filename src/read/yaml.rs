//! YAML pages and tables of contents: plain translated values, no units; keys at any depth are metadata.

use super::front_matter::{Lines, key_end, unquote};
use crate::model::article::{Article, MetaEntry};
use crate::text::Span;

/// Reads the keys of a page.
pub(super) fn read_yaml(article: &mut Article) {
    let text = &article.file.text;
    let mut entries = Vec::new();
    let mut skip = Skip::Nothing;
    for line in Lines::new(text, 0) {
        let raw = line.of(text);
        let content = raw.trim();
        if content.is_empty() {
            continue;
        }
        let indent = raw.len() - raw.trim_start().len();
        match skip {
            Skip::Deeper(than) if indent > than => continue,
            Skip::Until(quote) => {
                if content.ends_with(quote) {
                    skip = Skip::Nothing;
                }
                continue;
            }
            _ => skip = Skip::Nothing,
        }
        if content.starts_with('#') {
            continue;
        }
        let mut start = line.start as usize + indent;
        let mut rest = content;
        while let Some(item) = rest.strip_prefix("- ") {
            start += rest.len() - item.trim_start().len();
            rest = item.trim_start();
        }
        let Some(entry) = entry(rest, start) else {
            continue;
        };
        skip = Skip::after(entry.value_span.of(text), indent);
        entries.push(entry);
    }
    article.front_matter.entries = entries;
}

/// Lines that belong to the value above them.
enum Skip {
    Nothing,
    /// A block scalar: lines indented deeper.
    Deeper(usize),
    /// A quoted scalar of several lines.
    Until(char),
}

impl Skip {
    fn after(value: &str, indent: usize) -> Self {
        match value.chars().next() {
            Some('|' | '>') => Self::Deeper(indent),
            Some(quote @ ('"' | '\'')) if value.len() == 1 || !value[1..].ends_with(quote) => {
                Self::Until(quote)
            }
            _ => Self::Nothing,
        }
    }
}

fn entry(content: &str, start: usize) -> Option<MetaEntry> {
    let colon = key_end(content)?;
    let value = content[colon + 1..].trim();
    let value_start = start + content.len() - content[colon + 1..].trim_start().len();
    Some(MetaEntry {
        key: content[..colon].trim().trim_matches(['"', '\'']).to_owned(),
        value: unquote(value).0.into_owned(),
        list: false,
        key_span: Span::new(start, start + colon),
        value_span: Span::new(value_start, value_start + value.len()),
    })
}
