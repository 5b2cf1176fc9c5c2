//! `bilint config show`: every value and who said it.

use super::merge::Merged;
use super::origin::Origin;
use super::read_rules::RuleLayer;
use crate::checks;
use crate::model::Rule;
use crate::settings::{RulePlan, selects};

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `gate.fail-on`
    pub name: String,
    /// As TOML; `None` when it is unset.
    pub value: Option<String>,
    /// `bilint.toml:12`, `BILINT_GATE_FAIL_ON`, `default`.
    pub origin: String,
}

/// The plain keys.
pub fn value_lines(merged: &Merged) -> Vec<Line> {
    let mut lines = Vec::new();
    merged.keys.each(&mut |name, value, origin: &Origin| {
        lines.push(Line {
            name,
            value,
            origin: origin.describe(),
        });
    });
    lines
}

/// The rules of one article: severity and options of each, `off` for those that do not run.
pub fn rule_lines(merged: &Merged, plan: &RulePlan, variant: &[bool]) -> Vec<Line> {
    let table = plan.table(variant, checks::rules());
    let chosen = merged
        .overrides
        .iter()
        .zip(variant)
        .filter_map(|(it, concerned)| concerned.then_some(&it.rules));
    let layers: Vec<&RuleLayer> = merged
        .rules
        .iter()
        .chain(chosen)
        .chain(&merged.top_rules)
        .collect();
    let mut lines = Vec::new();
    for rule in checks::rules() {
        let settings = table.rules.get(rule.id);
        let severity = settings.map_or("off", |it| it.severity.unwrap_or(rule.severity).as_str());
        lines.push(Line {
            name: format!("rules.{}.severity", rule.id),
            value: Some(format!("\"{severity}\"")),
            origin: decided_by(rule, &layers, settings.is_some()),
        });
        for (option, value) in settings.iter().flat_map(|it| &it.options) {
            let name = format!("{}.{option}", rule.id);
            let origin = layers.iter().rev().find_map(|layer| layer.place(&name));
            lines.push(Line {
                name: format!("rules.{name}"),
                value: Some(value.to_string()),
                origin: origin.map_or_else(String::new, Origin::describe),
            });
        }
    }
    lines
}

/// The last place that decided about a rule: its selection when it is off because of that, else its
/// severity.
fn decided_by(rule: &Rule, layers: &[&RuleLayer], runs: bool) -> String {
    let level = layers.iter().rev().find_map(|layer| {
        let mut named: Vec<&str> = layer
            .step
            .levels
            .iter()
            .map(|(selector, _)| selector.as_str())
            .filter(|selector| selects(selector, rule.id))
            .collect();
        named.sort_by_key(|selector| {
            if *selector == "ALL" {
                0
            } else {
                selector.len()
            }
        });
        layer.place(&format!("{}.severity", named.last()?))
    });
    let selection = layers.iter().rev().find_map(|layer| {
        let step = &layer.step;
        let names = |list: &[String]| list.iter().any(|it| selects(it, rule.id));
        if names(&step.ignore) {
            layer.place("ignore")
        } else if names(&step.extend_select) {
            layer.place("extend-select")
        } else {
            step.select.as_ref().and_then(|_| layer.place("select"))
        }
    });
    let place = match runs {
        true => level.or(selection),
        false => selection.or(level),
    };
    place.map_or_else(|| "default".to_owned(), Origin::describe)
}
