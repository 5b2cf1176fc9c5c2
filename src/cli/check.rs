//! `bilint check`: read, check, report.

pub mod english;
pub mod inputs;
pub mod knowledge;
pub mod known;
mod online;
pub mod pipeline;
pub mod reports;
mod scope;
pub mod session;

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::args::{CheckArgs, Global, Layers, ScopeArgs};
use super::configs::display_name;
use super::exit::Exit;
use super::terminal::{Aside, Terminal};
use crate::engine::baseline::Entry;
use crate::input::output::OutputFile;
use crate::model::{Finding, Severity, Status};
use crate::report::stale::write_stale;
use crate::report::unverified::write_unverified;
use crate::report::{self};
use crate::settings::GateSettings;
use known::{Compared, Reading};
use reports::{Reports, Told};
use session::Session;

/// Runs the command.
pub fn check(options: &CheckArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    let mut layers = Layers::default();
    options.online.lay(&mut layers);
    options.gate.lay(&mut layers);
    options.known.lay(&mut layers);
    let reports = Reports::open(&options.output)?;
    let stale_report = open_report(options.stale_report.as_deref())?;
    let unverified_report = open_report(options.unverified_report.as_deref())?;
    let mut session = session::run(
        &options.work,
        layers.documents,
        &options.scope,
        global,
        terminal,
    )?;
    if let Some(mut file) = stale_report {
        write_stale(&mut session.ages, &mut file)?;
        file.finish()?;
    }
    if let Some(mut file) = unverified_report {
        write_unverified(&mut session.unverified, &mut file)?;
        file.finish()?;
    }
    let mut compared = known::compare(&mut session, Reading::AsConfigured)?;
    let mut all: Vec<Finding> = Vec::new();
    for it in &mut compared {
        all.append(&mut it.findings);
    }
    session::sort(&mut all);
    let gate = gate_of(&session);
    let ratchet = options.known.baseline_check && told_baselines(&compared, &mut session.remarks);
    let findings = shown(all, &gate, options.known.show_suppressed, &mut session);
    let rules = session.rules();
    let report_options = reports::report_options(&options.output, terminal);
    let run = report::Run {
        findings: &findings,
        rules: &rules,
        facts: &session.facts,
        options: &report_options,
    };
    let told = Told {
        remarks: &session.remarks,
        arguments: reports::inputs(&options.work),
        judged: String::new(),
        scope: scope_of(&options.scope),
        baseline: compared.iter().any(|it| it.baseline.is_some()),
        english: session.english,
        left_out: session.left_out,
        statistics: options.output.statistics,
    };
    reports.write(&run, &told, terminal)?;
    let incomplete = !session.facts.unreadable.is_empty();
    if incomplete && terminal.quiet {
        for it in &session.facts.unreadable {
            writeln!(Aside, "bilint: {}: {}", it.path, it.message)?;
        }
    }
    Ok(match incomplete {
        true => Exit::Failure,
        false if options.gate.exit_zero => Exit::Clean,
        false if ratchet || fails(&gate, &findings) => Exit::Findings,
        false => Exit::Clean,
    })
}

/// The options of the scope as they would be typed again, each after a space.
fn scope_of(options: &ScopeArgs) -> String {
    match &options.diff {
        Some(revision) if revision.is_empty() => " --diff".to_owned(),
        Some(revision) => format!(" --diff={}", reports::arguments(&[revision.into()])),
        None if options.staged => " --staged".to_owned(),
        None => String::new(),
    }
}

/// Opens a report beside that of the findings, where one is asked for.
fn open_report(path: Option<&Path>) -> Result<Option<OutputFile>> {
    let open = |path: &Path| {
        OutputFile::create(path)
            .with_context(|| format!("cannot write the report `{}`", path.display()))
    };
    path.map(open).transpose()
}

/// The gate is that of the first configuration: one run has one exit code.
fn gate_of(session: &Session) -> GateSettings {
    let first = session.configs.groups().first();
    first.map_or_else(GateSettings::default, |it| it.settings.gate.clone())
}

/// What the report holds: new and stale findings, suppressed ones on request.
fn shown(
    all: Vec<Finding>,
    gate: &GateSettings,
    show_suppressed: bool,
    session: &mut Session,
) -> Vec<Finding> {
    let least = gate.min_severity.unwrap_or(Severity::Note);
    let mut findings = all;
    findings.retain(|finding| {
        if finding.severity < least || finding.confidence < gate.min_confidence {
            return false;
        }
        match finding.status {
            Status::Known => {
                session.facts.known += 1;
                false
            }
            Status::Suppressed if !show_suppressed => {
                session.facts.suppressed += 1;
                false
            }
            _ => true,
        }
    });
    findings
}

fn fails(gate: &GateSettings, findings: &[Finding]) -> bool {
    let counted = || {
        findings
            .iter()
            .filter(|finding| finding.status != Status::Suppressed)
    };
    let warnings = counted()
        .filter(|it| it.severity == Severity::Warning)
        .count() as u64;
    let least = gate.fail_on.severity();
    least.is_some_and(|least| counted().any(|finding| finding.severity >= least))
        || gate.max_warnings.is_some_and(|most| warnings > most)
}

/// `--baseline-check`: tells of entries that are out of date; true when there are some.
fn told_baselines(compared: &[Compared], remarks: &mut Vec<String>) -> bool {
    let mut stale = false;
    for it in compared {
        let count = |entries: &[Entry]| entries.iter().filter(|it| !it.unsure).count();
        let (gone, changed) = (count(&it.outcome.gone), count(&it.outcome.changed));
        if gone + changed > 0 {
            stale = true;
            remarks.push(format!(
                "{}: out of date: {gone} fixed, {changed} on changed text; run `bilint baseline prune`, then `bilint baseline update`",
                display_name(it.path.as_deref().unwrap_or(Path::new("")))
            ));
        }
    }
    stale
}
