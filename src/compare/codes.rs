//! Code spans paired by content. Code is never translated: contents are compared byte by byte but for
//! runs of white space and doubled backslashes.
//!
//! A fence inside a segment (three backticks around lines) is left to [`is_fence`] and `code-block`.

use std::borrow::Cow;
use std::ops::Range;

use super::PairView;
use super::equal::match_equal;
use super::visible::{find_torn, is_plain};
use crate::model::Half;
use crate::model::inline::Code;
use crate::text::Span;

/// How the code spans of two halves go together; numbers are indices into `inline.codes`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodePairs {
    /// Equal contents: (source, target).
    pub same: Vec<(usize, usize)>,
    /// Leftovers that stand for each other: (source, target).
    pub changed: Vec<(usize, usize)>,
    /// Source spans whose content stands in the target as prose.
    pub plain: Vec<PlainCode>,
    /// Several source spans run together in one target span: (sources, target).
    pub fused: Vec<(Vec<usize>, usize)>,
    /// Source spans without a partner.
    pub missing: Vec<usize>,
    /// Target spans without a partner.
    pub added: Vec<usize>,
}

/// A source span that lost its backticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainCode {
    /// Index of the source span.
    pub source: usize,
    /// Where the content stands in the target.
    pub target: Span,
    /// True when it stands there unchanged and no markup stands between.
    pub exact: bool,
}

impl CodePairs {
    /// Pairs of spans that are equal or stand for each other: (source, target).
    pub fn paired(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.same.iter().chain(&self.changed).copied()
    }
}

/// True when a code span is a fence of several lines.
pub fn is_fence(half: &Half<'_>, code: &Code) -> bool {
    code.inner.start - code.span.start >= 3 && code.inner.of(&half.text).contains('\n')
}

/// Pairs the code spans of a pair.
pub fn pair_codes(pair: &PairView<'_>) -> CodePairs {
    let mut pairs = CodePairs::default();
    if pair.source.inline.codes.is_empty() && pair.target.inline.codes.is_empty() {
        return pairs;
    }
    let sources = keys(&pair.source);
    let targets = keys(&pair.target);
    let equal = match_equal(
        sources.iter().map(|(_, key)| key.as_ref()),
        targets.iter().map(|(_, key)| key.as_ref()),
    );
    pairs.same = equal
        .same
        .iter()
        .map(|&(source, target)| (sources[source].0, targets[target].0))
        .collect();
    pairs.missing = equal.sources.iter().map(|&at| sources[at].0).collect();
    let mut free: Vec<usize> = equal.targets.iter().map(|&at| targets[at].0).collect();
    // Beyond that many leftovers the halves have nothing to do with each other.
    const MAX_LEFTOVERS: usize = 30;
    if pairs.missing.len().max(free.len()) <= MAX_LEFTOVERS {
        find_fused(&sources, &targets, &mut free, &mut pairs);
        pair_nearest(&sources, &targets, &mut free, &mut pairs, 0.5);
        find_plain(pair, &sources, &mut pairs);
        // Words that the source has as prose are no partner of lost code.
        let marked = |&at: &usize| pair.source_visible().text.contains(key_of(&targets, at));
        let (prose, rest): (Vec<usize>, Vec<usize>) = free.into_iter().partition(marked);
        free = rest;
        pair_nearest(&sources, &targets, &mut free, &mut pairs, 0.0);
        free.extend(prose);
        free.sort_unstable();
    }
    pairs.added = free;
    pairs
}

/// A key of every span that is no fence, with its index.
fn keys<'a>(half: &'a Half<'_>) -> Vec<(usize, Cow<'a, str>)> {
    half.inline
        .codes
        .iter()
        .enumerate()
        .filter(|(_, code)| !is_fence(half, code))
        .map(|(at, code)| (at, content_key(code.inner.of(&half.text))))
        .collect()
}

/// The form in which the content of a code span is compared.
pub fn content_key(content: &str) -> Cow<'_, str> {
    let trimmed = content.trim();
    let plain = !trimmed.contains("  ")
        && !trimmed.contains(['\n', '\t', '\r', '\u{A0}'])
        && !trimmed.contains("\\\\");
    if plain {
        return Cow::Borrowed(trimmed);
    }
    let words: Vec<&str> = trimmed.split_whitespace().collect();
    Cow::Owned(words.join(" ").replace("\\\\", "\\"))
}

fn key_of<'k>(keys: &'k [(usize, Cow<'_, str>)], index: usize) -> &'k str {
    keys.binary_search_by_key(&index, |&(at, _)| at)
        .map_or("", |at| &keys[at].1)
}

/// `` `A``B` `` for `` `A` and `B` ``: the content parts at its backticks into missing contents.
fn find_fused(
    sources: &[(usize, Cow<'_, str>)],
    targets: &[(usize, Cow<'_, str>)],
    free: &mut Vec<usize>,
    pairs: &mut CodePairs,
) {
    free.retain(|&target| {
        let key = key_of(targets, target);
        if !key.contains('`') {
            return true;
        }
        let mut parts = Vec::new();
        for part in key.split('`').map(str::trim).filter(|it| !it.is_empty()) {
            let found = pairs
                .missing
                .iter()
                .find(|&&source| !parts.contains(&source) && key_of(sources, source) == part);
            if let Some(&source) = found {
                parts.push(source);
            }
        }
        if parts.len() < 2 {
            return true;
        }
        pairs.missing.retain(|source| !parts.contains(source));
        pairs.fused.push((parts, target));
        false
    });
}

/// Joins leftovers, nearest first, down to a likeness.
fn pair_nearest(
    sources: &[(usize, Cow<'_, str>)],
    targets: &[(usize, Cow<'_, str>)],
    free: &mut Vec<usize>,
    pairs: &mut CodePairs,
    least: f64,
) {
    loop {
        let mut best = None;
        for (i, &source) in pairs.missing.iter().enumerate() {
            for (j, &target) in free.iter().enumerate() {
                let near = likeness(key_of(sources, source), key_of(targets, target));
                if near >= least && best.is_none_or(|(score, _, _)| near > score) {
                    best = Some((near, i, j));
                }
            }
        }
        let Some((_, i, j)) = best else {
            return;
        };
        pairs
            .changed
            .push((pairs.missing.remove(i), free.remove(j)));
    }
}

/// Likeness of two contents whatever their case. Long contents are compared by their first signs.
fn likeness(a: &str, b: &str) -> f64 {
    const MAX_SIGNS: usize = 120;
    let fold = |text: &str| -> String {
        text.chars()
            .filter(|sign| !sign.is_whitespace())
            .take(MAX_SIGNS)
            .flat_map(char::to_lowercase)
            .collect()
    };
    strsim::normalized_levenshtein(&fold(a), &fold(b))
}

/// Contents that stand in the prose of the target.
fn find_plain(pair: &PairView<'_>, sources: &[(usize, Cow<'_, str>)], pairs: &mut CodePairs) {
    if pairs.missing.is_empty() {
        return;
    }
    let text = pair.target_visible();
    let mut taken: Vec<Range<usize>> = Vec::new();
    for source in std::mem::take(&mut pairs.missing) {
        let key = key_of(sources, source);
        let free = |range: &Range<usize>| {
            taken
                .iter()
                .all(|it| it.end <= range.start || range.end <= it.start)
        };
        let exact = find_whole(&text.text, key, free);
        // A short word in another case may be anything.
        let torn = || {
            (key.len() > 3)
                .then(|| find_torn(&text.text, key, free))
                .flatten()
        };
        match exact.clone().or_else(torn) {
            Some(range) => {
                let target = text.span(&pair.target, range.clone());
                pairs.plain.push(PlainCode {
                    source,
                    target,
                    exact: exact.is_some() && is_plain(&pair.target, target),
                });
                taken.push(range);
            }
            None => pairs.missing.push(source),
        }
    }
}

/// The first free place where a content stands whole: no ASCII letter or digit goes on at its ends.
fn find_whole(
    text: &str,
    content: &str,
    free: impl Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    if content.is_empty() {
        return None;
    }
    let word = |sign: char| sign.is_ascii_alphanumeric();
    text.match_indices(content)
        .map(|(at, it)| at..at + it.len())
        .find(|range| {
            let before = text[..range.start].ends_with(word) && content.starts_with(word);
            let after = text[range.end..].starts_with(word) && content.ends_with(word);
            !before && !after && free(range)
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::compare::tests::view;

    fn pairs(source: &str, target: &str) -> CodePairs {
        pair_codes(&view(source, target))
    }

    #[test]
    fn leftovers_find_what_became_of_them() {
        let found = pairs(
            "Use `dsregcmd /join` or `openid`.",
            "`dsregcmd / join` vai `openid`.",
        );
        assert_eq!((found.changed, found.same), (vec![(0, 0)], vec![(1, 1)]));
        let found = pairs("Run `sed`, `has`.", "Kör sed, `has`.");
        assert_eq!(found.plain.len(), 1);
        assert!(found.plain[0].exact && found.missing.is_empty());
        let found = pairs("`A` and `B`", "`A``B`");
        assert_eq!(found.fused, [(vec![0, 1], 0)]);
        assert!(found.missing.is_empty() && found.added.is_empty());
        assert_eq!(pairs("the `count`", "`セット`").changed, [(0, 0)]);
        assert_eq!(pairs("the `count`", "skaits").missing, [0]);
        assert_eq!(pairs("x", "`y`").added, [0]);
    }

    #[test]
    fn spelling_that_renders_alike_is_equal() {
        for (source, target) in [
            ("`a  b`", "`a b`"),
            (r"`C:\\x`", r"`C:\x`"),
            ("`a`, `b`", "`b` et `a`"),
            ("`` a`b ``", "``a`b``"),
            ("<code>a</code>", "`a`"),
        ] {
            let found = pairs(source, target);
            assert_eq!(
                found.same.len(),
                view(source, target).source.inline.codes.len()
            );
            assert!(found.changed.is_empty() && found.missing.is_empty() && found.added.is_empty());
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(source in "[`a-zA-Z\\\\ \n語<>/]{0,60}", target in "[`a-cA-C\\\\ \n語]{0,60}") {
            let found = pairs(&source, &target);
            let same = pairs(&source, &source);
            prop_assert!(same.changed.is_empty() && same.missing.is_empty() && same.added.is_empty());
            let fused: usize = found.fused.iter().map(|(sources, _)| sources.len()).sum();
            let told = found.same.len() + found.changed.len() + found.plain.len() + fused + found.missing.len();
            prop_assert_eq!(told, keys(&view(&source, &target).source).len());
        }
    }
}
