//! From paths on the command line to the list of articles.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use ignore::WalkBuilder;
use unicode_normalization::UnicodeNormalization;

/// One file to check.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Input {
    /// The path in ids and reports: relative, `/`, NFC.
    pub report: String,
    /// Where it is.
    pub path: PathBuf,
    /// The user named this very file: read it whatever its extension.
    pub named: bool,
    /// The path below the folder that the user named, as `report` is written; empty for a named file.
    pub below: String,
}

/// An input that could not be opened.
#[derive(Debug, thiserror::Error)]
#[error("cannot open `{path}`: {source}", path = .path.display())]
pub struct OpenError {
    /// As the user named it, or as it was found.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// The name of a configuration file.
pub const CONFIG: &str = "bilint.toml";

/// Extensions of files that may hold articles; the reader decides by content.
const EXTENSIONS: [&str; 6] = ["md", "markdown", "yml", "yaml", "xml", "html"];

/// What report paths are relative to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Base {
    /// The folder of the configuration, else the git top level, else the path on the command line.
    #[default]
    Discover,
    /// The folder of this configuration file, for the articles below it.
    File(PathBuf),
    /// No configuration counts.
    Isolated,
}

/// Finds the articles below the given paths, in report order, each once. Folders are walked the way
/// ripgrep does: hidden and ignored files are left out.
pub fn walk(paths: &[PathBuf], base: &Base) -> (Vec<Input>, Vec<OpenError>) {
    // By report path; two repositories may have the same.
    let mut found: BTreeMap<(String, PathBuf), Input> = BTreeMap::new();
    let mut errors = Vec::new();
    let common = common_base(paths);
    for path in paths {
        let metadata = match fs::metadata(path) {
            Ok(metadata) => metadata,
            Err(source) => {
                errors.push(OpenError {
                    path: path.clone(),
                    source,
                });
                continue;
            }
        };
        let folder = base.of(path).unwrap_or_else(|| common.clone());
        if metadata.is_file() {
            let input = Input {
                report: report_path(path, &folder),
                path: path.clone(),
                named: true,
                below: String::new(),
            };
            found.insert((input.report.clone(), absolute(path)), input);
            continue;
        }
        let mut builder = WalkBuilder::new(path);
        builder.require_git(true).follow_links(false);
        for entry in builder.build() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    errors.push(OpenError {
                        path: path.clone(),
                        source: error
                            .into_io_error()
                            .unwrap_or_else(|| io::Error::other("cannot be walked")),
                    });
                    continue;
                }
            };
            if !entry.file_type().is_some_and(|kind| kind.is_file()) || !has_extension(entry.path())
            {
                continue;
            }
            let report = report_path(entry.path(), &folder);
            let key = (report.clone(), absolute(entry.path()));
            found.entry(key).or_insert_with(|| Input {
                report,
                below: report_path(entry.path(), &absolute(path)),
                path: entry.into_path(),
                named: false,
            });
        }
    }
    (found.into_values().collect(), errors)
}

fn has_extension(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| {
            EXTENSIONS
                .iter()
                .any(|known| known.eq_ignore_ascii_case(extension))
        })
}

impl Base {
    /// The folder that the report path of a file or folder is relative to; `None` leaves the argument.
    ///
    /// Inside a repository it is the outermost folder with a configuration, so that an article has one
    /// path whichever folder a run begins in.
    pub fn of(&self, path: &Path) -> Option<PathBuf> {
        let start = start_folder(path)?;
        let repository = start
            .ancestors()
            .find(|folder| folder.join(".git").exists())
            .map(Path::to_path_buf);
        let has_config = |folder: &&Path| folder.join(CONFIG).is_file();
        let configured = match (self, &repository) {
            (Self::Isolated, _) => None,
            (Self::File(file), _) => start_folder(file).filter(|folder| start.starts_with(folder)),
            (Self::Discover, Some(top)) => start
                .ancestors()
                .take_while(|folder| folder.starts_with(top))
                .filter(has_config)
                .last()
                .map(Path::to_path_buf),
            (Self::Discover, None) => start.ancestors().find(has_config).map(Path::to_path_buf),
        };
        configured.or(repository)
    }
}

/// The nearest configuration file of a folder: in it or above.
pub fn nearest_config(folder: &Path) -> Option<PathBuf> {
    start_folder(folder)?
        .ancestors()
        .map(|folder| folder.join(CONFIG))
        .find(|file| file.is_file())
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).map_or_else(|_| path.to_path_buf(), |it| clean(&it))
}

/// The folder itself, or that of a file; absolute and without `..`.
fn start_folder(path: &Path) -> Option<PathBuf> {
    let absolute = clean(&std::path::absolute(path).ok()?);
    if absolute.is_dir() {
        Some(absolute)
    } else {
        absolute.parent().map(Path::to_path_buf)
    }
}

/// Without configuration and git: the path itself, or the deepest folder that holds all of them.
fn common_base(paths: &[PathBuf]) -> PathBuf {
    let mut folders = paths.iter().filter_map(|path| start_folder(path));
    let Some(first) = folders.next() else {
        return PathBuf::new();
    };
    folders.fold(first, |base, folder| {
        base.ancestors()
            .find(|ancestor| folder.starts_with(ancestor))
            .map_or_else(PathBuf::new, Path::to_path_buf)
    })
}

/// Resolves `.` and `..` without asking the disk.
fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            part => clean.push(part),
        }
    }
    clean
}

/// The path as ids and reports have it.
pub fn report_path(path: &Path, base: &Path) -> String {
    let absolute = std::path::absolute(path).map_or_else(|_| path.to_path_buf(), |it| clean(&it));
    let relative = absolute.strip_prefix(clean(base)).unwrap_or(&absolute);
    let mut report = String::new();
    for part in relative.components() {
        if let Component::Normal(part) = part {
            if !report.is_empty() {
                report.push('/');
            }
            report.extend(part.to_string_lossy().nfc());
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_to_the_argument() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("sxs");
        fs::create_dir_all(root.join("a b")).unwrap();
        fs::write(root.join("a b/x.md"), "").unwrap();
        fs::write(root.join("y.MD"), "").unwrap();
        fs::write(root.join("z.png"), "").unwrap();
        let (found, errors) = walk(
            &[root.clone(), root.join("y.MD"), root.join("none")],
            &Base::Discover,
        );
        let reports: Vec<&str> = found.iter().map(|input| input.report.as_str()).collect();
        assert_eq!(reports, ["a b/x.md", "y.MD"]);
        assert!(found[1].named);
        assert_eq!(errors.len(), 1);
    }

    #[test]
    fn git_and_configuration_give_the_base() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("docs/lv")).unwrap();
        fs::create_dir(root.join(".git")).unwrap();
        fs::write(root.join("docs/lv/x.md"), "").unwrap();
        let report = |root: &Path| {
            walk(&[root.join("docs/lv")], &Base::Discover).0[0]
                .report
                .clone()
        };
        assert_eq!(report(root), "docs/lv/x.md");
        fs::write(root.join("docs/bilint.toml"), "").unwrap();
        assert_eq!(report(root), "lv/x.md");
        fs::write(root.join("docs/lv/bilint.toml"), "").unwrap();
        assert_eq!(report(root), "lv/x.md");
        let file = Base::File(root.join("docs/lv/bilint.toml"));
        assert_eq!(walk(&[root.join("docs/lv")], &file).0[0].report, "x.md");
        assert_eq!(
            walk(&[root.join("docs")], &Base::Isolated).0[0].report,
            "docs/lv/x.md"
        );
    }
}
