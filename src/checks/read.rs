//! `read-*`: damage that the readers report while they read; no check of their own runs.

use super::api::{Check, Run};
use crate::model::{Its, Mqm, Rule, Severity};

macro_rules! read_rule {
    ($(#[$doc:meta])* $name:ident, $id:literal, $summary:literal, $severity:ident) => {
        $(#[$doc])*
        pub static $name: Check = Check {
            rule: Rule {
                id: $id,
                summary: $summary,
                severity: Severity::$severity,
                mqm: Mqm::MARKUP,
                its: Its::NonConformance,
                page: include_str!(concat!("../../fixtures/checks/", $id, ".md")),
            },
            build: |_| Ok(Run::reader()),
        };
    };
}

read_rule!(
    /// Bytes that are not UTF-8.
    ENCODING, "read-encoding", "the file holds bytes that are not UTF-8", Error
);
read_rule!(
    /// Front matter that is damaged.
    FRONT_MATTER, "read-front-matter", "the front matter is damaged", Error
);
read_rule!(
    /// Ids that repeat, run backwards or differ between the halves.
    ID, "read-id", "a segment id is repeated, out of order or differs between the halves", Error
);
read_rule!(
    /// A file over the size limit.
    LIMIT, "read-limit", "the file is over the size limit and was not read", Error
);
read_rule!(
    /// A file that cannot be opened.
    OPEN, "read-open", "the file cannot be opened", Error
);
read_rule!(
    /// A plain article without its English.
    SOURCE_MISSING, "read-source-missing", "the English text of a plain article was not found", Note
);
read_rule!(
    /// Spans that are not closed or have no partner.
    SPAN, "read-span", "a side-by-side span is unclosed or has no other half", Error
);
