//! Which signs end a sentence or a clause, and as what.
//!
//! Source: Unicode 16 property `Sentence_Terminal` and the names of the signs; for Greek, CLDR 46
//! exemplar punctuation.

use super::data::LocaleData;
use super::table::{Table, pick};

/// What a mark at the end of a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FinalClass {
    /// `.` and its kin.
    Stop,
    /// `?`
    Question,
    /// `!`
    Exclamation,
    /// `…`; three full stops are the caller's to join.
    Ellipsis,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// `,`
    Comma,
}

/// The class of a sign in a locale, or `None` when it ends nothing.
pub fn final_class(sign: char, data: &LocaleData) -> Option<FinalClass> {
    let own = data.final_marks.iter().find(|&&(mark, _)| mark == sign);
    own.map(|&(_, class)| class).or_else(|| shared_class(sign))
}

fn shared_class(sign: char) -> Option<FinalClass> {
    Some(match sign {
        '.' | '。' | '．' | '｡' | '।' | '॥' | '۔' | '։' | '።' | '។' | '៕' | '။' | '།' | '༎' => {
            FinalClass::Stop
        }
        '?' | '？' | '؟' | '՞' | '፧' | '\u{37E}' => FinalClass::Question,
        '!' | '！' | '՜' => FinalClass::Exclamation,
        '…' | '‥' | '⋯' => FinalClass::Ellipsis,
        ':' | '：' | '﹕' | '፡' | '፥' | '፦' => FinalClass::Colon,
        ';' | '；' | '؛' | '፤' => FinalClass::Semicolon,
        ',' | '，' | '、' | '､' | '،' | '፣' | '၊' => FinalClass::Comma,
        _ => return None,
    })
}

/// Signs of a locale that mean something else there than elsewhere.
pub(super) fn own_marks(tag: &str) -> &'static [(char, FinalClass)] {
    pick(OWN, tag).unwrap_or_default()
}

/// True when sentences end in a full stop or its kin.
pub(super) fn has_full_stop(tag: &str) -> bool {
    !super::table::names("th und-Thai und-Laoo", tag)
}

const OWN: &Table<&[(char, FinalClass)]> = &[
    (
        "el",
        &[
            (';', FinalClass::Question),
            ('·', FinalClass::Semicolon),
            ('\u{387}', FinalClass::Semicolon),
        ],
    ),
    // Armenian writes its full stop like a colon, and both are in use.
    ("und-Armn", &[(':', FinalClass::Stop)]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;

    #[test]
    fn marks_have_the_class_of_their_locale() {
        for (tag, sign, class) in [
            ("en-US", ';', Some(FinalClass::Semicolon)),
            ("el-GR", ';', Some(FinalClass::Question)),
            ("el-GR", '·', Some(FinalClass::Semicolon)),
            ("ja-JP", '。', Some(FinalClass::Stop)),
            ("ar-SA", '؟', Some(FinalClass::Question)),
            ("hi-IN", '।', Some(FinalClass::Stop)),
            ("hy-AM", '։', Some(FinalClass::Stop)),
            ("lv-LV", ')', None),
        ] {
            let data = data(&Locale::parse(tag).expect("a tag"));
            assert_eq!(final_class(sign, data), class, "{tag} {sign}");
        }
        assert!(!has_full_stop("th") && has_full_stop("km"));
    }
}
