//! Sentences: the same rules for source and target, so that both sides part at the same places.
//!
//! In doubt a sentence is parted: a piece too many is joined again by the aligner (one bead takes two),
//! a piece too few can never be parted later. Nothing is parted inside code, links, brackets and URLs.

use super::{Mark, MarkKind};
use crate::locales::{self, LocaleData};
use crate::model::Locale;
use crate::text::Span;

/// Cuts texts of one locale.
#[derive(Clone, Copy, Debug)]
pub struct Cutter {
    own: &'static LocaleData,
    /// Names and examples stay English in translations, abbreviations and all.
    english: &'static LocaleData,
}

impl Cutter {
    /// The rules of a locale.
    pub fn new(locale: &Locale) -> Self {
        Self {
            own: locales::data(locale),
            english: locales::data(&Locale::english()),
        }
    }

    /// The sentences of a block's text, in order. Stretches that show nothing belong to the sentence
    /// before them; a text that shows nothing at all has none.
    pub fn cut(&self, text: &str, marks: &[Mark]) -> Vec<Span> {
        let solid = solid_spans(marks);
        let mut out = Vec::new();
        let mut start = 0;
        for part in breaks(marks).chain([Span::new(text.len(), text.len())]) {
            let end = part.start as usize;
            if start < end {
                self.cut_part(text, start..end, &solid, marks, &mut out);
            }
            start = start.max(part.end as usize);
        }
        out
    }

    fn cut_part(
        &self,
        text: &str,
        part: std::ops::Range<usize>,
        solid: &[Span],
        marks: &[Mark],
        out: &mut Vec<Span>,
    ) {
        let first = out.len();
        let mut from = part.start;
        let mut at = part.start;
        let mut next_solid = solid.partition_point(|span| (span.end as usize) <= part.start);
        while at < part.end {
            if at == part.start || text.as_bytes()[at] == b'\n' {
                let line = at + usize::from(text.as_bytes()[at] == b'\n');
                if let Some((head, tail)) = item_label(&text[line..part.end]) {
                    emit(text, from..line, marks, first, out);
                    emit(text, line + head..line + tail, marks, first, out);
                    from = line + tail;
                    at = from;
                    continue;
                }
            }
            while next_solid < solid.len() && (solid[next_solid].end as usize) <= at {
                next_solid += 1;
            }
            if let Some(span) = solid.get(next_solid)
                && span.holds(at)
            {
                let before = at;
                at = (span.end as usize).min(part.end);
                if let Some(stop) = stop_of_link(text, *span, marks)
                    && stop >= before
                    && self.parts(text, from, stop, at, part.end, false)
                {
                    emit(text, from..at, marks, first, out);
                    from = at;
                }
                continue;
            }
            let rest = &text[at..part.end];
            let skipped = bracket_or_url(rest);
            if skipped > 0 {
                at += skipped;
                continue;
            }
            let Some(sign) = rest.chars().next() else {
                break;
            };
            if !is_stop(sign) {
                at += sign.len_utf8();
                continue;
            }
            let run = rest.find(|it| !is_stop(it)).unwrap_or(rest.len());
            let close = closers_len(text, at + run, part.end, solid);
            let stop = at + run + close;
            if self.parts(text, from, at, stop, part.end, close > 0) {
                emit(text, from..stop, marks, first, out);
                from = stop;
            }
            at = stop.max(at + run);
        }
        emit(text, from..part.end, marks, first, out);
    }

    /// True when the stop at `at`, closed at `stop`, ends a sentence.
    fn parts(
        &self,
        text: &str,
        from: usize,
        at: usize,
        stop: usize,
        end: usize,
        closed: bool,
    ) -> bool {
        let sign = text[at..].chars().next().unwrap_or('.');
        let rest = &text[stop..end];
        let Some(next) = rest.chars().next() else {
            return false;
        };
        if matches!(sign, '。' | '！' | '？' | '．' | '।') {
            return !(closed && is_hiragana(next));
        }
        if !next.is_whitespace() {
            let before = text[from..at].chars().next_back();
            return is_arabic(next) && before.is_some_and(|it| it.is_alphanumeric());
        }
        let opener = |it: char| {
            it.is_whitespace()
                || matches!(
                    it,
                    '*' | '_'
                        | '"'
                        | '\''
                        | '“'
                        | '‘'
                        | '„'
                        | '«'
                        | '('
                        | '['
                        | '¿'
                        | '¡'
                        | '\\'
                        | '~'
                )
        };
        let Some(head) = rest.chars().find(|&it| !opener(it)) else {
            return false;
        };
        let marked =
            rest.trim_start().starts_with(['(', '[']) || rest.trim_start().starts_with("**");
        // Side-by-side files part after `!` and `…` even before lower case.
        if head.is_lowercase() && !marked && !matches!(sign, '!' | '…') {
            return false;
        }
        if sign != '.' || stop > at + 1 && text[at + 1..].starts_with('.') {
            return true;
        }
        !self.is_abbreviation(&text[from..=at], rest.trim_start())
    }

    /// True when the stop a text ends in belongs to its last word.
    fn is_abbreviation(&self, before: &str, after: &str) -> bool {
        let mut words = before.split_whitespace().rev();
        let last = words
            .next()
            .unwrap_or("")
            .trim_start_matches(|it: char| !it.is_alphanumeric());
        let word = last.trim_end_matches('.');
        if word.eq_ignore_ascii_case("no") || word.eq_ignore_ascii_case("nr") {
            return after.starts_with(|it: char| it.is_ascii_digit()) && words.next().is_some();
        }
        if !word.is_empty() && word.bytes().all(|it| it.is_ascii_digit()) {
            let next = after
                .split(|it: char| !it.is_alphanumeric())
                .next()
                .unwrap_or("");
            return self.own.ordinal_stop && self.own.month(&self.own.lower(next)).is_some();
        }
        // One letter is a label more often than an abbreviation, but in `z. B.`
        let letter = |word: &str| {
            word.strip_suffix('.')
                .is_some_and(|it| it.chars().count() == 1)
        };
        if letter(last)
            && !letter(after.split_whitespace().next().unwrap_or(""))
            && !words.next().is_some_and(letter)
        {
            return false;
        }
        self.own.ends_in_abbreviation(before) || self.english.ends_in_abbreviation(before)
    }
}

/// Stretches that part sentences: hard breaks, directives, images that are no link.
fn breaks(marks: &[Mark]) -> impl Iterator<Item = Span> + '_ {
    let mut link_end = 0;
    marks.iter().filter_map(move |mark| {
        if matches!(mark.kind, MarkKind::Link(_)) {
            link_end = link_end.max(mark.span.end);
        }
        let image = matches!(mark.kind, MarkKind::Image(_)) && mark.span.start >= link_end;
        (image || mark.kind == MarkKind::Break).then_some(mark.span)
    })
}

/// Stretches no sentence ends in.
fn solid_spans(marks: &[Mark]) -> Vec<Span> {
    let mut solid: Vec<Span> = Vec::new();
    for mark in marks {
        let whole = matches!(
            mark.kind,
            MarkKind::Code | MarkKind::Link(_) | MarkKind::Image(_) | MarkKind::Tag
        );
        if whole && solid.last().is_none_or(|last| last.end <= mark.span.start) {
            solid.push(mark.span);
        }
    }
    solid
}

/// The last sign of a link's text when it is a stop: translations often draw it into the link.
fn stop_of_link(text: &str, link: Span, marks: &[Mark]) -> Option<usize> {
    let tail = marks
        .iter()
        .find(|mark| mark.kind == MarkKind::Destination && mark.span.end == link.end)?;
    let shown = text[link.start as usize..tail.span.start as usize].trim_end_matches(is_closer);
    let sign = shown.chars().next_back().filter(|&sign| is_stop(sign))?;
    Some(link.start as usize + shown.len() - sign.len_utf8())
}

/// Adds the stretch without its white space; one that shows nothing goes to the sentence before it.
fn emit(
    text: &str,
    range: std::ops::Range<usize>,
    marks: &[Mark],
    first: usize,
    out: &mut Vec<Span>,
) {
    let raw = &text[range.clone()];
    let body = raw.trim();
    if body.is_empty() {
        return;
    }
    let start = range.start + (raw.len() - raw.trim_start().len());
    let span = Span::new(start, start + body.len());
    if shows_something(text, span, marks) {
        out.push(span);
    } else if out.len() > first
        && let Some(last) = out.last_mut()
    {
        last.end = span.end;
    }
}

/// True when a reader sees more of the stretch than an image.
fn shows_something(text: &str, span: Span, marks: &[Mark]) -> bool {
    let mut at = span.start as usize;
    let hidden = marks.iter().filter(|mark| {
        matches!(
            mark.kind,
            MarkKind::Tag | MarkKind::Image(_) | MarkKind::Destination
        ) && mark.span.overlaps(span)
    });
    let shown = |part: &str| {
        part.chars().any(|it| {
            it.is_alphanumeric()
                || !(it.is_whitespace() || it.is_ascii_punctuation() || it.is_control())
        })
    };
    for mark in hidden {
        let stop = (mark.span.start as usize).max(at);
        if shown(&text[at..stop]) {
            return true;
        }
        at = at.max(mark.span.end as usize);
    }
    let end = span.end as usize;
    let rest = if at < end { &text[at..end] } else { "" };
    shown(rest) || (at == span.start as usize && is_sign_alone(rest))
}

/// A cell that holds a dash or a plus sign is a segment; left-over emphasis marks are none.
fn is_sign_alone(text: &str) -> bool {
    let text = text.trim_matches(['*', '_', '~']);
    text == "[...]" || !text.is_empty() && !text.contains(['*', '\\', '<', '>', '[', ']', '|', '`'])
}

/// `a. ` or `12. ` at the head of a line: (indent, end of the label).
fn item_label(line: &str) -> Option<(usize, usize)> {
    let body = line.trim_start_matches([' ', '\t']);
    let head = line.len() - body.len();
    let label = body.find('.')?;
    let sign = &body[..label];
    let fits = match sign.chars().next()? {
        it if it.is_ascii_digit() => sign.len() <= 2 && sign.bytes().all(|it| it.is_ascii_digit()),
        it => it.is_alphabetic() && it.len_utf8() == sign.len(),
    };
    let blank = body[label + 1..].starts_with([' ', '\t']);
    (fits && blank).then_some((head, head + label + 1))
}

/// Length of the bracket or URL a text begins with; 0 when there is none.
fn bracket_or_url(rest: &str) -> usize {
    if rest.starts_with('[') {
        let mut depth = 0;
        for (at, sign) in rest.char_indices().take(300) {
            match sign {
                '[' => depth += 1,
                ']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + 1;
            }
        }
        return 0;
    }
    if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
        let end = rest.find(|it: char| {
            it.is_whitespace() || !it.is_ascii() || matches!(it, '<' | '>' | '"' | '`')
        });
        let url = &rest[..end.unwrap_or(rest.len())];
        return url
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '*', '_'])
            .len();
    }
    0
}

fn closers_len(text: &str, from: usize, end: usize, solid: &[Span]) -> usize {
    let mut at = from;
    while at < end {
        if let Some(tag) = solid.iter().find(|span| span.start as usize == at)
            && text[at..].starts_with("</")
        {
            at = tag.end as usize;
            continue;
        }
        match text[at..].chars().next() {
            Some(sign) if is_closer(sign) => at += sign.len_utf8(),
            _ => break,
        }
    }
    at.min(end) - from
}

fn is_stop(sign: char) -> bool {
    matches!(
        sign,
        '.' | '!' | '?' | '…' | '؟' | '۔' | '。' | '！' | '？' | '．' | '।'
    )
}

fn is_closer(sign: char) -> bool {
    matches!(
        sign,
        '"' | '\''
            | '”'
            | '’'
            | '“'
            | '»'
            | ')'
            | ']'
            | '}'
            | '*'
            | '_'
            | '~'
            | '」'
            | '』'
            | '）'
            | '】'
            | '〉'
            | '》'
    )
}

fn is_hiragana(sign: char) -> bool {
    ('\u{3040}'..='\u{309f}').contains(&sign)
}

fn is_arabic(sign: char) -> bool {
    ('\u{0620}'..='\u{06ff}').contains(&sign)
}
