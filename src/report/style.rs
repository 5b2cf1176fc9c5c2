//! Colours of the terminal, or none.

use crate::model::Severity;

/// What a piece of output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Errors and the words they mark.
    Error,
    /// Warnings and the words they mark.
    Warning,
    /// Notes and the words they mark.
    Note,
    /// What stands out without alarm.
    Strong,
    /// Rules, arrows and margins.
    Frame,
    /// What matters less.
    Faint,
}

impl From<Severity> for Style {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Note,
        }
    }
}

/// Paints with ANSI codes, or leaves text as it is.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    colour: bool,
}

impl Palette {
    /// With colours when `colour` is set.
    pub fn new(colour: bool) -> Self {
        Self { colour }
    }

    /// Without colours.
    #[cfg(test)]
    pub fn plain() -> Self {
        Self::new(false)
    }

    /// The text in a style.
    pub fn paint(self, style: Style, text: &str) -> String {
        if !self.colour || text.is_empty() {
            return text.to_owned();
        }
        let code = match style {
            Style::Error => "1;31",
            Style::Warning => "1;33",
            Style::Note => "1;36",
            Style::Strong => "1",
            Style::Frame => "1;34",
            Style::Faint => "2",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}
