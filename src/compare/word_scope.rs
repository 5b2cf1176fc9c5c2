//! Which target words belong under a piece of markup, by the words that render each other.
//!
//! Every target word is weighed: how much more surely it renders words that the source marks than words that
//! it does not. The stretch of the greatest weight is what should be marked; how much more it weighs than
//! what is marked says how wrong the markup stands. Words of which nothing is known weigh nothing.

use std::cell::OnceCell;
use std::ops::Range;

use crate::compare::PairView;
use crate::compare::bonds::Bonds;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::text::Span;
use crate::words::{Joint, Lexicon, PairWords, Phrases, Word, english, language, words_in};

/// What is asked of a pair.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// What the source marks.
    pub source: Span,
    /// What the target marks.
    pub target: Span,
    /// Parts of the source that may be meant as well: their words say nothing.
    pub open: &'a [Span],
    /// Parts of the target that other markup covers: no stretch runs into them.
    pub taken: &'a [Span],
}

/// The words that stand on the wrong side of the edge of some markup.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Misplaced {
    /// Target words that belong inside and stand outside, neighbours joined.
    pub outside: Vec<Span>,
    /// Target words that belong outside and stand inside, neighbours joined.
    pub inside: Vec<Span>,
    /// What should be marked, where that is clear.
    pub expected: Option<Span>,
    /// Nothing that is marked belongs there.
    pub moved: bool,
    /// How much more the expected stretch weighs than what is marked: natural logarithm of the odds.
    pub gain: f32,
}

impl Misplaced {
    /// What is wrong, in words; `what` names the markup and what it does.
    pub fn message(&self, target: &Half<'_>, what: Markup) -> String {
        let quoted = |spans: &[Span]| {
            let shown = spans.iter().map(|&span| target.inline.rendered(span));
            let shown: Vec<String> = shown.map(|text| format!("`{text}`")).collect();
            shown.join(", ")
        };
        let (outside, inside) = (quoted(&self.outside), quoted(&self.inside));
        let (noun, verb) = match what {
            Markup::Link => ("link", "linked"),
            Markup::Emphasis => ("emphasis", "emphasised"),
        };
        match (self.outside.is_empty(), self.inside.is_empty()) {
            (false, true) => {
                format!("{outside} stands outside of the {noun}: the source has its words inside")
            }
            (true, false) => {
                format!("{inside} stands inside the {noun}: the source has its words outside")
            }
            _ => format!("{inside} is {verb} instead of {outside}"),
        }
    }

    /// 0.5 to 0.95.
    pub fn confidence(&self) -> f32 {
        (0.4 + 0.11 * self.gain).min(0.95)
    }
}

/// What kind of markup stands on the wrong words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A link.
    Link,
    /// Bold or italic.
    Emphasis,
}

/// The bond that chance makes.
const CHANCE: f32 = 0.03;
/// No word weighs more.
const MOST: f32 = 3.0;
/// A word that weighs so much is counted among the misplaced.
const TELLING: f32 = 1.0;
/// What function words weigh of what others would.
const SMALL: f32 = 0.35;
/// What a word weighs whose source word is rendered on the right side as well.
const AGAIN: f32 = 0.25;
/// The same when it stands beside the markup: both may be pieces of one rendering.
const BESIDE: f32 = 0.6;
/// What a word weighs by elimination: nothing renders it, and no other word is left.
const LEFT: f32 = 0.5;
/// A bond that tells what a word renders.
const STRONG: f32 = 0.1;
/// No word that the source has on both sides weighs more.
const MOST_APART: f32 = 2.0;
/// Greatest gain that says nothing.
const LEAST: f32 = 1.2;

/// Finds the misplaced words; `None` when all stand right or too little is known of them.
pub fn misplaced(
    pair: &PairView<'_>,
    question: Question<'_>,
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> Option<Misplaced> {
    let words = pair.cut_words(locale.language);
    let source = words_in(&words.source, question.source);
    let target = words_in(&words.target, question.target);
    if source.is_empty() || target.is_empty() {
        return None;
    }
    let mut open = vec![false; words.source.len()];
    for &span in question.open {
        for at in words_in(&words.source, span).filter(|at| !source.contains(at)) {
            open[at] = true;
        }
    }
    let scope = Scope {
        words,
        bonds: pair.bonds(lexicon, locale),
        phrases: OnceCell::new(),
        small: words.source[source.clone()]
            .iter()
            .all(|word| english::is_function(&word.lower)),
        source,
        target,
        open,
        lexicon,
        locale,
    };
    let mut weights = scope.weights();
    let mut taken = vec![false; words.target.len()];
    for &span in question.taken {
        for at in words_in(&words.target, span).filter(|at| !scope.target.contains(at)) {
            taken[at] = true;
        }
    }
    scope.decide(&mut weights, &taken)
}

struct Scope<'a> {
    words: &'a PairWords,
    bonds: &'a Bonds,
    phrases: OnceCell<Option<Phrases<'a>>>,
    source: Range<usize>,
    target: Range<usize>,
    open: Vec<bool>,
    /// The source marks function words only.
    small: bool,
    lexicon: Option<&'a Lexicon>,
    locale: &'a LocaleData,
}

/// The source words that account for a target word best: those marked and those not.
struct Best {
    inside: (f32, usize),
    outside: (f32, usize),
}

/// Renderings of a word that the source has both inside and outside.
struct Group {
    source: usize,
    targets: Vec<usize>,
}

impl<'a> Scope<'a> {
    fn weights(&self) -> Vec<f32> {
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

    /// Words that the source has both inside and outside: as many of their renderings belong inside as the
    /// source has there, and they are those that stand beside other words from inside.
    fn tell_apart(&self, best: &[Best], weights: &mut [f32]) {
        let mut groups: Vec<Group> = Vec::new();
        for (at, best) in best.iter().enumerate() {
            let (one, other) = (best.inside, best.outside);
            let source = &self.words.source;
            let doubled =
                one.0.min(other.0) >= STRONG && source[one.1].lower == source[other.1].lower;
            if !doubled || english::is_function(&source[one.1].lower) {
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
        // Where the source has as many of them, and the markup holds another number than it should.
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
            all == group.targets.len() && held != wanted
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
                let weight = (gap / 2.0).min(MOST_APART);
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
            .map(|&at| (self.context(at, weights), at))
            .collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let gap = match (ranked.get(wanted.wrapping_sub(1)), ranked.get(wanted)) {
            (Some(last), Some(next)) => last.0 - next.0,
            _ => 0.0,
        };
        (ranked.iter().take(wanted).map(|it| it.1).collect(), gap)
    }

    /// What the words beside a word weigh.
    fn context(&self, at: usize, weights: &[f32]) -> f32 {
        let mut sum = 0.0;
        let mut share = 1.0;
        for next in at + 1..weights.len().min(at + 3) {
            if self.words.target[next].joint == Joint::Break {
                share *= 0.5;
            }
            sum += share * weights[next];
            share *= 0.5;
        }
        share = 1.0;
        for before in (at.saturating_sub(2)..at).rev() {
            if self.words.target[before + 1].joint == Joint::Break {
                share *= 0.5;
            }
            sum += share * weights[before];
            share *= 0.5;
        }
        sum
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
            if !self.small && english::is_function(&word.lower) {
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

    fn is_content(&self, word: &str) -> bool {
        if self.small {
            return true;
        }
        let dense = word.starts_with(|sign: char| sign >= '\u{2E80}');
        let long = word.chars().nth(if dense { 1 } else { 2 }).is_some();
        // Japanese writes endings and particles in hiragana.
        let ending = dense && word.chars().all(is_hiragana);
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
    fn is_form(&self, one: &str, other: &str) -> bool {
        one == other
            || self
                .lexicon
                .is_some_and(|lexicon| lexicon.inflection().same(one, other))
    }

    /// True when nothing but a blank parts the word from the markup.
    fn is_beside(&self, at: usize) -> bool {
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
    fn is_kept(&self, source: usize) -> bool {
        let word = &self.words.source[source].lower;
        self.words.target[self.target.clone()]
            .iter()
            .any(|it| it.lower == *word)
    }

    fn phrases(&self) -> Option<&Phrases<'a>> {
        self.phrases
            .get_or_init(|| self.lexicon.map(|it| it.phrases(&self.words.source)))
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
            .is_some_and(|phrases| phrases.explain(word, on_side))
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

    fn decide(&self, weights: &mut [f32], taken: &[bool]) -> Option<Misplaced> {
        let expected = heaviest(weights, taken, &self.target)?;
        let marked: f32 = weights[self.target.clone()].iter().sum();
        let wanted: f32 = weights[expected.clone()].iter().sum();
        let gain = wanted - marked;
        if gain <= LEAST {
            return None;
        }
        let telling = |from: &Range<usize>, but: &Range<usize>, sign: f32| {
            let numbers = from
                .clone()
                .filter(|at| !but.contains(at) && self.is_content(&self.words.target[*at].lower));
            joined(
                &self.words.target,
                numbers.filter(|&at| weights[at] * sign >= TELLING),
            )
        };
        let outside = telling(&expected, &self.target, 1.0);
        let inside = telling(&self.target, &expected, -1.0);
        if outside.is_empty() && inside.is_empty() {
            return None;
        }
        let moved = !self.target.clone().any(|at| weights[at] > 0.0);
        Some(Misplaced {
            outside,
            inside,
            expected: self.expected(expected),
            moved,
            gain,
        })
    }

    /// The stretch as a span, without small words that the heavier ones drew in; `None` when it does not
    /// hold all that is marked in the source.
    fn expected(&self, mut range: Range<usize>) -> Option<Span> {
        let small = |at: usize| {
            !self.target.contains(&at) && self.locale.is_function_word(&self.words.target[at].lower)
        };
        while range.len() > 1 && small(range.start) {
            range.start += 1;
        }
        while range.len() > 1 && small(range.end - 1) {
            range.end -= 1;
        }
        let rendered = |within: Range<usize>, source: usize| {
            within
                .into_iter()
                .any(|at| self.bonds.get(source, at) >= CHANCE)
        };
        let whole = self.source.clone().all(|source| {
            english::is_function(&self.words.source[source].lower)
                || rendered(range.clone(), source)
                || !rendered(0..self.words.target.len(), source)
        });
        whole.then(|| Span {
            start: self.words.target[range.start].span.start,
            end: self.words.target[range.end - 1].span.end,
        })
    }
}

/// True when a longer word holds a word, or nearly all of it: `prenumerationssidan`, `sidan`.
fn holds(longer: &str, word: &str) -> bool {
    let stem = match word.char_indices().rev().nth(1) {
        Some((end, _)) if word.chars().nth(5).is_some() => &word[..end],
        _ => word,
    };
    stem.chars().nth(3).is_some() && longer.len() > word.len() && longer.contains(stem)
}

fn is_kanji(sign: Option<char>) -> bool {
    sign.is_some_and(|sign| ('\u{4E00}'..='\u{9FFF}').contains(&sign))
}

fn is_hiragana(sign: char) -> bool {
    ('\u{3041}'..='\u{309F}').contains(&sign)
}

/// The same English word, in the singular or the plural.
fn same_word(one: &Word, other: &Word) -> bool {
    one.lower == other.lower || english::singular(&one.lower) == english::singular(&other.lower)
}

fn is_content_source(word: &Word) -> bool {
    word.lower.chars().nth(2).is_some()
        && word.lower.chars().all(char::is_alphabetic)
        && !english::is_function(&word.lower)
}

/// The stretch of the greatest weight that holds nothing taken; among equals the one that keeps most of what
/// is marked. Words at its edges that weigh nothing belong to it when they are marked.
fn heaviest(weights: &[f32], taken: &[bool], marked: &Range<usize>) -> Option<Range<usize>> {
    // Small enough to decide between equals only.
    const KEPT: f32 = 1e-3;
    let mut best: Option<(f32, Range<usize>)> = None;
    let (mut sum, mut start) = (0.0, 0);
    for at in 0..weights.len() {
        if taken[at] {
            (sum, start) = (0.0, at + 1);
            continue;
        }
        if sum <= 0.0 {
            (sum, start) = (0.0, at);
        }
        sum += weights[at];
        if marked.contains(&at) {
            sum += KEPT;
        }
        if sum > best.as_ref().map_or(0.5, |best| best.0) {
            best = Some((sum, start..at + 1));
        }
    }
    best.map(|(_, range)| range)
}

/// The spans of words, neighbours joined.
fn joined(words: &[Word], numbers: impl Iterator<Item = usize>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut last = None;
    for at in numbers {
        let span = words[at].span;
        match spans.last_mut() {
            Some(before) if last == Some(at.wrapping_sub(1)) => before.end = span.end,
            _ => spans.push(span),
        }
        last = Some(at);
    }
    spans
}
