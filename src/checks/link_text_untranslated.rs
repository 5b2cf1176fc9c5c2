//! `link-text-untranslated`: the link text is still English while its segment is translated.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::inline::{Link, LinkKind, MARK, OBJECT};
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::words::words;

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
        if matches!(found.kind, LinkKind::Bare | LinkKind::Autolink) {
            continue;
        }
        let text = found.text.of(&target.text);
        if text.trim() != wanted.text.of(&source.text).trim()
            || !is_english(found.text.of(&target.inline.mask), cx)
            || is_glossed(target, found) && !is_glossed(source, wanted)
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

/// True for running English: it needs words in lower case that no name has, and no code.
///
/// One or two words alone may be names, or words that both languages share.
fn is_english(shown: &str, cx: &Context<'_>) -> bool {
    if shown.contains(OBJECT) {
        return false;
    }
    let mut lower = 0;
    let mut function = 0;
    let mut total = 0;
    for word in words(shown) {
        total += 1;
        let around = |at: Option<char>| {
            at.is_some_and(|sign| matches!(sign, '.' | '/' | '_' | '\\' | '@' | '=' | '$'))
        };
        let code = around(shown[..word.start as usize].chars().next_back())
            || shown[word.end as usize..]
                .chars()
                .next()
                .is_some_and(|sign| matches!(sign, '/' | '_' | '\\' | '@' | '='));
        let word = word.of(shown);
        if code || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        if cx.english.is_function_word(word) && !cx.locale.is_function_word(word) {
            function += 1;
        } else if word.len() > 2 {
            lower += 1;
        }
    }
    lower >= 2 || total >= 2 && lower >= 1 && function >= 1
}
