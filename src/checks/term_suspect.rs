//! `term-suspect`: a term is rendered in a way that the corpus hardly knows.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::renderings::{shown, spans_of};
use crate::compare::suspects::{CONFIDENCE, Suspect, suspects};
use crate::compare::wavering::Known;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::words::span_of;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "term-suspect",
        summary: "a term is rendered in a way that the corpus hardly knows",
        severity: Severity::Note,
        mqm: Mqm::MISTRANSLATION,
        its: Its::Terminology,
        page: include_str!("../../fixtures/checks/term-suspect.md"),
    },
    build: |_| Ok(Run::pair(run).at_most(CONFIDENCE)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    let Some(lexicon) = cx.knowledge.lexicon.as_deref() else {
        return;
    };
    if !pair.is_comparable() {
        return;
    }
    let known = Known {
        lexicon,
        names: cx.knowledge.names.as_deref(),
        locale: cx.locale,
    };
    for it in suspects(pair, known) {
        report(pair, &it, known, out);
    }
}

fn report(pair: &PairView<'_>, it: &Suspect, known: Known<'_>, out: &mut Findings) {
    let words = pair.cut_words(known.lexicon.language());
    let spans = spans_of(&words.target, &it.target);
    let found = shown(&pair.target, &spans);
    let message = format!(
        "`{}` is `{found}` here; of {} places known {} have `{}`",
        it.term, it.uses, it.usual_uses, it.usual,
    );
    let reported = out
        .pair(pair, message)
        .source(span_of(&words.source, &it.source))
        .expected(it.usual.as_str())
        .actual(found)
        .evidence(it.term.as_str())
        .confidence(CONFIDENCE);
    for span in spans {
        reported.target(span);
    }
}
