//! Words with a habit: those that may stand twice in a row, those that are capitalised in mid-sentence, those
//! between two compounds of which one is cut short, and those that end no title.
//!
//! Repeatable are words that meet in grammatical sentences without a comma: subject and object pronoun
//! (`wenn sie sie`), relative and article (`die die`), particle and preposition (`logga in in`).
//!
//! Sources: Duden, Grevisse, Algemene Nederlandse Spraakkunst, Svenska Akademiens grammatik; for
//! capitals, the orthographies of the languages and Microsoft style guides on forms of address; for cut
//! compounds, Svenska skrivregler, Duden, Retskrivningsordbogen, Woordenlijst Nederlandse Taal, Kielitoimisto,
//! A magyar helyesírás szabályai.

use super::table::{Table, pick, sorted};

/// Words of a tag that may be followed by themselves, sorted.
pub(super) fn repeatable(tag: &str) -> Vec<&'static str> {
    pick(REPEATABLE, tag).map(sorted).unwrap_or_default()
}

/// Words of a tag that are regularly capitalised in mid-sentence, sorted.
pub(super) fn capital_words(tag: &str) -> Vec<&'static str> {
    pick(CAPITAL, tag).map(sorted).unwrap_or_default()
}

/// Conjunctions of a tag beside which a compound may be cut short with a hyphen (`in- och utdata`), sorted.
pub(super) fn cut_joints(tag: &str) -> Vec<&'static str> {
    pick(CUT_JOINTS, tag).map(sorted).unwrap_or_default()
}

/// Conjunctions and forms of *to be* of a tag: they lead on in a sentence and end no title, sorted.
pub(super) fn leading_on(tag: &str) -> Vec<&'static str> {
    pick(LEADING_ON, tag).map(sorted).unwrap_or_default()
}

const LEADING_ON: &Table<&str> = &[
    ("bg", "е и или са"),
    ("cs", "a je jsou nebo"),
    ("da nb", "eller er og"),
    ("de lb", "ist oder sind und"),
    ("el", "είναι ή και"),
    ("es", "es o son y"),
    ("et", "ja on või"),
    ("fi", "ja on ovat tai"),
    ("fr", "est et ou sont"),
    ("hr bs sr-Latn", "i ili je su"),
    ("hu", "és vagy"),
    ("it", "e è o sono"),
    ("lt", "arba ir yra"),
    ("lv", "ir un vai"),
    ("nl", "en is of zijn"),
    ("pl", "i jest lub oraz są"),
    ("pt", "e é ou são"),
    ("ro", "este sau sunt și"),
    ("ru", "и или"),
    ("sk", "a alebo je sú"),
    ("sl", "ali in je so"),
    ("sr", "и или је су"),
    ("sv", "eller och är"),
    ("tr", "ve veya"),
    ("uk", "або і й та"),
];

const CUT_JOINTS: &Table<&str> = &[
    ("da", "eller og samt"),
    ("de lb", "oder sowie und"),
    ("et", "ja või"),
    ("fi", "ja sekä tai"),
    ("hu", "és illetve vagy"),
    ("is", "eða og"),
    ("nb", "eller og samt"),
    ("nl", "en of"),
    ("sl", "ali in"),
    ("sv", "eller och samt"),
];

const REPEATABLE: &Table<&str> = &[
    ("ar", "ما"),
    ("cs sk", "se si"),
    ("da nb", "den der det er for i om på som til"),
    ("de lb", "das dem den der die ihr sie"),
    ("el", "της του των"),
    ("en", "do had her in is on that you"),
    ("fr", "nous vous"),
    ("he", "את"),
    ("hu", "az ki"),
    ("is", "að er sem það"),
    ("lv", "tas"),
    ("nl", "aan dat die het in is je om op u uit ze zij"),
    ("pl", "to"),
    ("sl hr bs sr-Latn", "da"),
    ("sr", "да"),
    (
        "sv",
        "av de den det får för har i in om på som till upp ut var är",
    ),
];

const CAPITAL: &Table<&str> = &[
    (
        "bg",
        "ви вас вам вие ваш ваша ваше ваши вашия вашият вашата вашето вашите",
    ),
    (
        "cs",
        "vy vás vám vámi váš vaše vaši vašeho vašemu vašem vaší vašich vašim vašimi",
    ),
    ("da", "i de dem deres"),
    (
        "de lb",
        "sie ihnen ihr ihre ihren ihrem ihrer ihres dir iech är ären",
    ),
    ("el", "σας εσάς εσείς"),
    ("en", "i"),
    (
        "hr bs sr-Latn",
        "vi vas vam vama vaš vaša vaše vašeg vašega vašem vašoj vašu vaši vaših vašim",
    ),
    ("it", "lei le suo sua suoi sue"),
    ("lt", "jūs jūsų jums jus jumis"),
    ("lv", "jūs jūsu jums tu tev tavs"),
    ("nb nl", "de dem deres u uw"),
    (
        "pl",
        "państwo państwa państwu państwem pan pana panu panem pani panią ty twój twoja twoje twojego \
         twojej twoim twoich ciebie tobie cię ci",
    ),
    ("ro", "dumneavoastră dvs"),
    (
        "ru",
        "вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашем ваших вашим вашими вашу",
    ),
    (
        "sk",
        "vy vás vám vami váš vaša vaše vaši vášho vášmu vašej vašom vašich vašim vašimi vašu",
    ),
    (
        "sl",
        "vi vas vam vami vaš vaša vaše vašega vaši vašem vaših vašo vašim",
    ),
    (
        "sr",
        "ви вас вам вама ваш ваша ваше вашег вашем вашој вашу ваши ваших вашим",
    ),
    // The clipboard is a name in Swedish interfaces.
    ("sv", "urklipp"),
    (
        "uk",
        "ви вас вам вами ваш ваша ваше ваші вашого вашої вашому ваших вашим вашими вашу",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_lower_case_and_without_duplicates() {
        for (tags, list) in REPEATABLE.iter().chain(CAPITAL).chain(CUT_JOINTS) {
            assert_eq!(*list, list.to_lowercase(), "{tags}");
            let words = sorted(list);
            assert_eq!(words.len(), list.split_whitespace().count(), "{tags}");
        }
    }
}
