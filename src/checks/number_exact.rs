//! `number-exact`: a version, address or id is not written as in the source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::numbers::token::digit;
use crate::compare::visible::is_plain;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "number-exact",
        summary: "a version, address or id is not written as in the source",
        severity: Severity::Error,
        mqm: Mqm::NUMBER,
        its: Its::Numbers,
        page: include_str!("../../fixtures/checks/number-exact.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let numbers = pair.numbers(cx.locale);
    for &(source, target) in &numbers.respelled {
        let number = &numbers.source[source];
        let span = pair
            .source_visible()
            .span(&pair.source, number.range.clone());
        let wanted = span.of(&pair.source.text);
        let found = target.of(&pair.target.text);
        let reported = out
            .pair(
                pair,
                format!("`{wanted}` must stay as it is, not `{found}`"),
            )
            .source(span)
            .target(target)
            .expected(wanted)
            .actual(found)
            .evidence(wanted);
        if wanted.eq_ignore_ascii_case(found) {
            reported.note();
        }
        let digits = |text: &str| text.chars().filter(|sign| digit(*sign).is_some()).count();
        let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count();
        let whole = digits(wanted) == digits(found) && letters(wanted) == letters(found);
        if whole && is_plain(&pair.target, target) {
            reported.fix(target, wanted);
        }
    }
}
