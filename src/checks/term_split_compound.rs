//! `term-split-compound`: two words in the target that the language writes as one.

use super::api::{Check, Context, Findings, Run};
use crate::compare::apart_nouns::apart_nouns;
use crate::compare::{PairView, terms};
use crate::model::inline::MARK;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::text::{Span, case};
use crate::words::pair_words::Word;
use crate::words::{Joint, Lexicon};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "term-split-compound",
        summary: "two words that the language writes as one",
        severity: Severity::Warning,
        mqm: Mqm::SPELLING,
        its: Its::Misspelling,
        page: include_str!("../../fixtures/checks/term-split-compound.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.is_blank() || pair.source.text == pair.target.text {
        return;
    }
    let mut marked: Vec<Span> = Vec::new();
    if let Some(matcher) = cx.knowledge.terms.as_deref()
        && pair.is_comparable()
    {
        let knowledge = cx.knowledge;
        for verdict in pair.terms(
            matcher,
            knowledge.names.as_deref(),
            knowledge.lexicon.as_deref(),
        ) {
            for wrong in &verdict.wrong {
                if terms::is_written_apart(pair, matcher, wrong) {
                    report(pair, wrong.span, Certainty::Sure, &mut marked, out);
                }
            }
        }
    }
    if let Some(matcher) = cx.knowledge.names.as_deref()
        && pair.is_comparable()
    {
        for verdict in &pair.names(matcher).altered {
            if let Some(span) = terms::name_written_apart(pair, matcher, verdict) {
                report(pair, span, Certainty::Sure, &mut marked, out);
            }
        }
    }
    let Some(lexicon) = cx.knowledge.lexicon.as_deref() else {
        for span in apart_nouns(pair, cx.locale) {
            if !marked.iter().any(|it| it.overlaps(span)) {
                report(pair, span, Certainty::Likely, &mut marked, out);
            }
        }
        return;
    };
    if !cx.locale.glue.compounds && !matches!(lexicon.language(), "fi" | "hu" | "et") {
        return;
    }
    let words = &pair.cut_words(lexicon.language()).target;
    for two in words.windows(2) {
        let (left, right) = (&two[0], &two[1]);
        let span = Span {
            start: left.span.start,
            end: right.span.end,
        };
        if right.joint != Joint::Blank || marked.iter().any(|it| it.overlaps(span)) {
            continue;
        }
        if let Some(certainty) = judge(pair, cx, lexicon, left, right) {
            report(pair, span, certainty, &mut marked, out);
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Certainty {
    /// The joined form is usual.
    Sure,
    /// The first part is mostly joined to what follows.
    Likely,
}

/// The conditions of the prototype (docs/terminology.md): the joined form is known, and either usual or
/// of a first part that is mostly joined.
fn judge(
    pair: &PairView<'_>,
    cx: &Context<'_>,
    lexicon: &Lexicon,
    left: &Word,
    right: &Word,
) -> Option<Certainty> {
    const LETTERS: usize = 3;
    let text = &pair.target.text;
    let (one, other) = (left.span.of(text), right.span.of(text));
    let plain =
        |word: &str| word.chars().count() >= LETTERS && word.chars().all(char::is_alphabetic);
    if !plain(one)
        || !plain(other)
        || cx.locale.is_function_word(&left.lower)
        || cx.locale.is_function_word(&right.lower)
        || case::is_all_caps(one)
        || case::is_all_caps(other)
    {
        return None;
    }
    let german = matches!(lexicon.language(), "de" | "lb");
    if german && !(case::is_capitalised(one) && case::is_capitalised(other)) {
        return None;
    }
    // In the other languages a capital inside begins a name.
    if !german && case::is_capitalised(other) {
        return None;
    }
    // The English side writes the same two words: a name.
    if pair.source.text.contains(span_text(text, left, right)) {
        return None;
    }
    let Some(split) = lexicon.split_compound(&left.lower, &right.lower) else {
        return is_linking_form(lexicon, left, right).then_some(Certainty::Likely);
    };
    if f64::from(split.joined) < 0.05 * f64::from(split.apart) {
        return None;
    }
    if split.joined >= split.apart.max(1) {
        return Some(Certainty::Sure);
    }
    (split.bound >= 0.2).then_some(Certainty::Likely)
}

/// A first part in its linking form (Scandinavian `-s`) that stands joined with many other words, before
/// a word of the language: the joined word itself need not have been seen.
fn is_linking_form(lexicon: &Lexicon, left: &Word, right: &Word) -> bool {
    const PARTNERS: u32 = 5;
    const BOUND: f32 = 0.15;
    if !matches!(lexicon.language(), "sv" | "da" | "nb" | "nn" | "no") || !left.lower.ends_with('s')
    {
        return false;
    }
    let first = lexicon.first_part(&left.lower);
    first.partners >= PARTNERS
        && first.bound >= BOUND
        && lexicon.target(&right.lower).is_some_and(|it| it.count >= 3)
}

fn span_text<'t>(text: &'t str, left: &Word, right: &Word) -> &'t str {
    &text[left.span.start as usize..right.span.end as usize]
}

fn report(
    pair: &PairView<'_>,
    span: Span,
    certainty: Certainty,
    marked: &mut Vec<Span>,
    out: &mut Findings,
) {
    let mask = span.of(&pair.target.inline.mask);
    let found = pair.target.inline.rendered(span);
    let mut parts = found.split_whitespace();
    let mut joined = parts.next().unwrap_or_default().to_owned();
    joined.extend(parts.map(str::to_lowercase));
    marked.push(span);
    let reported = out
        .pair(pair, format!("`{found}` is one word: `{joined}`"))
        .target(span)
        .expected(joined.as_str())
        .actual(found.as_str())
        .confidence(if certainty == Certainty::Sure {
            0.9
        } else {
            0.75
        })
        .evidence(joined.as_str());
    if mask.contains(MARK) {
        reported.suggest(joined);
    } else if certainty == Certainty::Sure {
        reported.fix(span, joined);
    } else {
        reported.unsafe_fix(span, joined);
    }
}
