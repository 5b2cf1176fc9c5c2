//! `target-online` against a local server that misbehaves; nothing here asks the network.

mod prober;
mod program;
mod server;
