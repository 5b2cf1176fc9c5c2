//! `text-duplicate-word`: the same word twice in a row.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::twice::Said;
use crate::locales::LocaleData;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::{Script, Span, script_of};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "text-duplicate-word",
        summary: "a word stands twice in a row in the target only",
        severity: Severity::Warning,
        mqm: Mqm::DUPLICATION,
        its: Its::Duplication,
        page: include_str!("../../fixtures/checks/text-duplicate-word.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let mut source_repeats = None;
    let mut counted = None;
    for (first, second) in doublets(&pair.target) {
        let mask = &pair.target.inline.mask;
        let word = second.of(mask);
        let said = || {
            Said::new(
                pair,
                cx.knowledge.lexicon.as_deref(),
                (cx.english, cx.locale),
            )
        };
        if may_repeat(word, cx.locale)
            || *source_repeats.get_or_insert_with(|| doublets(&pair.source).next().is_some())
            // Two that are written alike may be grammar; a capital begins a second label.
            || first.of(mask) == word && counted.get_or_insert_with(said).as_often(word)
        {
            continue;
        }
        let rest = Span {
            start: first.end,
            end: second.end,
        };
        out.pair(pair, format!("`{word}` stands twice in a row"))
            .target(first)
            .target(second)
            .evidence("doublet")
            .unsafe_fix(rest, "")
            .suggest(first.of(&pair.target.text));
    }
}

/// Equal neighbours with nothing but blanks between them: punctuation and markup part words.
fn doublets<'h>(half: &'h Half<'_>) -> impl Iterator<Item = (Span, Span)> + 'h {
    let mask = &half.inline.mask;
    half.words().windows(2).filter_map(move |two| {
        let (first, second) = (two[0], two[1]);
        let between = &mask[first.end as usize..second.start as usize];
        // `in In-Place`: the second begins a compound.
        (first.len() == second.len()
            && !is_suffix(mask, first)
            && !mask[second.end as usize..].starts_with(['-', '\u{2011}'])
            && !between.is_empty()
            && between.chars().all(|sign| matches!(sign, ' ' | '\u{A0}'))
            && is_same(first.of(mask), second.of(mask)))
        .then_some((first, second))
    })
}

/// `URL:en en`: an ending that is hung on an acronym is no word.
fn is_suffix(mask: &str, word: Span) -> bool {
    let mut before = mask[..word.start as usize].chars().rev();
    before.next() == Some(':') && before.next().is_some_and(char::is_alphanumeric)
}

/// Equal but for the case of the first letter; digits are data (`0 0 1`), not words.
fn is_same(first: &str, second: &str) -> bool {
    first.chars().any(char::is_alphabetic)
        && (first == second
            || first.chars().count() > 1
                && first
                    .chars()
                    .flat_map(char::to_lowercase)
                    .eq(second.chars().flat_map(char::to_lowercase)))
}

/// Grammar that repeats words repeats its own, not Latin names in another script.
fn may_repeat(word: &str, locale: &LocaleData) -> bool {
    let foreign = locale
        .scripts
        .first()
        .is_some_and(|&script| script != Script::Latin)
        && word.chars().all(|sign| script_of(sign) == Script::Latin);
    let mut signs = word.chars();
    let single = signs.next().is_some() && signs.next().is_none();
    let lower = word.to_lowercase();
    if single && !locale.is_function_word(&lower) {
        return true;
    }
    !foreign && locale.may_repeat(&lower)
}
