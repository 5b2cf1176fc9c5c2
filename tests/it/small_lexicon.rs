//! Lexicons of a few words, so that cases can say what is known of them.

use bilint::words::Lexicon;
use bilint::words::lexicon::counts::{
    Counts, LinkCount, NONE, RenderingCount, SourceCount, TargetCount,
};

/// A lexicon that has seen every given word twenty times, always rendered in the given way, and as a noun.
/// `english = target × 2` stands for a rendering that was seen twice.
pub fn lexicon_of(lines: &[String], language: &str) -> Lexicon {
    const SEEN: u32 = 20;
    let mut entries: Vec<(&str, &str, u32)> = lines
        .iter()
        .map(|line| {
            let (english, target) = line.split_once(" = ").expect("a line `english = target`");
            match target.split_once(" × ") {
                Some((target, seen)) => (english, target, seen.parse().expect("a number")),
                None => (english, target, SEEN),
            }
        })
        .collect();
    entries.sort_unstable();
    let sorted = |mut words: Vec<&str>| -> Vec<String> {
        words.sort_unstable();
        words.dedup();
        words.into_iter().map(str::to_owned).collect()
    };
    let source_words = sorted(entries.iter().map(|entry| entry.0).collect());
    let target_words = sorted(entries.iter().map(|entry| entry.1).collect());
    let number =
        |words: &[String], word: &str| words.iter().position(|it| it == word).unwrap() as u32;
    let pairs: Vec<(u32, u32, u32)> = entries
        .iter()
        .map(|entry| {
            (
                number(&source_words, entry.0),
                number(&target_words, entry.1),
                entry.2,
            )
        })
        .collect();
    Lexicon::new(Counts {
        language: language.to_owned(),
        pairs: SEEN,
        sources: vec![
            SourceCount {
                count: SEEN,
                noun: SEEN,
                ..SourceCount::default()
            };
            source_words.len()
        ],
        targets: vec![
            TargetCount {
                count: SEEN,
                linked: SEEN,
                links: SEEN,
                ..TargetCount::default()
            };
            target_words.len()
        ],
        links: pairs
            .iter()
            .map(|&(source, target, seen)| {
                (
                    (source, target),
                    LinkCount {
                        count: seen,
                        sure: seen,
                    },
                )
            })
            .collect(),
        renderings: pairs
            .iter()
            .map(|&(source, target, seen)| {
                let count = RenderingCount {
                    count: seen,
                    human: 0,
                };
                (([source, NONE, NONE], vec![target]), count)
            })
            .collect(),
        source_words,
        target_words,
        ..Counts::default()
    })
}
