//! The folder of the incremental cache: one file per article, written aside and renamed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::engine::cache::Store;

/// A folder of cache entries.
#[derive(Debug)]
pub struct CacheDir {
    folder: PathBuf,
}

impl CacheDir {
    /// Opens the folder and makes it when it is not there. `None` when it cannot be written to: then
    /// there is no cache, and nothing else is different.
    pub fn open(folder: &Path) -> Option<Self> {
        fs::create_dir_all(folder).ok()?;
        // Nobody wants it in a repository or a backup.
        let ignore = folder.join(".gitignore");
        if !ignore.exists() {
            fs::write(&ignore, "*\n").ok()?;
            let tag = "Signature: 8a477f597d28d172789f06886806bc55\n";
            fs::write(folder.join("CACHEDIR.TAG"), tag).ok()?;
        }
        Some(Self {
            folder: folder.to_path_buf(),
        })
    }

    fn file(&self, path: &str) -> PathBuf {
        let name = blake3::hash(path.as_bytes()).to_hex();
        self.folder.join(&name[..2]).join(&name[2..32])
    }
}

impl Store for CacheDir {
    fn get(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.file(path)).ok()
    }

    fn put(&self, path: &str, entry: &[u8]) {
        let file = self.file(path);
        let aside = file.with_extension(format!("{}.tmp", std::process::id()));
        // A cache that cannot be written is no reason to stop.
        let _ = file
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&aside, entry))
            .and_then(|()| fs::rename(&aside, &file));
    }
}

/// What tells this build from others: entries of another one do not count.
pub fn build_stamp() -> String {
    let program = std::env::current_exe().and_then(fs::metadata);
    let state = program.ok().and_then(|it| {
        let changed = it.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some((it.len(), changed.as_nanos()))
    });
    format!("{} {state:?}", env!("CARGO_PKG_VERSION"))
}
