//! `text-repetition`: machine translation went round in circles.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::repeats::{Loop, find_loop};
use crate::compare::twice::Said;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;
use crate::text::words::words;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "text-repetition",
        summary: "a phrase is repeated in the target only",
        severity: Severity::Error,
        mqm: Mqm::DUPLICATION,
        its: Its::Duplication,
        page: include_str!("../../fixtures/checks/text-repetition.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

/// Signs (in bytes of prose) below which nothing can stand three times.
const SHORT: usize = 12;

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.text.len() < SHORT || !pair.is_comparable() {
        return;
    }
    let Some(found) = find_loop(&pair.target) else {
        return;
    };
    let severity = if found.times >= 3 {
        Severity::Error
    } else if is_long(&pair.target, found, cx.locale.spaceless) {
        Severity::Warning
    } else {
        return;
    };
    if find_loop(&pair.source).is_some() || is_said_as_often(pair, found, cx) {
        return;
    }
    let mask = &pair.target.inline.mask;
    let is_edge = |sign: char| sign.is_whitespace() || sign.is_control();
    let phrase = found.unit.of(mask).trim_matches(is_edge);
    let phrase: String = phrase.chars().filter(|sign| !sign.is_control()).collect();
    let loops = found.span.of(mask);
    let start = found.span.start as usize + loops.len() - loops.trim_start_matches(is_edge).len();
    let end = found.span.start as usize + loops.trim_end_matches(is_edge).len();
    out.pair(
        pair,
        format!("`{phrase}` stands {} times in a row", found.times),
    )
    .target(Span::new(start, end))
    .severity(severity)
    .evidence("loop");
}

/// `click Saving, click Save As`: what two words of the source say may read alike in the target.
fn is_said_as_often(pair: &PairView<'_>, found: Loop, cx: &Context<'_>) -> bool {
    let phrase = found.unit.of(&pair.target.inline.mask);
    let mut content = words(phrase)
        .map(|word| word.of(phrase))
        .filter(|word| !cx.locale.is_function_word(&cx.locale.lower(word)))
        .peekable();
    if cx.locale.spaceless || content.peek().is_none() {
        return false;
    }
    let lexicon = cx.knowledge.lexicon.as_deref();
    let said = Said::new(pair, lexicon, (cx.english, cx.locale));
    content.all(|word| said.as_often(word))
}

/// Signs of a phrase; shorter ones are idiom (`step by step by …`).
const PHRASE: usize = 12;

/// Twice in a row is a loop only for a whole phrase: a doubled word has a rule of its own, syllables
/// repeat in every language, and `section or section` is grammar.
fn is_long(half: &Half<'_>, found: Loop, spaceless: bool) -> bool {
    let mask = &half.inline.mask;
    let phrase = found.unit.of(mask);
    let blanks = phrase.len() - phrase.trim_end().len();
    // A mark at the head makes a list: `, by department, by department`.
    if found.span.len() + blanks < 2 * found.unit.len()
        || phrase
            .trim_start()
            .starts_with([',', ';', '>', '、', '،', '/', '|'])
    {
        return false;
    }
    if spaceless {
        return phrase.chars().count() >= 6 && !phrase.is_ascii();
    }
    let end = found.unit.start as usize + 2 * found.unit.len() - blanks;
    let is_cut = |before: &str, after: &str| {
        before
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric)
            && after.chars().next().is_some_and(char::is_alphanumeric)
    };
    let (head, tail) = mask.split_at(found.unit.start as usize);
    let (loops, rest) = mask.split_at(end.min(mask.len()));
    !is_cut(head, tail)
        && !is_cut(loops, rest)
        && phrase.split_whitespace().count() >= 2
        && phrase.trim().chars().count() >= PHRASE
}
