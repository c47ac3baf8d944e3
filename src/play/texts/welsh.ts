/**
 * The first screen in Welsh, not checked by a Welsh speaker. After a number stands 'o' with the plural, so that neither noun nor number
 * mutates; after one, the singular.
 */
import type { Counts } from '../answer/frequency.ts';
import type { Texts } from './english.ts';

const SEASONS = ['gwanwyn', 'haf', 'hydref', 'gaeaf'] as const;

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : `o ${many}`}`;

const numbers = { fewer: 'llai', same: 'yr un nifer', more: 'mwy' } as const;

const held = {
  fewer: 'mae gan lai o elusennau bach gontract o hyd nag a fyddai heb y newid',
  same: 'mae gan yr un nifer o elusennau bach gontract o hyd ag a fyddai heb y newid',
  more: 'mae gan fwy o elusennau bach gontract o hyd nag a fyddai heb y newid',
} as const;

function frequency(counts: Counts, wanted: number): string {
  const { fewer, same, more, worlds } = counts;
  const lead = fewer >= same && fewer >= more ? 'fewer' : more >= same ? 'more' : 'same';
  const others = (['fewer', 'same', 'more'] as const)
    .filter((each) => each !== lead && counts[each] > 0)
    .map((each) => `${numbers[each]} mewn ${counts[each]}`);
  const soFar = worlds < wanted ? ' hyd yma' : '';
  const where = worlds === 1 ? `Yn yr un dref fel hon${soFar}` : `Mewn ${counts[lead]} o blith ${worlds} o drefi fel hon${soFar}`;
  return `${where}, ${held[lead]}${others.length === 0 ? '' : `; ${others.join(', ')}`}.`;
}

const agreements: Texts['england']['agreements'] = {
  agree: 'Mae’r ddwy yn symud yr un ffordd.',
  disagree: 'Yma mae’r dref hon yn wahanol i Loegr y model.',
  'cannot tell': 'Un o’r ddwy yn unig sy’n symud yn amlwg, felly nid yw hyn yn dweud a ydynt yn cytuno.',
  'neither moved clearly': 'Nid oes newid amlwg yn y naill na’r llall.',
};

const levers: Texts['levers'] = {
  size: {
    name: 'Maint contractau',
    meaning:
      'Faint o ddarnau o waith sy’n dod i ben a osodir gyda’i gilydd fel un contract. Mae rhai mwy yn cynnwys peth gwaith achlysurol bach hefyd.',
    steps: ['fesul un', '2 gyda’i gilydd', '4 gyda’i gilydd', '6 gyda’i gilydd', '8 gyda’i gilydd', '12 gyda’i gilydd, o bob math'],
    done: 'contractau mwy',
  },
  mandate: {
    name: 'Rheol partneriaeth',
    meaning:
      'A yw contractau dros £100,000 y flwyddyn yn mynd i elusennau sy’n cynnig gyda’i gilydd, a beth a warentir i’w partneriaid bach neu leol.',
    steps: ['dim rheol', 'pwyntiau ychwanegol', 'gofynnol', 'gofynnol, gwarantu 30 %', 'gofynnol, gwarantu 60 %'],
    done: 'y gofyniad partneriaeth',
  },
  cuts: {
    name: 'Toriadau',
    meaning: 'Pa mor bell y mae cyllidebau’r cyngor yn gostwng o’r ail flwyddyn ymlaen, mewn pedwar cam cyfartal.',
    steps: ['dim', '10 %', '20 %', '30 %', '40 %', '50 %'],
    done: 'y toriadau',
  },
};

const picture: Texts['picture'] = {
  words: 'Y llun mewn geiriau',
  council: 'cyngor',
  same: 'Mae’r hyn sydd yr un fath yn y ddwy dref yn wan.',
  marks: {
    title: 'Ystyr y marciau',
    small: 'incwm bach',
    large: 'incwm mawr',
    holds: 'â chontract',
    spot: 'gwaith cyhoeddus arall',
    none: 'heb waith cyhoeddus',
    closed: 'wedi cau',
    merged: 'wedi uno neu wedi’i chymryd drosodd',
    line: 'un contract',
    tie: 'partneriaid',
    firm: 'gyda chwmni neu’r cyngor ei hun',
    rim: 'gwaith nad oes cyngor yn ei gomisiynu',
  },
  coloursTitle: 'Ystyr y lliwiau',
  dot: {
    hint: 'Pwyntiwch at ddot i weld pwy ydyw. Cliciwch arno, neu pwyswch Enter, i weld ei ddeng mlynedd; cliciwch ar le neu linell i weld tendrau’r chwarter a ddangosir.',
    hintTouch: 'Tapiwch ddot i weld ei ddeng mlynedd; tapiwch le neu linell i weld tendrau’r chwarter a ddangosir.',
    about: (service, place, pounds) => `${service}, yn ${place}, ${pounds} y flwyddyn i ddechrau`,
    closed: (year) => `caeodd ym mlwyddyn ${year}`,
    merged: (year) => `daeth yn rhan o elusen arall ym mlwyddyn ${year}`,
    holds: 'mae ganddi gontract ar ôl deng mlynedd',
    none: 'nid oes ganddi gontract ar ôl deng mlynedd',
    absent: 'nid yw yno',
    both: (today, yours) => `rheolau heddiw: ${today}; eich rheolau chi: ${yours}`,
    story: 'ei hanes ↓',
  },
  described: (side, when, numbers) =>
    `${side}, ${when}: ${of(numbers.operating, 'elusen', 'elusennau')} yn gweithredu, ${numbers.closed} wedi cau neu uno. ` +
    `${of(numbers.contracts, 'contract', 'gontractau')} mewn grym, ${numbers.partnered} ohonynt â phartneriaid, ${numbers.outside} gyda chwmni neu’r cyngor ei hun. ` +
    `O’r ${of(numbers.starters, 'elusen fach', 'elusennau bach')} a oedd â chontract ar y dechrau, mae gan ${numbers.holding} gontract.`,
  largest: (names) => `Y mwyaf o arian contractau: ${names}.`,
};

/** After a number or a name; the verb comes first in Welsh, so that each says whose it is in its own place. */
const reasons: Texts['whyLost']['reasons'] = {
  'too large': 'heb allu cynnig ar eu pennau eu hunain am y contract a ddilynodd, a oedd yn rhy fawr i’w maint',
  'turnover test': 'heb allu cynnig ar eu pennau eu hunain am y contract a ddilynodd, a ofynnai am incwm mwy nag sydd ganddynt',
  services: 'heb allu cynnig ar eu pennau eu hunain am y contract a ddilynodd, a ofynnai am waith nad ydynt yn ei wneud',
  'partnership required': 'heb fod mewn cynnig am y contract a ddilynodd, a oedd i bartneriaethau’n unig',
  'no base': 'heb allu cynnig ar eu pennau eu hunain am y contract a ddilynodd, a ofynnai am ganolfan lle mae’r gwaith',
  ceiling: 'heb allu cynnig ar eu pennau eu hunain am y contract a ddilynodd, a dalai lai na chost y gwaith iddynt',
  outbid: 'wedi cynnig am y contract a ddilynodd a’i golli i un arall',
  'did not bid': 'heb gynnig am y contract a ddilynodd, er y gallent',
  'not noticed': 'heb sylwi ar y contract a ddilynodd',
  direct: 'heb gael y contract a ddilynodd, a ddyfarnwyd heb gystadleuaeth',
  gone: 'wedi cau neu uno cyn i’w gwaith gael ei osod eto',
  'not let': 'wedi colli eu contract mewn ffordd arall: ni ddilynodd tendr',
};

const whyLost: Texts['whyLost'] = {
  reasons,
  nobody: 'Nid oes elusen fach a fyddai â chontract dan reolau heddiw ac sydd heb un dan eich rhai chi.',
  one: (name, reason) => `Yr un a fyddai â chontract dan reolau heddiw ond nid dan eich rhai chi: ${name}, ${reasons[reason]}.`,
  most: (all, count, reason, name) =>
    `O’r ${all} a fyddai â chontract dan reolau heddiw ond nid dan eich rhai chi, mae ${count} ${reasons[reason]} (er enghraifft, ${name}).`,
  tied: (all, count, tied, name) =>
    `O’r ${all} a fyddai â chontract dan reolau heddiw ond nid dan eich rhai chi, nid oes un rheswm ar y blaen: mae ${tied.map((reason) => `${count} ${reasons[reason]}`).join('; ')} (er enghraifft, ${name}).`,
};

const whoseMoney: Texts['whoseMoney'] = {
  money: (yours, today) =>
    `O bob £100 a delir gan gontractau ar ôl deng mlynedd, mae £${yours.small} yn mynd i elusennau bach (dan reolau heddiw £${today.small}), £${yours.larger} i elusennau mwy (£${today.larger}), £${yours.outside} i gwmnïau a’r cyngor ei hun (£${today.outside}).`,
  bridge: (yours, today) => `Nifer yr elusennau bach sy’n rhannu eu rhan hwy, gan gynnwys rhai newydd: ${yours} (${today}).`,
  closed: (yours, today) =>
    yours === today
      ? `Caeodd yr un nifer o elusennau: ${yours} a ${today}.`
      : `Caeodd ${yours < today ? 'llai' : 'mwy'} o elusennau: ${yours}, dan reolau heddiw ${today}.`,
  noContract: 'Yn un o’r trefi nid oes contract mewn grym ar ôl deng mlynedd.',
};

export const welsh = {
  title: 'Maes chwarae Commonweal',
  skip: 'Neidio i’r ateb',
  nav: {
    title: 'Golygfeydd',
    views: { town: 'Y dref', play: 'Chwarae elusen', class: 'Dosbarth' },
  },
  readFor: 'Tref ddychmygol mewn un model, heb ei galibradu eto: darllenwch ef am gyfeiriadau.',
  notCalibrated:
    'Model, nid rhagolwg: barn yw’r rhan fwyaf o’i rifau, ac nid yw wedi’i galibradu eto. Nid Lloegr yw’r dref: mae’n gosod mwy o waith ar gyfer ei phobl, er mwyn bod rhywbeth i’w weld.',
  levers,
  leversTitle: 'Liferi',
  leversMeaning: 'Beth maent yn ei wneud',
  services: {
    advice: 'cynghori',
    homelessness: 'digartrefedd',
    domestic_abuse: 'cam-drin domestig',
    drugs_and_alcohol: 'cyffuriau ac alcohol',
    mental_health: 'iechyd meddwl',
    youth: 'ieuenctid',
    employment: 'cyflogaeth',
    older_people: 'pobl hŷn',
    disability: 'anabledd',
    community: 'cymuned',
  },
  marks: { today: 'heddiw', ambitious: 'uchelgeisiol', extreme: 'pellaf' },
  ownSetting: 'gosodwyd dan ‘More levers’',
  sides: ['Rheolau heddiw', 'Eich rheolau chi'],
  sideOf: (side) => (side === 0 ? 'Y dref dan reolau heddiw' : 'Yr un dref dan eich rheolau chi'),
  show: 'Dangos',
  undo: 'Dadwneud',
  redo: 'Ail-wneud',
  reset: 'Ailosod',
  inClass: {
    line: 'Dosbarth',
    lesson: 'Tref gwers yw hon, nid tref eich dosbarth.',
    back: 'Yn ôl i dref eich dosbarth',
    unknown: 'Byd dosbarth nad yw’r dudalen hon yn gwybod ei god.',
    reset: 'Ailosod i fan cychwyn y dosbarth',
    leave: 'Gadael y dosbarth',
  },
  transport: {
    title: 'Amser',
    play: 'Chwarae',
    pause: 'Oedi',
    back: 'Chwarter yn ôl',
    on: 'Chwarter ymlaen',
    scrub: 'Pwynt mewn amser',
    speed: 'Cyflymder',
    speeds: ['araf', 'arferol', 'cyflym', 'cyflym iawn'],
  },
  when: (quarter) =>
    quarter === 0 ? 'y dechrau' : `blwyddyn ${Math.floor((quarter - 1) / 4) + 1}, ${SEASONS[(quarter - 1) % 4] as string}`,
  answerTitle: 'Yr effaith',
  furtherTitle: 'Ac mewn trefi eraill fel hon?',
  waiting: 'Mae’r dref yn cael ei llunio …',
  nothing: 'Dyma un dref dan reolau heddiw, ddwywaith. Gwnewch y contractau’n fwy a gwyliwch y dotiau bach.',
  pair: (holding, before, starters) =>
    `Ar ôl deng mlynedd, o’r ${of(starters, 'elusen fach', 'elusennau bach')} a oedd â chontract, mae gan ${holding} gontract o hyd; dan reolau heddiw byddai gan ${before}.`,
  whoseMoney,
  whyLost,
  frequency,
  range: (low, high) => `O 100 o drefi eraill fel y rhain, byddai rhwng ${low} a ${high} yn dangos yr un peth, yn ôl pob tebyg.`,
  tooFew: (worlds, wanted) =>
    `Rhy ychydig o drefi eto i ddweud faint o rai eraill a ddangosai’r un peth: ${worlds} o leiafswm o ${wanted}.`,
  squares: ({ fewer, same, more, worlds }, wanted) =>
    `${of(wanted, 'sgwâr', 'sgwariau')}, un i bob tref: ${fewer} â llai o elusennau bach sydd â chontract, ${same} â’r un nifer, ${more} â mwy, ${wanted - worlds} heb eu rhedeg eto.`,
  key: { ...numbers, left: 'heb ei rhedeg eto' },
  small: 'Bach: dan £1m y flwyddyn.',
  england: {
    title: 'Ac yn Lloegr y model?',
    nothing: 'Symudwch un lifer i’w farc ‘uchelgeisiol’ i weld beth a gofnodwyd ar gyfer Lloegr y model.',
    elsewhere: (done) =>
      `Ar gyfer Lloegr y model, dim ond ar y marc ‘uchelgeisiol’ y cymharwyd ${done}; ni chofnodwyd dim ar gyfer y gosodiad hwn.`,
    several: 'Ar gyfer Lloegr y model, cymharwyd pob lifer ar ei ben ei hun; ni chofnodwyd dim ar gyfer y newidiadau hyn gyda’i gilydd.',
    outcomes: {
      national_share: 'Cyfran elusennau cenedlaethol o’r arian y cystadlir amdano',
      small_survival: 'Elusennau bach sy’n dal yno ar ôl deng mlynedd',
      small_share: 'Cyfran elusennau bach o arian cyhoeddus',
      partnership_rate: 'Arian contractau a enillwyd gan elusennau sy’n cynnig gyda’i gilydd',
      closures: 'Elusennau sy’n cau',
      bids_per_tender: 'Cynigion am bob contract',
    },
    notRecorded: 'Ni chofnodwyd ar gyfer Lloegr y model faint o elusennau bach sydd â chontract o hyd, fel uchod.',
    there: (change, runs) => `Yn Lloegr y model: ${change}, o ${runs} rhediad gyda’r newid a hebddo.`,
    here: (change) => `Mewn trefi fel hon: ${change}.`,
    tooFew: (worlds, wanted) => `Mewn trefi fel hon: rhy ychydig o drefi eto (${worlds} o leiafswm o ${wanted}).`,
    agreements,
    amount: (text) => text.replace(/ pwynt$/, ' pwynt canran'),
    soFar: 'ddim yn hysbys eto',
    range: (value, low, high) => `${value}, rhwng ${low} a ${high} yn ôl pob tebyg`,
  },
  charts: {
    concentration: 'Pwy sydd â’r arian',
    concentrationSub: '100: ym mhob lle ac ym mhob math o waith, un darparwr sydd â phopeth',
    small: 'Elusennau bach a oedd â chontract ar y dechrau',
    smallSub: 'faint sy’n dal i weithredu (llinellau uchaf), a faint sydd â chontract o hyd (llinellau isaf)',
    years: 'blynyddoedd',
    table: 'Yr un peth fel tabl',
    head: ['Blwyddyn', 'rheolau heddiw', 'eich rheolau chi'],
    holding: 'â chontract',
    operating: 'yn gweithredu',
  },
  picture,
  refused: 'Ni ellir defnyddio hynny:',
  failed: 'Stopiodd y model yn y dref hon:',
  footer: (build) => `Adeiladiad yr injan ${build}. Nid oes dim yn gadael y dudalen hon: mae’n gweithio heb rwydwaith.`,
  licences: 'Adeiladwyd gyda Preact, Preact Signals, d3, Immer, yaml, seedrandom a noble-hashes, dan MIT, ISC a thrwyddedau tebyg.',
} as const satisfies Partial<Texts>;
