//! English words that stand in a translation as they stand in its source, though the language has a word
//! for them.
//!
//! Which words stay is learnt: a word that the corpus mostly keeps is a name, a loan or a label of an
//! interface that nobody translated. Of what no corpus tells, a table of ordinary words remains.

use std::ops::Range;

use super::PairView;
use super::english::{is_english_source, stands_alone};
use super::meant::{self, begins_with_capital};
use super::wavering::is_form;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::terms::NameMatcher;
use crate::text::Span;
use crate::words::{Lexicon, english, ordinary};

/// What a pair is searched with.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The lexicon of the target language.
    pub lexicon: Option<&'a Lexicon>,
    /// The protected names.
    pub names: Option<&'a NameMatcher>,
    /// What is known of English.
    pub english: &'a LocaleData,
    /// What is known of the target language.
    pub locale: &'a LocaleData,
}

/// A word that was left in English, or several side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Leftover {
    /// Bytes of the source half.
    pub source: Span,
    /// Bytes of the target half.
    pub target: Span,
    /// What it is usually rendered by.
    pub usual: Option<String>,
    /// 0 to 1.
    pub confidence: f32,
    /// Not sure enough for more than a note.
    pub slight: bool,
}

/// Uses of a word that the lexicon must know.
const LEAST_USES: u32 = 8;
/// Words that stay in a greater share of their uses are kept on purpose.
const MOST_KEPT: f32 = 0.1;
/// Uses up to which the corpus hardly knows a word.
const HARDLY_SEEN: u32 = 2;
/// Letters of a word below which it may be anything.
const SHORT: usize = 4;
/// Longer runs of English are no matter of single words.
const LONGEST_RUN: usize = 3;

/// Clipped words and loans that translators keep as readily as they render them.
const LOANS: &[&str] = &["info", "limit", "chat"];

/// The words of a pair that were left in English, in reading order.
pub fn leftovers(pair: &PairView<'_>, known: Known<'_>) -> Vec<Leftover> {
    let (source, target) = (&pair.source, &pair.target);
    if known.lexicon.is_none() && !holds_ordinary(target, known) || !pair.has_comparable_words() {
        return Vec::new();
    }
    let shared: Vec<Option<usize>> = target
        .words()
        .iter()
        .map(|span| twin(source, span.of(&target.inline.mask)))
        .collect();
    let mut found: Vec<Leftover> = Vec::new();
    let mut at = 0;
    while at < shared.len() {
        let run = run_from(target, &shared, at);
        at = run.end.max(at + 1);
        let words = run.filter_map(|at| Some((source.words()[shared[at]?], target.words()[at])));
        let mut words: Vec<(Span, Span)> = words.collect();
        // Several words with capitals are a title or a name; small ones beside them are neither.
        if words.len() > 1 {
            let capital = |it: &(Span, Span)| begins_with_capital(it.0.of(&source.inline.mask));
            let named = words.iter().any(capital);
            words.retain(|it| match capital(it) {
                true => is_left_in_label(pair, *it),
                false => !named || !is_named_on(pair, *it),
            });
        }
        if words.len() <= LONGEST_RUN {
            found.extend(words.into_iter().find_map(|it| judge(pair, it, known)));
        }
    }
    if !found.is_empty() && !is_english_source(source, known.english) {
        found.clear();
    }
    found
}

/// A cheap test before the words are compared.
fn holds_ordinary(target: &Half<'_>, known: Known<'_>) -> bool {
    target.words().iter().any(|span| {
        let word = span.of(&target.inline.mask);
        ordinary::is_ordinary(word, known.locale.language)
    })
}

/// A word with a capital that begins a label or a link text, or stands in a name there, beside words that
/// are translated: half of the label was left.
fn is_left_in_label(pair: &PairView<'_>, (source, target): (Span, Span)) -> bool {
    let from = &pair.source.inline.mask;
    let (Some(wanted), Some(_)) = (
        meant::label_around(&pair.source, source),
        meant::label_around(&pair.target, target),
    ) else {
        return false;
    };
    let words = pair.source.words();
    let at = words.partition_point(|word| word.start < source.start);
    let beside = [at.checked_sub(1), Some(at + 1)];
    let beside: Vec<Span> = beside
        .into_iter()
        .filter_map(|at| words.get(at?).copied())
        .filter(|word| wanted.contains(*word))
        .collect();
    let is_kept = |word: &Span| {
        let text = word.of(from);
        text.bytes().any(|it| it.is_ascii_digit()) || twin(&pair.target, text).is_some()
    };
    !beside.is_empty()
        && !beside.iter().any(is_kept)
        && (wanted.start == source.start
            || beside.iter().any(|it| begins_with_capital(it.of(from))))
        && !from[source.end as usize..].starts_with(['[', '('])
        && !meant::names_part(from, source)
}

/// A word in small letters that its translation makes a part of a name: `Resource Center`; or of a label
/// that is kept as a whole.
fn is_named_on(pair: &PairView<'_>, (source, target): (Span, Span)) -> bool {
    let (from, to) = (&pair.source.inline.mask, &pair.target.inline.mask);
    let next = |half: &Half<'_>, word: Span| {
        let mut rest = half.words().iter();
        rest.find(|it| it.start >= word.end).copied()
    };
    let after = next(&pair.source, source).map(|it| it.of(from));
    let number = |word: &str| word.starts_with(|it: char| it.is_ascii_digit());
    let goes_on = begins_with_capital(target.of(to))
        && (to[target.end as usize..].trim_start().starts_with('&')
            || next(&pair.target, target)
                .map(|it| it.of(to))
                .is_some_and(|it| {
                    begins_with_capital(it)
                        && after.is_some_and(|after| after.eq_ignore_ascii_case(it))
                }));
    goes_on || after.is_some_and(number) || is_kept_label(pair, target)
}

/// A word in a label that is kept as a whole, or lists values: `Delete/No action`.
fn is_kept_label(pair: &PairView<'_>, target: Span) -> bool {
    let to = &pair.target.inline.mask;
    meant::label_around(&pair.target, target).is_some_and(|label| {
        let words = pair.target.words().iter();
        label.of(to).contains('/')
            || words
                .filter(|it| label.contains(**it))
                .all(|it| twin(&pair.source, it.of(to)).is_some())
    })
}

/// The word of the source that is spelt like a word of the target.
fn twin(source: &Half<'_>, word: &str) -> Option<usize> {
    source.words().iter().position(|it| {
        it.len() == word.len() && it.of(&source.inline.mask).eq_ignore_ascii_case(word)
    })
}

/// The words from `at` that stand in the source, nothing but blanks between them.
fn run_from(target: &Half<'_>, shared: &[Option<usize>], at: usize) -> Range<usize> {
    let words = target.words();
    let tied = |next: usize| {
        let gap = &target.inline.mask[words[next - 1].end as usize..words[next].start as usize];
        gap.chars().all(|sign| sign.is_whitespace() || sign == '-')
    };
    let mut end = at;
    while end < shared.len() && shared[end].is_some() && (end == at || tied(end)) {
        end += 1;
    }
    at..end
}

fn judge(
    pair: &PairView<'_>,
    (source, target): (Span, Span),
    known: Known<'_>,
) -> Option<Leftover> {
    let (from, to) = (&pair.source.inline.mask, &pair.target.inline.mask);
    let written = source.of(from);
    let lower = written.to_ascii_lowercase();
    if lower.len() < SHORT
        || !is_plain(target.of(to))
        || !is_plain(written)
        || !stands_alone(from, source)
        || !stands_alone(to, target)
        || english::is_function(&lower)
        || known.locale.is_function_word(&lower)
        || is_in_name(pair, source, target, known)
        || meant::is_variable(&pair.target, target)
        || meant::is_variable(&pair.source, source)
        || meant::is_in_path(from, source)
        || meant::is_spelt_out(from, source)
        || LOANS.contains(&lower.as_str())
        || meant::in_brackets(to, target)
        || meant::in_quotes(to, target)
    {
        return None;
    }
    let capital = begins_with_capital(written);
    let in_label = capital && is_left_in_label(pair, (source, target));
    if capital && !in_label && meant::has_capital_neighbour(from, source)
        || !capital && (pair.source.words().len() == 1 || meant::names_code(from, source))
    {
        return None;
    }
    let usual = match known.lexicon {
        Some(lexicon)
            if lexicon
                .source(&lower)
                .is_some_and(|it| it.count >= LEAST_USES) =>
        {
            Some(usual(pair, &lower, lexicon)?)
        }
        _ => None,
    };
    let count = known
        .lexicon
        .and_then(|lexicon| lexicon.source(&lower))
        .map_or(0, |it| it.count);
    let is_plain_english = || {
        target.of(to) == written
            && ordinary::is_ordinary(&lower, known.locale.language)
            && !meant::is_glossed(&pair.target, target)
            && !is_kept_label(pair, target)
    };
    let is_english = usual.is_some()
        || (!capital || in_label) && is_plain_english()
        || !capital && known.lexicon.is_some() && count <= HARDLY_SEEN && is_english_form(&lower);
    let label = meant::is_label(&pair.source, source)
        && meant::is_label(&pair.target, target)
        && meant::is_step(from, source);
    is_english.then(|| Leftover {
        source,
        target,
        confidence: match (capital && !in_label, label) {
            (false, _) if usual.is_none() => 0.6,
            (false, _) => 0.7,
            (true, true) => 0.5,
            (true, false) => 0.4,
        },
        usual,
        slight: capital && !in_label,
    })
}

/// What a word is usually rendered by; nothing when it is often kept, or when its rendering stands in the
/// target as well: the English is an explanation then, or another use.
fn usual(pair: &PairView<'_>, word: &str, lexicon: &Lexicon) -> Option<String> {
    let renderings = lexicon.renderings(&[word])?;
    let usual = renderings.dominant()?;
    if usual.text == word || usual.share < 0.3 || lexicon.identity_share(word) > MOST_KEPT {
        return None;
    }
    let words = pair.cut_words(lexicon.language());
    let stands = |form: &String| {
        let mut words = words.target.iter();
        words.any(|word| is_form(form, &word.lower, lexicon))
    };
    let mut clusters = renderings.clusters.iter().filter(|it| it.share >= 0.05);
    (!clusters.any(|cluster| cluster.words.iter().all(stands))).then(|| usual.text.clone())
}

fn is_in_name(pair: &PairView<'_>, source: Span, target: Span, known: Known<'_>) -> bool {
    known.names.is_some_and(|names| {
        let names = pair.names(names);
        names.source.iter().any(|it| it.overlaps(source))
            || names.target.iter().any(|it| it.overlaps(target))
    })
}

/// A word of six letters or more with an ending that English gives to verbs and their kin.
fn is_english_form(word: &str) -> bool {
    (6..=LONGEST_WORD).contains(&word.len()) && (word.ends_with("ed") || word.ends_with("ing"))
}

/// Longer words are identifiers.
const LONGEST_WORD: usize = 16;

/// A word of small letters, or with one capital at its head.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
}
