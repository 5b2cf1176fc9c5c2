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

/// Words of a half beyond which nobody asks: in so long a text some word always stands twice.
const MOST_WORDS: usize = 300;

/// How often the words of a pair are said.
#[derive(Debug)]
pub struct Said<'a> {
    locale: &'a LocaleData,
    lexicon: Option<&'a Lexicon>,
    source: BTreeMap<String, usize>,
    target: BTreeMap<String, usize>,
    /// The content words of the source by stem: how often, in which forms.
    stems: Vec<(usize, Vec<String>)>,
    /// The content words of the target by their heads: how often.
    heads: Vec<usize>,
}

impl<'a> Said<'a> {
    /// Counts the words of a pair.
    pub fn new(
        pair: &PairView<'_>,
        lexicon: Option<&'a Lexicon>,
        (english, locale): (&LocaleData, &'a LocaleData),
    ) -> Self {
        let mut said = Self {
            locale,
            lexicon,
            source: BTreeMap::new(),
            target: BTreeMap::new(),
            stems: Vec::new(),
            heads: Vec::new(),
        };
        let (from, to) = (&pair.source, &pair.target);
        if from.words().len().max(to.words().len()) > MOST_WORDS {
            return said;
        }
        let mut stems: BTreeMap<String, (usize, Vec<String>)> = BTreeMap::new();
        for form in forms(from, english) {
            if is_content(&form, english) {
                let entry = stems.entry(ENGLISH.stem(&form).into_owned()).or_default();
                entry.0 += 1;
                entry.1.push(form.clone());
            }
            *said.source.entry(form).or_default() += 1;
        }
        let mut heads: BTreeMap<String, usize> = BTreeMap::new();
        for form in forms(to, locale) {
            if is_content(&form, locale) {
                *heads.entry(form.chars().take(HEAD).collect()).or_default() += 1;
            }
            *said.target.entry(form).or_default() += 1;
        }
        said.stems = stems.into_values().collect();
        said.heads = heads.into_values().collect();
        said
    }

    /// True when some word of the source stands there as often as this word of the target does here, and
    /// may be what it renders: by the lexicon, or because the target repeats no more words than the source.
    pub fn as_often(&self, word: &str) -> bool {
        let word = self.locale.lower(word);
        let times = self.target.get(&word).copied().unwrap_or(0).max(2);
        if let Some(&own) = self.source.get(&word) {
            return own >= times;
        }
        let mut repeated = self.stems.iter().filter(|(count, _)| *count >= times);
        match self.lexicon {
            Some(lexicon) => repeated.any(|(_, forms)| {
                forms
                    .iter()
                    .any(|form| lexicon.share(form, &word) >= RENDERING)
            }),
            None => {
                let heads = self.heads.iter().filter(|&&count| count >= times);
                repeated.count() >= heads.count().max(1)
            }
        }
    }
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
        Said::new(&view(source, target), None, (of("en-US"), of(tag))).as_often(word)
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
