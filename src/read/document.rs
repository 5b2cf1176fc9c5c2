//! One side of an article as the Markdown document it would be published as.
//!
//! A side-by-side file holds two documents: the file with every unit replaced by its target half, and
//! the same with the source halves (format-facts 1.1). A plain article is its own target document.

use std::borrow::Cow;

use crate::model::segment::Origin;
use crate::model::{Article, Carrier, Side};
use crate::text::Span;

/// A document with the way back to the file it was made from.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// The Markdown, front matter included.
    pub text: Cow<'a, str>,
    /// (offset in the text, offset in the file), ordered; `None` when both are the same.
    pieces: Option<Vec<(u32, u32)>>,
}

impl Document<'_> {
    /// Bytes of the file behind a span of the text.
    pub fn file_span(&self, span: Span) -> Span {
        let start = self.file_offset(span.start);
        // The end of a span is where its last byte ends, not where the next piece begins.
        let end = match span.is_empty() {
            true => start,
            false => self.file_offset(span.end - 1) + 1,
        };
        Span {
            start,
            end: end.max(start),
        }
    }

    fn file_offset(&self, offset: u32) -> u32 {
        let Some(pieces) = &self.pieces else {
            return offset;
        };
        let after = pieces.partition_point(|&(text, _)| text <= offset);
        match after.checked_sub(1).map(|at| pieces[at]) {
            Some((text, file)) => file + (offset - text),
            None => offset,
        }
    }
}

/// The document of one side; `None` for the English of a plain article that was not found.
pub fn document(article: &Article, side: Side) -> Option<Document<'_>> {
    if article.carrier != Carrier::SideBySide {
        let text = match side {
            Side::Target => &article.file.text,
            Side::Source => &article.source_file.as_ref()?.text,
        };
        return Some(Document {
            text: Cow::Borrowed(text),
            pieces: None,
        });
    }
    Some(rebuild(article, side))
}

/// Puts one half of each unit in the place of the unit.
fn rebuild(article: &Article, side: Side) -> Document<'_> {
    let file = &article.file.text;
    let body = article.front_matter.span.map_or(0, |span| span.end);
    let mut text = String::with_capacity(file.len() / 2);
    let mut pieces = Vec::with_capacity(article.units.len() * 2 + 1);
    let mut at = 0;
    for unit in &article.units {
        let extent = unit.extent;
        if extent.start < body || extent.start < at {
            continue;
        }
        pieces.push((text.len() as u32, at));
        text.push_str(&file[at as usize..extent.start as usize]);
        let half = match side {
            Side::Source => &unit.source,
            Side::Target => &unit.target,
        };
        let (half, origin) = half.resolve(&article.file);
        let start = text.len() as u32;
        match origin {
            Origin::At(file) => pieces.push((start, file)),
            Origin::Pieces(parts) => {
                pieces.extend(parts.iter().map(|&(at, file)| (start + at, file)));
            }
        }
        text.push_str(&half);
        at = extent.end;
    }
    pieces.push((text.len() as u32, at));
    text.push_str(&file[at as usize..]);
    Document {
        text: Cow::Owned(text),
        pieces: Some(pieces),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{ReadOptions, read_text};

    #[test]
    fn a_side_by_side_file_holds_two_documents() {
        let text = "---\ntitle: x\n---\n## <span data-ttu-id=\"ab12c-101\">Bēt</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-101\">Bet</span></span>\n\n[a](b.md)\n";
        let article = read_text("a.md", text.to_owned(), &ReadOptions::default());
        let target = document(&article, Side::Target).unwrap();
        assert_eq!(target.text, "---\ntitle: x\n---\n## Bēt\n\n[a](b.md)\n");
        let at = |needle: &str| {
            let start = target.text.find(needle).unwrap();
            target.file_span(Span::new(start, start + needle.len()))
        };
        assert_eq!(at("Bēt").of(text), "Bēt");
        assert_eq!(at("b.md").of(text), "b.md");
        assert_eq!(at("title").of(text), "title");
        let source = document(&article, Side::Source).unwrap();
        assert_eq!(source.text, "---\ntitle: x\n---\n## Bet\n\n[a](b.md)\n");
    }

    #[test]
    fn a_plain_article_is_its_own_document() {
        let article = read_text("a.md", "# A".to_owned(), &ReadOptions::default());
        assert_eq!(document(&article, Side::Target).unwrap().text, "# A");
        assert!(document(&article, Side::Source).is_none());
    }
}
