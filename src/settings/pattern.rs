//! Patterns of the configuration: paths as globs, locales as tags.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::model::Locale;

/// A pattern that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{pattern}` is no {kind}: {problem}")]
pub struct PatternError {
    /// As written.
    pub pattern: String,
    /// What it should be.
    pub kind: &'static str,
    /// What is wrong.
    pub problem: String,
}

/// Path globs, matched against report paths relative to the folder of the configuration.
///
/// `*` stays inside a folder, `**` crosses folders. A pattern without `/` matches at any depth; a
/// folder stands for everything below it.
#[derive(Clone, Debug, Default)]
pub struct PathPatterns {
    written: Vec<String>,
    set: GlobSet,
}

impl PartialEq for PathPatterns {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl PathPatterns {
    /// Compiles patterns.
    pub fn new(patterns: &[String]) -> Result<Self, PatternError> {
        let mut builder = GlobSetBuilder::new();
        for pattern in patterns {
            for glob in spread(pattern) {
                let glob = GlobBuilder::new(&glob)
                    .literal_separator(true)
                    .build()
                    .map_err(|error| PatternError {
                        pattern: pattern.clone(),
                        kind: "path pattern",
                        problem: error.kind().to_string(),
                    })?;
                builder.add(glob);
            }
        }
        let set = builder.build().map_err(|error| PatternError {
            pattern: patterns.join(", "),
            kind: "path pattern",
            problem: error.to_string(),
        })?;
        Ok(Self {
            written: patterns.to_vec(),
            set,
        })
    }

    /// True when no pattern was given.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// True when one of the patterns matches.
    pub fn matches(&self, path: &str) -> bool {
        self.set.is_match(path)
    }

    /// The patterns as written.
    pub fn written(&self) -> &[String] {
        &self.written
    }
}

/// The globs behind a pattern: itself, and everything below when it names a folder.
fn spread(pattern: &str) -> Vec<String> {
    let trimmed = pattern.trim_start_matches("./");
    let (body, folder) = match trimmed.strip_suffix('/') {
        Some(body) => (body, true),
        None => (trimmed, false),
    };
    let body = match body.strip_prefix('/') {
        Some(rooted) => rooted.to_owned(),
        None if body.contains('/') || body == "**" => body.to_owned(),
        None => format!("**/{body}"),
    };
    let below = format!("{body}/**");
    if folder {
        vec![below]
    } else {
        vec![body, below]
    }
}

/// A locale as the configuration names it: `lv-LV`, `lv` for every region, `zh-*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalePattern(String);

impl LocalePattern {
    /// Reads a pattern.
    pub fn new(pattern: &str) -> Result<Self, PatternError> {
        let tag = pattern.strip_suffix("-*").unwrap_or(pattern);
        if pattern == "*" || Locale::parse(tag).is_some() {
            Ok(Self(tag.replace('_', "-").to_ascii_lowercase()))
        } else {
            Err(PatternError {
                pattern: pattern.to_owned(),
                kind: "locale",
                problem: "write a locale as `lv-LV`, a language as `lv` or `zh-*`".to_owned(),
            })
        }
    }

    /// True when the locale is meant.
    pub fn matches(&self, locale: &Locale) -> bool {
        let tag = locale.as_str().to_ascii_lowercase();
        self.0 == "*"
            || tag
                .strip_prefix(&self.0)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_match_like_gitignore() {
        let matches = |pattern: &str, path: &str| {
            PathPatterns::new(&[pattern.to_owned()])
                .unwrap()
                .matches(path)
        };
        assert!(matches("articles/**/*.md", "articles/a.md"));
        assert!(matches("articles/**/*.md", "articles/b/c/a.md"));
        assert!(!matches("articles/*.md", "articles/b/a.md"));
        assert!(matches("*.md", "b/a.md"));
        assert!(matches("hardware/**", "hardware/x/a.md"));
        assert!(matches("hardware/", "hardware/x/a.md"));
        assert!(matches("hardware", "docs/hardware/x.md"));
        assert!(!matches("/hardware", "docs/hardware/x.md"));
        assert!(matches("./docs/a.md", "docs/a.md"));
        assert!(PathPatterns::new(&["a[".to_owned()]).is_err());
    }

    #[test]
    fn locales_match_by_tag_and_language() {
        let matches = |pattern: &str, tag: &str| {
            LocalePattern::new(pattern)
                .unwrap()
                .matches(&Locale::parse(tag).unwrap())
        };
        assert!(matches("ja-JP", "ja-jp"));
        assert!(matches("zh-*", "zh-Hant-TW"));
        assert!(matches("zh", "zh-CN"));
        assert!(!matches("lv-LV", "lt-LT"));
        assert!(LocalePattern::new("latvian!").is_err());
    }
}
