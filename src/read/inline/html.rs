//! Angle brackets, bare URLs and `:::` directives.

use super::{MARK_BYTE, OBJECT_BYTE, Parser};
use crate::model::Syntax;
use crate::model::inline::{Code, Emphasis, EmphasisKind, Link, LinkKind, Tag};
use crate::text::Span;

/// Searches that failed once and need not be tried again.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dead {
    comment: bool,
    angle: bool,
    colons: bool,
}

/// An element that changes how its content renders, waiting for its end tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpenTag {
    role: Role,
    span: Span,
    /// The destination of `<a href>`.
    destination: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Emphasis(EmphasisKind),
    Code,
    Link,
}

/// The role of an element by name.
fn role(name: &str) -> Option<Role> {
    // Longest is `strong`; everything longer has no role.
    let mut lower = [0; 6];
    let lower = lower.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    Some(match &*lower {
        b"strong" | b"b" => Role::Emphasis(EmphasisKind::Strong),
        b"em" | b"i" => Role::Emphasis(EmphasisKind::Em),
        b"del" | b"s" | b"strike" => Role::Emphasis(EmphasisKind::Strike),
        b"code" | b"c" => Role::Code,
        b"a" => Role::Link,
        _ => return None,
    })
}

impl Parser<'_> {
    /// Reads `<`: autolink, tag, comment, or a sign of the text.
    pub(super) fn angle(&mut self, at: usize) -> usize {
        let rest = &self.bytes[at + 1..];
        match rest.first() {
            Some(b'!') => self.comment(at),
            Some(byte) if byte.is_ascii_alphabetic() || *byte == b'/' => {
                let autolink = match self.syntax {
                    Syntax::Markdown => self.autolink(at),
                    Syntax::Html | Syntax::Xml => None,
                };
                autolink.or_else(|| self.tag(at)).unwrap_or(at + 1)
            }
            _ => at + 1,
        }
    }

    fn comment(&mut self, at: usize) -> usize {
        if self.no_end.comment || !self.text[at..].starts_with("<!--") {
            return at + 1;
        }
        let Some(length) = self.text[at + 4..].find("-->") else {
            self.no_end.comment = true;
            return at + 1;
        };
        let end = at + 4 + length + 3;
        self.push_tag(at, end, Span::new(at + 1, at + 1), false);
        end
    }

    fn push_tag(&mut self, at: usize, end: usize, name: Span, closing: bool) {
        self.fill(at, end, MARK_BYTE);
        self.out.tags.push(Tag {
            span: Span::new(at, end),
            name,
            closing,
        });
    }

    fn autolink(&mut self, at: usize) -> Option<usize> {
        let scheme = self.bytes[at + 1..].iter().take(33).position(|&byte| {
            !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-' | b'_'))
        })?;
        let stop = self.bytes[at + 1 + scheme];
        if !(stop == b':' && scheme >= 2 || stop == b'@' && scheme >= 1) {
            return None;
        }
        let length = self.bytes[at + 1..]
            .iter()
            .position(|&byte| byte.is_ascii_whitespace() || matches!(byte, b'<' | b'>'))?;
        let end = at + 1 + length;
        if self.bytes[end] != b'>' || length == scheme + 1 {
            return None;
        }
        self.mask[at] = MARK_BYTE;
        self.fill(at + 1, end, OBJECT_BYTE);
        self.mask[end] = MARK_BYTE;
        let text = Span::new(at + 1, end);
        self.out.links.push(Link {
            span: Span::new(at, end + 1),
            text,
            destination: text,
            kind: LinkKind::Autolink,
        });
        Some(end + 1)
    }

    fn tag(&mut self, at: usize) -> Option<usize> {
        let closing = self.bytes[at + 1] == b'/';
        let name_start = at + 1 + usize::from(closing);
        let name_length = self.bytes[name_start..]
            .iter()
            .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':')))?;
        let name = Span::new(name_start, name_start + name_length);
        if name_length == 0 || !self.bytes[name_start].is_ascii_alphabetic() {
            return None;
        }
        let end = self.tag_end(name.end as usize)?;
        let span = Span::new(at, end);
        let word = name.of(self.text);
        if self.syntax == Syntax::Xml && self.reference(span, word) {
            return Some(end);
        }
        self.push_tag(at, end, name, closing);
        if word.eq_ignore_ascii_case("br") {
            self.mask[at] = b'\n';
        } else if word.eq_ignore_ascii_case("img") {
            self.image_tag(span);
        } else if let Some(role) = role(word) {
            if closing {
                self.close_tag(role, span);
            } else if self.bytes[end - 2] != b'/' {
                let destination = self.attribute(span, "href");
                if role != Role::Link || destination.is_some() {
                    self.open_tags.push(OpenTag {
                        role,
                        span,
                        destination,
                    });
                }
            }
        }
        Some(end)
    }

    /// `<see cref="T:Name" />` and its kin render as the name: code, in which the attribute counts.
    fn reference(&mut self, tag: Span, name: &str) -> bool {
        if !matches!(name, "see" | "seealso" | "paramref" | "typeparamref")
            || !tag.of(self.text).ends_with("/>")
        {
            return false;
        }
        let value = ["cref", "name", "langword", "href"]
            .iter()
            .find_map(|key| self.attribute(tag, key));
        let Some(inner) = value else {
            return false;
        };
        self.fill(tag.start as usize, tag.end as usize, OBJECT_BYTE);
        self.out.codes.push(Code { span: tag, inner });
        true
    }

    /// One past the `>` of a tag whose name ends at `at`; quoted attribute values may hold `>`.
    fn tag_end(&mut self, mut at: usize) -> Option<usize> {
        if self.no_end.angle {
            return None;
        }
        if !matches!(
            self.bytes.get(at)?,
            b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r'
        ) {
            return None;
        }
        let start = at;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'>' => return Some(at + 1),
                b'<' => return None,
                b'"' | b'\''
                    if self.bytes[at - 1] == b'=' || self.bytes[at - 1] == b' ' && at > start =>
                {
                    at += 1 + self.bytes[at + 1..]
                        .iter()
                        .position(|&other| other == byte)?;
                }
                _ => {}
            }
            at += 1;
        }
        self.no_end.angle = true;
        None
    }

    /// The value of an attribute of a tag, without its quotes.
    fn attribute(&self, tag: Span, name: &str) -> Option<Span> {
        let text = tag.of(self.text);
        let mut from = 0;
        loop {
            let at = from + find_ignore_case(&text[from..], name)?;
            from = at + name.len();
            let boundary = text.as_bytes()[at - 1].is_ascii_whitespace();
            let rest = text[from..].trim_start();
            if !boundary || !rest.starts_with('=') {
                continue;
            }
            let value = rest[1..].trim_start();
            let offset = text.len() - value.len();
            let (start, length) = match value.as_bytes().first()? {
                quote @ (b'"' | b'\'') => (
                    offset + 1,
                    value[1..].bytes().position(|byte| byte == *quote)?,
                ),
                _ => (
                    offset,
                    value
                        .bytes()
                        .position(|byte| byte.is_ascii_whitespace() || byte == b'>')?,
                ),
            };
            return Some(Span::new(start, start + length).shifted(tag.start as usize));
        }
    }

    fn image_tag(&mut self, span: Span) {
        let Some(destination) = self.attribute(span, "src") else {
            return;
        };
        let text = self
            .attribute(span, "alt")
            .unwrap_or(Span::new(span.end as usize, span.end as usize));
        self.fill(span.start as usize, span.end as usize, OBJECT_BYTE);
        self.out.images.push(Link {
            span,
            text,
            destination,
            kind: LinkKind::Html,
        });
    }

    fn close_tag(&mut self, role: Role, end: Span) {
        let Some(index) = self.open_tags.iter().rposition(|open| open.role == role) else {
            return;
        };
        let open = self.open_tags[index];
        self.open_tags.truncate(index);
        let span = Span::new(open.span.start as usize, end.end as usize);
        let inner = Span::new(open.span.end as usize, end.start as usize);
        match role {
            Role::Emphasis(kind) => self.out.emphasis.push(Emphasis {
                span,
                inner,
                kind,
                html: true,
            }),
            Role::Code => {
                self.fill(inner.start as usize, inner.end as usize, OBJECT_BYTE);
                self.out.codes.push(Code { span, inner });
            }
            Role::Link => {
                if let Some(destination) = open.destination {
                    self.out.links.push(Link {
                        span,
                        text: inner,
                        destination,
                        kind: LinkKind::Html,
                    });
                }
            }
        }
    }

    /// Reads `:`: a `:::` directive or the middle of a bare URL.
    pub(super) fn colon(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        if rest.starts_with(":::") {
            return self.colons(at);
        }
        if !rest.starts_with("://") {
            return at + 1;
        }
        let scheme = ["https", "http", "ftp"]
            .into_iter()
            .find(|scheme| ends_with_ignore_case(&self.bytes[..at], scheme));
        let Some(scheme) = scheme else {
            return at + 1;
        };
        let start = at - scheme.len();
        if start > 0 && self.bytes[start - 1].is_ascii_alphanumeric() {
            return at + 1;
        }
        self.bare_url(start, at + 3)
    }

    /// Reads `w`: a bare URL without a scheme.
    pub(super) fn www(&mut self, at: usize) -> usize {
        let starts = self.text[at..].starts_with("www.");
        let inside = at > 0
            && (self.bytes[at - 1].is_ascii_alphanumeric()
                || matches!(self.bytes[at - 1], b'/' | b'.' | b'-' | b'@' | b'_'));
        if !starts || inside {
            return at + 1;
        }
        self.bare_url(at, at + 4)
    }

    /// A bare URL from `start` on, its host beginning at `host`.
    fn bare_url(&mut self, start: usize, host: usize) -> usize {
        let Some(end) = bare_url_end(self.bytes, host) else {
            return host;
        };
        self.fill(start, end, OBJECT_BYTE);
        let span = Span::new(start, end);
        self.out.links.push(Link {
            span,
            text: span,
            destination: span,
            kind: LinkKind::Bare,
        });
        end
    }

    /// `:::no-loc text="X":::` renders as X; `:::image source="a.png"…:::` is an image; the rest is no text.
    fn colons(&mut self, at: usize) -> usize {
        let body = at + 3;
        if self.no_end.colons {
            return body;
        }
        let name = self.text[body..].trim_start();
        if !name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            return body;
        }
        let Some(length) = self.text[body..].find(":::") else {
            self.no_end.colons = true;
            return body;
        };
        let span = Span::new(at, body + length + 3);
        self.fill(at, span.end as usize, MARK_BYTE);
        self.out.directives.push(span);
        if name.starts_with("no-loc") {
            if let Some(value) = self.attribute(span, "text") {
                let shown = value.range();
                self.mask[shown.clone()].copy_from_slice(&self.bytes[shown]);
            }
        } else if name.starts_with("image")
            && let Some(destination) = self.attribute(span, "source")
        {
            let text = self.attribute(span, "alt-text").unwrap_or(destination);
            self.fill(at, span.end as usize, OBJECT_BYTE);
            self.out.images.push(Link {
                span,
                text,
                destination,
                kind: LinkKind::Html,
            });
        }
        span.end as usize
    }
}

/// Where the bare URL ends whose host begins at `host`; `None` when there is no host.
pub(in crate::read) fn bare_url_end(bytes: &[u8], host: usize) -> Option<usize> {
    let mut end = host;
    let mut depth = 0;
    while let Some(&byte) = bytes.get(end) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => break,
            b')' => depth -= 1,
            b'<' | b'>' | b'"' | b'[' | b']' | b'`' | b'|' | b'\\' => break,
            b'*' if bytes.get(end + 1) == Some(&b'*') => break,
            _ if byte <= b' ' || byte >= 0x7F => break,
            _ => {}
        }
        end += 1;
    }
    while end > host
        && matches!(
            bytes[end - 1],
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*' | b'_' | b'~'
        )
    {
        end -= 1;
    }
    (end > host && bytes[host].is_ascii_alphanumeric()).then_some(end)
}

fn find_ignore_case(text: &str, word: &str) -> Option<usize> {
    text.as_bytes()
        .windows(word.len())
        .position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

fn ends_with_ignore_case(bytes: &[u8], word: &str) -> bool {
    bytes.len() >= word.len()
        && bytes[bytes.len() - word.len()..].eq_ignore_ascii_case(word.as_bytes())
}
