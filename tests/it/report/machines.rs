//! Formats for machines: sarif, github, gitlab, junit, checkstyle, rdjsonl.

use std::collections::BTreeSet;

use bilint::model::{Finding, Severity};
use bilint::report::{Format, Options, Run, RunFacts};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde_json::{Value, json};

use super::{assert_snapshot, plain, sample, written_run};

const SARIF_SCHEMA: &str = include_str!("../../data/sarif-schema-2.1.0.json");

fn run<'a>(findings: &'a [Finding], facts: &'a RunFacts, options: &'a Options) -> Run<'a> {
    Run {
        findings,
        rules: sample::RULES,
        facts,
        options,
    }
}

/// `count` findings of falling confidence, the severities taking turns.
fn many(count: u16) -> Vec<Finding> {
    (0..count)
        .map(|number| Finding {
            id: format!("{number:016x}"),
            severity: [Severity::Note, Severity::Error, Severity::Warning][usize::from(number % 3)],
            confidence: f32::from(count - number) / f32::from(count),
            ..sample::arabic()
        })
        .collect()
}

fn assert_valid_sarif(text: &str) -> Value {
    // The official schema has a pattern with a stray bracket, which strict engines refuse.
    let stray = "[a-zA-Z]{2}]?$";
    assert!(SARIF_SCHEMA.contains(stray));
    let schema = SARIF_SCHEMA.replace(stray, r"[a-zA-Z]{2}\\]?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let log: Value = serde_json::from_str(text).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&log)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    log
}

#[test]
fn sarif() {
    let text = plain(Format::Sarif);
    assert_snapshot("report.sarif", &text);
    let log = assert_valid_sarif(&text);
    let run = &log["runs"][0];
    assert_eq!(run["automationDetails"]["id"], "bilint/all/");
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), sample::findings().len());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(
            run["tool"]["driver"]["rules"][index]["id"],
            result["ruleId"]
        );
    }
    // Astral: 30 signs of the opener, then `Lai 𝛼 ir 👩‍💻 ` with 13 code points (three of them in
    // the emoji), so the three marked ones are columns 44 to 46.
    assert_eq!(
        results[3]["locations"][0]["physicalLocation"]["region"],
        json!({"startLine": 2, "startColumn": 44, "endLine": 2, "endColumn": 47})
    );
    assert_eq!(
        results[3]["partialFingerprints"],
        json!({"primaryLocationLineHash": "cc00000000000004:1", "bilint/v1": "cc00000000000004"})
    );
    // The space goes behind the marked text, which ends at column 41.
    let replacement = &results[2]["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(
        replacement["deletedRegion"],
        json!({"startLine": 2, "startColumn": 41, "endLine": 2, "endColumn": 41})
    );
}

#[test]
fn sarif_of_a_clean_run_still_names_the_rules() {
    let facts = RunFacts {
        locales: vec!["lv-LV".to_owned()],
        ..RunFacts::default()
    };
    let options = Options::default();
    let (text, notices) = written_run(Format::Sarif, &run(&[], &facts, &options));
    let log = assert_valid_sarif(&text);
    let run = &log["runs"][0];
    assert_eq!((&run["results"], notices.len()), (&json!([]), 0));
    assert_eq!(run["automationDetails"]["id"], "bilint/lv-LV/");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), sample::RULES.len());
}

#[test]
fn sarif_keeps_the_worst_five_thousand_in_order() {
    let findings = many(5_120);
    let (facts, options) = (sample::facts(), Options::default());
    let (text, notices) = written_run(Format::Sarif, &run(&findings, &facts, &options));
    assert_eq!(
        notices,
        ["sarif: 120 findings left out, the 5000 worst are in the report"]
    );
    let log: Value = serde_json::from_str(&text).unwrap();
    let ids: Vec<&str> = log["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| result["partialFingerprints"]["bilint/v1"].as_str().unwrap())
        .collect();
    assert!(ids.is_sorted());
    // The least sure notes are missing: one of three findings, counted from the end.
    let missing: Vec<String> = (0..5_120)
        .filter(|number| number % 3 == 0)
        .rev()
        .take(120)
        .map(|number| format!("{number:016x}"))
        .collect();
    assert!(missing.iter().all(|id| !ids.contains(&id.as_str())));
}

#[test]
fn github() {
    let text = plain(Format::Github);
    assert_snapshot("report.github.txt", &text);
    // `Skatiet lomu [` has 14 signs behind the 30 of the opener; commas and colons are escaped.
    assert!(text.contains(
        "::warning file=lv-lv/ceļš uz mapi.md,line=2,endLine=2,col=45,endColumn=53,title=link-text-scope::"
    ));
    assert!(text.contains("file=lv-lv/sabojāts%2C 100%25.md,"));
    // No columns for what spans lines.
    assert!(text.contains("line=3,endLine=4,title=text-characters::"));
}

#[test]
fn github_annotates_the_ten_worst_of_a_level() {
    let findings = many(60);
    let (facts, options) = (sample::facts(), Options::default());
    let (text, notices) = written_run(Format::Github, &run(&findings, &facts, &options));
    let count = |command: &str| {
        text.lines()
            .filter(|line| line.starts_with(command))
            .count()
    };
    assert_eq!(
        [count("::error "), count("::warning "), count("::notice ")],
        [10, 10, 11]
    );
    let last = text.lines().last().unwrap();
    assert_eq!(
        last,
        "::notice title=bilint::20 errors, 20 warnings, 20 notes in 1 of 7 articles; \
         30 not annotated, see the job summary or the report"
    );
    assert_eq!(
        notices,
        ["github: 30 findings not annotated, GitHub shows 10 of a level"]
    );
}

#[test]
fn gitlab() {
    let text = plain(Format::Gitlab);
    assert_snapshot("report.gitlab.json", &text);
    let violations: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(
        violations[1]["location"]["lines"],
        json!({"begin": 2, "end": 2})
    );
    for violation in &violations {
        let rule = violation["check_name"].as_str().unwrap();
        assert!(violation["description"].as_str().unwrap().starts_with(rule));
    }

    let twice = [sample::arabic(), sample::arabic(), sample::arabic()];
    let (facts, options) = (sample::facts(), Options::default());
    let (text, _) = written_run(Format::Gitlab, &run(&twice, &facts, &options));
    let violations: Vec<Value> = serde_json::from_str(&text).unwrap();
    let fingerprints: BTreeSet<&str> = violations
        .iter()
        .map(|violation| violation["fingerprint"].as_str().unwrap())
        .collect();
    assert_eq!(fingerprints.len(), 3);

    let (text, _) = written_run(Format::Gitlab, &run(&[], &facts, &options));
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), json!([]));
}

/// Every start tag of a document: its name and its attributes, decoded by a parser that is not ours.
fn elements(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let element = |start: BytesStart<'_>| {
        let name = start.name().as_ref().to_owned();
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let key = attribute.key.as_ref().to_owned();
            (
                key,
                quick_xml::escape::unescape(&attribute.value)
                    .unwrap()
                    .into_owned(),
            )
        });
        (name, attributes.collect())
    };
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => found.push(element(start)),
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> &'a str {
    let found = attributes.iter().find(|(key, _)| key == name);
    found.map_or("", |(_, value)| value)
}

#[test]
fn junit() {
    let text = plain(Format::Junit);
    assert_snapshot("report.junit.xml", &text);
    let elements = elements(&text);
    let number = |name: &str| elements.iter().filter(|(it, _)| it == name).count();
    // 7 findings, a clean article, an input that could not be opened; known and suppressed are skipped.
    assert_eq!([number("testcase"), number("failure")], [9, 5]);
    assert_eq!([number("error"), number("skipped")], [1, 2]);
    let suites = &elements[0].1;
    assert_eq!(
        ["tests", "failures", "errors", "skipped"].map(|name| attribute(suites, name)),
        ["9", "5", "1", "2"]
    );
    let clean = elements
        .iter()
        .find(|(_, it)| attribute(it, "name") == "no findings")
        .unwrap();
    assert_eq!(attribute(&clean.1, "file"), "lv-lv/tīrs <&>.md");
    let case = elements
        .iter()
        .find(|(_, it)| attribute(it, "name") == "emphasis-literal bb00000000000003")
        .unwrap();
    assert_eq!(attribute(&case.1, "line"), "2");
}

#[test]
fn checkstyle() {
    let text = plain(Format::Checkstyle);
    assert_snapshot("report.checkstyle.xml", &text);
    let elements = elements(&text);
    let errors: Vec<_> = elements
        .iter()
        .filter(|(name, _)| name == "error")
        .collect();
    let messages: Vec<&str> = errors
        .iter()
        .map(|(_, it)| attribute(it, "message"))
        .collect();
    assert_eq!(messages[1], sample::findings()[1].message);
    assert_eq!(messages[5], "`<script>` & 'x' over two lines (suppressed)");
    // `今すぐ` stands between the 30 signs of the opener and the mark.
    assert_eq!(attribute(&errors[2].1, "column"), "34");
    assert_eq!(
        elements.iter().filter(|(name, _)| name == "file").count(),
        6
    );
}

#[test]
fn rdjsonl() {
    let text = plain(Format::Rdjsonl);
    assert_snapshot("report.rdjsonl", &text);
    let diagnostics: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    // Bytes, worked out by hand. Arabic: 30 of the opener, `أعد` 6, space, `تشغيل` 10, space, `**` 2:
    // 50; the word has 4 letters of 2 bytes. Japanese: `今すぐ` 9; the mark 2+3+1+3+2. Astral: `Lai `
    // 4, `𝛼` 4, ` ir ` 4, emoji 4+3+4, space 1: 24; the mark 1+3+1.
    for (index, columns) in [(0, [51, 59]), (2, [40, 51]), (3, [55, 60])] {
        let range = &diagnostics[index]["location"]["range"];
        assert_eq!(
            [&range["start"]["column"], &range["end"]["column"]],
            columns,
            "{index}"
        );
    }
    assert_eq!(
        diagnostics[2]["suggestions"],
        json!([{"range": {"start": {"line": 2, "column": 51}, "end": {"line": 2, "column": 51}}, "text": " "}])
    );
}

/// Formats without a cap hold the same findings in the same order.
#[test]
fn uncapped_formats_agree() {
    let ids: Vec<String> = sample::findings().into_iter().map(|it| it.id).collect();
    for format in [
        Format::Csv,
        Format::Tsv,
        Format::Json,
        Format::Jsonl,
        Format::Gitlab,
        Format::Junit,
        Format::Html,
    ] {
        let text = plain(format);
        let places: Vec<usize> = ids
            .iter()
            .map(|id| text.find(id.as_str()).unwrap())
            .collect();
        assert!(places.is_sorted(), "{format}");
    }
    let lines = |format| plain(format).lines().count();
    assert_eq!(
        [lines(Format::Concise), lines(Format::Rdjsonl)],
        [ids.len(); 2]
    );
}
