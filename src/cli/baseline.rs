//! `bilint baseline`: writes, refreshes, prunes and shows the findings that are known already.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::args::{
    BaselineArgs, BaselineCommand, BaselineShow, BaselineWork, Global, Layers, ScopeArgs,
};
use super::check::known::{self, Compared};
use super::check::reports;
use super::check::session::{self, Session};
use super::configs::{Configs, display_name};
use super::exit::Exit;
use super::terminal::{Aside, Terminal};
use crate::engine::baseline::{Baseline, Entry};
use crate::input::output::write_file;
use crate::input::walk::CONFIG;
use crate::model::{Finding, Severity, Status};
use crate::settings::GateSettings;

/// What becomes of the entries.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    Create,
    Update,
    Prune,
}

/// Runs the command.
pub fn baseline(options: &BaselineArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    match &options.command {
        BaselineCommand::Create(work) => write(Action::Create, work, global, terminal),
        BaselineCommand::Update(work) => write(Action::Update, work, global, terminal),
        BaselineCommand::Prune(work) => write(Action::Prune, work, global, terminal),
        BaselineCommand::Show(options) => show(options, global),
    }
}

fn write(
    action: Action,
    options: &BaselineWork,
    global: &Global,
    terminal: &Terminal,
) -> Result<Exit> {
    let mut layers = Layers::default();
    options.lay(&mut layers);
    let scope = ScopeArgs::default();
    let mut session = session::run(&options.work, layers.documents, &scope, global, terminal)?;
    if let Some(first) = session.facts.unreadable.first() {
        bail!(
            "{}: {}; the baseline was not written, since the run is incomplete",
            first.path,
            first.message
        );
    }
    let reading = match action {
        Action::Create => known::Reading::Never,
        Action::Update => known::Reading::WhenThere,
        Action::Prune => known::Reading::Always,
    };
    let compared = known::compare(&mut session, reading)?;
    let mut written = false;
    for it in compared {
        let Some(path) = it.path.clone() else {
            bail!("`baseline` is empty in the configuration; name a file with `--baseline`");
        };
        written |= write_one(action, &path, it, &session, options, terminal)?;
    }
    if !written && !terminal.quiet {
        writeln!(Aside, "no articles: nothing was written")?;
    }
    Ok(Exit::Clean)
}

fn write_one(
    action: Action,
    path: &Path,
    compared: Compared,
    session: &Session,
    options: &BaselineWork,
    terminal: &Terminal,
) -> Result<bool> {
    let Compared {
        baseline,
        outcome,
        findings,
        ..
    } = compared;
    let gate = session.configs.groups().first();
    let gate = gate.map_or_else(GateSettings::default, |it| it.settings.gate.clone());
    let counted = |finding: &&Finding| {
        finding.severity >= gate.min_severity.unwrap_or(Severity::Note)
            && finding.status != Status::Suppressed
    };
    let mut next = match action {
        Action::Create => Baseline::default(),
        _ => baseline.unwrap_or_default(),
    };
    let before = reported(&next);
    next.remove(&outcome.gone);
    let mut added = 0;
    if action != Action::Prune {
        next.remove(&outcome.changed);
        let fresh = findings
            .iter()
            .filter(counted)
            .filter(|it| it.status != Status::Known);
        let entry = |it| Entry::of_run(it, gate.min_confidence);
        let entries: Vec<Entry> = fresh.filter_map(entry).collect();
        added = entries.iter().filter(|it| !it.unsure).count();
        next.extend(entries);
    }
    let total = reported(&next);
    let unsure = next.entries().count() - total;
    write_file(path, next.to_text().as_bytes())
        .with_context(|| format!("cannot write the baseline `{}`", path.display()))?;
    if terminal.quiet {
        return Ok(true);
    }
    let mut err = Aside;
    let name = display_name(path);
    match action {
        Action::Create if unsure > 0 => writeln!(
            err,
            "{name}: {total} findings are known now, and {unsure} that may be reported when more is learnt"
        )?,
        Action::Create => writeln!(err, "{name}: {total} findings are known now")?,
        Action::Update => writeln!(
            err,
            "{name}: {total} findings, {before} before ({added} added, {} fixed, {} on changed text)",
            outcome.gone.len(),
            outcome.changed.len()
        )?,
        Action::Prune => writeln!(
            err,
            "{name}: {total} findings, {} fixed ones removed",
            outcome.gone.len()
        )?,
    }
    if action == Action::Prune && !outcome.changed.is_empty() {
        writeln!(
            err,
            "{} entries stand on changed text and are reported again; `bilint baseline update` accepts them",
            outcome.changed.len()
        )?;
    }
    let arguments = reports::inputs(&options.work);
    let config = path.with_file_name(CONFIG);
    let also = match config.is_file() {
        true => format!("{} ", display_name(&config)),
        false => String::new(),
    };
    writeln!(
        err,
        "\nnext\n  git add {also}{name}\n  bilint check {arguments}    reports new findings only"
    )?;
    Ok(true)
}

/// Entries of findings that were reported.
fn reported(baseline: &Baseline) -> usize {
    baseline.entries().filter(|it| !it.unsure).count()
}

fn show(options: &BaselineShow, global: &Global) -> Result<Exit> {
    let path = match &options.baseline {
        Some(path) => path.clone(),
        None => {
            let mut configs = Configs::new(global, Vec::new())?;
            let group = configs.of_path(Path::new("."))?;
            let known = &configs.groups()[group].settings.known;
            known
                .baseline
                .clone()
                .context("the configuration names no baseline")?
        }
    };
    let baseline = known::read_baseline(&path, true)?.unwrap_or_default();
    let mut out = io::stdout().lock();
    if options.entries {
        for entry in baseline.entries() {
            writeln!(
                out,
                "{}: {}: {} [{}]",
                entry.path, entry.rule, entry.text, entry.finding_id
            )?;
        }
        return Ok(Exit::Clean);
    }
    let mut rules: BTreeMap<&str, (u64, Vec<&str>)> = BTreeMap::new();
    for entry in baseline.entries().filter(|it| !it.unsure) {
        let (count, paths) = rules.entry(&entry.rule).or_default();
        *count += 1;
        if paths.last() != Some(&entry.path.as_str()) {
            paths.push(&entry.path);
        }
    }
    writeln!(out, "findings  articles  rule")?;
    for (rule, (count, mut paths)) in rules {
        paths.sort_unstable();
        paths.dedup();
        writeln!(out, "{count:>8}  {:>8}  {rule}", paths.len())?;
    }
    writeln!(out, "{:>8}            in all", reported(&baseline))?;
    Ok(Exit::Clean)
}
