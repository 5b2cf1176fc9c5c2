//! Names to addresses; private addresses are refused here, where the connection is made, so that no
//! name and no redirect leads into the house.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use crate::settings::UrlPatterns;

/// Who knows the addresses of names.
#[derive(Clone, Debug)]
pub enum Names {
    /// The system.
    System,
    /// This list; other names do not exist.
    Given(BTreeMap<String, Vec<IpAddr>>),
}

/// Every address of the host is private.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the host is private")
    }
}

impl std::error::Error for Refused {}

/// Resolves names to the addresses that may be asked.
#[derive(Debug)]
pub(super) struct Guard {
    pub(super) names: Names,
    pub(super) private: UrlPatterns,
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let host = uri.host().unwrap_or_default();
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let found = self.look_up(uri, host, config, timeout)?;
        // The proxy is the user's own choice; what lies behind it is not resolved here.
        let is_proxy = config.proxy().is_some_and(|it| it.host() == host);
        let open = |ip: IpAddr| {
            is_proxy
                || !is_private(ip)
                || self.private.matches_host(host)
                || self.private.matches_host(&ip.to_string())
        };
        let mut kept = self.empty();
        for address in found.iter().filter(|it| open(it.ip())) {
            kept.push(*address);
        }
        match kept.is_empty() {
            true => Err(ureq::Error::Other(Box::new(Refused))),
            false => Ok(kept),
        }
    }
}

impl Guard {
    fn look_up(
        &self,
        uri: &Uri,
        host: &str,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let Names::Given(list) = &self.names else {
            return DefaultResolver::default()
                .resolve(uri, config, timeout)
                .map_err(no_such_name);
        };
        let known = host.parse().ok().map(|ip: IpAddr| vec![ip]);
        let Some(ips) = known.as_ref().or_else(|| list.get(host)) else {
            return Err(ureq::Error::HostNotFound);
        };
        let default = match uri.scheme_str() {
            Some("https") => 443,
            _ => 80,
        };
        let mut found = self.empty();
        for ip in ips {
            found.push(SocketAddr::new(*ip, uri.port_u16().unwrap_or(default)));
        }
        Ok(found)
    }
}

/// Tells a name that does not exist from a name server that does not answer. The system says so in
/// words only: glibc, musl, macOS and the BSDs, Windows.
fn no_such_name(error: ureq::Error) -> ureq::Error {
    const WORDS: [&str; 4] = [
        "Name or service not known",
        "Name does not resolve",
        "nodename nor servname provided",
        "No such host is known",
    ];
    match &error {
        ureq::Error::Io(io) if WORDS.iter().any(|words| io.to_string().contains(words)) => {
            ureq::Error::HostNotFound
        }
        _ => error,
    }
}

/// True for an address that is no public one: of this machine, of a house, of documentation, and of
/// groups (RFC 6890).
pub(super) fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_private_v4(ip),
        IpAddr::V6(ip) => is_private_v6(ip),
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || a == 0
        || a >= 224
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b))
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    let parts = ip.segments();
    let v4 = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        is_private_v4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        // Mapped, NAT64 and 6to4 addresses stand for others.
        [0, 0, 0, 0, 0, 0xFFFF, high, low] => v4(high, low),
        [0x64, 0xFF9B, 0, 0, 0, 0, high, low] => v4(high, low),
        [0x2002, high, low, ..] => v4(high, low),
        // Of this machine, unspecified, and forms long out of use.
        [0, 0, 0, 0, ..] => true,
        [0x100, 0, 0, 0, ..] => true,
        [0x2001, second, ..] if second < 0x200 || second == 0xDB8 => true,
        // Unique local, link local, site local, groups.
        [first, ..] => first & 0xFE00 == 0xFC00 || first >= 0xFE80,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_addresses_are_known_in_every_guise() {
        for private in [
            "127.0.0.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.2.1",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "ff02::1",
            "2001:db8::1",
        ] {
            assert!(is_private(private.parse().unwrap()), "{private}");
        }
        for public in [
            "8.8.8.8",
            "172.32.0.1",
            "100.128.0.1",
            "2606:4700::1111",
            "64:ff9b::808:808",
            "2a00:1450:4001:81b::200e",
        ] {
            assert!(!is_private(public.parse().unwrap()), "{public}");
        }
    }
}
