//! The whole program with `--online`.

use std::fs;

use assert_cmd::Command;

use super::server::Server;

fn run(folder: &std::path::Path, arguments: &[&str]) -> (String, String) {
    let output = Command::cargo_bin("bilint")
        .unwrap()
        .env("NO_COLOR", "1")
        .env("CI", "true")
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

#[test]
fn broken_links_are_told_in_order_and_asked_once() {
    let server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let unit = |number: usize, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"ab12c-{number}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-{number}\">{source}</span></span>\n\n"
        )
    };
    let link = |path: &str| server.url(path);
    let text = [
        unit(
            101,
            &format!(
                "Se [sidan]({}) och [den]({}).",
                link("/sv-se/english-only"),
                link("/fine")
            ),
            &format!(
                "See [page]({}) and [that]({}).",
                link("/en-us/english-only"),
                link("/fine")
            ),
        ),
        unit(
            102,
            &format!(
                "Läs [mer]({}) eller [allt]({}).",
                link("/gone"),
                link("/forbidden")
            ),
            &format!(
                "Read [more]({}) or [all]({}).",
                link("/gone"),
                link("/forbidden")
            ),
        ),
        unit(
            103,
            &format!(
                "Den [svenska]({}), <{}>.",
                link("/sv-se/not-found"),
                link("/sv-se/x")
            ),
            &format!(
                "The [English]({}), <{}>.",
                link("/en-us/not-found"),
                link("/en-us/x")
            ),
        ),
    ]
    .concat();
    for name in ["a.md", "b.md"] {
        fs::write(folder.path().join(name), &text).unwrap();
    }
    fs::write(
        folder.path().join("bilint.toml"),
        "[rules]\nselect = [\"target-online\"]\n[cache]\nenabled = false\n[input]\nlocale = \"sv-SE\"\n[online]\nallow-private = \"127.0.0.1\"\ndelay = \"0\"\nretry-wait = \"0\"\nhosts = 3\n",
    )
    .unwrap();
    let (silent, _) = run(folder.path(), &["check", "-f", "concise"]);
    assert_eq!(silent, "");
    assert!(server.log().is_empty());
    let (stdout, stderr) = run(
        folder.path(),
        &[
            "check",
            "-f",
            "concise",
            "--online",
            "--unverified-report",
            "u.csv",
        ],
    );
    let port = link("");
    let seen = stdout.replace(&port, "HOST");
    let expected = |name: &str| {
        [
            "warning[target-online] link `HOST/sv-se/english-only` leads nowhere: its server answers 404 Not Found; `HOST/en-us/english-only` of the English article answers",
            "note[target-online] link `HOST/gone` leads nowhere: its server answers 410 Gone (the English article leads there, too)",
            "note[target-online] link `HOST/sv-se/not-found` leads nowhere: its server answers 404 Not Found (`HOST/en-us/not-found` of the English article does, too)",
        ]
        .map(|it| format!("{name} {it}"))
    };
    let found: Vec<String> = seen
        .lines()
        .filter_map(|line| {
            let (place, rest) = line.split_once(": ")?;
            Some(format!("{} {rest}", place.split(':').next()?))
        })
        .collect();
    assert_eq!(found, [expected("a.md"), expected("b.md")].concat());
    assert!(stderr.contains("could not be verified: 2"), "{stderr}");
    let listed = fs::read_to_string(folder.path().join("u.csv")).unwrap();
    let rows: Vec<&str> = listed.lines().skip(1).collect();
    assert_eq!(rows.len(), 2, "{listed}");
    assert!(rows[0].starts_with("a.md,3,") && rows[1].starts_with("b.md,3,"));
    assert!(
        rows[0].ends_with(",its server answers 403 Forbidden"),
        "{listed}"
    );
    assert_eq!(server.count("/fine"), 1);
    // Where the translation leads nowhere the English page is asked for, and only there.
    assert_eq!(server.count("/en-us/english-only"), 1);
    assert_eq!(server.count("/en-us/x"), 0);
}

#[test]
fn a_mend_and_a_baseline_ask_nobody_unasked() {
    let server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let text = format!("# Sida\n\nSe [mer]({}).\n", server.url("/gone"));
    fs::write(folder.path().join("a.md"), text).unwrap();
    fs::write(
        folder.path().join("bilint.toml"),
        "[rules]\nselect = [\"target-online\"]\n[input]\nlocale = \"sv-SE\"\n[online]\nallow-private = \"127.0.0.1\"\ndelay = \"0\"\n",
    )
    .unwrap();
    run(folder.path(), &["baseline", "create", "--online", "a.md"]);
    let asked = server.log().len();
    assert_eq!(asked, 2, "{:?}", server.log());
    run(
        folder.path(),
        &["fix", "--config", "online.enabled=true", "a.md"],
    );
    assert_eq!(server.log().len(), asked);
    // Who did not ask does not know that it was mended.
    run(folder.path(), &["baseline", "prune", "a.md"]);
    let kept = fs::read_to_string(folder.path().join("bilint-baseline.jsonl")).unwrap();
    assert!(kept.contains("target-online"), "{kept}");
    // The answer is in the cache: known, and not asked for again.
    let (stdout, _) = run(
        folder.path(),
        &["check", "-f", "concise", "--online", "a.md"],
    );
    assert_eq!((stdout.as_str(), server.log().len()), ("", asked));
}
