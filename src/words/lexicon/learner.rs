//! Collects segment pairs for learning: cuts them, drops what teaches nothing, keeps equal pairs once.

mod collected;

use super::count::count;
use super::counts::Counts;
use crate::model::{Locale, SegmentPair};
use crate::words::cut::{Joint, Token, cut};
use crate::words::english;
use crate::words::fold::lower;
use crate::words::hash::FastMap;
use crate::words::word_align::{self, Bitext};

/// Fewer unique pairs teach too little.
pub const LEAST_PAIRS: usize = 2_000;
/// Longer sides are lists and tables read as one segment; they cost much and teach little.
const MOST_TOKENS: usize = 160;

/// There are too few pairs to learn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("only {found} unique segment pairs: at least {LEAST_PAIRS} are needed to learn a lexicon")]
pub struct TooFewPairs {
    /// Unique pairs found.
    pub found: usize,
}

/// Where a pair comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairOrigin<'a> {
    /// Path of the article.
    pub path: &'a str,
    /// `ms.translationtype` is `HT`.
    pub human: bool,
}

/// Segment pairs on their way to a lexicon.
#[derive(Clone, Debug)]
pub struct Learner {
    language: String,
    source: Interner,
    target: Interner,
    paths: Interner,
    pairs: FastMap<Box<[u32]>, Seen>,
}

/// What is kept of a unique pair beside its tokens.
#[derive(Clone, Debug, Default)]
struct Seen {
    human: bool,
    /// Numbers of the paths it stands in, in the order seen, neighbours deduplicated.
    paths: Vec<u32>,
}

/// Parts the two sides in a key.
const SIDES: u32 = u32::MAX;

impl Learner {
    /// Starts for a target locale.
    pub fn new(locale: &Locale) -> Self {
        Self {
            language: locale.language().to_owned(),
            source: Interner::default(),
            target: Interner::default(),
            paths: Interner::default(),
            pairs: FastMap::default(),
        }
    }

    /// Adds a pair, unless it teaches nothing: sides equal or empty, the source not English.
    pub fn add(&mut self, pair: &SegmentPair<'_>, origin: PairOrigin<'_>) {
        if !pair.is_trivial() && !pair.target.is_blank() {
            self.add_masks(&pair.source.inline.mask, &pair.target.inline.mask, origin);
        }
    }

    /// The same for two masks.
    pub fn add_masks(&mut self, source: &str, target: &str, origin: PairOrigin<'_>) {
        let source_tokens = cut(source, "en");
        let target_tokens = cut(target, &self.language);
        if source_tokens.is_empty()
            || target_tokens.is_empty()
            || source_tokens.len() > MOST_TOKENS
            || target_tokens.len() > MOST_TOKENS
            || !is_english(source, &source_tokens)
        {
            return;
        }
        let mut key = Vec::with_capacity(source_tokens.len() + target_tokens.len() + 1);
        for token in &source_tokens {
            key.push(pack(
                self.source.number(&lower(token.of(source), "en")),
                token.joint,
            ));
        }
        key.push(SIDES);
        for token in &target_tokens {
            let word = lower(token.of(target), &self.language);
            key.push(pack(self.target.number(&word), token.joint));
        }
        let path = self.paths.number(origin.path);
        let seen = self.pairs.entry(key.into_boxed_slice()).or_default();
        seen.human |= origin.human;
        if seen.paths.last() != Some(&path) {
            seen.paths.push(path);
        }
    }

    /// Adds everything another learner of the same language has collected.
    pub fn absorb(&mut self, other: Learner) {
        let source: Vec<u32> = other
            .source
            .words
            .iter()
            .map(|word| self.source.number(word))
            .collect();
        let target: Vec<u32> = other
            .target
            .words
            .iter()
            .map(|word| self.target.number(word))
            .collect();
        let paths: Vec<u32> = other
            .paths
            .words
            .iter()
            .map(|path| self.paths.number(path))
            .collect();
        for (key, theirs) in other.pairs {
            let seen = self
                .pairs
                .entry(renumbered(&key, &source, &target))
                .or_default();
            seen.human |= theirs.human;
            seen.paths
                .extend(theirs.paths.iter().map(|&path| paths[path as usize]));
        }
    }

    /// Unique pairs so far.
    pub fn unique_pairs(&self) -> usize {
        self.pairs.len()
    }

    /// Aligns the pairs and counts. The order in which they were added changes nothing.
    pub fn learn(self) -> Result<Counts, TooFewPairs> {
        match self.pairs.len() {
            found if found < LEAST_PAIRS => Err(TooFewPairs { found }),
            _ => Ok(self.learn_anyway()),
        }
    }

    /// Learns from however few pairs: a shard whose counts will be merged with others.
    pub fn learn_anyway(self) -> Counts {
        let corpus = Corpus::new(self);
        let alignment = word_align::align(&corpus.bitext());
        count(&corpus, &alignment)
    }
}

fn pack(word: u32, joint: Joint) -> u32 {
    word << 2 | joint as u32
}

/// The word number of a packed token.
pub(super) fn word(token: u32) -> u32 {
    token >> 2
}

/// True when a phrase may run from the token before to this one.
pub(super) fn runs_on(token: u32) -> bool {
    let joint = token & 3;
    joint == Joint::Blank as u32 || joint == Joint::Hyphen as u32
}

/// True when a hyphen stands before the token.
pub(super) fn after_hyphen(token: u32) -> bool {
    token & 3 == Joint::Hyphen as u32
}

/// True when a blank stands before the token.
pub(super) fn after_blank(token: u32) -> bool {
    token & 3 == Joint::Blank as u32
}

fn renumbered(key: &[u32], source: &[u32], target: &[u32]) -> Box<[u32]> {
    let mut numbers = source;
    key.iter()
        .map(|&token| match token {
            SIDES => {
                numbers = target;
                SIDES
            }
            _ => numbers[word(token) as usize] << 2 | token & 3,
        })
        .collect()
}

/// Long sentences without a single English function word are in another language.
fn is_english(mask: &str, tokens: &[Token]) -> bool {
    let words = tokens.iter().map(|token| token.of(mask));
    let functions = words
        .filter(|word| english::is_function(&word.to_ascii_lowercase()))
        .count();
    tokens.len() < 8 || functions * 12 >= tokens.len()
}

/// Words by number and numbers by word.
#[derive(Clone, Debug, Default)]
struct Interner {
    numbers: FastMap<Box<str>, u32>,
    words: Vec<Box<str>>,
}

impl Interner {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.words.len() as u32;
        self.numbers.insert(word.into(), number);
        self.words.push(word.into());
        number
    }

    /// The words sorted, and the rank of each number.
    fn sorted(&self) -> (Vec<String>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.words.len() as u32).collect();
        order.sort_unstable_by_key(|&number| &self.words[number as usize]);
        let mut rank = vec![0; order.len()];
        for (place, &number) in order.iter().enumerate() {
            rank[number as usize] = place as u32;
        }
        let words = order
            .iter()
            .map(|&number| self.words[number as usize].to_string())
            .collect();
        (words, rank)
    }
}

/// The pairs in their one order, words numbered by rank.
pub(super) struct Corpus {
    pub(super) language: String,
    pub(super) source_words: Vec<String>,
    pub(super) target_words: Vec<String>,
    pub(super) pairs: Vec<CorpusPair>,
}

/// A unique pair.
pub(super) struct CorpusPair {
    key: Box<[u32]>,
    side: usize,
    pub(super) human: bool,
    /// Files, sorted, each once.
    pub(super) paths: Vec<u32>,
}

impl CorpusPair {
    pub(super) fn source(&self) -> &[u32] {
        &self.key[..self.side]
    }

    pub(super) fn target(&self) -> &[u32] {
        &self.key[self.side + 1..]
    }
}

impl Corpus {
    pub(super) fn new(learner: Learner) -> Self {
        let (source_words, source_rank) = learner.source.sorted();
        let (target_words, target_rank) = learner.target.sorted();
        let mut pairs: Vec<CorpusPair> = learner
            .pairs
            .into_iter()
            .map(|(key, mut seen)| {
                seen.paths.sort_unstable();
                seen.paths.dedup();
                CorpusPair {
                    side: key
                        .iter()
                        .position(|&token| token == SIDES)
                        .unwrap_or(key.len()),
                    key: renumbered(&key, &source_rank, &target_rank),
                    human: seen.human,
                    paths: seen.paths,
                }
            })
            .collect();
        pairs.sort_unstable_by(|left, right| left.key.cmp(&right.key));
        Self {
            language: learner.language,
            source_words,
            target_words,
            pairs,
        }
    }

    /// The pairs for the aligner: English words singular, target words by their stems.
    pub(super) fn bitext(&self) -> Bitext {
        let source = classes(&self.source_words, |word| {
            english::singular(word).into_owned()
        });
        let stemmer = crate::words::stemmer(&self.language);
        let target = classes(&self.target_words, |word| stemmer.stem(word).into_owned());
        let mut bitext = Bitext::default();
        for pair in &self.pairs {
            bitext.push(
                pair.source()
                    .iter()
                    .map(|&token| source[word(token) as usize]),
                pair.target()
                    .iter()
                    .map(|&token| target[word(token) as usize]),
            );
        }
        bitext
    }
}

/// Numbers words by what a function makes of them, in the order of first appearance.
fn classes(words: &[String], class: impl Fn(&str) -> String) -> Vec<u32> {
    let mut numbers: FastMap<String, u32> = FastMap::default();
    words
        .iter()
        .map(|word| {
            let next = numbers.len() as u32;
            *numbers.entry(class(word)).or_insert(next)
        })
        .collect()
}
