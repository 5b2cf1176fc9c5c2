//! The lexicon: what a corpus of segment pairs teaches about words. Learnt by [`Learner`], kept as integer
//! [`Counts`], asked through [`Lexicon`].

mod bonds;
mod count;
pub mod counts;
mod coverage;
mod file;
mod learner;
mod links;
mod prune;
mod renderings;
mod split;

use std::sync::{Arc, OnceLock};

pub use counts::Counts;
pub use coverage::{Cover, Phrases};
pub use file::FileError;
pub use learner::{LEAST_PAIRS, Learner, PairOrigin, TooFewPairs};
pub use links::{KnownWords, Link};
pub use renderings::{Cluster, Renderings};
pub use split::SplitCompound;

use super::english;
use super::hash::FastMap;
use super::inflection::{Inflection, SuffixPairs};
use super::language;
use counts::{Gram, NONE, SourceCount, TargetCount, words_of};
use links::Table;

/// A lexicon ready to be asked. Read-only and shared by all threads.
#[derive(Debug)]
pub struct Lexicon {
    counts: Counts,
    source_numbers: Numbers,
    target_numbers: Numbers,
    /// Target forms that mostly stand for English function words, or for nothing.
    function: Vec<bool>,
    table: Table,
    inflection: Arc<Inflection>,
    /// The language writes small words in front of others.
    proclitic: bool,
    /// Where the renderings of each n-gram stand, and what was made of them.
    grams: FastMap<Gram, GramEntry>,
}

#[derive(Debug)]
struct GramEntry {
    from: u32,
    to: u32,
    renderings: OnceLock<Renderings>,
}

impl Lexicon {
    /// Makes counts askable.
    pub fn new(counts: Counts) -> Self {
        let function = counts.targets.iter().map(mostly_function).collect();
        let pairs = suffix_pairs(&counts);
        let inflection = Arc::new(Inflection::with_pairs(&counts.language, pairs));
        let table = Table::new(&counts, &inflection);
        Self {
            source_numbers: Numbers::new(&counts.source_words),
            target_numbers: Numbers::new(&counts.target_words),
            grams: gram_entries(&counts),
            proclitic: !language::proclitics(&counts.language).is_empty(),
            function,
            table,
            inflection,
            counts,
        }
    }

    /// The counts it was made of.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Language subtag of the target.
    pub fn language(&self) -> &str {
        &self.counts.language
    }

    /// The matcher of inflected forms with the suffix pairs of this corpus.
    pub fn inflection(&self) -> &Arc<Inflection> {
        &self.inflection
    }

    /// Counts of an English word, lower case; plurals are looked up under their singular.
    pub fn source(&self, word: &str) -> Option<&SourceCount> {
        self.source_number(word)
            .map(|number| &self.counts.sources[number as usize])
    }

    /// Counts of a target form, lower case.
    pub fn target(&self, word: &str) -> Option<&TargetCount> {
        self.target_number(word)
            .map(|number| &self.counts.targets[number as usize])
    }

    /// Occurrences of a target word, all forms of its stem taken together; lower case.
    pub fn target_stem_count(&self, word: &str) -> u32 {
        self.table.stem_count(&self.inflection.stem(word))
    }

    /// True for a target form that mostly stands for an English function word, or for nothing.
    pub fn is_function_target(&self, word: &str) -> bool {
        self.target_number(word)
            .is_some_and(|number| self.function[number as usize])
    }

    /// Share of the links of an English word that lead to a target word of the same stem as `target`, from 0 to 1.
    pub fn share(&self, source: &str, target: &str) -> f32 {
        self.source_number(source).map_or(0.0, |number| {
            self.table
                .share(number, self.table.stem_of(target, &self.inflection))
        })
    }

    /// Share of the links of an English word that lead to itself: high for names and loans.
    pub fn identity_share(&self, source: &str) -> f32 {
        self.share(source, source)
    }

    /// What an English term of one to three words was rendered as; `None` when it was never seen.
    /// The words are lower case; plurals count as their singular.
    pub fn renderings(&self, words: &[&str]) -> Option<&Renderings> {
        let mut gram = [NONE; 3];
        if words.is_empty() || words.len() > gram.len() {
            return None;
        }
        for (place, word) in gram.iter_mut().zip(words) {
            *place = self.source_number(word)?;
        }
        self.renderings_of(&gram)
    }

    /// All n-grams of `length` words with their counts, in the order of their words.
    pub fn grams(&self) -> impl Iterator<Item = (Vec<&str>, &SourceCount)> {
        let words = &self.counts.source_words;
        let singles = words
            .iter()
            .zip(&self.counts.sources)
            .map(|(word, count)| (vec![word.as_str()], count));
        let longer = self.counts.grams.iter().map(|(gram, count)| {
            let gram = words_of(gram)
                .iter()
                .map(|&word| words[word as usize].as_str());
            (gram.collect(), count)
        });
        singles.chain(longer)
    }

    fn renderings_of(&self, gram: &Gram) -> Option<&Renderings> {
        let entry = self.grams.get(gram)?;
        Some(entry.renderings.get_or_init(|| {
            let range = entry.from as usize..entry.to as usize;
            Renderings::new(self, gram, &self.counts.renderings[range])
        }))
    }

    fn source_number(&self, word: &str) -> Option<u32> {
        self.source_numbers
            .get(&self.counts.source_words, &english::singular(word))
    }

    fn target_number(&self, word: &str) -> Option<u32> {
        self.target_numbers.get(&self.counts.target_words, word)
    }
}

/// At least half of the links go to English function words, or less than three of ten uses are linked.
fn mostly_function(target: &TargetCount) -> bool {
    target.function * 2 >= target.links
        || u64::from(target.linked) * 10 < u64::from(target.count) * 3
}

/// Learns suffix pairs from the forms both directions of the alignment linked to one English word twice.
fn suffix_pairs(counts: &Counts) -> SuffixPairs {
    let groups = counts
        .links
        .chunk_by(|left, right| left.0.0 == right.0.0)
        .filter(|links| !english::is_function(&counts.source_words[links[0].0.0 as usize]))
        .map(|links| {
            let mut forms: Vec<(u32, &str)> = links
                .iter()
                .filter(|(_, link)| link.sure >= 2)
                .map(|((_, target), link)| {
                    (link.sure, counts.target_words[*target as usize].as_str())
                })
                .collect();
            forms.sort_unstable_by(|left, right| (right.0, left.1).cmp(&(left.0, right.1)));
            forms.into_iter().map(|(_, form)| form).collect()
        });
    SuffixPairs::learn(groups, counts.pairs)
}

fn gram_entries(counts: &Counts) -> FastMap<Gram, GramEntry> {
    let mut grams = FastMap::default();
    let mut from = 0;
    for group in counts
        .renderings
        .chunk_by(|left, right| left.0.0 == right.0.0)
    {
        let to = from + group.len() as u32;
        let renderings = OnceLock::new();
        grams.insert(
            group[0].0.0,
            GramEntry {
                from,
                to,
                renderings,
            },
        );
        from = to;
    }
    grams
}

/// Finds the number of a word by its hash, without a second copy of the word.
#[derive(Debug)]
struct Numbers(FastMap<u64, u32>);

impl Numbers {
    fn new(words: &[String]) -> Self {
        let hashes = words.iter().enumerate();
        Self(
            hashes
                .map(|(number, word)| (hash(word), number as u32))
                .collect(),
        )
    }

    fn get(&self, words: &[String], word: &str) -> Option<u32> {
        let number = *self.0.get(&hash(word))?;
        if words[number as usize] == word {
            return Some(number);
        }
        words
            .binary_search_by(|it| it.as_str().cmp(word))
            .ok()
            .map(|at| at as u32)
    }
}

fn hash(word: &str) -> u64 {
    use std::hash::{Hash, Hasher};
    let mut hasher = super::hash::FastHasher::default();
    word.hash(&mut hasher);
    hasher.finish()
}
