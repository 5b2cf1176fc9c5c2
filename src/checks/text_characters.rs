//! `text-characters`: characters that damage left behind, in the target only.
//!
//! Replacement characters, mojibake, controls and invisible signs are found sign by sign in the text as
//! written (code and URLs included: a broken character breaks those, too); words that mix alphabets are
//! found in the prose. The tables are in `compare::mojibake` and `compare::homoglyphs`.

use super::api::{Check, Context, Findings, Run};
use crate::compare::{PairView, homoglyphs, mojibake};
use crate::locales::LocaleData;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::text::{Script, Span};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "text-characters",
        summary: "the target holds broken, invisible or look-alike characters",
        severity: Severity::Error,
        mqm: Mqm::CHARACTERS,
        its: Its::Characters,
        page: include_str!("../../fixtures/checks/text-characters.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    let target = &pair.target;
    if target.text.is_ascii() && target.inline.entities.is_empty() && !has_control(&target.text) {
        return;
    }
    report_signs(pair, cx.locale, out);
    report_mojibake(pair, cx.locale, out);
    report_mixed_words(pair, cx.locale, out);
}

fn has_control(text: &str) -> bool {
    text.bytes().any(|byte| is_control(byte as char))
}

fn is_control(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\t' | '\n' | '\r')
}

/// What a suspicious sign is.
struct Suspect {
    name: &'static str,
    severity: Severity,
    /// Taking it out mends the text.
    removable: bool,
}

/// Signs in one pass, each kind reported once with all its places.
fn report_signs(pair: &PairView<'_>, locale: &LocaleData, out: &mut Findings) {
    let mut found: Vec<(char, Vec<Span>)> = Vec::new();
    let mut keep = |at: usize, length: usize, sign: char| {
        let span = Span::new(at, at + length);
        match found.iter_mut().find(|(other, _)| *other == sign) {
            Some((_, spans)) => spans.push(span),
            None => found.push((sign, vec![span])),
        }
    };
    for (at, sign) in pair.target.text.char_indices() {
        if suspect(sign, locale).is_some() && !is_emoji_joiner(&pair.target.text, at, sign) {
            keep(at, sign.len_utf8(), sign);
        }
    }
    for entity in &pair.target.inline.entities {
        let decoded = pair.target.inline.mask[entity.start as usize..]
            .chars()
            .next();
        if let Some(sign) = decoded.filter(|&sign| suspect(sign, locale).is_some()) {
            keep(entity.start as usize, entity.len(), sign);
        }
    }
    for (sign, spans) in found {
        if holds(pair, sign) {
            continue;
        }
        let Some(kind) = suspect(sign, locale) else {
            continue;
        };
        let times = match spans.len() {
            1 => String::new(),
            n => format!(" {n} times"),
        };
        let code = format!("U+{:04X}", sign as u32);
        let message = format!(
            "{} (`{code}`) stands{times} in the translation only",
            kind.name
        );
        let reported = out.pair(pair, message);
        reported
            .severity(kind.severity)
            .confidence(0.98)
            .evidence(code);
        for span in spans {
            reported.target(span);
            if kind.removable {
                reported.fix(span, "");
            }
        }
    }
}

/// True when the source holds the sign as well.
fn holds(pair: &PairView<'_>, sign: char) -> bool {
    pair.source.text.contains(sign)
        || !pair.source.inline.entities.is_empty() && pair.source.inline.mask.contains(sign)
}

fn suspect(sign: char, locale: &LocaleData) -> Option<Suspect> {
    let code = sign as u32;
    if code < 0xA0 {
        return is_control(sign).then_some(Suspect {
            name: "a control character",
            severity: Severity::Error,
            removable: false,
        });
    }
    // Everything between is a letter, a mark or a sign that nobody needs to look at.
    if (0xAE..0x200B).contains(&code) {
        return None;
    }
    let (name, severity, removable) = match code {
        0xFFFD => ("a replacement character", Severity::Error, false),
        0xFEFF => ("a byte order mark", Severity::Error, true),
        0x200B if !breaks_words_invisibly(locale) => {
            ("a zero-width space", Severity::Warning, true)
        }
        0x2060 => ("a word joiner", Severity::Warning, true),
        0x200C | 0x200D if !locale.joiners => ("a zero-width joiner", Severity::Warning, false),
        0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 if !locale.rtl => {
            ("a direction mark", Severity::Note, true)
        }
        0xAD => ("a soft hyphen", Severity::Note, true),
        0xE000..=0xF8FF => ("a private-use character", Severity::Error, false),
        0xFFF9..=0xFFFC | 0xFFFE | 0xFFFF => ("a noncharacter", Severity::Error, false),
        _ => return None,
    };
    Some(Suspect {
        name,
        severity,
        removable,
    })
}

/// Thai, Lao, Khmer and Burmese part words with U+200B.
fn breaks_words_invisibly(locale: &LocaleData) -> bool {
    locale.scripts.first().is_some_and(|script| {
        matches!(
            script,
            Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar | Script::Tibetan
        )
    })
}

/// U+200D between emoji makes one picture of them.
fn is_emoji_joiner(text: &str, at: usize, sign: char) -> bool {
    sign == '\u{200D}'
        && text[..at]
            .chars()
            .next_back()
            .is_some_and(|it| matches!(it as u32, 0x2600..=0x27BF | 0xFE0F | 0x1F000..=0x1FAFF))
}

fn report_mojibake(pair: &PairView<'_>, locale: &LocaleData, out: &mut Findings) {
    for damage in mojibake::find(&pair.target.text, locale) {
        let wrong = damage.span.of(&pair.target.text);
        if pair.source.text.contains(wrong) {
            continue;
        }
        out.pair(
            pair,
            format!("`{wrong}` is `{}` in a wrong encoding", damage.meant),
        )
        .target(damage.span)
        .actual(wrong)
        .expected(damage.meant.as_str())
        .confidence(0.97)
        .evidence("mojibake")
        .unsafe_fix(damage.span, damage.meant);
    }
}

fn report_mixed_words(pair: &PairView<'_>, locale: &LocaleData, out: &mut Findings) {
    if !homoglyphs::may_mix(&pair.target.inline.mask) {
        return;
    }
    for &span in pair.target.words() {
        let word = span.of(&pair.target.inline.mask);
        let Some(mix) = homoglyphs::look_at(word, locale) else {
            continue;
        };
        if pair.source.text.contains(word) {
            continue;
        }
        match mix {
            homoglyphs::Mix::LookAlike(meant) => out
                .pair(
                    pair,
                    format!("`{word}` holds letters of another alphabet that look alike; it should be `{meant}`"),
                )
                .expected(meant.as_str())
                .unsafe_fix(span, meant),
            homoglyphs::Mix::TwoAlphabets => out
                .pair(pair, format!("`{word}` mixes letters of two alphabets"))
                .severity(Severity::Warning),
        }
        .target(span)
        .actual(word)
        .evidence("mixed");
    }
}
