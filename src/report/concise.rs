//! `concise`: `path:line:col: severity[rule] message`, one line per finding.

use std::io;

use super::escape::visible;
use super::figures::status_note;
use super::style::Palette;
use super::{Notices, Run, Writer};

/// The `concise` format.
pub struct Concise;

impl Writer for Concise {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let palette = Palette::new(run.options.colour);
        for finding in run.findings {
            let severity = palette.paint(finding.severity.into(), finding.severity.as_str());
            let status = status_note(finding.status);
            writeln!(
                out,
                "{}:{}:{}: {severity}[{}]{status} {}",
                visible(&finding.path),
                finding.start.line,
                finding.start.column,
                finding.rule.id,
                visible(&finding.message),
            )?;
        }
        Ok(Notices::new())
    }
}
