//! Side-by-side Markdown: units in their blocks.
//!
//! The grammar of a unit is in `units`; this file walks the lines, keeps out of code and comments, and
//! says what surrounds each unit. Format: format-facts, section 1.

use std::collections::HashSet;

use memchr::memmem;

use super::blocks::{Blocks, Line, list_mark};
use super::front_matter::{Lines, unquote};
use super::inline::fold_label;
use super::order::displaced;
use super::units::{self, Fault, RawUnit};
use crate::model::article::{Article, Definition, ReadFinding, TextRef, Unit};
use crate::model::segment::{Block, Origin, SegmentContext};
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
    fill_neighbours(&text, &mut article.units);
    report_ids(article);
    article.file.text = text;
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
        article.units.push(Unit {
            id: raw.id.of(self.text).to_owned(),
            source: TextRef::Slice(raw.source),
            target: TextRef::Slice(raw.target),
            extent: raw.extent,
            context: SegmentContext {
                block,
                block_index: line.index,
                starts_line: gap.first && block != Block::Cell && only_marks(head),
                ends_line: gap.ends_line && tail.trim().is_empty(),
                host_link,
                host_emphasis: stripped_head.len() < head.len() && stripped_tail.len() < tail.len(),
                lone: false,
                before: None,
                after: None,
            },
            confidence: 1000,
        });
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

fn report(
    article: &mut Article,
    rule: &'static str,
    span: Span,
    unit: Option<usize>,
    message: String,
) {
    article.damage.push(ReadFinding {
        rule,
        span,
        message,
        unit,
        severity: None,
    });
}

fn report_fault(text: &str, raw: &RawUnit, index: usize, article: &mut Article) {
    let id = raw.id.of(text);
    let (rule, span, message) = match &raw.fault {
        None => return,
        Some(Fault::OtherId(other)) => (
            "read-id",
            *other,
            format!(
                "the English half of `{id}` carries the id `{}`; both halves of a unit need the same id",
                other.of(text)
            ),
        ),
        Some(Fault::TargetUnclosed) => (
            "read-span",
            Span::new(raw.extent.start as usize, raw.target.start as usize),
            format!("span `{id}` is never closed; add `</span>` before its English half"),
        ),
        Some(Fault::SourceUnclosed) => (
            "read-span",
            Span::new(raw.source.start as usize, raw.extent.end as usize),
            format!(
                "the English half of `{id}` is never closed; it must end with `</span></span>`"
            ),
        ),
        Some(Fault::NoSource) => (
            "read-span",
            Span::new(raw.extent.start as usize, raw.target.start as usize),
            format!(
                "unit `{id}` has no English half; add `<span class=\"sxs-lookup\">…` behind it"
            ),
        ),
    };
    report(article, rule, span, Some(index), message);
}

/// True when only block marks stand before a unit on its line.
fn only_marks(head: &str) -> bool {
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

/// Front matter that went through translation as one text: its keys stand inside a unit. One finding.
fn torn_front_matter(text: &str, article: &mut Article) -> bool {
    let head = match article.front_matter.span {
        Some(span) => span,
        None => Span::new(0, text.find("\n#").unwrap_or(text.len())),
    };
    let Some(at) = units::find_opener(head.of(text), 0) else {
        return false;
    };
    let line_start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let Some(unit) = units::read_unit(text, at, text.len()) else {
        return false;
    };
    let is_metadata = |word: &str| unit.source.of(text).trim_start().starts_with(word);
    if !only_marks(&text[line_start..at]) || !(is_metadata("title:") || is_metadata("ms.")) {
        return false;
    }
    article
        .front_matter
        .entries
        .retain(|entry| !entry.key.contains("<span") && !entry.value.contains("<span"));
    report(
        article,
        "read-front-matter",
        unit.target,
        Some(0),
        "the front matter was translated as text; restore it from the English article".into(),
    );
    true
}

/// Units in front matter values (older files): YAML escapes are decoded first.
fn read_front_matter_units(text: &str, article: &mut Article) {
    let entries = std::mem::take(&mut article.front_matter.entries);
    for (number, entry) in entries.iter().enumerate() {
        let raw = entry.value_span.of(text);
        if entry.list || !raw.contains("data-ttu-id=") {
            continue;
        }
        let (value, origin) = unquote(raw);
        let origin = match origin {
            Origin::At(offset) => Origin::At(entry.value_span.start + offset),
            Origin::Pieces(pieces) => Origin::Pieces(
                pieces
                    .into_iter()
                    .map(|(at, file)| (at, entry.value_span.start + file))
                    .collect(),
            ),
        };
        let mut at = 0;
        while let Some(opener) = units::find_opener(&value, at) {
            at = opener + 1;
            let limit = units::find_opener(&value, at).unwrap_or(value.len());
            let Some(raw) = units::read_unit(&value, opener, limit) else {
                continue;
            };
            at = raw.extent.end as usize;
            let cut =
                |span: Span| TextRef::Decoded(span.of(&value).to_owned(), origin.from(span.start));
            article.units.push(Unit {
                id: raw.id.of(&value).to_owned(),
                source: cut(raw.source),
                target: cut(raw.target),
                extent: Span {
                    start: origin.file_offset(raw.extent.start),
                    end: origin.file_offset(raw.extent.end),
                },
                context: SegmentContext {
                    block: Block::Metadata,
                    // Blocks of the body are counted from 1 upwards; metadata stands before them.
                    block_index: u32::MAX - number as u32,
                    starts_line: false,
                    ends_line: false,
                    ..SegmentContext::default()
                },
                confidence: 1000,
            });
        }
    }
    article.front_matter.entries = entries;
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

/// The counter of an id and its number: `407fb-102`, `407fb-p102`.
pub(crate) fn id_number(id: &str) -> Option<(bool, u32)> {
    let (_, number) = id.split_once('-')?;
    match number.strip_prefix('p') {
        Some(number) => Some((true, number.parse().ok()?)),
        None => Some((false, number.parse().ok()?)),
    }
}

/// Duplicate ids and single numbers out of order. A whole passage out of order is sound in itself and
/// is left to the check of the order.
fn report_ids(article: &mut Article) {
    let mut damage = Vec::new();
    for paragraph in [false, true] {
        let (places, numbers): (Vec<usize>, Vec<u32>) = article
            .units
            .iter()
            .enumerate()
            .filter_map(|(index, unit)| match id_number(&unit.id)? {
                (kind, number) if kind == paragraph => Some((index, number)),
                _ => None,
            })
            .unzip();
        let mut seen = HashSet::new();
        for &index in &places {
            let id = &article.units[index].id;
            if !seen.insert(id) {
                damage.push((
                    index,
                    format!("the id `{id}` stands twice in this article; ids are unique"),
                ));
            }
        }
        for run in displaced(&numbers).into_iter().filter(|run| run.len() == 1) {
            let index = places[run.start];
            let id = &article.units[index].id;
            let neighbour = match run.start.checked_sub(1) {
                Some(before) if numbers[before] > numbers[run.start] => places[before],
                _ => places[(run.start + 1).min(places.len() - 1)],
            };
            let other = &article.units[neighbour].id;
            damage.push((
                index,
                format!("the id `{id}` stands beside `{other}`; ids rise through the article"),
            ));
        }
    }
    damage.sort_by_key(|it| it.0);
    damage.dedup_by_key(|it| it.0);
    for (index, message) in damage {
        let start = article.units[index].extent.start;
        let span = Span {
            start,
            end: start + "<span".len() as u32,
        };
        report(article, "read-id", span, Some(index), message);
    }
}
