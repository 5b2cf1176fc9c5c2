//! Suppressions that stand in the English article, and with it in every locale.

use std::cell::Cell;
use std::sync::Arc;

use crate::checks;
use crate::model::Article;
use crate::model::article::TextRef;
use crate::read::directives::{Directive, DirectiveKind, directives, words};
use crate::settings::{nearest, selects};
use crate::text::SourceFile;

/// The directives of one article and the pairs they reach.
#[derive(Debug, Default)]
pub(super) struct Inline {
    suppressions: Vec<Reach>,
    remarks: Vec<String>,
}

#[derive(Debug)]
struct Reach {
    rules: Vec<String>,
    reason: Arc<str>,
    /// Pairs by index; all of the article when `None`.
    pairs: Option<Vec<usize>>,
    place: String,
    used: Cell<bool>,
}

impl Inline {
    /// Reads the directives of an article.
    pub(super) fn of(article: &Article) -> Self {
        let english = article.english();
        let mut list = directives(&english.text);
        if article.source_file.is_none() {
            // What a translator or a machine copied into a target half does not count.
            let copied = |it: &Directive| {
                let start = it.span.start as usize;
                let mut targets = article.units.iter().map(|unit| &unit.target);
                targets.any(|it| matches!(it, TextRef::Slice(span) if span.holds(start)))
            };
            list.retain(|it| !copied(it));
        }
        let mut inline = Self::default();
        if list.is_empty() {
            return inline;
        }
        let starts = unit_starts(article);
        for (index, directive) in list.iter().enumerate() {
            let end = directive.span.end;
            let pairs = match directive.kind {
                DirectiveKind::Enable => continue,
                DirectiveKind::Unknown => {
                    inline.misspelt(directive, english);
                    continue;
                }
                DirectiveKind::File => None,
                DirectiveKind::NextSegment => {
                    let after = starts.iter().filter(|(start, _)| *start >= end);
                    Some(after.min().map(|(_, unit)| *unit).into_iter().collect())
                }
                DirectiveKind::Disable => {
                    let until = closed_at(directive, &list[index + 1..]);
                    let within = starts
                        .iter()
                        .filter(|(start, _)| (end..until).contains(start));
                    Some(within.map(|(_, unit)| *unit).collect())
                }
            };
            inline.add(directive, pairs, english);
        }
        inline
    }

    /// True when the article has no directive that counts.
    pub(super) fn is_empty(&self) -> bool {
        self.suppressions.is_empty()
    }

    fn misspelt(&mut self, directive: &Directive, english: &SourceFile) {
        let line = english.line(directive.span.start as usize);
        let word = directive.rules.first().map_or("", String::as_str);
        let near = nearest(word, words()).unwrap_or_default();
        self.remarks.push(format!(
            "{}:{line}: `{word}` is no directive; did you mean `{near}`?",
            english.path
        ));
    }

    fn add(&mut self, directive: &Directive, pairs: Option<Vec<usize>>, english: &SourceFile) {
        let line = english.line(directive.span.start as usize);
        let place = format!("{}:{line}", english.path);
        if directive.reason.is_empty() {
            self.remarks.push(format!(
                "{place}: this suppression has no reason and does not count; write ` -- why` behind the rules"
            ));
            return;
        }
        for selector in &directive.rules {
            if let Err(error) = crate::settings::validate(selector, checks::rules()) {
                self.remarks.push(format!("{place}: {error}"));
            }
        }
        self.suppressions.push(Reach {
            rules: directive.rules.clone(),
            reason: directive.reason.as_str().into(),
            pairs,
            place,
            used: Cell::new(false),
        });
    }

    /// Why a finding is not to be reported, if it is not.
    pub(super) fn reason(&self, rule: &str, pair: Option<usize>) -> Option<Arc<str>> {
        let covering = self.suppressions.iter().find(|it| {
            let reached = match (&it.pairs, pair) {
                (None, _) => true,
                (Some(pairs), Some(pair)) => pairs.contains(&pair),
                (Some(_), None) => false,
            };
            reached && (it.rules.is_empty() || it.rules.iter().any(|by| selects(by, rule)))
        })?;
        covering.used.set(true);
        Some(Arc::clone(&covering.reason))
    }

    /// What is wrong with the directives; `runs` tells which rules ran.
    pub(super) fn into_remarks(mut self, runs: impl Fn(&str) -> bool) -> Vec<String> {
        for it in &self.suppressions {
            let ran = it.rules.is_empty() || it.rules.iter().any(|selector| runs(selector));
            if !it.used.get() && ran {
                let place = &it.place;
                self.remarks.push(format!(
                    "{place}: this suppression covers nothing; remove it"
                ));
            }
        }
        self.remarks
    }
}

/// Where each unit begins in the English file.
fn unit_starts(article: &Article) -> Vec<(u32, usize)> {
    let own = article.source_file.is_none();
    let start = |(index, unit): (usize, &crate::model::article::Unit)| {
        let start = match (&unit.source, own) {
            (_, true) => unit.extent.start,
            (TextRef::Slice(span), false) => span.start,
            (TextRef::Decoded(_, origin), false) => origin.file_offset(0),
        };
        (start, index)
    };
    article.units.iter().enumerate().map(start).collect()
}

/// Where the next `bilint-enable` for these rules stands.
fn closed_at(directive: &Directive, rest: &[Directive]) -> u32 {
    rest.iter()
        .find(|it| {
            it.kind == DirectiveKind::Enable
                && (it.rules.is_empty()
                    || directive.rules.iter().any(|rule| it.rules.contains(rule)))
        })
        .map_or(u32::MAX, |it| it.span.start)
}
