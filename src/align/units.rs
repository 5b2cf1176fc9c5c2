//! Beads as the units every check reads, so that a plain article is checked like a side-by-side one.

use std::ops::Range;

use super::batch::Aligned;
use super::document::Document;
use crate::model::article::{TextRef, Unit};
use crate::model::segment::{Block as Kind, Origin, SegmentContext, Syntax};
use crate::read::plain::BlockKind;
use crate::text::Span;

/// The units of an aligned article, in the order of the target. Segments without partner make none:
/// the events tell of them. `target` is the text the target document was read from.
pub fn units(aligned: &Aligned, target: &str) -> Vec<Unit> {
    let mut out: Vec<(usize, Unit)> = Vec::new();
    for bead in aligned.alignment.beads.iter().filter(|bead| bead.is_pair()) {
        let right = text_of(&aligned.target, &bead.target);
        let context = context_of(&aligned.target, &bead.target, target);
        out.push((
            bead.target.start,
            Unit {
                id: String::new(),
                source: text_of(&aligned.source, &bead.source),
                target: right,
                context,
                confidence: bead.confidence(),
                extent: extent_of(&aligned.target, &bead.target),
            },
        ));
    }
    out.sort_by_key(|(at, _)| *at);
    out.into_iter().map(|(_, unit)| unit).collect()
}

/// The units of a translation whose English is not known: the target halves alone.
pub fn lone_units(document: &Document, target: &str) -> Vec<Unit> {
    (0..document.segments.len())
        .map(|at| {
            let segment = at..at + 1;
            let mut context = context_of(document, &segment, target);
            context.lone = true;
            Unit {
                id: String::new(),
                source: TextRef::Decoded(String::new(), Origin::At(0)),
                target: text_of(document, &segment),
                context,
                confidence: 1000,
                extent: extent_of(document, &segment),
            }
        })
        .collect()
}

/// The text of neighbouring segments: a slice where it stands in one piece, else pieced together.
fn text_of(document: &Document, segments: &Range<usize>) -> TextRef {
    let mut text = String::new();
    let mut pieces: Vec<(u32, u32)> = Vec::new();
    let mut end = 0;
    let mut at = segments.start;
    while at < segments.end {
        let block = document.segments[at].block;
        let stop = (at..segments.end)
            .find(|&next| document.segments[next].block != block)
            .unwrap_or(segments.end);
        let span = Span {
            start: document.segments[at].span.start,
            end: document.segments[stop - 1].span.end,
        };
        if !text.is_empty() {
            pieces.push((text.len() as u32, end));
            text.push('\n');
        }
        let block = &document.blocks[block as usize];
        let mut offset = text.len() as u32;
        for range in block.file_ranges(span) {
            pieces.push((offset, range.start));
            offset += range.len() as u32;
            end = range.end;
        }
        text.push_str(span.of(&block.text));
        at = stop;
    }
    if let [(0, start)] = pieces[..] {
        return TextRef::Slice(Span { start, end });
    }
    pieces.push((text.len() as u32, end));
    TextRef::Decoded(text, Origin::Pieces(pieces))
}

/// From the first byte to the last of neighbouring segments.
fn extent_of(document: &Document, segments: &Range<usize>) -> Span {
    let first = document.ranges(segments.start);
    let last = document.ranges(segments.end - 1);
    let start = first.first().map_or(0, |range| range.start);
    let end = last.last().map_or(start, |range| range.end);
    Span {
        start,
        end: end.max(start),
    }
}

fn context_of(document: &Document, segments: &Range<usize>, file: &str) -> SegmentContext {
    let extent = extent_of(document, segments).range();
    let (start, end) = (extent.start, extent.end);
    let line = file[..start].rfind('\n').map_or(0, |at| at + 1);
    let rest = file[end..].split('\n').next().unwrap_or("");
    let block = match document.block_of(segments.start).kind {
        BlockKind::Text(kind) => kind,
        BlockKind::Fence | BlockKind::Image => Kind::Paragraph,
    };
    SegmentContext {
        block,
        block_index: document.segments[segments.start].block,
        starts_line: is_block_mark(&file[line..start]),
        ends_line: rest.trim().is_empty(),
        host_link: None,
        host_emphasis: false,
        lone: false,
        syntax: Syntax::Markdown,
        before: file[..start].chars().next_back(),
        after: file[end..].chars().next(),
    }
}

/// True when a line begins with nothing but marks of blocks: indent, `>`, `#`, list marks, anchors.
fn is_block_mark(head: &str) -> bool {
    let mut rest = head.trim();
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches(['>', '#', ' ', '\t']);
        if let Some(body) = rest.strip_prefix(['-', '*', '+']) {
            rest = body;
        } else if rest.starts_with("<a ") {
            rest = rest.find("</a>").map_or("", |at| &rest[at + 4..]);
        } else {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            if digits > 0 && rest[digits..].starts_with(['.', ')']) {
                rest = &rest[digits + 1..];
            }
        }
        if rest.is_empty() {
            return true;
        }
        if rest.len() == before {
            return false;
        }
    }
}
