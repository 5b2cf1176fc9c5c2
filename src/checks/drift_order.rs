//! `drift-order`: a passage stands elsewhere than in the source.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::read::{id_number, order::displaced};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-order",
        summary: "segments stand in another order than in the source",
        severity: Severity::Warning,
        mqm: Mqm::MISTRANSLATION,
        its: Its::Inconsistency,
        page: include_str!("../../fixtures/checks/drift-order.md"),
    },
    build: |_| Ok(Run::article(run)),
};

/// A single id out of order is a wrong id (`read-id`), not a moved segment.
const SINGLE: usize = 1;

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    if cx.article.source_file.is_some() {
        let places: Vec<usize> = (0..pairs.len())
            .filter(|&index| !pairs[index].source.is_blank())
            .collect();
        let offsets: Vec<u32> = places
            .iter()
            .map(|&index| pairs[index].source.origin.file_offset(0))
            .collect();
        for run in displaced(&offsets) {
            report(&pairs[places[run.start]], run.len(), out);
        }
        return;
    }
    for paragraph in [false, true] {
        let (places, numbers): (Vec<usize>, Vec<u32>) = pairs
            .iter()
            .enumerate()
            .filter_map(|(index, pair)| match id_number(pair.id)? {
                (kind, number) if kind == paragraph => Some((index, number)),
                _ => None,
            })
            .unzip();
        for run in displaced(&numbers) {
            if run.len() > SINGLE {
                report(&pairs[places[run.start]], run.len(), out);
            }
        }
    }
}

fn report(first: &PairView<'_>, count: usize, out: &mut Findings) {
    let message = match count {
        1 => "this segment stands elsewhere than in the source".to_owned(),
        _ => format!("{count} segments from here on stand elsewhere than in the source"),
    };
    out.pair(first, message).evidence("order");
}
