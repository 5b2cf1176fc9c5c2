//! Any text through the inline parser: the mask keeps its length, spans stand on boundaries.
#![no_main]

use bilint::read::inline::{Labels, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let inline = parse(text, &Labels::from(["a".to_owned()]));
    assert_eq!(inline.mask.len(), text.len());
    for link in inline.links.iter().chain(&inline.images) {
        let _ = (link.span.of(text), link.text.of(text), link.destination.of(text));
        assert!(link.span.contains(link.text) || link.text.is_empty());
    }
    for run in &inline.emphasis {
        assert!(run.span.contains(run.inner));
        let _ = (run.span.of(text), run.inner.of(&inline.mask));
    }
    for code in &inline.codes {
        let _ = (code.span.of(text), code.inner.of(text));
    }
    for literal in &inline.literals {
        let _ = literal.span.of(text);
    }
});
