//! Finds the English terms of a termbase in the source: one automaton over all spellings of all terms.
//!
//! Terms match exactly, in the plural of their last word (nouns) or the forms of their first (verbs); stems
//! would find `privileged` for `privilege`. Hyphen and blank are the same, unless one entry has it just so.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::automaton::automaton;
use super::termbase::Entry;
use crate::words::cut::Joint;
use crate::words::english;
use crate::words::pair_words::{Word, side_words};

/// The automaton over the terms.
#[derive(Debug)]
pub(super) struct SourceIndex {
    automaton: Option<AhoCorasick>,
    /// The entries of each spelling.
    entries: Vec<Vec<u32>>,
    /// The joints of each entry's own spelling.
    joints: Vec<Vec<Joint>>,
    /// Is each entry a noun and nothing else?
    nouns: Vec<bool>,
}

/// A place where terms stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SourceUse {
    /// Words of the source.
    pub(super) words: Range<usize>,
    /// The entries whose term it is.
    pub(super) entries: Vec<u32>,
}

impl SourceIndex {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let mut spellings: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut joints = Vec::with_capacity(entries.len());
        let nouns = entries
            .iter()
            .map(|entry| entry.part_of_speech.noun && !entry.part_of_speech.verb)
            .collect();
        for (number, entry) in entries.iter().enumerate() {
            let words = side_words(&entry.source, "en");
            for spelling in variants(entry, &words) {
                let list = spellings.entry(spelling).or_default();
                if !list.contains(&(number as u32)) {
                    list.push(number as u32);
                }
            }
            joints.push(words.iter().skip(1).map(|word| word.joint).collect());
        }
        let (patterns, entries): (Vec<String>, Vec<Vec<u32>>) = spellings.into_iter().unzip();
        let automaton = automaton(&patterns);
        Self {
            automaton,
            entries,
            joints,
            nouns,
        }
    }

    /// The terms of at most `longest` words in reading order; of overlapping ones the longest, then the first.
    pub(super) fn find(&self, words: &[Word], longest: usize) -> Vec<SourceUse> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let (text, starts) = joined(words);
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        for hit in automaton.find_overlapping_iter(&text) {
            let first = starts.binary_search(&hit.start());
            // A word begins one blank after the end of the one before.
            let last = starts.binary_search(&(hit.end() + 1));
            if let (Ok(first), Ok(after)) = (first, last)
                && after - first <= longest
            {
                found.push((first..after, hit.pattern().as_usize()));
            }
        }
        found.sort_by_key(|(range, _)| (std::cmp::Reverse(range.len()), range.start));
        let mut uses: Vec<SourceUse> = Vec::new();
        for (range, pattern) in found {
            if uses
                .iter()
                .any(|other| other.words.start < range.end && range.start < other.words.end)
            {
                continue;
            }
            let mut entries = self.best(&self.entries[pattern], &words[range.clone()]);
            if reads_as_verb(words, &range) {
                entries.retain(|&entry| !self.nouns[entry as usize]);
            }
            uses.push(SourceUse {
                words: range,
                entries,
            });
        }
        uses.retain(|it| !it.entries.is_empty());
        uses.sort_by_key(|it| it.words.start);
        uses
    }

    /// Entries spelt with just these hyphens and blanks, when there are any.
    fn best(&self, entries: &[u32], words: &[Word]) -> Vec<u32> {
        let exact = |entry: &&u32| {
            let joints = &self.joints[**entry as usize];
            joints
                .iter()
                .eq(words.iter().skip(1).map(|word| &word.joint))
        };
        let spelt: Vec<u32> = entries.iter().filter(exact).copied().collect();
        if spelt.is_empty() {
            entries.to_vec()
        } else {
            spelt
        }
    }
}

/// One word right behind `you`, `can`, `which`: `mail which claims to be` holds no claims.
fn reads_as_verb(words: &[Word], range: &Range<usize>) -> bool {
    range.len() == 1
        && words[range.start].joint == Joint::Blank
        && range.start > 0
        && english::makes_verb(&words[range.start - 1].lower)
}

/// The words with blanks between, each break as a word of its own kind, and where each word begins;
/// the last start is one past a closing blank.
fn joined(words: &[Word]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(words.len() + 1);
    for word in words {
        if word.joint == Joint::Break && !text.is_empty() {
            // No term runs across it, but the word before it still ends one byte before the next start.
            text.pop();
            text.push('\u{1}');
        }
        starts.push(text.len());
        text.push_str(&word.lower);
        text.push(' ');
    }
    starts.push(text.len());
    (text, starts)
}

/// Every spelling under which a term may stand.
fn variants(entry: &Entry, words: &[Word]) -> Vec<String> {
    let lower: Vec<&str> = words.iter().map(|word| word.lower.as_str()).collect();
    let (Some(first), Some(last)) = (lower.first(), lower.last()) else {
        return Vec::new();
    };
    let part = entry.part_of_speech;
    let mut variants = vec![lower.join(" ")];
    if part.noun || !part.verb && !part.adjective {
        let head = &lower[..lower.len() - 1];
        variants.extend(english::noun_forms(last).into_iter().map(|last| {
            let mut words = head.to_vec();
            words.push(&last);
            words.join(" ")
        }));
    }
    if part.verb {
        let tail = &lower[1..];
        variants.extend(english::verb_forms(first).into_iter().map(|first| {
            let mut words = vec![first.as_str()];
            words.extend(tail);
            words.join(" ")
        }));
    }
    variants
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::csv_file;

    fn find(text: &str) -> Vec<(String, usize)> {
        let rows = "source_term,locale,preferred,part_of_speech\n\
                    policy,lv,a,noun\ngroup policy,lv,b,noun\nsign in,lv,c,verb\nsign-in,lv,d,noun\n\
                    privilege,lv,e,noun\nlog,lv,f,\"noun, verb\"\n";
        let entries = csv_file::read("t.csv", rows).value.entries;
        let words = side_words(text, "en");
        let uses = SourceIndex::new(&entries).find(&words, usize::MAX);
        let name = |it: &SourceUse| {
            let span = words[it.words.start].span.start as usize
                ..words[it.words.end - 1].span.end as usize;
            (text[span].to_owned(), it.entries[0] as usize)
        };
        uses.iter().map(name).collect()
    }

    #[test]
    fn longest_terms_with_their_forms_are_found() {
        assert_eq!(
            find("Group policies and a policy; signing in with sign-in logs"),
            [
                ("Group policies".to_owned(), 1),
                ("policy".to_owned(), 0),
                ("signing in".to_owned(), 2),
                ("sign-in".to_owned(), 3),
                ("logs".to_owned(), 5)
            ]
        );
    }

    #[test]
    fn neither_stems_nor_breaks_are_terms() {
        assert_eq!(
            find("a privileged user, the group. Policy"),
            [("Policy".to_owned(), 0)]
        );
        assert_eq!(find("sign. In"), []);
        assert_eq!(find("mail that you policy, users who privilege"), []);
        assert_eq!(find(""), []);
    }
}
