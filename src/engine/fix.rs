//! Chooses the edits of findings that can be made together, and makes them.

use crate::model::{Edit, Finding, Status};

/// Whether fixes count that a person should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Only edits that cannot change the meaning.
    Safe,
    /// All edits.
    Unsafe,
}

/// The edits to make in one article, in order and disjoint, with the number of findings they mend.
///
/// Findings come in report order; one whose edits touch those of an earlier one waits for the next
/// pass. The edits of a finding are made together or not at all.
pub fn choose(findings: &[Finding], trust: Trust) -> (Vec<Edit>, usize) {
    let mut chosen: Vec<Edit> = Vec::new();
    let mut mended = 0;
    for finding in findings {
        let edits = &finding.edits;
        let allowed = edits.iter().all(|edit| edit.safe || trust == Trust::Unsafe);
        if edits.is_empty() || !allowed || finding.status == Status::Suppressed {
            continue;
        }
        let fits = |edit: &Edit| chosen.iter().all(|it| same(it, edit) || !touch(it, edit));
        let disjoint = edits
            .iter()
            .enumerate()
            .all(|(at, edit)| edits[..at].iter().all(|other| !touch(other, edit)));
        if disjoint && edits.iter().all(fits) {
            for edit in edits {
                if !chosen.iter().any(|it| same(it, edit)) {
                    chosen.push(edit.clone());
                }
            }
            mended += 1;
        }
    }
    chosen.sort_by_key(|edit| edit.span);
    (chosen, mended)
}

fn same(a: &Edit, b: &Edit) -> bool {
    a.span == b.span && a.replacement == b.replacement
}

/// True when two edits overlap, or insert at the same place: their order would matter.
fn touch(a: &Edit, b: &Edit) -> bool {
    a.span.overlaps(b.span)
        || a.span.start == b.span.start
        || (a.span.is_empty() || b.span.is_empty())
            && (a.span.end == b.span.start || b.span.end == a.span.start)
}

/// Makes edits that are in order and disjoint.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let span = edit.span.range();
        result.push_str(&text[at..span.start]);
        result.push_str(&edit.replacement);
        at = span.end;
    }
    result.push_str(&text[at..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Position, Span};

    fn edit(start: usize, end: usize, replacement: &str) -> Edit {
        Edit {
            span: Span::new(start, end),
            start: Position::default(),
            end: Position::default(),
            replacement: replacement.to_owned(),
            safe: true,
        }
    }

    #[test]
    fn edits_are_made_at_their_places() {
        let edits = [edit(0, 1, "A"), edit(2, 2, "-"), edit(3, 5, "")];
        assert_eq!(apply("abcdef", &edits), "Ab-cf");
        assert_eq!(apply("", &[]), "");
    }

    #[test]
    fn touching_edits_are_told() {
        assert!(touch(&edit(0, 3, ""), &edit(2, 4, "")));
        assert!(touch(&edit(2, 2, "a"), &edit(2, 2, "b")));
        assert!(touch(&edit(0, 2, "a"), &edit(2, 2, "b")));
        assert!(!touch(&edit(0, 2, "a"), &edit(2, 4, "b")));
        assert!(!touch(&edit(0, 0, "a"), &edit(2, 4, "b")));
    }
}
