//! `name-altered`: a protected name or an acronym is recased, torn, translated or gone.

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, terms};
use crate::locales::LocaleData;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::terms::{NameMatcher, NameState, NameVerdict};
use crate::text::{Span, case, words};

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
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() {
        return;
    }
    let mut marked = Vec::new();
    if let Some(matcher) = cx.knowledge.names.as_deref() {
        let torn = torn_link_texts(pair);
        for verdict in &pair.names(matcher).altered {
            report_name(pair, matcher, verdict, &torn, out);
            marked.push(verdict.source);
        }
    }
    report_recased(pair, cx.locale, &marked, out);
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

/// Acronyms that languages write in lower case as words of their own, and keys.
const LOWERED: &[&str] = &[
    "ID", "IT", "SMS", "TV", "PDF", "CD", "DVD", "PC", "PIN", "OK", "NO", "PM", "AM", "FAQ", "MB",
    "GB", "KB", "TB", "HTTP", "HTTPS", "WWW", "CMD", "CTRL", "ALT", "DEL", "ESC", "SHIFT", "INS",
    "ENTER", "TAB", "HOME", "SPAM",
];

/// Acronyms and words with inner capitals that stand in the target with other capitals, listed or not.
fn report_recased(pair: &PairView<'_>, locale: &LocaleData, marked: &[Span], out: &mut Findings) {
    let mut seen: Vec<&str> = Vec::new();
    for &span in pair.source.words() {
        let word = span.of(&pair.source.inline.mask);
        if !is_fixed_case(word)
            || seen.contains(&word)
            || marked.iter().any(|name| name.overlaps(span))
            || part_of_longer(&pair.source.text, span)
        {
            continue;
        }
        seen.push(word);
        let target = &pair.target;
        let mut recased = None;
        for &other in target.words() {
            let found = other.of(&target.inline.mask);
            if found == word {
                recased = None;
                break;
            }
            if recased.is_none()
                && found.len() == word.len()
                && found.eq_ignore_ascii_case(word)
                && !part_of_longer(&target.text, other)
            {
                recased = Some(other);
            }
        }
        let Some(other) = recased else { continue };
        let found = other.of(&target.inline.mask);
        // A plain word of the language may be spelt like the acronym.
        if locale.is_function_word(&found.to_lowercase())
            || case::is_all_caps(found) && all_caps_text(pair)
        {
            continue;
        }
        out.pair(pair, format!("`{word}` is written `{found}`"))
            .source(span)
            .target(other)
            .expected(word)
            .actual(found)
            .confidence(0.85)
            .evidence(word)
            .fix(other, word);
    }
}

/// `SKU`, `OAuth`: two capitals at least, letters only, not a word that stands in capitals for emphasis.
fn is_fixed_case(word: &str) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let lower = word.bytes().filter(u8::is_ascii_lowercase).count();
    if capitals < 2
        || !word.bytes().all(|byte| byte.is_ascii_alphabetic())
        || LOWERED.contains(&word)
    {
        return false;
    }
    // `PCs`, `URLs`: the plural may go.
    let plural = lower == 1 && word.ends_with('s');
    if lower == 0 {
        return (2..=6).contains(&word.len()) && !is_shouted(word);
    }
    !plural && word.as_bytes()[0].is_ascii_uppercase()
}

/// English words that documentation writes in capitals for emphasis.
fn is_shouted(word: &str) -> bool {
    matches!(
        word,
        "AND"
            | "OR"
            | "NOT"
            | "NOTE"
            | "ONLY"
            | "ALL"
            | "ANY"
            | "MUST"
            | "NEW"
            | "ON"
            | "OFF"
            | "TO"
            | "DO"
            | "IF"
            | "IS"
            | "IN"
            | "YES"
            | "TIP"
            | "STEP"
            | "THE"
            | "FOR"
            | "BOTH"
            | "SAME"
            | "END"
            | "USER"
            | "NAME"
            | "TRUE"
            | "FALSE"
            | "NULL"
            | "ALWAYS"
            | "NEVER"
            | "AFTER"
            | "WITH"
            | "FIRST"
            | "OTHER"
    )
}

/// True when letters, digits or signs of identifiers stand right beside the word.
fn part_of_longer(text: &str, span: Span) -> bool {
    let touches = |sign: Option<char>| {
        sign.is_some_and(|sign| {
            matches!(sign, '_' | '.' | '/' | '\\' | '@' | '$' | '%') || words::is_word_char(sign)
        })
    };
    let after = text[span.end as usize..].chars().next();
    let after_next = text[span.end as usize..].chars().nth(1);
    touches(text[..span.start as usize].chars().next_back())
        || touches(after.filter(|sign| *sign != '.'))
        || after == Some('.') && after_next.is_some_and(words::is_word_char)
}

/// The whole target is in capitals: a heading in that style.
fn all_caps_text(pair: &PairView<'_>) -> bool {
    let mask = &pair.target.inline.mask;
    !mask.chars().any(char::is_lowercase)
}
