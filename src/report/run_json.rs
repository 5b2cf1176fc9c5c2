//! `run.json`: the facts of a run beside its table, so that shards merge and rates can be computed.
//!
//! Reading it back gives the [`RunFacts`]; the counts in it are for people and scripts.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::Run;
use super::counts::Counts;
use super::facts::{FileFacts, RunFacts, Unreadable};
use super::row::SCHEMA;
use super::score::{Figure, Score, Weights};
use crate::model::Severity;

/// The facts and counts of a run, in the order in which they are written.
#[derive(Debug, Serialize)]
pub struct RunJson<'a> {
    schema: &'static str,
    version: &'a str,
    config_hash: &'a str,
    locales: &'a [String],
    articles: u64,
    pairs: u64,
    words: u64,
    findings: FindingCounts,
    rules: BTreeMap<&'static str, u64>,
    score: ScoreJson,
    /// Left out of the report, as [`RunFacts`] has it.
    known: u64,
    suppressed: u64,
    unreadable: &'a [Unreadable],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    files: &'a [FileFacts],
}

/// `total` and the severities count new and stale findings.
#[derive(Debug, Serialize)]
struct FindingCounts {
    total: u64,
    error: u64,
    warning: u64,
    note: u64,
    stale: u64,
    known: u64,
    suppressed: u64,
}

#[derive(Debug, Serialize)]
struct ScoreJson {
    automatic: FigureJson,
    confirmed: FigureJson,
}

#[derive(Debug, Serialize)]
struct FigureJson {
    findings: u64,
    points: f64,
    per_thousand_words: Option<f64>,
}

impl From<Figure> for FigureJson {
    fn from(figure: Figure) -> Self {
        Self {
            findings: figure.findings,
            points: figure.points,
            // Hundredths: what stands behind them is noise.
            per_thousand_words: figure.per_thousand.map(|it| (it * 100.0).round() / 100.0),
        }
    }
}

/// The facts of a run ready to be serialised.
pub fn value<'a>(run: &Run<'a>) -> RunJson<'a> {
    let facts = run.facts;
    let counts = Counts::of(run.findings);
    let score = Score::of_findings(run.findings, facts.words(), &Weights::default());
    let mut rules = BTreeMap::new();
    for count in &counts.rules {
        *rules.entry(count.rule.id).or_default() += count.findings;
    }
    RunJson {
        schema: SCHEMA,
        version: &facts.version,
        config_hash: &facts.config_hash,
        locales: &facts.locales,
        articles: facts.articles(),
        pairs: facts.pairs(),
        words: facts.words(),
        findings: FindingCounts {
            total: counts.total.total(),
            error: counts.total.of(Severity::Error),
            warning: counts.total.of(Severity::Warning),
            note: counts.total.of(Severity::Note),
            stale: counts.stale,
            known: counts.known,
            suppressed: counts.suppressed,
        },
        rules,
        score: ScoreJson {
            automatic: score.automatic.into(),
            confirmed: score.confirmed.into(),
        },
        known: facts.known,
        suppressed: facts.suppressed,
        unreadable: &facts.unreadable,
        files: &facts.files,
    }
}

/// Writes `run.json`: indented, but one line per article.
pub fn write(run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut head = value(run);
    let files = std::mem::take(&mut head.files);
    let head = serde_json::to_string_pretty(&head)?;
    // Without its files the object ends in `\n}`; they go before that.
    out.write_all(head.trim_end_matches(['\n', '}']).as_bytes())?;
    out.write_all(b",\n  \"files\": [")?;
    for (index, file) in files.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(out, "{comma}\n    {}", serde_json::to_string(file)?)?;
    }
    out.write_all(b"\n  ]\n}\n")
}

/// Reads the facts of a `run.json`, or of the `run` of a json report.
pub fn read(text: &str) -> Result<RunFacts, serde_json::Error> {
    let mut facts: RunFacts = serde_json::from_str(text)?;
    facts.put_in_order();
    Ok(facts)
}
