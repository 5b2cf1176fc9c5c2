//! Rendered HTML pages: elements with `data-ttu-id`, followed by their `.sxs-lookup` element.
//!
//! The halves hold HTML inline markup. Any element may carry the attributes, in any order.

use super::damage::report_fault;
use super::markup::{Markup, Tag, Tokens};
use super::units::{Fault, RawUnit};
use super::{sxs, xml};
use crate::model::article::{Article, MetaEntry};
use crate::model::segment::{Block, SegmentContext, Syntax};
use crate::text::Span;

/// Reads the units and the metadata of a page.
pub(super) fn read_html(article: &mut Article) {
    let text = std::mem::take(&mut article.file.text);
    let mut tokens = Tokens::new(&text, 0);
    let mut around = Around::default();
    while let Some(markup) = tokens.next() {
        match markup {
            Markup::Open(tag) => {
                if let Some(id) = tag.attribute(&text, "data-ttu-id") {
                    let raw = read_unit(&text, tag, id);
                    report_fault(&text, &raw, article.units.len(), article);
                    tokens.jump(raw.extent.end as usize);
                    push_unit(&text, raw, &around, article);
                } else {
                    read_meta(&text, tag, article);
                    around.open(&text, tag);
                }
            }
            Markup::Close(tag) => around.close(tag),
            Markup::Cdata(_) | Markup::Other(_) => {}
        }
    }
    sxs::finish(&text, article);
    for unit in &mut article.units {
        // The signs around are tags; what stands beside in the page is not known here.
        unit.context.before = None;
        unit.context.after = None;
    }
    article.file.text = text;
}

fn push_unit(text: &str, raw: RawUnit, around: &Around<'_>, article: &mut Article) {
    let context = SegmentContext {
        block: around.block(),
        block_index: around.blocks,
        host_link: around.link(),
        host_emphasis: around.near().any(|it| it.emphasis),
        syntax: Syntax::Html,
        ..SegmentContext::default()
    };
    article.units.push(raw.into_unit(text, context));
}

/// The elements that are open.
#[derive(Default)]
struct Around<'t> {
    elements: Vec<Element<'t>>,
    /// Elements that make blocks among them.
    open_blocks: usize,
    /// Number of the current block.
    blocks: u32,
}

/// Elements looked at from the inside out; deeper nesting is damage or malice, and must stay cheap.
const REACH: usize = 64;

struct Element<'t> {
    name: &'t str,
    block: Option<Block>,
    link: Option<Span>,
    emphasis: bool,
}

impl<'t> Around<'t> {
    fn open(&mut self, text: &str, tag: Tag<'t>) {
        let block = block_of(text, tag, self.open_blocks > 0);
        self.blocks += u32::from(block.is_some());
        if tag.empty {
            return;
        }
        self.open_blocks += usize::from(block.is_some());
        self.elements.push(Element {
            name: tag.name,
            block,
            link: if tag.is("a") {
                tag.attribute(text, "href")
            } else {
                None
            },
            emphasis: ["strong", "b", "em", "i"].iter().any(|it| tag.is(it)),
        });
    }

    /// Closes the nearest element of the name, and what was left open inside.
    fn close(&mut self, tag: Tag<'_>) {
        let near = self.elements.len().saturating_sub(REACH);
        let Some(at) = self.elements[near..].iter().rposition(|it| tag.is(it.name)) else {
            return;
        };
        let closed = self.elements.drain(near + at..);
        let blocks = closed.filter(|it| it.block.is_some()).count();
        self.open_blocks -= blocks;
        self.blocks += u32::from(blocks > 0);
    }

    /// The open elements, innermost first.
    fn near(&self) -> impl Iterator<Item = &Element<'t>> {
        self.elements.iter().rev().take(REACH)
    }

    fn block(&self) -> Block {
        self.near().find_map(|it| it.block).unwrap_or(Block::Html)
    }

    fn link(&self) -> Option<Span> {
        self.near().find_map(|it| it.link)
    }
}

/// The block an element makes. A paragraph inside an item, cell or alert belongs to that.
fn block_of(text: &str, tag: Tag<'_>, inside: bool) -> Option<Block> {
    Some(match tag.name.to_ascii_lowercase().as_str() {
        "h1" => Block::Heading(1),
        "h2" => Block::Heading(2),
        "h3" => Block::Heading(3),
        "h4" => Block::Heading(4),
        "h5" => Block::Heading(5),
        "h6" => Block::Heading(6),
        "li" | "dt" | "dd" => Block::ListItem,
        "td" | "th" => Block::Cell,
        "blockquote" => Block::Quote,
        "title" => Block::Metadata,
        "div" | "section" if is_alert(text, tag) => Block::Alert,
        "p" if !inside => Block::Paragraph,
        _ => return None,
    })
}

fn is_alert(text: &str, tag: Tag<'_>) -> bool {
    tag.attribute(text, "class").is_some_and(|class| {
        class.of(text).split_whitespace().any(|it| {
            matches!(
                it,
                "alert" | "NOTE" | "TIP" | "WARNING" | "IMPORTANT" | "CAUTION"
            )
        })
    })
}

/// `<meta name="…" content="…">`, `<html lang="…">`
fn read_meta(text: &str, tag: Tag<'_>, article: &mut Article) {
    if tag.is("html")
        && let Some(value_span) = tag.attribute(text, "lang")
    {
        article.front_matter.entries.push(MetaEntry {
            key: "lang".to_owned(),
            value: value_span.of(text).to_owned(),
            list: false,
            key_span: Span::new(value_span.start as usize, value_span.start as usize),
            value_span,
        });
    }
    if tag.is("meta")
        && let (Some(key), Some(value)) =
            (tag.attribute(text, "name"), tag.attribute(text, "content"))
    {
        xml::push_meta(text, key, value, article);
    }
}

/// Reads the unit that an element with an id opens.
fn read_unit(text: &str, open: Tag<'_>, id: Span) -> RawUnit {
    let start = open.span.end as usize;
    let target = content(text, open);
    let mut unit = RawUnit {
        id,
        target: target.inner,
        source: Span::new(start, start),
        extent: Span {
            start: open.span.start,
            end: target.end,
        },
        fault: (!target.closed).then_some(Fault::TargetUnclosed),
    };
    unit.source = Span::new(unit.extent.end as usize, unit.extent.end as usize);
    let Some(lookup) = next_open(text, target.end).filter(|tag| is_lookup(text, *tag)) else {
        unit.fault = Some(Fault::NoSource);
        return unit;
    };
    let half = next_open(text, lookup.span.end)
        .and_then(|tag| Some((tag, tag.attribute(text, "data-stu-id")?)));
    let Some((tag, source_id)) = half else {
        unit.fault = Some(Fault::NoSource);
        return unit;
    };
    let source = content(text, tag);
    unit.source = source.inner;
    unit.extent.end = source.end;
    if source_id.of(text) != id.of(text) {
        unit.fault.get_or_insert(Fault::OtherId(source_id));
    }
    let closing = Tokens::new(text, source.end as usize).next();
    match closing {
        Some(Markup::Close(close)) if source.closed && close.is(lookup.name) => {
            unit.extent.end = close.span.end;
        }
        _ => {
            unit.fault.get_or_insert(Fault::SourceUnclosed);
        }
    }
    unit
}

/// The content of an element.
struct Content {
    inner: Span,
    /// Behind its end tag.
    end: u32,
    closed: bool,
}

/// The content of an element up to its own end tag, or up to the next half when that is missing.
fn content(text: &str, open: Tag<'_>) -> Content {
    let start = open.span.end;
    let stop = |end: u32, close: u32, closed: bool| Content {
        inner: Span { start, end },
        end: close,
        closed,
    };
    let mut depth = 1;
    for markup in Tokens::new(text, start as usize) {
        match markup {
            Markup::Open(tag) if is_half(text, tag) => {
                return stop(tag.span.start, tag.span.start, false);
            }
            Markup::Open(tag) if tag.is(open.name) && !tag.empty => depth += 1,
            Markup::Close(tag) if tag.is(open.name) => {
                depth -= 1;
                if depth == 0 {
                    return stop(tag.span.start, tag.span.end, true);
                }
            }
            _ => {}
        }
    }
    stop(text.len() as u32, text.len() as u32, false)
}

/// The tag of another half or lookup: no half may hold one.
fn is_half(text: &str, tag: Tag<'_>) -> bool {
    tag.attribute(text, "data-ttu-id").is_some()
        || tag.attribute(text, "data-stu-id").is_some()
        || is_lookup(text, tag)
}

fn is_lookup(text: &str, tag: Tag<'_>) -> bool {
    tag.attribute(text, "class").is_some_and(|class| {
        class
            .of(text)
            .split_whitespace()
            .any(|it| it == "sxs-lookup")
    })
}

/// The tag that opens right behind an offset, white space skipped.
fn next_open(text: &str, at: u32) -> Option<Tag<'_>> {
    let markup = Tokens::new(text, at as usize).next()?;
    let Markup::Open(tag) = markup else {
        return None;
    };
    text[at as usize..tag.span.start as usize]
        .trim()
        .is_empty()
        .then_some(tag)
}
