/** What came of a quarter for a charity that somebody plays: of the tenders it was asked about, and what came without its being asked. */
import { LEAD, STEP_BACK } from '../../model/scenario/names.ts';
import type { Bid } from '../../model/sector/market.ts';
import type { World } from '../../model/world/world.ts';
import type { TenderOfQuarter } from '../../study/lives/tenders-of-quarter.ts';
import type { Arrival, Asked, AskedTender, Move, News, NoBid, Outcome, Team } from './game-messages.ts';
import { heldBy, nameOfRow, servicesIn, tenderName, workOf } from './standing.ts';

/** A quarter that has been run, with what the charity was asked in it. */
export type Past = {
  readonly world: World;
  readonly charity: number;
  /** Whether it could afford no bid but for its own work when the quarter began. */
  readonly isOverBudget: boolean;
  readonly asked: Asked;
  readonly results: readonly TenderOfQuarter[];
};

export function newsOf(past: Past, move: Move): News[] {
  const { world, charity, results } = past;
  const { tenders, offers } = past.asked;
  return results.flatMap((result, t) => {
    const name = tenderName(result.tender);
    const tender = tenders.find((each) => each.name === name && each.ways.length > 0);
    const ofLeads = offers
      .filter((each) => each.name.startsWith(`${name}:`))
      .map((each) => ({ ...each, yes: move.joins[each.name] ?? each.rule }));
    const offer = ofLeads.find(({ yes }) => yes) ?? ofLeads[0];
    if (tender === undefined && offer === undefined) return [];
    const { winner, bids } = result;
    const joined = offer === undefined ? null : { lead: offer.lead, yes: offer.yes, rule: offer.rule };
    const outcome = outcomeFor(charity, result);
    const isMeant = meansToBid(tender, move.tenders[name]);
    return [
      {
        work: workOf(result.tender),
        answer: move.tenders[name] ?? null,
        ways: tender?.ways ?? [],
        rule: tender?.rule ?? -1,
        joined,
        outcome,
        whyNone: outcome === 'no bid' ? whyNone(past, t, isMeant, joined?.yes === true) : null,
        bids: bids.length,
        winner: winner === null ? null : nameOfRow(world, winner.lead),
        team: winner === null || outcome !== 'won' ? null : teamOf(world, charity, winner),
      },
    ];
  });
}

const isOf = (charity: number, { lead, partners }: Pick<Bid, 'lead' | 'partners'>): boolean =>
  lead === charity || partners.includes(charity);

function outcomeFor(charity: number, { winner, bids }: TenderOfQuarter): Outcome {
  if (winner !== null && isOf(charity, winner)) return 'won';
  if (!bids.some((bid) => isOf(charity, bid))) return 'no bid';
  return winner === null ? 'nobody won' : 'lost';
}

/** Whether the answer to a tender, or the rule's where there is none, is to bid. */
function meansToBid(tender: AskedTender | undefined, answer: Move['tenders'][string] | undefined): boolean {
  if (tender === undefined || answer === 'out') return false;
  const strategy = tender.ways[answer?.way ?? tender.rule]?.strategy;
  return strategy !== undefined && strategy !== STEP_BACK;
}

function whyNone({ world: { now }, charity, isOverBudget }: Past, t: number, isMeant: boolean, hasJoined: boolean): NoBid | null {
  if (hasJoined) return 'team without bid';
  if (!isMeant) return null;
  const { count, charity: who, tender, strategy } = now.appraisal.intentions;
  for (let k = 0; k < count; k++) if (who[k] === charity && tender[k] === t) return strategy[k] === LEAD ? 'no team' : 'team without bid';
  return isOverBudget ? 'budget' : 'capacity';
}

/** Null where it won alone. */
function teamOf(world: World, charity: number, { lead, partners }: Pick<Bid, 'lead' | 'partners'>): Team | null {
  if (partners.length === 0) return null;
  const others = partners.filter((row) => row !== charity).map((row) => nameOfRow(world, row));
  return { lead: lead === charity ? null : nameOfRow(world, lead), partners: others };
}

/** Contracts that it is in now, was not in when the quarter began (by their keys), and was asked nothing about. */
export function arrivalsOf({ world, charity, asked, results }: Past, held: ReadonlySet<number>): Arrival[] {
  const names = new Set([...asked.tenders.map(({ name }) => name), ...asked.offers.map(({ name }) => name.split(':')[0])]);
  return heldBy(world, charity)
    .filter(({ key }) => !held.has(key) && !names.has(String(key)))
    .map(({ key, services, area, lead }) => ({
      services: servicesIn(services),
      area: area < 0 ? null : area,
      lead: lead === charity ? null : nameOfRow(world, lead),
      came: cameBy(results.find(({ tender }) => tender.key === key)),
    }));
}

/** Nobody is asked whether its alliance bids with it; a contract that was not let in the quarter came with its holder. */
function cameBy(result: TenderOfQuarter | undefined): Arrival['came'] {
  if (result === undefined) return 'merger';
  return result.direct ? 'direct' : 'alliance';
}
