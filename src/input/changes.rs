//! What changed in a repository since a revision: paths, with the names they had before.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::git::{self, Git, GitError};
use super::renames::Renames;
use super::walk::report_path;

/// The state a comparison begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// Where the work left the upstream branch, to the files on disk.
    Upstream,
    /// Where the work left this revision, to the files on disk.
    Revision(String),
    /// The last commit, to the index.
    Index,
}

/// What happened to a file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Change {
    /// Its path in the old state; `None` when it is new.
    pub old_path: Option<String>,
}

/// What changed.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// The old state as a revision.
    pub old: String,
    /// Changed files by path, relative to the top of the repository.
    pub paths: BTreeMap<String, Change>,
    /// What was compared, in words.
    pub remark: String,
}

/// Git's name of a tree without files.
const EMPTY_TREE: &str = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/// Where upstream branches are looked for, in order.
const UPSTREAMS: [&str; 5] = [
    "@{upstream}",
    "origin/HEAD",
    "origin/main",
    "origin/master",
    "origin/live",
];

/// The top folder of the repository that a folder belongs to.
pub fn top_level(folder: &Path) -> Result<PathBuf, GitError> {
    let text = git::run(folder, ["rev-parse", "--show-toplevel"])
        .map_err(|_| GitError::NoRepository(folder.to_path_buf()))?;
    Ok(PathBuf::from(text.trim_end_matches(['\n', '\r'])))
}

/// The path of a file as git has it.
pub fn path_in(top: &Path, file: &Path) -> String {
    // Git resolves symbolic links in its top folder: so must we, or nothing fits.
    let resolved = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    let top = std::fs::canonicalize(top).unwrap_or_else(|_| top.to_path_buf());
    report_path(&resolved, &top)
}

/// Looks up what changed.
pub fn changes(git: &Git, since: &Since) -> Result<Changes, GitError> {
    let (old, remark) = old_state(git, since)?;
    let mut arguments = vec!["diff", "--name-status", "-z", "--no-renames"];
    if *since == Since::Index {
        arguments.push("--cached");
    }
    arguments.extend([old.as_str(), "--"]);
    let mut paths = BTreeMap::new();
    let mut deleted = Vec::new();
    let listing = git.run(&arguments)?;
    let mut fields = listing.split('\0');
    while let (Some(status), Some(path)) = (fields.next(), fields.next()) {
        let old_path = match status {
            "A" => None,
            "D" => {
                deleted.push(path);
                continue;
            }
            _ => Some(path.to_owned()),
        };
        paths.insert(normal(path), Change { old_path });
    }
    if *since != Since::Index {
        let untracked = git.run([
            "ls-files",
            "--others",
            "--exclude-standard",
            "-z",
            "--full-name",
        ])?;
        for path in untracked.split('\0').filter(|path| !path.is_empty()) {
            paths.entry(normal(path)).or_default();
        }
    }
    if !deleted.is_empty() {
        follow_renames(git, since, &old, &deleted, &mut paths)?;
    }
    Ok(Changes { old, paths, remark })
}

/// Finds the old paths of added files among the deleted ones.
fn follow_renames(
    git: &Git,
    since: &Since,
    old: &str,
    deleted: &[&str],
    paths: &mut BTreeMap<String, Change>,
) -> Result<(), GitError> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut renames = Renames::default();
    for path in deleted {
        if let Some(bytes) = git.blob(old, path)? {
            renames.delete(path, &text(&bytes));
        }
    }
    let top = top_level(git.folder())?;
    for (path, _) in paths.iter().filter(|it| it.1.old_path.is_none()) {
        let same_kind = |old: &&str| extension(old) == extension(path);
        if !deleted.iter().any(same_kind) {
            continue;
        }
        let now = match since {
            Since::Index => git.blob("", path)?,
            _ => std::fs::read(top.join(path)).ok(),
        };
        if let Some(bytes) = now {
            renames.add(path, &text(&bytes));
        }
    }
    for (path, old_path) in renames.pairs() {
        paths.insert(
            path,
            Change {
                old_path: Some(old_path),
            },
        );
    }
    Ok(())
}

fn extension(path: &str) -> Option<&str> {
    Some(path.rsplit_once('.')?.1)
}

/// Report paths are NFC; so are these.
fn normal(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    path.nfc().collect()
}

fn old_state(git: &Git, since: &Since) -> Result<(String, String), GitError> {
    let Some(head) = git.commit("HEAD") else {
        return match since {
            Since::Revision(revision) => Err(unknown(revision)),
            _ => Ok((
                EMPTY_TREE.to_owned(),
                "everything is new: there is no commit yet".to_owned(),
            )),
        };
    };
    let fork = |revision: &str| -> Option<String> {
        let id = git.commit(revision)?;
        let base = git.run(["merge-base", "HEAD", &id]).ok()?;
        Some(base.trim().to_owned())
    };
    match since {
        Since::Index => Ok((head, "compared with the last commit".to_owned())),
        Since::Revision(revision) => {
            let id = git.commit(revision).ok_or_else(|| unknown(revision))?;
            // Without a common history the revision itself is the old state.
            let old = fork(revision).unwrap_or(id);
            let remark = format!("compared with {} ({revision})", short(&old));
            Ok((old, remark))
        }
        Since::Upstream => Ok(UPSTREAMS
            .iter()
            .find_map(|upstream| Some((fork(upstream)?, upstream)))
            .map_or_else(
                || {
                    (
                        head.clone(),
                        "compared with the last commit: there is no upstream branch".to_owned(),
                    )
                },
                |(old, upstream)| {
                    let remark = format!("compared with {} (fork from {upstream})", short(&old));
                    (old, remark)
                },
            )),
    }
}

fn unknown(revision: &str) -> GitError {
    GitError::Command {
        command: format!("rev-parse {revision}"),
        message: format!(
            "`{revision}` names no commit of this repository; in CI, fetch its history (`fetch-depth: 0`)"
        ),
    }
}

fn short(id: &str) -> &str {
    id.get(..10).unwrap_or(id)
}
