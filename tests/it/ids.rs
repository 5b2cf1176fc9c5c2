//! Ids survive what the machines that hand translations back do to files.

use bilint::checks::{self, Knowledge};
use bilint::engine::Engine;
use bilint::model::Locale;
use bilint::read::{ReadOptions, read_text};
use bilint::settings::RuleTable;
use proptest::prelude::*;

/// (target, source) of paragraphs, some of them equal, some with findings.
const PARAGRAPHS: &[(&str, &str)] = &[
    ("Sk. sarakstu.", "See [the list](a.md)."),
    ("Sk. sarakstu!", "See [the list](a.md)."),
    ("Atveriet [sarakstu](b.md).", "Open [the list](b.md)."),
    ("Nospiediet Labi.", "Press [OK](c.md) and [Cancel](d.md)."),
    ("", "Nothing is left of this one."),
];

fn article(order: &[usize], first_id: u32, hex: &str) -> String {
    let mut text = String::from("# A\n\n");
    for (at, &index) in order.iter().enumerate() {
        let (target, source) = PARAGRAPHS[index];
        let id = format!("{hex}-{}", first_id + at as u32);
        text.push_str(&format!(
            "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">{source}</span></span>\n\n"
        ));
    }
    text
}

fn ids(text: &str) -> Vec<(String, String)> {
    let engine = Engine::new(&RuleTable::all(checks::rules())).unwrap();
    let options = ReadOptions {
        locale: Locale::parse("lv-LV"),
    };
    let article = read_text("a.md", text.to_owned(), &options);
    let mut ids: Vec<(String, String)> = engine
        .check(&article, &Knowledge::default())
        .findings
        .into_iter()
        .map(|finding| {
            let target_hash = finding
                .place
                .map_or_else(String::new, |it| it.target_hash.clone());
            (finding.id, target_hash)
        })
        .collect();
    ids.sort();
    ids
}

proptest! {
    #[test]
    fn renumbering_and_moving_change_no_id(
        order in Just((0..PARAGRAPHS.len()).collect::<Vec<_>>()).prop_shuffle(),
        first_id in 101u32..5000,
        hex in "[0-9a-f]{5}",
    ) {
        let identity: Vec<usize> = (0..PARAGRAPHS.len()).collect();
        let before: Vec<String> = ids(&article(&identity, 102, "407fb")).into_iter().map(|it| it.0).collect();
        let after: Vec<String> = ids(&article(&order, first_id, &hex)).into_iter().map(|it| it.0).collect();
        prop_assert!(!before.is_empty());
        prop_assert_eq!(before, after);
    }
}

#[test]
fn a_new_translation_changes_the_hash_not_the_id() {
    let text = article(&[0, 2], 102, "407fb");
    let before = ids(&text);
    let after = ids(&text.replace("Sk. sarakstu.", "Skatiet to sarakstu."));
    assert_eq!(before.len(), 1);
    assert_eq!(before[0].0, after[0].0);
    assert_ne!(before[0].1, after[0].1);
}
