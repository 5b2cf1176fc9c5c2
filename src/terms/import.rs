//! Termbases of other tools: TBX, MultiTerm XML and tables, with what could not be carried over.
//!
//! Concepts of other tools may share a term (homonyms, synonyms in rows of their own); in a termbase a
//! term has one entry for each locale and word class, so their forms are put together.

use std::collections::BTreeMap;

use super::termbase::{Problem, Termbase};
use super::{Names, import_table, tbx_read};
use crate::model::Locale;

/// What the user says of the export.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The target locale where the export names none or only its language; of several the one to take.
    pub locale: Option<Locale>,
    /// Our column, their column.
    pub columns: Vec<(String, String)>,
}

/// A termbase as it was found in an export.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// What the export was taken for.
    pub kind: &'static str,
    /// Its terms.
    pub termbase: Termbase,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// What a termbase has no place for, with counts.
    pub left_out: BTreeMap<String, usize>,
    /// Entries that went into others of the same term.
    pub merged: usize,
}

/// Reads an export of another tool.
pub fn read(path: &str, text: &str, wanted: &Wanted) -> Imported {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let mut imported = match start.starts_with('<') {
        true => {
            let loaded = tbx_read::read(path, text);
            Imported {
                kind: tbx_read::kind(start),
                termbase: loaded.value,
                problems: loaded.problems,
                left_out: tbx_read::left_out(text),
                merged: 0,
            }
        }
        false if Names::looks_like(text) => Imported {
            problems: vec![Problem {
                path: path.into(),
                line: 1,
                error: true,
                message: "a list of protected names; it is used as it is, with `--names`"
                    .to_owned(),
            }],
            ..Imported::default()
        },
        false => import_table::read(path, text, wanted),
    };
    choose(&mut imported, wanted.locale.as_ref());
    imported.merged += imported.termbase.put_together();
    imported
}

/// Keeps the entries of the wanted locale and gives those of its bare language the whole tag.
fn choose(imported: &mut Imported, wanted: Option<&Locale>) {
    let Some(wanted) = wanted else {
        return;
    };
    let before = imported.termbase.entries.len();
    imported.termbase.entries.retain_mut(|entry| {
        let Some(locale) = &entry.locale else {
            return false;
        };
        if locale.language() != wanted.language() {
            return false;
        }
        if locale.as_str() == locale.language() {
            entry.locale = Some(wanted.clone());
        }
        true
    });
    let others = before - imported.termbase.entries.len();
    if others > 0 {
        let what = format!("entries of other locales than {wanted}");
        imported.left_out.insert(what, others);
    }
}
