/** What findings must be made of for a report to be drawn from them: every part, its kind and its range. */
import { BANDS } from '../model/scenario/names.ts';
import { settingFields } from '../model/scenario/settings.ts';
import type {
  Assumption,
  CheckRow,
  ClosureFinding,
  Difference,
  EndingFinding,
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
} from './findings.ts';
import { PLACES } from './observing/groups.ts';
import { outcomeIds } from './outcomes/registry.ts';
import { endings, seriesIds, type ClosureRow, type HeldRow, type WhyRow } from './observing/rows.ts';
import { isObject, misfits, type Shape } from './shape.ts';

/** The shape of a kind of finding: a field that is added to the type and not here does not compile. */
const made = <T>(parts: Readonly<Record<keyof T & string, Shape>>): Shape => ({ object: parts });
const each = (ids: readonly string[], shape: Shape): Shape => ({ object: Object.fromEntries(ids.map((id) => [id, shape])) });

const number = { orNull: 'number' } as const;
const share = { between: [0, 1] } as const;
const count = { between: [0, 1e9] } as const;
const interval = { orNull: { pair: 'number' } } as const;
const basis = { oneOf: ['evidence', 'judgement', 'calibrated'] } as const;

const LONGEST = 4 * settingFields.run.years.range[1];
const MOST = settingFields.run.replications.range[1];

const summary = made<OutcomeSummary>({
  mean: number,
  sd: number,
  ci95: interval,
  n: { whole: [0, MOST] },
  unit: 'text',
  reason: { optional: 'text' },
  run_ci95: { optional: { pair: number } },
});

const difference = made<Difference>({
  mean: number,
  ci95: interval,
  n: { whole: [0, MOST] },
  pairing_gain: { orNull: { between: [0, Number.MAX_VALUE] } },
  share_above: { orNull: share },
  reason: { optional: 'text' },
});

const change = made<SettingChange>({
  path: 'text',
  from: 'text',
  to: 'text',
  kind: { oneOf: ['policy', 'assumption', 'mechanism', 'schedule'] },
  words: 'text',
  inert: { optional: 'text' },
  from_source: { optional: 'text' },
  to_source: { optional: 'text' },
});

/** Before the first quarter and after each. */
const survival = (quarters: number) => {
  const curve = { list: { orNull: share }, length: quarters + 1 } as const;
  const counts = { list: count, length: quarters + 1 } as const;
  return made<SurvivalCurve>({
    band: { oneOf: ['under_1m', ...BANDS] },
    survival: curve,
    lo: curve,
    hi: curve,
    atRisk: counts,
    closed: counts,
    merged: counts,
    ended: { optional: each(endings, counts) },
  });
};

/** One value for each quarter, null where it is not defined. */
const series = (quarters: number) => {
  const values = { list: number, length: quarters } as const;
  return made<SeriesBand>({ mean: values, lo: values, hi: values, runs: { list: values } });
};

const group = made<GroupFinding>({
  group: { oneOf: [...BANDS, ...PLACES] },
  kind: { oneOf: ['size', 'place'] },
  charitiesStart: count,
  charitiesEnd: count,
  contractIncomeStart: 'number',
  contractIncomeEnd: 'number',
  survival: summary,
  incomeDifference: { orNull: difference },
});

const form = made<FormFinding>({
  form: { oneOf: ['alone', 'lead', 'alliance', 'outside', 'direct'] },
  bids: count,
  wins: count,
  valueWon: 'number',
  valueShare: { orNull: share },
});

const closure = made<ClosureFinding>({
  cause: { oneOf: ['insolvency', 'wind-up', 'background'] satisfies ClosureRow['cause'][] },
  share: summary,
  difference: { orNull: difference },
});

const ending = made<EndingFinding>({ ending: { oneOf: endings }, share: summary, difference: { orNull: difference } });

const held = made<HeldRow>({
  part: { oneOf: ['alone', 'lead', 'partner'] satisfies HeldRow['part'][] },
  band: { oneOf: BANDS },
  pounds: 'number',
});

const why = made<WhyFinding>({
  term: 'text',
  title: 'text',
  strategy: { oneOf: ['alone', 'lead', 'join', 'alliance', 'step_back'] satisfies WhyRow['strategy'][] },
  mean: 'number',
});

const scenario = (isBaseline: boolean, quarters: number) =>
  made<ScenarioFindings>({
    name: 'text',
    title: 'text',
    about: 'text',
    changes: { list: change },
    outcomes: each(outcomeIds, summary),
    differences: isBaseline ? { orNull: { object: {} } } : each(outcomeIds, difference),
    series: each(seriesIds, series(quarters)),
    survival: { list: survival(quarters) },
    groups: { list: group },
    forms: { list: form },
    flows: { list: made<FlowFinding>({ from: 'text', to: 'text', pounds: 'number' }) },
    closures: { list: closure },
    smallEndings: { optional: { list: ending } },
    held: { list: held },
    why: { list: why },
    digest: 'text',
  });

const findings = made<Findings>({
  format: 'number',
  title: 'text',
  calibrated: 'yes or no',
  scenarios: { list: { object: {} } },
  quarters: { whole: [4, LONGEST] },
  replications: { whole: [1, MOST] },
  incomplete: { optional: { object: { done: { whole: [1, MOST] }, wanted: { whole: [1, MOST] } } } },
  seed: 'text',
  scale: share,
  areas: count,
  allAreas: count,
  ofEngland: 'yes or no',
  charities: count,
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
      given: { optional: 'text' },
    }),
  },
  limits: { list: 'text' },
  reproduce: made<Findings['reproduce']>({
    command: 'text',
    engine: 'text',
    build: { optional: 'text' },
    digest: 'text',
    scenarios: { list: made<Findings['reproduce']['scenarios'][number]>({ name: 'text', file: 'text', text: 'text' }) },
    again: { optional: 'text' },
    verify: { optional: 'text' },
    started: { optional: 'text' },
    finished: { optional: 'text' },
    node: { optional: 'text' },
  }),
});

/** What is wrong with the scenarios, of which the first is the baseline and has no differences. */
function misfitsInScenarios(scenarios: readonly unknown[], quarters: number): string[] {
  if (scenarios.length === 0) return ['scenarios[0] (object)'];
  const wrong = scenarios.flatMap((each, k) => misfits(each, scenario(k === 0, quarters), `scenarios[${k}]`));
  const names = scenarios.map((each) => (isObject(each) ? each['name'] : null));
  const twice = names.findIndex((name, k) => names.indexOf(name) !== k);
  return wrong.length > 0 || twice < 0 ? wrong : [`scenarios[${twice}].name (a name of its own)`];
}

const SHOWN = 5;

/**
 * What is wrong with a value that should be findings, naming the first wrong parts, in words that follow 'found'; null if a report can be drawn
 * from it.
 */
export function wrongWithFindings(value: unknown): string | null {
  if (!isObject(value) || value['format'] !== 1) return 'another format than 1';
  const outside = misfits(value, findings);
  const lacking = outside.length > 0 ? outside : misfitsInScenarios(value['scenarios'] as readonly unknown[], value['quarters'] as number);
  if (lacking.length === 0) return null;
  const more = lacking.length > SHOWN ? ` and ${lacking.length - SHOWN} more` : '';
  return `findings without ${lacking.slice(0, SHOWN).join(', ')}${more}`;
}
