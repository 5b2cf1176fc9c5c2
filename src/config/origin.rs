//! Where a value was said: the default, a file, the environment, the command line.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Somebody who says values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// bilint itself.
    Default,
    /// A configuration file.
    File {
        /// Where it is.
        path: PathBuf,
        /// As messages name it.
        name: String,
        /// Its text.
        text: String,
    },
    /// An environment variable.
    Environment(String),
    /// The command line: the option as typed.
    CommandLine(String),
}

/// A value's source and its place there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Who says it.
    pub source: Arc<Source>,
    /// Bytes of the file; empty for other sources.
    pub span: Range<usize>,
}

impl Origin {
    /// A place in a source.
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Self {
        Self {
            source: Arc::clone(source),
            span,
        }
    }

    /// The built-in default.
    pub fn default_value() -> Self {
        Self::new(&Arc::new(Source::Default), 0..0)
    }

    /// True unless the value is the built-in default.
    pub fn is_set(&self) -> bool {
        *self.source != Source::Default
    }

    /// Paths of a file are relative to its folder, all others to the working directory.
    pub fn path(&self, written: &str) -> PathBuf {
        match &*self.source {
            Source::File { path, .. } => path.parent().unwrap_or(Path::new("")).join(written),
            _ => PathBuf::from(written),
        }
    }

    /// `bilint.toml:12`, `BILINT_GATE_FAIL_ON`, `--fail-on`.
    pub fn describe(&self) -> String {
        match &*self.source {
            Source::Default => "default".to_owned(),
            Source::File { name, text, .. } => {
                format!("{name}:{}", line_and_column(text, self.span.start).0)
            }
            Source::Environment(name) => name.clone(),
            Source::CommandLine(option) => option.clone(),
        }
    }
}

/// 1-based line and column in code points.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    (line, before[start..].chars().count() + 1)
}

/// A value with its origin.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting<T> {
    /// What was said last.
    pub value: T,
    /// By whom.
    pub origin: Origin,
}

impl<T> Setting<T> {
    /// A default.
    pub fn default_value(value: T) -> Self {
        Self {
            value,
            origin: Origin::default_value(),
        }
    }
}
