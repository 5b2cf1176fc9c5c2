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
        (
            "two reports to one file",
            &["check", "good", "-o", "x.csv", "--output", "csv=x.csv"],
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

/// Every command that prints, and every format of a report.
#[cfg(unix)]
fn printing() -> Vec<Vec<&'static str>> {
    let mut all: Vec<Vec<&str>> = bilint::report::Format::ALL
        .iter()
        .map(|format| vec!["check", "-q", "-f", format.name()])
        .collect();
    for line in [
        "check --statistics",
        "report -q found.csv",
        "rules --json",
        "rules",
        "explain link-missing",
        "config schema",
        "config show",
        "baseline show --entries --baseline known.jsonl",
        "terms export --builtin",
        "terms export --builtin -f tbx",
        "align a.md a.md",
        "completions bash",
        "man",
    ] {
        all.push(line.split(' ').collect());
    }
    all
}

/// An article with findings, and what other commands read.
#[cfg(unix)]
fn many() -> Place {
    let place = Place::new();
    let units: Vec<(&str, &str)> = vec![BAD; 40];
    place.write("a.md", &article("ab12c", &units));
    place.bilint(&["check", "-q", "-o", "found.csv"]);
    place.bilint(&["baseline", "create", "--baseline", "known.jsonl"]);
    place
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    use std::process::{Command, Stdio};
    let place = many();
    for arguments in printing() {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("bilint"))
            .args(&arguments)
            .current_dir(place.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let words = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {words}");
        assert!(!words.contains("pipe"), "{arguments:?}: {words}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure_but_a_full_log_is_not() {
    use std::fs::OpenOptions;
    use std::process::{Command, Stdio};
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    let place = many();
    for arguments in printing() {
        let output = Command::new(assert_cmd::cargo::cargo_bin("bilint"))
            .args(&arguments)
            .current_dir(place.path())
            .stdout(full())
            .output()
            .unwrap();
        let words = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {words}");
        assert!(words.contains("No space left"), "{arguments:?}: {words}");
    }
    for file in ["--output=csv=/dev/full", "--stale-report=/dev/full"] {
        let ran = place.bilint(&["check", "-q", file]);
        assert_eq!(ran.code, Some(2), "{file}: {}", ran.err);
    }
    // What is told beside the report may be lost.
    let output = Command::new(assert_cmd::cargo::cargo_bin("bilint"))
        .args(["check", "--exit-zero", "-f", "jsonl"])
        .current_dir(place.path())
        .stderr(full())
        .stdout(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(output.stdout).unwrap().lines().count(),
        40
    );
}

/// A git whose child that answers questions dies: the run did not see the old texts.
#[cfg(unix)]
#[test]
fn a_git_that_dies_is_no_closed_pipe() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::repository(&[("a.md", article("ab12c", &[GOOD]))]);
    place.write("a.md", &article("ab12c", &[BAD]));
    let paths = std::env::var("PATH").unwrap();
    let script = format!(
        "#!/bin/sh\nPATH='{paths}'\ncase \"$*\" in *cat-file*) exit 0;; esac\nexec git \"$@\"\n"
    );
    place.write("bin/git", &script);
    let program = place.path().join("bin/git");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{paths}", place.path().join("bin").display());
    let ran = place.run(&["check", "a.md", "--diff=HEAD"], &[("PATH", &path)]);
    assert_eq!(ran.code, Some(2), "{}{}", ran.out, ran.err);
    assert!(!ran.err.is_empty());
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
