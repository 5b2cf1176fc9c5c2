//! `bilint rules` and `bilint explain`: the registry, printed.

use std::io::{self, Write};

use anyhow::Result;
use serde_json::json;

use super::args::{ExplainArgs, RulesArgs};
use super::exit::Exit;
use super::terminal::Terminal;
use crate::checks;
use crate::model::Rule;
use crate::settings::nearest;

/// Below this likeness a name is no slip of the fingers.
const LIKE: f64 = 0.7;

/// Lists the rules.
pub fn list(options: &RulesArgs, _: &Terminal) -> Result<Exit> {
    let mut out = io::stdout().lock();
    if options.json {
        let rules: Vec<_> = checks::rules().map(describe).collect();
        serde_json::to_writer_pretty(&mut out, &rules)?;
        writeln!(out)?;
        return Ok(Exit::Clean);
    }
    let width = checks::rules().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut group = "";
    for rule in checks::rules() {
        if rule.group() != group {
            if !group.is_empty() {
                writeln!(out)?;
            }
            group = rule.group();
        }
        writeln!(
            out,
            "{:width$}  {:7}  {}",
            rule.id,
            rule.severity.as_str(),
            rule.summary
        )?;
    }
    Ok(Exit::Clean)
}

fn describe(rule: &Rule) -> serde_json::Value {
    json!({
        "id": rule.id,
        "group": rule.group(),
        "summary": rule.summary,
        "severity": rule.severity.as_str(),
        "mqm_category": rule.mqm.category(),
        "its_type": rule.its.as_str(),
    })
}

/// Prints the manual page of one rule.
pub fn explain(options: &ExplainArgs, _: &Terminal) -> Result<Exit> {
    let mut out = io::stdout().lock();
    let Some(rule) = checks::rules().find(|rule| rule.id == options.rule) else {
        let in_group: Vec<&str> = checks::rules()
            .filter(|rule| rule.group() == options.rule)
            .map(|rule| rule.id)
            .collect();
        if !in_group.is_empty() {
            anyhow::bail!(
                "`{}` is a group; its rules are {}",
                options.rule,
                in_group.join(", ")
            );
        }
        let near = nearest(&options.rule, checks::rules().map(|rule| rule.id))
            .filter(|near| strsim::jaro_winkler(near, &options.rule) >= LIKE);
        let advice = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`bilint rules` lists them".to_owned(),
        };
        anyhow::bail!("there is no rule `{}`; {advice}", options.rule);
    };
    let (title, body) = rule.page.split_once('\n').unwrap_or((rule.page, ""));
    writeln!(out, "{title}\n")?;
    writeln!(
        out,
        "{}\n\nseverity {} · MQM {} · ITS 2.0 {}",
        rule.summary,
        rule.severity,
        rule.mqm.category(),
        rule.its.as_str()
    )?;
    writeln!(out, "{}", body.trim_end())?;
    Ok(Exit::Clean)
}
