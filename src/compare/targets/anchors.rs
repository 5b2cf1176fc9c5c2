//! The ids a page offers to bookmarks, in the translation and in its English (format-facts, section 5).

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::compare::sides::Sides;
use crate::model::Article;
use crate::read::outline::{Heading, Outline};

/// The ids of one localized page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Ids that bookmarks of the localized page may name.
    ids: HashSet<String>,
    /// Ids of the English page, with the localized heading that stands in their heading's place.
    english: BTreeMap<String, Option<String>>,
    /// The page is made by a schema that names its sections itself.
    schema: bool,
}

/// Where a bookmark leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookmarkStatus {
    /// To an id, or nobody can say.
    Fine,
    /// To an id that differs in case.
    Case(String),
    /// Nowhere, though the English page has the id; the localized heading that should carry it.
    Broken(Option<String>),
}

impl Page {
    /// Collects the ids of both sides of an article.
    pub fn of(article: &Article, sides: &Sides<'_>) -> Self {
        let schema = article.front_matter.get("schema").is_some();
        let nothing = Outline::default();
        let target = sides.target().map_or(&nothing, |it| &it.outline);
        let source = sides.source().map_or(&nothing, |it| &it.outline);
        Self::new(target, source, schema)
    }

    /// Collects the ids of two outlines.
    pub fn new(target: &Outline, source: &Outline, schema: bool) -> Self {
        let mut ids: HashSet<String> = target.ids.iter().cloned().collect();
        ids.extend(slugs(&target.headings, slug).into_iter().map(|it| it.0));
        ids.extend(
            slugs(&target.headings, unicode_slug)
                .into_iter()
                .map(|it| it.0),
        );
        let aligned = target.headings.len() == source.headings.len();
        let mut english: BTreeMap<String, Option<String>> =
            source.ids.iter().map(|id| (id.clone(), None)).collect();
        for (slug, heading) in slugs(&source.headings, slug) {
            let partner = aligned.then(|| target.headings[heading].text.clone());
            english.insert(slug, partner);
        }
        Self {
            ids,
            english,
            schema,
        }
    }

    /// Where a bookmark of the page leads.
    pub fn bookmark(&self, bookmark: &str) -> BookmarkStatus {
        if self.schema
            || bookmark.is_empty()
            || bookmark == "top"
            || bookmark.starts_with("tab/")
            || bookmark.contains('=')
            || self.ids.contains(bookmark)
        {
            return BookmarkStatus::Fine;
        }
        let Some(heading) = self.english.get(bookmark) else {
            let lower = bookmark.to_lowercase();
            return match self
                .ids
                .iter()
                .filter(|id| id.to_lowercase() == lower)
                .min()
            {
                Some(id) => BookmarkStatus::Case(id.clone()),
                None => BookmarkStatus::Fine,
            };
        };
        BookmarkStatus::Broken(heading.clone())
    }
}

/// The ids of headings without an anchor of their own, with the number of the heading; the second of
/// two equal ones gets `-1`.
fn slugs(headings: &[Heading], slug: fn(&str) -> String) -> Vec<(String, usize)> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut found = Vec::new();
    for (number, heading) in headings.iter().enumerate() {
        if heading.anchored {
            continue;
        }
        let slug = slug(&heading.text);
        let count = seen.entry(slug.clone()).or_default();
        found.push(match *count {
            0 => (slug, number),
            again => (format!("{slug}-{again}"), number),
        });
        *count += 1;
    }
    found
}

/// The anchor of an English heading: ASCII letters, digits, `-` and `_`, blanks as `-`.
fn slug(text: &str) -> String {
    text.chars()
        .filter_map(|sign| match sign {
            ' ' => Some('-'),
            '-' | '_' => Some(sign),
            sign if sign.is_ascii_alphanumeric() => Some(sign.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

/// The anchor some builds give to headings in other scripts.
fn unicode_slug(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter_map(|sign| match sign {
            ' ' => Some('-'),
            '-' | '_' => Some(sign),
            sign if sign.is_alphanumeric() => Some(sign),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::outline::outline;

    #[test]
    fn bookmarks_lead_to_english_ids() {
        let target =
            outline("# Bet\n## <a name=\"notes\"></a>Piezīmes\n## Skatīt arī\n## .NET C# lietas\n");
        let source = outline("# Bet\n## Notes\n## See also\n## .NET C# things\n## Gone\n");
        let page = Page::new(&target, &source, false);
        assert_eq!(page.bookmark("notes"), BookmarkStatus::Fine);
        assert_eq!(
            page.bookmark("Notes"),
            BookmarkStatus::Case("notes".to_owned())
        );
        assert_eq!(page.bookmark("see-also"), BookmarkStatus::Broken(None));
        assert_eq!(page.bookmark("net-c-lietas"), BookmarkStatus::Fine);
        assert_eq!(page.bookmark("skatīt-arī"), BookmarkStatus::Fine);
        assert_eq!(page.bookmark("never-was"), BookmarkStatus::Fine);
        assert_eq!(page.bookmark("tab/gone"), BookmarkStatus::Fine);
        let source = outline("# Bet\n## Notes\n## See also\n## Things\n");
        let page = Page::new(&target, &source, false);
        assert_eq!(
            page.bookmark("see-also"),
            BookmarkStatus::Broken(Some("Skatīt arī".to_owned()))
        );
        let page = Page::new(&target, &source, true);
        assert_eq!(page.bookmark("see-also"), BookmarkStatus::Fine);
    }

    #[test]
    fn equal_headings_are_numbered() {
        let source = outline("## A\n## A\n## <a id=\"a\"></a>A\n## A\n");
        let page = Page::new(&Outline::default(), &source, false);
        for id in ["a", "a-1", "a-2"] {
            assert_eq!(page.bookmark(id), BookmarkStatus::Broken(None), "{id}");
        }
        assert_eq!(page.bookmark("a-3"), BookmarkStatus::Fine);
    }
}
