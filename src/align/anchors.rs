//! Places both sides share word for word: heading anchors, code, images, links that stand once.
//!
//! They cut the search into stretches. Position alone is never an anchor.

use std::collections::BTreeMap;

use super::document::{Document, Pin, PinKind};

/// Segment boundaries that correspond: before source segment `.0` stands target segment `.1`.
pub fn anchors(source: &Document, target: &Document) -> Vec<(usize, usize)> {
    let left = unique(&source.pins);
    let right = unique(&target.pins);
    let mut pairs: Vec<(Pin, Pin)> = left
        .iter()
        .filter_map(|(key, pin)| Some((*pin, *right.get(key)?)))
        .filter(|(a, b)| a.kind != PinKind::Link || fits(source, target, a, b))
        .collect();
    pairs.sort_by_key(|(a, b)| (a.at, a.block, b.at, b.block));
    chain(&pairs)
}

/// Pins that stand once.
fn unique(pins: &[Pin]) -> BTreeMap<(PinKind, u64), Pin> {
    let mut seen: BTreeMap<(PinKind, u64), Option<Pin>> = BTreeMap::new();
    for pin in pins {
        seen.entry((pin.kind, pin.key))
            .and_modify(|it| *it = None)
            .or_insert(Some(*pin));
    }
    seen.into_iter()
        .filter_map(|(key, pin)| Some((key, pin?)))
        .collect()
}

/// A link pins two blocks only when they look alike.
fn fits(source: &Document, target: &Document, a: &Pin, b: &Pin) -> bool {
    let (left, right) = (
        &source.blocks[a.block as usize],
        &target.blocks[b.block as usize],
    );
    left.kind == right.kind
        && left.list_depth == right.list_depth
        && left.column == right.column
        && left.sentences.len() == right.sentences.len()
}

/// The heaviest chain that runs forward on both sides.
fn chain(pairs: &[(Pin, Pin)]) -> Vec<(usize, usize)> {
    let weight = |pin: &Pin| match pin.kind {
        PinKind::Slug => 3,
        PinKind::Fence => 2,
        PinKind::Image | PinKind::Link => 1,
    };
    let mut best: Vec<(u32, Option<usize>)> = Vec::with_capacity(pairs.len());
    for (at, (a, b)) in pairs.iter().enumerate() {
        let from = (0..at)
            .filter(|&other| {
                let (c, d) = &pairs[other];
                c.at <= a.at
                    && d.at <= b.at
                    && c.block <= a.block
                    && d.block <= b.block
                    && (c.at == a.at) == (d.at == b.at)
            })
            .max_by_key(|&other| best[other].0);
        let before = from.map_or(0, |other| best[other].0);
        best.push((before + weight(a), from));
    }
    let mut at = (0..pairs.len()).max_by_key(|&at| best[at].0);
    let mut out = Vec::new();
    while let Some(here) = at {
        out.push((pairs[here].0.at as usize, pairs[here].1.at as usize));
        at = best[here].1;
    }
    out.reverse();
    out.dedup();
    out
}
