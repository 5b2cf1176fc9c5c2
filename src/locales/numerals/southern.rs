//! Greek, Basque, Irish, Turkish, Kazakh, Arabic, Hebrew, Maltese, Persian and Hindi.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "el",
        "μηδέν μηδενικό μηδενική κανένας κανένα καμία|ένας μια μία ένα ενός μιας μίας έναν πρώτος πρώτη πρώτο \
         πρώτου πρώτης πρώτον πρώτα πρώτες μοναδικ*|δύο δυο δεύτερος δεύτερη δεύτερο δεύτερου δεύτερης διπλ*|\
         τρεις τρία τριών τρίτος τρίτη τρίτο τρίτου τρίτης|τέσσερις τέσσερα τεσσάρων τέταρτος τέταρτη τέταρτο \
         τέταρτου|πέντε πέμπτος πέμπτη πέμπτο|έξι έκτος έκτη έκτο|επτά εφτά έβδομος έβδομη έβδομο|οκτώ οχτώ \
         όγδοος όγδοη όγδοο|εννέα εννιά ένατος ένατη ένατο|δέκα δέκατος δέκατη δέκατο|έντεκα ένδεκα ενδέκατος \
         ενδέκατη ενδέκατο|δώδεκα δωδέκατος δωδέκατη δωδέκατο ντουζίνα",
    ),
    (
        "eu",
        "zero zeroa|bat batek baten batean batetik batera lehen lehena lehenengo lehenengoa lehenak bakar \
         bakarra|bi bik biren bitan bietan biek biak bigarren bigarrena|hiru hiruk hiruren hiruretan hirugarren \
         hirugarrena|lau lauk lauren lautan laugarren laugarrena|bost bostek bosten bostetan bosgarren \
         bosgarrena|sei seik seiren seigarren|zazpi zazpik zazpiren zazpigarren|zortzi zortzik zortziren \
         zortzigarren|bederatzi bederatzik bederatzigarren|hamar hamarrek hamarren hamargarren|hamaika \
         hamaikagarren|hamabi hamabigarren dozena",
    ),
    (
        "ga",
        "náid nialas|aon amháin céad chéad t-aon haon ceann|dó dhó dá dhá beirt dara|trí thrí triúr tríú|\
         ceithre cheithre ceathair ceathrar ceathrú|cúig chúig cúigear cúigiú|sé seisear séú|seacht seachtar \
         seachtú|ocht ochtar ochtú|naoi naonúr naoú|deich deichniúr deichiú|aondéag|dódhéag dáréag dosaen",
    ),
    (
        "tr",
        "sıfır sıfıra sıfırdan hiçbir|bir birinci biri birini birine birincil ilk tek|iki ikinci ikisi ikisini \
         ikincil|üç üçüncü üçü üçünü|dört dördüncü dördü|beş beşinci beşi|altı altıncı altısı|yedi yedinci \
         yedisi|sekiz sekizinci|dokuz dokuzuncu|on onuncu||düzine",
    ),
    (
        "kk",
        "нөл ноль нөлдік|бір бірінші бірі бірін жалғыз|екі екінші екеуі екеуін екеуінің|үш үшінші үшеуі|төрт \
         төртінші төртеуі|бес бесінші бесеуі|алты алтыншы|жеті жетінші|сегіз сегізінші|тоғыз тоғызыншы|он \
         оныншы||",
    ),
    (
        "ar",
        "صفر صفرا صفرًا الصفر|واحد واحدة واحدا واحدًا الواحد الواحدة أول الأول أولى الأولى أولا أولًا وحيد \
         وحيدة الوحيد الوحيدة|اثنان اثنين اثنتان اثنتين الاثنين اثنا ثان ثاني ثانية الثاني الثانية ثانيا ثانيًا \
         كلا كلتا كلاهما كليهما مرتين|ثلاث ثلاثة الثلاث الثلاثة ثالث ثالثة الثالث الثالثة ثالثا ثالثًا|أربع \
         أربعة الأربع الأربعة رابع رابعة الرابع الرابعة|خمس خمسة الخمس الخمسة خامس خامسة الخامس الخامسة|ست ستة \
         الست الستة سادس سادسة السادس السادسة|سبع سبعة السبع السبعة سابع سابعة السابع السابعة|ثمان ثماني ثمانية \
         الثماني الثمانية ثامن ثامنة الثامن الثامنة|تسع تسعة التسع التسعة تاسع تاسعة التاسع التاسعة|عشر عشرة \
         العشر العشرة عاشر عاشرة العاشر العاشرة|حادي الحادي الحادية|",
    ),
    (
        "he",
        "אפס האפס|אחד אחת האחד האחת ראשון ראשונה הראשון הראשונה ראשונים הראשונים ראשונות יחיד יחידה היחיד|שניים \
         שתיים שני שתי שנייה השני השנייה השניה שניה השניים שניהם שתיהן פעמיים|שלוש שלושה שלושת שלישי שלישית \
         השלישי השלישית|ארבע ארבעה ארבעת רביעי רביעית הרביעי הרביעית|חמש חמישה חמשת חמישי חמישית החמישי החמישית|\
         שש שישה ששת שישי שישית השישי השישית|שבע שבעה שבעת שביעי שביעית השביעי השביעית|שמונה שמונת שמיני שמינית \
         השמיני השמינית|תשע תשעה תשעת תשיעי תשיעית התשיעי התשיעית|עשר עשרה עשרת עשירי עשירית העשירי העשירית||\
         תריסר",
    ),
    (
        "mt",
        "żero xejn|wieħed waħda ewwel l-ewwel uniku unika|tnejn żewġ żewġt tieni t-tieni it-tieni darbtejn|\
         tlieta tliet tlitt tielet it-tielet|erbgħa erba|ħamsa ħames ħamest|sitta sitt|sebgħa seba|tmienja \
         tmien tmient|disgħa disa|għaxra għaxar għaxart|ħdax|tnax tużżana",
    ),
    (
        "fa",
        "صفر هیچ|یک یکی یکم اول اولین نخست نخستین تنها|دو دوم دومین هردو|سه سوم سومین|چهار چهارم چهارمین|پنج \
         پنجم پنجمین|شش ششم ششمین|هفت هفتم هفتمین|هشت هشتم هشتمین|نه نهم نهمین|ده دهم دهمین|یازده یازدهم|دوازده \
         دوازدهم",
    ),
    (
        "hi",
        "शून्य ज़ीरो जीरो|एक पहला पहली पहले प्रथम एकमात्र|दो दूसरा दूसरी दूसरे द्वितीय दोनों|तीन तीसरा तीसरी \
         तीसरे तृतीय तीनों|चार चौथा चौथी चौथे चारों|पाँच पांच पाँचवाँ पांचवां पांचवीं पांचवें|छह छः छठा छठी छठे|\
         सात सातवाँ सातवां सातवीं सातवें|आठ आठवाँ आठवां आठवीं आठवें|नौ नौवाँ नौवां नौवीं नौवें|दस दसवाँ दसवां \
         दसवीं दसवें|ग्यारह ग्यारहवाँ ग्यारहवां|बारह बारहवाँ बारहवां दर्जन",
    ),
];
