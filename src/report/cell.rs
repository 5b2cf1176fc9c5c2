//! Values of the schema as text: how each kind of column is written, read and left empty; and the
//! guard that keeps a spreadsheet from running a cell as a formula.

use std::borrow::Cow;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::model::{Judgement, Severity, Status};

/// A value that stands in a cell.
pub trait Cell: Sized {
    /// The text of the cell.
    fn to_cell(&self) -> String;
    /// The value of a text; the error says what is wrong with it.
    fn from_cell(text: &str) -> Result<Self, String>;
    /// The value of a cell that is not there.
    fn absent() -> Self;
    /// True when the cell may be left out.
    fn is_absent(&self) -> bool;
}

impl Cell for String {
    fn to_cell(&self) -> String {
        self.clone()
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        Ok(text.to_owned())
    }

    fn absent() -> Self {
        Self::new()
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// Lines and columns count from 1, so 0 stands for a number that is not there.
impl Cell for u32 {
    fn to_cell(&self) -> String {
        match self {
            0 => String::new(),
            number => number.to_string(),
        }
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        match text {
            "" => Ok(0),
            text => whole_number(text),
        }
    }

    fn absent() -> Self {
        0
    }

    fn is_absent(&self) -> bool {
        *self == 0
    }
}

impl Cell for Option<u32> {
    fn to_cell(&self) -> String {
        self.map(|number| number.to_string()).unwrap_or_default()
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        match text {
            "" => Ok(None),
            text => whole_number(text).map(Some),
        }
    }

    fn absent() -> Self {
        None
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

fn whole_number(text: &str) -> Result<u32, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is no whole number"))
}

/// A finding that does not say how much it matters counts as a warning.
impl Cell for Severity {
    fn to_cell(&self) -> String {
        self.as_str().to_owned()
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        text.parse()
    }

    fn absent() -> Self {
        Self::Warning
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Cell for Status {
    fn to_cell(&self) -> String {
        self.as_str().to_owned()
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        match text {
            "" => Ok(Self::New),
            text => text.parse(),
        }
    }

    fn absent() -> Self {
        Self::New
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Cell for Option<Judgement> {
    fn to_cell(&self) -> String {
        self.map(|it| it.as_str().to_owned()).unwrap_or_default()
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        match text {
            "" => Ok(None),
            text => Judgement::from_str(text).map(Some),
        }
    }

    fn absent() -> Self {
        None
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// How sure a check is, in hundredths: finer steps would only make reports differ.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Confidence(f32);

impl Confidence {
    /// Rounds to hundredths between 0 and 1.
    pub fn new(value: f32) -> Self {
        Self((value.clamp(0.0, 1.0) * 100.0).round() / 100.0)
    }

    /// 0.0 to 1.0
    pub fn value(self) -> f32 {
        self.0
    }
}

impl Cell for Confidence {
    fn to_cell(&self) -> String {
        self.0.to_string()
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        if text.is_empty() {
            return Ok(Self::absent());
        }
        // A spreadsheet of a locale with decimal commas may have saved the report.
        text.replace(',', ".")
            .parse()
            .map(Self::new)
            .map_err(|_| format!("`{text}` is no number between 0 and 1"))
    }

    fn absent() -> Self {
        Self(1.0)
    }

    fn is_absent(&self) -> bool {
        false
    }
}

/// Ranges of code points, `12-19;30-34` in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spans(pub Vec<(u32, u32)>);

impl Cell for Spans {
    fn to_cell(&self) -> String {
        let spans: Vec<String> = self
            .0
            .iter()
            .map(|(start, end)| format!("{start}-{end}"))
            .collect();
        spans.join(";")
    }

    fn from_cell(text: &str) -> Result<Self, String> {
        let span = |part: &str| {
            let (start, end) = part.split_once('-')?;
            Some((start.trim().parse().ok()?, end.trim().parse().ok()?))
        };
        text.split(';')
            .filter(|part| !part.trim().is_empty())
            .map(|part| span(part).ok_or_else(|| format!("`{part}` is no span such as `12-19`")))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    fn absent() -> Self {
        Self::default()
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }
}

/// Puts a tab before a text that a spreadsheet would take for a formula, or whose own leading tab
/// would pass for the guard (CWE-1236).
pub fn guard(text: &str) -> Cow<'_, str> {
    if text.starts_with(is_dangerous) {
        Cow::Owned(format!("\t{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes the guard away again, exactly once; a tab that guards nothing stays.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\t') {
        Some(rest) if rest.starts_with(is_dangerous) => rest,
        _ => text,
    }
}

fn is_dangerous(sign: char) -> bool {
    matches!(
        sign,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guard_comes_off_exactly_once() {
        for text in ["=1+1", "＝SUM(A1)", "\t=x", "\tplain", "\n", "-", "a=b", ""] {
            assert_eq!(unguard(&guard(text)), text, "{text:?}");
        }
        assert_eq!(guard("@SUM"), "\t@SUM");
        assert_eq!(unguard("\tnever guarded"), "\tnever guarded");
    }

    #[test]
    fn cells_read_back() {
        let spans = Spans(vec![(0, 4), (12, 19)]);
        assert_eq!(spans.to_cell(), "0-4;12-19");
        assert_eq!(Spans::from_cell("0-4;12-19"), Ok(spans));
        assert_eq!(
            Spans::from_cell("4"),
            Err("`4` is no span such as `12-19`".to_owned())
        );
        assert_eq!(Confidence::new(0.8333).to_cell(), "0.83");
        assert_eq!(Confidence::new(1.0).to_cell(), "1");
        assert_eq!(Confidence::from_cell("0,95"), Ok(Confidence::new(0.95)));
        assert_eq!(<Option<u32>>::from_cell("0"), Ok(Some(0)));
    }
}
