//! Hostile input: clear findings or messages, every other finding of the run intact, never a panic.
//!
//! Sizes here only show that nothing falls over; docs/quality.md holds the times at 1x, 10x and 100x.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use bilint::input::git;

fn bilint(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::cargo_bin("bilint")
        .unwrap()
        .env("NO_COLOR", "1")
        .env("CI", "true")
        .current_dir(folder)
        .arg("check")
        .args(arguments)
        .output()
        .unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

fn unit(number: u32, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"abcde-{number}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"abcde-{number}\">{source}</span></span>"
    )
}

/// A sound article with one finding that must survive whatever stands beside it.
fn healthy() -> String {
    format!("# {}\n", unit(101, "Skatiet.", "See [the list](a.md)."))
}

/// Checks one hostile file beside a healthy one and returns the concise report.
fn beside_healthy(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), healthy()).unwrap();
    fs::write(folder.path().join("b.md"), bytes).unwrap();
    let (code, stdout, stderr) = bilint(
        folder.path(),
        &[".", "-f", "concise", "-q", "--locale", "lv-LV"],
    );
    assert_eq!(code, Some(1), "{stdout}{stderr}");
    assert!(
        stdout.contains("a.md:1:33: error[link-missing]"),
        "{stdout}"
    );
    stdout
}

#[test]
fn damage_is_named_and_the_run_goes_on() {
    let stdout = beside_healthy(b"# \xff\xfe <span data-ttu-id=\"abcde-101\">A\0B</span>\n");
    assert!(
        stdout.contains("b.md:1:3: error[read-encoding]"),
        "{stdout}"
    );
    assert!(stdout.contains("b.md:1:6: error[read-span]"), "{stdout}");
    let twice = format!("{}\n\n{}\n", unit(102, "A", "B"), unit(102, "C", "D"));
    assert!(beside_healthy(twice.as_bytes()).contains("error[read-id]"));
    let other = unit(102, "A", "B").replace("stu-id=\"abcde-102", "stu-id=\"abcde-103");
    assert!(beside_healthy(other.as_bytes()).contains("error[read-id]"));
    beside_healthy(b"");
    beside_healthy(&[0; 4096]);
}

#[test]
fn monsters_are_read() {
    let n = 20_000;
    let nested = unit(101, &"[".repeat(n), &format!("{}x", "[".repeat(n)));
    let emphasis = unit(101, &"*a ".repeat(n), &"**b** ".repeat(n));
    let links = unit(101, &"[a](b) ".repeat(n), &"[a](c) ".repeat(n));
    let one_line: String = (0..n as u32)
        .map(|at| unit(101 + at, "a b", "c d") + " ")
        .collect();
    let openers = "<span data-ttu-id=\"abcde-101\">x ".repeat(n);
    let quotes = "> ".repeat(n) + &unit(101, "a", "b");
    for text in [nested, emphasis, links, one_line, openers, quotes] {
        beside_healthy(text.as_bytes());
    }
}

#[test]
fn crlf_and_a_byte_order_mark_move_no_column() {
    let text = format!(
        "\u{feff}---\r\nms.contentlocale: lv-LV\r\n---\r\n{}\r\n",
        unit(101, "Skatiet.", "See [it](a.md).")
    );
    let stdout = beside_healthy(text.as_bytes());
    assert!(
        stdout.contains("b.md:4:31: error[link-missing]"),
        "{stdout}"
    );
}

#[test]
fn names_of_files_are_only_names() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "a b.md",
        "it's \"q\".md",
        "zero\u{200b}width.md",
        "line\nbreak.md",
        "esc\u{1b}[31m.md",
    ] {
        fs::write(folder.path().join(name), healthy()).unwrap();
    }
    for format in ["text", "concise", "github", "md"] {
        let (code, stdout, stderr) =
            bilint(folder.path(), &[".", "-f", format, "--locale", "lv-LV"]);
        assert_eq!(code, Some(1), "{stdout}{stderr}");
        assert!(
            !stdout.contains('\u{1b}') && !stderr.contains('\u{1b}'),
            "{format}"
        );
    }
    let (_, stdout, _) = bilint(
        folder.path(),
        &[".", "-f", "jsonl", "-q", "--locale", "lv-LV"],
    );
    assert_eq!(
        stdout
            .lines()
            .filter(|line| line.contains("link-missing"))
            .count(),
        5
    );
}

#[test]
fn escapes_in_texts_never_reach_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let text = unit(
        101,
        "Skatiet \u{1b}]0;x\u{7}\u{9b}31m.",
        "See [it\u{1b}[2J](a.md).",
    );
    fs::write(folder.path().join("a.md"), text).unwrap();
    let (_, stdout, stderr) = bilint(folder.path(), &[".", "--locale", "lv-LV"]);
    assert!(stdout.contains("link-missing"), "{stdout}");
    for sign in ['\u{1b}', '\u{7}', '\u{9b}'] {
        assert!(!stdout.contains(sign) && !stderr.contains(sign));
    }
}

#[test]
fn a_file_over_the_limit_is_refused_and_the_limit_can_be_raised() {
    let folder = tempfile::tempdir().unwrap();
    let text = healthy() + &" ".repeat(2 << 20);
    fs::write(folder.path().join("a.md"), text).unwrap();
    let (code, stdout, _) = bilint(
        folder.path(),
        &[".", "-f", "concise", "--max-file-size", "1"],
    );
    assert_eq!(code, Some(1));
    assert!(
        stdout.contains("error[read-limit]") && stdout.contains("--max-file-size"),
        "{stdout}"
    );
    let (_, stdout, _) = bilint(
        folder.path(),
        &[".", "-f", "concise", "--max-file-size", "3"],
    );
    assert!(
        stdout.contains("link-missing") && !stdout.contains("read-limit"),
        "{stdout}"
    );
}

/// What every command says of a file of three MiB where one is the limit.
const OVER: &str = "the file has 3 MiB, over the limit of 1 MiB; raise it with `--max-file-size`";

#[test]
fn every_command_has_the_same_limit() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let large = "# A\n".to_owned() + &"\n".repeat((2 << 20) + 1);
    write("english/a.md", &large);
    write("english/b.md", "# B\n");
    let git = |arguments: &[&str]| git::run(&folder.path().join("english"), arguments).unwrap();
    git(&["init", "-q"]);
    git(&["config", "user.name", "Test"]);
    git(&["config", "user.email", "test@example.invalid"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "one"]);
    let commit = git(&["rev-parse", "HEAD"]);
    for name in ["a", "b"] {
        let head = format!("---\nms.sourcegitcommit: {}\n---\n# A\n", commit.trim());
        write(&format!("lv-LV/{name}.md"), &head);
    }
    let run = |arguments: &[&str]| {
        let output = Command::cargo_bin("bilint")
            .unwrap()
            .current_dir(folder.path())
            .args(arguments)
            .args(["--max-file-size", "1"])
            .output()
            .unwrap();
        let told = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(told).unwrap())
    };
    // The English of one article is too large; that of the next is read, also through the same git.
    for option in ["--source-dir", "--source-git"] {
        let (code, told) = run(&["check", "lv-LV", option, "english", "-f", "concise"]);
        assert_eq!(told.matches(OVER).count(), 1, "{option}: {told}");
        assert_eq!(
            told.matches("note[read-source-missing]").count(),
            1,
            "{told}"
        );
        assert_eq!(code, Some(0), "{told}");
    }
    let files = ["english/a.md", "lv-LV/a.md"];
    let (code, told) = run(&[&["align"][..], &files].concat());
    assert!(code == Some(2) && told.contains(OVER), "{told}");
    let (code, told) = run(&["fix", "english/a.md"]);
    assert!(code == Some(2) && told.contains(OVER), "{told}");
}

#[test]
fn standard_input_has_the_limit_of_a_named_file() {
    let check = |limit: &str| {
        Command::cargo_bin("bilint")
            .unwrap()
            .args([
                "check",
                "-",
                "-f",
                "concise",
                "--locale",
                "lv-LV",
                "--max-file-size",
                limit,
            ])
            .write_stdin(healthy() + &" ".repeat(2 << 20))
            .output()
            .unwrap()
    };
    let refused = check("1");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--max-file-size"));
    let read = check("3");
    assert!(String::from_utf8_lossy(&read.stdout).contains("link-missing"));
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_ends() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), healthy()).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
    let (_, stdout, _) = bilint(
        folder.path(),
        &[".", "-f", "concise", "-q", "--locale", "lv-LV"],
    );
    assert_eq!(
        stdout
            .lines()
            .filter(|line| line.contains("link-missing"))
            .count(),
        1,
        "{stdout}"
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_that_closes_ends_the_run_quietly() {
    let folder = tempfile::tempdir().unwrap();
    let text: String = (0..5000)
        .map(|at| unit(101 + at, "Skatiet.", "See [it](a.md).") + "\n\n")
        .collect();
    fs::write(folder.path().join("a.md"), text).unwrap();
    let program = assert_cmd::cargo::cargo_bin("bilint");
    let script = format!(
        "'{}' check . -q --locale lv-LV | head -n 1; echo \"${{PIPESTATUS[0]}}\"",
        program.display()
    );
    let output = std::process::Command::new("bash")
        .args(["-c", &script])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.ends_with("\n0\n"), "{stdout}");
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
