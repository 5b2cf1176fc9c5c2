//! An article as a reader leaves it: its file, its metadata, its segments still unparsed inside.

use std::borrow::Cow;
use std::sync::Arc;

use super::segment::{Origin, SegmentContext};
use super::{Locale, Severity};
use crate::text::{SourceFile, Span};

/// How an article carries its segments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Carrier {
    /// Markdown with source and target in spans.
    #[default]
    SideBySide,
    /// Markdown with the target alone; the pairs come from the aligner.
    Plain,
    /// ECMA XML documentation.
    Xml,
    /// Rendered HTML.
    Html,
    /// A YAML page or table of contents.
    Yaml,
}

/// One key of the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetaEntry {
    /// The key as written.
    pub key: String,
    /// The value after loading: quotes taken off, escapes decoded. Items of a list are joined by LF.
    pub value: String,
    /// True when the value is a list.
    pub list: bool,
    /// Bytes of the key.
    pub key_span: Span,
    /// Bytes of the value, empty when there is none.
    pub value_span: Span,
}

/// The front matter of an article.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FrontMatter {
    /// From the opening to the closing `---`, both included; `None` when there is none.
    pub span: Option<Span>,
    /// Top-level keys in order. For XML and YAML pages: their metadata.
    pub entries: Vec<MetaEntry>,
}

impl FrontMatter {
    /// The value of a key; keys are compared without case.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries
            .iter()
            .find(|entry| entry.key.eq_ignore_ascii_case(key))
            .map(|entry| entry.value.as_str())
    }
}

/// The text of one half: a slice of a file, or text decoded from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextRef {
    /// A slice.
    Slice(Span),
    /// Decoded or pieced together, with the way back.
    Decoded(String, Origin),
}

impl TextRef {
    /// The text and where it stands.
    pub fn resolve<'a>(&'a self, file: &'a SourceFile) -> (Cow<'a, str>, Origin) {
        match self {
            Self::Slice(span) => (Cow::Borrowed(span.of(&file.text)), Origin::At(span.start)),
            Self::Decoded(text, origin) => (Cow::Borrowed(text), origin.clone()),
        }
    }
}

/// A segment as the reader found it, before its inline markup is parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// `data-ttu-id`; empty in plain articles.
    pub id: String,
    /// The English half, in [`Article::source_file`] when there is one, else in [`Article::file`].
    pub source: TextRef,
    /// The target half, in [`Article::file`].
    pub target: TextRef,
    /// The whole unit in [`Article::file`], tags included.
    pub extent: Span,
    /// What surrounds it.
    pub context: SegmentContext,
    /// Per mille: how sure the pairing is; 1000 in side-by-side files.
    pub confidence: u16,
}

/// Damage found while reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFinding {
    /// Id of a `read-…` rule.
    pub rule: &'static str,
    /// Bytes of the file.
    pub span: Span,
    /// What is wrong and how to mend it.
    pub message: String,
    /// Number of the unit it belongs to, when there is one.
    pub unit: Option<usize>,
    /// Another severity than the rule's own, when the command line asks for it.
    pub severity: Option<Severity>,
}

/// How the two sides of a plain article drift apart at one place, as the aligner sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DriftKind {
    /// English text without translation.
    Deleted,
    /// A whole English section, heading and all, without translation.
    SectionMissing,
    /// Translated text without English.
    Inserted,
    /// Several English sentences in one translated sentence.
    Merged,
    /// Text that stands in another place than in the English article.
    Moved,
    /// Both sides have text there, but not of each other.
    Changed,
}

impl DriftKind {
    /// The word in the reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deleted => "deleted",
            Self::SectionMissing => "section_missing",
            Self::Inserted => "inserted",
            Self::Merged => "merged",
            Self::Moved => "moved",
            Self::Changed => "changed",
        }
    }
}

/// One place where a plain article and its English drift apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// What happened.
    pub kind: DriftKind,
    /// Bytes of the English file, one span a segment.
    pub source: Vec<Span>,
    /// Bytes of the target file, one span a segment.
    pub target: Vec<Span>,
    /// Byte of the target file where it happened: where missing text belongs.
    pub at: u32,
}

/// A definition of a reference label: `[label]: destination`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Case-folded, white space collapsed.
    pub label: String,
    /// As written.
    pub destination: String,
}

/// The English article as it is today.
#[derive(Debug, Default)]
pub struct Newest {
    /// The article; `None` when it is gone.
    pub file: Option<SourceFile>,
    /// The revision it was looked for at, as asked for.
    pub revision: String,
    /// When that revision was committed, in seconds since 1970.
    pub committed: Option<i64>,
    /// When the commit that the translation names was.
    pub translated: Option<i64>,
}

impl Newest {
    /// Days between the two commits.
    pub fn age_in_days(&self) -> Option<i64> {
        Some((self.committed? - self.translated?).max(0) / (24 * 60 * 60))
    }
}

/// One article, read.
#[derive(Debug, Default)]
pub struct Article {
    /// The file checked.
    pub file: SourceFile,
    /// The English file of a plain article.
    pub source_file: Option<SourceFile>,
    /// The English article at its commit beside a side-by-side file, which holds English of its own.
    pub english_article: Option<SourceFile>,
    /// The English article as it is today, when the run asks for it.
    pub newest: Option<Newest>,
    /// The target locale.
    pub locale: Option<Locale>,
    /// How it carries its segments.
    pub carrier: Carrier,
    /// Its metadata.
    pub front_matter: FrontMatter,
    /// Its segments in document order.
    pub units: Vec<Unit>,
    /// Drift between the sides of a plain article; empty for side-by-side files, whose units pair
    /// the sides.
    pub drift: Vec<Drift>,
    /// Reference definitions of the target document.
    pub definitions: Vec<Definition>,
    /// Damage.
    pub damage: Vec<ReadFinding>,
}

impl Article {
    /// The commit of the English article.
    pub fn english_commit(&self) -> Option<Arc<str>> {
        let commit = self.front_matter.get("ms.sourcegitcommit")?;
        (!commit.is_empty()).then(|| commit.into())
    }

    /// True when the file is a translation: it holds units, damage, or metadata that says so.
    pub fn is_translation(&self) -> bool {
        // What a hand-back adds to the front matter; the kind of translation may be missing.
        const ADDED: [&str; 4] = [
            "ms.contentlocale",
            "ms.lasthandoff",
            "ms.sourcegitcommit",
            "ms.translationtype",
        ];
        !self.units.is_empty()
            || !self.damage.is_empty()
            || ADDED.iter().any(|key| self.front_matter.get(key).is_some())
    }

    /// The English article at the commit the translation names, when it was found.
    pub fn original(&self) -> Option<&SourceFile> {
        self.source_file.as_ref().or(self.english_article.as_ref())
    }

    /// The file the English halves stand in.
    pub fn english(&self) -> &SourceFile {
        self.source_file.as_ref().unwrap_or(&self.file)
    }
}
