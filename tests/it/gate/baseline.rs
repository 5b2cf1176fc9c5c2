//! Known findings over the life of a repository.

use super::{BAD, GOOD, Place, article};

#[test]
fn renumbered_units_stay_known_and_changed_targets_surface() {
    let place = Place::new();
    let other = ("Atveriet to.", "Open [it](c.md).");
    place.write("a.md", &article("ab12c", &[GOOD, BAD, other]));
    assert_eq!(place.bilint(&["baseline", "create"]).code, Some(0));
    let renumbered = article("00fff", &[other, GOOD, BAD]);
    place.write("a.md", &renumbered);
    assert!(place.findings(&[]).is_empty());
    place.write(
        "a.md",
        &renumbered.replace("Atveriet to.", "Atveriet to tagad."),
    );
    assert_eq!(place.findings(&[]), ["a.md:5 link-missing stale"]);
    let ran = place.bilint(&["check"]);
    assert!(ran.err.contains("bilint baseline update ."), "{}", ran.err);
    let ran = place.bilint(&["check", "--baseline-check", "--exit-zero"]);
    assert_eq!(ran.code, Some(0));
    let ran = place.bilint(&["check", "--baseline-check"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("0 fixed, 1 on changed text"),
        "{}",
        ran.err
    );
}

/// What a hand-back does to a repository: each id is new, few texts are.
#[test]
fn a_hand_back_surfaces_exactly_its_edits() {
    let place = Place::new();
    let hand_back = |id: &str, edited: &[(usize, usize)]| {
        for file in 0..6 {
            let units: Vec<(String, String)> = (0..10)
                .map(|unit| {
                    let target = match edited.contains(&(file, unit)) {
                        true => format!("Skatiet sarakstu {unit} tagad."),
                        false => format!("Skatiet sarakstu {unit}."),
                    };
                    // Every second one lost its link, and two of an article have the same English.
                    let source = match unit % 2 {
                        0 => format!("See the list {unit}."),
                        _ => format!("See the [list](b.md) {}.", unit % 9),
                    };
                    (target, source)
                })
                .collect();
            let units: Vec<(&str, &str)> = units.iter().map(|(a, b)| (&**a, &**b)).collect();
            place.write(&format!("{file}.md"), &article(id, &units));
        }
    };
    hand_back("ab12c", &[]);
    assert_eq!(place.bilint(&["baseline", "create"]).code, Some(0));
    hand_back("00fff", &[]);
    assert_eq!(place.bilint(&["check"]).code, Some(0));
    assert!(place.findings(&[]).is_empty());
    // Two have a known finding, two have none.
    hand_back("11fff", &[(0, 1), (2, 2), (3, 9), (5, 0)]);
    let surfaced = place.findings(&[]);
    assert_eq!(
        surfaced,
        ["0.md:7 link-missing stale", "3.md:23 link-missing stale"]
    );
    assert_eq!(place.bilint(&["check"]).code, Some(1));
}

/// What is learnt moves a threshold now and then; what stands near it is known already.
#[test]
fn findings_near_the_threshold_do_not_turn_up_later() {
    let place = Place::new();
    let config = |least: &str| {
        format!("[rules]\nselect = [\"drift-content\"]\n[report]\nmin-confidence = {least}\n")
    };
    place.write("bilint.toml", &config("0.95"));
    let first = (
        "Atveriet sarakstu ar visiem serveriem.",
        "Open the list of all servers.",
    );
    let doubled = (
        "Aizveriet logu. Atveriet sarakstu ar visiem serveriem.",
        "Close the window.",
    );
    place.write("a.md", &article("ab12c", &[first, doubled]));
    let ran = place.bilint(&["baseline", "create"]);
    assert!(
        ran.err.contains("0 findings are known now, and 1 that may"),
        "{}",
        ran.err
    );
    assert!(
        place
            .bilint(&["baseline", "show"])
            .out
            .contains("0            in all")
    );
    place.write("bilint.toml", &config("0.85"));
    assert!(place.findings(&[]).is_empty());
    assert_eq!(place.findings(&["--no-baseline"]).len(), 1);
    // Nobody has to prune what nobody saw.
    place.write(
        "a.md",
        &article("ab12c", &[first, ("Aizveriet logu.", doubled.1)]),
    );
    let ran = place.bilint(&["check", "--baseline-check"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
}

#[test]
fn equal_segments_keep_their_entries_when_one_is_mended() {
    let place = Place::new();
    let twin = ("Skatiet to sarakstu.", BAD.1);
    place.write("a.md", &article("ab12c", &[BAD, twin, GOOD]));
    place.bilint(&["baseline", "create"]);
    let mended = ("Skatiet [sarakstu](b.md).", BAD.1);
    place.write("a.md", &article("ab12c", &[mended, twin, GOOD]));
    assert!(place.findings(&[]).is_empty());
    place.write("a.md", &article("ab12c", &[("Jauns.", BAD.1), BAD, twin]));
    assert_eq!(place.findings(&[]), ["a.md:5 link-missing new"]);
}

#[test]
fn update_and_prune_follow_the_articles() {
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[BAD]));
    place.write("b.md", &article("ab12c", &[BAD]));
    place.bilint(&["baseline", "create"]);
    let first = place.read("bilint-baseline.jsonl");
    assert_eq!(first.lines().count(), 2);
    assert!(first.lines().is_sorted());
    // A run over a part says nothing of the rest, a deleted article is fixed.
    place.write("a.md", &article("ab12c", &[GOOD]));
    place.bilint(&["baseline", "prune", "b.md"]);
    assert_eq!(place.read("bilint-baseline.jsonl"), first);
    std::fs::remove_file(place.path().join("b.md")).unwrap();
    let ran = place.bilint(&["baseline", "prune"]);
    assert!(ran.err.contains("2 fixed ones removed"), "{}", ran.err);
    assert_eq!(place.read("bilint-baseline.jsonl"), "");
    place.write("c.md", &article("ab12c", &[BAD]));
    let ran = place.bilint(&["baseline", "update"]);
    assert!(ran.err.contains("1 added"), "{}", ran.err);
    let shown = place.bilint(&["baseline", "show"]);
    assert!(
        shown.out.contains("1         1  link-missing"),
        "{}",
        shown.out
    );
    let shown = place.bilint(&["baseline", "show", "--entries"]);
    assert!(
        shown.out.starts_with("c.md: link-missing: "),
        "{}",
        shown.out
    );
}

#[test]
fn rules_that_do_not_run_keep_their_entries() {
    let place = Place::new();
    place.write("a.md", &article("ab12c", &[BAD]));
    place.bilint(&["baseline", "create"]);
    let ran = place.bilint(&["check", "--select", "read", "--baseline-check"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    place.write("bilint-baseline.jsonl", "{\"path\":1}\n");
    let ran = place.bilint(&["check"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("bilint-baseline.jsonl: line 1"),
        "{}",
        ran.err
    );
}
