//! Which rules run for an article, at which severity and with which options.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{LocalePattern, PathPatterns};
use crate::model::{Locale, Rule, Severity};

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
}

/// A severity as the configuration gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The rule does not run.
    Off,
    /// The rule runs at this severity.
    At(Severity),
}

impl FromStr for Level {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "off" => Ok(Self::Off),
            _ => word
                .parse()
                .map(Self::At)
                .map_err(|_| format!("`{word}` is no severity; use error, warning, note or off")),
        }
    }
}

/// What one source of configuration says of the rules. Later steps win.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RuleStep {
    /// Exactly these run, when given.
    pub select: Option<Vec<String>>,
    /// These run as well.
    pub extend_select: Vec<String>,
    /// These do not run.
    pub ignore: Vec<String>,
    /// Severities, by selector; a longer selector wins over a shorter one.
    pub levels: Vec<(String, Level)>,
    /// Options: rule id, name, value.
    pub options: Vec<(String, String, toml::Value)>,
}

/// A step for some of the articles.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RuleOverride {
    /// Articles; empty means all.
    pub paths: PathPatterns,
    /// Locales; empty means all.
    pub locales: Vec<LocalePattern>,
    /// What is different there.
    pub step: RuleStep,
}

impl RuleOverride {
    fn concerns(&self, path: &str, locale: Option<&Locale>) -> bool {
        (self.paths.is_empty() || self.paths.matches(path))
            && (self.locales.is_empty()
                || locale.is_some_and(|locale| self.locales.iter().any(|it| it.matches(locale))))
    }
}

/// How the rules of an article are found: files first, then overrides, then environment and command line.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RulePlan {
    /// Steps of the configuration files, the farthest first.
    pub base: Vec<RuleStep>,
    /// Overrides in order.
    pub overrides: Vec<RuleOverride>,
    /// Environment and command line.
    pub top: Vec<RuleStep>,
}

impl RulePlan {
    /// Which overrides concern an article; articles with the same answer share a table.
    pub fn variant(&self, path: &str, locale: Option<&Locale>) -> Vec<bool> {
        self.overrides
            .iter()
            .map(|it| it.concerns(path, locale))
            .collect()
    }

    /// The rules of a variant.
    pub fn table(
        &self,
        variant: &[bool],
        rules: impl Iterator<Item = &'static Rule> + Clone,
    ) -> RuleTable {
        let mut states: BTreeMap<&'static str, RuleState> = rules
            .clone()
            .map(|rule| (rule.id, RuleState::default()))
            .collect();
        let chosen = self
            .overrides
            .iter()
            .zip(variant)
            .filter_map(|(it, concerned)| concerned.then_some(&it.step));
        for step in self.base.iter().chain(chosen).chain(&self.top) {
            apply(step, &mut states);
        }
        RuleTable {
            rules: states
                .into_iter()
                .filter(|(_, state)| state.selected && state.level != Some(Level::Off))
                .map(|(id, state)| {
                    let severity = match state.level {
                        Some(Level::At(severity)) => Some(severity),
                        _ => None,
                    };
                    let options = state.options;
                    (id, RuleSettings { severity, options })
                })
                .collect(),
        }
    }
}

struct RuleState {
    selected: bool,
    level: Option<Level>,
    options: BTreeMap<String, toml::Value>,
}

impl Default for RuleState {
    fn default() -> Self {
        Self {
            selected: true,
            level: None,
            options: BTreeMap::new(),
        }
    }
}

fn apply(step: &RuleStep, states: &mut BTreeMap<&'static str, RuleState>) {
    let named = |selectors: &[String], id: &str| selectors.iter().any(|it| selects(it, id));
    for (id, state) in states {
        if let Some(select) = &step.select {
            state.selected = named(select, id);
        }
        if named(&step.extend_select, id) {
            state.selected = true;
        }
        if named(&step.ignore, id) {
            state.selected = false;
        }
        let level = step
            .levels
            .iter()
            .filter(|(selector, _)| selects(selector, id))
            .max_by_key(|(selector, _)| weight(selector));
        if let Some((_, level)) = level {
            state.level = Some(*level);
        }
        for (_, option, value) in step.options.iter().filter(|(rule, ..)| rule == id) {
            state.options.insert(option.clone(), value.clone());
        }
    }
}

/// ALL, then groups, then ids.
fn weight(selector: &str) -> usize {
    if selector == "ALL" { 0 } else { selector.len() }
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

/// True when a selector (`ALL`, a group, an id) names the rule.
pub fn selects(selector: &str, id: &str) -> bool {
    selector == "ALL"
        || id
            .strip_prefix(selector)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-') && !selector.contains('-'))
}

/// A selector must name at least one of the rules.
pub fn validate(
    selector: &str,
    rules: impl Iterator<Item = &'static Rule> + Clone,
) -> Result<(), UnknownSelector> {
    if rules.clone().any(|rule| selects(selector, rule.id)) {
        return Ok(());
    }
    let known = rules
        .flat_map(|rule| [rule.id, rule.group()])
        .chain(["ALL"]);
    Err(UnknownSelector {
        selector: selector.to_owned(),
        nearest: nearest(selector, known).unwrap_or("ALL").to_owned(),
    })
}

/// The name that looks most like a word; the first of equals.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        let likeness = strsim::jaro_winkler(&name.to_lowercase(), &word);
        if best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Its, Mqm};

    static RULES: [Rule; 3] = [
        rule("link-missing"),
        rule("link-spacing"),
        rule("drift-length"),
    ];

    const fn rule(id: &'static str) -> Rule {
        Rule {
            id,
            summary: "",
            severity: Severity::Warning,
            mqm: Mqm::LINK,
            its: Its::Markup,
            page: "",
        }
    }

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn selectors_name_ids_groups_or_all() {
        assert!(selects("ALL", "link-missing"));
        assert!(selects("link", "link-missing"));
        assert!(selects("link-missing", "link-missing"));
        assert!(!selects("link-miss", "link-missing"));
        assert!(!selects("lin", "link-missing"));
        assert!(!selects("link-text", "link-text-empty"));
        assert!(validate("link", RULES.iter()).is_ok());
        let error = validate("link-mising", RULES.iter()).unwrap_err();
        assert_eq!(error.nearest, "link-missing");
    }

    #[test]
    fn later_steps_win_and_overrides_stand_between() {
        let level = |selector: &str, level| (selector.to_owned(), level);
        let plan = RulePlan {
            base: vec![RuleStep {
                ignore: strings(&["link-spacing"]),
                levels: vec![
                    level("link-missing", Level::At(Severity::Note)),
                    level("link", Level::At(Severity::Error)),
                ],
                ..RuleStep::default()
            }],
            overrides: vec![RuleOverride {
                paths: PathPatterns::new(&strings(&["ja/**"])).unwrap(),
                step: RuleStep {
                    levels: vec![level("drift", Level::Off)],
                    extend_select: strings(&["link-spacing"]),
                    ..RuleStep::default()
                },
                ..RuleOverride::default()
            }],
            top: vec![],
        };
        let table = |path: &str| plan.table(&plan.variant(path, None), RULES.iter());
        let plain = table("lv/a.md");
        assert_eq!(
            plain.rules.keys().copied().collect::<Vec<_>>(),
            ["drift-length", "link-missing"]
        );
        assert_eq!(plain.rules["link-missing"].severity, Some(Severity::Note));
        let other = table("ja/a.md");
        assert_eq!(
            other.rules.keys().copied().collect::<Vec<_>>(),
            ["link-missing", "link-spacing"]
        );
        assert_eq!(other.rules["link-spacing"].severity, Some(Severity::Error));
    }

    #[test]
    fn the_command_line_reopens_what_a_file_closed() {
        let plan = RulePlan {
            base: vec![RuleStep {
                ignore: strings(&["ALL"]),
                ..RuleStep::default()
            }],
            overrides: vec![],
            top: vec![RuleStep {
                select: Some(strings(&["link"])),
                ignore: strings(&["link-spacing"]),
                ..RuleStep::default()
            }],
        };
        let table = plan.table(&[], RULES.iter());
        assert_eq!(
            table.rules.keys().copied().collect::<Vec<_>>(),
            ["link-missing"]
        );
    }
}
