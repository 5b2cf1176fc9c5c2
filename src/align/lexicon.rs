//! What the aligner asks of a lexicon, and a small one it learns from its own output.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::stems;
use crate::words::lexicon::Counts;

/// Word translations as the aligner needs them. Stems are those of `align::stems`.
pub trait Lexicon: Sync {
    /// Calls `out` with every target stem a source stem is known to translate to, and its probability.
    fn translations(&self, source: &str, out: &mut dyn FnMut(&str, f32));
}

/// A lexicon learnt by IBM model 1 in both directions from sure pairs.
#[derive(Clone, Debug, Default)]
pub struct LearntLexicon {
    rows: HashMap<Box<str>, Vec<(Box<str>, f32)>>,
}

impl LearntLexicon {
    /// The links of a lexicon learnt from side-by-side articles, as stems.
    pub fn from_counts(counts: &Counts) -> Self {
        let stems = |words: &[String], language: &str| -> Vec<Vec<String>> {
            let stem = |word: &String| {
                let mut out = Vec::new();
                stems::push(word, language, &mut out);
                out
            };
            words.iter().map(stem).collect()
        };
        let source = stems(&counts.source_words, "en");
        let target = stems(&counts.target_words, &counts.language);
        let mut links: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        let mut totals: BTreeMap<&str, u32> = BTreeMap::new();
        for ((from, to), link) in &counts.links {
            for left in &source[*from as usize] {
                *totals.entry(left).or_default() += link.count;
                for right in &target[*to as usize] {
                    *links.entry((left, right)).or_default() += link.count;
                }
            }
        }
        let mut rows: HashMap<Box<str>, Vec<(Box<str>, f32)>> = HashMap::new();
        for ((left, right), count) in links {
            let share = count as f32 / totals[left].max(1) as f32;
            if share > FLOOR && count > 1 {
                rows.entry(left.into())
                    .or_default()
                    .push((right.into(), share));
            }
        }
        for row in rows.values_mut() {
            row.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            row.truncate(KEPT);
        }
        Self { rows }
    }

    /// Number of source stems.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True when nothing was learnt.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Lexicon for LearntLexicon {
    fn translations(&self, source: &str, out: &mut dyn FnMut(&str, f32)) {
        for (target, probability) in self.rows.get(source).into_iter().flatten() {
            out(target, *probability);
        }
    }
}

/// Rounds of expectation maximisation; more sharpen nothing.
const ROUNDS: usize = 4;
/// Pairs that are enough to learn from; of more, every second, third, … is taken.
const MOST_PAIRS: usize = 30_000;
/// Longer segments teach little and cost much.
const LONGEST: usize = 60;
/// Translations below this are noise.
const FLOOR: f32 = 0.06;
/// Translations kept of a word.
const KEPT: usize = 6;

/// Learns from stemmed pairs. The result does not depend on the order of equal counts: stems are
/// numbered in the order they come, so give the pairs in a fixed order.
pub fn learn_lexicon(pairs: &[(Vec<String>, Vec<String>)]) -> LearntLexicon {
    let mut source = Numbers::default();
    let mut target = Numbers::default();
    let numbered: Vec<(Vec<u32>, Vec<u32>)> = pairs
        .iter()
        .step_by(pairs.len().div_ceil(MOST_PAIRS).max(1))
        .filter(|(left, right)| left.len().max(right.len()) <= LONGEST)
        .map(|(left, right)| (source.set(left), target.set(right)))
        .collect();
    let sides: Vec<(&[u32], &[u32])> = numbered.iter().map(|(a, b)| (&a[..], &b[..])).collect();
    let forward = ibm1(&sides, source.names.len());
    let sides: Vec<(&[u32], &[u32])> = numbered.iter().map(|(a, b)| (&b[..], &a[..])).collect();
    let backward = ibm1(&sides, target.names.len());
    let mut rows: BTreeMap<u32, Vec<(u32, f32)>> = BTreeMap::new();
    for from in 1..source.names.len() {
        for cell in forward.row(from) {
            let to = forward.to[cell];
            let back = backward
                .cell(to, from as u32)
                .map_or(0.0, |at| backward.probability[at]);
            // Either direction alone can be fooled by a rare word; the mean of both is kept.
            let mean = (forward.probability[cell] + back) / 2.0;
            if mean > FLOOR && back > FLOOR / 2.0 {
                rows.entry(from as u32).or_default().push((to, mean));
            }
        }
    }
    let rows = rows.into_iter().map(|(from, mut list)| {
        list.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        list.truncate(KEPT);
        let list = list
            .into_iter()
            .map(|(to, p)| (target.names[to as usize].clone(), p));
        (source.names[from as usize].clone(), list.collect())
    });
    LearntLexicon {
        rows: rows.collect(),
    }
}

/// Stems as numbers; 0 is the empty word.
struct Numbers {
    by_name: HashMap<Box<str>, u32>,
    names: Vec<Box<str>>,
}

impl Default for Numbers {
    fn default() -> Self {
        Self {
            by_name: HashMap::new(),
            names: vec!["".into()],
        }
    }
}

impl Numbers {
    fn set(&mut self, stems: &[String]) -> Vec<u32> {
        let mut out: Vec<u32> = stems.iter().map(|stem| self.number(stem)).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    fn number(&mut self, stem: &str) -> u32 {
        if let Some(&number) = self.by_name.get(stem) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(stem.into());
        self.by_name.insert(stem.into(), number);
        number
    }
}

/// Probabilities p(to | from), rows sorted by `from`, cells of a row by `to`.
struct Table {
    /// Where the row of each `from` begins; one more for the end.
    starts: Vec<u32>,
    to: Vec<u32>,
    probability: Vec<f32>,
}

impl Table {
    fn cell(&self, from: u32, to: u32) -> Option<usize> {
        let start = *self.starts.get(from as usize)? as usize;
        let end = *self.starts.get(from as usize + 1)? as usize;
        let at = self.to[start..end].binary_search(&to).ok()?;
        Some(start + at)
    }

    fn row(&self, from: usize) -> Range<usize> {
        self.starts[from] as usize..self.starts[from + 1] as usize
    }
}

/// The table of all words that ever stand together, with an empty word on the `from` side.
fn together(sides: &[(&[u32], &[u32])], words: usize) -> Table {
    let mut cells: Vec<(u32, u32)> = Vec::new();
    for (from, to) in sides {
        for &right in *to {
            cells.push((0, right));
            cells.extend(from.iter().map(|&left| (left, right)));
        }
    }
    cells.sort_unstable();
    cells.dedup();
    let starts = (0..=words as u32)
        .map(|from| cells.partition_point(|cell| cell.0 < from) as u32)
        .collect();
    Table {
        starts,
        probability: vec![1.0; cells.len()],
        to: cells.into_iter().map(|cell| cell.1).collect(),
    }
}

/// p(to | from) by expectation maximisation; `words` numbers the `from` side.
fn ibm1(sides: &[(&[u32], &[u32])], words: usize) -> Table {
    let mut table = together(sides, words);
    // The cells of every target word once, so that the rounds touch arrays only.
    let mut links: Vec<u32> = Vec::new();
    let mut ends: Vec<u32> = Vec::new();
    for (from, to) in sides {
        for &right in *to {
            let cells = std::iter::once(&0).chain(*from);
            links.extend(
                cells
                    .filter_map(|&left| table.cell(left, right))
                    .map(|at| at as u32),
            );
            ends.push(links.len() as u32);
        }
    }
    for _ in 0..ROUNDS {
        let mut counts = vec![0.0f32; table.probability.len()];
        let mut start = 0;
        for &end in &ends {
            let group = &links[start..end as usize];
            let total: f32 = group
                .iter()
                .map(|&cell| table.probability[cell as usize])
                .sum();
            if total > 0.0 {
                for &cell in group {
                    counts[cell as usize] += table.probability[cell as usize] / total;
                }
            }
            start = end as usize;
        }
        for from in 0..words {
            let row = table.row(from);
            let total: f32 = counts[row.clone()].iter().sum();
            for cell in row {
                table.probability[cell] = if total > 0.0 {
                    counts[cell] / total
                } else {
                    0.0
                };
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_come_together_are_translations() {
        let pair = |left: &str, right: &str| {
            let cut = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
            (cut(left), cut(right))
        };
        let pairs = [
            pair("open file", "atver failu"),
            pair("close file", "aizver failu"),
            pair("open page", "atver lapu"),
            pair("close page", "aizver lapu"),
        ];
        let lexicon = learn_lexicon(&pairs);
        let mut best = Vec::new();
        lexicon.translations("file", &mut |stem, p| best.push((stem.to_owned(), p)));
        assert_eq!(best.first().map(|it| it.0.as_str()), Some("failu"));
        assert!(learn_lexicon(&[]).is_empty());
    }
}
