//! Termbases as CSV: `source_term, locale, preferred, admitted, forbidden, part_of_speech, note, context`.
//! Forms are parted by `|`. Comma, semicolon or tab; a byte order mark is allowed, unknown columns are not.

use std::sync::Arc;

use super::form::{Form, list};
use super::termbase::{Entry, Loaded, PartOfSpeech, Problem, Termbase};
use crate::model::Locale;

/// The columns, in the order they are written.
pub const COLUMNS: [&str; 8] = [
    "source_term",
    "locale",
    "preferred",
    "admitted",
    "forbidden",
    "part_of_speech",
    "note",
    "context",
];

/// Columns of evidence that other tools keep beside the terms; they are read over.
const EVIDENCE: &[&str] = &[
    "evidence_count",
    "evidence_files",
    "evidence",
    "forbidden_examples",
];

/// Reads a termbase.
pub fn read(path: &str, text: &str) -> Loaded<Termbase> {
    let mut rows = Rows::new(path, text, &COLUMNS, |name| EVIDENCE.contains(&name));
    if rows.column("source_term").is_none() {
        // Another tool's table: its columns are not wrong, they are others.
        rows.problems.clear();
        rows.problem(
            1,
            true,
            "no column `source_term`: this is no termbase; `bilint terms import` makes one of the tables of other tools".to_owned(),
        );
    } else if rows.column("locale").is_none() {
        rows.problem(
            1,
            true,
            "no column `locale`; the first line names the columns".to_owned(),
        );
    }
    let mut termbase = Termbase::default();
    if rows.problems.iter().any(|problem| problem.error) {
        return Loaded {
            value: termbase,
            problems: rows.problems,
        };
    }
    while let Some((line, row)) = rows.next_row() {
        let cell = |name: &str| rows.cell(&row, name);
        let written = cell("locale").to_owned();
        let locale = Locale::parse(&written);
        let source = cell("source_term").to_owned();
        if source.is_empty() {
            rows.problem(
                line,
                true,
                "no term in column `source_term`; the row is left out".to_owned(),
            );
            continue;
        }
        let part_of_speech = cell("part_of_speech").to_owned();
        if !PartOfSpeech::is_known(&part_of_speech) {
            let message = format!(
                "unknown part of speech `{part_of_speech}`; write `noun`, `verb` or `adjective`"
            );
            rows.problem(line, false, message);
        }
        let cell = |name: &str| rows.cell(&row, name);
        let unknown = locale.is_none().then(|| {
            format!("unknown locale `{written}`; write a tag such as `lv-LV`; the row is left out")
        });
        termbase.entries.push(Entry {
            source,
            preferred: Form::parse_list(cell("preferred")),
            admitted: Form::parse_list(cell("admitted")),
            forbidden: Form::parse_list(cell("forbidden")),
            part_of_speech: PartOfSpeech::parse(&part_of_speech),
            note: cell("note").to_owned(),
            context: cell("context").to_owned(),
            locale,
            path: rows.path.clone(),
            line,
        });
        if let Some(message) = unknown {
            rows.problem(line, true, message);
        }
    }
    Loaded {
        value: termbase,
        problems: rows.problems,
    }
}

/// Writes a termbase; reading it back gives the same entries.
pub fn write(entries: &[Entry]) -> String {
    write_rows(&COLUMNS, entries.iter().map(row))
}

/// The cells of an entry, in the order of [`COLUMNS`].
pub(super) fn row(entry: &Entry) -> Vec<String> {
    let locale = entry.locale.as_ref();
    vec![
        entry.source.clone(),
        locale.map_or(String::new(), Locale::to_string),
        list(&entry.preferred),
        list(&entry.admitted),
        list(&entry.forbidden),
        entry.part_of_speech.to_string(),
        entry.note.clone(),
        entry.context.clone(),
    ]
}

/// Writes rows under a line of columns.
pub(super) fn write_rows(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    // Writing into memory cannot fail.
    let _ = writer.write_record(columns);
    for row in rows {
        let _ = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A reader of a table whose first line names the columns; the separator is the most frequent in it.
pub(super) fn reader(text: &str) -> csv::Reader<&[u8]> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let delimiter = [',', ';', '\t']
        .into_iter()
        .max_by_key(|&sign| (count(sign), sign == ','));
    csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(',') as u8)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes())
}

/// The rows of a CSV text with named columns.
pub(super) struct Rows<'a> {
    reader: csv::Reader<&'a [u8]>,
    columns: Vec<String>,
    pub(super) path: Arc<str>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Rows<'a> {
    /// Reads the line of columns. Columns that are neither known nor `ignored` are problems.
    pub(super) fn new(
        path: &str,
        text: &'a str,
        known: &[&str],
        ignored: impl Fn(&str) -> bool,
    ) -> Self {
        let mut reader = reader(text);
        let columns: Vec<String> = reader
            .headers()
            .map(|row| row.iter().map(|name| name.to_ascii_lowercase()).collect())
            .unwrap_or_default();
        let mut rows = Self {
            reader,
            path: path.into(),
            problems: Vec::new(),
            columns: columns.clone(),
        };
        for (at, name) in columns.iter().enumerate() {
            if columns[..at].contains(name) {
                rows.problem(1, true, format!("column `{name}` stands twice"));
            } else if !known.contains(&name.as_str()) && !ignored(name) {
                let near = known.iter().max_by(|a, b| {
                    strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name))
                });
                let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                rows.problem(1, true, format!("unknown column `{name}`{near}"));
            }
        }
        rows
    }

    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The next row that is not empty, with its line.
    pub(super) fn next_row(&mut self) -> Option<(u32, csv::StringRecord)> {
        let mut row = csv::StringRecord::new();
        loop {
            // The text is UTF-8 and rows may be of any length: reading cannot fail.
            if !self.reader.read_record(&mut row).ok()? {
                return None;
            }
            let line = row.position().map_or(0, |position| position.line()) as u32;
            if row.len() > self.columns.len() {
                let message = format!(
                    "{} cells where the first line names {}; quote cells that hold the separator",
                    row.len(),
                    self.columns.len()
                );
                self.problem(line, true, message);
            }
            if row.iter().any(|cell| !cell.is_empty()) {
                return Some((line, row));
            }
        }
    }

    /// The cell under a column; empty when either is not there.
    pub(super) fn cell<'r>(&self, row: &'r csv::StringRecord, name: &str) -> &'r str {
        self.column(name)
            .and_then(|at| row.get(at))
            .unwrap_or_default()
    }

    pub(super) fn problem(&mut self, line: u32, error: bool, message: String) {
        let path = self.path.clone();
        self.problems.push(Problem {
            path,
            line,
            error,
            message,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str =
        "source_term,locale,preferred,admitted,forbidden,part_of_speech,note,context
blade,sl-SI,podokno,stran|list,rezilo|=re,noun,\"a pane, no knife\",
\"sign in\",sl-SI,vpisati se,vpis*,,verb,,
";

    #[test]
    fn a_termbase_comes_back_as_written() {
        let loaded = read("terms/sl.csv", SAMPLE);
        assert_eq!(loaded.problems, []);
        assert_eq!(loaded.value.entries.len(), 2);
        let blade = &loaded.value.entries[0];
        assert_eq!(blade.expected(), Some("podokno"));
        assert_eq!((blade.line, blade.note.as_str()), (2, "a pane, no knife"));
        let again = read("terms/sl.csv", &write(&loaded.value.entries));
        assert_eq!(again.value, loaded.value);
    }

    #[test]
    fn wrong_columns_and_locales_are_told_with_their_line() {
        let loaded = read("t.csv", "source_term;local;preferred\nblade;xx;y\n");
        assert_eq!(loaded.value.entries, []);
        let told: Vec<String> = loaded.problems.iter().map(Problem::to_string).collect();
        assert_eq!(
            told[0],
            "t.csv:1: error: unknown column `local`; did you mean `locale`?"
        );
        let loaded = read(
            "t.csv",
            "source_term\tlocale\nblade\tLatvian language\n\t lv\n",
        );
        let lines: Vec<u32> = loaded.problems.iter().map(|it| it.line).collect();
        assert_eq!(lines, [2, 3]);
    }
}
