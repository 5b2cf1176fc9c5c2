//! Is the English of a side-by-side file that of the article it was made from?

use super::wording::{similarity, wording_of};
use crate::model::Locale;
use crate::read::front_matter::read_front_matter;
use crate::read::plain;

/// The words of an English article, ready to be searched.
#[derive(Debug)]
pub struct EnglishWords {
    /// All words in order, each between two [`GAP`]s.
    all: String,
    /// Their letters alone.
    letters: String,
    /// Its sentences: text and words.
    sentences: Vec<(String, Vec<String>)>,
}

/// So many letters in a row stand nowhere by chance.
const MANY: usize = 16;

const GAP: char = '\u{1}';

impl EnglishWords {
    /// Reads an article; titles and descriptions of the front matter count.
    pub fn of(text: &str) -> Self {
        let mut it = Self {
            all: GAP.to_string(),
            letters: String::new(),
            sentences: Vec::new(),
        };
        let (front_matter, _) = read_front_matter(text, &mut Vec::new());
        for entry in &front_matter.entries {
            it.add(&entry.value);
        }
        for block in plain::blocks(text, &Locale::english()) {
            for word in wording_of(&block.text) {
                it.push(&word);
            }
            for sentence in &block.sentences {
                let text = sentence.of(&block.text);
                it.sentences.push((text.to_owned(), wording_of(text)));
            }
        }
        it
    }

    fn add(&mut self, text: &str) {
        let words = wording_of(text);
        for word in &words {
            self.push(word);
        }
        self.sentences.push((text.to_owned(), words));
    }

    fn push(&mut self, word: &str) {
        self.all.push_str(word);
        self.all.push(GAP);
        self.letters.push_str(word);
    }

    /// True when the words stand in the article, one after the other.
    pub fn holds(&self, words: &[String]) -> bool {
        let mut wanted = GAP.to_string();
        for word in words {
            wanted.push_str(word);
            wanted.push(GAP);
        }
        let has = |text: &str, part: &str| {
            memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some()
        };
        if has(&self.all, &wanted) {
            return true;
        }
        // `**Name**s` may have been written `**Name** s`.
        let letters = words.concat();
        letters.len() >= MANY && has(&self.letters, &letters)
    }

    /// The sentence most like the words, if any is.
    pub fn nearest(&self, words: &[String]) -> Option<&str> {
        self.sentences
            .iter()
            .map(|(text, other)| (similarity(words, other), text))
            .filter(|(like, _)| *like >= 0.5)
            // The first of equals.
            .fold(None, |best: Option<(f32, &String)>, it| match best {
                Some(best) if best.0 >= it.0 => Some(best),
                _ => Some(it),
            })
            .map(|(_, text)| text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_of_the_markup_does_not_count() {
        let article =
            "---\ntitle: The title\n---\n# A & B\n\nUse *one* [two](a.md).\nThree `x y`.\n";
        let words = EnglishWords::of(article);
        for text in [
            "A &amp; B",
            "Use \\*one\\* [two].",
            "two",
            "The title",
            "Three `x y`",
            "A & B Use **one** two. Th ree",
        ] {
            let held = words.holds(&wording_of(text));
            assert!(held, "{text}");
        }
        assert!(!words.holds(&wording_of("Use one three.")));
        assert_eq!(
            words.nearest(&wording_of("Use one three.")),
            Some("Use *one* [two](a.md).")
        );
        assert_eq!(words.nearest(&wording_of("Nothing like it")), None);
    }
}
