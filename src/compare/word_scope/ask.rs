//! The question of misplaced words as it is put for a link and for a run of emphasis.

use super::{Misplaced, Question, misplaced};
use crate::compare::PairView;
use crate::locales::LocaleData;
use crate::model::inline::{Emphasis, Link};
use crate::text::Span;
use crate::words::Lexicon;

/// The words on the wrong side of the delimiters of a run that stands for one of the source.
pub fn in_run(
    pair: &PairView<'_>,
    (partner, run): (&Emphasis, &Emphasis),
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> Option<Misplaced> {
    let taken: Vec<Span> = pair
        .target
        .inline
        .emphasis
        .iter()
        .map(|other| other.span)
        .filter(|other| !other.overlaps(run.span))
        .collect();
    let question = Question {
        source: partner.inner,
        target: run.inner,
        open: &[],
        taken: &taken,
    };
    misplaced(pair, question, lexicon, locale)
}

/// The words on the wrong side of the brackets of a link that stands for one of the source. Other links of
/// the source to the same place may be meant as well.
pub fn in_link(
    pair: &PairView<'_>,
    (wanted, found): (&Link, &Link),
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> Option<Misplaced> {
    let open: Vec<Span> = siblings(pair, wanted).map(|link| link.text).collect();
    let taken: Vec<Span> = pair
        .target
        .inline
        .links
        .iter()
        .filter(|link| *link != found)
        .map(|link| link.span)
        .collect();
    let question = Question {
        source: wanted.text,
        target: found.text,
        open: &open,
        taken: &taken,
    };
    misplaced(pair, question, lexicon, locale)
}

/// The other links of the source that lead to the same place.
pub fn siblings<'p>(
    pair: &'p PairView<'_>,
    wanted: &'p Link,
) -> impl Iterator<Item = &'p Link> + 'p {
    let source = &pair.source;
    let destination = wanted.destination.of(&source.text);
    source
        .inline
        .links
        .iter()
        .filter(move |link| *link != wanted && link.destination.of(&source.text) == destination)
}
