//! `bilint fix`: shows what can be mended as a diff, and writes it on request.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use anyhow::{Context, Result};

use super::args::{FixArgs, Global, ScopeArgs};
use super::check::inputs::{Place, Source};
use super::check::session::{self, Prepared};
use super::exit::Exit;
use super::terminal::{Aside, Terminal};
use super::unified::unified;
use crate::engine::fix::{Trust, apply, choose};
use crate::input::limit::SizeLimit;
use crate::input::output::write_file;
use crate::model::{Finding, Severity};

/// A fix may lay bare another defect: checking and mending go on until nothing is left, or this often.
const PASSES: usize = 10;
const BOM: &str = "\u{feff}";

/// The text of an article before and after.
struct Mend {
    before: String,
    after: String,
    findings: usize,
}

/// Runs the command.
pub fn fix(options: &FixArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    let scope = ScopeArgs::default();
    let mut prepared = session::prepare(&options.work, Vec::new(), &scope, global)?;
    // What other sites say mends nothing.
    prepared.online = false;
    let trust = match options.unsafe_fixes {
        true => Trust::Unsafe,
        false => Trust::Safe,
    };
    let mut mends: BTreeMap<usize, Mend> = BTreeMap::new();
    let mut remarks: Vec<String> = Vec::new();
    let mut only: Option<BTreeSet<usize>> = None;
    let mut incomplete = false;
    let mut left = 0;
    for pass in 0..PASSES {
        let results = session::execute(&prepared, only.as_ref(), global, terminal)?;
        if pass == 0 {
            incomplete = !results.facts.unreadable.is_empty();
            for it in &results.facts.unreadable {
                remarks.push(format!("{}: {}", it.path, it.message));
            }
        }
        let mut all: Vec<Finding> = results.findings.into_values().flatten().collect();
        session::sort(&mut all);
        if trust == Trust::Safe && pass == 0 {
            left = all
                .iter()
                .filter(|it| it.edits.iter().any(|edit| !edit.safe))
                .count();
        }
        let changed = mend(&mut prepared, &all, trust, &mut mends, &mut remarks)?;
        if changed.is_empty() {
            break;
        }
        only = Some(changed);
    }
    report(options, &prepared, &mends, left, &mut remarks, terminal)?;
    Ok(if incomplete {
        Exit::Failure
    } else {
        Exit::Clean
    })
}

/// Makes the edits of one pass; gives the articles that changed.
fn mend(
    prepared: &mut Prepared,
    all: &[Finding],
    trust: Trust,
    mends: &mut BTreeMap<usize, Mend>,
    remarks: &mut Vec<String>,
) -> Result<BTreeSet<usize>> {
    let mut changed = BTreeSet::new();
    for index in 0..prepared.sources.len() {
        let source = &prepared.sources[index];
        let start = all.partition_point(|it| *it.path < *source.name);
        let end = all.partition_point(|it| *it.path <= *source.name);
        let gate = &prepared.configs.groups()[source.group].settings.gate;
        let findings: Vec<Finding> = all[start..end]
            .iter()
            .filter(|it| {
                it.severity >= gate.min_severity.unwrap_or(Severity::Note)
                    && it.confidence >= gate.min_confidence
            })
            .cloned()
            .collect();
        let (edits, count) = choose(&findings, trust);
        if edits.is_empty() {
            continue;
        }
        let text = match mends.get(&index) {
            Some(mend) => mend.after.clone(),
            None => match String::from_utf8(bytes_of(prepared, source)?) {
                Ok(text) => text,
                Err(_) => {
                    remarks.push(format!(
                        "{}: not UTF-8; save it as UTF-8 first",
                        source.name
                    ));
                    continue;
                }
            },
        };
        let (mark, body) = match text.strip_prefix(BOM) {
            Some(body) => (BOM, body),
            None => ("", text.as_str()),
        };
        let after = format!("{mark}{}", apply(body, &edits));
        if after == text {
            continue;
        }
        prepared.sources[index].place = Place::Bytes(after.clone().into_bytes());
        let mend = mends.entry(index).or_insert_with(|| Mend {
            before: text,
            after: String::new(),
            findings: 0,
        });
        mend.after = after;
        mend.findings += count;
        changed.insert(index);
    }
    Ok(changed)
}

fn bytes_of(prepared: &Prepared, source: &Source) -> Result<Vec<u8>> {
    let settings = &prepared.configs.groups()[source.group].settings;
    let limit = SizeLimit(settings.input.max_file_size);
    let bytes = source.bytes(limit);
    bytes.with_context(|| format!("cannot open `{}`", source.name))
}

fn report(
    options: &FixArgs,
    prepared: &Prepared,
    mends: &BTreeMap<usize, Mend>,
    left: usize,
    remarks: &mut Vec<String>,
    terminal: &Terminal,
) -> Result<()> {
    let mut out = io::stdout().lock();
    for (index, mend) in mends {
        let source = &prepared.sources[*index];
        match (&source.disk, options.write) {
            (Some(path), true) => write_file(path, mend.after.as_bytes())
                .with_context(|| format!("cannot write `{}`", path.display()))?,
            (None, true) => out.write_all(mend.after.as_bytes())?,
            (_, false) => {
                out.write_all(unified(&source.name, &mend.before, &mend.after).as_bytes())?;
            }
        }
    }
    out.flush()?;
    if terminal.quiet {
        return Ok(());
    }
    let mut err = Aside;
    for remark in remarks {
        writeln!(err, "bilint: {remark}")?;
    }
    let fixes: usize = mends.values().map(|mend| mend.findings).sum();
    let articles = mends.len();
    match (articles, options.write) {
        (0, _) => writeln!(err, "nothing to fix")?,
        (_, true) => writeln!(err, "{fixes} findings fixed in {articles} articles")?,
        (_, false) => writeln!(
            err,
            "{fixes} findings can be fixed in {articles} articles; write them with `--write`"
        )?,
    }
    if left > 0 && !options.unsafe_fixes {
        writeln!(
            err,
            "{left} more have fixes that a person should look at: `--unsafe`"
        )?;
    }
    Ok(())
}
