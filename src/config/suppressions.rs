//! `[[suppress]]` in a configuration file, and the lines of `suppressions.jsonl`.

use serde::{Deserialize, Serialize};
use toml::Value;

use super::document::{Document, Entry, Node, Tree};
use super::error::ConfigError;
use super::value::ConfigValue;
use crate::checks;
use crate::settings::{Day, LocalePattern, PathPatterns, Suppression, nearest, validate};

const KEYS: [&str; 4] = ["rule", "match", "reason", "expires"];
const MATCH_KEYS: [&str; 5] = ["source", "target", "path", "locale", "finding-id"];

/// Reads the tables of `[[suppress]]`.
pub(super) fn read_suppressions(
    node: &Node,
    document: &Document,
    errors: &mut Vec<ConfigError>,
) -> Vec<Suppression> {
    let Tree::Array(items) = &node.tree else {
        let message = "write suppressions as `[[suppress]]`";
        errors.push(ConfigError::new(document.at(&node.span), message));
        return Vec::new();
    };
    items
        .iter()
        .filter_map(|item| read_one(item, document, errors))
        .collect()
}

fn read_one(
    node: &Node,
    document: &Document,
    errors: &mut Vec<ConfigError>,
) -> Option<Suppression> {
    let place = document.at(&node.span);
    let Tree::Table(entries) = &node.tree else {
        errors.push(ConfigError::new(
            place,
            "write suppressions as `[[suppress]]`",
        ));
        return None;
    };
    let before = errors.len();
    let mut suppression = Suppression {
        origin: place.describe(),
        ..Suppression::default()
    };
    for entry in entries {
        if let Err((span, message)) = read_entry(entry, &mut suppression) {
            errors.push(ConfigError::new(document.at(&span), message));
        }
    }
    if suppression.reason.trim().is_empty() && errors.len() == before {
        let message = "a suppression needs a `reason`: the next reader must know why";
        errors.push(ConfigError::new(place, message));
    } else if suppression.covers_everything() && errors.len() == before {
        let message = "a suppression needs a `rule` or a `match`: this one covers every finding";
        errors.push(ConfigError::new(place, message));
    }
    (errors.len() == before).then_some(suppression)
}

type Wrong = (std::ops::Range<usize>, String);

fn read_entry(entry: &Entry, suppression: &mut Suppression) -> Result<(), Wrong> {
    let at = |message| (entry.node.span.clone(), message);
    match entry.key.as_str() {
        "rule" => {
            suppression.rules = Vec::<String>::read(&entry.node).map_err(at)?;
            for selector in &suppression.rules {
                validate(selector, checks::rules()).map_err(|error| at(error.to_string()))?;
            }
        }
        "reason" => suppression.reason = String::read(&entry.node).map_err(at)?,
        "expires" => suppression.expires = Some(read_day(&entry.node).map_err(at)?),
        "match" => {
            let Tree::Table(matches) = &entry.node.tree else {
                return Err(at(
                    "write it as `match = { source = \"…\", path = \"…\" }`".to_owned()
                ));
            };
            for it in matches {
                read_match(it, suppression)?;
            }
        }
        other => return Err(unknown(entry, other, &KEYS)),
    }
    Ok(())
}

fn unknown(entry: &Entry, key: &str, known: &[&'static str]) -> Wrong {
    let near = nearest(key, known.iter().copied()).unwrap_or_default();
    let message = format!("unknown key `{key}`; did you mean `{near}`?");
    (entry.key_span.clone(), message)
}

fn read_match(entry: &Entry, suppression: &mut Suppression) -> Result<(), Wrong> {
    let at = |message| (entry.node.span.clone(), message);
    match entry.key.as_str() {
        "source" => {
            let words = String::read(&entry.node).map_err(at)?;
            suppression.source = Some(words.to_lowercase());
        }
        "target" => {
            let words = String::read(&entry.node).map_err(at)?;
            suppression.target = Some(words.to_lowercase());
        }
        "path" => suppression.paths = PathPatterns::read(&entry.node).map_err(at)?,
        "locale" => {
            for pattern in Vec::<String>::read(&entry.node).map_err(at)? {
                let pattern = LocalePattern::new(&pattern).map_err(|it| at(it.to_string()))?;
                suppression.locales.push(pattern);
            }
        }
        "finding-id" => {
            suppression.finding_id = Some(String::read(&entry.node).map_err(at)?);
        }
        other => return Err(unknown(entry, other, &MATCH_KEYS)),
    }
    Ok(())
}

fn read_day(node: &Node) -> Result<Day, String> {
    let text = match &node.tree {
        Tree::Leaf(Value::Datetime(date)) => date.to_string(),
        Tree::Leaf(Value::String(text)) => text.clone(),
        _ => String::new(),
    };
    Day::parse(&text).ok_or_else(|| "expected a day such as `2027-06-01`".to_owned())
}

/// A line of `suppressions.jsonl`: one finding that a reviewer set aside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuppressionLine {
    /// The article.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The rule.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// The finding.
    pub finding_id: String,
    /// Its target text; another text makes the finding surface again.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target_hash: String,
    /// Why it is set aside.
    pub reason: String,
    /// The last day on which that holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
}

/// Reads `suppressions.jsonl`; the error names the line.
pub fn parse_suppressions(name: &str, text: &str) -> Result<Vec<Suppression>, String> {
    let mut list = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let origin = format!("{name}:{}", index + 1);
        let wrong = |message: String| format!("{origin}: {message}");
        let line: SuppressionLine =
            serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
        if line.reason.trim().is_empty() {
            return Err(wrong("a suppression needs a `reason`".to_owned()));
        }
        let expires = match &line.expires {
            None => None,
            Some(day) => Some(
                Day::parse(day)
                    .ok_or_else(|| wrong(format!("`{day}` is no day; write it as `2027-06-01`")))?,
            ),
        };
        list.push(Suppression {
            finding_id: Some(line.finding_id),
            target_hash: (!line.target_hash.is_empty()).then_some(line.target_hash),
            paths: exactly(&line.path),
            reason: line.reason,
            expires,
            origin,
            ..Suppression::default()
        });
    }
    Ok(list)
}

/// The pattern of one path; a path that makes no pattern leaves the finding id alone to decide.
fn exactly(path: &str) -> PathPatterns {
    if path.is_empty() {
        return PathPatterns::default();
    }
    let mut literal = String::from("/");
    for sign in path.chars() {
        match sign {
            '*' | '?' | '[' | ']' | '{' | '}' | '\\' => literal.extend(['[', sign, ']']),
            sign => literal.push(sign),
        }
    }
    PathPatterns::new(&[literal]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_need_a_reason_and_name_their_place() {
        let good = r#"{"finding_id":"00","path":"a [1].md","reason":"a real blade"}"#;
        let list = parse_suppressions("s.jsonl", good).unwrap();
        assert!(list[0].paths.matches("a [1].md"));
        assert!(!list[0].paths.matches("a 1.md"));
        let wrong = format!("{good}\n\n{{\"finding_id\":\"01\",\"reason\":\" \"}}");
        let error = parse_suppressions("s.jsonl", &wrong).unwrap_err();
        assert_eq!(error, "s.jsonl:3: a suppression needs a `reason`");
        assert!(parse_suppressions("s.jsonl", "{\"finding\":1}").is_err());
    }
}
