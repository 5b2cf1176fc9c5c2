//! What the aligner knows of one segment: counted once, compared many times.

use crate::model::segment::Block as Kind;
use crate::read::plain::{Block, BlockKind, Mark, MarkKind};
use crate::text::{Span, words};

/// Classes of tokens; they stand in the low three bits of a key.
pub const CLASSES: usize = 5;
const URL: u64 = 0;
const CODE: u64 = 1;
const NUMBER: u64 = 2;
const NAME: u64 = 3;
const PREFIX: u64 = 4;

/// Facts of one segment, or of neighbours joined into one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Features {
    /// Kind of block as a small number; see [`kind_code`].
    pub kind: u8,
    /// Heading level, 0 when it is none.
    pub level: u8,
    /// Lists around it.
    pub depth: u8,
    /// Quotes around it.
    pub quotes: u8,
    /// Column of a cell.
    pub column: u16,
    /// Hash of the heading's anchor; 0 when there is none.
    pub slug: u64,
    /// Characters a reader sees.
    pub length: f32,
    /// Its last sign: 0 none, then stop, question, exclamation, colon.
    pub end: u8,
    /// Runs of bold.
    pub bold: u8,
    /// Runs of emphasis.
    pub italic: u8,
    /// Hash of the letters and digits.
    pub folded: u64,
    /// Position in the block from its head and from its end.
    pub position: (u16, u16),
}

/// What the words of a segment are compared by.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// Keys of its tokens, sorted, without doubles.
    pub tokens: Vec<u64>,
    /// Stems of its words in order, for the lexicon.
    pub stems: Vec<String>,
}

/// Reads the facts of a sentence.
pub fn read(block: &Block, index: usize, source: bool, language: &str) -> (Features, Content) {
    let mut content = Content::default();
    let span = block.sentences[index];
    let mut it = Features {
        depth: block.list_depth,
        quotes: block.quote_depth,
        column: block.column,
        position: (index as u16, (block.sentences.len() - 1 - index) as u16),
        ..Features::default()
    };
    let kind = match block.kind {
        BlockKind::Text(kind) => kind,
        BlockKind::Image | BlockKind::Fence => Kind::Attribute,
    };
    // An image that the translation broke is text that begins like an image.
    let image = kind == Kind::Attribute || span.of(&block.text).starts_with("![");
    let kind = if image { Kind::Attribute } else { kind };
    it.kind = kind_code(kind);
    if let Kind::Heading(level) = kind {
        it.level = level;
        if index == 0 {
            it.slug = slug_of(block, source);
        }
    }
    let marks: Vec<&Mark> = block
        .marks
        .iter()
        .filter(|mark| mark.span.overlaps(span))
        .collect();
    for mark in &marks {
        match &mark.kind {
            MarkKind::Strong => it.bold = it.bold.saturating_add(1),
            MarkKind::Em => it.italic = it.italic.saturating_add(1),
            MarkKind::Link(url) | MarkKind::Image(url) => push_url(url, &mut content.tokens),
            MarkKind::Code => {
                let code = mark.span.of(&block.text).trim_matches('`').trim();
                content.tokens.push(key(
                    CODE,
                    code.bytes().filter(|byte| !byte.is_ascii_whitespace()),
                ));
            }
            _ => {}
        }
    }
    let prose = if image {
        span.of(&block.text).to_owned()
    } else {
        masked(&block.text, span, &marks)
    };
    it.length = visible_length(&prose);
    it.end = end_sign(&prose);
    it.folded = folded(&prose);
    push_bracketed(&prose, &mut content.tokens);
    push_words(&prose, language, &mut content);
    content.tokens.sort_unstable();
    content.tokens.dedup();
    (it, content)
}

/// A small number for a kind: equal numbers look alike to a reader.
pub fn kind_code(kind: Kind) -> u8 {
    match kind {
        Kind::Paragraph => 0,
        Kind::Heading(_) => 1,
        Kind::ListItem => 2,
        Kind::Cell => 3,
        Kind::Quote => 4,
        Kind::Alert => 5,
        Kind::Html => 6,
        Kind::Metadata | Kind::Attribute => 7,
    }
}

/// The slug of a heading: the anchor the translation carries, or what English text makes of itself.
pub fn slug_of(block: &Block, source: bool) -> u64 {
    if let Some(name) = block.names.first() {
        return hash(name.bytes().map(|byte| byte.to_ascii_lowercase()));
    }
    if !source {
        return 0;
    }
    let marks: Vec<&Mark> = block.marks.iter().collect();
    let mut slug = String::new();
    let text = shown(&block.text, Span::new(0, block.text.len()), &marks);
    for sign in text.trim().chars() {
        match sign {
            ' ' => slug.push('-'),
            '-' | '_' => slug.push(sign),
            it if it.is_ascii_alphanumeric() => slug.push(it.to_ascii_lowercase()),
            _ => {}
        }
    }
    if slug.is_empty() {
        0
    } else {
        hash(slug.bytes())
    }
}

/// Key of a destination without what localization changes in it: host case, locale, extension.
pub fn url_hash(url: &str) -> u64 {
    let lower = url.to_ascii_lowercase();
    let rest = lower
        .split_once("://")
        .map_or(lower.as_str(), |(_, rest)| rest);
    let parts = rest
        .split('/')
        .filter(|part| !part.is_empty() && !is_locale(part));
    let mut kept: Vec<&str> = parts.filter(|part| !matches!(*part, "." | "..")).collect();
    if let Some(last) = kept.last_mut() {
        *last = last.trim_end_matches(".md");
    }
    hash(kept.join("/").bytes())
}

fn is_locale(part: &str) -> bool {
    let bytes = part.as_bytes();
    bytes.len() == 5
        && bytes[2] == b'-'
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| at == 2 || byte.is_ascii_lowercase())
}

fn push_url(url: &str, tokens: &mut Vec<u64>) {
    if !url.is_empty() {
        tokens.push(url_hash(url) << 3 | URL);
    }
}

/// The text of a span with marks that are no prose blanked; byte offsets are kept.
fn masked(text: &str, span: Span, marks: &[&Mark]) -> String {
    blank(text, span, marks, |kind| {
        matches!(
            kind,
            MarkKind::Code | MarkKind::Destination | MarkKind::Image(_) | MarkKind::Tag
        )
    })
}

/// The text of a span as a reader sees it, code included.
fn shown(text: &str, span: Span, marks: &[&Mark]) -> String {
    let mut out = blank(text, span, marks, |kind| {
        matches!(
            kind,
            MarkKind::Destination | MarkKind::Image(_) | MarkKind::Tag
        )
    });
    out.retain(|sign| sign != '\u{1}');
    out
}

fn blank(text: &str, span: Span, marks: &[&Mark], hides: impl Fn(&MarkKind) -> bool) -> String {
    let mut out = String::with_capacity(span.len());
    let mut at = span.start as usize;
    for mark in marks.iter().filter(|mark| hides(&mark.kind)) {
        let start = (mark.span.start.max(span.start) as usize).max(at);
        let end = mark.span.end.min(span.end) as usize;
        if start < end {
            out.push_str(&text[at..start]);
            out.extend(std::iter::repeat_n('\u{1}', end - start));
            at = end;
        }
    }
    out.push_str(&text[at.min(span.end as usize)..span.end as usize]);
    out
}

fn visible_length(prose: &str) -> f32 {
    let count = prose
        .chars()
        .filter(|&sign| !matches!(sign, '\u{1}' | '*' | '_' | '[' | ']' | '\\' | '\n' | '\r'))
        .count();
    // A code span or an image takes room too, but its markup less than it has bytes.
    (count as f32).max(1.0)
}

fn end_sign(prose: &str) -> u8 {
    let last = prose.chars().rev().find(|sign| {
        !sign.is_whitespace()
            && !matches!(
                sign,
                '\u{1}' | '*' | '_' | '"' | '\'' | '”' | '»' | ')' | ']' | '）' | '」' | '\\'
            )
    });
    match last {
        Some('.' | '。' | '．' | '।' | '۔') => 1,
        Some('?' | '？' | '؟') => 2,
        Some('!' | '！') => 3,
        Some(':' | '：') => 4,
        _ => 0,
    }
}

fn folded(prose: &str) -> u64 {
    let mut state = FNV;
    let mut any = false;
    for sign in prose.chars().filter(|sign| sign.is_alphanumeric()) {
        any = true;
        for byte in (sign.to_lowercase().next().unwrap_or(sign) as u32).to_le_bytes() {
            state = step(state, byte);
        }
    }
    if any { state } else { 0 }
}

/// Paths in brackets: what is left of a link or an image that a translation broke.
fn push_bracketed(prose: &str, tokens: &mut Vec<u64>) {
    for (at, _) in prose.match_indices('(') {
        let rest = &prose[at + 1..];
        let end = rest.find([' ', ')', '"', '\n']).unwrap_or(rest.len());
        let path = &rest[..end];
        if path.contains('/') && path.contains('.') && !path.contains("://") {
            push_url(path, tokens);
        }
    }
}

fn push_words(prose: &str, language: &str, it: &mut Content) {
    let mut first = true;
    let mut skip_to = 0;
    for span in words::words(prose) {
        if (span.start as usize) < skip_to {
            continue;
        }
        let word = span.of(prose);
        let rest = &prose[span.start as usize..];
        if (word.eq_ignore_ascii_case("http") || word.eq_ignore_ascii_case("https"))
            && rest[word.len()..].starts_with("://")
        {
            let end = rest.find(|sign: char| {
                sign.is_whitespace() || sign.is_control() || matches!(sign, ')' | '>' | ']' | '"')
            });
            let url = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':']);
            push_url(url, &mut it.tokens);
            skip_to = span.start as usize + url.len();
            continue;
        }
        if word.chars().next().is_some_and(char::is_numeric) && word.chars().all(char::is_numeric) {
            let digits: String = word.chars().filter_map(super::stems::ascii_digit).collect();
            it.tokens.push(key(NUMBER, digits.bytes()));
            it.stems.push(digits);
            first = false;
            continue;
        }
        push_word(word, first, it);
        super::stems::push(word, language, &mut it.stems);
        first = false;
    }
}

fn push_word(word: &str, first: bool, it: &mut Content) {
    if !word
        .chars()
        .next()
        .is_some_and(|sign| sign.is_ascii() || is_latin(sign))
    {
        return;
    }
    let folded = super::stems::fold(word);
    let inner = word
        .chars()
        .skip(1)
        .any(|sign| sign.is_uppercase() || sign.is_numeric());
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if inner || (capital && !first) {
        it.tokens.push(key(NAME, folded.bytes()));
    }
    if folded.chars().count() >= 4 {
        it.tokens.push(key(
            PREFIX,
            folded
                .chars()
                .take(5)
                .flat_map(|sign| (sign as u32).to_le_bytes()),
        ));
    }
}

fn is_latin(sign: char) -> bool {
    sign.is_alphabetic() && (sign as u32) < 0x250
}

const FNV: u64 = 0xcbf2_9ce4_8422_2325;

fn step(state: u64, byte: u8) -> u64 {
    (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// FNV-1a: the same on every machine and run.
pub fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(FNV, step)
}

fn key(class: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    hash(bytes) << 3 | class
}

/// The class of a token's key.
pub fn class(key: u64) -> usize {
    (key & 7) as usize
}

/// Facts of neighbours joined into one segment.
pub fn join(first: &Features, last: &Features) -> Features {
    let mut it = *first;
    it.position.1 = last.position.1;
    it.end = last.end;
    it.folded = hash(
        [first.folded, last.folded]
            .into_iter()
            .flat_map(u64::to_le_bytes),
    );
    it.length += last.length;
    it.bold = it.bold.saturating_add(last.bold);
    it.italic = it.italic.saturating_add(last.italic);
    it
}
