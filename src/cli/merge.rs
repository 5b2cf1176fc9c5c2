//! `bilint report` and `bilint diff`: reports of earlier runs, merged or compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::args::{DiffArgs, DiffPart, ReportArgs};
use super::check::reports::{self, Reports, Told};
use super::exit::Exit;
use super::terminal::{Aside, Terminal};
use crate::checks;
use crate::model::{Finding, Rule, Severity, Status};
use crate::report::read_back::{self, Report};
use crate::report::{self, Format, Row, RunFacts, run_json};

/// Merges, converts and sums up reports.
pub fn report(options: &ReportArgs, terminal: &Terminal) -> Result<Exit> {
    let reports = Reports::open(&options.output)?;
    let (findings, facts) = merged(&options.findings)?;
    let judged = reports::arguments(&options.findings);
    write(
        reports,
        &findings,
        &facts,
        judged,
        &options.output,
        terminal,
    )?;
    Ok(exit(options.fail_on.severity(), &findings))
}

/// The findings of several reports in the order of every report, each once, and the facts of the runs.
pub fn merged(paths: &[PathBuf]) -> Result<(Vec<Finding>, RunFacts)> {
    let mut rows: BTreeMap<(String, String), Row> = BTreeMap::new();
    let mut facts = RunFacts::default();
    for path in paths {
        let report = read(path)?;
        facts.merge(report.facts.unwrap_or_default());
        for row in report.rows {
            // An article may be in several shards; a verdict in any of them counts.
            let key = (row.path.clone(), row.finding_id.clone());
            let known = rows.entry(key).or_insert_with(|| row.clone());
            if known.verdict.is_none() && row.verdict.is_some() {
                *known = row;
            }
        }
    }
    facts.put_in_order();
    Ok((findings(rows.into_values().collect())?, facts))
}

/// Compares two reports.
pub fn diff(options: &DiffArgs, terminal: &Terminal) -> Result<Exit> {
    let reports = Reports::open(&options.output)?;
    let (old, new) = (read(&options.old)?, read(&options.new)?);
    let ids = |report: &Report| -> BTreeSet<String> {
        report
            .rows
            .iter()
            .map(|row| row.finding_id.clone())
            .collect()
    };
    let (old_ids, new_ids) = (ids(&old), ids(&new));
    let fresh = new_ids.difference(&old_ids).count();
    let fixed = old_ids.difference(&new_ids).count();
    let added: Vec<Row> = new
        .rows
        .iter()
        .filter(|row| !old_ids.contains(&row.finding_id))
        .cloned()
        .collect();
    let added = findings(added)?;
    let shown = match options.show {
        DiffPart::New => added.clone(),
        DiffPart::Fixed => findings(
            old.rows
                .into_iter()
                .filter(|row| !new_ids.contains(&row.finding_id))
                .collect(),
        )?,
        DiffPart::Unchanged => findings(
            new.rows
                .into_iter()
                .filter(|row| old_ids.contains(&row.finding_id))
                .collect(),
        )?,
    };
    let facts = new.facts.unwrap_or_default();
    write(
        reports,
        &shown,
        &facts,
        String::new(),
        &options.output,
        &Terminal {
            quiet: true,
            ..*terminal
        },
    )?;
    if !terminal.quiet {
        writeln!(
            Aside,
            "{fresh} new, {fixed} fixed, {} unchanged",
            new_ids.intersection(&old_ids).count()
        )?;
    }
    Ok(exit(options.fail_on.severity(), &added))
}

/// Reads a report, and the facts of its run from the file beside it.
pub fn read(path: &Path) -> Result<Report> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("cannot open the report `{}`", path.display()))?;
    let mut report = read_back::read(&text, Format::of_path(path))
        .with_context(|| path.display().to_string())?;
    if report.facts.is_none() {
        let mut name = path.file_stem().unwrap_or_default().to_os_string();
        name.push(".run.json");
        let beside = path.with_file_name(name);
        if let Ok(text) = fs::read_to_string(&beside) {
            let facts = run_json::read(&text).with_context(|| beside.display().to_string())?;
            report.facts = Some(facts);
        }
    }
    Ok(report)
}

/// Rows as findings, in the order of every report.
fn findings(mut rows: Vec<Row>) -> Result<Vec<Finding>> {
    rows.sort_by(read_back::order);
    rows.into_iter()
        .map(|row| match rule(&row.rule) {
            Some(rule) => Ok(row.into_finding(rule)),
            None => bail!(
                "the report names the rule `{}`, which this bilint does not have; use the version that wrote it",
                row.rule
            ),
        })
        .collect()
}

fn rule(id: &str) -> Option<&'static Rule> {
    checks::rules().find(|rule| rule.id == id)
}

fn write(
    reports: Reports,
    findings: &[Finding],
    facts: &RunFacts,
    judged: String,
    output: &super::args::OutputArgs,
    terminal: &Terminal,
) -> Result<()> {
    let named: BTreeSet<&str> = findings.iter().map(|it| it.rule.id).collect();
    let rules: Vec<&'static Rule> = checks::rules().filter(|it| named.contains(it.id)).collect();
    let options = reports::report_options(output, terminal);
    let run = report::Run {
        findings,
        rules: &rules,
        facts,
        options: &options,
    };
    let told = Told {
        remarks: &[],
        arguments: String::new(),
        judged,
        scope: String::new(),
        baseline: true,
        english: true,
        left_out: 0,
        statistics: output.statistics,
    };
    reports.write(&run, &told, terminal)
}

fn exit(least: Option<Severity>, findings: &[Finding]) -> Exit {
    let counts = |it: &Finding| matches!(it.status, Status::New | Status::Stale);
    let fails =
        least.is_some_and(|least| findings.iter().any(|it| counts(it) && it.severity >= least));
    if fails { Exit::Findings } else { Exit::Clean }
}
