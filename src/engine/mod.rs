//! Runs checks over articles: selection, root causes, ids, order.

mod cause;
mod check;
pub mod ids;
mod learn;
mod plain;

pub use check::{Engine, Outcome};
pub use learn::{KnowledgeBase, Teacher};
pub use plain::pair_plain_articles;
