//! Units in the front matter: in the values of older files, and all of it translated as one text.

use super::damage::report;
use super::front_matter::unquote;
use super::sxs::only_marks;
use super::units;
use crate::model::article::{Article, TextRef, Unit};
use crate::model::segment::{Block, Origin, SegmentContext};
use crate::text::Span;

/// Front matter that went through translation as one text: its keys stand inside a unit. One finding.
pub(super) fn torn_front_matter(text: &str, article: &mut Article) -> bool {
    let head = match article.front_matter.span {
        Some(span) => span,
        None => Span::new(0, text.find("\n#").unwrap_or(text.len())),
    };
    let Some(at) = units::find_opener(head.of(text), 0) else {
        return false;
    };
    let line_start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let Some(unit) = units::read_unit(text, at, text.len()) else {
        return false;
    };
    let is_metadata = |word: &str| unit.source.of(text).trim_start().starts_with(word);
    if !only_marks(&text[line_start..at]) || !(is_metadata("title:") || is_metadata("ms.")) {
        return false;
    }
    article
        .front_matter
        .entries
        .retain(|entry| !entry.key.contains("<span") && !entry.value.contains("<span"));
    report(
        article,
        "read-front-matter",
        unit.target,
        Some(0),
        "the front matter was translated as text; restore it from the English article".into(),
    );
    true
}

/// Units in front matter values (older files): YAML escapes are decoded first.
pub(super) fn read_front_matter_units(text: &str, article: &mut Article) {
    let entries = std::mem::take(&mut article.front_matter.entries);
    for (number, entry) in entries.iter().enumerate() {
        let raw = entry.value_span.of(text);
        if entry.list || !raw.contains("data-ttu-id=") {
            continue;
        }
        let (value, origin) = unquote(raw);
        let origin = match origin {
            Origin::At(offset) => Origin::At(entry.value_span.start + offset),
            Origin::Pieces(pieces) => Origin::Pieces(
                pieces
                    .into_iter()
                    .map(|(at, file)| (at, entry.value_span.start + file))
                    .collect(),
            ),
        };
        let mut at = 0;
        while let Some(opener) = units::find_opener(&value, at) {
            at = opener + 1;
            let limit = units::find_opener(&value, at).unwrap_or(value.len());
            let Some(raw) = units::read_unit(&value, opener, limit) else {
                continue;
            };
            at = raw.extent.end as usize;
            let cut =
                |span: Span| TextRef::Decoded(span.of(&value).to_owned(), origin.from(span.start));
            article.units.push(Unit {
                id: raw.id.of(&value).to_owned(),
                source: cut(raw.source),
                target: cut(raw.target),
                extent: Span {
                    start: origin.file_offset(raw.extent.start),
                    end: origin.file_offset(raw.extent.end),
                },
                context: SegmentContext {
                    block: Block::Metadata,
                    // Blocks of the body are counted from 1 upwards; metadata stands before them.
                    block_index: u32::MAX - number as u32,
                    starts_line: false,
                    ends_line: false,
                    ..SegmentContext::default()
                },
                confidence: 1000,
            });
        }
    }
    article.front_matter.entries = entries;
}
