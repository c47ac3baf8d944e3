/** What the source expects of larger contracts, a mandate and deep cuts, and what is kept of the first comparison to hold it against. */
import type { Effect, Provenance } from '../../src/report/ablation/record.ts';
import type { OutcomeId } from '../../src/study/outcomes/registry.ts';
import type { SeriesId } from '../../src/study/observing/rows.ts';

export type Hypothesis = {
  readonly id: string;
  /** As a sentence that can be true or false. */
  readonly says: string;
  readonly scenario: 'larger-contracts' | 'partnership-mandate' | 'deep-cuts';
  readonly outcome: OutcomeId;
  readonly expected: '+' | '-';
  /** Expected to come some time after the rule: then the difference is given year by year. */
  readonly series?: SeriesId;
  /** Whether that series counts from the start of the run. */
  readonly fromTheStart?: true;
};

export const hypotheses: readonly Hypothesis[] = [
  {
    id: 'larger-contracts-concentration',
    says: 'Larger contracts raise local concentration beyond what the same contracts would have at random',
    scenario: 'larger-contracts',
    outcome: 'hhi_local_excess',
    expected: '+',
  },
  {
    id: 'larger-contracts-nationals',
    says: 'Larger contracts raise the share of contract money that goes to nationals',
    scenario: 'larger-contracts',
    outcome: 'national_share',
    expected: '+',
  },
  {
    id: 'larger-contracts-small-survival',
    says: 'Larger contracts lower the survival of small charities',
    scenario: 'larger-contracts',
    outcome: 'small_survival',
    expected: '-',
  },
  {
    id: 'mandate-partnership',
    says: 'A required, guaranteed partner share raises the partnership rate',
    scenario: 'partnership-mandate',
    outcome: 'partnership_rate',
    expected: '+',
  },
  {
    id: 'mandate-small-share',
    says: 'A required, guaranteed partner share raises the share of contract money that goes to small charities',
    scenario: 'partnership-mandate',
    outcome: 'small_share',
    expected: '+',
  },
  {
    id: 'cuts-trust',
    says: 'Deep cuts lower trust, with a lag',
    scenario: 'deep-cuts',
    outcome: 'trust',
    expected: '-',
    series: 'trust',
  },
  {
    id: 'cuts-partnership',
    says: 'Deep cuts lower the partnership rate, with a lag',
    scenario: 'deep-cuts',
    outcome: 'partnership_rate',
    expected: '-',
    series: 'partnership_rate',
    fromTheStart: true,
  },
  {
    id: 'cuts-bids',
    says: 'Deep cuts raise the number of bids per tender',
    scenario: 'deep-cuts',
    outcome: 'bids_per_tender',
    expected: '+',
  },
  {
    id: 'cuts-bids-evidence',
    says: 'Deep cuts lower the number of bids per tender, as bids fell in the EU and single bids rose in the UK through the 2010s (a check, not a prediction: written after the first comparisons had shown it)',
    scenario: 'deep-cuts',
    outcome: 'bids_per_tender',
    expected: '-',
  },
  {
    id: 'cuts-closures',
    says: 'Deep cuts raise closures',
    scenario: 'deep-cuts',
    outcome: 'closures',
    expected: '+',
  },
];

/** The annual value at which nationals begin to appear: an output, of which nothing is expected but that it be given. */
export const ENTRY: OutcomeId = 'entry_threshold_national';

export type FirstLookRecord = {
  readonly reproduce: Provenance;
  readonly digest: string;
  readonly seed: string;
  readonly replications: number;
  /** By the hypothesis' id. */
  readonly differences: Readonly<Record<string, Effect>>;
  /** By the hypothesis' id, for those with a series: paired differences of the years' means. */
  readonly yearly: Readonly<Record<string, readonly Effect[]>>;
  /** By scenario. */
  readonly entry: Readonly<Record<string, Effect>>;
};

export function hypothesesProblems({ differences, yearly }: FirstLookRecord): string[] {
  const strangers = Object.keys(differences).filter((key) => !hypotheses.some(({ id }) => id === key));
  return [
    ...strangers.map((id) => `found figures for ${id}; expected only hypotheses that are listed`),
    ...hypotheses.flatMap(({ id, series }) => [
      ...(differences[id] === undefined ? [`found no figure for ${id}`] : []),
      ...(series !== undefined && yearly[id] === undefined ? [`found no yearly figures for ${id}`] : []),
    ]),
  ];
}
