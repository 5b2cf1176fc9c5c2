//! What stands inside a segment: links, images, emphasis, code, tags, and the text a reader sees.
//!
//! All spans are bytes of the half's text. The parser is `read::inline`; this file owns the result.

use crate::text::Span;

/// Stands in the mask for every byte of markup that renders as nothing (delimiters, brackets,
/// destinations, tags, the backslash of an escape, the tail of a decoded entity).
pub const MARK: char = '\u{1}';
/// Stands in the mask for every byte of an object that renders as something that is no prose:
/// a code span, an image, a URL.
pub const OBJECT: char = '\u{2}';

/// One half of a segment, parsed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inline {
    /// As long as the text, byte for byte: prose stands where it stood, entities are decoded in
    /// place, markup is [`MARK`], objects are [`OBJECT`]. Offsets are the same in both.
    pub mask: String,
    /// Links, in order of their start; a link around an image is among them.
    pub links: Vec<Link>,
    /// Images, in order of their start.
    pub images: Vec<Link>,
    /// Emphasis runs as rendered, in order of their start.
    pub emphasis: Vec<Emphasis>,
    /// Code spans, in order of their start.
    pub codes: Vec<Code>,
    /// HTML tags and comments, in order of their start.
    pub tags: Vec<Tag>,
    /// Delimiters that did not become markup, in order of their start: `*`, `_`, `~`, `[`, `]`, `` ` ``.
    pub literals: Vec<Literal>,
    /// Offsets of the backslashes that escape the sign behind them.
    pub escapes: Vec<u32>,
    /// Character references, in order of their start.
    pub entities: Vec<Span>,
    /// Directive spans that are no text: `[!INCLUDE[..](..)]`, `[!NOTE]`, `:::no-loc ...:::`.
    pub directives: Vec<Span>,
}

/// How a link is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// `[text](destination "title")`
    Inline,
    /// `[text][label]`, `[label][]` or `[label]`; the destination is the label.
    Reference,
    /// `<https://…>` or `<mail@host>`
    Autolink,
    /// A URL standing bare in the text.
    Bare,
    /// `<a href="…">text</a>`
    Html,
}

/// A link or an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The whole of it.
    pub span: Span,
    /// What the reader clicks on: between the brackets, or the URL itself. Alt text of an image.
    pub text: Span,
    /// The destination as written, without `<>`; the label of a reference.
    pub destination: Span,
    /// How it is written.
    pub kind: LinkKind,
}

impl Link {
    /// True when a writer chose its text: no bare URL and no autolink.
    pub fn has_own_text(&self) -> bool {
        !matches!(self.kind, LinkKind::Bare | LinkKind::Autolink)
    }
}

/// Kinds of emphasis; HTML elements count as what they render to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EmphasisKind {
    /// `**x**`, `__x__`, `<strong>`, `<b>`
    Strong,
    /// `*x*`, `_x_`, `<em>`, `<i>`
    Em,
    /// `~~x~~`, `<del>`, `<s>`
    Strike,
}

/// A run of emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emphasis {
    /// The run with its delimiters.
    pub span: Span,
    /// What is emphasised.
    pub inner: Span,
    /// Strong, em or strike.
    pub kind: EmphasisKind,
    /// Written as HTML elements.
    pub html: bool,
}

/// A code span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// With its backticks or `<code>` tags.
    pub span: Span,
    /// Its content as written.
    pub inner: Span,
}

/// An HTML tag, comment or declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// From `<` to `>`.
    pub span: Span,
    /// The element name; empty for comments and declarations.
    pub name: Span,
    /// `</name>`
    pub closing: bool,
}

/// A delimiter that the reader sees because it did not become markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The run of equal signs.
    pub span: Span,
    /// The sign.
    pub sign: u8,
    /// A backslash stands before it: somebody, or the sxs writer, meant it literally.
    pub escaped: bool,
}

impl Inline {
    /// The mask of a span with the invisible bytes taken out: what a reader sees, objects as [`OBJECT`].
    pub fn rendered(&self, span: Span) -> String {
        let mut text = String::with_capacity(span.len());
        text.extend(span.of(&self.mask).chars().filter(|&sign| sign != MARK));
        text
    }

    /// Every sign the reader sees, with its offset; runs of [`OBJECT`] come byte by byte.
    pub fn visible(&self, span: Span) -> impl DoubleEndedIterator<Item = (usize, char)> + '_ {
        span.of(&self.mask)
            .char_indices()
            .map(move |(at, sign)| (at + span.start as usize, sign))
            .filter(|&(_, sign)| sign != MARK)
    }

    /// The visible sign before an offset.
    pub fn visible_before(&self, offset: usize) -> Option<char> {
        self.mask[..offset].chars().rev().find(|&sign| sign != MARK)
    }

    /// The visible sign at or after an offset.
    pub fn visible_after(&self, offset: usize) -> Option<char> {
        self.mask[offset..].chars().find(|&sign| sign != MARK)
    }
}
