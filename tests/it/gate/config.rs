//! Configuration: where values come from, and what is said of wrong ones.

use super::{BAD, GOOD, Place, RULES, article};

#[test]
fn wrong_places_are_underlined_with_the_nearest_name() {
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[GOOD]));
    place.write(
        "bilint.toml",
        "schema = 1\n[gate]\nfail-onn = \"error\"\n[rules]\nignore = [\"link-mising\"]\n[rules.link-missing]\nseverty = 1\n",
    );
    let ran = place.bilint(&["check"]);
    assert_eq!(ran.code, Some(2));
    insta::assert_snapshot!(ran.err);
    place.write("bilint.toml", "[rules.link-missing]\nratio = 2\n");
    let ran = place.bilint(&["check"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("bilint.toml:2:1: error: option `ratio`"),
        "{}",
        ran.err
    );
}

/// One mistake each; the words are what is said of it, with the place.
const WRONG: &[(&str, &str)] = &[
    (
        "inptu = 2",
        "1:1: error: unknown key `inptu`; did you mean `input`?",
    ),
    ("schema = 2", "1:10: error: this bilint reads `schema = 1`"),
    ("[gate\n", "1:6: error: unclosed table"),
    (
        "[gate]\nfail-on = \"eror\"",
        "2:11: error: `eror` is none of error, warning, note, never",
    ),
    (
        "[gate]\nfail-on = 3",
        "2:11: error: expected a string, found a number",
    ),
    (
        "[rules]\nlink-missing = \"warn\"",
        "2:16: error: `warn` is no severity",
    ),
    (
        "[rules.drft]",
        "1:8: error: `drft` is no rule and no key of `[rules]`",
    ),
    (
        "[input]\ninclude = [\"a[b\"]",
        "2:11: error: `a[b` is no path pattern",
    ),
    (
        "[[overrides]]\nlocale = \"ja\"",
        "2:1: error: unknown key `locale` in `[[overrides]]`; did you mean `locales`?",
    ),
    (
        "[[overrides]]\nlocales = [\"japanese\"]\nrules = { link = \"off\" }",
        "2:11: error: `japanese` is no locale: write",
    ),
    (
        "[[suppress]]\nrule = \"link\"",
        "1:1: error: a suppression needs a `reason`",
    ),
    (
        "[[suppress]]\nreason = \"we know\"",
        "1:1: error: a suppression needs a `rule` or a `match`",
    ),
    (
        "[[suppress]]\nrule = \"link\"\nreason = \"x\"\nexpires = \"2027-13-01\"",
        "4:11: error: expected a day such as",
    ),
    (
        "extends = \"bilint.toml\"",
        "1:11: error: `bilint.toml` extends this file in a circle",
    ),
    (
        "extends = \"none.toml\"",
        "1:11: error: `none.toml` cannot be read",
    ),
];

#[test]
fn every_mistake_is_told_with_its_place() {
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[GOOD]));
    for (text, words) in WRONG {
        place.write("bilint.toml", text);
        let ran = place.bilint(&["check"]);
        assert_eq!(ran.code, Some(2), "{text}: {}", ran.err);
        let place = format!("bilint.toml:{words}");
        assert!(ran.err.contains(&place), "{text}: {}", ran.err);
        assert!(ran.err.contains('^'), "{text}: {}", ran.err);
    }
    place.write("bilint.toml", "extends = \"b.toml\"");
    place.write("b.toml", "extends = [\"bilint.toml\"]");
    let err = place.bilint(&["check"]).err;
    assert!(
        err.contains("b.toml:1:") && err.contains("in a circle"),
        "{err}"
    );
}

#[test]
fn nearest_file_then_environment_then_command_line() {
    let place = Place::new();
    place.write("lv/a.md", &article("ab12c", &[BAD]));
    place.write(
        "base.toml",
        "[rules]\nselect = [\"link-missing\"]\n[gate]\nfail-on = \"note\"\n",
    );
    place.write("bilint.toml", "[gate]\nfail-on = \"never\"\n");
    place.write(
        "lv/bilint.toml",
        "extends = \"../base.toml\"\n[rules.link-missing]\nseverity = \"note\"\n",
    );
    assert_eq!(place.bilint(&["check", "lv"]).code, Some(1));
    let variables = [("BILINT_GATE_FAIL_ON", "warning")];
    assert_eq!(place.run(&["check", "lv"], &variables).code, Some(0));
    let arguments = ["check", "lv", "--config", "gate.fail-on=note"];
    assert_eq!(place.run(&arguments, &variables).code, Some(1));
    let arguments = [
        "check",
        "lv",
        "--config",
        "gate.fail-on=note",
        "--fail-on",
        "never",
    ];
    assert_eq!(place.run(&arguments, &variables).code, Some(0));
    assert_eq!(
        place
            .bilint(&["check", "lv", "--isolated", "--select", "link"])
            .code,
        Some(1)
    );
    let ran = place.run(&["check", "lv"], &[("BILINT_GATE_FAILON", "note")]);
    assert!(
        ran.err.contains("did you mean `BILINT_GATE_FAIL_ON`?"),
        "{}",
        ran.err
    );

    let shown = place
        .run(&["config", "show", "--file", "lv/a.md"], &variables)
        .out;
    let line = |name: &str| {
        shown
            .lines()
            .find(|it| it.starts_with(name))
            .unwrap()
            .to_owned()
    };
    assert!(line("gate.fail-on = \"warning\"").ends_with("# BILINT_GATE_FAIL_ON"));
    assert!(line("rules.link-missing.severity = \"note\"").ends_with("bilint.toml:3"));
    assert!(line("rules.read-id.severity = \"off\"").ends_with("base.toml:2"));
    assert!(line("input.max-file-size = 64").ends_with("# default"));
}

#[test]
fn overrides_go_by_path_and_locale_and_paths_stay_stable() {
    let place = Place::new();
    place.write("docs/a.md", &article("ab12c", &[BAD]));
    place.write(
        "docs/b.md",
        &article("ab12c", &[BAD]).replace("lv-LV", "ja-JP"),
    );
    place.write("docs/old/c.md", &article("ab12c", &[BAD]));
    place.write("skip/d.md", &article("ab12c", &[BAD]));
    place.write(
        "bilint.toml",
        &format!(
            "[input]\ninclude = [\"docs/**/*.md\"]\n{RULES}[[overrides]]\nlocales = [\"ja\"]\nrules = {{ link = \"off\" }}\n[[overrides]]\npaths = [\"docs/old/\"]\n[overrides.rules]\nignore = [\"ALL\"]\n"
        ),
    );
    assert_eq!(place.findings(&[]), ["docs/a.md:5 link-missing new"]);
    assert_eq!(place.findings(&["docs"]), ["docs/a.md:5 link-missing new"]);
    assert_eq!(
        place.findings(&["docs/a.md"]),
        ["docs/a.md:5 link-missing new"]
    );
    // A file that is named counts, whatever `include` says.
    assert_eq!(
        place.findings(&["skip/d.md"]),
        ["skip/d.md:5 link-missing new"]
    );
    let again = place.findings(&["docs", "--extend-select", "link"]);
    assert_eq!(again.len(), 2, "{again:?}");
}

#[test]
fn the_schema_knows_every_key_that_the_reader_knows() {
    let place = Place::new();
    let schema: serde_json::Value =
        serde_json::from_str(&place.bilint(&["config", "schema"]).out).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let good = |text: &str| {
        let table: toml::Table = text.parse().unwrap();
        validator.is_valid(&serde_json::to_value(table).unwrap())
    };
    let shown = place.bilint(&["config", "show", "--isolated"]).out;
    let mut set = String::new();
    for line in shown.lines().filter(|it| !it.starts_with('#')) {
        set.push_str(line.split("  # ").next().unwrap());
        set.push('\n');
    }
    assert!(set.contains("gate.fail-on") && set.contains("rules.link-missing.severity"));
    assert!(good(&set), "{set}");
    place.write("bilint.toml", &set);
    assert_eq!(place.bilint(&["config", "show"]).code, Some(0));
    assert!(!good("[gate]\nfail-onn = \"error\""));
    assert!(!good("[gate]\nfail-on = \"sometimes\""));
    assert!(!good("[rules]\nselect = [\"link-mising\"]"));
    assert!(!good("[[suppress]]\nrule = \"link\""));
    assert!(good(
        "[[suppress]]\nrule = \"link\"\nreason = \"x\"\nexpires = 2027-06-01"
    ));
}
