//! Two lists matched by equal keys, each item once, first come first served.

use std::collections::{BTreeMap, VecDeque};

/// Which items of two lists are equal; numbers are positions in the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EqualPairs {
    /// (source, target), in the order of the sources.
    pub same: Vec<(usize, usize)>,
    /// Sources without a partner.
    pub sources: Vec<usize>,
    /// Targets without a partner.
    pub targets: Vec<usize>,
}

/// Matches equal keys.
pub fn match_equal<K: Ord>(
    sources: impl IntoIterator<Item = K>,
    targets: impl IntoIterator<Item = K>,
) -> EqualPairs {
    let sources: Vec<K> = sources.into_iter().collect();
    let targets: Vec<K> = targets.into_iter().collect();
    // For a handful the tree costs more than it saves.
    const FEW: usize = 64;
    if sources.len() * targets.len() <= FEW {
        return match_few(&sources, &targets);
    }
    let mut waiting: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
    for (at, key) in targets.into_iter().enumerate() {
        waiting.entry(key).or_default().push_back(at);
    }
    let mut pairs = EqualPairs::default();
    for (at, key) in sources.into_iter().enumerate() {
        match waiting.get_mut(&key).and_then(VecDeque::pop_front) {
            Some(partner) => pairs.same.push((at, partner)),
            None => pairs.sources.push(at),
        }
    }
    pairs.targets = waiting.into_values().flatten().collect();
    pairs.targets.sort_unstable();
    pairs
}

fn match_few<K: Ord>(sources: &[K], targets: &[K]) -> EqualPairs {
    let mut pairs = EqualPairs::default();
    let mut used = vec![false; targets.len()];
    for (at, key) in sources.iter().enumerate() {
        match (0..targets.len()).find(|&other| !used[other] && targets[other] == *key) {
            Some(other) => {
                used[other] = true;
                pairs.same.push((at, other));
            }
            None => pairs.sources.push(at),
        }
    }
    pairs.targets = (0..targets.len()).filter(|&at| !used[at]).collect();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_used_once() {
        let found = match_equal(["a", "b", "a", "a"], ["c", "a", "a"]);
        assert_eq!(found.same, [(0, 1), (2, 2)]);
        assert_eq!(found.sources, [1, 3]);
        assert_eq!(found.targets, [0]);
    }

    #[test]
    fn long_lists_are_matched_alike() {
        let sources: Vec<usize> = (0..40).map(|at| at % 7).collect();
        let targets: Vec<usize> = (0..30).map(|at| at % 5).collect();
        assert_eq!(
            match_equal(sources.clone(), targets.clone()),
            match_few(&sources, &targets)
        );
    }
}
