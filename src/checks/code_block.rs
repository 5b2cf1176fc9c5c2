//! `code-block`: includes, code references, `:::` directives, tabs, monikers and fences inside a segment.
//!
//! In side-by-side files the blocks outside of segments are common to both languages; a plain article
//! is compared with its English article as a whole by the checks of documents.

mod against_source;

use std::borrow::Cow;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::codes::is_fence;
use crate::compare::equal::match_equal;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "code-block",
        summary: "a code block, include or directive differs from the source",
        severity: Severity::Error,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/code-block.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    against_source::report(cx, out);
    for pair in pairs {
        report_pair(pair, out);
    }
}

fn report_pair(pair: &PairView<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let (source, target) = (blocks(&pair.source), blocks(&pair.target));
    if source.is_empty() && target.is_empty() {
        return;
    }
    for difference in differences(&source, &target) {
        let raw = |span: Span, half: &Half<'_>| span.of(&half.text).to_owned();
        match difference {
            (Some(wanted), Some(found)) => {
                let text = raw(wanted.span, &pair.source);
                out.pair(pair, format!("{} is altered", wanted.kind.told(&text)))
                    .source(wanted.span)
                    .target(found.span)
                    .expected(text.as_str())
                    .actual(raw(found.span, &pair.target))
                    .evidence(&*wanted.key)
                    .unsafe_fix(found.span, text);
            }
            (Some(wanted), None) => {
                let text = raw(wanted.span, &pair.source);
                out.pair(pair, format!("{} is missing", wanted.kind.told(&text)))
                    .on_source()
                    .source(wanted.span)
                    .expected(text)
                    .evidence(&*wanted.key);
            }
            (None, Some(found)) => {
                let text = raw(found.span, &pair.target);
                let message = format!("{} is not in the source", found.kind.told(&text));
                out.pair(pair, message)
                    .target(found.span)
                    .actual(text)
                    .evidence("added");
            }
            (None, None) => {}
        }
    }
}

/// Blocks without an equal on the other side; those of one kind go together in their order.
fn differences<'b, 'a>(
    source: &'b [Block<'a>],
    target: &'b [Block<'a>],
) -> Vec<(Option<&'b Block<'a>>, Option<&'b Block<'a>>)> {
    let equal = match_equal(
        source.iter().map(|block| block.key.as_ref()),
        target.iter().map(|block| block.key.as_ref()),
    );
    let mut free = equal.targets;
    let mut found = Vec::new();
    for wanted in equal.sources.into_iter().map(|at| &source[at]) {
        let partner = free.iter().position(|&at| target[at].kind == wanted.kind);
        let partner = partner.map(|at| &target[free.remove(at)]);
        found.push((Some(wanted), partner));
    }
    found.extend(free.into_iter().map(|at| (None, Some(&target[at]))));
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Include,
    CodeReference,
    Directive,
    Moniker,
    Tab,
    Fence,
}

impl Kind {
    /// The kind with its words; the lines of a code block are too many.
    fn told(self, raw: &str) -> String {
        match self {
            Self::Fence => self.name().to_owned(),
            _ => format!("{} `{raw}`", self.name()),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Include => "include",
            Self::CodeReference => "code reference",
            Self::Directive => "directive",
            Self::Moniker => "moniker range",
            Self::Tab => "tab",
            Self::Fence => "code block",
        }
    }
}

struct Block<'a> {
    kind: Kind,
    span: Span,
    /// What must be equal: the text shown to readers (titles, alt text) is no part of it.
    key: Cow<'a, str>,
}

/// The blocks of a half, fences after directives.
fn blocks<'a>(half: &'a Half<'_>) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    for &span in &half.inline.directives {
        blocks.extend(directive(half, span));
    }
    for link in &half.inline.links {
        let destination = link.destination.of(&half.text);
        if destination.starts_with("#tab/") {
            blocks.push(Block {
                kind: Kind::Tab,
                span: link.span,
                key: Cow::Borrowed(destination),
            });
        }
    }
    for code in half.inline.codes.iter().filter(|code| is_fence(half, code)) {
        let lines: Vec<&str> = code.inner.of(&half.text).lines().map(str::trim).collect();
        blocks.push(Block {
            kind: Kind::Fence,
            span: code.span,
            key: Cow::Owned(lines.join("\n")),
        });
    }
    blocks
}

/// A directive that must stay; `None` for alerts (`structure-blocks`) and for kept words and images,
/// which other rules compare as text and as images.
fn directive<'a>(half: &'a Half<'_>, span: Span) -> Option<Block<'a>> {
    let text = span.of(&half.text);
    let (kind, key) = if let Some(body) = text.strip_prefix("[!") {
        let name_end = body.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-')?;
        let name = &body[..name_end];
        let kind = if name.eq_ignore_ascii_case("include") {
            Kind::Include
        } else if starts_with_ignore_case(name, "code") {
            Kind::CodeReference
        } else if ["video", "div"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
        {
            Kind::Directive
        } else {
            return None;
        };
        let destination = text.rsplit_once('(').map_or(text, |(_, rest)| rest);
        let destination = destination.trim_end_matches(')').trim();
        (kind, format!("{} {destination}", name.to_ascii_lowercase()))
    } else {
        let body = text.trim_matches(':').trim();
        let name = body.split_whitespace().next()?;
        let kind = match name {
            "no-loc" | "image" => return None,
            "moniker" | "moniker-end" => Kind::Moniker,
            _ => Kind::Directive,
        };
        let words: Vec<&str> = body.split_whitespace().collect();
        (kind, words.join(" "))
    };
    Some(Block {
        kind,
        span,
        key: Cow::Owned(key),
    })
}

fn starts_with_ignore_case(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}
