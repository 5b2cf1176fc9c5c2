//! One request and what came of it.

use std::fmt;
use std::io;

use ureq::http::header::{COOKIE, LOCATION, RETRY_AFTER, SET_COOKIE};
use ureq::http::{HeaderMap, HeaderName, Request, Response};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};

use super::resolve::{Guard, Names, Refused};
use crate::compare::online::host_of;
use crate::settings::{OnlineSettings, UrlPatterns};

/// How an address is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// The head of the page alone.
    Head,
    /// The page; its body is not read.
    Get,
}

/// What a server said.
#[derive(Clone, Debug, Default)]
pub(super) struct Reply {
    /// The status.
    pub(super) status: u16,
    /// `Location`.
    pub(super) location: Option<String>,
    /// `Retry-After`.
    pub(super) retry_after: Option<String>,
    /// `name=value` of each cookie.
    pub(super) cookies: Vec<String>,
}

/// Why there is no reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The name of the host does not exist.
    NoSuchName,
    /// The host, or one that it redirects to, is private.
    Private,
    /// Time is up.
    Timeout,
    /// No safe connection.
    Tls,
    /// The connection failed or broke.
    Connection(String),
    /// The server has asked for fewer requests.
    Busy,
    /// The host has not answered a few times in a row.
    Silent,
    /// Anything else.
    Other(String),
}

impl Failure {
    /// True when another try may help.
    pub(super) fn is_momentary(&self) -> bool {
        matches!(self, Self::Timeout | Self::Connection(_))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchName => f.write_str("the name of its host does not exist"),
            Self::Private => f.write_str("it leads to a private host"),
            Self::Timeout => f.write_str("no answer in time"),
            Self::Tls => f.write_str("no safe connection (TLS)"),
            Self::Connection(what) => write!(f, "no connection: {what}"),
            Self::Busy => f.write_str("the server asked for fewer requests"),
            Self::Silent => {
                f.write_str("not asked: its host has not answered three times in a row")
            }
            Self::Other(what) => f.write_str(what),
        }
    }
}

/// Sends requests.
pub(super) struct Client {
    agent: Agent,
    private: UrlPatterns,
}

impl Client {
    pub(super) fn new(settings: &OnlineSettings, names: Names) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(settings.timeout.0))
            .user_agent(concat!(
                "bilint/",
                env!("CARGO_PKG_VERSION"),
                " (link check)"
            ))
            .build();
        let guard = Guard {
            names,
            private: settings.private.clone(),
        };
        Self {
            agent: Agent::with_parts(config, DefaultConnector::new(), guard),
            private: settings.private.clone(),
        }
    }

    /// Sends one request; a redirect is not followed.
    pub(super) fn send(
        &self,
        method: Method,
        address: &str,
        cookies: &str,
    ) -> Result<Reply, Failure> {
        let word = match method {
            Method::Head => "HEAD",
            Method::Get => "GET",
        };
        let mut request = Request::builder().method(word).uri(address);
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies);
        }
        let request = request
            .body(())
            .map_err(|_| Failure::Other("its address cannot be asked for".to_owned()))?;
        // What stands in the house is not asked for through a proxy.
        let answer = match self.private.matches_host(host_of(address)) {
            true => {
                let configured = self.agent.configure_request(request);
                self.agent.run(configured.proxy(None).build())
            }
            false => self.agent.run(request),
        };
        answer.map(|it| reply(&it)).map_err(|it| failure(&it))
    }
}

fn reply(response: &Response<Body>) -> Reply {
    let headers = response.headers();
    let cookies = headers.get_all(SET_COOKIE).iter().filter_map(|it| {
        let value = it.to_str().ok()?.split(';').next()?.trim();
        value.contains('=').then(|| value.to_owned())
    });
    Reply {
        status: response.status().as_u16(),
        location: text(headers, LOCATION),
        retry_after: text(headers, RETRY_AFTER),
        cookies: cookies.collect(),
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let bytes = headers.get(name)?.as_bytes();
    // Some servers send UTF-8 as it is.
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn failure(error: &ureq::Error) -> Failure {
    match error {
        ureq::Error::HostNotFound => Failure::NoSuchName,
        ureq::Error::Timeout(_) => Failure::Timeout,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::TlsRequired => Failure::Tls,
        ureq::Error::Other(it) if it.is::<Refused>() => Failure::Private,
        ureq::Error::Io(it) => match it.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Failure::Timeout,
            // What rustls says of garbage comes as invalid data.
            io::ErrorKind::InvalidData => Failure::Tls,
            kind => Failure::Connection(kind.to_string()),
        },
        ureq::Error::ConnectionFailed => Failure::Connection("connection failed".to_owned()),
        ureq::Error::Protocol(_) | ureq::Error::LargeResponseHeader(..) => {
            Failure::Other("its server does not speak HTTP".to_owned())
        }
        other => Failure::Other(other.to_string()),
    }
}
