//! Leaves out of the counts what is too rare to tell anything, so that a lexicon file stays small.

use super::counts::{Counts, words_of};

impl Counts {
    /// The counts without links and renderings seen less than `least` times, without n-grams seen less than
    /// `least` + 1 times, and without the words nothing refers to any more. Totals stay as they were, so
    /// shares stay right; after this, merging adds up only what is left.
    pub fn pruned(mut self, least: u32) -> Counts {
        self.links.retain(|(_, it)| it.count >= least);
        self.renderings.retain(|(_, it)| it.count >= least);
        self.grams.retain(|(_, it)| it.count > least);
        let grams = &self.grams;
        self.renderings.retain(|((gram, _), _)| {
            words_of(gram).len() == 1 || grams.binary_search_by_key(gram, |(key, _)| *key).is_ok()
        });
        self.drop_unjoined_neighbours();

        let mut source_used: Vec<bool> = self.sources.iter().map(|it| it.count >= least).collect();
        let mut target_used: Vec<bool> = self.targets.iter().map(|it| it.count >= least).collect();
        let mut use_target = |words: &[u32]| {
            for &word in words {
                target_used[word as usize] = true;
            }
        };
        for ((source, target), _) in &self.links {
            source_used[*source as usize] = true;
            use_target(&[*target]);
        }
        for ((_, words), _) in &self.renderings {
            use_target(words);
        }
        for ((left, right), _) in &self.neighbours {
            use_target(&[*left, *right]);
        }
        let grams = self.grams.iter().map(|(gram, _)| gram);
        for gram in grams.chain(self.renderings.iter().map(|((gram, _), _)| gram)) {
            for &word in words_of(gram) {
                source_used[word as usize] = true;
            }
        }
        let source_words = chosen(std::mem::take(&mut self.source_words), &source_used);
        let target_words = chosen(std::mem::take(&mut self.target_words), &target_used);
        let sources = chosen(std::mem::take(&mut self.sources), &source_used);
        let targets = chosen(std::mem::take(&mut self.targets), &target_used);
        Counts {
            source_words,
            target_words,
            sources,
            targets,
            ..self.renumbered(&numbers(&source_used), &numbers(&target_used))
        }
    }

    /// Keeps only the neighbours whose joined spelling is a word of the corpus as well, and how often
    /// anything follows their first word.
    fn drop_unjoined_neighbours(&mut self) {
        let (words, targets) = (&self.target_words, &self.targets);
        let mut joined = String::new();
        self.neighbours.retain(|((left, right), _)| {
            joined.clear();
            joined.push_str(&words[*left as usize]);
            joined.push_str(&words[*right as usize]);
            words
                .binary_search(&joined)
                .is_ok_and(|at| targets[at].count >= 2)
        });
        let neighbours = &self.neighbours;
        self.followed.retain(|(word, _)| {
            let at = neighbours.partition_point(|((left, _), _)| left < word);
            neighbours
                .get(at)
                .is_some_and(|((left, _), _)| left == word)
        });
    }
}

fn chosen<T>(list: Vec<T>, used: &[bool]) -> Vec<T> {
    list.into_iter()
        .zip(used)
        .filter(|(_, used)| **used)
        .map(|(it, _)| it)
        .collect()
}

/// New numbers of the words that are kept; the others get one that is never looked up.
fn numbers(used: &[bool]) -> Vec<u32> {
    let mut next = 0;
    used.iter()
        .map(|&used| {
            let number = next;
            next += u32::from(used);
            number
        })
        .collect()
}
