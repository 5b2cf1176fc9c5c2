//! A finding: one place where a rule is broken, resolved to what every report prints.

use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Locale;
use super::rule::{Rule, Severity};
use crate::text::{Position, Span};

/// The side a finding marks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The English text.
    Source,
    /// The translation.
    Target,
}

/// What earlier runs and people have said of a finding.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nobody has seen it yet.
    #[default]
    New,
    /// It stands in the baseline.
    Known,
    /// It stands in the baseline, but its target text has changed since.
    Stale,
    /// A suppression covers it.
    Suppressed,
}

impl Status {
    /// The word in the reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known => "known",
            Self::Stale => "stale",
            Self::Suppressed => "suppressed",
        }
    }
}

impl FromStr for Status {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "new" => Ok(Self::New),
            "known" => Ok(Self::Known),
            "stale" => Ok(Self::Stale),
            "suppressed" => Ok(Self::Suppressed),
            _ => Err(format!(
                "`{word}` is no status; use new, known, stale or suppressed"
            )),
        }
    }
}

/// What a person decided about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// It is a defect.
    Real,
    /// The rule is wrong here.
    FalsePositive,
    /// It is a defect that stays.
    WontFix,
}

impl Judgement {
    /// The word in the reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::FalsePositive => "false-positive",
            Self::WontFix => "wont-fix",
        }
    }
}

impl FromStr for Judgement {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "real" => Ok(Self::Real),
            "false-positive" => Ok(Self::FalsePositive),
            "wont-fix" => Ok(Self::WontFix),
            _ => Err(format!(
                "`{word}` is no verdict; use real, false-positive or wont-fix"
            )),
        }
    }
}

/// A reviewer's verdict on a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The decision.
    pub judgement: Judgement,
    /// Who took it; may be empty.
    pub reviewer: String,
    /// Why; may be empty.
    pub comment: String,
}

/// The segment pair of a finding, shared by all findings on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Hash of path, folded English text and ordinal, 16 hex digits; see `engine::ids`.
    pub segment_key: String,
    /// 0-based ordinal among the segments of the article with the same English text.
    pub segment_ordinal: u32,
    /// The `data-ttu-id`, empty in plain articles.
    pub segment_id: String,
    /// The English half as written.
    pub source: String,
    /// The target half as written.
    pub target: String,
    /// Hash of the folded target text, 16 hex digits.
    pub target_hash: String,
}

/// A replacement in the target file that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Bytes of the file to replace.
    pub span: Span,
    /// Where they begin in the file.
    pub start: Position,
    /// Where they end, exclusive.
    pub end: Position,
    /// What stands there afterwards.
    pub replacement: String,
    /// True when the edit cannot change the meaning and may be written without asking.
    pub safe: bool,
}

/// One place a rule reports, with everything the reports need and no tie to the article's memory.
#[derive(Clone, Debug)]
pub struct Finding {
    /// 16 hex digits, stable over renumbering, moves and rewording; see `engine::ids`.
    pub id: String,
    /// The rule.
    pub rule: &'static Rule,
    /// After configuration.
    pub severity: Severity,
    /// 0.0 to 1.0: how sure the check is.
    pub confidence: f32,
    /// New, known, stale or suppressed.
    pub status: Status,
    /// What is wrong, with values in backquotes; lower case, no full stop.
    pub message: String,
    /// The target locale.
    pub locale: Locale,
    /// Relative path of the target file.
    pub path: Arc<str>,
    /// Where the marked target text begins in the file.
    pub start: Position,
    /// Where it ends, exclusive.
    pub end: Position,
    /// The same place in bytes of the file; orders the findings.
    pub span: Span,
    /// The pair, absent for findings on the file.
    pub place: Option<Arc<Place>>,
    /// The side whose words the message speaks of first.
    pub side: Side,
    /// Marked words in `place.source`, code point ranges, ordered.
    pub source_spans: Vec<(u32, u32)>,
    /// Marked words in `place.target`, code point ranges, ordered.
    pub target_spans: Vec<(u32, u32)>,
    /// What should stand there, where known.
    pub expected: Option<String>,
    /// What stands there.
    pub actual: Option<String>,
    /// How the marked target text should read, where known.
    pub suggestion: Option<String>,
    /// The mend as an edit of the file.
    pub edits: Vec<Edit>,
    /// The commit of the English article, from the front matter.
    pub english_commit: Option<Arc<str>>,
    /// The published page, when configured.
    pub page_url: Option<Arc<str>>,
    /// Where the English text stands, when it is another file: path and 1-based position.
    pub source_place: Option<(Arc<str>, Position)>,
    /// Why it is suppressed, when it is.
    pub reason: Option<Arc<str>>,
    /// What a reviewer said of it, when somebody did.
    pub verdict: Option<Arc<Verdict>>,
}
