//! `link-changed`: a link of the target leads elsewhere than its counterpart in the source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-changed",
        summary: "a link leads elsewhere than in the source",
        severity: Severity::Error,
        mqm: Mqm::LINK,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/link-changed.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if !pair.has_comparable_markup() || !pair.source_links_are_sound() {
        return;
    }
    let links = pair.links();
    // The only link of either half without its counterpart: nothing else can have been meant.
    let certain = links.changed.len() == 1 && links.missing.is_empty() && links.added.is_empty();
    for &(source, target) in &links.changed {
        let wanted = &pair.source.inline.links[source];
        let found = &pair.target.inline.links[target];
        let expected = wanted.destination.of(&pair.source.text);
        let actual = found.destination.of(&pair.target.text);
        let finding = out
            .pair(
                pair,
                format!("the link leads to `{actual}` instead of `{expected}`"),
            )
            .source(wanted.destination)
            .target(found.destination)
            .expected(expected)
            .actual(actual)
            .evidence(expected);
        // Spelled for one kind of link, a destination need not work in another.
        if wanted.kind == found.kind {
            if certain {
                finding.fix(found.destination, expected);
            } else {
                finding.unsafe_fix(found.destination, expected);
            }
        }
    }
}
