//! Romance languages. Elided forms stand without their apostrophe as well as with it: a cut at the
//! apostrophe leaves `l` and `d`.
//!
//! Sources: Grevisse and Goosse, Le bon usage; RAE, Nueva gramática de la lengua española; Renzi,
//! Grande grammatica italiana di consultazione; Cunha and Cintra, Nova gramática do português
//! contemporâneo; Gramatica de bază a limbii române; IEC, Gramàtica de la llengua catalana; Real Academia
//! Galega, Gramática da lingua galega.

use super::Table;

pub(super) const WORDS: &Table<&str> = &[
    (
        "fr",
        "le la les l un une des du de d au aux ce cet cette ces chaque tout toute tous toutes aucun aucune \
         quelque quelques plusieurs certain certaine certains certaines autre autres même mêmes tel telle tels \
         telles quel quelle quels quelles je j tu il elle on nous vous ils elles me m te t se s lui leur leurs \
         moi toi soi eux en y mon ma mes ton ta tes son sa ses notre nos votre vos qui que qu quoi dont où lequel \
         laquelle lesquels lesquelles duquel desquels auquel auxquels auxquelles celui celle ceux celles ceci \
         cela ça rien quelqu'un à afin après avant avec chez contre dans depuis derrière dès devant durant entre \
         envers hors jusqu jusque lors malgré outre par parmi pendant pour sans sauf selon sous sur vers via \
         lorsque lorsqu puisque puisqu puis quand quoique si tandis parce comme comment pourquoi et ou mais donc \
         or ni car ne n pas plus moins non aussi encore ici là très trop peu ainsi alors cependant toutefois \
         ensuite déjà seulement également sinon suis es est sommes êtes sont être été étant était étaient sera \
         seront serait seraient soit soient ai as a avons avez ont avoir eu ayant avait avaient aura auront \
         aurait ait aient peut peuvent pouvez pouvons pouvoir pourra pourrez pourraient pourrait doit doivent \
         devez devons devoir devra devrez devrait faut c qu'il qu'elle qu'un qu'une",
    ),
    (
        "es",
        "el la los las lo un una unos unas al del este esta estos estas ese esa esos esas aquel aquella aquellos \
         aquellas esto eso aquello cada todo toda todos todas ningún ninguno ninguna algún alguno alguna algunos \
         algunas otro otra otros otras mismo misma mismos mismas tal tales ambos ambas varios varias cualquier \
         cualquiera yo tú él ella ello usted ustedes nosotros vosotros ellos ellas me te se le les nos os mí ti \
         sí mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra que qué quien quién quienes \
         cual cuál cuales cuáles cuyo cuya cuyos cuyas donde dónde cuando cuándo como cómo cuanto cuánto algo \
         nada alguien nadie a ante con conmigo contra de desde durante en entre excepto hacia hasta mediante para \
         por según sin sobre tras vía y e o u ni pero sino mas aunque porque pues si mientras luego entonces así \
         también tampoco además soy eres es somos son ser sido siendo era eran será serán sería fue fueron sea \
         sean estoy está estás estamos están estar estaba estaban esté estén he ha has hemos han haber había \
         habían habrá haya hayan hay puede pueden puedes podemos poder podrá podría pueda puedan debe deben debes \
         debería deber no más menos muy ya aún aquí allí ahí ahora siempre nunca solo sólo tan tanto apenas \
         quizás",
    ),
    (
        "it",
        "il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai agli alle all dal \
         dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle \
         sull questo questa questi queste quest quello quella quelli quelle quel quei quegli ogni ognuno tutto \
         tutta tutti tutte alcuno alcuna alcuni alcune nessun nessuno nessuna qualche altro altra altri altre \
         stesso stessa stessi stesse tale tali entrambi entrambe qualsiasi io tu lui lei noi voi loro egli esso \
         essa essi esse me te mi ti si ci vi ne sé mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro \
         nostra nostri nostre vostro vostra vostri vostre che chi cui quale quali quanto quanti dove quando come \
         perché cosa qualcosa niente nulla a ad con contro da di d dopo durante entro fino fra in oltre per \
         presso prima senza sopra sotto su tra tramite verso e ed o od oppure ma però né se anche poiché mentre \
         affinché sebbene quindi dunque inoltre ovvero sono sei è siamo siete essere era erano sarà saranno \
         sarebbe sia siano ho hai ha abbiamo avete hanno avere avuto aveva avevano avrà può possono puoi possiamo \
         potere potrebbe potrà possa deve devono devi dobbiamo dovere dovrebbe viene vengono non più meno molto \
         già ancora qui qua lì là sempre mai solo così poi",
    ),
    (
        "pt",
        "o a os as um uma uns umas ao à aos às do da dos das no na nos nas dum duma num numa pelo pela pelos \
         pelas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo deste \
         desta destes destas desse dessa desses dessas neste nesta nestes nestas nesse nessa nesses nessas cada \
         todo toda todos todas tudo nenhum nenhuma algum alguma alguns algumas outro outra outros outras mesmo \
         mesma mesmos mesmas tal tais ambos ambas vários várias qualquer quaisquer eu tu ele ela você vocês nós \
         vós eles elas dele dela deles delas me te se lhe lhes lo la los las mim si meu minha meus minhas teu tua \
         teus tuas seu sua seus suas nosso nossa nossos nossas que quem qual quais cujo cuja cujos cujas onde \
         quando como quanto algo nada alguém ninguém ante após até com contra de desde durante em entre exceto \
         excepto mediante para perante por sem sob sobre trás via e ou nem mas porém porque pois embora enquanto \
         portanto também além então assim sou é somos são ser sido sendo era eram será serão seria foi foram seja \
         sejam estou está estamos estão estar estava estavam esteja estejam tenho tem temos têm ter tido tinha \
         tinham terá tenha tenham há haver houver pode podem podemos poder poderá poderia possa possam deve devem \
         devemos dever deveria não mais menos muito já ainda aqui ali lá agora sempre nunca só apenas tão",
    ),
    (
        "ro",
        "un o unui unei unor unii unele niște al a ai ale cel cea cei cele celui celei celor acest acesta această \
         aceasta acești aceștia aceste acestea acestui acestei acestor acel acela acea aceea acei acele acelui \
         acelei acelor fiecare orice oricare tot toată toți toate niciun nicio vreun vreo alt altă alți alte \
         același aceeași aceiași aceleași ambele ambii eu tu el ea noi voi ei ele dumneavoastră mă te se îl îi le \
         ne vă mi ți și își îmi îți lui lor meu mea mei mele tău ta tăi tale său sa săi sale nostru noastră \
         noștri noastre vostru voastră voștri voastre care ce cine cui căruia căreia cărora cât câte câți ceva \
         nimic cineva nimeni unde când cum asupra către cu contra de deasupra decât despre din dintre după fără \
         în înainte între într într-o într-un la lângă pe pentru peste până prin printre sub spre dinspre conform \
         datorită intermediul sau ori dar însă ci iar fie nici că să dacă deși deoarece fiindcă ca încât astfel \
         deci sunt ești este e suntem sunteți fi fost era erau va vor vom veți am are avem aveți au avea aibă \
         poate pot poți putem puteți putea trebuie ar aș ați nu mai mult puțin foarte doar numai deja încă aici \
         acolo acum apoi",
    ),
    (
        "ca",
        "el la l els les lo un una uns unes en na al als del dels pel pels aquest aquesta aquests aquestes aquell \
         aquella aquells aquelles això allò cada tot tota tots totes cap algun alguna alguns algunes altre altra \
         altres mateix mateixa mateixos mateixes tal tals ambdós diversos diverses qualsevol jo tu ell nosaltres \
         vosaltres vostè vostès em et es s se ens us hi ho li me te mi si meu meva meus meves teu teva seu seva \
         seus seves nostre nostra nostres vostre vostra vostres que què qui qual quals on quan com quant cosa res \
         ningú algú a abans amb contra d de des després durant entre fins mitjançant per sense segons sobre sota \
         vers via i o ni però sinó perquè ja doncs encara mentre també tampoc així sóc soc és som són ser estat \
         sent era eren serà seran sigui siguin està estan estar ha han he hem haver havia hagi hagin pot poden \
         podeu poder podria pugui puguin heu deu deuen cal vaig va van no més menys molt aquí allà ara sempre mai \
         només tan n m t",
    ),
    (
        "gl",
        "o a os as un unha uns unhas ao á aos ás do da dos das no na nos nas dun dunha nun nunha polo pola polos \
         polas co coa cos coas este esta estes estas ese esa eses esas aquel aquela aqueles aquelas isto iso \
         aquilo cada todo toda todos todas ningún ningunha algún algunha algúns algunhas outro outra outros \
         outras mesmo mesma ambos varios calquera eu ti el ela nós vós eles elas vostede vostedes me te se lle \
         lles meu miña teu túa seu súa seus súas noso nosa nosos nosas que quen cal cales cuxo cuxa onde cando \
         como canto algo nada alguén ninguén ante até ata con contra de dende desde durante en entre excepto \
         mediante para por sen sobre tras e ou nin pero mais senón porque pois aínda mentres entón así tamén \
         tampouco ademais son é somos ser sido era eran será serán sexa sexan está están estar estea foi foron \
         hai haber pode poden podemos poder podería poida debe deben debería ten teñen ter non máis menos moi xa \
         aquí alí agora sempre nunca só tan",
    ),
];
