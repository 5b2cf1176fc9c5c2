//! Products that an article names in full once and in short from then on: `Microsoft Flow`, then `Flow`.
//!
//! The short name alone is a common word, so no list can protect it; in an article that has the full name,
//! a capital in the middle of a sentence tells the product from the word.

use super::PairView;
use crate::model::inline::MARK;
use crate::terms::{NameMatcher, ProtectedName};
use crate::text::Span;

/// A short name that does not stand in the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortName {
    /// As it is written.
    pub name: String,
    /// Bytes of the source half.
    pub source: Span,
    /// The same word in small letters, where the target has it: bytes of the target half.
    pub target: Option<Span>,
}

/// Vendors before a short name.
const VENDORS: [&str; 2] = ["Microsoft ", "Windows "];
/// What people translate when it stands alone.
const COMMON: &[&str] = &[
    "Exchange",
    "Firewall",
    "Functions",
    "Hello",
    "Installer",
    "Monitor",
    "Office",
    "Project",
    "Search",
    "Server",
    "Storage",
    "Store",
    "Surface",
    "Update",
    "Word",
];
/// Other products and techniques are called so as well (`Forms authentication`): the full name must be there.
const SHARED: &[&str] = &["Forms", "Planner"];
/// Letters of the shortest name.
const SHORTEST: usize = 4;

/// The short names of an article.
#[derive(Clone, Debug, Default)]
pub struct ShortNames<'a> {
    /// Those that the list makes possible, in order.
    possible: Vec<&'a str>,
    /// Those of them that the article introduces: it has the full name, or its translation keeps the short one.
    introduced: Vec<&'a str>,
}

impl<'a> ShortNames<'a> {
    /// The short names of an article.
    pub fn new(pairs: &[PairView<'_>], matcher: &'a NameMatcher) -> Self {
        let names = matcher.names().iter();
        let short = names.filter(|it| !is_rendered(it, matcher.language()));
        let mut possible: Vec<&str> = short.filter_map(|it| shortened(&it.name)).collect();
        possible.sort_unstable();
        possible.dedup();
        let mut introduced: Vec<&str> = Vec::new();
        for pair in pairs.iter().filter(|pair| pair.is_comparable()) {
            let (from, to) = (&pair.source.inline.mask, &pair.target.inline.mask);
            let full = pair.names(matcher).source.iter();
            introduced.extend(full.filter_map(|span| {
                let short = shortened(span.of(from))?;
                let at = possible.binary_search(&short).ok()?;
                possible.get(at).copied()
            }));
            introduced.extend(pair.source.words().iter().filter_map(|&word| {
                let at = possible.binary_search(&word.of(from)).ok()?;
                let kept = to.contains(possible[at])
                    && !SHARED.contains(&possible[at])
                    && is_name_here(from, word)
                    && !is_title(pair);
                kept.then(|| possible[at])
            }));
        }
        introduced.sort_unstable();
        introduced.dedup();
        Self {
            possible,
            introduced,
        }
    }

    /// The short names that stand in the source of a pair in the middle of a sentence, and nowhere in its
    /// target.
    pub fn altered(&self, pair: &PairView<'_>, matcher: &NameMatcher) -> Vec<ShortName> {
        let (source, target) = (&pair.source, &pair.target);
        let (from, to) = (&source.inline.mask, &target.inline.mask);
        let mut found: Vec<ShortName> = Vec::new();
        for &span in source.words() {
            let word = span.of(from);
            if self.possible.binary_search(&word).is_err()
                || to.contains(word)
                || found.iter().any(|it| it.name == word)
                || !is_name_here(from, span)
            {
                continue;
            }
            let names = &pair.names(matcher).source;
            // Short names that were kept introduce their neighbours as well.
            let kept = source.words().iter().filter(|it| {
                let other = it.of(from);
                self.possible.binary_search(&other).is_ok() && to.contains(other)
            });
            let known = self.introduced.binary_search(&word).is_ok()
                || !SHARED.contains(&word)
                    && names
                        .iter()
                        .chain(kept)
                        .any(|it| is_joined(from, *it, span));
            if !known || names.iter().any(|it| it.overlaps(span)) || is_title(pair) {
                continue;
            }
            let mut words = target.words().iter().copied();
            found.push(ShortName {
                name: word.to_owned(),
                source: span,
                target: words.find(|it| it.of(to).eq_ignore_ascii_case(word)),
            });
        }
        found
    }
}

/// What is left of a full name without its vendor, where that is one word that is no common one.
fn shortened(name: &str) -> Option<&str> {
    let short = VENDORS
        .iter()
        .find_map(|vendor| name.strip_prefix(vendor))?;
    let is_word = short.len() >= SHORTEST
        && short.bytes().all(|it| it.is_ascii_alphabetic())
        && !COMMON.contains(&short);
    is_word.then_some(short)
}

/// Two places tied by no more than a comma, `and` or `or`: `SharePoint and Flow`.
fn is_joined(mask: &str, name: Span, word: Span) -> bool {
    let (first, second) = if name.start < word.start {
        (name, word)
    } else {
        (word, name)
    };
    let between = mask.get(first.end as usize..second.start as usize);
    between.is_some_and(|it| matches!(it, " and " | " or " | ", " | ", and " | ", or "))
}

/// The language has its own form of the name, or mostly translates it.
fn is_rendered(it: &ProtectedName, language: &str) -> bool {
    let mut translated = it.translated_in.iter();
    !it.localized(language).is_empty()
        || it.category != "product" && translated.any(|other| other == language || other == "*")
}

/// In running text, and no part of a longer name or a label.
fn is_name_here(mask: &str, word: Span) -> bool {
    let (before, after) = (&mask[..word.start as usize], &mask[word.end as usize..]);
    // A capital before it makes it part of a title: `Private Teams`.
    let inside = before.strip_suffix(' ').is_some_and(|before| {
        let last = before.rsplit([' ', MARK]).next().unwrap_or_default();
        last.starts_with(char::is_lowercase) && last.ends_with(char::is_lowercase)
            || last.len() > 1 && last.ends_with(',')
    });
    let mut next = after.chars();
    let goes_on = match next.next() {
        Some(' ') => next.next().is_some_and(|sign| {
            sign.is_uppercase() || sign.is_ascii_digit() || matches!(sign, '&' | '>')
        }),
        Some('.') => next.next().is_some_and(char::is_alphanumeric),
        Some(sign) => sign.is_control() || matches!(sign, '-' | '/' | '\\' | '_' | '@' | ':'),
        None => false,
    };
    inside && !goes_on
}

/// Every word of the source has a capital: capitals tell nothing there.
fn is_title(pair: &PairView<'_>) -> bool {
    let words = pair.source.words().iter();
    let mut words = words.map(|word| word.of(&pair.source.inline.mask));
    words.all(|word| !word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_side_by_side() {
        let joined = |text: &str| {
            is_joined(
                text,
                Span::new(0, 10),
                Span::new(text.len() - 5, text.len()),
            )
        };
        assert!(joined("SharePoint and Teams"));
        assert!(joined("SharePoint, Teams"));
        assert!(!joined("SharePoint for Teams"));
    }

    #[test]
    fn capitals_in_running_text_are_names() {
        let at = |text: &str| {
            let start = text.find("Flow").unwrap_or_default();
            is_name_here(text, Span::new(start, start + 4))
        };
        assert!(at("SharePoint and Flow"));
        assert!(at("Open it in Flow."));
        assert!(!at("Flow runs"));
        assert!(!at("your Private Flow"));
        assert!(!at("the Flow Checker"));
        assert!(!at("use \u{1}\u{1}Flow\u{1}\u{1}"));
    }
}
