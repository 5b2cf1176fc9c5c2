//! `ui-path`: a path of interface labels lost a step or is torn.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::paths::{self, Separator, Side};
use crate::model::{Half, Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "ui-path",
        summary: "a path of interface labels lost a step or is torn",
        severity: Severity::Error,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/ui-path.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    let source = &pair.source;
    if source.inline.emphasis.is_empty() && source.inline.links.is_empty()
        || !pair.has_comparable_markup()
        || !pair.source_emphasis_is_sound()
    {
        return;
    }
    let wanted = paths::separators(source, cx.english);
    let marked: Vec<&Separator> = wanted.iter().filter(|it| it.parts_steps()).collect();
    let (Some(first), Some(last)) = (marked.first(), marked.last()) else {
        return;
    };
    let path = paths::extent(source, first, last);
    let found = paths::separators(&pair.target, cx.locale);
    let torn: Vec<&Separator> = found.iter().filter(|it| it.is_torn()).collect();
    let message = if found.len() < wanted.len() {
        if is_listed(pair, cx, marked.len(), found.len())
            || is_worded(pair, cx, &wanted, found.len())
        {
            return;
        }
        format!(
            "a step of the path is lost: {} of {} separators {} left",
            found.len(),
            wanted.len(),
            if found.len() == 1 { "is" } else { "are" }
        )
    } else if !torn.is_empty() && wanted.iter().all(|it| !it.is_torn()) {
        match torn.len() {
            1 => format!(
                "the path is torn: a `{}` has no step beside it",
                torn[0].span.of(&pair.target.inline.mask)
            ),
            some => format!("the path is torn: {some} separators have no step beside them"),
        }
    } else {
        return;
    };
    let shown = source.inline.rendered(path);
    let finding = out
        .pair(pair, message)
        .source(path)
        .expected(shown.trim())
        .evidence(shown.trim());
    for separator in if torn.is_empty() {
        found.iter().collect()
    } else {
        torn
    } {
        finding.target(separator.span);
    }
}

/// East Asian texts may list the steps instead: `[ファイル]、[印刷] の順に`.
fn is_listed(pair: &PairView<'_>, cx: &Context<'_>, separators: usize, found: usize) -> bool {
    matches!(cx.locale.language, "ja" | "zh" | "ko")
        && pair.target.text.contains(['、', '，', ','])
        && paths::bracketed(&pair.target)
            >= paths::bracketed(&pair.source) + separators.saturating_sub(found)
}

/// A step with a word of its own (`the **File** tab > **Open**`) may be told in words, as long as every
/// label is still marked: `[ファイル] タブで [開く]`.
fn is_worded(pair: &PairView<'_>, cx: &Context<'_>, wanted: &[Separator], found: usize) -> bool {
    let loose = wanted
        .iter()
        .filter(|it| it.left == Side::Plain || it.right == Side::Plain)
        .count();
    let labels = |half: &Half<'_>| half.inline.emphasis.len() + half.inline.links.len();
    let bracketed = matches!(cx.locale.language, "ja" | "zh" | "ko")
        .then(|| paths::bracketed(&pair.target))
        .unwrap_or_default();
    wanted.len() - found <= loose && labels(&pair.target).max(bracketed) >= labels(&pair.source)
}
