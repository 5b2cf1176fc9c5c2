//! The keys of `bilint.toml`, each once: name, type, default, meaning.
//!
//! Reading, merging, `config show`, the environment variables and the JSON Schema follow from this
//! list. The tables of the rules are in `read_rules.rs`.

use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::document::Node;
use super::origin::{Origin, Setting, Source};
use super::value::{ConfigValue, Share};
use crate::model::{Locale, Severity};
use crate::settings::{FailOn, PathPatterns, Period, UrlPatterns};

macro_rules! sections {
    ($($(#[doc = $about:literal])+ $section:literal $field:ident: $type:ident {
        $($(#[doc = $doc:literal])+ $key:literal $name:ident: $value:ty = $default:expr;)*
    })*) => {
        $(
            $(#[doc = $about])+
            #[derive(Clone, Debug, PartialEq)]
            pub struct $type {
                $($(#[doc = $doc])+ pub $name: Setting<$value>,)*
            }

            impl Default for $type {
                fn default() -> Self {
                    Self { $($name: Setting::default_value($default),)* }
                }
            }
        )*

        /// All plain keys, merged.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Keys {
            $($(#[doc = $about])+ pub $field: $type,)*
        }

        /// The sections with the names of their keys.
        pub const SECTIONS: &[(&str, &[&str])] = &[$(($section, &[$($key),*])),*];

        impl Keys {
            /// Takes one value. `None` when there is no such key.
            pub fn set(
                &mut self,
                section: &str,
                key: &str,
                node: &Node,
                source: &Arc<Source>,
            ) -> Option<Result<(), String>> {
                match (section, key) {
                    $($(($section, $key) => Some(<$value as ConfigValue>::read(node).map(|value| {
                        let origin = Origin::new(source, node.span.clone());
                        self.$field.$name = Setting { value, origin };
                    })),)*)*
                    _ => None,
                }
            }

            /// Shows every key: its full name, its value as TOML if it is set, its origin.
            pub fn each(&self, show: &mut dyn FnMut(String, Option<String>, &Origin)) {
                $($(show(
                    format!("{}.{}", $section, $key),
                    self.$field.$name.value.show(),
                    &self.$field.$name.origin,
                );)*)*
            }
        }

        /// The JSON Schema of every section, by name.
        pub fn section_schemas() -> Vec<(&'static str, String, Map<String, Json>)> {
            let defaults = Keys::default();
            vec![$({
                let mut properties = Map::new();
                $(properties.insert(
                    $key.to_owned(),
                    described(<$value as ConfigValue>::schema(), concat!($($doc),+), defaults.$field.$name.value.show()),
                );)*
                ($section, concat!($($about),+).trim().to_owned(), properties)
            }),*]
        }
    };
}

fn described(mut schema: Json, doc: &str, default: Option<String>) -> Json {
    if let Json::Object(schema) = &mut schema {
        schema.insert("description".to_owned(), doc.trim().into());
        let default = default.and_then(|text| {
            let document: toml::Table = format!("value = {text}").parse().ok()?;
            serde_json::to_value(document.get("value")?).ok()
        });
        if let Some(default) = default {
            schema.insert("default".to_owned(), default);
        }
    }
    schema
}

sections! {
    /// Which files are articles, and where their English is.
    "input" input: InputKeys {
        /// Articles found in folders must match one of these globs; without any, every readable file counts.
        "include" include: PathPatterns = PathPatterns::default();
        /// Files found in folders that match one of these globs are left out.
        "exclude" exclude: PathPatterns = PathPatterns::default();
        /// The locale of articles that name none.
        "locale" locale: Option<Locale> = None;
        /// Files over this size, in MiB, are not read.
        "max-file-size" max_file_size: u64 = 64;
        /// The published page of an article; `{locale}` and `{path}` are filled in.
        "page-url" page_url: Option<String> = None;
        /// A folder with the English articles under the same relative paths.
        "source-dir" source_dir: Option<String> = None;
        /// A git repository with the English articles, read at the commit that each article names.
        "source-git" source_git: Option<String> = None;
        /// A file with lines `TRANSLATION<tab>ENGLISH`, where the trees differ.
        "source-map" source_map: Option<String> = None;
        /// The English revision that staleness is measured against.
        "source-rev" source_rev: Option<String> = None;
        /// An article whose English is not found is an error.
        "require-source" require_source: bool = false;
    }
    /// Terms and protected names.
    "terms" terms: TermKeys {
        /// Termbases, CSV or TBX.
        "files" files: Vec<String> = Vec::new();
        /// Lists of protected names.
        "do-not-translate" do_not_translate: Vec<String> = Vec::new();
        /// Use the termbases that come with bilint.
        "builtin" builtin: bool = true;
        /// Use the lexicons that come with bilint.
        "builtin-lexicon" builtin_lexicon: bool = true;
    }
    /// Statistics learnt from pairs.
    "stats" stats: StatsKeys {
        /// A file of statistics, made by `bilint terms learn`.
        "file" file: Option<String> = None;
        /// Learn from the input of the run when no file is given.
        "learn" learn: bool = true;
    }
    /// Which findings are reported.
    "report" report: ReportKeys {
        /// Findings below this severity are left out.
        "min-severity" min_severity: Severity = Severity::Note;
        /// Findings the check is less sure of are left out.
        "min-confidence" min_confidence: Share = Share(0.5);
    }
    /// When a run fails, and which findings are known already.
    "gate" gate: GateKeys {
        /// The severity from which on a run fails.
        "fail-on" fail_on: FailOn = FailOn::Error;
        /// More warnings than this fail the run, too.
        "max-warnings" max_warnings: Option<u64> = None;
        /// Known findings; read when it exists.
        "baseline" baseline: String = "bilint-baseline.jsonl".to_owned();
        /// Suppressions that `bilint verdicts apply` writes; read when it exists.
        "suppressions" suppressions: String = "suppressions.jsonl".to_owned();
        /// Verdicts of the reviewers; read when it exists.
        "verdicts" verdicts: String = "verdicts.jsonl".to_owned();
        /// Take directives in the English article, such as `bilint-disable-next-segment`.
        "inline" inline: bool = true;
    }
    /// The incremental cache.
    "cache" cache: CacheKeys {
        /// Use the cache; without a configuration file only where it is asked for.
        "enabled" enabled: bool = true;
        /// The folder of its entries.
        "dir" dir: String = ".bilint-cache".to_owned();
    }
    /// External links (`target-online`); needs a build with the feature `net`.
    "online" online: OnlineKeys {
        /// Ask the hosts that external links lead to.
        "enabled" enabled: bool = false;
        /// Ask for these hosts or addresses alone (globs); without any, for every public host.
        "allow" allow: UrlPatterns = UrlPatterns::default();
        /// Never ask for these hosts or addresses (globs).
        "deny" deny: UrlPatterns = UrlPatterns::default();
        /// Hosts that may be asked although they are private: names or IP addresses (globs).
        "allow-private" private: UrlPatterns = UrlPatterns::default();
        /// The most that one request may take.
        "timeout" timeout: Period = Period::of_seconds(20);
        /// Pause between two requests to one host.
        "delay" delay: Period = Period::of_seconds(1);
        /// Further tries after a time-out, 429, 5xx or a connection that broke.
        "retries" retries: u64 = 2;
        /// Pause before the first of them, each further one twice as long; `Retry-After` goes first.
        "retry-wait" retry_wait: Period = Period::of_seconds(2);
        /// Redirects that are followed.
        "redirects" redirects: u64 = 10;
        /// Hosts asked at the same time; each gets one request at a time.
        "hosts" hosts: u64 = 8;
        /// Addresses asked in one run; the others stay unverified.
        "max-urls" max_urls: u64 = 5_000;
        /// Answers younger than this are taken from the cache.
        "cache-age" cache_age: Period = Period::of_seconds(24 * 60 * 60);
    }
}
