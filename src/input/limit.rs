//! The size over which no file is read: one limit and one message, wherever articles come from.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Bytes in a MiB.
const MIB: u64 = 1 << 20;

/// The limit, in MiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizeLimit(pub u64);

impl Default for SizeLimit {
    fn default() -> Self {
        Self(64)
    }
}

/// A file over the limit; both in MiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file has {size} MiB, over the limit of {limit} MiB; raise it with `--max-file-size`")]
pub struct TooLarge {
    size: u64,
    limit: u64,
}

impl SizeLimit {
    /// An error when so many bytes are over the limit.
    pub fn check(self, bytes: u64) -> Result<(), TooLarge> {
        match bytes > self.0.saturating_mul(MIB) {
            true => Err(TooLarge {
                size: bytes.div_ceil(MIB),
                limit: self.0,
            }),
            false => Ok(()),
        }
    }

    /// Reads a file. The error says so when it is over the limit.
    pub fn read(self, path: &Path) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        self.check(file.metadata()?.len())
            .map_err(io::Error::other)?;
        // A pipe, or a file that grows, has no length to go by.
        let mut bytes = Vec::new();
        let most = self.0.saturating_mul(MIB).saturating_add(1);
        file.take(most).read_to_end(&mut bytes)?;
        self.check(bytes.len() as u64).map_err(io::Error::other)?;
        Ok(bytes)
    }
}

/// What is over the limit, if that is why a file could not be read.
pub fn too_large(error: &io::Error) -> Option<TooLarge> {
    error.get_ref()?.downcast_ref().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_up_to_the_limit_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        std::fs::write(&path, vec![b'a'; MIB as usize]).unwrap();
        assert_eq!(SizeLimit(1).read(&path).unwrap().len() as u64, MIB);
        std::fs::write(&path, vec![b'a'; MIB as usize + 1]).unwrap();
        let error = SizeLimit(1).read(&path).unwrap_err();
        assert!(too_large(&error).is_some());
        assert_eq!(
            error.to_string(),
            "the file has 2 MiB, over the limit of 1 MiB; raise it with `--max-file-size`"
        );
        let none = SizeLimit::default()
            .read(&folder.path().join("no"))
            .unwrap_err();
        assert!(too_large(&none).is_none());
    }
}
