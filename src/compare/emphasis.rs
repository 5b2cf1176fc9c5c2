//! Emphasis runs paired by what they hold.
//!
//! A run of the source and a run of the target belong together when they hold the same link, code,
//! number, name or text; what is left pairs by position, first inside one kind, then across kinds
//! (strong and em are swapped freely). Runs that nothing pairs are missing or added.

use crate::model::Half;
use crate::model::inline::{Emphasis, OBJECT};
use crate::text::{Script, Span, script_of};

use super::links;

/// Why two runs stand for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// They hold the same link, code, number, name or text.
    Anchor,
    /// Both sides have as many runs left, so they pair in order.
    Position,
    /// One side has more runs left; the nearest in position was taken.
    Guess,
}

/// Two runs that stand for each other; the numbers are indices into `inline.emphasis`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunPair {
    /// The run of the source.
    pub source: usize,
    /// The run of the target.
    pub target: usize,
    /// Why.
    pub ground: Ground,
}

/// How the emphasis of two halves goes together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmphasisPairs {
    /// Ordered by the run of the target.
    pub pairs: Vec<RunPair>,
    /// Source runs without a partner. Their number is certain; which they are is a guess as long
    /// as some pair is one.
    pub missing: Vec<usize>,
    /// Target runs without a partner.
    pub added: Vec<usize>,
}

impl EmphasisPairs {
    /// The partner of a target run, when its ground is more than a guess.
    pub fn partner(&self, target: usize) -> Option<usize> {
        self.pairs
            .iter()
            .find(|pair| pair.target == target && pair.ground != Ground::Guess)
            .map(|pair| pair.source)
    }
}

/// Pairs the emphasis of two halves.
pub fn pair_emphasis(source: &Half<'_>, target: &Half<'_>) -> EmphasisPairs {
    let (sources, targets) = (&source.inline.emphasis, &target.inline.emphasis);
    let mut table = Table {
        sources,
        targets,
        free_sources: (0..sources.len()).collect(),
        free_targets: (0..targets.len()).collect(),
        pairs: Vec::new(),
    };
    if !sources.is_empty() && !targets.is_empty() {
        table.pair_anchors(source, target);
        table.pair_in_order(|a, b| a.kind == b.kind);
        table.pair_in_order(|_, _| true);
    }
    table.pairs.sort_unstable_by_key(|pair| pair.target);
    EmphasisPairs {
        pairs: table.pairs,
        missing: table.free_sources,
        added: table.free_targets,
    }
}

struct Table<'a> {
    sources: &'a [Emphasis],
    targets: &'a [Emphasis],
    free_sources: Vec<usize>,
    free_targets: Vec<usize>,
    pairs: Vec<RunPair>,
}

impl Table<'_> {
    fn join(&mut self, source: usize, target: usize, ground: Ground) {
        self.free_sources.retain(|&free| free != source);
        self.free_targets.retain(|&free| free != target);
        self.pairs.push(RunPair {
            source,
            target,
            ground,
        });
    }

    /// Best anchors first; among equals the nearest in position.
    fn pair_anchors(&mut self, source: &Half<'_>, target: &Half<'_>) {
        let keys = |half: &Half<'_>, runs: &[Emphasis]| -> Vec<Keys> {
            runs.iter().map(|run| Keys::of(half, run.inner)).collect()
        };
        let source_keys = keys(source, self.sources);
        let target_keys = keys(target, self.targets);
        let mut scored: Vec<(u32, usize, usize, usize)> = Vec::new();
        for (i, a) in source_keys.iter().enumerate() {
            for (j, b) in target_keys.iter().enumerate() {
                let mut score = a.shared(b);
                if score == 0 {
                    continue;
                }
                score = score * 2 + u32::from(self.sources[i].kind == self.targets[j].kind);
                let distance = (i * self.targets.len()).abs_diff(j * self.sources.len());
                scored.push((u32::MAX - score, distance, i, j));
            }
        }
        scored.sort_unstable();
        for (_, _, i, j) in scored {
            if self.free_sources.contains(&i) && self.free_targets.contains(&j) {
                self.join(i, j, Ground::Anchor);
            }
        }
    }

    /// Pairs what is left among the runs that `fits` lets go together, in order. When one side has
    /// more, the runs of the shorter side take the nearest of the longer one.
    fn pair_in_order(&mut self, fits: impl Fn(&Emphasis, &Emphasis) -> bool) {
        loop {
            let Some(&first) = self.free_sources.iter().find(|&&i| {
                self.free_targets
                    .iter()
                    .any(|&j| fits(&self.sources[i], &self.targets[j]))
            }) else {
                return;
            };
            let targets: Vec<usize> = self
                .free_targets
                .iter()
                .copied()
                .filter(|&j| fits(&self.sources[first], &self.targets[j]))
                .collect();
            let sources: Vec<usize> = self
                .free_sources
                .iter()
                .copied()
                .filter(|&i| fits(&self.sources[i], &self.targets[targets[0]]))
                .collect();
            if sources.len() == targets.len() {
                for (i, j) in sources.into_iter().zip(targets) {
                    self.join(i, j, Ground::Position);
                }
                continue;
            }
            let few = sources.len().min(targets.len());
            for step in 0..few {
                let spread = |side: &[usize]| side[step * side.len() / few];
                self.join(spread(&sources), spread(&targets), Ground::Guess);
            }
        }
    }
}

/// What anchors a run: its links and codes as written, its numbers and Latin words.
struct Keys {
    tokens: Vec<String>,
    text: String,
}

impl Keys {
    fn of(half: &Half<'_>, inner: Span) -> Self {
        let inline = &half.inline;
        let mut tokens = Vec::new();
        for link in inline.links.iter().chain(&inline.images) {
            // The link inside the run, or the run inside the link's text.
            if inner.contains(link.span) || link.text.contains(inner) {
                tokens.push(links::destination_key(half, link).into_owned());
            }
        }
        for code in inline.codes.iter().filter(|it| inner.contains(it.span)) {
            tokens.push(code.inner.of(&half.text).trim().to_owned());
        }
        let text = inline.rendered(inner).to_lowercase();
        tokens.extend(latin_words(&text).map(str::to_owned));
        tokens.sort_unstable();
        tokens.dedup();
        Self {
            tokens,
            text: text
                .trim_matches(|sign: char| !sign.is_alphanumeric() && sign != OBJECT)
                .to_owned(),
        }
    }

    /// How much two runs share; 0 for nothing.
    fn shared(&self, other: &Self) -> u32 {
        let equal = !self.text.is_empty() && self.text == other.text;
        let shared = self
            .tokens
            .iter()
            .filter(|token| other.tokens.binary_search(token).is_ok())
            .count() as u32;
        let most = self.tokens.len().max(other.tokens.len()) as u32;
        // Of two runs with the same tokens the one with less beside them is nearer.
        match (equal, shared) {
            (true, _) => 1000,
            (false, 0) => 0,
            (false, _) => shared * 10 * shared / most.max(1) + 1,
        }
    }
}

/// The words and numbers of ASCII that both languages can have in common: with three letters or a
/// digit (shorter ones are too often function words), and no piece of a word with other letters.
fn latin_words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let start = rest + text[rest..].find(|sign: char| sign.is_ascii_alphanumeric())?;
            let tail = &text[start..];
            let length = tail
                .find(|sign: char| !sign.is_ascii_alphanumeric())
                .unwrap_or(tail.len());
            rest = start + length;
            let word = &text[start..rest];
            let joined = |sign: Option<char>| {
                sign.is_some_and(|sign| !sign.is_ascii() && script_of(sign) == Script::Latin)
            };
            if (word.len() > 2 || word.bytes().any(|byte| byte.is_ascii_digit()))
                && !joined(text[..start].chars().next_back())
                && !joined(text[rest..].chars().next())
            {
                return Some(word);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    type Pairs = Vec<(usize, usize, Ground)>;

    fn pairs(source: &str, target: &str) -> (Pairs, Vec<usize>, Vec<usize>) {
        let it = pair_emphasis(&half_of(source), &half_of(target));
        let pairs = it
            .pairs
            .iter()
            .map(|pair| (pair.source, pair.target, pair.ground));
        (pairs.collect(), it.missing, it.added)
    }

    #[test]
    fn anchors_go_before_position() {
        assert_eq!(
            pairs(
                "**Menu**, **Azure AD** and **[x](a.md)**",
                "**[ы](a.md)**, **меню**, **Azure AD**"
            ),
            (
                vec![
                    (2, 0, Ground::Anchor),
                    (0, 1, Ground::Position),
                    (1, 2, Ground::Anchor)
                ],
                vec![],
                vec![]
            )
        );
    }

    #[test]
    fn strong_and_em_may_swap() {
        assert_eq!(
            pairs("**Open** *this*", "*Ouvrez* **ceci**").1,
            Vec::<usize>::new()
        );
        assert_eq!(pairs("**Open**", "*Atver*").0, [(0, 0, Ground::Position)]);
    }

    #[test]
    fn words_are_whole() {
        let words: Vec<&str> = latin_words("azureポータル lösenord to 3d x").collect();
        assert_eq!(words, ["azure", "3d"]);
    }

    #[test]
    fn uneven_sides_are_guessed() {
        let (pairs, missing, added) = pairs("**A b** **c d**", "**x y**");
        assert_eq!(pairs, [(0, 0, Ground::Guess)]);
        assert_eq!((missing, added), (vec![1], vec![]));
    }
}
