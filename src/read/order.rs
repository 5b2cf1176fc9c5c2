//! What stands out of order in a sequence that should rise.

use std::ops::Range;

/// The fewest places of a sequence that have to go for the rest to rise (equal neighbours allowed), as
/// runs of neighbouring places. A passage that was moved is one run, whatever stands behind it.
pub fn displaced(numbers: &[u32]) -> Vec<Range<usize>> {
    if numbers.is_sorted() {
        return Vec::new();
    }
    let kept = longest_rise(numbers);
    let mut runs: Vec<Range<usize>> = Vec::new();
    for place in (0..numbers.len()).filter(|&place| !kept[place]) {
        match runs.last_mut() {
            Some(run) if run.end == place => run.end += 1,
            _ => runs.push(place..place + 1),
        }
    }
    runs
}

/// Marks the members of a longest rising subsequence (patience sorting).
fn longest_rise(numbers: &[u32]) -> Vec<bool> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, &number) in numbers.iter().enumerate() {
        let pile = tops.partition_point(|&top| numbers[top] <= number);
        before.push(pile.checked_sub(1).map(|under| tops[under]));
        if pile == tops.len() {
            tops.push(place);
        } else {
            tops[pile] = place;
        }
    }
    let mut kept = vec![false; numbers.len()];
    let mut place = tops.last().copied();
    while let Some(at) = place {
        kept[at] = true;
        place = before[at];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_the_fewest() {
        let found = |numbers: &[u32]| -> Vec<(usize, usize)> {
            displaced(numbers)
                .iter()
                .map(|run| (run.start, run.end))
                .collect()
        };
        assert_eq!(found(&[1, 2, 2, 3]), []);
        assert_eq!(found(&[1, 9, 2, 3, 4]), [(1, 2)]);
        assert_eq!(found(&[1, 5, 6, 2, 3, 4, 7]), [(1, 3)]);
        assert_eq!(found(&[2, 3, 4, 5, 1]), [(4, 5)]);
        assert_eq!(found(&[]), []);
    }
}
