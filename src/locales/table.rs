//! The form of every table here: rows of space-separated tags and a value.

/// A table by tag. A row names the tags (`"cs sk"`) its value holds for.
pub(super) type Table<T> = [(&'static str, T)];

/// The value for a tag: the row that names the tag itself, else the row of its language.
pub(super) fn pick<T: Copy>(table: &Table<T>, tag: &str) -> Option<T> {
    let row = |wanted: &str| {
        table
            .iter()
            .find(|(tags, _)| lists(tags, wanted))
            .map(|&(_, value)| value)
    };
    row(tag).or_else(|| row(language_of(tag)))
}

/// True when a space-separated list names the tag or its language.
pub(super) fn names(list: &str, tag: &str) -> bool {
    lists(list, tag) || lists(list, language_of(tag))
}

/// The words of a space-separated list, sorted for binary search.
pub(super) fn sorted(list: &'static str) -> Vec<&'static str> {
    let mut words: Vec<_> = list.split_whitespace().collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The language of a tag.
pub(super) fn language_of(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn lists(list: &str, wanted: &str) -> bool {
    list.split(' ').any(|one| one == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_goes_before_its_language() {
        let table: &Table<u8> = &[("pt es", 1), ("pt-PT", 2)];
        assert_eq!(pick(table, "pt"), Some(1));
        assert_eq!(pick(table, "pt-PT"), Some(2));
        assert_eq!(pick(table, "pt-AO"), Some(1));
        assert_eq!(pick(table, "p"), None);
        assert!(names("de lb", "de-CH") && !names("de lb", "da"));
    }
}
