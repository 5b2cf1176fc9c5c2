//! Reports read back: csv, tsv, json and jsonl as bilint or a spreadsheet wrote them.
//!
//! Columns are found by name, so their order and columns of other tools do no harm; Excel's byte
//! order mark and semicolons are understood. The guard before formulas comes off exactly once.

use std::cmp::Ordering;
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};
use serde::Deserialize;
use thiserror::Error;

use super::Format;
use super::cell::unguard;
use super::facts::RunFacts;
use super::row::Row;
use super::worked::Worked;
use crate::model::{Finding, Locale, Place, Rule, Side, Verdict};
use crate::text::{Position, Span};

/// What is wrong with a report; the caller knows its path.
#[derive(Debug, Error)]
pub enum ReadBackError {
    /// A format that cannot be read back.
    #[error("a `{0}` report cannot be read back; write csv, tsv, json or jsonl")]
    Format(Format),
    /// A table without the columns that make a finding.
    #[error("line 1: there is no column `{0}`; the first line must hold the names of the columns")]
    Column(&'static str),
    /// A cell or value that does not fit.
    #[error("line {line}: column `{column}`: {message}")]
    Cell {
        /// 1-based line of the report.
        line: u64,
        /// The name of the column.
        column: String,
        /// What is wrong with it.
        message: String,
    },
    /// A table that is none.
    #[error(transparent)]
    Table(#[from] csv::Error),
    /// JSON that is none, or of another shape.
    #[error("line {line}: {error}")]
    Json {
        /// 1-based line of the report.
        line: usize,
        /// What the parser says.
        error: serde_json::Error,
    },
}

/// A report, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Its rows in the order of the file.
    pub rows: Vec<Row>,
    /// The facts of the run, where the report carries them (json).
    pub facts: Option<RunFacts>,
}

/// Reads a report. `format` is what its name tells; without it the first sign decides.
pub fn read(text: &str, format: Option<Format>) -> Result<Report, ReadBackError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match format.unwrap_or_else(|| guess(text)) {
        Format::Csv | Format::Tsv => rows_only(read_table(text)?),
        Format::Json => read_json(text),
        Format::Jsonl => read_jsonl(text),
        other => Err(ReadBackError::Format(other)),
    }
}

fn rows_only(rows: Vec<Row>) -> Result<Report, ReadBackError> {
    Ok(Report { rows, facts: None })
}

fn guess(text: &str) -> Format {
    let first = text.trim_start();
    if first.starts_with("{\"schema\"") || first.starts_with('[') {
        Format::Json
    } else if first.starts_with('{') {
        Format::Jsonl
    } else {
        Format::Csv
    }
}

fn read_table(text: &str) -> Result<Vec<Row>, ReadBackError> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = reader.headers()?.clone();
    for needed in ["finding_id", "rule", "path"] {
        if !header.iter().any(|name| name.trim() == needed) {
            return Err(ReadBackError::Column(needed));
        }
    }
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record)? {
        let line = record.position().map_or(0, csv::Position::line);
        let mut row = Row::default();
        for (column, cell) in header.iter().zip(&record) {
            row.set(column.trim(), unguard(cell))
                .map_err(|message| ReadBackError::Cell {
                    line,
                    column: column.to_owned(),
                    message,
                })?;
        }
        rows.push(complete(row, line)?);
    }
    Ok(rows)
}

/// The sign that parts the cells: the one that follows the first name of the header. A spreadsheet
/// may have put a semicolon there.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    header
        .bytes()
        .find(|byte| matches!(byte, b',' | b';' | b'\t'))
        .unwrap_or(b',')
}

/// Rows, or what a worker wrote: articles with rows and facts.
fn read_jsonl(text: &str) -> Result<Report, ReadBackError> {
    let mut rows = Vec::new();
    let mut facts: Option<RunFacts> = None;
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let failed = |error| ReadBackError::Json {
            line: index + 1,
            error,
        };
        if !Worked::may_be(line) {
            let row = serde_json::from_str(line).map_err(failed)?;
            rows.push(complete(row, index as u64 + 1)?);
            continue;
        }
        let worked: Worked = serde_json::from_str(line).map_err(failed)?;
        for row in worked.into_rows(facts.get_or_insert_default()) {
            rows.push(complete(row, index as u64 + 1)?);
        }
    }
    if let Some(facts) = &mut facts {
        facts.put_in_order();
    }
    Ok(Report { rows, facts })
}

fn read_json(text: &str) -> Result<Report, ReadBackError> {
    #[derive(Deserialize)]
    struct Whole {
        run: Option<RunFacts>,
        findings: Vec<Row>,
    }
    let failed = |error: serde_json::Error| ReadBackError::Json {
        line: error.line(),
        error,
    };
    let report = if text.trim_start().starts_with('[') {
        Report {
            rows: serde_json::from_str(text).map_err(failed)?,
            facts: None,
        }
    } else {
        let whole: Whole = serde_json::from_str(text).map_err(failed)?;
        let facts = whole.run.map(|mut facts| {
            facts.put_in_order();
            facts
        });
        Report {
            rows: whole.findings,
            facts,
        }
    };
    Ok(report)
}

fn complete(row: Row, line: u64) -> Result<Row, ReadBackError> {
    for (column, value) in [("finding_id", &row.finding_id), ("rule", &row.rule)] {
        if value.is_empty() {
            return Err(ReadBackError::Cell {
                line,
                column: column.to_owned(),
                message: "it is empty, but every finding has one".to_owned(),
            });
        }
    }
    Ok(row)
}

/// The order of every report, for rows of merged reports: path, place, rule, id.
pub fn order(one: &Row, other: &Row) -> Ordering {
    let key = |row: &Row| (row.line, row.col);
    one.path
        .cmp(&other.path)
        .then_with(|| key(one).cmp(&key(other)))
        .then_with(|| one.rule.cmp(&other.rule))
        .then_with(|| one.segment_ordinal.cmp(&other.segment_ordinal))
        .then_with(|| one.finding_id.cmp(&other.finding_id))
}

impl Row {
    /// The finding that the row was written from, for the writers. `rule` is what the registry has
    /// for [`Row::rule`]. A table does not carry byte positions and edits: they are missing.
    pub fn into_finding(self, rule: &'static Rule) -> Finding {
        let position = |line, column| Position {
            line,
            column,
            byte_column: 0,
        };
        let text = |cell: String| (!cell.is_empty()).then_some(cell);
        let shared = |cell: String| text(cell).map(Arc::from);
        let place = (!self.segment_key.is_empty()).then(|| {
            Arc::new(Place {
                segment_key: self.segment_key,
                segment_ordinal: self.segment_ordinal.unwrap_or_default(),
                segment_id: self.segment_id,
                source: self.source,
                target: self.target,
                target_hash: self.target_hash,
            })
        });
        let verdict = self.verdict.map(|judgement| {
            Arc::new(Verdict {
                judgement,
                reviewer: self.reviewer,
                comment: self.comment,
            })
        });
        let side = match self.target_spans.0.is_empty() && !self.source_spans.0.is_empty() {
            true => Side::Source,
            false => Side::Target,
        };
        Finding {
            id: self.finding_id,
            rule,
            severity: self.severity,
            confidence: self.confidence.value(),
            status: self.status,
            message: self.message,
            locale: Locale::parse(&self.locale).unwrap_or_else(Locale::undetermined),
            path: self.path.into(),
            start: position(self.line, self.col),
            end: position(self.end_line, self.end_col),
            span: Span::default(),
            place,
            side,
            source_spans: self.source_spans.0,
            target_spans: self.target_spans.0,
            expected: text(self.expected),
            actual: text(self.actual),
            suggestion: text(self.suggestion),
            edits: Vec::new(),
            english_commit: shared(self.english_commit),
            page_url: shared(self.page_url),
            source_place: None,
            reason: None,
            verdict,
        }
    }
}
