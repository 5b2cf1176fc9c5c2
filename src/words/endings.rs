//! Inflectional endings of the languages Snowball does not know, compiled by us from their grammars.
//! They need not be complete: the suffix pairs learnt from a corpus find what they miss.

use super::hash::FastSet;

/// The ending table of a language.
pub struct Endings {
    /// The endings, parted by blanks; the longest that fits is taken off.
    pub list: &'static str,
    /// Letters that must remain.
    pub keep: usize,
    /// Softened last letters of a stem and what they stand for.
    pub harden: &'static [(char, char)],
    /// They are softened before `i` only.
    pub before_i: bool,
}

/// The endings of a table, ready to be looked up.
#[derive(Clone, Debug)]
pub struct EndingSet {
    endings: FastSet<&'static str>,
    longest: usize,
    /// Letters that must remain.
    pub keep: usize,
}

impl EndingSet {
    /// Takes the endings of a table apart.
    pub fn new(table: &Endings) -> Self {
        let endings: FastSet<&str> = table.list.split(' ').collect();
        Self {
            longest: endings
                .iter()
                .map(|it| it.chars().count())
                .max()
                .unwrap_or(0),
            keep: table.keep,
            endings,
        }
    }

    /// True for an ending of the table.
    pub fn has(&self, ending: &str) -> bool {
        self.endings.contains(ending)
    }

    /// Where the longest ending begins that leaves enough of the word.
    pub fn find(&self, word: &str) -> Option<usize> {
        let mut found = None;
        for (at, _) in word.char_indices().rev().take(self.longest) {
            if self.has(&word[at..]) && word[..at].chars().nth(self.keep - 1).is_some() {
                found = Some(at);
            }
        }
        found
    }
}

/// The table of a language subtag.
pub fn of(language: &str) -> Option<&'static Endings> {
    Some(match language {
        "lv" | "ltg" => &LATVIAN,
        "lt" => &LITHUANIAN,
        "sl" => &SLOVENIAN,
        "hr" | "bs" | "sr" | "sh" | "cnr" => &SERBO_CROATIAN,
        "cs" => &CZECH,
        "sk" => &SLOVAK,
        "pl" => &POLISH,
        "bg" | "mk" => &BULGARIAN,
        "uk" | "be" | "rue" => &UKRAINIAN,
        "et" => &ESTONIAN,
        "is" | "fo" => &ICELANDIC,
        "ca" | "gl" | "oc" | "ast" => &CATALAN,
        "he" => &HEBREW,
        "hi" | "mr" | "ne" => &HINDI,
        "ko" => &KOREAN,
        "fa" | "ur" => &PERSIAN,
        "az" => &AZERBAIJANI,
        "kk" | "ky" | "tt" => &KAZAKH,
        "eu" => &BASQUE,
        "sq" => &ALBANIAN,
        _ => return None,
    })
}

/// Latvian: six cases, definite adjectives, verb classes in ē, ā, ī, o; softened l, n, k, g are hardened.
static LATVIAN: Endings = Endings {
    list: "ojieties ājieties ējieties ījieties ojoties ājoties ējoties ījoties ieties otajam \
        ātajam ētajam ītajam ajiem ojiet osiet otais otajā otiem oties ājiet āsiet ātais ātajā \
        ātiem āties ējiet ēsiet ētais ētajā ētiem ēties ījiet īsiet ītais ītajā ītiem īties \
        ajai ajam ajos ajām ajās ojam ojas ojat ojot osim otas otie otos otām ājam ājas ājat \
        ājot āsim ātas ātie ātos ātām ējam ējas ējat ējot ēsim ētas ētie ētos ētām ījam ījas \
        ījat ījot īsim ītas ītie ītos ītām ais ajā iem iet oja oji oju ota oti oto ots otu otā \
        ošu āja āji āju āta āti āto āts ātu ātā āšu ēja ēji ēju ēta ēti ēto ēts ētu ētā ēšu \
        īja īji īju īta īti īto īts ītu ītā īšu ai am as ei em es ie im is os ot um us ām ās \
        āt ēm ēs ēt īm īs īt ūm a e i o s u ā ē ī š ū",
    keep: 3,
    harden: &[('ļ', 'l'), ('ņ', 'n'), ('ķ', 'k'), ('ģ', 'g')],
    before_i: false,
};

/// Lithuanian: five declensions, definite adjectives, infinitives.
static LITHUANIAN: Endings = Endings {
    list: "uosius iomis iuose osios ajam iais iame iams ieji iems imis ioje iojo ioms iose iuje \
        omis umis uose ėmis ais ama ame ams iai iam ims ios iui ius oje oms ose tis uje ums \
        yje yse ėje ėms ėse ųjų ai am as es ia io is iu ią ių os ti ui us ys ės ėę a e i o u y \
        ą ė ę į ų",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Slovenian: three numbers, six cases, infinitives and imperatives.
static SLOVENIAN: Endings = Endings {
    list: "ajte ovih ovom ama ami ate ati ega ema emu ete eti imi ite iti oma ove ovi ah eh em ev \
        ih im om ov a e i o u",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Croatian, Bosnian, Serbian; Cyrillic is respelt in Latin letters first.
static SERBO_CROATIAN: Endings = Endings {
    list: "evima ovima ajte ijem ama ati ega emu ete eva eve evi ima ite iti oga ome omu ova ove \
        ovi eg em ih im og oj om a e i o u",
    keep: 3,
    harden: &[('c', 'k'), ('z', 'g'), ('s', 'h')],
    before_i: true,
};

/// Czech: seven cases, hard and soft adjectives.
static CZECH: Endings = Endings {
    list: "ového ovému ových ovými ejte ovat ovou ovým ami ech emi ovi ové uje ách ého ému ích \
        ího ími ímu ých ými ěte at em it ou te ám ém ím ým ům a e i o u y á é í ú ý ě ů",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Slovak: six cases, hard and soft adjectives.
static SLOVAK: Endings = Endings {
    list: "ového ovému ových ovými iach iami ieho iemu ovať ovia ovým ach ami iam och ovi ové uje \
        ách ého ému ích ími ých ými am ať ej em ia ie iu iť om ou ov te ám ím ým a e i o u y á \
        é í ú ý",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Polish: seven cases, adjectives; softened n, s, c, z are hardened.
static POLISH: Endings = Endings {
    list: "owego owemu owych owymi iach iami iego iemu ować owej owie owym ach ami cie ego emu \
        ich iej iem imi iom owa owe owi owy ych ymi ać ej em ia ie ii im io iu ią ić ię om ym \
        yć ów a e i o u y ą ę",
    keep: 3,
    harden: &[('ń', 'n'), ('ś', 's'), ('ć', 'c'), ('ź', 'z')],
    before_i: false,
};

/// Bulgarian and Macedonian: articles behind the word, plurals.
static BULGARIAN: Endings = Endings {
    list: "евете ищата овете ване иите ията ата ате еве ете ето ите ища ият ове ото ята ия та те \
        то ът ят а е и о у я",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Ukrainian and Belarusian: seven cases, adjectives, infinitives.
static UKRAINIAN: Endings = Endings {
    list: "юються увати ються ього ьому ами ати еві ими ити ові ого ому ями єві іми ам ах ей ем \
        ею ий им их ом ою ої ти ть ям ях єм єю ів ій ім іх їв а е и о у ь ю я є і ї",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Estonian: fourteen cases behind a stem vowel.
static ESTONIAN: Endings = Endings {
    list: "adesse atesse edesse etesse idesse itesse miseks udesse utesse adega adeks adele adelt \
        adest atega ateks atele atelt atest edega edeks edele edelt edest etega eteks etele \
        etelt etest idega ideks idele idelt idest itega iteks itele itelt itest mised miste \
        takse udega udeks udele udelt udest utega uteks utele utelt utest adel ades aide asid \
        asse atel ates edel edes eide esid esse etel etes idel ides iide isid isse itel ites \
        mine mise mist udel udes uide usid usse utel utes ade aga aid aks ale alt ana ani asi \
        ast ata ate ede ega eid eks ele elt ena eni esi est eta ete ide iga iid iks ile ilt \
        ina ini isi ist ita ite ude uga uid uks ule ult una uni usi ust uta ute ad al an as at \
        da ed el en es et id il in is it ma ud ul un us ut a e i u",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Icelandic and Faroese: four cases with the article behind.
static ICELANDIC: Endings = Endings {
    list: "arnir irnar unnar urnar anna inni inum unni unum ana ina inn ins inu una ar ir ið um \
        ur a i s u",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Catalan, Galician, Occitan: number and gender.
static CATALAN: Endings = Endings {
    list: "es os a e o s",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Hebrew: plurals and the feminine ending.
static HEBREW: Endings = Endings {
    list: "ות ים ימ ית ה י ת",
    keep: 2,
    harden: &[],
    before_i: false,
};

/// Hindi, Marathi, Nepali: vowel endings.
static HINDI: Endings = Endings {
    list: "ियाँ ियां ियों ाएँ ाएं ाओं एँ एं ओं ाँ ां ें ों ा ि ी ु ू े ो",
    keep: 2,
    harden: &[],
    before_i: false,
};

/// Korean: particles behind the noun.
static KOREAN: Endings = Endings {
    list: "으로부터 로부터 에게서 에서는 으로는 과의 까지 들은 들을 들의 들이 보다 부터 에게 에는 에서 와의 으로 이나 이며 처럼 하고 가 과 는 도 들 로 를 \
        만 에 와 은 을 의 이",
    keep: 2,
    harden: &[],
    before_i: false,
};

/// Persian and Urdu: plurals and the linking vowel.
static PERSIAN: Endings = Endings {
    list: "هایی های‌ های ات ان ها ی",
    keep: 2,
    harden: &[],
    before_i: false,
};

/// Azerbaijani: plurals, possessives, cases.
static AZERBAIJANI: Endings = Endings {
    list: "larından lərindən larında lərində lardan larına larını lərdən lərini lərinə indən \
        ların lərin ından ində ları ləri ında dan dən lar lər nin nın da də in un ün ın a i u \
        ü ı ə",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Kazakh, Kyrgyz, Tatar: plurals and cases.
static KAZAKH: Endings = Endings {
    list: "ларының лерінің лардың лердің ларды ларға лерге лерді дан дар ден дер дың дің лар лер \
        ның нің тан тар тен тер тың тің ге да де ды ді ке та те ты ті ға қа ы і",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Basque: articles and cases.
static BASQUE: Endings = Endings {
    list: "arekin aren ari ean eko tik ak ek en ra a",
    keep: 3,
    harden: &[],
    before_i: false,
};

/// Albanian: articles and cases.
static ALBANIAN: Endings = Endings {
    list: "ave eve in it ja ve ën a e i t u ë",
    keep: 3,
    harden: &[],
    before_i: false,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_is_found() {
        let latvian = EndingSet::new(&LATVIAN);
        assert_eq!(latvian.find("nomniekiem"), Some("nomniek".len()));
        assert_eq!(latvian.find("abu"), None);
        assert!(latvian.has("ajiem") && !latvian.has(""));
    }
}
