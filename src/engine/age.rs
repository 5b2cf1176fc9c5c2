//! How far an English article has gone on since it was translated: a row of the staleness summary.

use std::sync::Arc;

use crate::compare::sides::Sides;
use crate::compare::stale::Staleness;
use crate::model::Article;

/// The age of one translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Age {
    /// The commit that was translated.
    pub commit: Option<Arc<str>>,
    /// The revision it is compared with.
    pub revision: String,
    /// Days between the two.
    pub days: Option<i64>,
    /// What changed; `None` when the article is gone.
    pub staleness: Option<Staleness>,
}

impl Age {
    /// The age of an article; `None` when its English is not known in both versions.
    pub(super) fn of(article: &Article, sides: &Sides<'_>) -> Option<Self> {
        let newest = article.newest.as_ref()?;
        Some(Self {
            commit: article.english_commit(),
            revision: newest.revision.clone(),
            days: newest.age_in_days(),
            staleness: sides.staleness().cloned(),
        })
    }
}
