//! The `[rules]` table: selections, severities and options, each with its place.

use toml::Value;

use super::document::{Document, Entry, Node, Tree};
use super::error::ConfigError;
use super::origin::Origin;
use super::value::ConfigValue;
use crate::checks;
use crate::settings::{Level, RuleStep, nearest, selects, validate};

/// Keys of `[rules]` that are no tables of rules.
pub(super) const RULE_KEYS: [(&str, &str); 3] = [
    (
        "select",
        "Exactly these rules run: ids, groups such as `link`, or ALL.",
    ),
    ("extend-select", "These rules run as well."),
    ("ignore", "These rules do not run."),
];

/// What one source says of the rules, with the place of everything it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleLayer {
    /// What it says.
    pub step: RuleStep,
    /// Places: `select`, `ignore`, `link-missing.severity`, `drift-length.ratio`.
    pub places: Vec<(String, Origin)>,
}

impl RuleLayer {
    /// Where something was said.
    pub fn place(&self, name: &str) -> Option<&Origin> {
        self.places
            .iter()
            .rfind(|(known, _)| known == name)
            .map(|(_, origin)| origin)
    }
}

/// Reads a `[rules]` table.
pub(super) fn read_rules(
    node: &Node,
    document: &Document,
    errors: &mut Vec<ConfigError>,
) -> RuleLayer {
    let mut layer = RuleLayer::default();
    let Tree::Table(entries) = &node.tree else {
        let message = format!("expected a table of rules, found {}", node.kind());
        errors.push(ConfigError::new(document.at(&node.span), message));
        return layer;
    };
    for entry in entries {
        match entry.key.as_str() {
            "select" => layer.step.select = Some(read_selectors(entry, document, errors)),
            "extend-select" => {
                layer.step.extend_select = read_selectors(entry, document, errors);
            }
            "ignore" => layer.step.ignore = read_selectors(entry, document, errors),
            _ => {
                read_rule(entry, document, &mut layer, errors);
                continue;
            }
        }
        let place = document.at(&entry.node.span);
        layer.places.push((entry.key.clone(), place));
    }
    layer
}

fn read_selectors(
    entry: &Entry,
    document: &Document,
    errors: &mut Vec<ConfigError>,
) -> Vec<String> {
    let items: Vec<&Node> = match &entry.node.tree {
        Tree::Array(items) => items.iter().collect(),
        _ => vec![&entry.node],
    };
    let mut selectors = Vec::new();
    for item in items {
        let checked = String::read(item).and_then(|it| {
            validate(&it, checks::rules())
                .map(|()| it)
                .map_err(|e| e.to_string())
        });
        match checked {
            Ok(selector) => selectors.push(selector),
            Err(message) => errors.push(ConfigError::new(document.at(&item.span), message)),
        }
    }
    selectors
}

/// `[rules.SELECTOR]` with severity and options, or `SELECTOR = "severity"`.
fn read_rule(
    entry: &Entry,
    document: &Document,
    layer: &mut RuleLayer,
    errors: &mut Vec<ConfigError>,
) {
    let selector = entry.key.as_str();
    if !checks::rules().any(|rule| selects(selector, rule.id)) {
        let known = checks::rules()
            .flat_map(|rule| [rule.id, rule.group()])
            .chain(RULE_KEYS.map(|(key, _)| key));
        let near = nearest(selector, known).unwrap_or("ALL");
        let message =
            format!("`{selector}` is no rule and no key of `[rules]`; did you mean `{near}`?");
        errors.push(ConfigError::new(document.at(&entry.key_span), message));
        return;
    }
    match &entry.node.tree {
        Tree::Leaf(Value::String(_)) => read_level(selector, &entry.node, document, layer, errors),
        Tree::Table(options) => {
            for option in options {
                if option.key == "severity" {
                    read_level(selector, &option.node, document, layer, errors);
                    continue;
                }
                if checks::index_of(selector).is_none() {
                    let message = format!(
                        "`{selector}` is a group: only `severity` can be set for all of it"
                    );
                    errors.push(ConfigError::new(document.at(&option.key_span), message));
                    continue;
                }
                let name = format!("{selector}.{}", option.key);
                layer.places.push((name, document.at(&option.key_span)));
                layer.step.options.push((
                    selector.to_owned(),
                    option.key.clone(),
                    option.node.to_value(),
                ));
            }
        }
        _ => {
            let message = format!(
                "expected a severity or a table with `severity` and options, found {}",
                entry.node.kind()
            );
            errors.push(ConfigError::new(document.at(&entry.node.span), message));
        }
    }
}

fn read_level(
    selector: &str,
    node: &Node,
    document: &Document,
    layer: &mut RuleLayer,
    errors: &mut Vec<ConfigError>,
) {
    let place = document.at(&node.span);
    match String::read(node).and_then(|word| word.parse::<Level>()) {
        Ok(level) => {
            layer.step.levels.push((selector.to_owned(), level));
            layer.places.push((format!("{selector}.severity"), place));
        }
        Err(message) => errors.push(ConfigError::new(place, message)),
    }
}
