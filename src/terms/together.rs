//! Entries of one term put together: concepts of other tools may share a term (homonyms, synonyms in
//! rows of their own), in a termbase it has one entry for each locale and word class.

use std::collections::BTreeMap;

use super::form::Form;
use super::termbase::{Entry, PartOfSpeech, Termbase};
use crate::model::Locale;

type Key = (String, Option<Locale>, PartOfSpeech);

impl Termbase {
    /// Puts entries of one term, locale and word class together, the forms of the first in front; says how
    /// many went into others.
    pub fn put_together(&mut self) -> usize {
        let mut places: BTreeMap<Key, usize> = BTreeMap::new();
        let mut kept: Vec<Entry> = Vec::new();
        let all = std::mem::take(&mut self.entries);
        let before = all.len();
        for entry in all {
            let key = (
                entry.source.to_lowercase(),
                entry.locale.clone(),
                entry.part_of_speech,
            );
            match places.get(&key) {
                Some(&at) => absorb(&mut kept[at], entry),
                None => {
                    places.insert(key, kept.len());
                    kept.push(entry);
                }
            }
        }
        self.entries = kept;
        before - self.entries.len()
    }
}

fn absorb(into: &mut Entry, other: Entry) {
    let has = |forms: &[Form], form: &Form| forms.contains(form);
    for form in other.preferred {
        // A second preferred form is as right as the first, and a message can name only one.
        if !has(&into.preferred, &form) && !has(&into.admitted, &form) {
            match into.preferred.is_empty() {
                true => into.preferred.push(form),
                false => into.admitted.push(form),
            }
        }
    }
    for form in other.admitted {
        if !has(&into.preferred, &form) && !has(&into.admitted, &form) {
            into.admitted.push(form);
        }
    }
    for form in other.forbidden {
        if !has(&into.forbidden, &form) {
            into.forbidden.push(form);
        }
    }
    for (mine, theirs) in [
        (&mut into.note, other.note),
        (&mut into.context, other.context),
    ] {
        if mine.is_empty() {
            *mine = theirs;
        } else if !theirs.is_empty() && !mine.contains(&theirs) {
            mine.push_str("; ");
            mine.push_str(&theirs);
        }
    }
}
