//! The termbase of one locale, ready to be matched in pairs.

use std::ops::Range;
use std::sync::Arc;

use super::form::{Form, Status};
use super::source_match::{SourceIndex, SourceUse};
use super::target_match::{TargetIndex, TargetUse};
use super::termbase::Entry;
use crate::text::Span;
use crate::words::inflection::{Fit, Inflection};
use crate::words::pair_words::{Word, span_of};

/// All terms of a locale behind one automaton per side. Read-only and shared by all threads.
#[derive(Debug)]
pub struct TermMatcher {
    entries: Vec<Entry>,
    source: SourceIndex,
    target: TargetIndex,
    inflection: Arc<Inflection>,
}

/// A place of the source where a term stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermUse {
    /// Words of the source.
    pub words: Range<usize>,
    /// Bytes of the source half.
    pub span: Span,
    /// The entries whose term it is: several when they differ in word class.
    pub entries: Vec<usize>,
}

/// A place of the target where a form of an entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormUse {
    /// The entry.
    pub entry: usize,
    /// The form's place in [`Entry::forms`].
    pub form: usize,
    /// What the entry says of it.
    pub status: Status,
    /// Words of the target.
    pub words: Range<usize>,
    /// Bytes of the target half.
    pub span: Span,
    /// How well it fits.
    pub fit: Fit,
    /// A foreign word stands inside.
    pub hole: bool,
}

impl TermMatcher {
    /// Takes the entries of one locale ([`super::Termbase::of_locale`]) and the matcher of its inflection:
    /// the lexicon's, or [`Inflection::new`] where nothing was learnt.
    pub fn new(entries: Vec<Entry>, inflection: Arc<Inflection>) -> Self {
        Self {
            source: SourceIndex::new(&entries),
            target: TargetIndex::new(&entries, &inflection),
            entries,
            inflection,
        }
    }

    /// The entries, under the numbers the matches carry.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The matcher of inflected forms.
    pub fn inflection(&self) -> &Inflection {
        &self.inflection
    }

    /// The terms of the source in reading order; longer ones win, and none stands in a protected name
    /// unless it is longer than the name.
    pub fn source_terms(&self, words: &[Word], names: &[Span]) -> Vec<TermUse> {
        let uses = self.source.find(words, usize::MAX).into_iter();
        uses.map(|it| term_use(words, it, 0))
            .filter(|it| !blocked(it.span, names))
            .collect()
    }

    /// The shorter terms inside a term.
    pub(super) fn terms_inside(&self, words: &[Word], term: &TermUse) -> Vec<TermUse> {
        let inside = self
            .source
            .find(&words[term.words.clone()], term.words.len() - 1);
        inside
            .into_iter()
            .map(|it| term_use(words, it, term.words.start))
            .collect()
    }

    /// Every place of the target where a form of the wanted entries stands, outside of protected names;
    /// overlapping matches included, in the order of their first words.
    pub fn target_forms(&self, words: &[Word], wanted: &[usize], names: &[Span]) -> Vec<FormUse> {
        let found = self.target.find(words, &self.inflection, &|entry| {
            wanted.contains(&(entry as usize))
        });
        found
            .into_iter()
            .map(|it| self.form_use(words, it))
            .filter(|it| {
                !names
                    .iter()
                    .any(|name| name.overlaps(it.span) && !it.span.contains(*name))
            })
            .filter(|it| !names.contains(&it.span) || it.status != Status::Forbidden)
            .collect()
    }

    /// The form of a match.
    pub fn form(&self, it: &FormUse) -> Option<&Form> {
        self.entries[it.entry]
            .forms()
            .nth(it.form)
            .map(|(_, form)| form)
    }

    fn form_use(&self, words: &[Word], it: TargetUse) -> FormUse {
        let form = self.target.form(it.form);
        FormUse {
            entry: form.entry as usize,
            form: form.form as usize,
            status: form.status,
            span: span_of(words, &it.words),
            words: it.words,
            fit: it.fit,
            hole: it.hole,
        }
    }
}

/// A use found in the words from `offset` on.
fn term_use(words: &[Word], it: SourceUse, offset: usize) -> TermUse {
    let range = it.words.start + offset..it.words.end + offset;
    TermUse {
        span: span_of(words, &range),
        words: range,
        entries: it.entries.into_iter().map(|entry| entry as usize).collect(),
    }
}

fn blocked(span: Span, names: &[Span]) -> bool {
    names
        .iter()
        .any(|name| name.overlaps(span) && !(span.contains(*name) && span != *name))
}
