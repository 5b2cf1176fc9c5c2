//! `drift-missing`: a source segment without a translation.

use std::collections::HashSet;

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, drift};
use crate::model::article::{Article, Carrier, DriftKind, Unit};
use crate::model::inline::OBJECT;
use crate::model::{Block, Half, Its, Mqm, Rule, Severity};
use crate::read;
use crate::text::{Span, words};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-missing",
        summary: "a source segment has no translation",
        severity: Severity::Error,
        mqm: Mqm::OMISSION,
        its: Its::Omission,
        page: include_str!("../../fixtures/checks/drift-missing.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    for pair in pairs {
        if is_missing(pair) {
            out.pair(pair, "the segment has no translation")
                .on_source()
                .source(pair.source.all())
                .confidence(1.0)
                .evidence("empty");
        }
    }
    report_lost(cx, out);
    if cx.article.carrier == Carrier::SideBySide && !cx.article.units.is_empty() {
        report_gaps(pairs, cx.article, out);
    }
}

/// English text of a plain article that the aligner found no translation for: one finding a stretch.
fn report_lost(cx: &Context<'_>, out: &mut Findings) {
    let kinds = [
        DriftKind::Deleted,
        DriftKind::SectionMissing,
        DriftKind::Changed,
    ];
    for event in drift::events(cx.article, &kinds) {
        let english = drift::english(cx.article, event);
        let text = drift::excerpt(english);
        let message = match event.kind {
            DriftKind::SectionMissing => format!("the section `{text}` has no translation"),
            DriftKind::Changed => {
                format!("this does not translate what the source has here: `{text}`")
            }
            _ => format!("`{text}` has no translation"),
        };
        let reported = out
            .file(drift::target_span(event), message)
            .expected(english)
            .evidence(text);
        if event.kind == DriftKind::Changed {
            reported.severity(Severity::Warning).confidence(0.6);
        }
    }
}

/// Segments of fewer words can melt into a neighbour by word order (`Go to` before a label).
const FEW: usize = 3;

fn is_missing(pair: &PairView<'_>) -> bool {
    if !has_content(&pair.source) || has_content(&pair.target) {
        return false;
    }
    pair.target.is_blank() || pair.source.words().len() >= FEW
}

/// Something a reader reads: a word, code, a URL, an image.
fn has_content(half: &Half<'_>) -> bool {
    half.inline
        .mask
        .chars()
        .any(|sign| sign == OBJECT || words::is_word_char(sign))
}

/// A number that no unit carries, and nothing between its neighbours that would explain it.
fn report_gaps(pairs: &[PairView<'_>], article: &Article, out: &mut Findings) {
    let numbered: Vec<(usize, &Unit, u32)> = article
        .units
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.context.block != Block::Metadata)
        .filter_map(|(index, unit)| match read::id_number(&unit.id)? {
            (false, number) => Some((index, unit, number)),
            (true, _) => None,
        })
        .collect();
    let present: HashSet<u32> = numbered.iter().map(|it| it.2).collect();
    for two in numbered.windows(2) {
        let ((first, before, from), (second, after, to)) = (two[0], two[1]);
        if to <= from + 1 || to - from > 50 || before.extent.end > after.extent.start {
            continue;
        }
        // A paragraph unit takes the numbers of its sentences; a wrong id leaves a gap of its own.
        if second != first + 1 || has_wrong_id(article, first) || has_wrong_id(article, second) {
            continue;
        }
        // Moved elsewhere is not missing.
        if (from + 1..to).any(|number| present.contains(&number)) {
            continue;
        }
        let between = Span {
            start: before.extent.end,
            end: after.extent.start,
        };
        let text = between.of(&article.file.text);
        if explains_gap(text) {
            continue;
        }
        let numbers = match to - from {
            2 => format!("{}", from + 1),
            _ => format!("{} to {}", from + 1, to - 1),
        };
        let stray = stray_text(text);
        let message = if stray.is_empty() {
            format!("segment {numbers} is missing before this one")
        } else {
            format!(
                "segment {numbers} is missing before this one; `{stray}` stands there without its source"
            )
        };
        out.pair(&pairs[second], message)
            .note()
            .confidence(0.6)
            .evidence("gap");
    }
}

fn has_wrong_id(article: &Article, unit: usize) -> bool {
    article.damage.iter().any(|it| it.unit == Some(unit))
}

/// Units of images, emoji cells and such are numbered but not shown.
fn explains_gap(text: &str) -> bool {
    const SILENT: [&str; 10] = [
        "![", "<img", ":::", "alt=", "[!", "```", "~~~", "<!--", "<iframe", "<video",
    ];
    SILENT.iter().any(|it| text.contains(it)) || text.split('|').any(is_shortcode)
}

fn is_shortcode(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() > 2 && cell.starts_with(':') && cell.ends_with(':')
}

/// Words between two units that stand in no unit: at most a few, without markup.
fn stray_text(between: &str) -> String {
    let mut text = String::new();
    for line in between.lines() {
        let line = line.trim_matches(|sign: char| !sign.is_alphanumeric());
        if line.contains("](") || line.starts_with("a name") {
            continue;
        }
        if !line.is_empty() && text.is_empty() {
            text.extend(line.chars().take(60));
        }
    }
    text
}
