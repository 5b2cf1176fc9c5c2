//! Statistics as files.
//!
//! Two kinds, both in sections, one for each locale, ordered: *collected* ones (`bilint stats collect`) hold
//! the unique pairs and merge exactly; *learnt* ones (`bilint terms learn`) hold what was made of them, a
//! lexicon and counts of lengths, and load fast. A section is a line of JSON that tells its length, then
//! its bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Teacher;
use crate::compare::lengths::{LengthModel, LengthStats};
use crate::model::Locale;
use crate::words::lexicon::{FileError, LEAST_PAIRS};
use crate::words::{Counts, Learner, Lexicon};

const COLLECTED: &[u8] = b"bilint-collected/1\n";
const LEARNT: &[u8] = b"bilint-learnt/1\n";

/// Why a file of statistics cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatisticsError {
    /// It holds something else.
    #[error("not a file of statistics of this version; `bilint terms learn` makes one")]
    Format,
    /// It is cut off or changed.
    #[error("the file of statistics is damaged; make it again")]
    Damaged,
    /// It has to be learnt from first.
    #[error("the statistics are collected only; make a lexicon of them with `bilint terms learn`")]
    CollectedOnly,
}

impl From<FileError> for StatisticsError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Format => Self::Format,
            FileError::Damaged => Self::Damaged,
        }
    }
}

/// True for the bytes of collected statistics.
pub fn is_collected(bytes: &[u8]) -> bool {
    bytes.starts_with(COLLECTED)
}

/// The line before the bytes of a section.
#[derive(Serialize, Deserialize)]
struct Head {
    locale: String,
    lengths: LengthStats,
    bytes: usize,
}

impl Teacher {
    /// What was collected, as bytes: the same for any order of the articles and any number of parts.
    pub fn to_bytes(&self) -> Vec<u8> {
        let nothing = LengthStats::default();
        let sections: Vec<_> = self
            .locales
            .par_iter()
            .map(|(locale, learner)| {
                let lengths = self.lengths.get(locale).unwrap_or(&nothing);
                (locale, lengths, learner.to_bytes())
            })
            .collect();
        write(COLLECTED, sections)
    }

    /// Reads the bytes back.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StatisticsError> {
        let mut teacher = Self::default();
        for (locale, lengths, bytes) in sections(bytes, COLLECTED)? {
            let learner = Learner::from_bytes(bytes)?;
            if learner.language() != locale.language() {
                return Err(StatisticsError::Damaged);
            }
            teacher.lengths.insert(locale.clone(), lengths);
            teacher.locales.insert(locale, learner);
        }
        Ok(teacher)
    }

    /// Unique pairs so far, by locale.
    pub fn unique_pairs(&self) -> BTreeMap<Locale, usize> {
        let pairs =
            |(locale, learner): (&Locale, &Learner)| (locale.clone(), learner.unique_pairs());
        self.locales.iter().map(pairs).collect()
    }

    /// Learns from every locale with enough pairs; links and renderings seen less than `least` times are
    /// left out.
    pub fn learn(self, least: u32) -> Statistics {
        let mut lengths = self.lengths;
        let learnt: Vec<(Locale, Option<Counts>)> = self
            .locales
            .into_par_iter()
            .map(|(locale, learner)| (locale, learner.learn().ok().map(|it| it.pruned(least))))
            .collect();
        let locales = learnt
            .into_iter()
            .filter_map(|(locale, counts)| {
                let lengths = lengths.remove(&locale).unwrap_or_default();
                Some((
                    locale,
                    LocaleStatistics {
                        counts: counts?,
                        lengths,
                    },
                ))
            })
            .collect();
        Statistics { locales }
    }
}

/// What was learnt, by locale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// The locales that had pairs enough.
    pub locales: BTreeMap<Locale, LocaleStatistics>,
}

/// What was learnt of one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct LocaleStatistics {
    /// The lexicon.
    pub counts: Counts,
    /// How long translations are.
    pub lengths: LengthStats,
}

impl Statistics {
    /// Fewer unique pairs than this teach nothing.
    pub const LEAST_PAIRS: usize = LEAST_PAIRS;

    /// The file's bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let sections = self
            .locales
            .iter()
            .map(|(locale, it)| (locale, &it.lengths, it.counts.to_bytes()))
            .collect();
        write(LEARNT, sections)
    }

    /// Reads a file back.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StatisticsError> {
        if is_collected(bytes) {
            return Err(StatisticsError::CollectedOnly);
        }
        let mut statistics = Self::default();
        for (locale, lengths, bytes) in sections(bytes, LEARNT)? {
            let counts = Counts::from_bytes(bytes)?;
            statistics
                .locales
                .insert(locale, LocaleStatistics { counts, lengths });
        }
        Ok(statistics)
    }

    /// The lexicons and length models, ready to be asked.
    pub fn into_knowledge(self) -> Vec<(Locale, Arc<Lexicon>, LengthModel)> {
        self.locales
            .into_par_iter()
            .map(|(locale, it)| {
                (
                    locale,
                    Arc::new(Lexicon::new(it.counts)),
                    it.lengths.model(),
                )
            })
            .collect()
    }
}

fn write(magic: &[u8], sections: Vec<(&Locale, &LengthStats, Vec<u8>)>) -> Vec<u8> {
    let mut out = magic.to_vec();
    for (locale, lengths, bytes) in sections {
        let head = Head {
            locale: locale.to_string(),
            lengths: lengths.clone(),
            bytes: bytes.len(),
        };
        // Numbers and strings alone: it cannot fail to be JSON.
        out.extend(serde_json::to_vec(&head).unwrap_or_default());
        out.push(b'\n');
        out.extend(bytes);
    }
    out
}

type Section<'a> = (Locale, LengthStats, &'a [u8]);

fn sections<'a>(bytes: &'a [u8], magic: &[u8]) -> Result<Vec<Section<'a>>, StatisticsError> {
    let mut rest = bytes.strip_prefix(magic).ok_or(StatisticsError::Format)?;
    let mut sections = Vec::new();
    while !rest.is_empty() {
        let (section, after) = section(rest).ok_or(StatisticsError::Damaged)?;
        sections.push(section);
        rest = after;
    }
    Ok(sections)
}

fn section(bytes: &[u8]) -> Option<(Section<'_>, &[u8])> {
    let end = bytes.iter().position(|&byte| byte == b'\n')?;
    let head: Head = serde_json::from_slice(&bytes[..end]).ok()?;
    let (body, after) = bytes[end + 1..].split_at_checked(head.bytes)?;
    let lengths = head.lengths.is_sound().then_some(head.lengths)?;
    Some(((Locale::parse(&head.locale)?, lengths, body), after))
}
