//! Identifiers in prose: commands, registry keys, paths, properties that an author left without
//! backticks. They are code all the same and must stay as they are.
//!
//! Product names in two humps (`SharePoint`, `OneDrive`) are names, not identifiers: `name-altered`.

mod assignments;
mod scan;

use std::ops::Range;

use self::scan::{Kind, Loss, Token, may_hold, scan};
use super::PairView;
use super::visible::{Visible, find_torn, is_plain};
use crate::text::Span;

/// What became of the identifiers of the source. Those that stand in the target are not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdentifierPairs {
    /// Split, recased or partly translated.
    pub changed: Vec<ChangedIdentifier>,
    /// Source identifiers of which nothing is left; true for those that nobody may translate.
    pub missing: Vec<(Span, bool)>,
}

/// An identifier that is not written as in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangedIdentifier {
    /// The source identifier.
    pub source: Span,
    /// What became of it.
    pub target: Span,
    /// True when only spaces and case differ and no markup stands between.
    pub certain: bool,
    /// True when only the first letter has become a capital, as at the start of a sentence.
    pub capitalised: bool,
}

/// Finds the identifiers of the source in the target.
pub fn pair_identifiers(pair: &PairView<'_>) -> IdentifierPairs {
    let mut pairs = IdentifierPairs::default();
    assignments::pair_assignments(pair, &mut pairs);
    if !may_hold(pair.source.inline.mask.as_bytes()) {
        return pairs;
    }
    let source = pair.source_visible();
    let mut tokens = scan(&source.text);
    // Each is looked for in the whole target: a listing of thousands is not prose.
    const MAX_TOKENS: usize = 300;
    tokens.truncate(MAX_TOKENS);
    if tokens.is_empty() {
        return pairs;
    }
    let target = pair.target_visible();
    let (standing, mut lost): (Vec<&Token>, Vec<&Token>) = tokens
        .iter()
        .partition(|token| stands(pair, target, &source.text[token.range.clone()]));
    // Beyond that many lost identifiers the halves have nothing to do with each other.
    const MAX_LOST: usize = 30;
    lost.truncate(MAX_LOST);
    let mut taken: Vec<Range<usize>> = Vec::new();
    for token in lost {
        let text = &source.text[token.range.clone()];
        let free = |range: &Range<usize>| {
            taken
                .iter()
                .all(|it| it.end <= range.start || range.end <= it.start)
        };
        let other = |word: &str| {
            standing
                .iter()
                .take(MAX_LOST)
                .any(|it| &source.text[it.range.clone()] == word)
        };
        let torn = find_torn(&target.text, text, free);
        let spelled = torn.is_some();
        let found = torn.or_else(|| {
            resembling(&target.text, token.kind, text, |range| {
                free(range) && !other(&target.text[range.clone()])
            })
        });
        let span = source.span(&pair.source, token.range.clone());
        match found {
            Some(range) => {
                let word = &target.text[range.clone()];
                let place = target.span(&pair.target, range.clone());
                pairs.changed.push(ChangedIdentifier {
                    source: span,
                    target: place,
                    certain: spelled && is_plain(&pair.target, place),
                    capitalised: word.starts_with(|sign: char| sign.is_ascii_uppercase())
                        && word.get(1..) == text.get(1..),
                });
                taken.push(range);
            }
            None => match token.kind.loss() {
                Loss::Silent => {}
                Loss::Doubtful => pairs.missing.push((span, false)),
                Loss::Clear => pairs.missing.push((span, true)),
            },
        }
    }
    pairs
}

/// True when the identifier stands in the target, in its prose, its code or its links.
fn stands(pair: &PairView<'_>, target: &Visible, token: &str) -> bool {
    pair.target.text.contains(token) || target.text.contains(token)
}

/// A word of the target that is probably what became of the identifier.
fn resembling(
    text: &str,
    kind: Kind,
    token: &str,
    free: impl Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    let words = || {
        text.split_whitespace().filter_map(|word| {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let inner = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            let start = start + (inner.as_ptr() as usize - word.as_ptr() as usize);
            let range = start..start + inner.len();
            (!inner.is_empty() && free(&range)).then_some(range)
        })
    };
    if kind == Kind::Command
        && let Some((verb, noun)) = token.split_once('-')
    {
        // One half of `Verb-Noun` is left.
        return words().find(|range| {
            text[range.clone()]
                .split_once('-')
                .is_some_and(|(left, right)| {
                    left.eq_ignore_ascii_case(verb) && right.starts_with(char::is_alphabetic)
                        || right.eq_ignore_ascii_case(noun) && !left.is_empty()
                })
        });
    }
    if !matches!(kind, Kind::Humps | Kind::Property | Kind::Underscore) {
        return None;
    }
    let mut best: Option<(f64, Range<usize>)> = None;
    for range in words() {
        let word = &text[range.clone()];
        if word.len().abs_diff(token.len()) > 3 || !word.is_ascii() {
            continue;
        }
        let near = strsim::normalized_levenshtein(word, token);
        if near >= 0.8 && best.as_ref().is_none_or(|(score, _)| near > *score) {
            best = Some((near, range));
        }
    }
    best.map(|(_, range)| range)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::compare::tests::view;

    #[test]
    fn torn_recased_and_translated_identifiers() {
        let changed = |source: &'static str, target: &'static str| {
            let pair = view(source, target);
            let pairs = pair_identifiers(&pair);
            let it = pairs.changed.first().copied();
            it.map(|it| (it.target.of(target), it.certain))
        };
        assert_eq!(
            changed("Run Set-mailbox now", "Izpildiet Set-pastkaste ."),
            Some(("Set-pastkaste", false))
        );
        assert_eq!(
            changed("the parentDistinguishedName", "parentEstinguishedName är"),
            Some(("parentEstinguishedName", false))
        );
        assert_eq!(
            changed(
                r"in HKEY_CURRENT_USER\Software\A",
                r"in HKEY_CURRENT_USER \software\a ein"
            ),
            Some((r"HKEY_CURRENT_USER \software\a", true))
        );
        assert_eq!(
            changed("use az ad app", "AZ ad lietotne"),
            Some(("AZ ad", true))
        );
        assert_eq!(
            changed("an .nk2 file", "med. nk2 fil"),
            Some((". nk2", true))
        );
        let pair = view("Run **Set-Mailbox**.", "**iestatītās pastkastes**.");
        assert_eq!(pair_identifiers(&pair).missing.len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_read(source in "[-A-Za-z_.\\\\ :語*`]{0,60}", target in "[-A-Za-z_.\\\\ :語*`]{0,60}") {
            pair_identifiers(&view(&source, &target));
            let same = pair_identifiers(&view(&source, &source));
            prop_assert_eq!(same, IdentifierPairs::default());
        }
    }
}
