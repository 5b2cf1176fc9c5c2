//! `bilint check`: read, check, report.

mod inputs;
mod pipeline;
mod reports;

use std::io::{self, Write};

use anyhow::{Result, bail};

use super::args::{CheckArgs, Global};
use super::exit::Exit;
use super::terminal::Terminal;
use crate::checks;
use crate::engine::{Engine, Outcome};
use crate::model::{Finding, Rule};
use crate::report::{self, FileFacts, RunFacts, Unreadable};
use crate::settings::{self, RuleTable};
use inputs::Source;
use reports::Reports;

/// Runs the command.
pub fn check(options: &CheckArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    let table = rule_table(options)?;
    let engine = match Engine::new(&table) {
        Ok(engine) => engine,
        Err(errors) => {
            let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
            bail!("{}", lines.join("\nbilint: "));
        }
    };
    let reports = Reports::open(options)?;
    let report_options = reports::report_options(options, terminal);
    let english = options.english.open()?;
    let (sources, mut unreadable) = inputs::find(options)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(global.jobs)
        .build()?;
    let outcomes =
        pool.install(|| pipeline::check_all(&engine, &sources, &english, options, terminal));
    let mut findings = Vec::new();
    let mut facts = RunFacts {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        ..RunFacts::default()
    };
    for (source, outcome) in sources.iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => add(&mut findings, &mut facts, source, outcome),
            Err(error) => unreadable.push(Unreadable {
                path: source.name(),
                message: error.to_string(),
            }),
        }
    }
    facts.unreadable = unreadable;
    facts.put_in_order();
    findings.retain(|finding: &Finding| {
        finding.severity >= options.min_severity && finding.confidence >= options.min_confidence
    });
    sort(&mut findings);
    let rules: Vec<&'static Rule> = checks::rules()
        .filter(|rule| table.rules.contains_key(rule.id))
        .collect();
    let run = report::Run {
        findings: &findings,
        rules: &rules,
        facts: &facts,
        options: &report_options,
    };
    let incomplete = !facts.unreadable.is_empty();
    reports.write(&run, options, terminal)?;
    if incomplete && terminal.quiet {
        for it in &facts.unreadable {
            writeln!(io::stderr(), "bilint: {}: {}", it.path, it.message)?;
        }
    }
    Ok(exit(options, &findings, incomplete))
}

fn rule_table(options: &CheckArgs) -> Result<RuleTable> {
    settings::validate(&options.select, checks::rules())?;
    settings::validate(&options.ignore, checks::rules())?;
    let mut table = RuleTable::all(checks::rules().filter(|rule| {
        options.select.is_empty()
            || options
                .select
                .iter()
                .any(|selector| settings::selects(selector, rule.id))
    }));
    table.ignore(&options.ignore);
    Ok(table)
}

fn add(findings: &mut Vec<Finding>, facts: &mut RunFacts, source: &Source, outcome: Outcome) {
    findings.extend(outcome.findings);
    if let Some(locale) = &outcome.locale {
        facts.locales.push(locale.to_string());
    }
    if outcome.read {
        facts.files.push(FileFacts {
            path: source.name(),
            pairs: outcome.pairs as u64,
            words: outcome.source_words as u64,
        });
    }
}

/// The total order of every report: path, place, rule, ordinal.
fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        (&a.path, a.span.start, a.rule.id).cmp(&(&b.path, b.span.start, b.rule.id))
    });
}

fn exit(options: &CheckArgs, findings: &[Finding], incomplete: bool) -> Exit {
    if incomplete {
        return Exit::Failure;
    }
    let fails = options
        .fail_on
        .severity()
        .is_some_and(|least| findings.iter().any(|finding| finding.severity >= least));
    if fails && !options.exit_zero {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
