//! `image-missing`: an image of the source has no counterpart in the target.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "image-missing",
        summary: "an image of the source is missing or another one in the target",
        severity: Severity::Error,
        mqm: Mqm::GRAPHICS,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/image-missing.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if pair.source.inline.images.is_empty() || !pair.has_comparable_markup() {
        return;
    }
    let images = pair.images();
    for &missing in &images.missing {
        let image = &pair.source.inline.images[missing];
        let destination = image.destination.of(&pair.source.text);
        out.pair(pair, format!("the image `{destination}` is missing"))
            .on_source()
            .source(image.span)
            .expected(destination)
            .evidence(destination);
    }
    for &(source, target) in &images.changed {
        let wanted = &pair.source.inline.images[source];
        let found = &pair.target.inline.images[target];
        let expected = wanted.destination.of(&pair.source.text);
        let actual = found.destination.of(&pair.target.text);
        out.pair(
            pair,
            format!("the image is `{actual}` instead of `{expected}`"),
        )
        .source(wanted.destination)
        .target(found.destination)
        .expected(expected)
        .actual(actual)
        .evidence(expected);
    }
}
