//! How a delimiter that stands alone is mended: taken out, or given the partner that it lacks.

use crate::compare::PairView;
use crate::model::inline::{EmphasisKind, Inline, Literal};
use crate::read::half_of;
use crate::text::Span;

/// One edit of the target.
pub(super) struct Mend {
    pub span: Span,
    pub replacement: String,
}

/// The edit after which the target has the emphasis of the source, run for run; `None` when there is no
/// such edit, or when it is not clear what the sign was to enclose.
pub(super) fn mend(pair: &PairView<'_>, it: &Literal, written: Span) -> Option<Mend> {
    let text: &str = &pair.target.text;
    let wanted = kinds(&pair.source.inline);
    let sign = (it.sign as char).to_string();
    let insert = |at: usize, signs: &str| Mend {
        span: Span::new(at, at),
        replacement: signs.to_owned(),
    };
    let mut candidates = vec![Mend {
        span: written,
        replacement: String::new(),
    }];
    // The run beside it is short of this sign at its other end.
    for run in &pair.target.inline.emphasis {
        if run.span.start == written.end {
            candidates.push(insert(run.span.end as usize, &sign));
        } else if run.span.end == written.start {
            candidates.push(insert(run.span.start as usize, &sign));
        }
    }
    let lead = text.len() - text.trim_start().len();
    let tail = text.trim_end().len();
    let all = pair.source.text.trim();
    let first = pair.source.inline.emphasis.first();
    let at_start = first.is_some_and(|run| {
        pair.source.text[..run.span.start as usize]
            .trim()
            .is_empty()
    });
    let signs = it.span.of(text).replace('\\', "");
    if at_start && written.start as usize > lead {
        candidates.push(insert(lead, &signs));
    }
    let is_whole = first.is_some_and(|run| run.span.len() == all.len());
    if is_whole && written.start as usize == lead {
        candidates.push(insert(tail, &signs));
    }
    let literals = literals(&pair.target.inline, it.sign);
    candidates.into_iter().find(|mend| {
        let mended = format!(
            "{}{}{}",
            &text[..mend.span.start as usize],
            mend.replacement,
            &text[mend.span.end as usize..]
        );
        let half = half_of(&mended);
        kinds(&half.inline) == wanted && self::literals(&half.inline, it.sign) < literals
    })
}

fn kinds(inline: &Inline) -> Vec<EmphasisKind> {
    inline.emphasis.iter().map(|run| run.kind).collect()
}

fn literals(inline: &Inline, sign: u8) -> usize {
    let same = inline.literals.iter().filter(|it| it.sign == sign);
    same.map(|it| it.span.len()).sum()
}
