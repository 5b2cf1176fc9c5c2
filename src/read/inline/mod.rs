//! The inline parser: one half of a segment in, its markup with exact spans and its mask out.
//!
//! CommonMark 0.31 inline rules plus strikethrough, bare URLs, docs directives and HTML that renders
//! as emphasis, links and code (format-facts, section 3). Unlike a renderer it keeps what did *not*
//! become markup, because that is what readers complain about. Linear in the length of the text.

mod brackets;
mod emphasis;
mod entity;
mod html;

use std::collections::HashSet;

use crate::model::Syntax;
use crate::model::inline::{Code, Inline, Literal, MARK, OBJECT};
use crate::text::Span;

pub use entity::decode_entities;
pub(super) use html::bare_url_end;

/// The reference labels a document defines, folded with [`fold_label`].
pub type Labels = HashSet<String>;

/// Folds a reference label as CommonMark compares them: white space collapsed, case folded.
pub fn fold_label(label: &str) -> String {
    let mut folded = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

/// Parses the inline markup of one half of Markdown.
pub fn parse(text: &str, labels: &Labels) -> Inline {
    parse_as(Syntax::Markdown, text, labels)
}

/// Parses the inline markup of one half, written as the syntax says.
pub fn parse_as(syntax: Syntax, text: &str, labels: &Labels) -> Inline {
    let mut parser = Parser::new(syntax, text, labels);
    match syntax {
        Syntax::Markdown => parser.scan(),
        Syntax::Html | Syntax::Xml => parser.scan_elements(),
    }
    parser.finish()
}

const MARK_BYTE: u8 = MARK as u8;
const OBJECT_BYTE: u8 = OBJECT as u8;

/// Bytes at which the scanner has to look closer.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let signs = b"\\`*_~[]!<&:w";
    let mut index = 0;
    while index < signs.len() {
        table[signs[index] as usize] = true;
        index += 1;
    }
    table
};

struct Parser<'t> {
    syntax: Syntax,
    text: &'t str,
    bytes: &'t [u8],
    labels: &'t Labels,
    mask: Vec<u8>,
    out: Inline,
    delimiters: Vec<emphasis::Delimiter>,
    brackets: Vec<brackets::Bracket>,
    open_tags: Vec<html::OpenTag>,
    /// Start of the last backtick run of each length below 32, found once: keeps the search linear.
    last_backticks: Option<[u32; 32]>,
    /// Set when a search for the end of a comment, `:::` or the like has failed once.
    no_end: html::Dead,
}

impl<'t> Parser<'t> {
    fn new(syntax: Syntax, text: &'t str, labels: &'t Labels) -> Self {
        Self {
            syntax,
            text,
            bytes: text.as_bytes(),
            labels,
            mask: text.as_bytes().to_vec(),
            out: Inline::default(),
            delimiters: Vec::new(),
            brackets: Vec::new(),
            open_tags: Vec::new(),
            last_backticks: None,
            no_end: html::Dead::default(),
        }
    }

    fn scan(&mut self) {
        let mut at = 0;
        while at < self.bytes.len() {
            let byte = self.bytes[at];
            if !SPECIAL[byte as usize] {
                at += 1;
                continue;
            }
            at = match byte {
                b'\\' => self.escape(at),
                b'`' => self.code(at),
                b'*' | b'_' | b'~' => self.delimiter_run(at),
                b'<' => self.angle(at),
                b'&' => self.entity(at),
                b'[' => self.open_bracket(at, at),
                b'!' if self.bytes.get(at + 1) == Some(&b'[') => self.open_bracket(at, at + 1),
                b']' => self.close_bracket(at),
                b':' => self.colon(at),
                b'w' => self.www(at),
                _ => at + 1,
            };
        }
    }

    /// Scans text in which only elements and character references are markup. Stars and brackets are
    /// kept as literals: in a rendered page they are what broken Markdown left behind.
    fn scan_elements(&mut self) {
        let mut at = 0;
        while let Some(&byte) = self.bytes.get(at) {
            at = match byte {
                b'<' => self.angle(at),
                b'&' => self.entity(at),
                b'*' | b'[' | b']' => {
                    let end = at + self.run_length(at, byte);
                    self.literal(Span::new(at, end), byte, false);
                    end
                }
                _ => at + 1,
            };
        }
    }

    fn finish(mut self) -> Inline {
        self.resolve_emphasis(0);
        for bracket in std::mem::take(&mut self.brackets) {
            self.literal(bracket.open, b'[', false);
        }
        self.drop_bare_links_in_links();
        let mut out = self.out;
        // Every byte of a masked character is overwritten, so the mask stays UTF-8.
        out.mask = String::from_utf8(self.mask)
            .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
        out.links
            .sort_unstable_by_key(|link| (link.span.start, link.span.end));
        out.images.sort_unstable_by_key(|link| link.span.start);
        out.emphasis
            .sort_unstable_by_key(|run| (run.span.start, std::cmp::Reverse(run.span.end)));
        out.codes.sort_unstable_by_key(|code| code.span.start);
        out.literals.sort_unstable_by_key(|it| it.span.start);
        out
    }

    /// Writes a filler over a byte range of the mask.
    fn fill(&mut self, start: usize, end: usize, filler: u8) {
        self.mask[start..end].fill(filler);
    }

    fn literal(&mut self, span: Span, sign: u8, escaped: bool) {
        self.out.literals.push(Literal {
            span,
            sign,
            escaped,
        });
    }

    fn escape(&mut self, at: usize) -> usize {
        let Some(&next) = self.bytes.get(at + 1) else {
            return at + 1;
        };
        if next == b'\n' || next == b'\r' {
            self.mask[at] = MARK_BYTE;
            return at + 1;
        }
        if !next.is_ascii_punctuation() {
            return at + 1;
        }
        self.mask[at] = MARK_BYTE;
        self.out.escapes.push(at as u32);
        if matches!(next, b'*' | b'_' | b'~' | b'[' | b']' | b'`') {
            self.escaped_literal(at + 1, next);
        }
        at + 2
    }

    /// Joins `\*\*` to one literal run: each star has its own backslash.
    fn escaped_literal(&mut self, at: usize, sign: u8) {
        if let Some(last) = self.out.literals.last_mut()
            && last.escaped
            && last.sign == sign
            && last.span.end as usize + 1 == at
        {
            last.span.end = at as u32 + 1;
            return;
        }
        self.literal(Span::new(at, at + 1), sign, true);
    }

    fn run_length(&self, at: usize, sign: u8) -> usize {
        self.bytes[at..]
            .iter()
            .take_while(|&&byte| byte == sign)
            .count()
    }

    fn code(&mut self, at: usize) -> usize {
        let run = self.run_length(at, b'`');
        let open = at + run;
        let Some(close) = self.closing_backticks(open, run) else {
            self.literal(Span::new(at, open), b'`', false);
            return open;
        };
        self.fill(at, open, MARK_BYTE);
        self.fill(open, close, OBJECT_BYTE);
        self.fill(close, close + run, MARK_BYTE);
        self.out.codes.push(Code {
            span: Span::new(at, close + run),
            inner: Span::new(open, close),
        });
        close + run
    }

    /// The start of the next backtick run of exactly `run` signs.
    fn closing_backticks(&mut self, from: usize, run: usize) -> Option<usize> {
        let bytes = self.bytes;
        let last = self.last_backticks.get_or_insert_with(|| {
            let mut last = [0; 32];
            let mut at = 0;
            while at < bytes.len() {
                let length = bytes[at..].iter().take_while(|&&byte| byte == b'`').count();
                if length > 0 {
                    last[length.min(31)] = at as u32;
                }
                at += length.max(1);
            }
            last
        });
        if (last[run.min(31)] as usize) < from {
            return None;
        }
        let mut at = from;
        while at < bytes.len() {
            if bytes[at] != b'`' {
                at += 1;
                continue;
            }
            let length = self.run_length(at, b'`');
            if length == run {
                return Some(at);
            }
            at += length;
        }
        None
    }

    fn entity(&mut self, at: usize) -> usize {
        let Some((sign, length)) = entity::decode(&self.text[at..]) else {
            return at + 1;
        };
        self.out.entities.push(Span::new(at, at + length));
        self.fill(at, at + length, MARK_BYTE);
        let mut buffer = [0; 4];
        let spelled = sign.encode_utf8(&mut buffer).as_bytes();
        self.mask[at..at + spelled.len()].copy_from_slice(spelled);
        at + length
    }
}

#[cfg(test)]
mod tests;
