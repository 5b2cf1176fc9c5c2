//! From what checks report, in bytes of a half, to findings: places in the file, ids, severities.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::ids::{self, FindingIds};
use super::inline::Inline;
use super::suggest;
use crate::checks;
use crate::checks::api::Reported;
use crate::compare::PairView;
use crate::model::finding::{Edit, Finding, Place, Side, Status};
use crate::model::{Article, Locale, Rule, Severity};
use crate::text::Span;

/// Turns what the checks of one article report into findings: places in the file, ids, severities.
pub(super) struct Resolver<'a> {
    article: &'a Article,
    pairs: &'a [PairView<'a>],
    locale: &'a Locale,
    severities: &'a [Option<Severity>],
    path: Arc<str>,
    english_path: Option<Arc<str>>,
    commit: Option<Arc<str>>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(
        article: &'a Article,
        pairs: &'a [PairView<'a>],
        locale: &'a Locale,
        severities: &'a [Option<Severity>],
    ) -> Self {
        Self {
            article,
            pairs,
            locale,
            severities,
            path: article.file.path.as_str().into(),
            english_path: article
                .source_file
                .as_ref()
                .map(|file| file.path.as_str().into()),
            commit: article.english_commit(),
        }
    }

    /// The findings in report order.
    pub(super) fn resolve(&self, reported: Vec<Reported>, inline: &Inline) -> Vec<Finding> {
        if reported.is_empty() {
            return Vec::new();
        }
        let folded: Vec<Cow<'_, str>> = self
            .pairs
            .iter()
            .map(|pair| ids::fold(&pair.source.text))
            .collect();
        let ordinals = ordinals(&folded);
        let mut order: Vec<(u32, &'static Rule, Reported)> = reported
            .into_iter()
            .map(|it| (self.file_span(&it).start, &checks::CHECKS[it.rule].rule, it))
            .collect();
        order.sort_by(|a, b| (a.0, a.1.id, &a.2.evidence).cmp(&(b.0, b.1.id, &b.2.evidence)));
        let mut finding_ids = FindingIds::new(self.locale.as_str(), &self.path);
        let mut places: HashMap<usize, Arc<Place>> = HashMap::new();
        order
            .into_iter()
            .map(|(_, rule, it)| {
                let english = it.pair.map_or("", |pair| &*folded[pair]);
                let id = finding_ids.next(rule.id, english, &it.evidence);
                let place = it.pair.map(|pair| {
                    Arc::clone(places.entry(pair).or_insert_with(|| {
                        Arc::new(self.place(pair, &folded[pair], ordinals[pair]))
                    }))
                });
                let reason = inline.reason(rule.id, it.pair);
                let mut finding = self.finding(it, rule, id, place);
                if reason.is_some() {
                    finding.status = Status::Suppressed;
                    finding.reason = reason;
                }
                finding
            })
            .collect()
    }

    fn place(&self, pair: usize, english: &str, ordinal: u32) -> Place {
        let pair = &self.pairs[pair];
        Place {
            segment_key: ids::segment_key(&self.path, english, ordinal),
            segment_ordinal: ordinal,
            segment_id: pair.id.to_owned(),
            source: pair.source.text.clone().into_owned(),
            target: pair.target.text.clone().into_owned(),
            target_hash: ids::target_hash(&pair.target.text),
        }
    }

    /// The bytes of the target file a finding stands on: its first marked words, else all of the half.
    fn file_span(&self, it: &Reported) -> Span {
        if let Some(span) = it.file_span {
            return span;
        }
        let Some(pair) = it.pair.map(|pair| &self.pairs[pair]) else {
            return Span::default();
        };
        let first = it.target_spans.iter().min();
        pair.target
            .file_span(first.copied().unwrap_or(pair.target.all()))
    }

    fn finding(
        &self,
        mut it: Reported,
        rule: &'static Rule,
        id: String,
        place: Option<Arc<Place>>,
    ) -> Finding {
        let file = &self.article.file;
        let span = self.file_span(&it);
        let pair = it.pair.map(|pair| &self.pairs[pair]);
        let own = self.severities[it.rule].unwrap_or(rule.severity);
        // A check lowers single findings; configuration moves the rule as a whole.
        let severity = match it.severity {
            Some(severity) if own == rule.severity => severity,
            Some(severity) => severity.min(own),
            None => own,
        };
        it.source_spans.sort_unstable();
        it.target_spans.sort_unstable();
        let source_place = match (&self.english_path, pair) {
            (Some(path), Some(pair)) => {
                let first = it.source_spans.first().copied();
                let at = pair.source.file_span(first.unwrap_or(pair.source.all()));
                Some((
                    Arc::clone(path),
                    self.article.english().position(at.start as usize),
                ))
            }
            _ => None,
        };
        let suggestion = it.suggestion.or_else(|| {
            let text = &pair?.target.text;
            suggest::suggestion(text, &it.target_spans, &it.edits)
        });
        let edits = match pair {
            Some(pair) => it
                .edits
                .into_iter()
                .map(|edit| {
                    let span = pair.target.file_span(edit.span);
                    Edit {
                        span,
                        start: file.position(span.start as usize),
                        end: file.position(span.end as usize),
                        replacement: edit.replacement,
                        safe: edit.safe,
                    }
                })
                .collect(),
            None => Vec::new(),
        };
        Finding {
            id,
            rule,
            severity,
            confidence: it.confidence,
            status: Status::New,
            message: it.message,
            locale: self.locale.clone(),
            path: Arc::clone(&self.path),
            start: file.position(span.start as usize),
            end: file.position(span.end as usize),
            span,
            side: if it.target_spans.is_empty() && !it.source_spans.is_empty() {
                Side::Source
            } else {
                it.side
            },
            source_spans: pair.map_or_else(Vec::new, |pair| {
                code_points(&pair.source.text, &it.source_spans)
            }),
            target_spans: pair.map_or_else(Vec::new, |pair| {
                code_points(&pair.target.text, &it.target_spans)
            }),
            place,
            expected: it.expected,
            actual: it.actual,
            suggestion,
            edits,
            english_commit: self.commit.clone(),
            page_url: None,
            source_place,
            reason: None,
            verdict: None,
        }
    }
}

/// Ordinal of each text among its equals.
fn ordinals(texts: &[Cow<'_, str>]) -> Vec<u32> {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    texts
        .iter()
        .map(|text| {
            let count = seen.entry(text).or_default();
            *count += 1;
            *count - 1
        })
        .collect()
}

fn code_points(text: &str, spans: &[Span]) -> Vec<(u32, u32)> {
    spans
        .iter()
        .map(|span| {
            let start = text[..span.start as usize].chars().count() as u32;
            (start, start + span.of(text).chars().count() as u32)
        })
        .collect()
}
