//! `link-text-scope`: the linked words are not the translation of the words linked in the source.
//!
//! First come the kinds that are certain without a dictionary, then the question whether the linked words
//! render the linked words of the source (see [`crate::compare::word_scope`]).

use super::api::{Check, Context, Findings, Run};
use super::markup_words::Marked;
use crate::compare::neighbours::Edge;
use crate::compare::scope::{self, Colon};
use crate::compare::slight;
use crate::compare::word_scope::{self, Markup, Misplaced};
use crate::compare::{PairView, labels, scope::is_whole};
use crate::model::inline::Link;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;
use crate::text::words::words;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-text-scope",
        summary: "the linked words are not the translation of the words linked in the source",
        severity: Severity::Warning,
        mqm: Mqm::LINK,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/link-text-scope.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

/// A target text below this share of the letters of the source text lost words (format-facts 4).
const SHORT: f64 = 0.34;
/// The same where one sign stands for several letters.
const SHORT_DENSE: f64 = 0.12;
/// Where verbs end the sentence, words beside the link are told apart only above this confidence.
const SURE_DENSE: f32 = 0.8;

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.links.is_empty() || !pair.has_comparable_markup() {
        return;
    }
    for (from, to) in pair.links().paired() {
        let wanted = &pair.source.inline.links[from];
        let found = &pair.target.inline.links[to];
        if wanted.has_own_text() && found.has_own_text() {
            test(pair, wanted, found, cx, out);
        }
    }
}

/// The words on the wrong side of the brackets, by the words that render each other.
fn misplaced(
    pair: &PairView<'_>,
    wanted: &Link,
    found: &Link,
    cx: &Context<'_>,
) -> Option<Misplaced> {
    let source = &pair.source;
    let lexicon = cx.knowledge.lexicon.as_deref();
    let it = word_scope::in_link(pair, (wanted, found), lexicon, cx.locale)?;
    // Of links to one place the order may have changed; a link that only points may stand on any word.
    let free = word_scope::siblings(pair, wanted).next().is_some() || points(source, wanted);
    let one_sided = it.inside.is_empty() || it.outside.is_empty();
    let beside_pointer = one_sided && is_pointer(source, wanted);
    ((!it.moved || !free) && !beside_pointer).then_some(it)
}

/// What is wrong with the words of a link.
enum Wrong {
    FunctionWords,
    Short { dense: bool },
    WordsDrawnIn(Span),
    LeadsOn(Span),
    Beside(Span),
    Outside(Span),
    Misplaced(Misplaced),
    MarkDrawnIn(Span),
}

fn test(pair: &PairView<'_>, wanted: &Link, found: &Link, cx: &Context<'_>, out: &mut Findings) {
    let (source, target) = (&pair.source, &pair.target);
    let wrong = certain(source, wanted, target, found, cx)
        .or_else(|| misplaced(pair, wanted, found, cx).map(Wrong::Misplaced))
        .or_else(|| mark_drawn_in(source, wanted, target, found, cx).map(Wrong::MarkDrawnIn));
    let Some(wrong) = wrong else {
        return;
    };
    let shown = target.inline.rendered(found.text);
    let shown = shown.trim();
    let message = match &wrong {
        Wrong::FunctionWords => {
            format!("only `{shown}` is linked, no word with a meaning of its own")
        }
        Wrong::Short { .. } => format!(
            "only `{shown}` is linked, where the source links `{}`",
            source.inline.rendered(wanted.text).trim()
        ),
        Wrong::Beside(word) => format!(
            "the title stands beside the link: `{}` is outside, `{shown}` inside",
            target.inline.rendered(*word)
        ),
        Wrong::Outside(word) => format!(
            "`{}` stands outside of the link; in the source it is inside",
            target.inline.rendered(*word)
        ),
        Wrong::Misplaced(it) => it.message(target, Markup::Link),
        Wrong::WordsDrawnIn(words) => format!(
            "`{}` stands inside the link, before the title",
            target.inline.rendered(*words).trim()
        ),
        Wrong::LeadsOn(word) => format!(
            "`{}` stands inside the link, behind the title",
            target.inline.rendered(*word)
        ),
        Wrong::MarkDrawnIn(mark) => {
            format!(
                "punctuation only: the `{}` stands inside the link",
                mark.of(&target.inline.mask)
            )
        }
    };
    let finding = out
        .pair(pair, message)
        .source(wanted.text)
        .target(found.text)
        .expected(wanted.text.of(&source.text))
        .actual(found.text.of(&target.text))
        .evidence(wanted.destination.of(&source.text));
    let marked = Marked {
        target,
        inner: found.text,
        outer: found.span,
    };
    match wrong {
        Wrong::FunctionWords => {}
        Wrong::Misplaced(it) => {
            marked.misplaced(&it, finding);
            if is_slight(pair, wanted, found, &it, cx) {
                finding.note();
            }
        }
        Wrong::Beside(word) | Wrong::Outside(word) | Wrong::LeadsOn(word) => {
            finding.target(word).confidence(0.8);
        }
        Wrong::WordsDrawnIn(words) => {
            finding.confidence(0.8);
            let mark = mark_drawn_in(source, wanted, target, found, cx);
            marked.words_drawn_in(words, mark, finding);
        }
        Wrong::Short { dense: false } => {
            finding.confidence(0.85);
        }
        Wrong::Short { dense: true } => {
            finding.note().confidence(0.6);
        }
        Wrong::MarkDrawnIn(mark) => {
            finding.confidence(0.8);
            marked.mark_drawn_in(mark, finding);
        }
    }
}

/// The kinds that need no dictionary.
fn certain(
    source: &Half<'_>,
    wanted: &Link,
    target: &Half<'_>,
    found: &Link,
    cx: &Context<'_>,
) -> Option<Wrong> {
    let wanted_words = scope::word_count(&source.inline, wanted.text);
    if !scope::has_content(&target.inline, found.text) || wanted_words == 0 {
        return None;
    }
    if scope::is_function_only(cx.locale, &target.inline, found.text)
        && !scope::is_function_only(cx.english, &source.inline, wanted.text)
        && !scope::starts_upper(&target.inline, found.text)
        && !points(source, wanted)
        && (!is_dense(cx) || !is_here(target, found))
    {
        return Some(Wrong::FunctionWords);
    }
    let dense = is_dense(cx);
    let limit = if dense { SHORT_DENSE } else { SHORT };
    let letters = scope::letters(&source.inline, wanted.text);
    let shown = target.inline.rendered(found.text);
    if wanted_words >= 2
        && letters >= 12
        && (scope::letters(&target.inline, found.text) as f64) < limit * letters as f64
        && !is_short_form(&shown, &source.text)
    {
        return Some(Wrong::Short { dense });
    }
    scope::word_left_outside(source, wanted.text, target, found.span, found.text)
        .map(Wrong::Outside)
        .or_else(|| title_beside(source, wanted, target, found, cx).map(Wrong::Beside))
        .or_else(|| words_drawn_in(source, wanted, target, found, cx).map(Wrong::WordsDrawnIn))
        .or_else(|| {
            let ends = (target, found.text, found.span);
            scope::leads_on((source, wanted.text), ends, cx.locale).map(Wrong::LeadsOn)
        })
}

/// The capital with which the title begins stands in plain text right before the link:
/// `Kā [Exchange un Teams sadarbojas](u)`.
fn title_beside(
    source: &Half<'_>,
    wanted: &Link,
    target: &Half<'_>,
    found: &Link,
    cx: &Context<'_>,
) -> Option<Span> {
    if cx.locale.nouns_capitalised
        || cx.locale.caseless
        || !labels::is_title(source, wanted, target, found)
    {
        return None;
    }
    labels::capital_beside(target, found.span, Edge::Start, source)
}

/// One or two small words before the capital with which the title begins: `[rakstu Pārskats par …]`.
fn words_drawn_in(
    source: &Half<'_>,
    wanted: &Link,
    target: &Half<'_>,
    found: &Link,
    cx: &Context<'_>,
) -> Option<Span> {
    if cx.locale.nouns_capitalised
        || labels::lower_start(&target.inline, found.text).is_none()
        || !labels::is_title(source, wanted, target, found)
    {
        return None;
    }
    let shown = found.text.of(&target.inline.mask);
    let capital = labels::own_capital(shown, &source.inline.mask)?;
    let before = &shown[..capital];
    let small = words(before).count() <= 2
        && before
            .chars()
            .all(|sign| sign.is_lowercase() || sign.is_whitespace());
    let start = found.text.start as usize;
    small.then(|| Span::new(start, start + capital))
}

fn mark_drawn_in(
    source: &Half<'_>,
    wanted: &Link,
    target: &Half<'_>,
    found: &Link,
    cx: &Context<'_>,
) -> Option<Span> {
    if matches!(cx.locale.language, "zh" | "ja" | "th") || is_whole(target, found.span) {
        return None;
    }
    let (mark, _) = scope::final_mark(cx.locale, &target.inline, found.text, Colon::Counts)?;
    scope::final_mark(cx.english, &source.inline, wanted.text, Colon::Counts)
        .is_none()
        .then_some(mark)
}

/// The source links a word that only points: `here`, `this page`.
fn points(source: &Half<'_>, wanted: &Link) -> bool {
    let shown = source.inline.rendered(wanted.text).to_lowercase();
    let shown = shown.trim();
    is_pointer(source, wanted) || shown.starts_with("this ") || shown.starts_with("these ")
}

/// The same without a noun: any words may stand beside the one that points.
fn is_pointer(source: &Half<'_>, wanted: &Link) -> bool {
    let shown = source.inline.rendered(wanted.text).to_lowercase();
    let shown = shown.trim();
    POINTERS.contains(&shown) || shown.ends_with(" here")
}

/// English texts that only point.
const POINTERS: [&str; 9] = [
    "here",
    "there",
    "this",
    "more",
    "link",
    "more info",
    "click here",
    "see more",
    "for example,",
];

/// Words for *here* of languages that hang links on them as a matter of course.
const HERE: [&str; 4] = ["こちら", "ここ", "此处", "여기"];

fn is_here(target: &Half<'_>, found: &Link) -> bool {
    let shown = target.inline.rendered(found.text).to_lowercase();
    HERE.contains(&shown.trim().trim_end_matches(['.', '。']))
}

/// Words that a reviewer would hardly move: a noun beside a name; in Japanese what is not quite sure.
fn is_slight(
    pair: &PairView<'_>,
    wanted: &Link,
    found: &Link,
    it: &Misplaced,
    cx: &Context<'_>,
) -> bool {
    let (one, other) = ((&pair.source, wanted.text), (&pair.target, found.text));
    let lexicon = cx.knowledge.lexicon.as_deref();
    is_dense(cx) && it.confidence() < SURE_DENSE
        || slight::is_noun_beside_name(one, other, it, lexicon, cx.locale)
        || slight::is_kind_outside(one, other, it, lexicon, cx.locale)
}

/// One sign stands for several letters.
fn is_dense(cx: &Context<'_>) -> bool {
    cx.locale.spaceless || cx.locale.language == "ko"
}

/// An abbreviation (`MFA`) or a name that the source uses, too.
fn is_short_form(shown: &str, source: &str) -> bool {
    let shown = shown.trim();
    let capitals = shown
        .chars()
        .filter(|sign| sign.is_alphabetic())
        .all(char::is_uppercase);
    capitals && shown.chars().count() >= 2 || source.contains(shown) && shown.is_ascii()
}
