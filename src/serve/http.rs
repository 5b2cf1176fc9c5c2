//! As much of HTTP/1.1 as one page and its browser need: a request with a bounded head and body, an
//! answer, and the connection is closed.

use std::io::{self, BufRead, Read, Write};

/// Bytes of the request line and the headers.
const HEAD: u64 = 16 * 1024;

/// Bytes of a body: a verdict with its comment is far smaller.
const BODY: usize = 64 * 1024;

/// A request, read whole.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path with its query, as sent.
    pub target: String,
    /// Names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// The body; empty when there is none.
    pub body: Vec<u8>,
}

impl Request {
    /// Reads a request; what cannot be taken is answered at once.
    pub fn read(stream: &mut impl BufRead) -> Result<Self, Response> {
        let mut head = stream.by_ref().take(HEAD);
        let first = line(&mut head)?;
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0"), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(Response::refusal(400, "this is no HTTP request"));
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            ..Self::default()
        };
        loop {
            let line = line(&mut head)?;
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else {
                return Err(Response::refusal(400, "a header has no colon"));
            };
            request
                .headers
                .push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        if request.has("transfer-encoding") {
            return Err(Response::refusal(411, "a body needs its length"));
        }
        if request.has("content-length") {
            let length = request.header("content-length").map(str::parse::<usize>);
            let Some(Ok(length)) = length else {
                return Err(Response::refusal(
                    400,
                    "the length of the body is no number",
                ));
            };
            if length > BODY {
                return Err(Response::refusal(413, "the body is too long"));
            }
            request.body.resize(length, 0);
            stream
                .read_exact(&mut request.body)
                .map_err(|_| Response::refusal(400, "the body is cut short"))?;
        }
        Ok(request)
    }

    /// A header that was sent exactly once.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(it, _)| it == name);
        match (values.next(), values.next()) {
            (Some((_, value)), None) => Some(value),
            _ => None,
        }
    }

    /// True when the header was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(it, _)| it == name)
    }
}

/// A line of the head without its end.
fn line(head: &mut impl BufRead) -> Result<String, Response> {
    let mut line = String::new();
    match head.read_line(&mut line) {
        Ok(_) if line.ends_with('\n') => {
            line.truncate(line.trim_end_matches(['\r', '\n']).len());
            Ok(line)
        }
        Ok(_) => Err(Response::refusal(431, "the head is cut short or too long")),
        Err(_) => Err(Response::refusal(400, "the head cannot be read")),
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The code, such as 200.
    pub status: u16,
    /// What the body is.
    pub content_type: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// An answer with code 200.
    pub fn ok(content_type: &'static str, body: Vec<u8>) -> Self {
        Self {
            status: 200,
            content_type,
            body,
        }
    }

    /// An answer that says what is wrong.
    pub fn refusal(status: u16, why: impl Into<String>) -> Self {
        Self {
            status,
            content_type: "text/plain; charset=utf-8",
            body: why.into().into_bytes(),
        }
    }

    /// Writes the answer. Nothing of it is to be kept, framed or guessed at.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let reason = match self.status {
            200 => "OK",
            500.. => "Internal Server Error",
            _ => "Refused",
        };
        write!(
            out,
            "HTTP/1.1 {} {reason}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\
             Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n\
             Referrer-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n\r\n",
            self.status,
            self.content_type,
            self.body.len()
        )?;
        out.write_all(&self.body)?;
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(text: &str) -> u16 {
        Request::read(&mut text.as_bytes()).map_or_else(|refused| refused.status, |_| 200)
    }

    #[test]
    fn a_request_is_read_whole() {
        let text = "POST /a?b HTTP/1.1\r\nHost: h:1\r\nContent-Length: 2\r\n\r\n{}rest";
        let request = Request::read(&mut text.as_bytes()).unwrap();
        assert_eq!((&*request.method, &*request.target), ("POST", "/a?b"));
        assert_eq!(request.header("host"), Some("h:1"));
        assert_eq!(request.body, b"{}");
    }

    #[test]
    fn what_is_too_long_or_torn_is_refused() {
        assert_eq!(status("GET / HTTP/1.1\r\n\r\n"), 200);
        assert_eq!(status("GET /\r\n\r\n"), 400);
        assert_eq!(status(""), 431);
        assert_eq!(
            status(&format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(20_000))),
            431
        );
        let with = |header: &str| status(&format!("POST / HTTP/1.1\r\n{header}\r\n\r\n{{}}"));
        assert_eq!(with("Content-Length: 99999999"), 413);
        assert_eq!(with("Content-Length: -1"), 400);
        assert_eq!(with("Content-Length: 3"), 400);
        assert_eq!(with("Content-Length: 1\r\nContent-Length: 2"), 400);
        assert_eq!(with("Transfer-Encoding: chunked"), 411);
    }
}
