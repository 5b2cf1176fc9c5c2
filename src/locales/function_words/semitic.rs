//! Arabic, Hebrew and Maltese. Proclitics hang on the next word and stand in the glue table too.
//!
//! Sources: Ryding, A Reference Grammar of Modern Standard Arabic; Glinert, The Grammar of Modern Hebrew;
//! Borg and Azzopardi-Alexander, Maltese.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "ar",
        "هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك ذاك الذي التي اللذان اللتان الذين اللاتي اللواتي \
         اللائي كل جميع بعض أي أية كلا كلتا كلاهما نفس نفسه نفسها غير سوى أحد إحدى عدة أنا أنت أنتم نحن هو هي هم \
         هن هما إياه إياها من ما ماذا لماذا متى أين كيف كم مما ممن عما فيما بما كما مهما حيثما في إلى على عن منذ \
         حتى خلال عبر بين تحت فوق أمام خلف وراء حول ضد دون بدون عند لدى مع قبل بعد أثناء نحو ضمن لأجل حسب وفق \
         وفقا وفقًا بسبب رغم داخل خارج باستخدام بواسطة لدي فيه فيها فيهم إليه إليها إليهم عليه عليها عليهم عنه \
         عنها منه منها منهم به بها بهم له لها لهم لك لكم لنا لي معه معها بينها بينهما لديك لديه لديها و أو أم ثم \
         لكن بل لأن لأنه لأنها أن أنه أنها أنك إن إنه إنها كأن لو لولا إذا إذ عندما حيث بينما كي لكي لئلا بحيث \
         طالما كلما وإذا وإن وأن وهو وهي ولكن وقد وما فإن فقد كان كانت كانوا يكون تكون يكونوا تكونوا ليس ليست \
         ليسوا لست كن قد سوف لم لن لا هل هناك هنا يوجد توجد يمكن يمكنك يمكنكم يجب ينبغي تم يتم تتم أصبح أيضا \
         أيضًا فقط الآن جدا جدًا أكثر أقل كذلك لذلك لذا إلا إما قط أبدا مثل وغيرها نعم",
    ),
    (
        "he",
        "את ה זה זו זאת אלה אלו ההוא ההיא אותו אותה אותם אותן כל כולם כולן כמה אף שום אחד אחת אחר אחרת אחרים \
         אחרות שתי שניהם עצמו עצמה עצמם עצמך כזה כזו כאלה אני אתה אתם אנחנו הוא היא הם הן אותי אותך אתכם אותנו מי \
         מה מהו מהי מתי היכן איפה לאן מאין איך כיצד מדוע למה איזה איזו אילו משהו מישהו דבר כלום של שלי שלך שלו \
         שלה שלנו שלכם שלהם שלהן על אל עם בלי ללא בין מן עד לפני אחרי לאחר תחת מתחת מעל ליד אצל מול נגד בעד בגלל \
         בשל למרות לפי באמצעות עבור בשביל כלפי סביב דרך לאורך במשך במהלך מאז לגבי אודות בתוך מתוך מחוץ בתור בתוכו \
         בו בה בהם בהן לו לה להם להן לי לך לכם לנו ממנו ממנה מהם מהן עליו עליה עליהם אליו אליה אליהם איתו ו או \
         אבל אך אלא כי אם כאשר כש כדי מכיוון משום היות גם לכן כך כמו כפי בעוד ש אשר ולא וגם פן לבין היה הייתה היו \
         יהיה תהיה יהיו להיות יש אין אינו אינה אינם אינן איננו יכול יכולה יכולים ניתן צריך צריכה צריכים עליך חייב \
         אפשר לא רק עוד כבר עדיין כאן עכשיו כעת אז מאוד יותר פחות ביותר שוב תמיד",
    ),
    (
        "mt",
        "il l in ir is ix it iż ħ l-istess dan din dawn dak dik dawk kull kollha kollox xi ebda ħadd xejn ieħor \
         oħra oħrajn stess wieħed waħda jien int inti hu huwa hi hija aħna intom huma lili lilek lilu lilha lilna \
         lilkom lilhom min x'inhu x'inhi meta fejn kif għaliex għala kemm liema ta tal tad tan tar tas tat tax \
         tiegħu tiegħek tagħha tagħhom tagħkom tagħna ma mal mill mid minn fi fil fid fir fis fuq taħt bi bil bid \
         bir mingħajr għal għall għad għan għas biex bejn qabel wara matul dwar skont permezz ħdejn quddiem barra \
         ġewwa lejn sa sal sakemm kontra minħabba minflok u jew iżda imma jekk għax peress għalkemm filwaqt li \
         anki ukoll lanqas mela allura sabiex kieku hekk jkun tkun ikun jkunu kien kienet kienu għandu għandha \
         għandek għandhom għandna jista tista jistgħu tistgħu hemm hawn ikollok ikollu ikollha ġie ġiet se mhux \
         mhumiex mhijiex biss diġà issa hawnhekk ħafna aktar inqas iktar",
    ),
];
