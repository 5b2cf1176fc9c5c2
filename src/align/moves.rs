//! What the monotone path cannot see: blocks that stand elsewhere, items in another order.

use std::ops::Range;

use super::path::{GAP, Step, prior};
use super::prepare::{MOST, Prepared};
use super::score::Scorer;

/// Nats that make chance pairs of a long residue rare enough.
const ACCEPT: f32 = 1.0;

/// Nats a pair out of order must have: the more there is to choose from, the easier chance finds one.
pub fn accept(sources: usize, targets: usize) -> f32 {
    let choices = sources.max(targets).max(1) as f32;
    (choices.ln() - CHOICES.ln()).min(ACCEPT)
}
/// False pairs for a true one among which the weights of the score were learnt, about.
const CHOICES: f32 = 12.0;
/// Pairs with less than this are tried elsewhere before they are kept.
const WEAK: f32 = -4.0;
/// Share of a bead's prior that counts here: what is left over on both sides is likelier joined than
/// lost and added.
const JOINED: f32 = 0.4;
/// Most comparisons spent on the residue of an article.
const MOST_CELLS: usize = 400_000;

/// Takes the steps apart that find no good partner in order, and pairs what is left over across the
/// whole article. Returned steps are ordered by source, then by target.
pub fn pair_residue(pair: &Prepared, scorer: &mut Scorer<'_>, steps: Vec<Step>) -> Vec<Step> {
    let (weak, mut kept): (Vec<Step>, Vec<Step>) = steps
        .into_iter()
        .partition(|step| step.source.is_empty() || step.target.is_empty() || step.score < WEAK);
    let mut left = vec![false; pair.source.len()];
    let mut right = vec![false; pair.target.len()];
    for step in &weak {
        left[step.source.clone()].fill(true);
        right[step.target.clone()].fill(true);
    }
    let count = |free: &[bool]| free.iter().filter(|&&it| it).count();
    let floor = accept(count(&left), count(&right));
    let mut found = search(pair, scorer, &left, &right, floor);
    found.sort_by(|a, b| b.total.total_cmp(&a.total).then(a.order().cmp(&b.order())));
    for local in found {
        let free = |step: &Step| {
            left[step.source.clone()].iter().all(|&it| it)
                && right[step.target.clone()].iter().all(|&it| it)
        };
        let steps: Vec<Step> = local.steps.into_iter().filter(free).collect();
        if steps.iter().map(|step| step.score).sum::<f32>() < floor {
            continue;
        }
        for step in steps {
            left[step.source.clone()].fill(false);
            right[step.target.clone()].fill(false);
            kept.push(step);
        }
    }
    restore(weak, &left, &right, &mut kept);
    kept.sort_by_key(|step| (step.source.start, step.target.start, step.source.end));
    kept
}

/// Weak pairs whose two sides are still free stand again; the rest are gaps.
fn restore(weak: Vec<Step>, left: &[bool], right: &[bool], kept: &mut Vec<Step>) {
    for step in weak {
        let whole = !step.source.is_empty() && !step.target.is_empty();
        let free = left[step.source.clone()].iter().all(|&it| it)
            && right[step.target.clone()].iter().all(|&it| it);
        if whole && free {
            kept.push(step);
            continue;
        }
        let (source, target) = (step.source, step.target);
        let to = target.start;
        kept.extend(source.clone().filter(|&at| left[at]).map(|at| Step {
            source: at..at + 1,
            target: to..to,
            score: GAP,
        }));
        kept.extend(target.filter(|&at| right[at]).map(|at| Step {
            source: source.end..source.end,
            target: at..at + 1,
            score: GAP,
        }));
    }
}

/// A stretch of the residue that aligns.
struct Local {
    total: f32,
    steps: Vec<Step>,
}

impl Local {
    fn order(&self) -> (usize, usize) {
        self.steps
            .first()
            .map_or((0, 0), |step| (step.source.start, step.target.start))
    }
}

fn runs(free: &[bool]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in (0..free.len()).filter(|&at| free[at]) {
        match out.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => out.push(at..at + 1),
        }
    }
    out
}

fn search(
    pair: &Prepared,
    scorer: &mut Scorer<'_>,
    left: &[bool],
    right: &[bool],
    floor: f32,
) -> Vec<Local> {
    let (sources, targets) = (runs(left), runs(right));
    let cells = |runs: &[Range<usize>]| runs.iter().map(Range::len).sum::<usize>();
    let mut out = Vec::new();
    if cells(&sources) * cells(&targets) > MOST_CELLS {
        return out;
    }
    for source in &sources {
        for target in &targets {
            local(
                pair,
                scorer,
                source.clone(),
                target.clone(),
                floor,
                &mut out,
            );
        }
    }
    out
}

/// All stretches of two runs that align locally: Smith and Waterman's scheme over beads. Every cell
/// that starts no better path is a candidate end; overlaps are settled by the caller, best first.
fn local(
    pair: &Prepared,
    scorer: &mut Scorer<'_>,
    source: Range<usize>,
    target: Range<usize>,
    floor: f32,
    out: &mut Vec<Local>,
) {
    let width = source.len() + 1;
    let mut best = vec![0.0f32; width * (target.len() + 1)];
    let mut back = vec![0u8; best.len()];
    for j in 1..=target.len() {
        for m in 1..=MOST.min(j) {
            let Some(item) = pair.target.item(target.start + j - m, m) else {
                continue;
            };
            scorer.set_target(item);
            for i in 1..=source.len() {
                for n in 1..=MOST.min(i) {
                    let Some(prior) = prior(n, m) else { continue };
                    let Some(left) = pair.source.item(source.start + i - n, n) else {
                        continue;
                    };
                    if (n + m > 2 && scorer.far_apart(left, item))
                        || left.borders + item.borders > 0
                    {
                        continue;
                    }
                    let total =
                        best[(j - m) * width + i - n] + prior * JOINED + scorer.score(left, item);
                    if total > best[j * width + i] {
                        best[j * width + i] = total;
                        back[j * width + i] = (n * 4 + m) as u8;
                    }
                }
            }
        }
        for i in 1..=source.len() {
            let cell = j * width + i;
            for (from, step) in [(cell - width, 1), (cell - 1, 4)] {
                if best[from] + GAP > best[cell] {
                    best[cell] = best[from] + GAP;
                    back[cell] = step;
                }
            }
        }
    }
    for j in 1..=target.len() {
        for i in 1..=source.len() {
            if best[j * width + i] >= floor && back[j * width + i] > 4 {
                out.push(trace(
                    &best,
                    &back,
                    width,
                    (i, j),
                    (source.start, target.start),
                ));
            }
        }
    }
}

fn trace(
    best: &[f32],
    back: &[u8],
    width: usize,
    end: (usize, usize),
    base: (usize, usize),
) -> Local {
    let (mut i, mut j) = end;
    let mut steps = Vec::new();
    while back[j * width + i] != 0 {
        let step = back[j * width + i];
        let (n, m) = ((step / 4) as usize, (step % 4) as usize);
        if n > 0 && m > 0 {
            steps.push(Step {
                source: base.0 + i - n..base.0 + i,
                target: base.1 + j - m..base.1 + j,
                score: best[j * width + i] - best[(j - m) * width + i - n],
            });
        }
        i -= n;
        j -= m;
    }
    steps.reverse();
    Local {
        total: best[end.1 * width + end.0],
        steps,
    }
}
