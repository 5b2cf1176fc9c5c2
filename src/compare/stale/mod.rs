//! What changed between two versions of an English article, segment by segment and by kind.
//!
//! Segments with the same words are matched first ([`diff`]); what is left between them is changed,
//! added or deleted. Segments whose words stay may differ in their links or in their form: such
//! changes are counted, but leave the translation as good as it was.

mod diff;
mod items;

use super::wording::{similarity, wording_of};
use crate::read::front_matter::read_front_matter;
use crate::text::Span;
use items::{Item, fold, items};

/// What happened to a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Other words.
    Changed,
    /// A new segment.
    Added,
    /// A segment that is gone.
    Deleted,
    /// The same words in another place.
    Moved,
    /// The same words with other destinations.
    Links,
    /// The same words with other markup, breaks, punctuation, capitals or escapes.
    Form,
    /// The same text with other white space.
    Space,
}

impl ChangeKind {
    /// True when the translation no longer says what the English says.
    pub fn is_stale(self) -> bool {
        matches!(self, Self::Changed | Self::Added | Self::Deleted)
    }
}

/// One changed segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// Bytes of the old text; for an added segment the empty span behind the segment it follows.
    pub old: Span,
    /// The old segment as written, white space folded; empty for an added one.
    pub old_text: String,
    /// The new segment, likewise; empty for a deleted one.
    pub new_text: String,
    /// The old segment that an added one follows; empty at the start, and for all others.
    pub after: String,
    /// It is a block of code.
    pub code: bool,
}

/// The difference of two versions of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staleness {
    /// Segments of the old version.
    pub segments: usize,
    /// Every changed segment, in the order of the old version.
    pub changes: Vec<Change>,
    /// Keys of the front matter that were added, dropped or have another value.
    pub metadata: usize,
}

impl Staleness {
    /// Changed segments of a kind.
    pub fn count(&self, kind: ChangeKind) -> usize {
        self.changes.iter().filter(|it| it.kind == kind).count()
    }

    /// Segments the translation is behind on.
    pub fn stale(&self) -> usize {
        self.changes.iter().filter(|it| it.kind.is_stale()).count()
    }
}

/// Compares two versions of an English article.
pub fn compare_versions(old: &str, new: &str) -> Staleness {
    let (before, after) = (items(old), items(new));
    let mut staleness = Staleness {
        segments: before.len(),
        metadata: metadata_changes(old, new),
        changes: Vec::new(),
    };
    if old == new {
        return staleness;
    }
    staleness.changes = changes(&before, &after);
    staleness
}

fn changes(before: &[Item], after: &[Item]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut behind = before.first().map_or(0, |it| it.span.start);
    let mut after_text = String::new();
    for step in diff::diff(before, after) {
        let (old, new) = (&before[step.old], &after[step.new]);
        let kind = match (old.is_empty(), new.is_empty()) {
            (true, _) => Some(ChangeKind::Added),
            (_, true) => Some(ChangeKind::Deleted),
            _ => difference(old, new),
        };
        let span = match (old.first(), old.last()) {
            (Some(first), Some(last)) => {
                behind = last.span.end;
                after_text.clone_from(&last.text);
                Span {
                    start: first.span.start,
                    end: last.span.end.max(first.span.start),
                }
            }
            _ => Span {
                start: behind,
                end: behind,
            },
        };
        changes.extend(kind.map(|kind| Change {
            kind,
            old: span,
            old_text: joined(old),
            new_text: joined(new),
            after: match old.is_empty() {
                true => after_text.clone(),
                false => String::new(),
            },
            code: old.iter().chain(new).all(|it| it.code),
        }));
    }
    find_moves(&mut changes);
    changes
}

/// Deleted and added segments this alike are one segment that was moved and reworded.
const MOVED_LIKE: f32 = 0.6;
/// With more combinations than this nobody moved text, the article was written anew.
const MOST_COMBINATIONS: usize = 1 << 16;

/// How two stretches that belong together differ.
fn difference(old: &[Item], new: &[Item]) -> Option<ChangeKind> {
    let of = |items: &[Item], part: fn(&Item) -> &str| -> String {
        let parts: Vec<&str> = items.iter().map(part).collect();
        parts.join(" ")
    };
    if old.iter().chain(new).any(|it| it.code) {
        return match (
            words(old).eq(words(new)),
            of(old, |it| &it.raw) == of(new, |it| &it.raw),
        ) {
            (false, _) => Some(ChangeKind::Changed),
            (_, false) => Some(ChangeKind::Space),
            _ => None,
        };
    }
    if !words(old).eq(words(new)) && letters(old) != letters(new) {
        return Some(ChangeKind::Changed);
    }
    if !links(old).eq(links(new)) {
        return Some(ChangeKind::Links);
    }
    let (before, after) = (of(old, |it| &it.raw), of(new, |it| &it.raw));
    if fold(&before) != fold(&after) {
        return Some(ChangeKind::Form);
    }
    (before != after).then_some(ChangeKind::Space)
}

fn words(items: &[Item]) -> impl Iterator<Item = &String> {
    items.iter().flat_map(|it| &it.words)
}

fn links(items: &[Item]) -> impl Iterator<Item = &String> {
    items.iter().flat_map(|it| &it.links)
}

/// The letters of the words without regard to capitals: `log in` and `Login` say the same.
fn letters(items: &[Item]) -> String {
    items.iter().map(Item::letters).collect()
}

/// A segment that is deleted here and added there has moved, perhaps with other words.
fn find_moves(changes: &mut Vec<Change>) {
    let words = |kind: ChangeKind, text: fn(&Change) -> &str| -> Vec<(usize, Vec<String>)> {
        let all = changes.iter().enumerate();
        all.filter(|(_, it)| it.kind == kind)
            .map(|(at, it)| (at, wording_of(text(it))))
            .collect()
    };
    let deleted = words(ChangeKind::Deleted, |it| &it.old_text);
    let added = words(ChangeKind::Added, |it| &it.new_text);
    if deleted.is_empty() || added.len() > MOST_COMBINATIONS / deleted.len() {
        return;
    }
    let mut likes: Vec<(f32, usize, usize)> = Vec::new();
    for (from, old) in &deleted {
        for (to, new) in &added {
            let like = similarity(old, new);
            if like >= MOVED_LIKE {
                likes.push((like, *from, *to));
            }
        }
    }
    likes.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut gone = vec![false; changes.len()];
    for (_, from, to) in likes {
        if gone[to] || changes[from].kind != ChangeKind::Deleted {
            continue;
        }
        gone[to] = true;
        let new_text = std::mem::take(&mut changes[to].new_text);
        let same = wording_of(&changes[from].old_text) == wording_of(&new_text);
        changes[from].kind = match same {
            true => ChangeKind::Moved,
            false => ChangeKind::Changed,
        };
        changes[from].new_text = new_text;
    }
    let mut at = 0;
    changes.retain(|_| {
        at += 1;
        !gone[at - 1]
    });
}

fn joined(items: &[Item]) -> String {
    let texts: Vec<&str> = items.iter().map(|it| it.text.as_str()).collect();
    texts.join(" ")
}

/// Keys of the front matter that differ.
fn metadata_changes(old: &str, new: &str) -> usize {
    let read = |text| read_front_matter(text, &mut Vec::new()).0;
    let (before, after) = (read(old), read(new));
    let changed = before
        .entries
        .iter()
        .filter(|it| after.get(&it.key) != Some(it.value.as_str()));
    let added = after
        .entries
        .iter()
        .filter(|it| before.get(&it.key).is_none());
    changed.count() + added.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(old: &str, new: &str) -> Vec<(ChangeKind, String, String)> {
        compare_versions(old, new)
            .changes
            .into_iter()
            .map(|it| (it.kind, it.old_text, it.new_text))
            .collect()
    }

    #[test]
    fn white_space_and_metadata_are_no_change_of_text() {
        let old = "---\nms.date: 1\nauthor: a\n---\n# A\n\nOne two.  \nThree\nfour.\n";
        let new = "---\nms.date: 2\nms.topic: x\n---\n# A\n\nOne two. Three four.\n";
        let found = compare_versions(old, new);
        assert_eq!(found.stale(), 0);
        assert_eq!((found.metadata, found.segments), (3, 3));
    }

    #[test]
    fn breaks_and_links_are_told_from_words() {
        let old = "One two.\n\nSee [this](a.md) page.\n\n|A b<br/>c|D|\n|-|-|\n|x|y|\n";
        let new = "**One** two.\n\nSee [this](b.md) page.\n\n|A b c|D|\n|-|-|\n|x<br/><br/>|y|\n";
        let found = compare_versions(old, new);
        assert_eq!(found.stale(), 0, "{found:?}");
        assert_eq!(found.count(ChangeKind::Links), 1);
        assert!(found.count(ChangeKind::Form) >= 2, "{found:?}");
    }

    #[test]
    fn other_segments_with_the_same_words_are_no_change() {
        let old = "|A|b|\n|-|-|\n|One two|Three.|\n\n## Set Up Now\n\nLog  in.<br/>\nUse _a_ https://x.y.\n";
        let new =
            "|A|b|\n|-|\n|One two|Three.|\n\n## Set up now\n\nLog in.\nUse_a_ `https://x.y`.\n";
        let found = compare_versions(old, new);
        assert_eq!(found.stale(), 0, "{found:?}");
        assert_eq!(found.count(ChangeKind::Form), 4, "{found:?}");
        let found = compare_versions("One  two.\nThree.", "One two. Three.");
        assert_eq!(found.count(ChangeKind::Space), 1, "{found:?}");
    }

    #[test]
    fn words_changed_added_deleted_and_moved() {
        let old = "# A\n\nOne two three four. Gone for good.\n\nTo be moved.\n\nSecond, third.\n\nLast one.\n";
        let new = "# A\n\nSecond, third.\n\nLast one.\n\nTo be moved.\n\nOne two three five. New text here now.\n";
        let found = kinds(old, new);
        let has =
            |kind, old: &str, new: &str| found.contains(&(kind, old.to_owned(), new.to_owned()));
        assert!(
            has(
                ChangeKind::Changed,
                "One two three four.",
                "One two three five."
            ),
            "{found:?}"
        );
        assert!(has(ChangeKind::Deleted, "Gone for good.", ""), "{found:?}");
        assert!(
            has(ChangeKind::Added, "", "New text here now."),
            "{found:?}"
        );
        assert!(
            has(ChangeKind::Moved, "To be moved.", "To be moved."),
            "{found:?}"
        );
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn code_is_compared_as_a_whole() {
        let found = kinds("```\na = 1\n```\n\nText.\n", "```\na = 2\n```\n\nText.\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, ChangeKind::Changed);
    }
}
