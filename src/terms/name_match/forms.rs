//! Counts the forms of a name that are right in the target: as it is, localized, with endings.

use super::{NameMatcher, Side};
use crate::words::cut::Joint;
use crate::words::english;
use crate::words::inflection::Fit;
use crate::words::pair_words::{Word, side_words};

impl NameMatcher {
    /// How often a name stands in the target in a form that is right.
    pub(super) fn count(&self, name: usize, side: &Side<'_>) -> usize {
        let exact = side.kept.iter().filter(|it| it.name == name).count();
        let localized: usize = self.names[name]
            .localized(self.inflection.language())
            .iter()
            .map(|form| self.count_localized(form, &side.words))
            .sum();
        exact + localized.max(self.count_inflected(name, side))
    }

    fn count_localized(&self, form: &str, words: &[Word]) -> usize {
        let form = side_words(form, self.inflection.language());
        if form.is_empty() || form.len() > words.len() {
            return 0;
        }
        // The last word may stand in a compound: `företagsportalappen`.
        let fits = |window: &&[Word]| {
            window
                .iter()
                .zip(&form)
                .enumerate()
                .all(|(at, (word, mine))| {
                    let fit = self.inflection.fit(&mine.lower, &word.lower);
                    fit > Some(Fit::Compound) || fit.is_some() && at + 1 == form.len()
                })
        };
        words.windows(form.len()).filter(fits).count()
    }

    /// The words of the name in their letter case, perhaps with endings, in any order side by side. Words
    /// without content may be translated (`Defender for Office`) and one foreign word may stand between.
    fn count_inflected(&self, name: usize, side: &Side<'_>) -> usize {
        let text = &self.names[name].name;
        let content = |word: &&Word| !english::is_function(word.span.of(text));
        let mine: Vec<&str> = self.words[name]
            .iter()
            .filter(content)
            .map(|word| word.span.of(text))
            .collect();
        if mine.is_empty() {
            // A name of signs alone: nothing to inflect.
            return usize::from(side.visible.text.contains(text));
        }
        let (mut at, mut count) = (0, 0);
        while at < side.words.len() {
            match self.window(name, &mine, side, at) {
                Some(end) => {
                    count += 1;
                    at = end;
                }
                None => at += 1,
            }
        }
        count
    }

    /// Where the words of a name end that begin at a word of the target.
    fn window(&self, name: usize, mine: &[&str], side: &Side<'_>, start: usize) -> Option<usize> {
        let mut left: Vec<&str> = mine.to_vec();
        let longest = (start + self.words[name].len() + 1).min(side.words.len());
        for at in start..longest {
            let word = &side.words[at];
            if at > start && word.joint == Joint::Break {
                return None;
            }
            if side
                .kept
                .iter()
                .any(|it| it.name == name && it.span.overlaps(word.span))
            {
                return None;
            }
            let found = left
                .iter()
                .position(|mine| self.takes_ending(mine, word.span.of(side.text), name));
            match found {
                Some(found) => drop(left.remove(found)),
                None if at == start => return None,
                None => {}
            }
            if left.is_empty() {
                return Some(at + 1);
            }
        }
        None
    }

    /// Is a word of the text a word of a name, perhaps with an ending? Its letters keep their case.
    fn takes_ending(&self, mine: &str, word: &str, name: usize) -> bool {
        if mine == word {
            return true;
        }
        let shared = mine
            .chars()
            .zip(word.chars())
            .take_while(|(one, other)| one == other)
            .count();
        let same_letters = shared >= 3 && shared + 2 >= mine.chars().count();
        if let Some(rest) = word.strip_prefix(mine) {
            let rest = rest.trim_start_matches(['\'', '’', ':', '-']);
            // South Slavic joins endings to a final r with a j: `Yammerju`.
            let bare = rest.strip_prefix('j').unwrap_or(rest);
            let language = self.inflection.language();
            let has_ending = |rest: &str| self.endings.as_ref().is_some_and(|set| set.has(rest));
            // and makes adjectives of names: `SharePointovega`.
            let of = bare.strip_prefix("ov").or_else(|| bare.strip_prefix("ev"));
            // A final o is the one of the ending: `Visiova`.
            let of = of.or_else(|| bare.strip_prefix('v').filter(|_| mine.ends_with('o')));
            let slavic = matches!(language, "sl" | "hr" | "sr" | "bs");
            if slavic && of.is_some_and(|rest| rest.is_empty() || has_ending(rest)) {
                return true;
            }
            let named = self.names[name]
                .inflected_in
                .iter()
                .any(|it| it == language);
            return rest == "s"
                || has_ending(rest)
                || has_ending(bare)
                || named && rest.chars().count() <= 4;
        }
        let lower = |text: &str| text.to_lowercase();
        // `Team Admin Center` is not the admin center of Teams.
        let singular = mine.strip_suffix('s') == Some(word);
        same_letters
            && !singular
            && self.endings.is_some()
            && mine.chars().any(char::is_lowercase)
            && self.inflection.fit(&lower(mine), &lower(word)) > Some(Fit::Compound)
    }
}
