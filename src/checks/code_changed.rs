//! `code-changed`: a code span, or an identifier in prose, is not the same on both sides.

use std::borrow::Cow;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::inline::Code;
use crate::model::{Half, Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "code-changed",
        summary: "code of the source is missing or altered in the target",
        severity: Severity::Error,
        mqm: Mqm::DO_NOT_TRANSLATE,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/code-changed.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    spans(pair, out);
    identifiers(pair, out);
}

fn spans(pair: &PairView<'_>, out: &mut Findings) {
    let codes = pair.codes();
    for &(source, target) in &codes.changed {
        changed(pair, source, target, out);
    }
    for plain in &codes.plain {
        let code = &pair.source.inline.codes[plain.source];
        let (wanted, found) = (
            content(&pair.source, code),
            plain.target.of(&pair.target.text),
        );
        let message = if plain.exact {
            format!("code `{wanted}` has become plain text")
        } else {
            format!("code `{wanted}` has become plain text: `{found}`")
        };
        let reported = out
            .pair(pair, message)
            .source(code.span)
            .target(plain.target)
            .expected(code.span.of(&pair.source.text))
            .actual(found)
            .evidence(wanted);
        let raw = code.span.of(&pair.source.text);
        if plain.exact {
            reported.fix(plain.target, raw);
        } else {
            reported.unsafe_fix(plain.target, raw);
        }
    }
    for (sources, target) in &codes.fused {
        let code = pair.target.inline.codes[*target];
        let list: Vec<String> = sources
            .iter()
            .map(|&at| format!("`{}`", content(&pair.source, &pair.source.inline.codes[at])))
            .collect();
        let reported = out
            .pair(
                pair,
                format!(
                    "{} have run together into one code span",
                    list.join(" and ")
                ),
            )
            .target(code.span)
            .expected(list.join(" "))
            .actual(code.span.of(&pair.target.text))
            .evidence(list.join(" "));
        for &at in sources {
            reported.source(pair.source.inline.codes[at].span);
        }
    }
    for &at in &codes.missing {
        let code = &pair.source.inline.codes[at];
        let wanted = content(&pair.source, code);
        out.pair(pair, format!("code `{wanted}` is missing"))
            .on_source()
            .source(code.span)
            .expected(code.span.of(&pair.source.text))
            .evidence(wanted);
    }
    for (nth, &at) in codes.added.iter().enumerate() {
        let code = &pair.target.inline.codes[at];
        let found = content(&pair.target, code);
        let known = nth < SEARCHED && pair.source.text.contains(found);
        let message = if known {
            format!("`{found}` is code here, but not in the source")
        } else {
            format!("code `{found}` is not in the source")
        };
        let reported = out
            .pair(pair, message)
            .target(code.span)
            .actual(code.span.of(&pair.target.text))
            .evidence("added");
        // Words that the source writes plainly or elsewhere as code: a choice, not a loss.
        if known {
            reported.note().confidence(0.6);
        }
    }
}

/// Added spans that are looked for in the source: more are folded into one finding anyway.
const SEARCHED: usize = 100;

fn changed(pair: &PairView<'_>, source: usize, target: usize, out: &mut Findings) {
    let source = &pair.source.inline.codes[source];
    let target = &pair.target.inline.codes[target];
    let (wanted, found) = (content(&pair.source, source), content(&pair.target, target));
    let prose = is_prose(wanted);
    let message = if prose {
        format!("the text in code `{wanted}` reads `{found}`")
    } else if squeezed(wanted) == squeezed(found) {
        format!("code `{wanted}` has other spaces: `{found}`")
    } else if wanted.to_lowercase() == found.to_lowercase() {
        format!("code `{wanted}` has other capitals: `{found}`")
    } else {
        format!("code `{wanted}` has become `{found}`")
    };
    let raw = source.span.of(&pair.source.text);
    let reported = out
        .pair(pair, message)
        .source(source.span)
        .target(target.span)
        .expected(raw)
        .actual(target.span.of(&pair.target.text))
        .evidence(wanted);
    if prose {
        reported.note().confidence(0.5);
    } else {
        reported.fix(target.span, raw);
    }
}

fn content<'a>(half: &'a Half<'_>, code: &Code) -> &'a str {
    code.inner.of(&half.text).trim()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// True for words in backticks that are a sentence or a label: three or more, none of them code.
fn is_prose(content: &str) -> bool {
    let words: Vec<&str> = content.split_whitespace().collect();
    words.len() >= 3
        && words.iter().all(|word| {
            word.trim_matches(|sign: char| matches!(sign, '.' | ',' | ':' | '!' | '?' | '"' | '\''))
                .chars()
                .all(|sign| sign.is_alphabetic() || matches!(sign, '\'' | '’'))
        })
}

/// Identifiers that stand in the prose without backticks.
fn identifiers(pair: &PairView<'_>, out: &mut Findings) {
    let found = pair.identifiers();
    for changed in &found.changed {
        let wanted = changed.source.of(&pair.source.text);
        let actual = changed.target.of(&pair.target.text);
        let message = format!(
            "identifier `{}` is written `{}`",
            shown(wanted),
            shown(actual)
        );
        let reported = out
            .pair(pair, message)
            .source(changed.source)
            .target(changed.target)
            .expected(wanted)
            .actual(actual)
            .evidence(wanted);
        if changed.certain {
            reported.fix(changed.target, wanted);
        } else {
            reported.confidence(0.75).suggest(wanted);
        }
        if changed.capitalised {
            reported.note();
        }
    }
    for &(source, clear) in &found.missing {
        let wanted = source.of(&pair.source.text);
        let message = format!("identifier `{}` is missing", shown(wanted));
        let reported = out
            .pair(pair, message)
            .on_source()
            .source(source)
            .expected(wanted)
            .evidence(wanted);
        if clear {
            reported.confidence(0.8);
        } else {
            reported.note().confidence(0.5);
        }
    }
}

/// An identifier without the backslashes that Markdown wants before `_`.
fn shown(word: &str) -> Cow<'_, str> {
    if word.contains("\\_") {
        word.replace("\\_", "_").into()
    } else {
        word.into()
    }
}
