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
/// Least half width of the band.
const BAND: usize = 60;

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
    let band = Band::new(rows, columns);
    let width = rows + 1;
    let mut best = vec![f32::NEG_INFINITY; width * (columns + 1)];
    let mut back = vec![0u8; width * (columns + 1)];
    best[0] = 0.0;
    for j in 0..=columns {
        // Gaps and beads that end in this column; the cells above in the column come first.
        for m in 1..=MOST.min(j) {
            let Some(item) = pair.target.item(target.start + j - m, m) else {
                continue;
            };
            scorer.set_target(item);
            for i in band.rows(j) {
                for n in 1..=MOST.min(i) {
                    let Some(prior) = prior(n, m) else { continue };
                    let from = best[(j - m) * width + i - n];
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
                    let cell = j * width + i;
                    if total > best[cell] {
                        best[cell] = total;
                        back[cell] = (n * 4 + m) as u8;
                    }
                }
            }
        }
        for i in band.rows(j) {
            let cell = j * width + i;
            if j > 0 && best[cell - width] + GAP > best[cell] {
                best[cell] = best[cell - width] + GAP;
                back[cell] = 1;
            }
            if i > 0 && best[cell - 1] + GAP > best[cell] {
                best[cell] = best[cell - 1] + GAP;
                back[cell] = 4;
            }
        }
    }
    walk_back(&best, &back, width, source, target, out);
}

fn gap(source: Range<usize>, target: Range<usize>) -> Step {
    Step {
        source,
        target,
        score: GAP,
    }
}

fn walk_back(
    best: &[f32],
    back: &[u8],
    width: usize,
    source: Range<usize>,
    target: Range<usize>,
    out: &mut Vec<Step>,
) {
    let first = out.len();
    let (mut i, mut j) = (source.len(), target.len());
    while i > 0 || j > 0 {
        let cell = j * width + i;
        let (n, m) = match back[cell] {
            // Outside the band nothing was reached: gaps lead home.
            0 if i > 0 => (1, 0),
            0 => (0, 1),
            step => ((step / 4) as usize, (step % 4) as usize),
        };
        let (to_i, to_j) = (i - n.min(i), j - m.min(j));
        let score = best[cell] - best[to_j * width + to_i];
        out.push(Step {
            source: source.start + to_i..source.start + i,
            target: target.start + to_j..target.start + j,
            score: if score.is_finite() { score } else { GAP },
        });
        (i, j) = (to_i, to_j);
    }
    out[first..].reverse();
}

/// The rows searched in a column.
struct Band {
    rows: usize,
    columns: usize,
    half: usize,
}

impl Band {
    fn new(rows: usize, columns: usize) -> Self {
        let half = if rows * columns <= WHOLE {
            rows
        } else {
            BAND.max(rows.abs_diff(columns) + BAND / 2)
        };
        Self {
            rows,
            columns,
            half,
        }
    }

    fn rows(&self, column: usize) -> std::ops::RangeInclusive<usize> {
        let middle = column * self.rows / self.columns;
        middle.saturating_sub(self.half)..=(middle + self.half).min(self.rows)
    }
}
