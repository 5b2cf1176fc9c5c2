//! `number-format`: the right number in the separators of another language, the right date in its order.

use std::ops::Range;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::numbers::NumberPairs;
use crate::compare::numbers::dates::kept_order;
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
        summary: "a number or date is written as in another language",
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
    if numbers.target.is_empty() {
        return;
    }
    dates(pair, numbers, cx, out);
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

/// `maja 30, 2020`: only the month was translated.
fn dates(pair: &PairView<'_>, numbers: &NumberPairs, cx: &Context<'_>, out: &mut Findings) {
    if numbers.target.len() < 2 || numbers.source.len() < 2 {
        return;
    }
    let (source, target) = (pair.source_visible(), pair.target_visible());
    let kept = kept_order(
        (&source.text, &numbers.source),
        (&target.text, &numbers.target),
        cx.english,
        cx.locale,
    );
    for (own, date) in kept {
        let wanted = &source.text[own.clone()];
        let span = target.span(&pair.target, date);
        let actual = span.of(&pair.target.text);
        out.pair(
            pair,
            format!("the date `{actual}` has the order of the English"),
        )
        .source(source.span(&pair.source, own))
        .target(span)
        .actual(actual)
        .evidence(wanted);
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
