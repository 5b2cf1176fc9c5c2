//! Which segments differ between two states of an article: by their texts, never by lines or ids.

use std::collections::{HashMap, HashSet};

use super::ids::{fold, segment_key};
use crate::model::{Article, Finding};

/// The segments of an article that an earlier state did not have, by their keys.
#[derive(Debug)]
pub struct Changed {
    /// (key of the segment) of every changed one.
    segments: HashSet<String>,
    /// Findings on the file that the earlier state had, too.
    old_on_file: HashSet<(&'static str, String)>,
}

impl Changed {
    /// Compares two states. White space and Unicode composition are no difference; a segment that only
    /// moved has not changed.
    pub fn between(old: &Article, old_findings: &[Finding], new: &Article) -> Self {
        let mut before: HashMap<(String, String), u32> = HashMap::new();
        for (source, target) in texts(old) {
            *before.entry((source, target)).or_default() += 1;
        }
        let mut ordinals: HashMap<String, u32> = HashMap::new();
        let mut segments = HashSet::new();
        for (source, target) in texts(new) {
            let ordinal = ordinals.entry(source.clone()).or_default();
            let key = segment_key(&new.file.path, &source, *ordinal);
            *ordinal += 1;
            match before.get_mut(&(source, target)) {
                Some(count) if *count > 0 => *count -= 1,
                _ => {
                    segments.insert(key);
                }
            }
        }
        Self {
            segments,
            old_on_file: old_findings
                .iter()
                .filter(|finding| finding.place.is_none())
                .map(|finding| (finding.rule.id, finding.message.clone()))
                .collect(),
        }
    }

    /// Leaves the findings of changed segments, and those on the file that are new.
    pub fn narrow(&self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| match &finding.place {
            Some(place) => self.segments.contains(&place.segment_key),
            None => {
                let told = (finding.rule.id, finding.message.clone());
                !self.old_on_file.contains(&told)
            }
        });
    }
}

/// Source and target of every segment, folded.
fn texts(article: &Article) -> impl Iterator<Item = (String, String)> {
    let english = article.english();
    article.units.iter().map(move |unit| {
        let (source, _) = unit.source.resolve(english);
        let (target, _) = unit.target.resolve(&article.file);
        (fold(&source).into_owned(), fold(&target).into_owned())
    })
}
