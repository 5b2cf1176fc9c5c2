//! `text-language`: the segment is written in a third language.
//!
//! First by script; then, for a long segment that lacks the function words of its language, by the n-grams
//! of `whatlang` - believed only when the function words of the language it names are there. English is
//! left to `text-untranslated`.

use whatlang::{Info, Lang};

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::english::{self, Tally};
use crate::compare::languages;
use crate::locales::{self, LocaleData};
use crate::model::inline::{MARK, OBJECT};
use crate::model::{Half, Its, Locale, Mqm, Rule, Severity};
use crate::text::{Script, script_of};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "text-language",
        summary: "a segment is written in another language than the locale's",
        severity: Severity::Warning,
        mqm: Mqm::MISTRANSLATION,
        its: Its::Other,
        page: include_str!("../../fixtures/checks/text-language.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

/// Letters below which nobody can tell languages apart.
const LONG: usize = 50;
/// Letters of another script below which they are a name or a sample.
const FOREIGN: usize = 10;

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if !pair.is_comparable() || cx.locale.scripts.is_empty() {
        return;
    }
    let Some(name) = by_script(pair, cx).or_else(|| by_words(pair, cx)) else {
        return;
    };
    // A source in a third language is the English article's own affair.
    if !english::is_english_source(&pair.source, cx.english) {
        return;
    }
    let own = name_of(cx.locale);
    let message = match own {
        Some(own) => format!("the segment is written in {name} instead of {own}"),
        None => format!("the segment is written in {name}"),
    };
    let finding = out.pair(pair, message);
    if let Some(own) = own {
        finding.expected(own);
    }
    finding
        .target(pair.target.all())
        .actual(name)
        .evidence("language");
}

/// The English name of the language, where it is one that is recognised.
fn name_of(locale: &LocaleData) -> Option<&'static str> {
    let own = |lang: &&Lang| locale_of(**lang).is_some_and(|it| it.language == locale.language);
    Lang::all().iter().find(own).map(|lang| lang.eng_name())
}

/// The script that most letters of the target are in, when the language does not use it.
fn by_script(pair: &PairView<'_>, cx: &Context<'_>) -> Option<String> {
    let own_latin = cx.locale.scripts.contains(&Script::Latin);
    if own_latin && !has_other_script(&pair.target.inline.mask) {
        return None;
    }
    let letters = Letters::count(&pair.target);
    let own = letters.of(cx.locale.scripts);
    let missing_kana = cx.locale.scripts == [Script::Kana, Script::Han]
        && letters.of(&[Script::Kana]) == 0
        && letters.of(&[Script::Han]) > 2 * FOREIGN;
    if missing_kana {
        return Some("Chinese".into());
    }
    let (script, most) = letters.most(cx.locale.scripts)?;
    if script == Script::Latin {
        return latin_prose(pair, cx, own, most);
    }
    (most >= FOREIGN && most > own && Letters::count(&pair.source).of(&[script]) == 0)
        .then(|| format!("{script:?} script"))
}

/// Latin letters in a language of another script: words that are no names and not from the source.
fn latin_prose(pair: &PairView<'_>, cx: &Context<'_>, own: usize, latin: usize) -> Option<String> {
    if latin < 2 * FOREIGN || own * 4 > latin {
        return None;
    }
    let mask = &pair.target.inline.mask;
    let source = pair.source.inline.mask.to_lowercase();
    let mut tally = Tally::default();
    let mut new_words = 0;
    for word in pair.target.words() {
        let word = word.of(mask);
        tally.add(word, cx.english, cx.locale);
        new_words += usize::from(
            word.len() > 2
                && word.starts_with(char::is_lowercase)
                && !source.contains(&word.to_lowercase()),
        );
    }
    if new_words < 3 || tally.is_english() {
        return None;
    }
    let named = detect(&pair.target)
        .map(|info| info.lang())
        .and_then(|lang| locale_of(lang).map(|_| lang.eng_name().to_owned()));
    Some(named.unwrap_or_else(|| "Latin letters".into()))
}

/// The language that the n-grams name and its function words confirm.
fn by_words(pair: &PairView<'_>, cx: &Context<'_>) -> Option<String> {
    let target = &pair.target;
    let mask = &target.inline.mask;
    if mask.len() < LONG || target.words().len() < 8 || cx.locale.spaceless || !cx.locale.is_known()
    {
        return None;
    }
    // Running text has a function word in every four words or so; a third of that is enough.
    let words = target.words().len();
    let votes = languages::votes(target, cx.locale, (words / 10).max(2))?;
    let speaks = |theirs: usize| theirs >= 3 && theirs > 2 * votes.own && theirs * 6 >= words;
    let may_be = |theirs: usize| speaks(theirs) || votes.own == 0 && theirs > 0;
    if !votes.of_languages().any(|(language, theirs)| {
        may_be(theirs) && language != cx.locale.language && !is_kin(language, cx.locale.language)
    }) {
        return None;
    }
    let info = detect(target)?;
    let lang = info.lang();
    let other = locale_of(lang)?;
    if other.language == cx.locale.language || is_kin(other.language, cx.locale.language) {
        return None;
    }
    let mut counts = votes.of_languages();
    let theirs = counts.find(|it| it.0 == other.language)?.1;
    let confirmed = speaks(theirs) || may_be(theirs) && info.is_reliable();
    confirmed.then(|| lang.eng_name().to_owned())
}

/// Languages that `whatlang` mistakes for each other in a sentence.
fn is_kin(one: &str, other: &str) -> bool {
    const KIN: [&[&str]; 8] = [
        &["da", "nb"],
        &["hr", "bs", "sr"],
        &["cs", "sk"],
        &["es", "gl", "ca", "pt"],
        &["id", "ms"],
        &["ru", "uk", "bg"],
        &["de", "lb"],
        &["fa", "ar"],
    ];
    KIN.iter()
        .any(|kin| kin.contains(&one) && kin.contains(&other))
}

/// What `whatlang` makes of the prose.
fn detect(half: &Half<'_>) -> Option<Info> {
    let prose: String = half
        .inline
        .mask
        .chars()
        .map(|sign| match sign {
            MARK | OBJECT => ' ',
            sign => sign,
        })
        .collect();
    let letters = prose.chars().filter(|sign| sign.is_alphabetic()).count();
    if letters < LONG {
        return None;
    }
    whatlang::detect(&prose).filter(|info| info.lang() != Lang::Eng)
}

/// The record of a language that `whatlang` names, when there is one with function words.
fn locale_of(lang: Lang) -> Option<&'static LocaleData> {
    let tag = match lang {
        Lang::Ara => "ar",
        Lang::Bul => "bg",
        Lang::Cat => "ca",
        Lang::Ces => "cs",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Ell => "el",
        Lang::Est => "et",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Heb => "he",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Ind => "id",
        Lang::Ita => "it",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Nld => "nl",
        Lang::Nob => "nb",
        Lang::Pes => "fa",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Spa => "es",
        Lang::Srp => "sr",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        Lang::Vie => "vi",
        _ => return None,
    };
    Locale::parse(tag).map(|locale| locales::data(&locale))
}

/// Letters that are neither Latin nor shared begin with these bytes; the Latin blocks lie below.
fn has_other_script(mask: &str) -> bool {
    mask.bytes()
        .filter(|byte| matches!(byte, 0xCD..=0xE0 | 0xE3..=0xED))
        .count()
        >= FOREIGN
}

/// Letters of a half by script.
struct Letters(Vec<(Script, usize)>);

impl Letters {
    fn count(half: &Half<'_>) -> Self {
        let mut counts: Vec<(Script, usize)> = Vec::new();
        for sign in half.inline.mask.chars() {
            let script = script_of(sign);
            if script == Script::Common {
                continue;
            }
            match counts.iter_mut().find(|it| it.0 == script) {
                Some(it) => it.1 += 1,
                None => counts.push((script, 1)),
            }
        }
        Self(counts)
    }

    fn of(&self, scripts: &[Script]) -> usize {
        self.0
            .iter()
            .filter(|it| scripts.contains(&it.0))
            .map(|it| it.1)
            .sum()
    }

    /// The commonest script that is none of the language's.
    fn most(&self, own: &[Script]) -> Option<(Script, usize)> {
        self.0
            .iter()
            .filter(|it| !own.contains(&it.0))
            .max_by_key(|it| (it.1, std::cmp::Reverse(it.0)))
            .copied()
    }
}
