//! The English article of a plain translation: from a file, a folder, or git at the commit it names.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::git::{Git, GitError};
use super::limit::SizeLimit;
use crate::model::Locale;
use crate::model::article::Newest;
use crate::read;
use crate::text::SourceFile;

/// Where English articles come from.
#[derive(Debug)]
pub enum EnglishSide {
    /// Nowhere: the rules that need the target alone run.
    None,
    /// One file for the one article.
    File(PathBuf),
    /// A folder with the same relative paths.
    Folder(PathBuf),
    /// A repository; the commit stands in the article.
    Git(Box<Git>),
}

/// Finds English articles.
#[derive(Debug)]
pub struct English {
    side: EnglishSide,
    /// Report path of the translation to path of the English article, where the trees differ.
    map: HashMap<String, String>,
    /// Every file of the folder, relative, sorted; walked once.
    listing: Arc<Vec<String>>,
    /// The revision that stands for the newest English.
    revision: Option<String>,
    /// Larger files are not read.
    limit: SizeLimit,
}

/// Why an article has no English.
#[derive(Debug, thiserror::Error)]
pub enum Missing {
    /// Nobody named a place to look.
    #[error("no English side was given; use `--source-dir`, `--source-git` or `--source`")]
    NotAsked,
    /// The article names no commit.
    #[error("the article names no `ms.sourcegitcommit`")]
    NoCommit,
    /// The commit is not in the repository.
    #[error("commit `{0}` is not in the English repository; fetch it")]
    NoSuchCommit(String),
    /// The file is not there.
    #[error("`{path}` is not in {place}")]
    NoFile {
        /// The path looked for.
        path: String,
        /// Folder or commit.
        place: String,
    },
    /// Git failed.
    #[error(transparent)]
    Git(#[from] GitError),
    /// The disk failed.
    #[error("cannot read `{path}`: {error}")]
    Disk {
        /// The file.
        path: String,
        /// Why.
        error: io::Error,
    },
}

impl English {
    /// Sets up the search. `map` holds lines `TRANSLATION<tab>ENGLISH`.
    pub fn new(side: EnglishSide, map: HashMap<String, String>) -> Self {
        let side = match side {
            EnglishSide::Folder(folder) => {
                EnglishSide::Folder(std::path::absolute(&folder).unwrap_or(folder))
            }
            other => other,
        };
        let mut listing = Vec::new();
        if let EnglishSide::Folder(folder) = &side {
            for entry in ignore::WalkBuilder::new(folder).build().flatten() {
                if entry.file_type().is_some_and(|kind| kind.is_file()) {
                    listing.push(super::walk::report_path(entry.path(), folder));
                }
            }
            listing.sort();
        }
        Self {
            side,
            map,
            listing: Arc::new(listing),
            revision: None,
            limit: SizeLimit::default(),
        }
    }

    /// True when English articles can be found at all.
    pub fn is_given(&self) -> bool {
        !matches!(self.side, EnglishSide::None)
    }

    /// The repository, when English comes from one.
    pub fn git(&self) -> Option<&Git> {
        match &self.side {
            EnglishSide::Git(git) => Some(git),
            _ => None,
        }
    }

    /// The folder, when English comes from one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.side {
            EnglishSide::Folder(folder) => Some(folder),
            _ => None,
        }
    }

    /// The revision that stands for the newest English: the one asked for, else that of the clone.
    pub fn revision(&self) -> &str {
        self.revision.as_deref().unwrap_or("HEAD")
    }

    /// Takes another revision for the newest English.
    pub fn with_revision(self, revision: Option<String>) -> Self {
        Self { revision, ..self }
    }

    /// Reads files up to another size.
    pub fn with_limit(self, limit: SizeLimit) -> Self {
        Self { limit, ..self }
    }

    /// Every file of the folder, or of the newest revision; sorted.
    pub fn files(&self) -> Arc<Vec<String>> {
        match &self.side {
            EnglishSide::Git(git) => git.tree(self.revision()).unwrap_or_default(),
            _ => Arc::clone(&self.listing),
        }
    }

    /// The text of one of these files.
    pub fn text(&self, path: &str) -> Option<String> {
        let bytes = match &self.side {
            EnglishSide::Folder(folder) => self.limit.read(&folder.join(path)).ok()?,
            EnglishSide::Git(git) => self.blob(git, self.revision(), path).ok()??,
            _ => return None,
        };
        Some(read::decode_text(bytes))
    }

    /// The English article of a translation, by its report path and the commit it names.
    pub fn find(&self, path: &str, commit: Option<&str>) -> Result<SourceFile, Missing> {
        let wanted = self.map.get(path).map_or(path, String::as_str);
        match &self.side {
            EnglishSide::None => Err(Missing::NotAsked),
            EnglishSide::File(file) => self.read_file(file, &file.to_string_lossy()),
            EnglishSide::Folder(folder) => {
                let found = locate(wanted, &self.listing).ok_or_else(|| Missing::NoFile {
                    path: wanted.to_owned(),
                    place: format!("`{}`", folder.display()),
                })?;
                self.read_file(&folder.join(&found), &found)
            }
            EnglishSide::Git(git) => {
                let commit = commit.ok_or(Missing::NoCommit)?;
                self.find_in_git(git, commit, wanted)
            }
        }
    }

    /// The English article of a file that nothing but its argument gives a path to: the English path
    /// that most of the folders above the file fit, with one of them at least.
    pub fn find_by_place(&self, file: &Path, commit: Option<&str>) -> Option<SourceFile> {
        let whole = super::walk::report_path(file, Path::new("/"));
        if !self.map.is_empty() {
            return None;
        }
        match &self.side {
            EnglishSide::Folder(folder) => {
                let found = locate_below(&whole, &self.listing)?;
                self.read_file(&folder.join(&found), &found).ok()
            }
            EnglishSide::Git(git) => {
                let commit = commit?;
                let found = locate_below(&whole, &git.tree(commit).ok()?)?;
                Some(decode(&found, self.blob(git, commit, &found).ok()??))
            }
            _ => None,
        }
    }

    /// The English article of exactly this path, as the user sees two folders side by side.
    pub fn find_exactly(&self, path: &str, commit: Option<&str>) -> Option<SourceFile> {
        let listing = match (&self.side, commit) {
            (EnglishSide::Folder(_), _) => Arc::clone(&self.listing),
            (EnglishSide::Git(git), Some(commit)) => git.tree(commit).ok()?,
            _ => return None,
        };
        let found = listing.iter().find(|it| it.eq_ignore_ascii_case(path))?;
        match &self.side {
            EnglishSide::Folder(folder) => self.read_file(&folder.join(found), found).ok(),
            EnglishSide::Git(git) => Some(decode(found, self.blob(git, commit?, found).ok()??)),
            _ => None,
        }
    }

    /// What became of an English article: the text under its path, or a later one, at the newest
    /// revision. `None` when English comes from no repository.
    pub fn newest(&self, path: &str, commit: &str) -> Option<Newest> {
        let git = self.git()?;
        let revision = self.revision();
        // What is too large to be read has not gone.
        let read = |path: &str| match self.blob(git, revision, path) {
            Ok(bytes) => Some(bytes.map(|it| decode(path, it))),
            Err(_) => None,
        };
        let mut file = read(path)?;
        if file.is_none() {
            let later = git.later_names(path);
            file = later.iter().find_map(|name| read(name)?);
        }
        Some(Newest {
            file,
            revision: revision.to_owned(),
            committed: git.committed_at(revision),
            translated: git.committed_at(commit),
        })
    }

    /// The same article at another revision, by the path it was found under.
    pub fn at_revision(&self, path: &str, revision: &str) -> Result<SourceFile, Missing> {
        match &self.side {
            EnglishSide::Git(git) => self.find_in_git(git, revision, path),
            _ => Err(Missing::NotAsked),
        }
    }

    fn read_file(&self, file: &Path, name: &str) -> Result<SourceFile, Missing> {
        match self.limit.read(file) {
            Ok(bytes) => Ok(decode(name, bytes)),
            Err(error) => Err(Missing::Disk {
                path: name.to_owned(),
                error,
            }),
        }
    }

    fn blob(&self, git: &Git, revision: &str, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        git.blob_within(revision, path, self.limit)
    }

    fn find_in_git(&self, git: &Git, commit: &str, path: &str) -> Result<SourceFile, Missing> {
        if let Some(bytes) = self.blob(git, commit, path)? {
            return Ok(decode(path, bytes));
        }
        if git.commit(commit).is_none() {
            return Err(Missing::NoSuchCommit(commit.to_owned()));
        }
        let tree = git.tree(commit)?;
        let found = locate(path, &tree).or_else(|| {
            git.earlier_names(path)
                .into_iter()
                .find(|name| tree.binary_search(name).is_ok() || tree.contains(name))
        });
        if let Some(found) = found
            && let Some(bytes) = self.blob(git, commit, &found)?
        {
            return Ok(decode(&found, bytes));
        }
        Err(Missing::NoFile {
            path: path.to_owned(),
            place: format!("commit `{commit}`"),
        })
    }
}

fn decode(name: &str, bytes: Vec<u8>) -> SourceFile {
    SourceFile::new(name, read::decode_text(bytes))
}

/// What stands behind the last folder that is named by language and region, as `es-ES`.
fn behind_locale(path: &str) -> Option<&str> {
    let mut rest = path;
    let mut found = None;
    while let Some((folder, behind)) = rest.split_once('/') {
        rest = behind;
        let is_pair = folder.len() == 5 && folder.as_bytes()[2] == b'-';
        if is_pair && Locale::parse(folder).is_some() {
            found = Some(behind);
        }
    }
    found
}

/// Finds a path in a listing, as it is or with leading folders dropped; one folder stays.
fn locate_below(path: &str, listing: &[String]) -> Option<String> {
    let mut tail = path;
    loop {
        if let Some(found) = listing.iter().find(|it| it.eq_ignore_ascii_case(tail)) {
            return Some(found.clone());
        }
        match tail.split_once('/') {
            Some((_, rest)) if rest.contains('/') => tail = rest,
            _ => return None,
        }
    }
}

/// The path itself, the same file below another prefix, or under an earlier name.
/// Finds a path in a listing: as it is, with leading folders dropped (the docset of the translation),
/// or below a prefix of the listing (the docset of the English side), if only one file fits.
fn locate(path: &str, listing: &[String]) -> Option<String> {
    if let Some(found) = locate_below(path, listing) {
        return Some(found);
    }
    // Below the folder of a locale a path begins anew, even one without folders.
    if let Some(rest) = behind_locale(path)
        && let Some(found) = listing.iter().find(|it| it.eq_ignore_ascii_case(rest))
    {
        return Some(found.clone());
    }
    let mut tail = path;
    loop {
        let mut fits = listing.iter().filter(|it| {
            it.len() > tail.len()
                && it.as_bytes()[it.len() - tail.len() - 1] == b'/'
                && it.is_char_boundary(it.len() - tail.len())
                && it[it.len() - tail.len()..].eq_ignore_ascii_case(tail)
        });
        if let Some(found) = fits.next() {
            return fits.next().is_none().then(|| found.clone());
        }
        tail = tail.split_once('/')?.1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn docset_prefixes_are_mapped() {
        let listing: Vec<String> = [
            "README.md",
            "articles/a/x.md",
            "articles/b/x.md",
            "docs/y.md",
        ]
        .map(str::to_owned)
        .to_vec();
        let find = |path| locate(path, &listing);
        assert_eq!(find("docs/y.md").as_deref(), Some("docs/y.md"));
        assert_eq!(find("es-ES/Docs/y.md").as_deref(), Some("docs/y.md"));
        assert_eq!(find("a/x.md").as_deref(), Some("articles/a/x.md"));
        assert_eq!(
            find("lv-LV/plain/a/x.md").as_deref(),
            Some("articles/a/x.md")
        );
        assert_eq!(find("x.md"), None);
        assert_eq!(find("y.md").as_deref(), Some("docs/y.md"));
        assert_eq!(find("z.md"), None);
        assert_eq!(find("a/es-ES/readme.md").as_deref(), Some("README.md"));
        assert_eq!(find("a/how-to/readme.md"), None);
        let below = |path| locate_below(path, &listing);
        assert_eq!(
            below("home/b/es-ES/docs/y.md").as_deref(),
            Some("docs/y.md")
        );
        assert_eq!(below("home/es-ES/README.md"), None);
    }
}
