//! The record of one locale and the questions checks ask of it.

use super::final_marks::FinalClass;
use super::glue::Glue;
use super::word_map::WordMap;
use crate::text::Script;
use crate::text::case::{self, Casing};

/// Everything the product knows of one locale. Word lists are lower case.
#[derive(Debug)]
pub struct LocaleData {
    /// The tag this record stands for (`zh-Hant`); `und` or `und-` and a script for neutral data.
    pub tag: &'static str,
    /// Its language subtag; `und` for neutral data.
    pub language: &'static str,
    /// Scripts its own words are written in, the usual one first; empty when nobody knows.
    pub scripts: &'static [Script],
    /// Words are not parted by spaces.
    pub spaceless: bool,
    /// Its script has no upper and lower case.
    pub caseless: bool,
    /// How it maps letters between the cases.
    pub casing: Casing,
    /// It runs from right to left.
    pub rtl: bool,
    /// Letters that may touch markup without a space.
    pub glue: Glue,
    /// Articles, prepositions, conjunctions, pronouns, auxiliaries and particles.
    /// Ask through [`LocaleData::is_function_word`].
    pub function_words: WordMap,
    /// Marks that may have a space or a no-break space before them.
    pub space_before: &'static str,
    /// The decimal separator with Latin digits; `None` when unknown. `٫` is a decimal separator everywhere.
    pub decimal: Option<char>,
    /// Signs that part groups of thousands, the official one first. Any of the spaces is listed where one
    /// of them is official; `٬` parts groups everywhere.
    pub group: &'static [char],
    /// The zeros of native digit systems in use beside 0-9 (the other nine follow in Unicode).
    pub digits: &'static [char],
    /// The percent sign stands before the number.
    pub percent_first: bool,
    /// Cardinal and ordinal words of 0 to 12 with their usual forms; empty for neutral data.
    pub numerals: WordMap,
    /// The months, January being 0: names, inflected forms and abbreviations without their stop. A form
    /// may be an ordinary word too (`may`). Ask through [`LocaleData::month`].
    pub months: WordMap,
    /// Accepted pairs of quotes, the primary pair first. The two may be the same sign.
    pub quotes: Vec<(char, char)>,
    /// Signs that end sentences differently here than in the shared table ([`super::final_class`]).
    pub final_marks: &'static [(char, FinalClass)],
    /// A sentence ends in a full stop; false where it ends in a space (Thai).
    pub full_stop: bool,
    /// Nouns are capitalised in mid-sentence.
    pub nouns_capitalised: bool,
    /// A capital after a colon is regular even where English has none.
    pub capital_after_colon: bool,
    /// Common words regularly capitalised in mid-sentence (polite pronouns), sorted.
    pub capital_words: Vec<&'static str>,
    /// Conjunctions beside which a compound may be cut short with a hyphen (`in- och utdata`), sorted.
    pub cut_joints: Vec<&'static str>,
    /// Conjunctions and forms of *to be*: they lead on in a sentence and end no title, sorted.
    pub leading_on: Vec<&'static str>,
    /// Abbreviations with their final stop, sorted; their stop does not end a sentence.
    pub abbreviations: Vec<&'static str>,
    /// Ordinals are digits with a full stop (`2.`).
    pub ordinal_stop: bool,
    /// Saying a word twice in a row is grammar.
    pub reduplicates: bool,
    /// Words that may stand twice in a row, sorted. Ask through [`LocaleData::may_repeat`].
    pub repeatable: Vec<&'static str>,
    /// U+200C and U+200D are orthography.
    pub joiners: bool,
}

impl LocaleData {
    /// True when there is data for the language itself, not only for its script.
    pub fn is_known(&self) -> bool {
        self.language != "und"
    }

    /// A text in lower case as the language lowers it, to ask the word lists with.
    pub fn lower(&self, text: &str) -> String {
        case::lower(text, self.casing)
    }

    /// True when a lower-case word is a function word of the language, its apostrophes straight or curly.
    pub fn is_function_word(&self, lower: &str) -> bool {
        self.function_words.contains(lower)
            || lower.contains('’') && self.function_words.contains(&lower.replace('’', "'"))
    }

    /// True when a lower-case word may be followed by itself.
    pub fn may_repeat(&self, lower: &str) -> bool {
        self.reduplicates || self.repeatable.binary_search(&lower).is_ok()
    }

    /// True when a text that ends in a full stop ends in an abbreviation (`… z. B.`), whatever its case.
    pub fn ends_in_abbreviation(&self, text: &str) -> bool {
        let mut tail = String::new();
        for token in text.split_whitespace().rev().take(3) {
            let token = token.trim_start_matches(|sign: char| !sign.is_alphanumeric());
            tail.insert_str(0, &self.lower(token));
            if self.abbreviations.binary_search(&tail.as_str()).is_ok() {
                return true;
            }
        }
        false
    }

    /// The value, 0 to 12, of a lower-case number word.
    pub fn numeral(&self, lower: &str) -> Option<u8> {
        self.numerals.get(lower)
    }

    /// The words for a number from 0 to 12, longer ones first, for scripts whose words cannot be cut.
    pub fn numeral_forms(&self, value: u8) -> impl Iterator<Item = &'static str> {
        self.numerals.forms(value)
    }

    /// The month, 1 to 12, that a lower-case word names; an abbreviation comes without its stop.
    pub fn month(&self, lower: &str) -> Option<u8> {
        self.months.get(lower).map(|index| index + 1)
    }

    /// True when the letters `run` may stand right before markup that encloses `marked`.
    pub fn may_touch_before(&self, run: &str, marked: &str) -> bool {
        if self.spaceless || self.glue.prefixes.binary_search(&run).is_ok() {
            return true;
        }
        // A run of two letters is a short word (`Se`, `På`) and no stem of a compound.
        self.glue.compounds
            && run.chars().count() > 2
            && marked.chars().next().is_some_and(char::is_lowercase)
            && !self.is_function_word(&self.lower(run))
    }

    /// True when the letters `run` may stand right after markup: they are an ending and no word.
    pub fn may_touch_after(&self, run: &str) -> bool {
        let run = run.trim_start_matches('\u{200C}');
        self.spaceless
            || self.glue.is_suffix(run)
            || self.glue.is_made_of_suffixes(run) && !self.is_function_word(run)
    }
}

#[cfg(test)]
mod tests {
    use crate::locales::{LocaleData, data};
    use crate::model::Locale;

    fn of(tag: &str) -> &'static LocaleData {
        data(&Locale::parse(tag).expect("a tag"))
    }

    #[test]
    fn function_words_are_found_whatever_their_apostrophe() {
        for (tag, words) in [
            ("lv-LV", "uz šajā tiek"),
            ("de-AT", "der zur wird"),
            ("en-US", "the don't don’t yes"),
            ("ja-JP", "を です"),
            ("sr-Cyrl-RS", "који није"),
            ("zh-TW", "與 這個"),
        ] {
            for word in words.split(' ') {
                assert!(of(tag).is_function_word(word), "{tag} {word}");
            }
        }
        assert!(!of("fr-FR").is_function_word("suivant") && !of("xx-XX").is_function_word("a"));
        let turkish = of("tr-TR");
        assert!(turkish.is_function_word(&turkish.lower("İLE")));
    }

    #[test]
    fn number_words_and_months_are_found_inflected() {
        for (tag, word, value) in [
            ("lv-LV", "divos", 2),
            ("lv-LV", "pirmajā", 1),
            ("de-DE", "dritten", 3),
            ("fi-FI", "kahdessa", 2),
            ("pl-PL", "dwunastu", 12),
            ("ar-SA", "الثالثة", 3),
        ] {
            assert_eq!(of(tag).numeral(word), Some(value), "{tag} {word}");
        }
        assert_eq!(of("sv-SE").numeral("listan"), None);
        assert_eq!(of("xx-XX").numeral("a"), None);
        assert!(of("zh-CN").numeral_forms(2).any(|form| form == "两个"));
        assert_eq!(of("xx-XX").numeral_forms(2).count(), 0);
        for (tag, word, month) in [
            ("lv-LV", "augustā", 8),
            ("pl-PL", "maja", 5),
            ("sl-SI", "septembra", 9),
            ("ru-RU", "июня", 6),
        ] {
            assert_eq!(of(tag).month(word), Some(month), "{tag} {word}");
        }
    }

    #[test]
    fn abbreviations_are_found_with_their_inner_spaces() {
        let german = of("de-DE");
        for text in [
            "Das gilt z. B.",
            "Das gilt (z.\u{A0}B.",
            "siehe Nr.",
            "usw.",
        ] {
            assert!(german.ends_in_abbreviation(text), "{text}");
        }
        assert!(!german.ends_in_abbreviation("Klicken Sie auf OK."));
        assert!(!german.ends_in_abbreviation(""));
    }

    #[test]
    fn words_stand_twice_where_grammar_lets_them() {
        assert!(of("fr-FR").may_repeat("vous") && of("de-DE").may_repeat("die"));
        assert!(of("id-ID").may_repeat("kata") && !of("lv-LV").may_repeat("fails"));
    }
}
