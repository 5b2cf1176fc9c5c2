//! `bilint terms learn`, `extract` and `bilint stats`: the same bytes whatever the way.

use super::{Place, corpus};

#[test]
fn halves_merged_are_the_whole() {
    let place = corpus();
    place.good(&["stats", "collect", ".", "-o", "whole.stats"]);
    place.good(&["stats", "collect", "a", "-o", "a.stats", "-j", "1"]);
    place.good(&["stats", "collect", "b", "-o", "b.stats", "-j", "3"]);
    place.good(&["stats", "merge", "b.stats", "a.stats", "-o", "merged.stats"]);
    assert!(place.bytes("merged.stats") == place.bytes("whole.stats"));
    // And what is learnt of them is what is learnt of the articles.
    place.good(&["terms", "learn", ".", "-o", "lv.lexicon", "-j", "1"]);
    place.good(&[
        "terms",
        "learn",
        "b",
        "a",
        "-o",
        "other-order.lexicon",
        "-j",
        "3",
    ]);
    place.good(&["terms", "learn", "merged.stats", "-o", "merged.lexicon"]);
    place.good(&["terms", "learn", "a.stats", "b", "-o", "mixed.lexicon"]);
    let expected = place.bytes("lv.lexicon");
    for name in ["other-order.lexicon", "merged.lexicon", "mixed.lexicon"] {
        assert!(place.bytes(name) == expected, "{name}");
    }
    let ran = place.bilint(&["stats", "merge", "lv.lexicon", "-o", "x.stats"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("not a file of statistics"), "{}", ran.err);
}

#[test]
fn a_learnt_lexicon_is_used() {
    let place = corpus();
    place.good(&["terms", "learn", ".", "-o", "lv.lexicon"]);
    place.write(
        "one.md",
        "---\nms.contentlocale: lv-LV\n---\n<span data-ttu-id=\"ab12c-101\">Atveriet jauno atskaiti.</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-101\">Open the new report of the shared mailbox.</span></span>\n",
    );
    let check = |configuration: &str| {
        let arguments = [
            "check",
            "one.md",
            "-f",
            "concise",
            "--no-builtin-lexicon",
            "--select",
            "drift-content",
            "--min-confidence",
            "0",
            "--exit-zero",
            "--config",
            configuration,
        ];
        place.good(&arguments).out
    };
    assert!(check("stats.file=lv.lexicon").contains("drift-content"));
    assert!(!check("stats.learn=true").contains("drift-content"));
    let ran = place.bilint(&["check", "one.md", "--config", "stats.file=one.md"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("cannot use the statistics"), "{}", ran.err);
}

#[test]
fn too_few_pairs_are_told() {
    let place = Place::with(&[]);
    let ran = place.bilint(&["terms", "learn", ".", "-o", "lv.lexicon"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("nothing was learnt"), "{}", ran.err);
    assert!(!place.path().join("lv.lexicon").exists());
    assert_eq!(
        place
            .bilint(&["terms", "learn", "none", "-o", "lv.lexicon"])
            .code,
        Some(2)
    );
    assert_eq!(
        place
            .bilint(&["terms", "learn", ".", "-o", "no/such/lv.lexicon"])
            .code,
        Some(2)
    );
}

#[test]
fn candidates_are_a_termbase() {
    let place = corpus();
    let ran = place.good(&["terms", "extract", ".", "-o", "terms.csv"]);
    assert!(ran.err.contains("lv-LV: "), "{}", ran.err);
    let table = place.read("terms.csv");
    let mut lines = table.lines();
    assert_eq!(
        lines.next(),
        Some(
            "source_term,locale,preferred,admitted,forbidden,part_of_speech,note,context,evidence_count,evidence_files,evidence"
        )
    );
    let mailbox = lines.find(|line| line.starts_with("mailbox,")).unwrap();
    assert!(mailbox.starts_with("mailbox,lv-LV,pastkast"), "{mailbox}");
    assert!(
        mailbox.contains("\"To begin, ") && mailbox.contains("=4"),
        "{mailbox}"
    );
    place.good(&["terms", "check", "terms.csv"]);
    // From a lexicon the same without the sentences, and as TBX for other tools.
    place.good(&["terms", "learn", ".", "-o", "lv.lexicon"]);
    let ran = place.good(&[
        "terms",
        "extract",
        "lv.lexicon",
        "-f",
        "tbx",
        "--limit",
        "5",
    ]);
    assert_eq!(ran.out.matches("<conceptEntry").count(), 5);
    place.write("candidates.tbx", &ran.out);
    place.good(&["terms", "check", "candidates.tbx"]);
    let ran = place.good(&["terms", "extract", ".", "--new"]);
    assert!(!ran.out.contains("\ntenant,"), "{}", ran.out);
}
