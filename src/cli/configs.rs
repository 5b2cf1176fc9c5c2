//! The configurations of a run: the file that governs each folder, with environment and command line
//! on top, and the engines made from them.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, anyhow};

use super::args::Global;
use crate::checks;
use crate::config::{self, ConfigError, Document, Merged, Source};
use crate::engine::{Directives, Engine};
use crate::input::walk::{self, Base};
use crate::model::Locale;
use crate::settings::Settings;

/// The configuration of the articles below one file, ready to run.
#[derive(Debug)]
pub struct Group {
    /// What was said, with origins.
    pub merged: Merged,
    /// What it comes to.
    pub settings: Settings,
    /// The configuration file, when there is one.
    pub file: Option<PathBuf>,
    engines: Mutex<BTreeMap<Vec<bool>, Arc<Engine>>>,
}

impl Group {
    /// The engine for an article.
    pub fn engine(&self, path: &str, locale: Option<&Locale>) -> Result<Arc<Engine>> {
        self.variant_engine(self.settings.rules.variant(path, locale))
    }

    fn variant_engine(&self, variant: Vec<bool>) -> Result<Arc<Engine>> {
        let mut engines = self.engines.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(engine) = engines.get(&variant) {
            return Ok(Arc::clone(engine));
        }
        let table = self.settings.rules.table(&variant, checks::rules());
        let engine = Engine::new(&table).map_err(|errors| {
            let errors: Vec<ConfigError> = errors
                .into_iter()
                .map(|error| {
                    let place = config::option_place(&self.merged, &error.rule, &error.option);
                    let origin = place.cloned().unwrap_or_else(config::Origin::default_value);
                    ConfigError::new(origin, error.to_string())
                })
                .collect();
            told(&errors)
        })?;
        let directives = match self.settings.known.inline {
            true => Directives::Heed,
            false => Directives::Ignore,
        };
        let engine = Arc::new(engine.with_directives(directives));
        engines.insert(variant, Arc::clone(&engine));
        Ok(engine)
    }

    /// True when a rule that the selector names runs for some article.
    pub fn runs(&self, selector: &str) -> bool {
        let engines = self.engines.lock().unwrap_or_else(PoisonError::into_inner);
        engines.values().any(|engine| engine.runs(selector))
    }

    /// Builds the engines without and with all overrides, so that wrong options are told at the start.
    fn prove(&self) -> Result<()> {
        let overrides = self.settings.rules.overrides.len();
        self.variant_engine(vec![false; overrides])?;
        self.variant_engine(vec![true; overrides])?;
        Ok(())
    }
}

/// Finds and keeps configurations.
#[derive(Debug)]
pub struct Configs {
    base: Base,
    top: Vec<Document>,
    /// Unknown environment variables.
    pub remarks: Vec<String>,
    by_file: BTreeMap<Option<PathBuf>, usize>,
    by_folder: BTreeMap<PathBuf, usize>,
    groups: Vec<Group>,
}

impl Configs {
    /// Sets up the search. `layers` is what the options of the command say.
    pub fn new(global: &Global, layers: Vec<Document>) -> Result<Self> {
        let mut file = None;
        let variables = env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        let (mut top, remarks) = match global.isolated {
            true => (Vec::new(), Vec::new()),
            false => config::environment(variables),
        };
        for argument in &global.config {
            match argument.split_once('=') {
                Some((key, value)) if !Path::new(argument).exists() => {
                    top.push(key_value(argument, key, value)?);
                }
                _ => file = Some(PathBuf::from(argument)),
            }
        }
        top.extend(layers);
        let base = match (file, global.isolated) {
            (Some(file), false) => Base::File(file),
            (Some(_), true) => {
                anyhow::bail!("`--isolated` reads no configuration files; drop one of the options")
            }
            (None, true) => Base::Isolated,
            (None, false) => Base::Discover,
        };
        Ok(Self {
            base,
            top,
            remarks,
            by_file: BTreeMap::new(),
            by_folder: BTreeMap::new(),
            groups: Vec::new(),
        })
    }

    /// How report paths are made.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The number of the group that governs a file or folder.
    pub fn of_path(&mut self, path: &Path) -> Result<usize> {
        let folder = match path.is_dir() {
            true => Some(path),
            false => path.parent().filter(|it| !it.as_os_str().is_empty()),
        };
        self.of_folder(folder.unwrap_or(Path::new(".")))
    }

    /// The number of the group that governs the articles of a folder.
    fn of_folder(&mut self, folder: &Path) -> Result<usize> {
        if let Some(&group) = self.by_folder.get(folder) {
            return Ok(group);
        }
        let file = match &self.base {
            Base::File(file) => Some(file.clone()),
            Base::Isolated => None,
            Base::Discover => walk::nearest_config(folder),
        };
        let group = match self.by_file.get(&file) {
            Some(&group) => group,
            None => {
                let group = self.load(file.as_deref())?;
                group.prove()?;
                self.groups.push(group);
                self.by_file.insert(file, self.groups.len() - 1);
                self.groups.len() - 1
            }
        };
        self.by_folder.insert(folder.to_path_buf(), group);
        Ok(group)
    }

    /// All groups found so far.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Hash of all that was said.
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for group in &self.groups {
            for line in config::value_lines(&group.merged) {
                let value = line.value.unwrap_or_default();
                hasher.update(format!("{}={value}\n", line.name).as_bytes());
            }
            let rules = &group.settings.rules;
            hasher.update(format!("{rules:?}\n").as_bytes());
        }
        hasher.finalize().to_hex()[..16].to_owned()
    }

    fn load(&self, file: Option<&Path>) -> Result<Group> {
        let mut merged = Merged::default();
        let mut folder = env::current_dir()?;
        if let Some(file) = file {
            let name = display_name(file);
            let read = |path: &Path| fs::read_to_string(path);
            let documents =
                config::load_file(file, &name, &read).map_err(|error| told(&[error]))?;
            for document in &documents {
                merged.lay_file(document).map_err(|errors| told(&errors))?;
            }
            let absolute = std::path::absolute(file)?;
            folder = absolute.parent().unwrap_or(&absolute).to_path_buf();
        }
        for document in &self.top {
            merged.lay_top(document).map_err(|errors| told(&errors))?;
        }
        let mut settings = config::resolve(&merged, &folder);
        // Without a configuration file nothing is left in a folder unasked.
        let asked = &merged.keys.cache;
        settings.cache.enabled &=
            file.is_some() || asked.dir.origin.is_set() || asked.enabled.origin.is_set();
        Ok(Group {
            settings,
            merged,
            file: file.map(Path::to_path_buf),
            engines: Mutex::default(),
        })
    }
}

/// `--config KEY=VALUE`: the value is TOML, or else a string.
fn key_value(argument: &str, key: &str, value: &str) -> Result<Document> {
    let source = || Source::CommandLine(format!("--config {argument}"));
    Document::parse(source(), &format!("{key} = {value}"))
        .or_else(|_| {
            let quoted = toml::Value::String(value.to_owned()).to_string();
            Document::parse(source(), &format!("{key} = {quoted}"))
        })
        .map_err(|error| told(&[error]))
}

/// A file as messages name it: relative to the working directory, when it is below.
pub fn display_name(file: &Path) -> String {
    let relative = env::current_dir()
        .ok()
        .and_then(|folder| file.strip_prefix(folder).map(Path::to_path_buf).ok());
    relative.as_deref().unwrap_or(file).display().to_string()
}

fn told(errors: &[ConfigError]) -> anyhow::Error {
    let mut text = String::new();
    for (index, error) in errors.iter().enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        let _ = write!(text, "{gap}{}", error.to_string().trim_end());
    }
    anyhow!(text)
}
