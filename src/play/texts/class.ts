/** Words of the view for a class. */
import type { CodeProblem } from '../design/codes.ts';
import type { PresetId } from '../design/presets.ts';
import { listed } from './listed.ts';

const KINDS = { class: 'a class code', group: 'a group’s code' } as const;

function problemWords(problem: CodeProblem | 'other kind', kind: keyof typeof KINDS, length: number): string {
  if (problem === 'other kind') return `found ${kind === 'class' ? KINDS.group : KINDS.class}; expected ${KINDS[kind]}`;
  if (problem.kind === 'length') return `found ${problem.found} letters and digits; expected ${length}`;
  if (problem.kind === 'signs')
    return `found ${problem.found.join(' and ')}, which no code has; expected 3 4 6 7 9 and letters other than B I L O S U V Z`;
  if (problem.kind === 'meaning') return `found a code that stands for nothing here; expected ${KINDS[kind]}`;
  return `found a letter or digit that is wrong, or two that are swapped; expected ${KINDS[kind]}`;
}

const presets: Readonly<Record<PresetId, string>> = {
  today: 'today’s rules',
  larger: 'larger contracts (4 together)',
  mandate: 'partnership required, 30 % guaranteed',
  cuts: 'cuts of 30 %',
  largerAndCuts: 'larger contracts and cuts of 30 %',
};

/** '3.0 fewer of 100 than under today’s rules'. */
function besideToday(points: number, isClear: boolean): string {
  const change = Math.abs(points).toFixed(1);
  if (change === '0.0') return 'as many as under today’s rules';
  return `${change} ${points < 0 ? 'fewer' : 'more'} of 100 than under today’s rules${isClear ? '' : ', not clearly different from none'}`;
}

/** Which group's rules leave most small charities a contract, the first and those whose ranges overlap its own. `points` are of the first. */
function most(names: readonly string[], groups: number, points: number, isClear: boolean): string {
  const [first = ''] = names;
  if (groups === 1) return `${first}, small charities that still hold a contract: ${besideToday(points, isClear)}.`;
  if (names.length === 1) return `${first} keeps most small charities in contracts: ${besideToday(points, isClear)}.`;
  const who =
    names.length === groups
      ? 'Which group keeps most small charities in contracts'
      : `Which of ${listed([...names].sort())} keeps most small charities in contracts`;
  return `${who} cannot be said: their ranges overlap. The highest mean is that of ${first}: ${besideToday(points, isClear)}.`;
}

export const classTexts = {
  title: 'A class',
  about:
    'One code gives every laptop of a class the same world. Groups change the rules in the town, bring back their codes, and this page compares them.',
  begin: '1. The same world for everybody',
  preset: 'Groups begin with',
  presets,
  make: 'Make a class code',
  made: 'The code of this class, to write on the board:',
  isAway: 'The town now shows another world.',
  goBack: 'Back to the start of this class',
  unreadableCode: 'What this browser had kept of a class could not be read; make its code or join it again.',
  joinTitle: 'Or join a class',
  join: 'Class code',
  joinButton: 'Use this code',
  joined: 'This laptop now shows the world of the class. Go to the town and change its rules.',
  mine: '2. The code of this group',
  mineIs: 'The rules that stand in the town now have this code. Bring it to the page that compares.',
  elsewhere: 'The town now shows another world than the class’s, so that its design cannot be compared. Go back to the class first.',
  elsewhereGroups: 'The town shows another world than the groups below, so that its design cannot be compared with theirs.',
  noCode: 'More than the three large levers was changed, or the world is of no class: bring the link instead, or add the design here.',
  addMine: 'Add this design to the comparison',
  compare: '3. Compare up to eight groups',
  group: 'A group’s code or link',
  add: 'Add',
  remove: (name: string): string => `Remove ${name}`,
  name: (k: number): string => `Group ${'ABCDEFGH'[k] ?? ''}`,
  none: 'No group has been added.',
  kept: 'The class code and the groups are kept in this browser alone, also when the page is loaded again.',
  notKept: 'This browser keeps nothing for this page: write codes down, since they are gone when the page is loaded again.',
  unreadable: 'Some of the groups that were kept could not be read, and are left out.',
  clear: 'Remove all groups',
  unclear: (count: number): string => `Bring back ${count === 1 ? 'the group' : `all ${count}`}`,
  wrongCode: (kind: keyof typeof KINDS, text: string, problem: CodeProblem | 'other kind', length: number, guess: string | null): string =>
    `Code ‘${text}’: ${problemWords(problem, kind, length)}.${guess === null ? '' : ` Was ${guess} meant?`}`,
  useGuess: (guess: string): string => `Use ${guess}`,
  twice: (name: string): string => `That design is there already, as ${name}.`,
  full: 'Eight groups are there; expected no more. Remove one first.',
  otherWorld: (found: string, expected: string): string =>
    `That code is of another world (seed ${found}); expected the world of the groups before it (seed ${expected}), since only designs in the same world can be compared.`,
  nothingTyped: 'Nothing was typed; expected a code.',
  progress: (done: number, wanted: number): string => `${done} of ${wanted} worlds have been run for every group.`,
  lever: (name: string, step: string): string => `${name}: ${step}.`,
  nothingChanged: 'Nothing: today’s rules.',
  caption: (worlds: number): string =>
    worlds === 0
      ? 'Differences from the same worlds under today’s rules after ten years: counting …'
      : `Differences from the same worlds under today’s rules after ten years, with the range in which their mean probably lies (95 %), from ${worlds} worlds.`,
  head: {
    group: 'Group',
    change: 'What it changed',
    small: 'Small charities that still hold a contract',
    local: 'Concentration of local markets',
  },
  units: { small: 'points of 100 such charities', local: 'points of 100, where one provider holds everything' },
  sort: 'Sort by',
  table: 'The groups as a table',
  most,
  counting: 'counting …',
  countingMost: 'Counting which group keeps most small charities in contracts …',
  countingOf: (names: readonly string[]): string => `${listed(names)}: counting …`,
  undefined: 'not defined in these worlds',
  range: (value: string, low: string, high: string): string => `${value} (${low} to ${high})`,
  points: 'points of 100',
  chart: { small: 'Small charities that still hold a contract: change', local: 'Concentration of local markets: change' },
  caution: 'Where a range holds 0, these worlds do not say in which direction the change went. The town is invented and is not England.',
  print: 'Print the comparison',
  cards: 'Cards for a class without devices',
  cardsAbout:
    'Print the cards below and the comparison above: hand out a card to each group, let it predict, then read the result from the comparison.',
  fill: 'Add eight designs to hand out',
  printCards: 'Print cards',
  card: {
    changes: 'Your council:',
    predict: 'After ten years, compared with today’s rules, we expect',
    small: 'small charities that hold a contract: fewer ☐  as many ☐  more ☐',
    local: 'work in fewer hands ☐  as now ☐  in more hands ☐',
    because: 'Because:',
  },
} as const;
