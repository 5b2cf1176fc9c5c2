//! The termbase: entries of several files, layered by locale.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::form::{Form, Status};
use crate::model::Locale;

/// Word classes a term is used in; a term without any is taken for a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PartOfSpeech {
    /// Takes a plural.
    pub noun: bool,
    /// Takes the endings of verbs.
    pub verb: bool,
    /// Stands as it is.
    pub adjective: bool,
}

impl PartOfSpeech {
    /// Reads `noun`, `verb`, `noun, verb`; words it does not know are left out.
    pub fn parse(written: &str) -> Self {
        let mut found = Self::default();
        for word in written.split([',', '|', '/', ';']) {
            match word.trim().to_ascii_lowercase().as_str() {
                "noun" | "n" | "propernoun" | "proper noun" => found.noun = true,
                "verb" | "v" => found.verb = true,
                "adjective" | "adj" | "adverb" | "adv" => found.adjective = true,
                _ => {}
            }
        }
        found
    }
}

impl PartOfSpeech {
    /// True when every word of what is written names a word class that is known.
    pub fn is_known(written: &str) -> bool {
        let words = written.split([',', '|', '/', ';']);
        words.map(str::trim).all(|word| {
            word.is_empty() || Self::parse(word) != Self::default() || OTHER_CLASSES.contains(&word)
        })
    }
}

/// Word classes that make no difference here.
const OTHER_CLASSES: &[&str] = &["other", "phrase", "abbreviation", "acronym"];

impl fmt::Display for PartOfSpeech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = [
            (self.noun, "noun"),
            (self.verb, "verb"),
            (self.adjective, "adjective"),
        ];
        let names: Vec<&str> = names
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, name)| *name)
            .collect();
        f.write_str(&names.join(", "))
    }
}

/// What a termbase says of one English term in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The English term.
    pub source: String,
    /// The target locale; `None` when the file names one that cannot be read.
    pub locale: Option<Locale>,
    /// The form to use; more than one when several are equally good.
    pub preferred: Vec<Form>,
    /// Other right forms.
    pub admitted: Vec<Form>,
    /// Wrong forms.
    pub forbidden: Vec<Form>,
    /// Word classes.
    pub part_of_speech: PartOfSpeech,
    /// For the reader of a finding.
    pub note: String,
    /// Where the term is used, for linguists.
    pub context: String,
    /// The file it stands in.
    pub path: Arc<str>,
    /// Its line there, 1-based.
    pub line: u32,
}

impl Entry {
    /// All forms with what is said of them.
    pub fn forms(&self) -> impl Iterator<Item = (Status, &Form)> {
        let with = |status| move |form| (status, form);
        self.preferred
            .iter()
            .map(with(Status::Preferred))
            .chain(self.admitted.iter().map(with(Status::Admitted)))
            .chain(self.forbidden.iter().map(with(Status::Forbidden)))
    }

    /// The form a message names.
    pub fn expected(&self) -> Option<&str> {
        self.preferred.first().map(|form| form.text.as_str())
    }
}

/// What is wrong in a termbase, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file.
    pub path: Arc<str>,
    /// The line, 1-based.
    pub line: u32,
    /// True when the row or the file cannot be used as it is.
    pub error: bool,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.error { "error" } else { "warning" };
        write!(f, "{}:{}: {word}: {}", self.path, self.line, self.message)
    }
}

/// A file as it was read: what it holds, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded<T> {
    /// The content that can be used.
    pub value: T,
    /// In order of their lines.
    pub problems: Vec<Problem>,
}

/// Entries of all files, in the order the files were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Termbase {
    /// As read.
    pub entries: Vec<Entry>,
}

impl Termbase {
    /// Reads a file by what it holds: TBX when it looks like XML, else CSV. Concepts of TBX that share a term
    /// become one entry.
    pub fn read(path: &str, text: &str) -> Loaded<Self> {
        let start = text.trim_start_matches('\u{feff}').trim_start();
        if start.starts_with('<') {
            let mut loaded = super::tbx_read::read(path, text);
            loaded.value.put_together();
            loaded
        } else {
            super::csv_file::read(path, text)
        }
    }

    /// Puts another file on top: its entries win over those of the same term, word class and locale.
    pub fn layer(&mut self, above: Termbase) {
        self.entries.extend(above.entries);
    }

    /// The entries that hold for a locale. Of several for the same term and word class the one with the
    /// narrower locale wins, then the one given later. Ordered by term.
    pub fn of_locale(&self, locale: &Locale) -> Vec<Entry> {
        let mut chosen: BTreeMap<(String, PartOfSpeech), (u8, &Entry)> = BTreeMap::new();
        for entry in &self.entries {
            let Some(breadth) = entry.locale.as_ref().and_then(|it| narrowness(it, locale)) else {
                continue;
            };
            let key = (entry.source.to_lowercase(), entry.part_of_speech);
            let better = chosen.get(&key).is_none_or(|(other, _)| breadth >= *other);
            if better {
                chosen.insert(key, (breadth, entry));
            }
        }
        chosen
            .into_values()
            .map(|(_, entry)| entry.clone())
            .collect()
    }
}

/// How closely the locale of an entry names a locale; `None` when it does not hold for it.
fn narrowness(entry: &Locale, locale: &Locale) -> Option<u8> {
    let agrees = |mine: Option<&str>, other: Option<&str>| match (mine, other) {
        (Some(mine), Some(other)) => (mine == other).then_some(1),
        (Some(_), None) | (None, _) => Some(0),
    };
    if entry.language() != locale.language() {
        return None;
    }
    let region = agrees(entry.region(), locale.region())?;
    Some(region + agrees(entry.script(), locale.script())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(locale: &str, preferred: &str) -> Entry {
        Entry {
            source: "Blade".to_owned(),
            locale: Locale::parse(locale),
            preferred: Form::parse_list(preferred),
            admitted: Vec::new(),
            forbidden: Vec::new(),
            part_of_speech: PartOfSpeech::default(),
            note: String::new(),
            context: String::new(),
            path: "a.csv".into(),
            line: 2,
        }
    }

    #[test]
    fn narrower_and_later_entries_win() {
        let termbase = Termbase {
            entries: vec![
                entry("es-MX", "mexicano"),
                entry("es", "a"),
                entry("es", "b"),
                entry("sv", "c"),
            ],
        };
        let preferred = |locale: &str| {
            let entries = termbase.of_locale(&Locale::parse(locale).expect(locale));
            entries
                .iter()
                .map(|it| it.preferred[0].text.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(preferred("es-ES"), ["b"]);
        assert_eq!(preferred("es-MX"), ["mexicano"]);
        assert_eq!(preferred("sv-SE"), ["c"]);
        assert!(preferred("de-DE").is_empty());
    }
}
