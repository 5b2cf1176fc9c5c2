//! TMX 1.4: the pairs of aligned articles for translation memories.

use std::fmt::Write;

use crate::align::Aligned;

/// A memory of pairs; `articles` are (path, pair), `locale` is the tag of the target language. Lone
/// segments are left out: a memory holds pairs.
pub fn write(articles: &[(&str, &Aligned)], locale: &str) -> String {
    let mut out = format!(
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<tmx version=\"1.4\">\n",
            "<header creationtool=\"bilint\" creationtoolversion=\"{}\" segtype=\"sentence\" ",
            "o-tmf=\"bilint\" adminlang=\"en\" srclang=\"en-US\" datatype=\"plaintext\"/>\n",
            "<body>\n"
        ),
        env!("CARGO_PKG_VERSION")
    );
    for (path, aligned) in articles {
        for bead in aligned.alignment.beads.iter().filter(|bead| bead.is_pair()) {
            let source = super::text_of(&aligned.source, &bead.source);
            let target = super::text_of(&aligned.target, &bead.target);
            // Writing to a string cannot fail.
            let _ = write!(
                out,
                concat!(
                    "<tu><prop type=\"x-file\">{}</prop><prop type=\"x-confidence\">{:.3}</prop>",
                    "<tuv xml:lang=\"en-US\"><seg>{}</seg></tuv>",
                    "<tuv xml:lang=\"{}\"><seg>{}</seg></tuv></tu>\n"
                ),
                escaped(path),
                f32::from(bead.confidence()) / 1000.0,
                escaped(&source),
                escaped(locale),
                escaped(&target)
            );
        }
    }
    out.push_str("</body>\n</tmx>\n");
    out
}

/// Text as XML: markup escaped, characters XML cannot hold left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(sign),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if sign.is_control() => {}
            _ => out.push(sign),
        }
    }
    out
}
