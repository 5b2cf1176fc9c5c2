//! How external links are asked for (`target-online`): whom, how often, how long.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use super::PatternError;

/// What `[online]` says.
#[derive(Clone, Debug, PartialEq)]
pub struct OnlineSettings {
    /// Ask at all.
    pub enabled: bool,
    /// Ask for these alone, when there are any.
    pub allow: UrlPatterns,
    /// Never ask for these.
    pub deny: UrlPatterns,
    /// Private hosts and addresses that may be asked.
    pub private: UrlPatterns,
    /// The most that one request may take.
    pub timeout: Period,
    /// Pause between two requests to one host.
    pub delay: Period,
    /// Tries after the first that failed for the moment.
    pub retries: u64,
    /// Pause before the first of them; each further one is twice as long.
    pub retry_wait: Period,
    /// Redirects that are followed.
    pub redirects: u64,
    /// Hosts asked at the same time.
    pub hosts: u64,
    /// Addresses asked in one run.
    pub max_urls: u64,
    /// Answers younger than this are taken from the cache.
    pub cache_age: Period,
    /// The folder of the cache; `None` asks anew each time.
    pub cache: Option<PathBuf>,
}

impl Default for OnlineSettings {
    fn default() -> Self {
        Self {
            enabled: false,
            allow: UrlPatterns::default(),
            deny: UrlPatterns::default(),
            private: UrlPatterns::default(),
            timeout: Period::of_seconds(20),
            delay: Period::of_seconds(1),
            retries: 2,
            retry_wait: Period::of_seconds(2),
            redirects: 10,
            hosts: 8,
            max_urls: 5_000,
            cache_age: Period::of_seconds(24 * 60 * 60),
            cache: None,
        }
    }
}

/// Globs of hosts and addresses.
///
/// A pattern with `://` is matched against the whole address, one with `/` against host and path, any
/// other against the host. `*` stands for any signs.
#[derive(Clone, Debug, Default)]
pub struct UrlPatterns {
    written: Vec<String>,
    addresses: GlobSet,
    places: GlobSet,
    hosts: GlobSet,
}

impl PartialEq for UrlPatterns {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl UrlPatterns {
    /// Compiles patterns.
    pub fn new(patterns: &[String]) -> Result<Self, PatternError> {
        let mut builders = [(); 3].map(|()| GlobSetBuilder::new());
        for pattern in patterns {
            let glob = GlobBuilder::new(pattern)
                .case_insensitive(true)
                .literal_separator(false)
                .build()
                .map_err(|error| PatternError {
                    pattern: pattern.clone(),
                    kind: "pattern of addresses",
                    problem: error.kind().to_string(),
                })?;
            let kind = match (pattern.contains("://"), pattern.contains('/')) {
                (true, _) => 0,
                (_, true) => 1,
                _ => 2,
            };
            builders[kind].add(glob);
        }
        let build = |builder: &GlobSetBuilder| {
            builder.build().map_err(|error| PatternError {
                pattern: patterns.join(", "),
                kind: "pattern of addresses",
                problem: error.to_string(),
            })
        };
        Ok(Self {
            written: patterns.to_vec(),
            addresses: build(&builders[0])?,
            places: build(&builders[1])?,
            hosts: build(&builders[2])?,
        })
    }

    /// True when no pattern was given.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// True when a pattern matches an address on this host.
    pub fn matches(&self, address: &str, host: &str) -> bool {
        let place = address.split_once("://").map_or(address, |(_, it)| it);
        self.matches_host(host) || self.addresses.is_match(address) || self.places.is_match(place)
    }

    /// True when a pattern names this host.
    pub fn matches_host(&self, host: &str) -> bool {
        self.hosts.is_match(host)
    }

    /// The patterns as written.
    pub fn written(&self) -> &[String] {
        &self.written
    }
}

/// A stretch of time, written `500ms`, `20s`, `5m`, `12h`, `7d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period(pub Duration);

/// Units with their milliseconds, the longest first.
const UNITS: [(&str, u64); 5] = [
    ("d", 86_400_000),
    ("h", 3_600_000),
    ("m", 60_000),
    ("s", 1_000),
    ("ms", 1),
];

impl Period {
    /// So many seconds.
    pub const fn of_seconds(seconds: u64) -> Self {
        Self(Duration::from_secs(seconds))
    }

    /// Reads a period; `0` needs no unit.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "0" {
            return Some(Self(Duration::ZERO));
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at(digits);
        let (_, factor) = UNITS.iter().find(|(name, _)| *name == unit)?;
        let milliseconds = number.parse::<u64>().ok()?.checked_mul(*factor)?;
        Some(Self(Duration::from_millis(milliseconds)))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let milliseconds = u64::try_from(self.0.as_millis()).unwrap_or(u64::MAX);
        if milliseconds == 0 {
            return write!(f, "0");
        }
        let fits = UNITS.iter().find(|(_, it)| milliseconds % it == 0);
        let (name, factor) = fits.unwrap_or(&UNITS[4]);
        write!(f, "{}{name}", milliseconds / factor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_and_shown() {
        for text in ["500ms", "20s", "5m", "12h", "7d", "0"] {
            assert_eq!(Period::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Period::parse("90s").unwrap().to_string(), "90s");
        assert_eq!(Period::parse("24h").unwrap().to_string(), "1d");
        for wrong in ["", "5", "s", "1w", "-1s", "1.5s", "99999999999999999999s"] {
            assert_eq!(Period::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn patterns_name_hosts_places_or_addresses() {
        let patterns = |list: &[&str]| {
            let list: Vec<String> = list.iter().map(|&it| it.to_owned()).collect();
            UrlPatterns::new(&list).unwrap()
        };
        let address = "https://docs.x.com/a/b?c";
        for pattern in [
            "docs.x.com",
            "*.X.com",
            "docs.x.com/a/*",
            "https://docs.x.com/*",
        ] {
            assert!(
                patterns(&[pattern]).matches(address, "docs.x.com"),
                "{pattern}"
            );
        }
        for pattern in ["x.com", "docs.x.com/b/*", "http://docs.x.com/*"] {
            assert!(
                !patterns(&[pattern]).matches(address, "docs.x.com"),
                "{pattern}"
            );
        }
        assert!(UrlPatterns::new(&["a[".to_owned()]).is_err());
    }
}
