//! Spaces before marks.
//!
//! Source: CLDR 46 percent patterns; for French, Lexique des règles typographiques en usage à
//! l'Imprimerie nationale, and for Canada, Office québécois de la langue française.

use super::table::{Table, pick};

/// Marks that may have a space before them; nothing is known of neutral data, so all marks may.
pub(super) fn space_before(tag: &str) -> &'static str {
    pick(SPACE_BEFORE, tag).unwrap_or("")
}

const SPACE_BEFORE: &Table<&str> = &[
    ("fr", ";:!?»%"),
    ("fr-CA", ":»%"),
    (
        "bg ca cs da de es eu fi gl hr hu is lb lt lv nb pl ro ru sk sl sr sv uk",
        "%",
    ),
];
