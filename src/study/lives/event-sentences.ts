/** The events of a charity's life as sentences. */
import { ALLIANCE, BANDS } from '../../model/scenario/names.ts';
import { countBits, type Alliance, type Bid, type Contract, type Tender } from '../../model/sector/market.ts';
import { counted } from '../counted.ts';
import type { Obstacle } from '../../model/shared-rules/teams.ts';
import type { FollowOn, NotWon } from './contract-trail.ts';
import { againstText, obstacleText } from './why-not.ts';
import type { Fate, Happening } from './happenings.ts';
import type { World } from '../../model/world/world.ts';
import { describeTender, listed, money, nameOf, plain, servicesOf, workOf } from './phrases.ts';

const anAlliance = { alliance: 'an alliance', 'joint venture': 'a joint venture', 'shared services': 'a shared back office' } as const;
const itsAlliance = (kind: Alliance['kind']) => anAlliance[kind].replace(/^an? /, 'Its ');

const kindOfWork = ({ grant }: Tender | Contract) => (grant ? 'grant' : 'contract');
const withBreadth = (each: Tender | Contract) => `${countBits(each.services) > 1 ? 'broad ' : ''}${kindOfWork(each)}`;

/** How it bid as a lead. */
function howItBid(world: World, { partners, strategy }: Bid): string {
  if (partners.length === 0) return 'Bidding alone';
  const names = listed(partners.map((j) => nameOf(world, j)));
  return `Bidding ${strategy === ALLIANCE ? 'for its alliance ' : ''}with ${names} as ${partners.length > 1 ? 'partners' : 'a partner'}`;
}

function whyLost({ price, quality }: Bid, winner: Bid): string {
  if (price > winner.price * 1.02) return 'which was cheaper';
  return winner.quality > quality ? 'which was judged better' : 'narrowly';
}

/** `text` stands alone; `next` follows another sentence about the same tender, and does not describe the tender again. */
export type Sentences = { readonly text: string; readonly next: string };

export function sentencesOn(world: World, event: Happening): Sentences {
  const { tender } = event;
  if (tender === null) {
    const text = aboutItself(world, event);
    return { text, next: text };
  }
  if (event.kind === 'work let again') {
    const to = wentTo(world, event.lost);
    return {
      text: `Its work was let again as ${describeTender(world, event.lost.tender)}${to}.`,
      next: `That ${kindOfWork(tender)} was its own work, let again${to}.`,
    };
  }
  const called = 'quarters' in tender ? describeTender(world, tender) : workOf(world, tender);
  return {
    text: aboutWork(world, event, `the ${withBreadth(tender)} for ${called}`),
    next: aboutWork(world, event, `the ${kindOfWork(tender)}`),
  };
}

/** More names than this in a row are skipped by every reader; `others` of the event has all. */
const MOST_NAMES = 3;

function someOf(world: World, { others }: Happening): string {
  const names = others.map((j) => nameOf(world, j));
  return names.length <= MOST_NAMES
    ? listed(names)
    : listed([...names.slice(0, MOST_NAMES - 1), `${names.length - MOST_NAMES + 1} others`]);
}

/** A sentence about a tender or contract. `it` is what to call that: a description, or just ‘the contract’. */
function aboutWork(world: World, event: Happening, it: string): string {
  const names = listed(event.others.map((j) => nameOf(world, j)));
  const [first = ''] = event.others.map((j) => nameOf(world, j));
  const ayear = `${money(event.amount ?? 0)} a year`;
  const led = event.others.length > 0 ? `, led by ${first},` : '';
  switch (event.kind) {
    case 'contract ended':
      return `${upper(it)}${led} ran out; it had brought ${ayear}.`;
    case 'handed back':
      return `Handed back ${it}, worth ${ayear}; the work is let again.`;
    case 'contract cut short':
      return `${first} gave up ${it}, and with it went a part worth ${ayear}.`;
    case 'part lost':
      return `Lost its part in ${it}${led}, worth ${ayear}.`;
    case 'partner lost':
      return event.how === 'closed'
        ? `Lost a partner: ${first}, which delivered part of ${it}, closed.`
        : `Lost a partner: ${first}, which delivered part of ${it}, became part of ${nameOf(world, event.others[1] ?? -1)}.`;
    case 'lead changed':
      return `${first}, which led ${it}, became part of ${nameOf(world, event.others[1] ?? -1)}, which leads it now.`;
    case 'terms contested':
      return `Charities jointly challenged the terms of ${it}, in vain.`;
    case 'terms improved':
      return `Charities jointly challenged the terms of ${it}, and the commissioner improved them.`;
    case 'offer accepted':
      return `${first} offered it a part, worth ${ayear}, in a bid for ${it}; it agreed.`;
    case 'offer declined':
      return `${first} offered it a part, worth ${ayear}, in a bid for ${it}; it declined.`;
    case 'offer too late':
      return `${first} offered it a part, worth ${ayear}, in a bid for ${it}, but it was already in another team.`;
    case 'offer too many':
      return `${first} offered it a part, worth ${ayear}, in a bid for ${it}, but it had no time or money left for another bid.`;
    case 'offer too large':
      return `${first} offered it a part, worth ${ayear}, in a bid for ${it}, but that was too much for its size.`;
    case 'partners joined':
      return `${names} agreed to join its bid for ${it}.`;
    case 'partners declined':
      return `${someOf(world, event)} declined to join its bid for ${it}.`;
    case 'partners unavailable':
      return `${someOf(world, event)} could not join its bid for ${it}: already in another team, busy or too small for the part.`;
    case 'bid alone instead':
      return `Found no team that could bid for ${it}, and bid alone instead.`;
    case 'no team':
      return `Found no team that could bid for ${it}, and did not bid.`;
    case 'team fell through':
      return `${first}, whose bid for ${it} it had agreed to join, did not bid.`;
    case 'stepped back':
      return `Stepped back from ${it}, to leave it to a smaller charity.`;
    case 'bid ruled out':
      return `The bid for ${it}${led} was ruled out: it did not meet the terms.`;
    case 'awarded directly':
      return `Was awarded ${it} directly, without competition, at ${ayear}.`;
    case 'won': {
      const { bid } = event;
      if (bid.lead !== event.charity) return `${first} won ${it} with it as a partner; its part is worth ${ayear}.`;
      return `${howItBid(world, bid)}, it won ${it}${bid.partners.length === 0 ? ` at ${ayear}` : `; its own part is worth ${ayear}`}.`;
    }
    case 'lost': {
      const { bid, winner } = event;
      const how = bid.lead === event.charity ? howItBid(world, bid) : `As a partner of ${nameOf(world, bid.lead)}`;
      return `${how}, it lost ${it} to ${nameOf(world, winner.lead)}, ${whyLost(bid, winner)}.`;
    }
    case 'let pass':
      return `Looked at ${it} and let it pass: ${reasonOf(event)}.`;
    case 'no way open':
      return `Looked at ${it}, but ${reasonOf(event)}.`;
    case 'no room':
      return `Would have bid for ${it}, but ${reasonOf(event)}.`;
    case 'given less than promised':
      return `${first} gave it ${ayear} less of ${it} than the bid had promised.`;
    default:
      return aboutItself(world, event);
  }
}

/** Why it did not bid, as a clause; null for an event of another kind. */
export function reasonOf(event: Happening): string | null {
  if (event.kind === 'no way open') return 'no way of bidding was open to it';
  if (event.kind === 'no room') return 'it had no time or money left for another bid';
  return event.kind === 'let pass' ? againstText(event.against) : null;
}

const upper = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const sized = (band: number) => `a ${plain(BANDS[band] ?? '')}`;

type Closed = Extract<Happening, { kind: 'closed' }>;

function closedText(world: World, { cause, amount, peak, lost, quarter }: Closed): string {
  if (cause === 'background')
    return 'Closed for a reason that no rule of the model brings about and that it draws by chance, such as a founder who leaves.';
  const before = lost === null ? '' : ` ${lostText(world, lost, quarter)}`;
  if (cause === 'insolvency') return `Closed: reserves had been below what it can run on for two quarters.${before}`;
  return `Its trustees decided to wind up: of the ${money(peak)} a year that it once had to live on, ${money(amount ?? 0)} was left.${before}`;
}

const notWonText: Readonly<Record<Exclude<NotWon, Obstacle>, string>> = {
  gone: '',
  direct: ', without competition',
  outbid: '; its own bid lost',
  'not noticed': '; it had not noticed the tender',
  'did not bid': '; it had not bid',
};

const isObstacle = (why: NotWon): why is Obstacle => !(why in notWonText);

/** To whom work went that a charity had held, and why not to it; follows the name of the work. */
function wentTo(world: World, { why, winner }: FollowOn): string {
  const how = isObstacle(why) ? `; it could not bid alone: ${obstacleText(why)}` : notWonText[why];
  if (winner !== null) return ` and went to ${nameOf(world, winner)}${how}`;
  return why === 'direct' ? ', offered without competition, and nobody took it' : `, and nobody took it${how}`;
}

/** How it lost its last contract, and to whom. */
function lostText(world: World, lost: FollowOn, now: number): string {
  const when = now === lost.quarter ? 'in the same quarter' : `${counted(now - lost.quarter, 'quarter')} before`;
  return `It had lost its last contract ${when}: the work was let again as ${describeTender(world, lost.tender)}${wentTo(world, lost)}.`;
}

function aboutItself(world: World, event: Happening): string {
  const names = listed(event.others.map((j) => nameOf(world, j)));
  const [first = ''] = event.others.map((j) => nameOf(world, j));
  switch (event.kind) {
    case 'founded':
      return `Was founded, with ${money(event.amount ?? 0)} a year.`;
    case 'cuts felt':
      return `Public budgets in its area are ${Math.round(100 * event.share)} % below a year before.`;
    case 'partner lost':
      return `${first}, one of its allies, ${event.how === 'closed' ? 'closed' : `became part of ${nameOf(world, event.others[1] ?? -1)}`}.`;
    case 'incident':
      return `Something went wrong in its work with ${names}.`;
    case 'area gained':
      return `Began to work in ${servicesOf(event.services)}, which it had not done before.`;
    case 'regretted':
      return 'Came to regret working with rivals, after one beat it or let it down.';
    case 'regret faded':
      return 'Its regret about working with rivals faded.';
    case 'turned inward':
      return 'Turned inward, as budgets in its area were cut.';
    case 'opened up':
      return 'Opened up to others again.';
    case 'alliance founded':
      return `Founded ${anAlliance[event.alliance]} with ${names}.`;
    case 'alliance joined':
      return `Joined ${anAlliance[event.alliance]} with ${names}.`;
    case 'alliance left':
      return `Left ${anAlliance[event.alliance]} with ${names}.`;
    case 'alliance ended':
      return `${itsAlliance(event.alliance)} with ${names} ended.`;
    case 'took over':
      return `Took over ${names}.`;
    case 'merged with':
      return `${names} merged into it.`;
    case 'taken over':
      return `Was taken over by ${names}.`;
    case 'merged into':
      return `Merged into ${names}.`;
    case 'closed':
      return closedText(world, event);
    case 'grew':
    case 'shrank':
      return `${event.kind === 'grew' ? 'Grew' : 'Shrank'} from ${sized(event.from)} to ${sized(event.to)} charity, with income running at ${money(event.amount ?? 0)}.`;
    case 'reserves low':
      return 'Reserves fell below three months of spending.';
    case 'reserves out':
      return 'Reserves ran out.';
    case 'year':
      return yearText(event);
    default:
      return upper(event.kind);
  }
}

type Year = Extract<Happening, { readonly kind: 'year' }>;

/** From this relative change on, the sentence on a year names the year before too. */
const A_FIFTH = 0.2;

function yearText({ income, amount, yearBefore, months, noticed, bids }: Year): string {
  const contracts = amount ?? 0;
  const changed = yearBefore !== null && Math.abs(contracts - yearBefore) > A_FIFTH * yearBefore;
  const before = changed ? ` (${contracts > yearBefore ? 'up' : 'down'} from ${money(yearBefore)})` : '';
  const reserves = months < 0 ? 'no reserves' : `reserves for ${months.toFixed(1)} months`;
  const tenders = `${noticed === 0 ? 'no' : noticed} tender${noticed === 1 ? '' : 's'}`;
  const made = bids === 0 ? '' : ` and was in ${bids} bid${bids > 1 ? 's' : ''}`;
  return `The year ended with income running at ${money(income)}, ${money(contracts)} received from public contracts${before}, and ${reserves}. It noticed ${tenders}${made}.`;
}

/** What came of the option that a charity preferred; null if that needs no sentence. */
export const fateText: Readonly<Record<Fate, string | null>> = {
  done: null,
  'stayed out': null,
  'no room': 'It had no time or money left for another bid, so it stayed out.',
  joined: 'It joined another’s bid.',
  declined: 'It declined.',
  'alone instead': 'It set out to lead a team; none came about that could bid, so it bid alone.',
  'no team': 'It set out to lead a team; none came about that could bid, so it did not bid.',
  'fell through': 'It gave up its own way for another’s team, and that bid was not made.',
  'ally bids': 'Another member bids for its alliance.',
};
