//! `term-forbidden`: a term of the termbase is rendered by a form the termbase forbids.

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, terms};
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "term-forbidden",
        summary: "a term is rendered by a form the termbase forbids",
        severity: Severity::Error,
        mqm: Mqm::WRONG_TERM,
        its: Its::Terminology,
        page: include_str!("../../fixtures/checks/term-forbidden.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    let Some(matcher) = cx.knowledge.terms.as_deref() else {
        return;
    };
    if !pair.is_comparable() {
        return;
    }
    let knowledge = cx.knowledge;
    for verdict in pair.terms(
        matcher,
        knowledge.names.as_deref(),
        knowledge.lexicon.as_deref(),
    ) {
        let entry = &matcher.entries()[verdict.entries[0]];
        for wrong in &verdict.wrong {
            if terms::is_written_apart(pair, matcher, wrong) {
                continue;
            }
            let found = pair.target.inline.rendered(wrong.span);
            let mut message = format!("`{}` is translated as `{found}`", entry.source);
            if let Some(expected) = entry.expected() {
                message.push_str(&format!("; the termbase has `{expected}`"));
            }
            if !entry.note.is_empty() {
                message.push_str(&format!(" ({})", entry.note));
            }
            let reported = out
                .pair(pair, message)
                .target(wrong.span)
                .actual(found)
                .evidence(format!("{}\0{}", entry.source, wrong.form));
            for term in &verdict.uses {
                reported.source(term.span);
            }
            if let Some(expected) = entry.expected() {
                reported.expected(expected).suggest(expected);
            }
        }
    }
}
