//! `term-untranslated`: an English word or term stands in a segment that is translated.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::leftovers::{Known, leftovers};
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "term-untranslated",
        summary: "an English word is left in a segment that is translated",
        severity: Severity::Warning,
        mqm: Mqm::UNTRANSLATED,
        its: Its::Untranslated,
        page: include_str!("../../fixtures/checks/term-untranslated.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if cx.locale.language == cx.english.language || pair.target.is_blank() || pair.context.lone {
        return;
    }
    let known = Known {
        lexicon: cx.knowledge.lexicon.as_deref(),
        names: cx.knowledge.names.as_deref(),
        english: cx.english,
        locale: cx.locale,
    };
    for it in leftovers(pair, known) {
        let text = it.target.of(&pair.target.inline.mask);
        let message = match &it.usual {
            Some(usual) => format!("`{text}` is left in English; it is usually `{usual}`"),
            None => format!("`{text}` is left in English"),
        };
        let reported = out
            .pair(pair, message)
            .source(it.source)
            .target(it.target)
            .actual(text)
            .confidence(it.confidence)
            .evidence(text.to_lowercase());
        if let Some(usual) = it.usual {
            reported.expected(usual);
        }
        if it.slight {
            reported.note();
        }
    }
}
