//! Reports are written aside and renamed: a reader never sees half of one, and a run that is stopped
//! leaves the old file as it was.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Files being written, for [`discard_all`].
static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A file that appears under its name only when it is complete.
#[derive(Debug)]
pub struct OutputFile {
    path: PathBuf,
    /// Where it is written meanwhile; `None` for devices and pipes, which must not be replaced.
    aside: Option<PathBuf>,
    writer: Option<BufWriter<File>>,
}

impl OutputFile {
    /// Creates the file aside. Fails at once when the folder is missing or cannot be written to.
    pub fn create(path: &Path) -> io::Result<Self> {
        if path.is_dir() {
            return Err(io::Error::new(
                io::ErrorKind::IsADirectory,
                "it is a directory",
            ));
        }
        if fs::metadata(path).is_ok_and(|it| !it.is_file()) {
            return Ok(Self {
                path: path.to_path_buf(),
                aside: None,
                writer: Some(BufWriter::new(OpenOptions::new().write(true).open(path)?)),
            });
        }
        // What a link points to is replaced, not the link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        let name = path
            .file_name()
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "it names no file"))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.tmp", std::process::id()));
        let aside = path.with_file_name(hidden);
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&aside)?;
        if let Ok(metadata) = fs::metadata(&path) {
            file.set_permissions(metadata.permissions())?;
        }
        remember(&aside);
        Ok(Self {
            path,
            aside: Some(aside),
            writer: Some(BufWriter::new(file)),
        })
    }

    /// Completes the file and puts it in place.
    pub fn finish(mut self) -> io::Result<()> {
        if let Some(writer) = self.writer.take() {
            let file = writer.into_inner().map_err(|error| error.into_error())?;
            let Some(aside) = &self.aside else {
                return Ok(());
            };
            file.sync_data()?;
            drop(file);
            fs::rename(aside, &self.path)?;
            forget(aside);
        }
        Ok(())
    }
}

impl Write for OutputFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.writer {
            Some(writer) => writer.write(bytes),
            None => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for OutputFile {
    fn drop(&mut self) {
        if let Some(aside) = &self.aside
            && (self.writer.take().is_some() || aside.exists())
        {
            let _ = fs::remove_file(aside);
            forget(aside);
        }
    }
}

/// Writes a whole file aside and renames it.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OutputFile::create(path)?;
    file.write_all(bytes)?;
    file.finish()
}

/// Removes everything unfinished; for a run that is being stopped.
pub fn discard_all() {
    if let Ok(mut open) = OPEN.lock() {
        for path in open.drain(..) {
            let _ = fs::remove_file(path);
        }
    }
}

fn remember(path: &Path) {
    if let Ok(mut open) = OPEN.lock() {
        open.push(path.to_path_buf());
    }
}

fn forget(path: &Path) {
    if let Ok(mut open) = OPEN.lock() {
        open.retain(|it| it != path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_appears_only_when_complete() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        fs::write(&path, "old").unwrap();
        let mut file = OutputFile::create(&path).unwrap();
        file.write_all(b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"old");
        drop(file);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        let mut file = OutputFile::create(&path).unwrap();
        file.write_all(b"new").unwrap();
        file.finish().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(OutputFile::create(&folder.path().join("no/out.csv")).is_err());
        assert!(OutputFile::create(folder.path()).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_links_stay_what_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("file", &link).unwrap();
        write_file(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o640
        );
        let device = folder.path().join("device");
        symlink("/dev/null", &device).unwrap();
        write_file(&device, b"gone").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
