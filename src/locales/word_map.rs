//! A small fixed dictionary for hot paths: words by length, then by binary search.
//!
//! Most words of a text are in no list at all; their length alone leaves a handful of candidates, compared
//! without allocation.

/// Words and stems with a small number each.
#[derive(Debug, Default)]
pub struct WordMap {
    /// At index n the words of n bytes, sorted.
    by_length: Vec<Vec<(&'static str, u8)>>,
    /// Beginnings of words.
    stems: Vec<(&'static str, u8)>,
}

impl WordMap {
    /// The words of rows, each with the index of its row; a form that ends in `*` is a stem.
    pub(super) fn of_rows(rows: impl Iterator<Item = &'static str>) -> Self {
        let mut map = Self::default();
        for (row, index) in rows.zip(0..) {
            for form in row.split_whitespace() {
                map.insert(form, index);
            }
        }
        for words in &mut map.by_length {
            words.sort_unstable();
        }
        map
    }

    fn insert(&mut self, form: &'static str, value: u8) {
        if let Some(stem) = form.strip_suffix('*') {
            self.stems.push((stem, value));
            return;
        }
        if self.by_length.len() <= form.len() {
            self.by_length.resize_with(form.len() + 1, Vec::new);
        }
        self.by_length[form.len()].push((form, value));
    }

    /// The number of a word, or of the stem it begins with.
    pub fn get(&self, word: &str) -> Option<u8> {
        let same_length = self
            .by_length
            .get(word.len())
            .map_or(&[][..], Vec::as_slice);
        match same_length.binary_search_by(|(known, _)| (*known).cmp(word)) {
            Ok(at) => Some(same_length[at].1),
            Err(_) => self.stem_of(word),
        }
    }

    fn stem_of(&self, word: &str) -> Option<u8> {
        let stem = self.stems.iter().find(|(stem, _)| word.starts_with(stem));
        stem.map(|&(_, value)| value)
    }

    /// True when a word is listed or begins with a listed stem.
    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The words and stems of one number, longer words first, stems last.
    pub fn forms(&self, value: u8) -> impl Iterator<Item = &'static str> {
        let words = self.by_length.iter().rev().flatten();
        let forms = words.chain(&self.stems).filter(move |form| form.1 == value);
        forms.map(|&(form, _)| form)
    }

    /// True when nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.by_length.is_empty() && self.stems.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_stems_are_found_by_row() {
        let map = WordMap::of_rows(["nulle", "viens vien* pirmais", "divi"].into_iter());
        for (word, value) in [
            ("nulle", Some(0)),
            ("viens", Some(1)),
            ("vienīgs", Some(1)),
            ("divi", Some(2)),
            ("divas", None),
            ("vie", None),
            ("", None),
            ("pirmaisvirsnieks", None),
        ] {
            assert_eq!(map.get(word), value, "{word}");
        }
        assert_eq!(
            map.forms(1).collect::<Vec<_>>(),
            ["pirmais", "viens", "vien"]
        );
        assert!(
            !map.is_empty() && WordMap::default().is_empty() && !WordMap::default().contains("a")
        );
    }
}
