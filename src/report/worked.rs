//! One line of `bilint worker`: an article with its findings and the facts of it. `bilint report` reads such
//! lines like any other report.

use serde::{Deserialize, Serialize};

use super::facts::{FileFacts, RunFacts, Unreadable};
use super::row::Row;

/// An article that a worker has checked, or could not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Worked {
    /// Its path in reports.
    pub path: String,
    /// Its locale, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// Segment pairs.
    #[serde(default)]
    pub pairs: u64,
    /// Words of the English side.
    #[serde(default)]
    pub words: u64,
    /// Suppressed findings that are left out.
    #[serde(default)]
    pub suppressed: u64,
    /// Its findings, in the order of every report.
    pub findings: Vec<Row>,
    /// Why it could not be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl Worked {
    /// An article that could not be checked.
    pub fn failed(path: String, error: String) -> Self {
        Self {
            path,
            error: Some(error),
            ..Self::default()
        }
    }

    /// True when a line of JSON may be one of these: rows of a report hold no list of findings.
    pub(super) fn may_be(line: &str) -> bool {
        line.contains("\"findings\":[")
    }

    /// Adds the facts to those of a report and gives the findings.
    pub(super) fn into_rows(self, facts: &mut RunFacts) -> Vec<Row> {
        facts.locales.extend(self.locale);
        facts.suppressed += self.suppressed;
        match self.error {
            Some(message) => facts.unreadable.push(Unreadable {
                path: self.path,
                message,
            }),
            None => facts.files.push(FileFacts {
                path: self.path,
                pairs: self.pairs,
                words: self.words,
            }),
        }
        self.findings
    }
}
