//! The grammar of one side-by-side unit (format-facts 1.1), on any decoded text.

use memchr::memmem;

use crate::model::article::{TextRef, Unit};
use crate::model::segment::SegmentContext;
use crate::text::Span;

/// A unit as the grammar finds it; spans are bytes of the scanned text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawUnit {
    /// The id of the opener.
    pub(super) id: Span,
    /// The translation.
    pub(super) target: Span,
    /// The English.
    pub(super) source: Span,
    /// All of it, tags included.
    pub(super) extent: Span,
    /// What is wrong with it.
    pub(super) fault: Option<Fault>,
}

impl RawUnit {
    /// The unit of an article: both halves are slices of `text`, and sure to belong together.
    pub(super) fn into_unit(self, text: &str, context: SegmentContext) -> Unit {
        Unit {
            id: self.id.of(text).to_owned(),
            source: TextRef::Slice(self.source),
            target: TextRef::Slice(self.target),
            extent: self.extent,
            context,
            confidence: 1000,
        }
    }
}

/// Damage to a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The two halves carry different ids; the id of the source half.
    OtherId(Span),
    /// The end tag of the target half is missing.
    TargetUnclosed,
    /// The end tags of the source half are missing.
    SourceUnclosed,
    /// No source half before the next unit.
    NoSource,
}

const OPENER: &str = "<span data-ttu-id=";
const LOOKUP: &str = "sxs-lookup";
const END: &str = "</span>";

/// Finds the next opener at or after `from`.
pub(super) fn find_opener(text: &str, from: usize) -> Option<usize> {
    memmem::find(&text.as_bytes()[from..], OPENER.as_bytes()).map(|at| from + at)
}

/// Finds a lookup span `<span class="sxs-lookup">` at or after `from`: its start.
pub(super) fn find_lookup(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memmem::find(&text.as_bytes()[at..], LOOKUP.as_bytes())?;
        if let Some(start) = text[from..at].rfind("<span").map(|it| it + from)
            && lookup(text, start).is_some()
        {
            return Some(start);
        }
        at += LOOKUP.len();
    }
}

/// Reads the unit whose opener begins at `at`. `None` when that is no opener after all.
/// `limit` is where the next opener (or the text) begins (or ends).
pub(super) fn read_unit(text: &str, at: usize, limit: usize) -> Option<RawUnit> {
    let (id, start) = opener(text, at)?;
    let mut unit = RawUnit {
        id,
        target: Span::new(start, start),
        source: Span::new(start, start),
        extent: Span::new(at, start),
        fault: None,
    };
    let mut lookups = start;
    let mut other = None;
    let found = loop {
        let Some(found) = find_lookup(&text[..limit], lookups) else {
            break None;
        };
        let half = lookup(text, found).and_then(|end| source_tag(text, end));
        if let Some((source_id, source_start)) = half {
            if source_id.of(text) == id.of(text) {
                break Some((found, source_start, None));
            }
            other.get_or_insert((found, source_start, Some(Fault::OtherId(source_id))));
        }
        lookups = found + LOOKUP.len();
    };
    let Some((delimiter, source_start, fault)) = found.or(other) else {
        // Nothing to compare with: the target is what stands up to its end tag, or on the line.
        let line = text[start..limit].find('\n').map_or(limit, |it| start + it);
        let end = text[start..line].find(END).map_or(line, |it| start + it);
        unit.target = Span::new(start, end);
        unit.extent.end = end as u32;
        unit.fault = Some(Fault::NoSource);
        return Some(unit);
    };
    unit.fault = fault;
    let head = text[start..delimiter].trim_end();
    unit.target = match head.strip_suffix(END) {
        Some(target) => Span::new(start, start + target.len()),
        None => {
            unit.fault.get_or_insert(Fault::TargetUnclosed);
            Span::new(start, start + head.len())
        }
    };
    match source_end(&text[..limit], source_start) {
        Some((source, end)) => {
            unit.source = Span::new(source_start, source);
            unit.extent.end = end as u32;
        }
        None => {
            let line = text[source_start..limit]
                .find('\n')
                .map_or(limit, |it| source_start + it);
            let rest = &text[source_start..line];
            let (length, tag) = rest
                .rfind(END)
                .map_or((rest.trim_end().len(), 0), |it| (it, END.len()));
            unit.source = Span::new(source_start, source_start + length);
            unit.extent.end = (source_start + length + tag) as u32;
            unit.fault.get_or_insert(Fault::SourceUnclosed);
        }
    }
    Some(unit)
}

/// The id and the end of `<span data-ttu-id="ID">` at `at`.
fn opener(text: &str, at: usize) -> Option<(Span, usize)> {
    tag_with_id(text, at, OPENER)
}

fn source_tag(text: &str, at: usize) -> Option<(Span, usize)> {
    tag_with_id(text, at, "<span data-stu-id=")
}

fn tag_with_id(text: &str, at: usize, head: &str) -> Option<(Span, usize)> {
    let rest = text[at..].strip_prefix(head)?;
    let open = quote(rest)?;
    let id = &rest[open..];
    let length = id
        .bytes()
        .position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'-'))?;
    if length == 0 {
        return None;
    }
    let rest = &id[length..];
    let rest = rest[quote(rest)?..].strip_prefix('>')?;
    let start = at + head.len() + open;
    Some((Span::new(start, start + length), text.len() - rest.len()))
}

/// Length of the quote an attribute value begins or ends with: `"`, `&quot;`, `\"`.
fn quote(text: &str) -> Option<usize> {
    ["\"", "&quot;", "\\\""]
        .into_iter()
        .find(|quote| text.starts_with(quote))
        .map(str::len)
}

/// The end of `<span class="sxs-lookup">` and the white space behind it.
fn lookup(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].strip_prefix("<span class=")?;
    let rest = rest[quote(rest)?..].strip_prefix(LOOKUP)?;
    let rest = rest[quote(rest)?..].strip_prefix('>')?.trim_start();
    Some(text.len() - rest.len())
}

/// The end of the source text and of the unit: the first run of two or more end tags, of which the
/// last two close the unit.
fn source_end(text: &str, start: usize) -> Option<(usize, usize)> {
    let mut at = start;
    loop {
        at += memmem::find(&text.as_bytes()[at..], END.as_bytes())?;
        let mut tags = vec![at];
        let mut end = at + END.len();
        loop {
            let rest = text[end..].trim_start();
            if !rest.starts_with(END) {
                break;
            }
            let tag = text.len() - rest.len();
            tags.push(tag);
            end = tag + END.len();
        }
        if let [.., second, _] = tags[..] {
            return Some((second, end));
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(target: &str, source: &str) -> String {
        format!(
            "<span data-ttu-id=\"ab12c-101\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-101\">{source}</span></span>"
        )
    }

    fn read(text: &str) -> (&str, &str, Option<Fault>) {
        let unit = read_unit(text, 0, text.len()).unwrap();
        (unit.target.of(text), unit.source.of(text), unit.fault)
    }

    #[test]
    fn stray_end_tags_are_text() {
        assert_eq!(read(&unit("a</span> b", "c")), ("a</span> b", "c", None));
        assert_eq!(
            read(&unit("a", "<span>c</span>")),
            ("a", "<span>c</span>", None)
        );
        assert_eq!(
            read(&unit("a", "<span>c</span> d")),
            ("a", "<span>c</span> d", None)
        );
        assert_eq!(read(&unit("", "")), ("", "", None));
    }

    #[test]
    fn quotes_and_white_space_vary() {
        let text = "<span data-ttu-id=\"ab12c-p102&quot;>A</span>\n <span class=&quot;sxs-lookup\">\n<span data-stu-id=\\\"ab12c-p102\\\">B</span>\r\n</span>";
        assert_eq!(read(text), ("A", "B", None));
    }

    #[test]
    fn damage_is_told_apart() {
        let text = unit("a", "b").replace("data-stu-id=\"ab12c-101", "data-stu-id=\"ab12c-102");
        assert!(matches!(read(&text), ("a", "b", Some(Fault::OtherId(_)))));
        let text = unit("a", "b").replacen("</span>", "", 1);
        assert_eq!(read(&text), ("a", "b", Some(Fault::TargetUnclosed)));
        let text = unit("a", "b").replace("b</span></span>", "b</span> c\nd");
        assert_eq!(read(&text), ("a", "b", Some(Fault::SourceUnclosed)));
        let text = "<span data-ttu-id=\"ab12c-101\">a</span> b\nc";
        assert_eq!(read(text), ("a", "", Some(Fault::NoSource)));
        assert_eq!(read_unit("<span data-ttu-id=x>", 0, 20), None);
    }
}
