//! Two lists of segments side by side: equal ones first, then the likest of what lies between.

use std::collections::HashMap;
use std::ops::Range;

use super::items::Item;
use crate::compare::wording::similarity;

/// Stretches that belong together; one of them may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// Old segments.
    pub(super) old: Range<usize>,
    /// New segments.
    pub(super) new: Range<usize>,
}

/// Below this likeness two segments are no versions of each other. Of 300 changed sentences of the
/// es-ES articles read, none shared less, and chance pairs of neighbours stay below.
const LIKE: f32 = 0.45;
/// Gaps with more cells than this are searched no further: everything in them was rewritten.
const LARGEST_GAP: usize = 1 << 20;

/// Pairs the segments of two versions, in order.
pub(super) fn diff(old: &[Item], new: &[Item]) -> Vec<Step> {
    let mut ids: HashMap<(&[String], &[String], bool), u32> = HashMap::new();
    let mut number = |item| -> u32 {
        let next = ids.len() as u32;
        *ids.entry(key(item)).or_insert(next)
    };
    let a: Vec<u32> = old.iter().map(&mut number).collect();
    let b: Vec<u32> = new.iter().map(&mut number).collect();
    let mut steps = Vec::new();
    let mut at = (0, 0);
    let mut pairs = Vec::new();
    equal(&a, &b, 0..a.len(), 0..b.len(), &mut pairs);
    for (i, j) in pairs.into_iter().chain([(a.len(), b.len())]) {
        gap(old, new, at.0..i, at.1..j, &mut steps);
        if i < a.len() {
            steps.push(Step {
                old: i..i + 1,
                new: j..j + 1,
            });
        }
        at = (i + 1, j + 1);
    }
    steps
}

/// What makes two segments equal: their words; where there are none, their links.
fn key(item: &Item) -> (&[String], &[String], bool) {
    if item.words.is_empty() {
        (&[], &item.links, item.code)
    } else {
        (&item.words, &[], item.code)
    }
}

/// Equal elements in order: common head and tail, then those that stand once on each side, then the
/// longest common subsequence of what is left between.
fn equal(
    a: &[u32],
    b: &[u32],
    mut left: Range<usize>,
    mut right: Range<usize>,
    out: &mut Vec<(usize, usize)>,
) {
    while !left.is_empty() && !right.is_empty() && a[left.start] == b[right.start] {
        out.push((left.start, right.start));
        left.start += 1;
        right.start += 1;
    }
    let mut tail = Vec::new();
    while !left.is_empty() && !right.is_empty() && a[left.end - 1] == b[right.end - 1] {
        left.end -= 1;
        right.end -= 1;
        tail.push((left.end, right.end));
    }
    if !left.is_empty() && !right.is_empty() {
        let anchors = unique(a, b, left.clone(), right.clone());
        if anchors.is_empty() {
            subsequence(a, b, left, right, out);
        } else {
            let mut at = (left.start, right.start);
            for (i, j) in anchors {
                equal(a, b, at.0..i, at.1..j, out);
                out.push((i, j));
                at = (i + 1, j + 1);
            }
            equal(a, b, at.0..left.end, at.1..right.end, out);
        }
    }
    out.extend(tail.into_iter().rev());
}

/// Elements that stand once on each side, the longest chain of them that is in order on both.
fn unique(a: &[u32], b: &[u32], left: Range<usize>, right: Range<usize>) -> Vec<(usize, usize)> {
    let mut places: HashMap<u32, [(u32, usize); 2]> = HashMap::new();
    for (side, (list, range)) in [(a, left.clone()), (b, right)].into_iter().enumerate() {
        for at in range {
            let place = &mut places.entry(list[at]).or_default()[side];
            *place = (place.0 + 1, at);
        }
    }
    let pairs: Vec<(usize, usize)> = left
        .filter_map(|at| match places.get(&a[at])? {
            [(1, i), (1, j)] => Some((*i, *j)),
            _ => None,
        })
        .collect();
    // Patience: the last pair of the best chain of each length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, &(_, j)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < j);
        before.push(length.checked_sub(1).map(|it| ends[it]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut chain = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(here) = at {
        chain.push(pairs[here]);
        at = before[here];
    }
    chain.reverse();
    chain
}

fn subsequence(
    a: &[u32],
    b: &[u32],
    left: Range<usize>,
    right: Range<usize>,
    out: &mut Vec<(usize, usize)>,
) {
    let (n, m) = (left.len(), right.len());
    if (n + 1) * (m + 1) > LARGEST_GAP {
        return;
    }
    let mut lengths = vec![0u32; (n + 1) * (m + 1)];
    let cell = |i: usize, j: usize| i * (m + 1) + j;
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            lengths[cell(i, j)] = if a[left.start + i] == b[right.start + j] {
                lengths[cell(i + 1, j + 1)] + 1
            } else {
                lengths[cell(i + 1, j)].max(lengths[cell(i, j + 1)])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < n && j < m {
        if a[left.start + i] == b[right.start + j] {
            out.push((left.start + i, right.start + j));
            i += 1;
            j += 1;
        } else if lengths[cell(i + 1, j)] >= lengths[cell(i, j + 1)] {
            i += 1;
        } else {
            j += 1;
        }
    }
}

/// The shapes of a step, old by new.
const SHAPES: [(usize, usize); 5] = [(1, 1), (1, 2), (2, 1), (1, 0), (0, 1)];

/// Pairs what lies between two equal segments: first what has the same words in other segments, from
/// both ends, then the rest by likeness.
fn gap(
    old: &[Item],
    new: &[Item],
    mut left: Range<usize>,
    mut right: Range<usize>,
    out: &mut Vec<Step>,
) {
    while let Some((p, q)) = same_text(
        old[left.clone()].iter(),
        new[right.clone()].iter(),
        Item::letters,
    ) {
        out.push(Step {
            old: left.start..left.start + p,
            new: right.start..right.start + q,
        });
        left.start += p;
        right.start += q;
    }
    let mut tail = Vec::new();
    while let Some((p, q)) = same_text(
        old[left.clone()].iter().rev(),
        new[right.clone()].iter().rev(),
        |it| it.letters().chars().rev().collect(),
    ) {
        tail.push(Step {
            old: left.end - p..left.end,
            new: right.end - q..right.end,
        });
        left.end -= p;
        right.end -= q;
    }
    pair_by_likeness(old, new, left, right, out);
    out.extend(tail.into_iter().rev());
}

/// How many segments of each side hold the same letters, when they are taken from one end.
fn same_text<'a>(
    mut old: impl Iterator<Item = &'a Item>,
    mut new: impl Iterator<Item = &'a Item>,
    letters: impl Fn(&Item) -> String,
) -> Option<(usize, usize)> {
    // What one side has more than the other so far.
    let (mut more_old, mut more_new) = (String::new(), String::new());
    let (mut p, mut q) = (0, 0);
    while p == 0 || q == 0 || !more_old.is_empty() || !more_new.is_empty() {
        let is_old = more_new.len() > more_old.len() || p == 0;
        let item = if is_old { old.next()? } else { new.next()? };
        let text = letters(item);
        if item.code || text.is_empty() {
            return None;
        }
        if is_old {
            more_old.push_str(&text);
            p += 1;
        } else {
            more_new.push_str(&text);
            q += 1;
        }
        if q == 0 {
            continue;
        }
        if let Some(rest) = more_old.strip_prefix(&more_new) {
            more_old = rest.to_owned();
            more_new.clear();
        } else {
            more_new = more_new.strip_prefix(&more_old)?.to_owned();
            more_old.clear();
        }
    }
    Some((p, q))
}

/// Pairs the rest of a gap by likeness.
fn pair_by_likeness(
    old: &[Item],
    new: &[Item],
    left: Range<usize>,
    right: Range<usize>,
    out: &mut Vec<Step>,
) {
    let (n, m) = (left.len(), right.len());
    if n == 0 || m == 0 || (n + 1) * (m + 1) > LARGEST_GAP {
        let end = left.end;
        out.extend(left.map(|at| Step {
            old: at..at + 1,
            new: right.start..right.start,
        }));
        out.extend(right.map(|at| Step {
            old: end..end,
            new: at..at + 1,
        }));
        return;
    }
    let cell = |i: usize, j: usize| i * (m + 1) + j;
    let mut best = vec![(0.0f32, 0u8); (n + 1) * (m + 1)];
    for i in (0..=n).rev() {
        for j in (0..=m).rev() {
            let mut top: Option<(f32, u8)> = None;
            for (number, &(p, q)) in SHAPES.iter().enumerate() {
                if i + p > n || j + q > m {
                    continue;
                }
                let Some(gain) = gain(
                    &old[left.start + i..left.start + i + p],
                    &new[right.start + j..right.start + j + q],
                ) else {
                    continue;
                };
                let score = gain + best[cell(i + p, j + q)].0;
                if top.is_none_or(|(it, _)| score > it) {
                    top = Some((score, number as u8));
                }
            }
            best[cell(i, j)] = top.unwrap_or_default();
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < n || j < m {
        let (p, q) = SHAPES[best[cell(i, j)].1 as usize];
        out.push(Step {
            old: left.start + i..left.start + i + p,
            new: right.start + j..right.start + j + q,
        });
        i += p;
        j += q;
    }
}

/// What pairing two stretches is worth; `None` when they are no versions of each other.
fn gain(old: &[Item], new: &[Item]) -> Option<f32> {
    let ([first, rest @ ..], [second, others @ ..]) = (old, new) else {
        return Some(0.0);
    };
    if first.code != second.code {
        return None;
    }
    let gather = |head: &Item, tail: &[Item]| -> Vec<String> {
        let all = std::iter::once(head).chain(tail);
        all.flat_map(|it| it.words.iter().cloned()).collect()
    };
    let (a, b) = (gather(first, rest), gather(second, others));
    let like = similarity(&a, &b);
    if like < LIKE {
        return None;
    }
    // Two for one only where it explains more than one alone does.
    let price = if rest.is_empty() && others.is_empty() {
        0.0
    } else {
        0.1
    };
    let weight = a.len().max(b.len()) as f32;
    Some((like - LIKE / 2.0 - price) * (1.0 + weight.ln()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(a: &[u32], b: &[u32]) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        equal(a, b, 0..a.len(), 0..b.len(), &mut out);
        out
    }

    #[test]
    fn equal_elements_are_found_in_order() {
        assert_eq!(pairs(&[1, 2, 3, 4], &[1, 3, 4]), [(0, 0), (2, 1), (3, 2)]);
        assert_eq!(
            pairs(&[1, 1, 2, 1, 1], &[1, 2, 1]),
            [(0, 0), (2, 1), (4, 2)]
        );
        assert_eq!(pairs(&[5, 1, 1, 6], &[7, 1, 1, 8]), [(1, 1), (2, 2)]);
        assert_eq!(pairs(&[1, 2], &[]), []);
        assert_eq!(pairs(&[1, 2, 3], &[3, 1, 2]).len(), 2);
    }
}
