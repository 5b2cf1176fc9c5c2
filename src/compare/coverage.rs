//! Words of one side that no word of the other side accounts for, put together to gaps.
//!
//! Every content word that is not covered speaks for a gap, the more surely it is rendered elsewhere;
//! every covered word speaks against it. A gap is a stretch in which the first outweigh the second.
//! Words of the other side that nothing accounts for either may be its free rendering: they are counted
//! against it.

use std::cell::OnceCell;
use std::ops::RangeInclusive;

use super::PairView;
use crate::locales::LocaleData;
use crate::text::Span;
use crate::words::{Cover, KnownWords, Lexicon, PairWords, Phrases, Word, english};

/// What the two sides of a pair do not account for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gaps {
    /// Stretches of the source without counterpart.
    pub omissions: Vec<Gap>,
    /// Stretches of the target without counterpart.
    pub additions: Vec<Gap>,
    /// Content words of the source that may be rendered freely.
    pub loose_source: usize,
    /// Content words of the target that may render something freely.
    pub loose_target: usize,
}

/// A stretch of words without counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Numbers of the uncovered content words.
    pub words: Vec<usize>,
    /// First and last of those that nothing but function words parts.
    pub pieces: Vec<RangeInclusive<usize>>,
    /// Different nouns among them.
    pub nouns: usize,
    /// Log odds that the stretch has no counterpart.
    pub score: f32,
}

impl Gap {
    /// The spans of the uncovered words, those joined that only function words part.
    pub fn spans(&self, words: &[Word]) -> Vec<Span> {
        self.pieces
            .iter()
            .map(|piece| {
                let (first, last) = (words[*piece.start()].span, words[*piece.end()].span);
                Span {
                    start: first.start,
                    end: last.end,
                }
            })
            .collect()
    }
}

/// The verdict on one word.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
    /// A function word, a number.
    Silent,
    /// The other side accounts for it.
    Covered,
    /// It does not, but the word is a single sign of a script without spaces: half a word, if at all.
    Sign,
    /// It does not, as far as is known: the lexicon knows the word too little.
    Loose,
    /// It does not, though it does in this share of the uses of the word.
    Uncovered { usually: f32, noun: bool },
}

/// Uses of a word below which the lexicon knows too little of it.
const LEAST_LINKS: u32 = 8;
/// A word that is rendered in a usual way less often than this says nothing.
const LEAST_RELIABLE: f32 = 0.5;
/// No word is rendered in a usual way more surely than this: paraphrase is always possible.
const MOST_RELIABLE: f32 = 0.96;
/// What a covered word says against a gap.
const COVERED: f32 = 1.6;

/// Fewer added words are no addition worth a word.
pub const LEAST_ADDED: usize = 3;

/// The gaps of both sides of a pair.
pub fn gaps(
    pair: &PairView<'_>,
    lexicon: &Lexicon,
    (english, locale): (&LocaleData, &LocaleData),
) -> Gaps {
    let words = pair.cut_words(lexicon.language());
    let (source, target) = (&words.source, &words.target);
    if !is_english(source) {
        return Gaps::default();
    }
    let (from, to) = pair.covers(lexicon);
    let known = Known {
        lexicon,
        words: pair.known_words(lexicon),
        phrases: OnceCell::new(),
    };
    let from: Vec<Verdict> = (0..source.len())
        .map(|at| source_verdict(words, at, from[at], &known, english))
        .collect();
    let omissions = stretches(source, &from);
    let open = to.iter().filter(|cover| !cover.is_covered()).count();
    if omissions.is_empty() && open < LEAST_ADDED {
        return Gaps::default();
    }
    let to: Vec<Verdict> = (0..target.len())
        .map(|at| target_verdict(words, at, to[at], &known, locale))
        .collect();
    let loose = |verdicts: &[Verdict]| {
        let loose = |it: &Verdict| match it {
            Verdict::Loose | Verdict::Uncovered { .. } => 2,
            Verdict::Sign => 1,
            Verdict::Silent | Verdict::Covered => 0,
        };
        verdicts.iter().map(loose).sum::<usize>() / 2
    };
    Gaps {
        omissions,
        additions: stretches(target, &to),
        loose_source: loose(&from),
        loose_target: loose(&to),
    }
}

/// What the lexicon knows of the pair; the phrases only when a word is not covered at first sight.
struct Known<'a> {
    lexicon: &'a Lexicon,
    words: &'a KnownWords,
    phrases: OnceCell<Phrases<'a>>,
}

impl<'a> Known<'a> {
    fn phrases(&self, source: &[Word]) -> &Phrases<'a> {
        self.phrases
            .get_or_init(|| self.lexicon.phrases(source, self.words))
    }
}

fn source_verdict(
    words: &PairWords,
    at: usize,
    cover: Cover,
    known: &Known<'_>,
    locale: &LocaleData,
) -> Verdict {
    let lexicon = known.lexicon;
    let word = words.source[at].lower.as_str();
    if !is_content(word) || english::is_function(word) || is_number(locale, word) {
        return Verdict::Silent;
    }
    if cover.is_covered() || known.phrases(&words.source).is_rendered(at, &words.target) {
        return Verdict::Covered;
    }
    let usually = match cover.links {
        ..LEAST_LINKS => 0.0,
        _ => lexicon.reliability(word),
    };
    if usually < LEAST_RELIABLE {
        return Verdict::Loose;
    }
    let noun = lexicon
        .renderings(&[word])
        .is_some_and(|renderings| renderings.noun_share >= 0.7);
    Verdict::Uncovered { usually, noun }
}

fn target_verdict(
    words: &PairWords,
    at: usize,
    cover: Cover,
    known: &Known<'_>,
    locale: &LocaleData,
) -> Verdict {
    let lexicon = known.lexicon;
    let word = words.target[at].lower.as_str();
    if !is_content(word)
        || locale.is_function_word(word)
        || is_number(locale, word)
        || known.words.is_function_target(at)
    {
        return Verdict::Silent;
    }
    if cover.is_covered()
        || known
            .phrases(&words.source)
            .is_explained(&words.source, word)
    {
        return Verdict::Covered;
    }
    if word.chars().nth(1).is_none() {
        return Verdict::Sign;
    }
    let usually = match cover.links {
        ..LEAST_LINKS => 0.0,
        _ => lexicon.target_reliability(word),
    };
    if usually < LEAST_RELIABLE {
        return Verdict::Loose;
    }
    Verdict::Uncovered {
        usually,
        noun: false,
    }
}

fn is_content(word: &str) -> bool {
    let mut signs = word.chars();
    let first = signs.next();
    first.is_some_and(|sign| sign >= '\u{2E80}' && sign.is_alphabetic())
        || signs.next().is_some()
            && word
                .chars()
                .all(|sign| sign.is_alphabetic() || sign == '\'')
}

/// Number words and months may stand in digits on the other side.
fn is_number(locale: &LocaleData, word: &str) -> bool {
    locale.numeral(word).is_some() || locale.month(word).is_some()
}

/// Some articles of a translated tree have a source in yet another language.
fn is_english(source: &[Word]) -> bool {
    let functions = source.iter().filter(|word| word.function).count();
    source.len() < 8 || functions * 12 >= source.len()
}

/// Stretches in which uncovered words outweigh covered ones. A stretch ends where the covered words have
/// used up what the uncovered ones brought; it reaches to its peak.
fn stretches(words: &[Word], verdicts: &[Verdict]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut open = Open::default();
    for (at, verdict) in verdicts.iter().enumerate() {
        match *verdict {
            Verdict::Silent | Verdict::Loose | Verdict::Sign => {}
            Verdict::Covered => {
                open.sum -= COVERED;
                if open.sum <= 0.0 {
                    open.close(verdicts, &mut gaps);
                }
            }
            Verdict::Uncovered { usually, noun } => {
                let odds = (0.9 / (1.0 - usually.min(MOST_RELIABLE))).ln();
                let again = open
                    .words
                    .iter()
                    .any(|&(it, _)| words[it].lower == words[at].lower);
                // A word said again brings no new evidence.
                open.sum += if again { 0.2 } else { odds };
                open.words.push((at, noun && !again));
                if open.sum > open.peak {
                    open.peak = open.sum;
                    open.kept = open.words.len();
                }
            }
        }
    }
    open.close(verdicts, &mut gaps);
    gaps
}

#[derive(Default)]
struct Open {
    sum: f32,
    peak: f32,
    words: Vec<(usize, bool)>,
    /// Number of words at the peak.
    kept: usize,
}

impl Open {
    fn close(&mut self, verdicts: &[Verdict], gaps: &mut Vec<Gap>) {
        if self.kept > 0 {
            let words = &self.words[..self.kept];
            gaps.push(Gap {
                words: words.iter().map(|word| word.0).collect(),
                pieces: pieces(words, verdicts),
                nouns: words.iter().filter(|word| word.1).count(),
                score: self.peak,
            });
        }
        *self = Self::default();
    }
}

fn pieces(words: &[(usize, bool)], verdicts: &[Verdict]) -> Vec<RangeInclusive<usize>> {
    let mut pieces: Vec<RangeInclusive<usize>> = Vec::new();
    for &(at, _) in words {
        match pieces.last_mut() {
            Some(last)
                if verdicts[last.end() + 1..at]
                    .iter()
                    .all(|it| *it == Verdict::Silent) =>
            {
                *last = *last.start()..=at;
            }
            _ => pieces.push(at..=at),
        }
    }
    pieces
}
