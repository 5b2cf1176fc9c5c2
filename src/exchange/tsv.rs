//! Tab-separated bitext: source, target, confidence; one pair a line, lone segments with an empty side.

use crate::align::Aligned;

/// Name of the columns.
const HEAD: &str = "source\ttarget\tconfidence\n";

/// The pairs of an aligned article in source order. Tabs and line ends inside a text become blanks.
pub fn write(aligned: &Aligned) -> String {
    let mut out = String::from(HEAD);
    for bead in &aligned.alignment.beads {
        out.push_str(&one_line(&super::text_of(&aligned.source, &bead.source)));
        out.push('\t');
        out.push_str(&one_line(&super::text_of(&aligned.target, &bead.target)));
        out.push('\t');
        if bead.is_pair() {
            out.push_str(&format!("{:.3}", f32::from(bead.confidence()) / 1000.0));
        }
        out.push('\n');
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
