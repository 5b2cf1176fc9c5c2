//! Formats that a browser shows: html and md.

use bilint::model::Finding;
use bilint::report::{Format, Options, Run};
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::{assert_snapshot, plain, sample, written_run};

fn select<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn html() {
    let text = plain(Format::Html);
    let style = text.find("<style>").unwrap()..text.find("</style>").unwrap();
    let script = text.rfind("<script>").unwrap()..text.rfind("</script>").unwrap();
    assert_snapshot(
        "report.html",
        &format!(
            "{}…{}…{}",
            &text[..style.start],
            &text[style.end..script.start],
            &text[script.end..]
        ),
    );

    let page = Html::parse_document(&text);
    // The script of the input stays text: only the data and our own code are scripts.
    assert_eq!(select(&page, "script").len(), 2);
    for resource in ["[src]", "link", "[href]", "img", "iframe"] {
        assert!(select(&page, resource).is_empty(), "{resource}");
    }
    let data: String = select(&page, "#data")[0].text().collect();
    let findings: Vec<Value> = serde_json::from_str(&data).unwrap();
    // Every second piece is marked; Arabic runs from right to left.
    assert_eq!(
        findings[0]["target"],
        json!(["أعد تشغيل **", "شفرة", "** الخادم."])
    );
    assert_eq!([&findings[0]["rtl"], &findings[4]["rtl"]], [true, false]);
    assert_eq!(findings[0]["place"], "ar-sa/blade.md:2:43");
    assert_eq!(
        findings[3]["target"],
        json!(["Lai 𝛼 ir 👩\u{200d}💻 ", "a\\u{200b}b", " \\u{1b}[31m."])
    );
}

#[test]
fn html_links_only_to_pages() {
    let finding = Finding {
        page_url: Some("javascript:alert(1)".into()),
        ..sample::arabic()
    };
    let run = Run {
        findings: &[finding],
        rules: sample::RULES,
        facts: &sample::facts(),
        options: &Options::default(),
    };
    let (text, _) = written_run(Format::Html, &run);
    assert!(!text.contains("javascript:"));
}

#[test]
fn md() {
    let text = plain(Format::Md);
    assert_snapshot("report.md", &text);
    assert!(text.contains("| ar-sa/blade.md:2:43 |"));
}

#[test]
fn md_stays_under_a_mebibyte() {
    let findings: Vec<Finding> = (0..600)
        .map(|_| Finding {
            message: "`<ā>`".repeat(400),
            ..sample::arabic()
        })
        .collect();
    let run = Run {
        findings: &findings,
        rules: sample::RULES,
        facts: &sample::facts(),
        options: &Options::default(),
    };
    let (text, notices) = written_run(Format::Md, &run);
    assert!(text.len() < 1 << 20, "{}", text.len());
    assert!(text.contains("1 of 7") || text.contains(" more; the "));
    assert_eq!(notices.len(), 1);
}
