/** The words of lessons in Welsh, not checked by a Welsh speaker. After a number stands 'o' with the plural, or a noun that does not change. */
import type { PackWords } from './pack-words.ts';
import type { PageWords } from './page-words.ts';
import type { Words } from './words.ts';

const towns = (count: number): string => (count === 1 ? '1 dref' : `${count} o drefi`);

/** Units and ranges of the report. Welsh writes the numbers themselves as English does. */
const amount = (text: string): string =>
  text
    .replaceAll(' points', ' pwynt')
    .replaceAll(' a year', ' y flwyddyn')
    .replaceAll(' to ', ' i ')
    .replace('not defined', 'heb ei ddiffinio');

export const welshWords: Words = {
  direction: { lower: 'yn is', same: 'tua’r un faint', higher: 'yn uwch' },
  size: {
    slight: 'o hyd at ddegfed ran o’r hyn ydyw',
    clear: 'o ddegfed ran i hanner yr hyn ydyw',
    large: 'o fwy na hanner yr hyn ydyw',
  },
  fared: {
    right: 'Felly hefyd y model.',
    direction: 'Yr un cyfeiriad sydd gan y model, ond maint arall.',
    wrong: 'Mae’r model yn dweud fel arall.',
    'cannot tell': 'Ni all y model ddweud, felly nid oes neb yn anghywir.',
  },
  outcomes: {
    national_share: 'Cyfran elusennau cenedlaethol o’r arian a hysbysebwyd, gros',
    small_survival: 'Elusennau bach sy’n dal i weithredu',
    small_share: 'Cyfran elusennau bach o arian cyhoeddus, yn ôl eu maint ar y pryd',
    partnership_rate: 'Gwerth contractau a enillwyd mewn partneriaeth',
    closures: 'Elusennau’n cau',
    bids_per_tender: 'Cynigion fesul tendr',
    small_holders_advertised: 'Elusennau bach sydd â gwaith a hysbysebwyd o hyd',
    small_exclusion: 'Elusennau bach a gaewyd allan gan brofion trosiant',
  },
  amount,
  verdict: (bet) => `Mae’r model yn dweud: ${bet}.`,
  cannotTell: 'Ni all y model ddweud: gall trefi o’r fath fynd y naill ffordd neu’r llall.',
  noTown: 'Nid oes dim i’w fesur yn yr un o’r trefi.',
  count: (count, worlds, way, rest) => `Mewn ${count} o blith ${towns(worlds)} mae ${way}${rest}.`,
  otherCount: (count, way) => `, ${way} mewn ${count}`,
  range: (low, high, way) => `O 100 o drefi o’r fath, byddai ${way} mewn ${low} i ${high} yn ôl pob tebyg.`,
  means: (before, after, difference) => `Ar gyfartaledd mae’n mynd o ${before} i ${after}: ${difference}.`,
  said: (bet, how) => `Dywedoch chi: ${bet}. ${how}`,
  comparedWith: (first) => `O gymharu â ‘${first}’, mae`,
  sizeAsked: 'Os yw’n symud, mae’n symud',
  mean: (design) => `cymedr, ‘${design}’`,
  model:
    'Model, nid rhagolwg: barn yw’r rhan fwyaf o’i rifau, ac nid yw wedi’i galibradu eto. Tref ddychmygol yw hon, ac mae’n gosod mwy o waith ar gyfer ei phobl nag y mae trefi yn Lloegr.',
  towns: (count) => `${towns(count)}, pob un wedi’i rhedeg ddwywaith ar yr un lwc am ddeng mlynedd.`,
  leftOut: 'Yr hyn y mae’r model hwn yn ei adael allan',
  unsure: 'Yr hyn y mae’n ansicr ohono',
  whyDown: 'Beth sy’n ei dynnu i lawr',
  whyUp: 'Beth sy’n ei dynnu i fyny',
  behaviours: 'Ymddygiadau yn y model sy’n berthnasol',
  tries: 'Rhowch gynnig arni',
  measured: (outcome) => `Mesurir yn ôl: ${outcome}.`,
  withinNothing: 'Tua’r un faint: dim gwahaniaeth o gwbl.',
  within: (text) => `Tua’r un faint: gwahaniaeth o ${text} ar y mwyaf.`,
  beside: 'Beth arall a symudodd',
  minutes: (count) => `${count} munud`,
};

export const welshPageWords: PageWords = {
  open: 'Gwersi',
  skip: 'Neidio i’r wers',
  title: 'Gwersi',
  about:
    'Mae pob un yn gofyn ichi ragfynegi beth a wna newid, cyn i’r model ei gyfrifo yma ac yn awr. Mae eich cynllun yn y maes chwarae yn aros fel y mae nes ichi agor cynllun gwers yno; mae ‘Dadwneud’ wedyn yn dod ag ef yn ôl.',
  back: 'Yn ôl i’r maes chwarae',
  all: 'Pob gwers',
  next: 'Y wers nesaf',
  standings: { untouched: 'heb ei dechrau', begun: 'wedi’i dechrau', done: 'wedi’i gorffen' },
  predict: 'Eich rhagfynegiad',
  commit: 'Ymrwymo a gweld',
  commitNone: 'I ymrwymo, dewiswch ateb.',
  commitBoth: 'I ymrwymo, atebwch y ddau gwestiwn.',
  commitNote: 'Ni chyfrifir dim cyn ichi ymrwymo, ac ni allwch newid eich meddwl wedyn.',
  reveal: 'Beth mae’r model yn ei ddweud',
  running: (done, wanted) => `Rhedwyd ${done} o ${towns(wanted)} …`,
  explain: 'Pam?',
  tries: 'Rhowch gynnig arni',
  triesNote: 'Mae pob un yn agor y maes chwarae gyda’i gynllun. Dewch yn ôl yma drwy ‘Gwersi’.',
  tryThis: 'Agor yn y maes chwarae',
  cards: 'Beth i’w gofio',
  goOn: 'Ymlaen',
  again: 'Gwneud y wers eto',
  failed: 'Stopiodd y model yn un o’r trefi:',
  kept: 'Yn y porwr hwn yn unig y cedwir pa mor bell yr ydych.',
  notKept: 'Nid yw’r porwr hwn yn cadw dim ar gyfer tudalen o ffeil: anghofir pa mor bell yr ydych pan gaeir y dudalen.',
  unreadable: 'Ni ellid darllen yr hyn a gadwyd o wersi cynharach, ac mae’n dechrau o’r newydd.',
};

export const welshPackWords: PackWords = {
  titles: { student: 'Taflen myfyriwr', facilitator: 'Canllaw’r hwylusydd', answers: 'Allwedd atebion' },
  situation: 'Sefyllfa',
  designs: (first, second) => `Cymherir ‘${first}’ a ‘${second}’; mae popeth arall yr un fath, gan gynnwys lwc.`,
  question: 'Cwestiwn',
  predict: 'Eich rhagfynegiad',
  predictNote: 'Marciwch un blwch ym mhob llinell, cyn i neb edrych ar yr ateb.',
  because: 'Oherwydd',
  notes: 'Beth mae’r model yn ei ddweud, a’m barn i amdano',
  roles: 'Rolau',
  roleList: [
    'Comisiynydd y cyngor, sy’n gorfod ateb am yr arian.',
    'Rheolwr elusen o £150,000 y flwyddyn, y mae pawb yn y lle yn ei adnabod.',
    'Cyfarwyddwr elusen o £20m y flwyddyn, sy’n gweithio mewn deugain o leoedd.',
    'Rhywun y mae angen y gwasanaeth arno, heb fod ots ganddo pwy sy’n ei redeg.',
  ],
  timings: 'Amseru',
  timingHead: ['Rhan', 'Munudau', 'Beth i’w wneud'],
  parts: {
    situation: ['Sefyllfa', 'Rhannwch y rolau, darllenwch y sefyllfa yn uchel, a sicrhewch fod pawb yn deall y ddau gynllun.'],
    predict: [
      'Rhagfynegi',
      'Mae pawb yn marcio rhagfynegiad a rheswm ar ei ben ei hun, yna mae’r grŵp yn cyfrif dwylo. Ni chaiff neb newid wedyn.',
    ],
    reveal: ['Datgelu', 'Pwyswch ‘Ymrwymo a gweld’ ar y dudalen, neu darllenwch ddwy frawddeg gyntaf yr allwedd atebion yn uchel.'],
    explain: ['Esbonio', 'Beth a’i tynnodd i lawr, beth a’i tynnodd i fyny? Mae pob rôl yn siarad drosti ei hun.'],
    tries: ['Rhowch gynnig arni', 'Mae grwpiau’n cymryd un o’r tri pheth i roi cynnig arnynt, ac yn rhagfynegi cyn edrych.'],
    cards: ['Cardiau', 'Darllenwch y ddau gerdyn yn uchel. Pa un ohonynt a allai droi’r ateb o chwith?'],
  },
  before: 'I’w ofyn cyn y rhagfynegiad',
  after: 'I’w ofyn ar ôl yr ateb',
  surprise: 'Pan fo’r model yn peri syndod',
  surpriseNote:
    'Peidiwch â’i amddiffyn. Gofynnwch pa dyniad a oedd yn gryfach na’r disgwyl, pa gerdyn a allai ei esbonio, a beth y byddai’n rhaid ei weld mewn tref go iawn i’w gredu. Lle na all y model ddweud, dyna’r ateb.',
  page: (address) =>
    `Ar sgrin: agorwch y maes chwarae ac ychwanegwch ${address} at ei gyfeiriad. Mae’n cyfrifo’r un bydoedd yn y fan a’r lle. Heb sgrin: mae’r taflenni a’r allwedd yn ddigon.`,
  answer: 'Yr ateb',
  changed: 'Beth mae’r ail gynllun yn ei newid',
  beside: 'Beth arall a symudodd',
  difference: 'gwahaniaeth',
  verdict: 'mae’r model yn dweud',
  cannotTell: 'ni all ddweud',
  again: 'Sut i’w wneud eto',
  madeBy: (seed, worlds, engine, build) =>
    `Hedyn ${seed}, ${worlds} pâr o fydoedd, injan ${engine}, adeiladiad ${build}. Gall adeiladiad arall ateb fel arall.`,
};
