//! Blanks around punctuation: one pass over the mask of a half.

use crate::model::Half;
use crate::model::inline::MARK;
use crate::text::{Span, script_of};

/// What is wrong with a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// A blank before a mark; the mark in its ASCII form.
    BlankBefore(char),
    /// A blank behind an opening bracket.
    BlankAfterOpen,
    /// A letter right behind a mark; the mark in its ASCII form.
    NoBlankAfter(char),
    /// Several blanks of which the browser keeps more than one.
    WideBlank,
    /// Two plain blanks between words.
    DoubleBlank,
    /// A comma twice.
    DoubleComma,
}

/// A flaw and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What it is.
    pub kind: FlawKind,
    /// What to mark: the blank with its mark.
    pub span: Span,
    /// The blank itself (empty where one is missing).
    pub blank: Span,
    /// The mark as written; a blank for blanks.
    pub mark: char,
}

impl Flaw {
    /// True for the blank before the bracket that closes the one with a blank behind it.
    pub fn closes(&self, open: &Self) -> bool {
        let mate = match open.mark {
            '(' => ')',
            '（' => '）',
            '[' => ']',
            '［' => '］',
            '「' => '」',
            '『' => '』',
            '【' => '】',
            _ => return false,
        };
        open.kind == FlawKind::BlankAfterOpen
            && matches!(self.kind, FlawKind::BlankBefore(_))
            && self.mark == mate
    }
}

/// The flaws of a half in order. Whether the language or the source allow them is the caller's to know.
pub fn flaws(half: &Half<'_>) -> Vec<Flaw> {
    let mut scan = Scan {
        text: &half.text,
        mask: &half.inline.mask,
        found: Vec::new(),
        blank: None,
        reach: 0,
        last: None,
    };
    scan.run();
    scan.found
}

struct Scan<'m> {
    text: &'m str,
    mask: &'m str,
    found: Vec<Flaw>,
    /// The blanks before, with nothing but markup between: their bytes, and whether the browser keeps
    /// one of them as it is.
    blank: Option<(Span, Keeps)>,
    /// Where the markup behind the blanks ends.
    reach: usize,
    /// The last sign that is no blank, markup aside, with its place.
    last: Option<(usize, char)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeps {
    Nothing,
    Some,
}

impl Scan<'_> {
    fn run(&mut self) {
        for (at, sign) in self.mask.char_indices() {
            match sign {
                MARK => {
                    if self.reach == at {
                        self.reach = at + sign.len_utf8();
                    } else {
                        self.blank = None;
                    }
                }
                ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => self.take_blank(at, sign),
                '\n' | '\r' | '\t' => {
                    self.blank = None;
                    self.last = None;
                }
                _ => {
                    self.take_sign(at, sign);
                    self.blank = None;
                    self.last = Some((at, sign));
                }
            }
        }
    }

    fn take_blank(&mut self, at: usize, sign: char) {
        let end = at + sign.len_utf8();
        let keeps = if sign == ' ' {
            Keeps::Nothing
        } else {
            Keeps::Some
        };
        self.blank = match self.blank {
            Some((span, before)) if span.end as usize == at => Some((
                Span::new(span.start as usize, end),
                if before == Keeps::Some { before } else { keeps },
            )),
            _ => Some((Span::new(at, end), keeps)),
        };
        self.reach = end;
    }

    fn take_sign(&mut self, at: usize, sign: char) {
        let Some((before, last)) = self.last else {
            return;
        };
        let end = at + sign.len_utf8();
        if let Some((blank, keeps)) = self.blank {
            // In emphasis that begins here only the plainest marks are sure: `konts **,** kas`.
            let touches = blank.end as usize == at;
            let between = &self.text[blank.end as usize..at];
            let emphasis = !touches && between.bytes().all(|byte| matches!(byte, b'*' | b'_'));
            if let Some(class) = closing_class(sign)
                && (touches || matches!(class, '.' | ',') && emphasis)
                && !matches!(
                    last,
                    '>' | '|' | '-' | '–' | '—' | '/' | '=' | '+' | '*' | '#' | '[' | '［'
                )
                && self.is_free_mark(sign, class, end, last)
            {
                self.push(
                    FlawKind::BlankBefore(class),
                    blank.start as usize,
                    end,
                    blank,
                    sign,
                );
            } else if is_opening(last)
                && blank.start as usize == before + last.len_utf8()
                && closing_class(sign) != Some(')')
                && closing_class(sign) != Some(']')
            {
                self.push(FlawKind::BlankAfterOpen, before, end, blank, last);
            } else if blank.len() > 1 && !matches!(sign, '>' | '|') && !matches!(last, '>' | '|') {
                // Two plain blanks before emphasis do not show, and why they stand there is told elsewhere.
                let words = last.is_alphanumeric() && sign.is_alphanumeric() && !emphasis;
                self.wide_blank(blank, keeps, words);
            }
            return;
        }
        if before + last.len_utf8() != at {
            return;
        }
        if is_comma(sign) && last == sign {
            let blank = Span::new(at, end);
            self.push(FlawKind::DoubleComma, before, end, blank, sign);
        } else if sign.is_alphabetic()
            && let Some(class) = closing_class(last)
            && self.lacks_blank(before, class, at, sign)
        {
            let blank = Span::new(at, at);
            self.push(FlawKind::NoBlankAfter(class), before, at, blank, last);
        }
    }

    fn wide_blank(&mut self, blank: Span, keeps: Keeps, between_words: bool) {
        let many = blank.of(self.mask).chars().count() > 1;
        if many && keeps == Keeps::Some {
            self.push(
                FlawKind::WideBlank,
                blank.start as usize,
                blank.end as usize,
                blank,
                ' ',
            );
        } else if many && between_words {
            self.push(
                FlawKind::DoubleBlank,
                blank.start as usize,
                blank.end as usize,
                blank,
                ' ',
            );
        }
    }

    /// The mark closes something here: no extension (`.pst`), no ellipsis, no time, no smiley.
    fn is_free_mark(&self, sign: char, class: char, end: usize, last: char) -> bool {
        if !sign.is_ascii() {
            return true;
        }
        let next = self.mask[end..].chars().find(|&it| it != MARK);
        match class {
            ')' | ']' => true,
            ':' if last.is_ascii_digit() => false,
            ':' | ';' => next.is_none_or(char::is_whitespace),
            _ => next.is_none_or(|next| {
                next.is_whitespace()
                    || matches!(next, '"' | '”' | '“' | '’' | '»' | '«' | ')' | ']')
            }),
        }
    }

    /// A letter behind a mark begins a new word there.
    fn lacks_blank(&self, mark: usize, class: char, at: usize, sign: char) -> bool {
        let word = self.mask[..mark]
            .chars()
            .rev()
            .take_while(|it| it.is_alphabetic())
            .count();
        let rest = self.mask[at..]
            .chars()
            .take_while(|it| it.is_alphabetic())
            .count();
        let next_spaceless = script_of(sign).is_spaceless();
        match class {
            _ if next_spaceless => false,
            ',' | ';' => word >= 2 && rest >= 2,
            '!' | '?' | ':' => word >= 3 && rest >= 2 && sign.is_uppercase(),
            '.' => {
                word >= 3
                    && rest >= 3
                    && sign.is_uppercase()
                    && self.mask[..mark]
                        .chars()
                        .next_back()
                        .is_some_and(char::is_lowercase)
                    && self.mask[at..]
                        .chars()
                        .nth(1)
                        .is_some_and(char::is_lowercase)
            }
            _ => false,
        }
    }

    fn push(&mut self, kind: FlawKind, start: usize, end: usize, blank: Span, mark: char) {
        self.found.push(Flaw {
            kind,
            span: Span::new(start, end),
            blank,
            mark,
        });
    }
}

/// Marks that close a word or phrase, in their ASCII form.
fn closing_class(sign: char) -> Option<char> {
    Some(match sign {
        '.' | '。' | '．' | '।' | '۔' => '.',
        ',' | '，' | '、' | '،' => ',',
        ';' | '；' | '؛' => ';',
        ':' | '：' => ':',
        '!' | '！' => '!',
        '?' | '？' | '؟' => '?',
        ')' | '）' => ')',
        ']' | '］' | '」' | '』' | '】' => ']',
        _ => return None,
    })
}

fn is_opening(sign: char) -> bool {
    matches!(sign, '(' | '（' | '[' | '［' | '「' | '『' | '【')
}

fn is_comma(sign: char) -> bool {
    matches!(sign, ',' | '，' | '、' | '،')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    fn kinds(text: &str) -> Vec<FlawKind> {
        flaws(&half_of(text)).iter().map(|it| it.kind).collect()
    }

    #[test]
    fn flaws_of_every_kind() {
        use FlawKind::*;
        assert_eq!(kinds("konts , kas"), [BlankBefore(',')]);
        assert_eq!(kinds("**konts** ."), [BlankBefore('.')]);
        assert_eq!(kinds("( x ) y"), [BlankAfterOpen, BlankBefore(')')]);
        assert_eq!(
            kinds("skaits ( **x** ) ir"),
            [BlankAfterOpen, BlankBefore(')')]
        );
        assert_eq!(kinds("[ **強制**]"), [BlankAfterOpen]);
        assert_eq!(kinds("「 **www** 」"), [BlankAfterOpen, BlankBefore(']')]);
        assert_eq!(kinds("persona **,** tal"), [BlankBefore(',')]);
        assert_eq!(kinds("viens,divi"), [NoBlankAfter(',')]);
        assert_eq!(kinds("lapa.Pēc tam"), [NoBlankAfter('.')]);
        assert_eq!(kinds("a \u{A0}b"), [WideBlank]);
        assert_eq!(kinds("abc  def"), [DoubleBlank]);
        assert_eq!(kinds("abc,, def"), [DoubleComma]);
        assert_eq!(kinds("كلمة ، كلمة"), [BlankBefore(',')]);
    }

    #[test]
    fn what_is_no_flaw() {
        for text in [
            "fails .pst un .ost",
            "un ... tā",
            "12 : 30",
            "A > **B** , c > d",
            "1,5 un 2.0",
            "Node.js",
            "a.  B",
            "x  > y",
            "- [ ] x",
            "Izvēlieties **...** vai **.NET**",
            "\n, x",
            "Mod :)",
        ] {
            let found = kinds(text);
            let found: Vec<_> = found
                .iter()
                .filter(|it| **it != FlawKind::BlankBefore(','))
                .collect();
            assert!(found.is_empty(), "{text} {found:?}");
        }
    }
}
