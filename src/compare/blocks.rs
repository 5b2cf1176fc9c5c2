//! The blocks of a plain article against those of its English article.
//!
//! Blocks that a missing or an added passage takes along are left out on both sides: the passage is
//! reported as such. What is left must be the same on both sides; of each kind of block the first
//! difference is told.

use crate::model::Article;
use crate::model::article::DriftKind;
use crate::read::shapes::{Shape, ShapeKind, shapes};
use crate::text::Span;

/// A difference of the blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What differs: tells differences of one article apart.
    pub what: &'static str,
    /// What is wrong.
    pub message: String,
    /// Bytes of the target file; a place where something is missing is empty.
    pub target: Span,
}

/// The blocks of both sides without those of missing and added passages.
#[derive(Debug)]
pub struct Blocks<'a> {
    /// The English text.
    pub source_text: &'a str,
    /// The translation.
    pub target_text: &'a str,
    /// Blocks of the English article.
    pub source: Vec<Shape>,
    /// Blocks of the translation.
    pub target: Vec<Shape>,
}

impl<'a> Blocks<'a> {
    /// Reads the blocks of a plain article; `None` when its English is not known.
    pub fn of(article: &'a Article) -> Option<Self> {
        let english = article.source_file.as_ref()?;
        let mut source = shapes(&english.text);
        let mut target = shapes(&article.file.text);
        for drift in &article.drift {
            if let Some(gone) = hull(&drift.source)
                && matches!(
                    drift.kind,
                    DriftKind::Deleted | DriftKind::SectionMissing | DriftKind::Changed
                )
            {
                source.retain(|it| !touches(it, gone));
            }
            if let Some(added) = hull(&drift.target)
                && matches!(drift.kind, DriftKind::Inserted | DriftKind::Changed)
            {
                target.retain(|it| !touches(it, added));
            }
        }
        Some(Self {
            source_text: &english.text,
            target_text: &article.file.text,
            source,
            target,
        })
    }

    /// Headings, list items, tables and alerts that differ.
    pub fn differences(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        found.extend(self.sequence("heading", |kind| match kind {
            ShapeKind::Heading(level) => Some(format!("a heading of level {level}")),
            _ => None,
        }));
        found.extend(self.sequence("list item", |kind| match kind {
            ShapeKind::Item { depth, ordered } => Some(match (depth, ordered) {
                (1, true) => "a numbered list item".to_owned(),
                (1, false) => "a list item".to_owned(),
                (depth, true) => format!("a numbered list item at depth {depth}"),
                (depth, false) => format!("a list item at depth {depth}"),
            }),
            _ => None,
        }));
        found.extend(self.sequence("alert", |kind| match kind {
            ShapeKind::Alert(word) => Some(format!("an alert `[!{word}]`")),
            _ => None,
        }));
        found.extend(self.tables());
        found
    }

    /// The first difference of the blocks of one kind.
    fn sequence(
        &self,
        what: &'static str,
        name: impl Fn(&ShapeKind) -> Option<String>,
    ) -> Option<Difference> {
        let pick = |shapes: &'_ [Shape]| -> Vec<(String, Span)> {
            let named = shapes.iter().map(|it| (name(&it.kind), it.span));
            named
                .filter_map(|(name, span)| Some((name?, span)))
                .collect()
        };
        let (source, target) = (pick(&self.source), pick(&self.target));
        let same = source.iter().zip(&target).take_while(|(a, b)| a.0 == b.0);
        let at = same.count();
        if at == source.len() && at == target.len() {
            return None;
        }
        let place = match target.get(at) {
            Some((_, span)) => first_line(*span, self.target_text),
            None => Span {
                start: target.last().map_or(0, |(_, span)| span.end),
                end: target.last().map_or(0, |(_, span)| span.end),
            },
        };
        let quote = |it: &(String, Span), text: &str| {
            format!("{} `{}`", it.0, first_line(it.1, text).of(text).trim())
        };
        let theirs = source.get(at).map(|it| quote(it, self.source_text));
        let message = match (source.len() == target.len(), theirs) {
            (true, Some(theirs)) => format!(
                "this is {}, in the English article it is {theirs}",
                target[at].0
            ),
            (_, theirs) => {
                let counts = format!(
                    "{} {what}s, the English article has {}",
                    target.len(),
                    source.len()
                );
                match theirs {
                    Some(theirs) => format!("{counts}; they part here, where it has {theirs}"),
                    None => format!("{counts}; this one is not among them"),
                }
            }
        };
        Some(Difference {
            what,
            message,
            target: place,
        })
    }

    /// The first table with another number of rows.
    fn tables(&self) -> Option<Difference> {
        let (source, target) = (tables(&self.source), tables(&self.target));
        if source.len() != target.len() {
            let same = source.iter().zip(&target).take_while(|(a, b)| a.0 == b.0);
            let at = same.count();
            let place = target
                .get(at)
                .or(target.last())
                .map_or(Span::default(), |(_, span)| *span);
            return Some(Difference {
                what: "table",
                message: format!(
                    "{} tables, the English article has {}",
                    target.len(),
                    source.len()
                ),
                target: first_line(place, self.target_text),
            });
        }
        let (a, b) = source.iter().zip(&target).find(|(a, b)| a.0 != b.0)?;
        Some(Difference {
            what: "table",
            message: format!(
                "the table has {} rows, that of the English article has {}",
                b.0, a.0
            ),
            target: first_line(b.1, self.target_text),
        })
    }
}

/// Rows and place of each table.
fn tables(shapes: &[Shape]) -> Vec<(usize, Span)> {
    let mut found: Vec<(u32, usize, Span)> = Vec::new();
    for it in shapes {
        let ShapeKind::Row { table } = it.kind else {
            continue;
        };
        match found.last_mut() {
            Some((last, rows, _)) if *last == table => *rows += 1,
            _ => found.push((table, 1, it.span)),
        }
    }
    found
        .into_iter()
        .map(|(_, rows, span)| (rows, span))
        .collect()
}

fn first_line(span: Span, text: &str) -> Span {
    let line = span.of(text).lines().next().unwrap_or("");
    Span::new(span.start as usize, span.start as usize + line.len())
}

fn hull(spans: &[Span]) -> Option<Span> {
    Some(Span {
        start: spans.iter().map(|it| it.start).min()?,
        end: spans.iter().map(|it| it.end).max()?,
    })
}

/// True when a block goes with a passage: its first line does, or all of it.
fn touches(shape: &Shape, passage: Span) -> bool {
    match shape.kind {
        ShapeKind::Code { .. } => passage.contains(shape.span),
        _ => shape.span.overlaps(passage),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::article::Drift;
    use crate::read::{ReadOptions, read_text};
    use crate::text::SourceFile;

    fn article(source: &str, target: &str) -> Article {
        let mut article = read_text("a.md", target.to_owned(), &ReadOptions::default());
        article.source_file = Some(SourceFile::new("a.md", source.to_owned()));
        article
    }

    fn messages(source: &str, target: &str) -> Vec<String> {
        let article = article(source, target);
        let differences = Blocks::of(&article).unwrap().differences();
        differences.into_iter().map(|it| it.message).collect()
    }

    #[test]
    fn the_first_difference_of_each_kind_is_told() {
        let source = "# A\n\n## B\n\n- c\n- d\n\n|e|\n|-|\n|f|\n";
        assert!(messages(source, source).is_empty());
        assert_eq!(
            messages(source, "# A\n\n### B\n\n- c\n\nd\n\n|e|\n|-|\n|f|\n|g|\n"),
            [
                "this is a heading of level 3, in the English article it is a heading of level 2 `## B`",
                "1 list items, the English article has 2; they part here, where it has a list item `- d`",
                "the table has 3 rows, that of the English article has 2",
            ]
        );
        assert_eq!(
            messages("> [!NOTE]\n> a\n", "> [!NOTA]\n> a\n"),
            [
                "this is an alert `[!NOTA]`, in the English article it is an alert `[!NOTE]` `> [!NOTE]`"
            ]
        );
    }

    #[test]
    fn missing_passages_take_their_blocks_along() {
        let source = "# A\n\n## B\n\n- c\n\n## D\n";
        let mut article = article(source, "# A\n\n## D\n");
        article.drift.push(Drift {
            kind: DriftKind::SectionMissing,
            source: vec![Span::new(8, 9), Span::new(13, 14)],
            target: Vec::new(),
            at: 0,
        });
        assert!(Blocks::of(&article).unwrap().differences().is_empty());
    }
}
