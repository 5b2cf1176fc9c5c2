//! From nothing to a gate: `init`, completions, the manual page, merged reports.

use super::{BAD, GOOD, Place, article};

#[test]
fn init_writes_a_configuration_that_runs() {
    let place = Place::new();
    std::fs::remove_file(place.path().join("bilint.toml")).unwrap();
    place.write("articles/lv/a.md", &article("ab12c", &[GOOD]));
    place.write("articles/docfx.json", "{}");
    place.write("README.md", "# Not a translation\n");
    let ran = place.bilint(&["init"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for word in [
        "side-by-side articles, lv-LV",
        "articles/docfx.json",
        "bilint check",
    ] {
        assert!(ran.err.contains(word), "{}", ran.err);
    }
    let text = place.read("bilint.toml");
    assert!(text.contains("include = [\"articles/**\"]"), "{text}");
    assert_eq!(
        place.bilint(&["check", "--select", "link-missing"]).code,
        Some(0)
    );
    assert_eq!(place.bilint(&["init"]).code, Some(2));
    assert_eq!(place.bilint(&["init", "--force"]).code, Some(0));
    assert_eq!(place.bilint(&["init", "--print"]).out, text);
}

#[test]
fn init_finds_the_english_repository() {
    let place = Place::repository(&[("english/docs/a.md", "# Title\n\nText.\n".to_owned())]);
    place.git(&["init", "-q", "--bare", "english.git"]);
    let id = std::process::Command::new("git")
        .args(["rev-parse", "HEAD"])
        .current_dir(place.path())
        .output()
        .unwrap();
    let id = String::from_utf8(id.stdout).unwrap();
    place.git(&["push", "-q", "english.git", "live"]);
    let text = format!(
        "---\nms.contentlocale: lv-LV\nms.translationtype: MT\nms.sourcegitcommit: {}\n---\n# Nosaukums\n",
        id.trim()
    );
    place.write("target/a.md", &text);
    let ran = place.bilint(&["init", "target"]);
    assert!(
        ran.err.contains("the English repository, ../english.git"),
        "{}",
        ran.err
    );
    assert!(
        place
            .read("target/bilint.toml")
            .contains("source-git = \"../english.git\"")
    );
}

#[test]
fn init_tells_what_a_tree_lacks() {
    let bare = || {
        let place = Place::new();
        std::fs::remove_file(place.path().join("bilint.toml")).unwrap();
        place
    };
    let ends = |place: &Place, code| {
        let ran = place.bilint(&["check", "--select", "link-missing"]);
        assert_eq!(ran.code, Some(code), "{}", ran.err);
    };
    let place = bare();
    let err = place.bilint(&["init"]).err;
    assert!(err.contains("found: no articles\n"), "{err}");
    assert!(err.contains("next\n  bilint init FOLDER"), "{err}");
    ends(&place, 0);
    // Neither says what it is, but the names of their folders do.
    let place = bare();
    place.write("docs/en/a.md", "# List\n\nSee the [list](b.md).\n");
    place.write("docs/lv-LV/a.md", "# Saraksts\n\nSkatiet sarakstu.\n");
    let err = place.bilint(&["init"]).err;
    let found = "found: docs/lv-LV beside its English, docs/en\n";
    assert!(err.contains(found), "{err}");
    ends(&place, 1);
    let found = place.findings(&["--select", "link-missing"]);
    assert_eq!(found, ["docs/lv-LV/a.md:3 link-missing new"]);
    // Not even that.
    let place = bare();
    place.write("texts/a.md", "# Saraksts\n");
    let err = place.bilint(&["init"]).err;
    assert!(err.contains("set `source-dir` and `locale`"), "{err}");
    ends(&place, 0);
    // A folder with a name that would be a pattern.
    let place = bare();
    place.write("a [1]/a.md", &article("ab12c", &[BAD]));
    place.bilint(&["init"]);
    ends(&place, 1);
}

#[test]
fn shards_merge_and_runs_compare() {
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[BAD]));
    place.write("b.md", &article("ab12c", &[BAD]));
    for (path, out) in [("a.md", "a.csv"), ("b.md", "b.jsonl"), (".", "all.csv")] {
        place.bilint(&["check", path, "-q", "-o", out]);
    }
    let ran = place.bilint(&["report", "a.csv", "b.jsonl", "-q", "-f", "csv"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.out, place.read("all.csv"));
    let ran = place.bilint(&["report", "a.csv", "b.jsonl", "-q", "--fail-on", "error"]);
    assert_eq!(ran.code, Some(1));
    let ran = place.bilint(&["diff", "a.csv", "all.csv", "-f", "jsonl"]);
    assert_eq!(ran.out.lines().count(), 1);
    assert!(ran.out.contains("\"b.md\""), "{}", ran.out);
    assert_eq!(ran.err, "1 new, 0 fixed, 1 unchanged\n");
    let ran = place.bilint(&["diff", "all.csv", "a.csv", "--show", "fixed", "-f", "jsonl"]);
    assert!(ran.out.contains("\"b.md\"") && ran.err.starts_with("0 new, 1 fixed"));
    let ran = place.bilint(&["diff", "a.csv", "all.csv", "--fail-on", "error", "-q"]);
    assert_eq!(ran.code, Some(1));
}

#[test]
fn shells_and_man_get_their_texts() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let ran = place.bilint(&["completions", shell]);
        assert_eq!(ran.code, Some(0));
        assert!(ran.out.contains("baseline"), "{shell}");
    }
    let man = place.bilint(&["man"]).out;
    assert!(
        man.contains(".TH bilint") && man.contains("max\\-warnings"),
        "{man}"
    );
}

#[test]
fn each_step_says_what_to_do_next() {
    let place = Place::repository(&[("a.md", article("ab12c", &[BAD, GOOD]))]);
    let says = |arguments: &[&str], words: &[&str]| {
        let err = place.bilint(arguments).err;
        let next = err.split("\nnext\n").nth(1).unwrap_or_default();
        for word in words {
            assert!(next.contains(word), "{arguments:?}: {err}");
        }
    };
    says(&["check"], &["bilint explain link-missing", "-f csv -o"]);
    says(
        &["baseline", "create"],
        &[
            "git add bilint.toml bilint-baseline.jsonl",
            "bilint check .",
        ],
    );
    says(
        &["check"],
        &["bilint check . --diff", "bilint baseline show"],
    );
    place.write("a.md", &article("ab12c", &[BAD, ("Skatiet to.", GOOD.1)]));
    says(
        &["check", "--diff"],
        &[
            "bilint explain link-missing",
            "bilint check . --diff -f csv",
        ],
    );
    says(
        &["check", "--diff=HEAD"],
        &["bilint check . --diff=HEAD -f csv"],
    );
}

#[test]
fn plain_articles_without_english_say_what_is_missing() {
    let place = Place::new();
    place.write("lv/a.md", "# Saraksts\n\nSkatiet sarakstu.\n");
    place.write("en/a.md", "# List\n\nSee the [list](b.md).\n");
    let ran = place.bilint(&["check", "lv"]);
    assert_eq!(ran.code, Some(0));
    for words in [
        "nothing in 1 Markdown file says that it is a translation",
        "bilint check lv --source-dir ENGLISH",
    ] {
        assert!(ran.err.contains(words), "{}", ran.err);
    }
    // As proposed, with two folders side by side and an article at the top of both.
    let found = place.findings(&["lv", "--source-dir", "en", "--locale", "lv"]);
    assert_eq!(found, ["lv/a.md:3 link-missing new"]);
    let marked = "---\nms.translationtype: MT\nms.contentlocale: lv-LV\n---\nSkatiet sarakstu.\n";
    place.write("lv/a.md", marked);
    let ran = place.bilint(&["check", "lv"]);
    assert!(
        ran.err.contains("bilint check lv --source-dir ENGLISH"),
        "{}",
        ran.err
    );
}

#[test]
fn a_report_of_reports_proposes_what_can_be_done_with_it() {
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[BAD]));
    place.bilint(&["check", "-q", "-f", "jsonl", "-o", "a.jsonl"]);
    let ran = place.bilint(&["report", "a.jsonl"]);
    assert!(ran.err.contains("bilint review a.jsonl"), "{}", ran.err);
    for words in ["no articles", "bilint check ", "bilint fix"] {
        assert!(!ran.err.contains(words), "{}", ran.err);
    }
}
