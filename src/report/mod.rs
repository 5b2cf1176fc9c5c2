//! Reports: what a run found, written for people, spreadsheets and machines.
//!
//! One file per format, each a [`Writer`]; they share the schema of `row.rs`, the excerpts of
//! `excerpt.rs` and the escapes of `escape.rs`. Opening, renaming and closing files is left to the
//! caller. The formats follow docs/reports.md.

pub mod counts;
pub mod excerpt;
pub mod facts;
pub mod format;
pub mod html;
pub mod read_back;
pub mod row;
pub mod run_json;
pub mod score;
pub mod stale;
pub mod summary;
pub mod unverified;
pub mod worked;

mod cell;
mod checkstyle;
mod concise;
mod escape;
mod figures;
mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod next_steps;
mod rdjsonl;
mod remarks;
mod sarif;
mod style;
mod table;
mod text;
mod worst;

use std::io;

pub use facts::{FileFacts, RunFacts, Unreadable};
pub use format::Format;
pub use row::Row;
pub use worked::Worked;

use crate::model::{Finding, Rule};

/// Everything a report is written from.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// The findings, already in the total order of the product.
    pub findings: &'a [Finding],
    /// The rules that were on, in order of their ids.
    pub rules: &'a [&'static Rule],
    /// What was read, by which version, with which configuration.
    pub facts: &'a RunFacts,
    /// How to write it.
    pub options: &'a Options,
}

/// What the user may choose about the form of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// ANSI colours in `text` and `concise`.
    pub colour: bool,
    /// Columns that `text` may fill.
    pub width: usize,
    /// Source and target below each finding in `text`.
    pub excerpts: bool,
    /// Whether cells that a spreadsheet would run as formulas are guarded.
    pub guard: Guard,
    /// For whom `csv` is written.
    pub csv_dialect: CsvDialect,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            colour: false,
            width: 100,
            excerpts: true,
            guard: Guard::On,
            csv_dialect: CsvDialect::Rfc4180,
        }
    }
}

/// Whether a tab stands before cells that look like formulas (CWE-1236).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Guard {
    /// It does; reading back takes it away.
    #[default]
    On,
    /// Cells are written as they are.
    Off,
}

/// Variants of CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum CsvDialect {
    /// RFC 4180 in UTF-8 without a byte order mark.
    #[default]
    Rfc4180,
    /// With the byte order mark that Excel needs, within its limits of cell and sheet.
    Excel,
}

/// Remarks for stderr, such as `sarif: 120 findings left out`.
pub type Notices = Vec<String>;

/// A format that a run can be written in.
pub trait Writer: Sync {
    /// Writes the whole report and returns what the user should know of it.
    ///
    /// Fails only when `out` fails.
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices>;
}

/// The writer of a format.
pub fn writer(format: Format) -> &'static dyn Writer {
    match format {
        Format::Text => &text::Text,
        Format::Concise => &concise::Concise,
        Format::Csv => &table::Csv,
        Format::Tsv => &table::Tsv,
        Format::Json => &json::Json,
        Format::Jsonl => &json::Jsonl,
        Format::Sarif => &sarif::Sarif,
        Format::Github => &github::Github,
        Format::Gitlab => &gitlab::Gitlab,
        Format::Junit => &junit::Junit,
        Format::Checkstyle => &checkstyle::Checkstyle,
        Format::Rdjsonl => &rdjsonl::Rdjsonl,
        Format::Html => &html::Html,
        Format::Md => &markdown::Markdown,
    }
}
