/** Every word of the playground that is its own, in English. Words of settings and lives come from the model's descriptions. */
import type { Widened } from '../../lessons/texts/language.ts';
import type { Counts, Fate } from '../answer/frequency.ts';
import type { LeverId } from '../design/levers.ts';
import { SERVICES } from '../../model/scenario/names.ts';
import { classTexts } from './class.ts';
import { england } from './england.ts';
import { gameTexts } from './game.ts';
import { picture } from './picture.ts';
import { whoseMoneyTexts } from './whose-money.ts';
import { whyLostTexts } from './why-lost.ts';
import { tenders, why } from './why.ts';

type LeverTexts = { readonly name: string; readonly meaning: string; readonly steps: readonly string[]; readonly done: string };

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const when = (quarter: number): string =>
  quarter === 0 ? 'the start' : `year ${Math.floor((quarter - 1) / 4) + 1}, ${SEASONS[(quarter - 1) % 4] as string}`;

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** 'in 3 more do', and nothing for none. */
function others({ fewer, same, more }: Counts, lead: 'fewer' | 'more' | 'same'): string {
  const parts = [
    lead === 'fewer' || fewer === 0 ? null : `in ${fewer} fewer do`,
    lead === 'same' || same === 0 ? null : `in ${same} as many do`,
    lead === 'more' || more === 0 ? null : `in ${more} more do`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

function frequency(counts: Counts, wanted: number): string {
  const { fewer, same, more, worlds } = counts;
  const lead = fewer >= same && fewer >= more ? 'fewer' : more >= same ? 'more' : 'same';
  const count = counts[lead];
  const what = {
    fewer: 'fewer small charities still hold a contract',
    same: 'as many small charities still hold a contract',
    more: 'more small charities still hold a contract',
  }[lead];
  const howMany = worlds < wanted ? `${of(worlds, 'town', 'towns')} like this so far` : `${worlds} towns like this`;
  return `In ${count} of ${howMany} ${what} than without the change${others(counts, lead)}.`.replace(
    'as many small charities still hold a contract than',
    'as many small charities still hold a contract as',
  );
}

const leverTexts: Readonly<Record<LeverId, LeverTexts>> = {
  size: {
    name: 'Contract size',
    meaning: 'How many pieces of work that run out are let together as one contract. Larger ones take in some small spot work too.',
    steps: ['one by one', '2 together', '4 together', '6 together', '8 together', '12 together, of all kinds'],
    done: 'larger contracts',
  },
  mandate: {
    name: 'Partnership rule',
    meaning:
      'Whether contracts above £100,000 a year go to charities that bid together, and what their small or local partners are guaranteed.',
    steps: ['no rule', 'extra points', 'required', 'required, 30 % guaranteed', 'required, 60 % guaranteed'],
    done: 'a partnership mandate',
  },
  cuts: {
    name: 'Cuts',
    meaning: 'How far the council’s budgets fall from the second year on, in four equal steps.',
    steps: ['none', '10 %', '20 %', '30 %', '40 %', '50 %'],
    done: 'cuts',
  },
};

const there = 'It is still there after ten years, as it would be without the change.';

const fates: Readonly<Record<Fate, string>> = {
  'closed by it': 'It has closed after ten years; without the change it would not have closed.',
  'saved by it': 'It is still there after ten years; without the change it would have closed.',
  'merged by it': 'It has become part of another charity after ten years; without the change it would not have.',
  'stayed apart': 'It is still there after ten years; without the change it would have become part of another charity.',
  'gone alike': 'It is gone after ten years, as it would be without the change.',
  'lost its contract': 'It is still there, but holds no contract; without the change it would hold one.',
  'gained a contract': 'It holds a contract; without the change it would hold none.',
  'other income': there,
  untouched: there,
  absent: 'It is there in one of the two towns alone.',
};

const services = Object.fromEntries(SERVICES.map((name) => [name, name.replaceAll('_', ' ')])) as Record<(typeof SERVICES)[number], string>;

export const english = {
  title: 'Commonweal playground',
  skip: 'Skip to the answer',
  nav: {
    title: 'Views',
    views: { town: 'The town', play: 'Play a charity', class: 'A class' },
  },
  unknownView: (found: string, names: readonly string[], nearest: string | null): string =>
    `address: found no view '${found}'; expected ${names.join(', ')}${nearest === null ? '' : `. Nearest: ${nearest}`}`,
  game: gameTexts,
  group: classTexts,
  readFor: 'An invented town in one model, not yet calibrated: read it for directions.',
  notCalibrated:
    'A model, not a forecast: most of its numbers are judgement, and it is not yet calibrated. The town is not England: it lets more work for its people, so that there is something to see.',
  levers: leverTexts,
  leversTitle: 'Levers',
  leversMeaning: 'What they do',
  services,
  marks: { today: 'today', ambitious: 'ambitious', extreme: 'extreme' },
  ownSetting: 'set under More levers',
  sides: ['Today’s rules', 'Your rules'] as const,
  sideOf: (side: 0 | 1): string => (side === 0 ? 'The town under today’s rules' : 'The same town under your rules'),
  show: 'Show',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  inClass: {
    line: 'Class',
    lesson: 'This is a lesson’s town, not your class’s.',
    back: 'Back to your class’s town',
    unknown: 'The world of a class, whose code this page does not know.',
    reset: 'Reset to the class’s start',
    leave: 'Leave the class',
  },
  transport: {
    title: 'Time',
    play: 'Play',
    pause: 'Pause',
    back: 'A quarter back',
    on: 'A quarter on',
    scrub: 'Point in time',
    speed: 'Speed',
    speeds: ['slow', 'normal', 'fast', 'very fast'] as const,
  },
  when,
  answerTitle: 'What it did',
  furtherTitle: 'And in other towns like this?',
  waiting: 'The town is being drawn …',
  nothing: 'This is one town under today’s rules, twice. Make contracts larger and watch the small dots.',
  pair: (holding: number, before: number, starters: number): string =>
    `After ten years ${holding} of the ${starters} small charities that held a contract still hold one; under today’s rules ${before} would.`,
  whoseMoney: whoseMoneyTexts,
  whyLost: whyLostTexts,
  frequency,
  range: (low: number, high: number): string => `Of 100 other towns like these, probably between ${low} and ${high} would show the same.`,
  tooFew: (worlds: number, wanted: number): string =>
    `Too few towns yet to say how many others would show the same: ${worlds} of at least ${wanted}.`,
  squares: ({ fewer, same, more, worlds }: Counts, wanted: number): string =>
    `${wanted} squares, one a town: ${fewer} with fewer small charities that hold a contract, ${same} with as many, ${more} with more, ${wanted - worlds} not yet run.`,
  key: { fewer: 'fewer', same: 'as many', more: 'more', left: 'not yet run' },
  small: 'Small: under £1m a year.',
  england,
  charts: {
    concentration: 'Who holds the money',
    concentrationSub: '100: in each place and kind of work one provider holds everything',
    small: 'Small charities that held a contract at the start',
    smallSub: 'how many still operate (upper lines), and how many still hold one (lower lines)',
    years: 'years',
    table: 'The same as a table',
    head: ['Year', 'today’s rules', 'your rules'] as const,
    holding: 'hold a contract',
    operating: 'operate',
  },
  picture,
  charity: {
    title: 'A charity’s ten years',
    choose: 'Click a dot, or let one be chosen:',
    find: 'Find a charity by name',
    closed: 'someone this closed',
    lost: 'someone who lost a contract',
    helped: 'someone it helped',
    untouched: 'someone it did not touch',
    nobody: {
      running: 'Examples can be chosen once both towns have run.',
      unchanged: 'Nothing is changed yet: move a lever, and whoever it closed, cost a contract or helped can be chosen.',
      closed: 'Nobody with public work closed because of this; a larger step may close somebody.',
      lost: 'Nobody lost a contract because of this; a larger step may cost somebody one.',
      helped: 'Nobody was saved or gained a contract because of this; another lever may help somebody.',
      untouched: 'There is nobody with public work whom this did not touch.',
    },
    invented: 'invented name',
    loading: 'Its life is being written …',
    lives: ['Under today’s rules', 'Under your rules'] as const,
    absent: 'It is never there in this town.',
    alike: 'Both lives are the same: the change never reached it.',
    /** The quarters, from 0, from which what happens to it and its income differ; null for never. */
    parts: (event: number | null, income: number | null): string => {
      const happens = event === null ? 'What happens to it is the same in both' : `What happens to it differs from ${when(event + 1)}, on`;
      if (income === null) return `${happens}, and its income never differs by more than a hundredth.`;
      return `${happens}; its income differs by more than a hundredth from ${when(income + 1)}, on.`;
    },
    partsHere: (from: number): string => `The two lives differ from ${when(from + 1)}, on.`,
    quiet: 'Nothing changes for it: it neither wins public work nor loses any.',
    all: (count: number): string => `Everything that is recorded, ${count} entries`,
    income: 'Income, £ a year',
    incomeSub: 'whole charity, at the end of each quarter',
    close: 'Close',
    fates,
    incomes: (yours: string, base: string): string => `Its income is ${yours} a year; without the change it would be ${base}.`,
  },
  why,
  tenders,
  changed: {
    title: 'What you changed',
    nothing: 'Nothing: both towns follow today’s rules.',
    both: 'in both towns',
  },
  more: {
    title: 'More levers',
    about: 'Every setting of a scenario file, with its unit, range and what its default rests on.',
    rules: 'Rules: what a council can choose',
    behaviour: 'Behaviour: how charities decide',
    assumptions: 'Assumptions: what is taken to be true',
    rulesNote: 'They change your town alone.',
    behaviourNote: 'Each is one behaviour of the source. Switched off or changed in your town alone, to see what it does.',
    assumptionsNote:
      'No council can choose these. A change holds in both towns, so that the difference between them stays the work of your rules.',
    filter: 'Find a setting',
    none: 'No setting has that in its name or meaning.',
    range: (low: string, high: string): string => `${low} to ${high}`,
    today: (value: string): string => `today ${value}`,
    bases: { evidence: 'evidence', judgement: 'judgement', calibrated: 'fitted' } as Readonly<Record<string, string>>,
    source: (source: string): string => `Source: ${source}.`,
    plausible: (text: string): string => `Plausible: ${text}.`,
    on: 'on',
    off: 'off',
    back: 'Back to today',
    warnings: 'This design has a catch',
  },
  take: {
    title: 'Take it away',
    link: 'Copy link',
    copied: 'The link is copied.',
    copiedHere:
      'The link is copied, but only this machine can open it. For others put the page’s file on a web server first; or send them the file and, with it, your scenario file, which they open here.',
    copyByHand: 'Copy the link from here:',
    embed: 'Copy embed code',
    embedCopied: 'The code is copied: paste it into a page of your own.',
    embedByHand: 'Copy the code from here:',
    embedFirst: (placeholder: string): string =>
      `Others cannot reach this page where it is: put its file on a web server first, and write its address there in place of ${placeholder}.`,
    length: (length: number, most: number): string => `${length} of ${most} characters`,
    tooLong: (most: number): string =>
      `The link is longer than ${most} characters, which some programs cut. Save the scenario as a file instead.`,
    save: 'Save scenario file',
    saveToday: 'Save today’s town',
    open: 'Open a scenario file',
    data: 'Save data (CSV)',
    report: 'Save the report',
    reportTitle: 'The playground’s town under today’s rules and under yours',
    drawing: 'The report is being drawn …',
    drawn: (worlds: number): string => `The report of ${of(worlds, 'world', 'worlds')} is saved.`,
    opened: (name: string): string => `${name} is open.`,
    saved: (name: string): string => `${name} is saved, where this browser saves what it downloads.`,
    command: 'Both files run on a computer with Node:',
    digest: 'Results of your town, the same there to the last digit:',
    tooLarge: (bytes: number): string => `found a file of ${bytes} bytes; expected a scenario file, which is smaller than 1,000,000`,
  },
  refused: 'That cannot be used:',
  failed: 'The model stopped in this town:',
  csvNote: (seed: string): string => `Commonweal playground, invented town, seed ${seed}, replication 0; not yet calibrated`,
  footer: (build: string): string => `Engine build ${build}. Nothing leaves this page: it works without a network.`,
  licences: 'Built with Preact, Preact Signals, d3, Immer, yaml, seedrandom and noble-hashes, under MIT, ISC and similar licences.',
} as const;

/** The texts of the page, whatever their language. */
export type Texts = Widened<typeof english>;
