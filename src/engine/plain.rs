//! Plain articles: gives them units by aligning them with their English.

use std::ops::Range;

use rayon::prelude::*;

use crate::align::{self, Aligned, Document, Pair};
use crate::model::article::Drift;
use crate::model::{Article, Carrier, Locale};
use crate::text::Span;

/// Gives plain articles their units: those with English are aligned with it, all in one batch that
/// learns from itself; the others get their target halves alone.
pub fn pair_plain_articles(mut articles: Vec<&mut Article>) {
    articles.retain(|article| article.carrier == Carrier::Plain);
    let (mut with_english, lone): (Vec<_>, Vec<_>) = articles
        .into_iter()
        .partition(|article| article.source_file.is_some());
    lone.into_par_iter().for_each(|article| {
        let (_, document) = Document::pair("", &article.file.text, &locale(article));
        article.units = align::lone_units(&document, &article.file.text);
    });
    let locales: Vec<Locale> = with_english.iter().map(|it| locale(it)).collect();
    let pairs: Vec<Pair<'_>> = with_english
        .iter()
        .zip(&locales)
        .map(|(article, locale)| Pair {
            source: &article.english().text,
            target: &article.file.text,
            locale,
        })
        .collect();
    let aligned = align::align_files(&pairs, &|_| None);
    with_english
        .par_iter_mut()
        .zip(aligned)
        .for_each(|(article, aligned)| {
            article.units = align::units(&aligned, &article.file.text);
            article.drift = drift(&aligned);
        });
}

fn locale(article: &Article) -> Locale {
    article.locale.clone().unwrap_or_else(Locale::undetermined)
}

fn drift(aligned: &Aligned) -> Vec<Drift> {
    let spans = |document: &Document, segments: &Range<usize>| -> Vec<Span> {
        segments
            .clone()
            .filter_map(|at| {
                let ranges = document.ranges(at);
                Some(Span {
                    start: ranges.first()?.start,
                    end: ranges.last()?.end,
                })
            })
            .collect()
    };
    aligned
        .alignment
        .events
        .iter()
        .map(|event| {
            let target = spans(&aligned.target, &event.target);
            let at = match target.first() {
                Some(span) => span.start,
                None => place(&aligned.target, event.target.start),
            };
            Drift {
                kind: event.kind,
                source: spans(&aligned.source, &event.source),
                target,
                at,
            }
        })
        .collect()
}

/// Where the segment before `segment` ends: missing text belongs behind it.
fn place(document: &Document, segment: usize) -> u32 {
    match segment.checked_sub(1) {
        _ if document.segments.is_empty() => 0,
        Some(before) => {
            let before = before.min(document.segments.len() - 1);
            document.ranges(before).last().map_or(0, |range| range.end)
        }
        None => document.ranges(0).first().map_or(0, |range| range.start),
    }
}
