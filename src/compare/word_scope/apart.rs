//! Words that the source has both inside and outside of the markup, told apart by their neighbours.

use super::spelling::same_word;
use super::weights::{Best, Scope};
use crate::words::{Joint, Word};

/// A bond that tells what a word renders.
const STRONG: f32 = 0.1;
/// What it counts that a word stands beside the markup, which lacks one.
const NEAR: f32 = 2.5;
/// No word that the source has on both sides weighs more.
const MOST: f32 = 2.0;
/// What a marked word weighs that the source has on both sides, as the target does.
const SETTLED: f32 = 1.0;

/// Renderings of a word that the source has both inside and outside.
struct Group {
    source: usize,
    targets: Vec<usize>,
}

impl Scope<'_> {
    /// Words that the source has both inside and outside: as many of their renderings belong inside as the
    /// source has there, and they are those that stand beside other words from inside.
    pub(super) fn tell_apart(&self, best: &[Best], weights: &mut [f32]) {
        let mut groups: Vec<Group> = Vec::new();
        for (at, best) in best.iter().enumerate() {
            let (one, other) = (best.inside, best.outside);
            let source = &self.words.source;
            let doubled =
                one.0.min(other.0) >= STRONG && same_word(&source[one.1], &source[other.1]);
            if !doubled || source[one.1].function {
                continue;
            }
            let target = &self.words.target;
            match groups.iter_mut().find(|group| {
                group.source == one.1
                    && self.is_form(&target[group.targets[0]].lower, &target[at].lower)
            }) {
                Some(group) => group.targets.push(at),
                None => groups.push(Group {
                    source: one.1,
                    targets: vec![at],
                }),
            }
        }
        // Where the source has as many of them, and the markup holds another number than it should. Where it
        // holds as many, they are those that belong there.
        groups.retain(|group| {
            let word = &self.words.source[group.source];
            let asked = |it: &&Word| same_word(it, word);
            let all = self.words.source.iter().filter(asked).count();
            let wanted = self.words.source[self.source.clone()]
                .iter()
                .filter(asked)
                .count();
            let held = group
                .targets
                .iter()
                .filter(|at| self.target.contains(at))
                .count();
            let paired = all == group.targets.len();
            if paired && held == wanted {
                for &at in group.targets.iter().filter(|at| self.target.contains(at)) {
                    weights[at] = weights[at].max(SETTLED);
                }
            }
            paired && held != wanted && !self.is_kept(group.source)
        });
        // What is known best comes first: it is context for the others.
        while let Some((place, inside, gap)) = groups
            .iter()
            .enumerate()
            .map(|(place, group)| {
                let (inside, gap) = self.split(group, weights);
                (place, inside, gap)
            })
            .max_by(|one, other| one.2.total_cmp(&other.2).then(other.0.cmp(&one.0)))
        {
            for at in groups.swap_remove(place).targets {
                let weight = (gap / 2.0).min(MOST);
                weights[at] = if inside.contains(&at) {
                    weight
                } else {
                    -weight
                };
            }
        }
    }

    /// Which words of a group belong inside, and how clearly.
    fn split(&self, group: &Group, weights: &[f32]) -> (Vec<usize>, f32) {
        let word = &self.words.source[group.source];
        let wanted = self.words.source[self.source.clone()]
            .iter()
            .filter(|it| same_word(it, word))
            .count();
        let mut ranked: Vec<(f32, usize)> = group
            .targets
            .iter()
            .map(|&at| {
                let near = if self.is_beside(at) { NEAR } else { 0.0 };
                (self.context(at, weights) + near, at)
            })
            .collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let gap = match (ranked.get(wanted.wrapping_sub(1)), ranked.get(wanted)) {
            (Some(last), Some(next)) => last.0 - next.0,
            _ => 0.0,
        };
        (ranked.iter().take(wanted).map(|it| it.1).collect(), gap)
    }

    /// What the words beside a word weigh: two on either side, the nearer the more.
    fn context(&self, at: usize, weights: &[f32]) -> f32 {
        let words = &self.words.target;
        let beside = |numbers: &mut dyn Iterator<Item = (usize, usize)>| {
            let (mut sum, mut share) = (0.0, 1.0);
            for (number, joint) in numbers.take(2) {
                if words[joint].joint == Joint::Break {
                    share *= 0.5;
                }
                sum += share * weights[number];
                share *= 0.5;
            }
            sum
        };
        beside(&mut (at + 1..weights.len()).map(|next| (next, next)))
            + beside(&mut (0..at).rev().map(|before| (before, before + 1)))
    }
}
