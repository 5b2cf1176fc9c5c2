//! The destinations that nobody could tell of: one row for each, as CSV.

use std::io::{self, Write};

use super::cell::guard;
use crate::compare::unverified::Unverified;

const HEAD: [&str; 7] = [
    "path",
    "line",
    "col",
    "rule",
    "kind",
    "destination",
    "reason",
];

/// Writes the list, the rows in the order of their places.
pub fn write_unverified(rows: &mut [Unverified], out: &mut dyn Write) -> io::Result<()> {
    rows.sort_by(|a, b| {
        (&a.path, a.line, a.column, a.rule).cmp(&(&b.path, b.line, b.column, b.rule))
    });
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(HEAD)?;
    for row in rows {
        writer.write_record([
            guard(&row.path).as_ref(),
            &row.line.to_string(),
            &row.column.to_string(),
            row.rule,
            row.kind.as_str(),
            guard(&row.destination).as_ref(),
            guard(&row.reason).as_ref(),
        ])?;
    }
    writer.flush()
}
