//! Facts of a run that no finding carries: what was read, by which version, with which configuration.

use serde::{Deserialize, Serialize};

/// One article that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileFacts {
    /// The path as findings print it.
    pub path: String,
    /// Segment pairs.
    pub pairs: u64,
    /// Words of the English side.
    pub words: u64,
}

/// An input that could not be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Unreadable {
    /// The path as the user named it.
    pub path: String,
    /// Why not.
    pub message: String,
}

/// The facts of one run, or of several merged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunFacts {
    /// The version of bilint.
    pub version: String,
    /// Hash of the resolved configuration.
    pub config_hash: String,
    /// The target locales, ordered, each once.
    pub locales: Vec<String>,
    /// Every article that was read, ordered by path.
    pub files: Vec<FileFacts>,
    /// Inputs that could not be opened, ordered by path.
    pub unreadable: Vec<Unreadable>,
    /// Findings of the baseline that the report leaves out.
    pub known: u64,
    /// Suppressed findings that the report leaves out.
    pub suppressed: u64,
}

impl RunFacts {
    /// Number of articles read.
    pub fn articles(&self) -> u64 {
        self.files.len() as u64
    }

    /// Number of segment pairs.
    pub fn pairs(&self) -> u64 {
        self.files.iter().map(|file| file.pairs).sum()
    }

    /// Number of English words.
    pub fn words(&self) -> u64 {
        self.files.iter().map(|file| file.words).sum()
    }

    /// The facts of one article.
    pub fn file(&self, path: &str) -> Option<&FileFacts> {
        let index = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        self.files.get(index)
    }

    /// Adds the facts of another part of the same job. Where the parts disagree on version or
    /// configuration, both are kept, joined by `+`.
    pub fn merge(&mut self, other: RunFacts) {
        join(&mut self.version, &other.version);
        join(&mut self.config_hash, &other.config_hash);
        self.locales.extend(other.locales);
        self.files.extend(other.files);
        self.unreadable.extend(other.unreadable);
        self.known += other.known;
        self.suppressed += other.suppressed;
        self.put_in_order();
    }

    /// Orders the lists and removes what stands in them twice; an article read twice counts once.
    pub fn put_in_order(&mut self) {
        self.locales.sort();
        self.locales.dedup();
        self.files.sort();
        self.files.dedup_by(|one, other| one.path == other.path);
        self.unreadable.sort();
        self.unreadable.dedup();
    }
}

fn join(mine: &mut String, other: &str) {
    if mine.is_empty() {
        *mine = other.to_owned();
    } else if !other.is_empty() && !mine.split('+').any(|part| part == other) {
        mine.push('+');
        mine.push_str(other);
    }
}

/// A figure per 1,000 words; `None` when no words are known.
pub fn per_thousand(figure: f64, words: u64) -> Option<f64> {
    (words > 0).then(|| figure * 1000.0 / words as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_merge_to_one_job() {
        let shard = |path: &str, locale: &str| RunFacts {
            version: "0.1.0".to_owned(),
            config_hash: "c0ffee".to_owned(),
            locales: vec![locale.to_owned()],
            files: vec![FileFacts {
                path: path.to_owned(),
                pairs: 2,
                words: 50,
            }],
            known: 3,
            ..RunFacts::default()
        };
        let mut all = shard("sv/b.md", "sv-SE");
        all.merge(shard("lv/a.md", "lv-LV"));
        all.merge(shard("lv/a.md", "lv-LV"));
        assert_eq!((all.articles(), all.pairs(), all.words()), (2, 4, 100));
        assert_eq!(all.locales, ["lv-LV", "sv-SE"]);
        assert_eq!((all.version.as_str(), all.known), ("0.1.0", 9));
        assert_eq!(all.file("sv/b.md").map(|file| file.words), Some(50));
    }
}
