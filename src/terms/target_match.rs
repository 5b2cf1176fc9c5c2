//! Finds the target forms of a termbase: one automaton over the first letters of all forms gives the places
//! to look at, the inflection matcher decides. In scripts without spaces forms match by substring.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::automaton::automaton;
use super::form::{FormKind, Status};
use super::termbase::Entry;
use crate::words::cut::Joint;
use crate::words::fold::fold;
use crate::words::inflection::{Fit, Inflection};
use crate::words::language;
use crate::words::pair_words::{Word, side_words};

/// Letters of a form that the automaton looks for: stems and learnt pairs keep at least these.
const ANCHOR: usize = 4;

/// The first letters of a word, less those an ending may change.
fn anchor(word: &str, kind: FormKind, inflection: &Inflection) -> String {
    let folded = fold(word, inflection.language());
    let length = folded.chars().count();
    let keeps = match kind {
        // The last letter of a stem may be softened.
        FormKind::Inflected if length <= ANCHOR + 1 => inflection
            .stem(word)
            .chars()
            .count()
            .saturating_sub(1)
            .max(2),
        _ => ANCHOR,
    };
    folded.chars().take(keeps.min(ANCHOR)).collect()
}

/// The automaton over the forms of one locale.
#[derive(Debug)]
pub(super) struct TargetIndex {
    forms: Vec<TargetForm>,
    automaton: Option<AhoCorasick>,
    /// The forms of each anchor.
    anchored: Vec<Vec<u32>>,
    spaceless: bool,
}

/// A form ready to be matched.
#[derive(Debug)]
pub(super) struct TargetForm {
    pub(super) entry: u32,
    /// Its place among the forms of the entry.
    pub(super) form: u32,
    pub(super) status: Status,
    kind: FormKind,
    words: Vec<Word>,
    /// For each word: may letters stand before it, may they follow? What the `*` say.
    open: Vec<(bool, bool)>,
}

/// A match of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TargetUse {
    pub(super) form: u32,
    pub(super) words: Range<usize>,
    pub(super) fit: Fit,
    /// A foreign word stands inside.
    pub(super) hole: bool,
}

impl TargetIndex {
    pub(super) fn new(entries: &[Entry], inflection: &Inflection) -> Self {
        let language = inflection.language();
        let spaceless = language::spaceless(language);
        let mut forms = Vec::new();
        let mut anchors: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (number, entry) in entries.iter().enumerate() {
            for (place, (status, form)) in entry.forms().enumerate() {
                let written = form.to_string();
                // A star is invisible: `lösen* ord` has a blank between its words.
                let words = side_words(&written.replace('*', "\u{1}"), language);
                let open: Vec<(bool, bool)> = words
                    .iter()
                    .map(|word| {
                        let (before, after) = (
                            &written[..word.span.start as usize],
                            &written[word.span.end as usize..],
                        );
                        (before.ends_with('*'), after.starts_with('*'))
                    })
                    .collect();
                let Some(first) = words.first() else { continue };
                let anchor = match spaceless {
                    true => words.iter().map(|word| word.lower.as_str()).collect(),
                    false => anchor(&first.lower, form.kind, inflection),
                };
                anchors.entry(anchor).or_default().push(forms.len() as u32);
                forms.push(TargetForm {
                    entry: number as u32,
                    form: place as u32,
                    status,
                    kind: form.kind,
                    words,
                    open,
                });
            }
        }
        let (patterns, anchored): (Vec<String>, Vec<Vec<u32>>) = anchors.into_iter().unzip();
        let automaton = automaton(&patterns);
        Self {
            forms,
            automaton,
            anchored,
            spaceless,
        }
    }

    pub(super) fn form(&self, number: u32) -> &TargetForm {
        &self.forms[number as usize]
    }

    /// Every match of the forms of the wanted entries, overlapping ones included.
    pub(super) fn find(
        &self,
        words: &[Word],
        inflection: &Inflection,
        wanted: &dyn Fn(u32) -> bool,
    ) -> Vec<TargetUse> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let mut text = String::new();
        let mut starts = Vec::with_capacity(words.len() + 1);
        for word in words {
            if word.joint == Joint::Break {
                text.push('\u{1}');
            } else if !self.spaceless {
                text.push(' ');
            }
            starts.push(text.len());
            match self.spaceless {
                true => text.push_str(&word.lower),
                false => text.push_str(&fold(&word.lower, inflection.language())),
            }
        }
        let mut found: Vec<TargetUse> = Vec::new();
        for hit in automaton.find_overlapping_iter(&text) {
            let at = starts.partition_point(|&start| start <= hit.start());
            let Some(at) = at.checked_sub(1) else {
                continue;
            };
            for &number in &self.anchored[hit.pattern().as_usize()] {
                let form = &self.forms[number as usize];
                if !wanted(form.entry) {
                    continue;
                }
                let matched = match self.spaceless {
                    true => {
                        let end = starts.partition_point(|&start| start < hit.end());
                        Some((at..end, Fit::Exact, false))
                    }
                    false => form.fits(words, at, inflection),
                };
                if let Some((words, fit, hole)) = matched {
                    found.push(TargetUse {
                        form: number,
                        words,
                        fit,
                        hole,
                    });
                }
            }
        }
        found.sort_by_key(|it| (it.words.start, it.words.end, it.form));
        found.dedup();
        found
    }
}

impl TargetForm {
    /// Does the form stand at a word?
    fn fits(
        &self,
        words: &[Word],
        start: usize,
        inflection: &Inflection,
    ) -> Option<(Range<usize>, Fit, bool)> {
        let mut at = start;
        let mut fit = Fit::Exact;
        let mut hole = false;
        for (place, mine) in self.words.iter().enumerate() {
            if place > 0 {
                let joint = words.get(at)?.joint;
                if !self.joins(mine.joint, joint) {
                    return None;
                }
            }
            let mut here = self.word_fit(place, words.get(at)?, inflection);
            if here.is_none() && place > 0 && !hole && self.status != Status::Forbidden {
                // One foreign word inside: `lösenord [för] tillbakaskrivning`.
                hole = true;
                at += 1;
                let next = words.get(at)?;
                if next.joint != Joint::Blank {
                    return None;
                }
                here = self.word_fit(place, next, inflection);
            }
            fit = fit.min(here?);
            at += 1;
        }
        // `=klient` is no part of `klient-organisation`.
        let tied = |at: usize| {
            words
                .get(at)
                .is_some_and(|word| word.joint == Joint::Hyphen)
        };
        if self.kind == FormKind::Whole && (tied(start) || tied(at)) {
            return None;
        }
        Some((start..at, fit, hole))
    }

    /// A forbidden form written apart is one only with a blank; elsewhere blank and hyphen are the same.
    fn joins(&self, mine: Joint, other: Joint) -> bool {
        match self.status {
            Status::Forbidden => mine == other,
            _ => other != Joint::Break,
        }
    }

    fn word_fit(&self, place: usize, other: &Word, inflection: &Inflection) -> Option<Fit> {
        let last = place + 1 == self.words.len();
        let (mine, other) = (self.words[place].lower.as_str(), other.lower.as_str());
        let wild = match self.open[place] {
            (true, true) => Some(other.contains(mine)),
            (true, false) => Some(other.ends_with(mine)),
            (false, true) => Some(other.starts_with(mine)),
            (false, false) => None,
        };
        match (self.kind, wild) {
            (_, Some(fits)) => fits.then_some(Fit::Inflected),
            (FormKind::Whole, None) => (mine == other).then_some(Fit::Exact),
            // Parts of a form of several words do not stand inside compounds, but for the last one.
            _ if last => inflection.fit(mine, other),
            _ => inflection
                .fit(mine, other)
                .filter(|fit| *fit > Fit::Compound),
        }
    }
}
