//! Makes one alignment of two: the links both directions agree on, grown along the diagonal, then those of
//! either direction between words that are still free (grow-diag-final-and).

/// The forward model voted for the cell.
pub(crate) const FORWARD: u8 = 1;
/// The backward model voted for the cell.
pub(crate) const BACKWARD: u8 = 2;
const BOTH: u8 = FORWARD | BACKWARD;

/// A link between two words of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordLink {
    /// Source word, from 0.
    pub source: u16,
    /// Target word, from 0.
    pub target: u16,
    /// Both directions chose it.
    pub sure: bool,
}

/// Appends the links of a pair whose votes are given source-major.
pub(crate) fn grow(votes: &[u8], sources: usize, targets: usize, out: &mut Vec<WordLink>) {
    let mut grid = Grid {
        votes,
        width: targets,
        taken: vec![false; votes.len()],
        source_free: vec![true; sources],
        target_free: vec![true; targets],
    };
    for at in (0..votes.len()).filter(|&at| votes[at] == BOTH) {
        grid.take(at);
    }
    while grid.grow_once(sources) {}
    for bit in [FORWARD, BACKWARD] {
        for (at, vote) in votes.iter().enumerate() {
            let free = grid.source_free[at / targets] && grid.target_free[at % targets];
            if vote & bit != 0 && free {
                grid.take(at);
            }
        }
    }
    out.extend(
        (0..votes.len())
            .filter(|&at| grid.taken[at])
            .map(|at| WordLink {
                source: (at / targets) as u16,
                target: (at % targets) as u16,
                sure: votes[at] == BOTH,
            }),
    );
}

struct Grid<'a> {
    votes: &'a [u8],
    width: usize,
    taken: Vec<bool>,
    source_free: Vec<bool>,
    target_free: Vec<bool>,
}

impl Grid<'_> {
    fn take(&mut self, at: usize) {
        self.taken[at] = true;
        self.source_free[at / self.width] = false;
        self.target_free[at % self.width] = false;
    }

    /// Takes voted neighbours of taken cells where a word is still free; true when one was taken.
    fn grow_once(&mut self, sources: usize) -> bool {
        let mut grown = false;
        for at in 0..self.votes.len() {
            if !self.taken[at] {
                continue;
            }
            let (row, column) = ((at / self.width) as isize, (at % self.width) as isize);
            for (down, right) in NEIGHBOURS {
                let (row, column) = (row + down, column + right);
                if row < 0 || column < 0 || row >= sources as isize || column >= self.width as isize
                {
                    continue;
                }
                let (row, column) = (row as usize, column as usize);
                let next = row * self.width + column;
                if !self.taken[next]
                    && self.votes[next] != 0
                    && (self.source_free[row] || self.target_free[column])
                {
                    self.take(next);
                    grown = true;
                }
            }
        }
        grown
    }
}

const NEIGHBOURS: [(isize, isize); 8] = [
    (-1, 0),
    (0, -1),
    (1, 0),
    (0, 1),
    (-1, -1),
    (-1, 1),
    (1, -1),
    (1, 1),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_sure_links_are_taken() {
        // 2 x 3: (0,0) sure, (0,1) forward only beside it, (1,2) backward only and free.
        let votes = [BOTH, FORWARD, 0, 0, 0, BACKWARD];
        let mut links = Vec::new();
        grow(&votes, 2, 3, &mut links);
        let seen: Vec<(u16, u16, bool)> = links
            .iter()
            .map(|it| (it.source, it.target, it.sure))
            .collect();
        assert_eq!(seen, [(0, 0, true), (0, 1, false), (1, 2, false)]);
    }
}
