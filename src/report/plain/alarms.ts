/** What should alarm whoever commissions: worse under a design, clearly and by a size that matters, the gravest first. */
import type { ScenarioFindings } from '../../study/findings.ts';
import { changeOf } from './change.ts';
import { DAYS_A_YEAR, RANGES, SHARES } from './frequency.ts';
import { ENDED } from './headlines.ts';
import { insteadOf, type Plain } from './said.ts';

type Alarm = Plain & { readonly worse: 'up' | 'down' };

/** In order of how grave they are. */
export const alarms: readonly Alarm[] = [
  {
    id: 'service_gap_months',
    worse: 'up',
    scales: DAYS_A_YEAR,
    range: RANGES.days,
    clause: (amount) => `the average service would be without a provider for ${amount} a year`,
  },
  {
    id: 'failed_tenders',
    worse: 'up',
    scales: SHARES,
    range: RANGES.shares,
    clause: (amount) => `${amount} of the tenders would draw no valid bid`,
  },
  {
    id: 'survival_holders',
    worse: 'down',
    ofTheRest: true,
    scales: SHARES,
    range: RANGES.shares,
    clause: (amount, time) => `${amount} of the small charities that hold public work today ${ENDED} ${time}`,
  },
  {
    id: 'single_bid_rate',
    worse: 'up',
    scales: SHARES,
    range: RANGES.shares,
    clause: (amount) => `${amount} of the tenders that draw a bid would draw only one`,
  },
];

/** Clauses, the gravest first. */
export function alarmsOf(baseline: ScenarioFindings, each: ScenarioFindings, time: string): string[] {
  const { differences, outcomes } = each;
  if (differences === null) return [];
  return alarms
    .filter(({ id, worse }) => changeOf(outcomes[id].unit, differences[id]) === worse)
    .flatMap((alarm) => insteadOf(alarm, baseline, each, time) ?? []);
}
