//! Pairs number tokens: equal text, exact numbers, equal value; the rest goes to `leftovers`.

use std::borrow::Cow;
use std::ops::Range;

use super::token::{GroupSpaces, Number, Run, is_space, scan};
use super::value::{ENGLISH, Separators, shift, value};
use super::words::multipliers;
use super::{NumberPairs, exact, leftovers};
use crate::compare::PairView;
use crate::compare::equal::match_equal;
use crate::compare::visible::find_torn;
use crate::locales::LocaleData;

/// More numbers than that make a table or a listing; only equal ones are paired there.
const MAX_NUMBERS: usize = 200;

/// Pairs all numbers of a pair.
pub(super) fn run(pair: &PairView<'_>, locale: &LocaleData) -> NumberPairs {
    let spaced = locale.decimal.is_none() || locale.group.iter().any(|&sign| is_space(sign));
    let spaces = if spaced {
        GroupSpaces::Allowed
    } else {
        GroupSpaces::Never
    };
    let (source_text, target_text) = (pair.source_visible(), pair.target_visible());
    let mut out = NumberPairs {
        source: scan(&source_text.text, GroupSpaces::Never),
        target: scan(&target_text.text, spaces),
        ..NumberPairs::default()
    };
    let equal = match_equal(
        out.source.iter().map(|it| it.plain.as_str()),
        out.target.iter().map(|it| it.plain.as_str()),
    );
    out.same = equal.same;
    let mut free = Free {
        source: equal.sources,
        target: equal.targets,
    };
    if free.source.is_empty() && free.target.is_empty()
        || out.source.len().max(out.target.len()) > MAX_NUMBERS
    {
        return out;
    }
    let exact = exact::exact(&source_text.text, &out.source);
    respelled(pair, &exact, &mut free, &mut out);
    equal_values(pair, locale, &mut free, &mut out);
    leftovers::run(pair, locale, &exact, free, &mut out);
    out
}

/// Numbers without a partner; indices into the lists.
#[derive(Debug, Default)]
pub(super) struct Free {
    pub(super) source: Vec<usize>,
    pub(super) target: Vec<usize>,
}

/// Exact numbers: those written otherwise are told, those that stand verbatim somewhere are settled.
fn respelled(pair: &PairView<'_>, exact: &[bool], free: &mut Free, out: &mut NumberPairs) {
    let text = &pair.target_visible().text;
    let mut told = Vec::new();
    free.source.retain(|&at| {
        let number = &out.source[at];
        if !exact[at] {
            return true;
        }
        // `TLS1.2` holds `1.2`.
        let glued = free
            .target
            .iter()
            .position(|&other| stands(&out.target[other].plain, &number.plain));
        if let Some(glued) = glued {
            out.same.push((at, free.target.remove(glued)));
            return false;
        }
        let found = if number.mixed && !number.plain.contains('.') {
            find_torn(text, &number.plain, |range| {
                text[range.clone()] != number.plain
            })
        } else {
            run_sequence(text, number, &out.target, &free.target)
        };
        // `OAuth 2.0` for `OAuth2.0` is better than the source.
        let parted = |range: &Range<usize>| {
            let letters = number
                .plain
                .bytes()
                .take_while(u8::is_ascii_alphabetic)
                .count();
            letters > 1
                && number.plain.contains('.')
                && stands(&text[range.clone()], &number.plain[letters..])
        };
        let Some(range) = found.filter(|range| !parted(range)) else {
            return !stands(&pair.target.text, &number.plain);
        };
        free.target.retain(|&other| {
            let other = &out.target[other].range;
            other.end <= range.start || range.end <= other.start
        });
        told.push((at, pair.target_visible().span(&pair.target, range)));
        false
    });
    out.respelled = told;
}

/// True when a dotted number stands in a text, no digit or dot with a digit going on at its ends.
fn stands(text: &str, plain: &str) -> bool {
    text.match_indices(plain).any(|(at, _)| {
        let before = text[..at]
            .trim_end_matches('.')
            .ends_with(|sign: char| sign.is_ascii_digit());
        let rest = &text[at + plain.len()..];
        let after = rest.strip_prefix('.').unwrap_or(rest);
        !before && !after.starts_with(|sign: char| sign.is_ascii_digit())
    })
}

/// The runs of an exact number one after the other, with other signs between: `1,2`, `1. 2`, `4 4 62`;
/// with the letters before them, as in `v 1.0`.
fn run_sequence(
    text: &str,
    number: &Number,
    targets: &[Number],
    free: &[usize],
) -> Option<Range<usize>> {
    let runs: Vec<(usize, &Run)> = free
        .iter()
        .flat_map(|&at| targets[at].runs.iter().map(move |run| (at, run)))
        .collect();
    let letters = number
        .plain
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    runs.windows(number.runs.len()).find_map(|window| {
        let same = window
            .iter()
            .zip(&number.runs)
            .all(|((_, found), wanted)| found.digits == wanted.digits);
        if !same || !is_joined(text, window) {
            return None;
        }
        // `10.0.1.1.1` is another number, told as a whole.
        let first = &targets[window[0].0].range;
        let last = &targets[window[window.len() - 1].0].range;
        let range = letters_before(text, first.start, &number.plain[..letters])..last.end;
        (text[range.clone()] != number.plain).then_some(range)
    })
}

/// True when only separators stand between the runs, and not only spaces.
fn is_joined(text: &str, window: &[(usize, &Run)]) -> bool {
    // A separator, a space, or both.
    const MAX_GAP: usize = 3;
    let separator = |sign: char| matches!(sign, '.' | ',' | '٫' | '٬' | '，' | '．' | '、');
    let mut signed = window.len() < 2;
    for pair in window.windows(2) {
        let gap = &text[pair[0].1.range.end..pair[1].1.range.start];
        let plain = gap.chars().all(|sign| is_space(sign) || separator(sign));
        if !plain || gap.is_empty() || gap.chars().count() > MAX_GAP {
            return false;
        }
        signed |= gap.contains(separator);
    }
    signed
}

/// Where the letters of a number begin that stand before its digits, a space between at most.
fn letters_before(text: &str, digits: usize, letters: &str) -> usize {
    let before = text[..digits].trim_end_matches(is_space);
    let start = before
        .len()
        .checked_sub(letters.len())
        .filter(|_| !letters.is_empty());
    let found = start.filter(|&start| {
        before
            .get(start..)
            .is_some_and(|word| word.eq_ignore_ascii_case(letters))
            && !before[..start].ends_with(|sign: char| sign.is_ascii_alphanumeric())
    });
    found.unwrap_or(digits)
}

/// Numbers of equal value by the separators of the two languages, words that multiply counted.
fn equal_values(pair: &PairView<'_>, locale: &LocaleData, free: &mut Free, out: &mut NumberPairs) {
    if free.source.is_empty() || free.target.is_empty() {
        return;
    }
    let own = Separators::of(locale);
    let targets: Vec<Vec<String>> = free
        .target
        .iter()
        .map(|&at| {
            values(
                &pair.target_visible().text,
                &out.target[at],
                &[own, ENGLISH],
            )
        })
        .collect();
    let mut used = vec![false; targets.len()];
    free.source.retain(|&at| {
        let wanted = values(&pair.source_visible().text, &out.source[at], &[ENGLISH]);
        let partner = (0..targets.len())
            .find(|&other| !used[other] && wanted.iter().any(|it| targets[other].contains(it)));
        let Some(partner) = partner else {
            return true;
        };
        used[partner] = true;
        out.same.push((at, free.target[partner]));
        false
    });
    let mut used = used.into_iter();
    free.target.retain(|_| used.next() == Some(false));
}

/// What a number may be worth, the plain reading first.
fn values(text: &str, number: &Number, separators: &[Separators<'_>]) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for &separators in separators {
        let Some(read) = value(number, separators).map(Cow::into_owned) else {
            continue;
        };
        if values.contains(&read) {
            continue;
        }
        for power in multipliers(text, number.range.end) {
            values.push(shift(&read, power));
        }
        values.insert(0, read);
    }
    values
}
