/** Workers of the page. */
import type { Hand } from '../engine/crew.ts';

/** Workers made of this very page's script, since a file has no neighbours. */
export function makeHands(count: number): Hand[] {
  const code = document.getElementById('code')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return Array.from({ length: count }, () => new Worker(address) as unknown as Hand);
}
