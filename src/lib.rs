//! bilint finds the defects a reader trips over in translated technical documentation.
//!
//! The modules in reading order, lowest layer first; a layer uses only those above it in this list.

pub mod text;

pub mod model;

pub mod locales;

pub mod read;

pub mod words;

pub mod terms;

pub mod compare;

pub mod align;

pub mod settings;

pub mod checks;

pub mod engine;

pub mod report;

pub mod exchange;

pub mod config;

pub mod input;

pub mod serve;

pub mod cli;
