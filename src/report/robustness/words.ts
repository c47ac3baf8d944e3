/** How policies, beliefs and targets are said. */
import type { FoundFactor, FoundLevel } from '../../study/space/experiment-findings.ts';
import type { RobustWords } from '../../study/robustness/sentences.ts';
import type { RobustStudy } from '../../study/robustness/robust-study.ts';
import { amountIn } from '../amounts.ts';
import { titleOf, unitOf } from '../experiment/words.ts';
import { valueIn } from '../words.ts';

/** A bare number of per cent would not be known as one. */
const levelName = ({ brief, words }: FoundLevel): string => (words.endsWith('%') ? words : brief);

/** 'lots 2, sharing free'; names of the file's own stand alone. */
function pointName(factors: readonly FoundFactor[], levels: readonly FoundLevel[]): string {
  const [only, ...others] = factors;
  if (others.length === 0 && (only?.kind === 'several' || only?.kind === 'base')) return levels.map(levelName).join('');
  return factors.map(({ short }, k) => `${short} ${levelName(levels[k] as FoundLevel)}`).join(', ');
}

export const policyName = ({ rules, policies }: RobustStudy, policy: number): string => pointName(rules, policies[policy] ?? []);

/** Settings of a belief that a sentence takes; those of a belief with more are in the list. */
const MOST_SAID = 3;

/** 'belief 3 (cost level 2)'. */
export function beliefName({ assumptions, beliefs }: RobustStudy, belief: number): string {
  const number = `belief ${belief + 1}`;
  return assumptions.length > MOST_SAID ? `${number} in the list` : `${number} (${pointName(assumptions, beliefs[belief] ?? [])})`;
}

/** Of one assumption its own values, else the numbers of the beliefs. */
export const beliefLabel = ({ assumptions, beliefs }: RobustStudy, belief: number): string =>
  assumptions.length === 1 ? (beliefs[belief] ?? []).map(levelName).join('') : String(belief + 1);

export const wantedText = ({ target: { outcome, side, value } }: RobustStudy): string =>
  `at ${side === 'at_least' ? 'least' : 'most'} ${valueIn(unitOf(outcome), value)}`;

export const wordsOf = (study: RobustStudy): RobustWords => ({
  outcome: `‘${titleOf(study.target.outcome)}’`,
  wanted: wantedText(study),
  policy: (policy) => `‘${policyName(study, policy)}’`,
  belief: (belief) => beliefName(study, belief),
  amount: (size) => amountIn(unitOf(study.target.outcome), size),
});
