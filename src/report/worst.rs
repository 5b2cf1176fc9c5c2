//! Which findings a format with a cap keeps.

use std::cmp::Reverse;

use crate::model::{Finding, Severity, Status};

/// The worst findings, at most `limit`, in the order of the report: what nobody knows yet before
/// what is known or suppressed, then by severity, then by confidence, then as they come.
pub fn worst<'a>(findings: impl Iterator<Item = &'a Finding>, limit: usize) -> Vec<&'a Finding> {
    let mut ranked: Vec<(usize, &Finding)> = findings.enumerate().collect();
    if ranked.len() > limit {
        ranked.sort_by_key(|&(index, finding)| {
            let settled = matches!(finding.status, Status::Known | Status::Suppressed);
            // Confidences lie between 0 and 1, where the bits order as the numbers do.
            let confidence = finding.confidence.max(0.0).to_bits();
            (settled, Reverse((finding.severity, confidence)), index)
        });
        ranked.truncate(limit);
        ranked.sort_by_key(|&(index, _)| index);
    }
    ranked.into_iter().map(|(_, finding)| finding).collect()
}

/// The worst findings of one severity.
pub fn worst_of(findings: &[Finding], severity: Severity, limit: usize) -> Vec<&Finding> {
    worst(findings.iter().filter(|it| it.severity == severity), limit)
}
