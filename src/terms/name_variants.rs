//! Other spellings of a protected name that are as right as its own, and those that are one slip away.

use super::visible::Visible;
use crate::text::Span;

/// Abbreviations inside names and what they stand for.
const SPELT_OUT: &[(&str, &str)] = &[("AD", "Active Directory")];

/// How often the target has the name in another right spelling: an abbreviation in it written out or the
/// reverse (`Azure Active Directory`), a small word of it with a capital (`Microsoft Identity Platform`).
pub(super) fn count(name: &str, target: &Visible) -> usize {
    let spelt: usize = SPELT_OUT
        .iter()
        .filter_map(|&(short, long)| replace_word(name, short, long))
        .chain(
            SPELT_OUT
                .iter()
                .filter_map(|&(short, long)| replace_word(name, long, short)),
        )
        .map(|other| target.text.matches(&other).count())
        .sum();
    spelt + target.count_raised(name)
}

/// Where the name stands with its blanks lost: `AzureAD`, `Windows10`.
pub(super) fn find_joined(name: &str, target: &Visible) -> Option<Span> {
    if !name.contains(' ') {
        return None;
    }
    let joined: String = name.split(' ').collect();
    let (at, _) = target
        .text
        .match_indices(&joined)
        .find(|&(at, found)| target.stands_alone(at, at + found.len()))?;
    Some(target.span(at, at + joined.len()))
}

fn replace_word(name: &str, word: &str, by: &str) -> Option<String> {
    let at = name.find(word)?;
    let end = at + word.len();
    let whole = (at == 0 || name[..at].ends_with(' '))
        && (end == name.len() || name[end..].starts_with(' '));
    whole.then(|| format!("{}{by}{}", &name[..at], &name[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_in_another_spelling() {
        let count = |name: &str, target: &str| count(name, &Visible::new(target));
        assert_eq!(count("Azure AD", "v Azure Active Directory"), 1);
        assert_eq!(count("Azure Active Directory", "v Azure AD in"), 1);
        assert_eq!(count("Azure AD", "AZURE ad"), 0);
        assert_eq!(
            count(
                "Microsoft identity platform",
                "Microsoft Identity Platform un"
            ),
            1
        );
        assert_eq!(count("ADFS", "Active DirectoryFS"), 0);
    }

    #[test]
    fn one_blank_away() {
        let found = |name: &str, target: &str| find_joined(name, &Visible::new(target)).is_some();
        assert!(found("Azure AD", "別のAzureADテナント"));
        assert!(!found("Azure AD", "modul AzureADPreview"));
        assert!(!found("Yammer", "Yammer"));
    }
}
