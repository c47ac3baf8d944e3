/** How headline numbers break down: the parts add up exactly to the whole. */
import { SMALL_BANDS } from '../../model/sector/charities.ts';
import type { ScenarioFindings } from '../../study/findings.ts';
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import { lowerName } from '../endings.ts';
import { apportion } from '../millions.ts';
import { changeIn, differenceText, listed, pounds, valueIn } from '../words.ts';
import { inHouseShareOfPayments } from './provider-payments.ts';

const INDEX = 'index 0–10,000';

/** What each part of the index comes from; the parts add up to it. */
export const CONCENTRATION_PARTS = [
  ['hhi_fewer', 'how few and how unequal contracts are'],
  ['hhi_chance', 'chance among those eligible'],
  ['hhi_sharing', 'sharing contracts out'],
  ['hhi_winners', 'who wins'],
] as const satisfies readonly (readonly [OutcomeId, string])[];

/** The change in concentration by what it comes from; null if nothing changed. */
export function concentrationParts({ differences }: ScenarioFindings): string | null {
  if (differences === null || differences.hhi_local.mean === null || differences.hhi_local.mean === 0) return null;
  const parts = CONCENTRATION_PARTS.map(([id, from]) => `${differenceText(INDEX, differences[id])} comes from ${from}`);
  return `Of the change in concentration, ${listed(parts)}. The first two are arithmetic: they would come about if each contract went at random to one of those eligible for it.`;
}

/** A tenth of a point, as shares are shown. */
const STEP = 0.001;

/** The change in survival as the sum of five: by how charities ended. Findings of earlier versions have two, closed, and merged or taken over. */
export function survivalParts({ differences, smallEndings }: ScenarioFindings): string | null {
  const survival = differences?.small_survival.mean ?? null;
  const closed = differences?.small_closures.mean ?? null;
  if (survival === null || closed === null || survival === 0) return null;
  const still = `Of the charities under £1m in the market at the start, the share still operating changed by ${changeIn('share', survival)}`;
  if (smallEndings !== undefined) {
    const shown = apportion(smallEndings.map(({ difference }) => (difference?.mean ?? 0) / STEP));
    const parts = smallEndings.map(
      ({ ending }, k) => `${lowerName(ending)}${k === 0 ? ' changed' : ''} by ${changeIn('share', (shown[k] as number) * STEP)}`,
    );
    return `${still}. The share that ended has five parts: ${listed(parts)}.`;
  }
  return `${still}: the share that closed by ${changeIn('share', closed)}, the share that merged or was taken over by ${changeIn('share', -survival - closed)}.`;
}

const CAUSES = {
  insolvency: 'because their money ran out',
  'wind-up': 'by decision, after they had lost income',
  background: 'for other reasons',
} as const;

/** The change in closures of charities of every size, by cause. */
export function closureParts({ closures }: ScenarioFindings): string | null {
  const parts = closures.flatMap(({ cause, difference }) =>
    difference === null || difference.mean === null || difference.mean === 0
      ? []
      : [`${differenceText('share', difference)} a year ${CAUSES[cause]}`],
  );
  return parts.length === 0 ? null : `Closures of charities of any size changed by ${listed(parts)}.`;
}

/** Contract income of charities at the end of the run, £ a year: of all, and of those under £1m. */
export function contractMoney({ groups }: ScenarioFindings): { readonly all: number; readonly small: number } {
  const sizes = groups.filter(({ kind }) => kind === 'size');
  const sum = (some: typeof sizes) => some.reduce((total, { contractIncomeEnd }) => total + contractIncomeEnd, 0);
  return { all: sum(sizes), small: sum(sizes.filter(({ group }) => SMALL_BANDS.includes(group))) };
}

/** The amounts behind a share, which can rise because the whole falls. */
export function moneyParts(baseline: ScenarioFindings, each: ScenarioFindings): string | null {
  const [before, after] = [contractMoney(baseline), contractMoney(each)];
  if (before.all === after.all && before.small === after.small) return null;
  return `Charities’ public money a year at the end of the run: ${pounds(after.small)} of ${pounds(after.all)} is with those then under £1m (in ${baseline.title}: ${pounds(before.small)} of ${pounds(before.all)}). A share moves when either amount does.`;
}

/** The share of all payments that stays in-house, before and after. Without interval, because it is a share of sums over all runs. */
export function inHouseParts(baseline: ScenarioFindings, each: ScenarioFindings): string | null {
  const [before, after] = [baseline, each].map((scenario) => {
    const share = inHouseShareOfPayments(scenario);
    return share === null ? null : valueIn('share', share);
  });
  if (before === after) return null;
  return `Of all that commissioners paid for services over the run, spot work included, ${after ?? 'nothing'} stayed in-house (in ${baseline.title}: ${before ?? 'nothing'}).`;
}
