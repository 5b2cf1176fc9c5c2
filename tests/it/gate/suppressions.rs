//! Suppressions: in the configuration, in a file, in the English article.

use super::{BAD, GOOD, Place, RULES, article};

#[test]
fn the_configuration_suppresses_with_a_reason() {
    let place = Place::new();
    place.write("hardware/a.md", &article("ab12c", &[BAD]));
    place.write("b.md", &article("ab12c", &[BAD]));
    let suppress = |rest: &str| {
        place.write("bilint.toml", &format!("{RULES}\n[[suppress]]\n{rest}\n"));
    };
    suppress(
        "rule = \"link-missing\"\nmatch = { source = \"THE [list]\", path = \"hardware/**\" }\nreason = \"no list here\"",
    );
    assert_eq!(place.findings(&[]), ["b.md:5 link-missing new"]);
    let all = place.findings(&["--show-suppressed"]);
    assert_eq!(
        all,
        [
            "b.md:5 link-missing new",
            "hardware/a.md:5 link-missing suppressed"
        ]
    );
    let ran = place.bilint(&["check", "hardware", "--show-suppressed"]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);

    suppress("rule = \"link-missing\"\nmatch = { path = \"hardware/**\" }");
    let ran = place.bilint(&["check"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("needs a `reason`"), "{}", ran.err);

    suppress("rule = \"link\"\nreason = \"later\"\nexpires = 2001-01-01");
    let ran = place.bilint(&["check"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("expired on 2001-01-01"), "{}", ran.err);

    suppress("rule = \"link\"\nreason = \"later\"\nexpires = 9999-01-01");
    assert_eq!(place.bilint(&["check"]).code, Some(0));

    suppress("rule = \"link\"\nmatch = { target = \"nothing like it\" }\nreason = \"x\"");
    let ran = place.bilint(&["check"]);
    assert!(
        ran.err
            .contains("bilint.toml:4: this suppression covers nothing"),
        "{}",
        ran.err
    );
}

#[test]
fn directives_of_the_english_article_reach_the_translation() {
    let place = Place::new();
    let with = |comment: &str| {
        let text = article("ab12c", &[GOOD, BAD, ("Cits.", "Other [x](y.md).")]);
        let at = text.match_indices("\n<span data-ttu-id").nth(1).unwrap().0;
        let text = format!("{}{comment}\n{}", &text[..at], &text[at..]);
        place.write("a.md", &text);
    };
    with("\n<!-- bilint-disable-next-segment link-missing -- the list is gone -->\n");
    assert_eq!(place.findings(&[]).len(), 1);
    assert_eq!(place.findings(&["--no-inline"]).len(), 2);
    let ran = place.bilint(&["check", "--show-suppressed", "-f", "jsonl"]);
    assert_eq!(ran.out.matches("suppressed").count(), 1, "{}", ran.out);

    with("\n[//]: # (bilint-disable link -- generated)\n");
    assert!(place.findings(&[]).is_empty());
    with("\n```\n<!-- bilint-disable-file -- in code -->\n```\n");
    assert_eq!(place.findings(&[]).len(), 2);
    with("\n<!-- bilint-disable-file -->\n");
    assert_eq!(place.findings(&[]).len(), 2);
    assert!(place.bilint(&["check"]).err.contains("has no reason"));
    with("\n<!-- bilint-disable-next-segmnt link -- why -->\n");
    assert!(place.bilint(&["check"]).err.contains(
        "a.md:7: `bilint-disable-next-segmnt` is no directive; did you mean `bilint-disable-next-segment`?"
    ));
    with("\nThe sign `<!--` opens a comment. <!-- bilint-disable-file link -- behind code -->\n");
    assert!(place.findings(&[]).is_empty());
    with("\n<!-- bilint-disable-next-segment read-id -- never there -->\n");
    assert!(
        place
            .bilint(&["check"])
            .err
            .contains("a.md:7: this suppression covers nothing")
    );
}

#[test]
fn a_directive_in_the_target_half_does_not_count() {
    let place = Place::new();
    let comment = "<!-- bilint-disable-file link -- the list is gone -->";
    let (target, source) = (
        format!("{} {comment}", BAD.0),
        format!("{} {comment}", BAD.1),
    );
    place.write("a.md", &article("ab12c", &[(&target, BAD.1)]));
    assert_eq!(place.findings(&[]).len(), 1);
    // The machine copies what stands in the English: once counts, and the copy is not told of.
    place.write("a.md", &article("ab12c", &[(&target, &source)]));
    let ran = place.bilint(&["check"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(!ran.err.contains("covers nothing"), "{}", ran.err);
}

#[test]
fn verdicts_become_suppressions() {
    let place = Place::new();
    place.write(
        "a.md",
        &article("ab12c", &[BAD, ("Cits.", "Other [x](y.md).")]),
    );
    place.bilint(&["check", "-q", "-f", "jsonl", "-o", "found.jsonl"]);
    let found = place.read("found.jsonl");
    let verdicts = ["false-positive", "real"];
    let judged: Vec<String> = found
        .lines()
        .zip(verdicts)
        .map(|(line, verdict)| {
            line.replacen(
                '{',
                &format!("{{\"verdict\":\"{verdict}\",\"reviewer\":\"Ilze\","),
                1,
            )
        })
        .collect();
    place.write("judged.jsonl", &judged.join("\n"));
    let ran = place.bilint(&["verdicts", "import", "judged.jsonl"]);
    assert!(ran.err.contains("2 verdicts taken"), "{}", ran.err);
    assert_eq!(place.bilint(&["verdicts", "apply"]).code, Some(0));
    assert!(
        place
            .read("suppressions.jsonl")
            .contains("false positive, by Ilze")
    );
    assert_eq!(place.findings(&[]), ["a.md:7 link-missing new"]);
    let stats = place.bilint(&["verdicts", "stats"]).out;
    assert!(
        stats.contains("link-missing     1               1         0   50.0 %"),
        "{stats}"
    );
    // The judged text has changed: the finding comes back.
    place.write("a.md", &article("ab12c", &[("Skatiet to.", BAD.1)]));
    assert_eq!(place.findings(&[]).len(), 1);
}
