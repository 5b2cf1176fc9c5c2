//! Which words of one side the other side accounts for: the question behind omissions and additions.
//!
//! Two steps. [`Lexicon::coverage`] looks every pair of words up in the table of stems: cheap, and blind to
//! compounds and phrases. What it leaves uncovered is asked again, with care, of the renderings of the word
//! and of the phrases it stands in: [`Phrases`].

use std::ops::Range;

use super::Lexicon;
use super::counts::NONE;
use super::links::{KnownWords, similar};
use super::renderings::{Cluster, Renderings};
use crate::words::pair_words::Word;

/// How much of what is known of a word stands on the other side.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cover {
    /// Links the word was seen to have in the corpus; 0 when it was never seen.
    pub links: u32,
    /// Share of those links that lead to words of the other side, 0 to 1. Equal spelling counts in full.
    pub share: f32,
}

impl Cover {
    /// True when the other side holds a usual counterpart.
    pub fn is_covered(self) -> bool {
        self.share >= LEAST_SHARE
    }
}

/// A counterpart that the word had in fewer of its uses is chance.
const LEAST_SHARE: f32 = 0.02;
/// The same for a function word of the target.
const LEAST_SMALL: f32 = 0.03;
/// A rendering counts as one when it was seen so often, or in such a share of the uses.
const LEAST_COUNT: u32 = 3;
const LEAST_CLUSTER: f32 = 0.01;

impl Lexicon {
    /// What the other side covers of each word, by the table of stems.
    pub fn coverage(
        &self,
        source: &[Word],
        target: &[Word],
        known: &KnownWords,
    ) -> (Vec<Cover>, Vec<Cover>) {
        let (from, to) = (&known.source, &known.target);
        let cover = |total: f32| Cover {
            links: total as u32,
            share: 0.0,
        };
        let mut left: Vec<Cover> = from.iter().map(|known| cover(known.total)).collect();
        let mut right: Vec<Cover> = to.iter().map(|known| cover(known.total)).collect();
        // Small words are linked to every word now and then: what they account for must be seen in each.
        let small: Vec<bool> = target
            .iter()
            .map(|word| self.is_function_target(&word.lower))
            .collect();
        for (row, one) in from.iter().enumerate() {
            for (column, other) in to.iter().enumerate() {
                if source[row].lower == target[column].lower {
                    left[row].share = 1.0;
                    right[column].share = 1.0;
                    continue;
                }
                let links = known.links(row, column);
                if links > 1 {
                    let share = links as f32 / (one.total + 1.0);
                    if !small[column] || share >= LEAST_SMALL {
                        left[row].share += share;
                    }
                    right[column].share += links as f32 / (other.total + 1.0);
                }
            }
        }
        (left, right)
    }

    /// How surely a good translation holds a known rendering of the English word, 0 to 1: the share of
    /// its uses that were rendered in a usual way.
    pub fn reliability(&self, word: &str) -> f32 {
        self.renderings(&[word]).map_or(0.0, |renderings| {
            usual(renderings).map(|it| it.share).sum::<f32>().min(1.0)
        })
    }

    /// The same for a target word: the share of its uses that were linked to English words it often has.
    pub fn target_reliability(&self, word: &str) -> f32 {
        let Some(count) = self.target(word) else {
            return 0.0;
        };
        let linked = count.linked as f32 / count.count.max(1) as f32;
        let known = self.table.stem_of(word, &self.inflection);
        linked.min(1.0) * known.map_or(0.0, |stem| self.table.usual_share(stem))
    }

    /// What the lexicon knows of the phrases of a source text.
    pub fn phrases(&self, source: &[Word], known: &KnownWords) -> Phrases<'_> {
        let mut all = Vec::new();
        for start in 0..source.len() {
            let mut gram = [NONE; 3];
            for (place, end) in (start..source.len().min(start + 3)).enumerate() {
                let Some(number) = known.source[end].number else {
                    break;
                };
                gram[place] = number;
                if place == 0 && source[start].function {
                    continue;
                }
                let least = if place == 0 { 0 } else { LEAST_PHRASE };
                if let Some(renderings) = self.renderings_of(&gram)
                    && renderings.count >= least
                {
                    all.push((start..end + 1, renderings));
                }
            }
        }
        Phrases { lexicon: self, all }
    }

    /// True when the word is a form of `form`, derived from it, or holds it: more lenient than the matcher
    /// of terms, because a word must not pass for missing while its family is there.
    ///
    /// Asked very often, and nearly always answered by the first letters.
    fn is_kin(&self, form: &str, word: &str) -> bool {
        if !form.starts_with(|sign: char| sign < '\u{2E80}') {
            return word.contains(form);
        }
        let shared = common_prefix(form, word);
        if shared >= 2 || self.proclitic {
            let shorter = form.chars().count().min(word.chars().count());
            if shared == shorter && shared > 2 || shared >= 4 && shared * 2 >= shorter {
                return true;
            }
            if self.inflection.same(form, word) {
                return true;
            }
        }
        let beginning = form.char_indices().nth(4).map_or(form.len(), |(at, _)| at);
        if form.chars().nth(3).is_none() || !word.contains(&form[..beginning]) {
            return false;
        }
        let stem = self.inflection.stem(form);
        stem.chars().nth(3).is_some() && word.contains(&*stem)
            || self.inflection.fit(form, word).is_some()
    }
}

/// A phrase seen less often says nothing of its own.
const LEAST_PHRASE: u32 = 4;

/// The words and phrases of a source text that the lexicon knows renderings of.
#[derive(Debug)]
pub struct Phrases<'a> {
    lexicon: &'a Lexicon,
    all: Vec<(Range<usize>, &'a Renderings)>,
}

impl Phrases<'_> {
    /// True when a usual rendering of the English word at `at`, or of a phrase around it, stands among the
    /// target words: inflected, inside a compound, in pieces.
    pub fn is_rendered(&self, at: usize, target: &[Word]) -> bool {
        self.all
            .iter()
            .filter(|(range, _)| range.contains(&at))
            .flat_map(|(_, renderings)| usual(renderings))
            .any(|cluster| self.stands(cluster, target))
    }

    fn stands(&self, cluster: &Cluster, target: &[Word]) -> bool {
        let lexicon = self.lexicon;
        let mut content = cluster
            .words
            .iter()
            .filter(|word| cluster.words.len() == 1 || !lexicon.is_function_target(word))
            .peekable();
        content.peek().is_some()
            && content.all(|form| target.iter().any(|word| lexicon.is_kin(form, &word.lower)))
    }

    /// True when some source word accounts for a target word: as a part of a compound, as one piece of a
    /// longer rendering, or by its spelling.
    pub fn is_explained(&self, source: &[Word], word: &str) -> bool {
        let spelled = |english: &Word| {
            let english = english.lower.as_str();
            english.chars().nth(3).is_some() && (word.contains(english) || similar(english, word))
        };
        source.iter().any(spelled) || self.explain(word, 0.0, |_| true)
    }

    /// True when a usual rendering of one of the phrases asked for accounts for a target word; `least` is the
    /// share of the uses that the rendering must have.
    pub fn explain(&self, word: &str, least: f32, asked: impl Fn(&Range<usize>) -> bool) -> bool {
        self.all
            .iter()
            .filter(|(range, _)| asked(range))
            .flat_map(|(_, renderings)| usual(renderings))
            .filter(|cluster| cluster.share >= least)
            .flat_map(|cluster| &cluster.words)
            .any(|form| self.lexicon.is_kin(form, word))
    }

    /// True when a usual rendering, of two words or more, of one of the phrases asked for stands among the
    /// target words at `place` and holds the word at `at`.
    pub fn holds(
        &self,
        target: &[Word],
        (at, place): (usize, Range<usize>),
        asked: impl Fn(&Range<usize>) -> bool,
    ) -> bool {
        let kin = |form: &String, word: &Word| self.lexicon.inflection.same(form, &word.lower);
        self.all
            .iter()
            .filter(|(range, _)| asked(range))
            .flat_map(|(_, renderings)| usual(renderings))
            .filter(|cluster| cluster.words.len() > 1 && cluster.words.len() <= place.len())
            .any(|cluster| {
                target[place.clone()]
                    .windows(cluster.words.len())
                    .enumerate()
                    .any(|(start, words)| {
                        let from = place.start + start;
                        (from..from + words.len()).contains(&at)
                            && cluster
                                .words
                                .iter()
                                .zip(words)
                                .all(|(form, word)| kin(form, word))
                    })
            })
    }
}

fn usual(renderings: &Renderings) -> impl Iterator<Item = &Cluster> {
    renderings
        .clusters
        .iter()
        .filter(|cluster| is_usual(cluster))
}

fn common_prefix(left: &str, right: &str) -> usize {
    left.chars()
        .zip(right.chars())
        .take_while(|(one, other)| one == other)
        .count()
}

fn is_usual(cluster: &Cluster) -> bool {
    cluster.count >= LEAST_COUNT || cluster.share >= LEAST_CLUSTER && cluster.count > 1
}
