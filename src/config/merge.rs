//! Documents laid over each other and over the defaults: the later one wins, origins are kept.

use super::document::{Document, Entry, Tree};
use super::error::ConfigError;
use super::keys::{Keys, SECTIONS};
use super::read_rules::{RuleLayer, read_rules};
use super::suppressions::read_suppressions;
use super::value::ConfigValue;
use crate::settings::{LocalePattern, PathPatterns, Suppression, nearest};

/// Top-level keys that are no sections.
pub(super) const TOP_KEYS: [&str; 5] = ["schema", "extends", "rules", "overrides", "suppress"];

/// Rules for some of the articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverrideLayer {
    /// Articles; empty means all.
    pub paths: PathPatterns,
    /// Locales; empty means all.
    pub locales: Vec<LocalePattern>,
    /// What is different there.
    pub rules: RuleLayer,
}

/// Everything that was said, with origins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The plain keys.
    pub keys: Keys,
    /// `[rules]` of the files, the farthest first.
    pub rules: Vec<RuleLayer>,
    /// `[[overrides]]` of the files, in order.
    pub overrides: Vec<OverrideLayer>,
    /// `rules` of environment and command line, in order.
    pub top_rules: Vec<RuleLayer>,
    /// `[[suppress]]` of the files.
    pub suppressions: Vec<Suppression>,
}

impl Merged {
    /// Lays a configuration file over what is there.
    pub fn lay_file(&mut self, document: &Document) -> Result<(), Vec<ConfigError>> {
        self.lay(document, true)
    }

    /// Lays environment or command line over what is there.
    pub fn lay_top(&mut self, document: &Document) -> Result<(), Vec<ConfigError>> {
        self.lay(document, false)
    }

    fn lay(&mut self, document: &Document, file: bool) -> Result<(), Vec<ConfigError>> {
        let mut errors = Vec::new();
        for entry in &document.entries {
            match entry.key.as_str() {
                "schema" => {
                    if entry.node.to_value() != toml::Value::Integer(1) {
                        let message = "this bilint reads `schema = 1`";
                        errors.push(ConfigError::new(document.at(&entry.node.span), message));
                    }
                }
                // Followed when the file was loaded.
                "extends" if file => {}
                "rules" => {
                    let layer = read_rules(&entry.node, document, &mut errors);
                    if file {
                        self.rules.push(layer);
                    } else {
                        self.top_rules.push(layer);
                    }
                }
                "overrides" => self.lay_overrides(entry, document, &mut errors),
                "suppress" => {
                    self.suppressions
                        .extend(read_suppressions(&entry.node, document, &mut errors))
                }
                _ => self.lay_section(entry, document, &mut errors),
            }
        }
        if errors.is_empty() {
            Ok(())
        } else {
            errors.sort_by_key(|error| error.origin.span.start);
            Err(errors)
        }
    }

    fn lay_section(&mut self, entry: &Entry, document: &Document, errors: &mut Vec<ConfigError>) {
        let section = entry.key.as_str();
        let Some((_, known)) = SECTIONS.iter().find(|(name, _)| *name == section) else {
            let names = SECTIONS.iter().map(|(name, _)| *name).chain(TOP_KEYS);
            errors.push(unknown(entry, document, "", names));
            return;
        };
        let Tree::Table(keys) = &entry.node.tree else {
            let message = format!(
                "expected a table `[{section}]`, found {}",
                entry.node.kind()
            );
            errors.push(ConfigError::new(document.at(&entry.node.span), message));
            return;
        };
        for key in keys {
            match self
                .keys
                .set(section, &key.key, &key.node, &document.source)
            {
                Some(Ok(())) => {}
                Some(Err(message)) => {
                    errors.push(ConfigError::new(document.at(&key.node.span), message));
                }
                None => errors.push(unknown(
                    key,
                    document,
                    &format!(" in `[{section}]`"),
                    known.iter().copied(),
                )),
            }
        }
    }

    fn lay_overrides(&mut self, entry: &Entry, document: &Document, errors: &mut Vec<ConfigError>) {
        let Tree::Array(items) = &entry.node.tree else {
            let message = "write overrides as `[[overrides]]`";
            errors.push(ConfigError::new(document.at(&entry.node.span), message));
            return;
        };
        for item in items {
            let mut layer = OverrideLayer::default();
            let Tree::Table(keys) = &item.tree else {
                let message = "write overrides as `[[overrides]]`";
                errors.push(ConfigError::new(document.at(&item.span), message));
                continue;
            };
            for key in keys {
                let read = match key.key.as_str() {
                    "paths" => PathPatterns::read(&key.node).map(|it| layer.paths = it),
                    "locales" => read_locales(key).map(|it| layer.locales = it),
                    "rules" => {
                        layer.rules = read_rules(&key.node, document, errors);
                        Ok(())
                    }
                    _ => {
                        let known = ["paths", "locales", "rules"];
                        errors.push(unknown(key, document, " in `[[overrides]]`", known));
                        Ok(())
                    }
                };
                if let Err(message) = read {
                    errors.push(ConfigError::new(document.at(&key.node.span), message));
                }
            }
            self.overrides.push(layer);
        }
    }
}

fn read_locales(entry: &Entry) -> Result<Vec<LocalePattern>, String> {
    Vec::<String>::read(&entry.node)?
        .iter()
        .map(|pattern| LocalePattern::new(pattern).map_err(|error| error.to_string()))
        .collect()
}

fn unknown<'a>(
    entry: &Entry,
    document: &Document,
    place: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> ConfigError {
    let near = nearest(&entry.key, known).unwrap_or_default();
    let message = format!("unknown key `{}`{place}; did you mean `{near}`?", entry.key);
    ConfigError::new(document.at(&entry.key_span), message)
}
