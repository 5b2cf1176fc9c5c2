//! `structure-blocks`: text that changes the blocks of the page.
//!
//! Alert keywords, lists that nobody meant, torn table cells and headings, anchors of headings; a plain
//! article is compared block by block with its English article, too.

mod against_source;
mod alerts;
mod anchors;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Block, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "structure-blocks",
        summary: "the target's text changes lists, alerts, tables or headings of the page",
        severity: Severity::Warning,
        mqm: Mqm::LAYOUT,
        its: Its::NonConformance,
        page: include_str!("../../fixtures/checks/structure-blocks.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    against_source::report(cx, out);
    alerts::report_lines(cx.article, out);
    anchors::report(pairs, cx.article, out);
    for pair in pairs.iter().filter(|pair| !pair.is_trivial()) {
        alerts::report_pair(pair, out);
        report_list(pair, out);
        report_enumerator(pair, out);
        report_torn(pair, out);
    }
}

/// A unit that begins its line with what Markdown takes for a list mark.
fn report_list(pair: &PairView<'_>, out: &mut Findings) {
    let block = pair.context.block;
    if !pair.context.starts_line
        || matches!(block, Block::Heading(_) | Block::Cell | Block::Metadata)
    {
        return;
    }
    let text = &pair.target.text;
    let start = text.len() - text.trim_start().len();
    let Some(length) = list_mark(&text[start..]) else {
        return;
    };
    if starts_like_a_list(pair.source.text.trim_start()) {
        return;
    }
    let mark = Span::new(start, start + length);
    let sign = Span::new(mark.end as usize - 1, mark.end as usize);
    let written = mark.of(text);
    let escaped = format!("{}\\{}", &written[..length - 1], sign.of(text));
    out.pair(
        pair,
        format!("`{written}` makes a list of this segment; write `{escaped}`"),
    )
    .target(mark)
    .expected(escaped)
    .evidence("list")
    .fix(sign, format!("\\{}", sign.of(text)));
}

/// Length of a list mark (without its blank) that a blank follows.
fn list_mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let length = match bytes.first()? {
        b'-' | b'*' | b'+' => 1,
        b'0'..=b'9' => {
            let digits = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
            matches!(bytes.get(digits), Some(b'.' | b')')).then_some(digits + 1)?
        }
        _ => return None,
    };
    let followed =
        matches!(bytes.get(length), Some(b' ' | b'\t')) && !text[length..].trim().is_empty();
    (followed && length <= 10).then_some(length)
}

/// The source begins with a mark of its own, spaced or not.
fn starts_like_a_list(source: &str) -> bool {
    let rest = source.trim_start_matches(|sign: char| sign.is_ascii_digit());
    source.starts_with(['-', '+', '–', '—', '•'])
        || source.starts_with('*') && !source.starts_with("**")
        || rest.len() < source.len() && rest.starts_with(['.', ')', '\\'])
}

/// `a.` is the number of an item: it is never translated (`v.`).
fn report_enumerator(pair: &PairView<'_>, out: &mut Findings) {
    let (source, target) = (pair.source.text.trim(), pair.target.text.trim());
    let (Some(own), Some(other)) = (enumerator(source), enumerator(target)) else {
        return;
    };
    if !own.eq_ignore_ascii_case(other) {
        out.pair(
            pair,
            format!("the item number `{source}` became `{target}`"),
        )
        .target(pair.target.all())
        .expected(source)
        .actual(target)
        .evidence("enumerator")
        .unsafe_fix(pair.target.all(), source);
    }
}

/// The letters or digits of a text that is nothing but an item number.
fn enumerator(text: &str) -> Option<&str> {
    let inner = text.strip_suffix(['.', ')'])?;
    let fits = inner.len() == 1 && inner.bytes().all(|it| it.is_ascii_alphabetic())
        || (1..=2).contains(&inner.len()) && inner.bytes().all(|it| it.is_ascii_digit());
    fits.then_some(inner)
}

/// A bar or line break that the cell or heading does not survive.
fn report_torn(pair: &PairView<'_>, out: &mut Findings) {
    let (name, is_cell) = match pair.context.block {
        Block::Cell => ("table cell", true),
        Block::Heading(_) => ("heading", false),
        _ => return,
    };
    let target = &pair.target.text;
    let breaks = |text: &str| text.trim().bytes().filter(|&it| it == b'\n').count();
    if breaks(target) > breaks(&pair.source.text) {
        let at = target.trim_end().rfind('\n').unwrap_or(0);
        out.pair(pair, format!("a line break tears this {name}"))
            .target(Span::new(at, at + 1))
            .evidence("break");
    }
    if is_cell
        && let Some(&at) = bars(target).last()
        && bars(&pair.source.text).len() < bars(target).len()
    {
        out.pair(pair, "`|` tears this table cell; write `\\|`")
            .target(Span::new(at, at + 1))
            .evidence("bar")
            .fix(Span::new(at, at + 1), "\\|");
    }
}

/// The bars of a text that no backslash escapes.
fn bars(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'|', bytes)
        .filter(|&at| at == 0 || bytes[at - 1] != b'\\')
        .collect()
}
