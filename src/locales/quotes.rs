//! Quotation marks.
//!
//! Source: CLDR 46 `delimiters`, then the pairs style guides of the locale accept beside it. The straight
//! pair is accepted everywhere: technical documentation is written with it.

use super::table::{Table, pick};

/// Accepted pairs of a tag, the primary first; neutral data accepts every usual direction.
pub(super) fn quotes(tag: &str) -> Vec<(char, char)> {
    let listed = pick(QUOTES, tag).unwrap_or(NEUTRAL);
    let mut pairs: Vec<_> = listed.split(' ').filter_map(pair).collect();
    pairs.push(('"', '"'));
    pairs
}

fn pair(signs: &str) -> Option<(char, char)> {
    let mut signs = signs.chars();
    Some((signs.next()?, signs.next()?))
}

const NEUTRAL: &str = "“” „“ „” ”” «» »« »» ‘’ ‚‘ ‚’ ’’ ‹› ›‹ 「」 『』 《》 〈〉";

/// Pairs as they stand in text, opening and closing sign side by side.
const QUOTES: &Table<&str> = &[
    ("ar", "”“ “” «» ’‘ ‘’"),
    ("bg", "„“ ’’ «»"),
    ("bs sr", "„” „“ ‘’ ’’ »«"),
    ("ca gl", "«» “” ‘’"),
    ("cs sk", "„“ ‚‘ »« ›‹"),
    ("da", "”” “” ’’ »« ›‹ „“ „”"),
    ("de lb", "„“ ‚‘ »« ›‹"),
    ("de-CH", "«» ‹› „“ ‚‘"),
    ("el", "«» “” ‘’"),
    ("en fil ga hi id ms mt th tr vi", "“” ‘’"),
    ("es", "«» “” ‘’"),
    ("es-419", "“” ‘’ «»"),
    ("et", "„“ „” ‚‘ «»"),
    ("eu", "«» “” ‹› ‘’"),
    ("fa", "«» ‹› “”"),
    ("fi sv", "”” ’’ »» »«"),
    ("fr", "«» “” ‘’ ‹›"),
    ("he", "”” „” “” ’’"),
    ("hr", "„” „“ »« ‘’"),
    ("hu", "„” »« ’’"),
    ("is", "„“ ‚‘"),
    ("it", "«» “” ‘’"),
    ("ja", "「」 『』 “” ”” ‘’ 〈〉 《》"),
    ("kk ru uk", "«» „“ “”"),
    ("ko", "“” ‘’ 「」 『』 《》 〈〉"),
    ("lt", "„“ ‚‘"),
    ("lv", "“” „” „“ «» ‘’"),
    ("nb", "«» “” ”” „“ ‘’ ’’"),
    ("nl", "‘’ “” „” ‚’"),
    ("pl", "„” «» »« ‚’ ‘’"),
    ("pt", "“” ‘’ «»"),
    ("pt-PT", "«» “” ‘’"),
    ("ro", "„” «»"),
    ("sl", "»« „“ ›‹ ‚‘"),
    ("zh", "“” ‘’ 「」 『』 《》 〈〉"),
    ("zh-Hant", "「」 『』 “” ‘’ 《》 〈〉"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_differ_and_open_as_quotes_do() {
        for (tags, listed) in QUOTES.iter().chain([&("und", NEUTRAL)]) {
            let pairs = quotes(tags.split(' ').next().unwrap_or_default());
            assert_eq!(pairs.len(), listed.split(' ').count() + 1, "{tags}");
            for (index, pair) in pairs.iter().enumerate() {
                assert!(!pairs[..index].contains(pair), "{tags} {pair:?}");
                assert!("\"“”„«»‘’‚‹›「」『』《》〈〉".contains(pair.0));
                assert!(
                    !matches!(pair.0, '「' | '『' | '《' | '〈')
                        || pair.0 as u32 + 1 == pair.1 as u32
                );
            }
        }
    }

    #[test]
    fn primary_pairs_are_those_of_cldr() {
        for (tag, pair) in [
            ("de", ('„', '“')),
            ("de-CH", ('«', '»')),
            ("fr-CA", ('«', '»')),
            ("sv", ('”', '”')),
            ("ja", ('「', '」')),
            ("zh", ('“', '”')),
            ("en", ('“', '”')),
        ] {
            assert_eq!(quotes(tag)[0], pair, "{tag}");
        }
    }
}
