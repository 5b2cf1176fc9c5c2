//! Texts, byte ranges and characters: the lowest layer, knows nothing of translation.

pub mod case;
pub mod script;
pub mod source;
pub mod span;
pub mod words;

pub use script::{Script, script_of};
pub use source::{Position, SourceFile};
pub use span::Span;
