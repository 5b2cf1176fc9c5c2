//! Drift: what the beads say is missing, added, joined or moved.

use std::ops::Range;

use super::Bead;
use super::document::Document;
use crate::model::article::DriftKind;
use crate::model::segment::Block as Kind;
use crate::read::plain::BlockKind;

/// A place where source and target drift apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: DriftKind,
    /// Source segments.
    pub source: Range<usize>,
    /// Target segments.
    pub target: Range<usize>,
}

/// The events of an alignment, ordered by source, then by target.
pub fn events(source: &Document, target: &Document, beads: &[Bead]) -> Vec<Event> {
    let mut out = Vec::new();
    gaps(source, target, beads, &mut out);
    merged(source, beads, &mut out);
    moved(beads, &mut out);
    out.sort_by_key(|event| (event.source.start, event.target.start, event.kind));
    out
}

/// Runs of unpaired segments between two pairs: deleted, inserted, or both at once.
fn gaps(source: &Document, target: &Document, beads: &[Bead], out: &mut Vec<Event>) {
    for run in beads.split(Bead::is_pair) {
        let left: Vec<usize> = run.iter().flat_map(|bead| bead.source.clone()).collect();
        let right: Vec<usize> = run.iter().flat_map(|bead| bead.target.clone()).collect();
        let (lefts, rights) = (stretches(&left), stretches(&right));
        if let ([one], [other]) = (lefts.as_slice(), rights.as_slice())
            && rewritten(source, target, one, other)
        {
            out.push(Event {
                kind: DriftKind::Changed,
                source: one.clone(),
                target: other.clone(),
            });
            continue;
        }
        let place = run.first().map_or(0, |bead| bead.target.start);
        for stretch in lefts {
            sections(source, stretch, place, out);
        }
        let place = run.first().map_or(0, |bead| bead.source.start);
        out.extend(rights.into_iter().map(|stretch| Event {
            kind: DriftKind::Inserted,
            source: place..place,
            target: stretch,
        }));
    }
}

fn stretches(segments: &[usize]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for &at in segments {
        match out.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ => out.push(at..at + 1),
        }
    }
    out
}

/// True when two unpaired stretches at one place look like old and new wording of the same text.
fn rewritten(
    source: &Document,
    target: &Document,
    one: &Range<usize>,
    other: &Range<usize>,
) -> bool {
    let kinds = |document: &Document, range: &Range<usize>| -> Vec<u8> {
        document.segments[range.clone()]
            .iter()
            .map(|it| it.facts.kind)
            .collect()
    };
    one.len() == other.len() && kinds(source, one) == kinds(target, other)
}

/// Splits unpaired source text into whole sections and the rest.
fn sections(source: &Document, stretch: Range<usize>, place: usize, out: &mut Vec<Event>) {
    let mut push = |kind, range: Range<usize>| {
        if !range.is_empty() {
            out.push(Event {
                kind,
                source: range,
                target: place..place,
            });
        }
    };
    let mut rest = stretch.start;
    let mut at = stretch.start;
    while at < stretch.end {
        let Some(end) = section_end(source, at).filter(|&end| end <= stretch.end) else {
            at += 1;
            continue;
        };
        push(DriftKind::Deleted, rest..at);
        push(DriftKind::SectionMissing, at..end);
        at = end;
        rest = end;
    }
    push(DriftKind::Deleted, rest..stretch.end);
}

/// Where the section ends whose heading is this segment; `None` when it heads none with text.
fn section_end(source: &Document, heading: usize) -> Option<usize> {
    let level = |at: usize| match source.block_of(at).kind {
        BlockKind::Text(Kind::Heading(level)) => Some(level),
        _ => None,
    };
    let own = level(heading)?;
    if heading > 0 && source.segments[heading - 1].block == source.segments[heading].block {
        return None;
    }
    let count = source.segments.len();
    let block = source.segments[heading].block;
    let body = (heading..count).find(|&at| source.segments[at].block != block)?;
    let end = (body..count)
        .find(|&at| level(at).is_some_and(|it| it <= own))
        .unwrap_or(count);
    (end > body).then_some(end)
}

/// Source sentences that one target sentence renders. What the cut took apart on the source side alone
/// is no merge: every part must end and the next begin like a sentence.
fn merged(source: &Document, beads: &[Bead], out: &mut Vec<Event>) {
    for bead in beads {
        if bead.source.len() < 2 || bead.target.len() != 1 {
            continue;
        }
        let sentences = bead.source.clone().skip(1).all(|at| {
            let begins = source
                .text_of(at)
                .chars()
                .find(|sign| !matches!(sign, '*' | '_' | '"' | '“'));
            source.segments[at - 1].facts.end != 0
                && begins.is_some_and(|sign| !sign.is_lowercase() && sign != '(')
        });
        if sentences {
            out.push(Event {
                kind: DriftKind::Merged,
                source: bead.source.clone(),
                target: bead.target.clone(),
            });
        }
    }
}

/// Pairs off the heaviest chain that runs forward on both sides, neighbours as one event.
fn moved(beads: &[Bead], out: &mut Vec<Event>) {
    let pairs: Vec<&Bead> = beads.iter().filter(|bead| bead.is_pair()).collect();
    let in_order = |pairs: &[&Bead]| {
        pairs
            .windows(2)
            .all(|two| two[0].target.end <= two[1].target.start)
    };
    if in_order(&pairs) {
        return;
    }
    let kept = heaviest_chain(&pairs);
    let mut last: Option<Event> = None;
    for (at, bead) in pairs.iter().enumerate() {
        if kept[at] {
            continue;
        }
        if let Some(event) = &mut last
            && event.source.end == bead.source.start
            && event.target.end == bead.target.start
        {
            event.source.end = bead.source.end;
            event.target.end = bead.target.end;
            continue;
        }
        out.extend(last.replace(Event {
            kind: DriftKind::Moved,
            source: bead.source.clone(),
            target: bead.target.clone(),
        }));
    }
    out.extend(last);
}

fn heaviest_chain(pairs: &[&Bead]) -> Vec<bool> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(pairs.len());
    for (at, bead) in pairs.iter().enumerate() {
        let from = (0..at)
            .filter(|&other| pairs[other].target.end <= bead.target.start)
            .max_by_key(|&other| best[other].0);
        let weight = from.map_or(0, |other| best[other].0) + bead.source.len();
        best.push((weight, from));
    }
    let mut kept = vec![false; pairs.len()];
    let mut at = (0..pairs.len()).max_by_key(|&at| best[at].0);
    while let Some(here) = at {
        kept[here] = true;
        at = best[here].1;
    }
    kept
}
