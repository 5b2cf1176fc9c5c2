//! Destinations that nobody could tell of: neither found nor broken.

use crate::model::Article;
use crate::read::outline::{Reference, ReferenceKind};

/// A destination that could not be verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unverified {
    /// Report path of the article.
    pub path: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// The rule that would tell of it.
    pub rule: &'static str,
    /// What for.
    pub kind: ReferenceKind,
    /// As written.
    pub destination: String,
    /// Why nobody can tell.
    pub reason: String,
}

impl Unverified {
    /// A destination of an article.
    pub fn new(
        article: &Article,
        reference: &Reference,
        rule: &'static str,
        reason: String,
    ) -> Self {
        let position = article.file.position(reference.span.start as usize);
        Self {
            path: article.file.path.clone(),
            line: position.line,
            column: position.column,
            rule,
            kind: reference.kind,
            destination: reference.destination.clone(),
            reason,
        }
    }
}
