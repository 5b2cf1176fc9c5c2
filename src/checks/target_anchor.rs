//! `target-anchor`: a bookmark leads to no heading or anchor of the localized page.

use super::api::{Check, Context, Findings, Run};
use super::references::report_reference;
use crate::compare::PairView;
use crate::compare::targets::{BookmarkStatus, Destination, Page, parse_destination};
use crate::model::{Its, Mqm, Rule, Severity};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "target-anchor",
        summary: "a bookmark leads to no heading of the localized page",
        severity: Severity::Error,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/target-anchor.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    if !may_have_bookmarks(&cx.article.file.text) {
        return;
    }
    let mut own = None;
    for reference in cx.sides.references() {
        let Some(destination) = parse_destination(&reference.destination) else {
            continue;
        };
        let Some(bookmark) = &destination.bookmark else {
            continue;
        };
        let status = if destination.path.is_empty() {
            own.get_or_insert_with(|| Page::of(cx.article, &cx.sides))
                .bookmark(bookmark)
        } else {
            status_elsewhere(cx, &destination)
        };
        match status {
            BookmarkStatus::Fine => {}
            BookmarkStatus::Case(id) => {
                let message = format!("bookmark `#{bookmark}` differs in case from `#{id}`");
                report_reference(pairs, &reference, message, out)
                    .note()
                    .expected(format!("#{id}"));
            }
            BookmarkStatus::Broken(heading) => {
                let message = match heading {
                    Some(heading) => format!(
                        "bookmark `#{bookmark}` leads nowhere: put `<a name=\"{bookmark}\"></a>` before the heading `{heading}`"
                    ),
                    None => format!(
                        "bookmark `#{bookmark}` leads nowhere: no heading of the localized page has that anchor"
                    ),
                };
                report_reference(pairs, &reference, message, out);
            }
        }
    }
}

/// False when no `#` can begin a bookmark, as those of headings cannot: then the outline of the article need
/// not be read. A character reference holds a `#` or is the rare `&num;`.
fn may_have_bookmarks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins = |at: usize| {
        !matches!(
            bytes.get(at + 1),
            None | Some(b'#' | b' ' | b'\t' | b'\r' | b'\n')
        )
    };
    bytes
        .iter()
        .enumerate()
        .any(|(at, byte)| *byte == b'#' && begins(at))
        || text.contains("&num;")
}

fn status_elsewhere(cx: &Context<'_>, destination: &Destination) -> BookmarkStatus {
    let index = cx.knowledge.targets.as_ref();
    index
        .and_then(|index| {
            let place = index.articles.get(&cx.article.file.path)?;
            Some(index.bookmark_status(place, destination))
        })
        .unwrap_or(BookmarkStatus::Fine)
}
