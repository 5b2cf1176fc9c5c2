//! `bilint completions` and `bilint man`: made from the command line itself.

use std::io::{self, Write};

use anyhow::Result;
use clap::{Command, CommandFactory};

use super::args::{Cli, CompletionsArgs};
use super::exit::Exit;

/// Prints completions for a shell.
pub fn completions(options: &CompletionsArgs) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Cli::command(), "bilint", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Exit::Clean)
}

/// Prints the manual page: the command, then each subcommand with its own.
pub fn manual() -> Result<Exit> {
    let mut page = Vec::new();
    let mut command = Cli::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    describe(&command, &mut page)?;
    io::stdout().lock().write_all(&page)?;
    Ok(Exit::Clean)
}

fn describe(command: &Command, page: &mut Vec<u8>) -> Result<()> {
    for subcommand in command.get_subcommands() {
        if subcommand.get_name() == "help" {
            continue;
        }
        let man = clap_mangen::Man::new(subcommand.clone());
        man.render_name_section(page)?;
        man.render_synopsis_section(page)?;
        man.render_options_section(page)?;
        describe(subcommand, page)?;
    }
    Ok(())
}
