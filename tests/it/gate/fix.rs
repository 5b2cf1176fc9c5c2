//! Fixes: shown as a diff, written on request, nothing left afterwards, nothing else touched.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{GOOD, Place, article};

/// Pairs with one defect each that has a clear mend, and what the target is then.
const TORN: [(&str, &str, &str); 12] = [
    (
        "Skatiet[sarakstu](a.md).",
        "See the [list](a.md).",
        "Skatiet [sarakstu](a.md).",
    ),
    (
        "Skatiet [sarakstu] (a.md).",
        "See the [list](a.md).",
        "Skatiet [sarakstu](a.md).",
    ),
    (
        "Skatiet [sarakstu](b.md).",
        "See the [list](a.md).",
        "Skatiet [sarakstu](a.md).",
    ),
    (
        "Noklikšķiniet uz ** Saglabāt**.",
        "Click **Save**.",
        "Noklikšķiniet uz **Saglabāt**.",
    ),
    (
        "Noklikšķiniet uz ***Saglabāt**.",
        "Click **Save**.",
        "Noklikšķiniet uz **Saglabāt**.",
    ),
    (
        "**Eksportējiet žurnālus",
        "**Export the logs**",
        "**Eksportējiet žurnālus**",
    ),
    (
        "Palaidiet Get-User.",
        "Run `Get-User`.",
        "Palaidiet `Get-User`.",
    ),
    (
        "Palaidiet `get-user` vēlreiz.",
        "Run `Get-User` again.",
        "Palaidiet `Get-User` vēlreiz.",
    ),
    (
        "Iestatiet uz $ true vēlreiz.",
        "Set to $true again.",
        "Iestatiet uz $true vēlreiz.",
    ),
    (
        "Atveriet sharepoint lapu.",
        "Open the SharePoint page.",
        "Atveriet SharePoint lapu.",
    ),
    (
        "Saglabājiet failu , tad aizveriet.",
        "Save the file, then close.",
        "Saglabājiet failu, tad aizveriet.",
    ),
    (
        "حدد ** حفظ ** الآن.",
        "Select **Save** now.",
        "حدد **حفظ** الآن.",
    ),
];

/// An article in the language of its text.
fn in_its_language(units: &[(&str, &str)]) -> String {
    let text = article("ab12c", units);
    match text.contains('ح') {
        true => text.replace("lv-LV", "ar-SA"),
        false => text,
    }
}

/// A folder where every rule runs.
fn all_rules() -> Place {
    let place = Place::new();
    place.write("bilint.toml", "[cache]\nenabled = false\n");
    place
}

#[test]
fn nothing_to_fix_is_said() {
    let place = Place::new();
    let text = article("ab12c", &[GOOD]);
    place.write("a.md", &text);
    let ran = place.bilint(&["fix", "--write"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(ran.err, "nothing to fix\n");
    assert_eq!(place.read("a.md"), text);
}

#[test]
fn each_defect_is_mended_as_a_person_would() {
    let place = all_rules();
    for (number, (target, source, _)) in TORN.iter().enumerate() {
        place.write(
            &format!("{number:02}.md"),
            &in_its_language(&[(target, source)]),
        );
    }
    let shown = place.bilint(&["fix"]);
    assert_eq!(
        shown.out.matches("\n+++ ").count(),
        TORN.len(),
        "{}",
        shown.out
    );
    assert!(
        shown.err.contains("write them with `--write`"),
        "{}",
        shown.err
    );
    let ran = place.bilint(&["fix", "--write"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
    for (number, (_, source, mended)) in TORN.iter().enumerate() {
        assert_eq!(
            place.read(&format!("{number:02}.md")),
            in_its_language(&[(mended, source)])
        );
    }
}

#[test]
fn a_second_run_finds_nothing_left_and_the_rest_stays() {
    // Any mixture of torn and sound units, line ends and byte order marks; all of it in one run.
    let unit = (0..TORN.len() + 2).prop_map(|at| TORN.get(at).copied());
    let mixture = (
        prop::collection::vec(unit, 1..8),
        prop::bool::ANY,
        prop::bool::ANY,
        prop::sample::select(vec!["lv-LV", "sv-SE", "ar-SA"]),
    );
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    for trust in [&[][..], &["--unsafe"][..]] {
        let place = all_rules();
        let mut before = Vec::new();
        for number in 0..60 {
            let (units, crlf, mark, locale) = mixture.new_tree(&mut runner).unwrap().current();
            let units: Vec<(&str, &str)> = units
                .iter()
                .map(|it| it.map_or(GOOD, |(target, source, _)| (target, source)))
                .collect();
            let mut text = article("ab12c", &units).replace("lv-LV", locale);
            if crlf {
                text = text.replace('\n', "\r\n");
            }
            if mark {
                text.insert(0, '\u{feff}');
            }
            let name = format!("{number:02}.md");
            place.write(&name, &text);
            before.push((name, text));
        }
        let arguments =
            |more: &[&'static str]| -> Vec<&str> { [&["fix"][..], trust, more].concat() };
        let ran = place.bilint(&arguments(&["--write"]));
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.err.contains("findings fixed"), "{}", ran.err);
        let again = place.bilint(&arguments(&[]));
        assert_eq!(again.out, "");
        assert!(again.err.starts_with("nothing to fix"), "{}", again.err);
        for (name, before) in before {
            let after = place.read(&name);
            assert_eq!(outside(&after), outside(&before), "{name}");
        }
    }
}

/// The text of an article without its target halves.
fn outside(text: &str) -> String {
    let mut rest = text;
    let mut all = String::new();
    while let Some(at) = rest.find("data-ttu-id") {
        let start = at + rest[at..].find('>').unwrap();
        all.push_str(&rest[..start]);
        rest = &rest[start + rest[start..].find("</span>").unwrap()..];
    }
    all + rest
}

#[test]
fn sound_articles_stay_as_they_are_byte_for_byte() {
    let place = all_rules();
    let text = format!(
        "\u{feff}{}\r\n\r\n\tčetri  \r\n",
        article("ab12c", &[GOOD, (TORN[3].2, TORN[3].1)]).replace('\n', "\r\n")
    );
    place.write("a.md", &text);
    place.write("b.md", &article("ab12c", &[(TORN[0].0, TORN[0].1)]));
    place.bilint(&["fix", "--write", "--unsafe"]);
    assert_eq!(place.read("a.md"), text);
}
