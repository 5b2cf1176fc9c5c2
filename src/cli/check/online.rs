//! `--online`: asks other sites for the addresses that the articles lead to, before the checks run.

use std::sync::Arc;

use anyhow::{Result, bail};

use super::pipeline::Job;
use crate::cli::configs::Configs;
use crate::cli::terminal::Terminal;
use crate::compare::online::{OnlineIndex, OnlineStatus};
use crate::compare::sides::Sides;
use crate::compare::unverified::Unverified;
use crate::model::Article;

/// An index for each configuration that asks for one.
pub type Indices = Vec<Option<Arc<OnlineIndex>>>;

/// Says how to get what this build cannot do.
pub fn require_feature(configs: &Configs) -> Result<()> {
    let mut groups = configs.groups().iter();
    let wanted = groups.any(|it| it.settings.online.enabled);
    if wanted && cfg!(not(feature = "net")) {
        bail!(
            "this build cannot check links online (`--online`, `online.enabled`); get one that can with `cargo install --path . --features net`"
        );
    }
    Ok(())
}

/// The links of the articles that nobody could tell of.
pub fn unverified(indices: &Indices, articles: &[(usize, &Article)]) -> Vec<Unverified> {
    let mut found = Vec::new();
    for (number, article) in articles {
        let Some(Some(index)) = indices.get(*number) else {
            continue;
        };
        for reference in Sides::new(article).references() {
            if let Some(OnlineStatus::Unverified(reason)) = index.status(&reference.destination) {
                let reason = reason.clone();
                found.push(Unverified::new(
                    article,
                    &reference,
                    "target-online",
                    reason,
                ));
            }
        }
    }
    found
}

#[cfg(feature = "net")]
pub use asking::ask;

/// Asks nobody: `require_feature` has told what this build cannot do.
#[cfg(not(feature = "net"))]
pub fn ask(_: &Job<'_>, _: &[(usize, &Article)], _: &Terminal) -> Indices {
    Indices::new()
}

#[cfg(feature = "net")]
mod asking {
    use std::collections::HashSet;
    use std::time::{SystemTime, UNIX_EPOCH};

    use rayon::prelude::*;

    use super::*;
    use crate::cli::progress::Progress;
    use crate::compare::online::{address, english_destination};
    use crate::engine::cache::Store;
    use crate::input::net::{Names, Prober};

    /// Asks for the addresses of the articles, given with the number of their configuration; then, where
    /// one is broken, for that of the English article in its place.
    pub fn ask(job: &Job<'_>, articles: &[(usize, &Article)], terminal: &Terminal) -> Indices {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = since.map_or(0, |it| it.as_secs());
        let mut indices = Vec::new();
        for (number, group) in job.configs.groups().iter().enumerate() {
            if !group.settings.online.enabled || !group.runs("target-online") {
                indices.push(None);
                continue;
            }
            let own: Vec<&Article> = articles
                .iter()
                .filter_map(|(of, article)| (*of == number).then_some(*article))
                .collect();
            let store = job.caches[number].as_ref().map(|it| it as &dyn Store);
            let settings = &group.settings.online;
            let mut prober = Prober::new(settings, Names::System, store, now);
            let mut index = OnlineIndex::default();
            for round in [targets, english] {
                let addresses = round(&own, &index);
                let progress = Progress::new(terminal, "asking", addresses.len());
                index
                    .statuses
                    .extend(prober.ask(&addresses, &|| progress.step()));
            }
            indices.push(Some(Arc::new(index)));
        }
        indices
    }

    /// The addresses of the translations.
    fn targets(articles: &[&Article], _: &OnlineIndex) -> Vec<String> {
        in_order(articles, &|sides| {
            let destinations = sides.references();
            destinations
                .filter_map(|it| address(&it.destination))
                .collect()
        })
    }

    /// Those of the English articles that stand where one of the translation is broken.
    fn english(articles: &[&Article], index: &OnlineIndex) -> Vec<String> {
        let mut wanted = in_order(articles, &|sides| {
            let broken = sides.references().filter(|it| {
                matches!(index.status(&it.destination), Some(OnlineStatus::Broken(_)))
            });
            let english = broken.filter_map(|it| address(english_destination(sides, &it)?));
            english.collect()
        });
        wanted.retain(|it| !index.statuses.contains_key(it));
        wanted
    }

    /// What the articles name, in their order, each once.
    fn in_order(
        articles: &[&Article],
        of: &(dyn Fn(&Sides<'_>) -> Vec<String> + Sync),
    ) -> Vec<String> {
        let lists: Vec<Vec<String>> = articles
            .par_iter()
            .map(|article| of(&Sides::new(article)))
            .collect();
        let mut seen = HashSet::new();
        let mut all: Vec<String> = lists.into_iter().flatten().collect();
        all.retain(|it| seen.insert(it.clone()));
        all
    }
}
