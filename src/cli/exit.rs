//! Exit codes.

use std::error::Error;
use std::io;
use std::process::ExitCode;

use crate::input::git::GitError;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing at or above the threshold.
    Clean,
    /// Findings at or above the threshold.
    Findings,
    /// Usage, configuration, or something named that cannot be opened.
    Failure,
}

impl Exit {
    /// The number the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Failure => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}

/// True when the reader of standard output went away: that ends a run quietly. A git that died is no
/// such reader.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |cause: &(dyn Error + 'static)| kind(cause) == Some(io::ErrorKind::BrokenPipe);
    error.chain().any(closed) && !error.chain().any(|cause| cause.is::<GitError>())
}

/// The kind of an I/O error, also of one that a writer of JSON or CSV wrapped.
fn kind(cause: &(dyn Error + 'static)) -> Option<io::ErrorKind> {
    if let Some(error) = cause.downcast_ref::<serde_json::Error>() {
        return error.io_error_kind();
    }
    let error = cause.downcast_ref::<io::Error>()?;
    let table = error
        .get_ref()
        .and_then(|it| it.downcast_ref::<csv::Error>());
    match table.map(csv::Error::kind) {
        Some(csv::ErrorKind::Io(error)) => Some(error.kind()),
        _ => Some(error.kind()),
    }
}
