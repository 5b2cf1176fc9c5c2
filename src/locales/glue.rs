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
    /// True when the run is a listed suffix itself.
    pub(super) fn is_suffix(&self, run: &str) -> bool {
        self.suffixes.binary_search(&run).is_ok()
    }

    /// True when the run is made of one to three listed suffixes.
    pub(super) fn is_made_of_suffixes(&self, run: &str) -> bool {
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

/// Endings and particles. One that is a word of its own as well (Hungarian `a`) is left out where the word
/// is the likelier reading.
const SUFFIXES: &Table<&str> = &[
    ("da de en lb nb sv", "s"),
    (
        "et",
        "d de dele des dest i ga id iga ile ilt is isse ist iks ks l le lt s sse st t",
    ),
    (
        "eu",
        "a ak ako an ara aren ari az ek eko en era etako etan etara k ko n ra rako rekin ren rentzat ri tik \
         tzat z",
    ),
    ("fa", "ام ان اش ای ت تر ترین ش ها های هایش هایی ی"),
    (
        "fi",
        "a de den en han hin ia ien iin in issa ista ksi lla lle llä lta ltä n na nä ssa ssä sta stä t ta tä \
         än ä",
    ),
    (
        "hu",
        "ban ben ból ből hez hoz höz ig ja jai je jei jének k kat ként ket nak nek nál nél ok ot ra ról ről t \
         ton tól től val vel ák ök ön öt",
    ),
    ("id ms", "kah ku lah mu nya pun"),
    (
        "kk",
        "ға ге да дан дар дағы де ден дер дегі ды дың ді дің ка қа ке лар лер нан нен ны ның ні нің та тан \
         тар те тен тер ты тың ті тің",
    ),
    (
        "ko",
        "가 거나 고 과 까지 께 께서 나 는 대로 도 된 될 됨 됩니다 됩니까 되거나 되고 되기 되는 되도록 되며 되면 되어 되었* 되지 든 든지 들 등 라고 라는 라도 라면 란 로 로서 \
         로써 를 마다 마저 만 만큼 며 면 밖에 보다 부터 뿐 쯤 별 서 식 씩 에는 에도 에만 에서는 에서도 에서의 과의 와의 로는 로도 로의 으로는 으로도 으로의 했습니다 에 에게 \
         에게서 에서 여야 였* 와 요 으로 으로서 으로써 은 을 의 이 이거나 이고 이나 이든 이든지 이라고 이라는 이라도 이라면 이란 이며 이면 이므로 이어야 이었* 이지만 인 인지 일 \
         입니까 입니다 적 조차 지만 처럼 하거나 하고 하기 하는 하도록 하려면 하며 하면 하므로 하세요 하십시오 하여 하였* 하지 한 한다 한테 할 함 합니까 합니다 해 해서 해야 했* \
         형 화",
    ),
    (
        "tr",
        "a ca ce cı ci cu cü da daki dan de deki den dir du dur dür dır e i ı ki la lar ları le ler leri li \
         lik lu lü lı lık n na nda ndan nde nden ne ni nin nu nun nü nün nı nın sal sel si siz su suz sü süz \
         sı sız ta taki tan te teki ten tir tur tür tır u un ü ün ya ye yi yla yle yu yü yı ın in",
    ),
];

#[cfg(test)]
mod tests {
    use crate::locales::data;
    use crate::model::Locale;

    fn after(tag: &str, run: &str) -> bool {
        data(&Locale::parse(tag).expect("a tag")).may_touch_after(run)
    }

    fn before(tag: &str, run: &str, marked: &str) -> bool {
        data(&Locale::parse(tag).expect("a tag")).may_touch_before(run, marked)
    }

    #[test]
    fn clitics_and_compounds_may_stand_before_markup() {
        assert!(before("ar-SA", "و", "القائمة") && before("ar-SA", "وبال", "قائمة"));
        assert!(!before("ar-SA", "في", "القائمة"));
        assert!(before("he-IL", "ב", "Azure") && !before("he-IL", "של", "Azure"));
        assert!(before("de-DE", "Datei", "menü") && !before("de-DE", "Datei", "Menü"));
        assert!(!before("de-DE", "unter", "menü") && !before("sv-SE", "Se", "listan"));
        assert!(!before("lv-LV", "skatiet", "sarakstu") && !before("xx-XX", "a", "b"));
        assert!(before("ja-JP", "の", "設定"));
    }

    #[test]
    fn particles_and_endings_may_stand_after_markup() {
        for run in [
            "을",
            "에서는",
            "으로",
            "입니다",
            "합니다",
            "들을",
            "했습니다",
        ] {
            assert!(after("ko-KR", run), "{run}");
        }
        for run in ["참조", "이름", "해당", "하드웨어", "다음", "그리고"] {
            assert!(!after("ko-KR", run), "{run}");
        }
        for run in ["yi", "nden", "lerinden", "de"] {
            assert!(after("tr-TR", run), "{run}");
        }
        for run in ["ve", "ile", "seçin", "için"] {
            assert!(!after("tr-TR", run), "{run}");
        }
        assert!(after("fa-IR", "\u{200C}های") && !after("fa-IR", "را"));
        assert!(after("sv-SE", "s") && !after("sv-SE", "och") && !after("sv-SE", "menyn"));
        assert!(after("fi-FI", "ssa") && !after("fi-FI", "ja") && !after("hu-HU", "a"));
        assert!(!after("lv-LV", "un") && !after("xx-XX", "a"));
    }
}
