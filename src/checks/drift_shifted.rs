//! `drift-shifted`: the translation of a neighbour stands where the segment's own should be.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::shift;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-shifted",
        summary: "the translation belongs to a neighbouring segment",
        severity: Severity::Error,
        mqm: Mqm::MISTRANSLATION,
        its: Its::Mistranslation,
        page: include_str!("../../fixtures/checks/drift-shifted.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    for shift in shift::find(
        pairs,
        cx.locale,
        cx.english,
        cx.knowledge.lexicon.as_deref(),
    ) {
        let (pair, home) = (&pairs[shift.source], &pairs[shift.target]);
        let place = match (
            shift.target > shift.source,
            shift.target.abs_diff(shift.source),
        ) {
            (true, 1) => "in the next segment".to_owned(),
            (false, 1) => "in the segment before".to_owned(),
            (true, apart) => format!("{apart} segments further on"),
            (false, apart) => format!("{apart} segments before"),
        };
        let id = if home.id.is_empty() {
            String::new()
        } else {
            format!(" (`{}`)", home.id)
        };
        out.pair(
            pair,
            format!(
                "the translation of this segment stands {place}{id}; what stands here does not fit"
            ),
        )
        .source(pair.source.all())
        .target(pair.target.all())
        .expected(home.target.text.as_ref())
        .actual(pair.target.text.as_ref())
        .suggest(home.target.text.as_ref())
        .confidence(shift.confidence)
        .evidence("shifted");
    }
}
