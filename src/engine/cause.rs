//! One finding per root cause: which finding explains which others on the same pair.
//!
//! A table, not code in the checks: every check reports what it sees, this file knows what follows
//! from what. Selectors are those of the configuration (`ALL`, groups, ids).

use crate::checks::api::Reported;
use crate::model::Severity;
use crate::settings::selects;
use crate::text::Span;

/// How far a cause reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// All of the segment.
    Segment,
    /// Findings that mark some of the same words on either side.
    Words,
}

struct Cause {
    by: &'static [&'static str],
    over: &'static [&'static str],
    reach: Reach,
}

const fn cause(by: &'static [&'static str], over: &'static [&'static str], reach: Reach) -> Cause {
    Cause { by, over, reach }
}

/// In order: an earlier row wins over a later one when both could silence the same finding.
static CAUSES: &[Cause] = &[
    // The halves are not what they seem: nothing can be said of them.
    cause(&["read"], &["ALL"], Reach::Segment),
    cause(
        &["drift-missing", "drift-added", "drift-shifted"],
        &["ALL"],
        Reach::Segment,
    ),
    // A segment that is little more than an English title in a link.
    cause(
        &["link-text-untranslated"],
        &["text-untranslated", "term-untranslated"],
        Reach::Words,
    ),
    cause(
        &["text-untranslated", "text-language"],
        &["ALL"],
        Reach::Segment,
    ),
    // Broken characters break words, names and codes.
    cause(
        &["text-characters"],
        &[
            "term",
            "name",
            "number",
            "placeholder",
            "casing",
            "drift",
            "text",
        ],
        Reach::Words,
    ),
    cause(
        &["text-repetition"],
        &[
            "text-duplicate-word",
            "drift-length",
            "drift-content",
            "link-added",
            "emphasis-added",
            "number-changed",
        ],
        Reach::Segment,
    ),
    // Links.
    cause(
        &["link-syntax", "link-text-empty"],
        &[
            "link-missing",
            "link-added",
            "link-changed",
            "link-text-scope",
            "link-text-untranslated",
            "emphasis-missing",
            "emphasis-added",
            "emphasis-moved",
            "html-tags",
            "image",
            "punctuation-pairs",
            "drift-content",
            "drift-length",
        ],
        Reach::Segment,
    ),
    cause(
        &["link-syntax", "link-text-empty", "link-changed"],
        &[
            "link-spacing",
            "punctuation-spacing",
            "code",
            "number",
            "placeholder",
        ],
        Reach::Words,
    ),
    // An altered destination leads nowhere: that is why.
    cause(&["link-changed", "link-syntax"], &["target"], Reach::Words),
    cause(
        &["link-missing"],
        &[
            "link-text-scope",
            "emphasis-missing",
            "drift-content",
            "image-missing",
        ],
        Reach::Words,
    ),
    cause(
        &["link-text-scope"],
        &[
            "emphasis-moved",
            "link-text-untranslated",
            "punctuation-final",
            "casing-label",
        ],
        Reach::Words,
    ),
    cause(&["link-spacing"], &["punctuation-spacing"], Reach::Words),
    // Emphasis and labels.
    cause(
        &["emphasis-literal"],
        &[
            "emphasis-missing",
            "emphasis-added",
            "emphasis-moved",
            "emphasis-spacing",
            "ui-path",
            "html-tags",
            "punctuation-spacing",
        ],
        Reach::Segment,
    ),
    cause(
        &["ui-path"],
        &["emphasis-missing", "emphasis-added", "emphasis-moved"],
        Reach::Segment,
    ),
    cause(&["emphasis-missing"], &["emphasis-moved"], Reach::Segment),
    cause(
        &["emphasis-moved", "emphasis-missing"],
        &["casing-label"],
        Reach::Words,
    ),
    cause(
        &["emphasis-spacing"],
        &["punctuation-spacing"],
        Reach::Words,
    ),
    // Code, placeholders, numbers, names.
    cause(
        &["code-changed"],
        &[
            "code-spacing",
            "placeholder",
            "number",
            "name",
            "term",
            "punctuation-spacing",
        ],
        Reach::Words,
    ),
    cause(
        &["placeholder-leaked"],
        &["placeholder-changed", "number", "drift-content"],
        Reach::Segment,
    ),
    cause(
        &["placeholder-changed"],
        &["number", "code", "html-tags", "punctuation-spacing"],
        Reach::Words,
    ),
    cause(
        &["number-exact"],
        &["number-changed", "number-format", "name-altered"],
        Reach::Words,
    ),
    cause(
        &["name-altered"],
        &["number", "term", "casing"],
        Reach::Words,
    ),
    cause(
        &["number-changed"],
        &["number-format", "number-unit"],
        Reach::Words,
    ),
    cause(&["casing-label"], &["casing-sentence"], Reach::Words),
    cause(
        &["term-forbidden"],
        &[
            "term-missing",
            "term-inconsistent",
            "term-suspect",
            "term-untranslated",
            "term-split-compound",
        ],
        Reach::Words,
    ),
    cause(&["drift-content"], &["drift-length"], Reach::Segment),
    cause(&["structure-blocks"], &["html-tags"], Reach::Words),
];

/// Takes out what another finding on the same pair explains. The list holds the findings of one pair.
pub fn silence(findings: &mut Vec<Reported>, rule_id: impl Fn(usize) -> &'static str) {
    if findings.len() < 2 {
        return;
    }
    let mut silent = vec![false; findings.len()];
    for cause in CAUSES {
        for by in 0..findings.len() {
            let by_id = rule_id(findings[by].rule);
            // A finding lowered to a note is too slight to explain others away.
            if silent[by]
                || !names(cause.by, by_id)
                || findings[by].severity == Some(Severity::Note)
            {
                continue;
            }
            for over in 0..findings.len() {
                let over_id = rule_id(findings[over].rule);
                if over != by
                    && over_id != by_id
                    && !silent[over]
                    && names(cause.over, over_id)
                    && findings[by].spares != Some(over_id)
                    && !(names(cause.by, over_id) && over < by)
                    && (cause.reach == Reach::Segment
                        || share_words(&findings[by], &findings[over]))
                {
                    silent[over] = true;
                }
            }
        }
    }
    let mut index = 0;
    findings.retain(|_| {
        index += 1;
        !silent[index - 1]
    });
}

fn names(selectors: &[&str], id: &str) -> bool {
    selectors.iter().any(|selector| selects(selector, id))
}

fn share_words(a: &Reported, b: &Reported) -> bool {
    let meet =
        |a: &[Span], b: &[Span]| a.iter().any(|a| b.iter().any(|b| a.overlaps(*b) || a == b));
    meet(&a.target_spans, &b.target_spans) || meet(&a.source_spans, &b.source_spans)
}

#[cfg(test)]
mod tests;
