//! The staleness summary: one row for each article, as CSV.

use std::io::{self, Write};

use super::cell::guard;
use crate::compare::stale::{ChangeKind, Staleness};
use crate::engine::Age;

/// An article with its age.
#[derive(Clone, Debug)]
pub struct StaleRow {
    /// Its path in reports.
    pub path: String,
    /// Its locale.
    pub locale: String,
    /// How far its English has gone on.
    pub age: Age,
}

const HEAD: [&str; 17] = [
    "path", "locale", "commit", "revision", "age_days", "state", "segments", "stale", "share",
    "changed", "added", "deleted", "moved", "links", "form", "space", "metadata",
];

/// Writes the summary, the rows in the order of their paths. The share is that of stale segments
/// (changed, added, deleted) in those of the translated version.
pub fn write_stale(rows: &mut [StaleRow], out: &mut dyn Write) -> io::Result<()> {
    rows.sort_by(|a, b| a.path.cmp(&b.path));
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(HEAD)?;
    for row in rows {
        let nothing = Staleness::default();
        let staleness = row.age.staleness.as_ref().unwrap_or(&nothing);
        let stale = staleness.stale();
        let state = match (&row.age.staleness, stale) {
            (None, _) => "gone",
            (_, 0) => "current",
            _ => "stale",
        };
        let count = |kind| staleness.count(kind).to_string();
        let share = match staleness.segments {
            0 => 0.0,
            all => stale as f64 / all as f64,
        };
        writer.write_record([
            guard(&row.path).as_ref(),
            &row.locale,
            row.age.commit.as_deref().unwrap_or(""),
            guard(&row.age.revision).as_ref(),
            &row.age.days.map_or(String::new(), |it| it.to_string()),
            state,
            &staleness.segments.to_string(),
            &stale.to_string(),
            &format!("{share:.4}"),
            &count(ChangeKind::Changed),
            &count(ChangeKind::Added),
            &count(ChangeKind::Deleted),
            &count(ChangeKind::Moved),
            &count(ChangeKind::Links),
            &count(ChangeKind::Form),
            &count(ChangeKind::Space),
            &staleness.metadata.to_string(),
        ])?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::stale::compare_versions;

    #[test]
    fn every_article_is_a_row() {
        let row = |path: &str, staleness| StaleRow {
            path: path.to_owned(),
            locale: "lv-LV".to_owned(),
            age: Age {
                commit: Some("abc".into()),
                revision: "HEAD".to_owned(),
                days: Some(3),
                staleness,
            },
        };
        let changed = compare_versions("One two three. Four.", "One two four. Four.");
        let mut rows = [row("b.md", Some(changed)), row("a, x.md", None)];
        let mut out = Vec::new();
        write_stale(&mut rows, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(
            lines,
            [
                "\"a, x.md\",lv-LV,abc,HEAD,3,gone,0,0,0.0000,0,0,0,0,0,0,0,0",
                "b.md,lv-LV,abc,HEAD,3,stale,2,1,0.5000,1,0,0,0,0,0,0,0",
            ]
        );
    }
}
