//! `punctuation-final`: the two halves end differently.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::endings::{Ending, ending};
use crate::locales::{FinalClass, LocaleData};
use crate::model::{Block, Half, Its, Mqm, Rule, Severity};
use crate::text::{Script, Span, script_of};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "punctuation-final",
        summary: "the final mark differs from the source's",
        severity: Severity::Note,
        mqm: Mqm::PUNCTUATION,
        its: Its::Typographical,
        page: include_str!("../../fixtures/checks/punctuation-final.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

/// Words of the source below which a unit is a label or fragment.
const SHORT: usize = 5;
/// Words of a lead-in (`To manage security defaults:`).
const LEAD_IN: usize = 4;

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() || is_link_alone(pair) {
        return;
    }
    let source = ending(&pair.source, cx.english);
    let target = ending(&pair.target, cx.locale);
    if source.class() == target.class() {
        if source.class() == Some(FinalClass::Stop) {
            report_double_stop(pair, source, target, out);
        }
        return;
    }
    match (source, target) {
        (Ending::Word(..), Ending::Mark(at, mark, FinalClass::Stop))
            if has_stray_stop(pair, at, cx) =>
        {
            report(
                pair,
                at,
                mark,
                "the heading ends in a full stop, the source's does not",
                out,
            );
        }
        _ if !is_text(pair, source.class()) => {}
        (Ending::Mark(own, mark, class), Ending::Word(at, last))
            if lacks_mark(pair, own, class, last, cx) =>
        {
            let message = match class {
                FinalClass::Stop => "the final stop is missing".to_owned(),
                _ => format!("the final `{mark}` is missing"),
            };
            report(pair, at, last, &message, out);
        }
        (Ending::Mark(own, wanted, from), Ending::Mark(at, mark, to)) => {
            let titles = ends_title(&pair.source, own) || ends_title(&pair.target, at);
            if differs(from, to) && !cx.locale.spaceless && !titles {
                let message = format!("the segment ends in `{mark}` instead of `{wanted}`");
                report(pair, at, mark, &message, out);
            }
        }
        _ => {}
    }
}

/// Running text: no heading, cell or label, and words enough to be a sentence.
fn is_text(pair: &PairView<'_>, class: Option<FinalClass>) -> bool {
    let block = pair.context.block;
    let least = match class {
        Some(FinalClass::Colon) => LEAD_IN,
        _ => SHORT,
    };
    !matches!(
        block,
        Block::Heading(_) | Block::Cell | Block::Attribute | Block::Metadata
    ) && pair.context.host_link.is_none()
        && pair.source.words().len() >= least
}

/// A heading of several words that ends in a stop of its own.
fn has_stray_stop(pair: &PairView<'_>, at: usize, cx: &Context<'_>) -> bool {
    matches!(pair.context.block, Block::Heading(_))
        && pair.source.words().len() > 1
        && !is_numbered(pair, at)
        && !cx.locale.ends_in_abbreviation(pair.target.text.trim_end())
}

/// The mark at the end of the source has no counterpart, and the language would write one.
fn lacks_mark(
    pair: &PairView<'_>,
    own: usize,
    class: FinalClass,
    last: char,
    cx: &Context<'_>,
) -> bool {
    if followed_by_mark(pair) {
        return false;
    }
    match class {
        FinalClass::Stop => {
            cx.locale.full_stop
                && ends_sentence(last, pair, cx.locale)
                && !cx.english.ends_in_abbreviation(pair.source.text.trim_end())
        }
        FinalClass::Question | FinalClass::Exclamation | FinalClass::Colon => {
            !cx.locale.spaceless && !ends_title(&pair.source, own)
        }
        _ => false,
    }
}

fn report(pair: &PairView<'_>, at: usize, sign: char, message: &str, out: &mut Findings) {
    out.pair(pair, message)
        .target(Span::new(at, at + sign.len_utf8()))
        .confidence(0.8)
        .evidence("final");
}

/// `..` for `.`; three and more are an ellipsis.
fn report_double_stop(pair: &PairView<'_>, source: Ending, target: Ending, out: &mut Findings) {
    let (Ending::Mark(own, ..), Ending::Mark(at, mark, _)) = (source, target) else {
        return;
    };
    let stops = |text: &str, at: usize| {
        text[..at]
            .chars()
            .rev()
            .take_while(|&it| it == '.' || it == '。')
            .count()
            + 1
    };
    if stops(&pair.target.inline.mask, at) == 2 && stops(&pair.source.inline.mask, own) == 1 {
        let before = pair.target.inline.mask[..at]
            .chars()
            .next_back()
            .map_or(0, char::len_utf8);
        let span = Span::new(at - before, at + mark.len_utf8());
        out.pair(pair, "the segment ends in two full stops")
            .target(span)
            .evidence("double")
            .unsafe_fix(span, mark);
    }
}

/// Pairs of classes whose exchange changes what is said. A lead-in that ends in a stop instead of a
/// colon is the habit of several languages.
fn differs(from: FinalClass, to: FinalClass) -> bool {
    use FinalClass::*;
    matches!(
        (from, to),
        (Stop, Comma | Question | Semicolon)
            | (Question, Stop | Comma | Colon | Exclamation)
            | (Exclamation, Question | Comma)
            | (Colon, Comma | Question)
            | (Ellipsis, Comma | Question)
    )
}

/// The link or label alone is a title, not a sentence.
fn is_link_alone(pair: &PairView<'_>) -> bool {
    let whole = |text: &str, span: Span| text.trim().len() <= span.len() + 1;
    pair.source
        .inline
        .links
        .iter()
        .any(|link| whole(&pair.source.text, link.span))
}

/// The mark belongs to the title of a link (`see [What is it?](u)`).
fn ends_title(half: &Half<'_>, at: usize) -> bool {
    half.inline.links.iter().any(|link| link.text.holds(at))
}

/// The mark stands right behind the unit, outside.
fn followed_by_mark(pair: &PairView<'_>) -> bool {
    pair.context
        .after
        .is_some_and(|sign| matches!(sign, '.' | ':' | '?' | '!' | '。' | '،' | ')' | ',' | ';'))
}

/// `1.` and `.pst` (read from right to left) are no stops.
fn is_numbered(pair: &PairView<'_>, at: usize) -> bool {
    pair.target.inline.mask[..at]
        .chars()
        .next_back()
        .is_none_or(|sign| !sign.is_alphabetic())
}

/// In Japanese and Korean a noun at the end is a title or an item, which takes no stop; a verb ends a sentence.
fn ends_sentence(last: char, pair: &PairView<'_>, locale: &LocaleData) -> bool {
    match locale.scripts.first() {
        Some(Script::Kana) => {
            // A stop is left out before a closing bracket, too.
            let text = pair.target.rendered();
            let text = text.trim_end();
            VERB_ENDS.iter().any(|end| text.ends_with(end))
        }
        Some(Script::Hangul) => matches!(last, '다' | '요' | '오' | '까'),
        Some(script) if script.is_spaceless() => script_of(last) == *script,
        _ => true,
    }
}

const VERB_ENDS: &[&str] = &[
    "ます",
    "です",
    "ません",
    "ました",
    "でした",
    "ましょう",
    "でしょう",
    "ください",
    "下さい",
    "である",
    "ない",
];
