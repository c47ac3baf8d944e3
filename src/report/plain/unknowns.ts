/** What an answer turns on that nobody knows, as far as the results know it. */
import type { Assumption, Findings, ScenarioFindings } from '../../study/findings.ts';
import { percent } from '../words.ts';
import { sourceGiven } from './given.ts';

/** Whether a design has spot work taken into its contracts, from the start or from some quarter on, and where that can act. */
export const takesInSpotWork = ({ changes }: Pick<ScenarioFindings, 'changes'>): boolean =>
  changes.some(({ path, to, inert }) => path.endsWith('contract.takes_in_spot') && to.startsWith('bundled') && inert === undefined);

/** The assumption on how much of it larger contracts take in. */
export const spotTakenIn = ({ assumptions }: Pick<Findings, 'assumptions'>): Assumption | undefined =>
  assumptions.find(({ path }) => path === 'market.spot_taken_in');

/** Significant digits of a share of spot work. */
const DIGITS = 3;

export const shareOfSpotWork = (share: number): string => percent(share, DIGITS);

/** A sentence on what a design's answer turns on; null where the results know of nothing. */
export function turnsOn(findings: Findings, each: ScenarioFindings): string | null {
  const share = spotTakenIn(findings);
  if (share === undefined || !takesInSpotWork(each)) return null;
  const { value, given } = share;
  const taken = `taken to be ${shareOfSpotWork(Number(value))} of local budgets for such work`;
  const said = given === undefined ? `Nobody has counted it; here it is ${taken}` : `Here it is ${taken} (${sourceGiven(given)})`;
  return `How much of their public money small charities keep, and how many go on, turns on how much small work that is not tendered (spot work) the rule would take in. ${said}.`;
}
