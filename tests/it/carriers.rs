//! The carriers beside side-by-side Markdown: which units they hold, and where findings on them stand.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use bilint::checks::{self, Knowledge};
use bilint::engine::Engine;
use bilint::model::article::Carrier;
use bilint::read::{self, ReadOptions};
use bilint::settings::RuleTable;
use proptest::prelude::*;
use scraper::{Html, Selector};

/// Compares a fixture with its snapshot, `tests/snapshots/carrier.NAME.snap`.
fn assert_snapshot(name: &str, carrier: Carrier, locale: &str) {
    insta::with_settings!({snapshot_path => "../snapshots", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(format!("carrier.{name}"), describe(name, carrier, locale));
    });
}

/// The units of a fixture, one a line: id, block, target, source; then its findings.
fn describe(name: &str, carrier: Carrier, locale: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/carriers")
        .join(name);
    let article = read::read_bytes(name, fs::read(path).unwrap(), &ReadOptions::default());
    assert_eq!(article.carrier, carrier);
    assert_eq!(article.locale.as_ref().unwrap().as_str(), locale);
    let mut text = String::new();
    for pair in read::pairs(&article) {
        let context = &pair.context;
        let host = context
            .host_link
            .map_or("", |link| link.of(&article.file.text));
        let _ = writeln!(
            text,
            "{} {:?} {host} {} | {}",
            pair.id, context.block, pair.target.text, pair.source.text
        );
    }
    let engine = Engine::new(&RuleTable::all(checks::rules())).unwrap();
    for finding in engine.check(&article, &Knowledge::default()).findings {
        let at = finding.start;
        let _ = writeln!(
            text,
            "{}:{} {} {}",
            at.line, at.column, finding.rule.id, finding.message
        );
    }
    text
}

#[test]
fn documentation_holds_units_and_markdown() {
    assert_snapshot("player.xml", Carrier::Xml, "de-DE");
}

#[test]
fn pages_keep_their_units() {
    assert_snapshot("page.html", Carrier::Html, "ar-SA");
}

#[test]
fn yaml_pages_are_metadata() {
    assert_snapshot("hub.yml", Carrier::Yaml, "ja-JP");
}

#[test]
fn front_matter_values_hold_units() {
    assert_snapshot("older.md", Carrier::SideBySide, "lv-LV");
}

/// One location in each carrier, counted by hand.
#[test]
fn findings_stand_where_the_file_has_them() {
    for (name, place) in [
        ("player.xml", "16:64 punctuation-spacing"),
        ("page.html", "12:70 punctuation-spacing"),
        ("older.md", "3:56 punctuation-spacing"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fixtures/carriers")
            .join(name);
        let article = read::read_bytes(name, fs::read(path).unwrap(), &ReadOptions::default());
        let engine = Engine::new(&RuleTable::all(checks::rules())).unwrap();
        let found: Vec<String> = engine
            .check(&article, &Knowledge::default())
            .findings
            .iter()
            .map(|it| format!("{}:{} {}", it.start.line, it.start.column, it.rule.id))
            .collect();
        assert!(found.iter().any(|it| it == place), "{name}: {found:?}");
    }
}

/// Inline HTML that a real parser writes back as it was.
fn inline_html() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[a-z ]{1,8}",
        Just("<br>".to_owned()),
        Just("<!-- <span> -->".to_owned()),
        Just("<img src=\"a.png\">".to_owned()),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let many = prop::collection::vec(inner, 0..4).prop_map(|parts| parts.concat());
        prop_oneof![
            many.clone().prop_map(|it| format!("<b>{it}</b>")),
            many.clone()
                .prop_map(|it| format!("<span class=\"k\">{it}</span>")),
            many.prop_map(|it| format!("<a href=\"u\">{it}</a>")),
        ]
    })
}

proptest! {
    #[test]
    fn the_reader_agrees_with_a_real_parser(halves in prop::collection::vec((inline_html(), inline_html()), 1..5)) {
        let mut page = String::from("<html lang=\"lv-lv\"><body>");
        for (number, (target, source)) in halves.iter().enumerate() {
            let id = format!("ab12c-{}", 101 + number);
            let _ = write!(page, "<p><span data-ttu-id=\"{id}\">{target}</span> <span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">{source}</span></span></p>");
        }
        page.push_str("</body></html>");
        let article = read::read_text("a.html", page.clone(), &ReadOptions::default());
        prop_assert_eq!(article.carrier, Carrier::Html);
        prop_assert!(article.damage.is_empty());
        let parsed = Html::parse_document(&page);
        let inner = |selector: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            parsed.select(&selector).map(|it| it.inner_html()).collect()
        };
        // The real parser splits links inside links; such pages have no agreed reading.
        let nested = halves.iter().any(|(a, b)| [a, b].iter().any(|it| it.matches("<a ").count() > 1));
        if !nested {
            let pairs: Vec<_> = read::pairs(&article).collect();
            let targets: Vec<String> = pairs.iter().map(|it| it.target.text.to_string()).collect();
            let sources: Vec<String> = pairs.iter().map(|it| it.source.text.to_string()).collect();
            prop_assert_eq!(targets, inner("[data-ttu-id]"));
            prop_assert_eq!(sources, inner("[data-stu-id]"));
        }
    }
}
