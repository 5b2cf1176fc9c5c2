//! What `link-text-scope` and `emphasis-moved` report alike: words and marks on the wrong side of markup.

use super::api::Reported;
use crate::compare::scope;
use crate::compare::word_scope::Misplaced;
use crate::model::Half;
use crate::text::Span;

/// A link or an emphasis run of a target half.
pub(super) struct Marked<'h> {
    /// The half it stands in.
    pub target: &'h Half<'h>,
    /// Bytes of the half: what stands between the delimiters.
    pub inner: Span,
    /// Bytes of the half: the delimiters, too.
    pub outer: Span,
}

impl Marked<'_> {
    /// Marks the words that belong inside and names those that should stand there.
    pub fn misplaced(&self, it: &Misplaced, finding: &mut Reported) {
        for &word in &it.outside {
            finding.target(word);
        }
        finding.confidence(it.confidence());
        // What is marked begins the label: its first letter is a matter of its own.
        if !it.tears_head(self.inner) {
            finding.spares("casing-label");
        }
        if let Some(expected) = it.expected {
            finding.suggest(self.whole(expected));
        }
    }

    /// The words with the bracket that closes one of theirs.
    fn whole(&self, words: Span) -> String {
        let mut text = self.target.inline.rendered(words);
        for (open, close) in [('(', ')'), ('[', ']'), ('（', '）'), ('「', '」')] {
            let is_open = text.matches(open).count() > text.matches(close).count();
            let next = self.target.inline.visible_after(words.end as usize);
            if is_open && next == Some(close) {
                text.push(close);
            }
        }
        text
    }

    /// Offers to move words before the markup. They leave a title or label alone inside, so a `mark` at its
    /// end goes out with them.
    pub fn words_drawn_in(&self, words: Span, mark: Option<Span>, finding: &mut Reported) {
        let moved = scope::words_moved_out(&self.target.text, words, self.inner, self.outer);
        if let Some((span, text)) = moved {
            finding.unsafe_fix(span, text);
            if let Some((span, text)) = mark.and_then(|mark| self.moved_mark(mark)) {
                finding.unsafe_fix(span, text);
            }
        }
    }

    /// Offers to move a sentence mark behind the markup.
    pub fn mark_drawn_in(&self, mark: Span, finding: &mut Reported) {
        finding.note();
        if let Some((span, text)) = self.moved_mark(mark) {
            finding.fix(span, text);
        }
    }

    fn moved_mark(&self, mark: Span) -> Option<(Span, String)> {
        scope::mark_moved_out(&self.target.text, mark, self.inner, self.outer)
    }
}
