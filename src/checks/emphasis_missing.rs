//! `emphasis-missing`: fewer runs of emphasis than in the source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::emphasis::Ground;
use crate::compare::{PairView, paths, scope};
use crate::model::inline::Emphasis;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "emphasis-missing",
        summary: "the target has fewer runs of emphasis than the source",
        severity: Severity::Warning,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/emphasis-missing.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.source.inline.emphasis.is_empty()
        || !pair.has_comparable_markup()
        || !pair.source_emphasis_is_sound()
    {
        return;
    }
    let pairs = pair.emphasis();
    let (source, target) = (&pair.source, &pair.target);
    let lost: Vec<&Emphasis> = pairs
        .missing
        .iter()
        .map(|&at| &source.inline.emphasis[at])
        .filter(|run| scope::has_content(&source.inline, run.inner))
        .collect();
    if lost.is_empty()
        || lost.len() <= merged(source, target)
        || lost.iter().all(|run| is_repeated(source, run))
    {
        return;
    }
    let gone = lost.len().saturating_sub(bracketed(pair, cx));
    if gone == 0 {
        return;
    }
    let total = source.inline.emphasis.len();
    let sure = pairs.pairs.iter().all(|it| it.ground != Ground::Guess);
    let label = |run: &Emphasis| source.inline.rendered(run.inner).trim().to_owned();
    let message = match &lost[..] {
        [one] if sure => format!("the emphasis on `{}` is missing", label(one)),
        _ if gone == total => format!("all {total} emphasised texts have lost their emphasis"),
        _ if gone == 1 => format!("one of {total} emphasised texts has lost its emphasis"),
        _ => format!("{gone} of {total} emphasised texts have lost their emphasis"),
    };
    let finding = out.pair(pair, message).on_source().evidence(
        lost.iter()
            .map(|run| label(run))
            .collect::<Vec<_>>()
            .join(" | "),
    );
    if sure || lost.len() == total {
        for run in lost {
            finding.source(run.span);
        }
    } else {
        // Which of them are lost is not known: mark all that may be.
        let known = |at: usize| {
            pairs
                .pairs
                .iter()
                .any(|it| it.source == at && it.ground == Ground::Anchor)
        };
        for (at, run) in source.inline.emphasis.iter().enumerate() {
            if !known(at) {
                finding.source(run.span);
            }
        }
    }
}

/// Runs of the source that stand side by side and are one run in the target: nothing is lost when the
/// target emphasises as much as the source.
fn merged(source: &Half<'_>, target: &Half<'_>) -> usize {
    let shown = |half: &Half<'_>| -> usize {
        let runs = &half.inline.emphasis;
        let all: usize = runs
            .iter()
            .map(|run| scope::letters(&half.inline, run.inner))
            .sum();
        all
    };
    let share = |half: &Half<'_>| {
        shown(half) as f64 / scope::letters(&half.inline, half.all()).max(1) as f64
    };
    if share(target) < 0.8 * share(source) {
        return 0;
    }
    source
        .inline
        .emphasis
        .windows(2)
        .filter(|two| {
            let (first, second) = (two[0].span, two[1].span);
            first.end <= second.start
                && !first.is_empty()
                && scope::is_blank(
                    &source.inline,
                    Span::new(first.end as usize, second.start as usize),
                )
        })
        .count()
}

/// Another run of the source has the same text: the target may say it once.
fn is_repeated(source: &Half<'_>, run: &Emphasis) -> bool {
    let text = run.inner.of(&source.text);
    source
        .inline
        .emphasis
        .iter()
        .any(|other| other.span != run.span && other.inner.of(&source.text) == text)
}

/// Labels that an East Asian text writes in brackets instead: `[ファイル]`, `「ファイル」`.
fn bracketed(pair: &PairView<'_>, cx: &Context<'_>) -> usize {
    if !matches!(cx.locale.language, "ja" | "zh" | "ko") {
        return 0;
    }
    paths::bracketed(&pair.target).saturating_sub(paths::bracketed(&pair.source))
}
