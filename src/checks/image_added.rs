//! `image-added`: an image of the target has no counterpart in the source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "image-added",
        summary: "an image of the target is not in the source",
        severity: Severity::Error,
        mqm: Mqm::GRAPHICS,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/image-added.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.images.is_empty() || !pair.has_comparable_markup() {
        return;
    }
    for &added in &pair.images().added {
        let image = &pair.target.inline.images[added];
        let destination = image.destination.of(&pair.target.text);
        out.pair(
            pair,
            format!("the image `{destination}` is not in the source"),
        )
        .target(image.span)
        .actual(destination)
        .evidence(destination);
    }
}
