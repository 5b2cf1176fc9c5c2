//! `drift-added`: a target segment without a source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, drift};
use crate::model::article::DriftKind;
use crate::model::inline::OBJECT;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-added",
        summary: "a target segment has no source",
        severity: Severity::Error,
        mqm: Mqm::ADDITION,
        its: Its::Addition,
        page: include_str!("../../fixtures/checks/drift-added.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    for pair in pairs.iter().filter(|pair| !pair.context.lone) {
        report_added(pair, out);
    }
    for event in drift::events(cx.article, &[DriftKind::Inserted]) {
        let span = drift::target_span(event);
        let text = drift::excerpt(span.of(&cx.article.file.text));
        out.file(span, format!("`{text}` has no source"))
            .actual(text)
            .evidence("added");
    }
}

fn report_added(pair: &PairView<'_>, out: &mut Findings) {
    // Anchors and other tags alone carry no text (`<a name="Sec"> </a>`).
    let source_is_empty = pair.source.is_blank()
        || pair.source.words().is_empty()
            && !pair.source.inline.mask.contains(OBJECT)
            && !has_sign(pair);
    if source_is_empty && !pair.target.words().is_empty() {
        out.pair(pair, "the segment has no source")
            .target(pair.target.all())
            .confidence(0.95)
            .evidence("added");
    }
}

/// A sign alone (`✓`, `&`) can be translated by a word.
fn has_sign(pair: &PairView<'_>) -> bool {
    pair.source
        .inline
        .visible(pair.source.all())
        .any(|(_, sign)| !sign.is_whitespace())
}
