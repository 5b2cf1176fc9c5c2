//! `bilint worker`: the same findings as `check`, line by line; reports put together.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{Place, corpus};

fn work(place: &Place, arguments: &[&str], lines: &[Value]) -> (Option<i32>, Vec<Value>) {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("bilint"))
        .current_dir(place.path())
        .arg("worker")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    // Each answer is waited for: a driver may work like that.
    let answers = lines
        .iter()
        .map(|line| {
            writeln!(input, "{line}").unwrap();
            serde_json::from_str(&output.next().unwrap().unwrap()).unwrap()
        })
        .collect();
    drop(input);
    (child.wait().unwrap().code(), answers)
}

#[test]
fn a_worker_finds_what_check_finds() {
    let place = corpus();
    place.good(&["terms", "learn", ".", "-o", "lv.lexicon"]);
    place.write(
        "bilint.toml",
        "[stats]\nfile = \"lv.lexicon\"\n[rules]\nignore = [\"target\"]\n",
    );
    let broken = "---\nms.contentlocale: lv-LV\n---\n<span data-ttu-id=\"ab12c-101\">Atveriet [asmens](b.md).</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-101\">Open the [blade](a.md).</span></span>\n";
    place.write("a/broken.md", broken);
    let plain =
        "---\nms.translationtype: MT\nms.contentlocale: lv-LV\n---\n# Asmens\n\nAtveriet asmeni.\n";
    let names = ["a/0.md", "a/broken.md", "b/1.md"];
    let mut lines: Vec<Value> = names
        .iter()
        .map(|name| json!({"path": name, "text": place.read(name)}))
        .collect();
    lines.push(json!({"path": "c/plain.md", "text": plain, "english": "# Blade\n\nOpen the blade.\n", "english_path": "blade.md"}));
    lines.push(json!({"text": "no path"}));
    let (code, answers) = work(&place, &[], &lines);
    assert_eq!(code, Some(2), "one line was none");
    let mut check = vec!["check", "-f", "jsonl", "--exit-zero"];
    check.extend(names);
    let expected: Vec<Value> = place
        .good(&check)
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(expected.len() >= 2, "{expected:?}");
    let found: Vec<Value> = answers[..3]
        .iter()
        .flat_map(|answer| answer["findings"].as_array().unwrap().clone())
        .collect();
    assert_eq!(found, expected);
    assert_eq!(answers[0]["pairs"], 60);
    assert_eq!(answers[3]["path"], "c/plain.md");
    assert_eq!(answers[3]["findings"][0]["rule"], "term-forbidden");
    assert!(
        answers[4]["error"]
            .as_str()
            .unwrap()
            .contains("missing field `path`")
    );

    // One thread or several, one batch or many: the same lines; reports put them together.
    let good = &lines[..4];
    let (code, one) = work(&place, &["-j", "1"], good);
    assert_eq!((code, &one[..]), (Some(0), &answers[..4]));
    let text: String = one.iter().map(|it| format!("{it}\n")).collect();
    place.write("shard.jsonl", &text);
    let ran = place.good(&["report", "shard.jsonl", "-f", "json"]);
    let merged: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(merged["run"]["articles"], 4);
    assert_eq!(
        merged["findings"].as_array().unwrap().len(),
        found.len() + one[3]["findings"].as_array().unwrap().len()
    );
}
