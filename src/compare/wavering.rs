//! Terms that an article uses several times and renders in more than one way.
//!
//! A term is a run of one to three English words that comes back. Its usual rendering is the one that
//! stands in most of its segments; a segment wavers when nothing of that stands in it, but other words
//! that no other source word accounts for. Synonyms of plain words are style, so single words must be
//! nouns that the lexicon knows one clear rendering of.

use std::collections::hash_map::Entry;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use super::PairView;
use super::english::stands_alone;
use super::general_words::is_general;
use super::renderings::{Rendering, rendering, renders_another};
use crate::locales::LocaleData;
use crate::terms::NameMatcher;
use crate::text::Span;
use crate::words::hash::{FastHasher, FastMap};
use crate::words::language;
use crate::words::lexicon::Cluster;
use crate::words::{Joint, Lexicon, Word, english};

/// What an article is searched with.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The lexicon of the target language.
    pub lexicon: &'a Lexicon,
    /// The protected names: they are no terms.
    pub names: Option<&'a NameMatcher>,
    /// What is known of the target language.
    pub locale: &'a LocaleData,
}

/// A use of a term that is rendered otherwise than usual in its article.
#[derive(Clone, Debug, PartialEq)]
pub struct Wavering {
    /// The term as it stands here, in lower case.
    pub term: String,
    /// Index of the pair.
    pub pair: usize,
    /// Words of the source.
    pub source: Range<usize>,
    /// Words of the target that stand in the place of the usual rendering.
    pub target: Vec<usize>,
    /// The usual rendering, in lower case, in its most frequent form.
    pub usual: String,
    /// Indexes of the pairs that have it.
    pub usual_pairs: Vec<usize>,
    /// Indexes of all pairs that hold what stands here, this one among them.
    pub same_pairs: Vec<usize>,
}

/// Segments that a term must stand in.
const LEAST_SEGMENTS: usize = 3;
/// Segments of one article beyond which a word is no term but its subject matter's small change.
const MOST_SEGMENTS: usize = 200;
/// Longest term, in words.
const LONGEST: usize = 3;

/// The wavering terms of an article, by pair and place; longer terms win over parts of them.
pub fn wavering(pairs: &[PairView<'_>], known: Known<'_>) -> Vec<Wavering> {
    let mut found: Vec<Wavering> = Vec::new();
    for uses in repeated(pairs, known) {
        let Some(term) = Term::new(uses, pairs, known) else {
            continue;
        };
        for it in term.wavering(pairs, known) {
            let covered = |other: &Wavering| {
                other.pair == it.pair
                    && (other.source.start < it.source.end && it.source.start < other.source.end
                        || other.target.iter().any(|word| it.target.contains(word)))
            };
            if !found.iter().any(covered) {
                found.push(it);
            }
        }
    }
    found.sort_by_key(|it| (it.pair, it.source.start));
    found
}

/// A place where a term stands.
#[derive(Clone, Debug)]
struct Use {
    pair: usize,
    words: Range<usize>,
}

/// The words of a run, each as a number.
type Key = [u64; LONGEST];

/// Where the runs of words stand. Most runs stand in one pair only: lists of their own would be a great many
/// small ones, so all places are one list, in which those of a run are chained.
#[derive(Default)]
struct Runs {
    chains: FastMap<Key, Chain>,
    places: Vec<(Use, Option<usize>)>,
}

struct Chain {
    /// Words of the run.
    length: usize,
    /// Pairs that hold it.
    pairs: usize,
    first: usize,
    last: usize,
}

impl Runs {
    /// Notes a run; of several in one pair the first counts.
    fn note(&mut self, key: Key, it: Use) {
        let at = self.places.len();
        match self.chains.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(Chain {
                    length: it.words.len(),
                    pairs: 1,
                    first: at,
                    last: at,
                });
            }
            Entry::Occupied(mut entry) => {
                let chain = entry.get_mut();
                let (last, next) = &mut self.places[chain.last];
                if last.pair == it.pair {
                    return;
                }
                *next = Some(at);
                chain.last = at;
                chain.pairs += 1;
            }
        }
        self.places.push((it, None));
    }

    /// The places of a run, in the order of the pairs.
    fn places(&self, chain: &Chain) -> Vec<Use> {
        let from = std::iter::successors(Some(chain.first), |&at| self.places[at].1);
        from.map(|at| self.places[at].0.clone()).collect()
    }
}

/// The runs of words that come back, longest first, each with its first use in every pair.
fn repeated(pairs: &[PairView<'_>], known: Known<'_>) -> Vec<Vec<Use>> {
    let language = known.lexicon.language();
    let mut runs = Runs::default();
    for (at, pair) in pairs.iter().enumerate() {
        if !pair.is_comparable() {
            continue;
        }
        let words = &pair.cut_words(language).source;
        let blocked: &[Span] = known.names.map_or(&[], |names| &pair.names(names).source);
        let mask = &pair.source.inline.mask;
        let keys: Vec<Option<u64>> = words
            .iter()
            .map(|word| {
                key_of(word).filter(|_| {
                    !blocked.iter().any(|it| it.overlaps(word.span))
                        && stands_alone(mask, word.span)
                })
            })
            .collect();
        for start in 0..words.len() {
            let mut key: Key = [0; LONGEST];
            for (place, end) in (start..words.len().min(start + LONGEST)).enumerate() {
                let tied = end == start || matches!(words[end].joint, Joint::Blank | Joint::Hyphen);
                let Some(own) = keys[end].filter(|_| tied) else {
                    break;
                };
                key[place] = own;
                // `drop` of `drop-down` is half a word.
                let torn = |at: usize| words.get(at).is_some_and(|it| it.joint == Joint::Hyphen);
                if torn(start) || torn(end + 1) || place == 0 && !is_noun_here(words, start) {
                    continue;
                }
                let words = start..end + 1;
                runs.note(key, Use { pair: at, words });
            }
        }
    }
    let mut repeated: Vec<(usize, Vec<Use>)> = runs
        .chains
        .values()
        .filter(|chain| (LEAST_SEGMENTS..=MOST_SEGMENTS).contains(&chain.pairs))
        .map(|chain| (chain.length, runs.places(chain)))
        .collect();
    repeated.sort_by_key(|(length, list)| {
        (
            std::cmp::Reverse(*length),
            list[0].pair,
            list[0].words.start,
        )
    });
    repeated.into_iter().map(|(_, list)| list).collect()
}

/// The words before show no verb; what ends in `-ing` must be shown to be a noun.
fn is_noun_here(words: &[Word], at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .filter(|_| words[at].joint != Joint::Break)
        .map(|before| words[before].lower.as_str());
    let word = words[at].lower.as_str();
    let vote = english::noun_vote(before, word);
    vote > 0 || vote == 0 && !word.ends_with("ing") && !before.is_some_and(english::makes_verb)
}

/// The number of a word that may be one of a term, the same for its plural.
fn key_of(word: &Word) -> Option<u64> {
    if word.lower.len() <= 2
        || word.function
        || !word.lower.bytes().all(|byte| byte.is_ascii_alphabetic())
    {
        return None;
    }
    let singular = english::singular(&word.lower);
    if is_general(&singular) {
        return None;
    }
    let mut hasher = FastHasher::default();
    singular.hash(&mut hasher);
    Some(hasher.finish())
}

/// A term with what its segments make of it.
struct Term {
    uses: Vec<Use>,
    renderings: Vec<Option<Rendering>>,
    /// The content words of the usual rendering, in lower case.
    usual: Vec<String>,
    /// Indexes of the pairs that hold it.
    usual_pairs: Vec<usize>,
}

impl Term {
    fn new(uses: Vec<Use>, pairs: &[PairView<'_>], known: Known<'_>) -> Option<Self> {
        let lexicon = known.lexicon;
        let words = &pairs[uses[0].pair].cut_words(lexicon.language()).source;
        let words = &words[uses[0].words.clone()];
        if !is_term(words, lexicon) {
            return None;
        }
        let source = words;
        let single = (words.len() == 1)
            .then(|| lexicon.renderings(&[&words[0].lower]))
            .flatten();
        let renderings: Vec<Option<Rendering>> = uses
            .iter()
            .map(|it| rendering(&pairs[it.pair], &it.words, lexicon, known.locale))
            .collect();
        // Forms of one rendering together; the first of each group is what it is called by.
        let mut groups: Vec<(Vec<String>, usize)> = Vec::new();
        for (it, rendering) in uses.iter().zip(&renderings) {
            let Some(rendering) = rendering else { continue };
            let target = &pairs[it.pair].cut_words(lexicon.language()).target;
            let form: Vec<String> = rendering
                .words
                .iter()
                .map(|&word| target[word].lower.clone())
                .collect();
            match groups
                .iter_mut()
                .find(|(other, _)| same(other, &form, lexicon))
            {
                Some((_, count)) => *count += 1,
                None => groups.push((form, 1)),
            }
        }
        // What stands in the most segments, however the links go.
        let mut best: Option<(Vec<String>, Vec<usize>)> = None;
        for (form, _) in groups {
            // The usual rendering of a single word is one that it has elsewhere, too.
            let usual = |cluster: &Cluster| cluster.share >= 0.1 && cluster.takes(lexicon, &form);
            if single.is_some_and(|it| !it.clusters.iter().any(usual)) {
                continue;
            }
            let held: Vec<usize> = uses
                .iter()
                .map(|it| it.pair)
                .filter(|&at| holds(&pairs[at], &form, lexicon))
                .collect();
            let more = best
                .as_ref()
                .is_none_or(|(usual, most)| (held.len(), form.len()) > (most.len(), usual.len()));
            if more {
                best = Some((form, held));
            }
        }
        let (usual, usual_pairs) = best?;
        // What stays English is a name, or the wavering of one.
        let kept = usual
            .iter()
            .all(|usual| source.iter().any(|word| word.lower == *usual));
        let least = if source.len() == 1 { 3 } else { 2 };
        let enough = usual_pairs.len() >= least && usual_pairs.len() * 2 >= uses.len();
        (enough && !kept).then_some(Self {
            uses,
            renderings,
            usual,
            usual_pairs,
        })
    }

    /// In scripts without spaces: the usual rendering stands here, cut or spaced in another way.
    fn is_joined(&self, pair: &PairView<'_>, lexicon: &Lexicon) -> bool {
        if !language::spaceless(lexicon.language()) {
            return false;
        }
        let visible: String = pair
            .target
            .inline
            .mask
            .chars()
            .filter(|sign| !sign.is_whitespace() && !sign.is_control())
            .collect();
        visible.to_lowercase().contains(&self.usual.concat())
    }

    fn wavering(&self, pairs: &[PairView<'_>], known: Known<'_>) -> Vec<Wavering> {
        let lexicon = known.lexicon;
        let mut found = Vec::new();
        for (it, rendering) in self.uses.iter().zip(&self.renderings) {
            if self.usual_pairs.contains(&it.pair) {
                continue;
            }
            let Some(rendering) = rendering else { continue };
            let words = pairs[it.pair].cut_words(lexicon.language());
            let lower = |at: usize| words.target[at].lower.as_str();
            // What stands here and not in the usual rendering.
            let other: Vec<usize> = rendering
                .words
                .iter()
                .copied()
                .filter(|&at| {
                    !self
                        .usual
                        .iter()
                        .any(|usual| is_form(usual, lower(at), lexicon))
                })
                .collect();
            let fails = other.is_empty()
                || other
                    .iter()
                    .any(|&at| renders_another(&pairs[it.pair], &it.words, at, lexicon));
            if fails {
                continue;
            }
            let form: Vec<String> = other.iter().map(|&at| lower(at).to_owned()).collect();
            let same_pairs: Vec<usize> = self
                .uses
                .iter()
                .map(|it| it.pair)
                .filter(|&at| !self.usual_pairs.contains(&at))
                .filter(|&at| holds(&pairs[at], &form, lexicon))
                .collect();
            if other
                .iter()
                .any(|&at| is_kept(&pairs[it.pair], &it.words, lower(at), lexicon))
                || is_usual_in_phrase(&words.source, &it.words, lower(other[0]), lexicon)
                || self.is_joined(&pairs[it.pair], lexicon)
                || same_pairs.len() >= self.usual_pairs.len()
            {
                continue;
            }
            let term = words.source[it.words.clone()]
                .iter()
                .map(|word| word.lower.as_str());
            found.push(Wavering {
                term: term.collect::<Vec<_>>().join(" "),
                pair: it.pair,
                source: it.words.clone(),
                target: other,
                usual: self.usual.join(language::blank(lexicon.language())),
                usual_pairs: self.usual_pairs.clone(),
                same_pairs,
            });
        }
        found
    }
}

/// A word of the source that stays as it is, and begins with a capital there: a name, a label.
fn is_kept(pair: &PairView<'_>, term: &Range<usize>, word: &str, lexicon: &Lexicon) -> bool {
    let source = &pair.cut_words(lexicon.language()).source;
    source[term.clone()].iter().any(|it| {
        it.lower == word
            && it
                .span
                .of(&pair.source.text)
                .starts_with(char::is_uppercase)
    })
}

/// True when the term is part of a longer phrase that is usually rendered with the word: `business day`.
pub(super) fn is_usual_in_phrase(
    source: &[Word],
    term: &Range<usize>,
    word: &str,
    lexicon: &Lexicon,
) -> bool {
    let from = term.start.saturating_sub(2);
    let to = source.len().min(term.end + 2);
    (from..=term.start)
        .flat_map(|start| (term.end..=to).map(move |end| start..end))
        .filter(|range| range.len() > term.len() && range.len() <= LONGEST)
        .filter_map(|range| {
            let phrase: Vec<&str> = source[range].iter().map(|it| it.lower.as_str()).collect();
            lexicon.renderings(&phrase)
        })
        .flat_map(|renderings| &renderings.clusters)
        .filter(|cluster| cluster.share >= 0.2)
        .any(|cluster| cluster.words.iter().any(|it| is_form(it, word, lexicon)))
}

/// Is a run of words a term? It ends in a noun; a single word is a noun with one clear rendering.
fn is_term(words: &[Word], lexicon: &Lexicon) -> bool {
    let Some(last) = words.last() else {
        return false;
    };
    let Some(head) = lexicon.renderings(&[&last.lower]) else {
        return words.len() > 1;
    };
    if words.len() > 1 {
        let first = lexicon.renderings(&[&words[0].lower]);
        return head.noun_share >= 0.6 && first.is_none_or(|first| first.noun_share >= 0.35);
    }
    head.count >= 20
        && head.noun_share >= 0.8
        && head.dominant().is_some_and(|cluster| cluster.share >= 0.6)
}

/// True when every word of a rendering stands in the target, inflected, derived or in a compound.
fn holds(pair: &PairView<'_>, form: &[String], lexicon: &Lexicon) -> bool {
    let target = &pair.cut_words(lexicon.language()).target;
    form.iter().all(|form| {
        target
            .iter()
            .any(|word| is_form(form, &word.lower, lexicon))
    })
}

/// True when two target words are forms of one word, parts of one compound, or the same but for endings.
pub(super) fn is_form(form: &str, word: &str, lexicon: &Lexicon) -> bool {
    if form == word {
        return true;
    }
    let inflection = lexicon.inflection();
    let fits = || inflection.fit(form, word).is_some() || inflection.fit(word, form).is_some();
    let shared = form
        .chars()
        .zip(word.chars())
        .take_while(|(one, other)| one == other)
        .count();
    if shared < LEAST_SHARED {
        return fits();
    }
    let (left, right) = (form.chars().count(), word.chars().count());
    let (shorter, longer) = (left.min(right), left.max(right));
    let only_endings = shared * 2 >= shorter
        && longer - shared <= LONGEST_ENDING
        && shorter - shared <= LONGEST_ENDING;
    // `listor` and `listinställningar`: the form stands in the compound without its ending.
    let compounds = language::compounds(lexicon.language());
    let in_compound = compounds && shared + 3 >= shorter;
    only_endings || in_compound || fits()
}

/// Letters that two forms of a word share, and the longest endings in which they differ.
const LEAST_SHARED: usize = 3;
const LONGEST_ENDING: usize = 4;

fn same(left: &[String], right: &[String], lexicon: &Lexicon) -> bool {
    left.len() == right.len()
        && left
            .iter()
            .zip(right)
            .all(|(one, other)| lexicon.inflection().same(one, other))
}
