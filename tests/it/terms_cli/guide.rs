//! docs/terminology.md works as it is written.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{Place, articles};

const MEMOQ: &str = "Entry_ID;Entry_Note;English;Term_Info;Term_Example;Latvian;Term_Info;Term_Example\n\
                     0;;blade;CasePermissive;Open the blade.;panelis;CasePermissive;\n\
                     1;;tenant;;;nomnieks;;\n";
const MICROSOFT: &str = "<martif type=\"TBX\"><text><body><termEntry>\
    <langSet xml:lang=\"en-US\"><ntig><termGrp><term>policy</term></termGrp></ntig></langSet>\
    <langSet xml:lang=\"lv-LV\"><ntig><termGrp><term>politika</term></termGrp></ntig></langSet>\
    </termEntry></body></text></martif>\n";
const MULTITERM: &str = "<mtf><conceptGrp>\
    <languageGrp><language type=\"English\" lang=\"EN\"/><termGrp><term>mailbox</term></termGrp></languageGrp>\
    <languageGrp><language type=\"Latvian\" lang=\"LV\"/><termGrp><term>pastkaste</term></termGrp></languageGrp>\
    </conceptGrp></mtf>\n";

#[test]
fn every_command_of_the_guide_works() {
    let place = Place::with(&[
        ("bilint.toml", ""),
        ("exports/memoq.csv", MEMOQ),
        ("exports/microsoft.tbx", MICROSOFT),
        ("exports/multiterm.xml", MULTITERM),
        (
            "exports/glossary.csv",
            "Wort,Übersetzung\nreport,atskaite\n",
        ),
    ]);
    for (path, text) in articles() {
        place.write(&format!("articles/{path}"), &text);
    }
    fs::create_dir_all(place.path().join("terms")).unwrap();
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/terminology.md");
    let page = fs::read_to_string(page).unwrap();
    let program = assert_cmd::cargo::cargo_bin("bilint");
    let mut paths = vec![program.parent().unwrap().to_path_buf()];
    paths.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
    let paths = std::env::join_paths(paths).unwrap();
    let mut commands = 0;
    for block in page.split("```sh\n").skip(1) {
        for command in block.split("```").next().unwrap().lines() {
            let output = Command::new("bash")
                .args(["-c", command])
                .current_dir(place.path())
                .env("PATH", &paths)
                .env("CI", "true")
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{command}: {said}");
            commands += 1;
        }
    }
    assert!(commands > 20);
    let summary = place.good(&["report", "shard.jsonl", "-f", "concise"]).out;
    assert!(summary.contains("term-forbidden"), "{summary}");
}
