//! A wrong configuration, told with its place underlined.

use std::fmt;

use unicode_width::UnicodeWidthStr;

use super::origin::{Origin, Source, line_and_column};

/// Something wrong at a place of the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Where.
    pub origin: Origin,
    /// What is wrong and what would be right.
    pub message: String,
}

impl ConfigError {
    /// An error at a place.
    pub fn new(origin: Origin, message: impl Into<String>) -> Self {
        Self {
            origin,
            message: message.into(),
        }
    }
}

impl std::error::Error for ConfigError {}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Source::File { name, text, .. } = &*self.origin.source else {
            return write!(f, "{}: {}", self.origin.describe(), self.message);
        };
        let span = &self.origin.span;
        let (number, column) = line_and_column(text, span.start);
        writeln!(f, "{name}:{number}:{column}: error: {}", self.message)?;
        let Some(line) = text.lines().nth(number - 1) else {
            return Ok(());
        };
        let number = number.to_string();
        let margin = " ".repeat(number.len());
        let before: String = line.chars().take(column - 1).collect();
        let rest: &str = &line[before.len()..];
        let marked = text
            .get(span.clone())
            .and_then(|it| it.lines().next())
            .unwrap_or_default();
        let marked = if rest.starts_with(marked) {
            marked
        } else {
            rest
        };
        let line = line.replace('\t', " ");
        writeln!(f, "{margin} |")?;
        writeln!(f, "{number} | {line}")?;
        let pad = before.replace('\t', " ").width();
        let marks = "^".repeat(marked.width().max(1));
        write!(f, "{margin} | {}{marks}", " ".repeat(pad))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::sync::Arc;

    #[test]
    fn the_place_is_underlined() {
        let text = "schema = 1\n[gate]\nname-é = 1 # 漢\n";
        let source = Arc::new(Source::File {
            path: PathBuf::from("bilint.toml"),
            name: "bilint.toml".to_owned(),
            text: text.to_owned(),
        });
        let at = text.find("name").unwrap();
        let error = ConfigError::new(Origin::new(&source, at..at + 7), "unknown key");
        assert_eq!(
            error.to_string(),
            "bilint.toml:3:1: error: unknown key\n  |\n3 | name-é = 1 # 漢\n  | ^^^^^^"
        );
        let at = text.len();
        let error = ConfigError::new(Origin::new(&source, at..at), "unfinished");
        assert_eq!(error.to_string(), "bilint.toml:4:1: error: unfinished\n");
    }
}
