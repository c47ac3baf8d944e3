/** Runs the towns of a lesson in workers of its own, so that the playground's go on as they were. */
import type { World } from '../../lessons/reveal.ts';
import type { Pair } from '../design/design.ts';
import type { Hand } from '../engine/crew.ts';

export type RunsEar = { readonly world: (replication: number, world: World) => void; readonly failed: (message: string) => void };

export class Runs {
  readonly #make: () => readonly Hand[];
  #hands: readonly Hand[] = [];
  readonly #free = new Set<Hand>();
  #job = 0;

  /** Workers are made when they are first wanted. */
  constructor(make: () => readonly Hand[]) {
    this.#make = make;
  }

  /** Runs a pair in as many worlds as are wanted; what is still running for another pair is no longer listened to. */
  run(pair: Pair, wanted: number, ear: RunsEar): void {
    const job = ++this.#job;
    let next = 0;
    const handOut = (): void => {
      for (const hand of this.#free) {
        if (job !== this.#job || next >= wanted) return;
        this.#free.delete(hand);
        hand.postMessage({ ask: 'world', job, replication: next++, ...pair });
      }
    };
    if (this.#hands.length === 0) {
      this.#hands = this.#make();
      for (const hand of this.#hands) this.#free.add(hand);
    }
    for (const hand of this.#hands)
      hand.onmessage = ({ data }) => {
        this.#free.add(hand);
        if (data.job === job && data.answer === 'world')
          ear.world(data.replication, { first: data.base.outcomes, second: data.yours.outcomes });
        if (data.job === job && data.answer === 'failed') ear.failed(data.message);
        handOut();
      };
    handOut();
  }

  /** Listens to nothing that still runs. */
  stop(): void {
    this.#job++;
  }
}
