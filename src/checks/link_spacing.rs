//! `link-spacing`: a link is glued to its neighbour, or parted from the mark behind it.

use super::api::{Check, Context, Findings, Reported, Run};
use crate::compare::PairView;
use crate::compare::neighbours::{Edge, may_touch, space_before_mark, touching};
use crate::model::inline::{Link, LinkKind};
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-spacing",
        summary: "a link is glued to a word, or parted from the mark behind it",
        severity: Severity::Warning,
        mqm: Mqm::WHITE_SPACE,
        its: Its::Whitespace,
        page: include_str!("../../fixtures/checks/link-spacing.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

/// Marks that no language here parts from the word before them.
const MARKS: &[char] = &['.', ','];

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.links.is_empty() || cx.locale.spaceless || !pair.has_comparable_markup() {
        return;
    }
    let pairs = pair.links();
    for (at, link) in pair.target.inline.links.iter().enumerate() {
        let partner = pairs.paired().find(|&(_, target)| target == at);
        let partner = partner.map(|(source, _)| &pair.source.inline.links[source]);
        for edge in [Edge::Start, Edge::End] {
            glue(pair, link, partner, edge, cx, out);
            padding(pair, link, partner, edge, out);
        }
        gap(pair, link, partner, cx, out);
    }
}

/// The source links to compare with: the partner, or all of them when it is not known.
fn sources<'a>(source: &'a Half<'_>, partner: Option<&'a Link>) -> &'a [Link] {
    partner.map_or(&source.inline.links, std::slice::from_ref)
}

/// A letter or digit touches the link from outside.
fn glue(
    pair: &PairView<'_>,
    link: &Link,
    partner: Option<&Link>,
    edge: Edge,
    cx: &Context<'_>,
    out: &mut Findings,
) {
    let (source, target) = (&pair.source, &pair.target);
    let run = touching(&target.inline, link.span, edge);
    if run.is_empty()
        || shows_nothing(target, link)
            && touching(&target.inline, link.span, edge.other()).is_empty()
        || may_touch(cx.locale, &target.inline, link.text, run, edge)
        || sources(source, partner).iter().any(|other| {
            [Edge::Start, Edge::End].into_iter().any(|edge| {
                !touching(&source.inline, other.span, edge).is_empty()
                    && pad(source, other, edge).is_none()
            })
        })
    {
        return;
    }
    let word = run.of(&target.text);
    let (message, at) = match edge {
        Edge::Start => (
            format!("no space between `{word}` and the link"),
            run.end as usize,
        ),
        Edge::End => (
            format!("no space between the link and `{word}`"),
            run.start as usize,
        ),
    };
    let finding = out
        .pair(pair, message)
        .target(run)
        .evidence(evidence(link, partner, pair, edge));
    match pad(target, link, edge) {
        // A space inside the link at this edge moves out; `padding` leaves it to this finding.
        Some(blank) => move_out(finding, target, link, edge, blank),
        None => {
            finding.fix(Span::new(at, at), " ");
        }
    }
}

/// An empty link parts nothing: `som [](u)rör` reads `som rör`.
fn shows_nothing(half: &Half<'_>, link: &Link) -> bool {
    half.inline
        .visible(link.text)
        .all(|(_, sign)| sign.is_whitespace())
}

/// Puts the white space at an edge of the text outside of the link.
fn move_out(finding: &mut Reported, target: &Half<'_>, link: &Link, edge: Edge, blank: Span) {
    let bracket = match edge {
        Edge::Start => Span::new(link.span.start as usize, blank.start as usize),
        Edge::End => Span::new(blank.end as usize, link.span.end as usize),
    };
    let markup = bracket.of(&target.text);
    match edge {
        Edge::Start => finding.fix(
            Span::new(bracket.start as usize, blank.end as usize),
            format!(" {markup}"),
        ),
        Edge::End => finding.fix(
            Span::new(blank.start as usize, bracket.end as usize),
            format!("{markup} "),
        ),
    };
}

/// White space right inside the brackets, which the source lacks.
fn padding(
    pair: &PairView<'_>,
    link: &Link,
    partner: Option<&Link>,
    edge: Edge,
    out: &mut Findings,
) {
    let (source, target) = (&pair.source, &pair.target);
    let Some(blank) = pad(target, link, edge) else {
        return;
    };
    if !touching(&target.inline, link.span, edge).is_empty()
        || sources(source, partner).iter().any(|other| {
            pad(source, other, Edge::Start).is_some() || pad(source, other, Edge::End).is_some()
        })
    {
        return;
    }
    let side = match edge {
        Edge::Start => "begins",
        Edge::End => "ends",
    };
    let finding = out
        .pair(pair, format!("the link text {side} with a space"))
        .target(blank)
        .evidence(evidence(link, partner, pair, edge));
    let outside = match edge {
        Edge::Start => target.inline.visible_before(link.span.start as usize),
        Edge::End => target.inline.visible_after(link.span.end as usize),
    };
    let needed = outside.is_some_and(|sign| match edge {
        Edge::Start => matches!(sign, '.' | ',' | ';' | ':' | '!' | '?' | ')'),
        Edge::End => sign == '(',
    });
    if needed {
        move_out(finding, target, link, edge, blank);
    } else {
        finding.fix(blank, "");
    }
}

/// White space inside the brackets at an edge of a link text that shows more than that.
fn pad(half: &Half<'_>, link: &Link, edge: Edge) -> Option<Span> {
    if !matches!(link.kind, LinkKind::Inline | LinkKind::Reference) {
        return None;
    }
    let text = link.text.of(&half.text);
    let body = match edge {
        Edge::Start => text.trim_start(),
        Edge::End => text.trim_end(),
    };
    let length = text.len() - body.len();
    let (start, end) = (link.text.start as usize, link.text.end as usize);
    (length > 0 && !body.is_empty()).then(|| match edge {
        Edge::Start => Span::new(start, start + length),
        Edge::End => Span::new(end - length, end),
    })
}

/// A space between the link and the mark that follows it.
fn gap(
    pair: &PairView<'_>,
    link: &Link,
    partner: Option<&Link>,
    cx: &Context<'_>,
    out: &mut Findings,
) {
    let (source, target) = (&pair.source, &pair.target);
    let Some(blank) = space_before_mark(&target.inline, link.span, MARKS) else {
        return;
    };
    if !cx.locale.is_known()
        || sources(source, partner)
            .iter()
            .any(|other| space_before_mark(&source.inline, other.span, MARKS).is_some())
    {
        return;
    }
    let end = blank.end as usize;
    let mark = &target.text[end..=end];
    let kept: String = blank
        .of(&target.text)
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .collect();
    out.pair(
        pair,
        format!("a space stands between the link and the `{mark}`"),
    )
    .target(Span::new(blank.start as usize, end + 1))
    .evidence(evidence(link, partner, pair, Edge::End))
    .fix(blank, kept);
}

fn evidence(link: &Link, partner: Option<&Link>, pair: &PairView<'_>, edge: Edge) -> String {
    let destination = match partner {
        Some(partner) => partner.destination.of(&pair.source.text),
        None => link.destination.of(&pair.target.text),
    };
    match edge {
        Edge::Start => format!("before {destination}"),
        Edge::End => format!("after {destination}"),
    }
}
