//! Baltic and Uralic languages.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "lv",
        "nulle nulles nulli nullei neviens neviena nevienu|viens viena vienu vienam vienai vienā vieni vienas \
         vienreiz pirmais pirmā pirmo pirmās pirmie pirmajā pirmajam pirmajai pirmajos pirmajās vienīg*|divi \
         divas divu diviem divām divos divās divreiz otrs otrais otrā otro otrās otrajā otrajam otru abi abas \
         abu abiem abos abās|trīs triju trim trijiem trijām trijos trijās trešais trešā trešo trešās trešajā \
         trešajam|četri četras četru četriem četrām četros četrās ceturtais ceturtā ceturto ceturtās ceturtajā|\
         pieci piecas piecu pieciem piecām piecos piecās piektais piektā piekto piektās piektajā|seši sešas \
         sešu sešiem sešām sešos sešās sestais sestā sesto sestās sestajā|septiņi septiņas septiņu septiņiem \
         septiņām septiņos septiņās septītais septītā septīto|astoņi astoņas astoņu astoņiem astoņām astoņos \
         astoņās astotais astotā astoto|deviņi deviņas deviņu deviņiem deviņām deviņos deviņās devītais devītā \
         devīto|desmit desmitais desmitā desmito|vienpadsmit vienpadsmitais vienpadsmitā vienpadsmito|\
         divpadsmit divpadsmitais divpadsmitā divpadsmito ducis",
    ),
    (
        "lt",
        "nulis nulio nuliui nulį nė joks jokia|vienas viena vieno vieną vienam vienai vienos vienu viename \
         vienoje pirmas pirma pirmasis pirmoji pirmą pirmąjį pirmąją pirmo pirmojo pirmos pirmosios pirmame \
         pirmoje vienint*|du dvi dviejų dviem dviejuose dviejose antras antra antrasis antroji antrą antrąjį \
         antrąją antro antrojo antros antrosios abu abi abiejų|trys tris trijų trims trimis trijuose trečias \
         trečia trečiasis trečioji trečią trečiąjį|keturi keturios keturis keturias keturių keturiems keturioms \
         ketvirtas ketvirta ketvirtasis ketvirtoji ketvirtą|penki penkios penkis penkias penkių penkiems \
         penkioms penktas penkta penktasis penktoji penktą|šeši šešios šešis šešias šešių šešiems šešioms \
         šeštas šešta šeštasis šeštoji|septyni septynios septynis septynias septynių septyniems septintas \
         septinta septintasis|aštuoni aštuonios aštuonis aštuonias aštuonių aštuoniems aštuntas aštunta \
         aštuntasis|devyni devynios devynis devynias devynių devyniems devintas devinta devintasis|dešimt \
         dešimties dešimčiai dešimtas dešimta dešimtasis|vienuolika vienuolikos vienuoliktas vienuolikta|\
         dvylika dvylikos dvyliktas dvylikta tuzinas",
    ),
    (
        "et",
        "null nulli nullist ükski|üks ühe üht ühte ühes ühest ühel ühele ühelt üheks esimene esimese esimest \
         esimesed esimeses ainus ainsa|kaks kahe kaht kahte kahes kahest kahel teine teise teist teises mõlemad \
         mõlema mõlemat|kolm kolme kolmes kolmel kolmas kolmanda kolmandat|neli nelja neljas neljal neljanda \
         neljandat|viis viie viit viies viiel viienda viiendat|kuus kuue kuut kuues kuuel kuuenda kuuendat|\
         seitse seitsme seitset seitsmes seitsmenda|kaheksa kaheksat kaheksas kaheksanda|üheksa üheksat üheksas \
         üheksanda|kümme kümne kümmet kümnes kümnenda|üksteist üheteist üheteistkümne üheteistkümnes|kaksteist \
         kaheteist kaheteistkümne kaheteistkümnes tosin",
    ),
    (
        "fi",
        "nolla nollan nollaa nollasta|yksi yhden yhtä yhdessä yhdestä yhteen yhdellä yhdelle yhdeltä \
         ensimmäinen ensimmäisen ensimmäistä ensimmäiset ensimmäisessä ensimmäisellä ainoa|kaksi kahden kahta \
         kahdessa kahdesta kahteen kahdella kahdelle toinen toisen toista toisessa toisella molemmat molempien \
         kaksoi*|kolme kolmen kolmea kolmessa kolmesta kolmeen kolmella kolmas kolmannen kolmatta kolmannessa|\
         neljä neljän neljää neljässä neljästä neljään neljällä neljäs neljännen neljättä|viisi viiden viittä \
         viidessä viidestä viiteen viidellä viides viidennen|kuusi kuuden kuutta kuudessa kuudesta kuuteen \
         kuudella kuudes kuudennen|seitsemän seitsemää seitsemässä seitsemästä seitsemään seitsemällä seitsemäs|\
         kahdeksan kahdeksaa kahdeksassa kahdeksasta kahdeksaan kahdeksalla kahdeksas|yhdeksän yhdeksää \
         yhdeksässä yhdeksästä yhdeksään yhdeksällä yhdeksäs|kymmenen kymmentä kymmenessä kymmenestä kymmeneen \
         kymmenellä kymmenes|yksitoista yhdentoista yhtätoista yhdestoista|kaksitoista kahdentoista kahtatoista \
         kahdestoista tusina",
    ),
    (
        "hu",
        "nulla nullát nullára zéró egyetlen|egy egyet egyik első elsőt elsőként elsődleges|kettő két kettőt \
         kettőre mindkét mindkettő második másodikat|három hármat háromra harmadik harmadikat|négy négyet \
         négyre negyedik|öt ötöt ötre ötödik|hat hatot hatra hatodik|hét hetet hétre hetedik|nyolc nyolcat \
         nyolcra nyolcadik|kilenc kilencet kilencre kilencedik|tíz tízet tízre tizedik|tizenegy tizenegyet \
         tizenegyedik|tizenkettő tizenkét tizenkettőt tizenkettedik tucat",
    ),
];
