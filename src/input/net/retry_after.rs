//! `Retry-After`: seconds, or a date.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The pause that a server asks for; `None` when it cannot be read.
pub(super) fn pause(value: &str) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let until = UNIX_EPOCH + Duration::from_secs(unix_seconds(value)?);
    Some(until.duration_since(SystemTime::now()).unwrap_or_default())
}

/// Seconds since 1970 of `Wed, 21 Oct 2015 07:28:00 GMT`.
fn unix_seconds(date: &str) -> Option<u64> {
    let mut parts = date.split_ascii_whitespace().skip(1);
    let day: u64 = parts.next()?.parse().ok()?;
    let month = parts.next()?;
    let month = MONTHS.iter().position(|it| *it == month)? as u64 + 1;
    let year: u64 = parts.next()?.parse().ok()?;
    let mut clock = parts.next()?.split(':').map(str::parse::<u64>);
    let mut next = || clock.next()?.ok();
    let (hours, minutes, seconds) = (next()?, next()?, next()?);
    if !(1970..10_000).contains(&year)
        || !(1..=31).contains(&day)
        || hours.max(minutes).max(seconds) > 60
    {
        return None;
    }
    // Civil date to days, Howard Hinnant's algorithm with years that begin in March.
    let year = if month > 2 { year } else { year - 1 };
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let (era, of_era) = (year / 400, year % 400);
    let of_year = (153 * shifted + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    Some(days * 86_400 + hours * 3_600 + minutes * 60 + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read() {
        assert_eq!(pause("120"), Some(Duration::from_secs(120)));
        assert_eq!(
            unix_seconds("Wed, 21 Oct 2015 07:28:00 GMT"),
            Some(1_445_412_480)
        );
        assert_eq!(
            unix_seconds("Thu, 29 Feb 2024 00:00:00 GMT"),
            Some(1_709_164_800)
        );
        assert_eq!(pause("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO));
        for wrong in [
            "",
            "soon",
            "-1",
            "Wed, 21 Okt 2015 07:28:00 GMT",
            "Wed, 99 Oct 2015 07:28:00 GMT",
        ] {
            assert_eq!(pause(wrong), None, "{wrong}");
        }
    }
}
