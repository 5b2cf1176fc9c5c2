//! The renderings of an English term, forms of one word put together.

use super::counts::{Gram, RenderingCount, words_of};
use super::{Lexicon, english};

/// What a term was rendered as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Renderings {
    /// Occurrences of the term in unique pairs.
    pub count: u32,
    /// Those that people translated.
    pub human: u32,
    /// Files it stands in.
    pub files: u32,
    /// Share of the telling occurrences that are nouns, from 0 to 1; 0.5 when none tells.
    pub noun_share: f32,
    /// The renderings, most frequent first.
    pub clusters: Vec<Cluster>,
}

/// Forms of one rendering.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The most frequent form, lower case, its words parted by blanks (by nothing in scripts without spaces).
    pub text: String,
    /// Its words.
    pub words: Vec<String>,
    /// Occurrences of all its forms.
    pub count: u32,
    /// Those that people translated.
    pub human: u32,
    /// `count` as a share of the occurrences of the term.
    pub share: f32,
    /// All its forms, most frequent first.
    pub forms: Vec<(Vec<String>, u32)>,
}

impl Renderings {
    pub(super) fn new(
        lexicon: &Lexicon,
        gram: &Gram,
        seen: &[((Gram, Vec<u32>), RenderingCount)],
    ) -> Self {
        let counts = &lexicon.counts;
        let numbers = words_of(gram);
        let source = match numbers {
            [word] => counts.sources[*word as usize],
            _ => {
                let at = counts.grams.binary_search_by_key(gram, |(key, _)| *key);
                at.map_or_else(|_| Default::default(), |at| counts.grams[at].1)
            }
        };
        let told = source.noun + source.verb;
        let mut renderings = Self {
            count: source.count,
            human: source.human,
            files: source.files,
            noun_share: match told {
                0 => 0.5,
                _ => source.noun as f32 / told as f32,
            },
            clusters: Vec::new(),
        };
        // `sign in` and `on-premises` may be rendered with function words at the ends: `logga in`.
        let keep_all = numbers
            .iter()
            .any(|&word| english::is_function(&counts.source_words[word as usize]));
        let mut forms: Vec<(&[u32], RenderingCount)> = Vec::with_capacity(seen.len());
        for ((_, words), count) in seen {
            let words = if keep_all {
                words
            } else {
                lexicon.without_edges(words)
            };
            if !words.is_empty() {
                forms.push((words, *count));
            }
        }
        forms.sort_by(|left, right| left.0.cmp(right.0));
        forms.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1.count += next.1.count;
                kept.1.human += next.1.human;
            }
            same
        });
        forms.sort_by(|left, right| right.1.count.cmp(&left.1.count).then(left.0.cmp(right.0)));
        for (words, count) in forms {
            let words: Vec<String> = words
                .iter()
                .map(|&word| counts.target_words[word as usize].clone())
                .collect();
            renderings.add(lexicon, words, count);
        }
        let total = renderings.count.max(1) as f32;
        for cluster in &mut renderings.clusters {
            cluster.share = cluster.count as f32 / total;
        }
        renderings.clusters.sort_by(|left, right| {
            right
                .count
                .cmp(&left.count)
                .then(left.text.cmp(&right.text))
        });
        renderings
    }

    fn add(&mut self, lexicon: &Lexicon, words: Vec<String>, count: RenderingCount) {
        let home = self
            .clusters
            .iter_mut()
            .find(|it| it.takes(lexicon, &words));
        if let Some(cluster) = home {
            cluster.count += count.count;
            cluster.human += count.human;
            cluster.forms.push((words, count.count));
            return;
        }
        let between = if super::super::language::spaceless(lexicon.language()) {
            ""
        } else {
            " "
        };
        self.clusters.push(Cluster {
            text: words.join(between),
            count: count.count,
            human: count.human,
            share: 0.0,
            forms: vec![(words.clone(), count.count)],
            words,
        });
    }

    /// The most frequent rendering.
    pub fn dominant(&self) -> Option<&Cluster> {
        self.clusters.first()
    }
}

impl Cluster {
    /// True when the words are a form of this rendering.
    pub fn takes<S: AsRef<str>>(&self, lexicon: &Lexicon, words: &[S]) -> bool {
        self.words.len() == words.len()
            && self
                .words
                .iter()
                .zip(words)
                .all(|(mine, other)| lexicon.inflection().same(mine, other.as_ref()))
    }
}

impl Lexicon {
    /// The words without function words at both ends.
    fn without_edges<'a>(&self, words: &'a [u32]) -> &'a [u32] {
        let content = |word: &u32| !self.function[*word as usize];
        match (
            words.iter().position(content),
            words.iter().rposition(content),
        ) {
            (Some(from), Some(to)) => &words[from..=to],
            _ => &[],
        }
    }
}
