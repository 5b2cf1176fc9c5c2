//! `emphasis-spacing`: a letter is glued to emphasis from outside.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::neighbours::{Edge, may_touch, touching};
use crate::model::inline::Emphasis;
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "emphasis-spacing",
        summary: "a letter is glued to emphasis where the source has a space",
        severity: Severity::Warning,
        mqm: Mqm::WHITE_SPACE,
        its: Its::Whitespace,
        page: include_str!("../../fixtures/checks/emphasis-spacing.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.emphasis.is_empty()
        || pair.source.inline.emphasis.is_empty()
        || cx.locale.spaceless
        || !pair.has_comparable_markup()
        || !pair.source_emphasis_is_sound()
    {
        return;
    }
    let (source, target) = (&pair.source, &pair.target);
    let mut seen: Vec<Span> = Vec::new();
    for (at, run) in target.inline.emphasis.iter().enumerate() {
        let partner = pair
            .emphasis()
            .partner(at)
            .map(|source| &pair.source.inline.emphasis[source]);
        for edge in [Edge::Start, Edge::End] {
            let word = touching(&target.inline, run.span, edge);
            if word.is_empty()
                || seen.contains(&word)
                || is_edge_of_link(target, word)
                || may_touch(cx.locale, &target.inline, run.inner, word, edge)
                || is_glued(source, partner)
            {
                continue;
            }
            seen.push(word);
            let letters = word.of(&target.text);
            let shown = target.inline.rendered(run.inner);
            let shown = shown.trim();
            let (message, at) = match edge {
                Edge::Start => (
                    format!("no space between `{letters}` and `{shown}`"),
                    word.end,
                ),
                Edge::End => (
                    format!("no space between `{shown}` and `{letters}`"),
                    word.start,
                ),
            };
            let key = partner.map_or(shown, |it| it.inner.of(&source.text));
            out.pair(pair, message)
                .target(word)
                .evidence(match edge {
                    Edge::Start => format!("before {key}"),
                    Edge::End => format!("after {key}"),
                })
                .fix(Span::new(at as usize, at as usize), " ");
        }
    }
}

/// The source has a letter at the run, too: `**F**ile`.
fn is_glued(source: &Half<'_>, partner: Option<&Emphasis>) -> bool {
    let runs = partner.map_or(&source.inline.emphasis[..], std::slice::from_ref);
    runs.iter().any(|run| {
        [Edge::Start, Edge::End]
            .iter()
            .any(|&edge| !touching(&source.inline, run.span, edge).is_empty())
    })
}

/// The word touches a link: that is `link-spacing`.
fn is_edge_of_link(target: &Half<'_>, word: Span) -> bool {
    target.inline.links.iter().any(|link| {
        [Edge::Start, Edge::End]
            .iter()
            .any(|&edge| touching(&target.inline, link.span, edge) == word)
    })
}
