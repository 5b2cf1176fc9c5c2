//! Function words: articles, prepositions, conjunctions, pronouns, auxiliaries, particles.
//!
//! Closed classes only, with their inflected forms, lower case. A word that is also a usual label of
//! software (French `suivant`, Hebrew `מספר`, Bulgarian `край`) is left out: a run of marked text that
//! shrank to a function word is a finding, and a label must not look like one. For languages without
//! spaces the lists hold what may stand alone as a marked run.
//!
//! Sources: the closed-class chapters of the grammars each file names, checked against the function
//! words of the Universal Dependencies 2.14 annotation guidelines (DET, ADP, CCONJ, SCONJ, PRON, AUX, PART).

mod asian;
mod germanic;
mod indo_iranian;
mod northern;
mod others;
mod romance;
mod semitic;
mod slavic;
mod turkic;

use super::table::{Table, pick};
use super::word_map::WordMap;

/// The function words of a tag; none for neutral data.
pub(super) fn function_words(tag: &str) -> WordMap {
    let list = FAMILIES.iter().find_map(|family| pick(family, tag));
    WordMap::of_rows(list.into_iter())
}

const FAMILIES: &[&Table<&str>] = &[
    germanic::WORDS,
    romance::WORDS,
    slavic::WORDS,
    northern::WORDS,
    others::WORDS,
    turkic::WORDS,
    semitic::WORDS,
    indo_iranian::WORDS,
    asian::WORDS,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_lower_case_and_without_duplicates() {
        for (tag, list) in FAMILIES.iter().flat_map(|family| family.iter()) {
            let mut seen: Vec<&str> = list.split_whitespace().collect();
            let count = seen.len();
            assert!(count >= 25, "{tag} has {count} words");
            for word in &seen {
                assert_eq!(*word, word.to_lowercase(), "{tag}");
            }
            seen.sort_unstable();
            let twice: Vec<_> = seen
                .windows(2)
                .filter(|it| it[0] == it[1])
                .map(|it| it[0])
                .collect();
            assert!(twice.is_empty(), "{tag}: {twice:?}");
        }
    }
}
