//! Runs checks over articles: selection, root causes, ids, order; what is known, suppressed, changed.

mod age;
pub mod baseline;
pub mod cache;
mod cause;
mod changed;
mod check;
pub mod fix;
pub mod ids;
mod inline;
mod learn;
mod memo;
mod plain;
mod resolve;
pub mod statistics;
mod suggest;
mod suppress;
pub mod verdicts;

pub use age::Age;
pub use changed::Changed;
pub use check::{Aids, Directives, Engine, Outcome};
pub use learn::{Given, KnowledgeBase, Learnt, Teacher};
pub use memo::Memo;
pub use plain::pair_plain_articles;
pub use statistics::Statistics;
pub use suppress::Suppressor;
