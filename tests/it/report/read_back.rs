//! Reports read back give what was written.

use bilint::report::read_back::{order, read};
use bilint::report::{Format, Options, Row, Run};

use proptest::prelude::*;

use super::{plain, sample, written_run};

fn rows() -> Vec<Row> {
    sample::findings().iter().map(Row::of).collect()
}

#[test]
fn every_readable_format_keeps_every_cell() {
    for format in [Format::Csv, Format::Tsv, Format::Json, Format::Jsonl] {
        let text = plain(format);
        for hint in [Some(format), None] {
            // Without a hint a tsv is read as a table too: the header tells the delimiter.
            let report = read(&text, hint).unwrap();
            assert_eq!(report.rows, rows(), "{format}");
            assert_eq!(report.facts.is_some(), format == Format::Json);
        }
    }
    assert!(read("", Some(Format::Concise)).is_err());
}

#[test]
fn a_report_converts_to_the_same_report() {
    let rules = |id: &str| sample::RULES.iter().find(|rule| rule.id == id).copied();
    let findings: Vec<_> = read(&plain(Format::Csv), None)
        .unwrap()
        .rows
        .into_iter()
        .map(|row| {
            let rule = rules(&row.rule).unwrap();
            row.into_finding(rule)
        })
        .collect();
    let run = Run {
        findings: &findings,
        rules: sample::RULES,
        facts: &sample::facts(),
        options: &Options::default(),
    };
    for format in [Format::Csv, Format::Json, Format::Concise] {
        assert_eq!(written_run(format, &run).0, plain(format), "{format}");
    }
}

#[test]
fn a_spreadsheet_may_have_saved_the_table() {
    let saved = "\u{feff}rule;path;finding_id;severity;confidence;My column\r\n\
                 link-missing;a b.md;12e4567890123456;error;0,95;x\r\n";
    let row = &read(saved, Some(Format::Csv)).unwrap().rows[0];
    assert_eq!(row.finding_id, "12e4567890123456");
    assert_eq!(
        (row.path.as_str(), row.confidence.value()),
        ("a b.md", 0.95)
    );
    assert_eq!(row.line, 0);
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    for (text, message) in [
        (
            "finding_id,rule\n",
            "line 1: there is no column `path`; the first line must hold the names of the columns",
        ),
        (
            "finding_id,rule,path,line\nx,y,z,1\nx,y,z,ten\n",
            "line 3: column `line`: `ten` is no whole number",
        ),
        (
            "finding_id,rule,path,severity\nx,y,z,\n",
            "line 2: column `severity`: `` is no severity; use note, warning or error",
        ),
        (
            "{\"finding_id\":\"x\"}\n",
            "line 1: column `rule`: it is empty, but every finding has one",
        ),
    ] {
        assert_eq!(read(text, None).unwrap_err().to_string(), message);
    }
}

#[test]
fn merged_rows_come_in_the_order_of_every_report() {
    let mut rows = rows();
    rows.reverse();
    rows.sort_by(order);
    assert_eq!(rows, self::rows());
}

proptest! {
    /// Whatever stands in the cells comes back, guards taken off once.
    #[test]
    fn any_text_survives_a_table(message in "\\PC*", text in "[\\t\\r\\n=+@＝\"',;ā漢 -]{0,12}") {
        let finding = bilint::model::Finding {
            message,
            expected: Some(text.clone()),
            place: Some(std::sync::Arc::new(bilint::model::Place {
                segment_key: "5e".to_owned(),
                source: text.clone(),
                target: text,
                ..Default::default()
            })),
            ..sample::arabic()
        };
        let row = Row::of(&finding);
        let run = Run {
            findings: &[finding],
            rules: sample::RULES,
            facts: &sample::facts(),
            options: &Options::default(),
        };
        for format in [Format::Csv, Format::Tsv, Format::Json, Format::Jsonl] {
            let report = read(&written_run(format, &run).0, Some(format)).unwrap();
            prop_assert_eq!(&report.rows, &vec![row.clone()], "{}", format);
        }
    }

    /// No text and no spans, however wrong, keep a writer from its work, and none reaches a terminal raw.
    #[test]
    fn any_spans_can_be_shown(
        target in any::<String>(),
        spans in prop::collection::vec((0_u32..40, 0_u32..40), 0..4),
        width in 0_usize..60,
    ) {
        let mut finding = sample::arabic();
        finding.target_spans = spans;
        finding.place = Some(std::sync::Arc::new(bilint::model::Place {
            target,
            ..Default::default()
        }));
        let run = Run {
            findings: &[finding],
            rules: sample::RULES,
            facts: &sample::facts(),
            options: &Options { width, ..Options::default() },
        };
        for &format in Format::ALL {
            let (text, _) = written_run(format, &run);
            if matches!(format, Format::Text | Format::Concise | Format::Github | Format::Junit) {
                prop_assert!(!text.contains(|sign: char| sign.is_control() && sign != '\n'));
            }
        }
    }
}
