/** Workers of the page. */
import type { Answer, Ask } from '../engine/messages.ts';
import type { Hand } from '../engine/crew.ts';

/** Where the page's own script can be had again: a file has no neighbours to load one from. */
let address: string | null = null;

/** A worker made of this very page's script. It can know its name. */
export function startHand(name = ''): Hand {
  address ??= URL.createObjectURL(new Blob([document.getElementById('code')?.textContent ?? ''], { type: 'text/javascript' }));
  return new Worker(address, { name }) as unknown as Hand;
}

/** Workers that start when they are first asked: reading the script again would take processors from the picture. */
export const makeHands = (count: number): Hand[] => Array.from({ length: count }, () => new LateHand());

class LateHand implements Hand {
  onmessage: Hand['onmessage'] = null;
  #worker: Hand | null = null;

  postMessage(ask: Ask): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(ask);
  }

  #start(): Hand {
    const worker = startHand();
    worker.onmessage = (event: { readonly data: Answer }) => this.onmessage?.(event);
    return worker;
  }
}
