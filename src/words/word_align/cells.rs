//! Numbers every pair of words that ever meet in a segment pair, once for both directions: the tables of the
//! two models are plain arrays under these numbers, and re-estimation never looks anything up.

use super::Bitext;

/// The numbering.
pub(crate) struct Cells {
    /// For each cell of each pair, source-major, the number of its word pair.
    pub(crate) entry: Vec<u32>,
    /// Where the cells of each pair begin.
    start: Vec<usize>,
    /// The source word of each number.
    pub(crate) source: Vec<u32>,
    /// The target word of each number.
    pub(crate) target: Vec<u32>,
    /// One more than the greatest source word.
    pub(crate) sources: usize,
    /// One more than the greatest target word.
    pub(crate) targets: usize,
}

impl Cells {
    /// Walks the text source word by source word, so that the numbers of one source word are neighbours.
    pub(crate) fn new(bitext: &Bitext) -> Self {
        let sources = bitext
            .source
            .iter()
            .max()
            .map_or(0, |&top| top as usize + 1);
        let targets = bitext
            .target
            .iter()
            .max()
            .map_or(0, |&top| top as usize + 1);
        let mut start = Vec::with_capacity(bitext.len() + 1);
        let mut total = 0;
        for index in 0..bitext.len() {
            let (source, target) = bitext.pair(index);
            start.push(total);
            total += source.len() * target.len();
        }
        start.push(total);

        let mut cells = Self {
            entry: vec![0; total],
            start,
            source: Vec::new(),
            target: Vec::new(),
            sources,
            targets,
        };
        let (places, bounds) = occurrences(bitext, sources);
        // The number of a target word under the current source word, and the source word it was seen under.
        let mut number = vec![0_u32; targets];
        let mut seen = vec![u32::MAX; targets];
        for word in 0..sources {
            for &(index, at) in &places[bounds[word]..bounds[word + 1]] {
                let (_, target) = bitext.pair(index as usize);
                let row = cells.start[index as usize] + at as usize * target.len();
                for (cell, &other) in cells.entry[row..row + target.len()].iter_mut().zip(target) {
                    if seen[other as usize] != word as u32 {
                        seen[other as usize] = word as u32;
                        number[other as usize] = cells.source.len() as u32;
                        cells.source.push(word as u32);
                        cells.target.push(other);
                    }
                    *cell = number[other as usize];
                }
            }
        }
        cells
    }

    /// The cells of a pair, source-major.
    pub(crate) fn of(&self, index: usize) -> &[u32] {
        &self.entry[self.start[index]..self.start[index + 1]]
    }
}

/// (pair, position) of every source word, grouped by word, and where each group begins.
fn occurrences(bitext: &Bitext, sources: usize) -> (Vec<(u32, u32)>, Vec<usize>) {
    let mut bounds = vec![0_usize; sources + 1];
    for &word in &bitext.source {
        bounds[word as usize + 1] += 1;
    }
    for word in 0..sources {
        bounds[word + 1] += bounds[word];
    }
    let mut next = bounds.clone();
    let mut places = vec![(0, 0); bitext.source.len()];
    for index in 0..bitext.len() {
        for (at, &word) in bitext.pair(index).0.iter().enumerate() {
            places[next[word as usize]] = (index as u32, at as u32);
            next[word as usize] += 1;
        }
    }
    (places, bounds)
}
