//! `emphasis-added`: more runs of emphasis than in the source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, scope};
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "emphasis-added",
        summary: "the target has more runs of emphasis than the source",
        severity: Severity::Note,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/emphasis-added.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.emphasis.is_empty()
        || !pair.has_comparable_markup()
        || !pair.source_emphasis_is_sound()
    {
        return;
    }
    let target = &pair.target;
    let added = &pair.emphasis().added;
    if added.len() <= split(target) {
        return;
    }
    for &at in added {
        let run = &target.inline.emphasis[at];
        if !scope::has_content(&target.inline, run.inner) {
            continue;
        }
        let shown = target.inline.rendered(run.inner);
        let source = if pair.source.inline.emphasis.is_empty() {
            "nothing in the source is"
        } else {
            "nothing like it in the source is"
        };
        out.pair(pair, format!("`{}` is emphasised, {source}", shown.trim()))
            .target(run.span)
            .confidence(0.8)
            .evidence(at.to_string());
    }
}

/// Runs that stand side by side with only a space between: one run of the source, cut.
fn split(target: &Half<'_>) -> usize {
    target
        .inline
        .emphasis
        .windows(2)
        .filter(|two| {
            let (first, second) = (two[0].span, two[1].span);
            first.end <= second.start
                && scope::is_blank(
                    &target.inline,
                    Span::new(first.end as usize, second.start as usize),
                )
        })
        .count()
}
