//! A segment pair: an English segment and its translation, both parsed, borrowed from the article.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::inline::Inline;
use crate::text::{Span, words};

/// The block a segment stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Block {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A list item.
    ListItem,
    /// A table cell.
    Cell,
    /// A block quote that is no alert.
    Quote,
    /// An alert: `> [!NOTE]`.
    Alert,
    /// A value of the front matter or of a YAML page.
    Metadata,
    /// Alt text of an image or a title attribute.
    Attribute,
    /// Text inside block HTML or XML documentation elements.
    Html,
}

/// The language in which the halves of a segment are marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Syntax {
    /// Markdown with inline HTML.
    #[default]
    Markdown,
    /// HTML alone: stars and brackets are text.
    Html,
    /// XML documentation: as HTML, but `<see cref="…"/>` and its kin stand for code.
    Xml,
}

/// What surrounds a segment.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SegmentContext {
    /// The block.
    pub block: Block,
    /// Number of the block in the article, counted from 0: segments with the same number stand together.
    pub block_index: u32,
    /// True when only block marks (list mark, `>`, `#`, indent, anchors) stand before it on its line.
    pub starts_line: bool,
    /// True when nothing but white space follows on its line.
    pub ends_line: bool,
    /// Destination (bytes of the target file) of a link whose text is this segment: `[` UNIT `](…)`.
    pub host_link: Option<Span>,
    /// True when emphasis delimiters stand around the segment, outside of it.
    pub host_emphasis: bool,
    /// True when the English of the segment is not known at all (a plain article on its own): rules
    /// that need the target alone still run.
    pub lone: bool,
    /// How its halves are marked up.
    pub syntax: Syntax,
    /// The sign right before the target half in the target document.
    pub before: Option<char>,
    /// The sign right after it.
    pub after: Option<char>,
}

/// Where the text of a half stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is a slice of the file that begins at this byte.
    At(u32),
    /// It was decoded or pieced together: (offset in the text, offset in the file) of every piece,
    /// ordered; the last entry is the end. Inside a piece both run in step.
    Pieces(Vec<(u32, u32)>),
}

impl Default for Origin {
    fn default() -> Self {
        Self::At(0)
    }
}

impl Origin {
    /// The origin of the part of the text that begins at `offset`.
    pub fn from(&self, offset: u32) -> Origin {
        match self {
            Self::At(start) => Self::At(start + offset),
            Self::Pieces(pieces) => {
                let mut tail = vec![(0, self.file_offset(offset))];
                tail.extend(
                    pieces
                        .iter()
                        .filter(|&&(text, _)| text > offset)
                        .map(|&(text, file)| (text - offset, file)),
                );
                Self::Pieces(tail)
            }
        }
    }

    /// The byte of the file that an offset of the text comes from.
    pub fn file_offset(&self, offset: u32) -> u32 {
        match self {
            Self::At(start) => start + offset,
            Self::Pieces(pieces) => {
                let after = pieces.partition_point(|&(text, _)| text <= offset);
                match after.checked_sub(1).and_then(|index| pieces.get(index)) {
                    Some(&(text, file)) => {
                        let limit = pieces.get(after).map_or(file, |&(_, next)| next.max(file));
                        (file + (offset - text)).min(limit)
                    }
                    None => pieces.first().map_or(0, |&(_, file)| file),
                }
            }
        }
    }
}

/// One side of a pair.
#[derive(Clone, Debug, Default)]
pub struct Half<'a> {
    /// The text as written, entities and markup included.
    pub text: Cow<'a, str>,
    /// Where it stands.
    pub origin: Origin,
    /// Its markup.
    pub inline: Inline,
    words: OnceCell<Vec<Span>>,
}

impl<'a> Half<'a> {
    /// Puts a parsed half together.
    pub fn new(text: Cow<'a, str>, origin: Origin, inline: Inline) -> Self {
        Self {
            text,
            origin,
            inline,
            words: OnceCell::new(),
        }
    }

    /// The whole half as a span.
    pub fn all(&self) -> Span {
        Span::new(0, self.text.len())
    }

    /// The words of the prose (letters and digits with inner apostrophes), in order.
    /// Code, URLs and markup hold none.
    pub fn words(&self) -> &[Span] {
        self.words
            .get_or_init(|| words::words(&self.inline.mask).collect())
    }

    /// Bytes of the file behind a span of the text.
    pub fn file_span(&self, span: Span) -> Span {
        let start = self.origin.file_offset(span.start);
        Span {
            start,
            end: self.origin.file_offset(span.end).max(start),
        }
    }

    /// What the reader sees of the whole half.
    pub fn rendered(&self) -> String {
        self.inline.rendered(self.all())
    }

    /// True when the half holds nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A source segment and its target.
#[derive(Clone, Debug, Default)]
pub struct SegmentPair<'a> {
    /// Position among the pairs of the article, from 0.
    pub index: usize,
    /// `data-ttu-id`, empty in plain articles.
    pub id: &'a str,
    /// The English half.
    pub source: Half<'a>,
    /// The translated half.
    pub target: Half<'a>,
    /// What surrounds it.
    pub context: SegmentContext,
    /// 0.0 to 1.0: how sure it is that the two belong together. 1.0 in side-by-side files.
    pub confidence: f32,
}

impl SegmentPair<'_> {
    /// True when there is nothing to compare: no English, or both sides are the same.
    pub fn is_trivial(&self) -> bool {
        self.source.is_blank() || self.source.text == self.target.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_lead_back_to_the_file() {
        // The file holds `a&quot;b` at 10, decoded to `a"b`.
        let origin = Origin::Pieces(vec![(0, 10), (1, 11), (2, 17), (3, 18)]);
        let at: Vec<u32> = (0..=3).map(|offset| origin.file_offset(offset)).collect();
        assert_eq!(at, [10, 11, 17, 18]);
    }
}
