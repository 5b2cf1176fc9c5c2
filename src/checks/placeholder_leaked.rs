//! `placeholder-leaked`: tokens that a translation machine put in the place of markup and never took out.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "placeholder-leaked",
        summary: "a token of the translation machine was left in the target",
        severity: Severity::Error,
        mqm: Mqm::MARKUP,
        its: Its::NonConformance,
        page: include_str!("../../fixtures/checks/placeholder-leaked.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let text = pair.target.text.as_ref();
    let bytes = text.as_bytes();
    if !may_hold(bytes) {
        return;
    }
    let mut at = 0;
    while at < bytes.len() {
        if !starts_token(bytes[at]) {
            at += 1;
            continue;
        }
        let Some(length) = token(text, at) else {
            at += 1;
            continue;
        };
        let span = Span::new(at, at + length);
        at += length;
        let found = span.of(text);
        if pair.source.text.contains(found) {
            continue;
        }
        out.pair(
            pair,
            format!("`{found}` is left over from machine translation"),
        )
        .target(span)
        .actual(found)
        .evidence(shape(found))
        .confidence(0.95);
    }
}

/// A quick look for the signs that tokens begin with.
fn may_hold(bytes: &[u8]) -> bool {
    memchr::memchr3(b'#', b'_', b'{', bytes).is_some()
        || memchr::memchr2(b'<', b'&', bytes).is_some()
        || memchr::memchr2_iter(b'x', b'X', bytes).any(|at| bytes.get(at + 1) == Some(&bytes[at]))
        || memchr::memchr_iter(b':', bytes).any(|at| bytes.get(at + 1) == Some(&b':'))
}

fn starts_token(byte: u8) -> bool {
    matches!(byte, b'#' | b'_' | b'x' | b'X' | b'{' | b'<' | b'&' | b':')
}

/// True for a token that only a machine writes: a bare number in braces.
pub(super) fn is_leaked(token: &str) -> bool {
    token
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .is_some_and(|inner| !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The token without its number: a new translation numbers anew.
fn shape(token: &str) -> String {
    token
        .chars()
        .filter(|sign| !sign.is_ascii_digit())
        .collect()
}

/// Elements of XLIFF and TMX that stand for inline markup.
const INLINE_ELEMENTS: [&str; 8] = ["x", "g", "ph", "bpt", "ept", "it", "bx", "ex"];

/// The length of the token that begins here.
fn token(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let before = text[..at].chars().next_back();
    let word = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    let length = match rest.as_bytes()[0] {
        b'#' => {
            let digits = digits(rest, 2).filter(|_| rest.as_bytes()[1] == b'A')?;
            // `#A0C` is a colour.
            let ends = !word(rest[2 + digits..].chars().next());
            (digits <= 2 && ends && !word(before)).then_some(2 + digits)?
        }
        b'_' => {
            let inner = rest.strip_prefix("__")?;
            let letters = inner.bytes().take_while(u8::is_ascii_alphabetic).count();
            let known = ["PH", "VAR", "TAG", "TOKEN", "PLACEHOLDER", "X"]
                .iter()
                .any(|name| inner[..letters].eq_ignore_ascii_case(name));
            let digits = digits(inner, letters)?;
            let end = letters + digits;
            (known && inner[end..].starts_with("__")).then_some(end + 4)?
        }
        b'x' | b'X' => {
            let sign = &rest[..1];
            let run = rest
                .bytes()
                .take_while(|byte| *byte == sign.as_bytes()[0])
                .count();
            let digits = digits(rest, run)?;
            let tail = &rest[run + digits..];
            let same = tail
                .bytes()
                .take_while(|byte| *byte == sign.as_bytes()[0])
                .count();
            let whole =
                run == 3 && same == 3 && !word(before) && !word(tail[same..].chars().next());
            whole.then_some(run + digits + same)?
        }
        b'{' => {
            let digits = digits(rest, 1)?;
            let doubled = before == Some('{') || before == Some('$');
            (!doubled && digits <= 3 && rest[1 + digits..].starts_with('}'))
                .then_some(digits + 2)?
        }
        b'<' => element(rest, "<")?,
        b'&' => element(rest, "&lt;")?,
        b':' => rest.starts_with(":::no-loc(").then_some(10)?,
        _ => return None,
    };
    Some(length)
}

/// Number of digits from an offset on; `None` when there is none.
fn digits(text: &str, from: usize) -> Option<usize> {
    let count = text
        .as_bytes()
        .get(from..)?
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    (count > 0).then_some(count)
}

/// `<x id="1"/>`, `</g>`: an element of an exchange format.
fn element(text: &str, open: &str) -> Option<usize> {
    // Tags of exchange formats are short.
    const MAX_LENGTH: usize = 120;
    let rest = text.strip_prefix(open)?;
    let inner = rest.strip_prefix('/').unwrap_or(rest);
    let length = inner.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !INLINE_ELEMENTS.contains(&&inner[..length]) {
        return None;
    }
    let numbered = inner[length..]
        .trim_start()
        .strip_prefix("id")
        .is_some_and(|tail| tail.trim_start().starts_with('='));
    let close = if open == "<" { ">" } else { "&gt;" };
    let bounded: usize = rest
        .char_indices()
        .nth(MAX_LENGTH)
        .map_or(rest.len(), |(at, _)| at);
    let end = rest[..bounded].find(close)?;
    let closing = rest.starts_with('/') && inner[length..].starts_with(close);
    (numbered || closing).then_some(open.len() + end + close.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_machines() {
        for (text, expected) in [
            ("#A0 x", "#A0"),
            ("__PH12__ x", "__PH12__"),
            ("xxx0xxx x", "xxx0xxx"),
            ("{1} x", "{1}"),
            (r#"<x id="1"/> y"#, r#"<x id="1"/>"#),
            (r#"&lt;bpt id="p1"&gt; y"#, r#"&lt;bpt id="p1"&gt;"#),
            ("</g> y", "</g>"),
            (":::no-loc(text", ":::no-loc("),
        ] {
            assert_eq!(
                token(text, 0).map(|length| &text[..length]),
                Some(expected),
                "{text}"
            );
        }
        for text in [
            "#A0B1C2",
            "#1",
            "#A123",
            "__init__",
            "xxx",
            "xx1xx",
            "{a}",
            "<x>",
            "<gone id=1>",
            "{2020}",
        ] {
            assert_eq!(token(text, 0), None, "{text}");
        }
    }
}
