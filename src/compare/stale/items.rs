//! The segments of one version of an English article: sentences, and blocks of code as a whole.

use crate::compare::wording::{is_address, wording};
use crate::model::Locale;
use crate::read::half_of;
use crate::read::plain::{self, Block, BlockKind};
use crate::text::Span;

/// A segment of one version.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Bytes of the file.
    pub(super) span: Span,
    /// As written, white space folded.
    pub(super) text: String,
    /// As written, with breaks and signs that stand for themselves behind it.
    pub(super) raw: String,
    /// Its words; in code whatever white space parts.
    pub(super) words: Vec<String>,
    /// Destinations of links and images.
    pub(super) links: Vec<String>,
    /// Code is never compared with prose.
    pub(super) code: bool,
}

impl Item {
    /// The letters of its words without regard to capitals; `_` may be a delimiter in one version only.
    pub(super) fn letters(&self) -> String {
        let chars = self.words.iter().flat_map(|word| word.chars());
        let chars = chars.filter(|it| self.code || *it != '_');
        chars.flat_map(char::to_lowercase).collect()
    }
}

/// The segments of a version.
pub(super) fn items(text: &str) -> Vec<Item> {
    let blocks = plain::blocks(text, &Locale::english());
    let mut items = Vec::new();
    for block in &blocks {
        match block.kind {
            BlockKind::Fence => items.push(code(block)),
            _ => add_sentences(block, &mut items),
        }
    }
    items
}

fn code(block: &Block) -> Item {
    let mut lines: Vec<&str> = block.text.lines().collect();
    let is_fence = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("```") || line.starts_with("~~~")
    };
    if lines.first().is_some_and(is_fence) {
        lines.remove(0);
        if lines.last().is_some_and(is_fence) {
            lines.pop();
        }
    }
    let text: Vec<String> = lines.iter().map(|line| fold(line)).collect();
    let text = text.join("\n");
    Item {
        span: block.span,
        raw: block.text.clone(),
        words: text.split_whitespace().map(str::to_owned).collect(),
        text,
        links: Vec::new(),
        code: true,
    }
}

/// Adds the sentences of a block. What holds neither words nor links, a lone sign or a break, belongs to
/// the sentence before it.
fn add_sentences(block: &Block, items: &mut Vec<Item>) {
    let first = items.len();
    let mut end = 0;
    for &span in &block.sentences {
        let text = span.of(&block.text);
        let half = half_of(text);
        let words = wording(&half);
        let codes = half.inline.codes.iter().map(|code| code.inner.of(text));
        let addresses = codes.filter(|code| is_address(code));
        let links: Vec<String> = (half.inline.links.iter())
            .chain(&half.inline.images)
            .map(|link| link.destination.of(text))
            .chain(addresses)
            .map(str::to_owned)
            .collect();
        let ranges = block.file_ranges(span);
        let (Some(head), Some(tail)) = (ranges.first(), ranges.last()) else {
            continue;
        };
        if words.is_empty() && links.is_empty() {
            continue;
        }
        if let [.., last] = &mut items[first..] {
            last.raw
                .push_str(&block.text[end as usize..span.start as usize]);
        }
        end = span.end;
        items.push(Item {
            span: Span {
                start: head.start,
                end: tail.end,
            },
            text: fold(text),
            raw: text.to_owned(),
            words,
            links,
            code: false,
        });
    }
    if let [.., last] = &mut items[first..] {
        last.raw.push_str(&block.text[end as usize..]);
    }
}

/// White space folded.
pub(super) fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
