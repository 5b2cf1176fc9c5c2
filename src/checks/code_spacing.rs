//! `code-spacing`: a word is glued to a code span where the source has a space.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::{Span, script_of, words::is_word_char};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "code-spacing",
        summary: "a word is glued to a code span",
        severity: Severity::Warning,
        mqm: Mqm::WHITE_SPACE,
        its: Its::Whitespace,
        page: include_str!("../../fixtures/checks/code-spacing.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.codes.is_empty() || !pair.is_comparable() || cx.locale.spaceless {
        return;
    }
    for (source, target) in pair.codes().paired() {
        let (source, target) = (
            pair.source.inline.codes[source].span,
            pair.target.inline.codes[target].span,
        );
        let code = target.of(&pair.target.text);
        let mut report = |message: String, marked: Span, at: u32, side: &str| {
            let at = Span::new(at as usize, at as usize);
            out.pair(pair, message)
                .source(source)
                .target(marked)
                .evidence(format!("{} {side}", source.of(&pair.source.text)))
                .fix(at, " ");
        };
        if let Some(word) = word_before(&pair.target, target)
            && word_before(&pair.source, source).is_none()
        {
            let run = word.of(&pair.target.inline.mask);
            if is_spaced(run) && !cx.locale.may_touch_before(run, code.trim_matches('`')) {
                let message =
                    format!("`{run}` is glued to {code}; a space is missing before the code");
                report(
                    message,
                    Span::new(word.start as usize, target.end as usize),
                    target.start,
                    "before",
                );
            }
        }
        if let Some(word) = word_after(&pair.target, target)
            && word_after(&pair.source, source).is_none()
        {
            let run = word.of(&pair.target.inline.mask);
            if is_spaced(run) && !cx.locale.may_touch_after(run) {
                let message =
                    format!("`{run}` is glued to {code}; a space is missing after the code");
                report(
                    message,
                    Span::new(target.start as usize, word.end as usize),
                    target.end,
                    "after",
                );
            }
        }
    }
}

/// True when the word is of a script that parts words by spaces.
fn is_spaced(run: &str) -> bool {
    run.chars()
        .next()
        .is_some_and(|sign| !script_of(sign).is_spaceless())
}

/// The run of letters and digits that touches a span from the left.
fn word_before(half: &Half<'_>, code: Span) -> Option<Span> {
    let mask = &half.inline.mask[..code.start as usize];
    let start = mask
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| is_word_char(sign))
        .last()
        .map(|(at, _)| at)?;
    Some(Span::new(start, mask.len()))
}

/// The run that touches it from the right.
fn word_after(half: &Half<'_>, code: Span) -> Option<Span> {
    let start = code.end as usize;
    let mask = &half.inline.mask[start..];
    let length: usize = mask
        .chars()
        .take_while(|&sign| is_word_char(sign))
        .map(char::len_utf8)
        .sum();
    (length > 0).then(|| Span::new(start, start + length))
}
