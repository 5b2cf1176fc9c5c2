//! What the word layer must know of a language: does it write compounds as one word, does it part words
//! by blanks, does it inflect at the end of the word.

/// Languages that write compounds as one word, so that a term stands inside longer words.
pub fn compounds(language: &str) -> bool {
    matches!(
        language,
        "sv" | "de" | "da" | "nb" | "nn" | "no" | "nl" | "fi" | "hu" | "et" | "is" | "af" | "lb"
    )
}

/// Languages whose script does not part words by blanks.
pub fn spaceless(language: &str) -> bool {
    matches!(
        language,
        "ja" | "zh" | "yue" | "th" | "lo" | "km" | "my" | "bo" | "dz"
    )
}

/// What stands between two words.
pub fn blank(language: &str) -> &'static str {
    if spaceless(language) { "" } else { " " }
}

/// Languages that write prepositions, articles and conjunctions in front of the word, without a blank.
pub fn proclitics(language: &str) -> &'static [&'static str] {
    match language {
        "ar" | "fa" | "ur" => &[
            "وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ك", "ف",
        ],
        "he" => &[
            "וה", "שה", "מה", "בה", "לה", "ה", "ו", "ב", "ל", "מ", "ש", "כ",
        ],
        _ => &[],
    }
}

/// Linking letters between the parts of a compound.
pub fn links(language: &str) -> &'static [&'static str] {
    match language {
        "sv" => &["s", "o", "e", "u"],
        "da" | "nb" | "nn" | "no" => &["s", "e"],
        "de" | "lb" => &["s", "es", "n", "en", "er", "e"],
        "nl" | "af" => &["s", "en", "e"],
        "is" => &["s", "ar", "a", "u"],
        _ => &[],
    }
}

/// Consonants that change at the end of a stem before certain endings: (softened, plain).
pub fn alternations(language: &str) -> &'static [(char, char)] {
    match language {
        "lv" => &[('č', 'c'), ('š', 't'), ('š', 's'), ('ž', 'd'), ('ž', 'z')],
        "lt" => &[('č', 't'), ('ž', 'd')],
        "cs" | "sk" => &[
            ('c', 'k'),
            ('z', 'h'),
            ('š', 'h'),
            ('ř', 'r'),
            ('ť', 't'),
            ('ď', 'd'),
        ],
        "pl" => &[('c', 'k'), ('c', 't'), ('z', 'g'), ('ż', 'g')],
        "uk" | "be" => &[('ц', 'к'), ('з', 'г'), ('с', 'х')],
        "sl" => &[('c', 'k'), ('z', 'g'), ('s', 'h'), ('č', 'k'), ('ž', 'g')],
        _ => &[],
    }
}
