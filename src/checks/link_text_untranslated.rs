//! `link-text-untranslated`: the link text is still English while its segment is translated.
//!
//! Running English shows by its small words. Of shorter texts a lexicon tells whether their words are ordinary
//! ones, which translations hardly ever leave as they are.

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, english as english_source};
use crate::model::inline::{Link, MARK, OBJECT};
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::words::words;
use crate::words::english;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-text-untranslated",
        summary: "the link text is still English while its segment is translated",
        severity: Severity::Warning,
        mqm: Mqm::UNTRANSLATED,
        its: Its::Untranslated,
        page: include_str!("../../fixtures/checks/link-text-untranslated.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.links.is_empty()
        || cx.locale.language == cx.english.language
        || !pair.has_comparable_markup()
    {
        return;
    }
    let (source, target) = (&pair.source, &pair.target);
    for (from, to) in pair.links().paired() {
        let wanted = &source.inline.links[from];
        let found = &target.inline.links[to];
        if !found.has_own_text() {
            continue;
        }
        let text = found.text.of(&target.text);
        let same = wanted.text.of(&source.text).trim();
        if !text.trim().eq_ignore_ascii_case(same)
            || !(text.trim() == same && is_english(pair, found, cx)
                || is_ordinary(pair, wanted, found, cx))
            || is_glossed(target, found) && !is_glossed(source, wanted)
            || !english_source::is_english_source(source, cx.english)
            || is_untouched(source, target, found)
        {
            continue;
        }
        out.pair(
            pair,
            format!("the link text `{}` is still English", text.trim()),
        )
        .source(wanted.text)
        .target(found.text)
        .actual(text)
        .confidence(0.85)
        .evidence(wanted.destination.of(&source.text));
    }
}

/// The translation follows in brackets: `[Search and filter](u) (Buscar y filtrar)`.
fn is_glossed(half: &Half<'_>, link: &Link) -> bool {
    let rest = &half.inline.mask[link.span.end as usize..];
    rest.trim_start_matches(|sign: char| {
        sign == MARK || sign.is_whitespace() || matches!(sign, '"' | '”' | '»' | '」' | '』')
    })
    .strip_prefix(['(', '（', '['])
    .is_some_and(|gloss| gloss.contains(char::is_alphabetic))
}

/// Nothing beside the link is translated: the segment as a whole was left.
fn is_untouched(source: &Half<'_>, target: &Half<'_>, link: &Link) -> bool {
    let mask = &target.inline.mask;
    let mut beside = words(mask)
        .filter(|word| !link.span.contains(*word))
        .map(|word| word.of(mask))
        .peekable();
    beside.peek().is_some() && beside.all(|word| source.inline.mask.contains(word))
}

/// True for running English: it needs words in lower case that stand in no name, and no code.
///
/// One or two words alone may be names, or words that both languages share.
fn is_english(pair: &PairView<'_>, link: &Link, cx: &Context<'_>) -> bool {
    let shown = link.text.of(&pair.target.inline.mask);
    if shown.contains(OBJECT) {
        return false;
    }
    let mut lower = 0;
    let mut function = 0;
    let mut total = 0;
    for span in words(shown) {
        let (before, after) = (&shown[..span.start as usize], &shown[span.end as usize..]);
        total += 1;
        let word = span.of(shown);
        if is_code(before, after) || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        if !before.ends_with('-')
            && cx.english.is_function_word(word)
            && !cx.locale.is_function_word(word)
        {
            function += 1;
        } else if word.len() > 2 {
            lower += 1;
        }
    }
    (lower >= 2 || total >= 2 && lower >= 1 && function >= 1) && !is_name(pair, link, cx)
}

/// Uses of a word below which the lexicon knows too little of it.
const LEAST_COUNT: u32 = 20;
/// A word that translations leave in English more often is a name or a loan.
const MOST_KEPT: f32 = 0.05;
/// A word that is rendered in a usual way less often says nothing.
const LEAST_RELIABLE: f32 = 0.5;

/// True when every word of the link text is one that translations render, and one begins small: a text of
/// capitals only may be the name of a page, a class, a button that exists in English only.
fn is_ordinary(pair: &PairView<'_>, wanted: &Link, found: &Link, cx: &Context<'_>) -> bool {
    let Some(lexicon) = cx.knowledge.lexicon.as_deref() else {
        return false;
    };
    let shown = wanted.text.of(&pair.source.inline.mask);
    if shown.contains(OBJECT) {
        return false;
    }
    let mut small = false;
    for span in words(shown) {
        let (before, after) = (&shown[..span.start as usize], &shown[span.end as usize..]);
        let word = span.of(shown);
        if is_code(before, after) || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return false;
        }
        let lower = word.to_ascii_lowercase();
        if english::is_function(&lower) {
            continue;
        }
        let rendered = lexicon
            .source(&lower)
            .is_some_and(|it| it.count >= LEAST_COUNT)
            && lexicon.identity_share(&lower) <= MOST_KEPT
            && lexicon.reliability(&lower) >= LEAST_RELIABLE;
        if !rendered || cx.locale.is_function_word(&lower) {
            return false;
        }
        small |= word.starts_with(|sign: char| sign.is_ascii_lowercase());
    }
    small && !is_name(pair, found, cx)
}

/// `a/b`, `x.y`, `xsi:nil`: a word that hangs on a sign of code.
fn is_code(before: &str, after: &str) -> bool {
    let mut behind = after.chars();
    let hangs = match behind.next() {
        Some(':') => behind.next().is_some_and(char::is_alphabetic),
        Some(sign) => matches!(sign, '/' | '_' | '\\' | '@' | '='),
        None => false,
    };
    hangs || before.ends_with(['.', '/', '_', '\\', '@', '=', '$', ':']) || is_slug(before, after)
}

/// A part of `small-business-solutions`; an `add-in` is a word.
fn is_slug(before: &str, after: &str) -> bool {
    let ends_word = |sign: char| sign.is_whitespace() || sign == MARK;
    let head = before.rsplit(ends_word).next().unwrap_or_default();
    let tail = after.split(ends_word).next().unwrap_or_default();
    head.matches('-').count() + tail.matches('-').count() >= 2
}

/// Ends of product names that are written small.
const TAILS: [&str; 2] = [" on the web", " for the web"];

/// A protected name that stands in both halves as it is, or the web edition of a product.
fn is_name(pair: &PairView<'_>, link: &Link, cx: &Context<'_>) -> bool {
    let mask = &pair.target.inline.mask;
    let shown = link.text.of(mask).trim_matches([MARK, ' ']);
    let head = TAILS.iter().find_map(|tail| shown.strip_suffix(tail));
    let is_product = |head: &str| {
        head.starts_with(char::is_uppercase) && !head.contains(|it: char| !it.is_alphanumeric())
    };
    head.is_some_and(is_product)
        || cx.knowledge.names.as_deref().is_some_and(|names| {
            let spans = &pair.names(names).target;
            spans.iter().any(|name| name.of(mask) == shown)
        })
}
