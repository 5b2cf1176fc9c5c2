//! `punctuation-pairs`: quotes and brackets that stand alone or face the wrong way.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::enclosers::{Fault, Sign, faults, signs};
use crate::locales::LocaleData;
use crate::model::inline::MARK;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "punctuation-pairs",
        summary: "quotes or brackets are unpaired or face the wrong way in the target only",
        severity: Severity::Warning,
        mqm: Mqm::PUNCTUATION,
        its: Its::Typographical,
        page: include_str!("../../fixtures/checks/punctuation-pairs.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    for (at, pair) in pairs.iter().enumerate() {
        if !pair.is_comparable() {
            continue;
        }
        report_hyphen(pair, out);
        let target = target_faults(pair, cx);
        if target.is_empty() {
            continue;
        }
        let own = faults(&signs(&pair.source), &pair.source, cx.english);
        for fault in target {
            match fault {
                Fault::Alone(sign) => {
                    // A half that opens what a neighbour closes says nothing of its translation.
                    let same_kind = |it: &Fault| matches!(it, Fault::Alone(other) if other.quotes() == sign.quotes());
                    if own.iter().any(same_kind)
                        || is_square(sign) && touches_link(pair, sign)
                        || has_partner_beside(pairs, at, sign, cx)
                    {
                        continue;
                    }
                    report_alone(pair, sign, out);
                }
                Fault::Reversed(first, second) => {
                    if !own.iter().any(|it| matches!(it, Fault::Reversed(..))) {
                        report_reversed(pair, cx.locale, (first, second), out);
                    }
                }
            }
        }
    }
}

fn target_faults(pair: &PairView<'_>, cx: &Context<'_>) -> Vec<Fault> {
    let found = signs(&pair.target);
    if found.is_empty() {
        return Vec::new();
    }
    faults(&found, &pair.target, cx.locale)
}

/// Segments of the same block in which the other sign of a pair may stand.
const REACH: usize = 2;

/// True when a neighbour of the same block holds the sign that this one lacks, which the source does not
/// have: a picture or the end of a sentence parts the two.
fn has_partner_beside(pairs: &[PairView<'_>], at: usize, sign: Sign, cx: &Context<'_>) -> bool {
    let same_kind = |it: &Sign| it.quotes() == sign.quotes();
    if signs(&pairs[at].source).iter().any(same_kind) {
        return false;
    }
    let from = at.saturating_sub(REACH);
    let beside = pairs.iter().enumerate().skip(from).take(2 * REACH + 1);
    beside
        .filter(|(other, pair)| {
            *other != at && pair.context.block_index == pairs[at].context.block_index
        })
        .any(|(other, pair)| {
            target_faults(pair, cx).iter().any(|fault| match fault {
                Fault::Alone(it) if other > at => sign.may_open(it),
                Fault::Alone(it) => it.may_open(&sign),
                Fault::Reversed(..) => false,
            })
        })
}

fn report_alone(pair: &PairView<'_>, sign: Sign, out: &mut Findings) {
    out.pair(pair, format!("`{}` has no partner", sign.sign))
        .target(sign.span)
        .evidence(if sign.is_quote() { "quote" } else { "bracket" });
}

fn report_reversed(
    pair: &PairView<'_>,
    locale: &LocaleData,
    (first, second): (Sign, Sign),
    out: &mut Findings,
) {
    let text = &pair.target.text;
    let quoted = Span {
        start: first.span.end,
        end: second.span.start,
    };
    let quoted = quoted.of(text).trim();
    let (message, (open, close)) = if first.hangs() {
        let message = format!(
            "the spaces beside `{}` and `{}` stand inside of the quotation instead of outside",
            first.sign, second.sign
        );
        (message, (first.sign, second.sign))
    } else {
        let (open, close) = right_quotes(locale, first.sign, second.sign);
        let message = format!(
            "the quotes `{}` and `{}` face the wrong way; write `{open}…{close}`",
            first.sign, second.sign
        );
        (message, (open, close))
    };
    out.pair(pair, message)
        .target(first.span)
        .target(second.span)
        .suggest(format!("{open}{quoted}{close}"))
        .evidence("direction");
}

/// The pair of the language that is nearest to what stands there.
fn right_quotes(locale: &LocaleData, first: char, second: char) -> (char, char) {
    let pairs = || locale.quotes.iter().copied();
    let own = |sign: char| sign == first || sign == second;
    pairs()
        .find(|&(open, close)| own(open) && own(close))
        .or_else(|| pairs().find(|&(open, _)| open == first))
        .or_else(|| pairs().find(|&(_, close)| close == second))
        .or_else(|| pairs().next())
        .unwrap_or((first, second))
}

fn is_square(sign: Sign) -> bool {
    matches!(sign.sign, '[' | ']')
}

/// A square bracket of a broken link is `link-syntax`.
fn touches_link(pair: &PairView<'_>, sign: Sign) -> bool {
    let text = &pair.target.text;
    text[sign.span.end as usize..].starts_with(['(', '['])
        || !pair.source.inline.links.is_empty()
            && pair.target.inline.links.len() != pair.source.inline.links.len()
}

/// A label that begins with a hyphen (`**-Eigenschaften**`): it was torn off a compound.
fn report_hyphen(pair: &PairView<'_>, out: &mut Findings) {
    let (source, target) = (&pair.source, &pair.target);
    if !target.inline.mask.contains('-') {
        return;
    }
    let labels = |half: &Half<'_>| -> Vec<Span> {
        let links = half.inline.links.iter().map(|link| link.text);
        let runs = half.inline.emphasis.iter().map(|run| run.inner);
        links
            .chain(runs)
            .filter(|label| begins_with_hyphen(label.of(&half.inline.mask)))
            .collect()
    };
    let found = labels(target);
    if found.is_empty() || !labels(source).is_empty() || source.inline.mask.contains(" -") {
        return;
    }
    for label in found {
        let at = label.start as usize + label.of(&target.inline.mask).find('-').unwrap_or(0);
        out.pair(pair, "the label begins with a hyphen that joins nothing")
            .target(Span::new(at, at + 1))
            .evidence("hyphen")
            .unsafe_fix(Span::new(at, at + 1), "");
    }
}

fn begins_with_hyphen(label: &str) -> bool {
    let mut signs = label.chars().filter(|&sign| sign != MARK);
    signs.next() == Some('-') && signs.next().is_some_and(char::is_alphabetic)
}
