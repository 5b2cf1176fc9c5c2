//! Which target words belong under a piece of markup, by the words that render each other.
//!
//! Every target word is weighed: how much more surely it renders words that the source marks than words that
//! it does not. The stretch of the greatest weight is what should be marked; how much more it weighs than
//! what is marked says how wrong the markup stands. Words of which nothing is known weigh nothing.

mod apart;
mod ask;
mod spelling;
mod weights;

pub use ask::{in_link, in_run, siblings};

use std::cell::OnceCell;
use std::ops::Range;

use crate::compare::PairView;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::text::Span;
use crate::words::{Lexicon, Word, span_of, words_in};
use weights::{CHANCE, Scope, TELLING};

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
        let said = |spans: &[Span], one: &'static str, more: &'static str| {
            if spans.len() == 1 { one } else { more }
        };
        match (self.outside.is_empty(), self.inside.is_empty()) {
            (false, true) => format!(
                "{outside} {} outside of the {noun}; {} English is inside",
                said(&self.outside, "stands", "stand"),
                said(&self.outside, "its", "their")
            ),
            (true, false) if self.moved => format!(
                "{inside} {} {verb}, and {} no word that is {verb} in the source",
                said(&self.inside, "is", "are"),
                said(&self.inside, "renders", "render")
            ),
            (true, false) => format!(
                "{inside} {} inside the {noun}; {} English is outside",
                said(&self.inside, "stands", "stand"),
                said(&self.inside, "its", "their")
            ),
            _ => format!(
                "{inside} {} {verb} instead of {outside}",
                said(&self.inside, "is", "are")
            ),
        }
    }

    /// True when what is marked does not begin where it should, so that its first letter tells nothing.
    pub fn tears_head(&self, marked: Span) -> bool {
        let before = |it: &Span| {
            self.expected
                .is_none_or(|expected| it.start < expected.start)
        };
        self.moved
            || self.outside.iter().any(|word| word.end <= marked.start)
            || self.inside.first().is_some_and(before)
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

/// Greatest gain that says nothing.
const LEAST: f32 = 1.2;
/// The same where it is not known what should be marked: of words with a meaning, and of small words.
const LEAST_ASTRAY: f32 = 2.0;
const LEAST_SMALL: f32 = 1.0;

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
        pair,
        words,
        bonds: pair.bonds(lexicon, locale),
        phrases: OnceCell::new(),
        small: words.source[source.clone()]
            .iter()
            .all(|word| word.function),
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

impl Scope<'_> {
    fn decide(&self, weights: &mut [f32], taken: &[bool]) -> Option<Misplaced> {
        let Some(expected) = heaviest(weights, taken, &self.target) else {
            return self.astray(weights);
        };
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

    /// Nothing is known of the words that should be marked, but those that are marked surely render others.
    fn astray(&self, weights: &[f32]) -> Option<Misplaced> {
        let content = |at: usize| self.is_content(&self.words.target[at].lower);
        let strays = |at: usize| weights[at] <= if content(at) { -TELLING } else { 0.0 };
        let gain = -weights[self.target.clone()].iter().sum::<f32>();
        let least = match self.target.clone().any(content) {
            true => LEAST_ASTRAY,
            false => LEAST_SMALL,
        };
        (gain >= least && self.target.clone().all(strays)).then(|| Misplaced {
            inside: joined(&self.words.target, self.target.clone()),
            moved: true,
            gain,
            ..Misplaced::default()
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
            self.words.source[source].function
                || rendered(range.clone(), source)
                || !rendered(0..self.words.target.len(), source)
        });
        whole.then(|| span_of(&self.words.target, &range))
    }
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
