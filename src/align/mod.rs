//! The aligner: two Markdown documents in, segment pairs and drift out.
//!
//! The way of a pair: [`Document`] (blocks, sentences, facts), [`anchors`] (what both sides share word
//! for word cuts the search), [`path`] (the best monotone path between anchors), [`reorder`] and
//! [`moves`] (blocks that stand elsewhere), [`events`] (what is missing, added, joined, moved).
//! [`batch`] aligns many pairs twice: the second time with a lexicon learnt from the first.
//! The method and its figures stand in docs/alignment.md.

mod anchors;
mod assign;
mod batch;
mod document;
mod events;
mod features;
mod lexicon;
mod moves;
mod path;
mod prepare;
mod reorder;
mod score;
mod stems;
mod units;
mod weights;

use std::ops::Range;

pub use batch::{Aligned, Pair, align_files, learn};
pub use document::{Document, Segment};
pub use events::Event;
pub use lexicon::{LearntLexicon, Lexicon};
pub use units::{lone_units, units};

use path::{GAP, Step, align_stretch};
use prepare::{Prepared, prepare};
use score::Scorer;

/// Segments that belong together; one side of an unpaired segment is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// Indices of source segments.
    pub source: Range<usize>,
    /// Indices of target segments.
    pub target: Range<usize>,
    /// Log-odds that the two sides are translations of each other; 0 when one is empty.
    pub score: f32,
    /// Nats by which the bead beats the next best use of its segments.
    pub margin: f32,
}

impl Bead {
    /// True when both sides hold text.
    pub fn is_pair(&self) -> bool {
        !self.source.is_empty() && !self.target.is_empty()
    }

    /// How sure the pairing is, per mille.
    pub fn confidence(&self) -> u16 {
        (1000.0 / (1.0 + (-self.margin / 2.0).exp())).round() as u16
    }
}

/// The result for one pair of documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// Every segment of both sides once, ordered by source; unpaired target segments stand behind
    /// the pair they follow in the target.
    pub beads: Vec<Bead>,
    /// Where the two drift apart.
    pub events: Vec<Event>,
}

/// Aligns two documents, with the help of a lexicon when there is one.
pub fn align(source: &Document, target: &Document, lexicon: Option<&dyn Lexicon>) -> Alignment {
    let pair = prepare(source, target, lexicon);
    let mut scorer = Scorer::new(&pair, pair.ratio);
    let in_step = block_by_block(source, target, &pair, &mut scorer);
    let mut steps = in_step.unwrap_or_else(|| stretches(source, target, &pair, &mut scorer));
    let ratio = ratio_of(&pair, &steps);
    if (ratio / pair.ratio).ln().abs() > RATIO_OFF {
        scorer = Scorer::new(&pair, ratio);
        steps = stretches(source, target, &pair, &mut scorer);
    }
    let steps = reorder::reorder_blocks(source, target, &pair, &mut scorer, steps);
    let steps = moves::pair_residue(&pair, &mut scorer, steps);
    let beads = beads(&pair, &mut scorer, steps);
    let events = events::events(source, target, &beads);
    Alignment { beads, events }
}

/// A length ratio off by more than this (as a logarithm) is worth a second pass.
const RATIO_OFF: f32 = 0.05;

/// A step that scores less is no pair: a gap, or text of another place.
const NO_PAIR: f32 = -3.0;
/// One doubtful step in so many is the lot of any article.
const DOUBTFUL: usize = 12;

/// The steps of two documents of the same build, block by block; `None` when the builds differ or some
/// block finds no good partner in its place.
fn block_by_block(
    source: &Document,
    target: &Document,
    pair: &Prepared,
    scorer: &mut Scorer<'_>,
) -> Option<Vec<Step>> {
    let build = |document: &Document| -> Vec<_> {
        let blocks = document.blocks.iter();
        let facts = blocks.map(|it| (it.kind, it.list_depth, it.quote_depth, it.column));
        facts.collect()
    };
    if build(source) != build(target) {
        return None;
    }
    let mut steps = Vec::with_capacity(source.segments.len());
    let (mut i, mut j) = (0, 0);
    while i < source.segments.len() {
        let (left, right) = (source.block_end(i), target.block_end(j));
        let first = steps.len();
        align_stretch(pair, scorer, i..left, j..right, &mut steps);
        if steps[first..].iter().any(|step| step.score < NO_PAIR) {
            return None;
        }
        (i, j) = (left, right);
    }
    let doubtful = steps.iter().filter(|step| step.score < 0.0).count();
    (doubtful * DOUBTFUL <= steps.len()).then_some(steps)
}

fn stretches(
    source: &Document,
    target: &Document,
    pair: &Prepared,
    scorer: &mut Scorer<'_>,
) -> Vec<Step> {
    let mut out = Vec::new();
    let (mut i, mut j) = (0, 0);
    let end = (source.segments.len(), target.segments.len());
    for (a, b) in anchors::anchors(source, target).into_iter().chain([end]) {
        align_stretch(pair, scorer, i..a, j..b, &mut out);
        (i, j) = (a, b);
    }
    out
}

/// Characters of target for a character of source, from the sure pairs: missing and added text must
/// not count.
fn ratio_of(pair: &Prepared, steps: &[Step]) -> f32 {
    // A little of the ratio of the whole steadies short articles.
    let (mut left, mut right) = (40.0, 40.0 * pair.ratio);
    for step in steps {
        if step.source.len() != 1 || step.target.len() != 1 || step.score <= 0.0 {
            continue;
        }
        let (a, b) = (
            pair.source.item(step.source.start, 1),
            pair.target.item(step.target.start, 1),
        );
        if let (Some(a), Some(b)) = (a, b) {
            left += a.facts.length;
            right += b.facts.length;
        }
    }
    right / left
}

/// Steps as beads with their margins, in the order the result promises.
fn beads(pair: &Prepared, scorer: &mut Scorer<'_>, steps: Vec<Step>) -> Vec<Bead> {
    let mut alone = [
        vec![false; pair.source.len()],
        vec![false; pair.target.len()],
    ];
    for step in &steps {
        if step.target.is_empty() {
            alone[0][step.source.clone()].fill(true);
        } else if step.source.is_empty() {
            alone[1][step.target.clone()].fill(true);
        }
    }
    let mut paired: Vec<Bead> = Vec::with_capacity(steps.len());
    for step in steps {
        let whole = !step.source.is_empty() && !step.target.is_empty();
        let margin = if whole {
            margin(pair, scorer, &step, &alone)
        } else {
            0.0
        };
        paired.push(Bead {
            score: if whole { step.score } else { 0.0 },
            source: step.source,
            target: step.target,
            margin,
        });
    }
    order(paired)
}

/// What the bead gains over leaving its segments alone, or over taking a lone neighbour instead.
fn margin(pair: &Prepared, scorer: &mut Scorer<'_>, step: &Step, alone: &[Vec<bool>; 2]) -> f32 {
    let count = (step.source.len() + step.target.len()) as f32;
    let mut margin = step.score - GAP * count;
    let (n, m) = (step.source.len(), step.target.len());
    let mut rival = |first: usize, at: usize| {
        if let (Some(a), Some(b)) = (pair.source.item(first, n), pair.target.item(at, m)) {
            scorer.set_target(b);
            margin = margin.min(step.score - scorer.score(a, b));
        }
    };
    let lone = |side: usize, at: Option<usize>| at.filter(|&at| alone[side].get(at) == Some(&true));
    if let Some(before) = lone(0, step.source.start.checked_sub(1)) {
        rival(before, step.target.start);
    }
    if lone(0, Some(step.source.end)).is_some() {
        rival(step.source.start + 1, step.target.start);
    }
    if let Some(before) = lone(1, step.target.start.checked_sub(1)) {
        rival(step.source.start, before);
    }
    if lone(1, Some(step.target.end)).is_some() {
        rival(step.source.start, step.target.start + 1);
    }
    margin
}

/// Pairs and lone source segments by source; lone target segments behind the bead that ends where
/// they begin.
fn order(beads: Vec<Bead>) -> Vec<Bead> {
    let (mut lone, mut rest): (Vec<Bead>, Vec<Bead>) =
        beads.into_iter().partition(|bead| bead.source.is_empty());
    rest.sort_by_key(|bead| bead.source.start);
    lone.sort_by_key(|bead| bead.target.start);
    let mut follow: Vec<(usize, Bead)> = Vec::with_capacity(lone.len());
    for mut bead in lone {
        let before = rest
            .iter()
            .enumerate()
            .filter(|(_, it)| it.is_pair() && it.target.end <= bead.target.start)
            .max_by_key(|(_, it)| it.target.end);
        let at = before.map_or(0, |(at, _)| at + 1);
        let here = before.map_or(0, |(_, it)| it.source.end);
        bead.source = here..here;
        follow.push((at, bead));
    }
    follow.sort_by_key(|(at, bead)| (*at, bead.target.start));
    let mut out = Vec::with_capacity(rest.len() + follow.len());
    let mut follow = follow.into_iter().peekable();
    let mut target = 0;
    for (at, mut bead) in rest.into_iter().enumerate() {
        while let Some((_, lone)) = follow.next_if(|(place, _)| *place <= at) {
            out.push(lone);
        }
        if bead.target.is_empty() {
            bead.target = target..target;
        } else {
            target = bead.target.end;
        }
        out.push(bead);
    }
    out.extend(follow.map(|(_, bead)| bead));
    out
}
