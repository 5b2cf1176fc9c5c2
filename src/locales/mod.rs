//! What bilint knows of each language and region: tables compiled by hand, no ICU.
//!
//! One file per concern, each with its source and version in its own docs; this file holds the way in.
//! Tables are keyed by tag (`pt-PT`) and fall back to the language (`pt`); a language without data of its
//! own gets neutral data for its script, which says nothing a check could turn into noise.

mod abbreviations;
mod catalog;
mod data;
mod final_marks;
mod function_words;
mod glue;
mod months;
mod numbers;
mod numerals;
mod quotes;
mod spacing;
mod table;
mod word_map;
mod words;

pub use catalog::data;
pub use data::LocaleData;
pub use final_marks::{FinalClass, final_class};
pub use glue::Glue;
pub use word_map::WordMap;
