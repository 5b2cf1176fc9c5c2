//! Tags of XML and HTML with their places: what the readers of both walk along.
//!
//! Not a validating parser: anything that is no tag is text. Linear in the length of the text.

use memchr::memmem;

use crate::text::Span;

/// A piece of markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup<'t> {
    /// `<name …>`, or `<name … />` when it is empty.
    Open(Tag<'t>),
    /// `</name>`
    Close(Tag<'t>),
    /// The content of `<![CDATA[…]]>`.
    Cdata(Span),
    /// A comment, declaration or instruction, or the content of a script or style.
    Other(Span),
}

/// A tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// From `<` to `>`.
    pub(super) span: Span,
    /// The name as written.
    pub(super) name: &'t str,
    /// `<name … />`, or an HTML element that never has content.
    pub(super) empty: bool,
}

impl Tag<'_> {
    /// True when the tag has the name, in any case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute, in bytes of the text.
    pub(super) fn attribute(&self, text: &str, name: &str) -> Option<Span> {
        let start = self.span.start as usize + 1 + self.name.len();
        let end = self.span.end as usize - 1;
        let mut at = start;
        loop {
            let rest = &text[at..end];
            at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r', '/']).len();
            let length = text[at..end].find(|sign: char| sign.is_whitespace() || sign == '=');
            let key_end = length.map_or(end, |it| at + it);
            if key_end == at && at >= end {
                return None;
            }
            let key = &text[at..key_end];
            let rest = text[key_end..end].trim_start();
            let Some(value) = rest.strip_prefix('=').map(str::trim_start) else {
                if key.is_empty() {
                    return None;
                }
                at = end - rest.len();
                continue;
            };
            let offset = end - value.len();
            let (from, to, next) = match value.as_bytes().first() {
                Some(quote @ (b'"' | b'\'')) => {
                    let close = value[1..].bytes().position(|byte| byte == *quote);
                    let close = close.map_or(end, |it| offset + 1 + it);
                    (offset + 1, close, (close + 1).min(end))
                }
                _ => {
                    let stop = value.find(char::is_whitespace).unwrap_or(value.len());
                    (offset, offset + stop, offset + stop)
                }
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(Span::new(from, to.max(from)));
            }
            at = next;
        }
    }
}

/// The markup of a text in order.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    /// The content of this element is no markup.
    raw: Option<&'static str>,
    /// A quote was never closed: from then on quotes are text, which keeps the search linear.
    no_quotes: bool,
}

/// HTML elements that never have content.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

impl<'t> Tokens<'t> {
    /// Markup from an offset on.
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self {
            text,
            at,
            raw: None,
            no_quotes: false,
        }
    }

    /// Goes on behind an offset.
    pub(super) fn jump(&mut self, at: usize) {
        self.at = at;
    }

    fn raw_content(&mut self, name: &'static str) -> Markup<'t> {
        let rest = &self.text.as_bytes()[self.at..];
        let close = memmem::find_iter(rest, b"</").find(|&at| {
            rest[at + 2..]
                .get(..name.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
        });
        let start = self.at;
        self.at = close.map_or(self.text.len(), |it| start + it);
        Markup::Other(Span::new(start, self.at))
    }

    /// `<!--…-->`, `<![CDATA[…]]>`, `<!DOCTYPE …>`, `<?…?>`
    fn declaration(&mut self, at: usize) -> Markup<'t> {
        let rest = &self.text[at..];
        let (open, close) = if rest.starts_with("<!--") {
            (4, "-->")
        } else if rest.starts_with("<![CDATA[") {
            (9, "]]>")
        } else {
            (2, ">")
        };
        let content = at + open;
        let end =
            memmem::find(&self.text.as_bytes()[content..], close.as_bytes()).map(|it| content + it);
        self.at = end.map_or(self.text.len(), |it| it + close.len());
        match close {
            "]]>" => Markup::Cdata(Span::new(content, end.unwrap_or(self.text.len()))),
            _ => Markup::Other(Span::new(at, self.at)),
        }
    }

    fn tag(&mut self, at: usize) -> Option<Markup<'t>> {
        let bytes = self.text.as_bytes();
        let closing = bytes.get(at + 1) == Some(&b'/');
        let start = at + 1 + usize::from(closing);
        let length = bytes[start..].iter().position(|byte| {
            !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_' | b'.'))
        })?;
        if length == 0 || !bytes[start].is_ascii_alphabetic() {
            return None;
        }
        let mut end = start + length;
        let mut quote = None;
        loop {
            let Some(&byte) = bytes.get(end) else {
                self.no_quotes |= quote.is_some();
                return None;
            };
            match (quote, byte) {
                (None, b'>') => break,
                (None, b'<') => return None,
                (None, b'"' | b'\'') if !self.no_quotes => quote = Some(byte),
                (Some(open), _) if open == byte => quote = None,
                _ => {}
            }
            end += 1;
        }
        let name = &self.text[start..start + length];
        let tag = Tag {
            span: Span::new(at, end + 1),
            name,
            empty: bytes[end - 1] == b'/' || VOID.iter().any(|it| it.eq_ignore_ascii_case(name)),
        };
        Some(if closing {
            Markup::Close(tag)
        } else {
            Markup::Open(tag)
        })
    }
}

impl Markup<'_> {
    /// All of it.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Open(tag) | Self::Close(tag) => tag.span,
            Self::Cdata(span) | Self::Other(span) => *span,
        }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Markup<'t>;

    fn next(&mut self) -> Option<Markup<'t>> {
        if let Some(name) = self.raw.take() {
            return Some(self.raw_content(name));
        }
        loop {
            let rest = self.text.as_bytes().get(self.at..)?;
            let at = self.at + memchr::memchr(b'<', rest)?;
            if matches!(self.text.as_bytes().get(at + 1), Some(b'!' | b'?')) {
                return Some(self.declaration(at));
            }
            let Some(markup) = self.tag(at) else {
                self.at = at + 1;
                continue;
            };
            self.at = markup.span().end as usize;
            if let Markup::Open(tag) = markup
                && !tag.empty
            {
                self.raw = ["script", "style"].into_iter().find(|it| tag.is(it));
            }
            return Some(markup);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        Tokens::new(text, 0)
            .map(|it| match it {
                Markup::Open(tag) if tag.empty => format!("{}/", tag.name),
                Markup::Open(tag) => tag.name.to_owned(),
                Markup::Close(tag) => format!("/{}", tag.name),
                Markup::Cdata(span) => format!("[{}]", span.of(text)),
                Markup::Other(_) => "!".to_owned(),
            })
            .collect()
    }

    #[test]
    fn tags_are_told_from_text() {
        assert_eq!(
            names(
                "<?x?><!-- <a> --><A b='>' c>1 < 2<br><i/></A><![CDATA[<b>]]> <script>a<b</script><"
            ),
            [
                "!", "!", "A", "br/", "i/", "/A", "[<b>]", "script", "!", "/script"
            ]
        );
        assert_eq!(names("<!-- <a>"), ["!"]);
        assert_eq!(names("<a <b>"), ["b"]);
        assert_eq!(names("<a b=\"><c>"), ["c"]);
    }

    #[test]
    fn attributes_are_found_in_every_spelling() {
        let text = "<a x data-ttu-id = 'ab' CLASS=\"c d\" e=f g>";
        let Some(Markup::Open(tag)) = Tokens::new(text, 0).next() else {
            panic!("no tag");
        };
        let value = |name| tag.attribute(text, name).map(|span| span.of(text));
        assert_eq!(value("data-ttu-id"), Some("ab"));
        assert_eq!(value("class"), Some("c d"));
        assert_eq!(value("e"), Some("f"));
        assert_eq!(value("x"), None);
        assert_eq!(value("h"), None);
    }
}
