//! Runs checks over articles: selection, root causes, ids, order.

mod cause;
mod check;
pub mod ids;
mod learn;

pub use check::{Engine, Outcome};
pub use learn::{KnowledgeBase, Teacher};
