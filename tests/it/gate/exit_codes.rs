//! The exit codes, case by case.

use super::{BAD, GOOD, Place, article};

#[test]
fn exit_codes_are_what_ci_expects() {
    let place = Place::new();
    let good = article("ab12c", &[GOOD]);
    let bad = article("ab12c", &[GOOD, BAD]);
    place.write("good/a.md", &good);
    place.write("bad/a.md", &bad);
    place.write("damaged/a.md", &good.replacen("</span>", "", 1));
    place.write("config/bilint.toml", "[gaet]\nfail-on = \"error\"\n");
    place.write("config/a.md", &good);
    place.write("empty/readme.txt", "");
    let severity = "--severity=link-missing=warning";
    let cases: &[(&str, &[&str], i32)] = &[
        ("clean", &["check", "good"], 0),
        ("errors", &["check", "bad"], 1),
        ("errors, all accepted", &["check", "bad", "--exit-zero"], 0),
        ("warnings only", &["check", "bad", severity], 0),
        (
            "warnings that fail",
            &["check", "bad", severity, "--fail-on", "warning"],
            1,
        ),
        (
            "too many warnings",
            &["check", "bad", severity, "--max-warnings", "0"],
            1,
        ),
        (
            "warnings within the limit",
            &["check", "bad", severity, "--max-warnings=1"],
            0,
        ),
        ("never", &["check", "bad", "--fail-on", "never"], 0),
        ("rule ignored", &["check", "bad", "--ignore", "link"], 0),
        (
            "rule off",
            &["check", "bad", "--severity", "link-missing=off"],
            0,
        ),
        ("no articles", &["check", "empty"], 0),
        ("missing path", &["check", "nowhere"], 2),
        (
            "missing path among good ones",
            &["check", "good", "nowhere", "--exit-zero"],
            2,
        ),
        ("bad configuration", &["check", "config"], 2),
        (
            "bad option",
            &["check", "good", "--fail-on", "sometimes"],
            2,
        ),
        (
            "unknown rule",
            &["check", "good", "--select", "link-mising"],
            2,
        ),
        (
            "unwritable output",
            &["check", "good", "-o", "no/such/folder/x.csv"],
            2,
        ),
        ("damaged article", &["check", "damaged"], 1),
        (
            "missing baseline",
            &["check", "good", "--baseline", "none.jsonl"],
            2,
        ),
        (
            "missing suppressions",
            &["check", "good", "--suppressions", "none.jsonl"],
            2,
        ),
        (
            "missing configuration",
            &["check", "good", "--config", "none.toml"],
            2,
        ),
        ("diff without git", &["check", "good", "--diff"], 2),
        (
            "missing English folder",
            &["check", "good", "--source-dir", "none"],
            2,
        ),
        (
            "named file over the limit",
            &["check", "good/a.md", "--max-file-size", "0"],
            2,
        ),
        ("no report to merge", &["report", "none.csv"], 2),
        ("help", &["check", "--help"], 0),
    ];
    for (name, arguments, code) in cases {
        let ran = place.bilint(arguments);
        assert_eq!(ran.code, Some(*code), "{name}: {}{}", ran.out, ran.err);
        if *code == 2 {
            assert!(!ran.err.is_empty(), "{name} says nothing");
        }
    }
}

#[test]
fn a_baseline_takes_findings_and_damage() {
    let place = Place::new();
    let damaged = article("ab12c", &[GOOD, BAD]).replacen("</span>", "", 1);
    place.write("a.md", &damaged);
    assert_eq!(place.bilint(&["check"]).code, Some(1));
    assert_eq!(place.bilint(&["baseline", "create"]).code, Some(0));
    let ran = place.bilint(&["check"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("in the baseline"), "{}", ran.err);
    assert_eq!(place.bilint(&["check", "--no-baseline"]).code, Some(1));
}

#[test]
fn nothing_changed_is_clean() {
    let place = Place::repository(&[("a.md", article("ab12c", &[BAD]))]);
    assert_eq!(place.bilint(&["check"]).code, Some(1));
    assert_eq!(place.bilint(&["check", "--diff"]).code, Some(0));
    assert_eq!(place.bilint(&["check", "--staged"]).code, Some(0));
    assert_eq!(
        place.bilint(&["check", "--diff=no-such-revision"]).code,
        Some(2)
    );
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    use std::process::{Command, Stdio};
    let place = Place::new();
    let units: Vec<(&str, &str)> = vec![BAD; 3_000];
    place.write("a.md", &article("ab12c", &units));
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("bilint"))
        .args(["check", "-f", "jsonl", "-q"])
        .current_dir(place.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_makes_the_run_incomplete() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[GOOD]));
    let path = place.path().join("a.md");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    // Root reads everything: then there is nothing to see here.
    if std::fs::read(&path).is_ok() {
        std::fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink("nowhere", &path).unwrap();
    }
    let ran = place.bilint(&["check", "a.md"]);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(ran.err.contains("a.md"), "{}", ran.err);
}

/// A build without the feature says how to get one with it; one with it asks nobody about no links.
#[test]
fn asking_other_sites_is_never_silently_left_out() {
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[GOOD]));
    let enabled = ["check", "a.md", "--config", "online.enabled=true"];
    for arguments in [&["check", "a.md", "--online"][..], &enabled] {
        let ran = place.bilint(arguments);
        if cfg!(feature = "net") {
            assert_eq!(ran.code, Some(0), "{}", ran.err);
        } else {
            assert_eq!(ran.code, Some(2), "{}", ran.err);
            assert!(ran.err.contains("--features net"), "{}", ran.err);
        }
    }
}
