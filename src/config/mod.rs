//! Configuration: what files, environment and command line say, merged, with the origin of every value.
//!
//! Three forms: a [`Document`] is what one source says, as written, with places; [`Merged`] is all of
//! them laid over the defaults; [`crate::settings::Settings`] is what the engine takes. The keys stand
//! in `keys.rs` alone; reading, `config show` and the JSON Schema follow from them. Files are read
//! through a function that the caller gives: this layer touches no disk.

mod document;
mod environment;
mod error;
mod keys;
mod load;
mod merge;
mod origin;
mod read_rules;
mod resolve;
mod schema;
mod show;
mod suppressions;
mod value;

pub use document::Document;
pub use environment::environment;
pub use error::ConfigError;
pub use load::{ReadFile, load_file};
pub use merge::Merged;
pub use origin::{Origin, Source};
pub use resolve::{option_place, resolve};
pub use schema::schema;
pub use show::{Line, rule_lines, value_lines};
pub use suppressions::{SuppressionLine, parse_suppressions};
