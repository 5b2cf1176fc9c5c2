//! The gate as a team meets it: configuration, exit codes, known findings, diff mode, fixes.
//!
//! Everything runs the program in throwaway folders; only rules named here run, so that new rules do
//! not change what is tested.

mod baseline;
mod cache;
mod config;
mod diff;
mod exit_codes;
mod fix;
mod pipelines;
mod set_up;
mod suppressions;

use std::fmt::Write as _;

use crate::place::Place;

/// The rules of these tests.
const RULES: &str = "[rules]\nselect = [\"link-missing\", \"read\"]\n";

/// A unit whose target keeps its link.
const GOOD: (&str, &str) = ("Skatiet [sarakstu](a.md).", "See the [list](a.md).");
/// A unit whose target lost its link.
const BAD: (&str, &str) = ("Skatiet sarakstu.", "See the [list](b.md).");

/// A side-by-side article; `id` are the five hex digits of its units.
fn article(id: &str, units: &[(&str, &str)]) -> String {
    let mut text = String::from("---\nms.contentlocale: lv-LV\n---\n");
    for (number, (target, source)) in units.iter().enumerate() {
        let _ = write!(
            text,
            "\n{}\n",
            unit(&format!("{id}-{}", 101 + number), target, source)
        );
    }
    text
}

fn unit(id: &str, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">{source}</span></span>"
    )
}

/// A unit whose target is much shorter than those of a usual lesson.
const SHORT: (&str, &str) = (
    "Skatiet sarakstu.",
    "See the list of all the servers, of their owners and of the rooms in which they stand today.",
);
/// The end of the targets of a usual lesson.
const USUAL: &str = " serverus, to īpašniekus un telpas, kurās tie atrodas šodien.";

/// An article of which the lengths of translations can be learnt.
fn lesson(tail: &str) -> String {
    let units: Vec<(String, String)> = (0..300)
        .map(|n| {
            let source = format!(
                "Page {n} of the list names all the servers, their owners and their rooms."
            );
            (format!("{n}. lapa nosauc{tail}"), source)
        })
        .collect();
    let units: Vec<(&str, &str)> = units.iter().map(|(a, b)| (&**a, &**b)).collect();
    article("ab12d", &units)
}

impl Place {
    /// A folder with a configuration.
    fn new() -> Self {
        Self::with(&[("bilint.toml", RULES)])
    }

    /// The same inside a git repository, everything committed.
    fn repository(files: &[(&str, String)]) -> Self {
        let place = Self::new();
        for (path, text) in files {
            place.write(path, text);
        }
        place.git(&["init", "-q", "-b", "live"]);
        place.git(&["config", "user.name", "Test"]);
        place.git(&["config", "user.email", "test@example.invalid"]);
        place.git(&["config", "core.autocrlf", "false"]);
        place.commit();
        place
    }

    fn git(&self, arguments: &[&str]) {
        let output = std::process::Command::new("git")
            .args(arguments)
            .current_dir(self.path())
            .env_remove("GIT_DIR")
            .env_remove("GIT_INDEX_FILE")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .output()
            .unwrap();
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {words}");
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-qm", "state"]);
    }

    /// `path:line rule` of each finding that `check` reports.
    fn findings(&self, arguments: &[&str]) -> Vec<String> {
        let mut all = vec!["check", "-f", "jsonl", "--exit-zero"];
        all.extend(arguments);
        let ran = self.bilint(&all);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
            .lines()
            .map(|line| {
                let row: serde_json::Value = serde_json::from_str(line).unwrap();
                let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
                format!(
                    "{}:{} {} {}",
                    text("path"),
                    row["line"],
                    text("rule"),
                    text("status")
                )
            })
            .collect()
    }
}
