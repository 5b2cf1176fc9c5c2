//! The text of a block with the prefixes of its lines taken out, and the way back to the file.

use crate::text::Span;

/// A growing text that knows where its pieces stand in the file.
#[derive(Debug, Default)]
pub struct Content {
    /// The text so far.
    pub text: String,
    /// (offset in the text, offset in the file), ordered.
    pub pieces: Vec<(u32, u32)>,
}

impl Content {
    /// Takes a stretch of the file; after every line end the white space and up to `quotes` signs
    /// `>` are left out.
    pub fn from_file(file: &str, start: usize, end: usize, quotes: u8) -> Self {
        let mut it = Self::default();
        let mut at = start;
        while at < end {
            let Some(line) = file[at..end].find('\n') else {
                it.push(file, at, end);
                break;
            };
            let next = at + line + 1;
            it.push(file, at, next);
            at = next + prefix_len(&file[next..end], quotes);
        }
        it
    }

    fn push(&mut self, file: &str, start: usize, end: usize) {
        if start >= end {
            return;
        }
        let contiguous = self.pieces.last().is_some_and(|&(text, from)| {
            from as usize + (self.text.len() - text as usize) == start
        });
        if !contiguous {
            self.pieces.push((self.text.len() as u32, start as u32));
        }
        self.text.push_str(&file[start..end]);
    }

    /// A part of it, with its own way back.
    pub fn slice(&self, span: Span) -> Self {
        let mut at = span.start;
        let pieces = file_ranges(&self.pieces, span)
            .into_iter()
            .map(|range| {
                let piece = (at - span.start, range.start);
                at += range.len() as u32;
                piece
            })
            .collect();
        Self {
            text: span.of(&self.text).to_owned(),
            pieces,
        }
    }

    /// The offset in the text of an offset in the file; offsets that fall into a gap go to its end.
    pub fn text_offset(&self, file_offset: usize) -> usize {
        let after = self
            .pieces
            .partition_point(|&(_, from)| from as usize <= file_offset);
        let Some(&(text, from)) = after.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return 0;
        };
        let limit = self
            .pieces
            .get(after)
            .map_or(self.text.len(), |&(next, _)| next as usize);
        (text as usize + (file_offset - from as usize)).min(limit)
    }
}

/// Length of the indent and the `>` signs at the head of a line.
fn prefix_len(line: &str, quotes: u8) -> usize {
    let bytes = line.as_bytes();
    let mut at = 0;
    let mut left = quotes;
    while at < bytes.len() {
        match bytes[at] {
            b' ' | b'\t' => at += 1,
            b'>' if left > 0 => {
                left -= 1;
                at += 1;
            }
            _ => break,
        }
    }
    at
}

/// The stretches of the file behind a span of the text.
pub fn file_ranges(pieces: &[(u32, u32)], span: Span) -> Vec<Span> {
    let mut ranges: Vec<Span> = Vec::new();
    let first = pieces
        .partition_point(|&(text, _)| text <= span.start)
        .saturating_sub(1);
    for (at, &(text, file)) in pieces.iter().enumerate().skip(first) {
        if text >= span.end {
            break;
        }
        let stop = pieces
            .get(at + 1)
            .map_or(span.end, |&(next, _)| next.min(span.end));
        let start = span.start.max(text);
        if start < stop {
            ranges.push(Span {
                start: file + (start - text),
                end: file + (stop - text),
            });
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_vanish_and_ranges_lead_back() {
        let file = "> Viens\r\n>   divi\n> trīs";
        let content = Content::from_file(file, 2, file.len(), 1);
        assert_eq!(content.text, "Viens\r\ndivi\ntrīs");
        let ranges = file_ranges(&content.pieces, Span::new(3, 13));
        let texts: Vec<&str> = ranges.iter().map(|range| range.of(file)).collect();
        assert_eq!(texts, ["ns\r\n", "divi\n", "t"]);
        assert_eq!(content.text_offset(file.find("divi").unwrap_or(0)), 7);
        let part = content.slice(Span::new(7, 14));
        assert_eq!((part.text.as_str(), part.pieces.len()), ("divi\ntr", 2));
    }
}
