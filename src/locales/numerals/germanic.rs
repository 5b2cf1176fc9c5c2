//! Germanic languages and English.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "en",
        "zero no none|one first single once|two second both twice|three third|four fourth|five fifth|six sixth|\
         seven seventh|eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth dozen",
    ),
    (
        "de",
        "null kein keine keinen keiner keinem keines nullte nullten|eins ein eine einen einem einer eines \
         einmal einzeln* einzig* erste ersten erster erstem erstes erstens|zwei zweier zweien zweite zweiten \
         zweiter zweitem zweites zweitens zweimal beide beiden beider|drei dreier dritte dritten dritter \
         drittem drittes dreimal|vier vierte vierten vierter viertem viertes viermal|fünf fünfte fünften \
         fünfter fünftem fünftes|sechs sechste sechsten sechster sechstem sechstes|sieben siebte siebten \
         siebter siebtem siebtes siebente siebenten|acht achte achten achter achtem achtes|neun neunte neunten \
         neunter neuntem neuntes|zehn zehnte zehnten zehnter zehntem zehntes|elf elfte elften elfter elftem \
         elftes|zwölf zwölfte zwölften zwölfter zwölftem zwölftes dutzend",
    ),
    (
        "nl",
        "nul geen|één een eerste enkel* eenmaal|twee tweede beide tweemaal|drie derde driemaal|vier vierde|vijf \
         vijfde|zes zesde|zeven zevende|acht achtste|negen negende|tien tiende|elf elfde|twaalf twaalfde dozijn",
    ),
    (
        "sv",
        "noll inga ingen inget|en ett första förste enda enstaka|två andra andre båda bägge tvenne|tre tredje|\
         fyra fjärde|fem femte|sex sjätte|sju sjunde|åtta åttonde|nio nionde|tio tionde|elva elfte|tolv tolfte \
         dussin",
    ),
    (
        "da",
        "nul ingen intet|en et én ét første eneste enkelt*|to anden andet begge|tre tredje|fire fjerde|fem \
         femte|seks sjette|syv syvende|otte ottende|ni niende|ti tiende|elleve elvte ellevte|tolv tolvte dusin",
    ),
    (
        "nb",
        "null ingen intet|en ei et én ett ein eit første fyrste eneste enkelt*|to andre annen annet begge|tre \
         tredje|fire fjerde|fem femte|seks sjette|sju syv sjuende syvende|åtte åttende|ni niende|ti tiende|\
         elleve ellevte|tolv tolvte dusin",
    ),
    (
        "is",
        "núll enginn engin ekkert engir|einn ein eitt einum eina eins einni einnar fyrsti fyrsta fyrstu|tveir \
         tvær tvö tveimur tveggja annar önnur annað báðir báðar bæði|þrír þrjár þrjú þremur þriggja þriðji \
         þriðja þriðju|fjórir fjórar fjögur fjórum fjögurra fjórði fjórða fjórðu|fimm fimmti fimmta fimmtu|sex \
         sjötti sjötta sjöttu|sjö sjöundi sjöunda sjöundu|átta áttundi áttunda áttundu|níu níundi níunda níundu|\
         tíu tíundi tíunda tíundu|ellefu ellefti ellefta elleftu|tólf tólfti tólfta tólftu",
    ),
    (
        "lb",
        "null keen keng|een eng engem enger eent éischt*|zwee zwou zwéin zweet* béid*|dräi drëtt*|véier véiert*|\
         fënnef fënneft*|sechs sechst*|siwen siwent*|aacht aacht*|néng néngt*|zéng zéngt*|eelef eeleft*|zwielef \
         zwieleft*",
    ),
];
