//! One address: HEAD, then GET where HEAD is refused; redirects, further tries.

use std::time::Duration;

use ureq::http::StatusCode;

use super::Prober;
use super::client::{Failure, Method, Reply};
use super::{retry_after, scope};
use crate::compare::online::address::join;
use crate::compare::online::{OnlineStatus, host_of};

/// The longest pause that a server can ask for; where it asks for more, it is left in peace.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// What came of an address.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// A server answered.
    Given(OnlineStatus),
    /// None did.
    Failed(Failure),
}

impl Prober<'_> {
    /// Asks for one address and follows its redirects.
    pub(super) fn probe(&self, address: &str) -> Answer {
        match self.follow(address) {
            Ok(status) => Answer::Given(status),
            Err(failure) => Answer::Failed(failure),
        }
    }

    fn follow(&self, address: &str) -> Result<OnlineStatus, Failure> {
        let mut jar = Jar::default();
        let mut trail = vec![(address.to_owned(), String::new())];
        loop {
            let (here, cookies) = &trail[trail.len() - 1];
            let reply = self.reply(here, cookies)?;
            if !is_redirect(reply.status) {
                return Ok(judge(reply.status, &trail));
            }
            let location = reply.location.as_deref();
            let Some(there) = location.and_then(|it| join(here, it)) else {
                let what = format!("it answers {} without an address", reply.status);
                return Ok(OnlineStatus::Unverified(what));
            };
            let host = host_of(&there);
            if !scope::is_open(host, self.settings) {
                return Err(Failure::Private);
            }
            jar.take(host_of(here), &reply.cookies);
            // A page that sets a cookie and sends the reader back to itself is no circle.
            let next = (there.clone(), jar.cookies(host));
            if trail.contains(&next) {
                let what = format!("its redirects run in a circle (`{there}`)");
                return Ok(OnlineStatus::Broken(what));
            }
            if trail.len() as u64 > self.settings.redirects {
                let what = format!("more than {} redirects", self.settings.redirects);
                return Ok(OnlineStatus::Unverified(what));
            }
            trail.push(next);
        }
    }

    /// The reply of one server, after as many tries as it takes.
    fn reply(&self, address: &str, cookies: &str) -> Result<Reply, Failure> {
        let host = host_of(address);
        let mut method = Method::Head;
        let mut pause = self.settings.retry_wait.0;
        let mut left = self.settings.retries;
        loop {
            self.pace.turn(host)?;
            let result = self.client.send(method, address, cookies);
            let wish = match &result {
                Ok(reply) => {
                    self.pace.answered(host);
                    if method == Method::Head && asks_for_get(reply.status) {
                        method = Method::Get;
                        continue;
                    }
                    if !is_momentary(reply.status) {
                        return result;
                    }
                    reply.retry_after.as_deref().and_then(retry_after::pause)
                }
                Err(failure) if failure.is_momentary() => None,
                Err(Failure::NoSuchName) => {
                    self.pace.close(host, Failure::NoSuchName);
                    return result;
                }
                Err(_) => return result,
            };
            let asked_for = wish.unwrap_or(pause);
            let too_long = wish.is_some_and(|it| it > LONGEST_PAUSE);
            if left == 0 || too_long {
                match &result {
                    Ok(reply) if reply.status == 429 || too_long => {
                        self.pace.close(host, Failure::Busy);
                    }
                    Ok(_) => {}
                    Err(_) => self.pace.silent(host),
                }
                return result;
            }
            self.pace.hold(host, asked_for);
            left -= 1;
            pause = pause.saturating_mul(2);
            // Some servers choke on HEAD alone.
            method = Method::Get;
        }
    }
}

/// What a last status means.
fn judge(status: u16, trail: &[(String, String)]) -> OnlineStatus {
    let words = StatusCode::from_u16(status)
        .ok()
        .and_then(|it| it.canonical_reason())
        .map_or(String::new(), |it| format!(" {it}"));
    let whom = match trail {
        [_] => "its server".to_owned(),
        [.., (last, _)] => format!("after a redirect `{last}`"),
        [] => String::new(),
    };
    let what = format!("{whom} answers {status}{words}");
    match status {
        200..=299 => OnlineStatus::Fine,
        404 | 410 => OnlineStatus::Broken(what),
        _ => OnlineStatus::Unverified(what),
    }
}

fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}

fn is_momentary(status: u16) -> bool {
    matches!(status, 408 | 429 | 500 | 502..=504)
}

/// True for what a server may say of HEAD alone. A page that seems not to be there is asked for in full,
/// too, before anybody calls it broken.
fn asks_for_get(status: u16) -> bool {
    matches!(status, 400 | 403..=406 | 410 | 501)
}

/// Cookies that servers set on the way of redirects.
#[derive(Default)]
struct Jar {
    /// Host, `name=value`.
    cookies: Vec<(String, String)>,
}

impl Jar {
    fn take(&mut self, host: &str, cookies: &[String]) {
        for cookie in cookies {
            let name = cookie.split('=').next();
            let same = |it: &(String, String)| it.0 == host && it.1.split('=').next() == name;
            self.cookies.retain(|it| !same(it));
            self.cookies.push((host.to_owned(), cookie.clone()));
        }
    }

    fn cookies(&self, host: &str) -> String {
        let own = self.cookies.iter().filter(|it| it.0 == host);
        let own: Vec<&str> = own.map(|it| it.1.as_str()).collect();
        own.join("; ")
    }
}
