//! Verdicts of reviewers, kept beside the articles and attached to findings that come back.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Finding, Judgement, Verdict};

/// A line of `verdicts.jsonl`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct VerdictLine {
    /// The article.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The rule.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// The finding.
    pub finding_id: String,
    /// Its target text when it was judged; on another text the verdict no longer holds.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target_hash: String,
    /// The decision.
    pub verdict: Judgement,
    /// Who took it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reviewer: String,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
}

/// Verdicts by finding; the last line of a finding counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    lines: BTreeMap<String, VerdictLine>,
}

impl Verdicts {
    /// Reads `verdicts.jsonl`; the error names the line.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut verdicts = Self::default();
        for (index, line) in text.lines().enumerate() {
            if !line.trim().is_empty() {
                let line = serde_json::from_str(line)
                    .map_err(|error| format!("line {}: {error}", index + 1))?;
                verdicts.set(line);
            }
        }
        Ok(verdicts)
    }

    /// The text of the file: one line per finding, by path, rule and id.
    pub fn to_text(&self) -> String {
        let mut lines: Vec<&VerdictLine> = self.lines.values().collect();
        lines.sort();
        let mut text = String::new();
        for line in lines {
            // Strings and one word: it cannot fail to be JSON.
            text.push_str(&serde_json::to_string(line).unwrap_or_default());
            text.push('\n');
        }
        text
    }

    /// Takes a verdict; it replaces an earlier one.
    pub fn set(&mut self, line: VerdictLine) {
        self.lines.insert(line.finding_id.clone(), line);
    }

    /// Takes a verdict back.
    pub fn remove(&mut self, finding_id: &str) {
        self.lines.remove(finding_id);
    }

    /// All verdicts, by finding id.
    pub fn lines(&self) -> impl Iterator<Item = &VerdictLine> {
        self.lines.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Attaches verdicts to findings whose target text is still the one that was judged.
    pub fn attach(&self, findings: &mut [Finding]) {
        for finding in findings {
            let Some(line) = self.lines.get(&finding.id) else {
                continue;
            };
            let hash = finding.place.as_ref().map_or("", |it| &it.target_hash);
            if line.target_hash.is_empty() || line.target_hash == hash {
                finding.verdict = Some(Arc::new(Verdict {
                    judgement: line.verdict,
                    reviewer: line.reviewer.clone(),
                    comment: line.comment.clone(),
                }));
            }
        }
    }
}
