//! Which deleted file an added one was, told by its lines.
//!
//! Git compares lines as they are. A hand-back gives every segment a new id, so that no line of a
//! renamed article stays as it was and git sees a new one. Here lines are compared without the ids.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// A deleted file has this share of the bytes of the added one, at least.
const LEAST_PERCENT: usize = 50;
/// What stands before an id of a segment.
const IDS: [&str; 2] = ["data-ttu-id=\"", "data-stu-id=\""];

/// The deleted files of a comparison.
#[derive(Debug, Default)]
pub struct Deleted {
    /// Line to the file that has it; a line of several files tells nothing.
    lines: HashMap<u64, Option<usize>>,
    paths: Vec<String>,
}

impl Deleted {
    /// Takes a deleted file.
    pub fn add(&mut self, path: &str, text: &str) {
        let file = self.paths.len();
        self.paths.push(path.to_owned());
        for (line, _) in lines(text) {
            let owner = self.lines.entry(line).or_insert(Some(file));
            if *owner != Some(file) {
                *owner = None;
            }
        }
    }

    /// The path that an added file had before, if it is one of these.
    pub fn former(&self, text: &str) -> Option<&str> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        let mut all = 0;
        for (line, length) in lines(text) {
            match self.lines.get(&line) {
                Some(Some(file)) => *shared.entry(*file).or_default() += length,
                // Front matter that all of them have.
                Some(None) => continue,
                None => {}
            }
            all += length;
        }
        let (file, bytes) = shared.into_iter().max_by_key(|&(_, bytes)| bytes)?;
        (bytes * 100 >= all * LEAST_PERCENT).then(|| self.paths[file].as_str())
    }
}

/// Hash and length of each line without its ids, in order.
fn lines(text: &str) -> impl Iterator<Item = (u64, usize)> + '_ {
    text.lines().filter(|line| !line.is_empty()).map(|line| {
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
        (hasher.finish(), length)
    })
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
        let mut deleted = Deleted::default();
        deleted.add("a.md", &article("11111-101", &["Viens", "Divi", "Trīs"]));
        deleted.add("b.md", &article("22222-101", &["Četri", "Pieci", "Seši"]));
        let moved = article("fffff-104", &["Viens", "Divi", "Citi"]);
        assert_eq!(deleted.former(&moved), Some("a.md"));
        let half = article("fffff-104", &["Seši", "Septiņi", "Astoņi"]);
        assert_eq!(deleted.former(&half), None);
        assert_eq!(deleted.former(""), None);
        assert_eq!(deleted.former("<span data-ttu-id=\""), None);
    }
}
