/**
 * The worker that shows the towns. It is started before any other part of the script is evaluated, and reads its own while the page does so.
 * Where nothing but the town as it is can be asked of it, it prepares that.
 */
import type { Hand } from '../engine/crew.ts';
import { AT_HOME } from '../engine/at-home.ts';
import { startHand } from './hands.ts';

const isAtHome = (): boolean => location.hash === '' && document.getElementById('given')?.textContent === 'null';

/** Null in a worker. */
export const guide: Hand | null = typeof document === 'undefined' ? null : startHand(isAtHome() ? AT_HOME : '');
