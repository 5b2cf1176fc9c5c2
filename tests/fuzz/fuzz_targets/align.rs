//! Any two texts through the aligner: every range stands inside its text.
#![no_main]

use bilint::align::{Pair, align_files, units};
use bilint::model::Locale;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, &str)| {
    let (source, target) = texts;
    let locale = Locale::parse("lv-LV").expect("a locale");
    let pair = Pair { source, target, locale: &locale };
    for aligned in align_files(&[pair], &|_| None) {
        for unit in units(&aligned, target) {
            let _ = unit.extent.of(target);
        }
    }
});
