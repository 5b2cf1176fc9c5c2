//! What surrounds the article of a case: its English versions and the trees it stands in.
//!
//! A `tree` block has a line for each file: `local PATH`, `english PATH`, `redirected PATH`,
//! `repository FOLDER` for a folder of another repository, and `page PATH | target headings | English
//! headings`, the headings parted by `;`. The article itself is `docs/case.md` in both trees.

use std::collections::BTreeMap;

use bilint::compare::online::{OnlineIndex, OnlineStatus};
use bilint::compare::targets::{
    ArticlePlace, EnglishPlace, EnglishTree, LocalTree, Page, TargetIndex,
};
use bilint::engine::pair_plain_articles;
use bilint::model::article::Newest;
use bilint::model::{Article, Carrier};
use bilint::read::outline::outline;
use bilint::text::SourceFile;

/// Gives an article its English versions; a `newest` block of the word `gone` says that there is none.
pub fn put_english(article: &mut Article, world: &BTreeMap<String, String>) {
    let english = |word: &str| {
        let text = world.get(word)?;
        Some(SourceFile::new("docs/case.md", text.clone()))
    };
    if article.carrier == Carrier::Plain {
        article.source_file = english("english");
    } else {
        article.english_article = english("english");
    }
    article.newest = world.get("newest").map(|text| Newest {
        file: (text != "gone\n").then(|| SourceFile::new("docs/case.md", text.clone())),
        revision: "live".to_owned(),
        committed: None,
        translated: None,
    });
    pair_plain_articles(vec![article]);
}

/// The index of an `online` block: `ADDRESS fine`, `ADDRESS broken REASON`, `ADDRESS unverified REASON`.
pub fn online(block: &str) -> OnlineIndex {
    let mut index = OnlineIndex::default();
    for line in block.lines() {
        let (address, answer) = line.split_once(' ').unwrap();
        let status = match answer.split_once(' ') {
            None if answer == "fine" => OnlineStatus::Fine,
            Some(("broken", reason)) => OnlineStatus::Broken(reason.to_owned()),
            Some(("unverified", reason)) => OnlineStatus::Unverified(reason.to_owned()),
            _ => panic!("unknown answer `{answer}`"),
        };
        index.statuses.insert(address.to_owned(), status);
    }
    index
}

/// The index of a `tree` block.
pub fn index(block: &str) -> TargetIndex {
    let mut local = LocalTree::default();
    let mut english = EnglishTree::default();
    let mut index = TargetIndex::default();
    let mut given = false;
    for line in block.lines() {
        let (word, path) = line.split_once(' ').unwrap();
        let lower = path.to_lowercase();
        match word {
            "local" => drop(local.files.insert(lower, path.to_owned())),
            "english" => {
                given = true;
                english.files.insert(lower, path.to_owned());
            }
            "redirected" => drop(local.redirected.insert(lower)),
            "repository" => local.foreign.push(lower + "/"),
            "page" => {
                let mut parts = path.split('|').map(|part| part.trim().replace(';', "\n"));
                let path = parts.next().unwrap();
                let target = outline(&parts.next().unwrap());
                let source = outline(&parts.next().unwrap());
                let page = Page::new(&target, &source, false);
                index.pages.insert((0, path.to_lowercase()), page);
                local.files.insert(path.to_lowercase(), path);
            }
            _ => panic!("unknown word `{word}` in a tree"),
        }
    }
    index.trees.push(local);
    index.english.push(english);
    index.articles.insert(
        "case.md".to_owned(),
        ArticlePlace {
            tree: 0,
            path: "docs/case.md".to_owned(),
            root: Some("docs".to_owned()),
            english: given.then(|| EnglishPlace {
                path: "docs/case.md".to_owned(),
                commit: None,
                root: Some("docs".to_owned()),
                tree: 0,
            }),
        },
    );
    index
}
