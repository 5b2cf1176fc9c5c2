//! A suppression as the engine takes it: which findings it covers, why, and until when.

use std::fmt;

use super::{LocalePattern, PathPatterns, selects};
use crate::model::{Finding, Locale};

/// A day of the calendar, for dates of expiry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Day {
    /// Reads `2027-06-01`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next().filter(|it| it.len() == 4)?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Self { year, month, day })
    }

    /// The day of a number of seconds since 1970, in UTC.
    pub fn of_unix_seconds(seconds: u64) -> Self {
        // Days to civil date, Howard Hinnant's algorithm with years that begin in March.
        let days = seconds / 86_400 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        Self {
            year: year as u16,
            month: month as u8,
            day: day as u8,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Findings that are not to be reported, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suppression {
    /// Rule ids, groups or ALL; empty means every rule.
    pub rules: Vec<String>,
    /// Articles, relative to the folder of the configuration; empty means all.
    pub paths: PathPatterns,
    /// Locales; empty means all.
    pub locales: Vec<LocalePattern>,
    /// Words that must stand in the English text, case folded.
    pub source: Option<String>,
    /// Words that must stand in the target text, case folded.
    pub target: Option<String>,
    /// One finding by its id.
    pub finding_id: Option<String>,
    /// The target text the finding had; another one makes the suppression stale.
    pub target_hash: Option<String>,
    /// Why.
    pub reason: String,
    /// The last day on which it holds.
    pub expires: Option<Day>,
    /// Where it is written: `bilint.toml:30`.
    pub origin: String,
}

impl Suppression {
    /// True when neither rule nor text nor place narrows it.
    pub fn covers_everything(&self) -> bool {
        self.rules.is_empty()
            && self.paths.is_empty()
            && self.locales.is_empty()
            && self.source.is_none()
            && self.target.is_none()
            && self.finding_id.is_none()
    }

    /// True when an article of this path and locale could hold findings that it covers.
    pub fn concerns(&self, path: &str, locale: &Locale) -> bool {
        (self.paths.is_empty() || self.paths.matches(path))
            && (self.locales.is_empty() || self.locales.iter().any(|it| it.matches(locale)))
    }

    /// True when the finding is covered.
    pub fn covers(&self, finding: &Finding) -> bool {
        if let Some(id) = &self.finding_id
            && *id != finding.id
        {
            return false;
        }
        let place = finding.place.as_deref();
        if let Some(hash) = &self.target_hash
            && place.is_some_and(|place| place.target_hash != *hash)
        {
            return false;
        }
        let holds = |wanted: &Option<String>, text: Option<&str>| match wanted {
            None => true,
            Some(words) => text.is_some_and(|text| text.to_lowercase().contains(words)),
        };
        (self.rules.is_empty() || self.rules.iter().any(|it| selects(it, finding.rule.id)))
            && holds(&self.source, place.map(|place| place.source.as_str()))
            && holds(&self.target, place.map(|place| place.target.as_str()))
            && self.concerns(&finding.path, &finding.locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_counted() {
        assert_eq!(Day::of_unix_seconds(0).to_string(), "1970-01-01");
        assert_eq!(Day::of_unix_seconds(951_782_400).to_string(), "2000-02-29");
        assert_eq!(
            Day::of_unix_seconds(1_811_808_000).to_string(),
            "2027-06-01"
        );
        assert_eq!(
            Day::parse("2027-06-01"),
            Some(Day::of_unix_seconds(1_811_808_000))
        );
        for wrong in ["2027-13-01", "27-01-01", "2027-06", "soon"] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
        assert!(Day::parse("2027-06-01") < Day::parse("2027-10-01"));
    }
}
