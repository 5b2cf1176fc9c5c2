//! The file of verdicts, read.

use std::fs;
use std::io;
use std::path::Path;

use crate::engine::verdicts::Verdicts;

/// Reads verdicts; none when there is no such file. What is no verdict is `InvalidData`, and the
/// error names the line.
pub fn read(path: &Path) -> io::Result<Verdicts> {
    match fs::read_to_string(path) {
        Ok(text) => Verdicts::parse(&text)
            .map_err(|message| io::Error::new(io::ErrorKind::InvalidData, message)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Verdicts::default()),
        Err(error) => Err(error),
    }
}
