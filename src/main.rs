//! The `bilint` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Without a handler Ctrl-C would leave unfinished files behind; the run itself is not in danger.
    let _ = ctrlc::set_handler(stop);
    bilint::cli::run(std::env::args_os()).into()
}

/// Takes unfinished reports away and ends with the code that shells expect of Ctrl-C.
#[allow(clippy::exit)] // a signal handler has no caller to return to
fn stop() {
    bilint::input::output::discard_all();
    std::process::exit(130);
}
