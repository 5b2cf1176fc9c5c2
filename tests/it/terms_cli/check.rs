//! `bilint terms check`: lines and exit codes.

use super::Place;

#[test]
fn problems_have_lines_and_errors_fail() {
    let place = Place::with(&[
        (
            "terms.csv",
            "source_term,locale,preferred,admitted,forbidden,part_of_speech,note,context\n\
             blade,lv-LV,panelis,,asmens,noun,,\n\
             Blade,lv-LV,lapa,,,noun,,\n\
             policy,lv-LV,politika,,politika,noun,,\n\
             tenant,Latvian people,nomnieks,,,noun,,\n",
        ),
        (
            "good.csv",
            "source_term;locale;preferred\nblade;sl-SI;podokno\n",
        ),
        (
            "warned.csv",
            "source_term,locale,forbidden\nblade,sl-SI,rezilo\n",
        ),
        ("names.csv", "name,note\nAzure AD,\nAzure AD,\n"),
    ]);
    let ran = place.bilint(&["terms", "check", "terms.csv"]);
    assert_eq!(ran.code, Some(1));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "terms.csv:3: error: `Blade` stands in line 2 already; put the two together",
            "terms.csv:4: error: `politika` is both right and forbidden for `policy`",
            "terms.csv:5: error: unknown locale `Latvian people`; write a tag such as `lv-LV`; the row is left out",
        ]
    );
    assert_eq!(ran.err, "4 entries: 3 errors, 0 warnings\n");

    let ran = place.good(&["terms", "check", "good.csv"]);
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str()),
        ("", "1 entry: nothing to mend\n")
    );
    let ran = place.good(&["terms", "check", "warned.csv"]);
    assert!(
        ran.out
            .starts_with("warned.csv:2: warning: `blade` forbids forms"),
        "{}",
        ran.out
    );
    let ran = place.bilint(&["terms", "check", "warned.csv", "--fail-on", "warning"]);
    assert_eq!(ran.code, Some(1));
    let ran = place.good(&["terms", "check", "good.csv", "names.csv"]);
    assert_eq!(
        ran.out,
        "names.csv:3: warning: `Azure AD` stands twice; the later row holds\n"
    );
    assert_eq!(ran.err, "1 entry, 1 names: 0 errors, 1 warnings\n");
    assert_eq!(place.bilint(&["terms", "check", "none.csv"]).code, Some(2));
    assert_eq!(place.bilint(&["terms", "check"]).code, Some(2));
}
