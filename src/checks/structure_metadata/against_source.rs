//! The front matter against that of the English article at its commit.

use super::{LOCALISED_KEYS, short};
use crate::checks::api::{Context, Findings};
use crate::read::front_matter::read_front_matter;
use crate::text::Span;

/// Keys that tell of the translation itself: when the English side was taken from another translation,
/// their values are those of that one.
const PIPELINE_KEYS: [&str; 6] = [
    "ms.contentlocale",
    "ms.lasthandoff",
    "ms.locfileid",
    "ms.openlocfilehash",
    "ms.sourcegitcommit",
    "ms.translationtype",
];

/// Reports keys that are lost and values that changed though no translator may touch them. Keys that
/// the English article has not are those of the pipeline.
/// Returns the keys whose values it has told of.
pub(super) fn report(cx: &Context<'_>, out: &mut Findings) -> Vec<String> {
    let mut told = Vec::new();
    let Some(original) = cx.article.original() else {
        return told;
    };
    let (english, _) = read_front_matter(&original.text, &mut Vec::new());
    let own = &cx.article.front_matter;
    let head = own.span.map_or(Span::default(), |span| Span {
        start: span.start,
        end: span.start + 3,
    });
    for wanted in &english.entries {
        let key = wanted.key.as_str();
        if PIPELINE_KEYS.iter().any(|it| it.eq_ignore_ascii_case(key)) {
            continue;
        }
        let found = own
            .entries
            .iter()
            .find(|it| it.key.eq_ignore_ascii_case(key));
        let Some(found) = found else {
            out.file(
                head,
                format!("the key `{key}` of the English article is lost"),
            )
            .expected(key)
            .evidence(format!("lost {key}"));
            continue;
        };
        let translated = LOCALISED_KEYS.iter().any(|it| it.eq_ignore_ascii_case(key));
        if translated || fold(&found.value) == fold(&wanted.value) {
            continue;
        }
        told.push(found.key.clone());
        out.file(
            found.value_span,
            format!(
                "the value of `{key}` is `{}`, in the English article `{}`",
                short(&fold(&found.value)),
                short(&fold(&wanted.value))
            ),
        )
        .expected(wanted.value.as_str())
        .actual(found.value.as_str())
        .evidence(format!("changed {key}"));
    }
    told
}

/// A value without what spelling leaves free: white space, quotes, the two forms of a list.
fn fold(value: &str) -> String {
    let inner = value.trim().trim_start_matches('[').trim_end_matches(']');
    let items = inner.split(['\n', ',']).map(|item| {
        let item = item.trim().trim_matches(['"', '\'']);
        item.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    items.collect::<Vec<_>>().join(", ")
}
