//! Laws of termbases and names: no input makes the readers panic, matches lie on character boundaries, and
//! the bundled data find the classic errors.

use std::sync::Arc;

use bilint::compare::lengths::LengthStats;
use bilint::engine::Statistics;
use bilint::engine::statistics::LocaleStatistics;
use bilint::model::Locale;
use bilint::terms::extract::{ExtractSettings, extract, to_entries};
use bilint::terms::import::{self, Wanted};
use bilint::terms::tbx_write::{TbxVersion, write};
use bilint::terms::{
    NameMatcher, Names, Rendered, TermMatcher, Termbase, bundled, csv_file, tbx_read,
};
use bilint::words::{Inflection, Learner, Lexicon, PairOrigin, PairWords};
use proptest::prelude::*;

fn matcher(locale: &str) -> TermMatcher {
    let locale = Locale::parse(locale).unwrap();
    let inflection = Arc::new(Inflection::new(locale.language()));
    TermMatcher::new(bundled::termbase().of_locale(&locale), inflection)
}

/// The forbidden words the bundled termbase finds in a pair.
fn wrong(locale: &str, source: &str, target: &str) -> Vec<String> {
    let matcher = matcher(locale);
    let words = PairWords::of_masks(source, target, Locale::parse(locale).unwrap().language());
    matcher
        .judge(&words, &[], &[], None)
        .into_iter()
        .filter(|it| it.rendered == Rendered::Forbidden)
        .flat_map(|it| it.wrong)
        .map(|form| form.span.of(target).to_owned())
        .collect()
}

#[test]
fn the_first_run_finds_the_classic_errors() {
    for (locale, source, target, found) in [
        (
            "lv-LV",
            "Open the Users blade",
            "Atveriet lietotāju asmeni",
            "asmeni",
        ),
        (
            "sl-SI",
            "On the password reset blade",
            "Na rezilu za ponastavitev gesla",
            "rezilu",
        ),
        (
            "sl-SI",
            "Enable password writeback",
            "Omogočite geslo nepotrjenim",
            "geslo nepotrjenim",
        ),
        (
            "lv-LV",
            "Password writeback is on",
            "Paroļu arī atpakaļrakstīšana ir ieslēgta",
            "Paroļu arī atpakaļrakstīšana",
        ),
        (
            "sv-SE",
            "Reset your password",
            "Återställ ditt lösen ord",
            "lösen ord",
        ),
        ("de-DE", "Open the blade", "Öffnen Sie die Klinge", "Klinge"),
        ("es-MX", "Each policy", "Cada póliza", "póliza"),
        ("fr-FR", "the blade", "la lame", "lame"),
        ("ja-JP", "Open the blade", "刃を開く", "刃"),
        ("ru-RU", "Close the blade", "Закройте лезвие", "лезвие"),
        ("cs-CZ", "Close the blade", "Zavřete čepel", "čepel"),
    ] {
        assert_eq!(wrong(locale, source, target), [found], "{locale}");
    }
    assert!(wrong("lv-LV", "Open the blade", "Atveriet paneli").is_empty());
    assert!(wrong("es-ES", "Open the blade", "Abra la hoja").is_empty());
}

#[test]
fn bundled_termbases_survive_both_formats() {
    let entries = &bundled::termbase().entries;
    let csv = csv_file::write(entries);
    assert_eq!(
        csv_file::write(&csv_file::read("a.csv", &csv).value.entries),
        csv
    );
    for version in [TbxVersion::V2, TbxVersion::V3] {
        let loaded = tbx_read::read("a.tbx", &write(entries, version));
        assert_eq!(loaded.problems, []);
        // Not `assert_eq`: nobody could read what it would print.
        assert!(csv_file::write(&loaded.value.entries) == csv);
    }
}

#[test]
fn candidates_carry_their_renderings() {
    let mut learner = Learner::new(&Locale::parse("lv-LV").unwrap());
    let verbs = [
        ("open", "atveriet"),
        ("delete", "dzēsiet"),
        ("see", "skatiet"),
        ("add", "pievienojiet"),
    ];
    let nouns = [
        ("mailbox", "pastkasti"),
        ("policy", "politiku"),
        ("device", "ierīci"),
        ("group", "grupu"),
    ];
    for file in 0..6 {
        let path = format!("{file}.md");
        for (at, (verb, target_verb)) in verbs.iter().enumerate() {
            for (noun, target_noun) in nouns {
                let source = format!("{verb} {at}{file} shared {noun}");
                let target = format!("{target_verb} {at}{file} koplietojamo {target_noun}");
                learner.add_masks(
                    &source,
                    &target,
                    PairOrigin {
                        path: &path,
                        human: false,
                    },
                );
            }
        }
    }
    let lexicon = Lexicon::new(learner.learn_anyway());
    let candidates = extract(&lexicon, &ExtractSettings::default());
    let found = candidates
        .iter()
        .find(|it| it.term == "shared mailbox")
        .unwrap();
    assert_eq!((found.count, found.files), (24, 6));
    assert_eq!(found.renderings[0].0, "koplietojamo pastkasti");
    let entries = to_entries(&candidates, &Locale::parse("lv-LV").unwrap());
    let again = csv_file::read("a.csv", &csv_file::write(&entries));
    assert_eq!(again.problems, []);
    assert_eq!(again.value.entries.len(), candidates.len());
}

proptest! {
    #[test]
    fn no_file_makes_a_reader_panic(text in "(source_term,locale\n|name\n|<tbx>|<martif>)?\\PC{0,200}") {
        for entry in Termbase::read("t", &text).value.entries {
            prop_assert!(!entry.source.is_empty());
        }
        Names::read("n", &text);
        tbx_read::read("x", &text);
    }

    #[test]
    fn no_export_makes_the_import_panic(
        head in "(Entry_ID;|sep=;\n)?English(;Term_Info)?(;Latvian|;sv-SE|;Forbidden){1,3}(;Status|;Note|;Language)?",
        rows in prop::collection::vec("[a-zē|*;,\"\n ]{0,40}", 0..4),
        whole in "(<mtf>|<martif>|<tbx>)\\PC{0,100}",
    ) {
        let wanted = Wanted { locale: Locale::parse("lv-LV"), columns: Vec::new() };
        for text in [format!("{head}\n{}", rows.join("\n")), whole] {
            for entry in import::read("t", &text, &wanted).termbase.entries {
                prop_assert!(!entry.source.is_empty());
                prop_assert!(entry.locale.is_some());
            }
        }
    }

    #[test]
    fn damaged_statistics_are_refused(at in 0_usize..4_000, byte: u8, learnt: bool) {
        let locale = Locale::parse("lv-LV").unwrap();
        let mut learner = Learner::new(&locale);
        let origin = PairOrigin { path: "a.md", human: false };
        learner.add_masks("open the policy of the tenant", "atveriet nomnieka politiku", origin);
        let mut bytes = match learnt {
            true => {
                let counts = learner.learn_anyway();
                let learnt = LocaleStatistics { counts, lengths: LengthStats::default() };
                Statistics { locales: [(locale, learnt)].into() }.to_bytes()
            }
            false => learner.to_bytes(),
        };
        let at = at % bytes.len();
        bytes[at] = byte;
        // Whatever they hold, it must not panic.
        if let Ok(statistics) = Statistics::from_bytes(&bytes) {
            statistics.into_knowledge();
        }
        if let Ok(learner) = Learner::from_bytes(&bytes) {
            learner.learn_anyway();
        }
    }

    #[test]
    fn matches_lie_on_character_boundaries(
        words in prop::collection::vec(prop::sample::select(vec![
            "blade", "Azure", "AD", "asmens", "panelī", "sign", "in", "pierakstīties", "\u{1}", "\u{2}\u{2}", "-", " ",
            "OAuth 2,0", "テナント", "ё", "arī", "atpakaļrakstīšana", "writeback", ".", "Microsoft 365",
        ]), 0..14),
        cut in 0_usize..14,
    ) {
        let cut = cut.min(words.len());
        let (source, target) = (words[..cut].join(" "), words[cut..].concat());
        let matcher = matcher("lv-LV");
        let names = NameMatcher::new(bundled::names(), Arc::new(Inflection::new("lv")));
        let pair = PairWords::of_masks(&source, &target, "lv");
        for verdict in matcher.judge(&pair, &names.spans(&source), &names.spans(&target), None) {
            for it in &verdict.uses {
                prop_assert!(source.get(it.span.range()).is_some());
            }
            for form in verdict.right.iter().chain(&verdict.wrong) {
                prop_assert!(target.get(form.span.range()).is_some());
            }
        }
        for verdict in names.look(&source, &target).altered {
            prop_assert!(source.get(verdict.source.range()).is_some());
            prop_assert!(verdict.target.is_none_or(|span| target.get(span.range()).is_some()));
        }
    }
}
