//! Findings counted: by severity, by rule, by article. Known and suppressed findings that a report
//! shows on request are counted apart and never among the rest.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Finding, Rule, Severity, Status};

/// Numbers of findings by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: u64,
    /// Warnings.
    pub warnings: u64,
    /// Notes.
    pub notes: u64,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => self.notes += 1,
        }
    }

    /// The number of one severity.
    pub fn of(&self, severity: Severity) -> u64 {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Note => self.notes,
        }
    }

    /// All of them.
    pub fn total(&self) -> u64 {
        self.errors + self.warnings + self.notes
    }

    /// How bad it is: an error weighs five warnings, as in MQM; notes decide among equals.
    pub fn weight(&self) -> (u64, u64) {
        (self.errors * 5 + self.warnings, self.notes)
    }
}

/// The findings of one rule at one severity.
#[derive(Clone, Copy, Debug)]
pub struct RuleCount {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity of these findings.
    pub severity: Severity,
    /// How many.
    pub findings: u64,
    /// In how many articles.
    pub articles: u64,
}

/// The findings of one article.
#[derive(Clone, Copy, Debug)]
pub struct FileCount<'a> {
    /// Its path.
    pub path: &'a str,
    /// How many.
    pub tally: Tally,
}

/// All counts of a run.
#[derive(Clone, Debug, Default)]
pub struct Counts<'a> {
    /// New and stale findings.
    pub total: Tally,
    /// Worst severity first, then the most frequent, then by id.
    pub rules: Vec<RuleCount>,
    /// Articles with findings, the worst first, then by path.
    pub files: Vec<FileCount<'a>>,
    /// Findings that resurfaced because their target text changed; among the total.
    pub stale: u64,
    /// Findings of the baseline that the report shows.
    pub known: u64,
    /// Suppressed findings that the report shows.
    pub suppressed: u64,
}

impl<'a> Counts<'a> {
    /// Counts findings.
    pub fn of(findings: &'a [Finding]) -> Self {
        let mut counts = Self::default();
        let mut rules: BTreeMap<(Severity, &str), (&'static Rule, u64, BTreeSet<&str>)> =
            BTreeMap::new();
        let mut files: BTreeMap<&str, Tally> = BTreeMap::new();
        for finding in findings {
            match finding.status {
                Status::New => {}
                Status::Stale => counts.stale += 1,
                Status::Known => {
                    counts.known += 1;
                    continue;
                }
                Status::Suppressed => {
                    counts.suppressed += 1;
                    continue;
                }
            }
            counts.total.add(finding.severity);
            files
                .entry(&finding.path)
                .or_default()
                .add(finding.severity);
            let (_, number, articles) = rules
                .entry((finding.severity, finding.rule.id))
                .or_insert_with(|| (finding.rule, 0, BTreeSet::new()));
            *number += 1;
            articles.insert(&finding.path);
        }
        counts.rules = rules
            .into_iter()
            .map(|((severity, _), (rule, findings, articles))| RuleCount {
                rule,
                severity,
                findings,
                articles: articles.len() as u64,
            })
            .collect();
        // Stable sorts: equals stay in the order of id and path.
        counts
            .rules
            .sort_by_key(|count| Reverse((count.severity, count.findings)));
        counts.files = files
            .into_iter()
            .map(|(path, tally)| FileCount { path, tally })
            .collect();
        counts
            .files
            .sort_by_key(|file| Reverse(file.tally.weight()));
        counts
    }

    /// In how many articles findings of a severity stand.
    pub fn articles_with(&self, severity: Severity) -> u64 {
        self.files
            .iter()
            .filter(|file| file.tally.of(severity) > 0)
            .count() as u64
    }
}
