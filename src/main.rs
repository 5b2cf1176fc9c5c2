//! The `bilint` program.

fn main() {}
