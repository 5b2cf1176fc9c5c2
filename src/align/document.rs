//! A document as the aligner sees it: its text segments in order, and the pins between them.

use super::features::{self, Features};
use crate::read::plain::{self, Block, BlockKind, MarkKind};
use crate::text::Span;

/// A sentence with its facts.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Index of its block.
    pub block: u32,
    /// Bytes of the block's text.
    pub span: Span,
    /// What the comparison reads.
    pub facts: Features,
}

/// What both sides may share word for word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PinKind {
    /// The anchor of a heading.
    Slug,
    /// Code.
    Fence,
    /// The destinations of an image.
    Image,
    /// A link that stands once on the side.
    Link,
}

/// A place both sides may share: before segment `at`.
#[derive(Clone, Copy, Debug)]
pub struct Pin {
    /// What it is.
    pub kind: PinKind,
    /// Hash of what is shared.
    pub key: u64,
    /// The segment it stands before or is.
    pub at: u32,
    /// Index of its block.
    pub block: u32,
}

/// One side of a pair.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The blocks of the file.
    pub blocks: Vec<Block>,
    /// The segments of all text blocks.
    pub segments: Vec<Segment>,
    /// Places that may be shared.
    pub pins: Vec<Pin>,
}

impl Document {
    /// Reads the English side.
    pub fn source(text: &str) -> Self {
        Self::read(text, "en", true)
    }

    /// Reads a translation; `language` is the primary subtag of its locale.
    pub fn target(text: &str, language: &str) -> Self {
        Self::read(text, language, false)
    }

    fn read(text: &str, language: &str, source: bool) -> Self {
        let mut it = Self {
            blocks: plain::blocks(text, language),
            ..Self::default()
        };
        for (number, block) in it.blocks.iter().enumerate() {
            let at = it.segments.len() as u32;
            let number = number as u32;
            let mut pin = |kind, key| {
                it.pins.push(Pin {
                    kind,
                    key,
                    at,
                    block: number,
                })
            };
            match block.kind {
                BlockKind::Fence => {
                    let code = block
                        .text
                        .bytes()
                        .filter(|byte| !byte.is_ascii_whitespace());
                    pin(PinKind::Fence, features::hash(code));
                }
                BlockKind::Image => pin(PinKind::Image, features::url_hash(&block.text)),
                BlockKind::Text(_) => {
                    for index in 0..block.sentences.len() {
                        it.segments.push(Segment {
                            block: number,
                            span: block.sentences[index],
                            facts: features::read(block, index, source, language),
                        });
                    }
                    let slug = it.segments[at as usize].facts.slug;
                    if slug != 0 {
                        pin(PinKind::Slug, slug);
                    }
                    for mark in &block.marks {
                        if let MarkKind::Link(url) = &mark.kind {
                            pin(PinKind::Link, features::url_hash(url));
                        }
                    }
                }
            }
        }
        it
    }

    /// The block of a segment.
    pub fn block_of(&self, segment: usize) -> &Block {
        &self.blocks[self.segments[segment].block as usize]
    }

    /// The stretches of the file a segment stands in.
    pub fn ranges(&self, segment: usize) -> Vec<Span> {
        self.block_of(segment)
            .file_ranges(self.segments[segment].span)
    }

    /// The text of a segment, wraps and all.
    pub fn text_of(&self, segment: usize) -> &str {
        self.segments[segment].span.of(&self.block_of(segment).text)
    }
}
