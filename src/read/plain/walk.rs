//! From the events of the CommonMark parser to blocks.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::content::Content;
use super::leaf::{Leaf, finish, finish_html};
use super::sentences::Cutter;
use super::{Block, BlockKind};
use crate::model::Locale;
use crate::model::segment::Block as Kind;
use crate::read::front_matter::read_front_matter;
use crate::text::Span;

/// Cuts an article into its blocks, in document order; front matter is left out.
/// The locale is that of the text; it chooses the abbreviations.
pub fn blocks(text: &str, locale: &Locale) -> Vec<Block> {
    let (_, base) = read_front_matter(text, &mut Vec::new());
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut walker = Walker {
        file: text,
        cutter: Cutter::new(locale),
        out: Vec::new(),
        containers: Vec::new(),
        column: 0,
        cell_end: 0,
        leaf: None,
        region: None,
    };
    for (event, range) in Parser::new_ext(&text[base..], options).into_offset_iter() {
        walker.event(event, range.start + base..range.end + base);
    }
    walker.close();
    walker.out
}

/// What stands around a leaf.
#[derive(Clone, Copy, PartialEq)]
enum Container {
    List { ordered: bool },
    Quote { alert: bool },
}

struct Walker<'a> {
    file: &'a str,
    cutter: Cutter,
    out: Vec<Block>,
    containers: Vec<Container>,
    column: u16,
    cell_end: usize,
    leaf: Option<Leaf>,
    /// Code or raw HTML under way: what it covers so far.
    region: Option<Range<usize>>,
}

impl Walker<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Html(_) => self.grow_region(range),
            Event::Text(_) if self.region.is_some() => self.grow_region(range),
            Event::Rule => self.close(),
            inline => self.open_leaf().inline(&inline, range),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.close();
                self.open_leaf();
            }
            Tag::Heading { level, .. } => {
                self.close();
                self.leaf = Some(Leaf::new(Kind::Heading(level as u8)));
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.containers.push(Container::Quote { alert: false });
            }
            Tag::List(first) => {
                self.close();
                let ordered = first.is_some();
                self.containers.push(Container::List { ordered });
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.close();
                self.region = Some(range.start..range.start);
            }
            Tag::Item | Tag::Table(_) => self.close(),
            Tag::TableHead | Tag::TableRow => {
                self.close();
                self.column = 0;
                self.cell_end = range.start;
            }
            Tag::TableCell => {
                self.close();
                self.leaf = Some(Leaf::new(Kind::Cell));
            }
            inline => self.open_leaf().open(&inline, range),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::List(_) => {
                self.close();
                self.containers.pop();
            }
            TagEnd::CodeBlock => {
                if let Some(code) = self.region.take() {
                    self.push_code(code);
                }
            }
            TagEnd::HtmlBlock => {
                if let Some(html) = self.region.take() {
                    self.push_html(html);
                }
            }
            TagEnd::TableCell => {
                self.close();
                self.column += 1;
                self.cell_end = range.end;
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.close();
                self.surplus_cells(range);
            }
            TagEnd::Link | TagEnd::Image | TagEnd::Strong | TagEnd::Emphasis => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.shut(tag, range);
                }
            }
            TagEnd::Strikethrough => {}
            _ => self.close(),
        }
    }

    /// Cells beyond the columns of the head: the parser drops them, the published page shows them.
    fn surplus_cells(&mut self, row: Range<usize>) {
        let mut at = self.cell_end;
        while let Some(bar) = self.file.get(at..row.end).and_then(|rest| rest.find('|')) {
            let start = at + bar + 1;
            let len = cell_len(&self.file[start..row.end]);
            at = start + len;
            if self.file[start..at].trim().is_empty() {
                continue;
            }
            self.leaf = Some(Leaf::new(Kind::Cell));
            let options = Options::ENABLE_STRIKETHROUGH;
            let parser = Parser::new_ext(&self.file[start..at], options).into_offset_iter();
            for (event, range) in parser {
                let range = range.start + start..range.end + start;
                let leaf = self.open_leaf();
                match event {
                    Event::Start(tag) => leaf.open(&tag, range),
                    Event::End(tag) => leaf.shut(tag, range),
                    other => leaf.inline(&other, range),
                }
            }
            self.close();
            self.column += 1;
        }
    }

    fn grow_region(&mut self, range: Range<usize>) {
        let region = self.region.get_or_insert(range.clone());
        region.start = region.start.min(range.start);
        region.end = region.end.max(range.end);
    }

    /// The leaf under way, or a new one: text of a tight list item has no paragraph around it.
    fn open_leaf(&mut self) -> &mut Leaf {
        let kind = match self.containers.last() {
            None => Kind::Paragraph,
            Some(Container::List { .. }) => Kind::ListItem,
            Some(Container::Quote { alert: true }) => Kind::Alert,
            Some(Container::Quote { alert: false }) => Kind::Quote,
        };
        self.leaf.get_or_insert_with(|| Leaf::new(kind))
    }

    fn quotes(&self) -> u8 {
        let quotes = self
            .containers
            .iter()
            .filter(|it| matches!(it, Container::Quote { .. }));
        quotes.count().min(255) as u8
    }

    fn close(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        let quotes = self.quotes();
        let Some((mut block, alert)) = finish(self.file, leaf, quotes, &self.cutter) else {
            return;
        };
        if alert && let Some(Container::Quote { alert }) = self.containers.last_mut() {
            *alert = true;
            block.kind = match block.kind {
                BlockKind::Text(Kind::Quote) => BlockKind::Text(Kind::Alert),
                other => other,
            };
        }
        self.push(block);
    }

    fn push_code(&mut self, range: Range<usize>) {
        let content = Content::from_file(self.file, range.start, range.end, self.quotes());
        self.push(Block {
            kind: BlockKind::Fence,
            span: Span::new(range.start, range.end),
            ..Block::bare(content)
        });
    }

    fn push_html(&mut self, range: Range<usize>) {
        let content = Content::from_file(self.file, range.start, range.end, self.quotes());
        for block in finish_html(&content, &self.cutter) {
            self.push(block);
        }
    }

    fn push(&mut self, mut block: Block) {
        let lists = self
            .containers
            .iter()
            .filter(|it| matches!(it, Container::List { .. }));
        block.list_depth = lists.count().min(255) as u8;
        block.quote_depth = self.quotes();
        block.ordered = self
            .containers
            .iter()
            .rev()
            .find_map(|it| match it {
                Container::List { ordered } => Some(*ordered),
                Container::Quote { .. } => None,
            })
            .unwrap_or(false);
        if block.kind == BlockKind::Text(Kind::Cell) && block.column == 0 {
            block.column = self.column;
        }
        if !block.sentences.is_empty() || !matches!(block.kind, BlockKind::Text(_)) {
            self.out.push(block);
        }
    }
}

/// Length of a cell's text: up to the next bar that is not escaped.
fn cell_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let bar = (0..bytes.len()).find(|&at| bytes[at] == b'|' && (at == 0 || bytes[at - 1] != b'\\'));
    bar.unwrap_or(bytes.len())
}
