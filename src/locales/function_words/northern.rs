//! Baltic and Uralic languages.
//!
//! Sources: Latviešu valodas gramatika (2013); Ambrazas, Lithuanian Grammar; Eesti keele grammatika; Iso suomen
//! kielioppi; Kenesei et al., Hungarian.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "lv",
        "šis šī šie šīs šo šā šim šai šiem šajā šajos šajās šos tas tā tie tās to tam tai tiem tām tajā tajos \
         tajās tos šādi šāds šāda šādas šādu šādiem tāds tāda tādas tādu katrs katra katru katram katrai katrā \
         ikviens ikviena jebkurš jebkura jebkuru jebkurā jebkuram jebkāds jebkādu jebkādas jebkādi viss visa visi \
         visas visu visiem visām visos visās neviens neviena nevienu cits cita citi citas citu citiem citām citos \
         citās tāpat pats pati paši pašas paša pašu abi abas abu abiem abām abos daži dažas dažu dažos dažiem \
         dažās kāds kāda kādu kādam kādā kādas kādi viens viena vienu vienam vienā es tu viņš viņa viņi viņas mēs \
         jūs man mani manis tev tevi tevis viņam viņai viņu viņiem viņām mums mūs jums jūsu mūsu sev sevi sevis \
         savs sava savi savas savu savā savam savai saviem savām savos savās mans mana manu tavs tava tavu kas ko \
         kam kura kurš kuri kuras kuru kuram kurai kuriem kurām kurā kuros kurās kāpēc kaut nekas neko aiz ap \
         apakš ar ārpus bez blakus caur dēļ gar iekš iekšpus iepretim kopš līdz līdzās no pa pār par pēc pie \
         pirms piļ pret pretī priekš starp uz virs visapkārt zem attiecībā saskaņā pateicoties izņemot \
         neskatoties un vai bet ka ja lai gan arī tomēr taču jo tāpēc tādēļ kad kamēr līdzko tiklīdz nekā kā kur \
         kurp tad tātad turklāt savukārt vien nedz nevis ir esmu esi esam esat būt bija biju būs būšu būsiet būtu \
         esot nav nebija nebūs nebūtu tiek tikt tika tiks tiktu netiek netika netiks var varat varam varētu varēs \
         varēja nevar nevarat nevarēja drīkst jābūt ne tikai vēl jau tagad tur te šeit ļoti vairāk mazāk pat tik \
         tikpat diezgan joprojām nekad vienmēr bieži atkal pārāk laikā atbilstoši",
    ),
    (
        "lt",
        "šis ši šie šios šį šią šio šiam šiai šiame šioje šiuo šia šiuos šias šiems šioms šių šiuose šiose tas ta \
         tie tos tą to tam tai tame toje tuo tuos tiems toms tų tuose tose toks tokia tokie tokios tokį tokią \
         tokio kiekvienas kiekviena kiekvieną kiekvieno kiekvienam kiekvienai kiekviename visas visa visi visos \
         visą viso visų visus visiems visoms visuose visose joks jokia jokio jokių kitas kita kiti kitos kitą \
         kito kitų kitus kitiems pats pati patys pačios paties abu abi abiejų kai kurie kurios keletas keli \
         kelios bet kuris kuri kurį kažkas vienas viena vieną vieno aš tu jis ji mes jūs jie jos man mane manęs \
         tau tave jam jai jį ją jo jų jiems joms juos jas juo jais mums mus mūsų jums jus jūsų sau save savęs \
         savo mano tavo kas ką kam ko kuo kurią kurio kuriam kuriai kuriame kurioje kuriuo kuria kurių kuriuos \
         kurias kuriems kuriuose kuriose niekas nieko ant apie aplink arti be dėl į iki įskaitant iš išskyrus nuo \
         nepaisant pagal pas per po prie prieš pro su šalia tarp ties už virš viduje vietoj žemiau ir ar arba bei \
         o kad jei jeigu nors tačiau nes todėl kadangi kol kada kur kaip kodėl negu nei taip taigi tad pat tuomet \
         yra esu esi esame esate būti buvo buvau bus būsite būtų esant nėra nebuvo nebus gali galite galime \
         galėtų galėsite negali negalite galima reikia turi turite turėtų turėsite ne tik dar jau dabar čia ten \
         labai daugiau mažiau net vis tiktai vėl",
    ),
    (
        "et",
        "see need selle selles sellest sellele sellel sellelt selleks sellega sellise selline seda nende neid \
         neile neil neilt nendes nendest nendele nendega too iga igas igal iga-üks kõik kõigi kõiki kõikide \
         kõigil kõigile ükski mõni mõne mõned mõlemad mõlema muu muud muude muid teine teise teised teiste teisi \
         sama samad samu samas ise enda endale oma üks ühe ühte ühes ühel mina ma sina sa tema ta meie me teie te \
         nemad nad mind sind teda meid teid minu sinu meile teile mulle sulle talle mul sul tal meil teil kes \
         kelle keda kellel kellele mis mille mida milles millest millele millel millelt milleks millega missugune \
         milline millise millised millist millal kus kust kuhu kuidas kas miski midagi keegi kedagi miks alla all \
         alt alates ees eest ette enne ilma juurde juures juurest järel järele järgi kaasa kaudu kohta koos kuni \
         kõrval läbi ligi läheduses mööda nagu pärast peal peale pealt poolt sisse sees seest taga tagant taha \
         tõttu vahel vahele vaatamata vastu väljaspool üle ümber abil asemel jaoks käigus korral puhul ja ning \
         või ehk aga kuid vaid et kui sest kuna kuigi ehkki nii siis seega samuti ka olen oled on oleme olete \
         olema olla oli olid olnud oleks oleksid ole pole saab saate saame saavad sai saaks võib võite võivad \
         võime võiks peab peate peavad pidi peaks tuleb ei ära mitte juba veel siin siia seal sinna nüüd väga \
         rohkem vähem ainult üksnes isegi",
    ),
    (
        "fi",
        "tämä tämän tätä tässä tästä tähän tällä tältä tälle täksi nämä näiden näitä näissä näistä näihin näillä \
         näiltä näille tuo tuon tuota ne niiden niitä niissä niistä niihin niillä niiltä niille se sen sitä siinä \
         siitä siihen sillä siltä sille siksi jokainen jokaisen jokaista jokaisessa kukin kunkin kaikki kaikkien \
         kaikkia kaikissa kaiken mikään mitään mikä minkä mitä missä mistä mihin millä miltä mille mitkä muu muun \
         muut muiden muita muissa toinen toisen toista toiset sama saman samaa samat samassa samalla itse itsensä \
         molemmat molempien jokin jonkin jotakin jotain jossakin jossain joku jonkun jotkin useat monet minä sinä \
         hän me te he minun sinun hänen meidän teidän heidän minua sinua häntä meitä teitä heitä minulla sinulla \
         hänellä meillä teillä heillä minulle sinulle hänelle meille teille heille kuka kenen ketä joka jonka \
         jota jossa josta johon jolla jolta jolle jotka joiden joita joissa joista joihin joilla joilta joille \
         alla alle alta aikana ansiosta asti avulla edessä eteen ennen ilman jälkeen kanssa kautta keskellä kohti \
         kohden lisäksi luona luota läpi lähellä mukaan mukaisesti myötä ohi osalta paitsi perusteella päälle \
         päällä puolesta saakka sijaan sijasta sisällä sisään suhteen takana takia tähden vastaan varten vieressä \
         vuoksi välillä välissä yli ympäri yllä ja tai eli vai mutta vaan sekä että jos jotta kun koska vaikka \
         kuin kuten niin joten mikäli kunnes ellei joko olen olet on olemme olette ovat olla oli olivat ollut \
         olleet ollaan olisi olisivat ole lienee voi voit voimme voitte voivat voida voisi pitää pitäisi täytyy \
         tulee en et ei emme ette eivät älä älkää myös jo vielä vain täällä tänne siellä sinne nyt silloin hyvin \
         enemmän vähemmän ainoastaan edes aina",
    ),
    (
        "hu",
        "a az egy e ez ezt ezek ezeket ezen ennek erre ebben ebből ehhez ettől ezzel ezért ezeknek ezekhez \
         ezekkel ezekben azt azok azokat azon annak arra abban abból ahhoz attól azzal azért azoknak azokkal \
         azokban ilyen olyan ugyanaz ugyanazt minden mindegyik mindkét mindkettő összes egyik másik más mások \
         semmilyen bármely bármelyik bármilyen néhány valamennyi egyes saját én te ő mi ti ők engem téged őt \
         minket titeket őket nekem neked neki nekünk nektek nekik önök ön önnek önt ki kit kinek mit minek melyik \
         melyek mely melyet melynek melyben amely amelyet amelynek amelyben amelyből amelyhez amellyel amelyek \
         amelyeket amelyeknek amelyekkel amelyekben aki akik akit akinek ami amit amiben amihez amivel valami \
         valaki semmi senki mennyi hány maga magát alá alatt alól által át belül előtt elé elől ellen elleni \
         esetén felé felett fölé fölött folytán helyett iránt keresztül kívül közben között közé közül köré körül \
         közötti mellett mellé miatt mögé mögött nélkül óta során szerint számára részére révén túl útján után \
         végett alapján és s vagy de hanem azonban hogy ha mert mivel bár míg amíg mint mintha amikor ahol ahogy \
         ahogyan ahová honnan hol hová hogyan miért mikor akkor tehát is sem se ugyanis valamint illetve pedig \
         így úgy vagyok vagyunk vagytok van vannak volt voltak lesz lesznek lenne legyen legyenek lehet lehetnek \
         lehetett lehetséges kell kellene kellett tud tudja nincs nincsenek sincs nem ne csak már még itt ott ide \
         oda most nagyon több kevesebb inkább majd meg el fel le be össze szintén továbbra továbbá mindig soha",
    ),
];
