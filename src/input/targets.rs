//! Looks up, before the checks run, every place that the articles of a run refer to.
//!
//! The localized tree is asked for those places only (a folder is listed once, to tell names that
//! differ in case), the English tree is listed whole. What is still missing then is looked for at the
//! commit of the article, and images and includes in the whole history (format-facts, section 5).

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::english::English;
use super::limit::SizeLimit;
use super::site::{Site, is_configuration};
use super::walk::report_path;
use crate::compare::sides::Sides;
use crate::compare::targets::path;
use crate::compare::targets::{
    ArticlePlace, EnglishPlace, EnglishTree, FileStatus, LocalTree, Page, TargetIndex,
    parse_destination,
};
use crate::compare::unverified::Unverified;
use crate::model::{Article, Carrier};
use crate::read::outline::{Reference, ReferenceKind};
use crate::read::{self, ReadOptions};

/// An article of the run, where it stands, and which of the English sides it belongs to.
pub struct Located<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its file, when it is one.
    pub file: Option<&'a Path>,
    /// Number of its English side.
    pub english: usize,
}

/// What one article asks for.
#[derive(Default)]
struct Asked {
    references: Vec<Reference>,
    page: Page,
}

impl Asked {
    fn by(article: &Article) -> Self {
        let sides = Sides::new(article);
        Self {
            references: sides.references().collect(),
            page: Page::of(article, &sides),
        }
    }
}

/// Builds the index for the articles of a run.
pub fn survey(articles: &[Located<'_>], english: &[English]) -> TargetIndex {
    let mut survey = Survey {
        english,
        disk: Disk::default(),
        roots: Vec::new(),
        places: HashMap::new(),
        index: TargetIndex {
            english: english.iter().map(english_tree).collect(),
            ..TargetIndex::default()
        },
    };
    for located in articles {
        survey.place(located);
    }
    // Of an article that stands in no tree nobody can say where its references lead: it need not be read.
    let has_place = |it: &Located<'_>| survey.index.articles.contains_key(&it.article.file.path);
    let mut asked: Vec<Asked> = articles
        .par_iter()
        .map(|it| match has_place(it) {
            true => Asked::by(it.article),
            false => Asked::default(),
        })
        .collect();
    for (located, asked) in articles.iter().zip(&asked) {
        survey.look_up(&located.article.file.path, &asked.references);
    }
    for (located, asked) in articles.iter().zip(&mut asked) {
        if let Some(place) = survey.index.articles.get(&located.article.file.path) {
            let key = (place.tree, place.path.to_lowercase());
            survey
                .index
                .pages
                .insert(key, std::mem::take(&mut asked.page));
        }
        survey.look_back(&located.article.file.path, &asked.references);
        survey.read_pages(&located.article.file.path, &asked.references);
        survey.list_unverified(located.article, &asked.references);
    }
    survey.index
}

struct Survey<'a> {
    english: &'a [English],
    disk: Disk,
    /// Folders of the localized trees, by number.
    roots: Vec<PathBuf>,
    /// Number of the tree and folder of `docfx.json`, by folder.
    places: HashMap<PathBuf, Option<(usize, PathBuf)>>,
    index: TargetIndex,
}

impl Survey<'_> {
    /// Finds the tree of an article and its English article.
    fn place(&mut self, located: &Located<'_>) {
        let Some(file) = located.file.and_then(|it| std::path::absolute(it).ok()) else {
            return;
        };
        let Some(folder) = file.parent() else { return };
        let Some((tree, docset)) = self.tree_of(folder) else {
            return;
        };
        let root = &self.roots[tree];
        let english = self
            .english_path(located)
            .map(|(path, commit)| EnglishPlace {
                root: docset_of(&self.index.english[located.english], &path),
                path,
                commit,
                tree: located.english,
            })
            // A folder without `docfx.json` may hold a part of the English articles only.
            .filter(|it| it.root.is_some() || self.english[it.tree].git().is_some());
        let place = ArticlePlace {
            tree,
            path: report_path(&file, root),
            root: Some(report_path(&docset, root)),
            english,
        };
        let report = located.article.file.path.clone();
        self.index.articles.insert(report, place);
    }

    fn english_path(&self, located: &Located<'_>) -> Option<(String, Option<String>)> {
        let english = self.english.get(located.english)?;
        let article = located.article;
        let commit = article.english_commit();
        let path = match article.original() {
            Some(file) => file.path.clone(),
            None => {
                let found = english.find(&article.file.path, commit.as_deref()).ok()?;
                found.path
            }
        };
        Some((path, commit.map(|it| it.to_string())))
    }

    /// The localized tree a folder belongs to. `None` for a folder below no `docfx.json`: nobody can
    /// say what its links resolve against.
    fn tree_of(&mut self, folder: &Path) -> Option<(usize, PathBuf)> {
        if let Some(known) = self.places.get(folder) {
            return known.clone();
        }
        let docset = folder
            .ancestors()
            .find(|it| it.join("docfx.json").is_file())
            .map(Path::to_path_buf);
        let found = docset.map(|docset| {
            let root = repository_of(&docset);
            let tree = match self.roots.iter().position(|it| *it == root) {
                Some(known) => known,
                None => {
                    self.index.trees.push(local_tree(&root, &docset));
                    self.roots.push(root);
                    self.roots.len() - 1
                }
            };
            (tree, docset)
        });
        self.places.insert(folder.to_path_buf(), found.clone());
        found
    }

    /// Asks the disk for the localized files that an article names.
    fn look_up(&mut self, report: &str, references: &[Reference]) {
        let Some(place) = self.index.articles.get(report) else {
            return;
        };
        let tree = place.tree;
        for reference in references {
            let Some(destination) = parse_destination(&reference.destination) else {
                continue;
            };
            let root = place.root.as_deref();
            let Some(path) = path::resolve(&destination.path, &place.path, root) else {
                continue;
            };
            for candidate in path::candidates(&path) {
                let lower = candidate.to_lowercase();
                let files = &mut self.index.trees[tree].files;
                if files.contains_key(&lower) {
                    break;
                }
                if let Some(actual) = self.disk.find(&self.roots[tree], &candidate) {
                    files.insert(lower, actual);
                    break;
                }
            }
        }
    }

    /// Looks for broken targets at the commit of the article, and in the history.
    fn look_back(&mut self, report: &str, references: &[Reference]) {
        let Some(place) = self.index.articles.get(report) else {
            return;
        };
        let Some(english) = &place.english else {
            return;
        };
        let Some(git) = self.english[english.tree].git() else {
            return;
        };
        for reference in references {
            let FileStatus::Broken(path) = self.index.file_status(place, reference) else {
                continue;
            };
            let candidates = path::candidates(&path);
            let tree = &mut self.index.english[english.tree];
            if let Some(commit) = &english.commit {
                let there = |it: &&String| matches!(git.blob(commit, it), Ok(Some(_)));
                if let Some(found) = candidates.iter().find(there) {
                    tree.past.insert((commit.clone(), found.to_lowercase()));
                    continue;
                }
            }
            if reference.kind != ReferenceKind::Page && tree.history.is_empty() {
                let names = git.all_names().unwrap_or_default();
                tree.history = names.into_iter().map(|it| it.to_lowercase()).collect();
            }
        }
    }

    fn list_unverified(&mut self, article: &Article, references: &[Reference]) {
        let index = &mut self.index;
        let Some(place) = index.articles.get(&article.file.path) else {
            return;
        };
        for reference in references {
            if let FileStatus::Unverified(doubt) = index.file_status(place, reference) {
                let it = Unverified::new(article, reference, "target-file", doubt.to_string());
                index.unverified.push(it);
            }
        }
    }

    /// Reads the localized pages outside of the run whose ids an article asks for.
    fn read_pages(&mut self, report: &str, references: &[Reference]) {
        let Some(place) = self.index.articles.get(report) else {
            return;
        };
        let mut wanted: Vec<(usize, String)> = Vec::new();
        for reference in references {
            if let Some(destination) = parse_destination(&reference.destination)
                && destination.bookmark.is_some()
                && let Some(path) = self.index.localized_path(place, &destination.path)
                && path.to_ascii_lowercase().ends_with(".md")
                && !self
                    .index
                    .pages
                    .contains_key(&(place.tree, path.to_lowercase()))
            {
                wanted.push((place.tree, path.to_owned()));
            }
        }
        let side = place.english.as_ref().map(|it| it.tree);
        for (tree, path) in wanted {
            let page = self.page(tree, &path, side);
            self.index.pages.insert((tree, path.to_lowercase()), page);
        }
    }

    fn page(&self, tree: usize, path: &str, side: Option<usize>) -> Page {
        let Ok(bytes) = SizeLimit::default().read(&self.roots[tree].join(path)) else {
            return Page::default();
        };
        let mut article = read::read_bytes(path, bytes, &ReadOptions::default());
        if article.carrier == Carrier::Plain
            && let Some(english) = side.and_then(|side| self.english.get(side))
        {
            let commit = article.english_commit();
            article.source_file = english.find(path, commit.as_deref()).ok();
        }
        Page::of(&article, &Sides::new(&article))
    }
}

/// The folder redirections are relative to: the repository, else the docset.
fn repository_of(docset: &Path) -> PathBuf {
    let marks = [
        ".openpublishing.publish.config.json",
        ".openpublishing.redirection.json",
        ".git",
    ];
    docset
        .ancestors()
        .find(|folder| marks.iter().any(|mark| folder.join(mark).exists()))
        .unwrap_or(docset)
        .to_path_buf()
}

fn local_tree(root: &Path, docset: &Path) -> LocalTree {
    let mut site = Site::default();
    let mut folders = vec![root];
    if docset != root {
        folders.push(docset);
    }
    for folder in folders {
        read_site(folder, root, &mut site);
    }
    LocalTree {
        redirected: site.redirected,
        foreign: site.foreign,
        ..LocalTree::default()
    }
}

/// Reads the configuration files of one folder.
fn read_site(folder: &Path, root: &Path, site: &mut Site) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| is_configuration(&path.to_string_lossy().replace('\\', "/")))
        .collect();
    files.sort();
    for file in files {
        if let Ok(text) = fs::read(&file) {
            let text = read::decode_text(text);
            site.read(&report_path(&file, root), &text);
        }
    }
}

fn english_tree(english: &English) -> EnglishTree {
    let names = english.files();
    let mut site = Site::default();
    for path in names.iter().filter(|path| is_configuration(path)) {
        if let Some(text) = english.text(path) {
            site.read(path, &text);
        }
    }
    if let Some(folder) = english.folder() {
        // A walk leaves hidden files out.
        read_site(folder, folder, &mut site);
    }
    EnglishTree {
        files: names
            .iter()
            .map(|path| (path.to_lowercase(), path.clone()))
            .collect(),
        past: HashSet::new(),
        history: HashSet::new(),
        redirected: site.redirected,
        foreign: site.foreign,
    }
}

/// The nearest folder with a `docfx.json` above an English article.
fn docset_of(tree: &EnglishTree, path: &str) -> Option<String> {
    let mut folder = path;
    while let Some((parent, _)) = folder.rsplit_once('/') {
        if tree
            .files
            .contains_key(&format!("{parent}/docfx.json").to_lowercase())
        {
            return Some(parent.to_owned());
        }
        folder = parent;
    }
    tree.files.contains_key("docfx.json").then(String::new)
}

/// Files by path without regard to case; every folder is listed once.
#[derive(Default)]
struct Disk {
    folders: HashMap<PathBuf, HashMap<String, String>>,
}

impl Disk {
    /// The actual path of a file below a root; `None` when there is no such file.
    fn find(&mut self, root: &Path, path: &str) -> Option<String> {
        let mut actual = String::new();
        let mut parts = path.split('/').peekable();
        while let Some(part) = parts.next() {
            let folder = root.join(&actual);
            let names = self
                .folders
                .entry(folder)
                .or_insert_with_key(|folder| list(folder));
            // The very name wins over another that differs in case.
            let name = names
                .get(part)
                .or_else(|| names.get(&part.to_lowercase()))?;
            if !actual.is_empty() {
                actual.push('/');
            }
            actual.push_str(name);
            if parts.peek().is_none() {
                break;
            }
        }
        root.join(&actual).is_file().then_some(actual)
    }
}

/// The names in a folder, as they are and in lower case.
fn list(folder: &Path) -> HashMap<String, String> {
    let mut names = HashMap::new();
    let mut found: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().nfc().collect())
        .collect();
    found.sort();
    for name in found {
        names.entry(name.to_lowercase()).or_insert(name.clone());
        names.insert(name.clone(), name);
    }
    names
}
