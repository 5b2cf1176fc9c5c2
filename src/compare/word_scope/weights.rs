//! What each target word weighs: how much more surely it renders words that the source marks than others.

use std::cell::OnceCell;
use std::ops::Range;

use super::spelling::{holds, is_hiragana, is_kanji, same_word};
use crate::compare::PairView;
use crate::compare::bonds::Bonds;
use crate::locales::LocaleData;
use crate::words::{Joint, Lexicon, PairWords, Phrases, Word, english, language};

/// The bond that chance makes.
pub(super) const CHANCE: f32 = 0.03;
/// No word weighs more.
const MOST: f32 = 3.0;
/// A word that weighs so much is counted among the misplaced.
pub(super) const TELLING: f32 = 1.0;
/// What function words weigh of what others would.
const SMALL: f32 = 0.35;
/// What a word weighs whose source word is rendered on the right side as well.
const AGAIN: f32 = 0.25;
/// The same when it stands beside the markup: both may be pieces of one rendering.
const BESIDE: f32 = 0.6;
/// A rendering of a phrase that is rarer accounts for nothing.
const LEAST_SHARE: f32 = 0.05;
/// What a word weighs by elimination: nothing renders it, and no other word is left.
const LEFT: f32 = 0.5;

/// A pair as one question sees it.
pub(super) struct Scope<'a> {
    pub(super) pair: &'a PairView<'a>,
    pub(super) words: &'a PairWords,
    pub(super) bonds: &'a Bonds,
    pub(super) phrases: OnceCell<Option<Phrases<'a>>>,
    pub(super) source: Range<usize>,
    pub(super) target: Range<usize>,
    pub(super) open: Vec<bool>,
    /// The source marks function words only.
    pub(super) small: bool,
    pub(super) lexicon: Option<&'a Lexicon>,
    pub(super) locale: &'a LocaleData,
}

/// The source words that account for a target word best, with their bonds: of those marked and of those not.
pub(super) struct Best {
    pub(super) inside: (f32, usize),
    pub(super) outside: (f32, usize),
}

impl<'a> Scope<'a> {
    /// What each target word weighs: above zero when it belongs inside, below when it belongs outside.
    pub(super) fn weights(&self) -> Vec<f32> {
        let best: Vec<Best> = (0..self.words.target.len())
            .map(|at| self.best(at))
            .collect();
        let left = self.left_over(&best);
        let mut weights: Vec<f32> = best
            .iter()
            .enumerate()
            .map(|(at, best)| self.weight(at, best, left))
            .collect();
        self.tell_apart(&best, &mut weights);
        if language::spaceless(self.locale.language) {
            self.keep_whole(&mut weights);
        }
        self.let_between(&mut weights);
        weights
    }

    /// A word between two that belong inside cannot stand outside: the order of the words brings it there.
    fn let_between(&self, weights: &mut [f32]) {
        let belongs = |at: &usize| weights[*at] >= TELLING;
        let first = self.target.clone().find(belongs);
        let last = self.target.clone().rev().find(belongs);
        if let (Some(first), Some(last)) = (first, last) {
            for weight in &mut weights[first..=last] {
                *weight = weight.max(0.0);
            }
        }
    }

    /// Scripts without spaces are cut by rule: signs of one kind side by side may be one word, and a word
    /// that belongs here holds the other here as well.
    fn keep_whole(&self, weights: &mut [f32]) {
        let words = &self.words.target;
        for at in 1..words.len() {
            if words[at].joint != Joint::Glued
                || self.target.contains(&at) != self.target.contains(&(at - 1))
                || !is_kanji(words[at].lower.chars().next())
                || !is_kanji(words[at - 1].lower.chars().next_back())
            {
                continue;
            }
            let right = if self.target.contains(&at) { 1.0 } else { -1.0 };
            let (one, other) = (weights[at - 1] * right, weights[at] * right);
            if one.max(other) > 0.0 {
                weights[at - 1] = one.max(0.0) * right;
                weights[at] = other.max(0.0) * right;
            }
        }
    }

    fn best(&self, at: usize) -> Best {
        let mut best = Best {
            inside: (0.0, 0),
            outside: (0.0, 0),
        };
        for (source, word) in self.words.source.iter().enumerate() {
            let mut bond = self.bonds.get(source, at);
            if bond <= 0.0 || self.open[source] {
                continue;
            }
            if !self.small && word.function {
                bond *= SMALL;
            }
            let side = if self.source.contains(&source) {
                &mut best.inside
            } else {
                &mut best.outside
            };
            if bond > side.0 {
                *side = (bond, source);
            }
        }
        best
    }

    fn weight(&self, at: usize, best: &Best, left: f32) -> f32 {
        let word = &self.words.target[at].lower;
        let content = self.is_content(word);
        if best.inside.0.max(best.outside.0) < CHANCE {
            return if content { left } else { 0.0 };
        }
        let odds = ((best.inside.0 + CHANCE) / (best.outside.0 + CHANCE)).ln();
        let mut weight = odds.clamp(-MOST, MOST);
        if !content {
            weight *= SMALL;
        }
        let marked = self.target.contains(&at);
        if !marked && weight > 0.0 {
            weight *= self.share_outside(best.inside.1, at);
            if weight >= TELLING && self.explained(at, false) {
                weight = 0.0;
            }
        } else if marked && weight < 0.0 {
            if self.is_rendered(best.outside.1, at, false) {
                weight *= AGAIN;
            }
            if weight <= -TELLING && self.explained(at, true) {
                weight = 0.0;
            }
        }
        weight
    }

    /// True for a word with a meaning of its own.
    pub(super) fn is_content(&self, word: &str) -> bool {
        let dense = word.starts_with(|sign: char| sign >= '\u{2E80}');
        // Japanese writes endings and particles in hiragana.
        let ending = dense && word.chars().all(is_hiragana);
        if self.small {
            return !ending;
        }
        // Chinese is cut sign by sign.
        let least = match (dense, self.locale.language) {
            (true, "zh" | "yue") => 0,
            (true, _) => 1,
            (false, _) => 2,
        };
        let long = word.chars().nth(least).is_some();
        long && !ending
            && !self.locale.is_function_word(word)
            && !self
                .lexicon
                .is_some_and(|lexicon| lexicon.is_function_target(word))
    }

    /// True when the markup, or the text outside of it, holds as many other renderings of the source word
    /// as the source holds such words on that side.
    fn is_rendered(&self, source: usize, at: usize, inside: bool) -> bool {
        let bond = self.bonds.get(source, at);
        let target = &self.words.target;
        let rivals = (0..target.len())
            .filter(|&other| other != at && self.target.contains(&other) == inside)
            .filter(|&other| {
                self.bonds.get(source, other) >= 0.5 * bond
                    || inside && holds(&target[other].lower, &target[at].lower)
            })
            .count();
        let asked = &self.words.source[source];
        let wanted = (0..self.words.source.len())
            .filter(|other| self.source.contains(other) == inside)
            .filter(|&other| same_word(&self.words.source[other], asked))
            .count();
        rivals >= wanted.max(1)
    }

    /// What a word outside of the markup keeps of its weight: less when the source word is rendered inside
    /// as well, unless the two are pieces of one rendering.
    fn share_outside(&self, source: usize, at: usize) -> f32 {
        if self.is_light_verb(at) {
            return 0.0;
        }
        if !self.is_rendered(source, at, true) {
            return 1.0;
        }
        if self.is_kept(source) || self.is_said_inside(at) {
            return AGAIN;
        }
        if self.is_torn(at) {
            return 1.0;
        }
        match self.is_beside(at) {
            true => BESIDE,
            false => AGAIN,
        }
    }

    /// True when a word inside is a form of the word or holds it: `sidan [prenumerationssidan]`.
    fn is_said_inside(&self, at: usize) -> bool {
        let word = &self.words.target[at].lower;
        self.words.target[self.target.clone()]
            .iter()
            .any(|it| holds(&it.lower, word) || self.is_form(&it.lower, word))
    }

    /// True for two forms of one target word.
    pub(super) fn is_form(&self, one: &str, other: &str) -> bool {
        one == other
            || self
                .lexicon
                .is_some_and(|lexicon| lexicon.inflection().same(one, other))
    }

    /// True when nothing but a blank parts the word from the markup.
    pub(super) fn is_beside(&self, at: usize) -> bool {
        let words = &self.words.target;
        at + 1 == self.target.start && words[at + 1].joint != Joint::Break
            || at == self.target.end && words[at].joint != Joint::Break
    }

    /// Japanese: a noun made a verb by what follows, `[…]を作成します`. People leave it outside of a label that
    /// holds what is made.
    fn is_light_verb(&self, at: usize) -> bool {
        let next = self.words.target.get(at + 1);
        self.locale.language == "ja"
            && next.is_some_and(|next| {
                next.joint == Joint::Glued && next.lower.starts_with(['し', 'す', 'さ', 'で'])
            })
    }

    /// True when the markup of the target holds the source word as it is.
    pub(super) fn is_kept(&self, source: usize) -> bool {
        let word = &self.words.source[source].lower;
        self.words.target[self.target.clone()]
            .iter()
            .any(|it| it.lower == *word)
    }

    fn phrases(&self) -> Option<&Phrases<'a>> {
        self.phrases
            .get_or_init(|| {
                let known = |lexicon: &'a Lexicon| {
                    lexicon.phrases(&self.words.source, self.pair.known_words(lexicon))
                };
                self.lexicon.map(known)
            })
            .as_ref()
    }

    /// True when a rendering of several words, of a phrase that is marked, lies across the edge of the markup
    /// and holds the word.
    fn is_torn(&self, at: usize) -> bool {
        let place = self.target.start.min(at)..self.target.end.max(at + 1);
        let within = |range: &Range<usize>| {
            self.source.contains(&range.start) && range.end <= self.source.end
        };
        place.len() <= self.target.len() + 2
            && self
                .phrases()
                .is_some_and(|phrases| phrases.holds(&self.words.target, (at, place), within))
    }

    /// True when a phrase of marked words only, or of others only, may account for the word after all.
    fn explained(&self, at: usize, marked: bool) -> bool {
        let on_side =
            |range: &Range<usize>| range.clone().all(|at| self.source.contains(&at) == marked);
        let word = &self.words.target[at].lower;
        self.phrases()
            .is_some_and(|phrases| phrases.explain(word, LEAST_SHARE, on_side))
    }

    /// What a content word weighs that no source word accounts for, by the source words that nothing renders.
    fn left_over(&self, best: &[Best]) -> f32 {
        if self.lexicon.is_none() {
            return 0.0;
        }
        let (mut inside, mut outside) = (0, 0);
        for (source, word) in self.words.source.iter().enumerate() {
            let rendered = (0..best.len()).any(|at| self.bonds.get(source, at) >= CHANCE);
            if rendered || self.open[source] || !is_content_source(word) {
                continue;
            }
            if self.source.contains(&source) {
                inside += 1;
            } else {
                outside += 1;
            }
        }
        match (inside, outside) {
            (1.., 0) => LEFT,
            (0, 1..) => -LEFT,
            _ => 0.0,
        }
    }
}

fn is_content_source(word: &Word) -> bool {
    word.lower.chars().nth(2).is_some()
        && word.lower.chars().all(char::is_alphabetic)
        && !english::is_function(&word.lower)
}
