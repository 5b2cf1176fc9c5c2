//! Finds the pair that renders a piece of the English article.

use std::collections::HashMap;

use crate::compare::PairView;
use crate::compare::wording::{wording, wording_of};
use crate::model::Article;
use crate::text::Span;

/// Signs of a text that a message quotes.
const SHORT: usize = 120;

/// The beginning of a text, for a message.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// Looks for pairs in the order of the English article.
pub(super) struct Locator<'p, 'a> {
    pairs: &'p [PairView<'a>],
    /// The halves are slices of the English article itself.
    exact: bool,
    /// Words of the source halves, joined, and the pairs that have them.
    by_words: HashMap<String, Vec<usize>>,
    words: Vec<String>,
    /// The pair found last.
    last: Option<usize>,
    start: u32,
}

impl<'p, 'a> Locator<'p, 'a> {
    pub(super) fn new(pairs: &'p [PairView<'a>], article: &Article) -> Self {
        let exact = article.source_file.is_some();
        let words: Vec<String> = match exact {
            true => Vec::new(),
            false => pairs
                .iter()
                .map(|pair| joined(&wording(&pair.source)))
                .collect(),
        };
        let mut by_words: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, words) in words.iter().enumerate() {
            by_words.entry(words.clone()).or_default().push(at);
        }
        let body = article.front_matter.span.map_or(0, |span| span.end);
        Self {
            pairs,
            exact,
            by_words,
            words,
            last: None,
            start: body,
        }
    }

    /// The pair of a piece of the English article: bytes of it, and its text.
    pub(super) fn find(&mut self, span: Span, text: &str) -> Option<&'p PairView<'a>> {
        let found = match self.exact {
            true => self.pairs.iter().position(|pair| {
                let own = pair.source.file_span(pair.source.all());
                !pair.context.lone && own.overlaps(span)
            }),
            false => self.by_wording(&joined(&wording_of(text))),
        };
        if found.is_some() {
            self.last = found;
        }
        found.map(|at| &self.pairs[at])
    }

    /// Where the pair found last ends in the target file; the start of the text when there is none.
    pub(super) fn last_end(&self) -> u32 {
        self.last.map_or(self.start, |at| {
            let target = &self.pairs[at].target;
            target.file_span(target.all()).end
        })
    }

    /// The pair with these words, one behind the last before one in front of it; else one that holds a
    /// part of them: halves may be pieces of a sentence, or several.
    fn by_wording(&self, words: &str) -> Option<usize> {
        let from = self.last.unwrap_or(0);
        if let Some(places) = self.by_words.get(words) {
            let next = places.iter().find(|&&at| at >= from);
            return next.or(places.last()).copied();
        }
        let overlaps = |it: &String| {
            it.len() > PART && words.contains(it.as_str())
                || words.len() > PART && it.contains(words)
        };
        (from..self.words.len())
            .chain(0..from)
            .find(|&at| overlaps(&self.words[at]))
    }
}

/// Shorter pieces stand anywhere.
const PART: usize = 12;

fn joined(words: &[String]) -> String {
    words.join(" ")
}
