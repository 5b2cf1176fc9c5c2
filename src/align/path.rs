//! The best monotone path through a stretch of both sides: beads of up to three segments, and gaps.

use std::ops::Range;

use super::prepare::{MOST, Prepared};
use super::score::Scorer;

/// A step of the path: source segments and target segments that belong together; one side may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Source segments.
    pub source: Range<usize>,
    /// Target segments.
    pub target: Range<usize>,
    /// Log-odds of the pair with its prior; the cost of the gap when a side is empty.
    pub score: f32,
}

/// A segment without partner.
pub const GAP: f32 = -4.0;
/// A bead that reaches over a block border.
const BORDER: f32 = -2.5;
/// Cells up to which the whole stretch is searched; beyond, a band around the diagonal.
const WHOLE: usize = 40_000;
/// Half width of the band, beyond what the two sides differ in length.
const BAND: usize = 60;
/// Greatest half width: bounds time and memory where nothing pins a long article.
const WIDEST: usize = 400;

/// Prior of a bead of `n` source and `m` target segments.
pub fn prior(n: usize, m: usize) -> Option<f32> {
    match (n, m) {
        (1, 1) => Some(0.0),
        (2, 1) => Some(-3.5),
        (1, 2) => Some(-3.0),
        (2, 2) => Some(-7.0),
        (3, 1) | (1, 3) => Some(-6.0),
        _ => None,
    }
}

/// The best path through `source` and `target`, appended to `out`.
pub fn align_stretch(
    pair: &Prepared,
    scorer: &mut Scorer<'_>,
    source: Range<usize>,
    target: Range<usize>,
    out: &mut Vec<Step>,
) {
    let (rows, columns) = (source.len(), target.len());
    if rows == 0 || columns == 0 {
        out.extend(source.map(|at| gap(at..at + 1, target.start..target.start)));
        let at = out.last().map_or(0, |step| step.source.end);
        out.extend(target.map(|to| gap(at..at, to..to + 1)));
        return;
    }
    let mut grid = Grid::new(rows, columns);
    grid.reach(0, 0, 0.0, 0);
    for j in 0..=columns {
        // Gaps and beads that end in this column; the cells above in the column come first.
        for m in 1..=MOST.min(j) {
            let Some(item) = pair.target.item(target.start + j - m, m) else {
                continue;
            };
            scorer.set_target(item);
            for i in grid.rows(j) {
                for n in 1..=MOST.min(i) {
                    let Some(prior) = prior(n, m) else { continue };
                    let from = grid.best(i - n, j - m);
                    if from == f32::NEG_INFINITY {
                        continue;
                    }
                    let Some(left) = pair.source.item(source.start + i - n, n) else {
                        continue;
                    };
                    if n + m > 2 && scorer.far_apart(left, item) {
                        continue;
                    }
                    let borders = f32::from(left.borders + item.borders);
                    let total = from + prior + BORDER * borders + scorer.score(left, item);
                    grid.reach(i, j, total, (n * 4 + m) as u8);
                }
            }
        }
        for i in grid.rows(j) {
            if j > 0 {
                grid.reach(i, j, grid.best(i, j - 1) + GAP, 1);
            }
            if i > 0 {
                grid.reach(i, j, grid.best(i - 1, j) + GAP, 4);
            }
        }
    }
    walk_back(&grid, source, target, out);
}

fn gap(source: Range<usize>, target: Range<usize>) -> Step {
    Step {
        source,
        target,
        score: GAP,
    }
}

fn walk_back(grid: &Grid, source: Range<usize>, target: Range<usize>, out: &mut Vec<Step>) {
    let first = out.len();
    let (mut i, mut j) = (source.len(), target.len());
    while i > 0 || j > 0 {
        let (n, m) = match grid.back(i, j) {
            // Outside the band nothing was reached: gaps lead home.
            0 if i > 0 => (1, 0),
            0 => (0, 1),
            step => ((step / 4) as usize, (step % 4) as usize),
        };
        let (to_i, to_j) = (i - n.min(i), j - m.min(j));
        let score = grid.best(i, j) - grid.best(to_i, to_j);
        out.push(Step {
            source: source.start + to_i..source.start + i,
            target: target.start + to_j..target.start + j,
            score: if score.is_finite() { score } else { GAP },
        });
        (i, j) = (to_i, to_j);
    }
    out[first..].reverse();
}

/// The cells of the search: in a large stretch a band around the diagonal.
struct Grid {
    rows: usize,
    columns: usize,
    half: usize,
    /// Cells kept of a column.
    height: usize,
    best: Vec<f32>,
    back: Vec<u8>,
}

impl Grid {
    fn new(rows: usize, columns: usize) -> Self {
        let half = if rows * columns <= WHOLE {
            rows
        } else {
            (rows.abs_diff(columns) + BAND).min(WIDEST)
        };
        let height = (2 * half + 1).min(rows + 1);
        Self {
            rows,
            columns,
            half,
            height,
            best: vec![f32::NEG_INFINITY; height * (columns + 1)],
            back: vec![0; height * (columns + 1)],
        }
    }

    /// The first row kept of a column.
    fn first(&self, column: usize) -> usize {
        let middle = column * self.rows / self.columns;
        middle
            .saturating_sub(self.half)
            .min(self.rows + 1 - self.height)
    }

    /// The rows kept of a column.
    fn rows(&self, column: usize) -> Range<usize> {
        let first = self.first(column);
        first..first + self.height
    }

    fn cell(&self, row: usize, column: usize) -> Option<usize> {
        let offset = row.checked_sub(self.first(column))?;
        (offset < self.height).then(|| column * self.height + offset)
    }

    fn best(&self, row: usize, column: usize) -> f32 {
        self.cell(row, column)
            .map_or(f32::NEG_INFINITY, |at| self.best[at])
    }

    /// The step that leads to a cell: source segments times four, and target segments; 0 for none.
    fn back(&self, row: usize, column: usize) -> u8 {
        self.cell(row, column).map_or(0, |at| self.back[at])
    }

    /// Takes a way to a cell if it is better than the one known.
    fn reach(&mut self, row: usize, column: usize, total: f32, step: u8) {
        if let Some(at) = self.cell(row, column)
            && total > self.best[at]
        {
            self.best[at] = total;
            self.back[at] = step;
        }
    }
}
