//! Romance languages.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "fr",
        "zéro aucun aucune|un une premier première premiers premières 1er 1re unique|deux deuxième deuxièmes \
         second seconde|trois troisième|quatre quatrième|cinq cinquième|six sixième|sept septième|huit huitième|\
         neuf neuvième|dix dixième|onze onzième|douze douzième douzaine",
    ),
    (
        "es",
        "cero ningún ninguno ninguna|un uno una primer primero primera primeros primeras único única|dos \
         segundo segunda segundos segundas ambos ambas|tres tercer tercero tercera|cuatro cuarto cuarta|cinco \
         quinto quinta|seis sexto sexta|siete séptimo séptima|ocho octavo octava|nueve noveno novena|diez \
         décimo décima|once undécimo undécima|doce duodécimo duodécima docena",
    ),
    (
        "it",
        "zero nessun nessuno nessuna|un uno una primo prima primi prime unico unica|due secondo seconda secondi \
         entrambi entrambe|tre terzo terza|quattro quarto quarta|cinque quinto quinta|sei sesto sesta|sette \
         settimo settima|otto ottavo ottava|nove nono nona|dieci decimo decima|undici undicesimo undicesima|\
         dodici dodicesimo dodicesima dozzina",
    ),
    (
        "pt",
        "zero nenhum nenhuma|um uma primeiro primeira primeiros primeiras único única|dois duas segundo segunda \
         ambos ambas|três terceiro terceira|quatro quarto quarta|cinco quinto quinta|seis sexto sexta|sete \
         sétimo sétima|oito oitavo oitava|nove nono nona|dez décimo décima|onze|doze dúzia",
    ),
    (
        "ro",
        "zero niciun nicio|un o unu una unul unui unei prim prima primul primei primele singur singură|doi două \
         doua doilea ambii ambele|trei treia treilea|patru patra patrulea|cinci cincea cincilea|șase șasea \
         șaselea|șapte șaptea șaptelea|opt opta optulea|nouă noua nouălea|zece zecea zecelea|unsprezece \
         unsprezecea unsprezecelea|doisprezece douăsprezece doisprezecelea douăsprezecea duzină",
    ),
    (
        "ca",
        "zero cap|un una primer primera primers primeres únic única|dos dues segon segona ambdós|tres tercer \
         tercera|quatre quart quarta|cinc cinquè cinquena|sis sisè sisena|set setè setena|vuit vuitè vuitena|\
         nou novè novena|deu desè desena|onze onzè onzena|dotze dotzè dotzena",
    ),
    (
        "gl",
        "cero ningún ningunha|un unha primeiro primeira primeiros primeiras único única|dous dúas segundo \
         segunda ambos|tres terceiro terceira|catro cuarto cuarta|cinco quinto quinta|seis sexto sexta|sete \
         sétimo sétima|oito oitavo oitava|nove noveno novena|dez décimo décima|once|doce ducia",
    ),
];
