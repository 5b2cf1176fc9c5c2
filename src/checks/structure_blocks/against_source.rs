//! A plain article block by block against its English article.

use super::alerts::KEYWORDS;
use crate::checks::api::{Context, Findings};
use crate::compare::blocks::Blocks;

/// Reports the first difference of headings, list items, tables and alerts.
pub(super) fn report(cx: &Context<'_>, out: &mut Findings) {
    let Some(blocks) = Blocks::of(cx.article) else {
        return;
    };
    for it in blocks.differences() {
        // A word that is no keyword anywhere is told as such.
        let line = it.target.of(blocks.target_text).to_uppercase();
        if it.what == "alert" && !KEYWORDS.iter().any(|word| line.contains(word)) {
            continue;
        }
        out.file(it.target, it.message)
            .evidence(format!("source {}", it.what));
    }
}
