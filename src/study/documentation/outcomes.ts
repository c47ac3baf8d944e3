/** The page on outcomes: each with unit, range, formula and source. */
import type { Bounds } from '../outcomes/outcome.ts';
import { outcomeDefinitions } from '../outcomes/registry.ts';
import { code, GENERATED, markdownTable } from './markdown.ts';

function rangeText([low, high]: Bounds): string {
  if (low !== null && high !== null) return `${number(low)} to ${number(high)}`;
  if (low !== null) return `${number(low)} and more`;
  return high === null ? 'any' : `up to ${number(high)}`;
}

const number = (value: number) => value.toLocaleString('en-GB').replace('-', '−');

export function outcomesPage(): string {
  const rows = outcomeDefinitions.map(({ id, title, unit, bounds, formula, source }) => [
    code(id),
    title,
    unit,
    rangeText(bounds),
    formula,
    source,
  ]);
  return `# Outcomes

${GENERATED} Small means an income under £1m a year unless another limit is named.

Intervals are 95 % intervals of the mean over runs, and of the mean paired difference, by Student’s t. They stay within the range: they
are taken on the logit scale where the range has two ends and on the logarithmic scale where it has one, and carried back (delta
method); a difference of values with two ends has a range of its own and is treated in the same way. Where nothing varies between runs there is
no interval; a difference that is the same in every pair has one from six pairs on (sign test), and one that is exactly 0 in all is
reported as no difference. Differences in the last digits that come from rounding count as 0.

${markdownTable(['id', 'name', 'unit', 'range', 'how it is computed', 'source'], rows)}
`;
}
