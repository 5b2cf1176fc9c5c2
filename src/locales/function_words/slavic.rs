//! Slavic languages; Serbian in both scripts.
//!
//! Sources: Švedova, Russkaja grammatika; Mluvnice češtiny 2; Morfológia slovenského jazyka; Gramatyka
//! współczesnego języka polskiego; Toporišič, Slovenska slovnica; Barić, Hrvatska gramatika; Piper and
//! Klajn, Normativna gramatika srpskog jezika; Vyxovanec', Teoretyčna morfolohija ukrajins'koji movy;
//! Gramatika na săvremennija bălgarski knižoven ezik.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "bg",
        "един една едно едни този тази това тези онзи онази онова онези такъв такава такова такива всеки всяка \
         всяко всички всичко някой някоя някое някои никой никоя никое никои друг друга друго други същ същия \
         същата същото същите самия двата двете аз ти той тя то ние вие те мен мене теб него нея нас вас тях ме \
         го я ни ви ги ми му й ѝ им се си себе мой моя мое мои твой негов негова негово негови неин нейна наш \
         наша наше наши ваш ваша ваше ваши вашия вашата вашето вашите свой своя свое свои своите техен тяхна \
         който която което които кой кого какво какъв каква какви чийто чиято чието чиито колко нещо нищо без в \
         във върху вместо до за зад заради из извън към между на над о около от отвъд пред преди през при по под \
         поради посредством с със сред след според спрямо срещу у чрез и или но а ала нито че да ако дали докато \
         когато където как както защо защото понеже въпреки обаче затова така също дори освен съм е сме сте са \
         бъде бъдат бил била било били беше бяха ще би има няма имат нямат може можете могат можем трябва не ли \
         само вече още тук там сега тогава много повече най-много по-малко ето",
    ),
    (
        "cs",
        "ten ta to ti ty toho té tomu tom tím těch těm těmi tento tato toto tito tyto tohoto této tomuto tomto \
         tímto těchto těmto těmito tuto takový taková takové takových každý každá každé každého každou každém \
         všechen všechna všechno všichni všechny všech všem všemi vše žádný žádná žádné jiný jiná jiné jiných \
         jiného jiném stejný oba obě obou některý některá některé některých jeden jedna jedno sám sama samotný já \
         on ona ono my vy oni ony mě mně tě tobě ho mu jeho jemu jej něj něho němu něm ní ji jí nimi nich jim \
         jich je se si sebe sobě mi vás vám vámi nás nám můj moje tvůj její jejich náš naše našeho váš vaše \
         vašeho vaší vašem vašich svůj svá své svého svou svém svých kdo koho komu co čeho čemu čím který která \
         které kteří kterého kterou kterém kterým kterých jaký jaká jaké jež jenž jehož jejíž jejichž kolik něco \
         nic někdo nikdo bez během blízko do díky k ke kolem kromě kvůli mezi mimo na nad nade navzdory o od ode \
         okolo po pod pode podél podle pomocí pro proti před přede přes při prostřednictvím s skrz u uvnitř v ve \
         včetně vedle vůči z ze za a ale anebo ani avšak aby ač ačkoli až i jak jakmile jako jelikož jestli \
         jestliže kde kdy kdyby když nebo neboť než nýbrž pak pokud proč proto protože přestože tak takže tedy že \
         zda jsem jsi jste jsme jsou být byl byla bylo byli byly bude budou budete budeme budu by bych byste \
         bychom mám má máte mají mít může můžete mohou můžeme moci mohl mohla mohlo musí musíte musíme mělo měl \
         měla ne není nejsou nemá také též jen pouze už již ještě zde tady tam teď nyní velmi více méně však",
    ),
    (
        "hr bs",
        "taj ta to ti te tog toga tom tome tim tih toj tu ovaj ova ovo ovi ove ovog ovoga ovom ovome ovim ovih \
         ovoj ovu onaj ona ono oni one onog onoga onom takav takva takvo takve svaki svaka svako svakog svakoga \
         svakom sav sva sve svi svih svim svog neki neka neko neke nekog nekom nikakav nijedan nijedna drugi \
         druga drugo druge drugog drugoga drugom drugih isti ista isto iste oba obje obadva jedan jedna jedno \
         jednog jednom jednu sam ja on mi vi me mene meni tebe mu njega njemu njom nje njoj nju nas nam nama vas \
         vam vama njih njima ih im ga je joj se sebe sebi si moj moja moje tvoj njegov njegova njegovo njezin \
         njezina njen njihov njihova njihovo naš naša naše vaš vaša vaše vašeg vašem vašoj vašu vaših svoj svoja \
         svoje svojeg svom svoju svojim tko ko koga što šta čega čemu čime koji koja koje kojeg kojega kojem \
         kojoj koju kojim kojih kojima čiji čija čije koliko nešto ništa netko nitko bez blizu do duž iako ispod \
         ispred iz iza između iznad kod kroz među na nad nakon nasuprot o od oko osim po pod pokraj pomoću pored \
         poput prema pri prije protiv preko putem radi s sa tijekom tokom u umjesto unatoč unutar usprkos uz van \
         vani za zbog i ili a ali nego no niti već da ako dok gdje jer kad kada kako kao li pa premda stoga tako \
         zato zašto ukoliko smo ste su jesam jesi jest jesu biti bio bila bilo bili bile bit budem bude budu bih \
         bi bismo biste ću ćeš će ćemo ćete nije nisu nisam mogu možeš može možete možemo moći mogao mogla treba \
         trebaju trebate mora moraju morate ima imaju imate imati nema želite ne također samo još ovdje tamo sada \
         tada vrlo više manje zatim međutim",
    ),
    (
        "pl",
        "ten ta to ci te tego tej temu tę tą tym tych tymi tamten tamta taki taka takie takich każdy każda każde \
         każdego każdej każdym wszystko wszystkie wszyscy wszystkich wszystkim wszystkimi cały żaden żadna żadne \
         żadnego inny inna inne innego innej innych innym sam sama samo same oba obie obu niektóre niektórych \
         jakiś jakaś jakieś pewien jeden jedna jedno jednego jednej ja ty on ona ono my wy oni one mnie mi ciebie \
         cię jego go jemu mu jej ją nią nim niej niego niemu nich nimi im ich je nas nam nami was wam wami się \
         siebie sobie sobą mój moja moje twój twoja twoje twojego twojej twoim twoich nasz nasza nasze wasz swój \
         swoja swoje swojego swojej swoich kto kogo komu co czego czemu czym który która które którzy którego \
         której którą którym których którymi jaki jaka jakie jakich ile coś nic ktoś nikt czyj bez blisko dla do \
         dzięki k ku mimo między na nad nade o obok od ode około oprócz po pod podczas pomiędzy ponad poprzez \
         poza przeciw przed przede przez przy spod spośród sprzed u w we wbrew wewnątrz według wobec wokół wśród \
         wzdłuż z za ze zgodnie zamiast względem i oraz a ale albo lub bądź ani lecz jednak że żeby aby by gdy \
         gdyby jeśli jeżeli ponieważ bo więc zatem dlatego chociaż choć niż jak jako gdzie kiedy dlaczego czy \
         dopóki jestem jesteś jest jesteśmy jesteście są być był była było byli były będzie będą będę będziesz \
         może można mogą możesz możemy móc mógł musi muszą musisz należy trzeba powinien powinna powinno powinny \
         ma mają mieć masz zostanie zostaną został została zostało zostały nie też także również tylko już \
         jeszcze tu tutaj tam teraz wtedy bardzo bardziej więcej mniej tak",
    ),
    (
        "ru",
        "этот эта это эти этого этой этому этом этим этих этими эту тот та то те того той тому том тем тех теми \
         ту такой такая такое такие такого таких каждый каждая каждое каждого каждой каждом весь вся всё все \
         всего всей всем всех всеми любой любая любое любые любого другой другая другое другие другого других сам \
         сама само сами самого самой оба обе обоих некоторые некоторых никакой никакая один одна одно одного \
         одной одном одну какой-либо какой-то я ты он она оно мы вы они меня мне мной тебя тебе его него ему нему \
         им ним нём нем её ее неё нее ей ней ею нас нам нами вас вам вами их них ними себя себе собой мой моя моё \
         мое мои твой наш наша наше наши нашего ваш ваша ваше ваши вашего вашей вашем ваших свой своя своё свое \
         свои своего своей своем своих свою кто кого кому кем что чего чему чем который которая которое которые \
         которого которой которому котором которым которых которыми которую какой какая какое какие чей чья чьё \
         сколько что-то ничего кто-то никто без благодаря в вместо вне внутри во возле вокруг для до за из из-за \
         из-под к ко кроме между на над о об обо около от ото перед передо по под подо помимо после посредством \
         при про против ради с сверх со среди согласно у через вследствие несмотря относительно путём путем и или \
         а но да либо ни однако чтобы если хотя пока когда где куда откуда как так потому поэтому также тоже зато \
         причём причем поскольку ли же бы ведь зачем почему быть был была было были будет будут будете буду будем \
         есть нет является являются может могут можете можем мог могла могли можно нужно надо нельзя следует \
         необходимо должен должна должно должны не только уже ещё еще здесь там тут теперь сейчас тогда очень \
         более менее вот даже лишь именно",
    ),
    (
        "sk",
        "ten tá to tí tie toho tej tomu tom tým tých tými tú tento táto toto títo tieto tohto tejto tomuto tomto \
         týmto týchto týmito túto taký taká také takých každý každá každé každého každej každom každú všetok \
         všetka všetko všetci všetky všetkých všetkým všetkými žiadny žiadna žiadne iný iná iné iných iného inej \
         rovnaký oba obe oboch niektorý niektorá niektoré niektorých jeden jedna jedno jedného jednej sám sama \
         samotný ja ty on ona ono my vy oni ony ma mňa mne teba ti ho mu jeho neho jemu nemu ňom ju jej ňu nej \
         ním ňou ich im nich nimi sa si seba sebe vás vám vami nás nám nami môj moja moje tvoj náš naša naše \
         nášho váš vaša vaše vášho vašej vašom vašich svoj svoja svoje svojho svojej svojich kto koho komu čo \
         čoho čomu čím ktorý ktorá ktoré ktorí ktorého ktorej ktorému ktorom ktorým ktorých ktorými ktorú aký aká \
         aké čí koľko niečo nič niekto nikto bez blízko cez do k ku kvôli medzi mimo na nad nado namiesto napriek \
         o od odo okolo okrem po pod podľa pomocou popri pre pred predo pri prostredníctvom proti s so skrz u v \
         vo vedľa vnútri voči vrátane z za zo počas a ale alebo ani avšak aby aj ak ako akonáhle až buď či hoci i \
         keď keďže keby kde kedy kým lebo lež než pokiaľ potom preto pretože prečo tak takže teda že som ste sme \
         sú je byť bol bola bolo boli bude budú budete budeme budem by mám má máte majú mať môže môžete môžu \
         môžeme môcť mohol mohla musí musíte musia mal mala malo treba nie nemá tiež len iba už ešte tu tam teraz \
         vtedy veľmi viac menej však",
    ),
    (
        "sl",
        "ta to ti te tega tej temu tem tisti tista tisto tiste tistega tistem tak taka tako take takega takšen \
         takšna vsak vsaka vsako vsakega vsaki vsakem ves vsa vse vsi vsega vseh vsem vsemi noben nobena nobeno \
         nobenega drug drugi druga drugo druge drugega drugih drugem isti ista isto iste istega sam sama samo oba \
         obe obeh nekateri nekatere nekaterih neki neka neko eden ena eno enega eni enem jaz on ona ono mi vi oni \
         one mene me tebe njega ga njemu mu njem nje jo je njo nas nam nami vas vam vami njih jih njim jim njimi \
         se sebe sebi si moj moja moje tvoj njegov njegova njegovo njen njena njihov njihova njihovo naš naša \
         naše vaš vaša vaše vašega vaši vašem vaših vašo svoj svoja svoje svojega svoji svojem svojo kdo koga \
         komu kaj česa čemu čim kateri katera katero katere katerega kateremu katerem katerih katerimi kakšen \
         kakšna kakšno čigar koliko nekaj nič nekdo nihče ki brez blizu čez do glede iz izmed izven k h kljub ker \
         med mimo na nad namesto navkljub o ob od okoli okrog poleg pod pomočjo po pred prek preko pri proti \
         razen s skozi skupaj spričo v z za zaradi zoper zunaj znotraj in ali a ampak toda vendar pa ter bodisi \
         niti da če čeprav dokler kadar kako kakor kjer ko kot saj sicer torej zato zakaj kdaj kje kamor medtem \
         preden sem smo ste so sva sta biti bil bila bilo bili bile bom boš bo bomo boste bodo bi nisem ni niso \
         lahko morate mora morajo moramo morati moram želite treba ima imate imajo imeti nima ne tudi le že še tu \
         tukaj tam zdaj nato potem zelo več manj",
    ),
    (
        "sr-Latn",
        "taj ta to ti te tog toga tom tome tim tih toj tu ovaj ova ovo ovi ove ovog ovoga ovom ovome ovim ovih \
         ovoj ovu onaj ona ono oni one onog onoga onom takav takva takvo takve svaki svaka svako svakog svakoga \
         svakom sav sva sve svi svih svim neki neka neko neke nekog nekom nikakav nijedan nijedna drugi druga \
         drugo druge drugog drugom drugih isti ista isto iste oba obe jedan jedna jedno jednog jednom jednu ja on \
         mi vi me mene meni tebe mu njega njemu njom nje njoj nju nas nam nama vas vam vama njih njima ih im ga \
         je joj se sebe sebi moj moja moje tvoj njegov njegova njegovo njen njena njihov njihova njihovo naš naša \
         naše vaš vaša vaše vašeg vašem vašoj vašu vaših svoj svoja svoje svog svoju svojim ko koga šta što čega \
         čemu čime koji koja koje kojeg kojem kojoj koju kojim kojih kojima čiji čija čije koliko nešto ništa \
         niko bez blizu do duž ispod ispred iz iza između iznad kod kroz među na nad nakon nasuprot o od oko osim \
         po pod pomoću pored poput posle prema pre pri protiv preko putem radi s sa tokom u umesto uprkos unutar \
         uz van za zbog i ili a ali nego no niti već da ako dok gde iako jer kad kada kako kao li pa stoga tako \
         zato zašto ukoliko sam si smo ste su jesam jesi jeste jesu biti bio bila bilo bili bile budem bude budu \
         bih bi bismo biste ću ćeš će ćemo ćete nije nisu nisam mogu možeš može možete možemo moći mogao mogla \
         treba trebalo mora moraju morate ima imaju imate imati nema želite ne takođe samo još ovde tamo sada \
         tada veoma više manje zatim međutim",
    ),
    (
        "sr",
        "тај та то ти те тог тога том томе тим тих тој ту овај ова ово ови ове овог овога овом овоме овим ових \
         овој ову онај она оно они оне оног онога оном такав таква такво такве сваки свака свако сваког свакога \
         сваком сав сва све сви свих свим неки нека неко неке неког неком никакав ниједан ниједна други друга \
         друго друге другог другом других исти иста исто исте оба обе један једна једно једног једном једну ја он \
         ми ви ме мене мени тебе му њега њему њом ње њој њу нас нам нама вас вам вама њих њима их им га је јој се \
         себе себи мој моја моје твој његов његова његово њен њена њихов њихова њихово наш наша наше ваш ваша \
         ваше вашег вашем вашој вашу ваших свој своја своје свог своју својим ко кога шта што чега чему чиме који \
         која које којег којем којој коју којим којих којима чији чија чије колико нешто ништа нико без близу до \
         дуж испод испред из иза између изнад код кроз међу на над након насупрот о од око осим по под помоћу \
         поред попут после према пре при против преко путем ради с са током у уместо упркос унутар уз ван за због \
         и или а али него но нити већ да ако док где иако јер кад када како као ли па стога тако зато зашто \
         уколико сам си смо сте су јесам јеси јесте јесу бити био била било били биле будем буде буду бих би \
         бисмо бисте ћу ћеш ће ћемо ћете није нису нисам могу можеш може можете можемо моћи могао могла треба \
         требало мора морају морате има имају имате имати нема желите не такође само још овде тамо сада тада \
         веома више мање затим међутим",
    ),
    (
        "uk",
        "цей ця це ці цього цієї цьому цією цим цих цими цю той та те ті того тієї тому тим тих тими ту такий \
         така таке такі такого таких кожен кожний кожна кожне кожного кожної кожному весь вся все всі всього \
         всієї всіх всім всіма усі усіх будь-який будь-яка будь-яке будь-які будь-якого інший інша інше інші \
         іншого іншої інших сам сама саме самі обидва обидві обох деякі деяких жоден жодна один одна одне одного \
         одної одну я ти він вона воно ми ви вони мене мені тебе тобі його нього йому ньому ним її неї їй ній нею \
         нас нам нами вас вам вами їх них їм ними себе собі собою мій моя моє мої твій наш наша наше наші вашого \
         ваш ваша ваше ваші вашої вашому ваших свій своя своє свої свого своєї своєму своїх свою їхній їхня хто \
         кого кому ким що чого чому чим який яка яке які якого якої якому яким яких якими яку котрий чий чия \
         скільки щось нічого хтось ніхто без біля в у від для до з за задля замість зі із згідно крізь крім к між \
         на над навколо незважаючи о об окрім перед під після по поза понад при про проти протягом ради серед \
         через щодо шляхом упродовж й і а або але чи ані проте однак щоб якщо хоча поки коли де куди звідки як \
         так оскільки також теж адже бо же ж би б наче ніж бути був була було були буде будуть будете є немає \
         може можуть можете можемо міг могли можна слід потрібно необхідно треба повинен повинна повинно повинні \
         має мають не ні лише тільки вже ще тут там тепер зараз тоді дуже більше менше навіть",
    ),
];
