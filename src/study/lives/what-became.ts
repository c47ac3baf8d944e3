/** From a quarter's log of one charity: its options with what became of each, and what happened about tenders and offers. */
import { ALLIANCE, ALONE, JOIN, LEAD, OUT, STEP_BACK } from '../../model/scenario/names.ts';
import type { Tender } from '../../model/sector/market.ts';
import type { ChoiceLog, LoggedOffer, WeighedOption } from '../../model/world/log.ts';
import type { World } from '../../model/world/world.ts';
import type { Fate, FollowedOption, Happening } from './happenings.ts';

export type QuarterOfChoices = { readonly options: readonly FollowedOption[]; readonly happenings: readonly Happening[] };

/** Call at the end of a quarter, before the next one overwrites the tables of its steps. */
export function whatBecame(world: World, { charity, choices, offers }: ChoiceLog): QuarterOfChoices {
  const options = answersToTenders(world, charity, choices);
  for (const offer of offers) if (offer.candidate === charity) options.push(...answersToOffer(world, options, offer));
  const happenings = offers.flatMap((offer) => aboutOffer(world, charity, offer));
  const weighed = [...options];
  for (const tender of new Set(weighed.map((option) => option.tender)))
    happenings.push(...settleTender(world, charity, tender, weighed, options));
  return { options, happenings };
}

const undecided = { asker: -1, preferred: false, intended: false, taken: false, became: 'stayed out' } as const;

function answersToTenders(world: World, charity: number, choices: ChoiceLog['choices']): FollowedOption[] {
  const { intentions } = world.now.appraisal;
  const intended = new Map<Tender | undefined, number>();
  for (let k = 0; k < intentions.count; k++)
    if (intentions.charity[k] === charity)
      intended.set(world.now.tenders[intentions.tender[k] as number], intentions.strategy[k] as number);
  return choices.flatMap(({ tender, options, preferred }) =>
    options.map((option) => ({
      ...option,
      ...undecided,
      tender,
      preferred: option.strategy === preferred,
      intended: option.strategy === intended.get(tender),
    })),
  );
}

/** The options of a charity that a lead asks: joining, and what it would do otherwise (its own bid, or keeping its capacity free); none when it did not weigh the offer. */
function answersToOffer(
  world: World,
  own: readonly FollowedOption[],
  { tender, lead, joining, answer, instead }: LoggedOffer,
): FollowedOption[] {
  if (joining === null) return [];
  const accepted = answer === 'accepted';
  const unsettled = { asker: lead, taken: false, became: accepted ? 'joined' : 'declined' } as const;
  const otherwise = own.find((option) => option.tender === tender && option.asker < 0 && option.strategy === instead);
  return [
    { ...joining, ...unsettled, tender, preferred: accepted, intended: accepted },
    {
      ...(otherwise ?? withoutTerms(tender, OUT, world.settings.bidding.shadow_price)),
      ...unsettled,
      preferred: !accepted,
      intended: !accepted,
    },
  ];
}

function withoutTerms(tender: Tender, strategy: number, money: number, partner = -1): FollowedOption {
  const option: WeighedOption = { strategy, partner, money, noise: 0, terms: {}, utility: money };
  return { ...option, ...undecided, tender };
}

const ASKED = {
  accepted: 'offer accepted',
  declined: 'offer declined',
  'too late': 'offer too late',
  'too many': 'offer too many',
  'too large': 'offer too large',
} as const;
const ASKING = {
  accepted: 'partners joined',
  declined: 'partners declined',
  'too late': 'partners unavailable',
  'too many': 'partners unavailable',
  'too large': 'partners unavailable',
} as const;

/** An offer as an event, for the charity asked or the lead that asks. Offers that came too late or asked too much were not weighed. */
function aboutOffer({ quarter }: World, charity: number, { tender, lead, candidate, amount, answer }: LoggedOffer): Happening[] {
  const about = { quarter, charity, amount, tender };
  if (charity === candidate) return [{ ...about, kind: ASKED[answer], others: [lead] }];
  return charity === lead ? [{ ...about, kind: ASKING[answer], others: [candidate] }] : [];
}

/** What was done about a tender: a strategy, and who led. */
type Done = { readonly strategy: number; readonly lead: number };

/** Marks the option taken in each choice about a tender, and what became of the preferred one. Returns the events that follow. */
function settleTender(
  world: World,
  charity: number,
  tender: Tender,
  weighed: readonly FollowedOption[],
  options: FollowedOption[],
): Happening[] {
  const done = whatWasDone(world, charity, tender);
  const here = weighed.filter((option) => option.tender === tender);
  const own = here.filter(({ asker }) => asker < 0);
  const agreed = here.filter(({ asker, strategy, intended }) => asker >= 0 && strategy === JOIN && intended);
  const fate = fateOf(own, agreed.length > 0, done, charity);
  if (own.length > 0) settleChoice(world, own, here, options, done, fate);
  for (const { asker, strategy, intended } of here) {
    if (asker < 0 || strategy !== JOIN) continue;
    const question = here.filter((option) => option.asker === asker);
    const joined = done.strategy === JOIN && done.lead === asker;
    settleChoice(world, question, here, options, done, joined ? 'joined' : intended ? 'fell through' : 'declined');
  }
  const note = (kind: Plain, others: readonly number[] = []): Happening => ({
    kind,
    quarter: world.quarter,
    charity,
    others,
    amount: null,
    tender,
  });
  const notes: Happening[] = [];
  if (done.strategy === STEP_BACK) notes.push(note('stepped back'));
  if (fate === 'stayed out' && own.length > 0) notes.push(letPass(world, charity, tender, own));
  if (fate === 'no room' || fate === 'no team') notes.push(note(fate));
  if (fate === 'alone instead') notes.push(note('bid alone instead'));
  for (const { asker } of agreed) if (done.strategy !== JOIN || done.lead !== asker) notes.push(note('team fell through', [asker]));
  return notes;
}

type Plain = Extract<Happening['kind'], 'stepped back' | 'no room' | 'bid alone instead' | 'no team' | 'team fell through'>;

/** A tender it noticed and did not answer, with what spoke against bidding. */
function letPass({ quarter }: World, charity: number, tender: Tender, own: readonly FollowedOption[]): Happening {
  const about = { quarter, charity, others: [], amount: null, tender };
  const against = whatSpokeAgainst(own);
  return against === null ? { ...about, kind: 'no way open' } : { ...about, kind: 'let pass', against };
}

type Weighed = Pick<WeighedOption, 'strategy' | 'money' | 'noise' | 'terms' | 'utility'>;

/**
 * What spoke most against the best way of bidding, luck apart: 'money' or a mechanism's id; 'idle' where nothing did, but keeping capacity free
 * was worth more; 'noise' where more spoke for that way than for staying out, so that luck alone decided. Null if no way of bidding was open.
 */
export function whatSpokeAgainst(options: readonly Weighed[]): string | null {
  const known = ({ utility, noise }: Weighed): number => utility - noise;
  const ways = options.filter(({ strategy }) => strategy !== OUT && strategy !== STEP_BACK);
  if (ways.length === 0) return null;
  const best = ways.reduce((a, b) => (known(b) > known(a) ? b : a));
  const out = options.find(({ strategy }) => strategy === OUT);
  if (out !== undefined && known(best) > known(out)) return 'noise';
  const terms = Object.entries({ money: best.money, ...best.terms });
  const [against, value] = terms.reduce((least, term) => (term[1] < least[1] ? term : least));
  return value < 0 ? against : 'idle';
}

function whatWasDone({ now }: World, i: number, tender: Tender): Done {
  const t = now.tenders.indexOf(tender);
  const { matched } = now.matching;
  for (let n = 0; n < matched.count; n++) {
    if (matched.tender[n] !== t) continue;
    const strategy = matched.settled[n] as number;
    const lead = matched.charity[n] as number;
    if (lead === i) return { strategy, lead };
    if (matched.team[n]?.members.includes(i)) return { strategy: strategy === ALLIANCE ? ALLIANCE : JOIN, lead };
  }
  return { strategy: OUT, lead: -1 };
}

function fateOf(own: readonly FollowedOption[], agreed: boolean, done: Done, i: number): Fate {
  const meant = own.find(({ intended }) => intended)?.strategy;
  if (done.strategy === JOIN) return 'joined';
  if (done.strategy === ALLIANCE && done.lead !== i) return 'ally bids';
  if (done.strategy === meant) return 'done';
  if (meant !== undefined && done.strategy === ALONE) return 'alone instead';
  if (agreed) return 'fell through';
  if (meant !== undefined) return meant === LEAD ? 'no team' : 'fell through';
  return own.some(({ preferred, strategy }) => preferred && strategy !== OUT) ? 'no room' : 'stayed out';
}

/** Marks the option of a choice that was done; one that was not weighed in this choice is taken over from the tender's others. */
function settleChoice(
  world: World,
  choice: FollowedOption[],
  weighed: readonly FollowedOption[],
  options: FollowedOption[],
  done: Done,
  became: Fate,
): void {
  const isDone = ({ strategy, partner }: FollowedOption) => strategy === done.strategy && (strategy !== JOIN || partner === done.lead);
  for (const option of choice) option.became = became;
  const here = choice.find(isDone);
  if (here !== undefined) {
    here.taken = true;
    return;
  }
  const [{ asker, tender }] = choice as [FollowedOption];
  const value = done.strategy === OUT ? world.settings.bidding.shadow_price : 0;
  const option = weighed.find(isDone) ?? withoutTerms(tender, done.strategy, value, done.lead);
  options.push({ ...option, asker, preferred: false, intended: false, taken: true, became });
}
