//! Runs the cases of the rules' manual pages, `fixtures/checks/*.md`.
//!
//! A case is a `###` heading, a line `Locale: xx-XX`, an input block and the expected findings:
//!
//! - a `pair` block holds `target:` and `source:` lines; `line: ## {}` gives the line they stand in;
//!   `\n` and `\t` in a value stand for the characters;
//! - an `sxs` or a `plain` block is an article as it stands;
//! - a `lexicon` block before them holds lines `english = target`: words the lexicon of the case knows well
//!   (`english = target × 2`: seen twice);
//! - before them may stand an `english` block, the English article at its commit, a `newest` block, the
//!   same article today, a `tree` block, the files around it, and an `online` block, what other sites
//!   say (see `site`);
//! - a bullet is `SEVERITY SIDE ⟦words⟧ message`, or `nothing`. Only findings of the page's rule count,
//!   unless a line `Rules: ALL` stands in the case; then a bullet begins with the rule id;
//! - `Learnt: 110 %` gives the case a run in which translations are usually that long.
//!
//! `BLESS=1 cargo test fixtures` writes what is found into the pages; read the diff before you commit it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use bilint::checks;
use bilint::compare::lengths::{LengthModel, LengthStats};
use bilint::engine::{Engine, Given, KnowledgeBase, Teacher, fix};
use bilint::model::{Article, Finding, Locale, SegmentPair};
use bilint::read::{ReadOptions, half_of, read_text};
use bilint::settings::RuleTable;

use crate::{site, small_lexicon};

struct Case {
    title: String,
    locale: String,
    all_rules: bool,
    /// Usual length of the translations of the run, in per cent of the source's.
    learnt: Option<usize>,
    input: String,
    /// The lines of the `lexicon` block.
    lexicon: Vec<String>,
    /// What surrounds the article: blocks by their word.
    world: BTreeMap<String, String>,
    /// Lines of the page that hold the expected findings: first and one past the last.
    expected: (usize, usize),
}

#[test]
fn pages_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/checks");
    let engine = Engine::new(&RuleTable::all(checks::rules())).unwrap();
    let mut failures = String::new();
    let mut cases = 0;
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        let rule = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let page = fs::read_to_string(&path).unwrap();
        let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
        let parsed = parse(&lines, &rule);
        cases += parsed.len();
        let mut changed = false;
        for case in parsed.iter().rev() {
            let found = run(&engine, case, &rule);
            let range = case.expected.0..case.expected.1;
            if lines[range.clone()] == found {
                continue;
            }
            if std::env::var_os("BLESS").is_some() {
                lines.splice(range, found);
                changed = true;
            } else {
                let _ = writeln!(
                    failures,
                    "{rule}: {}\n  expected:\n    {}\n  found:\n    {}",
                    case.title,
                    lines[range].join("\n    "),
                    found.join("\n    ")
                );
            }
        }
        if changed {
            fs::write(&path, lines.join("\n") + "\n").unwrap();
        }
    }
    assert!(cases > 0);
    assert!(failures.is_empty(), "\n{failures}");
}

/// Every rule that runs by itself shows what it finds and what it leaves alone.
#[test]
fn every_rule_has_cases_both_ways() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/checks");
    let mut poor = Vec::new();
    for rule in checks::rules() {
        // Damage is shown by the readers' own tests; targets need trees of files.
        if rule.id.starts_with("read-") || rule.id.starts_with("target-") {
            continue;
        }
        let page = fs::read_to_string(folder.join(format!("{}.md", rule.id))).unwrap();
        let loud = page.lines().any(|line| {
            line.starts_with("- error")
                || line.starts_with("- warning")
                || line.starts_with("- note")
        });
        let silent = page.lines().any(|line| line == "- nothing");
        if !loud || !silent {
            poor.push(rule.id);
        }
    }
    assert!(
        poor.is_empty(),
        "pages without a loud or a silent case: {poor:?}"
    );
}

/// Every edit mends what it was offered for: a second run over the mended case says nothing of the kind.
#[test]
fn edits_mend() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/checks");
    let engine = Engine::new(&RuleTable::all(checks::rules())).unwrap();
    let mut failures = String::new();
    let mut mended = 0;
    for rule in checks::rules() {
        let page = fs::read_to_string(folder.join(format!("{}.md", rule.id))).unwrap();
        let lines: Vec<String> = page.lines().map(str::to_owned).collect();
        for case in parse(&lines, rule.id) {
            let offers = |input: &str| -> Vec<Finding> {
                let mut findings = check(&engine, &case, input);
                findings.retain(|it| it.rule.id == rule.id && !it.edits.is_empty());
                findings
            };
            let mut text = case.input.clone();
            // Edits that touch each other wait for the next pass.
            for _ in 0..3 {
                let (edits, count) = fix::choose(&offers(&text), fix::Trust::Unsafe);
                text = fix::apply(&text, &edits);
                mended += count;
            }
            for left in offers(&text) {
                let _ = writeln!(failures, "{}: {}: {}", rule.id, case.title, left.message);
            }
        }
    }
    assert!(mended > 20, "{mended}");
    assert!(failures.is_empty(), "\n{failures}");
}

fn parse(lines: &[String], rule: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut at = lines
        .iter()
        .position(|line| line == "## Cases")
        .unwrap_or(lines.len());
    let mut title = String::new();
    let mut locale = None;
    let mut all_rules = false;
    let mut learnt = None;
    let mut lexicon = Vec::new();
    let mut world = BTreeMap::new();
    while at < lines.len() {
        let line = &lines[at];
        if let Some(heading) = line.strip_prefix("### ") {
            title = heading.to_owned();
            locale = None;
            all_rules = false;
            learnt = None;
            lexicon.clear();
        } else if line == "```lexicon" {
            while lines.get(at + 1).is_some_and(|line| line != "```") {
                at += 1;
                lexicon.push(lines[at].clone());
            }
        } else if let Some(tag) = line.strip_prefix("Locale: ") {
            locale = Some(tag.to_owned());
        } else if let Some(percent) = line.strip_prefix("Learnt: ") {
            let number = percent.trim_end_matches(" %").parse();
            learnt = Some(number.unwrap_or_else(|_| panic!("{rule}: `{percent}` is no length")));
        } else if line == "Rules: ALL" {
            all_rules = true;
        } else if let Some((fence, word)) = block_of(line) {
            let end = at
                + 1
                + lines[at + 1..]
                    .iter()
                    .position(|line| line == fence)
                    .unwrap_or_else(|| panic!("{rule}: block of `{title}` is not closed"));
            let block = &lines[at + 1..end];
            let input = if word == "pair" {
                expand(block, rule)
            } else {
                block.join("\n") + "\n"
            };
            if AROUND.contains(&word) {
                world.insert(word.to_owned(), input);
                at = end + 1;
                continue;
            }
            let mut first = end + 1;
            while lines.get(first).is_some_and(|line| line.is_empty()) {
                first += 1;
            }
            let mut last = first;
            while lines.get(last).is_some_and(|line| line.starts_with("- ")) {
                last += 1;
            }
            cases.push(Case {
                title: title.clone(),
                locale: locale
                    .clone()
                    .unwrap_or_else(|| panic!("{rule}: case `{title}` names no locale")),
                all_rules,
                learnt,
                input,
                lexicon: lexicon.clone(),
                world: std::mem::take(&mut world),
                expected: (first, last),
            });
            at = last;
            continue;
        }
        at += 1;
    }
    cases
}

/// Blocks around an article.
const AROUND: [&str; 4] = ["english", "newest", "online", "tree"];

/// The fence and the word of a block that belongs to a case.
fn block_of(line: &str) -> Option<(&str, &str)> {
    let word = line.trim_start_matches('`');
    let fence = &line[..line.len() - word.len()];
    let known = ["pair", "sxs", "plain"].contains(&word) || AROUND.contains(&word);
    (fence.len() >= 3 && known).then_some((fence, word))
}

/// Turns `target:`/`source:` lines into side-by-side units.
fn expand(block: &[String], rule: &str) -> String {
    let mut text = String::new();
    let mut template = "{}".to_owned();
    let mut target = String::new();
    let mut number = 101;
    let unescape = |value: &str| value.replace("\\n", "\n").replace("\\t", "\t");
    for line in block.iter().filter(|line| !line.is_empty()) {
        let (key, value) = line
            .split_once(": ")
            .or_else(|| line.strip_suffix(':').map(|key| (key, "")))
            .unwrap_or_else(|| panic!("{rule}: `{line}` is no `key: value`"));
        match key {
            "line" => template = unescape(value),
            "target" => target = unescape(value),
            "source" => {
                let unit = format!(
                    "<span data-ttu-id=\"abcde-{number}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"abcde-{number}\">{}</span></span>",
                    unescape(value)
                );
                number += 1;
                text.push_str(&template.replace("{}", &unit));
                text.push_str("\n\n");
            }
            _ => panic!("{rule}: unknown key `{key}`"),
        }
    }
    text
}

fn run(engine: &Engine, case: &Case, rule: &str) -> Vec<String> {
    let mut found: Vec<String> = check(engine, case, &case.input)
        .iter()
        .filter(|finding| case.all_rules || finding.rule.id == rule)
        .map(|finding| bullet(finding, case.all_rules))
        .collect();
    if found.is_empty() {
        found.push("- nothing".to_owned());
    }
    found
}

/// Checks a text under the conditions of a case.
fn check(engine: &Engine, case: &Case, input: &str) -> Vec<Finding> {
    let options = ReadOptions {
        locale: Some(Locale::parse(&case.locale).unwrap()),
    };
    let mut article = read_text("case.md", input.to_owned(), &options);
    site::put_english(&mut article, &case.world);
    let base = knowledge_of(&article);
    let mut knowledge = base.get(article.locale.as_ref()).clone();
    if let Some(percent) = case.learnt {
        knowledge.lengths = usual_lengths(percent);
    }
    if !case.lexicon.is_empty() {
        let language = options.locale.as_ref().map_or("", Locale::language);
        knowledge.lexicon = Some(Arc::new(small_lexicon::lexicon_of(&case.lexicon, language)));
    }
    knowledge.targets = case.world.get("tree").map(|it| Arc::new(site::index(it)));
    knowledge.online = case
        .world
        .get("online")
        .map(|it| Arc::new(site::online(it)));
    engine.check(&article, &knowledge).findings
}

/// What a first run without any configuration knows, but for lexicons: a case names its own words.
fn knowledge_of(article: &Article) -> Arc<KnowledgeBase> {
    static GIVEN: LazyLock<Given> = LazyLock::new(Given::bundled);
    static BASES: Mutex<BTreeMap<String, Arc<KnowledgeBase>>> = Mutex::new(BTreeMap::new());
    let locale = article.locale.as_ref().map_or("und", Locale::as_str);
    let mut bases = BASES.lock().unwrap();
    let base = bases.entry(locale.to_owned()).or_insert_with(|| {
        let mut teacher = Teacher::default();
        teacher.meet(article);
        Arc::new(KnowledgeBase::new(&GIVEN, &teacher.teach()))
    });
    Arc::clone(base)
}

/// What a run of many pairs of every length teaches, each a little shorter or longer than usual.
fn usual_lengths(percent: usize) -> LengthModel {
    let mut stats = LengthStats::default();
    for source in (60..400).step_by(2) {
        for deviation in 0..20 {
            let english = "e".repeat(source);
            let target = "t".repeat(source * (percent - 10 + deviation) / 100);
            stats.observe(&SegmentPair {
                source: half_of(&english),
                target: half_of(&target),
                ..SegmentPair::default()
            });
        }
    }
    stats.model()
}

fn bullet(finding: &Finding, with_rule: bool) -> String {
    let mut line = String::from("- ");
    if with_rule {
        let _ = write!(line, "{} ", finding.rule.id);
    }
    let _ = write!(line, "{}", finding.severity);
    if let Some(place) = &finding.place {
        for (side, spans, text) in [
            ("target", &finding.target_spans, &place.target),
            ("source", &finding.source_spans, &place.source),
        ] {
            if spans.is_empty() {
                continue;
            }
            let _ = write!(line, " {side} ");
            for &(start, end) in spans {
                let words: String = text
                    .chars()
                    .skip(start as usize)
                    .take((end - start) as usize)
                    .collect();
                let _ = write!(
                    line,
                    "⟦{}⟧",
                    words.replace('\n', "\\n").replace('\t', "\\t")
                );
            }
        }
    }
    let _ = write!(line, " {}", finding.message);
    line
}
