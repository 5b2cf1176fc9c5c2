//! Placeholders paired by their text: what a program fills in must survive translation as it is.

mod scan;

use std::ops::Range;

use memchr::memchr3;

use super::PairView;
use super::equal::match_equal;
use super::visible::{Visible, find_torn, is_plain, squeeze};
use crate::model::Half;
use crate::text::{Script, Span, script_of};
use scan::{Token, scan};

pub use scan::PlaceholderKind;

/// How the placeholders of two halves go together. Equal ones are not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceholderPairs {
    /// Equal but for case: (source, target).
    pub recased: Vec<(Span, Span)>,
    /// Torn, translated or misspelled.
    pub changed: Vec<ChangedPlaceholder>,
    /// Source placeholders without a partner.
    pub missing: Vec<Span>,
    /// Target placeholders that the source text does not hold anywhere.
    pub added: Vec<Span>,
    /// Every placeholder of the target half, in order.
    pub target: Vec<Span>,
}

/// A placeholder whose partner is no longer the same token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangedPlaceholder {
    /// The source token.
    pub source: Span,
    /// What became of it.
    pub target: Span,
    /// False when several could be the partner.
    pub certain: bool,
}

/// Pairs the placeholders of a pair.
pub fn pair_placeholders(pair: &PairView<'_>) -> PlaceholderPairs {
    if !may_hold(&pair.source.inline.mask) && !may_hold(&pair.target.inline.mask) {
        return PlaceholderPairs::default();
    }
    let (source_text, target_text) = (pair.source_visible(), pair.target_visible());
    let mut pairing = Pairing {
        source: &pair.source,
        target: &pair.target,
        sources: scan(&source_text.text),
        targets: scan(&target_text.text),
        used: vec![false; target_text.text.len()],
        source_text,
        target_text,
        out: PlaceholderPairs::default(),
    };
    pairing.run();
    pairing.out
}

fn may_hold(mask: &str) -> bool {
    let bytes = mask.as_bytes();
    memchr3(b'{', b'$', b'%', bytes).is_some() || memchr::memchr(b'<', bytes).is_some()
}

struct Pairing<'a> {
    source: &'a Half<'a>,
    target: &'a Half<'a>,
    source_text: &'a Visible,
    target_text: &'a Visible,
    sources: Vec<Token>,
    targets: Vec<Token>,
    /// Bytes of the target text that belong to a matched token.
    used: Vec<bool>,
    out: PlaceholderPairs,
}

impl Pairing<'_> {
    fn run(&mut self) {
        self.out.target = self
            .targets
            .iter()
            .map(|token| self.target_span(token.range.clone()))
            .collect();
        self.match_keys(|token| squeeze(token).into_owned(), false);
        if self.sources.is_empty() && self.targets.is_empty() {
            return;
        }
        self.match_keys(|token| squeeze(token).to_ascii_lowercase(), true);
        // Beyond that many leftovers the halves have nothing to do with each other.
        const MAX_LEFTOVERS: usize = 30;
        self.sources.truncate(MAX_LEFTOVERS);
        self.targets.truncate(MAX_LEFTOVERS);
        self.match_spaced();
        self.match_nearest();
        self.match_residue();
        self.rest();
    }

    fn source_span(&self, range: Range<usize>) -> Span {
        self.source_text.span(self.source, range)
    }

    fn target_span(&self, range: Range<usize>) -> Span {
        self.target_text.span(self.target, range)
    }

    /// Takes out tokens with equal keys.
    fn match_keys(&mut self, key: impl Fn(&str) -> String, recased: bool) {
        let keys = |tokens: &[Token], text: &Visible| -> Vec<String> {
            tokens
                .iter()
                .map(|it| key(&text.text[it.range.clone()]))
                .collect()
        };
        let equal = match_equal(
            keys(&self.sources, self.source_text),
            keys(&self.targets, self.target_text),
        );
        for &(source, target) in &equal.same {
            let target = self.targets[target].range.clone();
            self.used[target.clone()].fill(true);
            if recased {
                let source = self.source_span(self.sources[source].range.clone());
                let target = self.target_span(target);
                self.out.recased.push((source, target));
            }
        }
        let pick =
            |tokens: &[Token], at: &[usize]| at.iter().map(|&at| tokens[at].clone()).collect();
        self.sources = pick(&self.sources, &equal.sources);
        self.targets = pick(&self.targets, &equal.targets);
    }

    /// Tokens torn by spaces: `$ true`, `% appdata%`, `$env:P ath`.
    fn match_spaced(&mut self) {
        let mut sources = std::mem::take(&mut self.sources);
        sources.retain(|token| {
            let wanted = &self.source_text.text[token.range.clone()];
            let found = find_torn(&self.target_text.text, wanted, |range| {
                !self.used[range.clone()].contains(&true)
            });
            let Some(range) = found else {
                return true;
            };
            self.targets.retain(|other| !overlap(&other.range, &range));
            self.used[range.clone()].fill(true);
            self.change(token, range, true);
            false
        });
        self.sources = sources;
    }

    fn change(&mut self, token: &Token, range: Range<usize>, certain: bool) {
        let target = self.target_span(range);
        let changed = ChangedPlaceholder {
            source: self.source_span(token.range.clone()),
            target,
            certain: certain && is_plain(self.target, target),
        };
        self.out.changed.push(changed);
    }

    /// Leftovers of the same kind, nearest first.
    fn match_nearest(&mut self) {
        loop {
            let mut best = None;
            for (i, source) in self.sources.iter().enumerate() {
                for (j, target) in self.targets.iter().enumerate() {
                    if source.kind != target.kind {
                        continue;
                    }
                    let near = strsim::normalized_levenshtein(
                        &self.source_text.text[source.range.clone()],
                        &self.target_text.text[target.range.clone()],
                    );
                    if best.is_none_or(|(score, _, _)| near > score) {
                        best = Some((near, i, j));
                    }
                }
            }
            let Some((near, i, j)) = best else {
                return;
            };
            let kind = self.sources[i].kind;
            let alone = |tokens: &[Token]| tokens.iter().filter(|it| it.kind == kind).count() == 1;
            let certain = near > 0.7 || alone(&self.sources) && alone(&self.targets);
            let source = self.sources.remove(i);
            let target = self.targets.remove(j);
            let range = self.whole_word(kind, target.range);
            self.change(&source, range, certain);
        }
    }

    /// A translated variable goes on in letters that no variable has: `$publiskajām` is one word.
    fn whole_word(&self, kind: PlaceholderKind, range: Range<usize>) -> Range<usize> {
        let rest = &self.target_text.text[range.end..];
        let is_latin = |sign: char| sign.is_alphabetic() && script_of(sign) == Script::Latin;
        match rest.find(|sign| !is_latin(sign)) {
            _ if kind != PlaceholderKind::Dollar => range,
            Some(length) => range.start..range.end + length,
            None => range.start..self.target_text.text.len(),
        }
    }

    /// Translated tokens, which are none any more: `$politiku`, `{имя}`, `٪X٪`.
    fn match_residue(&mut self) {
        if self.sources.is_empty() {
            return;
        }
        for kind in [
            PlaceholderKind::Brace,
            PlaceholderKind::Dollar,
            PlaceholderKind::Percent,
        ] {
            let wanted = self.sources.iter().filter(|it| it.kind == kind).count();
            if wanted == 0 {
                continue;
            }
            let mut found = residue(&self.target_text.text, kind);
            found.retain(|range| {
                let span = self.target_span(range.clone());
                let known = |other: &Span| other.overlaps(span);
                !self.out.target.iter().any(known)
                    && !self.out.changed.iter().any(|it| known(&it.target))
            });
            let certain = wanted == 1 && found.len() == 1;
            for range in found {
                let Some(at) = self.sources.iter().position(|it| it.kind == kind) else {
                    break;
                };
                let source = self.sources.remove(at);
                self.change(&source, range, certain);
            }
        }
    }

    /// What stays alone on either side, unless the other half holds it in code or a link.
    fn rest(&mut self) {
        for token in std::mem::take(&mut self.sources) {
            let wanted = &self.source_text.text[token.range.clone()];
            let in_code = self
                .target
                .inline
                .codes
                .iter()
                .any(|code| code.inner.of(&self.target.text).contains(wanted));
            if !in_code {
                self.out.missing.push(self.source_span(token.range));
            }
        }
        for token in std::mem::take(&mut self.targets) {
            let text = &self.target_text.text[token.range.clone()];
            if token.firm
                && !contains_ignore_case(&self.source.text, text)
                && !contains_ignore_case(&self.source_text.text, text)
            {
                self.out.added.push(self.target_span(token.range));
            }
        }
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn contains_ignore_case(text: &str, part: &str) -> bool {
    text.as_bytes()
        .windows(part.len().max(1))
        .any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// Places that look like placeholders of a kind but for their letters or the form of their signs.
fn residue(text: &str, kind: PlaceholderKind) -> Vec<Range<usize>> {
    let (open, close): (&[char], &[char]) = match kind {
        PlaceholderKind::Brace => (&['{', '｛'], &['}', '｝']),
        PlaceholderKind::Dollar => (&['$', '＄'], &[]),
        PlaceholderKind::Percent => (&['%', '％', '٪'], &['%', '％', '٪']),
        PlaceholderKind::Angle | PlaceholderKind::Table => return Vec::new(),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(open) {
        let start = at + next;
        let sign = text[start..].chars().next().map_or(1, char::len_utf8);
        at = start + sign;
        let inner = text[at..].trim_start_matches(' ');
        let inner_start = text.len() - inner.len();
        let word = |signs: &[char]| -> usize {
            inner
                .find(|it: char| !(it.is_alphanumeric() || signs.contains(&it)))
                .unwrap_or(inner.len())
        };
        let length = word(&['_', '-', '.', ':', '\'', '’']);
        if length == 0
            || !inner.starts_with(|it: char| it.is_alphabetic() || kind != PlaceholderKind::Dollar)
        {
            continue;
        }
        let mut end = inner_start + length;
        if close.is_empty() {
            end = inner_start + word(&['_']);
        } else {
            let behind = text[end..].trim_start_matches(' ');
            let Some(last) = behind.chars().next().filter(|it| close.contains(it)) else {
                continue;
            };
            end = text.len() - behind.len() + last.len_utf8();
        }
        found.push(start..end);
        at = end;
    }
    found
}

#[cfg(test)]
mod tests;
