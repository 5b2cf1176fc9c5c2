//! Term candidates of a corpus with their renderings: a linguist's starting point for a termbase.
//!
//! n-grams of one to three words that are used as nouns, hold together (log-likelihood) and stand in several
//! files, ranked by C-value and files: an n-gram counts less the more it occurs inside longer ones.

use std::collections::BTreeMap;

use super::csv_file::{self, COLUMNS, write_rows};
use super::form::{Form, FormKind};
use super::tbx_write::{self, TbxVersion};
use super::termbase::{Entry, PartOfSpeech};
use crate::model::Locale;
use crate::words::lexicon::counts::SourceCount;
use crate::words::{Lexicon, english};

/// What a candidate must show; the defaults were measured on the Alchemy corpora (118 of 136 frequent
/// termbase nouns among 2,400 candidates).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExtractSettings {
    /// Least share of noun uses.
    pub noun_share: f32,
    /// Least occurrences and files of a single word.
    pub word: (u32, u32),
    /// Least occurrences and files of two or three words.
    pub phrase: (u32, u32),
    /// Least log-likelihood ratio of a phrase: 10.8 is 0.1 % chance.
    pub likelihood: f64,
    /// Renderings listed for each candidate.
    pub renderings: usize,
}

impl Default for ExtractSettings {
    fn default() -> Self {
        Self {
            noun_share: 0.45,
            word: (12, 5),
            phrase: (6, 3),
            likelihood: 10.8,
            renderings: 5,
        }
    }
}

/// A candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The English term, lower case, singular.
    pub term: String,
    /// Occurrences in unique pairs.
    pub count: u32,
    /// Files.
    pub files: u32,
    /// Share of noun uses.
    pub noun_share: f32,
    /// Rank value; greater is better.
    pub score: f64,
    /// Its renderings with their counts and shares, most frequent first.
    pub renderings: Vec<(String, u32, f32)>,
    /// A sentence it stands in; empty until somebody looks for one.
    pub example: String,
}

/// A word that stays as it is this often is a name.
const KEPT_SHARE: f32 = 0.5;
/// A rendering with this share of the uses is no slip.
const FAIR_SHARE: f32 = 0.12;

/// The candidates of a lexicon, best first.
pub fn extract(lexicon: &Lexicon, settings: &ExtractSettings) -> Vec<Candidate> {
    let all: BTreeMap<Vec<&str>, SourceCount> = lexicon
        .grams()
        .map(|(gram, count)| (gram, *count))
        .collect();
    let nested = nested_counts(&all);
    let total: u32 = all
        .iter()
        .filter(|(gram, _)| gram.len() == 1)
        .map(|(_, it)| it.count)
        .sum();
    let mut candidates: Vec<Candidate> = all
        .iter()
        .filter(|(gram, count)| is_term(gram, count, settings))
        .filter(|(gram, count)| {
            gram.len() == 1 || likelihood(&all, gram, count.count, total) >= settings.likelihood
        })
        .map(|(gram, count)| {
            let (inside, kinds) = nested.get(gram).copied().unwrap_or((0, 0));
            let free = f64::from(count.count) - f64::from(inside) / f64::from(kinds.max(1));
            let score = (gram.len() as f64 + 1.0).log2() * free * f64::from(count.files).ln();
            let renderings = lexicon
                .renderings(gram)
                .map(|it| it.clusters.as_slice())
                .unwrap_or_default();
            Candidate {
                term: gram.join(" "),
                count: count.count,
                files: count.files,
                noun_share: noun_share(count),
                score,
                renderings: renderings
                    .iter()
                    .take(settings.renderings)
                    .map(|cluster| (cluster.text.clone(), cluster.count, cluster.share))
                    .collect(),
                example: String::new(),
            }
        })
        .filter(|candidate| candidate.score > 0.0 && candidate.is_translated())
        .collect();
    candidates.sort_by(|left, right| {
        right
            .score
            .total_cmp(&left.score)
            .then(left.term.cmp(&right.term))
    });
    candidates
}

fn noun_share(count: &SourceCount) -> f32 {
    match count.noun + count.verb {
        0 => 0.5,
        told => count.noun as f32 / told as f32,
    }
}

fn is_term(gram: &[&str], count: &SourceCount, settings: &ExtractSettings) -> bool {
    let (least, files) = if gram.len() == 1 {
        settings.word
    } else {
        settings.phrase
    };
    let plain = |word: &&str| {
        word.len() > 1
            && !english::is_function(word)
            && word.contains(char::is_alphabetic)
            && !word.contains('\'')
    };
    count.count >= least
        && count.files >= files
        && noun_share(count) >= settings.noun_share
        && gram.iter().all(plain)
        && gram
            .iter()
            .enumerate()
            .all(|(at, word)| !gram[..at].contains(word))
}

/// For each n-gram: occurrences inside longer ones, and how many different ones those are.
fn nested_counts<'a>(
    all: &BTreeMap<Vec<&'a str>, SourceCount>,
) -> BTreeMap<Vec<&'a str>, (u32, u32)> {
    let mut nested: BTreeMap<Vec<&str>, (u32, u32)> = BTreeMap::new();
    for (gram, count) in all.iter().filter(|(gram, _)| gram.len() > 1) {
        for length in 1..gram.len() {
            for part in gram.windows(length) {
                let entry = nested.entry(part.to_vec()).or_default();
                entry.0 += count.count;
                entry.1 += 1;
            }
        }
    }
    nested
}

/// Dunning's log-likelihood ratio of the last word after the words before it.
fn likelihood(all: &BTreeMap<Vec<&str>, SourceCount>, gram: &[&str], both: u32, total: u32) -> f64 {
    let count = |gram: &[&str]| all.get(gram).map_or(both, |it| it.count);
    let (head, last) = gram.split_at(gram.len() - 1);
    let (both, total) = (f64::from(both), f64::from(total));
    let (left, right) = (
        f64::from(count(head)).max(both),
        f64::from(count(last)).max(both),
    );
    let cell = |observed: f64, expected: f64| match observed > 0.0 {
        true => observed * (observed / expected.max(1e-9)).ln(),
        false => 0.0,
    };
    let rest = (total - left - right + both).max(0.0);
    2.0 * (cell(both, left * right / total)
        + cell(left - both, left * (total - right) / total)
        + cell(right - both, (total - left) * right / total)
        + cell(rest, (total - left) * (total - right) / total))
}

/// Candidates as termbase entries: the dominant rendering preferred, others with a fair share admitted.
/// Every one is a proposal for a linguist.
pub fn to_entries(candidates: &[Candidate], locale: &Locale) -> Vec<Entry> {
    let form = |text: &str| Form {
        text: text.to_owned(),
        kind: FormKind::Inflected,
    };
    candidates
        .iter()
        .enumerate()
        .map(|(at, candidate)| {
            let mut renderings = candidate.renderings.iter();
            Entry {
                source: candidate.term.clone(),
                locale: Some(locale.clone()),
                preferred: renderings
                    .next()
                    .map(|(text, ..)| form(text))
                    .into_iter()
                    .collect(),
                admitted: renderings
                    .filter(|(_, _, share)| *share >= FAIR_SHARE)
                    .map(|(text, ..)| form(text))
                    .collect(),
                forbidden: Vec::new(),
                part_of_speech: PartOfSpeech {
                    noun: true,
                    ..PartOfSpeech::default()
                },
                note: String::new(),
                context: candidate.example.clone(),
                path: "extracted".into(),
                line: at as u32 + 2,
            }
        })
        .collect()
}

/// Candidates as a termbase with columns of evidence, which a termbase may keep: a linguist deletes rows,
/// moves forms, and has one.
pub fn to_csv(candidates: &BTreeMap<Locale, Vec<Candidate>>) -> String {
    let columns: Vec<&str> = COLUMNS
        .into_iter()
        .chain(["evidence_count", "evidence_files", "evidence"])
        .collect();
    let rows = candidates.iter().flat_map(|(locale, candidates)| {
        let entries = to_entries(candidates, locale);
        let rows = entries.into_iter().zip(candidates);
        rows.map(|(entry, candidate)| {
            let mut row = csv_file::row(&entry);
            row.extend([
                candidate.count.to_string(),
                candidate.files.to_string(),
                candidate.evidence(),
            ]);
            row
        })
    });
    write_rows(&columns, rows)
}

/// Candidates as TBX, the figures in notes of the terms.
pub fn to_tbx(candidates: &BTreeMap<Locale, Vec<Candidate>>, version: TbxVersion) -> String {
    let mut entries = Vec::new();
    let mut all = Vec::new();
    for (locale, candidates) in candidates {
        entries.extend(to_entries(candidates, locale));
        all.extend(candidates);
    }
    tbx_write::write_with(&entries, version, &|at, form| {
        let candidate: &Candidate = all.get(at)?;
        let Some(form) = form else {
            return Some(format!(
                "{} uses in {} files: {}",
                candidate.count,
                candidate.files,
                candidate.evidence()
            ));
        };
        let (_, count, share) = candidate.renderings.iter().find(|it| it.0 == form.text)?;
        Some(format!("{count} uses ({:.0} %)", share * 100.0))
    })
}

impl Candidate {
    /// True when something is known of how it is translated, other than that it stays as it is: what stays is
    /// a name, or nothing to decide on.
    fn is_translated(&self) -> bool {
        let dominant = self.renderings.first();
        dominant.is_some_and(|(text, _, share)| *text != self.term || *share < KEPT_SHARE)
    }

    /// The renderings with their counts: `klientorganisation=149; innehavare=25; other=16`.
    fn evidence(&self) -> String {
        let mut parts: Vec<String> = self
            .renderings
            .iter()
            .map(|(text, count, _)| format!("{text}={count}"))
            .collect();
        let told: u32 = self.renderings.iter().map(|(_, count, _)| count).sum();
        if self.count > told {
            parts.push(format!("other={}", self.count - told));
        }
        parts.join("; ")
    }
}
