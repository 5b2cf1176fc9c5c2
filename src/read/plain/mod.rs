//! Plain Markdown cut into blocks and sentences, for the aligner.
//!
//! Owns the way from the bytes of a published article to its text blocks: containers from the
//! CommonMark parse ([`walk`]), raw HTML split at its block tags ([`html`]), sentences by rules that
//! are the same for both sides of a pair ([`sentences`]). Code comes out as blocks without
//! sentences: the aligner pins on it. See format-facts sections 1 to 3.

mod content;
mod html;
mod leaf;
pub mod sentences;
mod walk;

use crate::model::segment::Block as Kind;
use crate::text::Span;

pub use walk::blocks;

/// What a block is to the aligner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text of a kind.
    Text(Kind),
    /// A code block; its text is the code.
    Fence,
    /// A block that shows nothing but images: one sentence.
    Image,
}

/// What a stretch of a block's text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A code span with its backticks.
    Code,
    /// A link, whole; holds the resolved destination.
    Link(Box<str>),
    /// The part of a link that is not its text: from `](` on.
    Destination,
    /// An image, whole; holds the resolved destination.
    Image(Box<str>),
    /// An inline HTML tag.
    Tag,
    /// Bold text.
    Strong,
    /// Emphasised text.
    Em,
    /// A hard break, an alert marker or a directive: parts sentences and belongs to none.
    Break,
}

/// A marked stretch of a block's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of [`Block::text`].
    pub span: Span,
    /// What it is.
    pub kind: MarkKind,
}

/// A leaf of the document: a heading, a paragraph, a list item's text, a cell, a piece of HTML, code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Bytes of the file from its first to its last character.
    pub span: Span,
    /// The text with the prefixes of its lines (`> `, indent) taken out.
    pub text: String,
    /// (offset in the text, offset in the file) of every piece that stands contiguous in the file.
    pub pieces: Vec<(u32, u32)>,
    /// Number of lists around it.
    pub list_depth: u8,
    /// The innermost list is numbered.
    pub ordered: bool,
    /// Number of block quotes around it.
    pub quote_depth: u8,
    /// Column of a table cell, from 0.
    pub column: u16,
    /// The names of `<a name="…">` at its head.
    pub names: Vec<String>,
    /// Inline objects in order of their start.
    pub marks: Vec<Mark>,
    /// Its sentences in order, bytes of [`Block::text`]; none in code.
    pub sentences: Vec<Span>,
}

impl Block {
    /// The stretches of the file behind a span of the text, in order.
    pub fn file_ranges(&self, span: Span) -> Vec<Span> {
        content::file_ranges(&self.pieces, span)
    }
}
