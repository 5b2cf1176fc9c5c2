//! `bilint terms` and `bilint stats` as a linguist meets them.

mod check;
mod convert;
mod guide;
mod learn;
mod worker;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

/// A folder with files.
struct Place {
    folder: TempDir,
}

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Place {
    fn new(files: &[(&str, &str)]) -> Self {
        let place = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (path, text) in files {
            place.write(path, text);
        }
        place
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path().join(path)).unwrap()
    }

    fn bilint(&self, arguments: &[&str]) -> Ran {
        let output = Command::cargo_bin("bilint")
            .unwrap()
            .current_dir(self.path())
            .env("NO_COLOR", "1")
            .env("CI", "true")
            .args(arguments)
            .output()
            .unwrap();
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The same; it must end with 0.
    fn good(&self, arguments: &[&str]) -> Ran {
        let ran = self.bilint(arguments);
        assert_eq!(ran.code, Some(0), "{arguments:?}: {}{}", ran.out, ran.err);
        ran
    }
}

/// English words and their Latvian counterparts in two cases.
const NOUNS: &[(&str, &str, &str)] = &[
    ("tenant", "nomnieku", "nomnieka"),
    ("policy", "politiku", "politikas"),
    ("mailbox", "pastkasti", "pastkastes"),
    ("portal", "portālu", "portāla"),
    ("user", "lietotāju", "lietotāja"),
    ("device", "ierīci", "ierīces"),
    ("license", "licenci", "licences"),
    ("password", "paroli", "paroles"),
    ("report", "atskaiti", "atskaites"),
    ("site", "vietni", "vietnes"),
];
const VERBS: &[(&str, &str)] = &[
    ("open", "atveriet"),
    ("delete", "izdzēsiet"),
    ("check", "pārbaudiet"),
    ("add", "pievienojiet"),
    ("select", "atlasiet"),
    ("update", "atjauniniet"),
];
const ADJECTIVES: &[(&str, &str)] = &[
    ("new", "jauno"),
    ("shared", "koplietojamo"),
    ("local", "lokālo"),
    ("default", "noklusējuma"),
];

/// Side-by-side articles with more than two thousand different pairs, by path.
fn articles() -> Vec<(String, String)> {
    let mut sentences = Vec::new();
    for (verb, target_verb) in VERBS {
        for (adjective, target_adjective) in ADJECTIVES {
            for (noun, target_noun, _) in NOUNS {
                for (owner, _, of_owner) in NOUNS {
                    sentences.push((
                        format!("To begin, {verb} the {adjective} {noun} of the {owner}."),
                        format!(
                            "Lai sāktu, {target_verb} {of_owner} {target_adjective} {target_noun}."
                        ),
                    ));
                }
            }
        }
    }
    let mut files: Vec<(String, String)> = Vec::new();
    for (at, sentences) in sentences.chunks(60).enumerate() {
        let kind = if at % 3 == 0 { "HT" } else { "MT" };
        let mut text = format!("---\nms.contentlocale: lv-LV\nms.translationtype: {kind}\n---\n");
        for (number, (source, target)) in sentences.iter().enumerate() {
            let id = format!("ab12c-{}", 101 + number);
            let _ = write!(
                text,
                "\n<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">{source}</span></span>\n"
            );
        }
        files.push((
            format!("{}/{at}.md", if at % 2 == 0 { "a" } else { "b" }),
            text,
        ));
    }
    files
}

/// A folder with those articles in two halves, `a` and `b`.
fn corpus() -> Place {
    let place = Place::new(&[("bilint.toml", "")]);
    for (path, text) in articles() {
        place.write(&path, text);
    }
    place
}
