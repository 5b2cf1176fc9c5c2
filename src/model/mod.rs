//! The nouns of the trade: locale, inline item, segment pair, article, rule, finding.

pub mod article;
pub mod finding;
pub mod inline;
pub mod locale;
pub mod rule;
pub mod segment;

pub use article::{Article, Carrier, ReadFinding};
pub use finding::{Edit, Finding, Judgement, Place, Side, Status, Verdict};
pub use inline::Inline;
pub use locale::Locale;
pub use rule::{Its, Mqm, Rule, Severity};
pub use segment::{Block, Half, SegmentContext, SegmentPair, Syntax};
