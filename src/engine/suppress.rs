//! Suppressions of the configuration, applied to findings in one place.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::{Finding, Locale, Status};
use crate::settings::{Day, Suppression};

/// Applies suppressions and remembers which were of use. Shared by all threads.
#[derive(Debug, Default)]
pub struct Suppressor {
    list: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    suppression: Suppression,
    reason: Arc<str>,
    expired: bool,
    /// An article that it speaks of was checked.
    met: AtomicBool,
    used: AtomicBool,
}

impl Suppressor {
    /// Takes suppressions; those that expired before `today` cover nothing any more.
    pub fn new(list: impl IntoIterator<Item = Suppression>, today: Day) -> Self {
        Self {
            list: list
                .into_iter()
                .map(|suppression| Entry {
                    reason: suppression.reason.as_str().into(),
                    expired: suppression.expires.is_some_and(|last| last < today),
                    suppression,
                    met: AtomicBool::new(false),
                    used: AtomicBool::new(false),
                })
                .collect(),
        }
    }

    /// True when nothing is suppressed.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Marks what is covered among the findings of one article. `path` is relative to the folder of
    /// the configuration.
    pub fn apply(&self, path: &str, locale: &Locale, findings: &mut [Finding]) {
        for entry in &self.list {
            if !entry.suppression.concerns(path, locale) {
                continue;
            }
            entry.met.store(true, Ordering::Relaxed);
            for finding in findings.iter_mut() {
                if entry.suppression.covers(finding) {
                    entry.used.store(true, Ordering::Relaxed);
                    if !entry.expired && finding.status != Status::Suppressed {
                        finding.status = Status::Suppressed;
                        finding.reason = Some(Arc::clone(&entry.reason));
                    }
                }
            }
        }
    }

    /// What to tell of the suppressions after a run: expired and unused ones. `runs` tells which
    /// selectors name rules that ran.
    pub fn remarks(&self, runs: impl Fn(&str) -> bool) -> Vec<String> {
        let mut remarks = Vec::new();
        for entry in &self.list {
            let it = &entry.suppression;
            let origin = &it.origin;
            let met = entry.met.load(Ordering::Relaxed);
            let ran = it.rules.is_empty() || it.rules.iter().any(|selector| runs(selector));
            match (entry.used.load(Ordering::Relaxed), it.expires) {
                (true, Some(day)) if entry.expired => remarks.push(format!(
                    "{origin}: this suppression expired on {day}; its findings are reported again"
                )),
                (false, _) if met && ran => remarks.push(format!(
                    "{origin}: this suppression covers nothing; remove it"
                )),
                _ => {}
            }
        }
        remarks
    }
}
