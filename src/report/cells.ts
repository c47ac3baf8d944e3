/** Cells of tables that are read as words and saved as plain numbers. */
import type { Difference, OutcomeSummary } from '../study/findings.ts';
import { direction, differenceText, NOT_DEFINED, summaryText, valueIn } from './words.ts';

export type Measured = {
  readonly text: string;
  readonly strong: boolean;
  readonly unit: string;
  /** What each value is, where there are several; the first needs no name. */
  readonly parts: readonly string[];
  readonly values: readonly (number | null)[];
};

const INTERVAL = ['', '95 % from', '95 % to'] as const;

type WithInterval = Pick<OutcomeSummary, 'mean' | 'ci95'>;
const withInterval = ({ mean, ci95 }: WithInterval): Measured['values'] => [mean, ci95?.[0] ?? null, ci95?.[1] ?? null];

export function summaryCell(summary: OutcomeSummary): Measured {
  return { text: summaryText(summary), strong: false, unit: summary.unit, parts: INTERVAL, values: withInterval(summary) };
}

/** A difference, strong where its interval leaves out zero. */
export function differenceCell(unit: string, difference: Difference): Measured {
  return {
    text: differenceText(unit, difference),
    strong: direction(difference) !== 'none',
    unit,
    parts: INTERVAL,
    values: withInterval(difference),
  };
}

/** What an outcome is under a design, with how far that is from the baseline; strong where the interval of that leaves out zero. */
export function headlineCell({ mean, unit }: OutcomeSummary, difference: Difference): Measured {
  const value = mean === null ? NOT_DEFINED : valueIn(unit, mean);
  return {
    text: difference.mean === null ? value : `${value}, ${differenceText(unit, difference)}`,
    strong: direction(difference) !== 'none',
    unit,
    parts: ['', 'difference', 'difference, 95 % from', 'difference, 95 % to'],
    values: [mean, ...withInterval(difference)],
  };
}

/** A value between two others that say how it is spread. */
export function spreadCell(
  unit: string,
  parts: readonly [string, string],
  [value, low, high]: readonly [number | null, number | null, number | null],
): Measured {
  const range = low === null || high === null ? '' : ` (${valueIn(unit, low)} to ${valueIn(unit, high)})`;
  const text = value === null ? NOT_DEFINED : `${valueIn(unit, value)}${range}`;
  return { text, strong: false, unit, parts: ['', ...parts], values: [value, low, high] };
}

export function valueCell(unit: string, value: number | null, text = value === null ? NOT_DEFINED : valueIn(unit, value)): Measured {
  return { text, strong: false, unit, parts: [''], values: [value] };
}

const SIGNIFICANT = 8;

/** As it is written into a file: no unit, no grouping of digits. */
export const plainNumber = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(SIGNIFICANT))));
