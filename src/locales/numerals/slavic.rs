//! Slavic languages; Serbian in both scripts.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "bg",
        "нула никой никакъв никакви|един една едно едни първи първа първо първия първият първата първото \
         първите|два две двама двата двете двамата втори втора второ втория вторият втората второто|три трима \
         трите трети трета трето третия третият третата третото|четири четирите четвърт*|пет петте пети пета \
         пето петия петият петата|шест шестте шести шеста шесто шестия шестата|седем седемте седми седма седмо|\
         осем осемте осми осма осмо|девет деветте девети девета девето|десет десетте десети десета десето|\
         единадесет единайсет единадесети единадесета|дванадесет дванайсет дванадесети дванадесета",
    ),
    (
        "cs",
        "nula nulový žádný žádná žádné|jeden jedna jedno jednoho jedné jednu jednom jedním první prvního \
         prvnímu prvním jednou|dva dvě dvou dvěma druhý druhá druhé druhého druhou druhém oba obě dvakrát|tři \
         tří třem třech třemi třetí třetího třetím|čtyři čtyř čtyřem čtyřech čtyřmi čtvrtý čtvrtá čtvrté \
         čtvrtého|pět pěti pátý pátá páté pátého|šest šesti šestý šestá šesté šestého|sedm sedmi sedmý sedmá \
         sedmé|osm osmi osmý osmá osmé|devět devíti devátý devátá deváté|deset deseti desátý desátá desáté|\
         jedenáct jedenácti jedenáctý jedenáctá jedenácté|dvanáct dvanácti dvanáctý dvanáctá dvanácté tucet",
    ),
    (
        "hr bs",
        "nula nule nijedan nijedna nijedno|jedan jedna jedno jednog jednoga jednom jednoj jednu prvi prva prvo \
         prve prvog prvoga prvom prvu|dva dvije dvaju dviju dvjema drugi druga drugo drugog drugom drugu dvaput \
         oba obje|tri triju trima treći treća treće trećeg trećem|četiri četiriju četvrti četvrta četvrto \
         četvrtog|pet peti peta peto petog|šest šesti šesta šesto šestog|sedam sedmi sedma sedmo|osam osmi osma \
         osmo|devet deveti deveta deveto|deset deseti deseta deseto|jedanaest jedanaesti jedanaesta|dvanaest \
         dvanaesti dvanaesta tucet",
    ),
    (
        "pl",
        "zero zera żaden żadna żadne|jeden jedna jedno jednego jednej jedną jednym pierwszy pierwsza pierwsze \
         pierwszego pierwszej pierwszym raz|dwa dwie dwóch dwoma dwóm dwu dwaj dwoje drugi druga drugie \
         drugiego drugiej drugim oba obie|trzy trzech trzema trzem troje trzeci trzecia trzecie trzeciego|\
         cztery czterech czterema czwarty czwarta czwarte czwartego|pięć pięciu pięcioma piąty piąta piąte \
         piątego|sześć sześciu szósty szósta szóste|siedem siedmiu siódmy siódma siódme|osiem ośmiu ósmy ósma \
         ósme|dziewięć dziewięciu dziewiąty dziewiąta dziewiąte|dziesięć dziesięciu dziesiąty dziesiąta \
         dziesiąte|jedenaście jedenastu jedenasty jedenasta|dwanaście dwunastu dwunasty dwunasta tuzin",
    ),
    (
        "ru",
        "ноль нуль нуля нулю нулевой нулевое ни|один одна одно одного одной одному одном одну одним первый \
         первая первое первые первого первой первому первом первую первым|два две двух двум двумя двое второй \
         вторая второе второго вторую втором вторым оба обе|три трёх трех трём трем тремя трое третий третья \
         третье третьего третьей третью третьем|четыре четырёх четырех четырём четырьмя четвёртый четвертый \
         четвёртая четвертая четвертое четвертого|пять пяти пятью пятый пятая пятое пятого пятом|шесть шести \
         шестью шестой шестая шестое шестого|семь семи семью седьмой седьмая седьмое седьмого|восемь восьми \
         восемью восьмой восьмая восьмое восьмого|девять девяти девятью девятый девятая девятое|десять десяти \
         десятью десятый десятая десятое|одиннадцать одиннадцати одиннадцатый одиннадцатая|двенадцать \
         двенадцати двенадцатый двенадцатая дюжина",
    ),
    (
        "sk",
        "nula nulový žiadny žiadna žiadne|jeden jedna jedno jedného jednej jednu jednom jedným prvý prvá prvé \
         prvého prvej prvú prvom prvým raz|dva dve dvaja dvoch dvom dvoma druhý druhá druhé druhého druhú \
         druhom oba obe dvakrát|tri traja troch trom troma tretí tretia tretie tretieho|štyri štyria štyroch \
         štyrom štyrmi štvrtý štvrtá štvrté|päť piati piatich piaty piata piate|šesť šiesti šiestich šiesty \
         šiesta šieste|sedem siedmi siedmich siedmy siedma siedme|osem ôsmi ôsmich ôsmy ôsma ôsme|deväť deviati \
         deviatich deviaty deviata deviate|desať desiati desiatich desiaty desiata desiate|jedenásť jedenástich \
         jedenásty jedenásta|dvanásť dvanástich dvanásty dvanásta tucet",
    ),
    (
        "sl",
        "nič nobena noben nobeno ničelni|en ena eno eden enega eni enem enim ene prvi prva prvo prve prvega \
         prvem prvim enkrat|dva dve dveh dvema drugi druga drugo druge drugega drugem oba obe dvakrat|tri trije \
         treh trem tremi tretji tretja tretje tretjega|štiri štirje štirih štirim štirimi četrti četrta četrto \
         četrtega|pet petih petim petimi peti peta peto petega|šest šestih šestim šesti šesta šesto|sedem \
         sedmih sedmim sedmi sedma sedmo|osem osmih osmim osmi osma osmo|devet devetih devetim deveti deveta \
         deveto|deset desetih desetim deseti deseta deseto|enajst enajstih enajsti enajsta enajsto|dvanajst \
         dvanajstih dvanajsti dvanajsta dvanajsto ducat",
    ),
    (
        "sr-Latn",
        "nula nule nijedan nijedna nijedno|jedan jedna jedno jednog jednom jednoj jednu prvi prva prvo prve \
         prvog prvom prvu|dva dve dveju dvema drugi druga drugo drugog drugom drugu oba obe|tri trima treći \
         treća treće trećeg trećem|četiri četvrti četvrta četvrto četvrtog|pet peti peta peto petog|šest šesti \
         šesta šesto šestog|sedam sedmi sedma sedmo|osam osmi osma osmo|devet deveti deveta deveto|deset deseti \
         deseta deseto|jedanaest jedanaesti jedanaesta|dvanaest dvanaesti dvanaesta",
    ),
    (
        "sr",
        "нула нуле ниједан ниједна ниједно|један једна једно једног једном једној једну први прва прво прве \
         првог првом прву|два две двеју двема други друга друго другог другом другу оба обе|три трима трећи \
         трећа треће трећег трећем|четири четврти четврта четврто четвртог|пет пети пета пето петог|шест шести \
         шеста шесто шестог|седам седми седма седмо|осам осми осма осмо|девет девети девета девето|десет десети \
         десета десето|једанаест једанаести једанаеста|дванаест дванаести дванаеста",
    ),
    (
        "uk",
        "нуль нуля нульовий нульове жоден|один одна одне одного одної одній одному одну одним перший перша \
         перше перші першого першої першому першу першим|два дві двох двом двома двоє другий друга друге \
         другого другої другому другу обидва обидві|три трьох трьом трьома троє третій третя третє третього \
         третьої третю|чотири чотирьох чотирьом чотирма четвертий четверта четверте четвертого|п'ять п’ять \
         п'яти п’яти п'ятий п’ятий п'ята п’ята п'яте п’яте|шість шести шостий шоста шосте|сім семи сьомий сьома \
         сьоме|вісім восьми восьмий восьма восьме|дев'ять дев’ять дев'яти дев’яти дев'ятий дев’ятий дев'ята \
         дев’ята|десять десяти десятий десята десяте|одинадцять одинадцяти одинадцятий одинадцята|дванадцять \
         дванадцяти дванадцятий дванадцята дюжина",
    ),
];
