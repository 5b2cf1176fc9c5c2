//! English words that stand in a translation as they stand in its source, though the language has a word
//! for them.
//!
//! Which words stay is learnt: a word that the corpus mostly keeps is a name, a loan or a label of an
//! interface that nobody translated. Without a corpus nothing can be told, but in another script the
//! letters themselves tell.

use std::ops::Range;

use super::PairView;
use super::english::{is_english_source, stands_alone};
use super::wavering::is_form;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::terms::NameMatcher;
use crate::text::Span;
use crate::words::{Lexicon, english};

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
    if known.lexicon.is_none() || !pair.has_comparable_words() {
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
        if run.is_empty() || run.len() > LONGEST_RUN {
            continue;
        }
        let words = run
            .clone()
            .filter_map(|at| Some((source.words()[shared[at]?], target.words()[at])));
        let words: Vec<(Span, Span)> = words.collect();
        // Several words with capitals are a title or a name.
        let capitals = words
            .iter()
            .filter(|it| begins_with_capital(it.0.of(&source.inline.mask)))
            .count();
        if words.len() > 1 && capitals > 0 {
            continue;
        }
        found.extend(words.into_iter().find_map(|it| judge(pair, it, known)));
    }
    if !found.is_empty() && !is_english_source(source, known.english) {
        found.clear();
    }
    found
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
    let lexicon = known.lexicon?;
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
        || is_variable(&pair.target, target)
        || is_variable(&pair.source, source)
        || is_in_path(from, source)
        || is_spelt_out(from, source)
        || LOANS.contains(&lower.as_str())
        || in_brackets(to, target)
        || in_quotes(to, target)
    {
        return None;
    }
    let capital = begins_with_capital(written);
    if capital && has_capital_neighbour(from, source)
        || !capital && (pair.source.words().len() == 1 || names_code(from, source))
    {
        return None;
    }
    let count = lexicon.source(&lower).map_or(0, |count| count.count);
    if count <= HARDLY_SEEN && !capital && is_english_form(&lower) {
        return Some(Leftover {
            source,
            target,
            usual: None,
            confidence: 0.6,
            slight: false,
        });
    }
    if count < LEAST_USES {
        return None;
    }
    let renderings = lexicon.renderings(&[&lower])?;
    let usual = renderings.dominant()?;
    let words = pair.cut_words(lexicon.language());
    let kept = usual.text == lower || lexicon.identity_share(&lower) > MOST_KEPT;
    // The translation stands there as well: the English is an explanation, or another use.
    let doubled = renderings
        .clusters
        .iter()
        .filter(|cluster| cluster.share >= 0.05)
        .any(|cluster| {
            let mut forms = cluster.words.iter();
            forms.all(|form| {
                words
                    .target
                    .iter()
                    .any(|word| is_form(form, &word.lower, lexicon))
            })
        });
    if kept || doubled || usual.share < 0.3 {
        return None;
    }
    let label =
        is_label(&pair.source, source) && is_label(&pair.target, target) && is_step(from, source);
    Some(Leftover {
        source,
        target,
        usual: Some(usual.text.clone()),
        confidence: match (capital, label) {
            (false, _) => 0.7,
            (true, true) => 0.5,
            (true, false) => 0.4,
        },
        slight: capital,
    })
}

fn is_in_name(pair: &PairView<'_>, source: Span, target: Span, known: Known<'_>) -> bool {
    known.names.is_some_and(|names| {
        let names = pair.names(names);
        names.source.iter().any(|it| it.overlaps(source))
            || names.target.iter().any(|it| it.overlaps(target))
    })
}

/// A word that is emphasised by itself or in a path of points, and begins with a small letter: a keyword,
/// a variable.
fn is_variable(half: &Half<'_>, word: Span) -> bool {
    let mask = &half.inline.mask;
    !begins_with_capital(word.of(mask))
        && half.inline.emphasis.iter().any(|run| {
            let text = run.inner.of(mask);
            run.inner.contains(word)
                && (text.trim_matches(|sign: char| !sign.is_alphanumeric()) == word.of(mask)
                    || text.split_whitespace().any(is_dotted))
        })
}

/// `formContext.data`: points between letters.
fn is_dotted(text: &str) -> bool {
    let mut parts = text.split('.').filter(|part| !part.is_empty());
    parts.next().is_some() && parts.next().is_some()
}

/// A word of small letters in a path or an address: `Providers\ name \Key`, `file://`.
fn is_in_path(mask: &str, word: Span) -> bool {
    let behind = mask[word.end as usize..].trim_start_matches([' ', '*', '_']);
    !begins_with_capital(word.of(mask)) && (behind.starts_with('\\') || behind.starts_with("://"))
}

/// One of the words that an acronym in brackets stands for: `sender policy framework (SPF)`.
fn is_spelt_out(mask: &str, word: Span) -> bool {
    let Some(open) = mask[word.end as usize..].find('(') else {
        return false;
    };
    let open = word.end as usize + open;
    let acronym: String = mask[open + 1..]
        .chars()
        .take_while(|sign| sign.is_ascii_uppercase())
        .collect();
    let words: Vec<&str> = mask[..open].split_whitespace().collect();
    if acronym.len() < 2 || acronym.len() > words.len() {
        return false;
    }
    let named = &words[words.len() - acronym.len()..];
    let first = mask[..open].rfind(named[0]).unwrap_or(open);
    first <= word.start as usize
        && named
            .iter()
            .zip(acronym.bytes())
            .all(|(it, sign)| it.as_bytes()[0].eq_ignore_ascii_case(&sign))
}

/// A step of a path through an interface: `**Start** > **Settings**`.
fn is_step(mask: &str, word: Span) -> bool {
    let bare = |sign: char| sign.is_whitespace() || sign.is_control() || matches!(sign, '*' | '_');
    mask[..word.start as usize]
        .trim_end_matches(bare)
        .ends_with('>')
        || mask[word.end as usize..]
            .trim_start_matches(bare)
            .starts_with('>')
}

/// A word that is emphasised by itself: a label of an interface.
fn is_label(half: &Half<'_>, word: Span) -> bool {
    half.inline.emphasis.iter().any(|run| run.inner == word)
}

/// A word of six letters or more with an ending that English gives to verbs and their kin.
fn is_english_form(word: &str) -> bool {
    (6..=LONGEST_WORD).contains(&word.len()) && (word.ends_with("ed") || word.ends_with("ing"))
}

/// Longer words are identifiers.
const LONGEST_WORD: usize = 16;

/// A quotation of what a program says or a person types.
fn in_quotes(mask: &str, word: Span) -> bool {
    let quotes = ['"', '“', '”', '„', '«', '»', '「', '『', '‘'];
    mask[..word.start as usize].contains(quotes)
        && mask[word.end as usize..].contains(['"', '“', '”', '«', '»', '」', '』', '’'])
}

/// `(Exchange admin center)` behind a translation, `<your organization>`.
fn in_brackets(mask: &str, word: Span) -> bool {
    let before = &mask[..word.start as usize];
    let open = before.rfind(['(', '（', '[', '<', '{']);
    open.is_some_and(|open| !before[open..].contains([')', '）', ']', '>', '}']))
}

/// The next word says that this one is an identifier: `friends element`.
fn names_code(mask: &str, word: Span) -> bool {
    let next = mask[word.end as usize..].split_whitespace().next();
    next.is_some_and(|next| {
        matches!(
            next.trim_matches(|sign: char| !sign.is_alphanumeric()),
            "argument"
                | "attribute"
                | "clause"
                | "class"
                | "cmdlet"
                | "command"
                | "element"
                | "elements"
                | "function"
                | "keyword"
                | "method"
                | "object"
                | "parameter"
                | "operator"
                | "prefix"
                | "query"
                | "registry"
                | "statement"
                | "statements"
        )
    })
}

/// The word before or after begins with a capital, too: a title or a name.
fn has_capital_neighbour(mask: &str, word: Span) -> bool {
    let letters = |text: &str| {
        text.trim_matches(|sign: char| !sign.is_alphanumeric())
            .to_owned()
    };
    let before = mask[..word.start as usize].split_whitespace().next_back();
    let after = mask[word.end as usize..].split_whitespace().next();
    [before, after]
        .into_iter()
        .flatten()
        .any(|it| begins_with_capital(&letters(it)))
}

fn begins_with_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// A word of small letters, or with one capital at its head.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
}
