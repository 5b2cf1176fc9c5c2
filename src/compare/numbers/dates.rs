//! Dates in English order: `May 30, 2020` with the month translated and all else left as it was.

use std::ops::Range;

use super::token::Number;
use crate::locales::LocaleData;

/// Languages whose dates put the day before the month (CLDR 46, `dateFormat-long`).
const DAY_FIRST: &[&str] = &[
    "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "gl", "hr", "is", "it", "lb",
    "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk",
];

/// A month, its day and its year in English order: bytes of the text, month 1 to 12, day, year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthFirst {
    /// From the month to the year.
    pub range: Range<usize>,
    key: (u8, u64, u64),
}

/// The dates of a text that read `month day, year`.
fn month_first(text: &str, numbers: &[Number], locale: &LocaleData) -> Vec<MonthFirst> {
    let dates = numbers.windows(2).filter_map(|pair| {
        let (day, year) = (small(&pair[0])?, small(&pair[1])?);
        let between = text.get(pair[0].range.end..pair[1].range.start)?;
        let between = between.trim_start_matches(|sign: char| sign.is_alphabetic() || sign == '.');
        if !(1..=31).contains(&day) || !(1900..2100).contains(&year) || between != ", " {
            return None;
        }
        let before = text[..pair[0].range.start].strip_suffix(' ')?;
        let word = before.rsplit(|sign: char| !sign.is_alphabetic()).next()?;
        let month = locale.month(&locale.lower(word))?;
        Some(MonthFirst {
            range: before.len() - word.len()..pair[1].range.end,
            key: (month, day, year),
        })
    });
    dates.collect()
}

fn small(number: &Number) -> Option<u64> {
    match number.runs.as_slice() {
        [run] if !number.mixed => run.small(),
        _ => None,
    }
}

/// The target dates that kept the order of the English.
pub fn kept_order(
    source: (&str, &[Number]),
    target: (&str, &[Number]),
    english: &LocaleData,
    locale: &LocaleData,
) -> Vec<(Range<usize>, Range<usize>)> {
    if target.1.len() < 2 || !DAY_FIRST.contains(&locale.language) {
        return Vec::new();
    }
    let found = month_first(target.0, target.1, locale);
    if found.is_empty() {
        return Vec::new();
    }
    let own = month_first(source.0, source.1, english);
    let pairs = found.into_iter().filter_map(|date| {
        let same = own.iter().find(|it| it.key == date.key)?;
        Some((same.range.clone(), date.range))
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::numbers::token::{GroupSpaces, scan};
    use crate::locales::data;
    use crate::model::Locale;

    #[test]
    fn the_order_of_the_english_is_seen_where_the_day_comes_first() {
        let dates = |target: &str, tag: &str| {
            let locale = |tag| data(&Locale::parse(tag).expect("a tag"));
            let source = "By May 30th, 2020, or June 1, 2021";
            let (own, found) = (
                scan(source, GroupSpaces::Never),
                scan(target, GroupSpaces::Never),
            );
            kept_order((source, &own), (target, &found), locale("en"), locale(tag))
                .into_iter()
                .map(|(_, date)| target[date].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(dates("Do maja 30, 2020", "sl-SI"), ["maja 30, 2020"]);
        assert_eq!(dates("Bis Juni 1., 2021 da", "de-DE"), ["Juni 1., 2021"]);
        assert!(dates("Bis 30. Mai 2020, am 1. Juni 2021", "de-DE").is_empty());
        assert!(dates("Mula Mayo 30, 2020", "fil-PH").is_empty());
        assert!(dates("Do julija 4, 2020", "sl-SI").is_empty());
    }
}
