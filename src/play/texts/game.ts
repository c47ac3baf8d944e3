/** Words of the view in which somebody plays a charity. */
import { ALLIANCE, ALONE, LEAD, STEP_BACK } from '../../model/scenario/names.ts';
import { upperFirst } from '../../report/words.ts';
import type { Arrival, News, NoBid, Team } from '../engine/game-messages.ts';
import { listed } from './listed.ts';

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const MARKS = { low: 'a tenth lower', usual: 'as the charity itself would ask', high: 'a tenth higher, or the ceiling' } as const;

const ways: Readonly<Record<number, (partner: string | null) => string>> = {
  [ALONE]: () => 'Bid alone',
  [LEAD]: (partner) => (partner === null ? 'Lead a team' : `Lead a team, asking ${partner} first`),
  [ALLIANCE]: (partner) => (partner === null ? 'Bid with its alliance' : `Bid with its alliance, ${partner} in it`),
  [STEP_BACK]: () => 'Step back, so that another charity has a better chance',
};

const done: Readonly<Record<number, string>> = {
  [ALONE]: 'bid alone',
  [LEAD]: 'led a team',
  [ALLIANCE]: 'bid with its alliance',
  [STEP_BACK]: 'stepped back',
};

const noBids: Readonly<Record<NoBid, string>> = {
  budget: 'since it has spent more on bidding of late than it can afford, and then bids for work of its own alone',
  capacity: 'since its other bids of the quarter take all that it can carry',
  'no team': 'since it found no team that could bid',
  'team without bid': 'since the team that it was in made none',
};

const arrivals: Readonly<Record<Arrival['came'], string>> = {
  direct: 'given by the council directly, since nobody bid',
  alliance: 'by a bid of its alliance, which asks no member',
  merger: 'from a charity that merged into it',
};

function wonWords(bids: number, winner: string, team: Team | null): string {
  const how = bids <= 1 ? 'as the only bidder' : `against ${of(bids - 1, 'other bid', 'other bids')}`;
  if (team === null) return `Your charity, ${winner}, won, ${how}.`;
  const { lead, partners } = team;
  if (lead === null) return `Your charity, ${winner}, won, ${how}, with ${listed(partners)} in its team.`;
  const others = partners.length === 0 ? '' : `, and so ${partners.length === 1 ? 'is' : 'are'} ${listed(partners)}`;
  return `A team led by ${lead} won, ${how}; your charity is in it${others}.`;
}

type Came = Pick<News, 'outcome' | 'bids' | 'winner' | 'whyNone' | 'team'>;

function outcome({ outcome: end, bids, winner, whyNone, team }: Came): string {
  if (end === 'won') return wonWords(bids, winner ?? '', team);
  if (end === 'lost') return `Your charity lost: ${winner ?? 'another'} won, of ${of(bids, 'bid', 'bids')}.`;
  if (end === 'nobody won') return 'Nobody won: no bid met the terms.';
  const none = `Your charity made no bid${whyNone === null ? '' : `, ${noBids[whyNone]}`}.`;
  if (winner !== null) return `${none} ${upperFirst(winner)} won.`;
  return bids === 0 ? `${none} Nobody else bid.` : `${none} Nobody won: no bid met the terms.`;
}

const closing = (open: boolean): string => (open ? 'is still open' : 'has closed or merged');

export type Ending = { readonly isOpen: boolean; readonly contracts: number; readonly income: string; readonly publicIncome: string };

const has = ({ income, publicIncome, contracts }: Ending): string =>
  `${income} a year, ${publicIncome} of it for public work, and ${of(contracts, 'contract', 'contracts')}`;

function compared(yours: Ending, rule: Ending): string {
  if (!yours.isOpen || !rule.isOpen) {
    if (yours.isOpen === rule.isOpen) return 'Played or left to itself, it has closed or merged before the ten years are over.';
    return `After ten years your charity ${closing(yours.isOpen)}; left to itself it ${closing(rule.isOpen)}.`;
  }
  return `After ten years your charity has ${has(yours)}; left to itself it has ${has(rule)}. Both are open.`;
}

export const gameTexts = {
  title: 'Play a charity',
  about:
    'Take a charity over for some rounds: what to bid for, alone or with whom, at what price. Everybody else goes by the rules of the town that you have set, on the same luck. Then see how it would have done left to itself.',
  choose: 'Which charity?',
  candidate: (size: string, work: string, income: string, contracts: number, quarters: number): string =>
    `${size}, ${work}; ${income} a year, ${of(contracts, 'contract', 'contracts')}; something to decide in ${of(quarters, 'quarter', 'quarters')} of 40`,
  sizes: {
    micro: 'very small',
    small: 'small',
    medium: 'middling',
    large: 'large',
    major: 'very large',
    super_major: 'among the largest',
  },
  nobody: 'Nobody in this town has anything to decide in these ten years. Change the rules in the town first.',
  waiting: 'The town is being run …',
  council: 'the council itself',
  firm: 'a firm',
  invented: 'invented name',
  round: (round: number, most: number | null, when: string): string =>
    most === null ? `Round ${round}: ${when}` : `Round ${round} of ${most}: ${when}`,
  has: 'What it has',
  income: 'Income, £ a year',
  publicIncome: 'of it public',
  reserves: 'Free reserves',
  reserved: (amount: string, months: number): string => `${amount}, ${months.toFixed(1)} months of spending`,
  short: (amount: string): string => `short of ${amount}: it owes more than it has in hand`,
  holds: 'Contracts it holds',
  holdsNone: 'None.',
  holdsMore: (count: number): string => `and ${count} smaller`,
  holding: (work: string, amount: string, quarters: number, isLead: boolean): string =>
    `${work}: ${amount} a year, ${isLead ? 'as lead' : 'as partner'}, ${of(quarters, 'quarter', 'quarters')} left`,
  work: (services: string, place: string): string => `${services} in ${place}`,
  across: 'both places',
  letBy: (place: string): string =>
    place === 'both places' ? 'let by the councils of both places together' : `let by the council of ${place}`,
  terms: (annual: string, years: string, by: string): string => `Up to ${annual} a year for ${years}, ${by}.`,
  years: (quarters: number): string => (quarters % 4 === 0 ? of(quarters / 4, 'year', 'years') : of(quarters, 'quarter', 'quarters')),
  grant: 'A grant: the amount is given.',
  partners: 'A partnership is required.',
  how: 'What does it do?',
  out: 'Sit out',
  way: (strategy: number, partner: string | null): string => ways[strategy]?.(partner) ?? '',
  cost: (cost: string, isAbove: boolean): string => `full cost ${cost} a year${isAbove ? ': costs more than the council pays' : ''}`,
  price: 'At what price?',
  mark: (mark: 'low' | 'usual' | 'high', price: string, isBelowCost: boolean, chance: number): string =>
    `${price} a year, ${MARKS[mark]}${isBelowCost ? ': less than the work costs' : ''}; it believes it wins in ${Math.round(100 * chance)} of 100`,
  closed: (works: string): string => `It noticed too, and cannot bid for: ${works}.`,
  limits: 'What it can carry is still the model’s to say: more than its capacity is not bid for.',
  offers: 'Another charity asks you to join',
  offer: (lead: string, work: string, part: number, amount: string): string =>
    `${lead} leads a bid for ${work} and offers you ${Math.round(100 * part)} % of it, up to ${amount} a year.`,
  join: 'Join',
  decline: 'Decline',
  goOn: 'Go on',
  leave: 'Leave this quarter to the charity',
  /** Quarters that passed by themselves, in words: the first and the last of them. */
  passed: (first: string, last: string): string =>
    `Nothing was asked of it ${first === last ? `in ${first}` : `from ${first}, to ${last}`}.`,
  undo: 'Undo a round',
  finish: 'Stop and meet its twin',
  playOn: 'Play on',
  another: 'Another charity',
  news: 'What came of it',
  did: (strategy: number | null, mark: string, work: string): string =>
    strategy === null ? `${work}: you sat out.` : `${work}: you ${done[strategy] ?? ''}${mark}.`,
  byRule: (work: string): string => `${work}: left to the charity.`,
  asked: (lead: string, who: 'you' | 'the charity', yes: boolean): string =>
    `${lead} asked it to join a bid, and ${who} ${yes ? 'said yes' : 'declined'}.`,
  marks: { low: ' at the lower price', usual: ' at the price that the charity itself would ask', high: ' at the higher price' },
  outcome,
  arrived: (work: string, lead: string | null, came: Arrival['came']): string =>
    `${work}: your charity now holds a contract ${lead === null ? '' : `as partner of ${lead} `}that you were not asked about, ${arrivals[came]}.`,
  hint: (strategy: number | null): string =>
    `Left to itself, the charity would have ${strategy === null ? 'sat out' : (done[strategy] ?? '')}.`,
  hintJoin: (yes: boolean): string => `Left to itself, the charity would have ${yes ? 'joined' : 'declined to join'}.`,
  over: 'There is nothing more to decide.',
  closedNow: 'The charity has closed or merged.',
  twin: 'You, and the charity left to itself',
  twinAbout: (rounds: number, when: string): string =>
    rounds === 0
      ? 'You decided nothing yet, so that both are the same.'
      : `You decided in ${of(rounds, 'quarter', 'quarters')}, up to ${when}; from then on it is left to itself again. Everybody met the same luck in both.`,
  same: 'Your choices led to the very same ten years as if it had been left to itself.',
  compared,
  oneLife: 'One charity in one town on one luck: a difference here says nothing of who decides better in general.',
  chart: 'Income from public work, £ a year',
  chartSub: 'contracts and spot work, at the end of each quarter',
  lines: ['left to itself', 'played by you'] as const,
  table: 'The same as a table',
  head: ['Year', 'public income, left to itself', 'public income, played', 'contracts, left to itself', 'contracts, played'] as const,
  none: '–',
} as const;
