//! URLs that stand in the text as they are, without any markup.

use std::ops::Range;

use crate::read::inline::bare_url_end;

/// The `http` and `https` URLs that begin in a range of a text. One that goes on with something to fill
/// in (`https://x.y/<name>`), or is cut by an escape, is none.
pub(super) fn urls(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text[range.clone()].match_indices("://") {
        let colon = range.start + at;
        let Some(start) = scheme_start(text, range.start, colon) else {
            continue;
        };
        if found.last().is_some_and(|it| start < it.end) {
            continue;
        }
        let Some(end) = bare_url_end(text.as_bytes(), colon + 3) else {
            continue;
        };
        if !goes_on(&text[end..]) {
            found.push(start..end);
        }
    }
    found
}

/// Where `http` or `https` begins before a colon.
fn scheme_start(text: &str, from: usize, colon: usize) -> Option<usize> {
    let before = &text.as_bytes()[from..colon];
    let length = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let scheme = &before[before.len() - length..];
    (scheme.eq_ignore_ascii_case(b"http") || scheme.eq_ignore_ascii_case(b"https"))
        .then_some(colon - length)
}

fn goes_on(rest: &str) -> bool {
    let is_tag = |rest: &str| {
        let rest = rest.to_ascii_lowercase();
        rest.starts_with("</") || rest.starts_with("<br") || rest.starts_with("<span")
    };
    match rest.chars().next() {
        Some('\\' | '[' | '…') => true,
        Some('<') => !is_tag(rest.get(..8).unwrap_or(rest)),
        _ => rest.starts_with(".."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_with_blanks_to_fill_in_are_none() {
        let found = |text: &str| -> Vec<String> {
            urls(text, 0..text.len())
                .into_iter()
                .map(|it| text[it].to_owned())
                .collect()
        };
        assert_eq!(
            found("Se https://a.b/c, (HTTP://d.e)と https://f.g/?u=https://h.i。ftp://j.k"),
            ["https://a.b/c", "HTTP://d.e", "https://f.g/?u=https://h.i"]
        );
        assert_eq!(found("https://a.b<br/>https://c.d</td>").len(), 2);
        for sample in [
            "https://a.b/<name>",
            "https://a.b/c\\_d",
            "https://a.b/[id]",
            "https://a.b/…",
            "https://a.b/...",
            "shttps://a.b",
            "https://",
        ] {
            assert!(found(sample).is_empty(), "{sample}");
        }
    }
}
