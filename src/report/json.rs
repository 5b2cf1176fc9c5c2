//! `json` (one object: schema, run, findings) and `jsonl` (one finding per line), with the names of
//! the schema. What is absent is left out.

use std::io;

use super::row::{Row, SCHEMA};
use super::{Notices, Run, Writer, run_json};

/// The `json` format.
pub struct Json;

/// The `jsonl` format.
pub struct Jsonl;

impl Writer for Json {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let facts = serde_json::to_string(&run_json::value(run))?;
        write!(
            out,
            "{{\"schema\":\"{SCHEMA}\",\n\"run\":{facts},\n\"findings\":["
        )?;
        for (index, finding) in run.findings.iter().enumerate() {
            out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *out, &Row::of(finding))?;
        }
        out.write_all(b"\n]}\n")?;
        Ok(Notices::new())
    }
}

impl Writer for Jsonl {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        for finding in run.findings {
            serde_json::to_writer(&mut *out, &Row::of(finding))?;
            out.write_all(b"\n")?;
        }
        Ok(Notices::new())
    }
}
