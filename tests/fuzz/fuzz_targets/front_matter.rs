//! Any text through the front matter reader: values lead back into the text.
#![no_main]

use bilint::read::front_matter::read_front_matter;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let text = format!("---\n{text}");
    let mut damage = Vec::new();
    let (matter, body) = read_front_matter(&text, &mut damage);
    assert!(text.is_char_boundary(body));
    for entry in &matter.entries {
        let _ = (entry.key_span.of(&text), entry.value_span.of(&text));
    }
});
