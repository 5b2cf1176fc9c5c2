//! The incremental cache: nobody can tell from a report whether there was one.

use std::fs;
use std::path::{Path, PathBuf};

use super::{BAD, GOOD, Place, SHORT, USUAL, article, lesson};

const OTHER: (&str, &str) = ("Atveriet ** to **.", "Open **it**.");

/// Three articles with defects of several kinds, all rules, a configuration.
fn place() -> Place {
    let place = Place::new();
    place.write("bilint.toml", "");
    place.write("a.md", &article("ab12c", &[GOOD, BAD]));
    place.write("b.md", &article("ab12d", &[OTHER, GOOD]));
    place.write(
        "c/d.md",
        &article("ab12e", &[BAD, OTHER]).replace("lv-LV", "ja-JP"),
    );
    place
}

/// The report of a run with these options added.
fn report(place: &Place, arguments: &[&str]) -> String {
    let mut all = vec!["check", "--exit-zero", "-f", "csv", "-q"];
    all.extend(arguments);
    let ran = place.bilint(&all);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    ran.out
}

/// The report, which must be that of a run without cache.
fn same(place: &Place, when: &str) -> String {
    let fresh = report(place, &["--no-cache"]);
    for jobs in ["1", "2"] {
        assert_eq!(report(place, &["-j", jobs]), fresh, "{when}, -j {jobs}");
    }
    fresh
}

/// The entries of the cache.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(entries(&path)),
            false if path.extension().is_none() && !path.ends_with(".gitignore") => {
                found.push(path);
            }
            false => {}
        }
    }
    found.sort();
    found
}

#[test]
fn reports_are_the_same_with_and_without_cache() {
    let place = place();
    let first = same(&place, "empty cache");
    assert!(
        first.contains("link-missing") && first.contains("ja-JP"),
        "{first}"
    );
    assert_eq!(same(&place, "full cache"), first);

    place.write("a.md", &article("ab12c", &[GOOD, BAD, OTHER]));
    let touched = same(&place, "one article touched");
    assert_ne!(touched, first);

    place.write(
        "bilint.toml",
        "[rules.text-untranslated]\nseverity = \"error\"\n[rules]\nignore = [\"emphasis\"]\n",
    );
    let ruled = same(&place, "other rules");
    assert!(!ruled.contains("emphasis-"), "{ruled}");
    place.write("bilint.toml", "");
    assert_eq!(same(&place, "the old rules again"), touched);

    fs::remove_file(place.path().join("b.md")).unwrap();
    same(&place, "one article gone");
}

#[test]
fn damaged_and_foreign_entries_are_written_anew() {
    let place = place();
    let first = same(&place, "empty cache");
    let folder = place.path().join(".bilint-cache");
    let kept = entries(&folder);
    assert_eq!(kept.len(), 3);
    let whole: Vec<Vec<u8>> = kept.iter().map(|path| fs::read(path).unwrap()).collect();
    // Torn, someone else's, of another article; then a folder in the way.
    fs::write(&kept[0], &whole[0][..whole[0].len() / 2]).unwrap();
    fs::write(&kept[1], b"\xff\x00 not ours").unwrap();
    fs::write(&kept[2], &whole[0]).unwrap();
    assert_eq!(same(&place, "damaged cache"), first);
    for (path, whole) in kept.iter().zip(&whole) {
        assert_eq!(&fs::read(path).unwrap(), whole);
    }
    fs::remove_file(&kept[0]).unwrap();
    fs::create_dir(&kept[0]).unwrap();
    assert_eq!(same(&place, "a folder instead of an entry"), first);
}

#[test]
fn an_entry_is_really_read() {
    let place = place();
    let first = report(&place, &[]);
    // With the entry of a.md forged so that its hash is right, its findings are gone: it was used.
    for path in entries(&place.path().join(".bilint-cache")) {
        let text = fs::read_to_string(&path).unwrap();
        let key = text.split(' ').next().unwrap();
        let body = "[]";
        let forged = format!("{key} {}\n{body}", blake3::hash(body.as_bytes()).to_hex());
        fs::write(&path, forged).unwrap();
    }
    let forged = report(&place, &[]);
    assert!(first.contains("link-missing") && !forged.contains("link-missing"));
    // Another binary, here a copy with a time of its own, does not believe it.
    let copy = place.path().join("copy-of-bilint");
    fs::copy(assert_cmd::cargo::cargo_bin("bilint"), &copy).unwrap();
    let output = std::process::Command::new(&copy)
        .args(["check", "--exit-zero", "-f", "csv", "-q"])
        .current_dir(place.path())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), first);
}

#[test]
fn what_looks_at_knowledge_runs_again() {
    let place = Place::new();
    place.write(
        "bilint.toml",
        "[rules]\nselect = [\"term-forbidden\", \"drift-length\", \"link-missing\"]\n[terms]\nbuiltin = false\nfiles = [\"terms.csv\"]\n",
    );
    let header = "source_term,locale,preferred,forbidden\n";
    place.write("terms.csv", header);
    place.write("a.md", &article("ab12c", &[BAD, SHORT]));
    place.write("b.md", &lesson(USUAL));
    let usual = same(&place, "usual lengths");
    assert!(usual.contains("unusually short"), "{usual}");
    // Only the other article changes.
    place.write("b.md", &lesson("."));
    let unusual = same(&place, "other lengths");
    assert!(!unusual.contains("unusually short"), "{unusual}");
    assert!(unusual.contains("link-missing"), "{unusual}");
    // Only the termbase changes.
    place.write(
        "terms.csv",
        &format!("{header}list,lv-LV,uzskaitījums,saraksts\n"),
    );
    let termed = same(&place, "other terms");
    assert!(termed.contains("term-forbidden"), "{termed}");
}

#[test]
fn plain_articles_are_kept_with_their_english() {
    let place = Place::repository(&[(
        "english/a.md",
        "# List\n\nSee the [list](b.md) of servers.\n\nOpen the page.\n".to_owned(),
    )]);
    let id = std::process::Command::new("git")
        .args(["rev-parse", "HEAD"])
        .current_dir(place.path())
        .output()
        .unwrap();
    let id = String::from_utf8(id.stdout).unwrap();
    let plain = format!(
        "---\nms.contentlocale: lv-LV\nms.sourcegitcommit: {}\n---\n# Saraksts\n\nSkatiet serveru sarakstu.\n\nAtveriet lapu.\n",
        id.trim()
    );
    place.write("lv/english/a.md", &plain);
    place.write(
        "bilint.toml",
        "[input]\ninclude = [\"lv/**\"]\nsource-dir = \".\"\n",
    );
    place.write("lv/bilint.toml", "[input]\nsource-git = \"..\"\n");
    let first = same(&place, "empty cache");
    assert!(first.contains("link-missing"), "{first}");
    assert_eq!(same(&place, "full cache"), first);
    // The English changes, the translation does not.
    place.write(
        "english/a.md",
        "# List\n\nSee the list of servers.\n\nOpen the page.\n",
    );
    place.write("lv/bilint.toml", "[input]\nsource-dir = \"..\"\n");
    let mended = same(&place, "other English");
    assert!(!mended.contains("link-missing"), "{mended}");
}

#[test]
fn nothing_is_left_where_nobody_asked() {
    let place = place();
    let cache = place.path().join(".bilint-cache");
    place.bilint(&["check", "--no-cache"]);
    place.run(&["check"], &[("BILINT_CACHE_ENABLED", "false")]);
    place.bilint(&["check", "--isolated"]);
    assert!(!cache.exists());
    fs::remove_file(place.path().join("bilint.toml")).unwrap();
    place.bilint(&["check"]);
    assert!(!cache.exists());

    // Where it is, git does not see it.
    place.git(&["init", "-q"]);
    place.bilint(&["check", "--cache-dir", "kept"]);
    assert_eq!(entries(&place.path().join("kept")).len(), 3);
    let output = std::process::Command::new("git")
        .args(["status", "--porcelain", "--untracked-files=all"])
        .current_dir(place.path())
        .output()
        .unwrap();
    let status = String::from_utf8(output.stdout).unwrap();
    assert!(!status.contains("kept"), "{status}");
    // A cache that moved on with the folder serves as before, a folder of articles never becomes one.
    assert_eq!(
        same(&place, "no configuration"),
        report(&place, &["--cache-dir", "kept"])
    );
    let ran = place.bilint(&["check", "--cache-dir", "c", "--exit-zero"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("no cache in `c`"), "{}", ran.err);
    assert!(!place.path().join("c/.gitignore").exists());
}
