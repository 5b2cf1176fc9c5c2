//! Forms of one word as they stand in published text, language by language: the stems alone must know them
//! for the same word. The last column holds words that must stay apart from the first.

use bilint::words::{Fit, Inflection};

/// (language, base form, forms of it, other words).
const FORMS: &[(&str, &str, &str, &str)] = &[
    ("ar", "سياسة", "السياسة سياسات", "سيارة"),
    ("bg", "политика", "политики политиката политиките", "портал"),
    ("bs", "politika", "politike politici politikom", "portal"),
    ("ca", "usuari", "usuaris", "ús"),
    (
        "cs",
        "zásada",
        "zásady zásad zásadám zásadách zásadou",
        "zásah",
    ),
    (
        "cs",
        "uživatel",
        "uživatele uživatelé uživatelů uživatelům",
        "užití",
    ),
    (
        "da",
        "politik",
        "politikken politikker politikkerne",
        "politi",
    ),
    ("de", "Richtlinie", "Richtlinien", "Richter"),
    (
        "de",
        "Postfach",
        "Postfachs Postfächer Postfächern",
        "Postamt",
    ),
    ("el", "πολιτική", "πολιτικής πολιτικές πολιτικών", "πόλη"),
    ("es", "directiva", "directivas", "director"),
    ("es", "configuración", "configuraciones", "confianza"),
    (
        "et",
        "kasutaja",
        "kasutajad kasutajate kasutajaid kasutajale",
        "kasutus",
    ),
    (
        "fi",
        "palvelu",
        "palvelut palvelua palvelussa palvelujen",
        "palsta",
    ),
    ("fi", "käytäntö", "käytäntöjä käytäntöön", "käyttö"),
    ("fr", "stratégie", "stratégies", "strate"),
    ("he", "משתמש", "משתמשים", "מדיניות"),
    ("hi", "नीति", "नीतियों नीतियाँ", "नया"),
    (
        "hr",
        "pravilnik",
        "pravilnika pravilniku pravilnikom pravilnici",
        "pravo",
    ),
    (
        "hu",
        "szabályzat",
        "szabályzatok szabályzatot szabályzatban",
        "szabad",
    ),
    ("it", "criterio", "criteri", "credito"),
    ("ko", "정책", "정책을 정책은 정책의 정책에서", "정보"),
    (
        "lt",
        "strategija",
        "strategijos strategiją strategijoje strategijų",
        "struktūra",
    ),
    (
        "lt",
        "nuomotojas",
        "nuomotojo nuomotojui nuomotoją nuomotojai",
        "numeris",
    ),
    (
        "lv",
        "nomnieks",
        "nomnieka nomniekam nomnieku nomniekā nomnieki nomniekiem",
        "noma",
    ),
    (
        "lv",
        "politika",
        "politikas politiku politikā politikām",
        "portāls",
    ),
    (
        "lv",
        "atpakaļrakstīšana",
        "atpakaļrakstīšanas atpakaļrakstīšanu",
        "rakstīšana",
    ),
    ("lv", "licence", "licenču licencēm", "licis"),
    ("lv", "etiķete", "etiķešu etiķetēm", "etiķis"),
    ("lv", "metode", "metožu metodes", "metāls"),
    ("lv", "rūts", "rūti rūtī rūtis", "rinda"),
    ("mk", "политика", "политики политиката", "портал"),
    ("nb", "bruker", "brukere brukeren brukerne", "bryter"),
    ("nl", "gebruiker", "gebruikers", "gebied"),
    (
        "pl",
        "zasada",
        "zasady zasad zasadami zasadę zasadach",
        "zasób",
    ),
    (
        "pl",
        "dzierżawa",
        "dzierżawy dzierżawie dzierżawę",
        "dziennik",
    ),
    ("pt", "política", "políticas", "polícia"),
    (
        "ro",
        "utilizator",
        "utilizatori utilizatorilor utilizatorul",
        "utilaj",
    ),
    (
        "ru",
        "политика",
        "политики политику политикой политик",
        "портал",
    ),
    (
        "sk",
        "politika",
        "politiky politiku politikou politikách",
        "portál",
    ),
    (
        "sl",
        "pravilnik",
        "pravilnika pravilniku pravilnikom pravilnike pravilnikov",
        "pravica",
    ),
    (
        "sl",
        "najemnik",
        "najemnika najemniku najemnike najemnikov",
        "najem",
    ),
    (
        "sr",
        "politika",
        "politike politiku politikom политике политику",
        "portal",
    ),
    (
        "sv",
        "postlåda",
        "postlådan postlådor postlådorna postlådans",
        "postkontor",
    ),
    ("sv", "princip", "principen principer principerna", "pris"),
    (
        "sv",
        "klientorganisation",
        "klientorganisationen klientorganisationer",
        "klientdator",
    ),
    ("tr", "ilke", "ilkeler ilkeleri ilkelerin", "imza"),
    (
        "uk",
        "політика",
        "політики політику політикою політик політиці",
        "портал",
    ),
];

#[test]
fn stems_know_attested_forms() {
    let mut missed = Vec::new();
    for (language, base, forms, others) in FORMS {
        let inflection = Inflection::new(language);
        let base = bilint::words::fold::lower(base, language);
        for form in forms.split(' ') {
            let form = bilint::words::fold::lower(form, language);
            if inflection.fit(&base, &form) < Some(Fit::Inflected) {
                missed.push(format!("{language}: {base} {form}"));
            }
        }
        for other in others.split(' ') {
            if inflection.same(&base, other) {
                missed.push(format!("{language}: {base} is not {other}"));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
