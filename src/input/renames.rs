//! Which deleted file an added one was, told by its lines.
//!
//! Git compares lines as they are. A hand-back gives every segment a new id, so that no line of a
//! renamed article stays as it was and git sees a new one. Here lines are compared without the ids.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Two files share this much of the longer one, at least; git asks for the same.
const LEAST_PERCENT: usize = 50;
/// What stands before an id of a segment.
const IDS: [&str; 2] = ["data-ttu-id=\"", "data-stu-id=\""];

/// The deleted files of a comparison, and the added ones that may be their successors.
#[derive(Debug, Default)]
pub struct Renames {
    /// Line to the deleted file that has it; a line of several files tells nothing.
    lines: HashMap<u64, Option<usize>>,
    /// Path of each deleted file, and the length of the lines that only it has.
    deleted: Vec<(String, usize)>,
    /// Likeness in per cent, number of the deleted file, path of the added one.
    likely: Vec<(usize, usize, String)>,
}

impl Renames {
    /// Takes a deleted file; all of them come before the first added one.
    pub fn delete(&mut self, path: &str, text: &str) {
        let file = self.deleted.len();
        let mut own = 0;
        for (line, length) in lines(text) {
            match self.lines.entry(line) {
                Entry::Vacant(entry) => {
                    entry.insert(Some(file));
                    own += length;
                }
                Entry::Occupied(mut entry) => {
                    if let Some(other) = entry.insert(None) {
                        self.deleted[other].1 -= length;
                    }
                }
            }
        }
        self.deleted.push((path.to_owned(), own));
    }

    /// Takes an added file.
    pub fn add(&mut self, path: &str, text: &str) {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        let mut all = 0;
        for (line, length) in lines(text) {
            match self.lines.get(&line) {
                Some(Some(file)) => *shared.entry(*file).or_default() += length,
                // Front matter that many of them have.
                Some(None) => continue,
                None => {}
            }
            all += length;
        }
        for (file, bytes) in shared {
            let likeness = bytes * 100 / all.max(self.deleted[file].1).max(1);
            if likeness >= LEAST_PERCENT {
                self.likely.push((likeness, file, path.to_owned()));
            }
        }
    }

    /// The deleted path of each added one that has one; the most alike come together first.
    pub fn pairs(mut self) -> BTreeMap<String, String> {
        self.likely
            .sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, &a.2).cmp(&(b.1, &b.2))));
        let mut taken = HashSet::new();
        let mut pairs = BTreeMap::new();
        for (_, file, path) in self.likely {
            if !pairs.contains_key(&path) && taken.insert(file) {
                pairs.insert(path, self.deleted[file].0.clone());
            }
        }
        pairs
    }
}

/// Hash and length of each line without its ids, equal ones once.
fn lines(text: &str) -> BTreeMap<u64, usize> {
    let mut lines = BTreeMap::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let mut hasher = DefaultHasher::new();
        let mut length = 0;
        let mut add = |part: &str| {
            part.hash(&mut hasher);
            length += part.len();
        };
        let mut rest = line;
        while let Some(at) = next_id(rest) {
            add(&rest[..at]);
            let id = rest[at..].find('"').unwrap_or(rest.len() - at);
            rest = &rest[at + id..];
        }
        add(rest);
        lines.insert(hasher.finish(), length);
    }
    lines
}

/// Where the next id begins.
fn next_id(line: &str) -> Option<usize> {
    let ends = IDS
        .iter()
        .filter_map(|it| line.find(it).map(|at| at + it.len()));
    ends.min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str, texts: &[&str]) -> String {
        let mut all = String::from("---\nms.author: x\n---\n");
        for text in texts {
            all.push_str(&format!(
                "<span data-ttu-id=\"{id}\">{text}</span><span data-stu-id=\"{id}\">{text}</span>\r\n"
            ));
        }
        all
    }

    #[test]
    fn renumbered_articles_are_found_by_their_texts() {
        let mut renames = Renames::default();
        renames.delete("a.md", &article("11111-101", &["Viens", "Divi", "Trīs"]));
        renames.delete("b.md", &article("22222-101", &["Četri", "Pieci", "Seši"]));
        renames.add("x.md", &article("fffff-104", &["Viens", "Divi", "Citi"]));
        renames.add("y.md", &article("fffff-104", &["Viens", "Divi", "Trīs"]));
        renames.add("part.md", &article("fffff-104", &["Seši"]));
        renames.add(
            "half.md",
            &article("fffff-104", &["Seši", "Septiņi", "Astoņi"]),
        );
        renames.add("empty.md", "");
        renames.add("torn.md", "<span data-ttu-id=\"");
        let pairs: Vec<(String, String)> = renames.pairs().into_iter().collect();
        assert_eq!(pairs, [("y.md".to_owned(), "a.md".to_owned())]);
    }
}
