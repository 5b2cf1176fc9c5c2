//! Plain articles with their English in a folder or a repository: what was translated, what became of
//! it, and where links lead. Repositories are thrown away.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use bilint::input::git;
use tempfile::TempDir;

const OLD: &str = "# Menu\n\nOpen the menu and select three files.\n\nThis is no longer needed.\n\nClose it.<br/>\n";
const NEW: &str =
    "# Menu\n\nOpen the menu and select four files.\n\nClose it.\n\nRestart the computer.\n";
const TARGET: &str =
    "# Menú\n\nAbra el menú y seleccione tres archivos.\n\nEsto ya no es necesario.\n\nCiérrelo.\n";

/// An English repository with two versions of an article, and a folder with its translation.
struct World {
    folder: TempDir,
    commit: String,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let english = folder.path().join("english");
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("english/docs/menu.md", OLD);
        write("english/docs/only-english.md", "# Only\n");
        write("english/docs/docfx.json", "{}");
        let git = |arguments: &[&str]| git::run(&english, arguments).unwrap();
        git(&["init", "-q", "-b", "live"]);
        git(&["config", "user.name", "Test"]);
        git(&["config", "user.email", "test@example.invalid"]);
        git(&["add", "."]);
        git(&["commit", "-qm", "one"]);
        let commit = git(&["rev-parse", "HEAD"]).trim().to_owned();
        write("english/docs/menu.md", NEW);
        git(&["mv", "docs/only-english.md", "docs/renamed.md"]);
        git(&["commit", "-qam", "two"]);
        git(&["clone", "-q", "--bare", ".", "../english.git"]);
        write("es-ES/docs/docfx.json", "{}");
        write(
            "es-ES/docs/menu.md",
            &format!("---\nms.sourcegitcommit: {commit}\n---\n{TARGET}"),
        );
        Self { folder, commit }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Checks the translations with some rules; the code and what was printed.
    fn check(&self, rules: &str, arguments: &[&str]) -> (i32, String) {
        let output = Command::cargo_bin("bilint")
            .unwrap()
            .current_dir(self.path())
            .env("NO_COLOR", "1")
            .args(["check", "es-ES", "-q", "--isolated", "--locale", "es-ES"])
            .args(["-f", "concise", "--select", rules])
            .args(arguments)
            .output()
            .unwrap();
        let told = String::from_utf8(output.stdout).unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        (output.status.code().unwrap(), told)
    }

    fn stale_report(&self) -> Vec<Vec<String>> {
        let text = fs::read_to_string(self.path().join("stale.csv")).unwrap();
        let rows = text
            .lines()
            .map(|line| line.split(',').map(str::to_owned).collect());
        rows.collect()
    }
}

#[test]
fn the_example_of_the_readme_finds_what_is_wrong() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let line = readme
        .lines()
        .find(|line| line.starts_with("cargo run") && line.contains("--source-dir"))
        .unwrap();
    let output = Command::cargo_bin("bilint")
        .unwrap()
        .current_dir(root)
        .env("NO_COLOR", "1")
        .args(line.split_once(" -- ").unwrap().1.split(' '))
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    for rule in [
        "code-block",
        "link-missing",
        "number-changed",
        "structure-blocks",
        "structure-metadata",
    ] {
        assert!(told.contains(rule), "{rule}: {told}");
    }
    let proposed = String::from_utf8(output.stderr).unwrap();
    let again = "bilint check fixtures/plain/es-ES --source-dir fixtures/plain/english -f csv";
    assert!(proposed.contains(again), "{proposed}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn staleness_is_told_by_segment_and_by_article() {
    let world = World::new();
    let arguments = ["--source-git", "english.git", "--stale-report", "stale.csv"];
    let (code, told) = world.check("drift-stale,read", &arguments);
    assert_eq!(code, 0, "{told}");
    for words in [
        "the English now reads `Open the menu and select four files.`",
        "the English no longer has `This is no longer needed.`",
        "the English has more here: `Restart the computer.`",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(told.lines().count(), 3, "{told}");
    let rows = world.stale_report();
    let column = |name: &str| {
        let at = rows[0].iter().position(|it| it == name).unwrap();
        rows[1][at].as_str()
    };
    assert_eq!(rows.len(), 2);
    assert_eq!(column("path"), "docs/menu.md");
    assert_eq!(column("commit"), world.commit);
    assert_eq!((column("state"), column("age_days")), ("stale", "0"));
    assert_eq!((column("segments"), column("share")), ("4", "0.7500"));
    let kinds = ["changed", "added", "deleted", "form", "links"].map(column);
    assert_eq!(kinds, ["1", "1", "1", "1", "0"]);
}

#[test]
fn against_its_own_commit_nothing_is_stale() {
    let world = World::new();
    let (code, told) = world.check(
        "drift-stale,read",
        &[
            "--source-git",
            "english",
            "--source-rev",
            &world.commit,
            "--stale-report",
            "stale.csv",
        ],
    );
    assert_eq!((code, told.as_str()), (0, ""));
    assert!(world.stale_report()[1].contains(&"current".to_owned()));
}

#[test]
fn missing_english_is_one_finding_for_each_article() {
    let world = World::new();
    let file = world.path().join("es-ES/docs/menu.md");
    let unknown = "0123456789012345678901234567890123456789";
    fs::write(
        &file,
        format!("---\nms.sourcegitcommit: {unknown}\n---\n{TARGET}"),
    )
    .unwrap();
    let (code, told) = world.check("read", &["--source-git", "english"]);
    assert_eq!((code, told.lines().count()), (0, 1));
    assert!(told.contains("is not in the English repository"), "{told}");
    let (code, _) = world.check("read", &["--source-git", "english", "--require-source"]);
    assert_eq!(code, 1);
    fs::write(&file, TARGET).unwrap();
    let (_, told) = world.check("read", &["--source-git", "english"]);
    assert!(told.contains("names no `ms.sourcegitcommit`"), "{told}");
}

#[test]
fn a_folder_may_be_named_from_where_one_stands() {
    let world = World::new();
    for folder in ["english", "./english/", "es-ES/../english"] {
        let (code, told) = world.check("read", &["--source-dir", folder]);
        assert_eq!((code, told.as_str()), (0, ""), "{folder}");
    }
}

#[test]
fn links_are_broken_only_where_the_english_tree_is_known() {
    let world = World::new();
    let file = world.path().join("es-ES/docs/menu.md");
    let links = "[a](only-english.md) [b](renamed.md) [c](nowhere.md) ![d](media/e.png)";
    let text = format!(
        "---\nms.sourcegitcommit: {}\n---\n# Menú\n\n{links}\n",
        world.commit
    );
    fs::write(&file, text).unwrap();
    let (code, told) = world.check("target", &["--source-git", "english.git"]);
    assert_eq!((code, told.lines().count()), (1, 2), "{told}");
    assert!(
        told.contains("nowhere.md") && told.contains("e.png"),
        "{told}"
    );
    // `-q` keeps what could not be verified to itself.
    let (code, told) = world.check("target", &["--unverified-report", "unverified.csv"]);
    assert_eq!((code, told.as_str()), (0, ""));
    let listed = fs::read_to_string(world.path().join("unverified.csv")).unwrap();
    let rows: Vec<&str> = listed.lines().skip(1).collect();
    let reason = "\"it may stand in the English tree, which is not known\"";
    let row = |column: u32, kind: &str, destination: &str| {
        format!("docs/menu.md,6,{column},target-file,{kind},{destination},{reason}")
    };
    let expected = [
        row(5, "link", "only-english.md"),
        row(26, "link", "renamed.md"),
        row(42, "link", "nowhere.md"),
        row(59, "image", "media/e.png"),
    ];
    assert_eq!(rows, expected);
}
