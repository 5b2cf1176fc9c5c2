//! What checks reported of an article, kept between runs.
//!
//! Only rules that decide from the article alone are kept; those that look at knowledge (terms, files,
//! what was learnt) run again each time. An entry holds for one state of everything its rules can see;
//! anything else in the cache is not ours and is written anew.

use serde::{Deserialize, Serialize};

use crate::checks::{self, api::HalfEdit, api::Reported};
use crate::model::{Article, Locale, Severity, Side};
use crate::settings::{RuleTable, selects};
use crate::text::Span;

/// Rules and groups that look at knowledge; the engine gives it to no others.
pub const KNOWING: &[&str] = &[
    "casing-label",
    "drift-content",
    "drift-length",
    "drift-shifted",
    "emphasis-moved",
    "link-text-scope",
    "link-text-untranslated",
    "name-altered",
    "target",
    "term",
    "text-duplicate-word",
    "text-repetition",
    "text-untranslated",
];

/// Where entries are kept, one for each article.
pub trait Store: Sync {
    /// The entry of an article, if there is one.
    fn get(&self, path: &str) -> Option<Vec<u8>>;
    /// Keeps an entry. What cannot be written is not kept.
    fn put(&self, path: &str, entry: &[u8]);
}

/// True when the findings of a rule can be kept.
pub(super) fn can_keep(rule: &str) -> bool {
    !KNOWING.iter().any(|selector| selects(selector, rule))
}

/// The state that an entry holds for: program, rules and their options, locale, both texts.
pub(super) fn key(stamp: &str, table: &str, article: &Article, locale: &Locale) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &str| {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    };
    for part in [
        stamp,
        table,
        locale.as_str(),
        &article.file.path,
        &article.file.text,
    ] {
        add(part);
    }
    if let Some(english) = &article.source_file {
        add(&english.path);
        add(&english.text);
        // How the two were aligned depends on the run.
        add(&format!("{:?}{:?}", article.units, article.drift));
    }
    // The English that a side-by-side file was made from, and what it is today.
    if let Some(english) = &article.english_article {
        add(&english.path);
        add(&english.text);
    }
    if let Some(newest) = &article.newest {
        add(&newest.revision);
        add(newest.file.as_ref().map_or("gone", |file| &file.text));
    }
    add(&format!("{:?}", article.damage));
    hasher.finalize().to_hex().to_string()
}

/// The rules of a table as a key has them.
pub(super) fn table_text(table: &RuleTable) -> String {
    format!("{:?}", table.rules)
}

/// The text of an entry: key and hash on the first line, then the findings.
pub(super) fn encode(key: &str, reported: &[Reported]) -> Vec<u8> {
    let kept: Vec<Kept> = reported.iter().map(Kept::of).collect();
    // Numbers and strings alone: it cannot fail to be JSON.
    let body = serde_json::to_string(&kept).unwrap_or_default();
    let hash = blake3::hash(body.as_bytes()).to_hex();
    format!("{key} {hash}\n{body}").into_bytes()
}

/// Reads an entry; `None` when it is for another state or damaged.
pub(super) fn decode(key: &str, entry: &[u8]) -> Option<Vec<Reported>> {
    let (head, body) = std::str::from_utf8(entry).ok()?.split_once('\n')?;
    let (entry_key, hash) = head.split_once(' ')?;
    if entry_key != key || hash != blake3::hash(body.as_bytes()).to_hex().as_str() {
        return None;
    }
    let kept: Vec<Kept> = serde_json::from_str(body).ok()?;
    kept.into_iter().map(Kept::into_reported).collect()
}

type Range = (u32, u32);

/// A finding as it is kept; short names, since an entry has many.
#[derive(Serialize, Deserialize)]
struct Kept {
    rule: String,
    pair: Option<usize>,
    source_side: bool,
    source: Vec<Range>,
    target: Vec<Range>,
    file: Option<Range>,
    message: String,
    severity: Option<Severity>,
    /// The bits of the number: what is read back is what was written.
    confidence: u32,
    expected: Option<String>,
    actual: Option<String>,
    suggestion: Option<String>,
    edits: Vec<(Range, String, bool)>,
    evidence: String,
}

impl Kept {
    fn of(it: &Reported) -> Self {
        let range = |span: &Span| (span.start, span.end);
        Self {
            rule: checks::CHECKS[it.rule].rule.id.to_owned(),
            pair: it.pair,
            source_side: it.side == Side::Source,
            source: it.source_spans.iter().map(range).collect(),
            target: it.target_spans.iter().map(range).collect(),
            file: it.file_span.as_ref().map(range),
            message: it.message.clone(),
            severity: it.severity,
            confidence: it.confidence.to_bits(),
            expected: it.expected.clone(),
            actual: it.actual.clone(),
            suggestion: it.suggestion.clone(),
            edits: it
                .edits
                .iter()
                .map(|edit| (range(&edit.span), edit.replacement.clone(), edit.safe))
                .collect(),
            evidence: it.evidence.clone(),
        }
    }

    fn into_reported(self) -> Option<Reported> {
        let span = |(start, end): Range| Span { start, end };
        Some(Reported {
            rule: checks::index_of(&self.rule)?,
            pair: self.pair,
            side: if self.source_side {
                Side::Source
            } else {
                Side::Target
            },
            source_spans: self.source.into_iter().map(span).collect(),
            target_spans: self.target.into_iter().map(span).collect(),
            file_span: self.file.map(span),
            message: self.message,
            severity: self.severity,
            confidence: f32::from_bits(self.confidence),
            expected: self.expected,
            actual: self.actual,
            suggestion: self.suggestion,
            edits: self
                .edits
                .into_iter()
                .map(|(range, replacement, safe)| HalfEdit {
                    span: span(range),
                    replacement,
                    safe,
                })
                .collect(),
            evidence: self.evidence,
            spares: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_hold_for_their_key_and_untouched_only() {
        let mut sink = checks::Findings::default();
        sink.begin(checks::index_of("link-missing").unwrap());
        sink.file(Span::new(1, 2), "x")
            .confidence(0.3)
            .fix(Span::new(0, 1), "ā");
        let reported = sink.into_list();
        let entry = encode("k", &reported);
        let back = decode("k", &entry).unwrap();
        assert_eq!(format!("{back:?}"), format!("{reported:?}"));
        assert!(decode("other", &entry).is_none());
        let mut torn = entry.clone();
        torn.truncate(entry.len() - 3);
        assert!(decode("k", &torn).is_none());
        assert!(decode("k", b"\xff").is_none());
        assert!(decode("k", b"").is_none());
    }

    #[test]
    fn every_check_that_looks_at_knowledge_is_known() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/checks");
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let rule = path
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .replace('_', "-");
            if path.is_file()
                && std::fs::read_to_string(&path)
                    .unwrap()
                    .contains("knowledge")
                && checks::index_of(&rule).is_some()
            {
                assert!(
                    !can_keep(&rule),
                    "add `{rule}` to KNOWING in engine/cache.rs"
                );
            }
        }
    }
}
