//! `name-altered`: a protected name or an acronym is recased, torn, translated or gone.

use std::cell::OnceCell;

use super::api::{Check, Context, Findings, Run};
use crate::compare::acronyms::{self, Altered};
use crate::compare::recasing::{self, Recased};
use crate::compare::short_names::{ShortName, ShortNames};
use crate::compare::torn_names::{self, How, Torn};
use crate::compare::{PairView, terms};
use crate::model::{Its, Mqm, Rule, Severity};
use crate::terms::{NameMatcher, NameState, NameVerdict};
use crate::text::{Span, case};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "name-altered",
        summary: "a protected name was recased, torn, translated or lost",
        severity: Severity::Error,
        mqm: Mqm::DO_NOT_TRANSLATE,
        its: Its::Terminology,
        page: include_str!("../../fixtures/checks/name-altered.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let kept = OnceCell::new();
    let short = cx.knowledge.names.as_deref();
    let short = short.map(|matcher| (ShortNames::new(pairs, matcher), matcher));
    for pair in pairs.iter().filter(|pair| pair.is_comparable()) {
        let mut marked = Vec::new();
        if let Some(matcher) = cx.knowledge.names.as_deref() {
            let torn = torn_link_texts(pair);
            for verdict in &pair.names(matcher).altered {
                // The word alone was recased; its number is `number-exact`.
                if verdict.state != NameState::Casing && recasing::within(pair, verdict.source) {
                    continue;
                }
                report_name(pair, matcher, verdict, &torn, out);
                marked.push(verdict.source);
            }
        }
        if !pair.has_comparable_words() {
            continue;
        }
        if let Some((short, matcher)) = &short {
            for it in short.altered(pair, matcher) {
                report_short(pair, &it, out);
                marked.push(it.source);
            }
        }
        for it in torn_names::torn(pair) {
            if !marked.iter().any(|name| name.overlaps(it.source)) {
                report_torn(pair, &it, out);
                marked.push(it.source);
            }
        }
        report_recased(pair, cx, &marked, out);
        let blocked = |span: Span| marked.iter().any(|name| name.overlaps(span));
        for it in acronyms::altered(pair, cx.knowledge.lexicon.as_deref()) {
            let kept = kept.get_or_init(|| acronyms::kept(pairs));
            if !blocked(it.source) && it.is_defect(kept.contains(&it.written)) {
                report_acronym(pair, &it, out);
            }
        }
    }
}

fn report_short(pair: &PairView<'_>, it: &ShortName, out: &mut Findings) {
    let name = &it.name;
    let message = match it.target {
        Some(span) => format!(
            "the name `{name}` is written `{}`",
            span.of(&pair.target.inline.mask)
        ),
        None => format!("the name `{name}` is translated or missing; it is a product here"),
    };
    let reported = out
        .pair(pair, message)
        .source(it.source)
        .expected(name.as_str())
        .evidence(name.as_str())
        .severity(Severity::Warning)
        .confidence(0.8);
    if let Some(span) = it.target {
        reported
            .target(span)
            .actual(span.of(&pair.target.inline.mask));
        reported.fix(span, name.as_str());
    }
}

fn report_torn(pair: &PairView<'_>, it: &Torn, out: &mut Findings) {
    let name = pair.source.inline.rendered(it.source);
    let found = pair.target.inline.rendered(it.target);
    let message = match it.how {
        How::Open => format!("the name `{name}` is torn: the `&` joins nothing here"),
        How::Singular => format!("the name `{name}` is written `{found}`"),
    };
    out.pair(pair, message)
        .source(it.source)
        .target(it.target)
        .expected(name.as_str())
        .actual(found.as_str())
        .evidence(name.as_str())
        .severity(Severity::Warning)
        .confidence(0.85);
}

fn report_acronym(pair: &PairView<'_>, it: &Altered, out: &mut Findings) {
    let found = it.target.of(&pair.target.inline.mask);
    out.pair(
        pair,
        format!("the acronym `{}` is written `{found}`", it.written),
    )
    .source(it.source)
    .target(it.target)
    .expected(it.written.as_str())
    .actual(found)
    .severity(Severity::Warning)
    .confidence(0.8)
    .evidence(it.written.as_str())
    .unsafe_fix(it.target, it.written.as_str());
}

/// Link texts that are gone from the target: names in them went with them, which `link-missing` says.
fn torn_link_texts(pair: &PairView<'_>) -> Vec<Span> {
    let links = pair.links();
    links
        .missing
        .iter()
        .map(|&at| pair.source.inline.links[at].text)
        .collect()
}

fn report_name(
    pair: &PairView<'_>,
    matcher: &NameMatcher,
    verdict: &NameVerdict,
    torn: &[Span],
    out: &mut Findings,
) {
    let name = &matcher.names()[verdict.name];
    let surface = matches!(
        verdict.state,
        NameState::Casing | NameState::NumberFormat | NameState::Joined
    );
    if verdict.excused && !surface
        || torn.iter().any(|link| link.contains(verdict.source))
        || verdict.state == NameState::Partial && stands_in_pieces(pair, &name.name)
        || terms::name_written_apart(pair, matcher, verdict).is_some()
    {
        return;
    }
    let found = verdict.target.map(|span| pair.target.inline.rendered(span));
    let written = found.as_deref().unwrap_or_default();
    let message = match verdict.state {
        NameState::Casing | NameState::Joined => {
            format!("the name `{}` is written `{written}`", name.name)
        }
        NameState::NumberFormat => format!(
            "the number in the name `{}` is written `{written}`; it stays as it is",
            name.name
        ),
        NameState::Partial if found.is_some() => format!(
            "the name `{}` is torn or translated in part: `{written}`",
            name.name
        ),
        NameState::Partial => format!("the name `{}` is torn or translated in part", name.name),
        NameState::Absent => format!("the name `{}` is translated or missing", name.name),
    };
    let reported = out
        .pair(pair, message)
        .source(verdict.source)
        .expected(name.name.as_str())
        .evidence(name.name.as_str());
    if let Some(span) = verdict.target {
        reported.target(span).actual(written);
        if surface && !span.of(&pair.target.inline.mask).contains('\u{1}') {
            reported.fix(span, name.name.as_str());
        }
    }
    if verdict.state == NameState::Absent {
        reported.severity(Severity::Warning).confidence(0.7);
    } else if verdict.state == NameState::Joined {
        reported.severity(Severity::Warning);
    } else if verdict.state == NameState::Partial && only_vendor_gone(&name.name, written) {
        reported.note();
    } else if verdict.state == NameState::Partial && !written.contains([' ', '-']) {
        // `Microsoft` and a translation: it may be a local name that the list does not have.
        reported.severity(Severity::Warning).confidence(0.8);
    }
}

/// `Defender for Office 365` for `Microsoft Defender for Office 365`: shorter, and still the name.
fn only_vendor_gone(name: &str, written: &str) -> bool {
    name.strip_prefix("Microsoft ")
        .is_some_and(|rest| rest.contains(' ') && written.starts_with(rest))
}

/// Every word of the name stands in the target, in another order: `PowerShell za Exchange Online`.
fn stands_in_pieces(pair: &PairView<'_>, name: &str) -> bool {
    let target = &pair.target;
    name.split_whitespace().count() > 1
        && name.split_whitespace().all(|word| {
            let mut words = target.words().iter();
            words.any(|span| span.of(&target.inline.mask) == word)
        })
}

/// Acronyms and words with inner capitals that stand in the target with other capitals, listed or not.
fn report_recased(pair: &PairView<'_>, cx: &Context<'_>, marked: &[Span], out: &mut Findings) {
    for Recased { source, target } in recasing::recased(pair) {
        let word = source.of(&pair.source.inline.mask);
        let found = target.of(&pair.target.inline.mask);
        // A plain word of the language may be spelt like the acronym.
        if marked.iter().any(|name| name.overlaps(source))
            || cx.locale.is_function_word(&found.to_lowercase())
            || is_known_spelling(cx, found)
            || is_used_spelling(pair, cx, word, found)
            || case::is_all_caps(found) && all_caps_text(pair)
        {
            continue;
        }
        out.pair(pair, format!("`{word}` is written `{found}`"))
            .source(source)
            .target(target)
            .expected(word)
            .actual(found)
            .confidence(0.85)
            .evidence(word)
            .fix(target, word);
    }
}

/// A protected name is spelt so: the translation mended a slip of the source (`OUtlook`).
fn is_known_spelling(cx: &Context<'_>, word: &str) -> bool {
    let names = cx.knowledge.names.as_deref();
    names.is_some_and(|matcher| {
        let mut names = matcher.names().iter();
        names.any(|name| name.name.split(' ').any(|part| part == word))
    })
}

/// Both spellings are in use (`PnP`, `UserID`, `Autofilter`), or the source has the other one as well.
fn is_used_spelling(pair: &PairView<'_>, cx: &Context<'_>, word: &str, found: &str) -> bool {
    let mut sources = pair.source.words().iter();
    let first_only = found.starts_with(|sign: char| sign.is_ascii_uppercase())
        && found.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
    recasing::is_fixed_case(found)
        || sources.any(|span| span.of(&pair.source.inline.mask) == found)
        || first_only && !case::is_all_caps(word) && !is_known_spelling(cx, word)
}

/// The whole target is in capitals: a heading in that style.
fn all_caps_text(pair: &PairView<'_>) -> bool {
    let mask = &pair.target.inline.mask;
    !mask.chars().any(char::is_lowercase)
}
