//! The commands worth typing after a check.

use super::counts::Counts;
use super::{Format, Run};
use crate::model::Finding;

/// What the command line knows beyond the run itself.
pub struct Situation<'a> {
    /// The inputs as they would be typed again, quoted for a shell; empty when no articles were read,
    /// but reports.
    pub arguments: &'a str,
    /// The reports that were read, as they would be typed again; empty when articles were.
    pub judged: &'a str,
    /// The options that narrowed the run to what has changed, as they would be typed; else empty.
    pub scope: &'a str,
    /// Report files written, in order.
    pub reports: &'a [(Format, String)],
    /// True when a baseline was in use.
    pub baseline: bool,
    /// True when somebody said where the English articles are.
    pub english: bool,
    /// Markdown files that were not read, since nothing in them says that they are translations.
    pub left_out: u64,
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

/// The rule that tells of articles without their English.
const NO_ENGLISH: &str = "read-source-missing";

/// From here on a list of findings is no longer read from top to bottom.
const MANY: u64 = 50;

/// What to do next, the most useful first.
pub fn next_steps(run: &Run<'_>, counts: &Counts<'_>, situation: &Situation<'_>) -> Vec<Step> {
    let has = situation.has_command;
    let arguments = situation.arguments;
    let mut steps = Vec::new();
    let mut propose = |command: String, why| steps.push(Step { command, why });
    let english = !situation.english
        && (situation.left_out > 0 || run.findings.iter().any(|it| it.rule.id == NO_ENGLISH));
    if english && situation.scope.is_empty() {
        propose(
            format!("bilint check {arguments} --source-dir ENGLISH"),
            "compare with the English in that folder",
        );
    }
    if run.facts.articles() == 0 && run.findings.is_empty() {
        if has("init") && situation.scope.is_empty() {
            propose(
                "bilint init".to_owned(),
                "write a config that finds the articles",
            );
        }
        return steps;
    }
    let all = situation.scope.is_empty() && !arguments.is_empty();
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
        None if arguments.is_empty() => {
            if has("review") && !situation.judged.is_empty() {
                propose(
                    format!("bilint review {}", situation.judged),
                    "judge them one by one",
                );
            }
        }
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
    if all && counts.stale > 0 && has("baseline") {
        propose(
            format!("bilint baseline update {arguments}"),
            "accept the stale ones, once looked at",
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
