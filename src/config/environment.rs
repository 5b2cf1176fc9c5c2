//! `BILINT_*`: one variable per plain key, `BILINT_GATE_FAIL_ON` for `gate.fail-on`.

use toml::Value;

use super::document::Document;
use super::keys::SECTIONS;
use super::origin::Source;
use super::read_rules::RULE_KEYS;
use crate::settings::nearest;

/// Variables that mean something to bilint, but are no keys.
const OTHERS: [&str; 1] = ["BILINT_CONFIG"];

/// Reads the variables. Gives one document for each, and a remark for each unknown one.
pub fn environment(
    variables: impl IntoIterator<Item = (String, String)>,
) -> (Vec<Document>, Vec<String>) {
    let mut known: Vec<(String, &str, &str)> = Vec::new();
    for (section, keys) in SECTIONS {
        known.extend(
            keys.iter()
                .map(|key| (variable(section, key), *section, *key)),
        );
    }
    known.extend(RULE_KEYS.map(|(key, _)| (variable("rules", key), "rules", key)));
    let mut variables: Vec<(String, String)> = variables
        .into_iter()
        .filter(|(name, _)| name.starts_with("BILINT_") && !OTHERS.contains(&name.as_str()))
        .collect();
    variables.sort();
    let mut documents = Vec::new();
    let mut remarks = Vec::new();
    for (name, text) in variables {
        match known.iter().find(|(variable, ..)| *variable == name) {
            Some((_, section, key)) => {
                let value = value_of(&text, section, key);
                documents.push(Document::of_value(
                    Source::Environment(name),
                    section,
                    key,
                    value,
                ));
            }
            None => {
                let names = known.iter().map(|(variable, ..)| variable.as_str());
                let near = nearest(&name, names).unwrap_or_default();
                remarks.push(format!(
                    "`{name}` is set, but means nothing; did you mean `{near}`?"
                ));
            }
        }
    }
    (documents, remarks)
}

fn variable(section: &str, key: &str) -> String {
    format!("BILINT_{section}_{key}")
        .replace('-', "_")
        .to_ascii_uppercase()
}

/// Lists are separated by commas, numbers and booleans look like themselves, all else is text.
fn value_of(text: &str, section: &str, key: &str) -> Value {
    let list = section == "rules" || text.contains(',') || matches!(key, "files" | "include");
    if list {
        return Value::Array(
            text.split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .map(|item| Value::String(item.to_owned()))
                .collect(),
        );
    }
    match text {
        "true" | "1" if is_switch(section, key) => Value::Boolean(true),
        "false" | "0" if is_switch(section, key) => Value::Boolean(false),
        _ => text
            .parse()
            .map(Value::Integer)
            .or_else(|_| text.parse().map(Value::Float))
            .unwrap_or_else(|_| Value::String(text.to_owned())),
    }
}

fn is_switch(section: &str, key: &str) -> bool {
    super::keys::section_schemas()
        .iter()
        .find(|(name, ..)| *name == section)
        .and_then(|(.., keys)| keys.get(key)?.get("type")?.as_str())
        == Some("boolean")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Merged;
    use crate::settings::FailOn;

    #[test]
    fn variables_become_values_and_slips_are_named() {
        let set = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let (documents, remarks) = environment([
            set("BILINT_GATE_FAIL_ON", "warning"),
            set("BILINT_CACHE_ENABLED", "0"),
            set("BILINT_RULES_IGNORE", "link, read-id"),
            set("BILINT_REPORT_MIN_CONFIDENCE", "0.75"),
            set("BILINT_GATE_FAILON", "note"),
            set("PATH", "/bin"),
        ]);
        assert_eq!(remarks.len(), 1);
        assert!(remarks[0].contains("did you mean `BILINT_GATE_FAIL_ON`?"));
        let mut merged = Merged::default();
        for document in &documents {
            merged.lay_top(document).unwrap();
        }
        assert_eq!(merged.keys.gate.fail_on.value, FailOn::Warning);
        assert_eq!(
            merged.keys.gate.fail_on.origin.describe(),
            "BILINT_GATE_FAIL_ON"
        );
        assert!(!merged.keys.cache.enabled.value);
        assert_eq!(merged.keys.report.min_confidence.value.0, 0.75);
        assert_eq!(merged.top_rules[0].step.ignore, ["link", "read-id"]);
    }
}
