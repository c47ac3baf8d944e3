/** The findings as a table for the terminal. */
import type { Findings, ScenarioFindings } from '../study/findings.ts';
import { outcomeDefinitions, type OutcomeId } from '../study/metrics/outcomes.ts';
import { differenceText, direction, summaryText, valueIn } from './words.ts';

const ROWS: readonly OutcomeId[] = [
  'small_survival',
  'small_share',
  'national_share',
  'hhi_local',
  'hhi_local_excess',
  'cr5',
  'partnership_rate',
  'partner_share',
  'bids_per_tender',
  'single_bid_rate',
  'failed_tenders',
  'bid_cost_share',
  'trust',
  'closures',
  'needs_met',
  'value_per_pound',
  'entry_threshold_national',
];

export function renderTable(findings: Findings): string {
  const [baseline, ...others] = findings.scenarios;
  if (baseline === undefined) return '';
  const head = `${findings.replications} replications, ${findings.quarters / 4} years, ${findings.areas} areas, about ${Math.round(findings.charities)} charities; seed "${findings.seed}"; not yet calibrated.`;
  if (others.length === 0)
    return [
      head,
      '',
      ...ROWS.map((id) => `  ${titleOf(id).padEnd(44)} ${summaryText(baseline.outcomes[id])}`),
      '',
      ...gateLines(findings),
    ].join('\n');
  return [
    head,
    ...others.flatMap((each) => ['', `${each.title}, against ${baseline.title}:`, ...ROWS.map((id) => row(id, baseline, each))]),
    '',
    '* the 95 % interval of the paired difference leaves out zero',
    '',
    ...gateLines(findings),
  ].join('\n');
}

const titleOf = (id: OutcomeId) => outcomeDefinitions.find((definition) => definition.id === id)?.title ?? id;

function row(id: OutcomeId, baseline: ScenarioFindings, { differences }: ScenarioFindings): string {
  const { mean, unit } = baseline.outcomes[id];
  const difference = differences?.[id];
  const from = mean === null ? 'not defined' : valueIn(unit, mean);
  if (difference === undefined) return '';
  return `${direction(difference) === 'none' ? ' ' : '*'} ${titleOf(id).padEnd(42)} ${from.padStart(16)}   ${differenceText(unit, difference)}`;
}

function gateLines(findings: Findings): string[] {
  return [
    'Base checks:',
    ...findings.checks.map(
      ({ title, low, high, unit, simulated, verdict }) =>
        `  ${title.padEnd(44)} ${summaryText(simulated).padEnd(28)} ${verdict} (${valueIn(unit, low)} to ${valueIn(unit, high)})`,
    ),
  ];
}
