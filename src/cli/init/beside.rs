//! Plain trees that say nothing of themselves: `docs/en` beside `docs/de`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Locale;

/// Names of folders with English articles.
const ENGLISH: [&str; 4] = ["en", "en-us", "en-gb", "english"];

/// A folder of translations, and its English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    /// The folder of the translations.
    pub(super) folder: String,
    /// The folder with the English articles.
    pub(super) english: String,
    /// The locale, after the name of the folder.
    pub(super) locale: Locale,
}

/// Looks for a folder named after English with exactly one sibling named after another language that
/// holds some of the same files. With several siblings each needs a configuration of its own.
pub(super) fn find<'a>(paths: impl Iterator<Item = &'a str>) -> Option<Beside> {
    // Files by folder: each folder of a path with what stands below it.
    let mut folders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in paths {
        for (at, _) in path.match_indices('/') {
            folders
                .entry(&path[..at])
                .or_default()
                .insert(&path[at + 1..]);
        }
    }
    let parts = |folder: &'a str| folder.rsplit_once('/').unwrap_or(("", folder));
    let english = folders.keys().find(|folder| {
        let name = parts(folder).1.to_ascii_lowercase();
        ENGLISH.contains(&name.as_str())
    })?;
    let files = &folders[english];
    let mut siblings = folders.iter().filter_map(|(folder, theirs)| {
        let (parent, name) = parts(folder);
        // Three letters are more often `img` or `src` than a language.
        let named = name.len() == 2 || name.contains(['-', '_']);
        let locale = Locale::parse(name).filter(|_| named)?;
        let beside = parent == parts(english).0 && locale.language() != "en";
        (beside && !theirs.is_disjoint(files)).then_some((*folder, locale))
    });
    let (folder, locale) = siblings.next()?;
    siblings.next().is_none().then(|| Beside {
        folder: folder.to_owned(),
        english: (*english).to_owned(),
        locale,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_known_by_name_and_by_what_they_share() {
        let found = |paths: &[&str]| find(paths.iter().copied()).map(|it| it.folder);
        let two = ["docs/en/a/x.md", "docs/de/a/x.md", "readme.md"];
        assert_eq!(found(&two).as_deref(), Some("docs/de"));
        assert_eq!(found(&["en/x.md", "pt-BR/x.md"]).as_deref(), Some("pt-BR"));
        assert_eq!(found(&["en/x.md", "img/x.md"]).as_deref(), None);
        assert_eq!(found(&["en/x.md", "de/y.md"]), None);
        assert_eq!(found(&["en/x.md", "de/x.md", "ja/x.md"]), None);
        assert_eq!(found(&["x.md"]), None);
    }
}
