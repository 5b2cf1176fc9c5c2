//! The one integration test binary.
#![allow(clippy::unwrap_used)] // a test that cannot go on should stop

mod align;
mod carriers;
mod cli;
mod fixtures;
mod forms;
mod gate;
mod hostile;
mod ids;
mod layering;
mod lexicon;
#[cfg(feature = "net")]
mod net;
mod place;
mod plain_articles;
mod report;
mod site;
mod small_lexicon;
mod terms;
mod terms_cli;
