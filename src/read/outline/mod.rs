//! The outline of a Markdown document: its headings, its ids, and where its links lead.
//!
//! Read from the CommonMark parse, so that code and comments hold nothing; format-facts section 5.

mod bare;
mod html;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::front_matter::read_front_matter;
use super::inline::decode_entities;
use crate::text::Span;

/// What a document refers to a file as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferenceKind {
    /// A link that a reader follows.
    Page,
    /// A picture.
    Image,
    /// An include, or a piece of code shown from a file.
    Include,
}

impl ReferenceKind {
    /// As a reader calls it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "link",
            Self::Image => "image",
            Self::Include => "include",
        }
    }
}

/// A destination in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Bytes of the document: the destination, or the whole link when it is written in pieces.
    pub span: Span,
    /// The destination, escapes and entities decoded.
    pub destination: String,
    /// What for.
    pub kind: ReferenceKind,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Bytes of the document.
    pub span: Span,
    /// What the reader sees.
    pub text: String,
    /// An anchor stands first in it: `<a name="…">`.
    pub anchored: bool,
}

/// What a document offers to links and takes from them.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Every `name` and `id` of an HTML element, in order.
    pub ids: Vec<String>,
    /// Every destination, in order of its start.
    pub references: Vec<Reference>,
}

/// Reads the outline of a document, front matter left out.
pub fn outline(text: &str) -> Outline {
    let (_, base) = read_front_matter(text, &mut Vec::new());
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut reader = Reader {
        text,
        base,
        out: Outline::default(),
        heading: None,
        code: false,
        links: 0,
    };
    let parser = Parser::new_ext(&text[base..], options);
    for (_, definition) in parser.reference_definitions().iter() {
        let range = definition.span.start + base..definition.span.end + base;
        reader.refer(range, &definition.dest, ReferenceKind::Page);
    }
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range.start + base..range.end + base);
    }
    let mut out = reader.out;
    out.references
        .sort_by_key(|it| (it.span.start, it.span.end));
    out.references.dedup();
    out
}

struct Reader<'t> {
    text: &'t str,
    base: usize,
    out: Outline,
    heading: Option<Heading>,
    code: bool,
    /// Links around the place that is read.
    links: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.heading = Some(Heading {
                    level: level as u8,
                    span: Span::new(range.start, range.end),
                    text: String::new(),
                    anchored: false,
                });
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some(mut heading) = self.heading.take() {
                    heading.text = heading.text.trim().to_owned();
                    self.out.headings.push(heading);
                }
            }
            Event::Start(Tag::CodeBlock(_)) => self.code = true,
            Event::End(TagEnd::CodeBlock) => self.code = false,
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                self.links += 1;
                self.link(link_type, &dest_url, range);
            }
            Event::End(TagEnd::Link) => self.links = self.links.saturating_sub(1),
            Event::Start(Tag::Image {
                link_type: LinkType::Inline,
                dest_url,
                ..
            }) => self.refer(range, &dest_url, ReferenceKind::Image),
            Event::Html(_) | Event::InlineHtml(_) if !self.code => self.html(range),
            Event::Text(words) => {
                if !self.code && self.links == 0 && words.contains("://") {
                    self.bare_urls(range.clone());
                }
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&words);
                } else if !self.code && words.contains(":::") {
                    self.directives(range);
                }
            }
            Event::Code(words) => {
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&words);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(heading) = &mut self.heading {
                    heading.text.push(' ');
                }
            }
            _ => {}
        }
    }

    fn link(&mut self, kind: LinkType, destination: &str, range: Range<usize>) {
        if kind == LinkType::Autolink {
            self.refer(range, destination, ReferenceKind::Page);
            return;
        }
        if kind != LinkType::Inline {
            // The definition is read by itself.
            return;
        }
        // Only so far back: a paragraph may hold any number of links.
        let from = range.start.saturating_sub(LONGEST_NAME).max(self.base);
        let from = (from..=range.start).find(|&at| self.text.is_char_boundary(at));
        let before = &self.text[from.unwrap_or(range.start)..range.start];
        let name = before.rfind("[!").map_or("", |at| &before[at + 2..]);
        let name = name.trim_end();
        let kind = if name.is_empty() {
            ReferenceKind::Page
        } else if name.eq_ignore_ascii_case("include") || starts_with(name, "code") {
            ReferenceKind::Include
        } else {
            ReferenceKind::Page
        };
        self.refer(range, destination, kind);
    }

    /// URLs that stand in the text as they are.
    fn bare_urls(&mut self, range: Range<usize>) {
        for url in bare::urls(self.text, range) {
            let destination = decode_entities(&self.text[url.clone()]).into_owned();
            self.refer(url, &destination, ReferenceKind::Page);
        }
    }

    /// `:::image source="…" lightbox="…":::`
    fn directives(&mut self, range: Range<usize>) {
        let Some(at) = self.text[range.clone()].find(":::image") else {
            return;
        };
        let start = range.start + at;
        let rest = &self.text[start + 3..];
        let end = rest
            .match_indices([':', '\n'])
            .find(|&(at, sign)| sign == "\n" || rest[at..].starts_with(":::"))
            .map_or(self.text.len(), |(at, _)| start + 3 + at);
        for attribute in html::attributes(self.text, start + 8..end) {
            if ["source", "lightbox"].contains(&&*attribute.name) {
                self.refer(attribute.value, &attribute.decoded, ReferenceKind::Image);
            }
        }
    }

    fn html(&mut self, range: Range<usize>) {
        for tag in html::tags(self.text, range) {
            for attribute in html::attributes(self.text, tag.attributes) {
                match (&*tag.name, &*attribute.name) {
                    (_, "id") | ("a", "name") => {
                        if let Some(heading) = &mut self.heading
                            && heading.text.trim().is_empty()
                        {
                            heading.anchored = true;
                        }
                        self.out.ids.push(attribute.decoded);
                    }
                    ("a", "href") => {
                        self.refer(attribute.value, &attribute.decoded, ReferenceKind::Page);
                    }
                    ("img", "src") => {
                        self.refer(attribute.value, &attribute.decoded, ReferenceKind::Image);
                    }
                    _ => {}
                }
            }
        }
    }

    fn refer(&mut self, range: Range<usize>, destination: &str, kind: ReferenceKind) {
        let whole = &self.text[range.clone()];
        let span = match whole.rfind(destination) {
            Some(at) if !destination.is_empty() => {
                Span::new(range.start + at, range.start + at + destination.len())
            }
            _ => Span::new(range.start, range.end),
        };
        self.out.references.push(Reference {
            span,
            destination: destination.to_owned(),
            kind,
        });
    }
}

/// Bytes before a link in which the name of a directive (`[!code-powershell-interactive [`) begins.
const LONGEST_NAME: usize = 32;

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_told_by_what_they_are_for() {
        let text = "---\ntitle: \"[x](no.md)\"\n---\n# A\n[a](b%20c.md#d \"t\") ![p](i.png)\n[!INCLUDE [n](inc/n.md)] [!code-cs[Main](~/s/x.cs?name=y)]\n<a href=\"h.md\">x</a> <img alt=\"\" src='j.png'> `[no](no.md)`\n\n:::image type=\"content\" source=\"k.png\" alt-text=\"see [x]\":::\n\n```\n[no](no.md)\n```\n[d]\n\n[d]: e.md\n<https://x.y> [https://no.x](f.md), https://x.z/a_b.\n";
        let found: Vec<(String, ReferenceKind)> = outline(text)
            .references
            .into_iter()
            .map(|it| {
                assert_eq!(it.span.of(text), it.destination);
                (it.destination, it.kind)
            })
            .collect();
        use ReferenceKind::{Image, Include, Page};
        let expected = [
            ("b%20c.md#d", Page),
            ("i.png", Image),
            ("inc/n.md", Include),
            ("~/s/x.cs?name=y", Include),
            ("h.md", Page),
            ("j.png", Image),
            ("k.png", Image),
            ("e.md", Page),
            ("https://x.y", Page),
            ("f.md", Page),
            ("https://x.z/a_b", Page),
        ];
        assert_eq!(found, expected.map(|(path, kind)| (path.to_owned(), kind)));
    }

    #[test]
    fn headings_show_their_text_and_anchor() {
        let out = outline(
            "# <a name=\"x\"></a>Één `code` & [link](a.md)\n\n## <a id=y />B\nText <a name=\"z\"></a>\n",
        );
        let headings: Vec<_> = out
            .headings
            .iter()
            .map(|it| (it.level, it.text.as_str(), it.anchored))
            .collect();
        assert_eq!(headings, [(1, "Één code & link", true), (2, "B", true)]);
        assert_eq!(out.ids, ["x", "y", "z"]);
    }
}
