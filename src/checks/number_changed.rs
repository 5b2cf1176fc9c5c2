//! `number-changed`: a number of the source is another in the target, is missing, or has come in.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "number-changed",
        summary: "a number of the source is missing or another in the target",
        severity: Severity::Error,
        mqm: Mqm::NUMBER,
        its: Its::Numbers,
        page: include_str!("../../fixtures/checks/number-changed.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let numbers = pair.numbers(cx.locale);
    for changed in &numbers.changed {
        let wanted = changed.source.of(&pair.source.text);
        let found = changed.target.of(&pair.target.text);
        let reported = out
            .pair(pair, format!("number `{wanted}` has become `{found}`"))
            .source(changed.source)
            .target(changed.target)
            .expected(wanted)
            .actual(found)
            .evidence(wanted);
        if !changed.certain {
            reported.severity(Severity::Warning).confidence(0.6);
        }
    }
    for &source in &numbers.missing {
        let wanted = source.of(&pair.source.text);
        out.pair(pair, format!("number `{wanted}` is missing"))
            .on_source()
            .confidence(0.8)
            .source(source)
            .expected(wanted)
            .evidence(wanted);
    }
    for &target in &numbers.added {
        let found = target.of(&pair.target.text);
        out.pair(pair, format!("number `{found}` is not in the source"))
            .note()
            .confidence(0.7)
            .target(target)
            .actual(found)
            .evidence("added");
    }
}
