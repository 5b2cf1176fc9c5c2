//! The words of an English text, and nothing but its words: what stays when markup, punctuation,
//! escapes, entities, white space and destinations are taken away.
//!
//! Two texts with the same wording say the same to a translator.

use std::collections::HashMap;

use crate::model::Half;
use crate::model::inline::{MARK, OBJECT};
use crate::read::half_of;

/// The words of a half in order, the words in its code spans among them.
pub fn wording(half: &Half<'_>) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut codes = half.inline.codes.iter().peekable();
    let text = half.text.as_bytes();
    let end = |word: &mut String, words: &mut Vec<String>| {
        if !word.is_empty() {
            words.push(std::mem::take(word));
        }
    };
    for (at, sign) in half.inline.mask.char_indices() {
        if let Some(code) = codes.next_if(|code| code.span.start as usize <= at) {
            end(&mut word, &mut words);
            let inner = code.inner.of(&half.text);
            if is_address(inner) {
                continue;
            }
            words.extend(inner.split_whitespace().map(str::to_owned));
        }
        match sign {
            // Delimiters may stand inside a word, a tag parts two.
            MARK if text[at] != b'<' => {}
            // A combining sign or soft hyphen would be no word of its own.
            sign if sign.is_alphanumeric() || sign == '_' => word.push(sign),
            OBJECT | MARK => end(&mut word, &mut words),
            _ => end(&mut word, &mut words),
        }
    }
    end(&mut word, &mut words);
    words
}

/// True for an address, which is no word, whether it stands as a link or as code.
pub fn is_address(code: &str) -> bool {
    code.trim_start().starts_with("http://") || code.trim_start().starts_with("https://")
}

/// The words of a text on its own.
pub fn wording_of(text: &str) -> Vec<String> {
    wording(&half_of(text))
}

/// How alike two wordings are, 0 to 1: twice what both hold over what they hold together.
pub fn similarity(a: &[String], b: &[String]) -> f32 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    let mut counts: HashMap<&str, i32> = HashMap::with_capacity(a.len());
    for word in a {
        *counts.entry(word).or_default() += 1;
    }
    let mut both = 0;
    for word in b {
        if let Some(count) = counts.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            both += 1;
        }
    }
    2.0 * both as f32 / (a.len() + b.len()) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_markup_and_spelling() {
        let same = [
            "Use **Save** `x y` &amp; [see](a.md) it.",
            "Use __Save__ `x  y` & [see](b.md#c)  it",
            "Use *Save*<br/> `x y`\\& [see] it\\.",
        ];
        for text in same {
            assert_eq!(wording_of(text).join(" "), "Use Save x y see it", "{text}");
        }
        assert_eq!(wording_of("**A**bc<br>d").join(" "), "Abc d");
        assert!(wording_of("| — |").is_empty());
    }

    #[test]
    fn likeness_counts_common_words() {
        let words = |text| wording_of(text);
        assert_eq!(similarity(&words("a b"), &words("b a")), 1.0);
        assert_eq!(similarity(&words("a b c"), &words("a x")), 0.4);
        assert_eq!(similarity(&words("a a"), &words("a")), 2.0 / 3.0);
    }
}
