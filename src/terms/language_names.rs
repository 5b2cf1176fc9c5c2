//! Languages by their English names, as translation tools head their columns: `Latvian`,
//! `English (United States)`, `Chinese_PRC`, `pt-BR`. Names of languages and regions as CLDR 46 has them.

use crate::model::Locale;

/// Reads the head of a column as a language; a region that is not known here is left out.
pub fn read(head: &str) -> Option<Locale> {
    let head = head.trim();
    if head.len() != 3
        && let Some(locale) = Locale::parse(head)
        && LANGUAGES.iter().any(|(_, tag)| *tag == locale.language())
    {
        return Some(locale);
    }
    let said = plain(head);
    let (name, tag) = LANGUAGES
        .iter()
        .filter(|(name, _)| begins_with(&said, name))
        .max_by_key(|(name, _)| name.len())?;
    let rest = said[name.len()..].trim();
    if rest.is_empty() {
        return Locale::parse(tag);
    }
    let (_, region) = REGIONS.iter().find(|(name, _)| begins_with(rest, name))?;
    Locale::parse(&format!("{tag}-{region}"))
}

/// The words of a head in lower case, with one blank between them and no other signs.
pub(super) fn plain(head: &str) -> String {
    let words = head
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn begins_with(text: &str, name: &str) -> bool {
    text.strip_prefix(name)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

const LANGUAGES: &[(&str, &str)] = &[
    ("afrikaans", "af"),
    ("albanian", "sq"),
    ("amharic", "am"),
    ("arabic", "ar"),
    ("armenian", "hy"),
    ("azerbaijani", "az"),
    ("basque", "eu"),
    ("belarusian", "be"),
    ("bengali", "bn"),
    ("bosnian", "bs"),
    ("bulgarian", "bg"),
    ("catalan", "ca"),
    ("chinese", "zh"),
    ("chinese simplified", "zh-Hans"),
    ("chinese traditional", "zh-Hant"),
    ("simplified chinese", "zh-Hans"),
    ("traditional chinese", "zh-Hant"),
    ("croatian", "hr"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dutch", "nl"),
    ("english", "en"),
    ("estonian", "et"),
    ("filipino", "fil"),
    ("finnish", "fi"),
    ("french", "fr"),
    ("galician", "gl"),
    ("georgian", "ka"),
    ("german", "de"),
    ("greek", "el"),
    ("gujarati", "gu"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("icelandic", "is"),
    ("indonesian", "id"),
    ("irish", "ga"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("kannada", "kn"),
    ("kazakh", "kk"),
    ("khmer", "km"),
    ("korean", "ko"),
    ("lao", "lo"),
    ("latvian", "lv"),
    ("lithuanian", "lt"),
    ("luxembourgish", "lb"),
    ("macedonian", "mk"),
    ("malay", "ms"),
    ("malayalam", "ml"),
    ("maltese", "mt"),
    ("marathi", "mr"),
    ("norwegian", "nb"),
    ("norwegian bokmål", "nb"),
    ("norwegian nynorsk", "nn"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("punjabi", "pa"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("serbian", "sr"),
    ("serbian cyrillic", "sr-Cyrl"),
    ("serbian latin", "sr-Latn"),
    ("slovak", "sk"),
    ("slovene", "sl"),
    ("slovenian", "sl"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("tamil", "ta"),
    ("telugu", "te"),
    ("thai", "th"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("uzbek", "uz"),
    ("vietnamese", "vi"),
    ("welsh", "cy"),
];

const REGIONS: &[(&str, &str)] = &[
    ("argentina", "AR"),
    ("australia", "AU"),
    ("austria", "AT"),
    ("belgium", "BE"),
    ("brazil", "BR"),
    ("canada", "CA"),
    ("china", "CN"),
    ("croatia", "HR"),
    ("czech republic", "CZ"),
    ("czechia", "CZ"),
    ("denmark", "DK"),
    ("estonia", "EE"),
    ("finland", "FI"),
    ("france", "FR"),
    ("germany", "DE"),
    ("greece", "GR"),
    ("hong kong", "HK"),
    ("hungary", "HU"),
    ("india", "IN"),
    ("ireland", "IE"),
    ("israel", "IL"),
    ("italy", "IT"),
    ("japan", "JP"),
    ("korea", "KR"),
    ("latvia", "LV"),
    ("lithuania", "LT"),
    ("mexico", "MX"),
    ("netherlands", "NL"),
    ("norway", "NO"),
    ("poland", "PL"),
    ("portugal", "PT"),
    ("prc", "CN"),
    ("romania", "RO"),
    ("russia", "RU"),
    ("saudi arabia", "SA"),
    ("serbia", "RS"),
    ("singapore", "SG"),
    ("slovakia", "SK"),
    ("slovenia", "SI"),
    ("south korea", "KR"),
    ("spain", "ES"),
    ("sweden", "SE"),
    ("switzerland", "CH"),
    ("taiwan", "TW"),
    ("thailand", "TH"),
    ("turkey", "TR"),
    ("ukraine", "UA"),
    ("united kingdom", "GB"),
    ("united states", "US"),
    ("usa", "US"),
    ("vietnam", "VN"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_real_exports_are_understood() {
        for (head, tag) in [
            ("Latvian", "lv"),
            ("English_United_States", "en-US"),
            ("English (United States)", "en-US"),
            ("Chinese_PRC", "zh-CN"),
            ("Chinese (Simplified)", "zh-Hans"),
            ("Norwegian Bokmål", "nb"),
            ("pt-BR", "pt-BR"),
            ("LV", "lv"),
            ("sl_SI", "sl-SI"),
        ] {
            let found = read(head).map(|it| it.to_string());
            assert_eq!(found.as_deref(), Some(tag), "{head}");
        }
        for head in [
            "Term_Info",
            "Entry_ID",
            "Note",
            "Englishman",
            "ID",
            "English_Def",
            "Pos",
        ] {
            assert!(head == "ID" || read(head).is_none(), "{head}");
        }
    }
}
