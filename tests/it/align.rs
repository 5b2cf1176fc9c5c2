//! The aligner: what it pairs, what it calls drift, and the laws that hold for any text.

use bilint::align::{Aligned, Document, Pair, align, align_files, units};
use bilint::exchange::{jsonl, tmx, tsv};
use bilint::model::Locale;
use bilint::model::article::DriftKind;
use bilint::model::article::TextRef;
use bilint::model::segment::Block;
use bilint::read::plain;
use bilint::text::SourceFile;
use proptest::prelude::*;

const ENGLISH: &str = "---
title: Reset your printer
---
# Reset your printer

Turn the printer off. Wait 30 seconds, and then turn it on.

> [!NOTE]
> The printer keeps
> its settings.

## Print a test page

1. Open **Settings**.
2. Select [Devices](devices.md).

```console
print /test
```

| Sign | Meaning |
|---|---|
| Green | Ready |
| Red | Out of paper |
";

const LATVIAN: &str = "---
title: Printera atiestatīšana
---
# <a name=\"reset-your-printer\"></a>Printera atiestatīšana

Izslēdziet printeri. Uzgaidiet 30 sekundes un pēc tam to ieslēdziet.

> [!NOTE]
> Printeris saglabā
> savus iestatījumus.

## <a name=\"print-a-test-page\"></a>Izmēģinājuma lapas drukāšana

1. Atveriet **Iestatījumi**.
2. Atlasiet [Ierīces](devices.md).

```console
print /test
```

| Zīme | Nozīme |
|---|---|
| Zaļa | Gatavs |
| Sarkana | Nav papīra |
";

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn aligned(source: &str, target: &str, language: &str) -> Aligned {
    let (source, target) = Document::pair(source, target, &locale(language));
    let alignment = align(&source, &target, None);
    Aligned {
        source,
        target,
        alignment,
    }
}

/// The pairs as texts, `|` between source and target.
fn pairs(it: &Aligned) -> Vec<String> {
    let text = |document: &Document, range: &std::ops::Range<usize>| {
        let texts: Vec<&str> = range.clone().map(|at| document.text_of(at)).collect();
        texts.join(" + ")
    };
    let beads = it.alignment.beads.iter();
    beads
        .map(|bead| {
            format!(
                "{} | {}",
                text(&it.source, &bead.source),
                text(&it.target, &bead.target)
            )
        })
        .collect()
}

fn kinds(it: &Aligned) -> Vec<DriftKind> {
    it.alignment.events.iter().map(|event| event.kind).collect()
}

#[test]
fn an_article_and_its_translation_pair_sentence_by_sentence() {
    let it = aligned(ENGLISH, LATVIAN, "lv");
    let pairs = pairs(&it);
    assert_eq!(pairs.len(), 13, "{pairs:#?}");
    assert_eq!(pairs[0], "Reset your printer | Printera atiestatīšana");
    assert_eq!(pairs[1], "Turn the printer off. | Izslēdziet printeri.");
    assert_eq!(
        pairs[3],
        "The printer keeps\nits settings. | Printeris saglabā\nsavus iestatījumus."
    );
    assert_eq!(pairs[12], "Out of paper | Nav papīra");
    assert!(kinds(&it).is_empty());
}

#[test]
fn a_missing_section_is_one_event() {
    let cut = LATVIAN.find("## <a").unwrap();
    let it = aligned(ENGLISH, &LATVIAN[..cut], "lv");
    assert_eq!(kinds(&it), [DriftKind::SectionMissing]);
    let event = &it.alignment.events[0];
    assert_eq!(it.source.text_of(event.source.start), "Print a test page");
    assert_eq!(event.source.end, it.source.segments.len());
}

#[test]
fn a_joined_sentence_is_merged() {
    let target = LATVIAN.replace("printeri. Uzgaidiet", "printeri, uzgaidiet");
    let it = aligned(ENGLISH, &target, "lv");
    assert_eq!(kinds(&it), [DriftKind::Merged]);
    assert_eq!(it.alignment.events[0].source.len(), 2);
}

#[test]
fn added_text_is_inserted() {
    let added = "\n\nŠis teikums oriģinālā nav atrodams un nekur citur arī ne.\n\n> [!NOTE]";
    let target = LATVIAN.replace("\n\n> [!NOTE]", added);
    let it = aligned(ENGLISH, &target, "lv");
    assert_eq!(kinds(&it), [DriftKind::Inserted]);
}

#[test]
fn items_in_another_order_are_moved() {
    let source = "- See [one](one.md).\n- Run `two` 22 times.\n- Read [three](three.md).\n";
    let target = "- Läs [tre](three.md).\n- Se [ett](one.md).\n- Kör `two` 22 gånger.\n";
    let it = aligned(source, target, "sv");
    assert_eq!(
        pairs(&it),
        [
            "See [one](one.md). | Se [ett](one.md).",
            "Run `two` 22 times. | Kör `two` 22 gånger.",
            "Read [three](three.md). | Läs [tre](three.md)."
        ]
    );
    assert_eq!(kinds(&it), [DriftKind::Moved]);
}

#[test]
fn scripts_without_blanks_and_from_right_to_left_pair_too() {
    let source = "Open the app. Select **OK**.\n\nSee <https://contoso.com/help>.\n";
    let japanese = "アプリを開きます。**OK** を選択します。\n\n<https://contoso.com/help> を参照してください。\n";
    let arabic = "افتح التطبيق.حدد **OK**.\n\nراجع <https://contoso.com/help>.\n";
    for (target, language) in [(japanese, "ja"), (arabic, "ar")] {
        let it = aligned(source, target, language);
        assert_eq!(it.alignment.beads.len(), 3, "{:#?}", pairs(&it));
        assert!(it.alignment.beads.iter().all(|bead| bead.is_pair()));
    }
}

#[test]
fn a_broken_name_is_one_sentence() {
    let it = aligned(
        "Use System.Management.Automation. Then run it.\n",
        "Use System. Management. Automation. Pēc tam izpildiet to.\n",
        "lv",
    );
    assert_eq!(it.target.segments.len(), 2);
    assert_eq!(it.target.text_of(0), "Use System. Management. Automation.");
}

#[test]
fn units_lead_back_to_the_file() {
    let it = aligned(ENGLISH, LATVIAN, "lv");
    let source = SourceFile::new("en.md", ENGLISH);
    let target = SourceFile::new("lv.md", LATVIAN);
    let units = units(&it, LATVIAN);
    assert_eq!(units.len(), 13);
    assert_eq!(units[0].context.block, Block::Heading(1));
    assert!(units[0].context.starts_line && units[0].context.ends_line);
    assert!(!units[1].context.ends_line);
    assert_eq!(units[3].context.block, Block::Alert);
    assert_eq!(units[5].context.block, Block::ListItem);
    assert_eq!(units[12].context.block, Block::Cell);
    assert!(matches!(units[0].target, TextRef::Slice(_)));
    let TextRef::Decoded(text, origin) = &units[3].target else {
        panic!("the alert runs over two lines with a prefix")
    };
    let at = text.find("savus").unwrap() as u32;
    let file = LATVIAN.find("savus").unwrap() as u32;
    assert_eq!(origin.file_offset(at), file);
    assert_eq!(
        origin.file_offset(text.len() as u32),
        file + "savus iestatījumus.".len() as u32
    );
    for unit in &units {
        let (text, origin) = unit.source.resolve(&source);
        let start = origin.file_offset(0) as usize;
        assert!(ENGLISH[start..].starts_with(text.split('\n').next().unwrap()));
        assert!(!unit.target.resolve(&target).0.is_empty());
        assert!(unit.confidence > 500, "{unit:?}");
    }
}

#[test]
fn a_batch_learns_its_words() {
    // Short cells hold nothing in common: only the words that other pairs taught tell them apart.
    let words = [
        ("printer", "printeris"),
        ("paper", "papīrs"),
        ("cable", "kabelis"),
        ("screen", "ekrāns"),
        ("mouse", "pele"),
        ("window", "logs"),
    ];
    let lv = locale("lv");
    let english: String = (0..60)
        .map(|at| {
            format!(
                "Check the {} and the {}.\n\n",
                words[at % 6].0,
                words[(at / 6 + 1 + at) % 6].0
            )
        })
        .collect();
    let latvian: String = (0..60)
        .map(|at| {
            format!(
                "Pārbaudiet: {} un {}.\n\n",
                words[at % 6].1,
                words[(at / 6 + 1 + at) % 6].1
            )
        })
        .collect();
    let list = "- printer\n- window\n- cable\n";
    let other = "- logs\n- kabelis\n- printeris\n";
    let mut batch = vec![
        Pair {
            source: &english,
            target: &latvian,
            locale: &lv,
        };
        3
    ];
    batch.push(Pair {
        source: list,
        target: other,
        locale: &lv,
    });
    let aligned = align_files(&batch, &|_| None);
    assert_eq!(
        pairs(&aligned[3]),
        ["printer | printeris", "window | logs", "cable | kabelis"]
    );
}

#[test]
fn bitexts_are_written_in_three_forms() {
    let it = aligned("Save **A & B**.\n", "Saglabājiet **A & B**.\n", "lv");
    let rows = jsonl::write(&it);
    let mut lines = rows.lines();
    let bead: serde_json::Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    assert_eq!(bead["src"], serde_json::json!([[0, 15]]));
    assert_eq!(bead["tgt"], serde_json::json!([[0, 23]]));
    assert_eq!(
        lines.next(),
        Some("{\"no_events\":true,\"src\":[],\"tgt\":[]}")
    );
    let table = tsv::write(&it);
    assert!(
        table
            .starts_with("source\ttarget\tconfidence\nSave **A & B**.\tSaglabājiet **A & B**.\t0.")
    );
    let memory = tmx::write(&[("a.md", &it)], "lv-LV");
    assert!(memory.contains("<tuv xml:lang=\"lv-LV\"><seg>Saglabājiet **A &amp; B**.</seg></tuv>"));
}

/// Markdown that is mostly sound and sometimes not.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[A-Za-zāšñ ,]{1,30}[.!?:]",
        "[ぁ-んア-ン一-十]{1,12}。",
        "[ا-ي ]{1,16}\\.",
        Just("**bold** `code` [link](a.md).".to_owned()),
        Just("![image](a.png)".to_owned()),
        Just("<td>cell<br/>two</td>".to_owned()),
        "[ -~]{0,20}",
    ];
    let prefix = prop_oneof![
        Just(""),
        Just("# "),
        Just("- "),
        Just("1. "),
        Just("> "),
        Just("> [!NOTE]\n> "),
        Just("    "),
        Just("| "),
        Just("```\n"),
        Just("<a name=\"x\"></a>")
    ];
    let block = (
        prefix,
        prop::collection::vec(piece, 1..4),
        prop_oneof![Just(" "), Just("\n"), Just("\r\n> ")],
    );
    let block = block.prop_map(|(prefix, pieces, joint)| format!("{prefix}{}", pieces.join(joint)));
    prop::collection::vec(block, 0..12).prop_map(|blocks| blocks.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn spans_lie_on_character_boundaries(text in markdown()) {
        for block in plain::blocks(&text, &locale("en")) {
            for &sentence in &block.sentences {
                prop_assert!(block.text.is_char_boundary(sentence.start as usize));
                let mut again = String::new();
                let mut last = 0;
                for range in block.file_ranges(sentence) {
                    prop_assert!(range.start >= last);
                    last = range.end;
                    again.push_str(text.get(range.range()).unwrap());
                }
                prop_assert_eq!(again.as_str(), sentence.of(&block.text));
            }
            prop_assert!(block.sentences.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }

    #[test]
    fn beads_cover_both_sides_once(source in markdown(), target in markdown()) {
        let it = aligned(&source, &target, "lv");
        let mut left: Vec<usize> = Vec::new();
        let mut right: Vec<usize> = Vec::new();
        for bead in &it.alignment.beads {
            left.extend(bead.source.clone());
            right.extend(bead.target.clone());
            prop_assert!(!bead.source.is_empty() || !bead.target.is_empty());
        }
        prop_assert!(left.iter().copied().eq(0..it.source.segments.len()));
        right.sort_unstable();
        prop_assert!(right.iter().copied().eq(0..it.target.segments.len()));
        prop_assert_eq!(&it.alignment, &aligned(&source, &target, "lv").alignment);
    }

    #[test]
    fn a_text_aligns_with_itself(text in markdown()) {
        let it = aligned(&text, &text, "en");
        for bead in &it.alignment.beads {
            prop_assert_eq!(&bead.source, &bead.target);
        }
        prop_assert!(it.alignment.events.is_empty());
    }
}
