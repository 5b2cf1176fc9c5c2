//! Formats for spreadsheets and scripts: csv, tsv, json, jsonl and `run.json`.

use std::sync::Arc;

use bilint::model::{Finding, Place};
use bilint::report::row::COLUMNS;
use bilint::report::{CsvDialect, Format, Guard, Options, Run, run_json};
use serde_json::Value;

use super::{assert_snapshot, plain, sample, written, written_run};

/// The contract of interfaces.md, written out once more: append-only, fixed order.
const SCHEMA: &str = "finding_id,rule,severity,confidence,status,mqm_category,mqm_severity,its_type,\
    message,locale,path,line,col,end_line,end_col,segment_key,segment_ordinal,segment_id,source,\
    target,source_spans,target_spans,expected,actual,suggestion,target_hash,english_commit,page_url,\
    verdict,reviewer,comment";

#[test]
fn the_schema_keeps_its_columns() {
    assert_eq!(COLUMNS.join(","), SCHEMA);
}

/// The manual names every column and every format, in order.
#[test]
fn the_manual_is_complete() {
    let manual = include_str!("../../../docs/reports.md");
    let (formats, columns) = manual.split_once("## The schema").unwrap();
    let named = |text: &str| -> Vec<String> {
        text.lines()
            .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    assert_eq!(named(columns), COLUMNS);
    let all: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    assert_eq!(named(formats), all);
}

#[test]
fn csv() {
    let text = plain(Format::Csv);
    assert_snapshot("report.csv", &text.replace('\r', "␍").replace('\t', "␉"));
    assert!(
        text.starts_with("\"finding_id\",\"rule\","),
        "no byte order mark"
    );
    assert!(text.ends_with("\"\r\n"));
    // `Select ` has 7 signs and the marked `**(A)**` 7; `今すぐ` has 3 and `**（A）**` 7.
    assert!(text.contains("\"7-14\",\"3-10\""), "{text}");
    assert!(text.contains("\"\t=HYPERLINK(\"\"https://example.com\"\",\"\"x\"\")\""));
    assert!(text.contains("\"\t@here\""));
    // The guard stands before the cell; the span counts behind it: `=` and then the word.
    assert!(text.contains("\"1-10\""));
}

#[test]
fn csv_without_guards() {
    let options = Options {
        guard: Guard::Off,
        ..Options::default()
    };
    let (text, _) = written(Format::Csv, &options);
    assert!(text.contains("\"@here\"") && !text.contains('\t'));
}

#[test]
fn csv_for_excel_keeps_its_limits() {
    let long = Finding {
        place: Some(Arc::new(Place {
            target: "ā".repeat(40_000),
            ..Place::default()
        })),
        ..sample::arabic()
    };
    let options = Options {
        csv_dialect: CsvDialect::Excel,
        ..Options::default()
    };
    let run = Run {
        findings: &[long],
        rules: sample::RULES,
        facts: &sample::facts(),
        options: &options,
    };
    let (text, notices) = written_run(Format::Csv, &run);
    assert!(text.starts_with("\u{feff}\"finding_id\""));
    assert_eq!(text.matches('ā').count(), 32_766);
    assert_eq!(
        notices,
        ["csv: 1 cells cut to the 32767 characters that Excel holds"]
    );
}

#[test]
fn tsv() {
    let text = plain(Format::Tsv);
    assert_snapshot("report.tsv", &text.replace('\t', "␉").replace('\r', "␍"));
    assert!(text.starts_with("finding_id\trule\tseverity\t"));
}

#[test]
fn json() {
    let text = plain(Format::Json);
    assert_snapshot("report.json", &text);
    let report: Value = serde_json::from_str(&text).unwrap();
    let japanese = &report["findings"][2];
    assert_eq!(japanese["target_spans"], serde_json::json!([[3, 10]]));
    // 30 signs of the opener and `今すぐ`: the marked text is signs 34 to 40, its end exclusive.
    assert_eq!(
        [&japanese["line"], &japanese["col"], &japanese["end_col"]],
        [2, 34, 41]
    );
}

#[test]
fn jsonl() {
    let text = plain(Format::Jsonl);
    assert_snapshot("report.jsonl", &text);
    assert_eq!(text.lines().count(), sample::findings().len());
    let last: Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!([&last["line"], &last["col"], &last["end_col"]], [1, 1, 8]);
}

#[test]
fn run_facts() {
    let findings = sample::findings();
    let facts = sample::facts();
    let options = Options::default();
    let run = Run {
        findings: &findings,
        rules: sample::RULES,
        facts: &facts,
        options: &options,
    };
    let mut out = Vec::new();
    run_json::write(&run, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_snapshot("run.json", &text);
    assert_eq!(run_json::read(&text).unwrap().files, facts.files);
}
