//! Letters that touch a link, emphasis or code without a space, because the grammar hangs them on.
//!
//! Sources: Ryding, A Reference Grammar of Modern Standard Arabic (proclitics); Glinert, The Grammar of
//! Modern Hebrew (prefixed particles); Sohn, The Korean Language (case particles, copula); Göksel and
//! Kerslake, Turkish; Karlsson, Finnish; Rounds, Hungarian; de Rijk, Standard Basque (case endings).

use super::table::{Table, names, pick, sorted};

/// What may touch markup in a locale.
#[derive(Clone, Debug, Default)]
pub struct Glue {
    /// Whole runs of letters that may stand right before markup (proclitics), sorted.
    pub prefixes: Vec<&'static str>,
    /// Pieces that a run of letters right after markup may be made of (particles, endings), sorted; a
    /// trailing `*` stands for anything.
    pub suffixes: Vec<&'static str>,
    /// Compounds are written as one word, so a stem may stand right before marked lower-case text.
    pub compounds: bool,
    /// Signs that hang an ending on a name, acronym or code (`Azure:s`, `SQL-t`, `Azure'un`).
    pub suffix_marks: &'static [char],
}

impl Glue {
    /// True when the run is made of one to three listed suffixes.
    pub(super) fn is_suffix(&self, run: &str) -> bool {
        !run.is_empty() && self.splits(run, 3)
    }

    fn splits(&self, run: &str, pieces: u8) -> bool {
        run.is_empty()
            || pieces > 0
                && self
                    .suffixes
                    .iter()
                    .any(|suffix| match suffix.strip_suffix('*') {
                        Some(stem) => run.starts_with(stem),
                        None => run
                            .strip_prefix(suffix)
                            .is_some_and(|rest| self.splits(rest, pieces - 1)),
                    })
    }
}

/// The glue of a tag; neutral data allows nothing, its callers ask the script first.
pub(super) fn glue(tag: &str) -> Glue {
    Glue {
        prefixes: sorted(pick(PREFIXES, tag).unwrap_or_default()),
        suffixes: sorted(pick(SUFFIXES, tag).unwrap_or_default()),
        compounds: names("da de is lb nb nl sv", tag),
        suffix_marks: pick(SUFFIX_MARKS, tag).unwrap_or_default(),
    }
}

const SUFFIX_MARKS: &Table<&[char]> = &[
    ("fi sv", &[':', '-', '\u{2011}', '\'', '’']),
    ("tr", &['\'', '’']),
    ("en nl", &['\'', '’']),
    (
        "bs da de et eu hr hu kk lb lt lv nb pl ro ru sk cs sl sr uk bg is",
        &['-', '\u{2011}', '\'', '’'],
    ),
    ("fa", &['\u{200C}']),
];

const PREFIXES: &Table<&str> = &[
    (
        "ar",
        "ال ب بال س ف فال فب فل فلل ك كال ل لل و وال وب وبال وس وك وكال ول ولل",
    ),
    (
        "he",
        "ב בה ה ו וב וה וכ וכש ול ומ ומה וש ושה כ כש כשה ל לכש מ מה ש שב שה שכ שמ",
    ),
];

const SUFFIXES: &Table<&str> = &[
    ("da de en lb nb sv", "s"),
    (
        "eu",
        "a ak ako an ara aren ari az ek eko en era etako etan etara k ko n ra rako rekin ren rentzat ri tik \
         tzat z",
    ),
    ("fa", "ام ان اش ای ت تر ترین ش ها های هایش هایی ی"),
    (
        "fi",
        "a an de den en ia ien iin in issa ista ksi lla lle llä lta ltä n na nä ssa ssä sta stä t ta tä än ä",
    ),
    (
        "hu",
        "a as ba ban be ben ból ből e es et hez hoz höz ig ja je jei jai k kat ként ket nak nek nál nél ok ek \
         ot öt ra re ról ről t ten ton tól től val vel ön",
    ),
    ("id ms", "kah ku lah mu nya pun"),
];
