//! `structure-metadata`: keys and values of the front matter that translation damaged.
//!
//! With the English article at its commit every key and value is compared; without it only what cannot
//! be right is reported: keys and machine values in letters of the translation, misspelt keys, impossible
//! dates, commits and locales, titles left in English.

mod against_source;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::english::{Tally, stands_alone};
use crate::model::article::{Carrier, MetaEntry};
use crate::model::{Its, Locale, Mqm, Rule, Severity};
use crate::read;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "structure-metadata",
        summary: "the front matter holds damaged keys or impossible values",
        severity: Severity::Warning,
        mqm: Mqm::MARKUP,
        its: Its::NonConformance,
        page: include_str!("../../fixtures/checks/structure-metadata.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(_: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    // Front matter that went through translation as one text is `read-front-matter`.
    if cx
        .article
        .damage
        .iter()
        .any(|it| it.rule == "read-front-matter")
    {
        return;
    }
    let told = against_source::report(cx, out);
    for entry in &cx.article.front_matter.entries {
        if !report_key(entry, cx, out) && !told.contains(&entry.key) {
            report_value(entry, cx, out);
        }
    }
}

/// Reports a damaged key; false when the key is sound.
fn report_key(entry: &MetaEntry, cx: &Context<'_>, out: &mut Findings) -> bool {
    let key = entry.key.as_str();
    if !key.is_ascii() {
        out.file(
            entry.key_span,
            format!("the key `{key}` is translated; keys stay English"),
        )
        .actual(key)
        .evidence(format!("key {key}"));
        return true;
    }
    // Other carriers have keys of their own.
    let is_markdown = matches!(cx.article.carrier, Carrier::SideBySide | Carrier::Plain);
    if !is_markdown || KNOWN_KEYS.contains(&key) {
        return false;
    }
    let damaged = key.contains([' ', ',', ';']);
    let near = KNOWN_KEYS.iter().find(|known| {
        known.len() > 5
            && (1..=2).contains(&strsim::damerau_levenshtein(known, key))
            && !is_case(known, key)
    });
    if damaged || near.is_some() {
        let message = match near {
            Some(near) => format!("the key `{key}` is damaged; did you mean `{near}`?"),
            None => format!("the key `{key}` is damaged"),
        };
        let reported = out.file(entry.key_span, message);
        // The English article may have written it so.
        reported
            .note()
            .confidence(0.6)
            .actual(key)
            .evidence(format!("key {key}"));
        if let Some(near) = near {
            reported.expected(*near);
        }
        return true;
    }
    false
}

fn is_case(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn report_value(entry: &MetaEntry, cx: &Context<'_>, out: &mut Findings) {
    let (key, value) = (entry.key.as_str(), entry.value.trim());
    if value.is_empty() {
        return;
    }
    let problem = match key {
        "ms.date" | "ms.lasthandoff" if !is_date(value) => {
            "cannot be the date; write month/day/year".to_owned()
        }
        "ms.sourcegitcommit" if !is_commit(value) => {
            "is no commit; it has 40 hexadecimal digits".to_owned()
        }
        "ms.contentlocale" => match wrong_locale(value, cx) {
            Some(problem) => problem,
            None => return,
        },
        "ms.translationtype" if !TRANSLATION_TYPES.contains(&value) => {
            format!(
                "is no translation type; use one of {}",
                TRANSLATION_TYPES.join(", ")
            )
        }
        "title" | "description" => return report_english(entry, cx, out),
        _ if is_machine_key(key)
            && value
                .chars()
                .any(|sign| sign.is_alphabetic() && !sign.is_ascii()) =>
        {
            "is translated; only titles, descriptions and keywords are".to_owned()
        }
        _ => return,
    };
    out.file(
        entry.value_span,
        format!("the value `{}` of `{key}` {problem}", short(value)),
    )
    .actual(value)
    .evidence(format!("value {key}"));
}

/// A title or description that reads as English.
fn report_english(entry: &MetaEntry, cx: &Context<'_>, out: &mut Findings) {
    // Values with units are checked as segments.
    if cx.locale.language == "en" || entry.value.contains("data-ttu-id") {
        return;
    }
    let half = read::half_of(&entry.value);
    let mut tally = Tally::default();
    let mask = &half.inline.mask;
    for &word in half.words() {
        // `To-Do` is a name.
        let shown = word.of(mask);
        if !shown.starts_with(char::is_uppercase) || stands_alone(mask, word) {
            tally.add(shown, cx.english, cx.locale);
        }
    }
    if tally.is_english() {
        out.file(
            entry.value_span,
            format!("the {} is left in English", entry.key),
        )
        .actual(entry.value.trim())
        .evidence(format!("english {}", entry.key));
    }
}

/// Month/day/year, or year-month-day; a time may follow.
fn is_date(value: &str) -> bool {
    let date = value.split([' ', 'T']).next().unwrap_or(value);
    let numbers: Vec<Option<u32>> = date
        .split(['/', '-', '.'])
        .map(|it| it.parse().ok())
        .collect();
    let (month, day, year) = match numbers[..] {
        [Some(year @ 1000..), Some(month), Some(day)] => (month, day, year),
        [Some(month), Some(day), Some(year)] => (month, day, year),
        _ => return false,
    };
    (1..=12).contains(&month) && (1..=31).contains(&day) && (1990..=2100).contains(&year)
}

fn is_commit(value: &str) -> bool {
    value.len() == 40 && value.bytes().all(|it| it.is_ascii_hexdigit())
}

fn wrong_locale(value: &str, cx: &Context<'_>) -> Option<String> {
    let Some(named) = Locale::parse(value) else {
        return Some("is no locale".to_owned());
    };
    let folder = read::locale_of_path(&cx.article.file.path)?;
    (folder.language() != named.language()).then(|| format!("contradicts the folder `{folder}`"))
}

/// Keys whose values programs read.
fn is_machine_key(key: &str) -> bool {
    (key.starts_with("ms.") || KNOWN_KEYS.contains(&key)) && !LOCALISED_KEYS.contains(&key)
}

fn short(value: &str) -> String {
    match value.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

const TRANSLATION_TYPES: [&str; 5] = ["MT", "HT", "Auto", "HO", "PE"];

const LOCALISED_KEYS: [&str; 8] = [
    "title",
    "titleSuffix",
    "description",
    "keywords",
    "TOCTitle",
    "f1_keywords",
    "ms.custom",
    "summary",
];

/// Keys of published documentation; a key one or two letters off is a misspelling.
const KNOWN_KEYS: [&str; 47] = [
    "title",
    "titleSuffix",
    "description",
    "keywords",
    "summary",
    "author",
    "manager",
    "audience",
    "layout",
    "uid",
    "schema",
    "no-loc",
    "monikerRange",
    "robots",
    "ROBOTS",
    "TOCTitle",
    "f1_keywords",
    "mtps_version",
    "api_type",
    "localization_priority",
    "recommendations",
    "search.appverid",
    "ms.author",
    "ms.reviewer",
    "ms.date",
    "ms.topic",
    "ms.service",
    "ms.subservice",
    "ms.prod",
    "ms.technology",
    "ms.custom",
    "ms.collection",
    "ms.audience",
    "ms.assetid",
    "ms.workload",
    "ms.devlang",
    "ms.tgt_pltfrm",
    "ms.localizationpriority",
    "ms.suite",
    "ms.contentlocale",
    "ms.translationtype",
    "ms.sourcegitcommit",
    "ms.openlocfilehash",
    "ms.lasthandoff",
    "ms.locfileid",
    "ms:assetid",
    "ms.subject",
];
