//! `DNS=name`, `?membershipgroupid=0`: assignments whose sign must touch its name and value.

use super::{ChangedIdentifier, IdentifierPairs};
use crate::compare::PairView;
use crate::compare::visible::{find_torn, is_plain};

/// Finds the assignments of the source that stand with spaces in the target.
pub(super) fn pair_assignments(pair: &PairView<'_>, pairs: &mut IdentifierPairs) {
    // Further ones on the same line are data.
    const MAX_ASSIGNMENTS: usize = 20;
    if !pair.source.inline.mask.contains('=') || !pair.target.inline.mask.contains('=') {
        return;
    }
    let source = pair.source_visible();
    let mut from = 0;
    for (at, _) in source.text.match_indices('=').take(MAX_ASSIGNMENTS) {
        let Some(start) = name_before(&source.text[from..at]).map(|length| at - length) else {
            continue;
        };
        if !source.text[at + 1..].starts_with(|sign: char| sign.is_ascii_alphanumeric()) {
            continue;
        }
        from = at + 1;
        let token = &source.text[start..=at];
        let target = pair.target_visible();
        let taken = |end: usize| {
            let spans = pairs.changed.iter().map(|it| it.target.end as usize);
            spans.max().is_some_and(|last| end <= last)
        };
        let found = find_torn(&target.text, token, |range| {
            let span = target.span(&pair.target, range.clone());
            !taken(span.end as usize)
        });
        let Some(mut range) = found else {
            continue;
        };
        let rest = &target.text[range.end..];
        range.end += rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
        let spaced = target.text[range.clone()].contains([' ', '\u{A0}']);
        let place = target.span(&pair.target, range);
        if spaced && is_plain(&pair.target, place) {
            pairs.changed.push(ChangedIdentifier {
                source: source.span(&pair.source, start..at + 1),
                target: place,
                certain: true,
                capitalised: false,
            });
        }
    }
}

/// The length of the name that ends a text: a letter first, two signs or more; `x=1` is mathematics.
fn name_before(text: &str) -> Option<usize> {
    let length = text
        .bytes()
        .rev()
        .take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_')
        .count();
    let name = &text[text.len() - length..];
    (length > 1 && name.starts_with(|sign: char| sign.is_ascii_alphabetic())).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::tests::view;

    fn changed<'t>(source: &str, target: &'t str) -> Vec<&'t str> {
        let pair = view(source, target);
        let mut pairs = IdentifierPairs::default();
        pair_assignments(&pair, &mut pairs);
        let spans = pairs.changed.iter();
        spans.map(|it| it.target.of(target)).collect()
    }

    #[test]
    fn spaces_beside_the_sign() {
        assert_eq!(
            changed(
                "DNS=external fqdn, DNS=internal fqdn",
                "DNS = zunanji FQDN, DNS = notranji"
            ),
            ["DNS = ", "DNS = "]
        );
        assert_eq!(changed("add ?id=0 to it", "pievienojiet ?id =0"), ["id ="]);
        assert!(changed("(25+6=31), x=1, a == b", "(25 + 6 = 31), x = 1, a == b").is_empty());
        assert!(changed("CN=external", "CN=zunanji").is_empty());
    }
}
