//! A sentence of the corpus for each term candidate: the first, by file, that is neither a label nor a
//! paragraph.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::inline::{MARK, OBJECT};
use crate::model::{Locale, SegmentPair};
use crate::words::english;
use crate::words::fold::lower;
use crate::words::{Joint, cut};

/// Words of a sentence that shows how a term is used and can still be read at a glance.
const READABLE: std::ops::RangeInclusive<usize> = 5..=25;
/// Longest term, in words.
const LONGEST: usize = 3;

/// Sentences by locale and term.
#[derive(Debug, Default)]
pub struct Examples {
    found: BTreeMap<Locale, BTreeMap<String, Example>>,
}

/// Ordered by what makes a better example.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Example {
    hard_to_read: bool,
    path: String,
    text: String,
}

impl Examples {
    /// Looks for the terms (lower case, singular) in the English half of a pair.
    pub fn look_at(
        &mut self,
        locale: &Locale,
        path: &str,
        pair: &SegmentPair<'_>,
        terms: &BTreeSet<&str>,
    ) {
        if pair.is_trivial() || pair.target.is_blank() {
            return;
        }
        let mask = &pair.source.inline.mask;
        let tokens = cut(mask, "en");
        let words: Vec<String> = tokens
            .iter()
            .map(|token| english::singular(&lower(token.of(mask), "en")).into_owned())
            .collect();
        let hard_to_read = !READABLE.contains(&words.len());
        for start in 0..words.len() {
            let mut term = String::new();
            for at in start..words.len().min(start + LONGEST) {
                if at > start {
                    if !matches!(tokens[at].joint, Joint::Blank | Joint::Hyphen) {
                        break;
                    }
                    term.push(' ');
                }
                term.push_str(&words[at]);
                if terms.contains(term.as_str()) {
                    let example = Example {
                        hard_to_read,
                        path: path.to_owned(),
                        text: visible(mask),
                    };
                    self.offer(locale, &term, example);
                }
            }
        }
    }

    /// Takes what another collector has found.
    pub fn absorb(&mut self, other: Examples) {
        for (locale, terms) in other.found {
            for (term, example) in terms {
                self.offer(&locale, &term, example);
            }
        }
    }

    /// The sentence found for a term.
    pub fn get(&self, locale: &Locale, term: &str) -> Option<&str> {
        let example = self.found.get(locale)?.get(term)?;
        Some(&example.text)
    }

    fn offer(&mut self, locale: &Locale, term: &str, example: Example) {
        if !self.found.contains_key(locale) {
            self.found.insert(locale.clone(), BTreeMap::new());
        }
        let Some(terms) = self.found.get_mut(locale) else {
            return;
        };
        match terms.get_mut(term) {
            Some(best) if *best <= example => {}
            Some(best) => *best = example,
            None => {
                terms.insert(term.to_owned(), example);
            }
        }
    }
}

/// What a reader sees of a mask, an ellipsis for code and URLs.
fn visible(mask: &str) -> String {
    let mut text = String::with_capacity(mask.len());
    for sign in mask.chars() {
        match sign {
            MARK => {}
            OBJECT if text.ends_with('…') => {}
            OBJECT => text.push('…'),
            _ => text.push(sign),
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
