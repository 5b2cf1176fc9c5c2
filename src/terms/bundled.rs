//! The termbases and names that come with the program, so that a first run without any configuration finds
//! the classic errors of machine translation. Compiled by us; see data/README.md.

use std::sync::OnceLock;

use super::csv_file;
use super::names::Names;
use super::termbase::{Entry, Termbase};

const TERMBASES: &[(&str, &str)] = &[
    ("de", include_str!("data/de.csv")),
    ("es", include_str!("data/es.csv")),
    ("ja", include_str!("data/ja.csv")),
    ("lv", include_str!("data/lv.csv")),
    ("more", include_str!("data/more.csv")),
    ("sl", include_str!("data/sl.csv")),
    ("sv", include_str!("data/sv.csv")),
];
const NAMES: &str = include_str!("data/names.csv");

/// The bundled entries of all locales.
pub fn termbase() -> &'static Termbase {
    static BUNDLED: OnceLock<Termbase> = OnceLock::new();
    BUNDLED.get_or_init(|| {
        let mut termbase = Termbase::default();
        for (name, text) in TERMBASES {
            termbase.layer(csv_file::read(&format!("{FOLDER}{name}.csv"), text).value);
        }
        termbase
    })
}

/// True for an entry that comes with the program.
pub fn is_bundled(entry: &Entry) -> bool {
    entry.path.starts_with(FOLDER)
}

/// What the paths of bundled files begin with.
const FOLDER: &str = "builtin/";

/// The bundled protected names.
pub fn names() -> &'static Names {
    static BUNDLED: OnceLock<Names> = OnceLock::new();
    BUNDLED.get_or_init(|| Names::read("builtin/names.csv", NAMES).value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::lint;

    #[test]
    fn bundled_data_is_sound() {
        for (name, text) in TERMBASES {
            let loaded = csv_file::read(name, text);
            assert_eq!(loaded.problems, [], "{name}");
            let errors: Vec<_> = lint(&loaded.value, None)
                .into_iter()
                .filter(|it| it.error)
                .collect();
            assert_eq!(errors, [], "{name}");
        }
        assert_eq!(Names::read("names.csv", NAMES).problems, []);
        assert!(names().list.len() > 200 && termbase().entries.len() > 500);
    }
}
