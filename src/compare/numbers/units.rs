//! Units that stand beside numbers, and what is the same amount in another unit.
//!
//! Only what can be told in every language: multiples of bytes, bits and hertz, percent, currencies.
//! Local spellings (`Go`, `ГБ`, `prosenttia`) come from CLDR 46 `units` and `numbers`.

use super::token::is_space;

/// A unit beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes, by the power of a thousand: 1 for KB.
    Bytes(u8),
    /// Bits per second.
    Bits(u8),
    /// Hertz.
    Hertz(u8),
    /// Percent.
    Percent,
    /// A currency by its code.
    Currency(&'static str),
}

impl Unit {
    /// True when the two measure the same thing.
    pub fn is_comparable(self, other: Unit) -> bool {
        matches!(
            (self, other),
            (Self::Bytes(_), Self::Bytes(_))
                | (Self::Bits(_), Self::Bits(_))
                | (Self::Hertz(_), Self::Hertz(_))
                | (Self::Currency(_), Self::Currency(_))
        )
    }
}

/// Spellings of units, lower case.
const UNITS: &[(&str, Unit)] = &[
    ("kb ko kib кб kt kbyte kbytes", Unit::Bytes(1)),
    ("mb mo mib мб mbyte mbytes", Unit::Bytes(2)),
    ("gb go gib гб gt gig gigs gbyte gbytes", Unit::Bytes(3)),
    ("tb tib тб tt tbyte tbytes", Unit::Bytes(4)),
    ("pb pib пб", Unit::Bytes(5)),
    ("kbps kbit/s kb/s кбит/с", Unit::Bits(1)),
    ("mbps mbit/s mb/s мбит/с", Unit::Bits(2)),
    ("gbps gbit/s gb/s гбит/с", Unit::Bits(3)),
    ("khz кгц", Unit::Hertz(1)),
    ("mhz мгц", Unit::Hertz(2)),
    ("ghz ггц", Unit::Hertz(3)),
];

/// Beginnings of the words for bytes, by power.
const BYTE_STEMS: &[(&str, u8)] = &[
    ("kilob", 1),
    ("megab", 2),
    ("gigab", 3),
    ("terab", 4),
    ("petab", 5),
    ("kilo-o", 1),
    ("kiloo", 1),
    ("mégao", 2),
    ("gigao", 3),
    ("mégab", 2),
    ("килоб", 1),
    ("мегаб", 2),
    ("гигаб", 3),
    ("гігаб", 3),
    ("терабай", 4),
    ("キロバ", 1),
    ("メガバ", 2),
    ("ギガバ", 3),
    ("テラバ", 4),
    ("킬로바", 1),
    ("메가바", 2),
    ("기가바", 3),
    ("كيلوب", 1),
    ("ميغاب", 2),
    ("ميجاب", 2),
    ("غيغاب", 3),
    ("جيجاب", 3),
    ("تيراب", 4),
];

/// Signs and words of percent; a word fits by its beginning.
const PERCENT_SIGNS: [char; 4] = ['%', '％', '٪', '﹪'];
const PERCENT_STEMS: &[&str] = &[
    "percent",
    "per cent",
    "procent",
    "prozent",
    "protsen",
    "prosent",
    "pourcent",
    "por ciento",
    "por cento",
    "per cento",
    "procen",
    "odstot",
    "posto",
    "postot",
    "процент",
    "відсот",
    "проценат",
    "százalék",
    "százal",
    "yüzde",
    "ehuneko",
    "persen",
    "peratus",
    "phần trăm",
    "τοις εκατό",
    "אחוז",
    "بالمائة",
    "بالمئة",
    "في المائة",
    "في المئة",
    "درصد",
    "प्रतिशत",
    "パーセント",
    "퍼센트",
    "百分",
    "เปอร์เซ็นต์",
    "ร้อยละ",
    "per mille",
    "hundraðs",
    "пайыз",
    "на сто",
];

/// Currencies: code, signs, words. A word with `*` fits every word that begins so.
const CURRENCIES: &[(&str, &str, &str)] = &[
    (
        "USD",
        "$ ＄",
        "usd us$ dolar* dollar* dólar* dolár* dolār* доллар* долл долар* دولار* دلار* דולר* डॉलर* ドル* 美元* 美金* 달러* ดอลลาร์* đô δολ*",
    ),
    (
        "EUR",
        "€",
        "eur euro euros eiro eura eurot euroa evro evra evri evrov евро* євро* يورو* یورو* אירו* यूरो* ユーロ* 欧元* 歐元* 유로* ยูโร* ευρώ",
    ),
    (
        "GBP",
        "£ ￡",
        "gbp pound pounds pfund libras фунт* ポンド* 英镑* 英鎊* 파운드* ปอนด์*",
    ),
    ("JPY", "¥ ￥", "jpy yen 円* 日元* 日圓*"),
    ("INR", "₹", "inr rupee* rupi* रुपये*"),
    ("CNY", "", "cny rmb yuan 人民币*"),
    ("CHF", "", "chf"),
    ("KRW", "₩", "krw 원*"),
    ("RUB", "₽", "rub руб*"),
    ("TRY", "₺", "try tl"),
    ("PLN", "", "pln zł złotych"),
    ("CZK", "", "czk kč"),
    ("HUF", "", "huf ft forint*"),
    // Three countries write it so; `sek` is a second in their languages.
    ("SEK", "", "kr kronor kroner krónur"),
];

/// The unit that stands behind a number.
pub fn unit_after(text: &str, end: usize) -> Option<Unit> {
    let rest =
        text[end..].trim_start_matches(|sign| is_space(sign) || sign == '-' || sign == '\u{2011}');
    let first = rest.chars().next()?;
    if PERCENT_SIGNS.contains(&first) {
        return Some(Unit::Percent);
    }
    const LONGEST: usize = 24;
    let word: String = rest
        .chars()
        .take(LONGEST)
        .flat_map(char::to_lowercase)
        .collect();
    if PERCENT_STEMS.iter().any(|stem| word.starts_with(stem)) {
        return Some(Unit::Percent);
    }
    if let Some(currency) = currency_at(&word) {
        return Some(currency);
    }
    let letters = word
        .find(|sign: char| {
            !(sign.is_alphabetic() || sign == '/') || !sign.is_ascii() && sign as u32 > 0x500
        })
        .unwrap_or(word.len());
    // `Mb/s` is a rate; `MB/day` is bytes.
    for end in [letters, word[..letters].find('/').unwrap_or(letters)] {
        let known = UNITS
            .iter()
            .find(|(names, _)| names.split(' ').any(|name| name == &word[..end]));
        if let Some(&(_, unit)) = known {
            return Some(unit);
        }
    }
    BYTE_STEMS
        .iter()
        .find(|(stem, _)| word.starts_with(stem))
        .map(|&(_, power)| Unit::Bytes(power))
}

/// A quick look: a unit may stand beside a number of an English text.
pub fn may_have_unit(text: &str, start: usize, end: usize) -> bool {
    let sign = |sign: char| {
        PERCENT_SIGNS.contains(&sign)
            || matches!(sign, '$' | '€' | '£' | '¥' | '₹' | '₩' | '₽' | '₺')
    };
    let before = text[..start].trim_end_matches(is_space);
    let rest = text[end..].trim_start_matches(|sign| is_space(sign) || sign == '-');
    if before.ends_with(sign) || rest.starts_with(sign) {
        return true;
    }
    let letters = rest
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .take(LONGEST_ENGLISH + 1)
        .count();
    let named = |word: &str| {
        ENGLISH_UNITS
            .iter()
            .any(|unit| unit.eq_ignore_ascii_case(word))
    };
    let tail = before.len().saturating_sub(3);
    (2..=LONGEST_ENGLISH).contains(&letters) && named(&rest[..letters])
        || before.ends_with(|sign: char| sign.is_ascii_uppercase())
            && before.get(tail..).is_some_and(named)
}

const LONGEST_ENGLISH: usize = 9;

/// Units as English writes them.
const ENGLISH_UNITS: [&str; 42] = [
    "KB",
    "MB",
    "GB",
    "TB",
    "PB",
    "KiB",
    "MiB",
    "GiB",
    "TiB",
    "kbps",
    "Mbps",
    "Gbps",
    "Kbit",
    "Mbit",
    "Gbit",
    "kHz",
    "MHz",
    "GHz",
    "kilobyte",
    "megabyte",
    "gigabyte",
    "terabyte",
    "kilobytes",
    "megabytes",
    "gigabytes",
    "terabytes",
    "percent",
    "per",
    "dollars",
    "dollar",
    "cents",
    "euros",
    "euro",
    "pounds",
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "INR",
    "CNY",
    "CHF",
    "US",
];

/// The percent sign or currency that stands before a number.
pub fn unit_before(text: &str, start: usize) -> Option<Unit> {
    let before = text[..start].trim_end_matches(is_space);
    let last = before.chars().next_back()?;
    if PERCENT_SIGNS.contains(&last) {
        return Some(Unit::Percent);
    }
    let tail: String = {
        let mut signs: Vec<char> = before.chars().rev().take(4).collect();
        signs.reverse();
        signs.into_iter().flat_map(char::to_lowercase).collect()
    };
    CURRENCIES.iter().find_map(|&(code, signs, _)| {
        let sign = signs.contains(last) && last != ' ';
        let named = tail.ends_with(&code.to_ascii_lowercase());
        (sign || named).then_some(Unit::Currency(code))
    })
}

fn currency_at(word: &str) -> Option<Unit> {
    let first = word.chars().next().filter(|sign| *sign != ' ')?;
    let end = word
        .find(|sign: char| !sign.is_alphanumeric() && sign != '$')
        .unwrap_or(word.len());
    CURRENCIES
        .iter()
        .find(|(_, signs, words)| {
            signs.contains(first) || words.split(' ').any(|it| fits(it, &word[..end]))
        })
        .map(|&(code, _, _)| Unit::Currency(code))
}

/// A listed form fits a word when they are equal, or up to the form's trailing `*`.
fn fits(form: &str, word: &str) -> bool {
    match form.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == form,
    }
}

/// True when a text holds percent in any form.
pub fn has_percent(text: &str) -> bool {
    text.contains(PERCENT_SIGNS) || {
        let lower = text.to_lowercase();
        PERCENT_STEMS.iter().any(|stem| lower.contains(stem))
    }
}

/// True when a text holds a currency in any form.
pub fn has_currency(text: &str) -> bool {
    if text.contains(|sign| {
        CURRENCIES
            .iter()
            .any(|(_, signs, _)| sign != ' ' && signs.contains(sign))
    }) {
        return true;
    }
    let lower = text.to_lowercase();
    let stems = |words: &'static str| words.split(' ').map(|it| it.trim_end_matches('*'));
    CURRENCIES
        .iter()
        .any(|(_, _, words)| stems(words).any(|it| lower.contains(it)))
}

/// How many of the next units make one, for an English word behind a number.
pub fn conversions(text: &str, end: usize) -> &'static [u64] {
    let rest = text[end..].trim_start_matches([' ', '\u{A0}', '-']);
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    match &rest[..letters] {
        "second" | "seconds" | "sec" | "secs" | "minute" | "minutes" | "min" | "mins" => {
            &[60, 3600]
        }
        "hour" | "hours" | "hr" | "hrs" => &[24, 60],
        "day" | "days" => &[7, 365, 24, 30, 31],
        "week" | "weeks" => &[7, 52],
        "month" | "months" => &[12, 30],
        "year" | "years" => &[12, 365],
        "KB" | "MB" | "GB" | "TB" | "kb" | "mb" | "gb" | "tb" => &[1000, 1024],
        _ => &[],
    }
}

/// Beginnings of the words for a day of 24 hours.
const DAYS: &[&str] = &[
    "dygn",
    "døgn",
    "diennakt",
    "etmaal",
    "eines tag",
    "eintäg",
    "doba",
    "dobe",
    "dobu",
    "doby",
    "dien",
    "dzie",
    "сут",
    "доб",
    "дня",
    "дней",
    "vuoroka",
    "día",
    "dia",
    "jour",
    "giorn",
    "ööpäev",
    "gün",
    "ημέρα",
    "يوم",
    "روز",
    "יום",
    "יממה",
    "दिन",
    "วัน",
    "ngày",
    "hari",
    "일",
    "日",
    "天",
];

/// True when a text says day.
pub fn says_day(text: &str) -> bool {
    let lower = text.to_lowercase();
    DAYS.iter().any(|stem| {
        lower.match_indices(stem).any(|(at, _)| {
            // Scripts without case have words that cannot be cut, or clitics before them.
            !stem.chars().all(char::is_lowercase) || !lower[..at].ends_with(char::is_alphabetic)
        })
    })
}

/// True when the letters behind a number make it an English ordinal.
pub fn starts_ordinal(rest: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|suffix| {
        rest.strip_prefix(suffix)
            .is_some_and(|tail| !tail.starts_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_many_spellings() {
        for (text, unit) in [
            ("5 GB", Some(Unit::Bytes(3))),
            ("5gb", Some(Unit::Bytes(3))),
            ("5 Go d", Some(Unit::Bytes(3))),
            ("5 ГБ", Some(Unit::Bytes(3))),
            ("5 Мбит/с", Some(Unit::Bits(2))),
            ("5 Mbps", Some(Unit::Bits(2))),
            ("5 ギガバイト", Some(Unit::Bytes(3))),
            ("5 غيغابايت", Some(Unit::Bytes(3))),
            ("5 gigabaitus", Some(Unit::Bytes(3))),
            ("5-MB file", Some(Unit::Bytes(2))),
            ("5 MB/day", Some(Unit::Bytes(2))),
            ("5 %", Some(Unit::Percent)),
            ("5٪", Some(Unit::Percent)),
            ("5 Prozent", Some(Unit::Percent)),
            ("5 €", Some(Unit::Currency("EUR"))),
            ("5 dolārus", Some(Unit::Currency("USD"))),
            ("5 долл. США", Some(Unit::Currency("USD"))),
            ("5 gatos", None),
            ("5 European states", None),
            ("5 sek", None),
            ("5 mobile", None),
            ("5 files", None),
        ] {
            assert_eq!(unit_after(text, 1), unit, "{text}");
        }
        assert_eq!(unit_before("$5", 1), Some(Unit::Currency("USD")));
        assert_eq!(unit_before("€ 5", 4), Some(Unit::Currency("EUR")));
        assert_eq!(unit_before("USD 5", 4), Some(Unit::Currency("USD")));
        assert_eq!(unit_before("%5", 1), Some(Unit::Percent));
        assert_eq!(unit_before("version 5", 8), None);
    }
}
