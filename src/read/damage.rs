//! Damage that every reader of units reports in the same words.

use std::collections::HashSet;

use super::order::displaced;
use super::units::{Fault, RawUnit};
use crate::model::article::{Article, ReadFinding};
use crate::text::Span;

/// Keeps a finding of the reader.
pub(super) fn report(
    article: &mut Article,
    rule: &'static str,
    span: Span,
    unit: Option<usize>,
    message: String,
) {
    article.damage.push(ReadFinding {
        rule,
        span,
        message,
        unit,
        severity: None,
    });
}

/// Reports what is wrong with a unit that is about to be pushed as number `index`.
pub(super) fn report_fault(text: &str, raw: &RawUnit, index: usize, article: &mut Article) {
    let id = raw.id.of(text);
    let (rule, span, message) = match &raw.fault {
        None => return,
        Some(Fault::OtherId(other)) => (
            "read-id",
            *other,
            format!(
                "the English half of `{id}` carries the id `{}`; both halves of a unit need the same id",
                other.of(text)
            ),
        ),
        Some(Fault::TargetUnclosed) => (
            "read-span",
            Span::new(raw.extent.start as usize, raw.target.start as usize),
            format!("span `{id}` is never closed; add `</span>` before its English half"),
        ),
        Some(Fault::SourceUnclosed) => (
            "read-span",
            Span::new(raw.source.start as usize, raw.extent.end as usize),
            format!(
                "the English half of `{id}` is never closed; it must end with `</span></span>`"
            ),
        ),
        Some(Fault::NoSource) => (
            "read-span",
            Span::new(raw.extent.start as usize, raw.target.start as usize),
            format!(
                "unit `{id}` has no English half; add `<span class=\"sxs-lookup\">…` behind it"
            ),
        ),
    };
    report(article, rule, span, Some(index), message);
}

/// The counter of an id and its number: `407fb-102`, `407fb-p102`.
pub(crate) fn id_number(id: &str) -> Option<(bool, u32)> {
    let (_, number) = id.split_once('-')?;
    match number.strip_prefix('p') {
        Some(number) => Some((true, number.parse().ok()?)),
        None => Some((false, number.parse().ok()?)),
    }
}

/// Duplicate ids and single numbers out of order. A whole passage out of order is sound in itself and
/// is left to the check of the order.
pub(super) fn report_ids(article: &mut Article) {
    let mut damage = Vec::new();
    for paragraph in [false, true] {
        let (places, numbers): (Vec<usize>, Vec<u32>) = article
            .units
            .iter()
            .enumerate()
            .filter_map(|(index, unit)| match id_number(&unit.id)? {
                (kind, number) if kind == paragraph => Some((index, number)),
                _ => None,
            })
            .unzip();
        let mut seen = HashSet::new();
        for &index in &places {
            let id = &article.units[index].id;
            if !seen.insert(id) {
                damage.push((
                    index,
                    format!("the id `{id}` stands twice in this article; ids are unique"),
                ));
            }
        }
        for run in displaced(&numbers).into_iter().filter(|run| run.len() == 1) {
            let index = places[run.start];
            let id = &article.units[index].id;
            let neighbour = match run.start.checked_sub(1) {
                Some(before) if numbers[before] > numbers[run.start] => places[before],
                _ => places[(run.start + 1).min(places.len() - 1)],
            };
            let other = &article.units[neighbour].id;
            damage.push((
                index,
                format!("the id `{id}` stands beside `{other}`; ids rise through the article"),
            ));
        }
    }
    damage.sort_by_key(|it| it.0);
    damage.dedup_by_key(|it| it.0);
    for (index, message) in damage {
        let start = article.units[index].extent.start;
        let span = Span {
            start,
            end: start + "<span".len() as u32,
        };
        report(article, "read-id", span, Some(index), message);
    }
}
