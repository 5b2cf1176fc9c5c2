//! Inflectional endings of the languages that Snowball stems. Its stems part forms that belong together
//! (`postlåda`, `postlådor`); two endings of one table on one stem bring them back.

use super::endings::{self, EndingSet, Endings};

/// The endings of a language subtag, of those we stem ourselves too.
pub fn of(language: &str) -> Option<&'static Endings> {
    Some(match language {
        "sv" => &SWEDISH,
        "da" => &DANISH,
        "nb" | "nn" | "no" => &NORWEGIAN,
        "de" | "lb" => &GERMAN,
        "nl" | "af" => &DUTCH,
        "fi" => &FINNISH,
        "hu" => &HUNGARIAN,
        "el" => &GREEK,
        "ro" => &ROMANIAN,
        "ru" => &RUSSIAN,
        "tr" => &TURKISH,
        "ar" => &ARABIC,
        "es" | "pt" | "fr" => &SPANISH,
        _ => return endings::of(language),
    })
}

/// True when the words are one stem of at least three letters with two endings of the table, none
/// included. The stem is at most three letters shorter than the form.
pub fn same(table: &EndingSet, form: &str, word: &str) -> bool {
    let shared = form
        .chars()
        .zip(word.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let least = table.keep.max(form.chars().count().saturating_sub(3));
    let tail = |word: &str, stem: usize| -> bool {
        let at = word
            .char_indices()
            .nth(stem)
            .map_or(word.len(), |(at, _)| at);
        at == word.len() || table.has(&word[at..])
    };
    (least..=shared).any(|stem| tail(form, stem) && tail(word, stem))
}

/// Swedish: five declensions with the article behind.
static SWEDISH: Endings = Endings {
    list: "arnas ernas ornas arna erna orna ens ers ets nas an ar as en er et na ns or a e n s t",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Danish: genders and plurals with the article behind.
static DANISH: Endings = Endings {
    list: "ernes erne ens ets rne en er es et ne e n r s t",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Norwegian: genders and plurals with the article behind.
static NORWEGIAN: Endings = Endings {
    list: "erne ane ene ens ets ar en er et ne a e n r s t",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// German: cases and plurals.
static GERMAN: Endings = Endings {
    list: "ern nen em en er es ns e n s",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Dutch: plurals and adjectives.
static DUTCH: Endings = Endings {
    list: "'s en es e s",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Finnish: fifteen cases; gradation is left to the learnt pairs.
static FINNISH: Endings = Endings {
    list: "itten iden ihin iksi illa ille illä ilta iltä issa issä ista istä oita ojen seen öitä \
        öjen aan een ien iin ina inä ita itä jen ksi lla lle llä lta ltä ssa ssä sta stä tta \
        ttä ään an en et ia in iä ja jä na nä on ta tä un yn än ön a n t ä",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Hungarian: cases, plurals, possessives.
static HUNGARIAN: Endings = Endings {
    list: "ekben ekhez ekkel eknek ekről okban okhoz okkal oknak okról eket ekre ként okat okra \
        ában ának ében ének ban ben ból ből hez hoz höz jai jei juk jük kat ket nak nek ról \
        ről tól től val vel ára ére ért ai ak at ba be ei ek en et ig ja je ok on ot ra re uk \
        át ét ök ön öt ük a e i k n t á é",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Greek: cases; written after accents are folded.
static GREEK: Endings = Endings {
    list: "ματος ματοσ ματων ματα εις εισ εων ιων ους ουσ ας ασ ες εσ ης ησ ια οι ον ος οσ ου ων \
        α η ι ο",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Romanian: articles behind the word, plurals, cases.
static ROMANIAN: Endings = Endings {
    list: "urilor urile elor ilor ului ele iei lor lui uri ea ii le ul a e i ă",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Russian: cases of nouns and adjectives.
static RUSSIAN: Endings = Endings {
    list: "иями ами его ему ием ими иям иях ого ому ыми ями ам ах ая ев ей ем ею ии ий им их ию \
        ия ов ое ой ом ою ые ый ым ых ям ях а е и й о у ы ь ю я",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Turkish: plurals, possessives, cases.
static TURKISH: Endings = Endings {
    list: "lardan larını lerden lerini larda ların lerde lerin lara ları lere leri sini sını dan \
        den lar ler nin nun nün nın tan ten da de in ni nu nü nı si su sü sı ta te un ya ye ün \
        ın a e i u ü ı",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Arabic: plurals and pronouns behind the word; written after folding.
static ARABIC: Endings = Endings {
    list: "تها ات ان تك ته تي ها هم ون ين ك ه ي",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Spanish and Portuguese: plurals.
static SPANISH: Endings = Endings {
    list: "es s",
    keep: 3,
    harden: &[],
    before_i: false,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stem_takes_two_endings() {
        let swedish = EndingSet::new(&SWEDISH);
        assert!(same(&swedish, "postlåda", "postlådor"));
        assert!(same(&swedish, "blad", "bladet"));
        assert!(!same(&swedish, "blad", "bladverk"));
        assert!(!same(&swedish, "klient", "klinik"));
    }
}
