//! `casing-label`: a UI label or title starts in lower case where the source's label is capitalised.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::neighbours::Edge;
use crate::compare::{labels, word_scope};
use crate::model::{Its, Mqm, Rule, Severity};
use crate::text::Span;
use crate::text::case::capitalised;
use crate::text::words::words;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "casing-label",
        summary: "a label or title starts in lower case where the source capitalises it",
        severity: Severity::Warning,
        mqm: Mqm::SPELLING,
        its: Its::Typographical,
        page: include_str!("../../fixtures/checks/casing-label.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    let target = &pair.target.inline;
    if cx.locale.caseless
        || target.emphasis.is_empty() && target.links.is_empty()
        || !pair.has_comparable_markup()
    {
        return;
    }
    let mut seen: Vec<usize> = Vec::new();
    in_emphasis(pair, cx, &mut seen, out);
    in_links(pair, cx, &mut seen, out);
}

fn in_emphasis(pair: &PairView<'_>, cx: &Context<'_>, seen: &mut Vec<usize>, out: &mut Findings) {
    let (source, target) = (&pair.source, &pair.target);
    let lexicon = cx.knowledge.lexicon.as_deref();
    for (at, run) in target.inline.emphasis.iter().enumerate() {
        let Some(letter) = labels::lower_start(&target.inline, run.inner) else {
            continue;
        };
        // Labels that changed places are paired by their words.
        let partner = pair.run_partners(lexicon, cx.locale)[at];
        // Without a certain partner every label of the source must be capitalised.
        let candidates = match partner {
            Some(partner) => &source.inline.emphasis[partner..=partner],
            None => &source.inline.emphasis[..],
        };
        let shown = target.inline.rendered(run.inner);
        let capitalised = !candidates.is_empty()
            && candidates.iter().all(|label| {
                let own = source.inline.rendered(label.inner);
                labels::is_capitalised(source, label.inner, target, run.inner, cx.locale)
                    && !labels::has_small_head(&own, &shown, cx.locale)
                    && !labels::begins_small(&own, &shown, cx.english, cx.locale)
            });
        let torn = || {
            let partner = &source.inline.emphasis[partner?];
            let runs = (partner, run);
            word_scope::in_run(pair, runs, lexicon, cx.locale)
        };
        if capitalised
            && !seen.contains(&letter)
            && !torn().is_some_and(|it| it.tears_head(run.inner))
        {
            seen.push(letter);
            let label = partner.map(|partner| source.inline.emphasis[partner].inner);
            report(pair, cx, "label", (run.inner, letter), label, out);
        }
    }
}

fn in_links(pair: &PairView<'_>, cx: &Context<'_>, seen: &mut Vec<usize>, out: &mut Findings) {
    let (source, target) = (&pair.source, &pair.target);
    for (from, to) in pair.links().paired() {
        let wanted = &source.inline.links[from];
        let found = &target.inline.links[to];
        if !found.has_own_text() {
            continue;
        }
        let Some(letter) = labels::lower_start(&target.inline, found.text) else {
            continue;
        };
        // A capital further back begins the title; what stands before it was drawn into the link.
        let shown = target.inline.rendered(found.text);
        if seen.contains(&letter)
            || !labels::is_title(source, wanted, target, found)
            || labels::has_small_head(&source.inline.rendered(wanted.text), &shown, cx.locale)
            || !cx.locale.nouns_capitalised
                && labels::own_capital(&shown, &source.inline.mask).is_some()
        {
            continue;
        }
        // What is linked begins in mid-title: its first letter is not the title's.
        let lexicon = cx.knowledge.lexicon.as_deref();
        let torn = word_scope::in_link(pair, (wanted, found), lexicon, cx.locale);
        if torn.is_some_and(|it| it.tears_head(found.text))
            || !cx.locale.nouns_capitalised
                && labels::capital_beside(target, found.span, Edge::Start, source).is_some()
        {
            continue;
        }
        seen.push(letter);
        report(
            pair,
            cx,
            "title",
            (found.text, letter),
            Some(wanted.text),
            out,
        );
    }
}

fn report(
    pair: &PairView<'_>,
    cx: &Context<'_>,
    what: &str,
    (text, letter): (Span, usize),
    label: Option<Span>,
    out: &mut Findings,
) {
    let target = &pair.target;
    let shown = target.inline.rendered(text);
    let finding = out.pair(
        pair,
        format!(
            "the {what} `{}` must start with a capital letter",
            shown.trim()
        ),
    );
    finding.confidence(0.85);
    if let Some(label) = label {
        let own = label.of(&pair.source.text);
        let first = words(own)
            .next()
            .map(|word| word.shifted(label.start as usize));
        finding.source(first.unwrap_or(label)).evidence(own);
    }
    // The letter may be spelled as an entity: then nothing is offered.
    let word = words(&target.text[letter..]).next();
    match word.filter(|word| word.start == 0) {
        Some(word) => {
            let word = word.shifted(letter);
            let large = capitalised(word.of(&target.text), cx.locale.casing);
            finding.target(word).fix(word, large);
        }
        None => {
            finding.target(text);
        }
    }
}
