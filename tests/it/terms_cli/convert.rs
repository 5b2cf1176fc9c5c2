//! `bilint terms import` and `export`: what other tools write, and the way back.

use super::Place;

const OURS: &str = "source_term,locale,preferred,admitted,forbidden,part_of_speech,note,context\n";

#[test]
fn memoq_tables_come_in() {
    let text = "\u{feff}Entry_ID;Entry_Subject;Entry_Note;English_United_States_Def;English_United_States;Term_Info;Term_Example;English_United_States;Term_Info;Term_Example;Latvian;Term_Info;Term_Example;Latvian;Term_Info;Term_Example\r\n\
        0;IT;a pane of the portal;;blade;\"CasePermissive;HalfPrefix\";Open the blade.;pane;\"CaseInsense;Exact\";;panel|is;\"CasePermissive;Custom\";;asmens;\"CasePermissive;Exact;Forbidden\";\r\n\
        1;;;;tenant;;;;;;īrnieks;\"CaseInsense;Forbidden\";;nomnieks;;\r\n";
    let place = Place::with(&[("memoq.csv", text)]);
    let ran = place.good(&[
        "terms",
        "import",
        "memoq.csv",
        "-o",
        "terms.csv",
        "--locale",
        "lv-LV",
    ]);
    assert_eq!(
        place.read("terms.csv"),
        format!(
            "{OURS}blade,lv-LV,panelis,,=asmens,,a pane of the portal,Open the blade.\n\
             pane,lv-LV,panelis,,=asmens,,a pane of the portal,Open the blade.\n\
             tenant,lv-LV,nomnieks,,īrnieks,,,\n"
        )
    );
    assert!(
        ran.err.contains("not carried over: column `Entry_ID` (2)"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("memoQ table of memoq.csv: 3 entries, wrote terms.csv"),
        "{}",
        ran.err
    );
    place.good(&["terms", "check", "terms.csv"]);
}

#[test]
fn any_table_comes_in_by_its_columns() {
    let place = Place::with(&[
        (
            "excel.csv",
            "English,Swedish (Sweden),Do not use,Part of speech,Comment\n\
             tenant,klientorganisation; klient,innehavare,noun,\n\
             blade,blad,,Noun,the portal's\n\
             Tenant,hyresgäst,,noun,\n",
        ),
        (
            "odd.tsv",
            "EN term\tOur term\tBad\nblade\tpodokno\trezilo\n",
        ),
    ]);
    // Excel's "Unicode text".
    let utf16: Vec<u8> = "\u{feff}English\tLatvian\nblade\tpanelis\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    place.write_bytes("unicode.txt", &utf16);
    let ran = place.bilint(&["terms", "import", "excel.csv"]);
    // `Do not use` is in no language of its own.
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("--locale TAG"), "{}", ran.err);
    let ran = place.good(&["terms", "import", "excel.csv", "--locale", "sv-SE"]);
    assert_eq!(
        ran.out,
        format!(
            "{OURS}tenant,sv-SE,klientorganisation,klient|hyresgäst,innehavare,noun,,\n\
             blade,sv-SE,blad,,,noun,the portal's,\n"
        )
    );
    assert!(ran.err.contains("put together: 1 entry"), "{}", ran.err);
    let map = [
        "--column",
        "source_term=EN term",
        "--column",
        "preferred=Our term",
        "--column",
        "forbidden=bad",
    ];
    let mut arguments = vec!["terms", "import", "odd.tsv", "--locale", "sl"];
    arguments.extend(map);
    let ran = place.good(&arguments);
    assert_eq!(ran.out, format!("{OURS}blade,sl,podokno,,rezilo,,,\n"));
    let ran = place.bilint(&["terms", "import", "odd.tsv"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err
            .contains("no column of English terms among `EN term`, `Our term`, `Bad`"),
        "{}",
        ran.err
    );
    let ran = place.bilint(&["terms", "import", "odd.tsv", "--column", "prefered=Bad"]);
    assert!(
        ran.err.contains("`prefered` is no column of a termbase"),
        "{}",
        ran.err
    );
    let ran = place.good(&["terms", "import", "unicode.txt"]);
    assert_eq!(ran.out, format!("{OURS}blade,lv,panelis,,,,,\n"));
}

#[test]
fn tbx_of_microsoft_and_multiterm_xml_come_in() {
    let microsoft = r#"<?xml version="1.0"?><martif type="TBX" xml:lang="en-us"><text><body>
<termEntry id="1"><langSet xml:lang="en-US"><descripGrp><descrip type="definition">A pane of the portal.</descrip></descripGrp>
<ntig><termGrp><term id="1">blade</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet>
<langSet xml:lang="lv-LV"><ntig><termGrp><term>panelis</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet></termEntry>
<termEntry id="2"><descrip type="subjectField">IT</descrip><langSet xml:lang="en-US"><ntig><termGrp><term>blade</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet>
<langSet xml:lang="lv-LV"><ntig><termGrp><term>plātne</term></termGrp></ntig></langSet>
<langSet xml:lang="sl-SI"><ntig><termGrp><term>rezina</term></termGrp></ntig></langSet></termEntry>
</body></text></martif>"#;
    let multiterm = r#"<mtf><conceptGrp><concept>1</concept><languageGrp><language type="English" lang="EN"/><termGrp><term>tenant</term></termGrp></languageGrp>
<languageGrp><language type="Swedish" lang="SV"/><termGrp><term>klientorganisation</term><descripGrp><descrip type="Status">Preferred</descrip></descripGrp></termGrp>
<termGrp><term>innehavare</term><descripGrp><descrip type="Status">Forbidden</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>"#;
    let place = Place::with(&[("ms.tbx", microsoft), ("trados.xml", multiterm)]);
    let ran = place.good(&["terms", "import", "ms.tbx", "--locale", "lv-LV"]);
    assert_eq!(
        ran.out,
        format!("{OURS}blade,lv-LV,panelis,plātne,,noun,,A pane of the portal.\n")
    );
    assert!(
        ran.err.contains("not carried over: `subjectField` (1)"),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("entries of other locales than lv-LV (1)"),
        "{}",
        ran.err
    );
    let ran = place.good(&["terms", "import", "trados.xml"]);
    assert_eq!(
        ran.out,
        format!("{OURS}tenant,sv,klientorganisation,,innehavare,,,\n")
    );
    // A termbase of another tool can be used as it is.
    place.good(&["terms", "check", "ms.tbx", "trados.xml"]);
}

#[test]
fn export_and_import_lose_nothing() {
    let rows = format!(
        "{OURS}tenant,sv-SE,klientorganisation,,innehavare|=klient,noun,R&D's <term>,the Azure tenant\n\
         log,lv-LV,žurnāls,reģistr*,,\"noun, verb\",,\n"
    );
    let place = Place::with(&[("terms.csv", rows.as_str())]);
    for (name, format) in [("a.tbx", "tbx"), ("b.tbx", "tbx-v2"), ("c.csv", "csv")] {
        place.good(&["terms", "export", "terms.csv", "-o", name, "-f", format]);
        let ran = place.good(&["terms", "import", name, "-q"]);
        assert_eq!(ran.out, rows, "{name}");
    }
    assert!(
        place
            .read("a.tbx")
            .contains("<tbx type=\"TBX-Basic\" style=\"dca\"")
    );
    assert!(place.read("b.tbx").contains("<martif type=\"TBX-Basic\""));
    let ran = place.good(&["terms", "export", "--builtin", "--locale", "lv-LV"]);
    assert!(
        ran.out
            .lines()
            .any(|line| line.starts_with("blade,lv-LV,panelis")),
        "{}",
        ran.out
    );
    assert_eq!(place.bilint(&["terms", "export"]).code, Some(2));
}
