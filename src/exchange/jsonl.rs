//! JSON lines: one bead a line, `{"src": [[start, end], …], "tgt": [[start, end], …]}` in bytes of the
//! two files, then one row for every drift event, or one row
//! `{"no_events": true, "src": [], "tgt": []}`.

use std::fmt::Write;
use std::ops::Range;

use crate::align::{Aligned, Document};
use crate::text::Span;

/// The rows of an aligned pair.
pub fn write(aligned: &Aligned) -> String {
    let mut out = String::new();
    for bead in &aligned.alignment.beads {
        out.push('{');
        push_sides(&mut out, aligned, &bead.source, &bead.target);
        if bead.is_pair() {
            let confidence = f32::from(bead.confidence()) / 1000.0;
            // Writing to a string cannot fail.
            let _ = write!(out, ",\"confidence\":{confidence}");
        }
        out.push_str("}\n");
    }
    if aligned.alignment.events.is_empty() {
        out.push_str("{\"no_events\":true,\"src\":[],\"tgt\":[]}\n");
    }
    for event in &aligned.alignment.events {
        let _ = write!(out, "{{\"event\":\"{}\",", event.kind.as_str());
        push_sides(&mut out, aligned, &event.source, &event.target);
        out.push_str("}\n");
    }
    out
}

fn push_sides(out: &mut String, aligned: &Aligned, source: &Range<usize>, target: &Range<usize>) {
    out.push_str("\"src\":");
    push_ranges(out, &ranges(&aligned.source, source));
    out.push_str(",\"tgt\":");
    push_ranges(out, &ranges(&aligned.target, target));
}

fn ranges(document: &Document, segments: &Range<usize>) -> Vec<Span> {
    segments
        .clone()
        .flat_map(|at| document.ranges(at))
        .collect()
}

fn push_ranges(out: &mut String, ranges: &[Span]) {
    out.push('[');
    for (at, range) in ranges.iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(out, "{comma}[{},{}]", range.start, range.end);
    }
    out.push(']');
}
