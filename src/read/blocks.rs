//! Block context of the lines of a side-by-side article.
//!
//! Units are inline HTML, so the marks at the start of a line decide its block; a whole CommonMark
//! parse is not needed to tell headings, items, cells, quotes and code apart, and would cost more
//! than all the rest of the reading.

use crate::model::segment::Block;

/// What one line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The block its text belongs to.
    pub(super) block: Block,
    /// Number of the block, from 0.
    pub(super) index: u32,
    /// True inside fenced or indented code: tags are text there.
    pub(super) code: bool,
}

#[derive(Clone, Copy, Debug)]
struct Fence {
    sign: u8,
    length: usize,
}

/// Follows the lines of a document from the top.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    fence: Option<Fence>,
    /// Inside a list: further indent is continuation text, not code (format-facts 1.4).
    in_list: bool,
    /// The line before was blank (or there was none).
    after_blank: bool,
    /// The line before was indented code.
    in_indented: bool,
    in_table: bool,
    alert: bool,
    quote: bool,
    index: u32,
    kind: Block,
    begun: bool,
}

impl Blocks {
    /// Takes the next line; `next` is the one behind it (for table heads).
    pub(super) fn line(&mut self, line: &str, next: &str) -> Line {
        let mut rest = line.trim_end_matches(['\r', '\n']);
        let mut indent = 0;
        let mut quoted = false;
        loop {
            let trimmed = rest.trim_start_matches([' ', '\t']);
            indent += width(&rest[..rest.len() - trimmed.len()]);
            rest = trimmed;
            let Some(inner) = rest.strip_prefix('>') else {
                break;
            };
            quoted = true;
            indent = 0;
            rest = inner.strip_prefix(' ').unwrap_or(inner);
        }
        let first = !self.begun || self.after_blank;
        self.begun = true;

        if let Some(fence) = self.fence {
            let closes = run(rest, fence.sign) >= fence.length
                && rest
                    .bytes()
                    .all(|byte| byte == fence.sign || byte == b' ' || byte == b'\t');
            if closes {
                self.fence = None;
                self.after_blank = true;
            }
            return self.here(Block::Paragraph, true);
        }
        if rest.is_empty() {
            self.after_blank = true;
            self.in_table = false;
            if !quoted {
                self.quote = false;
                self.alert = false;
            }
            return self.here(self.kind, false);
        }
        // Published articles indent whole lists by four; real code seldom begins with a list mark.
        let list = list_mark(rest);
        if self.in_list && first && indent == 0 && list.is_none() && !quoted {
            self.in_list = false;
        }
        let indented = indent >= 4
            && !self.in_list
            && !quoted
            && list.is_none()
            && (first || self.in_indented);
        self.in_indented = indented;
        self.after_blank = false;
        if indented {
            self.index += 1;
            return self.here(Block::Paragraph, true);
        }
        for sign in [b'`', b'~'] {
            let length = run(rest, sign);
            if length >= 3 && !(sign == b'`' && rest[length..].contains('`')) {
                self.fence = Some(Fence { sign, length });
                self.index += 1;
                return self.here(Block::Paragraph, true);
            }
        }
        if quoted && !self.quote {
            self.quote = true;
            self.alert = false;
            self.index += 1;
        } else if !quoted && self.quote && first {
            self.quote = false;
            self.alert = false;
        }
        if quoted && rest.starts_with("[!") {
            self.alert = true;
            self.index += 1;
        }
        let level = run(rest, b'#');
        if (1..=6).contains(&level) && rest[level..].starts_with([' ', '\t', '<']) && list.is_none()
        {
            self.start(Block::Heading(level as u8));
            let line = self.here(self.kind, false);
            self.after_blank = true;
            return line;
        }
        if let Some(mark) = list {
            self.in_list = true;
            let inner = rest[mark..].trim_start();
            let level = run(inner, b'#');
            if (1..=6).contains(&level) && inner[level..].starts_with([' ', '<']) {
                self.start(Block::Heading(level as u8));
            } else {
                self.start(self.quoted_or(Block::ListItem, quoted));
            }
            return self.here(self.kind, false);
        }
        if self.in_table && rest.contains('|')
            || rest.starts_with('|')
            || rest.contains('|') && is_delimiter_row(next)
        {
            self.in_table = true;
            self.start(Block::Cell);
            return self.here(Block::Cell, false);
        }
        if self.in_table || first {
            self.in_table = false;
            let block = if self.in_list && indent > 0 {
                Block::ListItem
            } else if rest.starts_with('<') && !rest.starts_with("<span") && !rest.starts_with("<a")
            {
                Block::Html
            } else {
                Block::Paragraph
            };
            self.start(self.quoted_or(block, quoted));
        } else if matches!(self.kind, Block::Heading(_)) {
            self.start(self.quoted_or(Block::Paragraph, quoted));
        } else {
            self.kind = self.quoted_or(self.kind, quoted);
        }
        self.here(self.kind, false)
    }

    /// Number of the current block; cells count on by themselves.
    pub(super) fn next_cell(&mut self) -> u32 {
        self.index += 1;
        self.index
    }

    fn quoted_or(&self, block: Block, quoted: bool) -> Block {
        match (quoted, self.alert) {
            (true, true) => Block::Alert,
            (true, false) if block == Block::Paragraph => Block::Quote,
            _ => block,
        }
    }

    fn start(&mut self, kind: Block) {
        self.kind = kind;
        self.index += 1;
    }

    fn here(&self, block: Block, code: bool) -> Line {
        Line {
            block,
            index: self.index,
            code,
        }
    }
}

fn width(blank: &str) -> usize {
    blank.bytes().fold(0, |at, byte| {
        if byte == b'\t' {
            at / 4 * 4 + 4
        } else {
            at + 1
        }
    })
}

fn run(text: &str, sign: u8) -> usize {
    text.bytes().take_while(|&byte| byte == sign).count()
}

/// Length of a list mark with its blank: `- `, `* `, `+ `, `1. `, `1) `.
pub(super) fn list_mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = match bytes.first()? {
        b'-' | b'*' | b'+' => 1,
        b'0'..=b'9' => {
            let digits = bytes
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            if digits > 9 || !matches!(bytes.get(digits), Some(b'.' | b')')) {
                return None;
            }
            digits + 1
        }
        _ => return None,
    };
    match bytes.get(end) {
        None => Some(end),
        Some(b' ' | b'\t') => Some(end + 1),
        _ => None,
    }
}

fn is_delimiter_row(line: &str) -> bool {
    let line = line.trim().trim_start_matches('>').trim();
    line.contains('-')
        && line.contains('|')
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<(Block, bool)> {
        let lines: Vec<&str> = text.split('\n').collect();
        let mut blocks = Blocks::default();
        (0..lines.len())
            .map(|at| {
                let line = blocks.line(lines[at], lines.get(at + 1).unwrap_or(&""));
                (line.block, line.code)
            })
            .collect()
    }

    #[test]
    fn marks_decide_the_block() {
        let found = blocks(
            "# A\ntext\n- item\n\n    more\n\ntext\n\n    code\n> [!NOTE]\n> x\n\na|b\n-|-\nc|d",
        );
        let kinds: Vec<Block> = found.iter().map(|it| it.0).collect();
        assert_eq!(kinds[0], Block::Heading(1));
        assert_eq!(kinds[1], Block::Paragraph);
        assert_eq!(
            (kinds[2], found[4]),
            (Block::ListItem, (Block::ListItem, false))
        );
        assert_eq!(kinds[6], Block::Paragraph);
        assert!(found[8].1);
        assert_eq!((kinds[9], kinds[10]), (Block::Alert, Block::Alert));
        assert_eq!((kinds[12], kinds[14]), (Block::Cell, Block::Cell));
    }

    #[test]
    fn fences_hide_what_they_hold() {
        let found = blocks("```md\n# x\n~~~\n```\n# y\n~~~~\n```\n~~~\n~~~~\nz");
        let code: Vec<bool> = found.iter().map(|it| it.1).collect();
        assert_eq!(
            code,
            [true, true, true, true, false, true, true, true, true, false]
        );
    }
}
