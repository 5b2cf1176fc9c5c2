//! Abbreviations that end in a full stop without ending a sentence.
//!
//! Written without inner spaces: `z.B.` stands for `z. B.` as well. Parts that stand alone before a space
//! (`z.`) are added when the list is read.
//!
//! Source: CLDR 46 segmentation exceptions (`ss` suppressions) where it has them, else the academic
//! dictionaries of the languages; only what documentation uses.

use super::table::{Table, pick};

/// The abbreviations of a tag in lower case with their first parts, sorted.
pub(super) fn abbreviations(tag: &str) -> Vec<&'static str> {
    let own = pick(ABBREVIATIONS, tag).unwrap_or_default();
    let mut list = Vec::new();
    for abbreviation in own.split_whitespace().chain(SHARED.split_whitespace()) {
        let stops = abbreviation.match_indices('.').map(|(at, _)| at + 1);
        list.extend(stops.map(|end| &abbreviation[..end]));
    }
    list.sort_unstable();
    list.dedup();
    list
}

/// Latin and English ones that stay in translations.
const SHARED: &str = "e.g. i.e. etc. vs. inc. ltd. corp. co. approx. dr. mr. mrs.";

const ABBREVIATIONS: &Table<&str> = &[
    ("ar", "أ. د. م. ص. ت. ج. هـ."),
    (
        "bg",
        "напр. т.е. т.н. и.т.н. др. стр. гр. г. чл. ал. бр. вж. мин. сек. хил. млн. млрд. лв. ул. проф. срв.",
    ),
    (
        "bs hr sr-Latn",
        "npr. tj. itd. i.sl. sl. br. str. god. g. st. tzv. odn. ul. dr. mr. prof. tel. min. max. mil. mlrd. čl. \
         usp. v. pr. dipl. ing. i.dr. i.t.d.",
    ),
    (
        "ca",
        "p.ex. pàg. núm. sr. sra. etc. aprox. vol. art. tel. av. máx. mín. ed. i.e. cap. fig.",
    ),
    (
        "cs",
        "např. tj. tzn. tzv. atd. apod. aj. atp. resp. popř. příp. č. str. obr. tab. mj. min. tis. mil. mld. \
         ing. mgr. tel. ul. nám. s.r.o. a.s. kap. odst. pozn. vč. cca. hod. sek.",
    ),
    (
        "da",
        "bl.a. f.eks. fx. osv. dvs. ca. evt. inkl. ekskl. mfl. m.fl. m.m. mht. m.h.t. mv. m.v. nr. pga. p.g.a. \
         pr. jf. stk. kr. kl. mio. mia. tlf. vha. v.h.a. ift. i.f.t. hhv. max. min. o.l. o.lign. mm. alm. eks. \
         henv. pkt. sml. vedr. adm. tidl. tilsv. ang. afsn. kap.",
    ),
    (
        "de",
        "z.b. bzw. usw. ca. d.h. u.a. u.ä. u.u. v.a. vgl. inkl. exkl. ggf. evtl. nr. s. abb. tab. kap. abs. bd. \
         bspw. o.ä. o.g. i.d.r. i.a. sog. std. min. sek. mio. mrd. tel. str. max. zzgl. zzt. z.t. z.zt. u.v.m. \
         usf. s.o. s.u. dr. prof. dipl. ing. hr. fa. allg. bzgl. einschl. entspr. engl. dt. jh. jan. feb. aug. \
         sept. okt. nov. dez.",
    ),
    (
        "el",
        "π.χ. κ.λπ. κλπ. κ.ά. κ.ο.κ. δηλ. αρ. σελ. βλ. κ. κα. τηλ. χιλ. δισ. π.μ. μ.μ. λ.χ. αριθ. κεφ. παρ.",
    ),
    (
        "en",
        "a.m. p.m. u.s. u.k. fig. figs. p. pp. vol. ed. eq. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. \
         nov. dec. jr. sr. prof. min. max. incl. ver. dept. cf. al. llc. n.a. a.k.a. misc. avg. tel.",
    ),
    (
        "es gl",
        "p.ej. ej. pág. págs. núm. art. sr. sra. dr. dra. ud. uds. vd. vds. aprox. máx. mín. tel. av. cap. ed. \
         fig. vol. ee.uu. s.a. a.m. p.m. min. seg. dto. dpto. admón. p.",
    ),
    (
        "et",
        "nt. jne. jm. jms. s.t. s.o. ehk. vt. lk. nr. ca. pr. ptk. lg. tel. tn. min. sek. max. mln. mld. mlrd. \
         tuh. k.a. vm. sh. a. dets. nov. okt. sept. aug. veebr. jaan. apr. joon. tab. peatk.",
    ),
    (
        "eu",
        "adib. etab. or. orr. zk. zb. kap. irud. gutxg. geh. tel. art. jn. and. a.m. ad.",
    ),
    (
        "fi",
        "esim. jne. ym. yms. mm. ks. vrt. ts. n. ns. nk. s. nro. puh. klo. v. kpl. milj. mrd. tri. prof. toim. \
         ml. tms. ao. huom. pvm. e.",
    ),
    ("fil", "hal. atbp. g. gng. bb. dr. blg."),
    (
        "fr",
        "p.ex. ex. etc. c.-à-d. cf. env. max. min. num. p. pp. art. chap. fig. tél. vol. éd. réf. av. apr. \
         janv. févr. avr. juil. sept. oct. nov. déc. c.à.d. paragr. tab. s.a. t.t.c. hab. suiv. resp. approx.",
    ),
    ("ga", "srl. m.sh. lch. uimh. fón."),
    ("he", "וכו'. עמ'. מס'."),
    ("hi", "डॉ. प्रो. कं. लि. पृ. सं. उदा. ई. रु."),
    (
        "hu",
        "pl. stb. ún. max. min. ld. vö. tel. db. sz. o. old. ált. dr. prof. tkp. vmint. jan. febr. márc. ápr. \
         máj. jún. júl. aug. szept. okt. nov. dec. fej. i.e. kft. zrt. nyrt. bt. mp. pld. szerk. u.n.",
    ),
    (
        "id ms",
        "dll. dsb. dst. dkk. dr. ir. jl. hlm. hal. yth. spt. tsb. tgl. a.n. d.a. s.d. bpk. sdr. tel. cth. prof.",
    ),
    (
        "is",
        "t.d. o.s.frv. þ.e. m.a. þ.e.a.s. o.fl. s.s. u.þ.b. bls. nr. kl. sbr. sk. kr. tl. t.a.m. a.m.k. þús. \
         m.v. mín. sek. ath. jan. feb. sept. okt. nóv. des.",
    ),
    (
        "it",
        "ad.es. ecc. pag. pagg. pp. p. n. nr. num. fig. tab. cap. art. sig. sig.ra. dott. ing. prof. tel. max. \
         min. sec. vol. cfr. v. ca. c.d. p.es. s.p.a. s.r.l. vs. escl. incl. ed. gen. feb. mar. apr. mag. giu. \
         lug. ago. ott. nov. dic.",
    ),
    ("kk", "т.б. т.с.с. мыс. б.з.б. ж. млн. млрд. бет. қ. көш."),
    ("lb", "z.b. asw. evtl. ca. nr. w.e.g. d.h. bzw. u.a."),
    (
        "lt",
        "pvz. t.y. ir.t.t. t.t. pan. kt. ir.kt. ir.pan. žr. plg. nr. psl. d. mėn. min. sek. val. tūkst. mln. \
         mlrd. tel. g. pr. vad. šalt. a. str. p. dr. prof. doc. maks. proc. sav. liep. rugp. saus. vas. bal. \
         geg. birž. rugs. spal. lapkr. gruod.",
    ),
    (
        "lv",
        "piem. t.i. t.s. u.c. u.tml. tml. u.t.t. utt. utml. sk. lpp. nr. plkst. t.sk. tūkst. milj. mljrd. \
         miljd. apm. min. sek. g. gs. dr. prof. tālr. tel. maks. att. tab. nod. pants. p. resp. saīs. v. kr. \
         pr. janv. febr. apr. jūn. jūl. aug. sept. okt. nov. dec. ieskait. bij. dz. mēn. gab. ekon. adm. inž.",
    ),
    ("mt", "eż. eċċ. p.e. nru. paġ. dr. prof. sur. art."),
    (
        "nb",
        "bl.a. f.eks. osv. dvs. ca. evt. inkl. ekskl. m.fl. mfl. m.m. mm. mht. m.h.t. m.a.o. nr. s. pga. p.g.a. \
         pr. jf. stk. kr. kl. mill. mrd. tlf. vha. v.h.a. ift. hhv. maks. min. o.l. fvt. eks. vedr. sml. pkt. \
         kap. tab. ev. iht. i.h.t. mv. m.v. tidl. tilsv. jan. feb. apr. aug. sep. sept. okt. nov. des. adm. \
         avd. gj.",
    ),
    (
        "nl",
        "bijv. bv. b.v. enz. d.w.z. m.a.w. o.a. m.b.t. i.p.v. m.b.v. t.a.v. t.b.v. t.o.v. t/m. a.d.h.v. n.a.v. \
         i.v.m. i.t.t. incl. excl. max. min. evt. nr. nrs. blz. p. pag. ca. resp. vgl. z.g. z.o.z. jl. dhr. \
         mevr. mw. dr. drs. ing. ir. prof. tel. afb. fig. tab. hfst. art. mln. mld. sec. std. afd. a.u.b. \
         s.v.p. e.d. e.a. m.n. m.u.v. n.v.t. o.b.v. v.a. jan. feb. mrt. apr. aug. sep. sept. okt. nov. dec. etc.",
    ),
    (
        "pl",
        "np. tj. tzn. tzw. itd. itp. m.in. in. dr. mgr. inż. prof. nr. str. s. r. w. ul. al. pl. pkt. ust. art. \
         rozdz. rys. tab. tel. godz. min. sek. maks. tys. mln. mld. zł. ww. por. zob. wg. ds. jw. pt. sp. \
         z.o.o. lp. ang. niem. poz. św. hab. pow. woj.",
    ),
    (
        "pt",
        "p.ex. ex. pág. págs. p. pp. núm. sr. sra. dr. dra. aprox. máx. mín. tel. av. cap. fig. vol. ed. art. \
         ref. ltda. s.a. a.m. p.m. min. seg. obs. depto. dept. jan. fev. mar. abr. ago. out. nov. dez. incl.",
    ),
    (
        "ro",
        "de.ex. ex. ș.a. ș.a.m.d. pag. p. nr. dl. dna. dvs. art. alin. lit. cap. fig. tab. tel. max. min. \
         aprox. str. vol. ed. sec. mil. mld. lb. resp. ref. s.a. s.r.l. a.m. p.m. cca. înc. ian. feb. apr. iun. \
         iul. aug. sept. oct. nov. dec. ing. prof.",
    ),
    (
        "ru",
        "долл. т.е. т.д. т.п. и.т.д. и.т.п. т.к. т.н. др. пр. напр. см. ср. стр. с. рис. табл. гл. разд. п. пп. г. \
         гг. в. вв. ч. мин. сек. макс. тыс. млн. млрд. трлн. руб. коп. ул. д. тел. проф. акад. прим. ред. англ. \
         шт. экз. доп. кв. обл. янв. февр. фев. апр. авг. сент. окт. нояб. дек. т.о. т. н.",
    ),
    (
        "sk",
        "napr. t.j. tj. tzn. tzv. atď. a.pod. apod. a.i. resp. príp. č. str. obr. tab. pozn. min. max. tis. \
         mil. mld. ing. mgr. tel. ul. nám. s.r.o. a.s. kap. ods. vrát. hod. sek. čl. cca. zv. por. p.",
    ),
    (
        "sl",
        "npr. t.i. itd. ipd. itn. oz. tj. t.j. št. str. gl. prim. dr. mag. prof. inž. tel. sl. čl. odst. pogl. \
         maks. min. sek. mio. mrd. tis. ur. ul. d.o.o. d.d. pribl. p. priv. mdr. ang. nem. s.p. t.im. i.dr. \
         jan. feb. mar. apr. avg. sept. okt. nov. dec. vklj. tč. ibid. dipl. red.",
    ),
    (
        "sr",
        "нпр. тј. итд. и.сл. сл. бр. стр. год. г. ст. тзв. одн. ул. др. мр. проф. тел. мин. макс. мил. чл. тач. \
         в. и.др.",
    ),
    (
        "sv",
        "t.ex. bl.a. osv. dvs. d.v.s. m.m. m.fl. etc. ca. s.k. p.g.a. pga. t.o.m. fr.o.m. o.d. o.dyl. o.s.v. \
         m.a.o. m.h.a. mha. m.a.p. m.v.h. nr. s. kap. avs. ex. exkl. inkl. ev. evt. f.d. f.n. f.ö. fig. forts. \
         föreg. förk. i.st. jfr. kl. kr. max. min. moms. mvh. n.b. obs. omkr. p. resp. s.a.s. sek. st. t.h. \
         t.v. tab. tel. tf. tfn. tills. t.r. u.a. ung. uppl. utg. vol. v. vs. övers. övr. aug. sept. okt. nov. \
         dec. jan. febr. apr. el.dyl. tr. d.y. d.ä. avd. p.s. g.m.",
    ),
    (
        "tr",
        "vb. vs. örn. bkz. bk. yy. yrd. doç. dr. prof. st. sok. cad. s. ss. tel. hz. çev. ed. a.ş. ltd. şti. \
         şb. t.c. m.ö. m.s. maks. min. dk. sa. krş.",
    ),
    (
        "uk",
        "т.д. т.п. і.т.д. і.т.п. та.ін. ін. т.зв. напр. див. пор. с. стор. рис. табл. гл. розд. п. пп. р. рр. \
         ст. м. хв. сек. макс. мін. тис. млн. млрд. трлн. грн. коп. вул. ім. тел. проф. акад. прим. ред. англ. \
         нім. шт. дод. кв. куб. обл. січ. лют. бер. квіт. трав. черв. серп. жовт. груд. т. д.",
    ),
    ("vi", "v.v. tp. ts. ths. pgs. gs. tr. tp.hcm. vd. đt. q. p."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_end_in_a_stop_and_bring_their_parts() {
        for (tags, list) in ABBREVIATIONS {
            for word in list.split_whitespace() {
                assert!(word.ends_with('.') && word.len() > 1, "{tags} {word}");
                assert_eq!(word, word.to_lowercase(), "{tags}");
            }
        }
        let german = abbreviations("de-AT");
        for word in ["z.", "z.b.", "nr.", "etc.", "d.h."] {
            assert!(german.binary_search(&word).is_ok(), "{word}");
        }
        assert!(abbreviations("th").binary_search(&"etc.").is_ok());
    }
}
