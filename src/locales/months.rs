//! Names of the months.
//!
//! A row holds twelve fields parted by `|`, January first; a field holds forms parted by spaces, and a
//! trailing `*` stands for any ending. Languages that number their months have rows in that form.
//!
//! Source: CLDR 46 `gregorian` months, wide and abbreviated, format and stand-alone, with the case forms of
//! the languages that decline them.

use super::table::{Table, pick};
use super::word_map::WordMap;

/// The names of a tag, January being 0; none for neutral data.
pub(super) fn months(tag: &str) -> WordMap {
    let row = pick(MONTHS, tag);
    WordMap::of_rows(row.into_iter().flat_map(|row| row.split('|')))
}

const MONTHS: &Table<&str> = &[
    (
        "ar",
        "يناير|فبراير شباط|مارس آذار|أبريل إبريل نيسان|مايو أيار|يونيو حزيران|يوليو تموز|أغسطس آب|سبتمبر أيلول|\
         أكتوبر|نوفمبر|ديسمبر",
    ),
    (
        "bg",
        "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
    ),
    (
        "bs",
        "januar* jan|februar* feb|mart* mar|april* apr|maj maja maju majem|juni juna juno* jun|juli jula julo* \
         jul|august* avgust* aug|septemb* sep|oktob* okt|novemb* nov|decemb* dec",
    ),
    (
        "ca",
        "gener gen|febrer febr|març|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre \
         nov|desembre des",
    ),
    (
        "cs",
        "leden ledna lednu lednem led|únor února únoru únorem úno|březen března březnu březnem bře|duben dubna \
         dubnu dubnem dub|květen května květnu květnem kvě|červen června červnu červnem čvn|červenec července \
         červenci červencem čvc|srpen srpna srpnu srpnem srp|září zář|říjen října říjnu říjnem říj|listopad \
         listopadu listopadem lis|prosinec prosince prosinci prosincem",
    ),
    (
        "da",
        "januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep|oktober okt|\
         november nov|december dec",
    ),
    (
        "de",
        "januar* jänner* jan|februar* feber* feb|märz* mär|april* apr|mai mais|juni* jun|juli* jul|august* aug|\
         september* sep sept|oktober* okt|november* nov|dezember* dez",
    ),
    (
        "el",
        "ιανουάριος ιανουαρίου ιανουάριο ιαν|φεβρουάριος φεβρουαρίου φεβρουάριο φεβ|μάρτιος μαρτίου μάρτιο μαρ|\
         απρίλιος απριλίου απρίλιο απρ|μάιος μαΐου μαίου μάιο μαΐ μάι|ιούνιος ιουνίου ιούνιο ιουν|ιούλιος \
         ιουλίου ιούλιο ιουλ|αύγουστος αυγούστου αύγουστο αυγ|σεπτέμβριος σεπτεμβρίου σεπτέμβριο σεπ|οκτώβριος \
         οκτωβρίου οκτώβριο οκτ|νοέμβριος νοεμβρίου νοέμβριο νοε|δεκέμβριος δεκεμβρίου δεκέμβριο δεκ",
    ),
    (
        "en",
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|\
         october oct|november nov|december dec",
    ),
    (
        "es",
        "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre \
         sept sep|octubre oct|noviembre nov|diciembre dic",
    ),
    (
        "et",
        "jaanuar* jaan|veebruar* veebr|märts* märtsi|aprill* apr|mai mais maist maini maiks|juuni*|juuli*|\
         august* aug|septemb* sept|oktoob* okt|novemb* nov|detsemb* dets",
    ),
    (
        "eu",
        "urtarril* urt|otsail* ots|martxo* mar|apiril* api|maiatz* mai|ekain* eka|uztail* uzt|abuztu* abu|\
         irail* ira|urri urriko urriaren urria urrian urr|azaro* aza|abendu* abe",
    ),
    (
        "fa",
        "ژانویه ژانویهٔ|فوریه فوریهٔ|مارس|آوریل|مه می|ژوئن|ژوئیه ژوئیهٔ جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|\
         دسامبر",
    ),
    (
        "fi",
        "tammikuu* tammi|helmikuu* helmi|maaliskuu* maalis|huhtikuu* huhti|toukokuu* touko|kesäkuu* kesä|\
         heinäkuu* heinä|elokuu* elo|syyskuu* syys|lokakuu* loka|marraskuu* marras|joulukuu* joulu",
    ),
    (
        "fil",
        "enero ene|pebrero peb|marso mar|abril abr|mayo may|hunyo hun|hulyo hul|agosto ago|setyembre set|\
         oktubre okt|nobyembre nob|disyembre dis",
    ),
    (
        "fr",
        "janvier janv jan|février févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|\
         octobre oct|novembre nov|décembre déc",
    ),
    (
        "ga",
        "eanáir eanár ean|feabhra feabh|márta márt|aibreán aibreáin aib|bealtaine beal|meitheamh meith|iúil|\
         lúnasa lún|fómhair fómhar m-fómh|deireadh|samhain samhna samh|nollaig nollag noll",
    ),
    (
        "gl",
        "xaneiro xan|febreiro feb|marzo mar|abril abr|maio mai|xuño xuñ|xullo xul|agosto ago|setembro set|\
         outubro out|novembro nov|decembro dec",
    ),
    (
        "he",
        "ינואר בינואר|פברואר בפברואר|מרץ מרס במרץ|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|\
         ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר",
    ),
    (
        "hi",
        "जनवरी जन॰|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्तूबर अक्टूबर|नवंबर नवम्बर|\
         दिसंबर दिसम्बर",
    ),
    (
        "hr",
        "siječanj siječnja siječnju siječnjem sij|veljača veljače veljači veljaču veljačom velj|ožujak ožujka \
         ožujku ožujkom ožu|travanj travnja travnju travnjem tra|svibanj svibnja svibnju svibnjem svi|lipanj \
         lipnja lipnju lipnjem lip|srpanj srpnja srpnju srpnjem srp|kolovoz* kol|rujan rujna rujnu rujnom ruj|\
         listopad* lis|studeni studenog studenoga studenom stu|prosinac prosinca prosincu prosincem",
    ),
    (
        "hu",
        "január* jan|február* febr feb|március* márc|április* ápr|május* máj|június* jún|július* júl|augusztus* \
         aug|szeptember* szept|október* okt|november* nov|december* dec",
    ),
    (
        "id",
        "januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt|september sep|\
         oktober okt|november nov|desember des",
    ),
    (
        "is",
        "janúar jan|febrúar feb|mars mar|apríl apr|maí|júní jún|júlí júl|ágúst ágú|september sep sept|október \
         okt|nóvember nóv|desember des",
    ),
    (
        "it",
        "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre \
         set sett|ottobre ott|novembre nov|dicembre dic",
    ),
    (
        "ja zh zh-Hant",
        "1月 一月|2月 二月|3月 三月|4月 四月|5月 五月|6月 六月|7月 七月|8月 八月|9月 九月|10月 十月|11月 十一月|12月 十二月",
    ),
    (
        "kk",
        "қаңтар* қаң|ақпан* ақп|наурыз* нау|сәуір* сәу|мамыр* мам|маусым* мау|шілде* шіл|тамыз* там|қыркүйек* \
         қыркүйег* қыр|қазан* қаз|қараша* қар|желтоқсан* жел",
    ),
    ("ko", "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월"),
    (
        "lb",
        "januar jan|februar feb|mäerz mäe|abrëll abr|mee|juni jun|juli jul|august aug|september sep|oktober okt|\
         november nov|dezember dez",
    ),
    (
        "lt",
        "sausis sausio sausį sausiui saus|vasaris vasario vasarį vasariui vas|kovas kovo kovą kovui kov|\
         balandis balandžio balandį bal|gegužė gegužės gegužę geg|birželis birželio birželį birž|liepa liepos \
         liepą liep|rugpjūtis rugpjūčio rugpjūtį rugp|rugsėjis rugsėjo rugsėjį rugs|spalis spalio spalį spal|\
         lapkritis lapkričio lapkritį lapkr|gruodis gruodžio gruodį gruod",
    ),
    (
        "lv",
        "janvār* janv|februār* febr|mart* mar|aprīl* apr|maijs maija maijā maijam maiju maij|jūnij* jūn|jūlij* \
         jūl|august* aug|septemb* sept|oktob* okt|novemb* nov|decemb* dec",
    ),
    (
        "ms",
        "januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos ogo|september sep|oktober okt|november \
         nov|disember dis",
    ),
    (
        "mt",
        "jannar jan|frar fra|marzu mar|april apr|mejju mej|ġunju ġun|lulju lul|awwissu aww|settembru set|\
         ottubru ott|novembru nov|diċembru diċ",
    ),
    (
        "nb",
        "januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober \
         okt|november nov|desember des",
    ),
    (
        "nl",
        "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|\
         oktober okt|november nov|december dec",
    ),
    (
        "pl",
        "styczeń stycznia styczniu styczniem sty|luty lutego lutym lut|marzec marca marcu marcem mar|kwiecień \
         kwietnia kwietniu kwietniem kwi|maj maja maju majem|czerwiec czerwca czerwcu czerwcem cze|lipiec lipca \
         lipcu lipcem lip|sierpień sierpnia sierpniu sierpniem sie|wrzesień września wrześniu wrześniem wrz|\
         październik* paź|listopad* lis|grudzień grudnia grudniu grudniem gru",
    ),
    (
        "pt",
        "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|\
         outubro out|novembro nov|dezembro dez",
    ),
    (
        "ro",
        "ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|\
         octombrie oct|noiembrie noi nov|decembrie dec",
    ),
    (
        "ru",
        "январь января январе янв|февраль февраля феврале февр фев|март марта марте мар|апрель апреля апреле \
         апр|май мая мае|июнь июня июне июн|июль июля июле июл|август августа августе авг|сентябрь сентября \
         сентябре сент сен|октябрь октября октябре окт|ноябрь ноября ноябре нояб ноя|декабрь декабря декабре дек",
    ),
    (
        "sk",
        "január* jan|február* feb|marec marca marci mar|apríl* apr|máj mája máji|jún júna júni|júl júla júli|\
         august* aug|september septembra septembri sep|október októbra októbri okt|november novembra novembri \
         nov|december decembra decembri dec",
    ),
    (
        "sl",
        "januar* jan|februar* feb|marec marca marcu mar|april* apr|maj maja maju|junij* jun|julij* jul|avgust* \
         avg|septemb* sep|oktob* okt|novemb* nov|decemb* dec",
    ),
    (
        "sr",
        "јануар* јан|фебруар* феб|март* мар|април* апр|мај маја мају|јун јуна јуну јуни|јул јула јулу јули|\
         август* авг|септемб* сеп|октоб* окт|новемб* нов|децемб* дец",
    ),
    (
        "sr-Latn",
        "januar* jan|februar* feb|mart* mar|april* apr|maj maja maju|jun juna junu juni|jul jula julu juli|\
         avgust* avg|septemb* sep|oktob* okt|novemb* nov|decemb* dec",
    ),
    (
        "sv",
        "januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep sept|\
         oktober okt|november nov|december dec",
    ),
    (
        "th",
        "มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|\
         กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค",
    ),
    (
        "tr",
        "ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|\
         kasım kas|aralık ara",
    ),
    (
        "uk",
        "січень січня січні січ|лютий лютого лютому лют|березень березня березні бер|квітень квітня квітні квіт|\
         травень травня травні трав|червень червня червні черв|липень липня липні лип|серпень серпня серпні \
         серп|вересень вересня вересні вер|жовтень жовтня жовтні жовт|листопад листопада листопаді лист|грудень \
         грудня грудні груд",
    ),
    (
        "vi",
        "thg1|thg2|thg3|thg4|thg5|thg6|thg7|thg8|thg9|thg10|thg11|thg12",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_twelve_fields_that_do_not_meet() {
        for (tags, row) in MONTHS {
            let fields: Vec<&str> = row.split('|').collect();
            assert_eq!(fields.len(), 12, "{tags}");
            let mut seen: Vec<&str> = row.split(['|', ' ']).collect();
            let count = seen.len();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(count, seen.len(), "{tags}");
            for form in row.split(['|', ' ']) {
                assert!(
                    !form.is_empty() && form == form.to_lowercase(),
                    "{tags} {form}"
                );
            }
        }
    }
}
