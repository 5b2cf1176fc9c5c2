//! `placeholder-changed`: what a program fills in is not the same on both sides.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "placeholder-changed",
        summary: "a placeholder or variable of the source is missing, torn or altered in the target",
        severity: Severity::Error,
        mqm: Mqm::DO_NOT_TRANSLATE,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/placeholder-changed.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let tokens = pair.placeholders();
    for changed in &tokens.changed {
        let (wanted, found) = words(pair, changed.source, changed.target);
        let reported = out
            .pair(pair, format!("placeholder `{wanted}` has become `{found}`"))
            .source(changed.source)
            .target(changed.target)
            .expected(wanted)
            .actual(found)
            .evidence(wanted);
        if changed.certain {
            reported.fix(changed.target, wanted);
        } else {
            reported.confidence(0.7);
        }
    }
    for &(source, target) in &tokens.recased {
        let (wanted, found) = words(pair, source, target);
        out.pair(pair, format!("placeholder `{wanted}` is written `{found}`"))
            .note()
            .source(source)
            .target(target)
            .expected(wanted)
            .actual(found)
            .evidence(wanted)
            .fix(target, wanted);
    }
    for &source in &tokens.missing {
        let wanted = source.of(&pair.source.text);
        out.pair(pair, format!("placeholder `{wanted}` is missing"))
            .on_source()
            .source(source)
            .expected(wanted)
            .evidence(wanted);
    }
    for &target in &tokens.added {
        // A bare number in braces is residue of the machine: `placeholder-leaked`.
        let found = target.of(&pair.target.text);
        if !super::placeholder_leaked::is_leaked(found) {
            out.pair(pair, format!("placeholder `{found}` is not in the source"))
                .target(target)
                .actual(found)
                .evidence("added");
        }
    }
    kept_terms(pair, cx, out);
}

fn words<'a>(pair: &'a PairView<'_>, source: Span, target: Span) -> (&'a str, &'a str) {
    (source.of(&pair.source.text), target.of(&pair.target.text))
}

/// Terms that the front matter lists under `no-loc` stay as they are.
fn kept_terms(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    let Some(terms) = cx.article.front_matter.get("no-loc") else {
        return;
    };
    let terms = terms.split(['\n', ',']).map(|term| {
        term.trim()
            .trim_matches(|sign| matches!(sign, '[' | ']' | '"' | '\''))
    });
    for term in terms.filter(|term| !term.is_empty()) {
        if pair.target.text.contains(term) {
            continue;
        }
        let Some(range) = find_word(&pair.source.inline.mask, term) else {
            continue;
        };
        out.pair(
            pair,
            format!("`{term}` is listed under `no-loc` and does not stand in the target"),
        )
        .on_source()
        .source(range)
        .expected(term)
        .evidence(term);
    }
}

/// The first place of a term where no letter or digit goes on at its ends.
fn find_word(text: &str, term: &str) -> Option<Span> {
    text.match_indices(term)
        .find(|(at, _)| {
            !text[..*at].ends_with(char::is_alphanumeric)
                && !text[at + term.len()..].starts_with(char::is_alphanumeric)
        })
        .map(|(at, _)| Span::new(at, at + term.len()))
}
