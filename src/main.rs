//! The `bilint` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    bilint::cli::run(std::env::args_os()).into()
}
