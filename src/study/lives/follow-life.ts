/** Follows one charity through a run: its events, each as a sentence, and its choices as sums of named terms. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { keyName, parseKeyName } from '../../model/population/identity.ts';
import { advance, beginRun } from '../../model/quarter/simulate.ts';
import { BANDS } from '../../model/scenario/names.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { contractIncome, inMarket, monthsOfReserves, OPERATING, VACANT, wholeTurnover } from '../../model/sector/charities.ts';
import type { ChoiceLog } from '../../model/world/log.ts';
import type { World } from '../../model/world/world.ts';
import { EventLedger } from './event-ledger.ts';
import { decisionsOf, type Decision } from './decisions.ts';
import type { Happening } from './happenings.ts';
import { reasonOf, sentencesOn } from './event-sentences.ts';
import { dateOf, inventedNameOf, money, nameOf, plain, servicesOf, tenderName } from './phrases.ts';
import { typicalOf } from './typical.ts';
import { whatBecame } from './what-became.ts';
import { warmUp, type WarmState } from '../experiment/run-one.ts';

export type { Decision } from './decisions.ts';

/** An event in the charity's life. */
export type LifeEvent = {
  /** Quarter and number within it, both counted from 1, such as 5.2. */
  readonly id: string;
  readonly quarter: number;
  readonly date: string;
  readonly kind: string;
  readonly text: string;
  /** Identities of the other charities in it; 'for-profit' for the for-profit provider. */
  readonly others: readonly string[];
  /** £ a year, if the event has an amount; at the end of a year, the contract income received in it. */
  readonly pounds?: number;
  readonly tenderId?: string;
  /** Id of the choice that led to it. */
  readonly choice?: string;
  /** Why it did not bid for a tender that it noticed. */
  readonly reason?: string;
};

/** A sentence or two with a date, and the ids of the events they are about. */
export type Sentence = { readonly quarter: number; readonly date: string; readonly text: string; readonly events: readonly string[] };

export type Life = {
  readonly charity: string;
  /** Invented: the name of no real charity. */
  readonly name: string;
  readonly about: string;
  readonly events: readonly LifeEvent[];
  readonly story: readonly Sentence[];
  readonly decisions: readonly Decision[];
  /** Quarter in which it was founded, from 0; null if it was there when the run began. */
  readonly founded: number | null;
  /** At the end of each quarter in which it operated, from the one in which it was founded: reserves in months of spending, turnover in £ a year. */
  readonly months: readonly number[];
  readonly turnover: readonly number[];
};

export class NoSuchCharity extends Error {}

export type LifeQuery = { readonly charity: string; readonly quarter?: number };

/**
 * The life of a charity in one replication of a scenario that starts from the baseline's warm-up. `query.charity` is an identity, or the name of a
 * size band for a typical charity of that size (`typicalOf`); with `query.quarter`, from 0, only that quarter's decisions are in the result.
 * An identity may be that of a charity that is founded in the run.
 * @throws {NoSuchCharity} when there is no such charity; its message names some that there are.
 */
export function followLife(baseline: Scenario, scenario: Scenario, replication: number, query: LifeQuery): Life {
  return followFrom(warmUp(baseline, replication), scenario, query);
}

/** As `followLife`, from a warm state, which is not changed. */
export function followFrom(warm: WarmState, scenario: Scenario, { charity, quarter }: LifeQuery): Life {
  const band = BANDS.indexOf(charity as (typeof BANDS)[number]);
  const typical = band < 0 ? null : typicalOf(warm, scenario, band);
  if (band >= 0 && typical === null) throw new NoSuchCharity(`No ${plain(charity)} charity is in the market at the start of this run.`);
  const run = beginRun(warm, scenario, mechanisms);
  const unknown = noneCalled(run.world, charity);
  const key = parseKeyName(charity);
  if (typical === null && key === null) throw unknown;
  const begins = run.world.quarter;
  const there = typical ?? rowOf(run.world, key);
  let recorder = there === null ? null : new LifeRecorder(run.world, there, begins);
  const watch = (world: World): void => {
    if (recorder !== null) return recorder.quarter(world);
    const founded = rowOf(world, key);
    if (founded === null) return;
    recorder = new LifeRecorder(world, founded, begins);
    recorder.founded(world);
  };
  while (advance(run, watch));
  if (recorder === null) throw unknown;
  return recorder.finish(quarter ?? null);
}

function rowOf({ sector: { charities } }: World, key: number | null): number | null {
  for (let i = 0; i < charities.count; i++) if (charities.key[i] === key && charities.status[i] !== VACANT) return i;
  return null;
}

function noneCalled(world: World, name: string): NoSuchCharity {
  const { charities } = world.sector;
  const some = [...world.sector.byIdentity].filter((i) => inMarket(charities, i, world.quarter)).slice(0, 3);
  return new NoSuchCharity(
    `No charity is called "${name}" in this run; say a size (${BANDS.join(', ')}) or an identity such as ${some.map((i) => keyName(charities.key[i] as number)).join(', ')}.`,
  );
}

class LifeRecorder {
  readonly #i: number;
  readonly #start: number;
  readonly #id: string;
  readonly #name: string;
  readonly #about: string;
  readonly #log: ChoiceLog;
  readonly #events: LifeEvent[] = [];
  readonly #story: Sentence[] = [];
  readonly #decisions: Decision[] = [];
  readonly #months: number[] = [];
  readonly #turnover: number[] = [];
  #ledger: EventLedger | null;
  #founded: number | null = null;

  /** `start`: the quarter with which the run begins. */
  constructor(world: World, i: number, start: number) {
    const { charities, places } = world.sector;
    this.#i = i;
    this.#start = start;
    this.#log = { charity: i, choices: [], offers: [] };
    this.#id = keyName(charities.key[i] as number);
    this.#name = inventedNameOf(world, i);
    if (charities.status[i] !== OPERATING) throw new NoSuchCharity(`${this.#id} had closed before the run began.`);
    world.log = this.#log;
    this.#ledger = new EventLedger(world, i);
    const band = plain(BANDS[charities.band[i] as number] as string);
    const reach = ['local', 'regional', 'national'][charities.reach[i] as number];
    const contracts = contractIncome(charities, i);
    const months = monthsOfReserves(charities, i);
    this.#about =
      `A ${band} ${reach} charity for ${servicesOf(charities.services[i] as number) || 'work that is not commissioned'}, at home in area ${places.areaKey[charities.home[i] as number]}; ` +
      `${money(wholeTurnover(charities, i))} a year, ${money(contracts / (charities.reachShare[i] as number))} of it from public contracts, ${months < 0 ? 'no reserves' : `reserves for ${months.toFixed(1)} months`}.`;
  }

  /** Call at the end of the quarter in which it was founded, in place of `quarter`. */
  founded(world: World): void {
    this.#founded = world.quarter - this.#start;
    const amount = wholeTurnover(world.sector.charities, this.#i);
    this.#write(world, [{ kind: 'founded', quarter: world.quarter, charity: this.#i, others: [], amount, tender: null }], []);
    this.#addNumbers(world);
  }

  quarter(world: World): void {
    if (this.#ledger === null) return;
    const { charities } = world.sector;
    const { options, happenings } = whatBecame(world, this.#log);
    const choices = decisionsOf(world, options, world.quarter - this.#start);
    this.#decisions.push(...choices);
    this.#write(world, this.#ledger.quarter(world, happenings), choices);
    if (charities.status[this.#i] !== OPERATING) {
      this.#ledger = null;
      return;
    }
    this.#addNumbers(world);
  }

  #addNumbers({ sector: { charities } }: World): void {
    this.#months.push(monthsOfReserves(charities, this.#i));
    this.#turnover.push(wholeTurnover(charities, this.#i));
  }

  /** Adds rows as events, each with a sentence. Sentences on one tender that follow one another become one entry of the story. */
  #write(world: World, rows: readonly Happening[], choices: readonly Decision[]): void {
    const quarter = world.quarter - this.#start;
    const date = dateOf(quarter);
    rows.forEach((row, k) => {
      const id = `${quarter + 1}.${k + 1}`;
      const { text, next } = sentencesOn(world, row);
      this.#events.push({ id, quarter, date, kind: row.kind, text, ...particulars(world, row, choices) });
      const last = this.#story[this.#story.length - 1];
      const goesOn = k > 0 && row.tender !== null && row.tender === rows[k - 1]?.tender && last !== undefined;
      if (goesOn) this.#story[this.#story.length - 1] = { ...last, text: `${last.text} ${next}`, events: [...last.events, id] };
      else this.#story.push({ quarter, date, text, events: [id] });
    });
  }

  finish(quarter: number | null): Life {
    return {
      charity: this.#id,
      name: this.#name,
      about: this.#about,
      events: this.#events,
      story: this.#story,
      founded: this.#founded,
      decisions: quarter === null ? this.#decisions : this.#decisions.filter((each) => each.quarter === quarter),
      months: this.#months,
      turnover: this.#turnover,
    };
  }
}

function particulars(world: World, happening: Happening, choices: readonly Decision[]) {
  const { kind, tender, others, amount } = happening;
  const reason = reasonOf(happening);
  const tenderId = tender === null ? undefined : tenderName(tender);
  const asked = kind.startsWith('offer ') || kind === 'team fell through';
  const asker = asked ? nameOf(world, others[0] ?? -1) : null;
  const choice = choices.find((each) => each.tenderId === tenderId && each.askedBy === asker)?.choice;
  return {
    others: others.map((j) => (j < 0 ? 'for-profit' : keyName(world.sector.charities.key[j] as number))),
    ...(amount === null ? {} : { pounds: amount }),
    ...(tenderId === undefined ? {} : { tenderId }),
    ...(choice === undefined ? {} : { choice }),
    ...(reason === null ? {} : { reason }),
  };
}
