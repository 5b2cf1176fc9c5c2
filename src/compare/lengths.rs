//! How long translations are: a robust model per locale, learnt from the pairs of a run.
//!
//! The logarithm of target length over source length is counted in whole steps, so that what is learnt is
//! a table of integers: partial tables add up to the same whatever the order, on every machine. Short
//! segments scatter more than long ones, so each size class has its own median and spread.

use serde::{Deserialize, Serialize};

use crate::model::{Half, SegmentPair};

/// Steps per doubling.
const STEPS: i32 = 32;
/// Ratios beyond eight times shorter or longer are counted at the edge.
const REACH: i32 = 3 * STEPS;
const CELLS: usize = 2 * REACH as usize + 1;
/// Source lengths (visible signs without blanks) at which the size classes begin.
const CLASSES: [u32; 4] = [60, 100, 150, 250];
/// Pairs of a class below which its model says nothing.
const ENOUGH: u64 = 200;

/// Counts of length ratios: what a run learns, and what partial runs hand over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LengthStats {
    /// By size class, then by ratio step from shortest to longest.
    counts: Vec<Vec<u64>>,
}

impl Default for LengthStats {
    fn default() -> Self {
        Self {
            counts: vec![vec![0; CELLS]; CLASSES.len()],
        }
    }
}

impl LengthStats {
    /// Counts one pair; pairs without English or translation teach nothing.
    pub fn observe(&mut self, pair: &SegmentPair<'_>) {
        if pair.is_trivial() || pair.target.is_blank() {
            return;
        }
        let (source, target) = (length(&pair.source), length(&pair.target));
        if let Some(class) = class_of(source)
            && target > 0
        {
            self.counts[class][(steps(target, source) + REACH) as usize] += 1;
        }
    }

    /// Adds what another run counted.
    pub fn merge(&mut self, other: &Self) {
        for (own, theirs) in self
            .counts
            .iter_mut()
            .flatten()
            .zip(other.counts.iter().flatten())
        {
            *own += theirs;
        }
    }

    /// True when the table has the shape of this version: what a file holds may not.
    pub fn is_sound(&self) -> bool {
        self.counts.len() == CLASSES.len() && self.counts.iter().all(|it| it.len() == CELLS)
    }

    /// The model, where there are pairs enough.
    pub fn model(&self) -> LengthModel {
        LengthModel {
            bands: self.counts.iter().map(|counts| band(counts)).collect(),
        }
    }
}

/// What is usual: median and median absolute deviation of each size class, in steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LengthModel {
    bands: Vec<Option<Band>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Band {
    median: i32,
    spread: i32,
}

/// How far a pair lies from what is usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deviation {
    /// Deviations from the median; negative when the target is short.
    pub score: f32,
    /// Target length over source length, in per cent.
    pub percent: u32,
    /// What is usual, in per cent.
    pub usual: u32,
}

impl LengthModel {
    /// Judges a pair; `None` when it is too short or the model knows too little.
    pub fn judge(&self, pair: &SegmentPair<'_>) -> Option<Deviation> {
        let (source, target) = (length(&pair.source), length(&pair.target));
        let band = (*self.bands.get(class_of(source)?)?)?;
        let ratio = steps(target.max(1), source);
        Some(Deviation {
            score: (ratio - band.median) as f32 / band.spread as f32,
            percent: target * 100 / source.max(1),
            usual: (100.0 * (band.median as f32 / STEPS as f32).exp2()).round() as u32,
        })
    }
}

/// Visible signs of the prose without blanks.
fn length(half: &Half<'_>) -> u32 {
    // Every character has one byte that continues none; markup and blanks lie at 0x20 and below.
    half.inline
        .mask
        .bytes()
        .filter(|&byte| byte > b' ' && byte & 0xC0 != 0x80)
        .count() as u32
}

fn class_of(source: u32) -> Option<usize> {
    CLASSES
        .partition_point(|&start| start <= source)
        .checked_sub(1)
}

/// The logarithm of a ratio in steps, rounded down, cut at the reach.
fn steps(target: u32, source: u32) -> i32 {
    (log_steps(target) - log_steps(source)).clamp(-REACH, REACH)
}

/// log2 in steps, by repeated squaring of integers: the same on every machine.
fn log_steps(number: u32) -> i32 {
    let number = number.max(1);
    let whole = number.ilog2();
    let mut mantissa = (u64::from(number) << 31) >> whole;
    let mut fraction = 0;
    let mut step = STEPS / 2;
    while step > 0 {
        mantissa = (mantissa * mantissa) >> 31;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            fraction += step;
        }
        step /= 2;
    }
    whole as i32 * STEPS + fraction
}

fn band(counts: &[u64]) -> Option<Band> {
    let total: u64 = counts.iter().sum();
    if total < ENOUGH {
        return None;
    }
    let median = middle(counts.iter().copied(), total) as i32;
    let distances = (0..CELLS as i32).map(|distance| {
        let at = |cell: i32| {
            usize::try_from(cell)
                .ok()
                .and_then(|cell| counts.get(cell))
                .copied()
                .unwrap_or(0)
        };
        match distance {
            0 => at(median),
            _ => at(median - distance) + at(median + distance),
        }
    });
    Some(Band {
        median: median - REACH,
        // Below two steps the rounding speaks, not the language.
        spread: (middle(distances, total) as i32).max(2),
    })
}

/// The cell in which the middle of all counts lies.
fn middle(counts: impl Iterator<Item = u64>, total: u64) -> usize {
    let mut seen = 0;
    for (cell, count) in counts.enumerate() {
        seen += count;
        if seen * 2 >= total {
            return cell;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    fn pair<'a>(source: &'a str, target: &'a str) -> SegmentPair<'a> {
        SegmentPair {
            source: half_of(source),
            target: half_of(target),
            ..SegmentPair::default()
        }
    }

    #[test]
    fn logarithms_are_exact_enough() {
        assert_eq!((log_steps(1), log_steps(2), log_steps(1024)), (0, 32, 320));
        assert_eq!(steps(100, 50), 32);
        assert_eq!(steps(3, 2), 18);
        assert_eq!((steps(1, 5000), steps(5000, 1)), (-REACH, REACH));
    }

    #[test]
    fn models_need_pairs_and_add_up() {
        let source = "Sixty letters and a few more of plain English text stand here for the sake of this test";
        let usual =
            "Sešdesmit burtu un vēl daži no vienkārša angļu teksta stāv šeit šī pārbaudījuma labad";
        let mut one = LengthStats::default();
        let mut other = LengthStats::default();
        for _ in 0..99 {
            one.observe(&pair(source, usual));
        }
        for _ in 0..101 {
            other.observe(&pair(source, usual));
        }
        let short = pair(source, "Trīs");
        assert_eq!(one.model().judge(&short), None);
        let mut sum = one.clone();
        sum.merge(&other);
        other.merge(&one);
        assert_eq!(sum, other);
        let model = sum.model();
        assert!(model.judge(&short).is_some_and(|it| it.score < -6.0));
        assert!(
            model
                .judge(&pair(source, usual))
                .is_some_and(|it| it.score.abs() < 1.0)
        );
        assert_eq!(model.judge(&pair("short", "x")), None);
    }
}
