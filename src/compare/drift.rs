//! Drift of a plain article as findings speak of it: where it is, and the words of it.

use crate::model::Article;
use crate::model::article::{Drift, DriftKind};
use crate::text::Span;

/// Longest excerpt of lost or added text in a message, in code points.
const EXCERPT: usize = 80;

/// Drift of the given kinds, in the order of the target.
pub fn events<'a>(
    article: &'a Article,
    kinds: &'a [DriftKind],
) -> impl Iterator<Item = &'a Drift> + 'a {
    article
        .drift
        .iter()
        .filter(move |drift| kinds.contains(&drift.kind))
}

/// Bytes of the target file the event stands on; empty where text is missing.
pub fn target_span(drift: &Drift) -> Span {
    cover(&drift.target).unwrap_or(Span {
        start: drift.at,
        end: drift.at,
    })
}

/// The English text of the event, as written.
pub fn english<'a>(article: &'a Article, drift: &Drift) -> &'a str {
    let text = &article.english().text;
    cover(&drift.source).map_or("", |span| span.of(text))
}

/// The beginning of a text, on one line.
pub fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let mut short: String = line.chars().take(EXCERPT).collect();
    short.push('…');
    short
}

fn cover(spans: &[Span]) -> Option<Span> {
    Some(Span {
        start: spans.first()?.start,
        end: spans.iter().map(|span| span.end).max()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_stay_on_a_line() {
        assert_eq!(excerpt("a\n b"), "a b");
        assert_eq!(excerpt(&"x".repeat(200)).chars().count(), EXCERPT + 1);
    }

    #[test]
    fn missing_text_stands_where_it_belongs() {
        let drift = Drift {
            kind: DriftKind::Deleted,
            source: vec![Span::new(3, 5), Span::new(7, 9)],
            target: Vec::new(),
            at: 4,
        };
        assert_eq!(target_span(&drift), Span::new(4, 4));
    }
}
