//! Which addresses are asked for: public ones that the configuration does not leave out.

use std::net::IpAddr;

use super::resolve::is_private;
use crate::compare::online::host_of;
use crate::settings::OnlineSettings;

/// True for an address to ask for.
pub(super) fn is_wanted(address: &str, settings: &OnlineSettings) -> bool {
    let host = host_of(address);
    is_open(host, settings)
        && (settings.allow.is_empty() || settings.allow.matches(address, host))
        && !settings.deny.matches(address, host)
}

/// True for a public host, and for a private one that may be asked. What its name resolves to is
/// looked at when the connection is made.
pub(super) fn is_open(host: &str, settings: &OnlineSettings) -> bool {
    if settings.private.matches_host(host) {
        return true;
    }
    match host.parse::<IpAddr>() {
        Ok(ip) => !is_private(ip),
        Err(_) => !is_reserved(host),
    }
}

/// Names that lead nowhere outside of a house: without a dot, or kept for samples, tests and local
/// networks (RFC 2606, 6761, 6762, 8375).
fn is_reserved(host: &str) -> bool {
    const SUFFIXES: [&str; 11] = [
        "corp",
        "example",
        "home",
        "home.arpa",
        "internal",
        "intranet",
        "lan",
        "local",
        "localhost",
        "onion",
        "test",
    ];
    const SAMPLES: [&str; 3] = ["example.com", "example.net", "example.org"];
    let host = host.strip_suffix('.').unwrap_or(host);
    let below = |name: &str| {
        host.strip_suffix(name)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    !host.contains('.') || SUFFIXES.into_iter().chain(SAMPLES).any(below)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::UrlPatterns;

    fn patterns(list: &[&str]) -> UrlPatterns {
        let list: Vec<String> = list.iter().map(|&it| it.to_owned()).collect();
        UrlPatterns::new(&list).unwrap()
    }

    #[test]
    fn private_and_sample_hosts_are_left_alone() {
        let settings = OnlineSettings::default();
        for address in [
            "http://localhost:8080/",
            "http://127.0.0.1/",
            "http://10.1.2.3/",
            "http://[::1]/",
            "http://server/x",
            "https://www.example.com/",
            "https://a.test/",
            "https://printer.local/",
        ] {
            assert!(!is_wanted(address, &settings), "{address}");
        }
        for address in [
            "https://docs.microsoft.com/",
            "https://myexample.com/",
            "http://8.8.8.8/",
        ] {
            assert!(is_wanted(address, &settings), "{address}");
        }
    }

    #[test]
    fn lists_say_who_is_asked() {
        let settings = OnlineSettings {
            allow: patterns(&["*.contoso.com", "127.0.0.1"]),
            deny: patterns(&["https://docs.contoso.com/secret/*"]),
            private: patterns(&["127.0.0.*"]),
            ..OnlineSettings::default()
        };
        assert!(is_wanted("https://docs.contoso.com/x", &settings));
        assert!(is_wanted("http://127.0.0.1:9/x", &settings));
        assert!(!is_wanted("https://docs.contoso.com/secret/x", &settings));
        assert!(!is_wanted("https://fabrikam.com/", &settings));
    }
}
