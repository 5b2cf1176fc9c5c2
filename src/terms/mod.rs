//! Termbases and protected names: read, written, checked, and matched in segment pairs.

mod automaton;
pub mod bundled;
pub mod csv_file;
pub mod examples;
pub mod extract;
pub mod form;
pub mod import;
mod import_columns;
mod import_table;
pub mod judge;
mod language_names;
pub mod lint;
pub mod matcher;
pub mod name_match;
mod name_variants;
pub mod names;
mod source_match;
mod target_match;
pub mod tbx_read;
pub mod tbx_write;
pub mod termbase;
mod together;
mod visible;

pub use extract::{Candidate, extract};
pub use form::{Form, FormKind, Status};
pub use judge::{Rendered, TermVerdict};
pub use lint::lint;
pub use matcher::{FormUse, TermMatcher, TermUse};
pub use name_match::{NameMatcher, NameState, NameUse, NameVerdict, PairNames};
pub use names::{Names, ProtectedName};
pub use termbase::{Entry, Loaded, PartOfSpeech, Problem, Termbase};
