//! Alert keywords: `> [!NOTE]` is an alert, `> [!NOTA]` is a quote.

use memchr::memmem;

use crate::checks::api::Findings;
use crate::compare::PairView;
use crate::model::Article;
use crate::text::Span;

/// The five words that Markdown knows, and those that the publishing system adds.
/// The words that make an alert.
pub(super) const KEYWORDS: [&str; 5] = ["NOTE", "TIP", "WARNING", "IMPORTANT", "CAUTION"];
const EXTENSIONS: [&str; 6] = ["NEXTSTEP", "SUCCESS", "ERROR", "DANGER", "INCLUDE", "VIDEO"];

/// An alert keyword inside a unit.
pub(super) fn report_pair(pair: &PairView<'_>, out: &mut Findings) {
    let target = &pair.target.text;
    let Some(span) = find(target, 0) else {
        return;
    };
    let word = word_of(span, target);
    let own = find(&pair.source.text, 0).map(|it| word_of(it, &pair.source.text));
    if is_directive(word) && own.is_some_and(is_directive)
        || own.is_some_and(|own| own.eq_ignore_ascii_case(word))
    {
        return;
    }
    match own.filter(|own| is_keyword(own)) {
        Some(own) => out
            .pair(
                pair,
                format!("`[!{word}]` is no alert; the keyword stays `[!{own}]`"),
            )
            .expected(format!("[!{own}]"))
            .fix(span, format!("[!{own}]")),
        None if own.is_none() => {
            let rest = target[span.end as usize..].trim_start();
            let end = target.len() - rest.len();
            out.pair(
                pair,
                format!(
                    "`[!{word}]` stands in the text; the alert keyword belongs to the line above"
                ),
            )
            .unsafe_fix(Span::new(span.start as usize, end), "")
        }
        None => return,
    }
    .target(span)
    .actual(format!("[!{word}]"))
    .evidence("alert");
}

/// Alert lines outside of units: `> [!NOTA]`.
pub(super) fn report_lines(article: &Article, out: &mut Findings) {
    let text = &article.file.text;
    let mut at = 0;
    while let Some(span) = find(text, at) {
        at = span.end as usize;
        let word = word_of(span, text);
        let line = text[..span.start as usize]
            .rfind('\n')
            .map_or(0, |it| it + 1);
        let head = text[line..span.start as usize].trim_matches([' ', '\t', '>']);
        let quoted = text[line..span.start as usize].contains('>');
        let inside = article.units.binary_search_by(|unit| {
            if unit.extent.end <= span.start {
                std::cmp::Ordering::Less
            } else if unit.extent.start > span.start {
                std::cmp::Ordering::Greater
            } else {
                std::cmp::Ordering::Equal
            }
        });
        if !quoted || !is_list_mark(head) || inside.is_ok() || is_directive(word) {
            continue;
        }
        out.file(
            span,
            format!(
                "`[!{word}]` is no alert; the keyword is one of {}",
                KEYWORDS.map(|it| format!("`{it}`")).join(", ")
            ),
        )
        .actual(format!("[!{word}]"))
        .evidence(format!("alert {}", article.file.line(span.start as usize)));
    }
}

/// Alerts stand in list items, too: `- > [!NOTE]`, `1. > [!NOTE]`, `<blockquote>[!NOTE]`.
fn is_list_mark(head: &str) -> bool {
    head.is_empty()
        || matches!(head, "-" | "*" | "+")
        || head
            .trim_end_matches(['.', ')'])
            .bytes()
            .all(|it| it.is_ascii_digit())
        || head.ends_with("blockquote")
}

/// Finds `[!WORD]` that no destination follows.
fn find(text: &str, from: usize) -> Option<Span> {
    let mut at = from;
    loop {
        at += memmem::find(&text.as_bytes()[at..], b"[!")?;
        let inner = &text[at + 2..];
        let length = inner
            .find(|sign: char| !sign.is_alphabetic())
            .unwrap_or(inner.len());
        let rest = &inner[length..];
        if (2..=60).contains(&length) && rest.starts_with(']') && !rest[1..].starts_with(['(', '['])
        {
            return Some(Span::new(at, at + 2 + length + 1));
        }
        at += 2;
    }
}

fn word_of(span: Span, text: &str) -> &str {
    let inner = span.of(text);
    &inner[2..inner.len() - 1]
}

fn is_keyword(word: &str) -> bool {
    KEYWORDS.iter().any(|it| it.eq_ignore_ascii_case(word))
}

fn is_directive(word: &str) -> bool {
    is_keyword(word) || EXTENSIONS.iter().any(|it| it.eq_ignore_ascii_case(word))
}
