//! A locale: a BCP 47 tag as Microsoft Docs writes it (`lv-LV`, `zh-Hans-CN`).

use std::fmt;
use std::sync::Arc;

/// A language tag in canonical case; cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(Arc<str>);

impl Locale {
    /// Reads a tag such as `lv-LV`, `LV_lv` or `sr-latn-rs`; `None` when it does not look like one.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut canonical = String::with_capacity(tag.len());
        for (index, part) in tag.trim().split(['-', '_']).enumerate() {
            if !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            match (index, part.len()) {
                (0, 2..=3) if part.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                    canonical.push_str(&part.to_ascii_lowercase());
                    continue;
                }
                (0, _) => return None,
                (_, 2) | (_, 3) => {
                    canonical.push('-');
                    canonical.push_str(&part.to_ascii_uppercase());
                }
                (_, 4..=8) => {
                    canonical.push('-');
                    let (head, tail) = part.split_at(1);
                    canonical.push_str(&head.to_ascii_uppercase());
                    canonical.push_str(&tail.to_ascii_lowercase());
                }
                _ => return None,
            }
        }
        (!canonical.is_empty()).then(|| Self(canonical.into()))
    }

    /// The tag of a text whose locale nobody named (`und`, as BCP 47 has it).
    pub fn undetermined() -> Self {
        Self("und".into())
    }

    /// The locale of the source texts.
    pub fn english() -> Self {
        Self("en-US".into())
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language subtag, lower case.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or("und")
    }

    /// The script subtag (`Latn`, `Hant`), when the tag has one.
    pub fn script(&self) -> Option<&str> {
        self.0.split('-').skip(1).find(|part| part.len() == 4)
    }

    /// The region subtag (`LV`, `419`), when the tag has one.
    pub fn region(&self) -> Option<&str> {
        self.0
            .split('-')
            .skip(1)
            .find(|part| matches!(part.len(), 2 | 3))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_get_canonical_case() {
        for (raw, tag) in [
            ("lv-lv", "lv-LV"),
            ("ZH_hans_cn", "zh-Hans-CN"),
            ("sr-LATN-rs", "sr-Latn-RS"),
            ("es-419", "es-419"),
            ("de", "de"),
        ] {
            assert_eq!(Locale::parse(raw).unwrap().as_str(), tag);
        }
        for raw in ["", "articles", "l", "l-V", "lv LV", "lv-", "x1"] {
            assert_eq!(Locale::parse(raw), None, "{raw}");
        }
    }
}
