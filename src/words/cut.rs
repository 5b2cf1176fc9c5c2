//! Cuts the mask of a half into tokens for alignment and term matching.
//!
//! A token is a word or a number of the prose; code, URLs and markup hold none. Markup inside a word parts
//! it, so that emphasised letters can be told from the rest, and the tokens remember that nothing visible
//! stood between them. Scripts without spaces are cut by their own rules, see [`super::script`].

use super::{language, script};
use crate::model::inline::{MARK, OBJECT};
use crate::text::{Span, words};

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Joint {
    /// Punctuation, an object, or the start of the text: no phrase runs across it.
    Break,
    /// White space.
    Blank,
    /// One hyphen.
    Hyphen,
    /// Nothing the reader sees.
    Glued,
}

/// A word or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the half's text.
    pub span: Span,
    /// What stands before it.
    pub joint: Joint,
}

impl Token {
    /// The token as written.
    pub fn of<'a>(&self, mask: &'a str) -> &'a str {
        self.span.of(mask)
    }
}

/// The tokens of a mask in order.
pub fn cut(mask: &str, language: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(mask.len() / 6 + 1);
    let mut end = 0;
    let spaceless = language::spaceless(language);
    for span in words::words(mask) {
        let gap = &mask[end..span.start as usize];
        let joint = if tokens.is_empty() {
            Joint::Break
        } else {
            joint(gap)
        };
        end = span.end as usize;
        if let Some(last) = tokens.last_mut()
            && joins(mask, last, gap, span)
        {
            last.span.end = span.end;
            continue;
        }
        if spaceless && !span.of(mask).is_ascii() {
            script::cut(mask, span, joint, &mut tokens);
        } else {
            tokens.push(Token { span, joint });
        }
    }
    tokens
}

fn joint(gap: &str) -> Joint {
    let mut joint = Joint::Glued;
    for sign in gap.chars() {
        joint = match (joint, sign) {
            (_, MARK) => joint,
            (_, OBJECT) => return Joint::Break,
            (Joint::Glued, '-' | '\u{2010}' | '\u{2011}') => Joint::Hyphen,
            (Joint::Glued | Joint::Blank, _) if sign.is_whitespace() => Joint::Blank,
            _ => return Joint::Break,
        };
    }
    joint
}

/// `2.0`, `1,5` and `e-post` are one token each.
fn joins(mask: &str, last: &Token, gap: &str, span: Span) -> bool {
    let before = last.of(mask);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match gap {
        "." | "," => before.ends_with(|sign: char| sign.is_ascii_digit()) && digits(span.of(mask)),
        "-" | "\u{2011}" => {
            let mut signs = before.chars();
            signs.next().is_some_and(char::is_alphabetic)
                && signs.next().is_none()
                && span.of(mask).chars().count() > 1
                && last.joint != Joint::Hyphen
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(mask: &str, language: &str) -> String {
        cut(mask, language)
            .iter()
            .map(|token| {
                let sign = match token.joint {
                    Joint::Break => "|",
                    Joint::Blank => " ",
                    Joint::Hyphen => "-",
                    Joint::Glued => "+",
                };
                format!("{sign}{}", token.of(mask))
            })
            .collect()
    }

    #[test]
    fn joints_tell_what_stands_between() {
        assert_eq!(
            show(
                "Öppna \u{1}\u{1}Fil\u{1}\u{1}menyn, sign-in och e-post",
                "sv"
            ),
            "|Öppna Fil+menyn|sign-in och e-post"
        );
        assert_eq!(show("OAuth 2.0 \u{2}\u{2} flow", "en"), "|OAuth 2.0|flow");
        assert_eq!(show("x86-64 A-B", "en"), "|x86-64 A-B");
        assert_eq!(show("", "en"), "");
    }

    #[test]
    fn spaceless_scripts_are_cut_by_script() {
        assert_eq!(
            show("Azure ADのテナント管理者を設定します。", "ja"),
            "|Azure AD+の+テナント+管理+者+を+設定+します"
        );
        assert_eq!(show("租户策略", "zh"), "|租+户+策+略");
    }
}
