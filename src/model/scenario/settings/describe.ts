/** Short ways of describing a setting: by what its default rests on and who may choose it. */
import type { NumberField, TableField } from '../field.ts';
import { BANDS, SERVICES, THIRDS, type Band } from '../names.ts';

type Extra = Partial<Pick<NumberField, 'source' | 'pounds' | 'plausible' | 'why'>>;
/** Values that the default might as well have, and why no others. */
export const likely = (from: number, to: number, why: string) => ({ plausible: [from, to], why }) as const satisfies Extra;

const number =
  (kind: NumberField['kind'], basis: NumberField['basis']) =>
  (value: number, range: readonly [number, number], unit: string, meaning: string, extra: Extra = {}) =>
    ({ type: 'number', default: value, range, unit, meaning, basis, kind, ...extra }) satisfies NumberField;
export const integer =
  (kind: NumberField['kind'], basis: NumberField['basis']) =>
  (value: number, range: readonly [number, number], unit: string, meaning: string, extra: Extra = {}) =>
    ({ type: 'integer', default: value, range, unit, meaning, basis, kind, ...extra }) satisfies NumberField;

export const measured = number('assumption', 'evidence');
export const judged = number('assumption', 'judgement');
export const fitted = number('assumption', 'calibrated');
export const policy = number('policy', 'judgement');
/** A rule whose default is what commissioners were found to do. */
export const observedPolicy = number('policy', 'evidence');
export const policyCount = integer('policy', 'judgement');
export const judgedCount = integer('assumption', 'judgement');

export const byBand = (
  basis: TableField['basis'],
  values: readonly [number, number, number, number, number, number],
  range: readonly [number, number],
  unit: string,
  meaning: string,
  extra: Extra = {},
) =>
  ({
    type: 'table',
    keys: BANDS,
    default: Object.fromEntries(BANDS.map((band, k) => [band, values[k]])) as Record<Band, number>,
    range,
    unit,
    meaning,
    basis,
    kind: 'assumption',
    ...extra,
  }) satisfies TableField<Band>;

export const byService = (
  kind: TableField['kind'],
  values: readonly number[],
  range: readonly [number, number],
  unit: string,
  meaning: string,
  extra: Extra = {},
) =>
  ({
    type: 'table',
    keys: SERVICES,
    default: Object.fromEntries(SERVICES.map((service, k) => [service, values[k]])) as Record<(typeof SERVICES)[number], number>,
    range,
    unit,
    meaning,
    basis: 'judgement',
    kind,
    ...extra,
  }) satisfies TableField<(typeof SERVICES)[number]>;

/** A rule that may differ between the least, the middling and the most deprived places. */
export const byDeprivation = (values: readonly [number, number, number], range: readonly [number, number], unit: string, meaning: string) =>
  ({
    type: 'table',
    keys: THIRDS,
    default: Object.fromEntries(THIRDS.map((third, k) => [third, values[k]])) as Record<(typeof THIRDS)[number], number>,
    range,
    unit,
    meaning,
    basis: 'judgement',
    kind: 'policy',
  }) satisfies TableField<(typeof THIRDS)[number]>;

export const choice = <C extends string>(kind: 'policy' | 'assumption', choices: readonly C[], value: C, meaning: string) =>
  ({ type: 'choice', choices, default: value, meaning, unit: 'choice', basis: 'judgement', kind }) as const;
export const flag = (kind: 'policy' | 'assumption', value: boolean, meaning: string) =>
  ({ type: 'boolean', default: value, meaning, unit: 'yes or no', basis: 'judgement', kind }) as const;
