//! `link-text-empty`: the reader sees nothing, or only a sign, where the link should be.

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, scope};
use crate::model::inline::LinkKind;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-text-empty",
        summary: "a link has no text the reader could see or click",
        severity: Severity::Error,
        mqm: Mqm::LINK,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/link-text-empty.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if !pair.has_comparable_markup() || pair.target.inline.links.is_empty() {
        return;
    }
    let (source, target) = (&pair.source, &pair.target);
    for (from, to) in pair.links().paired() {
        let link = &target.inline.links[to];
        let wanted = &source.inline.links[from];
        let has_text = matches!(
            link.kind,
            LinkKind::Inline | LinkKind::Reference | LinkKind::Html
        );
        if !has_text
            || scope::has_content(&target.inline, link.text)
            || !scope::has_content(&source.inline, wanted.text)
        {
            continue;
        }
        let destination = wanted.destination.of(&source.text);
        let shown = target.inline.rendered(link.text);
        let message = match shown.trim() {
            "" => format!("the link to `{destination}` has no text: nobody can see or click it"),
            signs => format!("the text of the link to `{destination}` is only `{signs}`"),
        };
        out.pair(pair, message)
            .source(wanted.text)
            .target(link.span)
            .expected(wanted.text.of(&source.text))
            .actual(link.text.of(&target.text))
            .confidence(0.98)
            .evidence(destination);
    }
}
