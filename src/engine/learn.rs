//! What a run is given and what it learns from its own pairs before it checks them.
//!
//! Everything learnt is integer counts that do not depend on the order of the articles, so any number
//! of threads gives the same knowledge.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use rayon::prelude::*;

use super::Statistics;
use crate::checks::Knowledge;
use crate::compare::lengths::{LengthModel, LengthStats};
use crate::model::{Article, Locale};
use crate::read;
use crate::terms::{NameMatcher, Names, TermMatcher, Termbase, bundled};
use crate::words::lexicon::LEAST_PAIRS;
use crate::words::{self, Inflection, Learner, Lexicon, PairOrigin};

/// Pairs this sure belong together; less sure ones teach nothing.
const SURE: f32 = 0.7;

/// What the user gives a run to know.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// All termbases, layered.
    pub termbase: Termbase,
    /// All protected names, layered.
    pub names: Names,
    /// Statistics by locale and by language subtag; they replace what the run learns.
    pub statistics: BTreeMap<String, (Arc<Lexicon>, LengthModel)>,
    /// A language without any other lexicon gets the bundled one.
    pub bundled_lexicons: bool,
}

impl Given {
    /// The termbase and the names that come with the program.
    pub fn bundled() -> Self {
        Self {
            termbase: bundled::termbase().clone(),
            names: bundled::names().clone(),
            ..Self::default()
        }
    }

    /// Adds statistics. A locale without any of its own uses those of its language.
    pub fn add_statistics(&mut self, statistics: Statistics) {
        for (locale, lexicon, lengths) in statistics.into_knowledge() {
            let learnt = (lexicon, lengths);
            let language = locale.language().to_owned();
            self.statistics.entry(language).or_insert(learnt.clone());
            self.statistics.insert(locale.to_string(), learnt);
        }
    }

    /// The statistics given for a locale: nothing need be learnt for it.
    pub fn statistics(&self, locale: &Locale) -> Option<&(Arc<Lexicon>, LengthModel)> {
        self.statistics
            .get(locale.as_str())
            .or_else(|| self.statistics.get(locale.language()))
    }

    /// What is known of a locale, with the lexicon learnt for it, if any.
    fn knowledge(&self, locale: &Locale, learnt: Option<Arc<Lexicon>>) -> Knowledge {
        let language = locale.language();
        let bundled = || {
            self.bundled_lexicons
                .then(|| words::bundled::lexicon(language).map(Arc::new))
                .flatten()
        };
        let given = self.statistics(locale);
        let lexicon = given
            .map(|it| Arc::clone(&it.0))
            .or(learnt)
            .or_else(bundled);
        let inflection = match &lexicon {
            Some(lexicon) => Arc::clone(lexicon.inflection()),
            None => Arc::new(Inflection::new(language)),
        };
        let entries = self.termbase.of_locale(locale);
        Knowledge {
            terms: (!entries.is_empty())
                .then(|| Arc::new(TermMatcher::new(entries, Arc::clone(&inflection)))),
            names: (!self.names.list.is_empty())
                .then(|| Arc::new(NameMatcher::new(&self.names, inflection))),
            lexicon,
            ..Knowledge::default()
        }
    }
}

/// Collects what the articles of a run teach; collectors of several threads are absorbed by one.
#[derive(Debug, Default)]
pub struct Teacher {
    pub(super) locales: BTreeMap<Locale, Learner>,
    pub(super) lengths: BTreeMap<Locale, LengthStats>,
}

impl Teacher {
    /// Notes the locale of an article without learning from it.
    pub fn meet(&mut self, article: &Article) {
        if let Some(locale) = &article.locale {
            self.learner(locale);
        }
    }

    /// Takes the pairs of an article.
    pub fn add(&mut self, article: &Article) {
        let Some(locale) = &article.locale else {
            return;
        };
        let human = article
            .front_matter
            .get("ms.translationtype")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("HT"));
        let origin = PairOrigin {
            path: &article.file.path,
            human,
        };
        let lengths = self.lengths.entry(locale.clone()).or_default();
        let learner = self
            .locales
            .entry(locale.clone())
            .or_insert_with(|| Learner::new(locale));
        for pair in read::pairs(article) {
            if pair.confidence >= SURE && !pair.context.lone {
                lengths.observe(&pair);
                learner.add(&pair, origin);
            }
        }
    }

    fn learner(&mut self, locale: &Locale) -> &mut Learner {
        self.locales
            .entry(locale.clone())
            .or_insert_with(|| Learner::new(locale))
    }

    /// Takes what another collector has.
    pub fn absorb(&mut self, other: Teacher) {
        for (locale, lengths) in other.lengths {
            self.lengths.entry(locale).or_default().merge(&lengths);
        }
        for (locale, learner) in other.locales {
            match self.locales.entry(locale) {
                Entry::Vacant(entry) => {
                    entry.insert(learner);
                }
                Entry::Occupied(mut entry) => entry.get_mut().absorb(learner),
            }
        }
    }

    /// Learns a lexicon and a length model for every locale with enough pairs.
    pub fn teach(self) -> Learnt {
        let lexicons = self
            .locales
            .into_par_iter()
            .map(|(locale, learner)| {
                let lexicon = (learner.unique_pairs() >= LEAST_PAIRS)
                    .then(|| learner.learn().ok())
                    .flatten()
                    .map(|counts| Arc::new(Lexicon::new(counts)));
                (locale, lexicon)
            })
            .collect::<Vec<_>>();
        Learnt {
            lexicons: lexicons.into_iter().collect(),
            lengths: self
                .lengths
                .into_iter()
                .map(|(locale, lengths)| (locale, lengths.model()))
                .collect(),
        }
    }
}

/// What a run has learnt, by locale; a locale that was met without enough pairs has nothing.
#[derive(Debug, Default)]
pub struct Learnt {
    lexicons: BTreeMap<Locale, Option<Arc<Lexicon>>>,
    lengths: BTreeMap<Locale, LengthModel>,
}

/// The knowledge of a run, by locale.
#[derive(Debug, Default)]
pub struct KnowledgeBase {
    locales: BTreeMap<Locale, Knowledge>,
    nothing: Knowledge,
}

impl KnowledgeBase {
    /// Puts together what was given and what was learnt. A locale that could not learn keeps the lexicon
    /// it was given, or has none.
    pub fn new(given: &Given, learnt: &Learnt) -> Self {
        Self {
            locales: learnt
                .lexicons
                .iter()
                .map(|(locale, lexicon)| {
                    let mut knowledge = given.knowledge(locale, lexicon.clone());
                    let own = given.statistics(locale).map(|it| &it.1);
                    if let Some(lengths) = own.or_else(|| learnt.lengths.get(locale)) {
                        knowledge.lengths = lengths.clone();
                    }
                    (locale.clone(), knowledge)
                })
                .collect(),
            nothing: Knowledge::default(),
        }
    }

    /// What is known of a locale that nothing was learnt for; it is put together once.
    pub fn meet(&mut self, locale: &Locale, given: &Given) {
        if !self.locales.contains_key(locale) {
            let mut knowledge = given.knowledge(locale, None);
            if let Some((_, lengths)) = given.statistics(locale) {
                knowledge.lengths = lengths.clone();
            }
            self.locales.insert(locale.clone(), knowledge);
        }
    }

    /// What is known of a locale.
    pub fn get(&self, locale: Option<&Locale>) -> &Knowledge {
        locale
            .and_then(|locale| self.locales.get(locale))
            .unwrap_or(&self.nothing)
    }

    /// Adds to what is known of every locale, of those not met yet, too.
    pub fn tell_all(&mut self, tell: impl Fn(&mut Knowledge)) {
        self.locales.values_mut().for_each(&tell);
        tell(&mut self.nothing);
    }
}
