//! Emphasis runs paired by the words that render each other, where position alone had paired them.

use super::PairView;
use super::emphasis::Ground;
use crate::locales::LocaleData;
use crate::model::inline::Emphasis;
use crate::words::primer::primer;
use crate::words::{Lexicon, words_in};

/// More runs than this are paired by position only: lists, not prose.
const MOST_RUNS: usize = 12;
/// What a pairing must gain over that by position: less than one good bond.
const LEAST_GAIN: f32 = 0.2;

/// The source run that each target run stands for, when more than a guess says so.
pub fn partners(
    pair: &PairView<'_>,
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> Vec<Option<usize>> {
    let pairs = pair.emphasis();
    let runs = pair.target.inline.emphasis.len();
    let mut partners: Vec<Option<usize>> = (0..runs).map(|run| pairs.partner(run)).collect();
    let placed: Vec<(usize, usize)> = pairs
        .pairs
        .iter()
        .filter(|it| it.ground == Ground::Position)
        .map(|it| (it.source, it.target))
        .collect();
    let known = lexicon.is_some() || primer(locale.language).is_some();
    if !(2..=MOST_RUNS).contains(&placed.len()) || !known {
        return partners;
    }
    let fit = |source: usize, target: usize| fit(pair, (source, target), lexicon, locale);
    let mut scored: Vec<(f32, usize, usize)> = Vec::new();
    for (from, &(source, _)) in placed.iter().enumerate() {
        for (to, &(_, target)) in placed.iter().enumerate() {
            scored.push((fit(source, target), from, to));
        }
    }
    let width = placed.len();
    let before: f32 = (0..width).map(|at| scored[at * width + at].0).sum();
    // Best first; among equals those that position pairs, then the first.
    let mut order: Vec<usize> = (0..scored.len()).filter(|&at| scored[at].0 > 0.0).collect();
    order.sort_by(|&one, &other| {
        let moved = |at: usize| (scored[at].1 != scored[at].2, at);
        scored[other]
            .0
            .total_cmp(&scored[one].0)
            .then(moved(one).cmp(&moved(other)))
    });
    let mut sources: Vec<Option<usize>> = vec![None; width];
    let mut used = vec![false; width];
    let mut after = 0.0;
    for at in order {
        let (score, from, to) = scored[at];
        if sources[to].is_none() && !used[from] {
            sources[to] = Some(from);
            used[from] = true;
            after += score;
        }
    }
    if after <= before + LEAST_GAIN {
        return partners;
    }
    let mut free = (0..width).filter(|&from| !used[from]);
    for (to, source) in sources.into_iter().enumerate() {
        let from = source.or_else(|| free.next());
        partners[placed[to].1] = from.map(|from| placed[from].0);
    }
    partners
}

/// False when the lexicon has never seen a word of the target run render one of the source run.
pub fn may_render(
    pair: &PairView<'_>,
    source: &Emphasis,
    target: &Emphasis,
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> bool {
    let Some(lexicon) = lexicon else { return true };
    let words = pair.cut_words(locale.language);
    let known = |at: usize| lexicon.source(&words.source[at].lower).is_some();
    let bonds = pair.bonds(Some(lexicon), locale);
    words_in(&words.source, source.inner).any(|from| {
        !known(from) || words_in(&words.target, target.inner).any(|to| bonds.get(from, to) > 0.0)
    })
}

/// How well the words of a target run render those of a source run.
fn fit(
    pair: &PairView<'_>,
    (source, target): (usize, usize),
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> f32 {
    let words = pair.cut_words(locale.language);
    let bonds = pair.bonds(lexicon, locale);
    let source = words_in(&words.source, pair.source.inline.emphasis[source].inner);
    words_in(&words.target, pair.target.inline.emphasis[target].inner)
        .map(|at| {
            source
                .clone()
                .map(|it| bonds.get(it, at))
                .fold(0.0, f32::max)
        })
        .sum()
}
