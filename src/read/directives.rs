//! Directives in the English article: `<!-- bilint-disable-next-segment RULE -- reason -->`.
//!
//! Also as `[//]: # (bilint-disable RULE -- reason)`. The Markdown parse tells where code is: an example
//! of a directive in code is none.

use memchr::memmem;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::text::Span;

/// What a directive does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DirectiveKind {
    /// `bilint-disable-next-segment`
    NextSegment,
    /// `bilint-disable`: from here on.
    Disable,
    /// `bilint-enable`: the rules report again.
    Enable,
    /// `bilint-disable-file`
    File,
    /// A word that begins like one of them, but is none: it stands in `rules`.
    Unknown,
}

/// A directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// What it does.
    pub kind: DirectiveKind,
    /// Selectors; empty means every rule.
    pub rules: Vec<String>,
    /// What stands behind ` -- `.
    pub reason: String,
    /// Bytes of the text.
    pub span: Span,
}

const WORDS: [(&str, DirectiveKind); 4] = [
    ("bilint-disable-next-segment", DirectiveKind::NextSegment),
    ("bilint-disable-file", DirectiveKind::File),
    ("bilint-disable", DirectiveKind::Disable),
    ("bilint-enable", DirectiveKind::Enable),
];

/// The words of directives, for a message about one that is misspelt.
pub fn words() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(word, _)| *word)
}

/// The directives of a text, in order.
pub fn directives(text: &str) -> Vec<Directive> {
    if memmem::find(text.as_bytes(), b"bilint-").is_none() {
        return Vec::new();
    }
    let code = code_ranges(text);
    let mut found = Vec::new();
    // Code shows what it holds, and so does a sign behind a backslash: neither is a comment.
    let is_shown =
        |start: usize| code.iter().any(|it| it.holds(start)) || text[..start].ends_with('\\');
    let mut take = |start: usize, end: usize, body: &str| {
        if let Some((kind, rules, reason)) = parse(body) {
            found.push(Directive {
                kind,
                rules,
                reason,
                span: Span::new(start, end),
            });
        }
    };
    let mut at = 0;
    while let Some(start) = text[at..].find("<!--").map(|it| it + at) {
        if is_shown(start) {
            at = start + 4;
            continue;
        }
        let Some(length) = text[start..].find("-->") else {
            break;
        };
        take(start, start + length + 3, &text[start + 4..start + length]);
        at = start + length + 3;
    }
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(body) = definition(line).filter(|_| !is_shown(line_start)) {
            take(line_start, line_start + line.trim_end().len(), body);
        }
        line_start += line.len();
    }
    found.sort_by_key(|it| it.span);
    found
}

/// The title of `[//]: # (title)`, the comment that Markdown has.
fn definition(line: &str) -> Option<&str> {
    let rest = line
        .trim_start_matches([' ', '\t', '>'])
        .strip_prefix("[//]:")?;
    let title = rest.trim_start().strip_prefix('#')?.trim();
    let inner = |open, close| title.strip_prefix(open)?.strip_suffix(close);
    inner('(', ')')
        .or_else(|| inner('"', '"'))
        .or_else(|| inner('\'', '\''))
}

fn parse(body: &str) -> Option<(DirectiveKind, Vec<String>, String)> {
    let body = body.trim();
    let word = body.split_whitespace().next()?;
    let Some((_, kind)) = WORDS.iter().find(|(known, _)| *known == word) else {
        let unknown = (DirectiveKind::Unknown, vec![word.to_owned()], String::new());
        return word.starts_with("bilint-").then_some(unknown);
    };
    let rest = &body[word.len()..];
    let (rules, reason) = match rest.find("--") {
        Some(at) => (&rest[..at], rest[at + 2..].trim_start_matches('-').trim()),
        None => (rest, ""),
    };
    let rules = rules
        .split([',', ' ', '\t', '\n', '\r'])
        .filter(|rule| !rule.is_empty())
        .map(str::to_owned)
        .collect();
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    Some((*kind, rules, reason))
}

fn code_ranges(text: &str) -> Vec<Span> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| Span::new(range.start, range.end))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_code_is_not() {
        let text = "\
<!-- bilint-disable-next-segment link-missing, term -- the list moved -->
Text `<!-- bilint-disable -->` <!--bilint-disable-file read-- damaged
  on purpose--> and more.

[//]: # (bilint-disable punctuation -- house style)

```
<!-- bilint-disable -- in code -->
[//]: # (bilint-disable)
```

    <!-- bilint-disable -->

> [//]: # \"bilint-enable punctuation\"

<!-- a word on bilint-disable -->

`<!--` opens a comment, \\<!-- bilint-disable --> is none, <!-- bilint-disabel-file -- oops -->
";
        let list = directives(text);
        let kinds: Vec<DirectiveKind> = list.iter().map(|it| it.kind).collect();
        use DirectiveKind::*;
        assert_eq!(kinds, [NextSegment, File, Disable, Enable, Unknown]);
        assert_eq!(list[4].rules, ["bilint-disabel-file"]);
        assert_eq!(list[0].rules, ["link-missing", "term"]);
        assert_eq!(list[0].reason, "the list moved");
        assert_eq!(list[1].rules, ["read"]);
        assert_eq!(list[1].reason, "damaged on purpose");
        assert!(list[1].span.of(text).ends_with("-->"));
        assert_eq!(list[3].rules, ["punctuation"]);
        assert!(directives("# Nothing").is_empty());
    }
}
