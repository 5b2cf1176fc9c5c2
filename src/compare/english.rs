//! How English a stretch of a target is: function words that English has and the target language has not.

use std::collections::HashSet;

use crate::locales::{self, LocaleData};
use crate::model::{Half, Locale};
use crate::text::{Script, Span, script_of};

/// What a stretch of words looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Words in Latin letters, acronyms (`DNS`) left out.
    pub words: usize,
    /// English function words that are none of the target language.
    pub english: usize,
    /// Function words of the target language that are none of English, and words of its other scripts.
    pub own: usize,
    /// Function words of both languages (`to`, `in`).
    pub shared: usize,
    /// Other words in lower case.
    pub plain: usize,
    /// The first of the English function words, to see a second kind of them.
    first: Option<u64>,
    /// At least two different ones.
    varied: bool,
}

impl Tally {
    /// Counts one word.
    pub fn add(&mut self, word: &str, english: &LocaleData, locale: &LocaleData) {
        let Some(first) = word.chars().next() else {
            return;
        };
        if script_of(first) != Script::Latin {
            self.own += usize::from(first.is_alphabetic());
            return;
        }
        if word.len() > 1
            && word
                .bytes()
                .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
        {
            return;
        }
        self.words += 1;
        let lower = english.lower(word);
        match (
            english.is_function_word(&lower),
            locale.is_function_word(&lower),
        ) {
            (true, false) => {
                self.english += 1;
                let key = key_of(&lower);
                self.varied |= *self.first.get_or_insert(key) != key;
            }
            (false, true) => self.own += 1,
            (true, true) => self.shared += 1,
            (false, false) => {
                let is_plain =
                    word.starts_with(char::is_lowercase) && !word.contains(char::is_uppercase);
                self.plain += usize::from(is_plain);
            }
        }
    }

    /// True when English function words dominate: about every third word of a sentence is one. One of
    /// them over and over joins names (`Apps for business, Office for Mac`).
    pub fn is_english(&self) -> bool {
        self.words >= 4
            && self.varied
            && self.english * 5 >= self.words
            && self.own * 4 < self.english
    }
}

/// The first bytes of a word, as a number.
fn key_of(word: &str) -> u64 {
    word.bytes()
        .take(8)
        .fold(0, |key, byte| key << 8 | u64::from(byte))
}

/// True when a text may hold English: two of its commonest words. A cheap test before [`Tally`].
pub fn may_hold_english(half: &Half<'_>) -> bool {
    let mask = half.inline.mask.as_bytes();
    let mut found = 0;
    for word in half.words() {
        if is_common(&mask[word.range()]) {
            found += 1;
            if found == 2 {
                return true;
            }
        }
    }
    false
}

/// True when a text holds one of the commonest words of English, perhaps also of its own language.
pub fn holds_common(half: &Half<'_>) -> bool {
    let mask = half.inline.mask.as_bytes();
    half.words()
        .iter()
        .any(|word| is_common(&mask[word.range()]))
}

fn is_common(word: &[u8]) -> bool {
    match word.len() {
        1 => matches!(word, b"a" | b"A"),
        2 => matches!(
            word,
            b"to"
                | b"of"
                | b"is"
                | b"in"
                | b"it"
                | b"on"
                | b"or"
                | b"if"
                | b"by"
                | b"as"
                | b"at"
                | b"be"
                | b"an"
                | b"no"
                | b"we"
                | b"To"
                | b"If"
                | b"In"
                | b"It"
                | b"On"
                | b"do"
        ),
        3 => matches!(
            word,
            b"the"
                | b"and"
                | b"for"
                | b"you"
                | b"are"
                | b"can"
                | b"not"
                | b"The"
                | b"For"
                | b"You"
                | b"its"
                | b"was"
                | b"has"
                | b"How"
                | b"how"
                | b"all"
                | b"but"
                | b"any"
                | b"may"
                | b"out"
        ),
        4 => matches!(
            word,
            b"with"
                | b"this"
                | b"that"
                | b"your"
                | b"from"
                | b"when"
                | b"have"
                | b"will"
                | b"This"
                | b"What"
                | b"When"
                | b"then"
                | b"been"
                | b"them"
                | b"they"
                | b"into"
                | b"must"
        ),
        _ => false,
    }
}

/// Words that translation would change: standing by themselves, in lower case or English function words.
pub fn translatable<'h>(half: &'h Half<'_>, english: &LocaleData) -> impl Iterator<Item = &'h str> {
    let mask = &half.inline.mask;
    half.words().iter().filter_map(move |span| {
        let word = span.of(mask);
        let is_word = word.len() > 1
            && word
                .chars()
                .all(|sign| sign.is_alphabetic() || sign == '\'' || sign == '’')
            && !word.chars().skip(1).any(char::is_uppercase);
        let changes =
            word.starts_with(char::is_lowercase) || english.is_function_word(&english.lower(word));
        (is_word && changes && stands_alone(mask, *span)).then_some(word)
    })
}

/// Blanks or sentence marks around it: no part of a host, path or option.
pub fn stands_alone(mask: &str, word: Span) -> bool {
    let part = |sign: char| {
        matches!(
            sign,
            '.' | '-' | '_' | '/' | '\\' | '@' | ':' | '=' | '$' | '#'
        )
    };
    let mut before = mask[..word.start as usize].chars().rev();
    let mut after = mask[word.end as usize..].chars();
    let glued_after = after
        .next()
        .is_some_and(|sign| part(sign) && after.next().is_some_and(char::is_alphanumeric));
    !before.next().is_some_and(part) && !glued_after
}

/// True when a source half is English, as far as function words tell; some articles hold other languages.
pub fn is_english_source(source: &Half<'_>, english: &LocaleData) -> bool {
    let hits = |data: &LocaleData| {
        let words = source.words().iter();
        words
            .filter(|word| data.is_function_word(&data.lower(word.of(&source.inline.mask))))
            .count()
    };
    let own = hits(english);
    ["es", "fr", "pt", "de", "it"]
        .iter()
        .filter_map(|tag| Locale::parse(tag))
        .all(|locale| hits(locales::data(&locale)) <= own)
        && (own > 0 || source.text.is_ascii())
}

/// The words of the English halves of an article, in lower case.
pub fn vocabulary<'a>(sources: impl Iterator<Item = &'a Half<'a>>) -> HashSet<String> {
    sources
        .flat_map(|half| {
            half.words()
                .iter()
                .map(|word| word.of(&half.inline.mask).to_lowercase())
        })
        .collect()
}

/// Share of the words `of` that stand in the source as well, in per cent; case does not count.
pub fn overlap(of: &[Span], half: &Half<'_>, source: &Half<'_>) -> usize {
    if of.is_empty() {
        return 0;
    }
    let own: HashSet<String> = source
        .words()
        .iter()
        .map(|word| word.of(&source.inline.mask).to_lowercase())
        .collect();
    let shared = of
        .iter()
        .filter(|word| own.contains(&word.of(&half.inline.mask).to_lowercase()))
        .count();
    shared * 100 / of.len()
}
