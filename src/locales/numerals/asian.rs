//! Languages of East and South-East Asia. Without word boundaries the forms are looked for inside a text,
//! so the longer ones come first.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "ja",
        "ゼロ 零 〇|一つ ひとつ 1つ 一番 一 壱 いち 最初 単一 唯一 片方|二つ ふたつ 二番 二 弐 両方 双方 両|三つ みっつ 三番 三|四つ よっつ 四番 四|五つ いつつ 五番 五|六つ \
         むっつ 六番 六|七つ ななつ 七番 七|八つ やっつ 八番 八|九つ ここのつ 九番 九|十番 十|十一|十二 ダース",
    ),
    (
        "zh",
        "零 〇|一个 第一 首个 首次 单个 唯一 一 壹|两个 第二 二 两 贰 双 俩|三个 第三 三 叁|四个 第四 四|五个 第五 五|六个 第六 六|七个 第七 七|八个 第八 八|九个 第九 九|十个 \
         第十 十|十一|十二 一打",
    ),
    (
        "zh-Hant",
        "零 〇|一個 第一 首個 首次 單一 唯一 一 壹|兩個 第二 二 兩 貳 雙|三個 第三 三 參|四個 第四 四|五個 第五 五|六個 第六 六|七個 第七 七|八個 第八 八|九個 第九 九|十個 \
         第十 十|十一|十二 一打",
    ),
    (
        "ko",
        "영 제로|하나의 하나 한 첫째 첫 단일 유일한|둘 두 둘째 양쪽|셋 세 셋째 석|넷 네 넷째 넉|다섯 다섯째|여섯 여섯째|일곱 일곱째|여덟 여덟째|아홉 아홉째|열 열째|열하나 열한|\
         열둘 열두",
    ),
    (
        "th",
        "ศูนย์|หนึ่ง เดียว แรก เอก|สอง คู่ ทั้งสอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|สิบเอ็ด|สิบสอง โหล",
    ),
    (
        "vi",
        "không|một nhất đầu đơn|hai nhì đôi|ba|bốn tư|năm|sáu|bảy bẩy|tám|chín|mười||tá",
    ),
    (
        "id ms",
        "nol kosong sifar|satu pertama kesatu sebuah seorang tunggal|dua kedua keduanya kedua-dua|tiga ketiga \
         ketiga-tiga|empat keempat|lima kelima|enam keenam|tujuh ketujuh|delapan kedelapan lapan kelapan|\
         sembilan kesembilan|sepuluh kesepuluh|sebelas kesebelas|lusin dozen",
    ),
    (
        "fil",
        "zero sero wala walang|isa isang una unang uno nag-iisang|dalawa dalawang ikalawa ikalawang pangalawa \
         pangalawang dos|tatlo tatlong ikatlo ikatlong pangatlo tres|apat ikaapat pang-apat kuwatro|lima limang \
         ikalima ikalimang singko|anim ikaanim sais|pito pitong ikapito siyete|walo walong ikawalo otso|siyam \
         ikasiyam nuwebe|sampu sampung ikasampu diyes|labing-isa onse|labindalawa dose dosena",
    ),
];
