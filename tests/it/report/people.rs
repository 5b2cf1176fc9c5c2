//! Formats for people at a terminal: text, concise, the summary.

use bilint::report::summary::{self, Situation};
use bilint::report::{Format, Options, Run, RunFacts};

use super::{assert_snapshot, plain, sample, written};

#[test]
fn text() {
    let text = plain(Format::Text);
    assert_snapshot("report.txt", &text);
    // Worked out by hand: 30 signs of the opener, `أعد تشغيل **` has 12, so the word begins at 43.
    assert!(text.contains("--> ar-sa/blade.md:2:43"), "{text}");
    assert_harmless(&text);
}

#[test]
fn text_in_a_narrow_terminal_with_colours() {
    let options = Options {
        colour: true,
        width: 44,
        ..Options::default()
    };
    let (text, _) = written(Format::Text, &options);
    let shown = text.replace("\u{1b}[0m", "⟧");
    assert_snapshot("report-narrow.txt", &shown.replace("\u{1b}[", "⟦"));
}

#[test]
fn text_without_excerpts() {
    let options = Options {
        excerpts: false,
        ..Options::default()
    };
    let (text, _) = written(Format::Text, &options);
    assert_eq!(
        text.lines().count(),
        15,
        "two lines a finding and one for the English place"
    );
}

#[test]
fn concise() {
    let text = plain(Format::Concise);
    assert_snapshot("report.concise.txt", &text);
    // `Skatiet lomu [` has 14 signs behind the 30 of the opener.
    assert!(
        text.contains("mapi.md:2:45: warning[link-text-scope] (known) "),
        "{text}"
    );
    assert_harmless(&text);
}

#[test]
fn summary() {
    let findings = sample::findings();
    let facts = sample::facts();
    let options = of_80_columns();
    let run = Run {
        findings: &findings,
        rules: sample::RULES,
        facts: &facts,
        options: &options,
    };
    assert_snapshot(
        "summary.txt",
        &summarised(&run, &[(Format::Csv, "findings.csv".to_owned())]),
    );
}

#[test]
fn summary_of_many_findings() {
    let findings: Vec<_> = (0..1234)
        .map(|number| bilint::model::Finding {
            path: format!(
                "a/very/long/folder/name/that/does/not/fit/into/eighty/columns/{}.md",
                number % 9
            )
            .into(),
            verdict: None,
            ..sample::arabic()
        })
        .collect();
    let facts = sample::facts();
    let options = of_80_columns();
    let run = Run {
        findings: &findings,
        rules: sample::RULES,
        facts: &facts,
        options: &options,
    };
    assert_snapshot("summary-many.txt", &summarised(&run, &[]));
}

#[test]
fn summary_of_a_clean_run() {
    let options = of_80_columns();
    let clean = Run {
        findings: &[],
        rules: sample::RULES,
        facts: &RunFacts {
            unreadable: Vec::new(),
            known: 0,
            ..sample::facts()
        },
        options: &options,
    };
    assert_snapshot("summary-clean.txt", &summarised(&clean, &[]));
    let empty = Run {
        facts: &RunFacts::default(),
        ..clean
    };
    assert_snapshot("summary-empty.txt", &summarised(&empty, &[]));
}

fn of_80_columns() -> Options {
    Options {
        width: 80,
        ..Options::default()
    }
}

fn summarised(run: &Run<'_>, reports: &[(Format, String)]) -> String {
    let situation = Situation {
        arguments: "articles/",
        judged: "",
        scope: "",
        reports,
        baseline: false,
        english: true,
        left_out: 0,
        has_command: &|_| true,
        colour: false,
    };
    let mut out = Vec::new();
    summary::write(run, &situation, &mut out).expect("memory takes all");
    let text = String::from_utf8(out).expect("a summary is text");
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "over 80 columns: {line}");
    }
    text
}

/// Nothing of the input reaches the terminal that could steer it.
fn assert_harmless(text: &str) {
    let steering = |sign: char| (sign.is_control() && sign != '\n') || sign == '\u{200b}';
    assert_eq!(text.find(steering), None);
}
