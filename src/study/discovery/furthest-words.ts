/** What came of an inverse question, in sentences. */
import type { SearchFactor } from './cells.ts';
import type { Condition } from './discovery-findings.ts';
import type { FurthestFindings, Step, Walk } from './furthest.ts';
import { conditionWords, valueWords } from './read-conditions.ts';

/** Significant digits of a mean beside what it is compared with. */
const DIGITS = 3;

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 });

const levelWords = (factor: SearchFactor, value: number): string =>
  factor.type === 'levels' ? `‘${factor.labels[value] ?? ''}’` : number.format(value);

/** 'Largest ‘contract.lots’ at which ‘small_survival’ is at least 70 %'. */
export const questionWords = ({ end, factor, conditions }: FurthestFindings): string =>
  `${end === 'largest' ? 'Largest' : 'Smallest'} ${factor.title} at which ${conditionWords(conditions)}`;

/** The answer that holds whatever the other factors are; empty where there is one combination of them. */
export function everywhereWords({ walks, everywhere, factor }: FurthestFindings): string {
  if (walks.length < 2) return '';
  if (everywhere !== null) return `In all ${walks.length} combinations of the other factors it holds at ${levelWords(factor, everywhere)}.`;
  const none = walks.filter(({ holding }) => holding === 0).length;
  return `In ${none} of ${walks.length} combinations of the other factors it surely holds at no level.`;
}

/** One combination: 'sharing ‘free’: 2. At 4 that is open: 69.8 %, 67.1 % to 72.4 %.' */
export function walkWords(walk: Walk, factors: readonly SearchFactor[], { factor, conditions, end }: FurthestFindings): string {
  const { steps, holding, others } = walk;
  const where = others.flatMap((value, k) => {
    const other = factors[k];
    return value === null || other === undefined ? [] : [`${other.title} ${levelWords(other, value)}`];
  });
  const found = steps[holding - 1];
  const stop = steps[holding];
  const answer = found === undefined ? 'none' : levelWords(factor, found.value);
  const after = stop === undefined ? `That is the ${end} there is.` : stopWords(stop, factor, conditions);
  return `${where.length > 0 ? where.join(', ') : 'Without other factors'}: ${answer}. ${after}`;
}

function stopWords({ value, verdict, means, intervals }: Step, factor: SearchFactor, conditions: readonly Condition[]): string {
  const seen = conditions.map(({ outcome }, k) => {
    const [mean, interval] = [means[k] ?? null, intervals[k] ?? null];
    if (mean === null) return `‘${outcome}’ is not defined`;
    const words = (x: number) => valueWords(outcome, x, DIGITS);
    const range = interval === null ? 'no interval' : `${words(interval[0])} to ${words(interval[1])}`;
    return `‘${outcome}’ ${words(mean)} (${range})`;
  });
  return `At ${levelWords(factor, value)} ${verdict === 'fails' ? 'it does not hold' : 'that is open'}: ${seen.join(', ')}.`;
}
