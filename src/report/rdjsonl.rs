//! `rdjsonl`: reviewdog's Diagnostic Format, one object per line. Its columns count UTF-8 bytes.

use std::io;

use serde::Serialize;

use super::escape::visible;
use super::figures::status_note;
use super::{Notices, Run, Writer};
use crate::model::{Finding, Severity};
use crate::text;

/// The `rdjsonl` format.
pub struct Rdjsonl;

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    source: Source,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: u32,
    /// Left out when a report read back has no bytes to count.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

impl Writer for Rdjsonl {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        for finding in run.findings {
            serde_json::to_writer(&mut *out, &diagnostic(finding))?;
            out.write_all(b"\n")?;
        }
        Ok(Notices::new())
    }
}

fn diagnostic(finding: &Finding) -> Diagnostic<'_> {
    Diagnostic {
        message: format!(
            "{}{}",
            visible(&finding.message),
            status_note(finding.status)
        ),
        location: Location {
            path: &finding.path,
            range: range(finding.start, finding.end),
        },
        severity: match finding.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Note => "INFO",
        },
        source: Source { name: "bilint" },
        code: Code {
            value: finding.rule.id,
        },
        // Reviewdog applies each suggestion by itself, so only a mend in one piece is one.
        suggestions: match finding.edits.as_slice() {
            [edit] => vec![Suggestion {
                range: range(edit.start, edit.end),
                text: &edit.replacement,
            }],
            _ => Vec::new(),
        },
    }
}

fn range(start: text::Position, end: text::Position) -> Range {
    let position = |it: text::Position| Position {
        line: it.line,
        column: (it.byte_column > 0).then_some(it.byte_column),
    };
    Range {
        start: position(start),
        end: position(end),
    }
}
