//! Addresses of other sites in the form in which they are asked for: one form, one request.

use std::fmt::Write as _;

/// The address that a destination of an article names, without its bookmark. `None` for what is none:
/// other schemes, samples with blanks to fill in (`https://{tenant}.x.com`), credentials, and host
/// names with other letters than ASCII, which are not asked for.
pub fn address(written: &str) -> Option<String> {
    let written = written.trim();
    let is_sample = written.contains(['<', '>', '{', '}', '…', '\\'])
        || contains_ignore_case(written, "%7b")
        || contains_ignore_case(written, "%3c");
    if is_sample {
        return None;
    }
    let written = match written.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => written.to_owned(),
    };
    normalize(&written)
}

/// The one form of an absolute address: host in lower case, no bookmark, no default port, other signs
/// than those of an address as `%xx`.
fn normalize(absolute: &str) -> Option<String> {
    let (scheme, rest) = absolute.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let default_port = match &*scheme {
        "http" => ":80",
        "https" => ":443",
        _ => return None,
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let authority = authority.to_ascii_lowercase();
    let authority = authority.strip_suffix(default_port).unwrap_or(&authority);
    if !is_authority(authority) {
        return None;
    }
    let path = path.split('#').next().unwrap_or(path);
    let slash = if path.starts_with('/') { "" } else { "/" };
    Some(format!("{scheme}://{authority}{slash}{}", encode(path)))
}

/// The host of an address, without port and brackets.
pub fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    if let Some(inner) = authority.strip_prefix('[') {
        return inner.split(']').next().unwrap_or(inner);
    }
    authority.split(':').next().unwrap_or(authority)
}

/// The address that a redirect of another one leads to.
pub fn join(base: &str, location: &str) -> Option<String> {
    let location = location.trim();
    let (scheme, rest) = base.split_once("://")?;
    if location.contains("://") && !location.starts_with(['/', '?', '.']) {
        return normalize(location);
    }
    if let Some(rest) = location.strip_prefix("//") {
        return normalize(&format!("{scheme}://{rest}"));
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let relative = match location.chars().next() {
        Some('/') => location.to_owned(),
        Some('?') => format!("{path}{location}"),
        _ => format!("{}{location}", &path[..path.rfind('/')? + 1]),
    };
    let query = relative.find(['?', '#']).unwrap_or(relative.len());
    let (relative, query) = relative.split_at(query);
    normalize(&format!("{scheme}://{authority}{}{query}", tidy(relative)))
}

/// Takes `.` and `..` out of a path.
fn tidy(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let last = path.split('/').next_back().unwrap_or_default();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    if matches!(last, "." | "..") {
        parts.push("");
    }
    format!("/{}", parts.join("/"))
}

fn is_authority(authority: &str) -> bool {
    if let Some(rest) = authority.strip_prefix('[') {
        return rest
            .split_once(']')
            .is_some_and(|(ip, port)| ip.parse::<std::net::Ipv6Addr>().is_ok() && is_port(port));
    }
    let end = authority.find(':').unwrap_or(authority.len());
    let (host, port) = authority.split_at(end);
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    host.bytes().all(is_name)
        && host.starts_with(|sign: char| sign.is_ascii_alphanumeric())
        && !host.contains("..")
        && is_port(port)
}

fn is_port(port: &str) -> bool {
    port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|it| it.parse::<u16>().is_ok())
}

fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | 0..=b' ' | 0x7F.. => {
                let _ = write!(encoded, "%{byte:02X}");
            }
            _ => encoded.push(byte as char),
        }
    }
    encoded
}

fn contains_ignore_case(text: &str, word: &str) -> bool {
    text.as_bytes()
        .windows(word.len())
        .any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_one_form() {
        for (written, asked) in [
            ("https://A.com", "https://a.com/"),
            (
                "HTTP://a.com:80/X Y?q=ā#part",
                "http://a.com/X%20Y?q=%C4%81",
            ),
            ("//a.com/x", "https://a.com/x"),
            ("https://a.com?x=1", "https://a.com/?x=1"),
            ("https://[::1]:8080/x", "https://[::1]:8080/x"),
            ("http://127.0.0.1:9/a%20b", "http://127.0.0.1:9/a%20b"),
        ] {
            assert_eq!(address(written).as_deref(), Some(asked), "{written}");
        }
        for none in [
            "a.md",
            "/azure/x",
            "ftp://a.com/x",
            "mailto:x@y.z",
            "https://",
            "https://user:secret@a.com/",
            "https://{tenant}.a.com/",
            "https://a.com/%7Bid%7D",
            "https://bücher.example/",
            "https://a.com:x/",
            "https://a..com/",
        ] {
            assert_eq!(address(none), None, "{none}");
        }
        assert_eq!(host_of("https://a.com:8080/x"), "a.com");
        assert_eq!(host_of("https://[::1]:8080/x"), "::1");
    }

    #[test]
    fn redirects_are_resolved() {
        let base = "https://a.com/x/y?z=1";
        for (location, asked) in [
            ("https://B.com", "https://b.com/"),
            ("//b.com/c", "https://b.com/c"),
            ("/c#d", "https://a.com/c"),
            ("?q=2", "https://a.com/x/y?q=2"),
            ("c", "https://a.com/x/c"),
            ("../c/./d?e=../f", "https://a.com/c/d?e=../f"),
            ("..", "https://a.com/"),
            (
                "/login?to=https://a.com/x",
                "https://a.com/login?to=https://a.com/x",
            ),
        ] {
            assert_eq!(join(base, location).as_deref(), Some(asked), "{location}");
        }
        assert_eq!(join(base, "ftp://b.com/"), None);
    }
}
