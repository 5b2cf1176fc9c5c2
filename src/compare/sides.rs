//! Both documents of an article with their outlines, each made when the first check asks.

use std::cell::OnceCell;

use super::stale::{Staleness, compare_versions};
use crate::model::{Article, Side};
use crate::read::document::{Document, document};
use crate::read::outline::{Outline, Reference, outline};

/// The two documents of an article.
#[derive(Debug)]
pub struct Sides<'a> {
    article: &'a Article,
    source: OnceCell<Option<Outlined<'a>>>,
    target: OnceCell<Option<Outlined<'a>>>,
    staleness: OnceCell<Option<Staleness>>,
}

/// A document with its outline.
#[derive(Debug)]
pub struct Outlined<'a> {
    /// The Markdown.
    pub document: Document<'a>,
    /// Its headings, ids and references; spans are bytes of the document.
    pub outline: Outline,
}

impl<'a> Sides<'a> {
    /// The documents of an article; nothing is read yet.
    pub fn new(article: &'a Article) -> Self {
        Self {
            article,
            source: OnceCell::new(),
            target: OnceCell::new(),
            staleness: OnceCell::new(),
        }
    }

    /// The English document, when it is known.
    pub fn source(&self) -> Option<&Outlined<'a>> {
        self.source
            .get_or_init(|| outlined(self.article, Side::Source))
            .as_ref()
    }

    /// The translated document.
    pub fn target(&self) -> Option<&Outlined<'a>> {
        self.target
            .get_or_init(|| outlined(self.article, Side::Target))
            .as_ref()
    }

    /// What changed in the English article since its translation, when both versions are known.
    pub fn staleness(&self) -> Option<&Staleness> {
        self.staleness
            .get_or_init(|| {
                let old = self.article.original()?;
                let new = self.article.newest.as_ref()?.file.as_ref()?;
                Some(compare_versions(&old.text, &new.text))
            })
            .as_ref()
    }

    /// What the translation refers to; spans are bytes of its file.
    pub fn references(&self) -> impl Iterator<Item = Reference> + '_ {
        self.target().into_iter().flat_map(|it| {
            it.outline.references.iter().map(|reference| Reference {
                span: it.document.file_span(reference.span),
                ..reference.clone()
            })
        })
    }
}

fn outlined(article: &Article, side: Side) -> Option<Outlined<'_>> {
    let document = document(article, side)?;
    let outline = outline(&document.text);
    Some(Outlined { document, outline })
}
