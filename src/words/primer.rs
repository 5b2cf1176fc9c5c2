//! Primers: several hundred everyday words of user interfaces and manuals with their renderings, for languages
//! without a bundled lexicon. They only tell where a word went, not how often it is right; data/README.md
//! says how they are written.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::cut::Joint;
use super::language;
use super::pair_words::Word;
use super::stem::{Stemmer, stemmer};

/// The renderings of everyday English words in one language.
pub struct Primer {
    /// By the stem of the English word.
    renderings: HashMap<String, Vec<&'static str>>,
    english: Box<dyn Stemmer>,
    language: &'static str,
}

struct Source {
    language: &'static str,
    text: &'static str,
    primer: OnceLock<Primer>,
}

const fn source(language: &'static str, text: &'static str) -> Source {
    Source {
        language,
        text,
        primer: OnceLock::new(),
    }
}

static SOURCES: [Source; 19] = [
    source("ar", include_str!("data/primers/ar.txt")),
    source("cs", include_str!("data/primers/cs.txt")),
    source("da", include_str!("data/primers/da.txt")),
    source("de", include_str!("data/primers/de.txt")),
    source("fi", include_str!("data/primers/fi.txt")),
    source("fr", include_str!("data/primers/fr.txt")),
    source("he", include_str!("data/primers/he.txt")),
    source("hu", include_str!("data/primers/hu.txt")),
    source("it", include_str!("data/primers/it.txt")),
    source("ko", include_str!("data/primers/ko.txt")),
    source("nb", include_str!("data/primers/nb.txt")),
    source("nl", include_str!("data/primers/nl.txt")),
    source("pl", include_str!("data/primers/pl.txt")),
    source("pt", include_str!("data/primers/pt.txt")),
    source("ro", include_str!("data/primers/ro.txt")),
    source("ru", include_str!("data/primers/ru.txt")),
    source("tr", include_str!("data/primers/tr.txt")),
    source("uk", include_str!("data/primers/uk.txt")),
    source("zh", include_str!("data/primers/zh.txt")),
];

/// The primer of a language subtag.
pub fn primer(language: &str) -> Option<&'static Primer> {
    let source = SOURCES.iter().find(|it| it.language == language)?;
    Some(
        source
            .primer
            .get_or_init(|| Primer::read(source.language, source.text)),
    )
}

impl Primer {
    /// Reads rows of `english english: form form`; rows whose English words share a stem are joined.
    fn read(language: &'static str, text: &'static str) -> Self {
        let english = stemmer("en");
        let mut renderings: HashMap<String, Vec<&'static str>> = HashMap::new();
        for (words, forms) in text.lines().filter_map(|row| row.split_once(": ")) {
            for word in words.split(' ') {
                let known = renderings
                    .entry(english.stem(word).into_owned())
                    .or_default();
                for form in forms.split(' ') {
                    if !known.contains(&form) {
                        known.push(form);
                    }
                }
            }
        }
        Self {
            renderings,
            english,
            language,
        }
    }

    /// Calls `found` with the numbers of a source word and of a target word that may render it.
    pub fn pair(&self, source: &[Word], target: &[Word], mut found: impl FnMut(usize, usize)) {
        for (from, word) in source.iter().enumerate() {
            let forms = self.renderings.get(&*self.english.stem(&word.lower));
            for form in forms.into_iter().flatten() {
                if language::spaceless(self.language) {
                    self.find_signs(form, target, |to| found(from, to));
                    continue;
                }
                for (to, word) in target.iter().enumerate() {
                    if self.is_form(form, &word.lower) {
                        found(from, to);
                    }
                }
            }
        }
    }

    /// Words of a script without spaces are cut finer than renderings: the pieces that make one up.
    fn find_signs(&self, form: &str, target: &[Word], mut found: impl FnMut(usize)) {
        for start in 0..target.len() {
            let mut rest = form;
            let mut end = start;
            while let Some(word) = target.get(end)
                && (end == start || word.joint == Joint::Glued)
                && let Some(behind) = rest.strip_prefix(word.lower.as_str())
            {
                rest = behind;
                end += 1;
                if rest.is_empty() {
                    (start..end).for_each(&mut found);
                    break;
                }
            }
        }
    }

    /// True when a lower-case word is the form with its endings, clitics and, where the language writes
    /// compounds as one word, other parts.
    fn is_form(&self, form: &str, word: &str) -> bool {
        let begins = |word: &str| match form.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word.strip_prefix(form).is_some_and(|ending| {
                form.chars().nth(self.long()).is_some() || ending.chars().nth(2).is_none()
            }),
        };
        begins(word)
            || language::compounds(self.language)
                && form.chars().nth(4).is_some()
                && word.contains(form)
            || self.language == "ko" && form.chars().nth(1).is_some() && word.contains(form)
            || language::proclitics(self.language)
                .iter()
                .filter_map(|clitic| word.strip_prefix(clitic))
                .any(begins)
            || self.language == "ar" && bare_arabic(word).is_some_and(begins)
    }

    /// The number of letters up to which a form allows for short endings only, less one.
    fn long(&self) -> usize {
        match self.language {
            "ko" => 1,
            "ar" | "he" => 2,
            _ => 3,
        }
    }
}

/// An Arabic word without its clitics and without the letter that verbs, participles and verbal nouns begin with.
fn bare_arabic(word: &str) -> Option<&str> {
    let bare = language::proclitics("ar")
        .iter()
        .find_map(|clitic| word.strip_prefix(clitic))
        .unwrap_or(word);
    bare.strip_prefix(['ت', 'ي', 'ن', 'أ', 'إ', 'ا', 'م'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::pair_words::PairWords;

    #[test]
    fn every_primer_finds_inflected_words() {
        for (language, source, target, wanted) in [
            (
                "ar",
                "manage the policies",
                "إدارة النهج",
                "manage/إدارة policies/النهج",
            ),
            (
                "de",
                "New meeting",
                "Neue Besprechungsoption",
                "new/neue meeting/besprechungsoption",
            ),
            (
                "da",
                "Save the files",
                "Gem filerne",
                "save/gem files/filerne",
            ),
            (
                "fi",
                "Save the files",
                "Tallenna tiedostot",
                "save/tallenna files/tiedostot",
            ),
            (
                "fr",
                "restored groups",
                "groupes restaurés",
                "restored/restaurés groups/groupes",
            ),
            ("he", "the settings", "בהגדרות", "settings/בהגדרות"),
            (
                "ko",
                "Select users",
                "사용자를 선택합니다",
                "select/선택합니다 users/사용자를",
            ),
            (
                "pl",
                "Save the file",
                "Zapisz plik",
                "save/zapisz file/plik",
            ),
            (
                "ru",
                "the tenant's policies",
                "политики клиента",
                "tenant's/клиента policies/политики",
            ),
            (
                "tr",
                "search the page",
                "sayfada arama",
                "search/arama page/sayfada",
            ),
            (
                "zh",
                "tenant policy",
                "租户策略",
                "tenant/租 tenant/户 policy/策 policy/略",
            ),
        ] {
            let words = PairWords::of_masks(source, target, language);
            let mut found = Vec::new();
            primer(language)
                .expect(language)
                .pair(&words.source, &words.target, |from, to| {
                    found.push(format!(
                        "{}/{}",
                        words.source[from].lower, words.target[to].lower
                    ));
                });
            found.dedup();
            assert_eq!(found.join(" "), wanted);
        }
        assert!(primer("lv").is_none());
    }

    #[test]
    fn short_forms_take_short_endings_only() {
        let german = primer("de").expect("a primer");
        assert!(german.is_form("web", "webs") && !german.is_form("art", "artikel"));
        assert!(german.is_form("neu*", "neuesten"));
    }

    #[test]
    fn every_row_has_english_and_forms() {
        for source in &SOURCES {
            for row in source.text.lines() {
                let (english, forms) = row.split_once(": ").expect(row);
                assert!(!english.is_empty() && !forms.trim().is_empty(), "{row}");
                assert!(english.is_ascii() && forms == forms.to_lowercase(), "{row}");
            }
        }
    }
}
