//! Where relative links, images, includes and bookmarks lead (format-facts, section 5).
//!
//! The index holds what the disk and git know of the places that the articles of a run name; it is
//! built before the checks run (`input::targets`) and only read by them.

pub mod anchors;
pub mod path;

use std::collections::{HashMap, HashSet};
use std::fmt;

pub use anchors::{BookmarkStatus, Page};
pub use path::{Destination, parse_destination};

use super::unverified::Unverified;
use crate::read::outline::{Reference, ReferenceKind};

/// The places of an article in the trees.
#[derive(Clone, Debug, Default)]
pub struct ArticlePlace {
    /// Number of its localized tree.
    pub tree: usize,
    /// Its path in that tree.
    pub path: String,
    /// The folder of `docfx.json` in that tree.
    pub root: Option<String>,
    /// Its English article, when that was found.
    pub english: Option<EnglishPlace>,
}

/// Where an English article stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnglishPlace {
    /// Its path in the English tree.
    pub path: String,
    /// The commit it was read at; `None` for a folder.
    pub commit: Option<String>,
    /// The folder of `docfx.json` in that tree.
    pub root: Option<String>,
    /// Number of the English tree.
    pub tree: usize,
}

/// What is known of one localized tree.
#[derive(Clone, Debug, Default)]
pub struct LocalTree {
    /// Files that are there, by lower-case path; only those that some article names.
    pub files: HashMap<String, String>,
    /// `source_path` of the redirections, lower case.
    pub redirected: HashSet<String>,
    /// Folders that stand for other repositories, lower case, with `/`.
    pub foreign: Vec<String>,
}

/// What is known of the English tree.
#[derive(Clone, Debug, Default)]
pub struct EnglishTree {
    /// All files at the revision looked at, by lower-case path.
    pub files: HashMap<String, String>,
    /// Further files at the commits of articles: (commit, lower-case path).
    pub past: HashSet<(String, String)>,
    /// Images and includes of the whole history, lower case.
    pub history: HashSet<String>,
    /// `source_path` of the redirections, lower case.
    pub redirected: HashSet<String>,
    /// Folders that stand for other repositories, lower case, with `/`.
    pub foreign: Vec<String>,
}

/// Everything the target rules need to know.
#[derive(Clone, Debug, Default)]
pub struct TargetIndex {
    /// The localized trees.
    pub trees: Vec<LocalTree>,
    /// The English trees.
    pub english: Vec<EnglishTree>,
    /// Articles by report path.
    pub articles: HashMap<String, ArticlePlace>,
    /// Localized pages by number of the tree and lower-case path.
    pub pages: HashMap<(usize, String), Page>,
    /// References that lead to no known file, though nobody can say that they are broken; in the order
    /// of the articles.
    pub unverified: Vec<Unverified>,
}

/// Where a reference leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileStatus {
    /// Elsewhere, or to the page itself: not a matter of trees.
    Ignored,
    /// To a file or a redirection.
    Found,
    /// To a file whose name differs in case: the name as it is.
    Case(String),
    /// Perhaps to a file of a tree that is not at hand.
    Unverified(Doubt),
    /// To nothing. The path looked for.
    Broken(String),
}

/// Why nobody can tell whether a file is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The English article is not known, nor what lies beside it.
    NoEnglish,
    /// The folder is filled from another repository.
    Repository,
    /// The path leads out of the tree, or begins at a root there is none of.
    Outside,
    /// A page named by its address: other parts of the site may answer there.
    Address,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoEnglish => "it may stand in the English tree, which is not known",
            Self::Repository => "its folder is filled from another repository",
            Self::Outside => "it leads out of the tree",
            Self::Address => "it is named by its address; other parts of the site may answer there",
        })
    }
}

impl TargetIndex {
    /// Where a reference of an article leads.
    pub fn file_status(&self, article: &ArticlePlace, reference: &Reference) -> FileStatus {
        let Some(destination) = parse_destination(&reference.destination) else {
            return FileStatus::Ignored;
        };
        if destination.path.is_empty() {
            return FileStatus::Ignored;
        }
        let tree = self.trees.get(article.tree);
        let local = path::resolve(&destination.path, &article.path, article.root.as_deref());
        if let (Some(tree), Some(local)) = (tree, &local) {
            if is_foreign(&tree.foreign, local) {
                return FileStatus::Unverified(Doubt::Repository);
            }
            if let Some(found) = find(&tree.files, local) {
                return found;
            }
            if redirected(&tree.redirected, local) {
                return FileStatus::Found;
            }
        }
        let Some(place) = &article.english else {
            // Where the English article is not known, neither is what lies beside it.
            return FileStatus::Unverified(Doubt::NoEnglish);
        };
        match self.english.get(place.tree) {
            Some(english) => english.status(place, &destination.path, reference.kind),
            None => FileStatus::Unverified(Doubt::NoEnglish),
        }
    }

    /// Where the bookmark of a reference leads, when it leads to a localized page.
    pub fn bookmark_status(
        &self,
        article: &ArticlePlace,
        destination: &Destination,
    ) -> BookmarkStatus {
        let Some(bookmark) = &destination.bookmark else {
            return BookmarkStatus::Fine;
        };
        self.page_of(article, destination)
            .map_or(BookmarkStatus::Fine, |page| page.bookmark(bookmark))
    }

    /// The localized page a destination names, when it is known.
    fn page_of(&self, article: &ArticlePlace, destination: &Destination) -> Option<&Page> {
        let path = self.localized_path(article, &destination.path)?;
        self.pages.get(&(article.tree, path.to_lowercase()))
    }

    /// The path of the localized page that a path names: the article itself when it is empty.
    pub fn localized_path<'a>(&'a self, article: &'a ArticlePlace, path: &str) -> Option<&'a str> {
        if path.is_empty() {
            return Some(&article.path);
        }
        let path = path::resolve(path, &article.path, article.root.as_deref())?;
        let files = &self.trees.get(article.tree)?.files;
        path::candidates(&path)
            .iter()
            .find_map(|it| files.get(&it.to_lowercase()))
            .map(String::as_str)
    }
}

impl EnglishTree {
    fn status(&self, place: &EnglishPlace, path: &str, kind: ReferenceKind) -> FileStatus {
        let Some(resolved) = path::resolve(path, &place.path, place.root.as_deref()) else {
            return FileStatus::Unverified(Doubt::Outside);
        };
        if is_foreign(&self.foreign, &resolved) {
            return FileStatus::Unverified(Doubt::Repository);
        }
        if let Some(found) = find(&self.files, &resolved) {
            return found;
        }
        if redirected(&self.redirected, &resolved) || self.once_there(place, &resolved, kind) {
            return FileStatus::Found;
        }
        // A page may be named by its address instead of its file; the rest of the host answers there.
        match path::extension(&resolved) {
            Some(extension) if kind != ReferenceKind::Page || is_file_extension(extension) => {
                FileStatus::Broken(resolved)
            }
            _ => FileStatus::Unverified(Doubt::Address),
        }
    }

    /// True for a file that stood there at the commit of the article, and for images and includes
    /// that ever did.
    fn once_there(&self, place: &EnglishPlace, resolved: &str, kind: ReferenceKind) -> bool {
        path::candidates(resolved).into_iter().any(|it| {
            let lower = it.to_lowercase();
            kind != ReferenceKind::Page && self.history.contains(&lower)
                || place
                    .commit
                    .as_ref()
                    .is_some_and(|commit| self.past.contains(&(commit.clone(), lower)))
        })
    }
}

/// Extensions that a page links to as files of its own repository.
fn is_file_extension(extension: &str) -> bool {
    const FILES: [&str; 22] = [
        "bmp", "cs", "docx", "gif", "jpeg", "jpg", "json", "markdown", "md", "mp4", "pdf", "png",
        "pptx", "ps1", "svg", "txt", "vsdx", "webp", "xlsx", "yaml", "yml", "zip",
    ];
    let lower = extension.to_ascii_lowercase();
    FILES.binary_search(&lower.as_str()).is_ok()
}

fn find(files: &HashMap<String, String>, path: &str) -> Option<FileStatus> {
    let candidates = path::candidates(path);
    let (wanted, actual) = candidates
        .iter()
        .find_map(|it| Some((it, files.get(&it.to_lowercase())?)))?;
    Some(if wanted == actual {
        FileStatus::Found
    } else {
        FileStatus::Case(actual.clone())
    })
}

fn redirected(redirections: &HashSet<String>, path: &str) -> bool {
    path::candidates(path)
        .iter()
        .any(|it| redirections.contains(&it.to_lowercase()))
}

fn is_foreign(foreign: &[String], path: &str) -> bool {
    let lower = path.to_lowercase();
    foreign.iter().any(|folder| lower.starts_with(folder))
}
