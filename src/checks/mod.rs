//! The registry of checks: one file per rule, one line here, one page in `fixtures/checks`.

pub mod api;
mod knowledge;

mod casing_label;
mod casing_sentence;
mod code_block;
mod code_changed;
mod code_spacing;
mod drift_added;
mod drift_content;
mod drift_length;
mod drift_missing;
mod drift_order;
mod drift_shifted;
mod drift_source;
mod drift_stale;
mod emphasis_added;
mod emphasis_literal;
mod emphasis_missing;
mod emphasis_moved;
mod emphasis_spacing;
mod english_place;
mod html_tags;
mod image_added;
mod image_missing;
mod link_added;
mod link_changed;
mod link_missing;
mod link_spacing;
mod link_syntax;
mod link_text_empty;
mod link_text_scope;
mod link_text_untranslated;
mod markup_words;
mod name_altered;
mod number_changed;
mod number_exact;
mod number_format;
mod number_unit;
mod placeholder_changed;
mod placeholder_leaked;
mod punctuation_final;
mod punctuation_pairs;
mod punctuation_spacing;
mod read;
mod references;
mod structure_blocks;
mod structure_metadata;
mod target_anchor;
mod target_file;
mod target_online;
mod term_forbidden;
mod term_inconsistent;
mod term_missing;
mod term_split_compound;
mod term_suspect;
mod term_untranslated;
mod text_characters;
mod text_duplicate_word;
mod text_language;
mod text_repetition;
mod text_untranslated;
mod ui_path;

pub use api::{Check, Context, Findings};
pub use knowledge::Knowledge;

use crate::model::Rule;

/// Every check, in alphabetical order of its rule.
pub static CHECKS: &[&Check] = &[
    &casing_label::CHECK,
    &casing_sentence::CHECK,
    &code_block::CHECK,
    &code_changed::CHECK,
    &code_spacing::CHECK,
    &drift_added::CHECK,
    &drift_content::CHECK,
    &drift_length::CHECK,
    &drift_missing::CHECK,
    &drift_order::CHECK,
    &drift_shifted::CHECK,
    &drift_source::CHECK,
    &drift_stale::CHECK,
    &emphasis_added::CHECK,
    &emphasis_literal::CHECK,
    &emphasis_missing::CHECK,
    &emphasis_moved::CHECK,
    &emphasis_spacing::CHECK,
    &html_tags::CHECK,
    &image_added::CHECK,
    &image_missing::CHECK,
    &link_added::CHECK,
    &link_changed::CHECK,
    &link_missing::CHECK,
    &link_spacing::CHECK,
    &link_syntax::CHECK,
    &link_text_empty::CHECK,
    &link_text_scope::CHECK,
    &link_text_untranslated::CHECK,
    &name_altered::CHECK,
    &number_changed::CHECK,
    &number_exact::CHECK,
    &number_format::CHECK,
    &number_unit::CHECK,
    &placeholder_changed::CHECK,
    &placeholder_leaked::CHECK,
    &punctuation_final::CHECK,
    &punctuation_pairs::CHECK,
    &punctuation_spacing::CHECK,
    &read::ENCODING,
    &read::FRONT_MATTER,
    &read::ID,
    &read::LIMIT,
    &read::OPEN,
    &read::SOURCE_MISSING,
    &read::SPAN,
    &structure_blocks::CHECK,
    &structure_metadata::CHECK,
    &target_anchor::CHECK,
    &target_file::CHECK,
    &target_online::CHECK,
    &term_forbidden::CHECK,
    &term_inconsistent::CHECK,
    &term_missing::CHECK,
    &term_split_compound::CHECK,
    &term_suspect::CHECK,
    &term_untranslated::CHECK,
    &text_characters::CHECK,
    &text_duplicate_word::CHECK,
    &text_language::CHECK,
    &text_repetition::CHECK,
    &text_untranslated::CHECK,
    &ui_path::CHECK,
];

/// The place of a rule in the registry.
pub fn index_of(id: &str) -> Option<usize> {
    CHECKS.iter().position(|check| check.rule.id == id)
}

/// Every rule, in the order of the registry.
pub fn rules() -> impl Iterator<Item = &'static Rule> + Clone {
    CHECKS.iter().map(|check| &check.rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_is_sorted_and_every_page_is_there() {
        let ids: Vec<&str> = rules().map(|rule| rule.id).collect();
        assert!(ids.is_sorted(), "{ids:?}");
        for rule in rules() {
            assert!(
                rule.page.starts_with(&format!("# {}\n", rule.id)),
                "fixtures/checks/{}.md must begin with the rule's id",
                rule.id
            );
            assert!(
                !rule.summary.ends_with('.') && rule.summary.len() <= 100,
                "{}",
                rule.id
            );
        }
    }
}
