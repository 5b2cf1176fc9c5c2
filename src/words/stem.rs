//! Stems: what the forms of a word share. One trait; Snowball where it exists, our own ending tables for the
//! other inflecting languages, the word itself elsewhere.

use std::borrow::Cow;

use rust_stemmers::Algorithm;

use super::endings::{self, EndingSet, Endings};
use super::fold::fold;

/// Takes the inflection off words of one language.
pub trait Stemmer: Send + Sync {
    /// The stem of a lower-case word. Never empty for a word that is not.
    fn stem<'a>(&self, word: &'a str) -> Cow<'a, str>;
}

/// The stemmer of a language subtag; the word itself where nothing is known.
pub fn stemmer(language: &str) -> Box<dyn Stemmer> {
    if let Some((algorithm, language)) = snowball(language) {
        return Box::new(Snowball {
            inner: rust_stemmers::Stemmer::create(algorithm),
            language,
        });
    }
    match endings::of(language) {
        Some(endings) => Box::new(Light {
            endings,
            set: EndingSet::new(endings),
            language: language.to_owned(),
        }),
        None => Box::new(Identity),
    }
}

fn snowball(language: &str) -> Option<(Algorithm, &'static str)> {
    Some(match language {
        "ar" => (Algorithm::Arabic, "ar"),
        "da" => (Algorithm::Danish, "da"),
        "de" | "lb" => (Algorithm::German, "de"),
        "el" => (Algorithm::Greek, "el"),
        "en" => (Algorithm::English, "en"),
        "es" => (Algorithm::Spanish, "es"),
        "fi" => (Algorithm::Finnish, "fi"),
        "fr" => (Algorithm::French, "fr"),
        "hu" => (Algorithm::Hungarian, "hu"),
        "it" => (Algorithm::Italian, "it"),
        "nb" | "nn" | "no" => (Algorithm::Norwegian, "nb"),
        "nl" | "af" => (Algorithm::Dutch, "nl"),
        "pt" => (Algorithm::Portuguese, "pt"),
        "ro" => (Algorithm::Romanian, "ro"),
        "ru" => (Algorithm::Russian, "ru"),
        "sv" => (Algorithm::Swedish, "sv"),
        "ta" => (Algorithm::Tamil, "ta"),
        "tr" => (Algorithm::Turkish, "tr"),
        _ => return None,
    })
}

struct Snowball {
    inner: rust_stemmers::Stemmer,
    language: &'static str,
}

impl Stemmer for Snowball {
    fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        if !word.contains(char::is_alphabetic) {
            return Cow::Borrowed(word);
        }
        let stem = match self.inner.stem(word) {
            Cow::Borrowed(stem) => fold(stem, self.language),
            Cow::Owned(stem) => match fold(&stem, self.language) {
                Cow::Borrowed(_) => Cow::Owned(stem),
                Cow::Owned(folded) => Cow::Owned(folded),
            },
        };
        if stem.is_empty() {
            Cow::Borrowed(word)
        } else {
            stem
        }
    }
}

struct Light {
    endings: &'static Endings,
    set: EndingSet,
    language: String,
}

impl Stemmer for Light {
    fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let word = fold(word, &self.language);
        match word {
            Cow::Borrowed(word) => self.cut(word),
            Cow::Owned(word) => Cow::Owned(self.cut(&word).into_owned()),
        }
    }
}

impl Light {
    fn cut<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let Some(at) = self.set.find(word) else {
            return Cow::Borrowed(word);
        };
        let (stem, ending) = word.split_at(at);
        let soft = stem
            .chars()
            .next_back()
            .and_then(|last| self.endings.harden.iter().find(|(from, _)| *from == last));
        let soft = soft.filter(|_| !self.endings.before_i || ending.starts_with('i'));
        match soft {
            Some(&(from, to)) => {
                let mut stem = stem[..stem.len() - from.len_utf8()].to_owned();
                stem.push(to);
                Cow::Owned(stem)
            }
            None => Cow::Borrowed(stem),
        }
    }
}

struct Identity;

impl Stemmer for Identity {
    fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(word)
    }
}
