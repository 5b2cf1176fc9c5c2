//! Word links of a pair with confidences, from the lexicon alone: both conditional probabilities of every
//! word pair with the diagonal prior, made symmetric as in learning.

use super::Lexicon;
use super::counts::Counts;
use crate::words::hash::FastMap;
use crate::words::inflection::Inflection;
use crate::words::pair_words::{PairWords, Word};
use crate::words::word_align::{BACKWARD, FORWARD, WordLink, grow};

/// A link between two words of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Number of the source word in [`PairWords::source`].
    pub source: usize,
    /// Number of the target word in [`PairWords::target`].
    pub target: usize,
    /// 0 to 1: how sure it is that the one renders the other.
    pub confidence: f32,
}

/// Links by English word and target stem.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Where the row of each English word begins.
    rows: Vec<u32>,
    /// (stem, links) by English word, sorted by stem.
    entries: Vec<(u32, u32)>,
    /// Links of each English word.
    source_totals: Vec<u32>,
    /// Links of each stem.
    stem_totals: Vec<u32>,
    /// Those of them that lead to English words the stem is often linked to.
    stem_usual: Vec<u32>,
    /// Occurrences of the forms of each stem.
    stem_counts: Vec<u32>,
    stems: Vec<String>,
    stem_numbers: FastMap<u64, u32>,
    /// The stem of each target form.
    stem_of_form: Vec<u32>,
}

impl Table {
    pub(super) fn new(counts: &Counts, inflection: &Inflection) -> Self {
        let mut table = Self {
            source_totals: vec![0; counts.source_words.len()],
            stem_of_form: Vec::with_capacity(counts.target_words.len()),
            ..Self::default()
        };
        for (word, target) in counts.target_words.iter().zip(&counts.targets) {
            let stem = inflection.stem(word);
            let next = table.stems.len() as u32;
            let number = *table.stem_numbers.entry(super::hash(&stem)).or_insert(next);
            if number == next {
                table.stems.push(stem.into_owned());
                table.stem_counts.push(0);
            }
            table.stem_counts[number as usize] += target.count;
            table.stem_of_form.push(number);
        }
        table.stem_totals = vec![0; table.stems.len()];
        let mut links = counts.links.iter().peekable();
        let mut row: Vec<(u32, u32)> = Vec::new();
        for source in 0..counts.source_words.len() as u32 {
            table.rows.push(table.entries.len() as u32);
            row.clear();
            while let Some(((_, target), link)) = links.next_if(|((from, _), _)| *from == source) {
                row.push((table.stem_of_form[*target as usize], link.count));
            }
            row.sort_unstable();
            for group in row.chunk_by(|left, right| left.0 == right.0) {
                let (stem, total) = (group[0].0, group.iter().map(|it| it.1).sum());
                table.entries.push((stem, total));
                table.source_totals[source as usize] += total;
                table.stem_totals[stem as usize] += total;
            }
        }
        table.rows.push(table.entries.len() as u32);
        table.stem_usual = vec![0; table.stems.len()];
        for &(stem, links) in &table.entries {
            if links >= 3 || links > 1 && links * 50 >= table.stem_totals[stem as usize] {
                table.stem_usual[stem as usize] += links;
            }
        }
        table
    }

    /// Share of the links of a stem that lead to English words it is often linked to.
    pub(super) fn usual_share(&self, stem: u32) -> f32 {
        self.stem_usual[stem as usize] as f32 / self.stem_totals[stem as usize].max(1) as f32
    }

    /// The stem number of any word.
    pub(super) fn stem_of(&self, word: &str, inflection: &Inflection) -> Option<u32> {
        let stem = inflection.stem(word);
        let number = *self.stem_numbers.get(&super::hash(&stem))?;
        (self.stems[number as usize] == stem).then_some(number)
    }

    /// Share of the links of an English word that lead to a stem.
    pub(super) fn share(&self, source: u32, stem: Option<u32>) -> f32 {
        let Some(stem) = stem else { return 0.0 };
        let links = self.links(source, stem);
        links as f32 / self.source_totals[source as usize].max(1) as f32
    }

    /// Occurrences of all forms of a stem.
    pub(super) fn stem_count(&self, stem: &str) -> u32 {
        match self.stem_numbers.get(&super::hash(stem)) {
            Some(&number) if self.stems[number as usize] == stem => {
                self.stem_counts[number as usize]
            }
            _ => 0,
        }
    }

    pub(super) fn links(&self, source: u32, stem: u32) -> u32 {
        let row = self.rows[source as usize] as usize..self.rows[source as usize + 1] as usize;
        let row = &self.entries[row];
        row.binary_search_by_key(&stem, |entry| entry.0)
            .map_or(0, |at| row[at].1)
    }
}

/// What is known of a word of the pair: its number among the English words or among the stems of the
/// target, and the links it has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) number: Option<u32>,
    pub(super) total: f32,
    /// A target form that mostly stands for an English function word, or for nothing.
    function: bool,
}

/// The words of a pair as the lexicon knows them. All questions about a pair begin with it, so it is made
/// once; words are numbers here, and how often two of them were linked is looked up once.
#[derive(Clone, Debug, Default)]
pub struct KnownWords {
    pub(super) source: Vec<Known>,
    pub(super) target: Vec<Known>,
    /// Links between each source word and the stem of each target word, source by source.
    links: Vec<u32>,
}

impl KnownWords {
    /// Links between a source word and the stem of a target word, by their numbers in the pair.
    pub(super) fn links(&self, source: usize, target: usize) -> u32 {
        self.links[source * self.target.len() + target]
    }

    /// True for a target word that mostly stands for an English function word, or for nothing, by its number
    /// in the pair: [`Lexicon::is_function_target`] without its look-up.
    pub fn is_function_target(&self, target: usize) -> bool {
        self.target[target].function
    }

    /// Share of the links of a source word that lead to the stem of a target word, by their numbers in the
    /// pair: [`Lexicon::share`] without its look-ups.
    pub fn share(&self, source: usize, target: usize) -> f32 {
        self.links(source, target) as f32 / self.source[source].total.max(1.0)
    }
}

/// Probability of a word pair never seen; and of two equal words (names, numbers) when nothing is known of them.
const UNSEEN: f32 = 1e-6;
const EQUAL: f32 = 0.5;
/// Probability that nothing explains a word.
const NOTHING: f32 = 0.004;
/// Sharpness of the diagonal: blunter than in learning, since the probabilities are known by now.
const TENSION: f32 = 3.0;
/// Pairs with more cells are not linked: lists and tables read as one segment.
const MOST_CELLS: usize = 40_000;

impl Lexicon {
    /// Looks the words of a pair up.
    pub fn know(&self, words: &PairWords) -> KnownWords {
        let source = self.known_sources(&words.source);
        let target = self.known_targets(&words.target);
        self.known_words(source, target)
    }

    /// What is known of the words of one pair's source and another pair's target.
    pub fn know_crossed(&self, source: &KnownWords, target: &KnownWords) -> KnownWords {
        self.known_words(source.source.clone(), target.target.clone())
    }

    fn known_words(&self, source: Vec<Known>, target: Vec<Known>) -> KnownWords {
        let mut links = Vec::with_capacity(source.len() * target.len());
        for one in &source {
            links.extend(target.iter().map(|other| match (one.number, other.number) {
                (Some(source), Some(stem)) => self.table.links(source, stem),
                _ => 0,
            }));
        }
        KnownWords {
            source,
            target,
            links,
        }
    }

    /// The word links of a pair, ordered by source and target word.
    pub fn links(&self, words: &PairWords, known: &KnownWords) -> Vec<Link> {
        let (source, target) = (&words.source, &words.target);
        let (height, width) = (source.len(), target.len());
        if height == 0 || width == 0 || height * width > MOST_CELLS {
            return Vec::new();
        }
        // Probabilities of the target word under the source word, and the other way round.
        let mut forward = vec![0.0_f32; height * width];
        let mut backward = vec![0.0_f32; height * width];
        for (row, left) in known.source.iter().enumerate() {
            for (column, right) in known.target.iter().enumerate() {
                let links = known.links(row, column) as f32;
                let (p, q) = probabilities(links, (left, right), &source[row], &target[column]);
                let here = (row as f32 + 0.5) / height as f32;
                let there = (column as f32 + 0.5) / width as f32;
                let prior = (-TENSION * (here - there).abs()).exp();
                forward[row * width + column] = p * prior;
                backward[row * width + column] = q * prior;
            }
        }
        let mut votes = vec![0_u8; height * width];
        for column in 0..width {
            share_out(
                &mut forward,
                (0..height).map(|row| row * width + column),
                FORWARD,
                &mut votes,
            );
        }
        for row in 0..height {
            share_out(
                &mut backward,
                row * width..(row + 1) * width,
                BACKWARD,
                &mut votes,
            );
        }
        let mut links: Vec<WordLink> = Vec::new();
        grow(&votes, height, width, &mut links);
        links
            .into_iter()
            .map(|link| {
                let at = link.source as usize * width + link.target as usize;
                Link {
                    source: link.source as usize,
                    target: link.target as usize,
                    confidence: (forward[at] * backward[at]).sqrt(),
                }
            })
            .filter(|link| link.confidence >= 0.02)
            .collect()
    }

    pub(super) fn known_sources(&self, words: &[Word]) -> Vec<Known> {
        words
            .iter()
            .map(|word| {
                let number = self.source_number(&word.lower);
                let total = number.map_or(0, |number| self.table.source_totals[number as usize]);
                Known {
                    number,
                    total: total as f32,
                    function: false,
                }
            })
            .collect()
    }

    pub(super) fn known_targets(&self, words: &[Word]) -> Vec<Known> {
        words
            .iter()
            .map(|word| {
                let form = self.target_number(&word.lower);
                let number = match form {
                    Some(form) => Some(self.table.stem_of_form[form as usize]),
                    None => self.table.stem_of(&word.lower, &self.inflection),
                };
                let total = number.map_or(0, |number| self.table.stem_totals[number as usize]);
                Known {
                    number,
                    total: total as f32,
                    function: form.is_some_and(|form| self.function[form as usize]),
                }
            })
            .collect()
    }
}

/// Probabilities of the target word under the source word, and the other way round.
fn probabilities(
    links: f32,
    (left, right): (&Known, &Known),
    source: &Word,
    target: &Word,
) -> (f32, f32) {
    // Absolute discounting keeps single links of rare words from looking certain.
    let seen = (links - 0.4).max(0.0);
    let mut p = seen / (left.total + 1.0);
    let mut q = seen / (right.total + 1.0);
    if source.lower == target.lower {
        // The less is known of the word, the more its spelling tells.
        p = p.max(EQUAL / (1.0 + 0.2 * left.total).min(50.0));
        q = q.max(EQUAL / (1.0 + 0.2 * right.total).min(50.0));
    } else if left.total < 3.0 && right.total < 3.0 && similar(&source.lower, &target.lower) {
        p = p.max(0.05);
        q = q.max(0.05);
    }
    (p.max(UNSEEN), q.max(UNSEEN))
}

/// Loans keep their first letters: `synchronization`, `synkronisering`.
pub(super) fn similar(source: &str, target: &str) -> bool {
    let shared = source
        .chars()
        .zip(target.chars())
        .take_while(|(one, other)| one == other)
        .count();
    shared >= 4 && shared * 2 >= source.chars().count().min(target.chars().count())
}

/// Normalises a row or column and votes for its greatest cell, unless nothing explains the word better.
fn share_out(
    weights: &mut [f32],
    cells: impl Iterator<Item = usize> + Clone,
    bit: u8,
    votes: &mut [u8],
) {
    let (mut sum, mut best) = (0.0, None);
    let mut top = 0.0;
    for at in cells.clone() {
        sum += weights[at];
        if weights[at] > top {
            top = weights[at];
            best = Some(at);
        }
    }
    let scale = 1.0 / (sum + NOTHING);
    for at in cells {
        weights[at] *= scale;
    }
    if let Some(best) = best
        && top > NOTHING
    {
        votes[best] |= bit;
    }
}
