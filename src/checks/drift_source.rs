//! `drift-source`: the English inside a side-by-side file is not that of the article at its commit.

use super::api::{Check, Context, Findings, Run};
use super::english_place::short;
use crate::compare::PairView;
use crate::compare::embedded::EnglishWords;
use crate::compare::wording::wording;
use crate::model::{Block, Its, Mqm, Rule, Severity};
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-source",
        summary: "the embedded English is not that of the source article at its commit",
        severity: Severity::Warning,
        mqm: Mqm::ADDITION,
        its: Its::Inconsistency,
        page: include_str!("../../fixtures/checks/drift-source.md"),
    },
    build: |_| Ok(Run::article(run)),
};

/// With a larger share of foreign segments the file was made from another version: one finding.
const ANOTHER_VERSION: f32 = 0.4;
/// Fewer segments than this are told one by one.
const FEW: usize = 8;

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let Some(original) = &cx.article.english_article else {
        return;
    };
    let english = EnglishWords::of(&original.text);
    let foreign: Vec<(&PairView<'_>, Vec<String>)> = pairs
        .iter()
        .filter(|pair| pair.context.block != Block::Attribute)
        .map(|pair| (pair, wording(&pair.source)))
        .filter(|(_, words)| !words.is_empty() && !english.holds(words))
        .collect();
    if foreign.len() > FEW && foreign.len() as f32 > pairs.len() as f32 * ANOTHER_VERSION {
        let message = format!(
            "{} of {} segments hold English that `{}` does not have at its commit: the file was made from another version",
            foreign.len(),
            pairs.len(),
            original.path
        );
        out.file(Span::default(), message).evidence("version");
        return;
    }
    for (pair, words) in foreign {
        let nearest = english.nearest(&words);
        let mut message = "the source article has no such English at its commit".to_owned();
        if let Some(nearest) = nearest {
            message.push_str(&format!("; nearest: `{}`", short(&fold(nearest))));
        }
        let reported = out
            .pair(pair, message)
            .on_source()
            .source(pair.source.all());
        reported.actual(&*pair.source.text);
        if let Some(nearest) = nearest {
            reported.expected(fold(nearest));
        }
    }
}

fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
