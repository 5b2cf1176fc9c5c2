//! Destinations taken apart and resolved to paths of a tree.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A destination that leads to a file of the same site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// Path as written, decoded, with `/`; empty for the page itself.
    pub path: String,
    /// The bookmark without `#`, decoded.
    pub bookmark: Option<String>,
}

/// Takes a destination apart. `None` for what leads elsewhere: schemes, other hosts, site paths,
/// `xref:`, `@uid`, and placeholders that are no destination at all.
pub fn parse_destination(written: &str) -> Option<Destination> {
    let written = written.trim();
    if written.is_empty()
        || written.starts_with(['/', '\\', '@', '{', '<', '$'])
        || has_scheme(written)
    {
        return None;
    }
    let (rest, bookmark) = match written.split_once('#') {
        Some((rest, bookmark)) => (rest, Some(bookmark)),
        None => (written, None),
    };
    let path = rest.split('?').next().unwrap_or(rest);
    if path.is_empty() && bookmark.is_none() {
        return None;
    }
    let path: String = percent_decode(path).replace('\\', "/").nfc().collect();
    Some(Destination {
        path,
        bookmark: bookmark
            .filter(|it| !it.is_empty())
            .map(|it| percent_decode(it).into_owned()),
    })
}

fn has_scheme(text: &str) -> bool {
    let Some(colon) = text.find(':') else {
        return false;
    };
    let scheme = &text[..colon];
    scheme.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Decodes `%20` and the like; what is no escape, or would not be UTF-8, stays.
fn percent_decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code {
            Some(code) => {
                decoded.push(code);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The path of a tree that a relative path names, seen from a file of the tree. `root` is the folder
/// of `docfx.json`, which `~/` means. `None` when the path leaves the tree or needs a root there is
/// none of.
pub fn resolve(path: &str, from: &str, root: Option<&str>) -> Option<String> {
    let (folder, path) = match path.strip_prefix("~/") {
        Some(rest) => (root?, rest),
        None => (from.rsplit_once('/').map_or("", |(folder, _)| folder), path),
    };
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The files a resolved path may mean: itself, and the page that is published under it.
pub fn candidates(path: &str) -> Vec<String> {
    let mut found = vec![path.to_owned()];
    match extension(path) {
        None => {
            found.push(format!("{path}.md"));
            found.push(format!("{path}.yml"));
            let folder = if path.is_empty() {
                String::new()
            } else {
                format!("{path}/")
            };
            found.push(format!("{folder}index.md"));
            found.push(format!("{folder}index.yml"));
        }
        Some("htm" | "html") => {
            let stem = &path[..path.len() - extension(path).map_or(0, str::len)];
            found.push(format!("{stem}md"));
            found.push(format!("{stem}yml"));
        }
        Some(_) => {}
    }
    found
}

/// The extension of a file name; `None` when the name has none.
pub fn extension(path: &str) -> Option<&str> {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let (stem, extension) = name.rsplit_once('.')?;
    let looks_like_one = (1..=8).contains(&extension.len())
        && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (!stem.is_empty() && looks_like_one).then_some(extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_elsewhere_are_none() {
        for elsewhere in [
            "",
            "https://a.b/c.md",
            "mailto:x@y",
            "xref:System.String",
            "@System.String",
            "//cdn/x.png",
            "/azure/x",
            "{0}/x.md",
            "?view=x",
        ] {
            assert_eq!(parse_destination(elsewhere), None, "{elsewhere}");
        }
        let read = |text| {
            let it = parse_destination(text).unwrap();
            (it.path, it.bookmark)
        };
        assert_eq!(
            read("..\\a%20b.md?x=1#c%C3%A9"),
            ("../a b.md".to_owned(), Some("cé".to_owned()))
        );
        assert_eq!(read("#x"), (String::new(), Some("x".to_owned())));
        assert_eq!(read("a.md#"), ("a.md".to_owned(), None));
        assert_eq!(read("100%.md"), ("100%.md".to_owned(), None));
    }

    #[test]
    fn paths_resolve_like_the_build_does() {
        let from = "docs/a/b.md";
        assert_eq!(resolve("../c.md", from, None).as_deref(), Some("docs/c.md"));
        assert_eq!(
            resolve("./d/./c.md", from, None).as_deref(),
            Some("docs/a/d/c.md")
        );
        assert_eq!(
            resolve("~/c.md", from, Some("docs")).as_deref(),
            Some("docs/c.md")
        );
        assert_eq!(resolve("~/c.md", from, None), None);
        assert_eq!(resolve("../../../c.md", from, None), None);
        assert_eq!(
            candidates("docs/x"),
            [
                "docs/x",
                "docs/x.md",
                "docs/x.yml",
                "docs/x/index.md",
                "docs/x/index.yml"
            ]
        );
        assert_eq!(candidates("x.html"), ["x.html", "x.md", "x.yml"]);
        assert_eq!(extension("a.b/c"), None);
        assert_eq!(extension("a/v1.2 notes"), None);
    }
}
