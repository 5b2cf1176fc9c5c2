//! The JSON Schema of `bilint.toml`, made from the same list of keys that reading uses.

use serde_json::{Map, Value as Json, json};

use super::keys::section_schemas;
use super::read_rules::RULE_KEYS;
use crate::checks;

/// The schema as an editor takes it (draft 2020-12).
pub fn schema() -> Json {
    let mut properties = Map::new();
    properties.insert("schema".to_owned(), json!({ "const": 1 }));
    properties.insert(
        "extends".to_owned(),
        described(
            strings(),
            "Files whose settings come first; paths are relative to this file.",
        ),
    );
    for (name, about, keys) in section_schemas() {
        properties.insert(name.to_owned(), object(&about, keys));
    }
    properties.insert("rules".to_owned(), rules());
    properties.insert("overrides".to_owned(), overrides());
    properties.insert("suppress".to_owned(), suppress());
    let mut schema = object("Configuration of bilint.", properties);
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = "bilint.toml".into();
    schema
}

fn object(about: &str, properties: Map<String, Json>) -> Json {
    json!({
        "type": "object",
        "description": about,
        "additionalProperties": false,
        "properties": properties,
    })
}

fn described(mut schema: Json, about: &str) -> Json {
    schema["description"] = about.into();
    schema
}

fn strings() -> Json {
    json!({ "type": ["string", "array"], "items": { "type": "string" } })
}

fn selectors() -> Json {
    let mut names: Vec<&str> = vec!["ALL"];
    for rule in checks::rules() {
        if names.last() != Some(&rule.group()) && !names.contains(&rule.group()) {
            names.push(rule.group());
        }
        names.push(rule.id);
    }
    json!({ "enum": names })
}

fn rules() -> Json {
    let level = json!({ "enum": ["error", "warning", "note", "off"] });
    let mut properties = Map::new();
    for (key, about) in RULE_KEYS {
        let list = json!({ "type": "array", "items": selectors() });
        properties.insert(key.to_owned(), described(list, about));
    }
    let group = json!({ "anyOf": [level, {
        "type": "object", "additionalProperties": false, "properties": { "severity": level },
    }] });
    properties.insert("ALL".to_owned(), group.clone());
    for rule in checks::rules() {
        properties
            .entry(rule.group())
            .or_insert_with(|| group.clone());
        // Options are the rule's own and stay open here; bilint checks them when it starts.
        let one = json!({ "anyOf": [level, {
            "type": "object", "properties": { "severity": level },
        }] });
        properties.insert(rule.id.to_owned(), described(one, rule.summary));
    }
    object("Which rules run, and how.", properties)
}

fn overrides() -> Json {
    let mut properties = Map::new();
    properties.insert(
        "paths".to_owned(),
        described(strings(), "Globs of the articles concerned."),
    );
    properties.insert(
        "locales".to_owned(),
        described(strings(), "Locales concerned: `ja-JP`, `zh-*`."),
    );
    properties.insert("rules".to_owned(), rules());
    json!({ "type": "array", "items": object("Other rules for some articles; the last match wins.", properties) })
}

fn suppress() -> Json {
    let mut matches = Map::new();
    for (key, about) in [
        ("source", "Words of the English text."),
        ("target", "Words of the target text."),
        ("finding-id", "One finding."),
    ] {
        matches.insert(
            key.to_owned(),
            described(json!({ "type": "string" }), about),
        );
    }
    matches.insert(
        "path".to_owned(),
        described(strings(), "Globs of articles."),
    );
    matches.insert("locale".to_owned(), described(strings(), "Locales."));
    let mut properties = Map::new();
    let rule = json!({ "anyOf": [selectors(), { "type": "array", "items": selectors() }] });
    properties.insert(
        "rule".to_owned(),
        described(rule, "Rules; without any, every rule."),
    );
    properties.insert(
        "match".to_owned(),
        object("What a finding must match.", matches),
    );
    properties.insert(
        "reason".to_owned(),
        described(json!({ "type": "string", "minLength": 1 }), "Why."),
    );
    properties.insert(
        "expires".to_owned(),
        json!({ "description": "The last day on which it holds." }),
    );
    let mut item = object("Findings that are not reported.", properties);
    item["required"] = json!(["reason"]);
    json!({ "type": "array", "items": item })
}
