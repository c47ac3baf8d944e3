/** The page's workers: one shows the pair of towns; the others follow charities, look into tenders and run further worlds of the same pair. */
import type { WorldPair } from '../answer/frequency.ts';
import type { Pair } from '../design/design.ts';
import type { Answer, Ask } from './messages.ts';

/** Worlds that are run of a pair, the one shown among them; then the answer stays as it is. */
export const MOST_WORLDS = 100;

/** More workers than four gain little and warm a laptop. */
const MOST_HANDS = 4;

/** A worker, as the page sees it. */
export type Hand = { postMessage: (ask: Ask) => void; onmessage: ((event: { readonly data: Answer }) => void) | null };

/** Workers for further worlds, given the number of processors. */
export const handsFor = (processors: number): number => Math.max(1, Math.min(MOST_HANDS, Math.floor(processors)));

/** Hands out jobs. Answers about a pair that a newer one has replaced are not passed on. */
export class Crew {
  readonly #guide: Hand;
  readonly #free: Hand[];
  readonly #ear: (answer: Answer) => void;
  #job = 0;
  #pair: Pair | null = null;
  /** Next world to be run; at `MOST_WORLDS` there is none. */
  #next = MOST_WORLDS;
  #isShown = false;
  #isResting = false;
  /** Questions about the pair that wait for a worker, the newest of each kind. */
  readonly #asked = new Map<Ask['ask'], Ask>();

  constructor(guide: Hand, hands: readonly Hand[], ear: (answer: Answer) => void) {
    this.#guide = guide;
    this.#free = [...hands];
    this.#ear = ear;
    guide.onmessage = ({ data }) => this.#heard(data);
    for (const hand of hands)
      hand.onmessage = ({ data }) => {
        this.#free.push(hand);
        this.#heard(data);
      };
  }

  /** Shows a pair in the first world, and then runs further worlds of it, unless its towns are the same. */
  watch(pair: Pair, further: boolean): void {
    this.#job++;
    this.#pair = pair;
    this.#next = further ? 1 : MOST_WORLDS;
    this.#isShown = false;
    this.#asked.clear();
    this.#guide.postMessage({ ask: 'watch', job: this.#job, replication: 0, ...pair });
  }

  /** Follows a charity through both towns, once they have run. */
  follow(charity: string): void {
    if (this.#pair !== null) this.#question({ ask: 'lives', job: this.#job, replication: 0, charity, ...this.#pair });
  }

  /** Says what became of the tenders of a quarter in both towns, once they have run. `quarter` counts from 1, as frames do. */
  lookInto(quarter: number): void {
    if (this.#pair !== null) this.#question({ ask: 'tenders', job: this.#job, replication: 0, quarter, ...this.#pair });
  }

  /** Draws the report of the worlds that have run. */
  report(worlds: readonly WorldPair[]): void {
    if (this.#pair !== null) this.#question({ ask: 'report', job: this.#job, replication: 0, worlds, ...this.#pair });
  }

  /** The worker that shows the towns is never asked, so that no lever waits for an answer. */
  #question(ask: Ask): void {
    this.#asked.set(ask.ask, ask);
    this.#handOut();
  }

  /** Whether to leave further worlds for later, because the processors are needed elsewhere. */
  rest(isResting: boolean): void {
    this.#isResting = isResting;
    this.#handOut();
  }

  #heard(answer: Answer): void {
    if (answer.job === this.#job) {
      if (answer.answer === 'watched' && answer.side === 1) this.#isShown = true;
      this.#ear(answer);
    }
    this.#handOut();
  }

  #handOut(): void {
    // The picture comes first: until it is whole, no processor is kept from it.
    while (this.#isShown) {
      const ask = this.#nextAsk();
      const hand = ask === null ? undefined : this.#free.pop();
      if (ask === null || hand === undefined) return;
      if (ask.ask === 'world') this.#next++;
      else this.#asked.delete(ask.ask);
      hand.postMessage(ask);
    }
  }

  #nextAsk(): Ask | null {
    const [question] = this.#asked.values();
    if (question !== undefined) return question;
    if (this.#pair === null || this.#isResting || this.#next >= MOST_WORLDS) return null;
    return { ask: 'world', job: this.#job, replication: this.#next, ...this.#pair };
  }
}
