//! Checks a termbase: what contradicts itself, what can never match.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::form::{Form, Status};
use super::termbase::{Entry, PartOfSpeech, Problem, Termbase};
use crate::locales;
use crate::words::{Lexicon, fold, pair_words};

/// Finds duplicates, forms both right and wrong, locales without data, entries that say nothing; with a
/// lexicon of a locale's corpus also forbidden forms that no translation uses. Ordered by file and line.
pub fn lint(termbase: &Termbase, lexicon: Option<&Lexicon>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: BTreeMap<(String, String, PartOfSpeech), &Entry> = BTreeMap::new();
    for entry in &termbase.entries {
        let Some(locale) = &entry.locale else {
            continue;
        };
        let mut tell = |error: bool, message: String| {
            problems.push(Problem {
                path: Arc::clone(&entry.path),
                line: entry.line,
                error,
                message,
            });
        };
        if !locales::data(locale).is_known() {
            tell(
                false,
                format!("nothing is known of locale `{locale}`; is the tag right?"),
            );
        }
        let key = (
            entry.source.to_lowercase(),
            locale.to_string(),
            entry.part_of_speech,
        );
        if let Some(first) = seen.get(&key)
            && first.path == entry.path
        {
            tell(
                true,
                format!(
                    "`{}` stands in line {} already; put the two together",
                    entry.source, first.line
                ),
            );
        }
        seen.entry(key).or_insert(entry);
        if entry.forms().next().is_none() {
            tell(
                false,
                format!("`{}` has no form at all: nothing is checked", entry.source),
            );
        } else if entry.preferred.is_empty() && !entry.forbidden.is_empty() {
            tell(
                false,
                format!(
                    "`{}` forbids forms but prefers none; a finding could not say what to write",
                    entry.source
                ),
            );
        }
        for form in contradictions(entry, locale.language()) {
            tell(
                true,
                format!(
                    "`{form}` is both right and forbidden for `{}`",
                    entry.source
                ),
            );
        }
        for form in entry.preferred.iter().filter(|form| form.is_wild()) {
            tell(
                false,
                format!("preferred form `{form}` has a `*`; a finding would print it as it is"),
            );
        }
        for form in unattested(entry, lexicon) {
            tell(
                false,
                format!(
                    "forbidden form `{form}` of `{}` stands nowhere in the corpus",
                    entry.source
                ),
            );
        }
    }
    problems.sort();
    problems
}

fn contradictions<'a>(entry: &'a Entry, language: &'a str) -> impl Iterator<Item = &'a Form> {
    let right: Vec<String> = entry
        .forms()
        .filter(|(status, form)| *status != Status::Forbidden && !form.is_wild())
        .map(|(_, form)| fold::lower(&form.text, language))
        .collect();
    entry
        .forbidden
        .iter()
        .filter(move |form| right.contains(&fold::lower(&form.text, language)))
}

fn unattested<'a>(entry: &'a Entry, lexicon: Option<&'a Lexicon>) -> Vec<&'a Form> {
    let Some(lexicon) = lexicon else {
        return Vec::new();
    };
    let language = entry.locale.as_ref().map_or("", |locale| locale.language());
    if language != lexicon.language() {
        return Vec::new();
    }
    let plain = entry.forbidden.iter().filter(|form| !form.is_wild());
    plain
        .filter(|form| {
            pair_words::side_words(&form.text, language)
                .iter()
                .any(|word| lexicon.target_stem_count(&word.lower) == 0)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::csv_file;

    #[test]
    fn contradictions_and_duplicates_are_told() {
        let rows = "source_term,locale,preferred,admitted,forbidden\n\
                    blade,lv-LV,panelis,lapa,asmens\n\
                    Blade,lv-LV,lapa,,\n\
                    policy,lv-LV,politika,,Politika\n\
                    pane,xx-XX,rūts,,\n\
                    tile,lv-LV,,,flīze\n\
                    key,lv-LV,,,\n";
        let problems = lint(&csv_file::read("t.csv", rows).value, None);
        let told: Vec<(u32, &str)> = problems
            .iter()
            .map(|it| (it.line, it.message.as_str()))
            .collect();
        assert_eq!(
            told[0],
            (3, "`Blade` stands in line 2 already; put the two together")
        );
        assert_eq!(
            told[1],
            (4, "`Politika` is both right and forbidden for `policy`")
        );
        assert_eq!(told[2].0, 5);
        assert_eq!(told[3].0, 6);
        assert_eq!(told[4], (7, "`key` has no form at all: nothing is checked"));
        assert_eq!(told.len(), 5);
    }
}
