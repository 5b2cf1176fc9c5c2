//! `number-unit`: the number is right, what it counts is not: bytes, hertz, percent, currency.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::numbers::token::Number;
use crate::compare::numbers::units::{
    Unit, has_currency, has_percent, may_have_unit, unit_after, unit_before,
};
use crate::model::{Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "number-unit",
        summary: "a unit, currency or percent sign beside a number has changed",
        severity: Severity::Warning,
        mqm: Mqm::MEASUREMENT,
        its: Its::LocaleViolation,
        page: include_str!("../../fixtures/checks/number-unit.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let numbers = pair.numbers(cx.locale);
    for &(source, target) in &numbers.same {
        let (number, found) = (&numbers.source[source], &numbers.target[target]);
        if !may_matter(pair, number, found) {
            continue;
        }
        let wanted = units(&pair.source_visible().text, number);
        // The same number may stand in the target more than once, its unit at any of them.
        let actual: Vec<Unit> = numbers
            .target
            .iter()
            .filter(|it| it.plain == found.plain)
            .flat_map(|it| units(&pair.target_visible().text, it))
            .collect();
        let Some(problem) = problem(pair, &wanted, &actual) else {
            continue;
        };
        let words = |text: &str, number: &Number| -> Span {
            // The number with what stands right beside it.
            let tail = text[number.range.end..]
                .char_indices()
                .skip_while(|(_, sign)| sign.is_whitespace() || *sign == '-')
                .find(|(_, sign)| !(sign.is_alphabetic() || matches!(sign, '%' | '$' | '€')))
                .map_or(text.len(), |(at, _)| number.range.end + at);
            let before = text[..number.range.start].trim_end_matches(['$', '€', '£', '¥', '%']);
            Span::new(before.len(), tail)
        };
        let source_words = words(&pair.source_visible().text, number);
        let target_words = words(&pair.target_visible().text, found);
        let (wanted_text, found_text) = (
            source_words.of(&pair.source_visible().text),
            target_words.of(&pair.target_visible().text),
        );
        let source_span = pair
            .source_visible()
            .span(&pair.source, source_words.range());
        let target_span = pair
            .target_visible()
            .span(&pair.target, target_words.range());
        out.pair(
            pair,
            format!("`{wanted_text}` has become `{found_text}`: {problem}"),
        )
        .confidence(0.8)
        .expected(wanted_text)
        .actual(found_text)
        .source(source_span)
        .target(target_span)
        .evidence(number.plain.as_str());
    }
}

/// A quick look: the source may have a unit, or the target a percent sign.
fn may_matter(pair: &PairView<'_>, number: &Number, found: &Number) -> bool {
    let percent = |sign: char| matches!(sign, '%' | '٪' | '％');
    let target = &pair.target_visible().text;
    let beside = target[..found.range.start].trim_end().ends_with(percent)
        || target[found.range.end..].trim_start().starts_with(percent);
    let source = &pair.source_visible().text;
    beside || may_have_unit(source, number.range.start, number.range.end)
}

/// The units on both sides of a number.
fn units(text: &str, number: &Number) -> Vec<Unit> {
    let after = unit_after(text, number.range.end);
    let before = unit_before(text, number.range.start);
    before.into_iter().chain(after).collect()
}

fn problem(pair: &PairView<'_>, wanted: &[Unit], actual: &[Unit]) -> Option<&'static str> {
    for &unit in wanted {
        if actual.contains(&unit) {
            continue;
        }
        if actual.iter().any(|other| unit.is_comparable(*other)) {
            return Some(match unit {
                Unit::Currency(_) => "another currency",
                _ => "another unit",
            });
        }
        let target = &pair.target_visible().text;
        match unit {
            Unit::Percent if !has_percent(target) => return Some("the percent sign is missing"),
            Unit::Currency(_) if !has_currency(target) => return Some("the currency is missing"),
            _ => {}
        }
    }
    let added = actual.contains(&Unit::Percent) && !has_percent(&pair.source_visible().text);
    added.then_some("the source has no percent sign")
}
