//! One automaton for all patterns of a side.

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Bytes of patterns up to which the table of all transitions stays small: some 4 MB.
const FEW: usize = 16 << 10;

/// An automaton that finds all patterns, `None` when there are none. For termbases of usual size it has its
/// transitions in one table, which reads a text twice as fast; large ones keep the smaller form.
pub(super) fn automaton(patterns: &[impl AsRef<[u8]>]) -> Option<AhoCorasick> {
    if patterns.is_empty() {
        return None;
    }
    let bytes: usize = patterns.iter().map(|it| it.as_ref().len()).sum();
    let kind = (bytes <= FEW).then_some(AhoCorasickKind::DFA);
    AhoCorasick::builder().kind(kind).build(patterns).ok()
}
