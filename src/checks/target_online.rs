//! `target-online`: a link to another site leads nowhere.

use super::api::{Check, Context, Findings, Run};
use super::references::report_reference;
use crate::compare::PairView;
use crate::compare::online::{OnlineIndex, OnlineStatus, english_destination};
use crate::model::{Its, Mqm, Rule, Severity};
use crate::read::outline::Reference;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "target-online",
        summary: "a link to another site leads nowhere (asked with `--online` only)",
        severity: Severity::Warning,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/target-online.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let Some(index) = &cx.knowledge.online else {
        return;
    };
    for reference in cx.sides.references() {
        let Some(OnlineStatus::Broken(reason)) = index.status(&reference.destination) else {
            continue;
        };
        let what = reference.kind.as_str();
        let destination = &reference.destination;
        let english = in_english(cx, &reference, index);
        let message = format!(
            "{what} `{destination}` leads nowhere: {reason}{}",
            english.remark()
        );
        let reported = report_reference(pairs, &reference, message, out);
        match english {
            English::Same | English::Broken(_) => {
                reported.note();
            }
            English::Fine(url) => {
                reported.expected(url);
            }
            English::Unknown => {}
        }
    }
}

/// Where the English article leads at this place.
enum English<'a> {
    /// There, too.
    Same,
    /// To another address that is broken as well.
    Broken(&'a str),
    /// To another address, which answers.
    Fine(&'a str),
    /// Nobody can say.
    Unknown,
}

fn in_english<'a>(cx: &'a Context<'_>, reference: &Reference, index: &OnlineIndex) -> English<'a> {
    let Some(english) = english_destination(&cx.sides, reference) else {
        return English::Unknown;
    };
    if english == reference.destination {
        return English::Same;
    }
    match index.status(english) {
        Some(OnlineStatus::Broken(_)) => English::Broken(english),
        Some(OnlineStatus::Fine) => English::Fine(english),
        _ => English::Unknown,
    }
}

impl English<'_> {
    fn remark(&self) -> String {
        match self {
            Self::Same => " (the English article leads there, too)".to_owned(),
            Self::Broken(url) => format!(" (`{url}` of the English article does, too)"),
            Self::Fine(url) => format!("; `{url}` of the English article answers"),
            Self::Unknown => String::new(),
        }
    }
}
