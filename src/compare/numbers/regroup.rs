//! The same digits cut at other places: `555-0100` and `5550100`.

use super::leftovers::Item;
use super::token::Number;

/// Numbers shorter than that meet by chance.
const MIN_JOINED: usize = 4;
/// A number in groups has few of them.
const MAX_PARTS: usize = 6;

/// True when the item and its neighbours spell a run of the other side, or the reverse.
pub(super) fn is_regrouped(item: &Item, own: &[WrittenRun<'_>], others: &[WrittenRun<'_>]) -> bool {
    is_joined(item, own, others) || is_part(item, own, others)
}

/// A run with its leading zeros.
pub(super) struct WrittenRun<'n> {
    number: usize,
    run: usize,
    digits: &'n str,
}

pub(super) fn all_runs(numbers: &[Number]) -> Vec<WrittenRun<'_>> {
    let parts = |number: usize| {
        numbers[number]
            .plain
            .split(|sign: char| !sign.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .enumerate()
            .map(move |(run, digits)| WrittenRun {
                number,
                run,
                digits,
            })
    };
    (0..numbers.len()).flat_map(parts).collect()
}

/// The written runs of an item: their place and number.
fn place(item: &Item, own: &[WrittenRun<'_>]) -> Option<std::ops::Range<usize>> {
    let wanted =
        |it: &WrittenRun<'_>| it.number == item.number && item.run.is_none_or(|run| run == it.run);
    let start = own.iter().position(wanted)?;
    let length = own[start..].iter().take_while(|it| wanted(it)).count();
    Some(start..start + length)
}

/// True when neighbours of the other side together spell the item.
fn is_joined(item: &Item, own: &[WrittenRun<'_>], others: &[WrittenRun<'_>]) -> bool {
    let Some(place) = place(item, own) else {
        return false;
    };
    let digits: String = own[place].iter().map(|it| it.digits).collect();
    digits.len() >= MIN_JOINED
        && (0..others.len()).any(|start| {
            let mut rest = digits.as_str();
            for (count, it) in others[start..].iter().take(MAX_PARTS).enumerate() {
                match rest.strip_prefix(it.digits) {
                    Some("") => return count > 0,
                    Some(tail) => rest = tail,
                    None => return false,
                }
            }
            false
        })
}

/// True when the item and its neighbours together are one run of the other side.
fn is_part(item: &Item, own: &[WrittenRun<'_>], others: &[WrittenRun<'_>]) -> bool {
    let Some(place) = place(item, own) else {
        return false;
    };
    (place.end.saturating_sub(MAX_PARTS)..=place.start).any(|start| {
        let mut joined = String::new();
        own[start..]
            .iter()
            .take(MAX_PARTS)
            .enumerate()
            .any(|(count, it)| {
                joined.push_str(it.digits);
                count > 0
                    && start + count + 1 >= place.end
                    && joined.len() >= MIN_JOINED
                    && others.iter().any(|other| other.digits == joined)
            })
    })
}
