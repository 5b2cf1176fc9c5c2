//! `target-file`: a relative link, image or include leads to no file.

use super::api::{Check, Context, Findings, Reported, Run};
use super::references::report_reference;
use crate::compare::PairView;
use crate::compare::targets::FileStatus;
use crate::model::{Its, Mqm, Rule, Severity};
use crate::read::outline::Reference;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "target-file",
        summary: "a relative link, image or include leads to no file of either tree",
        severity: Severity::Error,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/target-file.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let Some(index) = &cx.knowledge.targets else {
        return;
    };
    let Some(place) = index.articles.get(&cx.article.file.path) else {
        return;
    };
    for reference in cx.sides.references() {
        match index.file_status(place, &reference) {
            FileStatus::Ignored | FileStatus::Found | FileStatus::Unverified(_) => {}
            FileStatus::Case(actual) => {
                let message = format!(
                    "`{}` differs in case from `{actual}`",
                    reference.destination
                );
                report_reference(pairs, &reference, message, out)
                    .note()
                    .expected(actual);
            }
            FileStatus::Broken(path) => {
                let shared = in_english(cx, &reference);
                report(pairs, &reference, &path, shared, out);
            }
        }
    }
}

/// True when the English article leads there, too: nothing the translation has spoilt.
fn in_english(cx: &Context<'_>, reference: &Reference) -> bool {
    cx.sides.source().is_some_and(|it| {
        let mut references = it.outline.references.iter();
        references.any(|other| other.destination == reference.destination)
    })
}

fn report<'a>(
    pairs: &[PairView<'_>],
    reference: &Reference,
    path: &str,
    shared: bool,
    out: &'a mut Findings,
) -> &'a mut Reported {
    let what = reference.kind.as_str();
    let destination = &reference.destination;
    let mut message = format!(
        "{what} `{destination}` leads to no file: `{path}` is in neither tree and not redirected"
    );
    if shared {
        message.push_str(" (the English article leads there, too)");
    }
    let reported = report_reference(pairs, reference, message, out);
    if shared {
        reported.severity(Severity::Warning);
    }
    reported
}
