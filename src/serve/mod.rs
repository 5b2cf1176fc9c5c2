//! `bilint review`: the page of a linguist on 127.0.0.1. Verdicts go to `verdicts.jsonl` at once.
//!
//! Other pages in the same browser can send requests to this address, too. So every address holds a
//! random token, the `Host` must be this server's (no other name that resolves to it), and a verdict
//! must be JSON from this page.

pub mod http;

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::engine::verdicts::VerdictLine;
use crate::input::output::write_file;
use crate::input::verdicts;
use crate::model::{Finding, Judgement};
use crate::report::RunFacts;
use crate::report::html::{Purpose, write_page};
use http::{Request, Response};

/// How long a connection may say nothing: browsers open some that they never use.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is reviewed, by whom, and where the verdicts go.
#[derive(Debug)]
pub struct Review {
    findings: Vec<Finding>,
    by_id: BTreeMap<String, usize>,
    facts: RunFacts,
    verdicts: PathBuf,
    reviewer: String,
    token: String,
    /// Held while the file of verdicts is read, changed and written.
    writing: Mutex<()>,
}

/// A verdict as the page posts it; none takes an earlier one back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Posted {
    finding_id: String,
    // Left out it is a mistake, not a withdrawal.
    #[serde(deserialize_with = "Option::deserialize")]
    verdict: Option<Judgement>,
    #[serde(default)]
    comment: String,
}

/// What the page shows of a verdict that was written or taken back.
#[derive(Serialize)]
struct Taken<'a> {
    /// Empty when there is none.
    verdict: &'static str,
    reviewer: &'a str,
    comment: &'a str,
}

/// Binds a port of 127.0.0.1; 0 takes a free one.
pub fn bind(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

impl Review {
    /// A review of findings in their order.
    pub fn new(
        findings: Vec<Finding>,
        facts: RunFacts,
        verdicts: PathBuf,
        reviewer: String,
    ) -> Self {
        let ids = findings.iter().enumerate();
        Self {
            by_id: ids.map(|(at, it)| (it.id.clone(), at)).collect(),
            findings,
            facts,
            verdicts,
            reviewer,
            token: token(),
            writing: Mutex::new(()),
        }
    }

    /// The address of the page.
    pub fn url(&self, listener: &TcpListener) -> io::Result<String> {
        let port = listener.local_addr()?.port();
        Ok(format!("http://127.0.0.1:{port}/{}/", self.token))
    }

    /// Answers until the program is stopped.
    pub fn serve(&self, listener: &TcpListener) -> io::Result<()> {
        let port = listener.local_addr()?.port();
        thread::scope(|scope| {
            for stream in listener.incoming() {
                let stream = match stream {
                    Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => continue,
                    stream => stream?,
                };
                // Without a thread the connection is dropped, and the browser tries again.
                let _ = thread::Builder::new().spawn_scoped(scope, move || {
                    // A browser that went away wants no answer.
                    let _ = self.talk(&stream, port);
                });
            }
            Ok(())
        })
    }

    fn talk(&self, stream: &TcpStream, port: u16) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let answer = match Request::read(&mut BufReader::new(stream)) {
            Ok(request) => self.answer(&request, port),
            Err(refusal) => refusal,
        };
        answer.write(&mut io::BufWriter::new(stream))
    }

    /// The answer to a request that came in on a port.
    fn answer(&self, request: &Request, port: u16) -> Response {
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let Some(host) = request
            .header("host")
            .filter(|host| hosts.iter().any(|it| it == host))
        else {
            return Response::refusal(403, "this is the server of another address");
        };
        let mut parts = request.target.splitn(3, '/').skip(1);
        let (given, page) = (parts.next().unwrap_or_default(), parts.next());
        // Hashes compare in constant time.
        if blake3::hash(given.as_bytes()) != blake3::hash(self.token.as_bytes()) {
            return Response::refusal(403, "use the address that `bilint review` printed");
        }
        match (&*request.method, page) {
            ("GET", Some("")) => self.page(),
            ("POST", Some("verdicts")) => {
                let own = format!("http://{host}");
                if request.has("origin") && request.header("origin") != Some(&own) {
                    return Response::refusal(403, "a verdict must come from the page itself");
                }
                if request.header("content-type") != Some("application/json") {
                    return Response::refusal(415, "a verdict must be JSON");
                }
                self.take(&request.body)
            }
            (_, Some("" | "verdicts")) => Response::refusal(405, "this method is not known here"),
            _ => Response::refusal(404, "there is nothing here"),
        }
    }

    /// The page with the verdicts of now. One on another target text is not shown: it no longer holds.
    fn page(&self) -> Response {
        let mut findings = self.findings.clone();
        let mut body = Vec::new();
        let written = verdicts::read(&self.verdicts).and_then(|verdicts| {
            verdicts.attach(&mut findings);
            write_page(&findings, &self.facts, Purpose::Review, &mut body)
        });
        match written {
            Ok(()) => Response::ok("text/html; charset=utf-8", body),
            Err(error) => self.failed(&error),
        }
    }

    fn take(&self, body: &[u8]) -> Response {
        let posted: Posted = match serde_json::from_slice(body) {
            Ok(posted) => posted,
            Err(error) => return Response::refusal(400, format!("this is no verdict: {error}")),
        };
        let Some(&at) = self.by_id.get(&posted.finding_id) else {
            return Response::refusal(404, "the report has no such finding");
        };
        let finding = &self.findings[at];
        let taken = Taken {
            verdict: posted.verdict.map_or("", Judgement::as_str),
            reviewer: &self.reviewer,
            comment: posted.comment.trim(),
        };
        let place = finding.place.as_deref();
        let line = posted.verdict.map(|verdict| VerdictLine {
            path: finding.path.to_string(),
            rule: finding.rule.id.to_owned(),
            finding_id: finding.id.clone(),
            target_hash: place.map_or_else(String::new, |it| it.target_hash.clone()),
            verdict,
            reviewer: taken.reviewer.to_owned(),
            comment: taken.comment.to_owned(),
        });
        match self
            .write(&finding.id, line)
            .and_then(|()| Ok(serde_json::to_vec(&taken)?))
        {
            Ok(body) => Response::ok("application/json", body),
            Err(error) => self.failed(&error),
        }
    }

    /// The file is read each time: other programs may have written verdicts meanwhile.
    fn write(&self, finding_id: &str, line: Option<VerdictLine>) -> io::Result<()> {
        let _turn = self
            .writing
            .lock()
            .map_err(|_| io::Error::other("an earlier verdict could not be written"))?;
        let mut all = verdicts::read(&self.verdicts)?;
        match line {
            Some(line) => all.set(line),
            None => all.remove(finding_id),
        }
        write_file(&self.verdicts, all.to_text().as_bytes())
    }

    fn failed(&self, error: &io::Error) -> Response {
        Response::refusal(500, format!("{}: {error}", self.verdicts.display()))
    }
}

/// 128 bits nobody can guess: the standard library keys its hashers with the system's random numbers.
fn token() -> String {
    let state = RandomState::new();
    format!("{:016x}{:016x}", state.hash_one(0_u8), state.hash_one(1_u8))
}
