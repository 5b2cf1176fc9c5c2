//! A rule: the named, documented promise that a check keeps, with the categories reviewers' tools know.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How much a finding matters. `off` exists in the configuration only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; never fails a gate by default.
    Note,
    /// A defect a reviewer would want fixed.
    Warning,
    /// A defect that breaks the page or misleads its reader.
    Error,
}

impl Severity {
    /// The word used in configuration and reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The MQM severity level that goes with it.
    pub fn mqm(self) -> &'static str {
        match self {
            Self::Note => "neutral",
            Self::Warning => "minor",
            Self::Error => "major",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Severity {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "note" => Ok(Self::Note),
            "warning" => Ok(Self::Warning),
            "error" => Ok(Self::Error),
            _ => Err(format!(
                "`{word}` is no severity; use note, warning or error"
            )),
        }
    }
}

/// The MQM dimension and error type of a rule (themqm.org, MQM 2.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mqm {
    /// One of the seven dimensions, kebab-case.
    pub dimension: &'static str,
    /// The error type below it, kebab-case.
    pub subtype: &'static str,
}

impl Mqm {
    /// `dimension/subtype`, as the reports print it.
    pub fn category(self) -> String {
        format!("{}/{}", self.dimension, self.subtype)
    }
}

macro_rules! mqm {
    ($($(#[$doc:meta])* $name:ident = $dimension:literal / $subtype:literal;)*) => {
        impl Mqm {
            $($(#[$doc])* pub const $name: Mqm = Mqm { dimension: $dimension, subtype: $subtype };)*
        }
    };
}

mqm! {
    /// Wrong term against a termbase.
    WRONG_TERM = "terminology" / "wrong-term";
    /// Term not according to the termbase resource.
    TERMBASE = "terminology" / "inconsistent-with-terminology-resource";
    /// One source term, several target terms.
    INCONSISTENT_TERM = "terminology" / "inconsistent-use-of-terminology";
    /// Meaning changed.
    MISTRANSLATION = "accuracy" / "mistranslation";
    /// Content missing.
    OMISSION = "accuracy" / "omission";
    /// Content the source does not have.
    ADDITION = "accuracy" / "addition";
    /// Left in the source language.
    UNTRANSLATED = "accuracy" / "untranslated";
    /// Something translated that should have stayed.
    DO_NOT_TRANSLATE = "accuracy" / "do-not-translate";
    /// Wrong numbers.
    NUMBER = "accuracy" / "number";
    /// Grammar.
    GRAMMAR = "linguistic-conventions" / "grammar";
    /// Punctuation and its spacing.
    PUNCTUATION = "linguistic-conventions" / "punctuation";
    /// Spelling, capitalisation, compounds.
    SPELLING = "linguistic-conventions" / "spelling";
    /// Character encoding.
    CHARACTERS = "linguistic-conventions" / "character-encoding";
    /// Repetition.
    DUPLICATION = "linguistic-conventions" / "duplication";
    /// Number format of the locale.
    NUMBER_FORMAT = "locale-conventions" / "number-format";
    /// Units of the locale.
    MEASUREMENT = "locale-conventions" / "measurement-format";
    /// Markup tags.
    MARKUP = "design-and-markup" / "markup-tag";
    /// Links and cross-references.
    LINK = "design-and-markup" / "link-cross-reference";
    /// Layout: blocks, lists, tables.
    LAYOUT = "design-and-markup" / "layout";
    /// Graphics.
    GRAPHICS = "design-and-markup" / "graphics-and-tables";
    /// White space.
    WHITE_SPACE = "design-and-markup" / "white-space";
}

/// The `locQualityIssueType` of ITS 2.0 (W3C, section 8.1.2 and appendix C).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Its {
    /// Incorrect term.
    Terminology,
    /// Incorrect meaning.
    Mistranslation,
    /// Text missing.
    Omission,
    /// Text left in the source language.
    Untranslated,
    /// Text added.
    Addition,
    /// Text repeated.
    Duplication,
    /// Text not consistent.
    Inconsistency,
    /// Grammar.
    Grammar,
    /// Typography and punctuation.
    Typographical,
    /// Spelling.
    Misspelling,
    /// Formats of the locale.
    LocaleViolation,
    /// Encoding.
    Characters,
    /// Markup of the two sides differs.
    Markup,
    /// White space.
    Whitespace,
    /// Numbers differ.
    Numbers,
    /// Length.
    Length,
    /// Does not conform to the format.
    NonConformance,
    /// Anything else.
    Other,
}

impl Its {
    /// The value as ITS 2.0 spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Terminology => "terminology",
            Self::Mistranslation => "mistranslation",
            Self::Omission => "omission",
            Self::Untranslated => "untranslated",
            Self::Addition => "addition",
            Self::Duplication => "duplication",
            Self::Inconsistency => "inconsistency",
            Self::Grammar => "grammar",
            Self::Typographical => "typographical",
            Self::Misspelling => "misspelling",
            Self::LocaleViolation => "locale-violation",
            Self::Characters => "characters",
            Self::Markup => "markup",
            Self::Whitespace => "whitespace",
            Self::Numbers => "numbers",
            Self::Length => "length",
            Self::NonConformance => "non-conformance",
            Self::Other => "other",
        }
    }
}

/// What every writer may know of a rule.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, subject then defect; the first word is the group. Never reused.
    pub id: &'static str,
    /// One line: the defect, lower case, no full stop.
    pub summary: &'static str,
    /// The severity of its plain findings; a check may lower single findings.
    pub severity: Severity,
    /// MQM dimension and subtype.
    pub mqm: Mqm,
    /// ITS 2.0 type.
    pub its: Its,
    /// The manual page: the rule's fixture, Markdown.
    pub page: &'static str,
}

impl Rule {
    /// The first word of the id: `link` of `link-missing`.
    pub fn group(&self) -> &'static str {
        self.id.split('-').next().unwrap_or(self.id)
    }
}
