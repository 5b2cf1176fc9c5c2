//! Which finding remains where two rules meet: every pair of rules that the injected faults bring
//! together on one segment (shared bench, development split, findings before causes are applied).

use super::*;
use crate::checks::CHECKS;
use crate::checks::api::Findings;
use crate::compare::PairView;
use crate::model::SegmentPair;

/// What remains of two findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    Both,
    First,
    Second,
}
use Rest::{Both, First, Second};

/// Two rules, what remains when they mark the same words, and when they mark others.
static MEETINGS: &[(&str, &str, Rest, Rest)] = &[
    ("casing-label", "drift-content", Both, Both),
    ("casing-label", "emphasis-added", Both, Both),
    ("casing-label", "emphasis-literal", Both, Both),
    ("casing-label", "emphasis-missing", Second, Both),
    ("casing-label", "emphasis-moved", Second, Both),
    ("casing-label", "html-tags", Both, Both),
    ("casing-label", "link-changed", Both, Both),
    ("casing-label", "link-spacing", Both, Both),
    ("casing-label", "link-text-scope", Second, Both),
    ("casing-label", "name-altered", Second, Both),
    ("casing-label", "number-exact", Both, Both),
    ("casing-label", "placeholder-changed", Both, Both),
    ("casing-label", "placeholder-leaked", Both, Both),
    ("casing-label", "punctuation-final", Both, Both),
    ("casing-label", "punctuation-pairs", Both, Both),
    ("casing-label", "punctuation-spacing", Both, Both),
    ("casing-label", "read-id", Second, Second),
    ("casing-label", "read-span", Second, Second),
    ("casing-label", "text-characters", Second, Both),
    ("casing-label", "text-language", Second, Second),
    ("casing-label", "ui-path", Both, Both),
    ("casing-sentence", "code-spacing", Both, Both),
    ("casing-sentence", "drift-content", Both, Both),
    ("casing-sentence", "emphasis-moved", Both, Both),
    ("casing-sentence", "link-changed", Both, Both),
    ("casing-sentence", "name-altered", Second, Both),
    ("casing-sentence", "number-changed", Both, Both),
    ("casing-sentence", "text-language", Second, Second),
    ("casing-sentence", "text-repetition", Both, Both),
    ("casing-sentence", "text-untranslated", Second, Second),
    ("code-changed", "code-spacing", First, Both),
    ("code-changed", "drift-content", Both, Both),
    ("code-changed", "emphasis-missing", Both, Both),
    ("code-changed", "name-altered", First, Both),
    ("code-changed", "placeholder-changed", First, Both),
    ("code-changed", "punctuation-spacing", First, Both),
    ("code-changed", "text-untranslated", Second, Second),
    ("code-spacing", "name-altered", Both, Both),
    ("code-spacing", "punctuation-spacing", Both, Both),
    ("code-spacing", "term-forbidden", Both, Both),
    ("code-spacing", "term-split-compound", Both, Both),
    ("drift-content", "drift-length", First, First),
    ("drift-content", "drift-shifted", Second, Second),
    ("drift-content", "emphasis-added", Both, Both),
    ("drift-content", "emphasis-missing", Both, Both),
    ("drift-content", "link-added", Both, Both),
    ("drift-content", "link-changed", Both, Both),
    ("drift-content", "link-missing", Second, Both),
    ("drift-content", "link-spacing", Both, Both),
    ("drift-content", "link-syntax", Second, Second),
    ("drift-content", "link-text-empty", Second, Second),
    ("drift-content", "link-text-scope", Both, Both),
    ("drift-content", "name-altered", Both, Both),
    ("drift-content", "number-changed", Both, Both),
    ("drift-content", "number-exact", Both, Both),
    ("drift-content", "placeholder-changed", Both, Both),
    ("drift-content", "placeholder-leaked", Second, Second),
    ("drift-content", "punctuation-final", Both, Both),
    ("drift-content", "punctuation-pairs", Both, Both),
    ("drift-content", "punctuation-spacing", Both, Both),
    ("drift-content", "read-id", Second, Second),
    ("drift-content", "term-split-compound", Both, Both),
    ("drift-content", "text-untranslated", Second, Second),
    ("drift-content", "ui-path", Both, Both),
    ("drift-length", "drift-shifted", Second, Second),
    ("drift-length", "link-missing", Both, Both),
    ("drift-length", "link-syntax", Second, Second),
    ("drift-length", "name-altered", Both, Both),
    ("drift-length", "punctuation-final", Both, Both),
    ("drift-length", "text-untranslated", Second, Second),
    ("drift-shifted", "emphasis-added", First, First),
    ("drift-shifted", "emphasis-missing", First, First),
    ("drift-shifted", "link-added", First, First),
    ("drift-shifted", "link-changed", First, First),
    ("drift-shifted", "link-missing", First, First),
    ("drift-shifted", "name-altered", First, First),
    ("drift-shifted", "number-changed", First, First),
    ("drift-shifted", "punctuation-final", First, First),
    ("drift-shifted", "text-duplicate-word", First, First),
    ("drift-shifted", "ui-path", First, First),
    ("emphasis-added", "emphasis-moved", Both, Both),
    ("emphasis-added", "link-missing", Both, Both),
    ("emphasis-added", "name-altered", Both, Both),
    ("emphasis-added", "number-changed", Both, Both),
    ("emphasis-added", "placeholder-leaked", Both, Both),
    ("emphasis-added", "punctuation-final", Both, Both),
    ("emphasis-added", "term-split-compound", Both, Both),
    ("emphasis-added", "text-duplicate-word", Both, Both),
    ("emphasis-literal", "emphasis-missing", First, First),
    ("emphasis-literal", "emphasis-moved", First, First),
    ("emphasis-literal", "link-text-scope", Both, Both),
    ("emphasis-literal", "punctuation-spacing", First, First),
    ("emphasis-literal", "term-split-compound", Both, Both),
    ("emphasis-literal", "term-suspect", Both, Both),
    ("emphasis-missing", "emphasis-moved", First, First),
    ("emphasis-missing", "emphasis-spacing", Both, Both),
    ("emphasis-missing", "link-added", Both, Both),
    ("emphasis-missing", "link-spacing", Both, Both),
    ("emphasis-missing", "link-text-scope", Both, Both),
    ("emphasis-missing", "name-altered", Both, Both),
    ("emphasis-missing", "number-changed", Both, Both),
    ("emphasis-missing", "placeholder-leaked", Both, Both),
    ("emphasis-missing", "punctuation-pairs", Both, Both),
    ("emphasis-missing", "punctuation-spacing", Both, Both),
    ("emphasis-missing", "term-split-compound", Both, Both),
    ("emphasis-missing", "term-suspect", Both, Both),
    ("emphasis-missing", "ui-path", Second, Second),
    ("emphasis-moved", "link-spacing", Both, Both),
    ("emphasis-moved", "link-text-scope", Second, Both),
    ("emphasis-moved", "name-altered", Both, Both),
    ("emphasis-moved", "number-changed", Both, Both),
    ("emphasis-moved", "placeholder-changed", Both, Both),
    ("emphasis-moved", "placeholder-leaked", Both, Both),
    ("emphasis-moved", "punctuation-pairs", Both, Both),
    ("emphasis-moved", "punctuation-spacing", Both, Both),
    ("emphasis-moved", "read-span", Second, Second),
    ("emphasis-moved", "term-forbidden", Both, Both),
    ("emphasis-moved", "term-split-compound", Both, Both),
    ("emphasis-moved", "text-duplicate-word", Both, Both),
    ("emphasis-moved", "text-language", Second, Second),
    ("emphasis-moved", "ui-path", Second, Second),
    ("emphasis-spacing", "ui-path", Both, Both),
    ("html-tags", "link-text-scope", Both, Both),
    ("html-tags", "term-split-compound", Both, Both),
    ("link-added", "link-changed", Both, Both),
    ("link-added", "link-syntax", Second, Second),
    ("link-added", "link-text-scope", Both, Both),
    ("link-added", "name-altered", Both, Both),
    ("link-changed", "link-spacing", First, Both),
    ("link-changed", "link-syntax", Second, Second),
    ("link-changed", "link-text-scope", Both, Both),
    ("link-changed", "name-altered", Both, Both),
    ("link-changed", "punctuation-spacing", First, Both),
    ("link-changed", "term-split-compound", Both, Both),
    ("link-missing", "link-syntax", Second, Second),
    ("link-missing", "number-changed", Both, Both),
    ("link-missing", "punctuation-final", Both, Both),
    ("link-missing", "punctuation-spacing", Both, Both),
    ("link-missing", "text-duplicate-word", Both, Both),
    ("link-missing", "ui-path", Both, Both),
    ("link-spacing", "link-text-scope", Both, Both),
    ("link-spacing", "name-altered", Both, Both),
    ("link-spacing", "number-changed", Both, Both),
    ("link-spacing", "punctuation-pairs", Both, Both),
    ("link-spacing", "punctuation-spacing", First, Both),
    ("link-spacing", "read-span", Second, Second),
    ("link-spacing", "structure-blocks", Both, Both),
    ("link-spacing", "term-inconsistent", Both, Both),
    ("link-spacing", "term-split-compound", Both, Both),
    ("link-spacing", "term-suspect", Both, Both),
    ("link-spacing", "ui-path", Both, Both),
    ("link-syntax", "name-altered", Both, Both),
    ("link-syntax", "punctuation-final", Both, Both),
    ("link-syntax", "punctuation-pairs", First, First),
    ("link-syntax", "punctuation-spacing", First, Both),
    ("link-syntax", "term-split-compound", Both, Both),
    ("link-text-empty", "name-altered", Both, Both),
    ("link-text-empty", "term-split-compound", Both, Both),
    ("link-text-scope", "name-altered", Both, Both),
    ("link-text-scope", "number-exact", Both, Both),
    ("link-text-scope", "punctuation-spacing", Both, Both),
    ("link-text-scope", "read-id", Second, Second),
    ("link-text-scope", "read-span", Second, Second),
    ("link-text-scope", "structure-blocks", Both, Both),
    ("link-text-scope", "term-split-compound", Both, Both),
    ("link-text-scope", "text-characters", Both, Both),
    ("link-text-scope", "text-repetition", Both, Both),
    ("name-altered", "number-changed", First, Both),
    ("name-altered", "number-exact", Second, Both),
    ("name-altered", "punctuation-final", Both, Both),
    ("name-altered", "punctuation-pairs", Both, Both),
    ("name-altered", "punctuation-spacing", Both, Both),
    ("name-altered", "read-id", Second, Second),
    ("name-altered", "structure-blocks", Both, Both),
    ("name-altered", "term-forbidden", First, Both),
    ("name-altered", "term-inconsistent", First, Both),
    ("name-altered", "term-suspect", First, Both),
    ("name-altered", "text-characters", Second, Both),
    ("name-altered", "text-duplicate-word", Both, Both),
    ("name-altered", "ui-path", Both, Both),
    ("number-changed", "punctuation-spacing", Both, Both),
    ("number-changed", "term-split-compound", Both, Both),
    ("number-changed", "text-duplicate-word", Both, Both),
    ("number-exact", "punctuation-final", Both, Both),
    ("number-exact", "text-duplicate-word", Both, Both),
    ("placeholder-leaked", "punctuation-spacing", Both, Both),
    ("punctuation-final", "term-forbidden", Both, Both),
    ("punctuation-pairs", "punctuation-spacing", Both, Both),
    ("punctuation-pairs", "read-id", Second, Second),
    ("punctuation-pairs", "text-characters", Both, Both),
    ("punctuation-spacing", "read-id", Second, Second),
    ("punctuation-spacing", "structure-blocks", Both, Both),
    ("punctuation-spacing", "ui-path", Both, Both),
    ("read-id", "term-split-compound", First, First),
    ("read-span", "term-split-compound", First, First),
    ("structure-blocks", "term-split-compound", Both, Both),
    ("term-split-compound", "text-characters", Second, Both),
    ("term-split-compound", "text-untranslated", Second, Second),
    ("term-split-compound", "ui-path", Both, Both),
    ("term-untranslated", "text-language", Second, Second),
];

fn number(rule: &str) -> usize {
    CHECKS
        .iter()
        .position(|check| check.rule.id == rule)
        .unwrap_or_else(|| panic!("no rule `{rule}`"))
}

/// The rules that remain of two findings, reported in this order.
fn remaining(order: [(&str, Span); 2]) -> Vec<String> {
    let pair = PairView::new(SegmentPair::default());
    let mut sink = Findings::default();
    for (rule, span) in order {
        sink.begin(number(rule));
        sink.pair(&pair, rule).target(span);
    }
    let mut list = sink.into_list();
    silence(&mut list, |rule| CHECKS[rule].rule.id);
    let mut ids: Vec<String> = list.into_iter().map(|it| it.message).collect();
    ids.sort();
    ids
}

/// What remains of two findings, whichever is reported first.
fn rest(first: &str, second: &str, spans: (Span, Span)) -> Rest {
    let (one, other) = ((first, spans.0), (second, spans.1));
    let ids = remaining([one, other]);
    assert_eq!(
        ids,
        remaining([other, one]),
        "the order decides between `{first}` and `{second}`"
    );
    match ids.as_slice() {
        [_, _] => Both,
        [it] if it == first => First,
        _ => Second,
    }
}

#[test]
fn meetings_end_as_listed() {
    let (word, other) = (Span::new(0, 4), Span::new(9, 12));
    for &(first, second, on_it, apart) in MEETINGS {
        let found = (
            rest(first, second, (word, word)),
            rest(first, second, (word, other)),
        );
        assert_eq!(found, (on_it, apart), "{first} and {second}");
    }
}

/// Two rules of one row explain each other: the first that is reported remains, never none.
#[test]
fn no_two_rules_silence_each_other() {
    let word = Span::new(0, 4);
    for one in CHECKS {
        for two in CHECKS {
            let left = remaining([(one.rule.id, word), (two.rule.id, word)]);
            assert!(!left.is_empty(), "{} and {}", one.rule.id, two.rule.id);
        }
    }
}

#[test]
fn a_note_explains_nothing_away() {
    let pair = PairView::new(SegmentPair::default());
    let mut sink = Findings::default();
    for rule in ["link-text-scope", "casing-label"] {
        sink.begin(number(rule));
        sink.pair(&pair, rule).target(Span::new(0, 4)).note();
    }
    let mut list = sink.into_list();
    silence(&mut list, |rule| CHECKS[rule].rule.id);
    assert_eq!(list.len(), 2);
}
