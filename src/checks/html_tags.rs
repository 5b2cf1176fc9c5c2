//! `html-tags`: the HTML elements of the two halves differ.

use std::collections::BTreeMap;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::equal::match_equal;
use crate::model::inline::Tag;
use crate::model::{Half, Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "html-tags",
        summary: "an HTML element of the source is missing in the target, or the reverse",
        severity: Severity::Warning,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/html-tags.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    if pair.source.inline.tags.is_empty() && pair.target.inline.tags.is_empty()
        || !pair.is_comparable()
    {
        return;
    }
    let (source, target) = (tags(&pair.source), tags(&pair.target));
    let equal = match_equal(
        source.iter().map(|(key, _)| key.as_str()),
        target.iter().map(|(key, _)| key.as_str()),
    );
    let (source_starts, target_starts) = (starts(&source), starts(&target));
    for (key, tag) in equal.sources.into_iter().map(|at| &source[at]) {
        // A lost end tag is told with its start tag.
        let told = tag.closing && more_starts(&source_starts, &target_starts, key);
        if told {
            continue;
        }
        let raw = tag.span.of(&pair.source.text);
        out.pair(pair, format!("tag `{raw}` is missing"))
            .on_source()
            .source(tag.span)
            .expected(raw)
            .evidence(key.as_str());
    }
    for (key, tag) in equal.targets.into_iter().map(|at| &target[at]) {
        if tag.closing && more_starts(&target_starts, &source_starts, key) {
            continue;
        }
        let raw = tag.span.of(&pair.target.text);
        let reported = out
            .pair(pair, format!("tag `{raw}` is not in the source"))
            .target(tag.span)
            .actual(raw)
            .evidence(format!("added {key}"));
        // An end tag that ends nothing.
        if tag.closing {
            reported.fix(tag.span, "");
        }
    }
}

/// How many start tags of each element a side has.
type Starts<'a> = BTreeMap<&'a str, usize>;

fn starts(tags: &[(String, Tag)]) -> Starts<'_> {
    let mut starts = Starts::new();
    for (key, _) in tags.iter().filter(|(_, tag)| !tag.closing) {
        *starts.entry(key).or_default() += 1;
    }
    starts
}

/// True when one side has more start tags of the element that this end tag ends.
fn more_starts(more: &Starts<'_>, less: &Starts<'_>, end: &str) -> bool {
    let name = end.trim_start_matches('/');
    more.get(name) > less.get(name)
}

/// The tags that this rule compares: known elements that no other rule knows.
fn tags(half: &Half<'_>) -> Vec<(String, Tag)> {
    half.inline
        .tags
        .iter()
        .filter_map(|tag| {
            let name = tag.name.of(&half.text).to_ascii_lowercase();
            if ELEMENTS.binary_search(&name.as_str()).is_err() {
                return None;
            }
            let key = if tag.closing {
                format!("/{name}")
            } else {
                name
            };
            Some((key, *tag))
        })
        .collect()
}

/// HTML elements that stand in articles. Without emphasis, code, links, anchors and images, which have
/// rules of their own; `<user>` and the like are words in angle brackets and may be translated.
const ELEMENTS: [&str; 45] = [
    "abbr",
    "big",
    "blockquote",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "iframe",
    "ins",
    "kbd",
    "li",
    "mark",
    "nobr",
    "ol",
    "p",
    "pre",
    "q",
    "samp",
    "small",
    "span",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_sorted() {
        assert!(ELEMENTS.is_sorted());
    }
}
