//! A target form of a termbase entry: its text and how far it reaches.

use std::fmt;

/// What the termbase says of a form. Of two matches of the same length the first of these wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The form to use.
    Preferred,
    /// Another form that is right.
    Admitted,
    /// A form that is wrong.
    Forbidden,
}

/// How a form is matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum FormKind {
    /// `politika`: with all its inflected forms; in compounding languages inside compounds, too.
    #[default]
    Inflected,
    /// `=klient`: this word in exactly this form.
    Whole,
    /// `licenc*`: words that begin so.
    Prefix,
    /// `*rakst`: words that end so.
    Suffix,
    /// `*pierakst*`: words that hold it.
    Inside,
}

/// A form as the termbase writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Form {
    /// Without the marks.
    pub text: String,
    /// What the marks say.
    pub kind: FormKind,
}

impl Form {
    /// Reads `form`, `=form`, `form*`, `*form` or `*form*`; `None` when nothing is left of it.
    pub fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        let (text, kind) = match written.strip_prefix('=') {
            Some(rest) => (rest, FormKind::Whole),
            None => match (written.strip_prefix('*'), written.strip_suffix('*')) {
                (Some(_), Some(_)) => (written.trim_matches('*'), FormKind::Inside),
                (Some(rest), None) => (rest, FormKind::Suffix),
                (None, Some(rest)) => (rest, FormKind::Prefix),
                (None, None) => (written, FormKind::Inflected),
            },
        };
        let text = text.trim();
        text.chars().any(char::is_alphanumeric).then(|| Self {
            text: text.to_owned(),
            kind,
        })
    }

    /// Reads a list parted by `|`.
    pub fn parse_list(written: &str) -> Vec<Self> {
        written.split('|').filter_map(Self::parse).collect()
    }

    /// True for forms with a `*`.
    pub fn is_wild(&self) -> bool {
        matches!(
            self.kind,
            FormKind::Prefix | FormKind::Suffix | FormKind::Inside
        )
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            FormKind::Inflected => write!(f, "{}", self.text),
            FormKind::Whole => write!(f, "={}", self.text),
            FormKind::Prefix => write!(f, "{}*", self.text),
            FormKind::Suffix => write!(f, "*{}", self.text),
            FormKind::Inside => write!(f, "*{}*", self.text),
        }
    }
}

/// Forms as a list parted by `|`.
pub fn list(forms: &[Form]) -> String {
    let written: Vec<String> = forms.iter().map(Form::to_string).collect();
    written.join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_and_written() {
        let written = "politika|=klient|licenc*|*rakst|*pierakst*";
        let forms = Form::parse_list(written);
        assert_eq!(forms.len(), 5);
        assert_eq!(list(&forms), written);
        assert_eq!(Form::parse_list(" | * |=|"), []);
    }
}
