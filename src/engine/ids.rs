//! Stable names of segments and findings (interfaces.md, "Identity").

use std::borrow::Cow;
use std::collections::HashMap;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Version of the id scheme, hashed into every id.
const SCHEME: &str = "bilint/1";

/// NFC with white space folded: the form in which texts are compared and hashed.
pub fn fold(text: &str) -> Cow<'_, str> {
    let clean = |text: &str| {
        let mut space = true;
        for byte in text.bytes() {
            let blank = byte.is_ascii_whitespace() || byte == 0x0b;
            if blank && (space || byte != b' ') {
                return false;
            }
            space = blank;
        }
        !space || text.is_empty()
    };
    if text.is_ascii() && clean(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if is_nfc(word) {
            folded.push_str(word);
        } else {
            folded.extend(word.nfc());
        }
    }
    Cow::Owned(folded)
}

fn hash(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// Hash of the folded target text.
pub fn target_hash(target: &str) -> String {
    hash(&[&fold(target)])
}

/// Hash of path, folded English text and ordinal among equal texts.
pub fn segment_key(path: &str, folded_english: &str, ordinal: u32) -> String {
    hash(&[path, folded_english, &ordinal.to_string()])
}

/// Makes the ids of the findings of one article.
#[derive(Debug)]
pub struct FindingIds<'a> {
    locale: &'a str,
    path: &'a str,
    seen: HashMap<String, u32>,
}

impl<'a> FindingIds<'a> {
    /// Ids of the findings in one file.
    pub fn new(locale: &'a str, path: &'a str) -> Self {
        Self {
            locale,
            path,
            seen: HashMap::new(),
        }
    }

    /// The id of the next finding; call in the order of the findings. Equal findings (same rule,
    /// English and evidence) are told apart by their ordinal.
    pub fn next(&mut self, rule: &str, folded_english: &str, evidence: &str) -> String {
        let base = hash(&[
            SCHEME,
            rule,
            self.locale,
            self.path,
            folded_english,
            evidence,
        ]);
        let ordinal = self.seen.entry(base).or_default();
        let id = hash(&[
            SCHEME,
            rule,
            self.locale,
            self.path,
            folded_english,
            evidence,
            &ordinal.to_string(),
        ]);
        *ordinal += 1;
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_composition_fold() {
        assert_eq!(fold("a b"), "a b");
        assert!(matches!(fold("a b"), Cow::Borrowed(_)));
        assert_eq!(fold(" a \r\n b\u{a0} "), "a b");
        assert_eq!(fold("e\u{301}"), "é");
        assert_eq!(fold("  "), "");
        assert_eq!(fold(""), "");
    }

    #[test]
    fn equal_findings_get_ordinals() {
        let mut ids = FindingIds::new("lv-LV", "a.md");
        let first = ids.next("link-missing", "See a.", "u");
        let second = ids.next("link-missing", "See a.", "u");
        let other = ids.next("link-missing", "See a.", "v");
        assert_eq!(first.len(), 16);
        assert!(first != second && first != other && second != other);
        assert_eq!(
            FindingIds::new("lv-LV", "a.md").next("link-missing", "See a.", "u"),
            first
        );
    }
}
