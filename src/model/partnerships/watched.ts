/** For the charity that is watched: what it was asked and answered, and what became of what it set out to do. */
import { ALLIANCE, ALONE, JOIN, LEAD, OUT, STEP_BACK } from '../scenario/names.ts';
import type { Happening, Fate, WatchedOption } from '../sector/watch.ts';
import type { Matched } from '../world/quarter-tables.ts';
import type { World } from '../world/world.ts';

/** A lead's question to a candidate, by the row of the lead's intention. */
type Offer = { readonly intention: number; readonly candidate: number; readonly part: number };

/** What the candidate thinks of joining: how good it is in all, what it is worth in money, and each mechanism's view. */
type Opinion = { readonly utility: number; readonly money: number; readonly views: readonly number[] };

const asTheLeadSeesIt = {
  'offer accepted': 'partners joined',
  'offer declined': 'partners declined',
  'offer too late': 'partners unavailable',
  'offer too many': 'partners unavailable',
  'offer too large': 'partners unavailable',
} as const;

type OfferKind = keyof typeof asTheLeadSeesIt;

/** Tells of an offer to the one asked and to the one asking; it may have come too late to be weighed, or asked too much. */
export function watchOffer(world: World, { intention, candidate, part }: Offer, kind: OfferKind): void {
  const { watch, quarter, intentions } = world;
  if (watch === null) return;
  const amount = part * intentions.price[intention];
  const lead = intentions.charity[intention];
  const about = { quarter, charity: watch.charity, amount, tender: world.tenders[intentions.tender[intention]] };
  if (watch.charity === candidate) watch.ledger.push({ ...about, kind, others: [lead] });
  if (watch.charity === lead) watch.ledger.push({ ...about, kind: asTheLeadSeesIt[kind], others: [candidate] });
}

/** An answer, beside what the candidate would do otherwise: its own bid, by the row of its intention, or, −1, keep its capacity free. */
export function watchAnswer(
  world: World,
  { intention, candidate }: Offer,
  { utility, money, views }: Opinion,
  own: number,
  accepted: boolean,
): void {
  const { watch, quarter, intentions } = world;
  if (watch === null) return;
  if (watch.charity !== candidate) return;
  const tender = world.tenders[intentions.tender[intention]];
  const asker = intentions.charity[intention];
  const terms: Record<string, number> = {};
  views.forEach((view, k) => (terms[world.hooks.accept[k].id] = (terms[world.hooks.accept[k].id] ?? 0) + view));
  const noise = utility - money - views.reduce((sum, view) => sum + view, 0);
  const unsettled = { asker, taken: false, became: accepted ? 'joined' : 'declined' } as const;
  const chosen = (yes: boolean) => ({ preferred: yes, intended: yes });
  watch.options.push(
    { ...unsettled, ...chosen(accepted), quarter, tender, strategy: JOIN, partner: asker, money, noise, terms, utility },
    { ...otherwise(world, tender, own < 0 ? OUT : intentions.strategy[own]), ...unsettled, ...chosen(!accepted) },
  );
}

function otherwise(world: World, tender: WatchedOption['tender'], strategy: number): WatchedOption {
  const weighed = world.watch?.options.find((o) => o.tender === tender && o.asker < 0 && o.strategy === strategy);
  return weighed ?? withoutTerms(world, tender, OUT, world.settings.bidding.shadow_price);
}

function withoutTerms({ quarter }: World, tender: WatchedOption['tender'], strategy: number, money: number, partner = -1): WatchedOption {
  const undecided = { asker: -1, preferred: false, intended: false, taken: false, became: 'stayed out' } as const;
  return { ...undecided, quarter, tender, strategy, partner, money, noise: 0, terms: {}, utility: money };
}

/** What was done about a tender: a strategy, and who led. */
type Done = { readonly strategy: number; readonly lead: number };

/** After matching: marks what was really done in each choice, and says what became of what was meant. */
export function watchWhatBecame(world: World, matched: Matched): void {
  const { watch, quarter } = world;
  if (watch === null) return;
  const now = watch.options.filter((option) => option.quarter === quarter);
  for (const tender of new Set(now.map((option) => option.tender))) {
    const done = whatWasDone(world, tender, matched);
    const weighed = now.filter((option) => option.tender === tender);
    const own = weighed.filter(({ asker }) => asker < 0);
    const agreed = weighed.filter(({ asker, strategy, intended }) => asker >= 0 && strategy === JOIN && intended);
    const fate = fateOf(own, agreed.length > 0, done, watch.charity);
    if (own.length > 0) settleChoice(world, own, weighed, done, fate);
    for (const { asker, strategy, intended } of weighed) {
      if (asker < 0 || strategy !== JOIN) continue;
      const question = weighed.filter((option) => option.asker === asker);
      const joined = done.strategy === JOIN && done.lead === asker;
      settleChoice(world, question, weighed, done, joined ? 'joined' : intended ? 'fell through' : 'declined');
    }
    const note = (kind: Plain, others: readonly number[] = []) =>
      watch.ledger.push({ kind, quarter, charity: watch.charity, others, amount: null, tender });
    if (done.strategy === STEP_BACK) note('stepped back');
    if (fate === 'stayed out' && own.length > 0) watch.ledger.push(letPass(world, watch.charity, tender, own));
    if (fate === 'no room') note('no room');
    if (fate === 'alone instead') note('bid alone instead');
    if (fate === 'no team') note('no team');
    for (const { asker } of agreed) if (done.strategy !== JOIN || done.lead !== asker) note('team fell through', [asker]);
  }
}

type Plain = Extract<Happening['kind'], 'stepped back' | 'no room' | 'bid alone instead' | 'no team' | 'team fell through'>;

/** A tender it noticed and did not answer, with what spoke most against the best way of bidding. */
function letPass({ quarter }: World, charity: number, tender: WatchedOption['tender'], own: readonly WatchedOption[]): Happening {
  const about = { quarter, charity, others: [], amount: null, tender };
  const ways = own.filter(({ strategy }) => strategy !== OUT && strategy !== STEP_BACK);
  if (ways.length === 0) return { ...about, kind: 'no way open' };
  const best = ways.reduce((a, b) => (b.utility > a.utility ? b : a));
  const terms = Object.entries({ money: best.money, noise: best.noise, ...best.terms });
  const [against] = terms.reduce((least, term) => (term[1] < least[1] ? term : least));
  return { ...about, kind: 'let pass', against };
}

function whatWasDone(world: World, tender: WatchedOption['tender'], matched: Matched): Done {
  const i = world.watch?.charity ?? -1;
  const t = world.tenders.indexOf(tender);
  const { charity, tender: intended } = world.intentions;
  for (let n = 0; n < matched.count; n++) {
    const k = matched.intention[n];
    const strategy = matched.strategy[n];
    if (intended[k] !== t) continue;
    if (charity[k] === i) return { strategy, lead: i };
    if (matched.members[n].includes(i)) return { strategy: strategy === ALLIANCE ? ALLIANCE : JOIN, lead: charity[k] };
  }
  return { strategy: OUT, lead: -1 };
}

function fateOf(own: readonly WatchedOption[], agreed: boolean, done: Done, i: number): Fate {
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
function settleChoice(world: World, choice: WatchedOption[], weighed: readonly WatchedOption[], done: Done, became: Fate): void {
  const isDone = ({ strategy, partner }: WatchedOption) => strategy === done.strategy && (strategy !== JOIN || partner === done.lead);
  for (const option of choice) option.became = became;
  const here = choice.find(isDone);
  if (here !== undefined) {
    here.taken = true;
    return;
  }
  const [{ asker, tender }] = choice;
  const value = done.strategy === OUT ? world.settings.bidding.shadow_price : 0;
  const option = weighed.find(isDone) ?? withoutTerms(world, tender, done.strategy, value, done.lead);
  world.watch?.options.push({ ...option, asker, preferred: false, intended: false, taken: true, became });
}
