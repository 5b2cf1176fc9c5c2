//! `link-added`: a link of the target has no counterpart in the source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-added",
        summary: "a link of the target has no counterpart in the source",
        severity: Severity::Error,
        mqm: Mqm::LINK,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/link-added.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if !pair.has_comparable_markup() || !pair.source_links_are_sound() {
        return;
    }
    for &added in &pair.links().added {
        let link = &pair.target.inline.links[added];
        let destination = link.destination.of(&pair.target.text);
        let twice = pair.links().paired().any(|(_, other)| {
            let other = &pair.target.inline.links[other];
            other.destination.of(&pair.target.text) == destination
        });
        let message = if twice {
            format!("the link to `{destination}` stands here once more than in the source")
        } else {
            format!("the link to `{destination}` is not in the source")
        };
        out.pair(pair, message)
            .target(link.span)
            .actual(destination)
            .evidence(destination);
    }
}
