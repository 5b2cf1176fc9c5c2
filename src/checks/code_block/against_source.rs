//! The code and the directives of a plain article against those of its English article.

use std::borrow::Cow;

use super::{Block, differences, directive};
use crate::checks::api::{Context, Findings};
use crate::compare::blocks::Blocks;
use crate::read::half_of;
use crate::read::shapes::{Shape, ShapeKind};
use crate::text::Span;

/// A block of code.
struct Code<'a> {
    info: &'a str,
    lines: Vec<&'a str>,
    spans: &'a [Span],
    span: Span,
}

/// Reports the first line that differs in each block of code; blocks that are missing once.
pub(super) fn report(cx: &Context<'_>, out: &mut Findings) {
    let Some(blocks) = Blocks::of(cx.article) else {
        return;
    };
    report_directives(&blocks, out);
    let source = codes(&blocks.source, blocks.source_text);
    let target = codes(&blocks.target, blocks.target_text);
    if source.len() != target.len() {
        report_count(&source, &target, out);
        return;
    }
    for (english, translated) in source.iter().zip(&target) {
        report_entities(english, translated, out);
        report_lines(english, translated, out);
    }
}

fn codes<'a>(shapes: &'a [Shape], text: &'a str) -> Vec<Code<'a>> {
    let of = |it: &'a Shape| match &it.kind {
        ShapeKind::Code { info, lines } => Some(Code {
            info,
            lines: lines.iter().map(|line| line.of(text)).collect(),
            spans: lines,
            span: it.span,
        }),
        _ => None,
    };
    shapes.iter().filter_map(of).collect()
}

/// Lines that hold a directive and nothing else: no segment holds them.
fn report_directives(blocks: &Blocks<'_>, out: &mut Findings) {
    let source = lines(&blocks.source, blocks.source_text);
    let target = lines(&blocks.target, blocks.target_text);
    for (wanted, found) in differences(&source, &target) {
        let theirs = wanted.map(|it| (it, it.span.of(blocks.source_text)));
        let ours = found.map(|it| it.span.of(blocks.target_text));
        let place = match found {
            Some(found) => found.span,
            // Behind the last line that stands before it and is there.
            None => gap_of(wanted, &source, &target),
        };
        let message = match (theirs, ours) {
            (Some((block, text)), Some(_)) => {
                format!("{} is altered", block.kind.told(text))
            }
            (Some((block, text)), None) => format!("{} is missing", block.kind.told(text)),
            (_, Some(text)) => {
                let name = found.map_or(String::new(), |it| it.kind.told(text));
                format!("{name} is not in the English article")
            }
            _ => continue,
        };
        let evidence = theirs.map_or("added", |(block, _)| block.key.as_ref());
        let reported = out.file(place, message).evidence(evidence);
        if let Some((_, text)) = theirs {
            reported.expected(text);
        }
        if let Some(text) = ours {
            reported.actual(text);
        }
    }
}

fn lines(shapes: &[Shape], text: &str) -> Vec<Block<'static>> {
    let of = |it: &Shape| {
        let half = half_of(it.span.of(text));
        let block = directive(&half, *half.inline.directives.first()?)?;
        Some(Block {
            kind: block.kind,
            span: it.span,
            key: Cow::Owned(block.key.into_owned()),
        })
    };
    let directives = shapes.iter().filter(|it| it.kind == ShapeKind::Directive);
    directives.filter_map(of).collect()
}

/// The place in the target where a line is missing: behind the last line before it that is there.
fn gap_of(wanted: Option<&Block<'_>>, source: &[Block<'_>], target: &[Block<'_>]) -> Span {
    let before = source
        .iter()
        .take_while(|it| wanted.is_some_and(|wanted| it.span != wanted.span));
    let there = before
        .filter_map(|it| target.iter().find(|other| other.key == it.key))
        .map(|it| it.span.end)
        .last()
        .unwrap_or(0);
    Span {
        start: there,
        end: there,
    }
}

fn report_count(source: &[Code<'_>], target: &[Code<'_>], out: &mut Findings) {
    let same = source
        .iter()
        .zip(target)
        .take_while(|(a, b)| a.lines == b.lines);
    let at = same.count();
    let place = match target.get(at) {
        Some(code) => head(code),
        None => target.last().map_or(Span::default(), |code| Span {
            start: code.span.end,
            end: code.span.end,
        }),
    };
    let mut message = format!(
        "{} code blocks, the English article has {}",
        target.len(),
        source.len()
    );
    if let Some(first) = source.get(at).and_then(|code| code.lines.first()) {
        message.push_str(&format!("; they part here, where it has `{first}`"));
    }
    out.file(place, message).evidence("count");
}

/// The opening line, else the first line of indented code.
fn head(code: &Code<'_>) -> Span {
    let first = code.spans.first().map_or(code.span.end, |it| it.end);
    Span {
        start: code.span.start,
        end: first.max(code.span.start),
    }
}

/// Character references stand as they are in code: `&quot;` is shown as `&quot;`.
fn report_entities(english: &Code<'_>, translated: &Code<'_>, out: &mut Findings) {
    let has = |code: &Code<'_>, entity: &str| code.lines.iter().any(|line| line.contains(entity));
    for entity in ["&quot;", "&amp;", "&lt;", "&gt;", "&nbsp;"] {
        if has(english, entity) {
            continue;
        }
        let found = translated.lines.iter().zip(translated.spans);
        for (line, span) in found {
            if let Some(at) = line.find(entity) {
                let start = span.start as usize + at;
                out.file(
                    Span::new(start, start + entity.len()),
                    format!("`{entity}` is shown as it stands: code holds no character references"),
                )
                .actual(entity)
                .evidence(format!("entity {line}"));
                break;
            }
        }
    }
}

fn report_lines(english: &Code<'_>, translated: &Code<'_>, out: &mut Findings) {
    if english.info != translated.info {
        out.file(
            head(translated),
            format!(
                "the code block is marked `{}`, in the English article `{}`",
                translated.info, english.info
            ),
        )
        .expected(english.info)
        .actual(translated.info)
        .evidence(format!("info {}", english.info));
    }
    // A translated comment is told where nothing else differs.
    let differ = |comments: bool| {
        let mut lines = english.lines.iter().zip(&translated.lines);
        lines.position(|(a, b)| !is_same(a, b) && (is_comment(a) && is_comment(b)) == comments)
    };
    let at = match differ(false) {
        Some(at) => at,
        None if english.lines.len() != translated.lines.len() => {
            english.lines.len().min(translated.lines.len())
        }
        None => match differ(true) {
            Some(at) => at,
            None => return,
        },
    };
    let (wanted, found) = (english.lines.get(at), translated.lines.get(at));
    let place = match translated.spans.get(at) {
        Some(span) => *span,
        None => Span {
            start: translated
                .spans
                .last()
                .map_or(translated.span.start, |it| it.end),
            end: translated
                .spans
                .last()
                .map_or(translated.span.start, |it| it.end),
        },
    };
    let message = match (wanted, found) {
        (Some(wanted), Some(found)) => {
            format!("this line of code reads `{found}`, in the English article `{wanted}`")
        }
        (Some(wanted), None) => format!("the line of code `{wanted}` is missing"),
        _ => "this line of code is not in the English article".to_owned(),
    };
    let comment = wanted.is_some_and(|it| is_comment(it)) && found.is_some_and(|it| is_comment(it));
    let reported = out
        .file(place, message)
        .evidence(format!("line {}", wanted.unwrap_or(&"")));
    if let Some(wanted) = wanted {
        reported.expected(*wanted);
    }
    if let Some(found) = found {
        reported.actual(*found);
    }
    // People may translate comments; a machine should not have touched them.
    if comment {
        reported.note();
    }
}

/// Equal but for the references that are told on their own.
fn is_same(english: &str, translated: &str) -> bool {
    english == translated
        || translated.contains('&')
            && !english.contains("&quot;")
            && translated
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                == english
}

fn is_comment(line: &str) -> bool {
    [
        "//", "#", "'", "--", ";", "/*", "*", "<!--", "rem ", "REM ", "Rem ",
    ]
    .iter()
    .any(|sign| line.starts_with(sign))
}
