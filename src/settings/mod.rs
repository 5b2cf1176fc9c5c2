//! The resolved settings the engine takes. Files, environment and command line are merged above.

use std::collections::BTreeMap;

use crate::model::{Rule, Severity};

/// What the configuration says of one rule.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RuleSettings {
    /// Replaces the rule's own severity.
    pub severity: Option<Severity>,
    /// The options of the rule, by name.
    pub options: BTreeMap<String, toml::Value>,
}

/// Which rules run, and how.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RuleTable {
    /// Settings of the rules that run, by id.
    pub rules: BTreeMap<&'static str, RuleSettings>,
}

/// A selector that names no rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{selector}` is no rule and no group of rules; did you mean `{nearest}`?")]
pub struct UnknownSelector {
    /// As written.
    pub selector: String,
    /// The nearest id or group.
    pub nearest: String,
}

impl RuleTable {
    /// All rules of the registry with their own severities.
    pub fn all(rules: impl IntoIterator<Item = &'static Rule>) -> Self {
        Self {
            rules: rules
                .into_iter()
                .map(|rule| (rule.id, RuleSettings::default()))
                .collect(),
        }
    }

    /// Takes rules out.
    pub fn ignore(&mut self, selectors: &[String]) {
        self.rules
            .retain(|id, _| !selectors.iter().any(|selector| selects(selector, id)));
    }
}

/// True when a selector (`ALL`, a group, an id) names the rule.
pub fn selects(selector: &str, id: &str) -> bool {
    selector == "ALL"
        || id
            .strip_prefix(selector)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-') && !selector.contains('-'))
}

/// Every selector must name at least one of the rules.
pub fn validate(
    selectors: &[String],
    rules: impl Iterator<Item = &'static Rule> + Clone,
) -> Result<(), UnknownSelector> {
    for selector in selectors {
        if rules.clone().any(|rule| selects(selector, rule.id)) {
            continue;
        }
        let nearest = rules
            .clone()
            .flat_map(|rule| [rule.id, rule.group()])
            .chain(["ALL"])
            .max_by(|a, b| {
                strsim::jaro_winkler(a, selector).total_cmp(&strsim::jaro_winkler(b, selector))
            })
            .unwrap_or("ALL");
        return Err(UnknownSelector {
            selector: selector.clone(),
            nearest: nearest.to_owned(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors_name_ids_groups_or_all() {
        assert!(selects("ALL", "link-missing"));
        assert!(selects("link", "link-missing"));
        assert!(selects("link-missing", "link-missing"));
        assert!(!selects("link-miss", "link-missing"));
        assert!(!selects("lin", "link-missing"));
        assert!(!selects("link-text", "link-text-empty"));
    }
}
