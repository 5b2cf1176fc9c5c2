//! What is known of the addresses on other sites that articles lead to.
//!
//! The index is filled before the checks run (`input::net`) and only read by them. "Broken" is said
//! of what surely is not there; whatever else kept an answer away leaves an address unverified.

pub mod address;

use std::collections::BTreeMap;

pub use address::{address, host_of};

use super::links::normalize;
use super::sides::Sides;
use crate::read::outline::Reference;

/// What a host said of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnlineStatus {
    /// It answers.
    Fine,
    /// It surely leads nowhere; why.
    Broken(String),
    /// Nobody can say; why.
    Unverified(String),
}

/// The addresses that were asked for, without bookmarks.
#[derive(Clone, Debug, Default)]
pub struct OnlineIndex {
    /// What is known of each.
    pub statuses: BTreeMap<String, OnlineStatus>,
}

impl OnlineIndex {
    /// What is known of a destination as written; `None` when it was not asked for.
    pub fn status(&self, destination: &str) -> Option<&OnlineStatus> {
        self.statuses.get(&address(destination)?)
    }
}

/// The destination of the English article that one of the translation stands for: the same, or the
/// same in the English part of the site.
pub fn english_destination<'a>(sides: &'a Sides<'_>, reference: &Reference) -> Option<&'a str> {
    let english = &sides.source()?.outline.references;
    let wanted = normalize(&reference.destination);
    let same = |it: &&Reference| it.destination == reference.destination;
    let alike = |it: &&Reference| normalize(&it.destination) == wanted;
    let found = english
        .iter()
        .find(same)
        .or_else(|| english.iter().find(alike))?;
    Some(&found.destination)
}
