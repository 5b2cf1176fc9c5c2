//! What the build of a site is told by its configuration: redirections and other repositories.
//!
//! `.openpublishing.redirection*.json` lists the paths of pages that are gone and answer under another
//! address; `.openpublishing.publish.config.json` names folders that are filled from other
//! repositories. Both are read leniently: what cannot be read makes nothing "broken".

use std::collections::HashSet;

use serde_json::Value;

use crate::compare::targets::path;

/// What the configuration files of one tree say; all paths lower case.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// Pages that answer under another address.
    pub(super) redirected: HashSet<String>,
    /// Folders of other repositories, with `/`.
    pub(super) foreign: Vec<String>,
}

/// True for a file name that may hold redirections or name other repositories.
pub(super) fn is_configuration(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let lower = name.to_ascii_lowercase();
    lower.ends_with(".json") && (lower.starts_with(".openpublishing.") || lower == "docfx.json")
        || matches!(lower.as_str(), "redirections.json" | "redirections.yml")
}

impl Site {
    /// Takes in one configuration file; `file` is its path in the tree.
    pub(super) fn read(&mut self, file: &str, text: &str) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            self.scan(file, text);
            return;
        };
        match value.get("redirections") {
            Some(Value::Array(list)) => {
                for it in list {
                    for key in ["source_path", "source_path_from_root", "from"] {
                        if let Some(path) = it.get(key).and_then(Value::as_str) {
                            self.redirect(file, path);
                        }
                    }
                }
            }
            Some(Value::Object(map)) => {
                for path in map.keys() {
                    self.redirect(file, path);
                }
            }
            _ => {}
        }
        let repositories = value
            .get("dependent_repositories")
            .and_then(Value::as_array);
        for it in repositories.into_iter().flatten() {
            if let Some(folder) = it.get("path_to_root").and_then(Value::as_str)
                && let Some(folder) = path::resolve(folder, file, None)
                && !folder.is_empty()
            {
                self.foreign.push(folder.to_lowercase() + "/");
            }
        }
    }

    /// JSON with a mistake in it still names its paths, one a line.
    fn scan(&mut self, file: &str, text: &str) {
        for line in text.lines() {
            let line = line.trim();
            if let Some(rest) = line.strip_prefix("\"source_path") {
                let mut quoted = rest.split('"').skip(1).filter(|it| it.trim() != ":");
                if let Some(path) = quoted.next() {
                    self.redirect(file, path);
                }
            }
        }
    }

    fn redirect(&mut self, file: &str, path: &str) {
        let path = path.replace('\\', "/");
        let resolved = match path.strip_prefix('/') {
            Some(rest) => Some(rest.to_owned()),
            None => path::resolve(&path, file, None),
        };
        self.redirected.extend(resolved.map(|it| it.to_lowercase()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirections_come_in_several_forms() {
        let mut site = Site::default();
        site.read(
            ".openpublishing.redirection.json",
            "\u{feff}{\"redirections\": [{\"source_path\": \"Docs/a.md\", \"redirect_url\": \"/x\"}, {\"source_path_from_root\": \"/docs/b.md\"}]}",
        );
        site.read(
            "docs/docfx.json",
            "{\"redirections\": {\"c.md\": \"/x\"}, \"build\": {}}",
        );
        site.read(
            ".openpublishing.redirection.more.json",
            "{\n\"redirections\": [\n{\n\"source_path\": \"docs/d.md\",\n}\n",
        );
        site.read(
            ".openpublishing.publish.config.json",
            "{\"dependent_repositories\": [{\"path_to_root\": \"_repo.en-US\"}]}",
        );
        let mut paths: Vec<&String> = site.redirected.iter().collect();
        paths.sort();
        assert_eq!(paths, ["docs/a.md", "docs/b.md", "docs/c.md", "docs/d.md"]);
        assert_eq!(site.foreign, ["_repo.en-us/"]);
        assert!(is_configuration("docs/docfx.json"));
        assert!(!is_configuration("docs/data.json"));
    }
}
