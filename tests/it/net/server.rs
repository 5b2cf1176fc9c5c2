//! A server on 127.0.0.1 that misbehaves as its paths say.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A running server; it ends with the test.
pub struct Server {
    port: u16,
    /// `METHOD PATH` of every request, in the order in which they came.
    log: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let log = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&log);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&kept);
                // A client that goes away in the middle is no matter.
                thread::spawn(move || drop(answer(stream, &log)));
            }
        });
        Self { port, log }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The requests so far.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }

    /// How often a path was asked for.
    pub fn count(&self, path: &str) -> usize {
        let ends = |it: &&String| it.split(' ').nth(1) == Some(path);
        self.log().iter().filter(ends).count()
    }
}

fn answer(mut stream: TcpStream, log: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = [0];
    reader.read_exact(&mut first)?;
    if first[0] == 0x16 {
        // A TLS greeting gets garbage.
        return stream.write_all(b"this is no TLS at all, not in the least\r\n\r\n");
    }
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let line = format!("{}{line}", first[0] as char);
    let mut headers = BTreeMap::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        match header.trim_end().split_once(": ") {
            Some((name, value)) => {
                headers.insert(name.to_ascii_lowercase(), value.to_owned());
            }
            None => break,
        }
    }
    let mut words = line.split(' ');
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let before = {
        let mut log = log.lock().unwrap();
        let ends = |it: &&String| it.split(' ').nth(1) == Some(path);
        let before = log.iter().filter(ends).count();
        log.push(format!("{method} {path}"));
        before
    };
    // The last part says what is wrong; what stands before and behind makes other addresses.
    let bare = path.split('?').next().unwrap_or(path);
    let last = bare.rfind('/').map_or(bare, |at| &bare[at..]);
    let path = match bare {
        "/sv-se/english-only" => "/not-found",
        _ if bare.starts_with("/on/") => bare,
        _ => last,
    };
    let cookie = headers.get("cookie").map_or("", String::as_str);
    let head = match (path, method) {
        ("/slow", _) => {
            thread::sleep(Duration::from_secs(30));
            return Ok(());
        }
        ("/reset", _) => return Ok(()),
        ("/reset-once", _) if before == 0 => return Ok(()),
        ("/garbage", _) => return stream.write_all(b"\x00\x01\x02 hello\r\n\r\n"),
        ("/not-found", _) => "404 Not Found\r\n".to_owned(),
        ("/gone", _) => "410 Gone\r\n".to_owned(),
        ("/no-head", "HEAD") => "405 Method Not Allowed\r\n".to_owned(),
        ("/head-not-found", "HEAD") => "404 Not Found\r\n".to_owned(),
        ("/head-not-made", "HEAD") => "501 Not Implemented\r\n".to_owned(),
        ("/head-forbidden", "HEAD") | ("/forbidden", _) => "403 Forbidden\r\n".to_owned(),
        ("/login", _) => "401 Unauthorized\r\n".to_owned(),
        ("/broken-server", _) => "500 Internal Server Error\r\n".to_owned(),
        ("/busy-once", _) if before == 0 => "503 Service Unavailable\r\n".to_owned(),
        ("/many-once", _) if before == 0 => {
            "429 Too Many Requests\r\nRetry-After: 0\r\n".to_owned()
        }
        ("/many-long", _) => "429 Too Many Requests\r\nRetry-After: 86400\r\n".to_owned(),
        ("/many", _) => "429 Too Many Requests\r\n".to_owned(),
        ("/moved", _) => "301 Moved Permanently\r\nLocation: fine?x=1#y\r\n".to_owned(),
        ("/moved-to-nothing", _) => "302 Found\r\nLocation: /not-found\r\n".to_owned(),
        ("/moved-nowhere", _) => "302 Found\r\n".to_owned(),
        ("/moved-inside", _) => "302 Found\r\nLocation: http://10.1.2.3/\r\n".to_owned(),
        ("/circle", _) => "302 Found\r\nLocation: /circle-2\r\n".to_owned(),
        ("/circle-2", _) => "307 Temporary Redirect\r\nLocation: /circle\r\n".to_owned(),
        ("/cookie", _) if cookie.contains("seen=1") => "200 OK\r\n".to_owned(),
        ("/cookie", _) => {
            "302 Found\r\nLocation: /cookie\r\nSet-Cookie: seen=1; Path=/\r\n".to_owned()
        }
        (path, _) if path.starts_with("/on/") => {
            let number: u32 = path[4..].parse().unwrap_or(0);
            format!("302 Found\r\nLocation: /on/{}\r\n", number + 1)
        }
        _ => "200 OK\r\n".to_owned(),
    };
    // Truncated and huge bodies: the length is a lie, or there is no end.
    let length = match path {
        "/truncated" => 1_000_000,
        "/huge" => u64::MAX / 2,
        _ => 5,
    };
    write!(
        stream,
        "HTTP/1.1 {head}Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    if method == "HEAD" {
        return Ok(());
    }
    stream.write_all(b"hello")?;
    if path == "/huge" {
        loop {
            stream.write_all(&[b'x'; 4096])?;
        }
    }
    Ok(())
}
