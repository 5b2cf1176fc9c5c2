//! Greek, Basque and Irish.
//!
//! Sources: Holton, Mackridge and Philippaki-Warburton, Greek; Hualde and Ortiz de Urbina, A Grammar of
//! Basque; Graiméar Gaeilge na mBráithre Críostaí.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "el",
        "ο η το οι τα του της των τον την τη τους τις ένας μια μία ένα ενός μιας μίας έναν αυτός αυτή αυτό αυτοί \
         αυτές αυτά αυτού αυτής αυτών αυτόν αυτήν αυτούς εκείνος εκείνη εκείνο εκείνοι εκείνες εκείνα κάθε όλος \
         όλη όλο όλοι όλες όλα όλων όλους όλου όλης κανένας καμία κανένα κάποιος κάποια κάποιο κάποιοι κάποιες \
         κάποιου κάποιας κάποιων άλλος άλλη άλλο άλλοι άλλες άλλα άλλων άλλους άλλου άλλης ίδιος ίδια ίδιο ίδιοι \
         ίδιες ίδιων ίδιου ίδιας τέτοιος τέτοια τέτοιο μερικοί μερικές μερικά οποιοσδήποτε οποιαδήποτε \
         οποιοδήποτε οποιουδήποτε οποιονδήποτε εγώ εσύ εμείς εσείς με σε μου σου μας σας εμένα εσένα εμάς εσάς \
         ποιος ποια ποιο ποιοι ποιες ποιους που πού τι όποιος όποια όποιο οποίος οποία οποίο οποίοι οποίες οποίων \
         οποίου οποίας οποίους οποίον όσο όσοι όσα κάτι τίποτα τίποτε κάποιον στο στη στην στον στους στις στα \
         από για ως προς μέχρι έως χωρίς δίχως κατά μετά πριν παρά αντί μέσω μεταξύ πάνω κάτω μέσα έξω εκτός \
         εντός δίπλα κοντά γύρω μπροστά σύμφωνα λόγω εξαιτίας ανά υπό επί εναντίον βάσει ανάμεσα και κι ή είτε \
         αλλά όμως ωστόσο ούτε μήτε ότι πως πώς να ας αν εάν όταν ενώ αφού επειδή διότι γιατί ώστε όπως όπου \
         μόλις προκειμένου μολονότι λοιπόν επομένως είμαι είσαι είναι είμαστε είστε ήταν ήμουν ήσασταν έχω έχεις \
         έχει έχουμε έχετε έχουν είχε είχαν έχοντας θα μπορεί μπορείτε μπορούν μπορούμε μπορούσε πρέπει υπάρχει \
         υπάρχουν δεν δε μην μη όχι μόνο επίσης ακόμα ακόμη ήδη εδώ εκεί τώρα τότε πολύ πιο περισσότερο λιγότερο \
         πάντα ποτέ ξανά δηλαδή",
    ),
    (
        "eu",
        "hau hauek honek hori horiek horrek hura haiek hark honen horren haren hauen horien honetan horretan \
         hartan honetako horretako hona horra hemen hor han bat batek baten batean batzuk batzuek bakoitza \
         bakoitzak bakoitzaren bakoitzean guzti guztia guztiak guztien guztiek dena denak edozein beste bestea \
         besteak bera berak beren bere berea biak ezein zenbait hainbat ni zu gu zuek nik zuk guk nire zure gure \
         zuen niri zuri guri nor nork noren zer zerk zein zeinek zeinen non nora nondik noiz nola zenbat zerbait \
         norbait ezer inor zergatik gabe bidez bitartez arabera arte aurrean atzean azpian barruan behera gainean \
         gainera kanpo kontra ondoren ondoan aurretik artean buruz truke zehar salbu ordez eta edo ala baina \
         baizik ere baita bai ez ezta badaere nahiz bada beraz bestela orduan baldin izan ezik baino bezala gisa \
         dela da dira naiz zara gara zarete du dute dut duzu dugu duzue dio diote zen ziren zuten izango \
         litzateke daiteke daitezke dezake dezakezu dezakegu dezakete behar beharko ahal dago daude dezan dadin \
         den diren duen duten dituen dituzte ditu dituzu oso gehiago gutxiago soilik bakarrik orain oraindik jada \
         berriro beti inoiz",
    ),
    (
        "ga",
        "an na a ar as i in sa san sna ag le leis leat liom linn libh leo do don d de den dá go gan faoi faoin ó \
         ón um trí tríd thar roimh roimhe idir chun chuig seachas mar maidir trasna timpeall tar éis haghaidh \
         réir agat aige aici againn agaibh acu air uirthi orthu orainn oraibh ort orm dó di dóibh duit dom dúinn \
         daoibh uaidh uait fúithi ann inti iontu sé sí siad sinn sibh mé tú é í iad muid mo ár bhur féin seo sin \
         siúd gach uile eile cé cad cén conas cathain cá cibé ceann aon agus nó ach más má nuair sula mura murar \
         ós toisc óir ionas is ní ba nach gur nár níor níl tá atá bhí bheidh beidh bheith raibh bíonn bíodh bíos \
         féidir gá caithfidh bhfuil ndearna níos anois anseo ansin freisin fós cheana amháin gcónaí riamh",
    ),
];
