//! The MQM score: absolute penalty total and penalty per 1,000 English words.
//!
//! Two figures that are never mixed: *automatic*, from findings nobody has judged, and *confirmed*,
//! from findings that a reviewer called real. False alarms, accepted defects and suppressed findings
//! count in neither.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::facts::per_thousand;
use super::row::Row;
use crate::model::{Finding, Judgement, Status};

/// Below this a score per 1,000 words says little (interfaces.md).
pub const RELIABLE_WORDS: u64 = 300;

/// How much an error type weighs: by `dimension/subtype`, else by `dimension`, else 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Weights(pub BTreeMap<String, f64>);

impl Weights {
    fn of(&self, category: &str) -> f64 {
        let dimension = category.split('/').next().unwrap_or(category);
        *self
            .0
            .get(category)
            .or_else(|| self.0.get(dimension))
            .unwrap_or(&1.0)
    }
}

/// One of the two figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// Findings counted.
    pub findings: u64,
    /// Absolute penalty total.
    pub points: f64,
    /// The same per 1,000 English words; `None` when the words are not known.
    pub per_thousand: Option<f64>,
}

/// The score of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// From findings without a verdict.
    pub automatic: Figure,
    /// From findings with the verdict `real`.
    pub confirmed: Figure,
    /// English words.
    pub words: u64,
}

impl Score {
    /// The score of findings.
    pub fn of_findings(findings: &[Finding], words: u64, weights: &Weights) -> Self {
        let mut score = Self::default();
        for finding in findings {
            let judgement = finding.verdict.as_ref().map(|verdict| verdict.judgement);
            let category = finding.rule.mqm.category();
            score.add(
                &category,
                finding.severity.mqm(),
                finding.status,
                judgement,
                weights,
            );
        }
        score.over(words)
    }

    /// The score of a report read back.
    pub fn of_rows(rows: &[Row], words: u64, weights: &Weights) -> Self {
        let mut score = Self::default();
        for row in rows {
            // Reviewers may have raised a finding to critical; an empty cell follows the severity.
            let level = match row.mqm_severity.as_str() {
                "" => row.severity.mqm(),
                level => level,
            };
            score.add(&row.mqm_category, level, row.status, row.verdict, weights);
        }
        score.over(words)
    }

    /// A warning when there are too few words to trust the score.
    pub fn warning(&self) -> Option<String> {
        (self.words < RELIABLE_WORDS).then(|| {
            format!(
                "the score is unreliable: {} words are fewer than {RELIABLE_WORDS}",
                self.words
            )
        })
    }

    fn add(
        &mut self,
        category: &str,
        level: &str,
        status: Status,
        judgement: Option<Judgement>,
        weights: &Weights,
    ) {
        let figure = match (status, judgement) {
            (Status::Suppressed, _) => return,
            (_, None) => &mut self.automatic,
            (_, Some(Judgement::Real)) => &mut self.confirmed,
            (_, Some(Judgement::FalsePositive | Judgement::WontFix)) => return,
        };
        figure.findings += 1;
        figure.points += weights.of(category) * multiplier(level);
    }

    fn over(mut self, words: u64) -> Self {
        self.words = words;
        for figure in [&mut self.automatic, &mut self.confirmed] {
            figure.per_thousand = per_thousand(figure.points, words);
        }
        self
    }
}

/// The severity multipliers of MQM.
fn multiplier(level: &str) -> f64 {
    match level {
        "critical" => 25.0,
        "major" => 5.0,
        "minor" => 1.0,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Severity;

    #[test]
    fn figures_are_never_mixed() {
        let row = |severity: Severity, verdict| Row {
            severity,
            mqm_category: "design-and-markup/link-cross-reference".to_owned(),
            verdict,
            ..Row::default()
        };
        let rows = [
            row(Severity::Error, None),
            row(Severity::Warning, None),
            row(Severity::Note, None),
            row(Severity::Error, Some(Judgement::Real)),
            row(Severity::Error, Some(Judgement::FalsePositive)),
            Row {
                mqm_severity: "critical".to_owned(),
                mqm_category: "accuracy/omission".to_owned(),
                verdict: Some(Judgement::Real),
                ..Row::default()
            },
        ];
        let weights = Weights(BTreeMap::from([
            ("design-and-markup".to_owned(), 2.0),
            ("accuracy/omission".to_owned(), 0.5),
        ]));
        let score = Score::of_rows(&rows, 2000, &weights);
        let automatic = Figure {
            findings: 3,
            points: 12.0,
            per_thousand: Some(6.0),
        };
        let confirmed = Figure {
            findings: 2,
            points: 22.5,
            per_thousand: Some(11.25),
        };
        assert_eq!((score.automatic, score.confirmed), (automatic, confirmed));
        assert_eq!(score.warning(), None);
        assert!(Score::of_rows(&rows, 299, &weights).warning().is_some());
        assert_eq!(
            Score::of_rows(&rows, 0, &weights).automatic.per_thousand,
            None
        );
    }
}
