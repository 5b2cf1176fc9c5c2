//! Laws of the lexicon: the order of the input changes nothing, a saved lexicon comes back the same, links
//! find what was learnt.

use bilint::model::Locale;
use bilint::words::lexicon::FileError;
use bilint::words::{Counts, Learner, Lexicon, PairOrigin, PairWords};
use proptest::prelude::*;

/// English words and their Latvian counterparts.
const WORDS: &[(&str, &str)] = &[
    ("tenant", "nomnieks"),
    ("policy", "politika"),
    ("mailbox", "pastkaste"),
    ("portal", "portāls"),
    ("user", "lietotājs"),
    ("group", "grupa"),
    ("device", "ierīce"),
    ("license", "licence"),
    ("password", "parole"),
    ("setting", "iestatījums"),
    ("report", "atskaite"),
    ("key", "atslēga"),
];

/// Sentences of four words, two neighbours swapped in the translation; 6 files.
fn pairs(count: usize) -> Vec<(String, String, String)> {
    let mut state = 11_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    (0..count)
        .map(|_| {
            let mut words: Vec<_> = (0..4).map(|_| WORDS[random(WORDS.len())]).collect();
            let source: Vec<&str> = words.iter().map(|word| word.0).collect();
            let source = source.join(" ");
            let at = random(3);
            words.swap(at, at + 1);
            let target: Vec<&str> = words.iter().map(|word| word.1).collect();
            (format!("{}.md", random(6)), source, target.join(" "))
        })
        .collect()
}

fn learner(pairs: &[(String, String, String)]) -> Learner {
    let mut learner = Learner::new(&Locale::parse("lv-LV").expect("a locale"));
    for (path, source, target) in pairs {
        learner.add_masks(
            source,
            target,
            PairOrigin {
                path,
                human: path == "1.md",
            },
        );
    }
    learner
}

fn learn(pairs: &[(String, String, String)]) -> Counts {
    learner(pairs).learn_anyway()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn order_and_sharing_out_change_no_byte(shuffled in Just(pairs(120)).prop_shuffle(), cut in 0_usize..120) {
        let expected = learn(&pairs(120)).to_bytes();
        prop_assert_eq!(&learn(&shuffled).to_bytes(), &expected);
        // Two threads would each collect a part; whoever is absorbed last, the result is the same.
        let (left, right) = shuffled.split_at(cut);
        let mut both = learner(right);
        both.absorb(learner(left));
        prop_assert_eq!(&both.learn_anyway().to_bytes(), &expected);
    }

    #[test]
    fn merging_is_symmetric(cut in 1_usize..119) {
        let all = pairs(120);
        let (left, right) = all.split_at(cut);
        let (left, right) = (learn(left), learn(right));
        prop_assert_eq!(left.clone().merge(right.clone()), right.merge(left));
    }

    #[test]
    fn damaged_files_are_refused(at in 20_usize..400, byte: u8) {
        let mut bytes = learn(&pairs(60)).to_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        // Whatever it holds, it must not panic when asked.
        if let Ok(counts) = Counts::from_bytes(&bytes) {
            let lexicon = Lexicon::new(counts);
            let words = PairWords::of_masks("the tenant policy", "nomnieka politika", "lv");
            lexicon.links(&words, &lexicon.know(&words));
        }
    }
}

#[test]
fn a_saved_lexicon_comes_back() {
    let counts = learn(&pairs(200));
    assert_eq!(Counts::from_bytes(&counts.to_bytes()), Ok(counts.clone()));
    let pruned = counts.pruned(2);
    assert_eq!(Counts::from_bytes(&pruned.to_bytes()), Ok(pruned));
    assert_eq!(
        Counts::from_bytes(b"source_term,locale\n"),
        Err(FileError::Format)
    );
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let bytes = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("a pool");
        pool.install(|| learn(&pairs(300)).to_bytes())
    };
    assert_eq!(bytes(1), bytes(4));
}

#[test]
fn too_few_pairs_are_refused() {
    let refused = learner(&pairs(50)).learn().expect_err("50 pairs");
    assert!(
        refused
            .to_string()
            .starts_with("only 50 unique segment pairs"),
        "{refused}"
    );
}

#[test]
fn links_follow_what_was_learnt() {
    let lexicon = Lexicon::new(learn(&pairs(400)).pruned(2));
    let words = PairWords::of_masks(
        "the device policies of the tenant",
        "nomnieka ierīces politikas",
        "lv",
    );
    let links: Vec<(&str, &str)> = lexicon
        .links(&words, &lexicon.know(&words))
        .iter()
        .filter(|link| link.confidence > 0.4)
        .map(|link| {
            (
                words.source[link.source].lower.as_str(),
                words.target[link.target].lower.as_str(),
            )
        })
        .collect();
    assert_eq!(
        links,
        [
            ("device", "ierīces"),
            ("policies", "politikas"),
            ("tenant", "nomnieka")
        ]
    );
    let policy = lexicon
        .renderings(&["policies"])
        .and_then(|it| it.dominant())
        .expect("a rendering");
    assert_eq!(policy.text, "politika");
    assert!(policy.share > 0.8);
}
