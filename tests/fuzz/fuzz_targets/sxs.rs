//! Any bytes through the reader and every check.
#![no_main]

use std::sync::LazyLock;

use bilint::checks::{self, Knowledge};
use bilint::engine::Engine;
use bilint::read::{ReadOptions, read_bytes};
use bilint::settings::RuleTable;
use libfuzzer_sys::fuzz_target;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    Engine::new(&RuleTable::all(checks::rules())).expect("the rules' own options are right")
});

fuzz_target!(|bytes: &[u8]| {
    let article = read_bytes("lv-LV/fuzz.md", bytes.to_vec(), &ReadOptions::default());
    let outcome = ENGINE.check(&article, &Knowledge::default());
    for finding in &outcome.findings {
        assert!(finding.span.end as usize <= article.file.text.len());
        assert!(article.file.text.is_char_boundary(finding.span.start as usize));
        for edit in &finding.edits {
            let _ = edit.span.of(&article.file.text);
        }
    }
});
