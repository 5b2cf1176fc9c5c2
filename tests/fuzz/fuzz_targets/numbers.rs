//! Any two halves through the numbers of any language: ranges stand inside their text, a text has the
//! numbers of itself, and a number spelled for a language reads back.
#![no_main]

use bilint::compare::PairView;
use bilint::compare::numbers::token::{self, GroupSpaces};
use bilint::compare::numbers::value::{self, Separators};
use bilint::compare::numbers::{NumberPairs, pair_numbers};
use bilint::locales::{self, LocaleData};
use bilint::model::segment::{Half, Origin};
use bilint::model::{Locale, SegmentPair};
use bilint::read::inline::{Labels, parse};
use libfuzzer_sys::fuzz_target;

/// Every script of digits, every kind of separator, and a language nothing is known of.
const TAGS: [&str; 12] = [
    "en-US", "lv-LV", "sl-SI", "de-DE", "de-CH", "fr-FR", "ar-SA", "fa-IR", "hi-IN", "ja-JP", "tr-TR", "xx",
];

fuzz_target!(|input: (u8, &str, &str)| {
    let (choice, source, target) = input;
    let locale = of(TAGS[usize::from(choice) % TAGS.len()]);
    let found = pair(source, target, locale);
    assert!(found.missing.len() + found.changed.len() + found.respelled.len() <= found.source.len());
    assert!(found.added.len() + found.changed.len() <= found.target.len());
    for text in [source, target] {
        let same = pair(text, text, of("en-US"));
        assert!(same.missing.is_empty() && same.added.is_empty());
        assert!(same.changed.is_empty() && same.respelled.is_empty());
        reads_back(text, locale);
    }
});

fn of(tag: &str) -> &'static LocaleData {
    locales::data(&Locale::parse(tag).expect("a tag"))
}

fn half(text: &str) -> Half<'_> {
    Half::new(text.into(), Origin::default(), parse(text, &Labels::default()))
}

fn pair(source: &str, target: &str, locale: &LocaleData) -> NumberPairs {
    let view = PairView::new(SegmentPair {
        source: half(source),
        target: half(target),
        confidence: 1.0,
        ..SegmentPair::default()
    });
    let found = pair_numbers(&view, locale);
    for span in found.missing.iter().chain(found.changed.iter().map(|it| &it.source)) {
        let _ = span.of(source);
    }
    let respelled = found.respelled.iter().map(|(_, span)| span);
    let changed = found.changed.iter().map(|it| &it.target);
    for span in found.added.iter().chain(changed).chain(respelled) {
        let _ = span.of(target);
    }
    found
}

/// Amounts of a text, spelled for the language and read again, are the same amounts.
fn reads_back(text: &str, locale: &LocaleData) {
    for number in token::scan(text, GroupSpaces::Never) {
        let _ = &text[number.range.clone()];
        for run in &number.runs {
            assert!(!run.digits.is_empty() && !text[run.range.clone()].is_empty());
        }
        let Some(before) = value::value(&number, value::ENGLISH) else {
            continue;
        };
        assert!(before.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'));
        let Some(spelled) = value::spell(&number, value::ENGLISH, locale) else {
            continue;
        };
        let [again] = token::scan(&spelled, GroupSpaces::Allowed).try_into().expect("one number");
        assert_eq!(value::value(&again, Separators::of(locale)), Some(before), "{spelled}");
    }
}
