//! Pairing on the cases of format-facts, and laws on random text.

use proptest::prelude::*;

use super::*;
use crate::compare::tests::view;
use crate::locales::data;
use crate::model::Locale;

fn compare(source: &str, target: &str, tag: &str) -> NumberPairs {
    let locale = data(&Locale::parse(tag).expect("a tag"));
    pair_numbers(&view(source, target), locale)
}

#[test]
fn the_same_amount_is_the_same_number() {
    for (source, target, tag) in [
        ("€1,000.50", "1.000,50 €", "es-ES"),
        ("6/5/2020", "5.6.2020", "lv-LV"),
        ("6/5/20", "05.06.2020", "de-DE"),
        ("January 14, 2020", "2020-01-14", "ja-JP"),
        ("June 27, 2017", "27.06.2017", "sv-SE"),
        ("3:30 PM", "kl. 15.30", "sv-SE"),
        ("at 15:30", "午後 3 時 30 分", "ja-JP"),
        ("30 million users", "30 000 000 lietotāju", "lv-LV"),
        ("50K rows", "50 000 rindu", "lv-LV"),
        ("100,000 rows", "10 万行", "ja-JP"),
        ("1 million rows", "10 लाख पंक्तियाँ", "hi-IN"),
        ("within 24 hours", "innerhalb 1 Tages", "de-DE"),
        ("year 2020", "عام ٢٠٢٠", "ar-SA"),
        ("2013 and 365", "２０１３ と ３６５", "ja-JP"),
        ("10,000 users", "10000 användare", "sv-SE"),
        ("10,000 users", "10 000 utilisateurs", "fr-FR"),
        ("call 555-0100-22", "zvaniet 555010022", "lv-LV"),
        ("Windows 10, 365 days", "Windows 10 365 dienas", "lv-LV"),
        (
            "two files of 5 in May",
            "2 faili no pieciem 5. mēnesī",
            "lv-LV",
        ),
        ("`Get-X -Days 30` and 30", "`Get-X -Days 30`", "lv-LV"),
        ("100%", "%100", "tr-TR"),
        ("at least 24 hours", "minst ett dygn", "sv-SE"),
        ("within 24 hours", "24 時間以内", "ja-JP"),
        ("up to 14 days", "līdz divām nedēļām", "lv-LV"),
        ("on the 20th of May", "dvajsetega maja", "sl-SI"),
        ("in the 1990's", "los años noventa", "es-ES"),
        (
            "COVID-19 billing",
            "新型コロナウイルス感染症の請求",
            "ja-JP",
        ),
    ] {
        let found = compare(source, target, tag);
        assert!(
            found.changed.is_empty()
                && found.missing.is_empty()
                && found.added.is_empty()
                && found.respelled.is_empty(),
            "{source} | {target}: {found:#?}"
        );
    }
}

#[test]
fn other_amounts_are_told() {
    let changed = |source: &str, target: &str, tag: &str| {
        let found = compare(source, target, tag);
        assert!(
            found.missing.is_empty() && found.added.is_empty(),
            "{found:#?}"
        );
        let it = found.changed[0];
        (
            it.source.of(source).to_owned(),
            it.target.of(target).to_owned(),
            it.certain,
        )
    };
    let told = |a: &str, b: &str, certain| (a.to_owned(), b.to_owned(), certain);
    assert_eq!(
        changed("for 24 hours", "26 stundas", "lv-LV"),
        told("24", "26", true)
    );
    assert_eq!(
        changed("up to 50 GB of 1", "upp till 5 GB av 1", "sv-SE"),
        told("50", "5", true)
    );
    assert_eq!(
        changed("10,000 users", "20 000 lietotāju", "lv-LV"),
        told("10,000", "20 000", true)
    );
    assert_eq!(
        changed("in 3 days", "5 दिनों में", "hi-IN"),
        told("3", "5", false)
    );
    assert_eq!(compare("the 365 days", "dienas", "lv-LV").missing.len(), 1);
    assert_eq!(compare("the days", "4881 dienas", "lv-LV").added.len(), 1);
    assert!(compare("Office", "Office 365", "lv-LV").added.is_empty());
    // Two runs of digits in one number are one number.
    assert_eq!(compare("", "8140do444o", "tr-TR").added.len(), 1);
}

#[test]
fn exact_numbers_are_respelled() {
    for (source, target, tag, written) in [
        ("OAuth 2.0 tokens", "OAuth 2,0 pilnvaras", "lv-LV", "2,0"),
        ("use TLS 1.2", "TLS 1. 2 lietošana", "lv-LV", "1. 2"),
        ("error 4.4.62 here", "kļūda 4,4,62 šeit", "lv-LV", "4,4,62"),
        ("in v1.0 only", "v1,0 のみ", "ja-JP", "v1,0"),
        ("the v1.0 API", "API v 1.0", "lv-LV", "v 1.0"),
        ("at 10.0.1.1", "på 10.0.1.1.1", "sv-SE", "10.0.1.1.1"),
        ("TLS 1.2 and TLS 1.2", "TLS 1.2 un TLS 1,2", "lv-LV", "1,2"),
        ("TLS 1.2", "TLS ١٫٢", "ar-SA", "١٫٢"),
        ("see KB4012212", "siehe KB 4012212", "de-DE", "KB 4012212"),
        ("PowerShell 3.0", "PowerShell 3,0", "tr-TR", "3,0"),
    ] {
        let found = compare(source, target, tag);
        let spans: Vec<&str> = found
            .respelled
            .iter()
            .map(|(_, span)| span.of(target))
            .collect();
        assert_eq!(spans, [written], "{source} | {target}: {found:#?}");
        assert!(found.changed.is_empty() && found.missing.is_empty() && found.added.is_empty());
    }
    assert!(compare("TLS 1.2", "TLS ١.٢", "ar-SA").respelled.is_empty());
}

/// Amounts in the separators and digits of every locale are the same amounts.
#[test]
fn every_locale_reads_its_own_format() {
    for tag in "ar bg bs ca cs da de de-AT de-CH el en es es-MX et eu fa fi fil fr fr-CA ga gl he hi hr hu id is it ja kk \
                ko lb lt lv ms mt nb nl pl pt pt-PT ro ru sk sl sr sv th tr uk vi zh zh-TW"
        .split_whitespace()
    {
        let locale = data(&Locale::parse(tag).expect("a tag"));
        let source = "from 1,234.5 to 12,345,678 and 0.75 GB, 3,000";
        let amounts = token::scan(source, token::GroupSpaces::Never);
        let spelled: Vec<String> = amounts
            .iter()
            .map(|it| value::spell(it, value::ENGLISH, locale).expect("known separators"))
            .collect();
        let mut target = spelled.join(" – ");
        if let Some(&zero) = locale.digits.first() {
            let native = |sign: char| match sign.to_digit(10) {
                Some(digit) => char::from_u32(zero as u32 + digit).expect("a digit"),
                None => sign,
            };
            target.push_str(" – ");
            target.extend("3000".chars().map(native));
        }
        let found = compare(source, &target, tag);
        assert!(
            found.changed.is_empty() && found.missing.is_empty() && found.added.is_empty() && found.respelled.is_empty(),
            "{tag}: {target}: {found:#?}"
        );
    }
}

proptest! {
    #[test]
    fn any_text_is_read(
        source in "[0-9a-zA-Z.,:/' %$€-]{0,50}",
        target in "[0-9٠-٩०-९ａ０-９a-z.,:/’ \u{A0}%٪万-]{0,50}",
        tag in "lv|ar|hi|ja|de-CH|xx|tr|en",
    ) {
        let found = compare(&source, &target, &tag);
        prop_assert!(found.missing.len() + found.changed.len() + found.respelled.len() <= found.source.len());
        prop_assert!(found.added.len() + found.changed.len() <= found.target.len());
        for text in [&source, &target] {
            let same = compare(text, text, "en");
            prop_assert!(same.missing.is_empty() && same.added.is_empty() && same.changed.is_empty() && same.respelled.is_empty());
        }
    }

    #[test]
    fn order_means_nothing(mut words in proptest::collection::vec("([0-9]{1,5}|[a-z]{2,6}|[а-я]{2,6}|[1-9],[0-9]{3})", 0..8)) {
        let source = words.join(" x ");
        words.reverse();
        let target = words.join(" x ");
        let found = compare(&source, &target, "en");
        prop_assert!(found.missing.is_empty() && found.added.is_empty() && found.changed.is_empty());
    }
}
