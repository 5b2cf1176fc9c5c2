//! Stretches of English inside a translation.

use std::collections::HashSet;

use super::english::{Tally, stands_alone};
use super::sentences::sentences;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::text::{Script, Span, script_of};

/// Words of a stretch below which it is a name or a term.
const SHORT: usize = 5;

/// Sentences that read as English; in another script also the English part of one.
pub fn by_sentence(half: &Half<'_>, english: &LocaleData, locale: &LocaleData) -> Vec<Span> {
    let labels = labels(half);
    let mut found = Vec::new();
    for sentence in sentences(half) {
        let mut stretch = Stretch::default();
        let words = half.words();
        let first = words.partition_point(|word| word.start < sentence.start);
        for &word in words[first..]
            .iter()
            .take_while(|word| sentence.contains(**word))
        {
            if labels.contain(word) {
                continue;
            }
            if stretch.parted(half, word) || !is_latin(half, word) && !uses_latin(locale) {
                stretch.close(half, locale, &mut found);
            }
            if is_latin(half, word) || uses_latin(locale) {
                stretch.add(half, word, english, locale);
            }
        }
        stretch.close(half, locale, &mut found);
    }
    found
}

/// Runs of words that all stand in the English halves of the article, whatever sentence they are in.
pub fn by_vocabulary(
    half: &Half<'_>,
    vocabulary: &HashSet<String>,
    english: &LocaleData,
    locale: &LocaleData,
) -> Vec<Span> {
    let labels = labels(half);
    let mut found = Vec::new();
    let mut stretch = Stretch {
        known: true,
        ..Stretch::default()
    };
    for &word in half.words() {
        if labels.contain(word) {
            continue;
        }
        let known = vocabulary.contains(&word.of(&half.inline.mask).to_lowercase());
        if !known || stretch.parted(half, word) {
            stretch.close(half, locale, &mut found);
        }
        if known {
            stretch.add(half, word, english, locale);
        }
    }
    stretch.close(half, locale, &mut found);
    found
}

/// A stretch as it grows.
#[derive(Default)]
struct Stretch {
    tally: Tally,
    span: Option<Span>,
    /// Every word of it stands in the English halves, so less evidence will do.
    known: bool,
}

impl Stretch {
    /// Brackets part stretches: `Title in English (title in Japanese)`.
    fn parted(&self, half: &Half<'_>, word: Span) -> bool {
        self.span.is_some_and(|span| {
            half.inline.mask[span.end as usize..word.start as usize]
                .contains(['(', '（', ')', '）', '、', '，', '「', '」'])
        })
    }

    fn add(&mut self, half: &Half<'_>, word: Span, english: &LocaleData, locale: &LocaleData) {
        let mask = &half.inline.mask;
        // Hosts, options and chains (`pay-as-you-go`) are names, but part nothing.
        if stands_alone(mask, word) {
            self.tally.add(word.of(mask), english, locale);
        }
        self.span = Some(self.span.map_or(word, |before| Span {
            start: before.start,
            end: word.end,
        }));
    }

    /// Ends the stretch; it counts when English dominates and nothing of the language is in it.
    fn close(&mut self, half: &Half<'_>, locale: &LocaleData, found: &mut Vec<Span>) {
        let tally = std::mem::take(&mut self.tally);
        let Some(span) = self.span.take() else {
            return;
        };
        if tally.words < SHORT || tally.own > 0 {
            return;
        }
        let evident = tally.is_english()
            || self.known
                && tally.words > SHORT
                && tally.english > 0
                && tally.english + tally.shared > 1
                && tally.plain > 1;
        if evident && !is_glossed(half, span, locale) {
            found.push(span);
        }
    }
}

fn uses_latin(locale: &LocaleData) -> bool {
    locale.scripts.first() == Some(&Script::Latin)
}

fn is_latin(half: &Half<'_>, word: Span) -> bool {
    word.of(&half.inline.mask)
        .chars()
        .next()
        .is_none_or(|sign| !sign.is_alphabetic() || script_of(sign) == Script::Latin)
}

/// An English title with its translation in brackets behind it.
fn is_glossed(half: &Half<'_>, stretch: Span, locale: &LocaleData) -> bool {
    let rest = half.inline.mask[stretch.end as usize..].trim_start_matches(|sign: char| {
        sign.is_whitespace() || sign.is_control() || "」』\".".contains(sign)
    });
    let Some(gloss) = rest.strip_prefix(['(', '（']) else {
        return false;
    };
    let end = gloss.find([')', '）']).unwrap_or(gloss.len());
    gloss[..end]
        .chars()
        .any(|sign| sign.is_alphabetic() && locale.scripts.contains(&script_of(sign)))
}

/// A label, a title or a quotation holds the span: its English may be meant. A torn link does not.
pub fn is_quoted(half: &Half<'_>, span: Span) -> bool {
    let rest = half.inline.mask[span.end as usize..].trim_start_matches(char::is_control);
    labels(half).contain(span) || rest.trim_start().starts_with(['(', '（'])
}

/// Labels, titles and quotations: their English may be meant.
struct Labels {
    /// Where they begin, in order, and how far those up to here reach.
    reach: Vec<(u32, u32)>,
}

impl Labels {
    fn new(mut labels: Vec<Span>) -> Self {
        labels.sort_unstable_by_key(|label| label.start);
        let mut end = 0;
        let reach = labels.iter().map(|label| {
            end = label.end.max(end);
            (label.start, end)
        });
        Self {
            reach: reach.collect(),
        }
    }

    fn contain(&self, word: Span) -> bool {
        let after = self
            .reach
            .partition_point(|&(start, _)| start <= word.start);
        after > 0 && self.reach[after - 1].1 >= word.end
    }
}

fn labels(half: &Half<'_>) -> Labels {
    let mut labels: Vec<Span> = Vec::new();
    labels.extend(half.inline.emphasis.iter().map(|run| run.inner));
    labels.extend(half.inline.links.iter().map(|link| link.text));
    let mut open: Option<(usize, char)> = None;
    for (at, sign) in half.inline.visible(half.all()) {
        match open {
            None => open = closing(sign).map(|close| (at, close)),
            Some((start, close)) => {
                if sign == close || close == '”' && sign == '“' {
                    labels.push(Span::new(start, at));
                    open = None;
                }
            }
        }
    }
    Labels::new(labels)
}

fn closing(open: char) -> Option<char> {
    Some(match open {
        '"' => '"',
        '“' | '„' | '”' => '”',
        '«' => '»',
        '»' => '«',
        '「' => '」',
        '『' => '』',
        '[' => ']',
        '【' => '】',
        '［' => '］',
        '‘' => '’',
        _ => return None,
    })
}
