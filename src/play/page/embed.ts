/** Code that shows the page inside another. */
import { escape } from '../../report/html.ts';

/** Stands for an address that only whoever puts the page on a server knows. */
export const PLACEHOLDER = 'https://example.org/playground.html';
/** Height of the frame, px: the first screen on a laptop. */
const HEIGHT = 800;
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Whether others can reach an address: not a file, and not what `commonweal play` serves to this machine alone. */
export function isReachable(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ['http:', 'https:'].includes(protocol) && !THIS_MACHINE.includes(hostname);
}

/** An iframe of the page's address with its fragment; where nobody else reaches that, of the placeholder with the same fragment. */
export function embedCode(address: string, title: string): string {
  const [page = '', fragment = ''] = address.split('#');
  const source = `${isReachable(address) ? page : PLACEHOLDER}#${fragment}`;
  return `<iframe src="${escape(source)}" title="${escape(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;
}
