//! Blocks in another order: the doubtful blocks of both sides are assigned anew, whatever their place.
//!
//! Cells of a table do not change places one by one: only those without partner are assigned.

use std::collections::BTreeMap;
use std::ops::Range;

use super::assign::assign;
use super::document::Document;
use super::moves::accept;
use super::path::{GAP, Step, align_stretch};
use super::prepare::Prepared;
use super::score::Scorer;
use crate::model::segment::Block as Kind;
use crate::read::plain::BlockKind;

/// Steps that score less are looked at again.
const SURE: f32 = 4.0;
/// Nats a new partner must gain: order is evidence too, and the more the farther it lies.
fn travel_cost(place: u32, block: u32) -> f32 {
    0.5 + (1.0 + place.abs_diff(block) as f32).ln()
}
/// Nats a block without partner must gain to take another's.
const REPLACE: f32 = 6.0;
/// Blocks farther apart do not exchange their partners.
const FAR: u32 = 16;
/// Most blocks of a side that are assigned anew.
const MOST_BLOCKS: usize = 160;

/// Exchanges the partners of doubtful blocks where that gains enough.
pub fn reorder_blocks(
    source: &Document,
    target: &Document,
    pair: &Prepared,
    scorer: &mut Scorer<'_>,
    steps: Vec<Step>,
) -> Vec<Step> {
    let links = Links::of(source, target, &steps);
    let (left, right) = links.doubtful(source, target);
    if left.is_empty() || right.is_empty() || left.len().max(right.len()) > MOST_BLOCKS {
        return steps;
    }
    let unpaired = |blocks: &[u32], partner: &BTreeMap<u32, u32>| {
        blocks
            .iter()
            .filter(|block| !partner.contains_key(block))
            .count()
    };
    let floor = accept(
        unpaired(&left, &links.partner),
        unpaired(&right, &links.back),
    );
    let places = links.places(source.blocks.len());
    let mut paths: BTreeMap<(usize, usize), Vec<Step>> = BTreeMap::new();
    let mut values = vec![vec![f32::NEG_INFINITY; right.len()]; left.len()];
    for (row, &a) in left.iter().enumerate() {
        for (column, &b) in right.iter().enumerate() {
            let cell = source.blocks[a as usize].kind == BlockKind::Text(Kind::Cell);
            let far = places[a as usize].abs_diff(b) > FAR;
            let paired = links.paired(a, b);
            if !alike(source, target, a, b) || (paired && (cell || far)) {
                continue;
            }
            let mut path = Vec::new();
            let (rows, columns) = (segments_of(source, a), segments_of(target, b));
            align_stretch(pair, scorer, rows, columns, &mut path);
            values[row][column] = path.iter().map(|step| step.score).sum::<f32>();
            paths.insert((row, column), path);
        }
    }
    let left_len: Vec<f32> = left
        .iter()
        .map(|&it| segments_of(source, it).len() as f32)
        .collect();
    let right_len: Vec<f32> = right
        .iter()
        .map(|&it| segments_of(target, it).len() as f32)
        .collect();
    let old: Vec<Option<usize>> = left
        .iter()
        .map(|block| right.binary_search(links.partner.get(block)?).ok())
        .collect();
    let travel: Vec<Vec<f32>> = left
        .iter()
        .map(|&a| {
            right
                .iter()
                .map(|&b| travel_cost(places[a as usize], b))
                .collect()
        })
        .collect();
    let gains: Vec<Vec<f32>> = (0..left.len())
        .map(|row| {
            let gain = |(column, value): (usize, &f32)| {
                let gaps = left_len[row] + right_len[column];
                let stays = old[row] == Some(column);
                value - GAP * gaps - if stays { 0.0 } else { travel[row][column] }
            };
            values[row].iter().enumerate().map(gain).collect()
        })
        .collect();
    let new = assign(&gains, right.len());
    let accepted = settle((&values, &travel), &old, &new, floor);
    rebuild(
        source,
        target,
        steps,
        (&left, &right),
        (&old, &accepted),
        paths,
    )
}

/// Which block of the target a block of the source is paired with, and which blocks are in doubt.
struct Links {
    partner: BTreeMap<u32, u32>,
    /// The same from the target.
    back: BTreeMap<u32, u32>,
    /// Blocks paired with more than one: left alone.
    tangled: [Vec<bool>; 2],
    doubtful: [Vec<bool>; 2],
}

impl Links {
    fn of(source: &Document, target: &Document, steps: &[Step]) -> Self {
        let mut it = Self {
            partner: BTreeMap::new(),
            back: BTreeMap::new(),
            tangled: [
                vec![false; source.blocks.len()],
                vec![false; target.blocks.len()],
            ],
            doubtful: [
                vec![false; source.blocks.len()],
                vec![false; target.blocks.len()],
            ],
        };
        for step in steps {
            let blocks = |document: &Document, range: &Range<usize>| -> Vec<u32> {
                document.segments[range.clone()]
                    .iter()
                    .map(|it| it.block)
                    .collect()
            };
            let (left, right) = (blocks(source, &step.source), blocks(target, &step.target));
            if step.score < SURE {
                left.iter()
                    .for_each(|&block| it.doubtful[0][block as usize] = true);
                right
                    .iter()
                    .for_each(|&block| it.doubtful[1][block as usize] = true);
            }
            for &a in &left {
                for &b in &right {
                    let there = *it.partner.entry(a).or_insert(b);
                    let here = *it.back.entry(b).or_insert(a);
                    if there != b || here != a {
                        it.tangled[0][a as usize] = true;
                        it.tangled[0][here as usize] = true;
                        it.tangled[1][b as usize] = true;
                        it.tangled[1][there as usize] = true;
                    }
                }
            }
        }
        it
    }

    /// True when both blocks have partners, other ones.
    fn paired(&self, a: u32, b: u32) -> bool {
        self.partner.get(&a).is_some_and(|&it| it != b) && self.back.contains_key(&b)
    }

    /// Where the partner of every source block stands or would stand: after the partner of the last
    /// block before it that has one.
    fn places(&self, blocks: usize) -> Vec<u32> {
        let mut last = 0;
        (0..blocks as u32)
            .map(|block| {
                last = self.partner.get(&block).copied().unwrap_or(last);
                last
            })
            .collect()
    }

    /// Doubtful blocks of both sides, partners of doubtful blocks with them.
    fn doubtful(&self, source: &Document, target: &Document) -> (Vec<u32>, Vec<u32>) {
        let mut marked = self.doubtful.clone();
        for (&a, &b) in &self.partner {
            let either = marked[0][a as usize] || marked[1][b as usize];
            marked[0][a as usize] = either;
            marked[1][b as usize] = either;
        }
        let list = |document: &Document, side: usize| -> Vec<u32> {
            (0..document.blocks.len())
                .filter(|&at| marked[side][at] && !self.tangled[side][at])
                .map(|at| at as u32)
                .collect()
        };
        (list(source, 0), list(target, 1))
    }
}

/// Blocks that could be each other's translation at all.
fn alike(source: &Document, target: &Document, a: u32, b: u32) -> bool {
    let (left, right) = (&source.blocks[a as usize], &target.blocks[b as usize]);
    let (n, m) = (left.sentences.len(), right.sentences.len());
    left.kind == right.kind && left.column == right.column && n <= 2 * m + 1 && m <= 2 * n + 1
}

fn segments_of(document: &Document, block: u32) -> Range<usize> {
    let start = document.segments.partition_point(|it| it.block < block);
    let end = document.segments.partition_point(|it| it.block <= block);
    start..end
}

/// Takes the new partners of every closed group of exchanges that gains enough, else the old ones.
fn settle(
    (values, travel): (&[Vec<f32>], &[Vec<f32>]),
    old: &[Option<usize>],
    new: &[Option<usize>],
    floor: f32,
) -> Vec<Option<usize>> {
    let mut owner: BTreeMap<usize, [Option<usize>; 2]> = BTreeMap::new();
    for row in 0..old.len() {
        for (side, column) in [old[row], new[row]].into_iter().enumerate() {
            if let Some(column) = column {
                owner.entry(column).or_default()[side] = Some(row);
            }
        }
    }
    let mut out = old.to_vec();
    let mut seen = vec![false; old.len()];
    for first in 0..old.len() {
        if seen[first] || old[first] == new[first] {
            continue;
        }
        let mut group = Vec::new();
        let mut todo = vec![first];
        while let Some(row) = todo.pop() {
            if std::mem::replace(&mut seen[row], true) {
                continue;
            }
            group.push(row);
            for column in [old[row], new[row]].into_iter().flatten() {
                todo.extend(owner.get(&column).into_iter().flatten().flatten());
            }
        }
        let sum = |side: &[Option<usize>]| -> f32 {
            group
                .iter()
                .filter_map(|&row| Some(values[row][side[row]?]))
                .sum()
        };
        let count =
            |side: &[Option<usize>]| group.iter().filter(|&&row| side[row].is_some()).count();
        let (before, after) = (count(old), count(new));
        let changed: Vec<f32> = group
            .iter()
            .filter(|&&row| new[row] != old[row])
            .filter_map(|&row| Some(travel[row][new[row]?]))
            .collect();
        let mean = changed.iter().sum::<f32>() / changed.len().max(1) as f32;
        let closed = group
            .iter()
            .all(|&row| old[row].is_some() && new[row].is_some());
        let more = after - before.min(after);
        let need = mean * (changed.len() - more.min(changed.len())) as f32
            + floor * more as f32
            + if closed || more > 0 { 0.0 } else { REPLACE };
        if after >= before && sum(new) - sum(old) > need {
            for &row in &group {
                out[row] = new[row];
            }
        }
    }
    out
}

/// The steps with the exchanged blocks' own paths in place of the old ones.
fn rebuild(
    source: &Document,
    target: &Document,
    steps: Vec<Step>,
    (left, right): (&[u32], &[u32]),
    (old, accepted): (&[Option<usize>], &[Option<usize>]),
    mut paths: BTreeMap<(usize, usize), Vec<Step>>,
) -> Vec<Step> {
    let mut changed = [
        vec![false; source.blocks.len()],
        vec![false; target.blocks.len()],
    ];
    for (row, (before, after)) in old.iter().zip(accepted).enumerate() {
        if before != after {
            changed[0][left[row] as usize] = true;
            for column in [before, after].into_iter().flatten() {
                changed[1][right[*column] as usize] = true;
            }
        }
    }
    let touched = |step: &Step| {
        source.segments[step.source.clone()]
            .iter()
            .any(|it| changed[0][it.block as usize])
            || target.segments[step.target.clone()]
                .iter()
                .any(|it| changed[1][it.block as usize])
    };
    let mut out: Vec<Step> = steps.into_iter().filter(|step| !touched(step)).collect();
    let mut taken = vec![false; right.len()];
    for (row, after) in accepted.iter().enumerate() {
        if !changed[0][left[row] as usize] {
            continue;
        }
        match after {
            Some(column) => {
                taken[*column] = true;
                out.extend(paths.remove(&(row, *column)).into_iter().flatten());
            }
            None => out.extend(segments_of(source, left[row]).map(|at| Step {
                source: at..at + 1,
                target: 0..0,
                score: GAP,
            })),
        }
    }
    for (column, &block) in right.iter().enumerate() {
        if changed[1][block as usize] && !taken[column] {
            out.extend(segments_of(target, block).map(|at| Step {
                source: 0..0,
                target: at..at + 1,
                score: GAP,
            }));
        }
    }
    out
}
