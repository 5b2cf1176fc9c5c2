//! Compounds written apart: what the counts say of two neighbours and of their joined spelling.

use super::Lexicon;

/// The counts behind a compound that may be written apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SplitCompound {
    /// Occurrences of the joined spelling, its inflected forms included.
    pub joined: u32,
    /// Occurrences of the two words with a blank between.
    pub apart: u32,
    /// Share of what follows the first word that is also written as one word with it.
    pub bound: f32,
    /// Different words the first word is also joined with.
    pub partners: u32,
}

impl Lexicon {
    /// What is known of two neighbouring target words, lower case, and of the word they would be as one.
    /// `None` when the joined spelling was never seen twice, or the language parts its compounds.
    pub fn split_compound(&self, left: &str, right: &str) -> Option<SplitCompound> {
        if !super::super::language::compounds(self.language()) {
            return None;
        }
        let joined = self.joined_count(&format!("{left}{right}"), left);
        if joined < 2 {
            return None;
        }
        Some(self.neighbours_of(left, Some(right), joined))
    }

    /// What is known of a first part alone, whatever follows it: `joined` and `apart` stay 0.
    pub fn first_part(&self, left: &str) -> SplitCompound {
        self.neighbours_of(left, None, 0)
    }

    fn neighbours_of(&self, left: &str, right: Option<&str>, joined: u32) -> SplitCompound {
        let (mut apart, mut bound, mut partners) = (0, 0, 0);
        let mut followed = 0;
        if let Some(first) = self.target_number(left) {
            let second = right.and_then(|right| self.target_number(right));
            let neighbours = &self.counts.neighbours;
            let from = neighbours.partition_point(|((word, _), _)| *word < first);
            for ((word, next), count) in &neighbours[from..] {
                if *word != first {
                    break;
                }
                if Some(*next) == second {
                    apart = *count;
                }
                let whole = format!("{left}{}", self.counts.target_words[*next as usize]);
                if self.joined_count(&whole, left) >= 2 {
                    bound += count;
                    partners += 1;
                }
            }
            let at = self
                .counts
                .followed
                .binary_search_by_key(&first, |(word, _)| *word);
            followed = at.map_or(0, |at| self.counts.followed[at].1);
        }
        SplitCompound {
            joined,
            apart,
            bound: bound as f32 / followed.max(1) as f32,
            partners,
        }
    }

    /// Occurrences of a joined word or of words with its stem, when the stem reaches into the second part.
    fn joined_count(&self, joined: &str, left: &str) -> u32 {
        let exact = self.target(joined).map_or(0, |it| it.count);
        let stem = self.inflection.stem(joined);
        if stem.chars().count() <= left.chars().count() + 2 {
            return exact;
        }
        exact.max(self.table.stem_count(&stem))
    }
}
