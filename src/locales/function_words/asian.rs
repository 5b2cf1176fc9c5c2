//! Languages of East and South-East Asia. For Japanese, Chinese, Thai and Korean the lists hold particles,
//! pronouns and auxiliaries that may stand alone as a marked run.
//!
//! Sources: Martin, A Reference Grammar of Japanese; Sohn, The Korean Language; Li and Thompson, Mandarin
//! Chinese; Iwasaki and Ingkaphirom, A Reference Grammar of Thai; Nguyễn Đình-Hoà, Vietnamese; Sneddon,
//! Indonesian; Schachter and Otanes, Tagalog Reference Grammar.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "ja",
        "の に は を が と で も や へ か ね よ から まで より など だけ のみ ほど くらい ぐらい ばかり しか こそ さえ でも には では とは へは からは までに までは として とも ので \
         のに けど けれど けれども ば たり ながら つつ なら ならば これ それ あれ どれ この その あの どの ここ そこ あそこ どこ これら それら こちら そちら どちら こう そう どう \
         このような そのような 私 あなた 彼 彼女 私たち 誰 何 いつ なぜ もの こと ところ とき ため よう うち です ます だ である でした ました ません ない なかった する します した して \
         された される させる いる います いた いて ある あります あった れる られる せる たい できる できます なる なります なった ください また または および 及び かつ しかし ただし そして \
         それから そのため したがって なお たとえば つまり もし における について に対して に対する によって により による にて に関する に関して のため を使用して とともに という といった",
    ),
    (
        "zh",
        "的 地 得 之 了 着 过 吗 呢 吧 啊 所 把 被 给 让 使 将 向 往 从 自 由 在 于 到 至 对 对于 关于 跟 同 和 与 及 以及 或 或者 还是 并 并且 而 而且 但 但是 然而 不过 \
         因为 由于 所以 因此 如果 若 要是 虽然 尽管 即使 只要 只有 除非 无论 不管 以 以便 为 为了 按 按照 根据 通过 经过 沿 除 除了 比 我 你 您 他 她 它 我们 你们 他们 她们 它们 \
         自己 这 那 这些 那些 这个 那个 此 该 其 其他 其它 某 某个 某些 每 每个 各 各个 各种 任何 所有 一切 谁 什么 哪 哪个 哪些 哪里 何时 何处 怎么 怎样 如何 为什么 为何 多少 几 \
         这里 那里 此处 是 有 没有 会 能 能够 可 可以 应 应该 应当 必须 需要 要 想 不 没 未 无 非 别 勿 也 都 还 又 再 就 才 只 仅 更 最 很 太 已 已经 正 正在 曾 将要 即 个 \
         一个 一些 种 里 内 外 间 之间 之前 之后 以上 以下 等 等等 则 便 且 请",
    ),
    (
        "zh-Hant",
        "的 地 得 之 了 著 過 嗎 呢 吧 啊 所 把 被 給 讓 使 將 向 往 從 自 由 在 於 到 至 對 對於 關於 跟 同 和 與 及 以及 或 或者 還是 並 並且 而 而且 但 但是 然而 不過 \
         因為 由於 所以 因此 如果 若 要是 雖然 儘管 即使 只要 只有 除非 無論 不管 以 以便 為 為了 按 按照 根據 透過 經過 沿 除 除了 比 我 你 您 他 她 它 我們 你們 他們 她們 它們 \
         自己 這 那 這些 那些 這個 那個 此 該 其 其他 其它 某 某個 某些 每 每個 各 各個 各種 任何 所有 一切 誰 什麼 哪 哪個 哪些 哪裡 何時 何處 怎麼 怎樣 如何 為什麼 為何 多少 幾 \
         這裡 那裡 此處 是 有 沒有 會 能 能夠 可 可以 應 應該 應當 必須 需要 要 想 不 沒 未 無 非 別 勿 也 都 還 又 再 就 才 只 僅 更 最 很 太 已 已經 正 正在 曾 將要 即 個 \
         一個 一些 種 裡 內 外 間 之間 之前 之後 以上 以下 等 等等 則 便 且 請",
    ),
    (
        "th",
        "ที่ ซึ่ง อัน และ หรือ แต่ แต่ว่า ก็ จึง ดังนั้น เพราะ เพราะว่า เนื่องจาก ถ้า หาก เมื่อ ขณะที่ แม้ แม้ว่า \
         เพื่อ ว่า โดย ด้วย กับ แก่ แด่ ต่อ ของ ใน นอก บน ใต้ จาก ถึง ไปยัง สู่ ตาม ระหว่าง ก่อน หลัง หลังจาก \
         จนถึง จนกระทั่ง สำหรับ เกี่ยวกับ ผ่าน ภายใน ภายใต้ ตั้งแต่ เช่น เช่นเดียวกับ นี้ นั้น โน้น นี่ นั่น \
         เหล่านี้ เหล่านั้น ดังกล่าว ทุก แต่ละ ทั้งหมด ทั้ง บาง ใด ใดๆ อื่น อื่นๆ เอง ตัวเอง หลาย ฉัน ผม คุณ เขา \
         เธอ เรา มัน พวกเขา ใคร อะไร ไหน ที่ไหน เมื่อไร เมื่อใด อย่างไร ทำไม กี่ เท่าไร เป็น คือ อยู่ มี ได้ จะ \
         กำลัง แล้ว เคย ต้อง ควร อาจ สามารถ ให้ ถูก ไม่ มิ อย่า ห้าม ไม่มี ยัง เพียง เท่านั้น มาก กว่า ที่สุด อีก \
         ๆ การ ความ มา ไว้ ขึ้น ลง นะ ครับ ค่ะ",
    ),
    (
        "ko",
        "이 가 은 는 을 를 의 에 에서 에게 에게서 께 께서 으로 로 으로써 로써 으로서 로서 와 과 하고 이나 나 이나마 도 만 까지 부터 마저 조차 보다 처럼 같이 마다 밖에 이라도 라도 \
         이라는 라는 이란 란 이며 며 이고 고 에는 에도 에만 에서는 에서도 으로는 로는 으로도 로도 와의 과의 에서의 으로의 로의 이런 그런 저런 그 저 이것 그것 저것 이들 그들 여기 거기 \
         저기 너 저희 우리 당신 그녀 자신 누구 무엇 어디 언제 왜 어떻게 어떤 어느 몇 모든 각 각각 다른 여러 해당 것 때 등 및 또는 혹은 그리고 그러나 하지만 그런데 그래서 따라서 \
         그러므로 만약 만일 즉 또한 또 단 다만 이다 입니다 있다 있습니다 있는 있을 없다 없습니다 없는 않다 않습니다 않는 않은 하다 합니다 하는 한 할 하여 해 했습니다 되다 됩니다 되는 된 \
         될 되어 대한 대해 대하여 관한 위한 위해 위하여 통해 통하여 따라 의해 의한 인한 인해 함께 대신 동안 아니라 아닌 아닙니다 더 가장 매우 이미 아직 다시 모두 지금 이제",
    ),
    (
        "vi",
        "các những một mọi mỗi từng này đó kia ấy nọ đây đấy nào gì ai đâu sao bao nhiêu mấy cái chiếc bất kỳ tất \
         cả khác tự mình nhau tôi ta chúng mày nó hắn họ bạn bà ông anh chị em của cho với từ đến tới trong ngoài \
         trên dưới giữa sau bên cạnh qua về theo tại ở vào ra lên xuống để vì do bởi nhờ kể trừ ngoại đối như hơn \
         và hoặc hay nhưng mà song nếu thì khi lúc tuy mặc dù rằng nên cũng vẫn còn đã đang sẽ sắp vừa chưa không \
         chẳng đừng hãy phải cần có thể được bị là làm rồi nữa chỉ đều rất quá lắm nhất vậy thế nhé à ư nhằm cùng \
         ngay lại luôn",
    ),
    (
        "id",
        "yang ini itu tersebut para sang si suatu sebuah seorang setiap tiap semua seluruh segala beberapa \
         berbagai banyak sedikit lain lainnya sendiri masing-masing satu apa pun saya aku anda kamu dia ia kami \
         kita mereka beliau nya siapa mana kapan bagaimana mengapa kenapa berapa dimana sesuatu seseorang di ke \
         dari pada dalam dengan untuk oleh bagi tentang mengenai terhadap antara sampai hingga sejak selama \
         setelah sesudah sebelum tanpa melalui menurut kecuali seperti sebagai secara per guna demi sekitar \
         berdasarkan kepada daripada dan atau tetapi tapi namun melainkan serta jika kalau bila apabila ketika \
         saat karena sebab sehingga agar supaya meskipun walaupun sedangkan sementara bahwa maka lalu kemudian \
         jadi adalah ialah merupakan ada tidak bukan belum jangan sudah telah sedang akan dapat bisa boleh harus \
         perlu mungkin ingin mau menjadi tak juga hanya saja lagi masih sangat lebih paling kurang begitu \
         demikian sini situ sana sekarang nanti pernah selalu lah kah",
    ),
    (
        "ms",
        "yang ini itu tersebut para sang si suatu sebuah seorang setiap tiap semua seluruh segala beberapa \
         pelbagai banyak sedikit lain sendiri masing-masing satu apa-apa sebarang mana-mana saya aku anda awak \
         kamu dia ia kami kita mereka beliau nya apa siapa mana bila bagaimana mengapa kenapa berapa sesuatu \
         seseorang di ke dari pada dalam dengan untuk oleh bagi tentang mengenai terhadap antara sampai hingga \
         sejak selama selepas sebelum tanpa melalui menurut kecuali seperti sebagai secara per guna demi sekitar \
         berdasarkan kepada daripada dan atau tetapi tapi namun serta jika kalau apabila ketika semasa kerana \
         sebab supaya agar meskipun walaupun manakala sementara bahawa maka lalu kemudian jadi adalah ialah \
         merupakan ada tidak bukan belum jangan sudah telah sedang akan dapat boleh harus perlu mesti mungkin \
         ingin mahu menjadi tak juga hanya sahaja lagi masih sangat lebih paling kurang begitu demikian sini situ \
         sana sekarang nanti pernah sentiasa lah kah pun",
    ),
    (
        "fil",
        "ang mga si sina ng nang ni nina sa kay kina na ay at o ngunit pero subalit kung kapag dahil sapagkat \
         upang para habang bago matapos pagkatapos kahit bagaman samantala kaya saka pati maging tungkol ayon \
         mula hanggang nasa may mayroon walang wala isang isa bawat lahat ilang ibang iba mismo alinman anumang \
         ako ikaw ka siya kami tayo kayo sila ko mo niya namin natin ninyo nila akin iyo kanya amin atin inyo \
         kanila aking iyong kanyang aming ating inyong kanilang ito iyan iyon nito niyan niyon dito diyan doon \
         ganito ganoon sino ano anong alin aling kailan saan bakit paano gaano ilan magkano hindi huwag di oo po \
         lang lamang din rin pa ba nga naman daw raw pala muna man maaari maaaring dapat kailangan kailangang \
         puwede gusto mas napaka pinaka ngayon noon palagi minsan muli pang kanino nitong itong",
    ),
];
