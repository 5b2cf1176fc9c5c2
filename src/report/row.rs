//! The schema `bilint-findings/1`: one row per finding, the same in csv, tsv, json and jsonl.
//!
//! The list of columns below is the only place where their names and order are written. It is
//! append-only: a column keeps its name, meaning and place for ever.

use serde::{Deserialize, Serialize};

use super::cell::{Cell, Confidence, Spans};
use crate::model::{Finding, Judgement, Severity, Status};

/// The name of the schema.
pub const SCHEMA: &str = "bilint-findings/1";

macro_rules! row {
    ($($(#[$doc:meta])* $name:ident: $type:ty,)*) => {
        /// A finding as reports carry it; what is absent is empty.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct Row {
            $(
                $(#[$doc])*
                #[serde(default = "Cell::absent", skip_serializing_if = "Cell::is_absent")]
                pub $name: $type,
            )*
        }

        /// The columns in order.
        pub const COLUMNS: &[&str] = &[$(stringify!($name)),*];

        impl Row {
            /// The cells in the order of [`COLUMNS`].
            pub fn cells(&self) -> Vec<String> {
                vec![$(self.$name.to_cell()),*]
            }

            /// Reads a cell; says whether the schema has the column, or what is wrong with the text.
            pub fn set(&mut self, column: &str, text: &str) -> Result<bool, String> {
                match column {
                    $(stringify!($name) => self.$name = Cell::from_cell(text)?,)*
                    _ => return Ok(false),
                }
                Ok(true)
            }
        }

        impl Default for Row {
            fn default() -> Self {
                Self { $($name: Cell::absent(),)* }
            }
        }
    };
}

row! {
    /// 16 hex digits, stable from run to run.
    finding_id: String,
    /// The id of the rule.
    rule: String,
    /// error, warning or note.
    severity: Severity,
    /// 0 to 1.
    confidence: Confidence,
    /// new, known, stale or suppressed.
    status: Status,
    /// MQM `dimension/subtype`.
    mqm_category: String,
    /// MQM severity level.
    mqm_severity: String,
    /// ITS 2.0 `locQualityIssueType`.
    its_type: String,
    /// What is wrong.
    message: String,
    /// The target locale.
    locale: String,
    /// Relative path of the target file.
    path: String,
    /// Line of the marked target text, 1-based.
    line: u32,
    /// Column in code points, 1-based.
    col: u32,
    /// Line where it ends.
    end_line: u32,
    /// Column where it ends, exclusive.
    end_col: u32,
    /// The key of the segment, absent for findings on the file.
    segment_key: String,
    /// 0-based ordinal among segments of the article with the same English text.
    segment_ordinal: Option<u32>,
    /// The `data-ttu-id`.
    segment_id: String,
    /// The English half as written.
    source: String,
    /// The target half as written.
    target: String,
    /// Marked words of `source`, code points.
    source_spans: Spans,
    /// Marked words of `target`, code points.
    target_spans: Spans,
    /// What should stand there.
    expected: String,
    /// What stands there.
    actual: String,
    /// How the marked target text should read.
    suggestion: String,
    /// Hash of the target text.
    target_hash: String,
    /// The commit of the English article.
    english_commit: String,
    /// The published page.
    page_url: String,
    /// real, false-positive or wont-fix.
    verdict: Option<Judgement>,
    /// Who gave the verdict.
    reviewer: String,
    /// Why.
    comment: String,
}

impl Row {
    /// The row of a finding.
    pub fn of(finding: &Finding) -> Self {
        let mut row = Self {
            finding_id: finding.id.clone(),
            rule: finding.rule.id.to_owned(),
            severity: finding.severity,
            confidence: Confidence::new(finding.confidence),
            status: finding.status,
            mqm_category: finding.rule.mqm.category(),
            mqm_severity: finding.severity.mqm().to_owned(),
            its_type: finding.rule.its.as_str().to_owned(),
            message: finding.message.clone(),
            locale: finding.locale.as_str().to_owned(),
            path: finding.path.to_string(),
            line: finding.start.line,
            col: finding.start.column,
            end_line: finding.end.line,
            end_col: finding.end.column,
            source_spans: Spans(finding.source_spans.clone()),
            target_spans: Spans(finding.target_spans.clone()),
            expected: finding.expected.clone().unwrap_or_default(),
            actual: finding.actual.clone().unwrap_or_default(),
            suggestion: finding.suggestion.clone().unwrap_or_default(),
            english_commit: finding
                .english_commit
                .as_deref()
                .unwrap_or_default()
                .to_owned(),
            page_url: finding.page_url.as_deref().unwrap_or_default().to_owned(),
            ..Self::default()
        };
        if let Some(place) = &finding.place {
            row.segment_key = place.segment_key.clone();
            row.segment_ordinal = Some(place.segment_ordinal);
            row.segment_id = place.segment_id.clone();
            row.source = place.source.clone();
            row.target = place.target.clone();
            row.target_hash = place.target_hash.clone();
        }
        if let Some(verdict) = &finding.verdict {
            row.verdict = Some(verdict.judgement);
            row.reviewer = verdict.reviewer.clone();
            row.comment = verdict.comment.clone();
        }
        row
    }
}
