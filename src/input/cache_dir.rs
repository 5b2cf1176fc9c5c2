//! The folder of the incremental cache: one file per article, written aside and renamed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::engine::cache::Store;

/// A folder of cache entries.
#[derive(Debug)]
pub struct CacheDir {
    folder: PathBuf,
}

/// Names the folder as a cache, for programs that make backups and for ourselves.
const TAG: &str = "CACHEDIR.TAG";

impl CacheDir {
    /// Opens the folder and makes it when it is not there. An error when it cannot be written to, and
    /// when it holds other things than a cache: what is in it is kept out of git.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let tag = folder.join(TAG);
        if !tag.exists() {
            if fs::read_dir(folder)?.next().is_some() {
                return Err(io::Error::other(
                    "it holds other files; name an empty folder",
                ));
            }
            // The tag comes first: a run beside this one sees an empty folder or a cache.
            fs::write(&tag, "Signature: 8a477f597d28d172789f06886806bc55\n")?;
            fs::write(folder.join(".gitignore"), "*\n")?;
        }
        Ok(Self {
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
