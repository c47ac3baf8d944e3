import type { Mechanism } from './mechanism.ts';
export const mechanisms: readonly Mechanism[] = [];
