//! `link-missing`: a link of the source has no counterpart in the target.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-missing",
        summary: "a link of the source has no counterpart in the target",
        severity: Severity::Error,
        mqm: Mqm::LINK,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/link-missing.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if !pair.has_comparable_markup() || !pair.source_links_are_sound() {
        return;
    }
    for &missing in &pair.links().missing {
        let link = &pair.source.inline.links[missing];
        let destination = link.destination.of(&pair.source.text);
        out.pair(pair, format!("the link to `{destination}` is missing"))
            .on_source()
            .source(link.span)
            .expected(destination)
            .evidence(destination);
    }
}
