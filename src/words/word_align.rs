//! Word alignment: IBM model 2 with a diagonal prior in both directions, re-estimated as fast_align does it
//! (variational Bayes, the tension of the diagonal fitted along the way), then symmetrised by
//! grow-diag-final-and.
//!
//! The result depends on the pairs and their order only; each direction runs on one thread, the two side by
//! side. Callers sort and deduplicate the pairs first.

mod cells;
mod direction;
mod symmetrize;

use cells::Cells;
use direction::{Direction, Settings};
pub use symmetrize::WordLink;
pub(crate) use symmetrize::{BACKWARD, FORWARD, grow};

/// Segment pairs as numbers of words, all in one allocation a side.
#[derive(Clone, Debug, Default)]
pub struct Bitext {
    source: Vec<u32>,
    target: Vec<u32>,
    /// Where each pair ends in the two.
    ends: Vec<(u32, u32)>,
}

impl Bitext {
    /// Adds a pair.
    pub fn push(
        &mut self,
        source: impl IntoIterator<Item = u32>,
        target: impl IntoIterator<Item = u32>,
    ) {
        self.source.extend(source);
        self.target.extend(target);
        self.ends
            .push((self.source.len() as u32, self.target.len() as u32));
    }

    /// Number of pairs.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True without pairs.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The two sides of a pair.
    pub fn pair(&self, index: usize) -> (&[u32], &[u32]) {
        let (from_source, from_target) = match index {
            0 => (0, 0),
            _ => self.ends[index - 1],
        };
        let (to_source, to_target) = self.ends[index];
        (
            &self.source[from_source as usize..to_source as usize],
            &self.target[from_target as usize..to_target as usize],
        )
    }
}

/// The links of every pair of a [`Bitext`].
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    links: Vec<WordLink>,
    ends: Vec<u32>,
}

impl Alignment {
    /// The links of a pair, ordered by source and target word.
    pub fn of(&self, index: usize) -> &[WordLink] {
        let from = match index {
            0 => 0,
            _ => self.ends[index - 1] as usize,
        };
        &self.links[from..self.ends[index] as usize]
    }
}

impl From<Vec<Vec<WordLink>>> for Alignment {
    fn from(pairs: Vec<Vec<WordLink>>) -> Self {
        let mut alignment = Self::default();
        for links in pairs {
            alignment.links.extend(links);
            alignment.ends.push(alignment.links.len() as u32);
        }
        alignment
    }
}

/// Aligns the words of all pairs.
pub fn align(bitext: &Bitext) -> Alignment {
    let cells = Cells::new(bitext);
    let settings = Settings::default();
    let (forward, backward) = rayon::join(
        || direction::train(bitext, &cells, Direction::Forward, settings),
        || direction::train(bitext, &cells, Direction::Backward, settings),
    );
    let mut alignment = Alignment::default();
    let mut votes: Vec<u8> = Vec::new();
    for index in 0..bitext.len() {
        let (source, target) = bitext.pair(index);
        votes.clear();
        votes.resize(source.len() * target.len(), 0);
        forward.vote(bitext, &cells, index, &mut votes);
        backward.vote(bitext, &cells, index, &mut votes);
        symmetrize::grow(&votes, source.len(), target.len(), &mut alignment.links);
        alignment.ends.push(alignment.links.len() as u32);
    }
    alignment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swapped_neighbours_are_told_apart() {
        // Sentences of five words out of thirty; word n is rendered as n + 100, two neighbours swapped.
        let mut bitext = Bitext::default();
        let mut state = 7_u32;
        let mut random = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..300 {
            let source: Vec<u32> = (0..5).map(|_| random(30)).collect();
            let mut target: Vec<u32> = source.iter().map(|word| word + 100).collect();
            let at = random(4) as usize;
            target.swap(at, at + 1);
            bitext.push(source, target);
        }
        let alignment = align(&bitext);
        let (mut right, mut wrong) = (0, 0);
        for index in 0..bitext.len() {
            let (source, target) = bitext.pair(index);
            for link in alignment.of(index) {
                match source[link.source as usize] + 100 == target[link.target as usize] {
                    true => right += 1,
                    false => wrong += 1,
                }
            }
        }
        assert!(right > 1_450 && wrong < 40, "{right} right, {wrong} wrong");
    }

    #[test]
    fn empty_sides_are_harmless() {
        let mut bitext = Bitext::default();
        bitext.push([], [1]);
        bitext.push([1], []);
        bitext.push([], []);
        let alignment = align(&bitext);
        assert!((0..3).all(|index| alignment.of(index).is_empty()));
        assert!(align(&Bitext::default()).links.is_empty());
    }
}
