//! A leaf under way: its inline events gathered, then turned into a block.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::content::Content;
use super::html::{self, RawTag};
use super::sentences::Cutter;
use super::{Block, BlockKind, Mark, MarkKind};
use crate::model::segment::Block as Kind;
use crate::text::Span;

/// Inline events of one leaf, in bytes of the file.
#[derive(Debug)]
pub struct Leaf {
    kind: Kind,
    range: Option<Range<usize>>,
    marks: Vec<(Range<usize>, MarkKind)>,
    /// Links and images under way: the end of what stands inside so far.
    open: Vec<usize>,
}

impl Leaf {
    /// An empty leaf.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            range: None,
            marks: Vec::new(),
            open: Vec::new(),
        }
    }

    fn touch(&mut self, range: &Range<usize>) {
        let all = self.range.get_or_insert(range.clone());
        all.start = all.start.min(range.start);
        all.end = all.end.max(range.end);
        if let Some(inner_end) = self.open.last_mut() {
            *inner_end = range.end.max(*inner_end);
        }
    }

    /// Takes an inline event that is neither start nor end.
    pub fn inline(&mut self, event: &Event<'_>, range: Range<usize>) {
        self.touch(&range);
        match event {
            Event::Code(_) => self.marks.push((range, MarkKind::Code)),
            Event::HardBreak => self.marks.push((range, MarkKind::Break)),
            Event::InlineHtml(_) => self.marks.push((range, MarkKind::Tag)),
            _ => {}
        }
    }

    /// Takes the start of an inline element.
    pub fn open(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        self.touch(&range);
        let kind = match tag {
            Tag::Link { dest_url, .. } => MarkKind::Link(dest_url.as_ref().into()),
            Tag::Image { dest_url, .. } => MarkKind::Image(dest_url.as_ref().into()),
            Tag::Strong => MarkKind::Strong,
            Tag::Emphasis => MarkKind::Em,
            _ => return,
        };
        if matches!(kind, MarkKind::Link(_) | MarkKind::Image(_)) {
            self.open.push(range.start + 1);
        }
        self.marks.push((range, kind));
    }

    /// Takes the end of an inline element.
    pub fn shut(&mut self, tag: TagEnd, range: Range<usize>) {
        if matches!(tag, TagEnd::Link | TagEnd::Image)
            && let Some(inner_end) = self.open.pop()
        {
            if tag == TagEnd::Link && inner_end < range.end {
                self.marks
                    .push((inner_end..range.end, MarkKind::Destination));
            }
            if let Some(outer) = self.open.last_mut() {
                *outer = range.end.max(*outer);
            }
        }
    }
}

impl Block {
    /// A block of nothing but a text.
    pub(super) fn bare(content: Content) -> Self {
        Self {
            kind: BlockKind::Text(Kind::Paragraph),
            span: Span::default(),
            text: content.text,
            pieces: content.pieces,
            list_depth: 0,
            ordered: false,
            quote_depth: 0,
            column: 0,
            names: Vec::new(),
            marks: Vec::new(),
            sentences: Vec::new(),
        }
    }
}

/// Turns a leaf into a block; `true` when it begins with an alert marker.
pub fn finish(file: &str, leaf: Leaf, quotes: u8, cutter: &Cutter) -> Option<(Block, bool)> {
    let mut range = leaf.range?;
    if range.start > 0 && file.as_bytes()[range.start - 1] == b'\\' {
        range.start -= 1;
    }
    let content = Content::from_file(file, range.start, range.end, quotes);
    let mut marks: Vec<Mark> = leaf
        .marks
        .into_iter()
        .map(|(range, kind)| Mark {
            span: Span::new(
                content.text_offset(range.start),
                content.text_offset(range.end.max(range.start + 1) - 1) + 1,
            ),
            kind,
        })
        .collect();
    for mark in &mut marks {
        mark.span = on_boundaries(&content.text, mark.span);
    }
    let mut block = Block::bare(content);
    block.kind = BlockKind::Text(leaf.kind);
    block.span = Span::new(range.start, range.end);
    let tags = take_tags(&block.text, &mut marks);
    mark_tags(&tags, &block.text, &mut marks, &mut block.names);
    let alert = mark_directives(&block.text, &mut marks);
    block.marks = marks;
    settle(&mut block, cutter);
    Some((block, alert))
}

/// Marks end where characters end: the last byte of a mark may be part of a longer sign.
fn on_boundaries(text: &str, span: Span) -> Span {
    let mut end = span.end as usize;
    while end < text.len() && !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(span.start as usize, end.min(text.len()))
}

/// Takes the inline HTML out of the marks and reads it.
fn take_tags<'a>(text: &'a str, marks: &mut Vec<Mark>) -> Vec<RawTag<'a>> {
    let mut tags = Vec::new();
    marks.retain(|mark| {
        if mark.kind != MarkKind::Tag {
            return true;
        }
        let start = mark.span.start as usize;
        tags.extend(html::next_tag(text, start).filter(|tag| tag.span.start == mark.span.start));
        false
    });
    tags
}

/// What HTML tags mean inside a text.
fn mark_tags(tags: &[RawTag<'_>], text: &str, marks: &mut Vec<Mark>, names: &mut Vec<String>) {
    let mut open: Vec<(&str, u32)> = Vec::new();
    let head = head_anchors(tags, text, names);
    if head > 0 {
        let span = Span {
            start: tags[0].span.start,
            end: tags[head - 1].span.end,
        };
        marks.push(Mark {
            span,
            kind: MarkKind::Break,
        });
    }
    for tag in &tags[head..] {
        let written = tag.span.of(text);
        let mut push = |kind| {
            marks.push(Mark {
                span: tag.span,
                kind,
            })
        };
        if html::is_block_tag(tag.name) {
            push(MarkKind::Break);
            continue;
        }
        push(MarkKind::Tag);
        if tag.closing {
            let Some(at) = open
                .iter()
                .rposition(|(name, _)| name.eq_ignore_ascii_case(tag.name))
            else {
                continue;
            };
            let (name, start) = open[at];
            open.truncate(at);
            let kind = match name.to_ascii_lowercase().as_str() {
                "code" => MarkKind::Code,
                "strong" | "b" => MarkKind::Strong,
                "em" | "i" => MarkKind::Em,
                _ => continue,
            };
            marks.push(Mark {
                span: Span {
                    start,
                    end: tag.span.end,
                },
                kind,
            });
            continue;
        }
        open.push((tag.name, tag.span.start));
        if tag.name.eq_ignore_ascii_case("a") {
            if let Some(url) = html::attribute(written, "href") {
                push(MarkKind::Link(url.into()));
            }
        } else if tag.name.eq_ignore_ascii_case("img")
            && let Some(url) = html::attribute(written, "src")
        {
            push(MarkKind::Image(url.into()));
        }
    }
}

/// Number of tags that form `<a name="…"></a>` at the head of a text; they are no part of a sentence.
fn head_anchors(tags: &[RawTag<'_>], text: &str, names: &mut Vec<String>) -> usize {
    let mut count = 0;
    let mut at = 0;
    while let [open, close, ..] = &tags[count..] {
        let written = open.span.of(text);
        let name = html::attribute(written, "name").or_else(|| html::attribute(written, "id"));
        let blank = text[at..open.span.start as usize].trim().is_empty()
            && text[open.span.end as usize..close.span.start as usize]
                .trim()
                .is_empty();
        let (Some(name), true, true) = (name, blank, close.closing) else {
            break;
        };
        names.push(name.to_owned());
        at = close.span.end as usize;
        count += 2;
    }
    count
}

/// Marks alert markers and directive lines as breaks; `true` when the text begins with an alert marker.
fn mark_directives(text: &str, marks: &mut Vec<Mark>) -> bool {
    let mut alert = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let body = line.trim();
        at += line.len();
        let end = start + body.len();
        if body.starts_with(":::") {
            marks.push(Mark {
                span: Span::new(start, end),
                kind: MarkKind::Break,
            });
        } else if body.starts_with("[!") {
            let width = bracket_len(body);
            let word = body[2..width].trim_end_matches(']');
            let is_alert = word.chars().all(char::is_alphabetic) && !word.is_empty();
            if is_alert || width == body.len() {
                let span = Span::new(start, start + width);
                marks.push(Mark {
                    span,
                    kind: MarkKind::Break,
                });
            }
            alert |= is_alert && text[..start].trim().is_empty();
        }
    }
    alert
}

/// Length of the bracket a text begins with, to its partner or to the end of the text.
fn bracket_len(text: &str) -> usize {
    let mut depth = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b']' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// Cuts raw HTML at its block tags into blocks of text.
pub fn finish_html(content: &Content, cutter: &Cutter) -> Vec<Block> {
    let mut out = Vec::new();
    let text = content.text.as_str();
    let mut piece = HtmlPiece::default();
    let mut at = 0;
    while let Some(tag) = html::next_tag(text, at) {
        at = tag.span.end as usize;
        if html::is_opaque(tag.name) && !tag.closing {
            piece.end_at(content, tag.span.start, cutter, &mut out);
            at = end_of_element(text, tag);
            piece.start = at as u32;
        } else if html::is_block_tag(tag.name) {
            piece.end_at(content, tag.span.start, cutter, &mut out);
            piece.start = tag.span.end;
            piece.enter(tag);
        } else {
            piece.tags.push(tag);
        }
    }
    piece.end_at(content, text.len() as u32, cutter, &mut out);
    out
}

fn end_of_element(text: &str, tag: RawTag<'_>) -> usize {
    let mut at = tag.span.end as usize;
    while let Some(next) = html::next_tag(text, at) {
        at = next.span.end as usize;
        if next.closing && next.name.eq_ignore_ascii_case(tag.name) {
            return at;
        }
    }
    text.len()
}

/// The piece of HTML text between two block tags.
#[derive(Default)]
struct HtmlPiece<'a> {
    start: u32,
    tags: Vec<RawTag<'a>>,
    kinds: Vec<Kind>,
    column: u16,
}

impl<'a> HtmlPiece<'a> {
    fn enter(&mut self, tag: RawTag<'a>) {
        if tag.name.eq_ignore_ascii_case("tr") {
            self.column = 0;
        }
        let Some(kind) = html::kind_of(tag.name) else {
            return;
        };
        if !tag.closing {
            self.kinds.push(kind);
        } else if let Some(at) = self.kinds.iter().rposition(|&open| open == kind) {
            self.kinds.truncate(at);
            self.column += u16::from(kind == Kind::Cell);
        }
    }

    fn end_at(&mut self, content: &Content, end: u32, cutter: &Cutter, out: &mut Vec<Block>) {
        let span = Span {
            start: self.start,
            end: end.max(self.start),
        };
        let tags: Vec<RawTag<'a>> = std::mem::take(&mut self.tags);
        if span.of(&content.text).trim().is_empty() {
            return;
        }
        let mut block = Block::bare(content.slice(span));
        block.kind = BlockKind::Text(self.kinds.last().copied().unwrap_or(Kind::Html));
        block.column = self.column;
        let tags: Vec<RawTag<'a>> = tags
            .into_iter()
            .map(|tag| RawTag {
                span: Span {
                    start: tag.span.start - span.start,
                    end: tag.span.end - span.start,
                },
                ..tag
            })
            .collect();
        mark_tags(&tags, &block.text, &mut block.marks, &mut block.names);
        mark_directives(&block.text, &mut block.marks);
        let ranges = block.file_ranges(Span::new(0, block.text.len()));
        if let (Some(first), Some(last)) = (ranges.first(), ranges.last()) {
            block.span = Span {
                start: first.start,
                end: last.end,
            };
        }
        settle(&mut block, cutter);
        out.push(block);
    }
}

/// Orders the marks and cuts the sentences; a block that only shows images is one sentence.
fn settle(block: &mut Block, cutter: &Cutter) {
    block
        .marks
        .sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    block.sentences = cutter.cut(&block.text, &block.marks);
    let images = block
        .marks
        .iter()
        .any(|mark| matches!(mark.kind, MarkKind::Image(_)));
    if block.sentences.is_empty() && images {
        let start = block.text.len() - block.text.trim_start().len();
        block.sentences = vec![Span::new(start, start + block.text.trim().len())];
        block.kind = BlockKind::Image;
    }
}
