/** The record of a run: its outcomes, from what was counted of it, and the hash by which equal results are known. */
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { over } from '../measures/arithmetic.ts';
import type { ClosureRow, FormRow } from '../observing/rows.ts';
import type { Observed } from '../observing/run-observer.ts';
import type { Tally } from '../observing/tally.ts';
import { outcomeDefinitions, type OutcomeId } from '../outcomes/registry.ts';
import type { RunRecord } from '../run-record.ts';

type About = Pick<RunRecord, 'scenario' | 'replication' | 'warmUpQuarters' | 'steady'>;

export function recordOf({ tally, held, endings, ...seen }: Observed, { scenario, replication, warmUpQuarters, steady }: About): RunRecord {
  const hashed = {
    replication,
    ...outcomesOf(tally),
    series: seen.series,
    cohorts: seen.cohorts,
    groups: seen.groups,
    forms: formRows(tally),
    flows: seen.flows,
    why: seen.why,
    warmUpQuarters,
    steady,
  };
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify(hashed))));
  return { scenario, ...hashed, intervals: intervalsOf(tally), digest, held, closedOf: closureRows(tally), endings };
}

/** Those that are hashed after all others, in this order: the hash of equal results must not change when their list does. */
const LAST = [
  'former_partner_leads',
  'former_partner_growth',
  'national_share_alarmed',
  'venture_bid_cost',
  'national_win_rate',
  'central_partner_share',
  'mission_led_share',
] as const satisfies readonly OutcomeId[];

const placeOf = (id: OutcomeId): number => (LAST as readonly OutcomeId[]).indexOf(id);
const inHashedOrder = [...outcomeDefinitions].sort((a, b) => placeOf(a.id) - placeOf(b.id));

function outcomesOf(tally: Tally): Pick<RunRecord, 'outcomes' | 'reasons'> {
  const outcomes: Partial<Record<OutcomeId, number | null>> = {};
  const reasons: Partial<Record<OutcomeId, string>> = {};
  for (const { id, of, reason } of inHashedOrder) {
    const value = of(tally);
    outcomes[id] = value;
    if (value === null) reasons[id] = reason?.(tally) ?? 'nothing to measure in this run';
  }
  return { outcomes: outcomes as RunRecord['outcomes'], reasons };
}

function intervalsOf(tally: Tally): RunRecord['intervals'] {
  return Object.fromEntries(
    outcomeDefinitions.flatMap(({ id, interval }) => {
      const found = interval?.(tally) ?? null;
      return found === null ? [] : [[id, found]];
    }),
  );
}

const FORMS = ['alone', 'lead', 'alliance', 'outside', 'direct'] as const satisfies readonly FormRow['form'][];

function formRows({ tenders: { forms } }: Tally): FormRow[] {
  return FORMS.map((form) => ({ form, bids: forms[form].bids, wins: forms[form].wins, valueWon: forms[form].value }));
}

const CAUSES = ['insolvency', 'wind-up', 'background'] as const satisfies readonly ClosureRow['cause'][];

function closureRows({ charities: { closedOf, operatingQuarters } }: Tally): ClosureRow[] {
  return CAUSES.map((cause) => ({ cause, share: over(closedOf[cause], operatingQuarters / 4) }));
}
