//! Runs checks over articles: selection, root causes, ids, order.

mod cause;
mod check;
pub mod ids;

pub use check::{Engine, Outcome};
