//! Asks other sites whether the addresses are there that articles lead to (`target-online`).
//!
//! Hosts are asked side by side, each with one request at a time and a pause between two; every
//! address is asked once. Only what surely is not there is "broken" (404, 410, a host name that does
//! not exist, redirects in a circle); everything else that keeps an answer away is "unverified".
//! Bodies are not read, so bookmarks are not checked.

mod client;
mod kept;
mod pace;
mod probe;
mod resolve;
mod retry_after;
mod scope;

use std::collections::{BTreeMap, HashSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

pub use resolve::Names;

use crate::compare::online::{OnlineStatus, host_of};
use crate::engine::cache::Store;
use crate::settings::OnlineSettings;
use client::{Client, Failure};
use kept::Kept;
use pace::Pace;
use probe::Answer;

/// Asks for the addresses of one run.
pub struct Prober<'a> {
    settings: &'a OnlineSettings,
    client: Client,
    pace: Pace,
    kept: Kept<'a>,
    /// Addresses that were asked so far.
    asked: usize,
}

impl<'a> Prober<'a> {
    /// Gets ready. `store` keeps answers between runs; `now` is in seconds since 1970.
    pub fn new(
        settings: &'a OnlineSettings,
        names: Names,
        store: Option<&'a dyn Store>,
        now: u64,
    ) -> Self {
        Self {
            settings,
            client: Client::new(settings, names),
            pace: Pace::new(settings.delay.0),
            kept: Kept::new(store, settings.cache_age.0, now),
            asked: 0,
        }
    }

    /// What is known of these addresses; those that are not to be asked for are left out. `step` is
    /// called for each that was asked.
    pub fn ask(
        &mut self,
        addresses: &[String],
        step: &(dyn Fn() + Sync),
    ) -> BTreeMap<String, OnlineStatus> {
        let mut statuses = BTreeMap::new();
        let mut open: Vec<&str> = Vec::new();
        let mut seen = HashSet::new();
        for address in addresses {
            if !seen.insert(address) || !scope::is_wanted(address, self.settings) {
                continue;
            }
            if let Some(status) = self.kept.get(address) {
                statuses.insert(address.clone(), status);
            } else if self.asked as u64 >= self.settings.max_urls {
                let most = self.settings.max_urls;
                let reason = format!("not asked: over the limit of {most} addresses a run");
                statuses.insert(address.clone(), OnlineStatus::Unverified(reason));
            } else {
                self.asked += 1;
                open.push(address);
            }
        }
        for (address, answer) in self.ask_hosts(&open, step) {
            let status = self.settle(&answer);
            if matches!(answer, Answer::Given(_)) {
                self.kept.put(&address, &status);
            }
            statuses.insert(address, status);
        }
        statuses
    }

    /// Where no host has answered at all, this machine may be offline: then no name is missing.
    fn settle(&self, answer: &Answer) -> OnlineStatus {
        match answer {
            Answer::Given(status) => status.clone(),
            Answer::Failed(Failure::NoSuchName) if self.pace.was_answered() => {
                OnlineStatus::Broken(Failure::NoSuchName.to_string())
            }
            Answer::Failed(Failure::NoSuchName) => OnlineStatus::Unverified(
                "the name of its host was not found, but no host has answered in this run"
                    .to_owned(),
            ),
            Answer::Failed(failure) => OnlineStatus::Unverified(failure.to_string()),
        }
    }

    /// Asks the hosts side by side, those with most addresses first.
    fn ask_hosts(&self, addresses: &[&str], step: &(dyn Fn() + Sync)) -> BTreeMap<String, Answer> {
        let mut by_host: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for address in addresses {
            by_host.entry(host_of(address)).or_default().push(address);
        }
        let mut hosts: Vec<Vec<&str>> = by_host.into_values().collect();
        hosts.sort_by_key(|it| std::cmp::Reverse(it.len()));
        let next = AtomicUsize::new(0);
        let answers = Mutex::new(BTreeMap::new());
        let threads = (self.settings.hosts.max(1) as usize).min(hosts.len());
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while let Some(host) = hosts.get(next.fetch_add(1, Ordering::Relaxed)) {
                        for &address in host {
                            let answer = self.probe(address);
                            pace::lock(&answers).insert(address.to_owned(), answer);
                            step();
                        }
                    }
                });
            }
        });
        answers.into_inner().unwrap_or_else(|it| it.into_inner())
    }
}
