//! The git program: one long-lived `git cat-file --batch` child for objects, short calls for the rest.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock};

use super::limit::{SizeLimit, TooLarge};

/// What went wrong with git, with the words of git where there are any.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// The program cannot be started.
    #[error("cannot run git: {0}")]
    Start(io::Error),
    /// The child stopped answering.
    #[error("git stopped answering: {0}")]
    Pipe(#[from] io::Error),
    /// A command failed.
    #[error("`git {command}` failed: {message}")]
    Command {
        /// Its arguments.
        command: String,
        /// What it printed.
        message: String,
    },
    /// The object is over the limit.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
    /// The folder is no repository.
    #[error("`{path}` is no git repository", path = .0.display())]
    NoRepository(PathBuf),
}

/// A repository, bare or not. Safe to share between threads: they take turns at the child.
#[derive(Debug)]
pub struct Git {
    repository: PathBuf,
    batch: Mutex<Batch>,
    trees: Mutex<HashMap<String, Arc<Vec<String>>>>,
    renames: OnceLock<HashMap<String, Vec<String>>>,
}

#[derive(Debug)]
struct Batch {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Git {
    /// Opens the repository a folder belongs to.
    pub fn open(folder: &Path) -> Result<Self, GitError> {
        if !folder.is_dir() {
            return Err(GitError::NoRepository(folder.to_path_buf()));
        }
        if run(folder, ["rev-parse", "--git-dir"]).is_err() {
            return Err(GitError::NoRepository(folder.to_path_buf()));
        }
        let mut child = command(folder)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(GitError::Start)?;
        let missing = || io::Error::from(io::ErrorKind::BrokenPipe);
        let input = child.stdin.take().ok_or_else(missing)?;
        let output = child.stdout.take().ok_or_else(missing)?;
        Ok(Self {
            repository: folder.to_path_buf(),
            batch: Mutex::new(Batch {
                child,
                input,
                output: BufReader::new(output),
            }),
            trees: Mutex::default(),
            renames: OnceLock::new(),
        })
    }

    /// The folder that was opened.
    pub fn folder(&self) -> &Path {
        &self.repository
    }

    /// Runs a command in the repository and returns what it prints.
    pub fn run<I, S>(&self, arguments: I) -> Result<String, GitError>
    where
        I: IntoIterator<Item = S>,
        S: AsRef<OsStr>,
    {
        run(&self.repository, arguments)
    }

    /// The content of a file at a revision; `None` when it does not exist there. An empty revision
    /// means the index.
    pub fn blob(&self, revision: &str, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        self.blob_within(revision, path, SizeLimit(u64::MAX))
    }

    /// The same; an error when the file is over a limit.
    pub fn blob_within(
        &self,
        revision: &str,
        path: &str,
        limit: SizeLimit,
    ) -> Result<Option<Vec<u8>>, GitError> {
        if path.contains('\n') || revision.contains('\n') {
            return Ok(None);
        }
        self.object(&format!("{revision}:{path}"), "blob", limit)
    }

    fn object(
        &self,
        name: &str,
        kind: &str,
        limit: SizeLimit,
    ) -> Result<Option<Vec<u8>>, GitError> {
        let mut batch = self
            .batch
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let batch = &mut *batch;
        writeln!(batch.input, "{name}")?;
        batch.input.flush()?;
        let mut head = String::new();
        batch.output.read_line(&mut head)?;
        // `<id> <kind> <size>`, or `<name> missing` and the like.
        let mut parts = head.trim_end().rsplitn(3, ' ');
        let size = parts.next().and_then(|size| size.parse::<usize>().ok());
        let (Some(size), Some(found)) = (size, parts.next()) else {
            return if head.is_empty() {
                Err(io::Error::from(io::ErrorKind::UnexpectedEof).into())
            } else {
                Ok(None)
            };
        };
        if let Err(error) = limit.check(size as u64) {
            // What is not wanted must be taken out of the way of the next answer.
            let mut rest = (&mut batch.output).take(size as u64 + 1);
            io::copy(&mut rest, &mut io::sink())?;
            return Err(error.into());
        }
        let mut content = vec![0; size + 1];
        batch.output.read_exact(&mut content)?;
        content.pop();
        Ok((found == kind).then_some(content))
    }

    /// The full id of a revision's commit; `None` when there is none.
    pub fn commit(&self, revision: &str) -> Option<String> {
        let spec = format!("{revision}^{{commit}}");
        let id = self
            .run([
                "rev-parse",
                "--verify",
                "--quiet",
                "--end-of-options",
                &spec,
            ])
            .ok()?;
        Some(id.trim().to_owned())
    }

    /// The files of a commit, read once for each.
    pub fn tree(&self, commit: &str) -> Result<Arc<Vec<String>>, GitError> {
        let lock = || {
            self.trees
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner)
        };
        if let Some(tree) = lock().get(commit) {
            return Ok(Arc::clone(tree));
        }
        let listing = self.run(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit])?;
        let tree = Arc::new(
            listing
                .split('\0')
                .filter(|path| !path.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        );
        lock().insert(commit.to_owned(), Arc::clone(&tree));
        Ok(tree)
    }

    /// Every path that any commit of the history has added a file at.
    pub fn all_names(&self) -> Result<Vec<String>, GitError> {
        let log = self.run([
            "log",
            "--all",
            "--no-renames",
            "--diff-filter=A",
            "--name-only",
            "-z",
            "--format=",
        ])?;
        Ok(log
            .split('\0')
            .map(str::trim)
            .filter(|path| !path.is_empty())
            .map(str::to_owned)
            .collect())
    }

    /// When the commit of a revision was made, in seconds since 1970.
    pub fn committed_at(&self, revision: &str) -> Option<i64> {
        let commit = self
            .object(
                &format!("{revision}^{{commit}}"),
                "commit",
                SizeLimit(u64::MAX),
            )
            .ok()??;
        let text = String::from_utf8_lossy(&commit);
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("committer "))?;
        line.rsplit(' ').nth(1)?.parse().ok()
    }

    /// Later names of a file, sorted, from the renames in the whole history.
    pub fn later_names(&self, path: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut queue = vec![path.to_owned()];
        while let Some(name) = queue.pop() {
            for (new, olds) in self.renames() {
                if olds.contains(&name) && new != path && !names.contains(new) {
                    names.push(new.clone());
                    queue.push(new.clone());
                }
            }
        }
        names.sort();
        names
    }

    /// Earlier names of a file, nearest first, from the renames in the whole history.
    pub fn earlier_names(&self, path: &str) -> Vec<String> {
        let renames = self.renames();
        let mut names: Vec<String> = Vec::new();
        let mut queue = vec![path.to_owned()];
        while let Some(name) = queue.pop() {
            for old in renames.get(&name).into_iter().flatten() {
                if old != path && !names.contains(old) {
                    names.push(old.clone());
                    queue.push(old.clone());
                }
            }
        }
        names
    }

    /// Old names by new name.
    fn renames(&self) -> &HashMap<String, Vec<String>> {
        self.renames.get_or_init(|| {
            let mut renames: HashMap<String, Vec<String>> = HashMap::new();
            let log = self
                .run([
                    "log",
                    "--all",
                    "-M",
                    "--diff-filter=R",
                    "--name-status",
                    "-z",
                    "--format=",
                ])
                .unwrap_or_default();
            let mut fields = log.split('\0');
            while let Some(status) = fields.next() {
                if status.trim_start().starts_with('R')
                    && let (Some(old), Some(new)) = (fields.next(), fields.next())
                {
                    renames
                        .entry(new.to_owned())
                        .or_default()
                        .push(old.to_owned());
                }
            }
            renames
        })
    }
}

impl Drop for Git {
    fn drop(&mut self) {
        if let Ok(batch) = self.batch.get_mut() {
            // Closing its input would end it, too; this does not wait for the drop order.
            let _ = batch.child.kill();
            let _ = batch.child.wait();
        }
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(folder)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        // A partial clone must not reach for its server.
        .env("GIT_NO_LAZY_FETCH", "1");
    // Inside a hook these speak of the repository that commits, whichever folder is asked for.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    command.env_remove("GIT_INDEX_FILE");
    if let Some(index) = hook_index(folder) {
        command.env("GIT_INDEX_FILE", index);
    }
    command
}

/// The index that a hook is told to look at, when it belongs to the repository of the folder:
/// `git commit FILE` has one of its own.
fn hook_index(folder: &Path) -> Option<PathBuf> {
    let index = std::path::absolute(std::env::var_os("GIT_INDEX_FILE")?).ok()?;
    let folder = std::path::absolute(folder).ok()?;
    folder
        .ancestors()
        .any(|above| index.starts_with(above.join(".git")))
        .then_some(index)
}

/// Runs git in a folder and returns what it prints; invalid UTF-8 is replaced.
pub fn run<I, S>(folder: &Path, arguments: I) -> Result<String, GitError>
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let mut command = command(folder);
    command.args(arguments);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(GitError::Start)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words: Vec<String> = command
        .get_args()
        .skip(2)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    Err(GitError::Command {
        command: words.join(" "),
        message: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn repository() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let git = |arguments: &[&str]| run(folder.path(), arguments).unwrap();
        git(&["init", "-q", "-b", "live"]);
        git(&["config", "user.name", "t"]);
        git(&["config", "user.email", "t@example.invalid"]);
        fs::create_dir(folder.path().join("docs")).unwrap();
        let text = "# A long enough article\n\nthat git sees as the same file.\n";
        fs::write(folder.path().join("docs/old name.md"), text).unwrap();
        git(&["add", "."]);
        git(&["commit", "-qm", "one"]);
        git(&["mv", "docs/old name.md", "docs/new.md"]);
        git(&["commit", "-qm", "two"]);
        folder
    }

    #[test]
    fn blobs_come_from_any_commit() {
        let folder = repository();
        let git = Git::open(folder.path()).unwrap();
        let first = git.commit("HEAD~1").unwrap();
        let text = git.blob(&first, "docs/old name.md").unwrap().unwrap();
        assert!(text.starts_with(b"# A long"));
        assert_eq!(git.blob(&first, "docs/new.md").unwrap(), None);
        assert_eq!(git.blob("no-such-revision", "docs/new.md").unwrap(), None);
        assert_eq!(git.blob("HEAD", "docs").unwrap(), None);
        assert!(git.blob("HEAD", "docs/new.md").unwrap().is_some());
        assert_eq!(git.commit("no-such-revision"), None);
        assert_eq!(*git.tree(&first).unwrap(), ["docs/old name.md"]);
        assert_eq!(git.earlier_names("docs/new.md"), ["docs/old name.md"]);
        assert_eq!(git.later_names("docs/old name.md"), ["docs/new.md"]);
        assert_eq!(
            git.all_names().unwrap(),
            ["docs/new.md", "docs/old name.md"]
        );
        assert!(git.committed_at("HEAD").unwrap() >= git.committed_at(&first).unwrap());
        assert_eq!(git.committed_at("no-such-revision"), None);
    }

    #[test]
    fn a_folder_without_git_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(
            Git::open(folder.path()),
            Err(GitError::NoRepository(_))
        ));
    }
}
