//! The writers: one shared sample feeds them all; snapshots live in `tests/snapshots`.

mod machines;
mod pages;
mod people;
mod read_back;
mod review;
mod sample;
mod tables;

use bilint::report::{Format, Options, Run, writer};

/// Writes the sample in a format; the text and the notices.
fn written(format: Format, options: &Options) -> (String, Vec<String>) {
    let findings = sample::findings();
    let facts = sample::facts();
    let run = Run {
        findings: &findings,
        rules: sample::RULES,
        facts: &facts,
        options,
    };
    written_run(format, &run)
}

fn written_run(format: Format, run: &Run<'_>) -> (String, Vec<String>) {
    let mut out = Vec::new();
    let notices = writer(format)
        .write(run, &mut out)
        .expect("memory takes all");
    (String::from_utf8(out).expect("a report is text"), notices)
}

/// The default options: no colours, excerpts of 100 columns, guarded cells.
fn plain(format: Format) -> String {
    let (text, notices) = written(format, &Options::default());
    assert!(notices.is_empty(), "{notices:?}");
    text
}

/// Compares with the snapshot of that name.
fn assert_snapshot(name: &str, text: &str) {
    insta::with_settings!({snapshot_path => "../../snapshots", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(name, text);
    });
}
