//! `checkstyle`: the XML that most build servers and reviewers' bots read.

use std::io;

use super::escape::xml;
use super::figures::status_note;
use super::{Notices, Run, Writer};
use crate::model::Severity;

/// The `checkstyle` format.
pub struct Checkstyle;

impl Writer for Checkstyle {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(out, "<checkstyle version=\"10.0\">")?;
        for file in run.findings.chunk_by(|one, other| one.path == other.path) {
            writeln!(out, "  <file name=\"{}\">", xml(&file[0].path))?;
            for finding in file {
                let severity = match finding.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                    Severity::Note => "info",
                };
                writeln!(
                    out,
                    "    <error line=\"{}\" column=\"{}\" severity=\"{severity}\" \
                     message=\"{}{}\" source=\"bilint.{}\"/>",
                    finding.start.line,
                    finding.start.column,
                    xml(&finding.message),
                    status_note(finding.status),
                    finding.rule.id,
                )?;
            }
            writeln!(out, "  </file>")?;
        }
        writeln!(out, "</checkstyle>")?;
        Ok(Notices::new())
    }
}
