//! `term-inconsistent`: a term that the article renders in one way nearly everywhere, and otherwise here.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::renderings::{shown, spans_of};
use crate::compare::wavering::{Known, Wavering, wavering};
use crate::model::{Its, Mqm, Rule, Severity};
use crate::words::{Lexicon, span_of};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "term-inconsistent",
        summary: "a term is rendered otherwise here than elsewhere in the article",
        severity: Severity::Note,
        mqm: Mqm::INCONSISTENT_TERM,
        its: Its::Inconsistency,
        page: include_str!("../../fixtures/checks/term-inconsistent.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let Some(lexicon) = cx.knowledge.lexicon.as_deref() else {
        return;
    };
    let known = Known {
        lexicon,
        names: cx.knowledge.names.as_deref(),
        locale: cx.locale,
    };
    for it in wavering(pairs, known) {
        report(pairs, &it, lexicon, cx, out);
    }
}

fn report(
    pairs: &[PairView<'_>],
    it: &Wavering,
    lexicon: &Lexicon,
    cx: &Context<'_>,
    out: &mut Findings,
) {
    let pair = &pairs[it.pair];
    let words = pair.cut_words(lexicon.language());
    let spans = spans_of(&words.target, &it.target);
    let found = shown(&pair.target, &spans);
    let message = format!(
        "`{}` is `{}` in {} segments of this article ({}), here `{}`",
        it.term,
        it.usual,
        it.usual_pairs.len(),
        lines(pairs, &it.usual_pairs, cx),
        found,
    );
    let reported = out
        .pair(pair, message)
        .source(span_of(&words.source, &it.source))
        .expected(it.usual.as_str())
        .actual(found)
        .evidence(it.term.as_str())
        .confidence(if it.same_pairs.len() * 2 <= it.usual_pairs.len() {
            0.6
        } else {
            0.5
        });
    for span in spans {
        reported.target(span);
    }
}

/// The lines of some pairs, the first few of them.
fn lines(pairs: &[PairView<'_>], at: &[usize], cx: &Context<'_>) -> String {
    const SHOWN: usize = 4;
    let mut lines: Vec<u32> = at
        .iter()
        .map(|&at| {
            let target = &pairs[at].target;
            let start = target.file_span(target.all()).start;
            cx.article.file.position(start as usize).line
        })
        .collect();
    lines.dedup();
    let more = lines.len() > SHOWN;
    let shown: Vec<String> = lines.iter().take(SHOWN).map(u32::to_string).collect();
    format!(
        "{} {}{}",
        if lines.len() == 1 { "line" } else { "lines" },
        shown.join(", "),
        if more { ", …" } else { "" }
    )
}
