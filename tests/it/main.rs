//! The one integration test binary.
#![allow(clippy::unwrap_used)] // a test that cannot go on should stop

mod cli;
mod fixtures;
mod ids;
mod layering;
mod report;
