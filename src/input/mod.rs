//! Disk: which files are articles, what stands in them, and writing reports without halves.

pub mod cache_dir;
pub mod changes;
pub mod english;
pub mod git;
pub mod output;
mod renames;
mod site;
pub mod targets;
pub mod verdicts;
pub mod walk;
