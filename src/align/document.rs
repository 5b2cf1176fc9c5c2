//! A document as the aligner sees it: its text segments in order, and the pins between them.

use std::collections::HashSet;

use super::features::{self, Content, Features};
use crate::model::Locale;
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
    /// Its words as the comparison reads them.
    pub content: Content,
}

/// What both sides may share word for word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PinKind {
    /// The anchor of a heading.
    Slug,
    /// Code.
    Fence,
    /// An image that stands alone.
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
    /// Reads both sides of a pair; `locale` is that of the translation.
    pub fn pair(source: &str, target: &str, locale: &Locale) -> (Self, Self) {
        let source = Self::read(source, &Locale::english(), true, &HashSet::new());
        let names = source.dotted_names();
        (source, Self::read(target, locale, false, &names))
    }

    fn read(text: &str, locale: &Locale, source: bool, names: &HashSet<String>) -> Self {
        let mut it = Self {
            blocks: plain::blocks(text, locale),
            ..Self::default()
        };
        if !names.is_empty() {
            it.blocks
                .iter_mut()
                .for_each(|block| join_names(block, names));
        }
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
                BlockKind::Text(_) | BlockKind::Image => {
                    for index in 0..block.sentences.len() {
                        let (facts, content) =
                            features::read(block, index, source, locale.language());
                        it.segments.push(Segment {
                            block: number,
                            span: block.sentences[index],
                            facts,
                            content,
                        });
                    }
                    let slug = it.segments[at as usize].facts.slug;
                    if slug != 0 {
                        pin(PinKind::Slug, slug);
                    }
                    for mark in &block.marks {
                        match &mark.kind {
                            MarkKind::Link(url) => pin(PinKind::Link, features::url_hash(url)),
                            MarkKind::Image(url) if block.kind == BlockKind::Image => {
                                pin(PinKind::Image, features::url_hash(url));
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
        it
    }

    /// Two parts of every dotted name in the text, lower case: `system.io` of `System.IO`.
    fn dotted_names(&self) -> HashSet<String> {
        let mut names = HashSet::new();
        for block in self.blocks.iter().filter(|it| !it.sentences.is_empty()) {
            for (at, _) in block.text.match_indices('.') {
                let (left, right) = (
                    last_word(&block.text[..at]),
                    first_word(&block.text[at + 1..]),
                );
                if !left.is_empty() && !right.is_empty() && !is_number(left) {
                    names.insert(format!("{left}.{right}").to_lowercase());
                }
            }
        }
        names
    }

    /// The block of a segment.
    pub fn block_of(&self, segment: usize) -> &Block {
        &self.blocks[self.segments[segment].block as usize]
    }

    /// Where the segments of a segment's block end.
    pub fn block_end(&self, segment: usize) -> usize {
        let block = self.segments[segment].block;
        let rest = &self.segments[segment..];
        segment + rest.iter().take_while(|it| it.block == block).count()
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

/// Joins sentences that a blank in a dotted name parted: machine translation makes `System. IO` of
/// `System.IO`.
fn join_names(block: &mut Block, names: &HashSet<String>) {
    let text = &block.text;
    block.sentences.dedup_by(|next, before| {
        let Some(head) = before.of(text).strip_suffix('.') else {
            return false;
        };
        let (left, right) = (last_word(head), first_word(next.of(text)));
        let broken = !right.is_empty() && names.contains(&format!("{left}.{right}").to_lowercase());
        if broken {
            before.end = next.end;
        }
        broken
    });
}

fn last_word(text: &str) -> &str {
    let start = text
        .rfind(|sign: char| !is_name_sign(sign))
        .map_or(0, |at| {
            at + text[at..].chars().next().map_or(1, char::len_utf8)
        });
    &text[start..]
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches('*');
    &text[..text
        .find(|sign: char| !is_name_sign(sign))
        .unwrap_or(text.len())]
}

fn is_name_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|sign| sign.is_ascii_digit())
}
