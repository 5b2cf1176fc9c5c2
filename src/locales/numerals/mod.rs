//! Number words from 0 to 12: cardinals and ordinals with the forms running text uses.
//!
//! A row holds thirteen fields parted by `|`, from zero up; a field holds forms parted by spaces, and a
//! trailing `*` stands for any ending where no other number word begins so. Words that mean a number
//! only among other things (`ein`, Vietnamese `năm`) are listed: they serve to find a number present.
//!
//! Sources: CLDR 46 `rbnf` spell-out rules, with the declensions of the grammars that the function words name.

mod asian;
mod germanic;
mod northern;
mod romance;
mod slavic;
mod southern;

use super::table::{Table, pick};
use super::word_map::WordMap;

/// The number words of a tag with their values; none for neutral data.
pub(super) fn numerals(tag: &str) -> WordMap {
    let row = FAMILIES.iter().find_map(|family| pick(family, tag));
    WordMap::of_rows(row.into_iter().flat_map(|row| row.split('|')))
}

const FAMILIES: &[&Table<&str>] = &[
    germanic::WORDS,
    romance::WORDS,
    slavic::WORDS,
    northern::WORDS,
    southern::WORDS,
    asian::WORDS,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_thirteen_fields_that_do_not_meet() {
        for (tags, row) in FAMILIES.iter().flat_map(|family| family.iter()) {
            let fields: Vec<&str> = row.split('|').collect();
            assert_eq!(fields.len(), 13, "{tags}");
            for (value, field) in fields.iter().enumerate() {
                // Eleven and twelve are two words in some languages and so in no list.
                assert!(value > 10 || !field.is_empty(), "{tags} {value}");
                for form in field.split_whitespace() {
                    assert_eq!(form, form.to_lowercase(), "{tags}");
                    let others = fields
                        .iter()
                        .enumerate()
                        .filter(|&(other, _)| other != value);
                    for (other, word) in others
                        .flat_map(|(at, it)| it.split_whitespace().map(move |word| (at, word)))
                    {
                        assert_ne!(form, word, "{tags} {value} {other}");
                        if let Some(stem) = form.strip_suffix('*') {
                            assert!(
                                !word.starts_with(stem),
                                "{tags} {value} {form} swallows {word}"
                            );
                        }
                    }
                }
            }
        }
    }
}
