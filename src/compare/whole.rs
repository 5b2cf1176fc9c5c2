//! Is a half whole, and is it alone? What can be said of that without a lexicon.

use std::cell::OnceCell;

use super::PairView;
use crate::locales::{FinalClass, LocaleData, final_class};
use crate::model::Half;
use crate::text::Span;

/// Shorter texts stand inside others by chance.
const LEAST_LETTERS: usize = 16;

/// Where the text of a neighbour (its translation or its English) stands inside the target of a pair,
/// although the source of the pair says nothing of the kind.
pub fn find_foreign(
    pair: &PairView<'_>,
    neighbour: &PairView<'_>,
    text: &Half<'_>,
) -> Option<Span> {
    let needle = text.text.trim();
    let hay = &pair.target.text;
    if needle.len() < LEAST_LETTERS || needle.len() >= hay.len() {
        return None;
    }
    // Only a sentence that begins or ends the target counts, see below: a look at both ends is cheaper
    // than a search, and nearly always enough.
    if !hay.trim_start().starts_with(needle) && !hay.trim_end().ends_with(needle) {
        return None;
    }
    let start = hay.find(needle)?;
    let span = Span::new(start, start + needle.len());
    let letters = needle.chars().filter(|sign| sign.is_alphabetic()).count();
    let dense = needle.chars().any(|sign| sign >= '\u{2E80}');
    let long = letters >= LEAST_LETTERS || dense && letters >= LEAST_LETTERS / 2;
    if !long || !is_sentence_of_its_own(hay, span) || says(&pair.source, &neighbour.source) {
        return None;
    }
    Some(span)
}

/// True when the span begins or ends the text, parted from the rest by the mark that ends a sentence:
/// a heading that a sentence takes up is none.
fn is_sentence_of_its_own(text: &str, span: Span) -> bool {
    let ends = |part: &str| {
        part.trim_end()
            .ends_with(['.', '!', '?', ':', '。', '！', '？', '؟', '।'])
    };
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    match (before.trim().is_empty(), after.trim().is_empty()) {
        (true, false) => ends(span.of(text)),
        // After a comma the sentence goes on.
        (false, true) => ends(before) || ends(span.of(text)) && !is_continued(before),
        _ => false,
    }
}

fn is_continued(before: &str) -> bool {
    before
        .trim_end()
        .ends_with([',', ';', '、', '，', '،', '；'])
}

/// True when most of the other half's words stand in the half, too.
fn says(half: &Half<'_>, other: &Half<'_>) -> bool {
    let shown = half.inline.mask.to_lowercase();
    let (mut shared, mut all) = (0, 0);
    for word in other.words() {
        let word = word.of(&other.inline.mask);
        if word.len() > 3 {
            all += 1;
            shared += usize::from(shown.contains(&word.to_lowercase()));
        }
    }
    all < 2 || shared * 10 >= all * 7
}

/// True when the source ends its sentence and the target breaks off without any mark.
pub fn is_cut_short(pair: &PairView<'_>, locale: &LocaleData) -> bool {
    let english = pair.source.text.trim_end();
    // A question may become a title, a link alone a reference: neither needs a mark.
    if !english.ends_with('.') || english.ends_with(").") || !locale.full_stop {
        return false;
    }
    let last = pair
        .target
        .inline
        .visible(pair.target.all())
        .rev()
        .map(|(_, sign)| sign)
        .find(|sign| !sign.is_whitespace());
    // The segment may go on outside: a stop that stands behind it ends the sentence just as well.
    let after = pair.context.after.filter(|sign| !sign.is_whitespace());
    let goes_on = after.is_some_and(|sign| final_class(sign, locale) == Some(FinalClass::Stop));
    last.is_some_and(char::is_alphanumeric) && !goes_on
}

/// How long translations of an article are against their sources; found out when first asked.
#[derive(Debug, Default)]
pub struct LengthRatio {
    median: OnceCell<Option<f32>>,
}

/// Fewer pairs tell nothing of the usual ratio.
const LEAST_PAIRS: usize = 5;
/// Shorter sources vary too much.
const LEAST_LENGTH: usize = 30;

impl LengthRatio {
    /// True when a translation is noticeably shorter than those around it.
    pub fn is_short(&self, pairs: &[PairView<'_>], at: usize) -> bool {
        self.below(pairs, at, 0.85)
    }

    /// True when it is so much shorter that a part must be missing.
    pub fn is_very_short(&self, pairs: &[PairView<'_>], at: usize) -> bool {
        self.below(pairs, at, 0.7)
    }

    fn below(&self, pairs: &[PairView<'_>], at: usize, share: f32) -> bool {
        let usual = *self.median.get_or_init(|| median(pairs));
        usual
            .zip(ratio(&pairs[at]))
            .is_some_and(|(usual, own)| own < usual * share)
    }
}

fn median(pairs: &[PairView<'_>]) -> Option<f32> {
    let mut all: Vec<f32> = pairs.iter().filter_map(ratio).collect();
    if all.len() < LEAST_PAIRS {
        return None;
    }
    all.sort_unstable_by(f32::total_cmp);
    Some(all[all.len() / 2])
}

fn ratio(pair: &PairView<'_>) -> Option<f32> {
    let letters = |half: &Half<'_>| {
        half.words()
            .iter()
            .map(|word| word.of(&half.inline.mask).chars().count())
            .sum::<usize>()
    };
    if !pair.is_comparable() {
        return None;
    }
    let source = letters(&pair.source);
    (source >= LEAST_LENGTH).then(|| letters(&pair.target) as f32 / source as f32)
}
