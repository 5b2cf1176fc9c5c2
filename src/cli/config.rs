//! `bilint config`: every value with its origin, and the JSON Schema.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::args::{ConfigArgs, ConfigCommand, ConfigShowArgs, Global, Layers};
use super::configs::Configs;
use super::exit::Exit;
use crate::config::{self, Line};
use crate::input::walk;
use crate::read::{self, ReadOptions};

/// Runs the command.
pub fn config(options: &ConfigArgs, global: &Global) -> Result<Exit> {
    match &options.command {
        ConfigCommand::Show(options) => show(options, global),
        ConfigCommand::Schema => {
            let mut out = io::stdout().lock();
            serde_json::to_writer_pretty(&mut out, &config::schema())?;
            writeln!(out)?;
            Ok(Exit::Clean)
        }
    }
}

fn show(options: &ConfigShowArgs, global: &Global) -> Result<Exit> {
    let mut layers = Layers::default();
    options.rules.lay(&mut layers);
    let mut configs = Configs::new(global, layers.documents)?;
    let file = options.file.clone().unwrap_or_else(|| PathBuf::from("."));
    let group = configs.of_path(&file)?;
    let group = &configs.groups()[group];
    let mut lines = config::value_lines(&group.merged);
    let plan = &group.settings.rules;
    let variant = match &options.file {
        Some(file) => {
            let bytes =
                std::fs::read(file).with_context(|| format!("cannot open `{}`", file.display()))?;
            let local = walk::report_path(file, &group.settings.folder);
            let read_options = ReadOptions {
                locale: group.settings.input.locale.clone(),
            };
            let article = read::read_bytes(&local, bytes, &read_options);
            plan.variant(&local, article.locale.as_ref())
        }
        None => vec![false; plan.overrides.len()],
    };
    lines.extend(config::rule_lines(&group.merged, plan, &variant));
    lines.retain(|line| !options.set || line.origin != "default");
    let mut out = io::stdout().lock();
    let name = group.file.as_ref().map(|file| file.display().to_string());
    writeln!(
        out,
        "# {}",
        name.as_deref().unwrap_or("no bilint.toml; defaults")
    )?;
    write_lines(&lines, &mut out)?;
    for suppression in &group.settings.known.suppressions {
        writeln!(
            out,
            "# suppress {}: {}  # {}",
            suppression.rules.join(", "),
            suppression.reason,
            suppression.origin
        )?;
    }
    Ok(Exit::Clean)
}

fn write_lines(lines: &[Line], out: &mut dyn Write) -> io::Result<()> {
    let text = |line: &Line| match &line.value {
        Some(value) => format!("{} = {value}", line.name),
        None => format!("# {} is not set", line.name),
    };
    let texts: Vec<String> = lines.iter().map(text).collect();
    let width = texts.iter().map(|it| it.chars().count()).max().unwrap_or(0);
    for (line, text) in lines.iter().zip(&texts) {
        writeln!(out, "{text:<0$}  # {1}", width.min(60), line.origin)?;
    }
    Ok(())
}
