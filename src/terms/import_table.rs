//! Tables of other tools: memoQ's CSV, columns named by language, columns the user maps.
//!
//! memoQ writes a row for each entry: columns `Entry_…`, then for each language a definition
//! (`English_Def`) and for each term its column (`English`), `Term_Info` (`CasePermissive;Forbidden`) and
//! `Term_Example`. Its `|` marks the end of a stem, its `*` what may follow.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::csv_file::{self, COLUMNS, reader};
use super::form::{Form, FormKind, Status};
use super::import::{Imported, Wanted};
use super::import_columns::{Role, guess, named};
use super::language_names;
use super::tbx_read::status;
use super::termbase::{Entry, PartOfSpeech, Problem};
use crate::model::Locale;

/// Reads a table.
pub fn read(path: &str, text: &str, wanted: &Wanted) -> Imported {
    // Excel's own first line.
    let text = text.trim_start_matches('\u{feff}');
    let (text, skipped) = match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().to_lowercase().starts_with("sep=") => (rest, 1),
        _ => (text, 0),
    };
    let mut rows = reader(text);
    let heads: Vec<String> = match rows.headers() {
        Ok(heads) => heads.iter().map(str::to_owned).collect(),
        Err(_) => Vec::new(),
    };
    let has = |name: &str| heads.iter().any(|it| it.eq_ignore_ascii_case(name));
    if wanted.columns.is_empty() && has("source_term") && has("locale") {
        return own(path, text);
    }
    let mut table = Table::new(path, &heads, wanted);
    let mut row = csv::StringRecord::new();
    // The text is UTF-8 and rows may be of any length: reading cannot fail.
    let usable = table.imported.problems.is_empty();
    while usable && rows.read_record(&mut row).unwrap_or_default() {
        let line = row.position().map_or(0, csv::Position::line) as u32 + skipped;
        table.take(&row, line);
    }
    table.imported
}

/// It is a termbase of ours already.
fn own(path: &str, text: &str) -> Imported {
    let loaded = csv_file::read(path, text);
    Imported {
        kind: "termbase",
        termbase: loaded.value,
        problems: loaded.problems,
        ..Imported::default()
    }
}

/// Forms of a row, by locale.
type Forms = BTreeMap<Locale, Vec<(Status, Form)>>;

fn cell(row: &csv::StringRecord, at: usize) -> &str {
    row.get(at).unwrap_or_default().trim()
}

struct Table {
    path: Arc<str>,
    roles: Vec<Role>,
    heads: Vec<String>,
    memoq: bool,
    locale: Option<Locale>,
    imported: Imported,
}

impl Table {
    fn new(path: &str, heads: &[String], wanted: &Wanted) -> Self {
        let memoq = heads.iter().any(|it| it == "Entry_ID" || it == "Term_Info");
        let mut table = Self {
            path: path.into(),
            roles: Vec::new(),
            heads: heads.to_vec(),
            memoq,
            locale: wanted.locale.clone(),
            imported: Imported {
                kind: if memoq { "memoQ table" } else { "table" },
                ..Imported::default()
            },
        };
        for (ours, theirs) in &wanted.columns {
            table.prove(ours, theirs);
        }
        let mut term = None;
        for (at, head) in heads.iter().enumerate() {
            let mapped = wanted
                .columns
                .iter()
                .find(|(_, theirs)| theirs.eq_ignore_ascii_case(head));
            let role = match mapped {
                Some((ours, _)) => named(ours).unwrap_or(Role::LeftOut),
                // What the user maps is all that counts beside what is certain.
                None if !wanted.columns.is_empty() => Role::LeftOut,
                None => guess(head, term),
            };
            if matches!(role, Role::Source | Role::Forms(..)) {
                term = Some(at);
            }
            table.roles.push(role);
        }
        table.complain();
        table
    }

    /// A mapping must name a column of ours and one of theirs.
    fn prove(&mut self, ours: &str, theirs: &str) {
        if named(ours).is_none() {
            let columns = COLUMNS.join("`, `");
            self.problem(
                1,
                format!("`{ours}` is no column of a termbase; there are `{columns}`"),
            );
        }
        if !self
            .heads
            .iter()
            .any(|head| head.eq_ignore_ascii_case(theirs))
        {
            let heads = self.heads.join("`, `");
            self.problem(
                1,
                format!("there is no column `{theirs}`; there are `{heads}`"),
            );
        }
    }

    fn complain(&mut self) {
        let heads = self.heads.join("`, `");
        if !self.roles.contains(&Role::Source) {
            self.problem(
                1,
                format!("no column of English terms among `{heads}`; say which it is with `--column source_term=NAME`"),
            );
        }
        let forms = |role: &Role| matches!(role, Role::Forms(..));
        if !self.roles.iter().any(forms) {
            self.problem(
                1,
                format!("no column of translated terms among `{heads}`; say which it is with `--column preferred=NAME --locale TAG`"),
            );
        }
        let nameless = |role: &Role| matches!(role, Role::Forms(None, _));
        let told = self.locale.is_some() || self.roles.contains(&Role::Locale);
        if self.roles.iter().any(nameless) && !told {
            self.problem(
                1,
                "nothing says which language the terms are in; say so with `--locale TAG`"
                    .to_owned(),
            );
        }
    }

    fn take(&mut self, row: &csv::StringRecord, line: u32) {
        let sources: Vec<String> = (0..self.roles.len())
            .filter(|&at| self.roles[at] == Role::Source && !self.forbids(row, at))
            .flat_map(|at| self.parts(cell(row, at)))
            .map(|term| term.replace(['|', '*'], ""))
            .filter(|term| term.contains(char::is_alphanumeric))
            .collect();
        let forms = match self.forms(row) {
            Ok(forms) => forms,
            Err(message) => return self.problem(line, message),
        };
        self.count_left_out(row);
        if sources.is_empty() && !forms.is_empty() {
            self.problem(line, "no English term; the row is left out".to_owned());
        }
        let of = |forms: &[(Status, Form)], wanted: Status| -> Vec<Form> {
            let chosen = forms.iter().filter(|(status, _)| *status == wanted);
            chosen.map(|(_, form)| form.clone()).collect()
        };
        for source in &sources {
            for (locale, forms) in &forms {
                self.imported.termbase.entries.push(Entry {
                    source: source.clone(),
                    locale: Some(locale.clone()),
                    preferred: of(forms, Status::Preferred),
                    admitted: of(forms, Status::Admitted),
                    forbidden: of(forms, Status::Forbidden),
                    part_of_speech: PartOfSpeech::parse(
                        &self.all(row, &Role::PartOfSpeech).join(","),
                    ),
                    note: self.all(row, &Role::Note).join("; "),
                    context: self.all(row, &Role::Context).join("; "),
                    path: self.path.clone(),
                    line,
                });
            }
        }
    }

    /// The forms of a row by locale, or what is wrong with it.
    fn forms(&self, row: &csv::StringRecord) -> Result<Forms, String> {
        let mut forms = Forms::new();
        let written = self.all(row, &Role::Locale).first().copied();
        let said = self
            .all(row, &Role::Status)
            .first()
            .and_then(|it| status(it));
        for (at, role) in self.roles.iter().enumerate() {
            let Role::Forms(locale, listed) = role else {
                continue;
            };
            let parts = self.parts(cell(row, at));
            if parts.is_empty() {
                continue;
            }
            let locale = locale.clone().or_else(|| match written {
                Some(written) => language_names::read(written).or_else(|| Locale::parse(written)),
                None => self.locale.clone(),
            });
            let locale = locale.ok_or_else(|| {
                let written = written.unwrap_or_default();
                format!(
                    "unknown locale `{written}`; write a tag such as `lv-LV`; the row is left out"
                )
            })?;
            let list = forms.entry(locale).or_default();
            for part in parts {
                let first = !list.iter().any(|(it, _)| *it == Status::Preferred);
                let status = match (self.forbids(row, at), listed) {
                    (true, _) => Status::Forbidden,
                    (false, Status::Preferred) if first => said.unwrap_or(Status::Preferred),
                    (false, Status::Preferred) => said.unwrap_or(Status::Admitted),
                    (false, listed) => *listed,
                };
                list.extend(self.form(&part, status, row, at).map(|it| (status, it)));
            }
        }
        forms.retain(|_, list| !list.is_empty());
        Ok(forms)
    }

    /// The filled cells of a row under all columns of a role.
    fn all<'r>(&self, row: &'r csv::StringRecord, role: &Role) -> Vec<&'r str> {
        let places = self.roles.iter().enumerate().filter(|(_, it)| *it == role);
        let cells = places.map(|(at, _)| cell(row, at));
        cells.filter(|it| !it.is_empty()).collect()
    }

    /// The terms of a cell. memoQ has a column for each; elsewhere `;`, `|` and line breaks part them.
    fn parts(&self, cell: &str) -> Vec<String> {
        let parts: Vec<&str> = match self.memoq {
            true => vec![cell],
            false => cell.split([';', '|', '\n']).collect(),
        };
        let parts = parts.into_iter().map(str::trim);
        parts
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// True when memoQ says one of the words of the term in a column.
    fn says(&self, row: &csv::StringRecord, at: usize, words: &[&str]) -> bool {
        let place = self.roles.iter().position(|role| *role == Role::Info(at));
        let cell = place.and_then(|place| row.get(place)).unwrap_or_default();
        let mut said = cell.split([';', '|', ',']).map(str::trim);
        said.any(|it| words.iter().any(|word| word.eq_ignore_ascii_case(it)))
    }

    fn forbids(&self, row: &csv::StringRecord, at: usize) -> bool {
        self.says(row, at, &["forbidden"])
    }

    fn form(
        &self,
        written: &str,
        status: Status,
        row: &csv::StringRecord,
        at: usize,
    ) -> Option<Form> {
        if !self.memoq {
            return Form::parse(written);
        }
        let mut form = Form::parse(&written.replace('|', ""))?;
        form.text = form.text.replace('*', "");
        let exact = self.says(row, at, &["Exact", "NoPrefix"]);
        // A forbidden word may be right with another ending; a right one is right with every ending.
        if status == Status::Forbidden && exact {
            form.kind = FormKind::Whole;
        }
        Some(form)
    }

    fn count_left_out(&mut self, row: &csv::StringRecord) {
        for (at, role) in self.roles.iter().enumerate() {
            let filled = row.get(at).is_some_and(|cell| !cell.trim().is_empty());
            if *role == Role::LeftOut && filled {
                let what = format!("column `{}`", self.heads[at]);
                *self.imported.left_out.entry(what).or_default() += 1;
            }
        }
    }

    fn problem(&mut self, line: u32, message: String) {
        let path = self.path.clone();
        self.imported.problems.push(Problem {
            path,
            line,
            error: true,
            message,
        });
    }
}
