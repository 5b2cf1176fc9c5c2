//! What the columns of a foreign table hold, by their heads.

use super::form::Status;
use super::language_names;
use crate::model::Locale;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// English terms.
    Source,
    /// Forms of a locale; `None` when the table does not name it.
    Forms(Option<Locale>, Status),
    /// What memoQ says of the term in the column before, by its place.
    Info(usize),
    Status,
    Locale,
    PartOfSpeech,
    Note,
    Context,
    /// A termbase has no place for it.
    LeftOut,
}

/// A column of ours, or one of the roles our columns have no name for.
pub(super) fn named(ours: &str) -> Option<Role> {
    Some(match ours {
        "source_term" => Role::Source,
        "locale" => Role::Locale,
        "preferred" => Role::Forms(None, Status::Preferred),
        "admitted" => Role::Forms(None, Status::Admitted),
        "forbidden" => Role::Forms(None, Status::Forbidden),
        "part_of_speech" => Role::PartOfSpeech,
        "note" => Role::Note,
        "context" => Role::Context,
        "status" => Role::Status,
        _ => return None,
    })
}

/// What the head of a column says; `term` is the column of terms before it.
pub(super) fn guess(head: &str, term: Option<usize>) -> Role {
    let said = language_names::plain(head);
    if said == "term info" {
        return term.map_or(Role::LeftOut, Role::Info);
    }
    match said.as_str() {
        "entry note" | "note" | "notes" | "comment" | "comments" | "remark" | "remarks" => {
            Role::Note
        }
        "term example" | "example" | "examples" | "context" | "usage" | "definition" => {
            Role::Context
        }
        "part of speech" | "pos" | "word class" | "grammar" => Role::PartOfSpeech,
        "status" | "usage status" | "term status" | "administrative status" => Role::Status,
        "locale" | "language" | "target language" | "target locale" => Role::Locale,
        "source" | "source term" | "term" | "english term" => Role::Source,
        "target" | "target term" | "translation" | "preferred" | "preferred term" | "approved" => {
            Role::Forms(None, Status::Preferred)
        }
        "admitted" | "allowed" | "alternative" | "alternatives" | "synonym" | "synonyms"
        | "variant" | "variants" => Role::Forms(None, Status::Admitted),
        "forbidden" | "deprecated" | "do not use" | "not allowed" | "wrong" | "prohibited" => {
            Role::Forms(None, Status::Forbidden)
        }
        "id" => Role::LeftOut,
        _ => match said.strip_suffix(" def") {
            Some(language) if language_names::read(language).is_some() => Role::Context,
            Some(_) => Role::LeftOut,
            None => match language_names::read(head) {
                Some(locale) if locale.language() == "en" => Role::Source,
                Some(locale) => Role::Forms(Some(locale), Status::Preferred),
                None => Role::LeftOut,
            },
        },
    }
}
