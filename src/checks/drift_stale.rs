//! `drift-stale`: the English article has changed since it was translated.

use super::api::{Check, Context, Findings, Run};
use super::english_place::{Locator, short};
use crate::compare::PairView;
use crate::compare::stale::{Change, ChangeKind};
use crate::model::{Article, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-stale",
        summary: "the English article has changed since it was translated",
        severity: Severity::Warning,
        mqm: Mqm::OMISSION,
        its: Its::Omission,
        page: include_str!("../../fixtures/checks/drift-stale.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let (Some(newest), Some(original)) = (&cx.article.newest, cx.article.original()) else {
        return;
    };
    if newest.file.is_none() {
        let message = format!(
            "the English article is gone: `{}` is not at `{}`",
            original.path, newest.revision
        );
        out.file(commit_span(cx.article), message).evidence("gone");
        return;
    }
    let Some(staleness) = cx.sides.staleness() else {
        return;
    };
    let mut locator = Locator::new(pairs, cx.article);
    let stale: Vec<&Change> = staleness
        .changes
        .iter()
        .filter(|it| it.kind.is_stale())
        .collect();
    let mut at = 0;
    while at < stale.len() {
        let change = stale[at];
        at += 1;
        if change.kind == ChangeKind::Added {
            let start = at - 1;
            while stale.get(at).is_some_and(|it| follows(change, it)) {
                at += 1;
            }
            report_added(&stale[start..at], &mut locator, out);
            continue;
        }
        let message = message(change);
        let pair = locator.find(change.old, &change.old_text);
        let place = empty(locator.last_end());
        let reported = match pair {
            Some(pair) => out
                .pair(pair, message)
                .on_source()
                .source(pair.source.all()),
            None => out.file(place, message),
        };
        reported.actual(&*change.old_text);
        if change.kind == ChangeKind::Changed {
            reported.expected(&*change.new_text);
        }
        reported.evidence(format!("{} > {}", change.old_text, change.new_text));
    }
}

fn message(change: &Change) -> String {
    let (old, new) = (&change.old_text, &change.new_text);
    match change.kind {
        ChangeKind::Deleted if change.code => {
            let line = old.lines().next().unwrap_or("");
            format!(
                "the English no longer has the code that begins `{}`",
                short(line)
            )
        }
        ChangeKind::Deleted => format!("the English no longer has `{}`", short(old)),
        _ if change.code => match (other_line(new, old), other_line(old, new)) {
            (Some(line), _) => format!("the code of the English now has `{}`", short(line)),
            (_, Some(line)) => format!("the code of the English no longer has `{}`", short(line)),
            _ => "the lines of the code stand in another order in the English".to_owned(),
        },
        _ => format!("the English now reads `{}`", short(new)),
    }
}

/// The first line of code that the other version does not have.
fn other_line<'a>(code: &'a str, other: &str) -> Option<&'a str> {
    code.lines()
        .find(|line| !other.lines().any(|it| it == *line))
}

/// Added segments at one place are one finding.
fn follows(first: &Change, next: &Change) -> bool {
    next.kind == ChangeKind::Added && next.old == first.old
}

fn report_added(added: &[&Change], locator: &mut Locator<'_, '_>, out: &mut Findings) {
    let first = added[0];
    if !first.after.is_empty() {
        let before = Span {
            start: first.old.start.saturating_sub(1),
            end: first.old.start,
        };
        locator.find(before, &first.after);
    }
    let texts: Vec<&str> = added.iter().map(|it| it.new_text.as_str()).collect();
    let message = match added.len() {
        1 => format!("the English has more here: `{}`", short(texts[0])),
        count => format!(
            "the English has {count} more segments here, the first: `{}`",
            short(texts[0].lines().next().unwrap_or(""))
        ),
    };
    let all = texts.join("\n");
    out.file(empty(locator.last_end()), message)
        .evidence(format!("added {all}"))
        .expected(all);
}

fn empty(offset: u32) -> Span {
    Span {
        start: offset,
        end: offset,
    }
}

/// Where the article names its commit.
fn commit_span(article: &Article) -> Span {
    article
        .front_matter
        .entries
        .iter()
        .find(|it| it.key.eq_ignore_ascii_case("ms.sourcegitcommit"))
        .map_or(Span::default(), |it| it.value_span)
}
