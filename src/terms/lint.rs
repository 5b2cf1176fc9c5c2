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
        for (_, form) in entry.forms() {
            if let Some(slip) = slip(form) {
                tell(false, format!("form `{form}` {slip}"));
            }
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
                    "forbidden form `{form}` of `{}` is not in the lexicon: its corpus hardly uses it",
                    entry.source
                ),
            );
        }
    }
    problems.extend(contradicting_rows(termbase));
    problems.sort();
    problems
}

/// What in a form can hardly be meant.
fn slip(form: &Form) -> Option<&'static str> {
    if form.text.contains([';', '\n']) {
        return Some("holds several; part them with `|`");
    }
    if form.text.contains('*') {
        return Some("has a `*` inside, which is taken as it is; one may stand at the ends");
    }
    form.text
        .contains(['(', '['])
        .then_some("has brackets, which the text must have, too; remarks belong into `note`")
}

/// Forms that one row of a term forbids and another, of another word class, calls right.
fn contradicting_rows(termbase: &Termbase) -> Vec<Problem> {
    let mut right: BTreeMap<(String, String, String), &Entry> = BTreeMap::new();
    let key = |entry: &Entry, form: &Form| {
        let locale = entry.locale.as_ref()?;
        Some((
            entry.source.to_lowercase(),
            locale.to_string(),
            fold::lower(&form.text, locale.language()),
        ))
    };
    for entry in &termbase.entries {
        for (status, form) in entry.forms() {
            if status != Status::Forbidden
                && !form.is_wild()
                && let Some(key) = key(entry, form)
            {
                right.entry(key).or_insert(entry);
            }
        }
    }
    let mut problems = Vec::new();
    for entry in &termbase.entries {
        for form in entry.forbidden.iter().filter(|form| !form.is_wild()) {
            let other = key(entry, form).and_then(|key| right.get(&key));
            if let Some(other) = other
                && other.path == entry.path
                && other.line != entry.line
                && other.part_of_speech != entry.part_of_speech
            {
                problems.push(Problem {
                    path: Arc::clone(&entry.path),
                    line: entry.line,
                    error: false,
                    message: format!(
                        "`{form}` is forbidden for `{}` here and right in line {}",
                        entry.source, other.line
                    ),
                });
            }
        }
    }
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
    fn slips_are_told() {
        let rows = "source_term,locale,preferred,admitted,forbidden,part_of_speech\n\
                    log,lv-LV,žurnāls,,reģistrēt,noun\n\
                    log,lv-LV,reģistrēt,,žurnāls,verb\n\
                    blade,lv-LV,panelis; lapa,,,noun\n\
                    tenant,lv-LV,nomnieks (vīr.),nom*ks,,noun\n";
        let problems = lint(&csv_file::read("t.csv", rows).value, None);
        let told: Vec<String> = problems
            .iter()
            .map(|it| format!("{} {} {}", it.line, it.error, it.message))
            .collect();
        assert_eq!(
            told,
            [
                "2 false `reģistrēt` is forbidden for `log` here and right in line 3",
                "3 false `žurnāls` is forbidden for `log` here and right in line 2",
                "4 false form `panelis; lapa` holds several; part them with `|`",
                "5 false form `nom*ks` has a `*` inside, which is taken as it is; one may stand at the ends",
                "5 false form `nomnieks (vīr.)` has brackets, which the text must have, too; remarks belong into `note`",
            ]
        );
    }

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
