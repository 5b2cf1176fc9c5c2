//! `bilint init`: looks at the tree and writes a configuration that runs.

mod beside;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::args::InitArgs;
use super::exit::Exit;
use super::terminal::Aside;
use crate::input::git;
use crate::input::limit::SizeLimit;
use crate::input::output::write_file;
use crate::input::walk::{self, Base, CONFIG, Input};
use crate::model::Carrier;
use crate::read::{self, ReadOptions};

/// Articles that are read to see what the tree holds.
const LOOKED_AT: usize = 400;

/// What the tree holds.
#[derive(Debug, Default)]
struct Seen {
    side_by_side: usize,
    plain: usize,
    /// Translations by locale.
    locales: BTreeMap<String, usize>,
    /// Articles that name no locale.
    without_locale: usize,
    /// Folders of translations below the root.
    folders: BTreeSet<String>,
    /// A commit of the English repository.
    commit: Option<String>,
    docfx: Option<String>,
    english: Option<(PathBuf, English)>,
    /// Markdown, YAML or HTML files of which none says that it is a translation.
    unmarked: usize,
    /// Folders named after English and another language, where no article says that it is one.
    beside: Option<beside::Beside>,
}

/// How sure it is that a repository is the English one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum English {
    /// It has the commit that an article names.
    HasCommit,
    /// Its name says so.
    ByName,
}

/// Runs the command.
pub fn init(options: &InitArgs) -> Result<Exit> {
    let folder = &options.folder;
    if !folder.is_dir() {
        bail!("`{}` is no folder", folder.display());
    }
    let path = folder.join(CONFIG);
    if path.exists() && !options.print && !options.force {
        bail!(
            "`{}` is there already; `--force` replaces it",
            path.display()
        );
    }
    let seen = look(folder)?;
    let text = written::configuration(&seen);
    if options.print {
        io::stdout().lock().write_all(text.as_bytes())?;
        return Ok(Exit::Clean);
    }
    write_file(&path, text.as_bytes())
        .with_context(|| format!("cannot write `{}`", path.display()))?;
    tell(&seen, &path)?;
    Ok(Exit::Clean)
}

fn look(folder: &Path) -> Result<Seen> {
    let mut seen = Seen::default();
    let root = std::path::absolute(folder)?;
    let (inputs, _) = walk::walk(std::slice::from_ref(&root), &Base::Isolated);
    // Evenly over the tree: its first folder is not all of it.
    let step = inputs.len().div_ceil(LOOKED_AT).max(1);
    for input in inputs.iter().step_by(step) {
        look_at(input, &root, &mut seen)?;
    }
    seen.docfx = find_docfx(&root);
    if seen.plain + seen.side_by_side == 0 {
        seen.unmarked = inputs.len();
        seen.beside = beside::find(inputs.iter().map(|it| it.report.as_str()));
    }
    if seen.plain > 0 {
        seen.english = find_english(&root, seen.commit.as_deref());
    }
    Ok(seen)
}

fn look_at(input: &Input, root: &Path, seen: &mut Seen) -> Result<()> {
    let Ok(bytes) = SizeLimit::default().read(&input.path) else {
        return Ok(());
    };
    let path = walk::report_path(&input.path, root);
    let article = read::read_bytes(&path, bytes, &ReadOptions::default());
    if !article.is_translation() {
        return Ok(());
    }
    match article.carrier {
        Carrier::Plain => seen.plain += 1,
        _ => seen.side_by_side += 1,
    }
    match &article.locale {
        Some(locale) => *seen.locales.entry(locale.to_string()).or_default() += 1,
        None => seen.without_locale += 1,
    }
    let first = path.split_once('/').map_or("", |(first, _)| first);
    seen.folders.insert(first.to_owned());
    if seen.commit.is_none() {
        seen.commit = article.english_commit().map(|it| it.to_string());
    }
    Ok(())
}

/// `docfx.json` in the folder or one below.
fn find_docfx(root: &Path) -> Option<String> {
    if root.join("docfx.json").is_file() {
        return Some("docfx.json".to_owned());
    }
    let mut found: Vec<String> = fs::read_dir(root)
        .ok()?
        .flatten()
        .filter(|entry| entry.path().join("docfx.json").is_file())
        .map(|entry| format!("{}/docfx.json", entry.file_name().to_string_lossy()))
        .collect();
    found.sort();
    found.into_iter().next()
}

/// A repository beside this one, or beside the one above, that has the commit of an article.
fn find_english(root: &Path, commit: Option<&str>) -> Option<(PathBuf, English)> {
    let mut candidates = Vec::new();
    for (up, parent) in root.ancestors().skip(1).take(2).enumerate() {
        let mut names: Vec<_> = fs::read_dir(parent)
            .ok()?
            .flatten()
            .map(|entry| entry.file_name())
            .collect();
        names.sort();
        for name in names {
            let path = parent.join(&name);
            let repository = path.join(".git").exists() || path.join("HEAD").is_file();
            if repository && name != ".git" && !root.starts_with(&path) {
                let relative = Path::new(&"../".repeat(up + 1)).join(&name);
                candidates.push((path, relative, name.to_string_lossy().to_lowercase()));
            }
        }
    }
    let has_commit = |path: &Path| {
        commit.is_some_and(|commit| {
            let object = format!("{commit}^{{commit}}");
            git::run(path, ["cat-file", "-e", object.as_str()]).is_ok()
        })
    };
    if let Some((_, relative, _)) = candidates.iter().find(|(path, ..)| has_commit(path)) {
        return Some((relative.clone(), English::HasCommit));
    }
    candidates
        .into_iter()
        .find(|(.., name)| name.contains("english") || name.contains("en-us"))
        .map(|(_, relative, _)| (relative, English::ByName))
}

fn tell(seen: &Seen, path: &Path) -> Result<()> {
    let mut err = Aside;
    let locales: Vec<&str> = seen.locales.keys().map(String::as_str).collect();
    let locales = match locales.len() {
        0 => "no locale named".to_owned(),
        1..=6 => locales.join(", "),
        many => format!("{many} locales"),
    };
    let kind = match (seen.side_by_side, seen.plain) {
        (0, 0) => unmarked(seen),
        (_, 0) => format!("side-by-side articles, {locales}"),
        (0, _) => format!("plain articles, {locales}"),
        _ => format!("side-by-side and plain articles, {locales}"),
    };
    writeln!(err, "found: {kind}")?;
    if let Some(docfx) = &seen.docfx {
        writeln!(err, "found: {docfx}")?;
    }
    match &seen.english {
        Some((path, English::HasCommit)) => {
            writeln!(err, "found: the English repository, {}", path.display())?;
        }
        Some((path, English::ByName)) => writeln!(
            err,
            "perhaps: the English repository, {}; it lacks the commit that an article names",
            path.display()
        )?,
        None if seen.plain > 0 => writeln!(
            err,
            "missing: the English repository; set `source-git`, or only the rules that need the target run"
        )?,
        None => {}
    }
    let (wrote, next) = (path.display(), next(seen));
    writeln!(err, "wrote {wrote}\n\nnext\n{next}")?;
    Ok(())
}

/// What is there when nothing says that it is a translation.
fn unmarked(seen: &Seen) -> String {
    match &seen.beside {
        Some(it) => format!("{} beside its English, {}", it.folder, it.english),
        None if seen.unmarked == 0 => "no articles".to_owned(),
        None => format!(
            "no translations; nothing in {} says that it is one",
            match seen.unmarked {
                1 => "the one article".to_owned(),
                many => format!("{many} articles"),
            }
        ),
    }
}

/// What to do with the configuration.
fn next(seen: &Seen) -> &'static str {
    if seen.side_by_side + seen.plain > 0 || seen.beside.is_some() {
        "  bilint check              what is wrong now\n  \
         bilint baseline create    accept that, and see only what is new from then on"
    } else if seen.unmarked > 0 {
        "  set `source-dir` and `locale` in bilint.toml, then\n  \
         bilint check ARTICLES     what is wrong now"
    } else {
        "  bilint init FOLDER        where the articles are"
    }
}
