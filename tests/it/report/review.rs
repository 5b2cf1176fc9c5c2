//! The page of `bilint review`, over a real connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::thread;

use bilint::input::verdicts;
use bilint::model::Judgement;
use bilint::serve::{Review, bind};
use scraper::{Html, Selector};
use serde_json::Value;

use super::sample;

/// A server that runs until the test program ends.
struct Server {
    host: String,
    /// `/token/`
    root: String,
    verdicts: PathBuf,
    _folder: tempfile::TempDir,
}

impl Server {
    fn start(verdicts_before: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let verdicts = folder.path().join("verdicts.jsonl");
        std::fs::write(&verdicts, verdicts_before).unwrap();
        let reviewer = "Ilze".to_owned();
        let findings = sample::findings();
        let review = Review::new(findings, sample::facts(), verdicts.clone(), reviewer);
        let listener = bind(0).unwrap();
        assert!(listener.local_addr().unwrap().ip().is_loopback());
        let url = review.url(&listener).unwrap();
        let (host, token) = url
            .strip_prefix("http://")
            .and_then(|it| it.split_once('/'))
            .unwrap();
        let (host, root) = (host.to_owned(), format!("/{token}"));
        thread::spawn(move || review.serve(&listener));
        Self {
            host,
            root,
            verdicts,
            _folder: folder,
        }
    }

    fn send(&self, request: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, body.to_owned())
    }

    fn get(&self, path: &str, host: &str) -> (u16, String) {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
    }

    fn post(&self, body: &str, headers: &str) -> (u16, String) {
        self.send(&format!(
            "POST {}verdicts HTTP/1.1\r\nHost: {}\r\nContent-Length: {}\r\n{headers}\r\n{body}",
            self.root,
            self.host,
            body.len()
        ))
    }

    fn findings(&self) -> Vec<Value> {
        let (status, page) = self.get(&self.root, &self.host);
        assert_eq!(status, 200);
        let page = Html::parse_document(&page);
        let data = Selector::parse("#data").unwrap();
        let json: String = page.select(&data).next().unwrap().text().collect();
        serde_json::from_str(&json).unwrap()
    }
}

fn read(path: &Path) -> Vec<(String, Judgement, String, String)> {
    let verdicts = verdicts::read(path).unwrap();
    let line = |it: &bilint::engine::verdicts::VerdictLine| {
        let (id, hash) = (it.finding_id.clone(), it.target_hash.clone());
        (id, it.verdict, it.comment.clone(), hash)
    };
    verdicts.lines().map(line).collect()
}

const JSON: &str = "Content-Type: application/json\r\n";

#[test]
fn a_verdict_is_in_the_file_at_once_and_on_the_page_again() {
    let server = Server::start("");
    let findings = server.findings();
    // What the report itself said of a finding shows until somebody says otherwise.
    assert_eq!(findings[0]["verdict"], "real");
    assert_eq!(findings[1]["verdict"], "");
    let id = findings[1]["id"].as_str().unwrap();
    let body = format!(
        r#"{{"finding_id":"{id}","verdict":"false-positive","comment":" a </script> \"name\" "}}"#
    );
    let (status, answer) = server.post(&body, JSON);
    assert_eq!(status, 200, "{answer}");
    let hash = sample::formula().place.unwrap().target_hash.clone();
    let comment = "a </script> \"name\"".to_owned();
    assert_eq!(
        read(&server.verdicts),
        [(
            id.to_owned(),
            Judgement::FalsePositive,
            comment.clone(),
            hash
        )]
    );
    let again = server.findings();
    assert_eq!(again.len(), findings.len());
    assert_eq!(again[1]["verdict"], "false-positive");
    assert_eq!(again[1]["reviewer"], "Ilze");
    assert_eq!(again[1]["comment"], Value::from(comment));
    // A second thought replaces the first.
    let body = format!(r#"{{"finding_id":"{id}","verdict":"wont-fix"}}"#);
    assert_eq!(server.post(&body, JSON).0, 200);
    let kept = read(&server.verdicts);
    assert_eq!((kept.len(), kept[0].1), (1, Judgement::WontFix));
    // Nobody is bound to a slip of the finger; to say nothing is no withdrawal.
    let body = format!(r#"{{"finding_id":"{id}"}}"#);
    assert_eq!(server.post(&body, JSON).0, 400);
    let body = format!(r#"{{"finding_id":"{id}","verdict":null}}"#);
    let (status, answer) = server.post(&body, JSON);
    assert_eq!(status, 200, "{answer}");
    assert!(read(&server.verdicts).is_empty());
    assert_eq!(server.findings()[1]["verdict"], "");
}

#[test]
fn verdicts_of_before_hold_only_for_the_text_that_was_judged() {
    let (stale, judged) = (sample::formula(), sample::japanese());
    let line = |id: &str, hash: &str| {
        format!(r#"{{"finding_id":"{id}","target_hash":"{hash}","verdict":"real"}}"#)
    };
    let hash = &judged.place.as_ref().unwrap().target_hash;
    let server = Server::start(&format!(
        "{}\n{}\n",
        line(&stale.id, "another"),
        line(&judged.id, hash)
    ));
    let findings = server.findings();
    assert_eq!(findings[1]["verdict"], "");
    assert_eq!(findings[2]["verdict"], "real");
}

#[test]
fn only_the_page_itself_is_answered() {
    let server = Server::start("");
    let good = format!(
        r#"{{"finding_id":"{}","verdict":"real"}}"#,
        sample::formula().id
    );
    let get = |path: &str, host: &str| server.get(path, host).0;
    let port = server.host.rsplit(':').next().unwrap();
    assert_eq!(get(&server.root, &format!("localhost:{port}")), 200);
    for host in [
        "evil.example",
        &format!("evil.example:{port}"),
        "127.0.0.1:1",
    ] {
        assert_eq!(get(&server.root, host), 403, "{host}");
    }
    for path in ["/", "", "//", "/verdicts", "/0000/", &server.root[1..]] {
        assert_eq!(get(path, &server.host), 403, "{path}");
    }
    assert_eq!(
        get(&format!("{}etc/passwd", server.root), &server.host),
        404
    );
    assert_eq!(get(&format!("{}verdicts", server.root), &server.host), 405);
    let (status, said) = server.send(&format!("GET {} HTTP/1.1\r\n\r\n", server.root));
    assert_eq!(status, 403);
    assert!(!said.contains(&server.root));

    let evil = format!("{JSON}Origin: http://evil.example\r\n");
    assert_eq!(server.post(&good, &evil).0, 403);
    assert_eq!(
        server.post(&good, &format!("{JSON}Origin: null\r\n")).0,
        403
    );
    assert_eq!(server.post(&good, "Content-Type: text/plain\r\n").0, 415);
    assert_eq!(server.post("{}", JSON).0, 400);
    assert_eq!(server.post(&good.replace("real", "perhaps"), JSON).0, 400);
    let unknown = r#"{"finding_id":"0123456789abcdef","verdict":"real"}"#;
    assert_eq!(server.post(unknown, JSON).0, 404);
    assert!(read(&server.verdicts).is_empty());

    let own = format!("{JSON}Origin: http://{}\r\n", server.host);
    assert_eq!(server.post(&good, &own).0, 200);
    assert_eq!(read(&server.verdicts).len(), 1);
}

#[test]
fn a_file_that_holds_no_verdicts_is_left_alone() {
    let server = Server::start("not a verdict\n");
    let (status, why) = server.get(&server.root, &server.host);
    assert_eq!(status, 500);
    assert!(why.contains("line 1"), "{why}");
    let good = format!(
        r#"{{"finding_id":"{}","verdict":"real"}}"#,
        sample::formula().id
    );
    assert_eq!(server.post(&good, JSON).0, 500);
    let kept = std::fs::read_to_string(&server.verdicts).unwrap();
    assert_eq!(kept, "not a verdict\n");
}
