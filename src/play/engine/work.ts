/** What a worker does: shows a pair of towns quarter by quarter, runs further pairs, follows a charity. It lets messages in between quarters. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { advance as advanceRun } from '../../model/quarter/simulate.ts';
import { EVERYBODY } from '../../model/world/log.ts';
import type { World } from '../../model/world/world.ts';
import { advance, begin, end, runFrom, warmUp, type ObservedRun, type WarmState } from '../../study/experiment/run-one.ts';
import { followFrom, NoSuchCharity, type Life } from '../../study/lives/follow-life.ts';
import { tenderAccounts, type TenderAccount } from '../../study/lives/tender-accounts.ts';
import type { RunRecord } from '../../study/run-record.ts';
import { candidatesIn } from './candidates.ts';
import { FrameMaker, type Frame } from './frames.ts';
import { Game } from './game.ts';
import type { GameAnswer } from './game-messages.ts';
import { reportOf } from './report.ts';
import type { Answer, Ask, Side } from './messages.ts';
import { StarterTrails, type StartersEnd } from './starters.ts';

type Say = (answer: Answer) => void;

/** Resolves when messages that have come have been heard. */
export type Breathe = () => Promise<void>;

type Warm = { readonly of: string; readonly state: WarmState };
type Shown = { readonly frames: Frame[]; readonly record: RunRecord; readonly starters: StartersEnd };

/** What a run starts from, and what is the same for every design in the same world. */
const worldOf = ({ seed, settings, mechanisms, schedule }: Scenario, replication: number): string =>
  JSON.stringify([seed, settings, mechanisms, schedule, replication]);

export class Worker {
  readonly #say: Say;
  readonly #breathe: Breathe;
  /** Job that was last asked to be watched; an earlier one gives up. */
  #latest = -1;
  #warm: Warm | null = null;
  /** Of the town as it is, in the world last shown. */
  #base: (Shown & { readonly of: string }) | null = null;
  /** The base of the further world last run: several designs may be asked for in one world. */
  #further: { readonly of: string; readonly base: RunRecord } | null = null;
  #played: { readonly of: string; readonly game: Game } | null = null;

  constructor(say: Say, breathe: Breathe) {
    this.#say = say;
    this.#breathe = breathe;
  }

  async hear(ask: Ask): Promise<void> {
    if (ask.ask === 'watch') this.#latest = Math.max(this.#latest, ask.job);
    try {
      if (ask.ask === 'watch') await this.#watch(ask);
      else if (ask.ask === 'world') this.#world(ask);
      else if (ask.ask === 'lives') this.#lives(ask);
      else if (ask.ask === 'game') this.#say({ answer: 'game', job: ask.job, game: this.#game(ask) });
      else if (ask.ask === 'tenders') this.#tenders(ask);
      else this.#report(ask);
    } catch (error) {
      this.#say({ answer: 'failed', job: ask.job, message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Warms a town up before anybody asks for it. */
  prepare(base: Scenario): void {
    this.#warmed(base, 0);
  }

  #warmed(base: Scenario, replication: number): WarmState {
    const of = worldOf(base, replication);
    if (this.#warm?.of !== of) this.#warm = { of, state: warmUp(base, replication) };
    return this.#warm.state;
  }

  async #watch({ job, replication, base, yours }: Extract<Ask, { readonly ask: 'watch' }>): Promise<void> {
    const of = worldOf(base, replication);
    const warm = this.#warmed(base, replication);
    const known = this.#base?.of === of ? this.#base : null;
    if (known !== null) {
      this.#say({ answer: 'frames', job, side: 0, frames: known.frames });
      this.#say({ answer: 'watched', job, side: 0, record: known.record, starters: known.starters });
    }
    const runs = [...(known === null ? [showing(warm, base, 0)] : []), showing(warm, yours, 1)];
    for (const each of runs) this.#say({ answer: 'frames', job, side: each.side, frames: [step(each, true)] });
    for (let going = true; going;) {
      await this.#breathe();
      if (this.#latest !== job) return;
      going = false;
      for (const each of runs) {
        if (!advance(each.observed)) continue;
        going = true;
        each.trails.quarter(each.observed.run.world);
        this.#say({ answer: 'frames', job, side: each.side, frames: [step(each, false)] });
      }
    }
    for (const { observed, side, frames, trails } of runs) {
      const record = end(observed);
      const starters = trails.end(observed.run.world);
      if (side === 0) this.#base = { of, frames, record, starters };
      this.#say({ answer: 'watched', job, side, record, starters });
    }
  }

  #world({ job, replication, base, yours }: Extract<Ask, { readonly ask: 'world' }>): void {
    const of = worldOf(base, replication);
    const warm = this.#warmed(base, replication);
    if (this.#further?.of !== of) this.#further = { of, base: runFrom(warm, base) };
    this.#say({ answer: 'world', job, replication, base: this.#further.base, yours: runFrom(warm, yours) });
  }

  #game({ base, yours, game: asked }: Extract<Ask, { readonly ask: 'game' }>): GameAnswer {
    const warm = this.#warmed(base, 0);
    if (asked.want === 'candidates') return { said: 'candidates', candidates: candidatesIn(warm, yours) };
    const of = worldOf(yours, 0) + worldOf(base, 0) + asked.charity;
    if (this.#played?.of !== of) this.#played = { of, game: new Game(warm, yours, asked.charity) };
    const { game } = this.#played;
    if (asked.want === 'position') return { said: 'position', position: game.position(asked.moves, asked.draft) };
    return { said: 'twin', yours: game.played(asked.moves), rule: game.played([]) };
  }

  #lives({ job, replication, base, yours, charity }: Extract<Ask, { readonly ask: 'lives' }>): void {
    const warm = this.#warmed(base, replication);
    const life = lifeOf(warm, base, charity);
    // A size may stand for another charity in the other town.
    this.#say({ answer: 'lives', job, charity, lives: [life, lifeOf(warm, yours, life?.charity ?? charity)] });
  }

  #report({ job, replication, worlds, ...pair }: Extract<Ask, { readonly ask: 'report' }>): void {
    const { places, byIdentity } = this.#warmed(pair.base, replication).sector;
    const page = reportOf(pair, worlds, { areas: places.count, charities: byIdentity.length });
    this.#say({ answer: 'report', job, page, worlds: worlds.length });
  }

  #tenders({ job, replication, base, yours, quarter }: Extract<Ask, { readonly ask: 'tenders' }>): void {
    const warm = this.#warmed(base, replication);
    this.#say({ answer: 'tenders', job, quarter, tenders: [accountsOf(warm, base, quarter), accountsOf(warm, yours, quarter)] });
  }
}

type Showing = {
  readonly side: Side;
  readonly observed: ObservedRun;
  readonly maker: FrameMaker;
  readonly trails: StarterTrails;
  readonly frames: Frame[];
};

function showing(warm: WarmState, scenario: Scenario, side: Side): Showing {
  const observed = begin(warm, scenario);
  const { world } = observed.run;
  return { side, observed, maker: new FrameMaker(world), trails: new StarterTrails(world), frames: [] };
}

function step({ observed, maker, frames }: Showing, isFirst: boolean): Frame {
  const frame = maker.frame(observed.run.world, isFirst ? 0 : observed.run.done);
  frames.push(frame);
  return frame;
}

/** Null for a charity that is never in this town. */
function lifeOf(warm: WarmState, scenario: Scenario, charity: string): Life | null {
  try {
    return followFrom(warm, scenario, { charity });
  } catch (error) {
    if (error instanceof NoSuchCharity) return null;
    throw error;
  }
}

/** The tenders of a quarter, from 1: the town is run once more up to it. */
function accountsOf(warm: WarmState, scenario: Scenario, quarter: number): TenderAccount[] {
  const { run } = begin(warm, scenario);
  let accounts: TenderAccount[] = [];
  const keep = (world: World): void => {
    if (run.done === quarter - 1) accounts = tenderAccounts(world);
  };
  while (run.done < quarter) {
    if (run.done === quarter - 1) run.world.log = { charity: EVERYBODY, choices: [], offers: [] };
    if (!advanceRun(run, keep)) break;
  }
  return accounts;
}
