//! Anchors of headings: `## <a name="english-heading"></a>` keeps links to the section alive.

use std::collections::HashMap;

use crate::checks::api::Findings;
use crate::compare::PairView;
use crate::model::{Article, Block};

/// Headings without an anchor where others have one, and anchors that stand twice.
pub(super) fn report(pairs: &[PairView<'_>], article: &Article, out: &mut Findings) {
    let mut headings: Vec<(usize, Option<&str>)> = Vec::new();
    let mut block = None;
    for (index, pair) in pairs.iter().enumerate() {
        if !matches!(pair.context.block, Block::Heading(_))
            || block == Some(pair.context.block_index)
        {
            continue;
        }
        block = Some(pair.context.block_index);
        let start = article.units[index].extent.start as usize;
        let line = article.file.text[..start]
            .rfind('\n')
            .map_or(0, |it| it + 1);
        headings.push((index, anchor(&article.file.text[line..start])));
    }
    if headings.iter().all(|(_, anchor)| anchor.is_none()) {
        return;
    }
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (index, anchor) in headings {
        let pair = &pairs[index];
        match anchor {
            None => {
                let slug = slug(&pair.source.rendered());
                if slug.is_empty() {
                    continue;
                }
                out.pair(
                    pair,
                    format!("this heading lost its anchor; links to `#{slug}` break"),
                )
                .expected(format!("<a name=\"{slug}\"></a>"))
                .evidence("anchor");
            }
            Some(name) => {
                let earlier = seen.entry(name).or_insert(0);
                if *earlier > 0 {
                    out.pair(
                        pair,
                        format!(
                            "the anchor `{name}` stands twice; this one needs `{name}-{earlier}`"
                        ),
                    )
                    .expected(format!("{name}-{earlier}"))
                    .actual(name)
                    .evidence(format!("anchor {name}"));
                }
                *earlier += 1;
            }
        }
    }
}

/// The name of the anchor in what stands before a heading's text.
fn anchor(head: &str) -> Option<&str> {
    let tag = &head[head.find("<a ")?..];
    let value = ["name=", "id="].iter().find_map(|key| {
        let at = tag.find(key)? + key.len();
        Some(tag[at..].trim_start_matches(['"', '\'', '\\']))
    })?;
    value
        .split(['"', '\'', '>', '\\'])
        .next()
        .filter(|name| !name.is_empty())
}

/// The anchor of an English heading: lower case, blanks to hyphens, other signs dropped.
fn slug(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .filter_map(|sign| match sign {
            ' ' => Some('-'),
            '-' | '_' => Some(sign),
            _ => sign
                .is_ascii_alphanumeric()
                .then(|| sign.to_ascii_lowercase()),
        })
        .collect()
}
