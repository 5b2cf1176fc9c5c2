//! `github`: workflow commands that annotate the changed files of a pull request.
//!
//! GitHub shows ten annotations per level and step and drops the others silently, so the ten worst
//! of each level are written, and a notice that says what else there is.

use std::io;

use super::counts::Counts;
use super::escape::steers;
use super::figures::{grouped, number_of};
use super::worst::worst_of;
use super::{Notices, Run, Writer};
use crate::model::{Finding, Severity};

/// The `github` format.
pub struct Github;

const PER_LEVEL: usize = 10;

impl Writer for Github {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let mut shown = 0;
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            for finding in worst_of(run.findings, severity, PER_LEVEL) {
                shown += 1;
                write_annotation(finding, out)?;
            }
        }
        let left_out = run.findings.len() - shown;
        let summary = data(&summary(run, left_out));
        writeln!(out, "::notice title=bilint::{summary}")?;
        Ok(match left_out {
            0 => Notices::new(),
            left_out => vec![format!(
                "github: {} not annotated, GitHub shows {PER_LEVEL} of a level",
                number_of(left_out as u64, "finding")
            )],
        })
    }
}

fn write_annotation(finding: &Finding, out: &mut dyn io::Write) -> io::Result<()> {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let (start, end) = (finding.start, finding.end);
    write!(
        out,
        "::{command} file={},line={},endLine={}",
        property(&finding.path),
        start.line,
        end.line
    )?;
    // GitHub refuses columns that are not of one line.
    if start.line == end.line {
        write!(out, ",col={},endColumn={}", start.column, end.column)?;
    }
    let mut message = finding.message.clone();
    if let Some(suggestion) = &finding.suggestion {
        message.push_str(&format!("\nsuggestion: `{suggestion}`"));
    }
    writeln!(
        out,
        ",title={}::{}",
        property(finding.rule.id),
        data(&message)
    )
}

fn summary(run: &Run<'_>, left_out: usize) -> String {
    let counts = Counts::of(run.findings);
    let articles = number_of(run.facts.articles(), "article");
    if counts.total.total() == 0 {
        return format!("no findings in {articles}");
    }
    let total = counts.total;
    let mut text = format!(
        "{}, {}, {} in {} of {articles}",
        number_of(total.errors, "error"),
        number_of(total.warnings, "warning"),
        number_of(total.notes, "note"),
        grouped(counts.files.len() as u64),
    );
    if left_out > 0 {
        text.push_str(&format!(
            "; {} not annotated, see the job summary or the report",
            grouped(left_out as u64)
        ));
    }
    text
}

/// The message of a command: `%`, CR and LF in escapes; what would steer the log is shown.
fn data(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            sign if steers(sign) => out.extend(sign.escape_default()),
            sign => out.push(sign),
        }
    }
    out
}

/// A property of a command: besides, its own delimiters in escapes.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
