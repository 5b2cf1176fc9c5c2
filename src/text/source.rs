//! A text with its path, and the way from byte offsets to lines and columns.

use std::sync::OnceLock;

/// One input text. Offsets into it are bytes; lines and columns are found when somebody asks.
#[derive(Debug, Default)]
pub struct SourceFile {
    /// The path as reports print it: relative, `/` separators, NFC.
    pub path: String,
    /// The decoded text (invalid bytes are already replaced, a byte order mark is kept out).
    pub text: String,
    line_starts: OnceLock<Vec<u32>>,
    /// Code points before every [`STRIDE`]th byte: columns in a line of megabytes stay cheap.
    code_points: OnceLock<Vec<u32>>,
}

/// Bytes between two entries of the code point index.
const STRIDE: usize = 4096;

/// A place in a text, all numbers 1-based; the default (all 0) is a place nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// Line, 1-based.
    pub line: u32,
    /// Column in code points, 1-based.
    pub column: u32,
    /// Column in bytes of UTF-8, 1-based, as some machine formats count; 0 when only the other is known.
    pub byte_column: u32,
}

impl SourceFile {
    /// Wraps a decoded text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            line_starts: OnceLock::new(),
            code_points: OnceLock::new(),
        }
    }

    /// Byte offsets at which the lines begin, the first being 0. A line ends after LF.
    pub fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let mut starts = vec![0];
            starts.extend(
                self.text
                    .bytes()
                    .enumerate()
                    .filter(|&(_, byte)| byte == b'\n')
                    .map(|(at, _)| at as u32 + 1),
            );
            starts
        })
    }

    fn code_points_between(&self, start: usize, end: usize) -> u32 {
        if end - start < STRIDE {
            return count(&self.text.as_bytes()[start..end]);
        }
        self.code_points_before(end) - self.code_points_before(start)
    }

    fn code_points_before(&self, offset: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let index = self.code_points.get_or_init(|| {
            let mut total = 0;
            let mut index = vec![0];
            for block in bytes.chunks(STRIDE) {
                total += count(block);
                index.push(total);
            }
            index
        });
        let block = offset / STRIDE;
        index[block] + count(&bytes[block * STRIDE..offset])
    }

    /// The line of a byte offset, 1-based.
    pub fn line(&self, offset: usize) -> u32 {
        self.line_starts()
            .partition_point(|&start| start as usize <= offset) as u32
    }

    /// Line and column of a byte offset; an offset past the end gives the end of the text.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line(offset);
        let start = self.line_starts()[line as usize - 1] as usize;
        Position {
            line,
            column: self.code_points_between(start, offset) + 1,
            byte_column: (offset - start) as u32 + 1,
        }
    }
}

/// Code points that begin in a run of UTF-8 bytes.
fn count(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points() {
        let file = SourceFile::new("a.md", "ab\r\nでs𝛼x\n");
        let at = |offset| {
            let it = file.position(offset);
            (it.line, it.column, it.byte_column)
        };
        assert_eq!(at(0), (1, 1, 1));
        assert_eq!(at(4), (2, 1, 1));
        assert_eq!(at(7), (2, 2, 4));
        assert_eq!(at(12), (2, 4, 9));
        assert_eq!(at(14), (3, 1, 1));
        assert_eq!(at(99), (3, 1, 1));
    }

    #[test]
    fn long_lines_are_counted_by_blocks() {
        let file = SourceFile::new("a.md", format!("x\n{}", "aでs𝛼".repeat(5000)));
        for offset in [2, 4000, 4098, 20_000, file.text.len()] {
            let offset = (offset..)
                .find(|&it| file.text.is_char_boundary(it))
                .unwrap();
            let it = file.position(offset);
            assert_eq!(it.column as usize, file.text[2..offset].chars().count() + 1);
        }
    }
}
