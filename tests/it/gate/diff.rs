//! Diff mode: segments, not lines.

use super::{BAD, GOOD, Place, SHORT, USUAL, article, lesson};

#[test]
fn a_hand_back_reports_the_edited_segments_only() {
    // Every unit of the old state is broken; the new one is renumbered, and 3 of 100 are edited.
    let sources: Vec<String> = (0..100)
        .map(|n| format!("Step {n}: see [it](u{n}.md)."))
        .collect();
    let targets: Vec<String> = (0..100)
        .map(|n| format!("{n}. solis: skatiet to."))
        .collect();
    let units = |targets: &[String]| -> Vec<(String, String)> {
        targets
            .iter()
            .cloned()
            .zip(sources.iter().cloned())
            .collect()
    };
    let text = |id: &str, units: &[(String, String)]| {
        let units: Vec<(&str, &str)> = units.iter().map(|(a, b)| (&**a, &**b)).collect();
        article(id, &units)
    };
    let place = Place::repository(&[("docs/a.md", text("ab12c", &units(&targets)))]);
    let mut edited = targets.clone();
    for n in [7, 42, 99] {
        edited[n] = format!("{n}. solis: skatiet tagad.");
    }
    place.write(
        "docs/a.md",
        &text("9f9f9", &units(&edited)).replace('\n', "\r\n"),
    );
    let lines = |found: Vec<String>| -> Vec<String> {
        found
            .iter()
            .map(|it| it.split(' ').next().unwrap().to_owned())
            .collect()
    };
    let expected = ["docs/a.md:19", "docs/a.md:89", "docs/a.md:203"];
    assert_eq!(lines(place.findings(&["--diff"])), expected);
    assert_eq!(
        lines(place.findings(&["--diff=HEAD", "docs/a.md"])),
        expected
    );
    place.commit();
    let ran = place.bilint(&["check", "--diff"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert!(ran.err.contains("\nnothing has changed\n"), "{}", ran.err);
    assert!(!ran.err.contains("bilint init"), "{}", ran.err);
    assert_eq!(lines(place.findings(&["--diff=HEAD~1"])), expected);
}

#[test]
fn renames_are_followed_and_new_files_are_new() {
    let units: Vec<(&str, &str)> = vec![GOOD, BAD, GOOD, GOOD, GOOD];
    let place = Place::repository(&[("a.md", article("ab12c", &units))]);
    place.git(&["mv", "a.md", "moved.md"]);
    place.write("new.md", &article("ab12c", &[BAD]));
    assert_eq!(place.findings(&["--diff"]), ["new.md:5 link-missing new"]);
}

#[test]
fn a_renumbered_article_in_another_folder_is_the_same_article() {
    // No line is as it was: git itself sees a new file.
    let units: Vec<(&str, &str)> = vec![GOOD, BAD, GOOD, BAD, GOOD];
    let place = Place::repository(&[
        ("a.md", article("ab12c", &units)),
        ("b.md", article("ab12d", &[("Cits.", "Other [x](y.md).")])),
    ]);
    std::fs::create_dir(place.path().join("new")).unwrap();
    for name in ["a.md", "b.md"] {
        std::fs::remove_file(place.path().join(name)).unwrap();
    }
    let mut edited = units.clone();
    edited[3] = ("Skatiet tagad.", BAD.1);
    place.write("new/a.md", &article("9f9f9", &edited));
    let expected = ["new/a.md:11 link-missing new"];
    assert_eq!(place.findings(&["--diff"]), expected);
    place.git(&["add", "-A"]);
    assert_eq!(place.findings(&["--staged"]), expected);
    place.git(&["commit", "-qm", "moved"]);
    assert_eq!(place.findings(&["--diff=HEAD~1"]), expected);
}

#[test]
fn what_a_comparison_knows_does_not_depend_on_what_has_changed() {
    let place = Place::repository(&[
        ("docs/a.md", article("ab12c", &[GOOD])),
        ("docs/b.md", lesson(USUAL)),
    ]);
    let select = "--select=drift-length";
    place.write("docs/a.md", &article("ab12c", &[GOOD, SHORT]));
    let expected = ["docs/a.md:7 drift-length new"];
    assert_eq!(place.findings(&[select, "--diff"]), expected);
    // As the hook calls it: with the changed files alone.
    assert_eq!(place.findings(&[select, "--diff", "docs/a.md"]), expected);
    place.git(&["add", "-A"]);
    assert_eq!(place.findings(&[select, "--staged", "docs/a.md"]), expected);
    let silent = place.findings(&[select, "--staged", "docs/a.md", "--no-learn"]);
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn the_fork_from_upstream_is_the_old_state() {
    let place = Place::repository(&[("a.md", article("ab12c", &[BAD]))]);
    place.git(&["checkout", "-q", "-b", "work"]);
    place.git(&["branch", "-q", "--set-upstream-to", "live"]);
    place.write(
        "a.md",
        &article("ab12c", &[BAD, ("Cits.", "Other [x](y.md).")]),
    );
    place.commit();
    // Upstream went on: what changed there is not ours.
    place.git(&["checkout", "-q", "live"]);
    place.write("b.md", &article("ab12c", &[GOOD]));
    place.commit();
    place.git(&["checkout", "-q", "work"]);
    assert_eq!(place.findings(&["--diff"]), ["a.md:7 link-missing new"]);
}

#[test]
fn staged_text_counts_not_that_on_disk() {
    let place = Place::repository(&[("a.md", article("ab12c", &[GOOD]))]);
    place.write("a.md", &article("ab12c", &[GOOD, BAD]));
    assert!(place.findings(&["--staged"]).is_empty());
    place.git(&["add", "a.md"]);
    place.write("a.md", &article("ab12c", &[GOOD]));
    assert_eq!(place.findings(&["--staged"]), ["a.md:7 link-missing new"]);
    assert_eq!(place.findings(&["--staged", "a.md"]).len(), 1);
}

#[test]
fn damage_that_was_there_before_is_not_new() {
    let damaged = article("ab12c", &[GOOD, BAD]).replacen("</span>", "", 1);
    let place = Place::repository(&[("a.md", damaged.clone())]);
    place.write("a.md", &format!("{damaged}\nVairāk.\n"));
    assert!(place.findings(&["--diff"]).is_empty());
}
