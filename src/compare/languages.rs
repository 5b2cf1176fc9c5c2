//! Whose function words a text holds: a cheap look before anything slower asks for its language.

use std::sync::LazyLock;

use crate::locales::{self, LocaleData};
use crate::model::{Half, Locale};
use crate::words::hash::FastMap;

/// Languages with function words that are told apart, a bit each in [`SPEAKERS`].
const LANGUAGES: [&str; 32] = [
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "id",
    "it", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
];

type Speakers = FastMap<&'static str, u32>;

/// The languages of every function word.
static SPEAKERS: LazyLock<Speakers> = LazyLock::new(|| {
    let mut speakers = Speakers::default();
    for (bit, tag) in LANGUAGES.iter().enumerate() {
        let Some(locale) = Locale::parse(tag) else {
            continue;
        };
        for word in locales::data(&locale).function_words.forms(0) {
            *speakers.entry(word).or_default() |= 1 << bit;
        }
    }
    speakers
});

/// How many words of a text are function words of its own language and of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    /// Words that the own language has, too.
    pub own: usize,
    others: [u16; LANGUAGES.len()],
}

impl Votes {
    /// Language subtags and their words, the own language among them.
    pub fn of_languages(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        let counts = LANGUAGES.iter().zip(&self.others);
        counts.map(|(language, &count)| (*language, usize::from(count)))
    }
}

/// Counts function words; `None` as soon as there are `enough` of the own language.
pub fn votes(half: &Half<'_>, own: &LocaleData, enough: usize) -> Option<Votes> {
    let mut votes = Votes {
        own: 0,
        others: [0; LANGUAGES.len()],
    };
    // Longer words are no function words.
    const LONGEST: usize = 24;
    for word in half.words() {
        let word = word.of(&half.inline.mask);
        if word.len() > LONGEST {
            continue;
        }
        let lower = own.lower(word);
        if own.is_function_word(&lower) {
            votes.own += 1;
            if votes.own >= enough {
                return None;
            }
        }
        let mut speakers = SPEAKERS.get(&*lower).copied().unwrap_or(0);
        while speakers != 0 {
            let count = &mut votes.others[speakers.trailing_zeros() as usize];
            *count = count.saturating_add(1);
            speakers &= speakers - 1;
        }
    }
    Some(votes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::tests::view;

    #[test]
    fn function_words_tell_whose_text_it_is() {
        let latvian = locales::data(&Locale::parse("lv-LV").unwrap());
        let german = "Wenn Sie das nicht möchten, wählen Sie es nicht aus.";
        let pair = view("If you do not want that, do not choose it.", german);
        let votes = votes(&pair.target, latvian, 2).unwrap();
        let most = votes.of_languages().max_by_key(|it| it.1).unwrap();
        assert_eq!(most.0, "de");
        assert!(most.1 > votes.own);
        let pair = view(
            "It is not here and that is fine.",
            "Tas nav šeit, un tas ir labi.",
        );
        assert_eq!(super::votes(&pair.target, latvian, 2), None);
    }
}
