//! `casing-sentence`: a sentence that begins in lower case, a capital in its middle.
//!
//! Labels and titles in markup are `casing-label`. A capital in mid-sentence is reported only when every
//! capital of the source is accounted for, so that no name or label can stand behind it.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::endings::ending;
use crate::compare::{english, labels};
use crate::locales::FinalClass;
use crate::model::inline::{MARK, OBJECT};
use crate::model::{Block, Half, Its, Mqm, Rule, Severity};
use crate::text::Span;
use crate::text::case::{self, LetterCase, case_of};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "casing-sentence",
        summary: "a sentence begins in lower case, or a word in its middle with a capital",
        severity: Severity::Note,
        mqm: Mqm::SPELLING,
        its: Its::Typographical,
        page: include_str!("../../fixtures/checks/casing-sentence.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if cx.locale.caseless || !pair.is_comparable() || !pair.has_comparable_words() {
        return;
    }
    report_start(pair, cx, out);
    if !cx.locale.nouns_capitalised && cx.locale.is_known() {
        report_middle(pair, cx, out);
    }
}

/// Words of the source below which a segment is a label, not a sentence.
const SHORT: usize = 4;

fn report_start(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.context.host_link.is_some() || pair.context.host_emphasis {
        return;
    }
    let Some((first, own)) = first_words(pair) else {
        return;
    };
    let mask = &pair.target.inline.mask;
    let word = first.of(mask);
    if !case::starts_lower(word) || !case::is_capitalised(own.of(&pair.source.inline.mask)) {
        return;
    }
    let is_sentence = matches!(pair.context.block, Block::Heading(_))
        || !matches!(
            pair.context.block,
            Block::Cell | Block::Attribute | Block::Metadata
        ) && pair.source.words().len() >= SHORT
            && ending(&pair.source, cx.english)
                .class()
                .is_some_and(|it| it != FinalClass::Comma);
    // A name or code that begins so (`eDiscovery`, `aka.ms`) stands in the source, too.
    if !is_sentence || in_label(&pair.target, first) || pair.source.inline.mask.contains(word) {
        return;
    }
    let expected = case::capitalised(word, cx.locale.casing);
    out.pair(pair, format!("the sentence begins in lower case: `{word}`"))
        .target(first)
        .actual(word)
        .expected(expected)
        .evidence("start");
}

/// The first words of both halves; an item number is skipped where both have one, and anything else
/// before a word leaves nothing to compare.
fn first_words(pair: &PairView<'_>) -> Option<(Span, Span)> {
    let (mut target, mut source) = (pair.target.words().iter(), pair.source.words().iter());
    let (mut first, mut own) = (*target.next()?, *source.next()?);
    if is_number(&pair.target, first) && is_number(&pair.source, own) {
        (first, own) = (*target.next()?, *source.next()?);
    }
    let is_clean = |half: &Half<'_>, word: Span| {
        let before = &half.inline.mask[..word.start as usize];
        !before.contains(OBJECT) && !before.contains(['…', '/', '@', '$', '%', '<', '{', '-'])
    };
    (is_clean(&pair.target, first) && is_clean(&pair.source, own)).then_some((first, own))
}

/// `4.` or `4)`
fn is_number(half: &Half<'_>, word: Span) -> bool {
    let mask = &half.inline.mask;
    word.len() <= 2
        && word.of(mask).bytes().all(|it| it.is_ascii_digit())
        && mask[word.end as usize..].starts_with(['.', ')', MARK])
}

/// The word begins a link or emphasis: `casing-label` speaks of that.
fn in_label(half: &Half<'_>, word: Span) -> bool {
    half.inline
        .links
        .iter()
        .any(|link| link.text.contains(word))
        || half
            .inline
            .emphasis
            .iter()
            .any(|run| run.inner.contains(word))
}

/// Product names that translation adds or moves; they are capitals of their own right.
const NAMES: [&str; 12] = [
    "azure",
    "edge",
    "excel",
    "exchange",
    "intune",
    "microsoft",
    "office",
    "outlook",
    "studio",
    "teams",
    "windows",
    "word",
];

fn report_middle(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    let locale = cx.locale;
    let target = &pair.target;
    let mut suspects = middles(target).peekable();
    if suspects.peek().is_none() || pair.is_trivial() {
        return;
    }
    // A title torn out of its markup keeps its capital, so does torn alt text.
    let torn_image = target.inline.images.len() < pair.source.inline.images.len();
    if torn_image || capital_labels(target) < capital_labels(&pair.source) {
        return;
    }
    let own: Vec<&str> = capitals(&pair.source).collect();
    let labelled = capital_labels(&pair.source) > 0 || labels::has_cue(&pair.source);
    let found: Vec<Span> = suspects
        .filter(|&word| {
            let text = word.of(&target.inline.mask);
            let lower = locale.lower(text);
            let is_meant = shares_word(&pair.source, text)
                || NAMES.contains(&lower.as_str())
                || locale.capital_words.binary_search(&lower.as_str()).is_ok()
                || labelled && begins_label(target, word)
                || begins_run(target, word);
            !is_meant
        })
        .collect();
    if found.is_empty()
        || !accounted(pair, &own)
        || !english::is_english_source(&pair.source, cx.english)
    {
        return;
    }
    for word in found {
        let text = word.of(&target.inline.mask);
        out.pair(pair, format!("`{text}` has a capital in mid-sentence"))
            .target(word)
            .actual(text)
            .expected(locale.lower(text))
            .confidence(0.75)
            .evidence("middle");
    }
}

/// Every capital of the source has a counterpart of its own: none can stand behind a capital of the target.
fn accounted(pair: &PairView<'_>, own: &[&str]) -> bool {
    let mask = &pair.target.inline.mask;
    let words = pair.target.words().iter().map(|word| word.of(mask));
    let mut left: Vec<&str> = words.filter(|word| case::is_capitalised(word)).collect();
    own.iter().all(|word| {
        let place = left
            .iter()
            .position(|other| other == word)
            .or_else(|| left.iter().position(|other| is_kin(word, other)));
        place.map(|at| left.swap_remove(at)).is_some()
    })
}

/// Words of the source that keep their capital in mid-sentence: all but the first of a sentence and `I`.
fn capitals<'h>(half: &'h Half<'_>) -> impl Iterator<Item = &'h str> {
    let mask = &half.inline.mask;
    half.words().iter().filter_map(move |word| {
        let text = word.of(mask);
        let begins = mask[..word.start as usize]
            .chars()
            .rev()
            .find(|&sign| sign != MARK && !sign.is_whitespace())
            .is_none_or(|sign| matches!(sign, '.' | '?' | '!'));
        let is_pronoun = text == "I" || text.starts_with("I'") || text.starts_with("I’");
        (case::is_capitalised(text) && !begins && !is_pronoun).then_some(text)
    })
}

/// The word stands in the source, borrowed or as a cognate: a name, or an English word left as it was.
fn shares_word(source: &Half<'_>, word: &str) -> bool {
    source
        .words()
        .iter()
        .any(|other| is_kin(other.of(&source.inline.mask), word))
}

/// Links and emphasis runs that begin with a capital.
fn capital_labels(half: &Half<'_>) -> usize {
    let mask = &half.inline.mask;
    let links = half.inline.links.iter().map(|link| link.text);
    let runs = half.inline.emphasis.iter().map(|run| run.inner);
    links
        .chain(runs)
        .filter(|label| case::is_capitalised(label.of(mask)))
        .count()
}

fn begins_label(half: &Half<'_>, word: Span) -> bool {
    begins_run(half, word)
        || half
            .inline
            .links
            .iter()
            .any(|link| begins(half, link.text, word))
}

/// The word begins an emphasised run: a label, which has its capital on the screen.
fn begins_run(half: &Half<'_>, word: Span) -> bool {
    let mut runs = half.inline.emphasis.iter();
    runs.any(|run| begins(half, run.inner, word))
}

fn begins(half: &Half<'_>, label: Span, word: Span) -> bool {
    label.contains(word)
        && !half.inline.mask[label.start as usize..word.start as usize]
            .contains(char::is_alphanumeric)
}

/// Common words with a capital behind a word in lower case or a comma.
fn middles<'h>(half: &'h Half<'_>) -> impl Iterator<Item = Span> + 'h {
    let mask = &half.inline.mask;
    half.words().iter().copied().filter(move |word| {
        case_of(mask[word.start as usize..].chars().next().unwrap_or(' '))
            == Some(LetterCase::Upper)
            && is_common_form(word.of(mask))
            && !mask[word.end as usize..].starts_with(['-', '.', '_', '\u{2011}'])
            && {
                let mut before = mask[..word.start as usize]
                    .chars()
                    .rev()
                    .filter(|&it| it != MARK);
                matches!(before.next(), Some(' ' | '\u{A0}'))
                    && before
                        .find(|it| !it.is_whitespace())
                        .is_some_and(|it| it == ',' || case_of(it) == Some(LetterCase::Lower))
            }
    })
}

/// One capital and small letters behind it: no acronym, no `PowerShell`.
fn is_common_form(word: &str) -> bool {
    word.chars().count() > 2
        && word
            .chars()
            .skip(1)
            .all(|sign| case_of(sign) == Some(LetterCase::Lower))
}

/// Words that begin alike are the same name, inflected or borrowed.
fn is_kin(one: &str, other: &str) -> bool {
    let shared = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a.to_lowercase().eq(b.to_lowercase()))
        .count();
    shared >= 3 || shared == one.chars().count() && shared == other.chars().count()
}
