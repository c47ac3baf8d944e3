/** The findings as a table for the terminal: a row an outcome, a column a design, never wider than 100 characters. */
import type { Findings, OutcomeSummary, ScenarioFindings } from '../study/findings.ts';
import type { OutcomeId } from '../study/metrics/outcomes.ts';
import { differenceText, direction, summaryText, valueIn } from './words.ts';
import { shorten } from './charts/marks.ts';

const ROWS = [
  ['small_survival', 'Small charities still operating'],
  ['small_share', 'Contract money with small ones'],
  ['national_share', 'Nationals’ share of payments'],
  ['hhi_local', 'Local concentration (HHI)'],
  ['hhi_local_excess', 'Concentration beyond luck (HHI)'],
  ['cr5', 'Share of the five largest'],
  ['partnership_rate', 'Value won in partnership'],
  ['partner_share', 'Value passed to partners'],
  ['bids_per_tender', 'Bids per tender'],
  ['single_bid_rate', 'Tenders with one bid'],
  ['failed_tenders', 'Failed tenders'],
  ['bid_cost_share', 'Cost of bidding, share of value'],
  ['trust', 'Trust (0 to 1)'],
  ['closures', 'Closures a year'],
  ['needs_met', 'Needs met'],
  ['value_per_pound', 'Outcomes for £1,000'],
  ['entry_threshold_national', 'Value at which nationals enter'],
] as const satisfies readonly (readonly [OutcomeId, string])[];

const WIDTH = 100;
const NAME = 32;
const BASELINE = 14;
const COLUMN = 18;
/** Longest title in a note. */
const TITLE = 24;
const ABREAST = Math.floor((WIDTH - NAME - BASELINE) / COLUMN);

export function renderTable(findings: Findings): string {
  const [baseline, ...others] = findings.scenarios;
  if (baseline === undefined) return '';
  const main =
    others.length === 0
      ? ROWS.map(([id, name]) => `${name.padEnd(NAME)} ${summaryText(baseline.outcomes[id])}`)
      : [
          ...blocks(others).flatMap((some) => [...compared(baseline, some), '']),
          'Small: under £1m a year. Differences are paired; 95 % intervals below them. * leaves out zero.',
        ];
  return [...head(findings), '', ...main, ...lacking(findings), '', ...checkLines(findings)].join('\n');
}

/** In how many runs an outcome has a value where that is not all, and why; and how sure one run is of its own. */
function lacking({ scenarios, replications }: Findings): string[] {
  const notes = ROWS.flatMap(([id, name]) =>
    scenarios.flatMap(({ title, outcomes }) => {
      const { n, reason, unit, run_ci95 } = outcomes[id];
      const about = `  ${name}, ${shorten(title, TITLE)}`;
      const none = n === 0 ? `in ${replications} of ${replications} runs: ${reason ?? 'nothing to measure'}` : (reason ?? 'in some runs');
      return [
        ...(n === replications ? [] : [`${about}, none ${none}`]),
        ...(run_ci95 === undefined
          ? []
          : [`${about}, ${n} of ${replications} runs: 95 % interval within a run ${openText(unit, run_ci95)}`]),
      ];
    }),
  );
  return notes.length === 0 ? [] : ['', 'Values that some runs lack, and intervals within a run:', ...notes.flatMap(wrapped)];
}

function openText(unit: string, [low, high]: NonNullable<OutcomeSummary['run_ci95']>): string {
  if (low === null && high === null) return 'open on both sides';
  if (low === null || high === null) return low === null ? `up to ${valueIn(unit, high as number)}` : `from ${valueIn(unit, low)} upwards`;
  return `${valueIn(unit, low)} to ${valueIn(unit, high)}`;
}

/** A note in lines no wider than the table. */
function wrapped(note: string): string[] {
  if (note.length <= WIDTH) return [note];
  const at = note.lastIndexOf(' ', WIDTH);
  return [note.slice(0, at), ...wrapped(`    ${note.slice(at + 1)}`)];
}

function head({ replications, quarters, areas, charities, seed, calibrated }: Findings): string[] {
  const about = `${replications} replications, ${quarters / 4} years, ${areas} areas, about ${Math.round(charities).toLocaleString('en-GB')} charities, seed "${seed}".`;
  return calibrated ? [about] : [about, 'The model is not yet calibrated: read directions and sizes as provisional.'];
}

function blocks(others: readonly ScenarioFindings[]): ScenarioFindings[][] {
  return Array.from({ length: Math.ceil(others.length / ABREAST) }, (_, k) => others.slice(k * ABREAST, (k + 1) * ABREAST));
}

function compared(baseline: ScenarioFindings, others: readonly ScenarioFindings[]): string[] {
  const title = (text: string, width: number) => shorten(text, width - 2).padStart(width - 1);
  const names = `${''.padEnd(NAME)}${title(baseline.title, BASELINE)} ${others.map((each) => `${title(each.title, COLUMN)} `).join('')}`;
  return [
    names.trimEnd(),
    '-'.repeat(NAME + BASELINE + others.length * COLUMN),
    ...ROWS.flatMap(([id, name]) => row(id, name, baseline, others)),
  ];
}

function row(id: OutcomeId, name: string, { outcomes }: ScenarioFindings, others: readonly ScenarioFindings[]): string[] {
  const { mean, unit } = outcomes[id];
  const cells = others.map(({ differences }) => cell(unit, differences?.[id]));
  const from = mean === null ? 'not defined' : valueIn(unit, mean);
  const values = `${name.padEnd(NAME)}${from.padStart(BASELINE - 1)} ${cells.map(([value]) => value.padStart(COLUMN)).join('')}`;
  const intervals = `${''.padEnd(NAME + BASELINE)}${cells.map(([, range]) => range.padStart(COLUMN)).join('')}`;
  return [values, intervals].map((text) => text.trimEnd()).filter((text) => text !== '');
}

/** The difference with its mark, and the interval that goes below it. */
function cell(unit: string, difference: NonNullable<ScenarioFindings['differences']>[OutcomeId] | undefined): readonly [string, string] {
  if (difference === undefined) return [' ', ''];
  const [value = '', range = ''] = differenceText(unit, difference).split(' (');
  return [`${value}${direction(difference) === 'none' ? ' ' : '*'}`, range === '' ? '' : `${range.slice(0, -1)} `];
}

function checkLines({ checks }: Findings): string[] {
  return [
    'Base checks of the baseline:',
    ...checks.map(
      ({ title, low, high, unit, simulated, verdict }) =>
        `  ${shorten(title, 42).padEnd(43)}${summaryText(simulated).padEnd(24)} ${verdict} (${valueIn(unit, low)} to ${valueIn(unit, high)})`,
    ),
  ];
}
