//! Gaps that are none: what stands there is said shorter, or inside of a longer word.

use super::PairView;
use super::coverage::Gap;
use crate::words::{Lexicon, Word};

/// True when the words of a gap of the source are not left out.
pub fn is_abridged(pair: &PairView<'_>, gap: &Gap, words: &[Word], lexicon: &Lexicon) -> bool {
    is_within_chain(pair, gap, words)
        || is_shortened(pair, gap, words)
        || gap.words.len() > 1 && is_compounded(pair, gap, words, lexicon)
}

/// Longer contents of brackets are no acronym.
const LONGEST_ACRONYM: usize = 12;

/// True when the gap is the long form of an acronym that the translation has instead: `Online Services
/// (OLS) contact` may become `OLS-kontakt`. Brackets that are kept show that the words before them are lost.
fn is_shortened(pair: &PairView<'_>, gap: &Gap, words: &[Word]) -> bool {
    let (source, target) = (&pair.source.inline.mask, &pair.target.inline.mask);
    gap.spans(words).into_iter().any(|span| {
        let before = source.get(..span.start as usize).unwrap_or_default();
        let after = source.get(span.end as usize..).unwrap_or_default();
        let behind = after
            .trim_start()
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(')'))
            .map(|(inside, _)| inside);
        let front = before
            .strip_suffix('(')
            .filter(|_| after.starts_with(')'))
            .and_then(|rest| rest.split_whitespace().next_back());
        [behind, front].into_iter().flatten().any(|acronym| {
            is_acronym(acronym)
                && target.contains(acronym)
                && !target.contains(&format!("({acronym})"))
        })
    })
}

/// True when hyphens tie all words of the gap to others on both sides: `charge-online-payment-instruments` is
/// a key, not a phrase.
fn is_within_chain(pair: &PairView<'_>, gap: &Gap, words: &[Word]) -> bool {
    let source = &pair.source.inline.mask;
    gap.spans(words).into_iter().all(|span| {
        let before = source.get(..span.start as usize).unwrap_or_default();
        let after = source.get(span.end as usize..).unwrap_or_default();
        before.ends_with('-') && after.starts_with('-')
    })
}

fn is_acronym(text: &str) -> bool {
    let capitals = text.chars().filter(|sign| sign.is_uppercase()).count();
    text.len() <= LONGEST_ACRONYM && capitals >= 2
}

/// Letters of a rendering that stand in a compound whatever its joints and endings.
const STEM: usize = 3;

/// True when one word of the target holds the beginnings of the usual renderings of all words of the gap:
/// `File page actions` becomes `Filsidasåtgärder`, of which the lexicon knows the last part only.
fn is_compounded(pair: &PairView<'_>, gap: &Gap, words: &[Word], lexicon: &Lexicon) -> bool {
    let stems: Option<Vec<String>> = gap
        .words
        .iter()
        .map(|&at| {
            let renderings = lexicon.renderings(&[&words[at].lower])?;
            let text = &renderings.dominant()?.text;
            (text.chars().count() >= STEM).then(|| text.to_lowercase().chars().take(STEM).collect())
        })
        .collect();
    let Some(stems) = stems else { return false };
    let target = &pair.cut_words(lexicon.language()).target;
    target.iter().any(|word| {
        let mut rest = word.lower.as_str();
        stems.iter().all(|stem| match rest.find(stem.as_str()) {
            Some(at) => {
                rest = &rest[at + stem.len()..];
                true
            }
            None => false,
        })
    })
}
