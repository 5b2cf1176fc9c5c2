//! Targets that fit a neighbouring source better than their own.

use super::PairView;
use super::fit::{self, Profile};
use crate::locales::LocaleData;
use crate::model::Block;
use crate::words::{Lexicon, PairWords};

/// A source whose translation stands with a neighbour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// Index of the pair whose source it is.
    pub source: usize,
    /// Index of the pair that holds its translation.
    pub target: usize,
    /// 0 to 1.
    pub confidence: f32,
}

/// Neighbours on either side that are looked at.
const REACH: usize = 3;
/// What a neighbour must fit better, when it stands alone.
const ALONE: f32 = 5.0;
/// The same for each of two or more that change places among themselves.
const TOGETHER: f32 = 1.0;
/// What a ring of them must gain together.
const RING: f32 = 6.0;
/// A pair that fits this well is in its place.
const SOUND: f32 = 4.0;

/// Finds the shifts of an article, in the order of the sources.
pub fn find(
    pairs: &[PairView<'_>],
    locale: &LocaleData,
    english: &LocaleData,
    lexicon: Option<&Lexicon>,
) -> Vec<Shift> {
    if pairs.len() < 2 {
        return Vec::new();
    }
    let grid = Grid::new(pairs, locale, english, lexicon);
    let best: Vec<Option<Gain>> = (0..pairs.len()).map(|at| grid.best(at)).collect();
    let mut shifts = Vec::new();
    for at in 0..pairs.len() {
        let Some(gain) = best[at] else { continue };
        if is_one_sentence(pairs, at, gain.target) {
            continue;
        }
        let ring = ring(&best, at);
        let confidence = match ring {
            Some(total) if total >= RING => 0.95,
            _ if gain.least() >= ALONE => 0.9,
            _ => continue,
        };
        shifts.push(Shift {
            source: at,
            target: gain.target,
            confidence,
        });
    }
    shifts
}

/// Two pieces of one sentence, cut where none ends: their order is word order.
fn is_one_sentence(pairs: &[PairView<'_>], one: usize, other: usize) -> bool {
    let (first, second) = (&pairs[one.min(other)], &pairs[one.max(other)]);
    let begins_small = second
        .source
        .words()
        .first()
        .is_some_and(|word| word.of(&second.source.text).starts_with(char::is_lowercase));
    one.abs_diff(other) == 1
        && begins_small
        && first.context.block_index == second.context.block_index
        && first.context.block != Block::Cell
}

/// What a source gains with the target of a neighbour.
#[derive(Clone, Copy, Debug)]
struct Gain {
    target: usize,
    /// Over its own target.
    own: f32,
    /// Over what the neighbour's source has of it.
    theirs: f32,
}

impl Gain {
    fn least(self) -> f32 {
        self.own.min(self.theirs)
    }
}

/// Follows the best targets from source to source; the gain of all when they lead back to the first.
fn ring(best: &[Option<Gain>], start: usize) -> Option<f32> {
    let mut at = start;
    let mut total = 0.0;
    for _ in 0..=REACH {
        let gain = best[at].filter(|gain| gain.least() >= TOGETHER)?;
        total += gain.own;
        at = gain.target;
        if at == start {
            return Some(total);
        }
    }
    None
}

/// The fits of an article, found out when asked.
struct Grid<'a> {
    pairs: &'a [PairView<'a>],
    sources: Vec<Profile>,
    targets: Vec<Profile>,
    ratio: f32,
    lexicon: Option<&'a Lexicon>,
}

impl<'a> Grid<'a> {
    fn new(
        pairs: &'a [PairView<'a>],
        locale: &LocaleData,
        english: &LocaleData,
        lexicon: Option<&'a Lexicon>,
    ) -> Self {
        let sources: Vec<Profile> = pairs
            .iter()
            .map(|pair| Profile::new(&pair.source, english))
            .collect();
        let targets: Vec<Profile> = pairs
            .iter()
            .map(|pair| Profile::new(&pair.target, locale))
            .collect();
        let mut ratios: Vec<f32> = sources
            .iter()
            .zip(&targets)
            .filter_map(|(source, target)| target.ratio(source))
            .collect();
        ratios.sort_unstable_by(f32::total_cmp);
        let ratio = ratios.get(ratios.len() / 2).copied().unwrap_or(1.0);
        Self {
            pairs,
            sources,
            targets,
            ratio: ratio.clamp(0.3, 2.5),
            lexicon,
        }
    }

    fn is_open(&self, at: usize) -> bool {
        let pair = &self.pairs[at];
        pair.is_comparable() && !pair.source.words().is_empty() && !pair.target.words().is_empty()
    }

    /// The neighbour whose target fits the source at `at` best, and better than its own.
    fn best(&self, at: usize) -> Option<Gain> {
        if !self.is_open(at) {
            return None;
        }
        let own = self.fit(at, at);
        if own >= SOUND {
            return None;
        }
        let from = at.saturating_sub(REACH);
        let to = (at + REACH + 1).min(self.pairs.len());
        let mut best: Option<Gain> = None;
        for other in (from..to).filter(|&other| other != at && self.is_open(other)) {
            let here = self.fit(at, other);
            if here <= own || best.is_some_and(|best| best.own >= here - own) {
                continue;
            }
            best = Some(Gain {
                target: other,
                own: here - own,
                theirs: here - self.fit(other, other),
            });
        }
        best.filter(|best| best.least() >= TOGETHER)
    }

    fn fit(&self, source: usize, target: usize) -> f32 {
        let facts = fit::fit(&self.sources[source], &self.targets[target], self.ratio);
        facts + self.words(source, target)
    }

    fn words(&self, source: usize, target: usize) -> f32 {
        let Some(lexicon) = self.lexicon else {
            return 0.0;
        };
        let language = lexicon.language();
        let own = self.pairs[source].cut_words(language);
        if source == target {
            return fit::word_fit(
                own,
                self.pairs[source].covers(lexicon),
                self.pairs[source].known_words(lexicon),
            );
        }
        let crossed = PairWords {
            source: own.source.clone(),
            target: self.pairs[target].cut_words(language).target.clone(),
        };
        let known = lexicon.know_crossed(
            self.pairs[source].known_words(lexicon),
            self.pairs[target].known_words(lexicon),
        );
        let covers = lexicon.coverage(&crossed.source, &crossed.target, &known);
        fit::word_fit(&crossed, &covers, &known)
    }
}
