//! Words that the source says as often as the target does: `the list of roles of the role` has a right to
//! its two roles, and where they stand is grammar.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::PairView;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::words::{Lexicon, Stemmer, stemmer};

/// The stems of English, in which `Saving` and `Save` are one word.
static ENGLISH: LazyLock<Box<dyn Stemmer>> = LazyLock::new(|| stemmer("en"));

/// Share of its uses from which a word is a rendering.
const RENDERING: f32 = 0.02;
/// Letters of a word that tell it from others where no stems are known.
const HEAD: usize = 5;

/// True when some word of the source stands there as often as this word of the target does here, and may
/// be what it renders: by the lexicon, or because the target repeats no more words than the source.
pub fn source_says_as_often(
    pair: &PairView<'_>,
    word: &str,
    lexicon: Option<&Lexicon>,
    (english, locale): (&LocaleData, &LocaleData),
) -> bool {
    let word = locale.lower(word);
    let times = forms(&pair.target, locale)
        .filter(|it| *it == word)
        .count()
        .max(2);
    let own = forms(&pair.source, english)
        .filter(|it| *it == word)
        .count();
    if own > 0 {
        return own >= times;
    }
    let mut counts: BTreeMap<String, (usize, Vec<String>)> = BTreeMap::new();
    for form in forms(&pair.source, english).filter(|it| is_content(it, english)) {
        let entry = counts.entry(ENGLISH.stem(&form).into_owned()).or_default();
        entry.0 += 1;
        entry.1.push(form);
    }
    let mut repeated = counts.into_values().filter(|(count, _)| *count >= times);
    match lexicon {
        Some(lexicon) => repeated.any(|(_, forms)| {
            forms
                .iter()
                .any(|form| lexicon.share(form, &word) >= RENDERING)
        }),
        None => repeated.count() >= repeated_heads(&pair.target, times, locale).max(1),
    }
}

/// Words of the target, told apart by their heads, that stand in it so often.
fn repeated_heads(target: &Half<'_>, times: usize, locale: &LocaleData) -> usize {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for form in forms(target, locale).filter(|it| is_content(it, locale)) {
        *counts.entry(form.chars().take(HEAD).collect()).or_default() += 1;
    }
    counts.values().filter(|count| **count >= times).count()
}

fn forms<'h>(half: &'h Half<'_>, locale: &'h LocaleData) -> impl Iterator<Item = String> + 'h {
    half.words()
        .iter()
        .map(|word| locale.lower(word.of(&half.inline.mask)))
}

/// Letters that mean something by themselves.
fn is_content(form: &str, locale: &LocaleData) -> bool {
    form.chars().nth(2).is_some()
        && form.contains(char::is_alphabetic)
        && !locale.is_function_word(form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::tests::view;
    use crate::locales::data;
    use crate::model::Locale;

    fn says(source: &str, target: &str, word: &str, tag: &str) -> bool {
        let of = |tag: &str| data(&Locale::parse(tag).expect("a tag"));
        source_says_as_often(&view(source, target), word, None, (of("en-US"), of(tag)))
    }

    #[test]
    fn grammar_may_bring_two_together() {
        assert!(says(
            "If the site is a publishing site.",
            "Če je mesto mesto za objavljanje.",
            "mesto",
            "sl-SI"
        ));
        assert!(says(
            "If a driver doesn't work, the app won't work either.",
            "Om en drivrutin inte fungerar fungerar inte appen.",
            "fungerar",
            "sv-SE"
        ));
    }

    #[test]
    fn what_is_said_once_is_not_said_twice() {
        assert!(!says(
            "Attack Simulator",
            "Attack Attack",
            "Attack",
            "sv-SE"
        ));
        assert!(!says(
            "Open the list and save the list on a disk.",
            "Öppna listan och spara listan på en disk disk.",
            "disk",
            "sv-SE"
        ));
    }
}
