/**
 * Ordinary words of up to three letters. A short piece of a text that is none of them may be a fragment of a word that
 * was torn apart (`ху йня`). Counted in Kazakh reviews and news (KazSAnDRA, KazNERD, CC BY 4.0) and in Russian and
 * English comments and news (MIT sets), then read through.
 */
const WORDS = `
  а аа аар абу ага аду аж ай айы ак ал ала алу ана апа ар ара ари арт ары ас аса ат ата аты ау ауа ах аша ашу
  аяз аяқ аға ақ ақш ақы аң ба баб бай бал бап бар бас бау бақ бе без бек бел бен бес бет би бир бог бой боп
  бос бу бул бы был біз бір бұл в вам вас ваш вдв вид вне во вон вор вот вр вс все всю вся втб вы га газ гб
  где ге гей го год гой гон гос гүл да дай дал дам дан дар дау даю два две де дед дей дел дем ден деп дер для
  дне дни дно днр дня до дом дос дтп ды дым дың дін дәл дәу дөп ево его еди еды еді ее ей екі ел елу елі ем
  ему ен ени ені ер ес есе ет ете ету еті еу еуі еще ең жа жаз жай жал жан жап жас жақ жду же жек жел жем жен
  жеп жер жид жил жир жиі жок жол жою жоқ жур жуу жыл жыр жіп жүз жүк жүр жұп жәй жөн за зад зал зао зат заң
  зло зор зп зря зың и ибо игі иди ие из или им ими имя ин исі их иши ия иіс иә к кай как кал кан кв кг ке кез
  кей кел кем кен кеш кең кз км ко кое кол коп кто куб куй кун куә кыз кім кіп кір күз күй күл күн күш көз көк
  көп көш ла лбу лес лет лжи ли лнр лоб лол ма май мал мас мая ме мед меж мен ми мид мин мир миы мкс мл млн мм
  мне мог мое мои мой мол мою моя муж мы мын мыс мың мін мұз мұң мәз мән на над нам нан нас нах наш не нее ней
  нем нен нет ни ним них нмг но ног нос ну нық ның нұр нөл о оао об оба обл ого оз ози ой ойы ок оки оку ол он
  она они оно оны оо оон ооо оп осы от ота оте оқ оқи оқу оң па пар паш пе пен пеш пи по под пол поп пор пох
  при про рад раз рай рас рбк рет ржд риа рок рот рта ру руб рук рф ряд с са сай сам сан сау сақ сел сен сеп
  си сил сих см сми со сол сон сот соң сто суд сша сы сын сыр сі сіз сүт сәл сән сәт сөз та так тал там тан
  тап тар тас тау таң тв тг те тез тек тел тем тен теп тер тех тең ти тма тмд то той том топ тот тоқ три трц
  ту тур тут ты тым тыс тың тя тян тік тіл тіс түк түр түс тұр тән тәп у уж уже узи укр ума учи уши фас фсб фу
  ха хан хат цен цех цру чай час че чей чек чел чем чет чо что чья ша шаг шай шам шаш шаң шву шее шек шет шею
  шли шо шов шоу што шу шы шын ші шөп ща щас ымм э эй эйр экс эт эта эти это эту эха юго я яму і іле ін іне
  ірі іс ісі іше ішу іші ға ғо ғой қа қай қан қап қар қақ қой қол қор қос қош қою қоя қыз қыр қыс құм құп құр
  құс құю үй үйі үн үш ұбт ұл ұлт ұлы ұн ұшу ұят әке әл әлі ән әр әрі өз өзі өрт өте өту ох
  act af ah ain air all am amp an and any are as ask ass at avi bad bae bag bc be bed bet big bit boy bro but
  buy by bye can car ceo co cry cut cuz da dat day dem did die dis dm dnt do dog don eat em end ex eye far fat
  few fit fly for fun gay get go god gon got gt guy ha had has he her hes hey hi him his hit ho hot how hug
  idk if ig ill im ima in ion is isn it its jay job jus kid kim la let lie lil lol lot low lt ma mad man may
  me men met mf mom mr my nah naw new nig no not now of off oh ok ol old omg on one or our out own pay pic pop
  put ran re red rid rt run sad saw say see set sex she shy smh so son sum tea tf th the tho to too top tr try
  tv two up ur us use war was way we wet who why win wit won wow wtf ya yea yes yet yo you yu zoo
`;

const ordinary = new Set(WORDS.split(/\s+/u));

const ONE_SCRIPT = /^(?:[а-яёәғқңөұүһі]+|[a-z]+)$/u;

/** A fragment: so short, in one script, and no word that people use. */
export const isFragment = (word: string): boolean =>
  word.length <= 3 && !ordinary.has(word.replaceAll("ё", "е")) && ONE_SCRIPT.test(word);
