//! Where the gate runs: the walk of docs/ci.md, the hook, the composite action.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::{BAD, GOOD, Place, article};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs a script with `bilint` on the PATH.
fn bash(place: &Place, script: &str, variables: &[(&str, &str)]) -> Output {
    let program = assert_cmd::cargo::cargo_bin("bilint");
    let mut paths = vec![program.parent().unwrap().to_path_buf()];
    paths.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
    Command::new("bash")
        .args(["-c", script])
        .current_dir(place.path())
        .env("PATH", std::env::join_paths(paths).unwrap())
        .env("NO_COLOR", "1")
        .envs(variables.iter().copied())
        .output()
        .unwrap()
}

fn words(output: &Output) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

fn fenced(page: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    page.split(&open)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_walk_works_as_it_is_written() {
    let place = Place::repository(&[
        ("articles/lv/a.md", article("ab12c", &[GOOD, BAD])),
        ("articles/lv/b.md", article("ab12d", &[GOOD])),
    ]);
    fs::remove_file(place.path().join("bilint.toml")).unwrap();
    let page = fs::read_to_string(root().join("docs/ci.md")).unwrap();
    let blocks = fenced(&page, "sh");
    assert!(blocks.len() > 5);
    for block in blocks {
        for command in block.lines() {
            let output = bash(&place, command, &[]);
            assert!(output.status.success(), "{command}: {}", words(&output));
        }
    }
    let summary = place.read("summary.md");
    assert!(summary.contains("1 known"), "{summary}");
}

#[test]
fn the_configuration_page_names_every_key_and_its_example_runs() {
    let page = fs::read_to_string(root().join("docs/config.md")).unwrap();
    let place = Place::new();
    let shown = place.bilint(&["config", "show", "--isolated"]).out;
    for line in shown.lines().skip(1) {
        let name = line.trim_start_matches("# ").split(' ').next().unwrap();
        let known = name.starts_with("rules.") || page.contains(&format!("| `{name}` |"));
        assert!(known, "docs/config.md does not tell of `{name}`");
    }
    place.write("base.toml", "");
    place.write("bilint.toml", &fenced(&page, "toml").concat());
    let ran = place.bilint(&["config", "show"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
}

#[test]
fn the_hook_stops_a_broken_commit() {
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let entry = hooks
        .lines()
        .find_map(|line| line.trim().strip_prefix("entry: "))
        .unwrap();
    let place = Place::repository(&[("a.md", article("ab12c", &[BAD]))]);
    let program = assert_cmd::cargo::cargo_bin("bilint");
    let command = entry.replacen("bilint", &format!("'{}'", program.display()), 1);
    // pre-commit hands over the staged files.
    let hook = format!(
        "#!/bin/sh\ncd sub 2>/dev/null || true\n{command} $(git diff --cached --name-only --relative)\n"
    );
    place.write(".git/hooks/pre-commit", &hook);
    make_executable(&place.path().join(".git/hooks/pre-commit"));
    let commit = |arguments: &str| bash(&place, &format!("git commit -q -m x {arguments}"), &[]);
    // What was there before does not matter, what is added does.
    place.write("a.md", &article("ab12c", &[BAD, GOOD]));
    let output = commit("-a");
    assert!(output.status.success(), "{}", words(&output));
    place.write(
        "a.md",
        &article("ab12c", &[BAD, GOOD, ("Cits.", "Other [x](y.md).")]),
    );
    let output = commit("-a");
    assert!(!output.status.success());
    assert!(
        words(&output).contains("link-missing"),
        "{}",
        words(&output)
    );
    // A partial commit has an index of its own.
    place.git(&["reset", "-q"]);
    place.write("b.md", &article("ab12c", &[GOOD]));
    place.git(&["add", "b.md"]);
    let output = commit("a.md");
    assert!(!output.status.success(), "{}", words(&output));
    let output = commit("b.md");
    assert!(output.status.success(), "{}", words(&output));
}

#[cfg(unix)]
fn make_executable(path: &PathBuf) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(not(unix))]
fn make_executable(_: &PathBuf) {}

/// The scripts of the steps of a composite action, by their indent.
fn scripts(action: &str) -> Vec<String> {
    let mut scripts = Vec::new();
    let mut lines = action.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim() != "run: |" {
            continue;
        }
        let indent = line.len() - line.trim_start().len() + 2;
        let mut script = String::new();
        while let Some(next) = lines.next_if(|next| {
            next.trim().is_empty() || next.len() - next.trim_start().len() >= indent
        }) {
            script.push_str(next.get(indent..).unwrap_or_default());
            script.push('\n');
        }
        scripts.push(script);
    }
    scripts
}

#[test]
fn the_action_reports_what_a_pull_request_changes() {
    let action = fs::read_to_string(root().join(".github/actions/bilint/action.yml")).unwrap();
    let scripts = scripts(&action);
    assert_eq!(scripts.len(), 2);
    let place = Place::repository(&[("docs/a.md", article("ab12c", &[BAD]))]);
    place.git(&["branch", "base"]);
    let text = article("ab12c", &[BAD, GOOD, ("Cits.", "Other [x](y.md).")]);
    place.write("docs/a.md", &text);
    place.commit();
    fs::create_dir(place.path().join("tmp")).unwrap();
    let path = |name: &str| place.path().join("tmp").join(name).display().to_string();
    let run = |paths: &str, fail_on: &str| {
        let (temp, output) = (path(""), path("output"));
        let (summary, sarif) = (path("summary"), path("x.sarif"));
        let variables = [
            ("BILINT", "bilint"),
            ("ACTION_PATH", "."),
            ("INPUT_PATHS", paths),
            ("INPUT_CONFIG", ""),
            ("INPUT_DIFF_BASE", "auto"),
            ("INPUT_FAIL_ON", fail_on),
            ("INPUT_SARIF", &sarif),
            ("PULL_REQUEST_BASE", "base"),
            ("RUNNER_TEMP", &temp),
            ("GITHUB_OUTPUT", &output),
            ("GITHUB_STEP_SUMMARY", &summary),
        ];
        let _ = fs::remove_file(path("output"));
        let install = bash(&place, &scripts[0], &variables);
        assert!(install.status.success(), "{}", words(&install));
        bash(&place, &scripts[1], &variables)
    };
    let output = run("docs", "");
    assert_eq!(output.status.code(), Some(1), "{}", words(&output));
    assert!(
        words(&output).contains("::error file=docs/a.md,line=9"),
        "{}",
        words(&output)
    );
    let outputs = fs::read_to_string(path("output")).unwrap();
    assert!(
        outputs.starts_with("findings=1\nnew=1\nreport="),
        "{outputs}"
    );
    let sarif: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(path("x.sarif")).unwrap()).unwrap();
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), 1);
    assert!(
        fs::read_to_string(path("summary"))
            .unwrap()
            .contains("link-missing")
    );
    assert_eq!(run("docs", "never").status.code(), Some(0));
    assert_eq!(run("docs nowhere", "").status.code(), Some(2));
}
