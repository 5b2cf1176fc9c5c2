//! `text-untranslated`: English where the translation should stand.
//!
//! A whole segment that equals its source, nearly equals it or reads as English; and a sentence of a
//! longer segment that was left, or drawn in from elsewhere, in English.

use std::cell::OnceCell;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::english::{self, Tally};
use crate::compare::{stretches, verbatim};
use crate::model::inline::EmphasisKind;
use crate::model::{Block, Half, Its, Mqm, Rule, Severity};
use crate::text::{Script, Span, script_of};
use crate::words::ordinary;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "text-untranslated",
        summary: "a segment, or a sentence of it, is left in English",
        severity: Severity::Warning,
        mqm: Mqm::UNTRANSLATED,
        its: Its::Untranslated,
        page: include_str!("../../fixtures/checks/text-untranslated.md"),
    },
    build: |_| Ok(Run::article(run)),
};

/// Words that translation would change, below which a segment is a name, code or sample.
const FEW: usize = 3;

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    if cx.locale.language == "en" {
        return;
    }
    let vocabulary = OnceCell::new();
    for (at, pair) in pairs.iter().enumerate() {
        if pair.target.is_blank() {
            continue;
        }
        let head = || is_plain_head(pairs, at, cx).then_some("the segment is left in English");
        if let Some(message) = whole(pair, cx).or_else(head) {
            out.pair(pair, message)
                .target(pair.target.all())
                .evidence("segment");
            continue;
        }
        if pair.is_trivial() || !english::holds_common(&pair.target) {
            continue;
        }
        let mut found = Vec::new();
        if english::may_hold_english(&pair.target) {
            found = stretches::by_sentence(&pair.target, cx.english, cx.locale);
            if found.is_empty() {
                let known = vocabulary
                    .get_or_init(|| english::vocabulary(pairs.iter().map(|pair| &pair.source)));
                found = stretches::by_vocabulary(&pair.target, known, cx.english, cx.locale);
            }
        }
        if found.is_empty() && pair.has_comparable_words() {
            found = verbatim(pair, cx);
        }
        for span in found {
            out.pair(pair, "a part of the segment is left in English")
                .target(span)
                .confidence(0.85)
                .evidence("sentence");
        }
    }
}

/// Words taken over from the source as they stand, where the title of a link was torn, too.
fn verbatim(pair: &PairView<'_>, cx: &Context<'_>) -> Vec<Span> {
    let mut found = verbatim::runs(&pair.source, &pair.target, (cx.english, cx.locale));
    found.retain(|run| !stretches::is_quoted(&pair.target, *run) && !is_title(pair, *run, cx));
    if !found.is_empty() && !english::is_english_source(&pair.source, cx.english) {
        found.clear();
    }
    found
}

/// The name of an offer (`Pay as you go Dev/Test`), a sample value (`<value from …>`), or an English title
/// with its translation in brackets behind it.
fn is_title(pair: &PairView<'_>, run: Span, cx: &Context<'_>) -> bool {
    let (from, to) = (&pair.source.inline.mask, &pair.target.inline.mask);
    let text = run.of(to);
    let names = match cx.knowledge.names.as_deref() {
        Some(names) => pair.names(names).source.as_slice(),
        None => &[],
    };
    let words = pair.target.words().iter();
    let capitals = words
        .filter(|word| run.contains(**word))
        .map(|word| word.of(to))
        .filter(|word| word.starts_with(char::is_uppercase))
        .filter(|word| !names.iter().any(|name| name.of(from).contains(*word)))
        .count();
    let brackets = |text: &str| text.matches(['(', '（']).count();
    text.starts_with(char::is_uppercase) && capitals > 1 && text.split_whitespace().count() < 7
        || to[..run.start as usize].trim_end().ends_with('<')
        || brackets(to) > brackets(from)
}

/// Why the whole segment counts as English.
fn whole(pair: &PairView<'_>, cx: &Context<'_>) -> Option<&'static str> {
    let (source, target) = (&pair.source, &pair.target);
    let message = if source.text.trim() == target.text.trim() {
        let words = english::translatable(source, cx.english).count();
        let tally = tally(source, cx);
        let speaks = words > FEW && tally.plain > 1
            || words >= FEW && tally.english + tally.shared > 0
            || tally.is_english();
        (speaks && tally.plain > 0).then_some("the segment is left in English")
    } else if is_mostly_shared(source, target)
        && kept(source, target, cx) >= FEW
        && english::overlap(target.words(), target, source) >= 75
        && !speaks_locale(target, cx)
        && strsim::normalized_levenshtein(&source.rendered(), &target.rendered()) >= 0.6
    {
        Some("the segment is left in English but for a few words")
    } else if english::may_hold_english(target) {
        let tally = tally(target, cx);
        (tally.is_english() && tally.plain > 0 && own_letters(target, cx) < OWN_LETTERS)
            .then_some("the segment reads as English")
    } else {
        None
    };
    // A source in a third language is the English article's own affair.
    message.filter(|_| is_prose(source) && english::is_english_source(source, cx.english))
}

/// A heading, or the head of a column beside others that are translated, of ordinary words alone: `Overview`.
fn is_plain_head(pairs: &[PairView<'_>], at: usize, cx: &Context<'_>) -> bool {
    let source = &pairs[at].source;
    if source.text.trim() != pairs[at].target.text.trim() || source.words().is_empty() {
        return false;
    }
    let mut words = source.words().iter().map(|it| it.of(&source.inline.mask));
    words.all(|word| {
        word.starts_with(char::is_uppercase)
            && word[1..].bytes().all(|it| it.is_ascii_lowercase())
            && ordinary::is_ordinary(&word.to_ascii_lowercase(), cx.locale.language)
    }) && (matches!(pairs[at].context.block, Block::Heading(_)) || is_column_head(pairs, at))
        && cx
            .knowledge
            .names
            .as_deref()
            .is_none_or(|names| pairs[at].names(names).source.is_empty())
}

/// True among the strong cells that a table begins with, when one of them is translated.
fn is_column_head(pairs: &[PairView<'_>], at: usize) -> bool {
    let is_cell = |pair: &PairView<'_>| pair.context.block == Block::Cell;
    let is_head = |pair: &PairView<'_>| is_cell(pair) && is_strong(&pair.source);
    let start = pairs[..at].iter().rposition(|pair| !is_head(pair));
    let start = start.map_or(0, |before| before + 1);
    let begins = start == 0 || !is_cell(&pairs[start - 1]);
    let mut heads = pairs[start..].iter().take_while(|pair| is_head(pair));
    is_head(&pairs[at])
        && begins
        && heads.any(|pair| pair.source.text.trim() != pair.target.text.trim())
}

/// All of it is strong: what is in italics may be a variable.
fn is_strong(half: &Half<'_>) -> bool {
    let text = half.text.trim();
    matches!(half.inline.emphasis.as_slice(), [run]
        if run.kind == EmphasisKind::Strong && run.span.of(&half.text) == text)
}

/// Words that translation should have changed and did not.
fn kept(source: &Half<'_>, target: &Half<'_>, cx: &Context<'_>) -> usize {
    english::translatable(source, cx.english)
        .filter(|word| {
            let mut others = target.words().iter();
            others.any(|other| other.of(&target.inline.mask) == *word)
        })
        .count()
}

/// Every second word stands at the same place in both halves: worth a closer look.
fn is_mostly_shared(source: &Half<'_>, target: &Half<'_>) -> bool {
    let (own, other) = (source.words(), target.words());
    let equal = own
        .iter()
        .zip(other)
        .filter(|(a, b)| {
            a.len() == b.len() && a.of(&source.inline.mask) == b.of(&target.inline.mask)
        })
        .count();
    other.len() > FEW && equal * 2 >= other.len()
}

/// The language has its say, too: its function words prevail, or some of its own letters stand there.
fn speaks_locale(target: &Half<'_>, cx: &Context<'_>) -> bool {
    let tally = tally(target, cx);
    tally.own > tally.english
        || tally.own * 4 >= tally.words
        || own_letters(target, cx) >= OWN_LETTERS
}

/// Share of own letters from which the language has its say, in per cent.
const OWN_LETTERS: usize = 15;

/// Letters of the language's own script, when that is not Latin, in per cent.
fn own_letters(target: &Half<'_>, cx: &Context<'_>) -> usize {
    let (mut own, mut all) = (0, 0);
    for sign in target
        .inline
        .mask
        .chars()
        .filter(|sign| sign.is_alphabetic())
    {
        let script = script_of(sign);
        own += usize::from(script != Script::Latin && cx.locale.scripts.contains(&script));
        all += 1;
    }
    own * 100 / all.max(1)
}

fn tally(half: &Half<'_>, cx: &Context<'_>) -> Tally {
    let mut tally = Tally::default();
    for word in half.words() {
        tally.add(word.of(&half.inline.mask), cx.english, cx.locale);
    }
    tally
}

/// Text made of words: in code, paths and logs signs are as many as blanks.
fn is_prose(half: &Half<'_>) -> bool {
    let text = half.rendered();
    let signs = text
        .chars()
        .filter(|sign| "=\\/_{}<>|$#@~^;[]".contains(*sign))
        .count();
    let blanks = text.chars().filter(|sign| *sign == ' ').count();
    let is_path = text
        .split('\\')
        .skip(1)
        .any(|part| part.starts_with(char::is_alphanumeric));
    signs * 2 <= blanks && !is_path && blanks > 1 && !is_command(&text)
}

/// `Set-Mailbox Anna -Type Shared`: a cmdlet and its options without code marks.
fn is_command(text: &str) -> bool {
    let capital = |part: &str| part.starts_with(|sign: char| sign.is_ascii_uppercase());
    let mut words = text.split_whitespace();
    let is_cmdlet = words
        .next()
        .and_then(|word| word.split_once('-'))
        .is_some_and(|(verb, noun)| capital(verb) && capital(noun));
    is_cmdlet && words.any(|word| word.strip_prefix('-').is_some_and(capital))
}
