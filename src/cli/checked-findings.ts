/** Whether a file holds findings that a report can be drawn from. */
import { BANDS } from '../model/scenario/names.ts';
import type {
  Assumption,
  CheckRow,
  ClosureFinding,
  Difference,
  Findings,
  FlowFinding,
  FormFinding,
  GroupFinding,
  OutcomeSummary,
  ScenarioFindings,
  SeriesBand,
  SettingChange,
  SurvivalCurve,
  WhyFinding,
} from '../study/findings.ts';
import { outcomeIds } from '../study/metrics/outcomes.ts';
import { seriesIds, type HeldRow } from '../study/run-record.ts';
import { UserError } from './errors.ts';
import { isObject, misfits, type Shape } from './shape.ts';

/** Every part of a kind of finding: one that is added to it and not here does not compile. */
const made = <T>(parts: Readonly<Record<keyof T & string, Shape>>): Shape => ({ object: parts });
const each = (ids: readonly string[], shape: Shape): Shape => ({ object: Object.fromEntries(ids.map((id) => [id, shape])) });

const number = { orNull: 'number' } as const;
const numbers = { list: 'number' } as const;
const interval = { orNull: { pair: 'number' } } as const;
const basis = { oneOf: ['evidence', 'judgement', 'calibrated'] } as const;

const summary = made<OutcomeSummary>({
  mean: number,
  sd: number,
  ci95: interval,
  n: 'number',
  unit: 'text',
  reason: { optional: 'text' },
  run_ci95: { optional: { pair: number } },
});

const difference = made<Difference>({
  mean: number,
  ci95: interval,
  n: 'number',
  pairing_gain: number,
  share_above: number,
  reason: { optional: 'text' },
});

const change = made<SettingChange>({
  path: 'text',
  from: 'text',
  to: 'text',
  kind: { oneOf: ['policy', 'assumption', 'mechanism', 'schedule'] },
  words: 'text',
});

const survival = made<SurvivalCurve>({
  band: { oneOf: ['under_1m', ...BANDS] },
  survival: numbers,
  lo: numbers,
  hi: numbers,
  atRisk: numbers,
  closed: numbers,
  merged: numbers,
});

const group = made<GroupFinding>({
  group: 'text',
  kind: { oneOf: ['size', 'place'] },
  charitiesStart: 'number',
  charitiesEnd: 'number',
  contractIncomeStart: 'number',
  contractIncomeEnd: 'number',
  survival: summary,
  incomeDifference: { orNull: difference },
});

const form = made<FormFinding>({
  form: { oneOf: ['alone', 'lead', 'alliance', 'outside'] },
  bids: 'number',
  wins: 'number',
  valueWon: 'number',
  valueShare: 'number',
});

const scenario = (isBaseline: boolean) =>
  made<ScenarioFindings>({
    name: 'text',
    title: 'text',
    about: 'text',
    changes: { list: change },
    outcomes: each(outcomeIds, summary),
    differences: isBaseline ? { orNull: { object: {} } } : each(outcomeIds, difference),
    series: each(seriesIds, made<SeriesBand>({ mean: numbers, lo: numbers, hi: numbers, runs: { list: numbers } })),
    survival: { list: survival },
    groups: { list: group },
    forms: { list: form },
    flows: { list: made<FlowFinding>({ from: 'text', to: 'text', pounds: 'number' }) },
    closures: { list: made<ClosureFinding>({ cause: 'text', share: summary, difference: { orNull: difference } }) },
    held: { list: made<HeldRow>({ part: 'text', band: 'text', pounds: 'number' }) },
    why: { list: made<WhyFinding>({ term: 'text', title: 'text', strategy: 'text', mean: 'number' }) },
    digest: 'text',
  });

const findings = made<Findings>({
  format: 'number',
  title: 'text',
  calibrated: 'yes or no',
  scenarios: { list: { object: {} } },
  quarters: 'number',
  replications: 'number',
  incomplete: { optional: { object: { done: 'number', wanted: 'number' } } },
  seed: 'text',
  scale: 'number',
  areas: 'number',
  allAreas: 'number',
  ofEngland: 'yes or no',
  charities: 'number',
  checks: {
    list: made<CheckRow>({
      id: 'text',
      title: 'text',
      source: 'text',
      low: 'number',
      high: 'number',
      unit: 'text',
      simulated: summary,
      verdict: { oneOf: ['holds', 'does not hold', 'cannot tell'] },
    }),
  },
  assumptions: {
    list: made<Assumption>({
      path: 'text',
      value: 'text',
      unit: 'text',
      basis,
      kind: { oneOf: ['policy', 'assumption'] },
      meaning: 'text',
      source: 'text',
    }),
  },
  limits: { list: 'text' },
  reproduce: made<Findings['reproduce']>({
    command: 'text',
    engine: 'text',
    digest: 'text',
    started: { optional: 'text' },
    finished: { optional: 'text' },
    node: { optional: 'text' },
  }),
});

/** What is wrong with each scenario: the first is the baseline and has no differences. */
function misfitsInScenarios(value: unknown): string[] {
  const scenarios = isObject(value) && Array.isArray(value['scenarios']) ? (value['scenarios'] as readonly unknown[]) : null;
  if (scenarios === null) return [];
  if (scenarios.length === 0) return ['scenarios[0] (object)'];
  return scenarios.flatMap((each, k) => (isObject(each) ? misfits(each, scenario(k === 0), `scenarios[${k}]`) : []));
}

const SHOWN = 5;

export function checkedFindings(file: string, value: unknown): Findings {
  if (!isObject(value) || value['format'] !== 1) throw new UserError(`${file}: found another format; expected findings of format 1`);
  const lacking = [...misfits(value, findings), ...misfitsInScenarios(value)];
  if (lacking.length > 0) {
    const more = lacking.length > SHOWN ? ` and ${lacking.length - SHOWN} more` : '';
    throw new UserError(
      `${file}: found findings without ${lacking.slice(0, SHOWN).join(', ')}${more}; expected the findings of a run by this version, unchanged`,
    );
  }
  return value as Findings;
}
