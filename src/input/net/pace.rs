//! The manners: one pause for each host between two requests, and when a host is left in peace.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use super::client::Failure;

/// Addresses of a host in a row without an answer, after which the rest is not asked.
const SILENCE: u32 = 3;

/// What is known of the hosts of a run.
pub(super) struct Pace {
    delay: Duration,
    hosts: Mutex<BTreeMap<String, Host>>,
}

#[derive(Default)]
struct Host {
    /// Not before.
    next: Option<Instant>,
    /// Why it is not asked any more.
    closed: Option<Failure>,
    /// Addresses in a row without an answer.
    silent: u32,
    /// It has answered.
    answered: bool,
}

impl Pace {
    pub(super) fn new(delay: Duration) -> Self {
        Self {
            delay,
            hosts: Mutex::default(),
        }
    }

    /// Waits until a host may be asked. An error when it is not to be asked any more.
    pub(super) fn turn(&self, host: &str) -> Result<(), Failure> {
        let now = Instant::now();
        let start = self.with(host, |it| {
            if let Some(failure) = &it.closed {
                return Err(failure.clone());
            }
            let start = it.next.map_or(now, |next| next.max(now));
            it.next = start.checked_add(self.delay);
            Ok(start)
        })?;
        thread::sleep(start.saturating_duration_since(now));
        Ok(())
    }

    /// Asks a host nothing for a while.
    pub(super) fn hold(&self, host: &str, pause: Duration) {
        let until = Instant::now().checked_add(pause);
        self.with(host, |it| it.next = it.next.max(until));
    }

    /// Asks a host nothing any more.
    pub(super) fn close(&self, host: &str, failure: Failure) {
        self.with(host, |it| it.closed = Some(failure));
    }

    /// A host has answered.
    pub(super) fn answered(&self, host: &str) {
        self.with(host, |it| {
            it.silent = 0;
            it.answered = true;
        });
    }

    /// An address of a host gave no answer.
    pub(super) fn silent(&self, host: &str) {
        self.with(host, |it| {
            it.silent += 1;
            if it.silent >= SILENCE {
                it.closed = Some(Failure::Silent);
            }
        });
    }

    /// True when some host has answered.
    pub(super) fn was_answered(&self) -> bool {
        lock(&self.hosts).values().any(|it| it.answered)
    }

    fn with<T>(&self, host: &str, change: impl FnOnce(&mut Host) -> T) -> T {
        change(lock(&self.hosts).entry(host.to_owned()).or_default())
    }
}

/// Locks; what a thread that panicked left behind is as good as before.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}
