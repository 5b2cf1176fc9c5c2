//! Links and images paired by destination.
//!
//! Destinations are compared as format-facts section 4 says: entities, percent encoding and backslash
//! escapes decoded, scheme and host without case, no locale segment, no trailing slash.

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};

use crate::locales;
use crate::model::inline::{Link, LinkKind};
use crate::model::{Half, Locale};
use crate::read::inline::{decode_entities, fold_label};

/// How the links of two halves go together; the numbers are indices into `inline.links`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkPairs {
    /// Same destination on both sides: (source, target).
    pub same: Vec<(usize, usize)>,
    /// Nearest leftovers: (source, target).
    pub changed: Vec<(usize, usize)>,
    /// Source links without a partner.
    pub missing: Vec<usize>,
    /// Target links without a partner.
    pub added: Vec<usize>,
}

impl LinkPairs {
    /// Pairs of links that lead to the same place or stand for each other.
    pub fn paired(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.same.iter().chain(&self.changed).copied()
    }
}

/// Up to so many links are compared one by one: no segment of prose has more.
const FEW: usize = 8;

/// Pairs the links of two halves.
pub fn pair_links(source: &Half<'_>, target: &Half<'_>) -> LinkPairs {
    pair(source, &source.inline.links, target, &target.inline.links)
}

/// Pairs the images of two halves; the numbers are indices into `inline.images`.
pub fn pair_images(source: &Half<'_>, target: &Half<'_>) -> LinkPairs {
    pair(source, &source.inline.images, target, &target.inline.images)
}

fn pair(source: &Half<'_>, sources: &[Link], target: &Half<'_>, targets: &[Link]) -> LinkPairs {
    let mut pairs = LinkPairs::default();
    if sources.is_empty() && targets.is_empty() {
        return pairs;
    }
    let sources = keys(source, sources);
    let targets = keys(target, targets);
    let mut free: Vec<bool> = vec![true; targets.len()];
    let mut pair = |at: usize, other: Option<usize>| match other {
        Some(other) => {
            free[other] = false;
            pairs.same.push((at, other));
        }
        None => pairs.missing.push(at),
    };
    if targets.len() <= FEW {
        let mut used = [false; FEW];
        for (at, key) in sources.iter().enumerate() {
            let found = (0..targets.len()).find(|&other| !used[other] && targets[other] == *key);
            if let Some(other) = found {
                used[other] = true;
            }
            pair(at, found);
        }
    } else {
        let mut by_key: HashMap<&str, VecDeque<usize>> = HashMap::new();
        for (other, key) in targets.iter().enumerate() {
            by_key.entry(key).or_default().push_back(other);
        }
        for (at, key) in sources.iter().enumerate() {
            pair(at, by_key.get_mut(&**key).and_then(VecDeque::pop_front));
        }
    }
    pairs.added = (0..targets.len()).filter(|&at| free[at]).collect();
    // Tabs are blocks of the page that are only spelled like links.
    let is_tab = |key: &str| key.starts_with("#tab/");
    pairs.missing.retain(|&at| !is_tab(&sources[at]));
    pairs.added.retain(|&at| !is_tab(&targets[at]));
    pair_leftovers(&mut pairs, &sources, &targets);
    pairs
}

/// Joins leftovers to changed links, nearest first.
fn pair_leftovers(pairs: &mut LinkPairs, sources: &[Cow<'_, str>], targets: &[Cow<'_, str>]) {
    // Beyond that many leftovers the halves have nothing to do with each other.
    const MAX_LEFTOVERS: usize = 50;
    if pairs.missing.len().max(pairs.added.len()) > MAX_LEFTOVERS {
        return;
    }
    while !pairs.missing.is_empty() && !pairs.added.is_empty() {
        let mut best = (f64::MIN, 0, 0);
        for (i, &source) in pairs.missing.iter().enumerate() {
            for (j, &target) in pairs.added.iter().enumerate() {
                let score = strsim::normalized_levenshtein(&sources[source], &targets[target]);
                if score > best.0 {
                    best = (score, i, j);
                }
            }
        }
        let source = pairs.missing.remove(best.1);
        let target = pairs.added.remove(best.2);
        pairs.changed.push((source, target));
    }
}

fn keys<'a>(half: &'a Half<'_>, links: &[Link]) -> Vec<Cow<'a, str>> {
    links
        .iter()
        .map(|link| destination_key(half, link))
        .collect()
}

/// The form in which the destination of a link is compared.
pub fn destination_key<'a>(half: &'a Half<'_>, link: &Link) -> Cow<'a, str> {
    let raw = link.destination.of(&half.text);
    if link.kind == LinkKind::Reference {
        return Cow::Owned(format!("[{}]", fold_label(raw)));
    }
    normalize(raw)
}

/// Normalizes a destination.
pub fn normalize(raw: &str) -> Cow<'_, str> {
    let decoded = decode_entities(raw);
    let unescaped = match decoded {
        Cow::Borrowed(text) => unescape(text),
        Cow::Owned(text) => Cow::Owned(unescape(&text).into_owned()),
    };
    let percent = match unescaped {
        Cow::Borrowed(text) => percent_decode(text),
        Cow::Owned(text) => Cow::Owned(percent_decode(&text).into_owned()),
    };
    match percent {
        Cow::Borrowed(text) => fold_host(text),
        Cow::Owned(text) => Cow::Owned(fold_host(&text).into_owned()),
    }
}

/// Takes backslashes off ASCII punctuation.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '\\' && signs.peek().is_some_and(char::is_ascii_punctuation) {
            continue;
        }
        plain.push(sign);
    }
    Cow::Owned(plain)
}

fn percent_decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match pair.and_then(|pair| hex(pair[0]).zip(hex(pair[1]))) {
            Some((high, low)) => {
                plain.push(high * 16 + low);
                at += 3;
            }
            None => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    match String::from_utf8(plain) {
        Ok(plain) => Cow::Owned(plain),
        Err(_) => Cow::Borrowed(text),
    }
}

fn hex(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).map(|digit| digit as u8)
}

/// Lowers scheme and host, drops a locale segment behind the host and a trailing slash.
fn fold_host(text: &str) -> Cow<'_, str> {
    let Some(scheme) = text.find("://") else {
        let path = drop_locale_segment(text);
        return match path.strip_suffix('/') {
            Some(rest) if !rest.is_empty() => Cow::Borrowed(rest),
            _ => Cow::Borrowed(path),
        };
    };
    let host_start = scheme + 3;
    let host_end = text[host_start..]
        .find(['/', '?', '#'])
        .map_or(text.len(), |at| host_start + at);
    let (head, tail) = text.split_at(host_end);
    let tail = drop_locale_segment(tail);
    // `/page/#part` and `/page#part` lead to the same place.
    let path_end = tail.find(['?', '#']).unwrap_or(tail.len());
    let (path, query) = tail.split_at(path_end);
    let path = path.strip_suffix('/').unwrap_or(path);
    let lower = head.bytes().any(|byte| byte.is_ascii_uppercase());
    if !lower && head.len() + path.len() + query.len() == text.len() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{}{path}{query}", head.to_ascii_lowercase()))
}

/// A path of a site without its locale: `/en-us/x` is `/x`.
fn drop_locale_segment(path: &str) -> &str {
    let Some(rest) = path.strip_prefix('/') else {
        return path;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    match is_locale_segment(&rest[..end]) {
        true => &rest[end..],
        false => path,
    }
}

/// True for `en-us`, `zh-hans-cn`: a language with a region, in a path.
fn is_locale_segment(segment: &str) -> bool {
    (5..=10).contains(&segment.len())
        && segment.contains('-')
        && Locale::parse(segment)
            .is_some_and(|locale| locale.region().is_some() && locales::data(&locale).is_known())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    #[test]
    fn harmless_spellings_are_equal() {
        for (a, b) in [
            ("https://A.com/x", "https://a.com/x/"),
            ("https://a.com/en-us/x", "https://a.com/lv-LV/x"),
            ("/en-us/x", "/lv-lv/x/"),
            ("https://a.com/en-us", "https://a.com/"),
            ("a%20b.md", "a b.md"),
            ("a.md?x=1&amp;y=2", "a.md?x=1&y=2"),
            (r"a\(b\).md", "a(b).md"),
        ] {
            assert_eq!(normalize(a), normalize(b), "{a} {b}");
        }
        for (a, b) in [
            ("a.md#x", "a.md#y"),
            ("https://a.com/X", "https://a.com/x"),
            ("https://a.com/how-to/x", "https://a.com/x"),
        ] {
            assert_ne!(normalize(a), normalize(b), "{a} {b}");
        }
    }

    #[test]
    fn leftovers_pair_by_nearness() {
        let source = half_of("[a](https://x.y/one) [b](https://x.y/two) [c](z.md)");
        let target = half_of("[b](https://x.y/twoo) [a](https://x.y/one)");
        let pairs = pair_links(&source, &target);
        assert_eq!(pairs.same, [(0, 1)]);
        assert_eq!(pairs.changed, [(1, 0)]);
        assert_eq!(pairs.missing, [2]);
        assert!(pairs.added.is_empty());
    }
}
