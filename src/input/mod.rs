//! Disk and network: which files are articles, what stands in them, whether their links lead somewhere,
//! and writing reports without halves.

pub mod cache_dir;
pub mod changes;
pub mod english;
pub mod git;
pub mod limit;
#[cfg(feature = "net")]
pub mod net;
pub mod output;
mod renames;
mod site;
pub mod targets;
pub mod verdicts;
pub mod walk;
