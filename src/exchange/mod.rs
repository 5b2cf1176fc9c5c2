//! Bitexts for other programs: one file per format.

pub mod jsonl;
pub mod tmx;
pub mod tsv;

use std::ops::Range;

use crate::align::Document;

/// The texts of segments, joined by blanks.
fn text_of(document: &Document, segments: &Range<usize>) -> String {
    let texts: Vec<&str> = segments.clone().map(|at| document.text_of(at)).collect();
    texts.join(" ")
}
