/** What a baseline must reproduce before anything built on it means something. */
import type { CheckRow, OutcomeSummary } from '../findings.ts';
import type { OutcomeId } from '../outcomes/registry.ts';

type Gate = { readonly id: OutcomeId; readonly title: string; readonly source: string; readonly low: number; readonly high: number };

export const gates: readonly Gate[] = [
  { id: 'closures', title: 'Closures a year', source: 'Charity Commission removals, 2015–2024', low: 0.023, high: 0.032 },
  {
    id: 'overspending',
    title: 'Charities spending more than they receive',
    source: 'Charity Commission annual returns 2022 and 2023',
    low: 0.35,
    high: 0.46,
  },
  { id: 'bids_per_tender', title: 'Bids per tender', source: 'TheyBuyForYou on EU tenders; three to four bids', low: 2.5, high: 5 },
  { id: 'single_bid_rate', title: 'Tenders with one bid', source: 'National Audit Office 2023', low: 0.15, high: 0.31 },
  { id: 'small_share', title: 'Contract money with charities under £1m', source: 'NCVO 2013/14 income by band', low: 0.12, high: 0.18 },
];

export function checkGates(outcomes: Readonly<Record<OutcomeId, OutcomeSummary>>): CheckRow[] {
  return gates.map(({ id, title, source, low, high }) => ({
    id,
    title,
    source,
    low,
    high,
    unit: outcomes[id].unit,
    simulated: outcomes[id],
    verdict: verdictOn(outcomes[id], low, high),
  }));
}

/** The interval decides: within the band, outside it, or across its edge. Without an interval nothing can be said. */
function verdictOn({ mean, ci95 }: OutcomeSummary, low: number, high: number): CheckRow['verdict'] {
  if (mean === null || ci95 === null) return 'cannot tell';
  if (ci95[0] >= low && ci95[1] <= high) return 'holds';
  return ci95[1] >= low && ci95[0] <= high ? 'cannot tell' : 'does not hold';
}
