//! Runs of English that a translation took over word for word.

use super::english::stands_alone;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::text::Span;

/// Fewer words may be a name.
const LEAST_WORDS: usize = 3;

/// Runs of words that stand in both halves side by side, in the same order, with an English function word
/// and a plain word among them.
pub fn runs(
    source: &Half<'_>,
    target: &Half<'_>,
    (english, locale): (&LocaleData, &LocaleData),
) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < target.words().len() {
        let begin = target.words()[at].of(&target.inline.mask);
        let longest = (0..source.words().len())
            .filter(|&from| source.words()[from].of(&source.inline.mask) == begin)
            .map(|from| {
                let (mine, other) = (&source.words()[from..], &target.words()[at..]);
                let pairs = mine.iter().zip(other).enumerate();
                pairs
                    .take_while(|(place, (one, two))| {
                        one.of(&source.inline.mask) == two.of(&target.inline.mask)
                            && (*place == 0 || is_tied(target, at + place))
                    })
                    .count()
            })
            .max()
            .unwrap_or(0);
        let run = &target.words()[at..at + longest];
        if longest >= LEAST_WORDS && speaks_english(target, run, english, locale) {
            found.push(Span {
                start: run[0].start,
                end: run[longest - 1].end,
            });
        }
        at += longest.max(1);
    }
    found
}

/// Nothing but blanks and markup stands before the word.
fn is_tied(half: &Half<'_>, at: usize) -> bool {
    let gap = half.words()[at - 1].end as usize..half.words()[at].start as usize;
    half.inline.mask[gap]
        .chars()
        .all(|sign| sign.is_whitespace() || sign.is_control())
}

fn speaks_english(
    half: &Half<'_>,
    run: &[Span],
    english: &LocaleData,
    locale: &LocaleData,
) -> bool {
    let (mut function, mut plain) = (0, 0);
    for span in run {
        let word = span.of(&half.inline.mask);
        let small = word.bytes().all(|byte| byte.is_ascii_lowercase());
        // `for` and `web` stand in names: `Apps for business`, `Outlook on the web`.
        if !small || matches!(word, "for" | "web") || !stands_alone(&half.inline.mask, *span) {
            continue;
        }
        if english.is_function_word(word) {
            function += usize::from(!locale.is_function_word(word));
        } else {
            plain += usize::from(word.len() > 2);
        }
    }
    function > 0 && plain > 0
}
