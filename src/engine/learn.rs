//! What a run learns from its own pairs before it checks them.
//!
//! Everything learnt is integer counts that do not depend on the order of the articles, so any number
//! of threads gives the same knowledge.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::checks::Knowledge;
use crate::model::{Article, Locale};
use crate::read;
use crate::words::lexicon::LEAST_PAIRS;
use crate::words::{Learner, Lexicon, PairOrigin};

/// Pairs this sure belong together; less sure ones teach nothing.
const SURE: f32 = 0.7;

/// Collects what the articles of a run teach; collectors of several threads are absorbed by one.
#[derive(Debug, Default)]
pub struct Teacher {
    locales: BTreeMap<Locale, Learner>,
}

impl Teacher {
    /// Takes the pairs of an article.
    pub fn add(&mut self, article: &Article) {
        let Some(locale) = &article.locale else {
            return;
        };
        let human = article
            .front_matter
            .get("ms.translationtype")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("HT"));
        let learner = self
            .locales
            .entry(locale.clone())
            .or_insert_with(|| Learner::new(locale));
        let origin = PairOrigin {
            path: &article.file.path,
            human,
        };
        for pair in read::pairs(article) {
            if pair.confidence >= SURE {
                learner.add(&pair, origin);
            }
        }
    }

    /// Takes what another collector has.
    pub fn absorb(&mut self, other: Teacher) {
        for (locale, learner) in other.locales {
            match self.locales.entry(locale) {
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert(learner);
                }
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    entry.get_mut().absorb(learner);
                }
            }
        }
    }

    /// Learns: locales with enough pairs get a lexicon of their own.
    pub fn teach(self, base: &mut KnowledgeBase) {
        let learnt: Vec<(Locale, Lexicon)> = self
            .locales
            .into_par_iter()
            .filter(|(_, learner)| learner.unique_pairs() >= LEAST_PAIRS)
            .filter_map(|(locale, learner)| Some((locale, Lexicon::new(learner.learn().ok()?))))
            .collect();
        for (locale, lexicon) in learnt {
            base.knowledge_mut(&locale).lexicon = Some(Arc::new(lexicon));
        }
    }
}

/// The knowledge of a run, by locale.
#[derive(Debug, Default)]
pub struct KnowledgeBase {
    locales: BTreeMap<Locale, Arc<Knowledge>>,
    nothing: Arc<Knowledge>,
}

impl KnowledgeBase {
    /// Sets up what is known of each locale before anything is learnt.
    pub fn new(locales: impl IntoIterator<Item = (Locale, Knowledge)>) -> Self {
        Self {
            locales: locales
                .into_iter()
                .map(|(locale, knowledge)| (locale, Arc::new(knowledge)))
                .collect(),
            nothing: Arc::default(),
        }
    }

    /// What is known of a locale.
    pub fn get(&self, locale: Option<&Locale>) -> &Knowledge {
        locale
            .and_then(|locale| self.locales.get(locale))
            .unwrap_or(&self.nothing)
    }

    fn knowledge_mut(&mut self, locale: &Locale) -> &mut Knowledge {
        Arc::make_mut(self.locales.entry(locale.clone()).or_default())
    }
}
