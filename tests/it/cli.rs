//! The program as its user sees it.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

fn bilint() -> Command {
    let mut command = Command::cargo_bin("bilint").unwrap();
    command
        .env("NO_COLOR", "1")
        .env("CI", "true")
        .env_remove("COLUMNS");
    command
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = {
            let entry = entry.unwrap();
            (entry.path(), to.join(entry.file_name()))
        };
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

/// Runs the first command of the README in a folder of its own. The names are those of the README,
/// since the summary aligns its columns by them.
fn run_readme(folder: &Path) -> (String, String) {
    copy(&root().join("fixtures"), &folder.join("fixtures"));
    fs::create_dir(folder.join("reports")).unwrap();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let line = readme
        .lines()
        .find(|line| line.starts_with("cargo run"))
        .unwrap();
    let output = bilint()
        .current_dir(folder)
        .args(line.split_once(" -- ").unwrap().1.split(' '))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn the_sample_report_is_what_the_readme_command_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (stdout, stderr) = run_readme(folder.path());
    let sample = root().join("reports/sample");
    let csv = fs::read_to_string(folder.path().join("reports/findings.csv")).unwrap();
    for (name, found) in [
        ("findings.txt", &stdout),
        ("findings.csv", &csv),
        ("summary.txt", &stderr),
    ] {
        if std::env::var_os("BLESS").is_some() {
            fs::write(sample.join(name), found).unwrap();
        }
        let expected = fs::read_to_string(sample.join(name)).unwrap_or_default();
        assert!(
            expected == *found,
            "reports/sample/{name} is not what the README's command writes; \
             run `BLESS=1 cargo test sample` and read the diff\n{found}"
        );
    }
}

#[test]
fn the_readme_shows_a_finding_of_the_sample() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let sample = fs::read_to_string(root().join("reports/sample/findings.txt")).unwrap();
    let shown = readme.split("```text\n").nth(1).unwrap();
    let shown = shown.split("```").next().unwrap();
    assert!(sample.contains(shown), "not in the sample: {shown}");
}

#[test]
fn help_names_the_formats_and_verbose_runs_tell_what_they_do() {
    let output = bilint().args(["check", "-h"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let words: Vec<&str> = help.split([' ', ',', ']', '\n']).collect();
    for format in bilint::report::Format::ALL {
        assert!(
            words.contains(&format.name()),
            "{} in {help}",
            format.name()
        );
    }
    let output = bilint()
        .current_dir(root())
        .args([
            "check",
            "fixtures/articles/lv-LV",
            "-v",
            "--exit-zero",
            "--no-cache",
        ])
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    for part in [
        "files to read: ",
        "configuration: ",
        "reading: ",
        "checking: ",
    ] {
        assert!(
            told.contains(&format!("bilint: {part}")),
            "{part} in {told}"
        );
    }
}

#[test]
fn threads_change_nothing() {
    let run = |jobs: &str| {
        bilint()
            .current_dir(root())
            .args([
                "check",
                "fixtures/articles",
                "-f",
                "jsonl",
                "-q",
                "--exit-zero",
                "-j",
                jobs,
            ])
            .output()
            .unwrap()
            .stdout
    };
    let one = run("1");
    assert_eq!(one, run("2"));
    assert_eq!(one, run("7"));
}

#[test]
fn exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, target: &str, source: &str| {
        let path = folder.path().join(name);
        let text = format!(
            "<span data-ttu-id=\"abcde-101\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"abcde-101\">{source}</span></span>\n"
        );
        fs::write(&path, text).unwrap();
        path
    };
    let clean = write(
        "clean.md",
        "Skatiet [sarakstu](a.md).",
        "See [the list](a.md).",
    );
    let error = write("error.md", "Skatiet sarakstu.", "See [the list](a.md).");
    let damaged = folder.path().join("damaged.md");
    fs::write(
        &damaged,
        "<span data-ttu-id=\"abcde-101\">Bez avota</span>\n",
    )
    .unwrap();
    let code = |arguments: &[&str]| {
        bilint()
            .arg("check")
            .args(arguments)
            .output()
            .unwrap()
            .status
            .code()
    };
    let (clean, error, damaged) = (
        clean.to_str().unwrap(),
        error.to_str().unwrap(),
        damaged.to_str().unwrap(),
    );
    assert_eq!(code(&[clean, "--locale", "lv-LV"]), Some(0));
    assert_eq!(code(&[error, "--locale", "lv-LV"]), Some(1));
    assert_eq!(code(&[error, "--locale", "lv-LV", "--exit-zero"]), Some(0));
    assert_eq!(code(&[error, "--fail-on", "never"]), Some(0));
    assert_eq!(code(&[damaged]), Some(1));
    assert_eq!(code(&["no-such-folder"]), Some(2));
    assert_eq!(code(&[clean, "--select", "link-mising"]), Some(2));
    assert_eq!(code(&[clean, "-o", "no/such/folder/x.csv"]), Some(2));
    assert_eq!(code(&[clean, "--no-such-option"]), Some(2));
}

#[test]
fn standard_input_has_a_name() {
    let output = bilint()
        .args(["check", "-", "--stdin-filename", "lv-LV/x.md", "-f", "concise", "-q"])
        .write_stdin("<span data-ttu-id=\"abcde-101\">Skatiet.</span><span class=\"sxs-lookup\"><span data-stu-id=\"abcde-101\">See [it](a.md).</span></span>")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.starts_with("lv-LV/x.md:1:31: error[link-missing]"),
        "{text}"
    );
}

#[test]
fn unknown_rules_name_the_nearest() {
    let output = bilint().args(["explain", "link-mising"]).output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("`link-missing`"), "{text}");
}
