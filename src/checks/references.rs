//! Where findings on references stand: on the pair that holds them, else on the file.

use super::api::{Findings, Reported};
use crate::compare::PairView;
use crate::read::outline::Reference;
use crate::text::Span;

/// Reports a finding on a reference whose span is bytes of the target file.
pub(super) fn report_reference<'a>(
    pairs: &[PairView<'_>],
    reference: &Reference,
    message: String,
    out: &'a mut Findings,
) -> &'a mut Reported {
    let reported = match find(pairs, reference.span) {
        Some((pair, span)) => out.pair(pair, message).target(span),
        None => out.file(reference.span, message),
    };
    reported
        .actual(reference.destination.as_str())
        .evidence(reference.destination.as_str())
}

/// The pair whose target half holds a span of the file, with that span in the half.
fn find<'p, 'a>(pairs: &'p [PairView<'a>], span: Span) -> Option<(&'p PairView<'a>, Span)> {
    // Moved text of plain articles is out of order: look at every pair.
    pairs.iter().find_map(|pair| {
        let inline = &pair.target.inline;
        let mut links = inline.links.iter().chain(&inline.images);
        let link = links.find(|link| pair.target.file_span(link.destination).overlaps(span))?;
        Some((pair, link.destination))
    })
}
