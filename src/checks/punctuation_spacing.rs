//! `punctuation-spacing`: blanks around punctuation that the source does not have.
//!
//! A blank before `.` or `,` behind a link is `link-spacing`; letters glued to markup are the
//! `…-spacing` rules. Here: prose punctuation, brackets, doubled blanks and commas.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::blanks::{self, Flaw, FlawKind};
use crate::compare::{cut_compounds, particles};
use crate::locales::LocaleData;
use crate::model::inline::{LinkKind, MARK};
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "punctuation-spacing",
        summary: "blanks around punctuation are wrong in the target only",
        severity: Severity::Warning,
        mqm: Mqm::PUNCTUATION,
        its: Its::Whitespace,
        page: include_str!("../../fixtures/checks/punctuation-spacing.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let flaws = blanks::flaws(&pair.target);
    if !flaws.is_empty() {
        let own = blanks::flaws(&pair.source);
        for (index, flaw) in flaws.iter().enumerate() {
            let nth = flaws[..=index]
                .iter()
                .filter(|it| it.kind == flaw.kind)
                .count();
            // The source does the same at its own places: a matter of style or of the format.
            if nth <= own.iter().filter(|it| it.kind == flaw.kind).count() {
                continue;
            }
            // One finding for both sides of a bracket.
            if flaw.kind == FlawKind::BlankAfterOpen
                && let Some(end) = flaws.get(index + 1).filter(|it| it.closes(flaw))
            {
                let message = format!("there are spaces inside `{}…{}`", flaw.mark, end.mark);
                let finding = out
                    .pair(pair, message)
                    .target(flaw.span)
                    .target(end.span)
                    .fix(flaw.blank, "")
                    .fix(end.blank, "")
                    .evidence(flaw.mark.to_string());
                if is_label_bracket(flaw.mark) {
                    finding.note();
                }
                continue;
            }
            let opened = index.checked_sub(1).map(|before| &flaws[before]);
            if opened.is_some_and(|opened| flaw.closes(opened)) {
                continue;
            }
            report(pair, *flaw, cx.locale, out);
        }
    }
    report_cut_compounds(pair, cx.locale, out);
    report_particles(pair, cx.locale, out);
    report_link_text(pair, out);
    if cx.locale.language == "tr" {
        report_parted_endings(pair, cx.locale, out);
    }
}

/// Turkish puts an apostrophe between a name or label and its ending, and no blank: `**Kaydet** 'e`.
fn report_parted_endings(pair: &PairView<'_>, locale: &LocaleData, out: &mut Findings) {
    let mask = &pair.target.inline.mask;
    for (at, sign) in mask.match_indices(['\'', '’']) {
        let before = mask[..at].trim_end_matches([' ', '\u{A0}']);
        let rest = &mask[at + sign.len()..];
        let ending = &rest[..rest
            .find(|sign: char| !sign.is_alphanumeric())
            .unwrap_or(rest.len())];
        let closes = rest[ending.len()..].starts_with(['\'', '’']);
        if before.len() < at
            && before.ends_with(|sign: char| sign.is_alphanumeric() || sign == MARK)
            && locale.may_touch_after(ending)
            && !closes
        {
            let blank = Span::new(before.len(), at);
            let end = at + sign.len() + ending.len();
            out.pair(
                pair,
                format!("there is a space before the ending `{sign}{ending}`"),
            )
            .target(Span::new(before.len(), end))
            .fix(blank, "")
            .evidence("ending");
        }
    }
}

/// `in-och utdata`: the hyphen of the cut compound stands for the rest of its word.
fn report_cut_compounds(pair: &PairView<'_>, locale: &LocaleData, out: &mut Findings) {
    for glued in cut_compounds::glued(&pair.target.inline, locale) {
        let token = glued.token.of(&pair.target.text);
        if pair.source.text.contains(token) {
            continue;
        }
        let at = (glued.gap.start - glued.token.start) as usize;
        let mended = format!("{} {}", &token[..at], &token[at..]);
        out.pair(pair, format!("`{token}` lacks a space: `{mended}`"))
            .target(glued.span)
            .fix(glued.gap, " ")
            .suggest(mended)
            .evidence("hyphen");
    }
}

/// Japanese hangs its particles on the word.
fn report_particles(pair: &PairView<'_>, locale: &LocaleData, out: &mut Findings) {
    if locale.language != "ja" {
        return;
    }
    for (blank, particle) in particles::parted(&pair.target.inline) {
        let word = particle.of(&pair.target.inline.mask);
        let side = if particle.start < blank.start {
            "after"
        } else {
            "before"
        };
        out.pair(
            pair,
            format!("there is a space {side} the particle `{word}`"),
        )
        .target(Span {
            start: blank.start.min(particle.start),
            end: blank.end.max(particle.end),
        })
        .fix(blank, "")
        .evidence(word);
    }
}

fn report(pair: &PairView<'_>, flaw: Flaw, locale: &LocaleData, out: &mut Findings) {
    let mark = flaw.mark;
    match flaw.kind {
        FlawKind::BlankBefore(class) => {
            if may_stand_apart(class, locale) || ends_link(&pair.target, flaw, class) {
                return;
            }
            let finding = out
                .pair(pair, format!("there is a space before `{mark}`"))
                .target(flaw.span);
            // Before markup the blank is what lets it begin.
            if flaw.blank.end as usize + mark.len_utf8() == flaw.span.end as usize {
                finding.fix(flaw.blank, "");
            }
            if is_label_bracket(mark) {
                finding.note();
            }
            finding
        }
        FlawKind::BlankAfterOpen => {
            let finding = out
                .pair(pair, format!("there is a space after `{mark}`"))
                .target(flaw.span)
                .fix(flaw.blank, "");
            if is_label_bracket(mark) {
                finding.note();
            }
            finding
        }
        FlawKind::NoBlankAfter(_) => {
            if locale.spaceless || is_one_token(pair, flaw) {
                return;
            }
            out.pair(pair, format!("there is no space after `{mark}`"))
                .target(flaw.span)
                .fix(flaw.blank, " ")
        }
        FlawKind::WideBlank => out
            .pair(pair, "several spaces in a row are visible to the reader")
            .target(flaw.span)
            .fix(flaw.blank, " "),
        FlawKind::DoubleBlank => out
            .pair(
                pair,
                "two spaces between words; often some markup was lost here",
            )
            .target(flaw.span)
            .fix(flaw.blank, " ")
            .note()
            .confidence(0.6),
        FlawKind::DoubleComma => out
            .pair(pair, format!("`{mark}{mark}` stands for one comma"))
            .target(flaw.span)
            .fix(flaw.blank, ""),
    }
    .evidence(mark.to_string());
}

/// Brackets that mark a label or title in East Asian texts: a space inside them is only untidy.
fn is_label_bracket(mark: char) -> bool {
    "[]［］「」『』【】".contains(mark)
}

/// French sets some marks apart; of a language nobody knows only the plainest cases are sure.
fn may_stand_apart(class: char, locale: &LocaleData) -> bool {
    locale.space_before.contains(class) || !locale.is_known() && !matches!(class, '.' | ',')
}

/// `](u) .` belongs to `link-spacing`.
fn ends_link(half: &Half<'_>, flaw: Flaw, class: char) -> bool {
    matches!(class, '.' | ',')
        && half.inline.links.iter().any(|link| {
            link.span.end <= flaw.blank.start
                && half
                    .inline
                    .visible(Span {
                        start: link.span.end,
                        end: flaw.blank.start,
                    })
                    .next()
                    .is_none()
        })
}

/// Names such as `Node.js`, which the source holds as well, paths and chains of names (`a.b.c`).
fn is_one_token(pair: &PairView<'_>, flaw: Flaw) -> bool {
    let mask = &pair.target.inline.mask;
    let is_part =
        |sign: char| sign.is_alphanumeric() || "_/\\@:".contains(sign) || sign == flaw.mark;
    let at = flaw.span.start as usize;
    let start = mask[..at]
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| is_part(sign))
        .last()
        .map_or(at, |(start, _)| start);
    let length = mask[start..].find(|sign| !is_part(sign));
    let token = &mask[start..length.map_or(mask.len(), |it| start + it)];
    let token = token.trim_end_matches(['.', ':', ',']);
    token.matches(flaw.mark).count() > 1
        || token.contains(['_', '/', '\\', '@'])
        || pair.source.inline.mask.contains(token)
}

/// Blanks just inside a link are underlined.
fn report_link_text(pair: &PairView<'_>, out: &mut Findings) {
    if pair.target.inline.links.is_empty() {
        return;
    }
    let blank_edges = |half: &Half<'_>, at: usize| {
        let text = half.inline.links[at].text.of(&half.inline.mask);
        (
            text.len() > 1 && text.starts_with([' ', '\u{A0}']),
            text.len() > 1 && text.ends_with([' ', '\u{A0}']),
        )
    };
    for (source, target) in pair.links().paired() {
        let link = &pair.target.inline.links[target];
        if matches!(link.kind, LinkKind::Autolink | LinkKind::Bare) {
            continue;
        }
        let text = link.text.of(&pair.target.inline.mask);
        let (own_before, own_after) = blank_edges(&pair.source, source);
        let (before, after) = blank_edges(&pair.target, target);
        let differs = before && !own_before || after && !own_after;
        if text.trim().is_empty() || !differs {
            continue;
        }
        let kept = text.trim_matches([' ', '\u{A0}']);
        let reported = out.pair(pair, "the link text begins or ends with a space");
        reported.target(link.text).evidence("link text");
        let start = link.text.start as usize
            + (text.len() - text.trim_start_matches([' ', '\u{A0}']).len());
        if before {
            reported.fix(Span::new(link.text.start as usize, start), "");
        }
        if after {
            reported.fix(Span::new(start + kept.len(), link.text.end as usize), "");
        }
    }
}
