//! The commands worth typing after a check.

use super::counts::Counts;
use super::{Format, Run};
use crate::model::Finding;

/// What the command line knows beyond the run itself.
pub struct Situation<'a> {
    /// The inputs as they would be typed again, quoted for a shell.
    pub arguments: &'a str,
    /// The options that narrowed the run to what has changed, as they would be typed; else empty.
    pub scope: &'a str,
    /// Report files written, in order.
    pub reports: &'a [(Format, String)],
    /// True when a baseline was in use.
    pub baseline: bool,
    /// Whether this build has a subcommand: only those are proposed.
    pub has_command: &'a dyn Fn(&str) -> bool,
    /// ANSI colours.
    pub colour: bool,
}

/// A command and what it gives.
pub struct Step {
    /// As it would be typed.
    pub command: String,
    /// In a few words.
    pub why: &'static str,
}

/// From here on a list of findings is no longer read from top to bottom.
const MANY: u64 = 50;

/// What to do next, the most useful first.
pub fn next_steps(run: &Run<'_>, counts: &Counts<'_>, situation: &Situation<'_>) -> Vec<Step> {
    let has = situation.has_command;
    let arguments = situation.arguments;
    let mut steps = Vec::new();
    let mut propose = |command: String, why| steps.push(Step { command, why });
    if run.facts.articles() == 0 {
        if has("init") {
            propose(
                "bilint init".to_owned(),
                "write a config that finds the articles",
            );
        }
        return steps;
    }
    let all = situation.scope.is_empty();
    let Some(first) = counts.rules.first() else {
        if situation.baseline && all {
            propose(
                format!("bilint check {arguments} --diff"),
                "changed segments only, as for a pull request",
            );
            propose(
                "bilint baseline show".to_owned(),
                "what is known, rule by rule",
            );
        }
        return steps;
    };
    if has("explain") {
        propose(
            format!("bilint explain {}", first.rule.id),
            "what it means, with examples",
        );
    }
    match situation
        .reports
        .iter()
        .find(|(format, _)| format.reads_back())
    {
        Some((_, path)) if has("review") => {
            propose(format!("bilint review {path}"), "judge them one by one");
        }
        Some(_) => {}
        None => propose(
            format!(
                "bilint check {arguments}{} -f csv -o findings.csv",
                situation.scope
            ),
            "all of them in a table",
        ),
    }
    let mended = |finding: &Finding| {
        let edits = &finding.edits;
        !edits.is_empty() && edits.iter().all(|edit| edit.safe)
    };
    if all && has("fix") && run.findings.iter().any(mended) {
        propose(
            format!("bilint fix {arguments}"),
            "a diff of what needs no translator",
        );
    }
    if all && !situation.baseline && counts.total.total() > MANY && has("baseline") {
        propose(
            format!("bilint baseline create {arguments}"),
            "accept these, see only new ones",
        );
    }
    steps
}
