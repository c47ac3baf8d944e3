/** Whether rules have lines let together. */
import type { Settings } from './settings.ts';

/** Whether lines are gathered into contracts of a number or a value, rather than each let by itself. */
export const bundles = ({ contract }: Pick<Settings, 'contract'>): boolean => contract.lines_per_contract > 1 || contract.value_min > 0;
