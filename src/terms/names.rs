//! Protected names: what stays as it is in every language, with the localized forms some names have.
//!
//! CSV: `name, category, inflected_in, translated_in, note, localized_XX…`; languages and forms are parted by `|`.

use std::collections::BTreeMap;

use super::csv_file::{Rows, write_rows};
use super::termbase::Loaded;

/// A name that must not be translated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProtectedName {
    /// As it is written.
    pub name: String,
    /// `product`, `feature`, `plan`, `protocol`, or a word of the user's own.
    pub category: String,
    /// Languages whose texts put endings on its last word beyond what their grammar table says.
    pub inflected_in: Vec<String>,
    /// Languages whose texts mostly translate it, without an agreed form: only recasing is wrong there.
    /// `*` stands for every language without a localized form of its own.
    pub translated_in: Vec<String>,
    /// For the reader of a finding.
    pub note: String,
    /// The official forms of other languages, by language subtag.
    pub localized: BTreeMap<String, Vec<String>>,
}

impl ProtectedName {
    /// The official forms in a language.
    pub fn localized(&self, language: &str) -> &[String] {
        self.localized.get(language).map_or(&[], Vec::as_slice)
    }

    /// True for one short word of capitals and digits: `MFA`. It may be spelt out.
    pub fn is_acronym(&self) -> bool {
        self.name.chars().count() <= 6
            && self
                .name
                .chars()
                .all(|sign| sign.is_ascii_digit() || !sign.is_lowercase())
            && !self.name.contains(' ')
    }
}

/// The list of protected names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// In the order of the files; a later name replaces an earlier one of the same spelling.
    pub list: Vec<ProtectedName>,
}

const KNOWN: [&str; 6] = [
    "name",
    "category",
    "inflected_in",
    "translated_in",
    "note",
    "inflection_allowed",
];

impl Names {
    /// True when the first line of a table names the columns of such a list.
    pub fn looks_like(text: &str) -> bool {
        let rows = Rows::new("", text, &[], |_| true);
        rows.column("name").is_some() && rows.column("source_term").is_none()
    }

    /// Reads a list. A file of names alone, one a line under `name`, is a list too.
    pub fn read(path: &str, text: &str) -> Loaded<Self> {
        let ignored = |column: &str| {
            column.starts_with("localized_")
                || column.starts_with("kept_")
                || column == "evidence_count"
        };
        let mut rows = Rows::new(path, text, &KNOWN, ignored);
        if rows.column("name").is_none() {
            rows.problem(
                1,
                true,
                "no column `name`; the first line names the columns".to_owned(),
            );
        }
        let mut names = Self::default();
        if rows.problems.iter().any(|problem| problem.error) {
            return Loaded {
                value: names,
                problems: rows.problems,
            };
        }
        let localized: Vec<(String, String)> = rows
            .columns()
            .iter()
            .filter_map(|column| {
                Some((
                    column.clone(),
                    column.strip_prefix("localized_")?.to_owned(),
                ))
            })
            .collect();
        while let Some((line, row)) = rows.next_row() {
            let cell = |column: &str| rows.cell(&row, column);
            let name = cell("name").to_owned();
            if name.is_empty() {
                rows.problem(
                    line,
                    true,
                    "no name in column `name`; the row is left out".to_owned(),
                );
                continue;
            }
            let list = |column: &str| -> Vec<String> {
                let parts = cell(column).split('|').map(str::trim);
                parts
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned)
                    .collect()
            };
            let mut inflected_in = list("inflected_in");
            inflected_in.extend(list("inflection_allowed"));
            let read = ProtectedName {
                category: cell("category").to_owned(),
                translated_in: list("translated_in"),
                note: cell("note").to_owned(),
                localized: localized
                    .iter()
                    .map(|(column, language)| (language.clone(), list(column)))
                    .filter(|(_, forms)| !forms.is_empty())
                    .collect(),
                inflected_in,
                name,
            };
            if names.list.iter().any(|other| other.name == read.name) {
                rows.problem(
                    line,
                    false,
                    format!("`{}` stands twice; the later row holds", read.name),
                );
            }
            names.add(read);
        }
        Loaded {
            value: names,
            problems: rows.problems,
        }
    }

    /// Adds a name or replaces the one of the same spelling.
    pub fn add(&mut self, name: ProtectedName) {
        match self.list.iter_mut().find(|other| other.name == name.name) {
            Some(other) => *other = name,
            None => self.list.push(name),
        }
    }

    /// Puts another list on top.
    pub fn layer(&mut self, above: Names) {
        for name in above.list {
            self.add(name);
        }
    }

    /// Writes the list; reading it back gives the same.
    pub fn write(&self) -> String {
        let mut languages: Vec<&str> = self
            .list
            .iter()
            .flat_map(|name| name.localized.keys().map(String::as_str))
            .collect();
        languages.sort_unstable();
        languages.dedup();
        let mut columns: Vec<String> = KNOWN[..5].iter().map(|name| (*name).to_owned()).collect();
        columns.extend(
            languages
                .iter()
                .map(|language| format!("localized_{language}")),
        );
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        let rows = self.list.iter().map(|name| {
            let mut row = vec![
                name.name.clone(),
                name.category.clone(),
                name.inflected_in.join("|"),
                name.translated_in.join("|"),
                name.note.clone(),
            ];
            row.extend(
                languages
                    .iter()
                    .map(|language| name.localized(language).join("|")),
            );
            row
        });
        write_rows(&columns, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_comes_back_as_written() {
        let text = "name,category,inflected_in,translated_in,note,localized_de,localized_sv\n\
                    Task Manager,feature,,lv|sl,,,Aktivitetshanteraren\n\
                    Azure AD,product,sl,,,,\nMFA,protocol,,,,,\n";
        let loaded = Names::read("names.csv", text);
        assert_eq!(loaded.problems, []);
        let list = &loaded.value.list;
        assert_eq!(list[0].localized("sv"), ["Aktivitetshanteraren"]);
        assert_eq!(list[0].translated_in, ["lv", "sl"]);
        assert!(list[2].is_acronym() && !list[1].is_acronym());
        assert_eq!(
            Names::read("n.csv", &loaded.value.write()).value,
            loaded.value
        );
        assert_eq!(Names::read("n.csv", "name\nContoso\n").value.list.len(), 1);
        assert_eq!(Names::read("n.csv", "nmae\nContoso\n").problems.len(), 2);
    }
}
