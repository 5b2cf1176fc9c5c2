//! `drift-length`: a translation far shorter or longer than the run has taught to expect.

use super::api::{Check, Context, Findings, OptionError, Options, Run};
use crate::compare::PairView;
use crate::compare::lengths::Deviation;
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-length",
        summary: "the translation is far shorter or longer than usual",
        severity: Severity::Warning,
        mqm: Mqm::OMISSION,
        its: Its::Length,
        page: include_str!("../../fixtures/checks/drift-length.md"),
    },
    build: |options| {
        let limits = Limits {
            note: positive(options, "deviations", 6.0)?,
            warning: positive(options, "certain-deviations", 9.0)?,
        };
        Ok(Run::pair(move |pair, cx, out| run(pair, cx, &limits, out)))
    },
};

/// Median absolute deviations a pair may lie off. In human translation 6 to 9 off is mostly style, in
/// machine translation mostly loss; beyond 9 every pair read on the corpora had lost or gained text.
struct Limits {
    note: f32,
    warning: f32,
}

fn positive(
    options: &mut Options<'_>,
    name: &'static str,
    default: f32,
) -> Result<f32, OptionError> {
    let value = options.take(name, default)?;
    if value > 0.0 && value.is_finite() {
        Ok(value)
    } else {
        Err(options.error(name, "must be a number above 0".to_owned()))
    }
}

fn run(pair: &PairView<'_>, cx: &Context<'_>, limits: &Limits, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let Some(deviation) = cx.knowledge.lengths.judge(pair) else {
        return;
    };
    let score = deviation.score.abs();
    if score < limits.note || deviation.score > 0.0 && is_glossed(pair) {
        return;
    }
    if score < limits.warning && !may_be_loss(pair, deviation, cx) {
        return;
    }
    let word = if deviation.score < 0.0 {
        "short"
    } else {
        "long"
    };
    let reported = out.pair(
        pair,
        format!(
            "the translation is unusually {word}: {} % of the source's length, where {} % is usual",
            deviation.percent, deviation.usual
        ),
    );
    reported
        .target(pair.target.all())
        .confidence((0.4 + score / 30.0).min(0.95))
        .evidence(word);
    if score < limits.warning {
        reported.note();
    }
}

/// Between the limits a long translation is a free one, and so is a short one where words are not parted
/// (characters scatter more), or for a sentence that leads in (`perform the following steps:`). Two and a
/// half times is too much for freedom.
fn may_be_loss(pair: &PairView<'_>, deviation: Deviation, cx: &Context<'_>) -> bool {
    let leads_in = pair.source.text.trim_end().ends_with(':');
    let (more, less) = if deviation.score < 0.0 {
        (deviation.usual, deviation.percent)
    } else {
        (deviation.percent, deviation.usual)
    };
    more * 2 >= less * 5 || deviation.score < 0.0 && !cx.locale.spaceless && !leads_in
}

/// A title kept in English with its translation in brackets behind it is long by intention.
fn is_glossed(pair: &PairView<'_>) -> bool {
    let links = pair.source.inline.links.iter().map(|link| link.text);
    links.chain([pair.source.all()]).any(|title| {
        let title = pair.source.inline.rendered(title);
        let title = title.trim();
        title.len() > 12 && pair.target.rendered().contains(title)
    })
}
