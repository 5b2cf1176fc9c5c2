//! `emphasis-moved`: the emphasised words are not the translation of the words emphasised in the source.
//!
//! First come the kinds that are certain without a dictionary, then the question whether the emphasised words
//! render the emphasised words of the source (see [`crate::compare::word_scope`]).

use super::api::{Check, Context, Findings, Run};
use super::markup_words::Marked;
use crate::compare::neighbours::Edge;
use crate::compare::scope::{self, Colon};
use crate::compare::slight;
use crate::compare::word_scope::{self, Markup, Misplaced};
use crate::compare::{PairView, labels, run_pairs};
use crate::model::inline::Emphasis;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::text::Span;
use crate::text::words::words;
use crate::words::words_in;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "emphasis-moved",
        summary: "the emphasised words are not the translation of the words emphasised in the source",
        severity: Severity::Warning,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/emphasis-moved.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

/// Where verbs end the sentence, words beside the run are told apart only above this confidence.
const SURE_DENSE: f32 = 0.8;

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.emphasis.is_empty()
        || pair.source.inline.emphasis.is_empty()
        || !pair.has_comparable_markup()
        || !pair.source_emphasis_is_sound()
    {
        return;
    }
    let target = &pair.target;
    let lexicon = cx.knowledge.lexicon.as_deref();
    let partners = pair.run_partners(lexicon, cx.locale);
    for (at, run) in target.inline.emphasis.iter().enumerate() {
        let partner = partners[at].map(|source| &pair.source.inline.emphasis[source]);
        let sources = partner.map_or(&pair.source.inline.emphasis[..], std::slice::from_ref);
        let wrong = certain(pair, run, partner, cx)
            .or_else(|| {
                word_scope::in_run(pair, (partner?, run), lexicon, cx.locale).map(Wrong::Misplaced)
            })
            .or_else(|| {
                words_drawn_in(pair, run, sources, INTRODUCTION, cx).map(Wrong::WordsDrawnIn)
            })
            .or_else(|| mark_drawn_in(pair, run, sources, cx).map(Wrong::MarkDrawnIn));
        let Some(wrong) = wrong else {
            continue;
        };
        let shown = target.inline.rendered(run.inner);
        let shown = shown.trim();
        let message = match &wrong {
            Wrong::Empty => "the emphasis holds nothing".to_owned(),
            Wrong::Signs => format!("only the sign `{shown}` is emphasised"),
            Wrong::FunctionWords => {
                format!("only `{shown}` is emphasised, no word with a meaning of its own")
            }
            Wrong::Beside(word) => format!(
                "the label stands beside the emphasis: `{}` is outside, `{shown}` inside",
                target.inline.rendered(*word)
            ),
            Wrong::Outside(word) => format!(
                "`{}` stands outside of the emphasis; in the source it is inside",
                target.inline.rendered(*word)
            ),
            Wrong::LeadsOn(word) => format!(
                "`{}` stands inside the emphasis, behind the label",
                target.inline.rendered(*word)
            ),
            Wrong::WordsDrawnIn(words) => format!(
                "`{}` stands inside the emphasis, before the label",
                target.inline.rendered(*words).trim()
            ),
            Wrong::Misplaced(it) => it.message(target, Markup::Emphasis),
            Wrong::MarkDrawnIn(mark) => format!(
                "punctuation only: the `{}` stands inside the emphasis",
                mark.of(&target.inline.mask)
            ),
        };
        let finding = out.pair(pair, message).target(run.span);
        if let Wrong::Beside(word) | Wrong::Outside(word) | Wrong::LeadsOn(word) = wrong {
            finding.target(word).confidence(0.8);
        }
        match partner {
            Some(partner) => finding
                .source(partner.span)
                .expected(partner.inner.of(&pair.source.text))
                .evidence(partner.inner.of(&pair.source.text)),
            None => finding.evidence(at.to_string()),
        };
        let marked = Marked {
            target,
            inner: run.inner,
            outer: run.span,
        };
        match wrong {
            Wrong::Misplaced(it) => {
                marked.misplaced(&it, finding);
                let is_slight = |partner: &Emphasis| {
                    let (one, other) = ((&pair.source, partner.inner), (target, run.inner));
                    slight::is_noun_beside_name(one, other, &it, lexicon, cx.locale)
                };
                let unsure = cx.locale.spaceless && it.confidence() < SURE_DENSE;
                if unsure || partner.is_some_and(is_slight) {
                    finding.note();
                }
            }
            Wrong::MarkDrawnIn(mark) => {
                finding.confidence(0.7);
                marked.mark_drawn_in(mark, finding);
            }
            Wrong::WordsDrawnIn(words) => {
                let mark = mark_drawn_in(pair, run, sources, cx);
                marked.words_drawn_in(words, mark, finding);
            }
            _ => {}
        }
    }
}

/// What is wrong with the words of a run.
enum Wrong {
    Empty,
    Signs,
    FunctionWords,
    Beside(Span),
    Outside(Span),
    Misplaced(Misplaced),
    WordsDrawnIn(Span),
    LeadsOn(Span),
    MarkDrawnIn(Span),
}

/// The kinds that need no dictionary. Without a partner every run of the source could be it.
fn certain(
    pair: &PairView<'_>,
    run: &Emphasis,
    partner: Option<&Emphasis>,
    cx: &Context<'_>,
) -> Option<Wrong> {
    let (source, target) = (&pair.source.inline, &pair.target.inline);
    let lexicon = cx.knowledge.lexicon.as_deref();
    let sources = partner.map_or(&source.emphasis[..], std::slice::from_ref);
    if !scope::has_content(target, run.inner) {
        // `**>**`, `**...**`: some run of the source is a sign, too.
        let meant = source
            .emphasis
            .iter()
            .any(|other| !scope::has_content(source, other.inner));
        return match (meant, scope::is_blank(target, run.inner)) {
            (true, _) => None,
            (false, true) => Some(Wrong::Empty),
            (false, false) => Some(Wrong::Signs),
        };
    }
    if scope::is_function_only(cx.locale, target, run.inner)
        && !scope::starts_upper(target, run.inner)
        && !repeats_source(pair, run)
        // Word order may pair `not` with another run: compare with all of them.
        && !source
            .emphasis
            .iter()
            .filter(|other| run_pairs::may_render(pair, other, run, lexicon, cx.locale))
            .any(|other| scope::is_function_only(cx.english, source, other.inner))
    {
        return Some(Wrong::FunctionWords);
    }
    if let Some(partner) = partner
        && let Some(word) = scope::word_left_outside(
            &pair.source,
            partner.inner,
            &pair.target,
            run.span,
            run.inner,
        )
    {
        return Some(Wrong::Outside(word));
    }
    if partner.is_some()
        && let Some(word) = label_beside(pair, run, sources, cx)
    {
        return Some(Wrong::Beside(word));
    }
    words_drawn_in(pair, run, sources, 0, cx)
        .map(Wrong::WordsDrawnIn)
        .or_else(|| {
            let ends = (&pair.target, run.inner, run.span);
            scope::leads_on((&pair.source, partner?.inner), ends, cx.locale).map(Wrong::LeadsOn)
        })
}

/// The capital of the label stands in plain text right beside the run: `**cilnē** Produkti`.
fn label_beside(
    pair: &PairView<'_>,
    run: &Emphasis,
    sources: &[Emphasis],
    cx: &Context<'_>,
) -> Option<Span> {
    let capitalised = sources
        .iter()
        .all(|other| scope::starts_upper(&pair.source.inline, other.inner));
    if cx.locale.nouns_capitalised
        || cx.locale.caseless
        || !capitalised
        || !pair.emphasis().missing.is_empty()
    {
        return None;
    }
    let beside = |edge| labels::capital_beside(&pair.target, run.span, edge, &pair.source);
    let behind =
        labels::lower_start(&pair.target.inline, run.inner).and_then(|_| beside(Edge::End));
    behind.or_else(|| beside(Edge::Start))
}

/// The bond of words one of which may render the other.
const RENDERS: f32 = 0.1;

/// Words that may stand before a label and say what it is or what to do with it: `**pozycję Zapisz**`.
const INTRODUCTION: usize = 2;

/// Small words, and so many others, before the capital with which the label begins: `**uz Iestatījumi**`.
fn words_drawn_in(
    pair: &PairView<'_>,
    run: &Emphasis,
    sources: &[Emphasis],
    introduction: usize,
    cx: &Context<'_>,
) -> Option<Span> {
    let (source, target) = (&pair.source.inline, &pair.target.inline);
    labels::lower_start(target, run.inner)?;
    // `**From a device**` begins with such a word itself.
    let own = |other: &Emphasis| {
        let shown = other.inner.of(&source.mask);
        let first = words(shown).next().map(|word| word.of(shown));
        first.is_some_and(|first| cx.english.is_function_word(&cx.english.lower(first)))
    };
    if sources.iter().any(own) {
        return None;
    }
    let shown = run.inner.of(&target.mask);
    let (mut end, mut others) = (0, 0);
    for word in words(shown) {
        let text = word.of(shown);
        if text.chars().next().is_some_and(char::is_uppercase) {
            end = word.start as usize;
            break;
        }
        others += usize::from(!cx.locale.is_function_word(text));
    }
    // A capital that the source does not write, or that follows words with a meaning, must be one that only
    // the label explains.
    let written = sources
        .iter()
        .all(|other| scope::starts_upper(source, other.inner));
    let explained = others == 0 && written
        || others <= introduction
            && !cx.locale.nouns_capitalised
            && shown[..end]
                .chars()
                .all(|sign| sign.is_alphabetic() || sign.is_whitespace())
            && labels::own_capital(shown, &source.mask) == Some(end)
            && (others == 0 || !renders_label(pair, run, end, sources, cx));
    if !explained {
        return None;
    }
    let start = run.inner.start as usize;
    (end > 0).then(|| Span::new(start, start + end))
}

/// A word of the first `end` bytes of the run renders a word of the label: `filter för Inkorgen`.
fn renders_label(
    pair: &PairView<'_>,
    run: &Emphasis,
    end: usize,
    sources: &[Emphasis],
    cx: &Context<'_>,
) -> bool {
    let words = pair.cut_words(cx.locale.language);
    let bonds = pair.bonds(cx.knowledge.lexicon.as_deref(), cx.locale);
    let start = run.inner.start as usize;
    let before = words_in(&words.target, Span::new(start, start + end));
    sources
        .iter()
        .flat_map(|label| words_in(&words.source, label.inner))
        .any(|from| before.clone().any(|to| bonds.get(from, to) >= RENDERS))
}

/// The run says what some run of the source says: a name, a code, a value.
fn repeats_source(pair: &PairView<'_>, run: &Emphasis) -> bool {
    let text = run.inner.of(&pair.target.text);
    pair.source
        .inline
        .emphasis
        .iter()
        .any(|other| other.inner.of(&pair.source.text).eq_ignore_ascii_case(text))
}

fn mark_drawn_in(
    pair: &PairView<'_>,
    run: &Emphasis,
    sources: &[Emphasis],
    cx: &Context<'_>,
) -> Option<Span> {
    let (source, target) = (&pair.source.inline, &pair.target.inline);
    if cx.locale.spaceless {
        return None;
    }
    let (mark, _) = scope::final_mark(cx.locale, target, run.inner, Colon::Passes)?;
    let meant = sources.iter().any(|other| {
        // Any mark of the source may have become this one: `**Note:**`, `**Really?**`.
        source
            .visible(other.inner)
            .rev()
            .find(|(_, sign)| !sign.is_whitespace())
            .is_none_or(|(_, sign)| sign.is_ascii_punctuation() && !matches!(sign, ')' | '"' | '>'))
            || scope::is_whole(&pair.source, other.span)
            // `**Note**: text` may become `**Piezīme.** Teksts`.
            || source.visible_after(other.span.end as usize) == Some(':')
    });
    (!meant && !scope::is_whole(&pair.target, run.span)).then_some(mark)
}
