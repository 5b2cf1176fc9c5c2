//! The blocks of a Markdown document as their reader sees them: headings, list items, table rows,
//! alerts, code. What two language versions of an article have in common.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::front_matter::read_front_matter;
use crate::text::Span;

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShapeKind {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A list item in so many lists.
    Item {
        /// 1 for an item of a list that is in no other.
        depth: u8,
        /// The list is numbered.
        ordered: bool,
    },
    /// A row of a table, the head among them.
    Row {
        /// Number of the table, from 0.
        table: u32,
    },
    /// An alert, with its keyword in upper case.
    Alert(String),
    /// A block of code: its language in lower case, and where its lines are, without blank ones.
    Code {
        /// The info string.
        info: String,
        /// Bytes of the document, blanks at both ends left out.
        lines: Vec<Span>,
    },
    /// A line that holds an include, a code reference or a `:::` directive and nothing else.
    Directive,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What it is.
    pub kind: ShapeKind,
    /// Bytes of the document.
    pub span: Span,
}

/// The blocks of a document, in order; front matter left out.
pub fn shapes(text: &str) -> Vec<Shape> {
    let (_, base) = read_front_matter(text, &mut Vec::new());
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut reader = Reader {
        text,
        out: Vec::new(),
        lists: Vec::new(),
        tables: 0,
        code: None,
    };
    for (event, range) in Parser::new_ext(&text[base..], options).into_offset_iter() {
        reader.event(event, range.start + base..range.end + base);
    }
    let mut out = reader.out;
    add_directives(text, base, &mut out);
    out
}

/// Adds the lines of directives that stand outside of code.
fn add_directives(text: &str, base: usize, out: &mut Vec<Shape>) {
    let code: Vec<Span> = (out.iter())
        .filter(|it| matches!(it.kind, ShapeKind::Code { .. }))
        .map(|it| it.span)
        .collect();
    let mut at = base;
    for line in text[base..].split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
        let start = at + (line.len() - content.len());
        let content = content.trim_end();
        let span = Span::new(start, start + content.len());
        at += line.len();
        if is_directive(content) && !code.iter().any(|it| it.overlaps(span)) {
            out.push(Shape {
                kind: ShapeKind::Directive,
                span,
            });
        }
    }
}

/// One bracket from end to end that holds more than the word of an alert, or a line of colons.
fn is_directive(line: &str) -> bool {
    if line.starts_with(":::") {
        return !line.trim_matches(':').trim().is_empty();
    }
    let Some(body) = line.strip_prefix("[!") else {
        return false;
    };
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '-';
    let word = body.find(|sign| !is_word(sign)).unwrap_or(body.len());
    let mut depth = 0;
    let closed = line.bytes().position(|byte| {
        depth += i32::from(byte == b'[') - i32::from(byte == b']');
        depth == 0
    });
    word > 0 && !body[word..].starts_with(']') && closed == Some(line.len() - 1)
}

struct Reader<'t> {
    text: &'t str,
    out: Vec<Shape>,
    /// Whether each open list is numbered.
    lists: Vec<bool>,
    tables: u32,
    /// Index of the code block under way.
    code: Option<usize>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.push(ShapeKind::Heading(level as u8), range);
            }
            Event::Start(Tag::List(first)) => self.lists.push(first.is_some()),
            Event::End(TagEnd::List(_)) => drop(self.lists.pop()),
            Event::Start(Tag::Item) => {
                let kind = ShapeKind::Item {
                    depth: self.lists.len().min(255) as u8,
                    ordered: self.lists.last().copied().unwrap_or(false),
                };
                self.push(kind, range);
            }
            Event::Start(Tag::Table(_)) => self.tables += 1,
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                let table = self.tables.saturating_sub(1);
                self.push(ShapeKind::Row { table }, range);
            }
            Event::Start(Tag::BlockQuote(_)) => {
                if let Some(word) = alert_word(&self.text[range.clone()]) {
                    self.push(ShapeKind::Alert(word.to_ascii_uppercase()), range);
                }
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.trim().to_lowercase(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some(self.out.len());
                let lines = Vec::new();
                self.push(ShapeKind::Code { info, lines }, range);
            }
            Event::End(TagEnd::CodeBlock) => self.code = None,
            Event::Text(_) => self.code_lines(range),
            _ => {}
        }
    }

    fn code_lines(&mut self, range: Range<usize>) {
        let text = self.text;
        let Some(ShapeKind::Code { lines, .. }) = self.code.map(|at| &mut self.out[at].kind) else {
            return;
        };
        let mut at = range.start;
        for line in text[range].split_inclusive('\n') {
            let trimmed = line.trim();
            if !trimmed.is_empty() {
                let start = at + (line.len() - line.trim_start().len());
                lines.push(Span::new(start, start + trimmed.len()));
            }
            at += line.len();
        }
    }

    fn push(&mut self, kind: ShapeKind, range: Range<usize>) {
        self.out.push(Shape {
            kind,
            span: Span::new(range.start, range.end),
        });
    }
}

/// The keyword of an alert: `> [!NOTE]`.
fn alert_word(quote: &str) -> Option<&str> {
    let rest = quote.trim_start_matches(['>', ' ', '\t']);
    let word = rest.strip_prefix("[!")?;
    let end = word.find(']')?;
    let word = &word[..end];
    (!word.is_empty() && word.chars().all(char::is_alphabetic)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_come_in_order() {
        let text = "---\ntitle: x\n---\n# A\n\n- b\n  1. c\n\n|d|e|\n|-|-|\n|f|g|\n\n> [!Note]\n> h\n\n> i\n\n```CS\n  j\n\n k\n```\n";
        let found = shapes(text);
        let kinds: Vec<&ShapeKind> = found.iter().map(|it| &it.kind).collect();
        assert_eq!(*kinds[0], ShapeKind::Heading(1));
        let item = |depth, ordered| ShapeKind::Item { depth, ordered };
        assert_eq!((kinds[1], kinds[2]), (&item(1, false), &item(2, true)));
        assert_eq!(*kinds[3], ShapeKind::Row { table: 0 });
        assert_eq!(*kinds[4], ShapeKind::Row { table: 0 });
        assert_eq!(*kinds[5], ShapeKind::Alert("NOTE".to_owned()));
        let ShapeKind::Code { info, lines } = kinds[6] else {
            panic!("{kinds:?}");
        };
        assert_eq!(info, "cs");
        let lines: Vec<&str> = lines.iter().map(|it| it.of(text)).collect();
        assert_eq!(lines, ["j", "k"]);
        assert_eq!(kinds.len(), 7);
    }

    #[test]
    fn directives_stand_on_lines_of_their_own() {
        let text = "> [!NOTE]\n> a\n\n[!INCLUDE [a](b.md)]\n\n- :::row:::\n\nSee [!INCLUDE[a](b.md)] it.\n\n```\n[!code-x[a](b)]\n```\n> [!VIDEO https://x]\n";
        let found = shapes(text);
        let directives: Vec<&str> = found
            .iter()
            .filter(|it| it.kind == ShapeKind::Directive)
            .map(|it| it.span.of(text))
            .collect();
        assert_eq!(
            directives,
            ["[!INCLUDE [a](b.md)]", ":::row:::", "[!VIDEO https://x]"]
        );
    }
}
