//! Answers kept between runs: one entry for each address, with the time it was asked at.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::compare::online::OnlineStatus;
use crate::engine::cache::Store;

/// The answers of earlier runs. What nobody could tell is asked again each time.
pub(super) struct Kept<'a> {
    store: Option<&'a dyn Store>,
    age: Duration,
    now: u64,
}

/// An answer as it is kept.
#[derive(Serialize, Deserialize)]
struct Entry {
    address: String,
    /// Seconds since 1970.
    asked: u64,
    /// Why it leads nowhere; nothing when it answers.
    broken: Option<String>,
}

impl<'a> Kept<'a> {
    pub(super) fn new(store: Option<&'a dyn Store>, age: Duration, now: u64) -> Self {
        Self { store, age, now }
    }

    /// The answer on an address, unless there is none, or it is damaged, too old or of the future.
    pub(super) fn get(&self, address: &str) -> Option<OnlineStatus> {
        let bytes = self.store?.get(&name(address))?;
        let entry = decode(&bytes).filter(|it| it.address == address)?;
        let age = self.now.checked_sub(entry.asked)?;
        (age < self.age.as_secs()).then_some(match entry.broken {
            Some(reason) => OnlineStatus::Broken(reason),
            None => OnlineStatus::Fine,
        })
    }

    /// Keeps an answer.
    pub(super) fn put(&self, address: &str, status: &OnlineStatus) {
        let broken = match status {
            OnlineStatus::Fine => None,
            OnlineStatus::Broken(reason) => Some(reason.clone()),
            OnlineStatus::Unverified(_) => return,
        };
        let entry = Entry {
            address: address.to_owned(),
            asked: self.now,
            broken,
        };
        if let Some(store) = self.store {
            store.put(&name(address), &encode(&entry));
        }
    }
}

/// The name of an entry; no article has a path like it.
fn name(address: &str) -> String {
    format!("online\n{address}")
}

/// A hash on the first line tells a damaged entry.
fn encode(entry: &Entry) -> Vec<u8> {
    // Strings and a number: it cannot fail to be JSON.
    let body = serde_json::to_string(entry).unwrap_or_default();
    let hash = blake3::hash(body.as_bytes()).to_hex();
    format!("{hash}\n{body}").into_bytes()
}

fn decode(bytes: &[u8]) -> Option<Entry> {
    let (hash, body) = std::str::from_utf8(bytes).ok()?.split_once('\n')?;
    (hash == blake3::hash(body.as_bytes()).to_hex().as_str())
        .then(|| serde_json::from_str(body).ok())?
}
