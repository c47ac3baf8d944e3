/** How a sensitivity analysis is said: factors in words, and which of them an outcome depends on most. */
import type { OutcomeSensitivity } from '../../study/sensitivity/sensitivity-findings.ts';
import { rankedFactors, sensitivitySaid, type Ranked, type SensitivitySaid } from '../../study/sensitivity/sentences.ts';
import type { SensitivityStudy } from '../../study/space/sensitivity-study.ts';
import { amountIn } from '../amounts.ts';
import { titleOf, unitOf } from '../experiment/words.ts';

/** A factor as its list and its bars name it. */
export const factorTitle = ({ factors }: SensitivityStudy, factor: string): string =>
  factors.find(({ name }) => name === factor)?.title ?? factor;

const quoted = (study: SensitivityStudy, factor: string): string => `‘${factorTitle(study, factor)}’`;

/** What is said below the outcome's own title. */
export const saidOf = (study: SensitivityStudy, found: OutcomeSensitivity): SensitivitySaid =>
  sensitivitySaid(found, {
    outcome: 'this outcome',
    titleOf: (factor) => quoted(study, factor),
    amount: (size) => amountIn(unitOf(found.outcome), size),
    replications: study.found.replications,
  });

/** Factors that are named as those that may come first; of more only how many they are. */
const MOST_NAMED = 3;

/** What the outcome depends on most, without a full stop. A factor stands alone only where no other's interval reaches its own. */
export function dependsMost(study: SensitivityStudy, found: OutcomeSensitivity): string {
  const outcome = `‘${titleOf(found.outcome)}’`;
  const ranked = rankedFactors(found);
  const [first, second] = ranked;
  if (first?.matters !== true) return `No factor is shown to matter to ${outcome}`;
  const rivals = ranked.slice(1).filter((other) => overlap(first, other));
  const name = quoted(study, first.factor);
  if (rivals.length === 0)
    return second?.matters === true ? `${outcome} depends most on ${name}` : `${outcome} is shown to depend on ${name} alone`;
  if (rivals.length >= MOST_NAMED) return `${outcome} depends most on ${name} or one of ${rivals.length} others: their intervals overlap`;
  const names = [name, ...rivals.map(({ factor }) => quoted(study, factor))];
  return `${outcome} depends most on ${names.slice(0, -1).join(', ')} or ${names.at(-1) as string}: their intervals overlap`;
}

function overlap({ estimate: { ci95: one } }: Ranked, { estimate: { ci95: other } }: Ranked): boolean {
  return one !== null && other !== null && one[0] <= other[1] && other[0] <= one[1];
}
