//! ECMA XML documentation: units inside the elements of `<Docs>`, Markdown in CDATA sections.
//!
//! Format: format-facts 1.5. `<see cref="…"/>` and its kin are code for the checks.

use super::damage::{report, report_fault};
use super::front_matter::unquote;
use super::markup::{Markup, Tag, Tokens};
use super::{sxs, units};
use crate::model::article::{Article, MetaEntry};
use crate::model::segment::{Block, SegmentContext, Syntax};
use crate::text::Span;

/// Reads the units and the metadata of a documentation file.
pub(super) fn read_xml(article: &mut Article) {
    let text = std::mem::take(&mut article.file.text);
    let mut tokens = Tokens::new(&text, 0);
    let mut block = 0;
    while let Some(markup) = tokens.next() {
        match markup {
            Markup::Cdata(span) => {
                block += 1;
                sxs::read_region(&text, span, block, article);
                block = article
                    .units
                    .last()
                    .map_or(block, |unit| unit.context.block_index.max(block) + 1);
            }
            Markup::Open(tag) if tag.is("Meta") => read_meta(&text, tag, article),
            Markup::Open(tag) if is_opener(&text, tag) => {
                if let Some(end) = read_unit(&text, tag, block, article) {
                    tokens.jump(end);
                }
            }
            Markup::Open(tag) if !tag.empty && !tag.is("span") => block += 1,
            _ => {}
        }
    }
    sxs::finish(&text, article);
    article.file.text = text;
}

fn is_opener(text: &str, tag: Tag<'_>) -> bool {
    units::find_opener(tag.span.of(text), 0) == Some(0)
}

/// Reads the unit that a tag opens; the end of it.
fn read_unit(text: &str, tag: Tag<'_>, block: u32, article: &mut Article) -> Option<usize> {
    let at = tag.span.start as usize;
    let limit = units::find_opener(text, at + 1).unwrap_or(text.len());
    let Some(raw) = units::read_unit(text, at, limit) else {
        let message =
            "the id of this unit cannot be read; write `<span data-ttu-id=\"xxxxx-101\">`";
        report(article, "read-span", tag.span, None, message.into());
        return None;
    };
    report_fault(text, &raw, article.units.len(), article);
    let end = raw.extent.end as usize;
    let context = SegmentContext {
        block: Block::Html,
        block_index: block,
        syntax: Syntax::Xml,
        ..SegmentContext::default()
    };
    article.units.push(raw.into_unit(text, context));
    Some(end)
}

/// `<Meta Name="ms.sourcegitcommit" Value="…" />`
fn read_meta(text: &str, tag: Tag<'_>, article: &mut Article) {
    let (Some(key_span), Some(value_span)) =
        (tag.attribute(text, "Name"), tag.attribute(text, "Value"))
    else {
        return;
    };
    push_meta(text, key_span, value_span, article);
}

/// Keeps one key of metadata that stands in attributes.
pub(super) fn push_meta(text: &str, key_span: Span, value_span: Span, article: &mut Article) {
    article.front_matter.entries.push(MetaEntry {
        key: key_span.of(text).to_owned(),
        value: unquote(value_span.of(text)).0.into_owned(),
        list: false,
        key_span,
        value_span,
    });
}
