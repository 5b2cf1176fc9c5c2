//! Side-by-side Markdown: units in their blocks.
//!
//! The grammar of a unit is in `units`; this file walks the lines, keeps out of code and comments, and
//! says what surrounds each unit. Format: format-facts, section 1.

use memchr::memmem;

use super::blocks::{Blocks, Line, list_mark};
use super::damage::{report, report_fault, report_ids};
use super::front_matter::Lines;
use super::inline::fold_label;
use super::meta_units::{read_front_matter_units, torn_front_matter};
use super::units::{self, RawUnit};
use crate::model::article::{Article, Definition, TextRef, Unit};
use crate::model::segment::{Block, SegmentContext, Syntax};
use crate::text::Span;

/// True when a text holds side-by-side units.
pub(super) fn is_sxs(text: &str) -> bool {
    units::find_opener(text, 0).is_some()
}

/// Reads the units of an article whose body begins at `body`.
pub(super) fn read_sxs(article: &mut Article, body: usize) {
    let text = std::mem::take(&mut article.file.text);
    let torn = torn_front_matter(&text, article);
    if !torn {
        read_front_matter_units(&text, article);
    }
    Walk::new(&text, if torn { 0 } else { body }).run(article);
    if torn {
        for unit in &mut article.units {
            if (unit.extent.start as usize) < body {
                unit.context.block = Block::Metadata;
            }
        }
    }
    finish(&text, article);
    article.file.text = text;
}

/// What needs all units: their neighbours, the order of their ids.
pub(super) fn finish(text: &str, article: &mut Article) {
    fill_neighbours(text, &mut article.units);
    report_ids(article);
}

/// Reads the units of a stretch of Markdown inside another carrier; the rest of the text is not looked at.
pub(super) fn read_region(text: &str, region: Span, first_block: u32, article: &mut Article) {
    let known = article.units.len();
    Walk::new(&text[..region.end as usize], region.start as usize).run(article);
    for unit in &mut article.units[known..] {
        unit.context.block_index += first_block;
    }
}

struct Walk<'t> {
    text: &'t str,
    blocks: Blocks,
    /// Everything before is read.
    cursor: usize,
    next_opener: Option<usize>,
    next_comment: Option<usize>,
    in_comment: bool,
}

impl<'t> Walk<'t> {
    fn new(text: &'t str, body: usize) -> Self {
        Self {
            text,
            blocks: Blocks::default(),
            cursor: body,
            next_opener: units::find_opener(text, body),
            next_comment: find_comment(text, body),
            in_comment: false,
        }
    }

    fn run(mut self, article: &mut Article) {
        let mut lines = Lines::new(self.text, self.cursor).peekable();
        while let Some(line) = lines.next() {
            if (line.end as usize) <= self.cursor {
                continue;
            }
            if (line.start as usize) < self.cursor {
                // The rest of a line on which a unit of several lines ended.
                continue;
            }
            let next = lines.peek().map_or("", |next| next.of(self.text));
            let context = self.blocks.line(line.of(self.text), next);
            self.cursor = line.start as usize;
            if !context.code {
                self.read_line(line, context, article);
            }
            self.cursor = self.cursor.max(line.end as usize);
        }
    }

    /// Reads the units that begin on a line; the last may end on a later one, whose rest follows.
    fn read_line(&mut self, line: Span, mut context: Line, article: &mut Article) {
        let mut end = line.end as usize;
        // Where the text between the last unit (or the start of the line) and the next one begins.
        let mut gap_start = line.start as usize;
        let mut first = true;
        if !self.in_comment && line.of(self.text).trim_start().starts_with('[') {
            read_definition(line.of(self.text), article);
        }
        while self.cursor < end {
            if self.in_comment {
                match self.text[self.cursor..end].find("-->") {
                    Some(at) => {
                        self.cursor += at + 3;
                        self.in_comment = false;
                    }
                    None => return,
                }
            }
            let opener = advance(&mut self.next_opener, self.cursor, |at| {
                units::find_opener(self.text, at)
            });
            let comment = advance(&mut self.next_comment, self.cursor, |at| {
                find_comment(self.text, at)
            });
            let opener = opener.filter(|&at| at < end);
            if let Some(comment) = comment.filter(|&at| at < opener.unwrap_or(end)) {
                self.report_orphan(self.cursor, comment, article);
                self.cursor = comment + 4;
                self.in_comment = true;
                continue;
            }
            let Some(opener) = opener else {
                self.report_orphan(self.cursor, end, article);
                return;
            };
            if let Some(code_end) = code_span_around(self.text, self.cursor, opener, end) {
                self.cursor = code_end;
                continue;
            }
            self.report_orphan(self.cursor, opener, article);
            let limit = units::find_opener(self.text, opener + 1).unwrap_or(self.text.len());
            let Some(raw) = units::read_unit(self.text, opener, limit) else {
                report(
                    article,
                    "read-span",
                    Span::new(opener, opener + 5),
                    None,
                    "the id of this unit cannot be read; write `<span data-ttu-id=\"xxxxx-101\">`"
                        .into(),
                );
                self.cursor = opener + 1;
                continue;
            };
            if context.block == Block::Cell && self.text[self.cursor..opener].contains('|') {
                context.index = self.blocks.next_cell();
            }
            let before = Span::new(gap_start, opener);
            self.cursor = raw.extent.end as usize;
            gap_start = self.cursor;
            if self.cursor > end {
                // It ended on a later line, which goes on as this one.
                end = memchr::memchr(b'\n', &self.text.as_bytes()[self.cursor..])
                    .map_or(self.text.len(), |at| self.cursor + at + 1);
            }
            let gap = Gap {
                before,
                first,
                after: Span::new(self.cursor, end.min(limit.max(self.cursor))),
                ends_line: end <= limit,
            };
            first = false;
            self.push_unit(raw, gap, context, article);
        }
    }

    fn push_unit(&self, raw: RawUnit, gap: Gap, line: Line, article: &mut Article) {
        let index = article.units.len();
        report_fault(self.text, &raw, index, article);
        let head = gap.before.of(self.text);
        let tail = gap.after.of(self.text);
        let stripped_head = head.trim_end_matches(['*', '_']);
        let stripped_tail = tail.trim_start_matches(['*', '_']);
        let host_link = (stripped_head.ends_with('[') && !stripped_head.ends_with("!["))
            .then(|| host_destination(self.text, gap.after.end as usize - stripped_tail.len()))
            .flatten();
        let mut block = line.block;
        if head.contains("[!") && head.trim_start().starts_with('|') {
            block = Block::Alert;
        }
        let context = SegmentContext {
            block,
            block_index: line.index,
            starts_line: gap.first && block != Block::Cell && only_marks(head),
            ends_line: gap.ends_line && tail.trim().is_empty(),
            host_link,
            host_emphasis: stripped_head.len() < head.len() && stripped_tail.len() < tail.len(),
            lone: false,
            syntax: Syntax::Markdown,
            before: None,
            after: None,
        };
        article.units.push(raw.into_unit(self.text, context));
    }

    /// A lookup span that belongs to no opener.
    fn report_orphan(&self, from: usize, to: usize, article: &mut Article) {
        if to - from < 26 {
            return;
        }
        let text = &self.text[..to];
        if let Some(at) = units::find_lookup(text, from)
            && code_span_around(self.text, from, at, to).is_none()
        {
            report(
                article,
                "read-span",
                Span::new(at, at + "<span".len()),
                None,
                "an English half stands here without its translation; add `<span data-ttu-id=…>` before it".into(),
            );
        }
    }
}

/// The text around a unit on its line, up to its neighbours.
struct Gap {
    before: Span,
    /// No unit stands before it on the line.
    first: bool,
    after: Span,
    /// No unit stands behind it on the line.
    ends_line: bool,
}

/// Moves a remembered search result behind `from`.
fn advance(
    found: &mut Option<usize>,
    from: usize,
    search: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    if found.is_some_and(|at| at < from) {
        *found = search(from);
    }
    *found
}

fn find_comment(text: &str, from: usize) -> Option<usize> {
    memmem::find(&text.as_bytes()[from..], b"<!--").map(|at| from + at)
}

/// True when only block marks stand before a unit on its line.
pub(super) fn only_marks(head: &str) -> bool {
    let mut rest = head.trim_start();
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches(['>', '#', ' ', '\t']);
        if let Some(mark) = list_mark(rest) {
            rest = &rest[mark..];
        }
        for task in ["[ ]", "[x]", "[X]"] {
            rest = rest.strip_prefix(task).unwrap_or(rest);
        }
        if rest.starts_with("<a ")
            && let Some(end) = rest.find("</a>")
        {
            rest = &rest[end + 4..];
        }
        if rest.is_empty() {
            return true;
        }
        if rest.len() == before {
            return false;
        }
    }
}

/// The destination in `](destination…)` at `at`.
fn host_destination(text: &str, at: usize) -> Option<Span> {
    let inner = text[at..].strip_prefix("](")?;
    let offset = at + 2;
    let mut depth = 0;
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(Span::new(offset, offset + at)),
            b')' => depth -= 1,
            b' ' | b'\t' if at > 0 => return Some(Span::new(offset, offset + at)),
            b'\n' | b'\r' => return None,
            _ => {}
        }
    }
    None
}

/// The end of a code span that begins between `from` and `at` and closes behind `at` on the same line.
fn code_span_around(text: &str, from: usize, at: usize, line_end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let run = |start: usize| {
        bytes[start..line_end]
            .iter()
            .take_while(|&&byte| byte == b'`')
            .count()
    };
    let mut open = from + memchr::memchr(b'`', &bytes[from..at])?;
    loop {
        let length = run(open);
        let mut next = open + length;
        let close = loop {
            let Some(tick) = memchr::memchr(b'`', &bytes[next..line_end]) else {
                break None;
            };
            let closing = run(next + tick);
            if closing == length {
                break Some(next + tick);
            }
            next += tick + closing;
        };
        let resume = match close {
            Some(close) if close > at => return Some(close + length),
            Some(close) => close + length,
            None => open + length,
        };
        if resume >= at {
            return None;
        }
        open = resume + memchr::memchr(b'`', &bytes[resume..at])?;
    }
}

fn read_definition(line: &str, article: &mut Article) {
    let line = line.trim();
    let Some(end) = line.find("]:") else {
        return;
    };
    let label = &line[1..end];
    let destination = line[end + 2..].split_whitespace().next().unwrap_or("");
    if label.is_empty()
        || label.starts_with('^')
        || label.contains("<span")
        || destination.is_empty()
    {
        return;
    }
    article.definitions.push(Definition {
        label: fold_label(label),
        destination: destination.trim_matches(['<', '>']).to_owned(),
    });
}

/// The sign before and behind each target in the target document.
fn fill_neighbours(text: &str, units: &mut [Unit]) {
    let edge = |unit: &Unit, last: bool| -> Option<char> {
        let TextRef::Slice(span) = &unit.target else {
            return None;
        };
        let mut signs = span.of(text).chars();
        if last {
            signs.next_back()
        } else {
            signs.next()
        }
    };
    for index in 0..units.len() {
        let extent = units[index].extent;
        let previous = index
            .checked_sub(1)
            .filter(|&it| units[it].extent.end == extent.start);
        let before = match previous {
            Some(previous) => edge(&units[previous], true),
            None => text[..extent.start as usize].chars().next_back(),
        };
        let next = units
            .get(index + 1)
            .filter(|next| next.extent.start == extent.end);
        let after = match next {
            Some(next) => edge(next, false),
            None => text[extent.end as usize..].chars().next(),
        };
        units[index].context.before = before;
        units[index].context.after = after;
    }
}
