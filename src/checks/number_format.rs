//! `number-format`: the right number in the separators of another language.

use std::ops::Range;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::numbers::exact::exact;
use crate::compare::numbers::token::Number;
use crate::compare::numbers::units::{conversions, unit_after, unit_before};
use crate::compare::numbers::value::{ENGLISH, Separators, spell, value};
use crate::compare::numbers::words::multipliers;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "number-format",
        summary: "a number is written with the separators of another language",
        severity: Severity::Note,
        mqm: Mqm::NUMBER_FORMAT,
        its: Its::LocaleViolation,
        page: include_str!("../../fixtures/checks/number-format.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if cx.locale.decimal.is_none() || !pair.is_comparable() {
        return;
    }
    let numbers = pair.numbers(cx.locale);
    for &(source, target) in &numbers.same {
        let (number, found) = (&numbers.source[source], &numbers.target[target]);
        if number.runs.len() < 2 || number.mixed || found.mixed || !same_runs(number, found) {
            continue;
        }
        let Some(amount) = value(number, ENGLISH) else {
            continue;
        };
        let own = value(found, Separators::of(cx.locale));
        if own.as_deref() == Some(&*amount) || !is_amount(pair, &numbers.source, source) {
            continue;
        }
        let Some(spelled) = spell(number, ENGLISH, cx.locale) else {
            continue;
        };
        let span = pair
            .target_visible()
            .span(&pair.target, found.range.clone());
        let actual = span.of(&pair.target.text);
        if spelled == actual || is_quoted(&pair.target_visible().text, &found.range) {
            continue;
        }
        out.pair(
            pair,
            format!("`{actual}` is written `{spelled}` in this language"),
        )
        .source(
            pair.source_visible()
                .span(&pair.source, number.range.clone()),
        )
        .target(span)
        .expected(spelled.as_str())
        .actual(actual)
        .evidence(number.plain.as_str())
        .unsafe_fix(span, spelled);
    }
}

/// `"100,000"`: a sample of what a program writes.
fn is_quoted(text: &str, number: &Range<usize>) -> bool {
    const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '「', '」'];
    text[..number.start].ends_with(QUOTES) && text[number.end..].starts_with(QUOTES)
}

fn same_runs(a: &Number, b: &Number) -> bool {
    a.runs.len() == b.runs.len()
        && a.runs
            .iter()
            .zip(&b.runs)
            .all(|(a, b)| a.digits == b.digits)
}

/// True when the number is an amount and no version or section: it has groups of thousands, or a unit.
fn is_amount(pair: &PairView<'_>, numbers: &[Number], index: usize) -> bool {
    let text = &pair.source_visible().text;
    let number = &numbers[index];
    let (start, end) = (number.range.start, number.range.end);
    let grouped = number.plain.contains(',') && !number.plain.starts_with('0');
    let measured = unit_after(text, end).is_some()
        || unit_before(text, start).is_some()
        || !conversions(text, end).is_empty()
        || !multipliers(text, end).is_empty();
    (grouped || measured) && !exact(text, numbers)[index]
}
