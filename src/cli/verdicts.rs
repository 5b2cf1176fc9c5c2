//! `bilint verdicts`: takes verdicts in, makes suppressions and figures of precision from them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::args::{Global, VerdictsArgs, VerdictsCommand};
use super::check::known::read_verdicts;
use super::configs::{Configs, display_name};
use super::exit::Exit;
use super::merge;
use super::terminal::Aside;
use crate::config::SuppressionLine;
use crate::engine::verdicts::{VerdictLine, Verdicts};
use crate::input::output::write_file;
use crate::model::Judgement;

/// Runs the command.
pub fn verdicts(options: &VerdictsArgs, global: &Global) -> Result<Exit> {
    let mut configs = Configs::new(global, Vec::new())?;
    let group = configs.of_path(Path::new("."))?;
    let known = &configs.groups()[group].settings.known;
    let path = options
        .verdicts
        .clone()
        .unwrap_or_else(|| known.verdicts_file.clone());
    let verdicts = read_verdicts(&path)?;
    match &options.command {
        VerdictsCommand::Import { findings } => import(verdicts, findings, &path),
        VerdictsCommand::Apply { suppressions } => {
            let target = suppressions.as_ref().unwrap_or(&known.suppressions_file);
            apply(&verdicts, target)
        }
        VerdictsCommand::Stats => stats(&verdicts),
    }
}

fn import(mut verdicts: Verdicts, reports: &[PathBuf], path: &Path) -> Result<Exit> {
    let mut taken = 0;
    for report in reports {
        for row in merge::read(report)?.rows {
            let Some(verdict) = row.verdict else { continue };
            taken += 1;
            verdicts.set(VerdictLine {
                path: row.path,
                rule: row.rule,
                finding_id: row.finding_id,
                target_hash: row.target_hash,
                verdict,
                reviewer: row.reviewer,
                comment: row.comment,
            });
        }
    }
    write_file(path, verdicts.to_text().as_bytes())
        .with_context(|| format!("cannot write the verdicts `{}`", path.display()))?;
    writeln!(
        Aside,
        "{}: {taken} verdicts taken, {} in all\n\nnext\n  bilint verdicts apply    turns false positives into suppressions\n  bilint verdicts stats    shows how often each rule was right",
        display_name(path),
        verdicts.len()
    )?;
    Ok(Exit::Clean)
}

/// Suppressions of earlier verdicts go when the verdict has changed; those written by hand stay.
fn apply(verdicts: &Verdicts, path: &Path) -> Result<Exit> {
    let mut lines: BTreeMap<String, SuppressionLine> = BTreeMap::new();
    match fs::read_to_string(path) {
        Ok(text) => {
            for (index, line) in text
                .lines()
                .enumerate()
                .filter(|(_, it)| !it.trim().is_empty())
            {
                let line: SuppressionLine = serde_json::from_str(line)
                    .with_context(|| format!("{}:{}", path.display(), index + 1))?;
                lines.insert(line.finding_id.clone(), line);
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => {
            return Err(error)
                .with_context(|| format!("cannot open the suppressions `{}`", path.display()));
        }
    }
    for verdict in verdicts.lines() {
        match reason(verdict) {
            Some(reason) => {
                let line = SuppressionLine {
                    path: verdict.path.clone(),
                    rule: verdict.rule.clone(),
                    finding_id: verdict.finding_id.clone(),
                    target_hash: verdict.target_hash.clone(),
                    reason,
                    expires: lines
                        .get(&verdict.finding_id)
                        .and_then(|it| it.expires.clone()),
                };
                lines.insert(verdict.finding_id.clone(), line);
            }
            None => {
                lines.remove(&verdict.finding_id);
            }
        }
    }
    let mut sorted: Vec<&SuppressionLine> = lines.values().collect();
    sorted.sort();
    let mut text = String::new();
    for line in &sorted {
        text.push_str(&serde_json::to_string(line)?);
        text.push('\n');
    }
    write_file(path, text.as_bytes())
        .with_context(|| format!("cannot write the suppressions `{}`", path.display()))?;
    writeln!(
        Aside,
        "{}: {} findings are suppressed; `bilint check --show-suppressed` shows them",
        display_name(path),
        sorted.len()
    )?;
    Ok(Exit::Clean)
}

/// Why a finding is set aside, if the verdict sets it aside.
fn reason(verdict: &VerdictLine) -> Option<String> {
    let what = match verdict.verdict {
        Judgement::Real => return None,
        Judgement::FalsePositive => "false positive",
        Judgement::WontFix => "stays as it is",
    };
    let mut reason = what.to_owned();
    if !verdict.reviewer.is_empty() {
        reason.push_str(", by ");
        reason.push_str(&verdict.reviewer);
    }
    if !verdict.comment.is_empty() {
        reason.push_str(": ");
        reason.push_str(&verdict.comment);
    }
    Some(reason)
}

fn stats(verdicts: &Verdicts) -> Result<Exit> {
    let mut rules: BTreeMap<&str, [u64; 3]> = BTreeMap::new();
    for line in verdicts.lines() {
        let counts = rules.entry(&line.rule).or_default();
        counts[line.verdict as usize] += 1;
    }
    let mut out = io::stdout().lock();
    let width = rules
        .keys()
        .map(|rule| rule.len())
        .max()
        .unwrap_or(4)
        .max(6);
    writeln!(
        out,
        "{:width$}  real  false-positive  wont-fix  right",
        "rule"
    )?;
    let mut all = [0; 3];
    for (rule, counts) in &rules {
        write_line(&mut out, rule, counts, width)?;
        for (sum, count) in all.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    write_line(&mut out, "in all", &all, width)?;
    Ok(Exit::Clean)
}

/// An accepted defect is a defect: the rule was right.
fn write_line(out: &mut dyn Write, rule: &str, counts: &[u64; 3], width: usize) -> io::Result<()> {
    let [real, wrong, accepted] = counts;
    let judged = real + wrong + accepted;
    let right = match judged {
        0 => "-".to_owned(),
        _ => format!("{:.1} %", (real + accepted) as f64 * 100.0 / judged as f64),
    };
    writeln!(
        out,
        "{rule:width$}  {real:>4}  {wrong:>14}  {accepted:>8}  {right:>7}"
    )
}
