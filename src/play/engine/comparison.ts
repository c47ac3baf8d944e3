/** Runs several designs in the same worlds: each worker takes one world at a time, so that what is the same for all designs in it is run once. */
import type { Pair } from '../design/design.ts';
import type { WorldPair } from '../answer/frequency.ts';
import type { Hand } from './crew.ts';
import type { Answer } from './messages.ts';

/** Worlds that designs are compared in. */
export const COMPARED_WORLDS = 20;

/** A design by a name that is its own. */
export type Compared = { readonly name: string; readonly pair: Pair };

type Busy = { readonly hand: Hand; world: number; isIdle: boolean };
type Ear = (name: string, world: number, result: WorldPair) => void;

export class Comparison {
  readonly #hands: Busy[];
  readonly #worlds: number;
  /** What was handed out or is known, by design and world. */
  readonly #taken = new Set<string>();
  /** Designs by the job they were handed out as. */
  readonly #jobs = new Map<number, string>();
  #designs: readonly Compared[] = [];
  #job = 0;

  constructor(hands: readonly Hand[], worlds: number, ear: Ear, fail: (message: string) => void) {
    this.#worlds = worlds;
    this.#hands = hands.map((hand, world) => ({ hand, world, isIdle: true }));
    for (const busy of this.#hands)
      busy.hand.onmessage = ({ data }) => {
        busy.isIdle = true;
        this.#heard(data, ear, fail);
      };
  }

  /** Asks for every world of these designs; what is known of them is not run again. */
  want(designs: readonly Compared[]): void {
    this.#designs = designs;
    this.#handOut();
  }

  #heard(answer: Answer, ear: Ear, fail: (message: string) => void): void {
    const name = this.#jobs.get(answer.job);
    this.#jobs.delete(answer.job);
    if (answer.answer === 'failed') fail(answer.message);
    if (answer.answer === 'world' && name !== undefined) ear(name, answer.replication, { base: answer.base, yours: answer.yours });
    this.#handOut();
  }

  #handOut(): void {
    for (const busy of this.#hands) {
      if (!busy.isIdle) continue;
      const next = this.#nextFor(busy);
      if (next === null) continue;
      const job = ++this.#job;
      this.#taken.add(keyOf(next.design.name, next.world));
      this.#jobs.set(job, next.design.name);
      Object.assign(busy, { world: next.world, isIdle: false });
      busy.hand.postMessage({ ask: 'world', job, replication: next.world, ...next.design.pair });
    }
  }

  /** A design that lacks the hand's own world, or else one that lacks a world, those first in which no other hand is at work. */
  #nextFor(own: Busy): { readonly design: Compared; readonly world: number } | null {
    const others = this.#hands.filter((each) => each !== own && !each.isIdle).map(({ world }) => world);
    const all = Array.from({ length: this.#worlds }, (_, k) => k);
    for (const world of [own.world, ...all.filter((k) => !others.includes(k)), ...others]) {
      const design = this.#designs.find(({ name }) => !this.#taken.has(keyOf(name, world)));
      if (design !== undefined) return { design, world };
    }
    return null;
  }
}

const keyOf = (name: string, world: number): string => `${world} ${name}`;
