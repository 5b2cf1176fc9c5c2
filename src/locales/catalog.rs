//! The list of locales with data, their scripts and habits, and the way from a tag to its record.
//!
//! Source: CLDR 46 `languageData`, `likelySubtags` and `parentLocales`; habits as the grammars named in
//! the other tables state them.

use std::sync::OnceLock;

use super::data::LocaleData;
use super::table::{language_of, names};
use super::{
    abbreviations, final_marks, function_words, glue, months, numbers, numerals, quotes, spacing,
    words,
};
use crate::model::Locale;
use crate::text::Script::{self, *};
use crate::text::case::Casing;

/// The record for a locale: its own, else its language's, else neutral data for its script.
pub fn data(locale: &Locale) -> &'static LocaleData {
    let language = alias(locale.language());
    let variant = variant(language, locale.script(), locale.region());
    let known = record(variant).or_else(|| record(language));
    let script = locale.script().and_then(Script::from_code);
    match (known, script) {
        (Some(data), None) => data,
        (Some(data), Some(script)) if data.scripts.contains(&script) => data,
        (_, script) => neutral(script.or_else(|| script_of_language(language))),
    }
}

/// Codes that are other names of a language here.
fn alias(language: &str) -> &str {
    match language {
        "no" | "nn" => "nb",
        "iw" => "he",
        "in" => "id",
        "tl" => "fil",
        "mo" => "ro",
        "sh" => "sr",
        "prs" => "fa",
        "cmn" => "zh",
        other => other,
    }
}

/// The tag under which a variant of a language has its own record; the language itself for all others.
fn variant<'a>(language: &'a str, script: Option<&str>, region: Option<&str>) -> &'a str {
    match (language, script, region) {
        ("zh", Some("Hant"), _) | ("zh", None, Some("TW" | "HK" | "MO")) => "zh-Hant",
        ("sr", Some("Latn"), _) | ("sr", None, Some("ME")) => "sr-Latn",
        ("pt", _, Some(region)) if region != "BR" => "pt-PT",
        ("es", _, Some(region)) if POINT_SPANISH.contains(&region) => "es-419",
        ("de", _, Some("CH" | "LI")) => "de-CH",
        ("de", _, Some("AT")) => "de-AT",
        ("fr", _, Some("CA")) => "fr-CA",
        ("it", _, Some("CH")) => "it-CH",
        _ => language,
    }
}

/// Regions whose Spanish writes a decimal point.
const POINT_SPANISH: &[&str] = &[
    "419", "CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US",
];

fn record(tag: &str) -> Option<&'static LocaleData> {
    let at = LOCALES
        .binary_search_by(|(other, _)| (*other).cmp(tag))
        .ok()?;
    Some(built(at, &LOCALES[at], &RECORDS))
}

fn neutral(script: Option<Script>) -> &'static LocaleData {
    let fits = |(_, scripts): &Row| scripts.first().copied() == script;
    let at = SCRIPTS.iter().position(fits).unwrap_or_default();
    built(at, &SCRIPTS[at], &NEUTRAL)
}

/// A record is built when somebody first asks for it: a run meets one locale, seldom more.
fn built(at: usize, row: &Row, records: &'static [OnceLock<LocaleData>]) -> &'static LocaleData {
    records[at].get_or_init(|| assemble(row.0, row.1))
}

static RECORDS: [OnceLock<LocaleData>; LOCALES.len()] = [const { OnceLock::new() }; LOCALES.len()];
static NEUTRAL: [OnceLock<LocaleData>; SCRIPTS.len()] = [const { OnceLock::new() }; SCRIPTS.len()];

/// A tag and the scripts of its words.
type Row = (&'static str, &'static [Script]);

fn assemble(tag: &'static str, scripts: &'static [Script]) -> LocaleData {
    let separators = numbers::separators(tag);
    let first = scripts.first();
    LocaleData {
        tag,
        language: language_of(tag),
        scripts,
        spaceless: first.is_some_and(|script| script.is_spaceless()),
        caseless: first.is_some_and(|script| !script.has_case()),
        casing: match tag {
            "tr" => Casing::Turkic,
            "nl" => Casing::Dutch,
            _ => Casing::Usual,
        },
        rtl: first.is_some_and(|script| script.is_rtl()),
        glue: glue::glue(tag),
        function_words: function_words::function_words(tag),
        space_before: spacing::space_before(tag),
        decimal: separators.decimal,
        group: separators.group,
        digits: numbers::digits(tag),
        percent_first: numbers::percent_first(tag),
        numerals: numerals::numerals(tag),
        months: months::months(tag),
        quotes: quotes::quotes(tag),
        final_marks: final_marks::own_marks(tag),
        full_stop: final_marks::has_full_stop(tag),
        nouns_capitalised: names("de lb", tag),
        capital_after_colon: names("da de en lb nb sv und", tag),
        capital_words: words::capital_words(tag),
        cut_joints: words::cut_joints(tag),
        leading_on: words::leading_on(tag),
        abbreviations: abbreviations::abbreviations(tag),
        ordinal_stop: names(ORDINAL_STOP, tag),
        reduplicates: names("fil hi id ja ko ms th tr vi zh und", tag),
        repeatable: words::repeatable(tag),
        joiners: first.is_none() || names(JOINERS, tag),
    }
}

/// Languages that write ordinals with a full stop.
const ORDINAL_STOP: &str = "bs cs da de et eu fi hr hu is lb lv nb pl sk sl sr tr";

/// Languages and scripts whose orthography uses U+200C or U+200D.
const JOINERS: &str = "fa hi und-Arab und-Deva und-Beng und-Guru und-Gujr und-Orya und-Taml und-Telu \
                       und-Knda und-Mlym und-Sinh und-Mymr und-Khmr";

/// Every locale with data of its own, by tag. `sr` and `zh` stand for their likely scripts.
const LOCALES: &[Row] = &[
    ("ar", &[Arabic]),
    ("bg", &[Cyrillic]),
    ("bs", &[Latin]),
    ("ca", &[Latin]),
    ("cs", &[Latin]),
    ("da", &[Latin]),
    ("de", &[Latin]),
    ("de-AT", &[Latin]),
    ("de-CH", &[Latin]),
    ("el", &[Greek]),
    ("en", &[Latin]),
    ("es", &[Latin]),
    ("es-419", &[Latin]),
    ("et", &[Latin]),
    ("eu", &[Latin]),
    ("fa", &[Arabic]),
    ("fi", &[Latin]),
    ("fil", &[Latin]),
    ("fr", &[Latin]),
    ("fr-CA", &[Latin]),
    ("ga", &[Latin]),
    ("gl", &[Latin]),
    ("he", &[Hebrew]),
    ("hi", &[Devanagari]),
    ("hr", &[Latin]),
    ("hu", &[Latin]),
    ("id", &[Latin]),
    ("is", &[Latin]),
    ("it", &[Latin]),
    ("it-CH", &[Latin]),
    ("ja", &[Kana, Han]),
    ("kk", &[Cyrillic]),
    ("ko", &[Hangul]),
    ("lb", &[Latin]),
    ("lt", &[Latin]),
    ("lv", &[Latin]),
    ("ms", &[Latin]),
    ("mt", &[Latin]),
    ("nb", &[Latin]),
    ("nl", &[Latin]),
    ("pl", &[Latin]),
    ("pt", &[Latin]),
    ("pt-PT", &[Latin]),
    ("ro", &[Latin]),
    ("ru", &[Cyrillic]),
    ("sk", &[Latin]),
    ("sl", &[Latin]),
    // A bare `sr` is Cyrillic by CLDR, but Latin text under it is no error.
    ("sr", &[Cyrillic, Latin]),
    ("sr-Latn", &[Latin]),
    ("sv", &[Latin]),
    ("th", &[Thai]),
    ("tr", &[Latin]),
    ("uk", &[Cyrillic]),
    ("vi", &[Latin]),
    ("zh", &[Han]),
    ("zh-Hant", &[Han]),
];

/// Neutral data, one record per script; the first knows nothing at all.
const SCRIPTS: &[Row] = &[
    ("und", &[]),
    ("und-Latn", &[Latin]),
    ("und-Grek", &[Greek]),
    ("und-Cyrl", &[Cyrillic]),
    ("und-Armn", &[Armenian]),
    ("und-Hebr", &[Hebrew]),
    ("und-Arab", &[Arabic]),
    ("und-Deva", &[Devanagari]),
    ("und-Beng", &[Bengali]),
    ("und-Guru", &[Gurmukhi]),
    ("und-Gujr", &[Gujarati]),
    ("und-Orya", &[Oriya]),
    ("und-Taml", &[Tamil]),
    ("und-Telu", &[Telugu]),
    ("und-Knda", &[Kannada]),
    ("und-Mlym", &[Malayalam]),
    ("und-Sinh", &[Sinhala]),
    ("und-Thai", &[Thai]),
    ("und-Laoo", &[Lao]),
    ("und-Tibt", &[Tibetan]),
    ("und-Mymr", &[Myanmar]),
    ("und-Geor", &[Georgian]),
    ("und-Ethi", &[Ethiopic]),
    ("und-Khmr", &[Khmer]),
    ("und-Hang", &[Hangul]),
    ("und-Kana", &[Kana, Han]),
    ("und-Hani", &[Han]),
];

/// The usual script of languages without data of their own.
fn script_of_language(language: &str) -> Option<Script> {
    Some(match language {
        "af" | "az" | "br" | "cy" | "eo" | "fo" | "fy" | "gd" | "ha" | "ig" | "la" | "mi"
        | "quz" | "rm" | "rw" | "se" | "so" | "sq" | "sw" | "tk" | "tn" | "uz" | "wo" | "xh"
        | "yo" | "zu" => Latin,
        "ba" | "be" | "ky" | "mk" | "mn" | "sah" | "tg" | "tt" => Cyrillic,
        "ckb" | "ps" | "sd" | "ug" | "ur" => Arabic,
        "kok" | "mr" | "ne" | "sa" => Devanagari,
        "as" | "bn" => Bengali,
        "hy" => Armenian,
        "yi" => Hebrew,
        "pa" => Gurmukhi,
        "gu" => Gujarati,
        "or" => Oriya,
        "ta" => Tamil,
        "te" => Telugu,
        "kn" => Kannada,
        "ml" => Malayalam,
        "si" => Sinhala,
        "lo" => Lao,
        "bo" | "dz" => Tibetan,
        "my" => Myanmar,
        "ka" => Georgian,
        "am" | "ti" => Ethiopic,
        "km" => Khmer,
        "yue" => Han,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(of: &str) -> &'static str {
        data(&Locale::parse(of).expect("a tag")).tag
    }

    #[test]
    fn locales_are_sorted() {
        assert!(LOCALES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn every_locale_has_its_own_record() {
        for language in "ar bg cs da de el en es et fi fr he hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv \
                         th tr uk vi zh ca eu gl hi is ms kk fil ga mt lb bs fa"
            .split_whitespace()
        {
            let record = data(&Locale::parse(language).expect("a tag"));
            assert_eq!(record.tag, language);
            assert!(record.is_known() && record.decimal.is_some());
        }
        for (locale, expected) in [
            ("lv-LV", "lv"),
            ("pt-BR", "pt"),
            ("pt-PT", "pt-PT"),
            ("es-ES", "es"),
            ("es-AR", "es"),
            ("es-MX", "es-419"),
            ("fr-CA", "fr-CA"),
            ("fr-FR", "fr"),
            ("de-CH", "de-CH"),
            ("zh-CN", "zh"),
            ("zh-Hans-CN", "zh"),
            ("zh-TW", "zh-Hant"),
            ("zh-Hant-HK", "zh-Hant"),
            ("sr-Latn-RS", "sr-Latn"),
            ("sr-Cyrl-RS", "sr"),
            ("sr-RS", "sr"),
            ("no-NO", "nb"),
            ("nn-NO", "nb"),
            ("fil-PH", "fil"),
        ] {
            assert_eq!(tag(locale), expected, "{locale}");
        }
    }

    #[test]
    fn the_unknown_falls_back_to_its_script() {
        for (locale, expected) in [
            ("xx-XX", "und"),
            ("xx-Arab-XX", "und-Arab"),
            ("ur-PK", "und-Arab"),
            ("kk-Latn-KZ", "und-Latn"),
            ("bs-Cyrl-BA", "und-Cyrl"),
            ("ka-GE", "und-Geor"),
            ("km-KH", "und-Khmr"),
            ("xx-Zzzz", "und"),
        ] {
            assert_eq!(tag(locale), expected, "{locale}");
        }
        let unknown = data(&Locale::undetermined());
        assert!(!unknown.is_known() && !unknown.spaceless && !unknown.caseless && !unknown.rtl);
        assert_eq!(unknown.decimal, None);
        assert!(unknown.may_repeat("word"));
        let khmer = data(&Locale::parse("km-KH").expect("a tag"));
        assert!(khmer.spaceless && khmer.caseless && khmer.joiners && khmer.may_touch_after("x"));
    }
}
