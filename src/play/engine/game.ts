/**
 * A charity that somebody plays, in a run that is otherwise as it would be. It goes on by branching, so that a move can be taken back and every
 * question be asked before it is answered. Nothing of the answers is kept but the moves: the same moves give the same run.
 */
import { parseKeyName } from '../../model/population/identity.ts';
import type { Run } from '../../model/quarter/simulate.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { OPERATING, VACANT } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';
import { advance, begin, end, type WarmState } from '../../study/experiment/run-one.ts';
import { attempt, supplying, type Attempt } from './asking.ts';
import type { Arrival, Move, News, Played, Position, Standing } from './game-messages.ts';
import { holdingsOf, standingOf } from './standing.ts';

type Moment = { readonly run: Run; readonly standing: Standing; readonly news: readonly News[]; readonly arrivals: readonly Arrival[] };

function rowOf({ sector: { charities } }: World, id: string): number {
  const key = parseKeyName(id);
  for (let i = 0; i < charities.count; i++) if (charities.key[i] === key && charities.status[i] !== VACANT) return i;
  throw new Error(`found no charity '${id.slice(0, 40)}' in this town; expected one that is there when the run begins`);
}

export class Game {
  readonly #warm: WarmState;
  readonly #scenario: Scenario;
  readonly #charity: number;
  /** The run after 0, 1, 2 … quarters, none of which is ever advanced: runs go on from branches of them. */
  readonly #moments: Moment[];
  #moves: readonly Move[] = [];

  constructor(warm: WarmState, scenario: Scenario, id: string) {
    this.#warm = warm;
    this.#scenario = scenario;
    const { run } = begin(warm, scenario);
    this.#charity = rowOf(run.world, id);
    this.#moments = [{ run, standing: standingOf(run.world, this.#charity), news: [], arrivals: [] }];
  }

  /**
   * Where the game stands after moves, and after a draft of the next one. A draft that leaves offers of leads unanswered is not taken: they are
   * what is asked then. Quarters in which nothing is asked pass by themselves.
   */
  position(moves: readonly Move[], draft: Move | null): Position {
    this.#forget(moves);
    for (const move of moves) this.#take(move);
    this.#moves = moves;
    if (draft === null) return this.#asking(moves);
    this.#passUntil(draft.quarter);
    const tried = attempt(this.#now().run, this.#charity, draft);
    const isLeft = draft.byRule === true;
    if (!isLeft && tried.offers.some(({ name }) => draft.joins[name] === undefined)) return this.#positionAt(moves, 'offers', tried);
    this.#keep(tried);
    this.#moves = [...moves, draft];
    return this.#asking(this.#moves);
  }

  /** The run of these moves to its end, after which the charity follows its rule; with none, its twin under the rule. */
  played(moves: readonly Move[]): Played {
    const observed = begin(this.#warm, this.#scenario);
    const { world } = observed.run;
    const standings = [standingOf(world, this.#charity)];
    const answer = (): void => {
      const move = moves.find(({ quarter }) => quarter === observed.run.done);
      world.supplied = move === undefined ? null : supplying(world, this.#charity, move, { tenders: [], offers: [] });
    };
    for (answer(); advance(observed); answer()) standings.push(standingOf(world, this.#charity));
    return { standings, digest: end(observed).digest };
  }

  #now(): Moment {
    return this.#moments[this.#moments.length - 1] as Moment;
  }

  #keep({ run, news, arrivals }: Attempt): void {
    this.#moments.push({ run, standing: standingOf(run.world, this.#charity), news, arrivals });
  }

  /** Forgets what came after the first move that differs from those before. */
  #forget(moves: readonly Move[]): void {
    const before = this.#moves;
    let same = 0;
    while (same < before.length && JSON.stringify(before[same]) === JSON.stringify(moves[same])) same++;
    const quarter = Math.min(before[same]?.quarter ?? Infinity, moves[same]?.quarter ?? Infinity);
    if (quarter < Infinity) this.#moments.length = Math.min(this.#moments.length, quarter + 1);
  }

  #passUntil(quarter: number): void {
    while (this.#moments.length <= quarter && this.#isGoingOn()) this.#keep(attempt(this.#now().run, this.#charity, null));
  }

  #take(move: Move): void {
    this.#passUntil(move.quarter);
    if (this.#moments.length === move.quarter + 1) this.#keep(attempt(this.#now().run, this.#charity, move));
  }

  #isGoingOn(): boolean {
    const { run } = this.#now();
    return run.done < run.rules.length && run.world.sector.charities.status[this.#charity] === OPERATING;
  }

  /** Goes on to the next quarter in which something is asked. */
  #asking(moves: readonly Move[]): Position {
    while (this.#isGoingOn()) {
      const next = attempt(this.#now().run, this.#charity, null);
      if (next.tenders.length > 0) return this.#positionAt(moves, 'choose', { ...next, offers: [] });
      if (next.offers.length > 0) return this.#positionAt(moves, 'offers', next);
      this.#keep(next);
    }
    return this.#positionAt(moves, 'over', null);
  }

  #positionAt(moves: readonly Move[], stage: Position['stage'], asked: Attempt | null): Position {
    const { world, done } = this.#now().run;
    const last = moves.at(-1);
    return {
      moves,
      quarter: done,
      stage,
      tenders: asked?.tenders ?? [],
      closed: asked?.closed ?? [],
      offers: asked?.offers ?? [],
      standings: this.#moments.map(({ standing }) => standing),
      holdings: holdingsOf(world, this.#charity),
      news: last === undefined ? [] : (this.#moments[last.quarter + 1]?.news ?? []),
      arrivals: last === undefined ? [] : this.#moments.slice(last.quarter + 1).flatMap(({ arrivals }) => arrivals),
    };
  }
}
