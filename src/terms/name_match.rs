//! Finds protected names, and tells how a translation altered them.
//!
//! Names are matched on what the reader sees: markup inside a name does not hide it, white space is one
//! blank. Letter case counts. Of overlapping names the longest stands.

mod forms;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aho_corasick::AhoCorasick;

use super::automaton::automaton;
use super::name_variants;
use super::names::{Names, ProtectedName};
use super::visible::Visible;
use crate::text::Span;
use crate::words::cut::Joint;
use crate::words::endings::EndingSet;
use crate::words::english;
use crate::words::inflection::Inflection;
use crate::words::pair_words::{Word, side_words};
use crate::words::paradigms;

/// All names behind one automaton. Read-only and shared by all threads.
#[derive(Debug)]
pub struct NameMatcher {
    names: Vec<ProtectedName>,
    /// The words of each name, in lower case with their spans in the name.
    words: Vec<Vec<Word>>,
    automaton: Option<AhoCorasick>,
    inflection: Arc<Inflection>,
    endings: Option<EndingSet>,
    /// First words of several names: `Microsoft`, `Azure`. They stay where the rest is translated.
    brands: BTreeSet<String>,
}

/// A place where a name stands as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameUse {
    /// The name's number in [`NameMatcher::names`].
    pub name: usize,
    /// Bytes of the half.
    pub span: Span,
}

/// What a translation made of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameState {
    /// A number of it is written in another way: `OAuth 2,0`.
    NumberFormat,
    /// Its letter case changed: `AZURE ad`.
    Casing,
    /// It lost its blanks: `AzureAD`.
    Joined,
    /// Some of its words stand there, others were translated or lost: `Azure AD-Anslut`.
    Partial,
    /// Nothing of it stands there.
    Absent,
}

/// A name of the source that the target lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameVerdict {
    /// The name's number in [`NameMatcher::names`].
    pub name: usize,
    /// Where it stands in the source.
    pub source: Span,
    /// What became of it.
    pub state: NameState,
    /// What stands in its place, where that is known.
    pub target: Option<Span>,
    /// The language mostly translates the name, or it is an acronym that may be spelt out: no defect unless
    /// letter case or a number changed.
    pub excused: bool,
}

/// The protected names of a pair.
#[derive(Clone, Debug, Default)]
pub struct PairNames {
    /// Where names stand in the source.
    pub source: Vec<Span>,
    /// Where names stand in the target as they are.
    pub target: Vec<Span>,
    /// Names of the source that the target lacks.
    pub altered: Vec<NameVerdict>,
}

impl NameMatcher {
    /// Takes the names and the matcher of the target language.
    pub fn new(names: &Names, inflection: Arc<Inflection>) -> Self {
        let names = names.list.clone();
        let patterns: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
        Self {
            automaton: automaton(&patterns),
            words: patterns.iter().map(|name| side_words(name, "en")).collect(),
            endings: paradigms::of(inflection.language()).map(EndingSet::new),
            brands: brands(&names),
            inflection,
            names,
        }
    }

    /// The language subtag of the target.
    pub fn language(&self) -> &str {
        self.inflection.language()
    }

    /// The names, under the numbers the matches carry.
    pub fn names(&self) -> &[ProtectedName] {
        &self.names
    }

    /// The names that stand in a mask as they are, in reading order.
    pub fn find(&self, mask: &str) -> Vec<NameUse> {
        self.find_in(&Visible::new(mask))
    }

    /// The same as spans, for [`super::TermMatcher`].
    pub fn spans(&self, mask: &str) -> Vec<Span> {
        self.find(mask).into_iter().map(|it| it.span).collect()
    }

    /// What became of the names of the source, with the places of all names on both sides.
    pub fn look(&self, source: &str, target: &str) -> PairNames {
        let (own, visible) = (Visible::new(source), Visible::new(target));
        let (uses, kept) = (self.find_in(&own), self.find_in(&visible));
        let spans = |uses: &[NameUse]| uses.iter().map(|it| it.span).collect();
        PairNames {
            source: spans(&uses),
            target: spans(&kept),
            altered: match uses.is_empty() {
                true => Vec::new(),
                false => self.altered_names(&own, &uses, target, (visible, kept)),
            },
        }
    }

    /// The names of the source that the target lacks, in reading order. Localized forms, endings the
    /// language puts on names, other hyphens and blanks, and one missing repetition are no alteration.
    fn altered_names(
        &self,
        own: &Visible,
        uses: &[NameUse],
        target: &str,
        (visible, kept): (Visible, Vec<NameUse>),
    ) -> Vec<NameVerdict> {
        let side = Side {
            text: target,
            kept,
            words: side_words(target, self.inflection.language()),
            visible,
        };
        let mut names: Vec<usize> = uses.iter().map(|it| it.name).collect();
        names.sort_unstable();
        names.dedup();
        let mut verdicts = Vec::new();
        for name in names {
            let wanted = uses.iter().filter(|it| it.name == name).count();
            let mut found = self.count(name, &side);
            if found < wanted {
                let text = &self.names[name].name;
                let variants = name_variants::count(text, &side.visible);
                found += variants.saturating_sub(name_variants::count(text, own));
            }
            let missing = wanted.saturating_sub(found);
            if missing == 0 {
                continue;
            }
            let (state, place) = self.altered(name, &side, uses);
            // A repetition less is no alteration, unless it stands there in other letters.
            if found > 0 && missing == 1 && state != NameState::Casing {
                continue;
            }
            let may_go = self.may_go(name);
            let first = uses.iter().filter(|it| it.name == name).nth(found);
            if let Some(first) = first {
                verdicts.push(NameVerdict {
                    name,
                    source: first.span,
                    state,
                    target: place,
                    excused: may_go && self.may_be_translated(state, place, &side),
                });
            }
        }
        verdicts.sort_by_key(|it| it.source.start);
        verdicts
    }

    /// The language mostly translates the name, or it is an acronym that may be spelt out. That engines
    /// mostly translate the name of a product is no excuse for them; that nobody listed the local name is.
    fn may_go(&self, name: usize) -> bool {
        let it = &self.names[name];
        let language = self.inflection.language();
        if it.is_acronym() || !it.localized(language).is_empty() {
            return it.is_acronym();
        }
        if it.translated_in.iter().any(|other| other == language) {
            return it.category != "product";
        }
        it.translated_in.iter().any(|other| other == "*")
    }

    /// A name that is mostly translated may be gone, or keep its brand; half of it left in English is wrong.
    fn may_be_translated(&self, state: NameState, place: Option<Span>, side: &Side<'_>) -> bool {
        match (state, place) {
            (NameState::Absent, _) | (NameState::Partial, None) => true,
            (NameState::Partial, Some(span)) => {
                let is_name = side.kept.iter().any(|it| it.span == span);
                let first = side_words(span.of(side.text), "en");
                let first = first.first().map(|word| &word.lower);
                is_name || first.is_some_and(|word| self.brands.contains(word))
            }
            _ => false,
        }
    }

    fn find_in(&self, visible: &Visible) -> Vec<NameUse> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let mut found: Vec<(usize, usize, usize)> = automaton
            .find_overlapping_iter(&visible.text)
            .map(|hit| (hit.start(), hit.end(), hit.pattern().as_usize()))
            .filter(|&(start, end, _)| visible.stands_alone(start, end))
            .collect();
        found.sort_by_key(|&(start, end, _)| (std::cmp::Reverse(end - start), start));
        let mut chosen: Vec<(usize, usize, usize)> = Vec::new();
        for it in found {
            if chosen
                .iter()
                .all(|other| other.1 <= it.0 || it.1 <= other.0)
            {
                chosen.push(it);
            }
        }
        chosen.sort_unstable();
        let found = chosen.into_iter();
        found
            .map(|(start, end, name)| NameUse {
                name,
                span: visible.span(start, end),
            })
            .collect()
    }

    /// What stands in the place of a name.
    fn altered(&self, name: usize, side: &Side<'_>, uses: &[NameUse]) -> (NameState, Option<Span>) {
        let text = &self.names[name].name;
        if let Some(span) = side.visible.find_number_format(text) {
            return (NameState::NumberFormat, Some(span));
        }
        let free = |span: &Span| !side.kept.iter().any(|it| it.span.contains(*span));
        if let Some(span) = side.visible.find_folded(text).into_iter().find(free) {
            return (NameState::Casing, Some(span));
        }
        if let Some(span) = name_variants::find_joined(text, &side.visible) {
            return (NameState::Joined, Some(span));
        }
        // Words that belong to another name of the source are no remains of this one.
        let others: Vec<Span> = side
            .kept
            .iter()
            .filter(|it| it.name != name && uses.iter().any(|other| other.name == it.name))
            .map(|it| it.span)
            .collect();
        match self.remains(name, side, &others) {
            Some(span) => (NameState::Partial, Some(span)),
            None => (NameState::Absent, None),
        }
    }

    /// The longest run of words of the name that the target keeps, with what is tied to it by a hyphen.
    fn remains(&self, name: usize, side: &Side<'_>, others: &[Span]) -> Option<Span> {
        let mine = &self.words[name];
        let text = &self.names[name].name;
        if mine.len() < 2 {
            return None;
        }
        let telling = |from: usize, run: usize| {
            mine[from..from + run]
                .iter()
                .any(|word| !english::is_function(word.span.of(text)))
        };
        let mut best: Option<(usize, Span)> = None;
        for at in 0..side.words.len() {
            for from in 0..mine.len() {
                let pairs = side.words[at..].iter().zip(&mine[from..]);
                let pairs = pairs.enumerate().map_while(|(place, pair)| {
                    (place == 0 || pair.0.joint != Joint::Break).then_some(pair)
                });
                let run = pairs
                    .take_while(|(word, mine)| {
                        word.span.of(side.text) == mine.span.of(text) && mine.span.len() > 1
                    })
                    .count();
                if !telling(from, run) || best.as_ref().is_some_and(|(longest, _)| *longest >= run)
                {
                    continue;
                }
                let tied = side
                    .words
                    .get(at + run)
                    .is_some_and(|next| next.joint == Joint::Hyphen);
                let span = Span {
                    start: side.words[at].span.start,
                    end: side.words[at + run - 1 + usize::from(tied)].span.end,
                };
                // `Microsoft` of `Microsoft Forms` is no remains of `Microsoft Teams`.
                let part_of_other = |it: &NameUse| it.span.contains(span) && it.span != span;
                if !others.iter().any(|other| other.overlaps(span))
                    && !side.kept.iter().any(part_of_other)
                {
                    best = Some((run, span));
                }
            }
        }
        best.map(|(_, span)| span)
    }
}

fn brands(names: &[ProtectedName]) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for name in names {
        let first = name.name.split(' ').next().unwrap_or_default();
        *counts.entry(first.to_lowercase()).or_default() += 1;
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count >= 3)
        .map(|(first, _)| first)
        .collect()
}

/// The target as the comparison needs it.
struct Side<'a> {
    text: &'a str,
    visible: Visible,
    /// Names that stand in it as they are.
    kept: Vec<NameUse>,
    words: Vec<Word>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &str = "name,category,inflected_in,translated_in,note,localized_sv\n\
        Azure AD,product,,,,\nAzure AD Connect,product,,,,\nAzure AD Basic,product,,,,\nYammer,product,,,,\n\
        Teams,product,,,,\nOAuth 2.0,protocol,,,,\nTask Manager,feature,,lv,,Aktivitetshanteraren\nMFA,protocol,,,,\n";

    fn matcher(language: &str) -> NameMatcher {
        let names = Names::read("n.csv", NAMES).value;
        NameMatcher::new(&names, Arc::new(Inflection::new(language)))
    }

    fn states(language: &str, source: &str, target: &str) -> Vec<(NameState, Option<String>)> {
        let found = matcher(language).look(source, target).altered;
        let found = found.iter().filter(|it| !it.excused);
        found
            .map(|it| (it.state, it.target.map(|span| span.of(target).to_owned())))
            .collect()
    }

    #[test]
    fn the_longest_name_stands() {
        let matcher = matcher("sv");
        let text = "Azure\u{1}\u{1} AD Connect, Azure\u{a0}AD; AzureAD.com";
        let found: Vec<&str> = matcher
            .find(text)
            .iter()
            .map(|it| it.span.of(text))
            .collect();
        assert_eq!(found, ["Azure\u{1}\u{1} AD Connect", "Azure\u{a0}AD"]);
    }

    #[test]
    fn altered_names_are_told_apart() {
        let some = |state, text: &str| vec![(state, Some(text.to_owned()))];
        assert_eq!(
            states("sv", "Use Azure AD Connect", "Använd Azure AD-Anslut"),
            some(NameState::Partial, "Azure AD-Anslut")
        );
        assert_eq!(
            states("lv", "Azure AD Basic", "Azure ad Basic"),
            some(NameState::Casing, "Azure ad Basic")
        );
        assert_eq!(
            states("lv", "Yammer and Yammer", "Yammer un YAMMER"),
            some(NameState::Casing, "YAMMER")
        );
        assert_eq!(
            states("sl", "OAuth 2.0", "OAuth 2,0"),
            some(NameState::NumberFormat, "OAuth 2,0")
        );
        assert_eq!(
            states("sl", "Open Yammer", "Odprite Bastard"),
            [(NameState::Absent, None)]
        );
    }

    #[test]
    fn grammar_and_official_forms_are_right() {
        for (language, source, target) in [
            ("sv", "the Azure AD tenant", "Azure AD-klienten"),
            ("sv", "Yammer network", "Yammers nätverk"),
            ("sl", "in Yammer", "v Yammerju"),
            ("sl", "in Teams", "v Teamsu"),
            ("sv", "Open Task Manager", "Öppna Aktivitetshanteraren"),
            ("lv", "Open Task Manager", "Atveriet uzdevumu pārvaldnieku"),
            ("lv", "Use MFA", "Izmantojiet daudzfaktoru autentifikāciju"),
            ("lv", "Yammer and Yammer", "Yammer un tas"),
            ("ja", "in Yammer", "Yammerで"),
        ] {
            assert_eq!(states(language, source, target), [], "{target}");
        }
    }
}
