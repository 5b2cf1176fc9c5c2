//! Turkic languages.
//!
//! Sources: Göksel and Kerslake, Turkish: A Comprehensive Grammar; Muhamedowa, Kazakh: A Comprehensive Grammar.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "tr",
        "bir bu şu o bunlar şunlar onlar bunu bunun buna bunda bundan bununla bunları bunların şunu şunun şunları \
         onu onun ona onda ondan onunla onları onların her herhangi tüm bütün hiç hiçbir bazı birkaç birçok çoğu \
         diğer başka aynı öteki böyle şöyle öyle kendi kendisi kendini hepsi biri birini birinin ikisi ben sen \
         biz siz beni seni bizi sizi benim senin bizim sizin bana sana bize size bende sende bizde sizde kim kimi \
         kimin ne neyi neden nasıl niçin niye nerede nereye nereden hangi hangisi kaç şey için ile gibi kadar \
         göre karşı doğru rağmen karşın beri önce sonra dolayı ötürü itibaren hakkında üzere üzerinde üzerine \
         üzerinden altında altına altından içinde içine içinden dışında arasında arasına arasından yanında önünde \
         arkasında tarafından boyunca dair ait yönelik aracılığıyla yerine sırasında nedeniyle ve veya ya da de \
         ki ama ancak fakat lakin çünkü eğer ise mi mı mu mü hem yahut oysa yoksa zira madem halde sanki var yok \
         değil olan olarak olup olduğu olduğunu olduğunda olmak oldu olur olmalıdır olabilir olması olmayan \
         olacak olsa idi imiş edilir edilen etmek eder eden ettiği gerekir çok daha en az zaten hala hâlâ artık \
         şimdi burada orada buraya oraya yalnızca sadece bile dahi hep henüz yine ayrıca böylece dir dır",
    ),
    (
        "kk",
        "бұл сол осы мына ана ол олар бұлар осылар бұны бұның бұған бұдан оны оның оған одан онда онымен оларды \
         олардың оларға әр әрбір барлық бүкіл ешқандай кейбір бірнеше басқа өз өзі өзінің өзіңіздің сондай \
         осындай мұндай кез келген екеуі мен сен сіз біз сіздер менің сенің сіздің біздің маған саған сізге бізге \
         мені сені сізді бізді кім не қандай қай қалай қашан қайда неге қанша нәрсе ештеңе біреу үшін туралы \
         арқылы дейін кейін бұрын соң қарай сияқты бойынша бойы тыс бері қарсы ретінде астында үстінде ішінде \
         арасында қасында жанында алдында артында сәйкес және пен бен немесе әлде бірақ алайда ал егер сондықтан \
         өйткені себебі да де та те болса сонда бар жоқ емес болып болады болды болған болу болуы болатын еді \
         екен деп керек қажет мүмкін тиіс ма ме ба бе па пе өте ең тағы сондай-ақ тек ғана қазір енді мұнда әлі \
         көп аз",
    ),
];
