//! Tells whether two word forms are the same word: equal, same stem, or endings that a corpus has shown to
//! change for one another. Aware of compounds and of prepositions written in front of the word.
//!
//! Suffix pairs beat stemmers and edit distances on the corpora of the prototype, because they are learnt
//! from what actually translates the same English word.

use super::endings::EndingSet;
use super::fold::fold;
use super::hash::{FastMap, FastSet};
use super::language;
use super::paradigms;
use super::stem::{Stemmer, stemmer};

/// How well a form fits a word. Greater is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// The form is a part of the word, which is a compound.
    Compound,
    /// Another form of the same word.
    Inflected,
    /// The same form.
    Exact,
}

/// Endings that change for one another, with the number of different words they were seen on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SuffixPairs {
    counts: FastMap<(Box<str>, Box<str>), u32>,
    /// A pair of endings must have been seen on this many words.
    least: u32,
}

/// Longest ending that is learnt, in characters.
const LONGEST_TAIL: usize = 5;
/// Two forms share at least this many characters.
const LEAST_PREFIX: usize = 4;
/// Forms compared for one English word: the most frequent ones.
const MOST_FORMS: usize = 32;

impl SuffixPairs {
    /// Learns from groups of forms that render the same English word.
    pub fn learn<'a>(groups: impl Iterator<Item = Vec<&'a str>>, unique_pairs: u32) -> Self {
        let mut seen: FastSet<(&str, &str, &str)> = FastSet::default();
        for group in groups {
            let group = &group[..group.len().min(MOST_FORMS)];
            for (at, left) in group.iter().enumerate() {
                for right in &group[at + 1..] {
                    if let Some((prefix, one, other)) = tails(left, right) {
                        let shared = prefix.chars().count();
                        let longest = shared + one.chars().count().max(other.chars().count());
                        if shared * 2 >= longest {
                            seen.insert((prefix, one.min(other), one.max(other)));
                        }
                    }
                }
            }
        }
        let mut counts: FastMap<(Box<str>, Box<str>), u32> = FastMap::default();
        for (_, one, other) in seen {
            *counts.entry((one.into(), other.into())).or_default() += 1;
        }
        // Measured on 23,000 to 160,000 pairs of four languages.
        let least = (unique_pairs / 4_000).max(5);
        counts.retain(|_, count| *count >= least);
        Self { counts, least }
    }

    /// True when the endings of the two forms were seen to change for one another often enough.
    pub fn same(&self, left: &str, right: &str) -> bool {
        let Some((prefix, one, other)) = tails(left, right) else {
            return false;
        };
        let shared = prefix.chars().count();
        let shorter = shared + one.chars().count().min(other.chars().count());
        if shared < LEAST_PREFIX.max(shorter.saturating_sub(3)) {
            return false;
        }
        let key = (Box::from(one.min(other)), Box::from(one.max(other)));
        self.counts
            .get(&key)
            .is_some_and(|&count| count >= self.least)
    }

    /// Number of pairs known.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// True when nothing was learnt.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

/// The common prefix of two different forms and what follows it in each, when both tails are short enough.
fn tails<'a>(left: &'a str, right: &'a str) -> Option<(&'a str, &'a str, &'a str)> {
    let end = left
        .char_indices()
        .zip(right.chars())
        .find(|((_, one), other)| one != other)
        .map_or(left.len().min(right.len()), |((at, _), _)| at);
    let (one, other) = (&left[end..], &right[end..]);
    let short = |tail: &str| tail.len() <= LONGEST_TAIL * 4 && tail.chars().count() <= LONGEST_TAIL;
    let prefix = &left[..end];
    let long_enough = prefix.chars().take(LEAST_PREFIX).count() == LEAST_PREFIX;
    (long_enough && short(one) && short(other) && left != right).then_some((prefix, one, other))
}

/// The matcher of one language.
pub struct Inflection {
    language: String,
    stemmer: Box<dyn Stemmer>,
    endings: Option<EndingSet>,
    pairs: SuffixPairs,
    compounds: bool,
    /// The language writes small words in front of others.
    proclitic: bool,
}

impl Inflection {
    /// A matcher that knows nothing but the language's stems.
    pub fn new(language: &str) -> Self {
        Self::with_pairs(language, SuffixPairs::default())
    }

    /// A matcher with learnt suffix pairs.
    pub fn with_pairs(language: &str, pairs: SuffixPairs) -> Self {
        Self {
            stemmer: stemmer(language),
            endings: paradigms::of(language).map(EndingSet::new),
            pairs,
            compounds: language::compounds(language),
            proclitic: !language::proclitics(language).is_empty(),
            language: language.to_owned(),
        }
    }

    /// The language subtag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The stem of a lower-case word.
    pub fn stem<'a>(&self, word: &'a str) -> std::borrow::Cow<'a, str> {
        self.stemmer.stem(word)
    }

    /// The learnt suffix pairs.
    pub fn suffix_pairs(&self) -> &SuffixPairs {
        &self.pairs
    }

    /// True when both lower-case words are forms of one word.
    pub fn same(&self, form: &str, word: &str) -> bool {
        form == word || self.inflected(form, word)
    }

    /// How a lower-case form of a term fits a lower-case word of the text.
    pub fn fit(&self, form: &str, word: &str) -> Option<Fit> {
        if form == word {
            return Some(Fit::Exact);
        }
        if self.inflected(form, word) {
            return Some(Fit::Inflected);
        }
        (self.compounds && self.in_compound(form, word)).then_some(Fit::Compound)
    }

    fn inflected(&self, form: &str, word: &str) -> bool {
        if self.begin_apart(form, word) {
            return false;
        }
        let length = form.chars().take(4).count();
        // One sign of Hangul or Han is a syllable or a word, not a letter.
        let letters = form.chars().next().is_some_and(|sign| sign < '\u{2E80}');
        if letters && length < 3 {
            return false;
        }
        if letters && length == 3 {
            // Too short for stems and pairs to tell anything but a plain ending.
            return word.strip_prefix(form).is_some_and(|rest| {
                rest.chars().count() <= 2 && rest.chars().all(char::is_alphabetic)
            });
        }
        if fold(form, &self.language) == fold(word, &self.language) {
            return true;
        }
        let stem = self.stemmer.stem(form);
        let other = self.stemmer.stem(word);
        let telling = stem.chars().nth(if letters { 2 } else { 0 }).is_some();
        if telling && (stem == other || self.alternate(&stem, &other)) {
            return true;
        }
        if let Some(table) = &self.endings
            && paradigms::same(
                table,
                &fold(form, &self.language),
                &fold(word, &self.language),
            )
        {
            return true;
        }
        self.pairs.same(form, word) || self.behind_proclitic(form, word)
    }

    /// A quick look: inflection changes ends, so that words with other first letters are other words. Letters
    /// that fold to others, and scripts with clitics in front, take the slow way.
    fn begin_apart(&self, form: &str, word: &str) -> bool {
        let (Some(one), Some(other)) = (form.chars().next(), word.chars().next()) else {
            return true;
        };
        let cyrillic = |sign: char| ('а'..='я').contains(&sign);
        let one_script = one.is_ascii() && other.is_ascii() || cyrillic(one) && cyrillic(other);
        one != other && one_script && !self.proclitic
    }

    /// Two stems of at least four letters that differ in a softened last consonant: `licenc-`, `licenč-`.
    fn alternate(&self, left: &str, right: &str) -> bool {
        let (mut one, mut other) = (left.chars(), right.chars());
        let (Some(last), Some(end)) = (one.next_back(), other.next_back()) else {
            return false;
        };
        let known = |soft, plain| language::alternations(&self.language).contains(&(soft, plain));
        one.as_str() == other.as_str()
            && one.as_str().chars().nth(2).is_some()
            && (known(last, end) || known(end, last))
    }

    /// Hebrew and Arabic words with what is written in front of them.
    fn behind_proclitic(&self, form: &str, word: &str) -> bool {
        let proclitics = language::proclitics(&self.language);
        let bare = |word: &str| -> Vec<String> {
            let mut bare = vec![word.to_owned()];
            for clitic in proclitics {
                if let Some(rest) = word.strip_prefix(clitic)
                    && rest.chars().nth(2).is_some()
                {
                    bare.push(rest.to_owned());
                }
            }
            bare
        };
        if proclitics.is_empty() {
            return false;
        }
        let words: Vec<String> = bare(word)
            .iter()
            .map(|it| self.stem(it).into_owned())
            .collect();
        bare(form)
            .iter()
            .any(|form| words.iter().any(|word| self.stem(form) == *word))
    }

    /// The form begins the word and at least three letters follow, or it ends the word, inflected or not.
    fn in_compound(&self, form: &str, word: &str) -> bool {
        if form.chars().nth(3).is_none() || word.len() <= form.len() {
            return false;
        }
        if word
            .strip_prefix(form)
            .is_some_and(|rest| rest.chars().nth(2).is_some())
        {
            return true;
        }
        let anchor_end = form.char_indices().nth(4).map_or(form.len(), |(at, _)| at);
        let anchor = &form[..anchor_end];
        word.match_indices(anchor)
            .filter(|&(at, _)| word[..at].chars().nth(2).is_some())
            .any(|(at, _)| self.same(form, &word[at..]))
    }
}

impl std::fmt::Debug for Inflection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inflection")
            .field("language", &self.language)
            .field("pairs", &self.pairs.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suffix_pairs_are_learnt_from_groups() {
        let stems = [
            "nomniek",
            "lietotāj",
            "administrator",
            "dokument",
            "pakalpojum",
            "iestatījum",
        ];
        let forms: Vec<Vec<String>> = stems
            .iter()
            .map(|stem| vec![format!("{stem}s"), format!("{stem}iem"), format!("{stem}a")])
            .collect();
        let groups = forms
            .iter()
            .map(|group| group.iter().map(String::as_str).collect());
        let pairs = SuffixPairs::learn(groups, 2_000);
        assert!(pairs.same("abonents", "abonentiem"));
        assert!(!pairs.same("abonents", "abonentu"));
        assert!(!pairs.same("abas", "abiem"));
    }

    #[test]
    fn compounds_hold_their_parts() {
        let swedish = Inflection::new("sv");
        assert_eq!(
            swedish.fit("princip", "grupprinciperna"),
            Some(Fit::Compound)
        );
        assert_eq!(swedish.fit("postlåda", "postlådor"), Some(Fit::Inflected));
        assert_eq!(swedish.fit("licens", "licensnyckel"), Some(Fit::Compound));
        assert_eq!(swedish.fit("blad", "bladet"), Some(Fit::Inflected));
        assert_eq!(swedish.fit("princip", "principen"), Some(Fit::Inflected));
        assert_eq!(swedish.fit("klient", "server"), None);
        let latvian = Inflection::new("lv");
        assert_eq!(latvian.fit("asmens", "asmensmens"), None);
        assert_eq!(latvian.fit("nomnieks", "nomniekiem"), Some(Fit::Inflected));
    }

    #[test]
    fn prepositions_in_front_are_seen_through() {
        let arabic = Inflection::new("ar");
        assert_eq!(arabic.fit("مستأجر", "للمستأجر"), Some(Fit::Inflected));
        let hebrew = Inflection::new("he");
        assert_eq!(hebrew.fit("מדיניות", "המדיניות"), Some(Fit::Inflected));
    }
}
