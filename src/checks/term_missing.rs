//! `term-missing`: a term of the termbase stands in the source, and none of its forms in the target.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::terms::{Rendered, TermMatcher, TermUse, TermVerdict, bundled};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "term-missing",
        summary: "no form that the termbase has for a term stands in the translation",
        severity: Severity::Warning,
        mqm: Mqm::TERMBASE,
        its: Its::Terminology,
        page: include_str!("../../fixtures/checks/term-missing.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let Some(matcher) = cx.knowledge.terms.as_deref() else {
        return;
    };
    for at in 0..pairs.len() {
        let pair = &pairs[at];
        if !pair.is_comparable() {
            continue;
        }
        for verdict in verdicts(pair, matcher, cx) {
            if verdict.rendered == Rendered::Missing
                && matcher.entries()[verdict.entries[0]].expected().is_some()
                && !is_kept(pair, verdict)
                && !stands_beside(pairs, at, verdict, matcher, cx)
            {
                report(pair, verdict, matcher, out);
            }
        }
    }
}

fn verdicts<'a>(
    pair: &'a PairView<'_>,
    matcher: &TermMatcher,
    cx: &Context<'_>,
) -> &'a [TermVerdict] {
    let knowledge = cx.knowledge;
    pair.terms(
        matcher,
        knowledge.names.as_deref(),
        knowledge.lexicon.as_deref(),
    )
}

/// The English stands there as it is: a name or code, or what `term-untranslated` reports.
fn is_kept(pair: &PairView<'_>, verdict: &TermVerdict) -> bool {
    let mask = &pair.target.inline.mask;
    let kept = |it: &TermUse| mask.contains(it.span.of(&pair.source.inline.mask));
    verdict.uses.iter().any(kept)
}

/// The segment before or after, of the same paragraph, names the term rightly: here a pronoun, or
/// nothing, may stand for it.
fn stands_beside(
    pairs: &[PairView<'_>],
    at: usize,
    verdict: &TermVerdict,
    matcher: &TermMatcher,
    cx: &Context<'_>,
) -> bool {
    let near = at.saturating_sub(1)..pairs.len().min(at + 2);
    let block = pairs[at].context.block_index;
    near.filter(|&other| other != at && pairs[other].context.block_index == block)
        .flat_map(|other| verdicts(&pairs[other], matcher, cx))
        .any(|other| other.entries == verdict.entries && !other.right.is_empty())
}

fn report(pair: &PairView<'_>, verdict: &TermVerdict, matcher: &TermMatcher, out: &mut Findings) {
    let entry = &matcher.entries()[verdict.entries[0]];
    let Some(expected) = entry.expected() else {
        return;
    };
    let reported = out
        .pair(
            pair,
            format!(
                "the translation has no form of `{}`; the termbase has `{expected}`",
                entry.source
            ),
        )
        .on_source()
        .expected(expected)
        .evidence(entry.source.as_str());
    for it in &verdict.uses {
        reported.source(it.span);
    }
    if bundled::is_bundled(entry) {
        // Our own choice of words binds nobody.
        reported.note().confidence(0.3);
    }
}
