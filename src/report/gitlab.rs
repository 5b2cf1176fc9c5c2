//! `gitlab`: a code quality report, the artifact that merge requests show.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::escape::visible;
use super::figures::status_note;
use super::{Notices, Run, Writer};
use crate::model::Severity;

/// The `gitlab` format.
pub struct Gitlab;

#[derive(Serialize)]
struct Violation<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

impl Writer for Gitlab {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        // A fingerprint that comes twice (merged reports) would hide the second violation.
        let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
        out.write_all(b"[")?;
        for (index, finding) in run.findings.iter().enumerate() {
            let times = seen.entry(&finding.id).or_default();
            *times += 1;
            let status = status_note(finding.status);
            let violation = Violation {
                description: format!("{}{status}: {}", finding.rule.id, visible(&finding.message)),
                check_name: finding.rule.id,
                fingerprint: match *times {
                    1 => finding.id.clone(),
                    times => format!("{}:{times}", finding.id),
                },
                severity: match finding.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                    Severity::Note => "info",
                },
                location: Location {
                    path: &finding.path,
                    lines: Lines {
                        begin: finding.start.line,
                        end: finding.end.line,
                    },
                },
            };
            out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *out, &violation)?;
        }
        out.write_all(b"\n]\n")?;
        Ok(Notices::new())
    }
}
