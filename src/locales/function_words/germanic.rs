//! Germanic languages and English.
//!
//! Sources: Quirk et al., A Comprehensive Grammar of the English Language; Duden, Die Grammatik;
//! Algemene Nederlandse Spraakkunst; Svenska Akademiens grammatik; Grammatik over det Danske Sprog;
//! Norsk referansegrammatikk; Einarsson, Icelandic; Schanen and Zimmer, Lëtzebuergesch Grammaire.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "en",
        "a an the this that these those each every either neither both all any some no none another other such \
         what which who whom whose where when why how whether if unless until while although though because since \
         as than so and or but nor yet not only also too just even then there here now again once i you he she it \
         we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself \
         herself itself ourselves yourselves themselves one ones someone anyone everyone something anything \
         everything nothing about above across after against along among around at before behind below beneath \
         beside besides between beyond by despite down during except for from in inside into like near of off on \
         onto out outside over per through throughout to toward towards under up upon via with within without am \
         is are was were be been being have has had having do does did doing done can could may might must shall \
         should will would ought cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't \
         couldn't shouldn't haven't hasn't hadn't it's you're you'll you've we're we'll we've they're they'll i'm \
         i've let's that's there's what's who's more most much many few less least very own same however \
         therefore otherwise instead rather whenever wherever whatever whichever whoever yes please never always",
    ),
    (
        "de",
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser \
         diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem alle allen aller \
         alles allem beide beiden beider solche solchen solcher solches welche welcher welches welchen welchem \
         ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man wer wen wem wessen was mein \
         meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer \
         ihres unser unsere unseren unserem unserer euer eure etwas nichts jemand niemand einander deren dessen \
         denen selbst ab an am ans auf aus außer außerhalb bei beim bis bezüglich durch entlang für gegen \
         gegenüber gemäß hinter im in ins innerhalb mit mithilfe mittels nach neben ohne pro seit statt trotz \
         über um unter unterhalb oberhalb von vom vor während wegen zu zum zur zwischen und oder aber sondern \
         denn sowie sowohl entweder weder noch dass ob wenn falls weil da damit bevor nachdem obwohl sobald \
         solange sofern indem als wie je desto bzw bin bist ist sind seid war waren wäre wären gewesen sei seien \
         habe hast hat haben habt hatte hatten hätte hätten gehabt werde wirst wird werden werdet wurde wurden \
         würde würden worden kann kannst können könnt konnte konnten könnte könnten muss müssen musste mussten \
         müsste müssten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte dürfte mag \
         möchte möchten nicht auch nur schon so sehr dann dort hier nun jetzt wo wann warum wieso woher wohin \
         dabei dadurch dafür dagegen daher dahin danach daneben daran darauf daraus darin darüber darum darunter \
         davon davor dazu dazwischen hierbei hierfür hiermit hierzu wobei wodurch wofür womit wozu worauf worin \
         doch jedoch also mehr sonst zudem außerdem bereits",
    ),
    (
        "nl",
        "de het een 't dit dat deze die geen elk elke ieder iedere alle al allemaal beide sommige enkele zulke \
         welk welke ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hen hun zich zichzelf elkaar men \
         wie wat mijn jouw uw zijn onze iets niets iemand niemand alles er hier daar waar aan achter bij binnen \
         boven buiten door gedurende in langs met na naar naast om onder op over per rond sinds te ten ter tegen \
         tijdens tot tussen uit van vanaf vanuit via volgens voor voordat wegens zonder en of maar want dus noch \
         zowel als dan omdat doordat zodat terwijl hoewel wanneer indien mits tenzij totdat nadat zodra zoals hoe \
         waarom ben bent is was waren geweest wees heb hebt heeft hebben had hadden gehad word wordt worden werd \
         werden geworden kan kunt kunnen kon konden zal zult zullen zou zouden moet moeten moest moesten mag \
         mogen mocht mochten wil wilt willen wilde wilden hoeft hoeven niet ook nog wel zo zeer heel erg toen nu \
         alleen echter hierdoor hiermee hierna hiervoor hierin daardoor daarmee daarna daarom daarvoor daarin \
         waardoor waarmee waarna waarvoor waarin waarop waarbij waarvan ervan ermee erop eraan ervoor erin erbij \
         erover eruit meer minder",
    ),
    (
        "sv",
        "en ett den det de denna detta dessa här där denne någon något några ingen inget inga varje var vart all \
         allt alla båda bägge annan annat andra sådan sådant sådana vilken vilket vilka vars som jag du han hon \
         hen vi ni dem mig dig honom henne oss er sig man min mitt mina din ditt dina hans hennes dess deras sin \
         sitt sina vår vårt våra ert era varandra vem vad själv själva självt av efter bland bakom bredvid enligt \
         framför från för före genom hos i innan inför inom inuti kring med mellan mot om ovan ovanför på per \
         runt sedan till trots under ur utan utanför utom utöver vid via åt över och eller men samt både antingen \
         varken att eftersom därför när då medan medans såvida ifall fast fastän så än tills huruvida är vara \
         varit bli blir blev blivit har ha hade haft kan kunna kunde kunnat ska skall skulle måste får få fick \
         fått bör borde vill vilja ville må måtte inte ej icke också även bara endast redan ännu hit dit hur \
         varför nu sen mycket mer mest mindre mycken dock annars dessutom därmed därefter därav därifrån därtill \
         häri härmed härifrån varav varifrån varmed varpå bort upp ned ner ut",
    ),
    (
        "da",
        "en et den det de denne dette disse nogen noget nogle ingen intet hver hvert al alt alle begge anden \
         andet andre sådan sådant sådanne hvilken hvilket hvilke hvis som der jeg du han hun vi i jer dem mig dig \
         ham hende os sig man min mit mine din dit dine hans hendes dens dets deres sin sit sine vores jeres \
         hinanden hvem hvad selv ad af blandt bag efter for foran fra før gennem hos igennem inden indtil imellem \
         imod ifølge med mellem mod om omkring over pga på per siden til trods uden udenfor under ved via og \
         eller men samt både enten hverken at fordi da når mens medmindre hvorvidt dog så end selvom skønt er var \
         være været bliver bliv blive blev blevet har have havde haft kan kunne kunnet skal skulle skullet må \
         måtte vil ville villet bør burde ikke også kun blot allerede endnu her hvor hvordan hvorfor hvornår nu \
         meget mere mest mindre ellers desuden derfor dermed derefter deraf derfra derpå derved herved herefter \
         hermed hvoraf hvorefter hvormed hvorpå hvortil hertil dertil op ned ud",
    ),
    (
        "nb",
        "en ei et ein eit den det de denne dette desse disse noen noe nokre ingen intet inga hver hvert kvar \
         kvart all alt alle begge annen annet andre slik slikt slike hvilken hvilket hvilke hvis som jeg eg du \
         han hun ho vi dere dykk dem dei meg deg ham henne oss seg man min mi mitt mine din di ditt dine hans \
         hennes hennar dens dets deres sin si sitt sine vår vårt våre hverandre hvem kven hva kva selv sjølv av \
         blant bak etter for foran fra frå før gjennom hos i innen innenfor inntil ifølge med mellom mot om \
         omkring over på per rundt siden til tross under uten utan utenfor utover ved via og eller men samt både \
         enten verken at fordi da når mens medan dersom såfremt skjønt så enn enda ettersom hvorvidt er var være \
         vere vært blir bli ble vart blitt blei har ha hadde hatt kan kunne kunnet kunna skal skulle må måtte \
         måttet vil ville villet bør burde får få fikk fått ikke ikkje også bare berre kun allerede ennå her der \
         hvor kor hvordan korleis hvorfor kvifor nå mye mer mest mindre ellers dessuten derfor dermed deretter \
         derav derfra herfra herved hvorav hvoretter opp ned ut",
    ),
    (
        "is",
        "hinn hin hið sá sú það þeir þær þau þann þá þess þeirrar þeirra þeim því þessi þetta þennan þessa þessum \
         þessari þessir þessar þessara einhver eitthvað einhverjir enginn engin ekkert engir allur öll allt allir \
         allar báðir bæði hver hvert hvað hvor annar önnur annað sem er ég þú hann hún við þið mig þig hana okkur \
         ykkur sig mér þér honum henni sér mín þín hans hennar okkar ykkar minn mitt þinn þitt sinn sín sitt \
         sjálfur að af á án eftir frá fyrir gegn gegnum hjá í inn innan með meðal milli nema ofan og eða en \
         heldur hvorki né hvort ef þegar þar þótt til um undir undan upp úr utan vegna yfir síðan svo þó var vera \
         verið eru voru hef hefur hafa hafði verða verður varð get getur geta gat skal skulu skyldi má mega mun \
         munu myndi vil vill vilja þarf þurfa ekki líka einnig bara nú hér hvar hvernig hvers meira mest mjög",
    ),
    (
        "lb",
        "de den déi dat dem der deen en eng engem enger een keen keng kengem dësen dës dësem dëser jidderen \
         jiddereen all allen béid wéi wéini wou wat wien wiem ech du hien hatt si mir dir mech dech se eis iech \
         sech mäin meng däin deng säin seng hir hiren ons onsen äer ären et ee näischt eppes op un am an aus bei \
         bis duerch fir géint hannert mat no nieft ouni säit statt trotz iwwer ëm ënner vu vun virun vir während \
         wéinst zu zum zur zwëschen oder awer well datt ob wann falls obwuel éier nodeem soulaang souwuel weder \
         nach als sinn ass war waren gewiescht hunn huet hues hat haten gehat gëtt ginn gouf goufen kann kënnen \
         konnt kéint muss mussen misst soll sollen sollt wëll wëllen däerf däerfen net och nëmmen schonn sou ganz \
         dann do hei elo méi",
    ),
];
