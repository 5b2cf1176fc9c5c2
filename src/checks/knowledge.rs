//! What checks may know beyond their pair: given by the configuration or learnt in the run.

/// Read-only knowledge about one locale.
#[derive(Debug, Default)]
pub struct Knowledge {}
