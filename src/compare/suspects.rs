//! Terms of a pair that are rendered in a way that the corpus hardly knows.
//!
//! The lexicon must know one clear rendering of the term; nothing of that, nor of any other known one,
//! may stand in the target, and what stands in its place must render no other word of the source.

use std::ops::Range;

use super::PairView;
use super::general_words::is_general;
use super::renderings::rendering;
use super::wavering::{Known, is_form, is_usual_in_phrase};
use crate::text::Span;
use crate::words::lexicon::Renderings;
use crate::words::{Joint, Lexicon, Word, english};

/// A term with a rendering that is hardly known.
#[derive(Clone, Debug, PartialEq)]
pub struct Suspect {
    /// The term as it stands here, in lower case.
    pub term: String,
    /// Words of the source.
    pub source: Range<usize>,
    /// Words of the target.
    pub target: Vec<usize>,
    /// What it is usually rendered by.
    pub usual: String,
    /// Places in which the corpus has that.
    pub usual_uses: u32,
    /// All places in which the corpus has the term.
    pub uses: u32,
}

/// Places that the corpus must have the term in.
const LEAST_USES: u32 = 20;
/// Share of them with the usual rendering.
const LEAST_USUAL: f32 = 0.6;
/// A rendering with a greater share is known.
const KNOWN_SHARE: f32 = 0.02;

/// Fewer than one in two of these findings is an error, so they are shown on demand only.
pub const CONFIDENCE: f32 = 0.3;

/// The suspect renderings of a pair, longer terms before parts of them.
pub fn suspects(pair: &PairView<'_>, known: Known<'_>) -> Vec<Suspect> {
    let lexicon = known.lexicon;
    let words = pair.cut_words(lexicon.language());
    let blocked: &[Span] = known.names.map_or(&[], |names| &pair.names(names).source);
    let mut found: Vec<Suspect> = Vec::new();
    let mut settled = vec![false; words.source.len()];
    for length in (1..=3).rev() {
        for start in 0..words.source.len().saturating_sub(length - 1) {
            let range = start..start + length;
            if settled[range.clone()].contains(&true) || !is_run(&words.source, &range, blocked) {
                continue;
            }
            let term: Vec<&str> = words.source[range.clone()]
                .iter()
                .map(|word| word.lower.as_str())
                .collect();
            let Some(renderings) = clear(&term, lexicon) else {
                continue;
            };
            settled[range.clone()].fill(true);
            if is_rendered(renderings, &words.target, lexicon) {
                continue;
            }
            found.extend(suspect(pair, range, &term, renderings, known));
        }
    }
    found.sort_by_key(|it| it.source.start);
    found
}

fn suspect(
    pair: &PairView<'_>,
    source: Range<usize>,
    term: &[&str],
    renderings: &Renderings,
    known: Known<'_>,
) -> Option<Suspect> {
    let lexicon = known.lexicon;
    let words = pair.cut_words(lexicon.language());
    let usual = renderings.dominant()?;
    let rendering = rendering(pair, &source, lexicon, known.locale)?;
    let target: Vec<usize> = rendering
        .words
        .into_iter()
        .filter(|&at| !term.contains(&words.target[at].lower.as_str()))
        .collect();
    let fails = target.is_empty()
        || target.iter().any(|&at| {
            is_usual_in_phrase(&words.source, &source, &words.target[at].lower, lexicon)
        });
    (!fails).then(|| Suspect {
        term: term.join(" "),
        source,
        target,
        usual: usual.text.clone(),
        usual_uses: usual.count,
        uses: renderings.count,
    })
}

/// The renderings of a term with a clear usual one.
fn clear<'a>(term: &[&str], lexicon: &'a Lexicon) -> Option<&'a Renderings> {
    let renderings = lexicon.renderings(term)?;
    let least = if term.len() == 1 { 0.7 } else { 0.5 };
    let usual = renderings.dominant()?;
    let kept = usual.words.iter().all(|word| term.contains(&word.as_str()));
    (renderings.count >= LEAST_USES
        && renderings.noun_share >= least
        && usual.share >= LEAST_USUAL
        && !kept)
        .then_some(renderings)
}

/// Words side by side that may be a term.
fn is_run(words: &[Word], range: &Range<usize>, blocked: &[Span]) -> bool {
    range.clone().all(|at| {
        let word = &words[at];
        word.lower.len() > 2
            && word.lower.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !word.function
            && !is_general(&english::singular(&word.lower))
            && (at == range.start || word.joint == Joint::Blank)
            && !blocked.iter().any(|it| it.overlaps(word.span))
    })
}

/// True when some known rendering stands in the target.
fn is_rendered(renderings: &Renderings, target: &[Word], lexicon: &Lexicon) -> bool {
    renderings
        .clusters
        .iter()
        .filter(|it| it.count >= 5 || it.count > 1 && it.share >= KNOWN_SHARE)
        .any(|cluster| {
            let mut content = cluster
                .words
                .iter()
                .filter(|word| !lexicon.is_function_target(word));
            content.all(|form| {
                target
                    .iter()
                    .any(|word| is_form(form, &word.lower, lexicon))
            })
        })
}
