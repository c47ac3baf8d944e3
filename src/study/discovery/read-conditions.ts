/** Reads what is looked for among cells: 'small_survival < 0.7', several joined by 'and'. */
import { nearestName } from '../../model/scenario/nearest.ts';
import type { Complaint } from '../../model/scenario/problem.ts';
import { definitionOf, outcomeIds } from '../outcomes/registry.ts';
import { SIGNS, type Condition } from './discovery-findings.ts';

const EXAMPLE = `an outcome, one of ${SIGNS.join(' ')}, and a number, such as small_survival < 0.7, several joined by and`;

const FORM = /^(?<name>[^\s<>=]+)\s*(?<sign><=|>=|<|>)\s*(?<value>[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

/** The conditions of a text, at least one; or what is wrong with the first that is no condition. Values are in the outcome's unit: of a share, 0.7 is 70 %. */
export function readConditions(text: string): readonly Condition[] | Complaint {
  const conditions: Condition[] = [];
  for (const part of text.trim().split(/\s+and\s+/i)) {
    const { name, sign, value } = FORM.exec(part)?.groups ?? {};
    if (name === undefined) return { found: `'${part}'`, expected: EXAMPLE };
    const outcome = outcomeIds.find((id) => id === name);
    if (outcome === undefined)
      return {
        found: `no outcome '${name}'`,
        expected: "one that 'commonweal docs outcomes' lists",
        nearest: nearestName(name, outcomeIds),
      };
    conditions.push({ outcome, sign: sign as Condition['sign'], value: Number(value) });
  }
  return conditions;
}

const WORDS: Readonly<Record<Condition['sign'], string>> = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' };

/** A value of a condition as exact as it was given: a rounded one would be another condition. */
const EXACT = 12;

/** '‘small_survival’ is below 70 % and ‘hhi_local’ is at least 1,000'. */
export const conditionWords = (conditions: readonly Condition[]): string =>
  conditions.map(({ outcome, sign, value }) => `‘${outcome}’ is ${WORDS[sign]} ${valueWords(outcome, value)}`).join(' and ');

/** A value in its outcome's unit, with at most the given number of significant digits. */
export function valueWords(outcome: Condition['outcome'], value: number, maximumSignificantDigits = EXACT): string {
  const { unit } = definitionOf(outcome);
  const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits });
  if (unit === 'share') return `${number.format(100 * value)} %`;
  return unit.startsWith('£') ? `${value < 0 ? '−' : ''}£${number.format(Math.abs(value))}` : number.format(value);
}

/** The conditions as they would be written: equal for equal conditions. */
export const conditionText = (conditions: readonly Condition[]): string =>
  conditions.map(({ outcome, sign, value }) => `${outcome} ${sign} ${value}`).join(' and ');
