//! The baseline: findings that were there when a team began, so that only new ones count.
//!
//! One JSON object per line, ordered by path, rule and id: lines of different people merge in git.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{Finding, Status};

/// Characters of a message that an entry keeps.
const TEXT: usize = 100;

/// One known finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The article.
    pub path: String,
    /// The rule.
    pub rule: String,
    /// The finding.
    pub finding_id: String,
    /// Its target text at the time; empty for findings on the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target_hash: String,
    /// The message, shortened, for people.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// It was not sure enough to be reported, but may be when more has been learnt.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsure: bool,
}

/// Rules whose confidence moves with what the articles of a run teach.
const LEARNING: [&str; 1] = ["drift-content"];

/// How far below the threshold their findings are kept: edits elsewhere do not lift them further.
const UNSURE: f32 = 0.2;

impl Entry {
    /// The entry of a finding where those of `min_confidence` are reported; none when it is not likely to
    /// be reported one day.
    pub fn of_run(finding: &Finding, min_confidence: f32) -> Option<Self> {
        let unsure = finding.confidence < min_confidence;
        let learns = LEARNING.contains(&finding.rule.id);
        // Tenths are no exact numbers.
        let near = learns && finding.confidence >= min_confidence - UNSURE - f32::EPSILON;
        (!unsure || near).then(|| Self {
            unsure,
            ..Self::of(finding)
        })
    }

    /// The entry of a finding.
    pub fn of(finding: &Finding) -> Self {
        let mut text: String = finding.message.chars().take(TEXT).collect();
        if text.len() < finding.message.len() {
            text.push('…');
        }
        Self {
            path: finding.path.to_string(),
            rule: finding.rule.id.to_owned(),
            finding_id: finding.id.clone(),
            target_hash: hash_of(finding).to_owned(),
            text,
            unsure: false,
        }
    }

    fn text_key(&self) -> TextKey {
        (
            self.path.clone(),
            self.rule.clone(),
            self.target_hash.clone(),
            self.text.clone(),
        )
    }
}

/// Path, rule, target text and message: what tells findings apart when ordinals have moved.
type TextKey = (String, String, String, String);

fn hash_of(finding: &Finding) -> &str {
    finding
        .place
        .as_ref()
        .map_or("", |place| &place.target_hash)
}

/// A line that is no entry.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct LineError {
    /// 1-based.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

/// Known findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeSet<Entry>,
}

/// What a baseline said of the findings of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Match {
    /// Entries whose finding is there, unchanged.
    pub known: u64,
    /// Entries whose finding is there, on another target text.
    pub changed: Vec<Entry>,
    /// Entries whose finding is gone.
    pub gone: Vec<Entry>,
}

impl Baseline {
    /// Reads a baseline file. Blank lines and repeated entries do no harm.
    pub fn parse(text: &str) -> Result<Self, LineError> {
        let mut entries = BTreeSet::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            let entry = serde_json::from_str(line).map_err(|error| LineError {
                line: index + 1,
                message: error.to_string(),
            })?;
            entries.insert(entry);
        }
        Ok(Self { entries })
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for entry in &self.entries {
            // An entry is strings alone: it cannot fail to be JSON.
            text.push_str(&serde_json::to_string(entry).unwrap_or_default());
            text.push('\n');
        }
        text
    }

    /// Its entries in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Adds entries.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = Entry>) {
        self.entries.extend(entries);
    }

    /// Takes entries out.
    pub fn remove(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.entries.remove(entry);
        }
    }

    /// Gives every finding its status: known, or stale when its target text has changed, or new.
    ///
    /// `complete` tells for a path and a rule whether the run would have found it: only then can an
    /// entry be gone. Findings that are told apart by their ordinal alone change ids when one of them
    /// is mended: an entry of the same rule and target text speaks for them, too.
    pub fn apply(&self, findings: &mut [Finding], complete: impl Fn(&str, &str) -> bool) -> Match {
        let mut outcome = Match::default();
        let mut by_id: BTreeMap<&str, &Entry> = BTreeMap::new();
        for entry in &self.entries {
            by_id.insert(&entry.finding_id, entry);
        }
        let mut open: Vec<&mut Finding> = Vec::new();
        for finding in findings {
            match by_id.get(finding.id.as_str()) {
                Some(entry) if entry.target_hash == hash_of(finding) => {
                    by_id.remove(finding.id.as_str());
                    outcome.known += 1;
                    mark(finding, Status::Known);
                }
                _ => open.push(finding),
            }
        }
        let mut by_text: BTreeMap<TextKey, Vec<&Entry>> = BTreeMap::new();
        for entry in by_id.values().filter(|entry| !entry.target_hash.is_empty()) {
            by_text.entry(entry.text_key()).or_default().push(entry);
        }
        let mut left: Vec<&mut Finding> = Vec::new();
        for finding in open {
            let key = Entry::of(finding).text_key();
            match by_text.get_mut(&key).and_then(Vec::pop) {
                Some(entry) => {
                    by_id.remove(entry.finding_id.as_str());
                    outcome.known += 1;
                    mark(finding, Status::Known);
                }
                None => left.push(finding),
            }
        }
        for finding in left {
            if let Some(entry) = by_id.remove(finding.id.as_str()) {
                outcome.changed.push(entry.clone());
                mark(finding, Status::Stale);
            }
        }
        outcome.gone = by_id
            .into_values()
            .filter(|entry| complete(&entry.path, &entry.rule))
            .cloned()
            .collect();
        outcome.changed.sort();
        outcome.gone.sort();
        outcome
    }
}

fn mark(finding: &mut Finding, status: Status) {
    if finding.status != Status::Suppressed {
        finding.status = status;
    }
}
