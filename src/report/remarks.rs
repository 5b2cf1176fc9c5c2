//! What a person is told beside the marks: what is expected, what stands there, how it should read.
//! Nothing twice: marks show what stands there, and a suggestion may be what is expected.

use crate::model::Finding;

/// Labels with their texts, in order.
pub fn remarks(finding: &Finding) -> impl Iterator<Item = (&'static str, &str)> {
    let expected = finding.expected.as_deref();
    let actual = finding
        .actual
        .as_deref()
        .filter(|it| !is_marked(finding, it));
    let suggestion = finding.suggestion.as_deref();
    let remarks = [
        ("expected", expected),
        ("actual", actual),
        ("suggestion", suggestion.filter(|it| Some(*it) != expected)),
    ];
    remarks
        .into_iter()
        .filter_map(|(label, text)| Some((label, text.filter(|it| !it.is_empty())?)))
}

/// True when the text is what the target has under its only mark.
fn is_marked(finding: &Finding, text: &str) -> bool {
    let (Some(place), [(start, end)]) = (finding.place.as_deref(), &finding.target_spans[..])
    else {
        return false;
    };
    let signs = place.target.chars().skip(*start as usize);
    signs
        .take(end.saturating_sub(*start) as usize)
        .eq(text.chars())
}
