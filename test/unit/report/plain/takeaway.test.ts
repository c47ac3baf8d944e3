/** What is said of a design, worked out by hand from its numbers. */
import { describe, expect, test } from 'vitest';
import { changeOf } from '../../../../src/report/plain/change.ts';
import { takeaway } from '../../../../src/report/plain/takeaway.ts';
import type { Difference, Findings, OutcomeSummary, ScenarioFindings } from '../../../../src/study/findings.ts';
import { definitionOf, outcomeIds, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { smallFindings } from '../../../fixtures/findings.ts';

type Values = Partial<Record<OutcomeId, number | null>>;

const BEFORE: Values = {
  small_holders: 0.75,
  small_holders_advertised: 0.5,
  small_money_kept: 0.8,
  small_survival: 0.84,
  survival_holders: 0.8,
  survival_10k_100k: 0.8,
  survival_100k_1m: 0.86,
  survival_1m_10m: 0.9,
  hhi_local: 2500,
  vcse_share: 0.5,
  service_gap_months: 0.24,
  failed_tenders: 0.25,
  single_bid_rate: 0.3,
};

const summary = (id: OutcomeId, mean: number | null): OutcomeSummary => ({
  mean,
  sd: null,
  ci95: null,
  n: mean === null ? 0 : 20,
  unit: definitionOf(id).unit,
});
const summaries = (values: Values) =>
  Object.fromEntries(outcomeIds.map((id) => [id, summary(id, id in values ? (values[id] ?? null) : 0)])) as ScenarioFindings['outcomes'];

type Moved = Partial<Record<OutcomeId, readonly [mean: number | null, half: number | null]>>;

const difference = (mean: number | null, half: number | null, n = 20): Difference => ({
  mean,
  ci95: mean === null || half === null ? null : [mean - half, mean + half],
  n,
  pairing_gain: null,
  share_above: null,
});

const small = smallFindings();

/** Designs that differ from the baseline above by the given amounts, each with the half-width of its interval. */
function studyOf(designs: readonly Moved[], { n = 20, ...more }: Partial<Findings> & { n?: number } = {}): Findings {
  const [model] = small.scenarios as readonly [ScenarioFindings];
  const baseline = { ...model, title: 'Baseline', changes: [], outcomes: summaries(BEFORE), differences: null };
  const others = designs.map((moved, k): ScenarioFindings => {
    const after = Object.fromEntries(
      Object.entries(moved).map(([id, [mean]]) => [id, mean === null ? null : (BEFORE[id as OutcomeId] ?? 0) + mean]),
    );
    const differences = outcomeIds.map((id) => [id, difference(...(moved[id] ?? [0, 0]), moved[id]?.[0] === null ? 0 : n)]);
    return {
      ...baseline,
      title: `Design ${k + 1}`,
      outcomes: summaries({ ...BEFORE, ...after }),
      differences: Object.fromEntries(differences) as NonNullable<ScenarioFindings['differences']>,
    };
  });
  return { ...small, quarters: 40, replications: n, scenarios: [baseline, ...others], ...more };
}

const told = (moved: Moved, more: Parameters<typeof studyOf>[1] = {}) => {
  const findings = studyOf([moved], more);
  return takeaway(findings, findings.scenarios[1] as ScenarioFindings);
};

test('a change is clear where its interval leaves out none and its size is one in 100 of the scale', () => {
  const of = (unit: string, mean: number | null, half: number | null, n = 20) => changeOf(unit, difference(mean, half, n));
  expect([of('share', 0.02, 0.015), of('share', -0.02, 0.015), of('share', 0.01, 0.005)]).toEqual(['up', 'down', 'up']);
  // Leaves out none, but is 0.9 points; and all of it is within a point.
  expect([of('share', 0.009, 0.004), of('share', 0.005, 0.004)]).toEqual(['not clear', 'hardly any']);
  expect([of('share', 0.02, 0.03), of('share', 0.001, 0.005)]).toEqual(['not clear', 'hardly any']);
  // A hundred of the index, and 0.12 of twelve months.
  expect([of('index 0–10,000', 100, 50), of('index 0–10,000', 99, 50), of('months', 0.12, 0.1), of('months', 0.1, 0.05)]).toEqual([
    'up',
    'not clear',
    'up',
    'not clear',
  ]);
  expect([of('share', 0, 0), of('share', null, null, 0), of('share', 0.3, null, 1), of('share', 0.3, null, 4)]).toEqual([
    'none',
    'not defined',
    'one world',
    'not clear',
  ]);
});

describe('the sentence of a design', () => {
  test('worse: who is left without public work comes first', () => {
    // 1 − 0.75 = a quarter; 1 − 0.66 = 0.34, a third; the interval of −0.09 ± 0.03 carries the 0.083 between them.
    expect(told({ small_holders: [-0.09, 0.03], small_survival: [-0.05, 0.02], hhi_local: [900, 300] }).sentence).toBe(
      'About a third of the small charities that hold public work today would hold none after 10 years (those that are gone included), instead of about a quarter.',
    );
  });

  test('better: the same words, and only, so that nobody takes it for a loss', () => {
    // 1 − 0.80 = a fifth; the interval of 0.05 ± 0.02 carries the 0.05 between them.
    expect(told({ small_holders: [0.05, 0.02] }).sentence).toBe(
      'Only about a fifth of the small charities that hold public work today would hold none after 10 years (those that are gone included), instead of about a quarter.',
    );
  });

  test('what goes the other way is said, and the money that went the same way after it', () => {
    // 1 − 0.87 = 13 in 100, 1 − 0.84 = 16 in 100.
    expect(told({ small_holders: [-0.09, 0.03], small_money_kept: [-0.1, 0.05], small_survival: [0.03, 0.01] }).sentence).toBe(
      'About a third of the small charities that hold public work today would hold none after 10 years (those that are gone included), instead of about a quarter; but only about 13 in 100 of the small charities in the market today would have closed, merged or been taken over, instead of about 16 in 100. Of every £100 of public money that small charities hold today, they would hold about £70, instead of about £80.',
    );
  });

  test("a smaller loss is told with 'only' from 2 in 100 on, and below that as slightly fewer", () => {
    // 1 − 0.84 = 16; 1 − 0.861 = 13.9 and 1 − 0.852 = 14.8.
    const other = (by: number) => told({ small_holders: [-0.05, 0.02], small_survival: [by, 0.005] }).sentence.split('; ')[1];
    const gone = 'of the small charities in the market today would have closed, merged or been taken over, instead of about 16 in 100.';
    expect(other(0.021)).toBe(`but only about 14 in 100 ${gone}`);
    expect(other(0.012)).toBe(`but slightly fewer, about 15 in 100, ${gone}`);
    // 1 − 0.762 = 23.8 in 100, for 25.
    expect(told({ small_holders: [0.012, 0.004] }).sentence).toMatch(/^Slightly fewer, about 24 in 100, of the small charities that hold/);
  });

  test('a greater loss is never told as slight, however small', () => {
    // 1 − 0.828 = 17.2 in 100.
    expect(told({ small_holders: [0.05, 0.02], small_survival: [-0.012, 0.005] }).sentence).toContain(
      '; but about 17 in 100 of the small charities in the market today would have closed',
    );
  });

  test('sizes of charity that go different ways are told apart', () => {
    // Under £1m fewer are gone, 13 in 100; of £1m to £10m more, 1 − 0.85 = 15 in 100 for one in ten.
    const { sentence } = told({ small_survival: [0.03, 0.01], survival_1m_10m: [-0.05, 0.02] });
    expect(sentence).toContain('; but about 15 in 100 of the charities of £1m to £10m in the market today would have closed');
    expect(sentence).toContain('instead of about 10 in 100.');
  });

  test('money, where holders do not change clearly', () => {
    expect(told({ small_holders: [-0.02, 0.03], small_money_kept: [-0.2, 0.06] }).sentence).toBe(
      'Of every £100 of public money that small charities hold today, they would hold about £60 after 10 years, instead of about £80.',
    );
  });

  test('concentration, where nothing before it changes clearly', () => {
    // 10,000 / 4,000 = 2.5 and 10,000 / 2,500 = 4.
    expect(told({ hhi_local: [1500, 400] }).sentence).toBe(
      'After 10 years local contracts would be as concentrated as if each market were shared equally by about 2.5 providers, instead of about 4 providers.',
    );
  });

  test('a wide interval is told with the numbers', () => {
    // −0.09 ± 0.06: from 3 to 15 in 100, five to one.
    expect(told({ small_holders: [-0.09, 0.06] }).sentence).toMatch(
      /instead of about a quarter \(a difference of anything from 3 to 15 in 100\)\.$/,
    );
  });

  test('advertised contracts, where other public work keeps holders in the count', () => {
    expect(told({ small_holders: [0.01, 0.04], small_holders_advertised: [-0.3, 0.05] }).sentence).toBe(
      'About 8 in 10 of the small charities that hold advertised contracts today would hold none after 10 years (those that are gone included), instead of about half.',
    );
  });

  test('unclear, hardly any and none are three things', () => {
    expect(
      told({ small_holders: [-0.05, 0.06], small_money_kept: [0.02, 0.05], small_survival: [0.001, 0.004], hhi_local: [0, 0] }).sentence,
    ).toBe(
      'No clear change in how many small charities keep public work or how much of their public money small charities keep; hardly any change in how many of them go on; no difference at all in how many keep advertised contracts or how concentrated local contracts are.',
    );
    expect(told({}).sentence).toBe('No difference at all.');
  });

  test('tiny: a clear change that does not matter is not told as one', () => {
    expect(told({ small_holders: [-0.004, 0.001] }).sentence).toMatch(/^Hardly any change in how many small charities keep public work;/);
  });

  test('what is less than a fifth of the first is left out, whichever way it went', () => {
    const moved = { small_holders_advertised: [-0.3, 0.05], small_money_kept: [-0.05, 0.01], small_survival: [0.02, 0.01] } as const;
    expect(told(moved).sentence).toBe(
      'About 8 in 10 of the small charities that hold advertised contracts today would hold none after 10 years (those that are gone included), instead of about half.',
    );
  });

  test('who wins is said where contracts go to others than charities, and what hardly changed', () => {
    // 10,000 / 3,000 = 3.3; 0.5 and 0.5 − 0.18 = 0.32, a third; holders within a point.
    expect(told({ small_holders: [-0.006, 0.003], hhi_local: [500, 100], vcse_share: [-0.18, 0.02] }).sentence).toBe(
      'After 10 years local contracts would be as concentrated as if each market were shared equally by about 3.3 providers, instead of about 4 providers. Charities would win about a third of the value of what is let, instead of about half. Hardly any change in how many small charities keep public work.',
    );
  });

  test('huge: none are left', () => {
    expect(told({ small_holders: [-0.75, 0.05], small_money_kept: [-0.8, 0.05] }).sentence).toBe(
      'All of the small charities that hold public work today would hold none after 10 years (those that are gone included), instead of about a quarter. Of every £100 of public money that small charities hold today, they would hold £0, instead of about £80.',
    );
  });

  test('null: what is not defined is said to be so, and what is defined is still told', () => {
    const no = [null, null] as const;
    const none = { small_holders: no, small_holders_advertised: no, small_money_kept: no, hhi_local: no };
    expect(told({ ...none, small_survival: no }).sentence).toBe(
      'Not defined in these runs: how many small charities keep public work, how many keep advertised contracts, how much of their public money small charities keep, how many of them go on or how concentrated local contracts are.',
    );
    expect(told({ ...none, small_survival: [-0.04, 0.01] }).sentence).toMatch(
      /^About 20 in 100 of the small charities in the market today/,
    );
  });

  test('one world tells nothing apart from luck', () => {
    expect(told({ small_holders: [-0.3, null], small_survival: [0, null] }, { n: 1 }).sentence).toBe(
      'Too few worlds were run to tell a change from luck.',
    );
  });

  test('where runs lack a value, what is told is what the pairs bear out', () => {
    // In the four pairs that have both, concentration rises by 1,000; over all runs of each it seems to fall, from 2,500 to 2,000.
    const findings = studyOf([{ hhi_local: [1000, 200] }]);
    const [baseline, design] = findings.scenarios as [ScenarioFindings, ScenarioFindings];
    const differences = design.differences as NonNullable<ScenarioFindings['differences']>;
    const some = {
      ...design,
      outcomes: { ...design.outcomes, hhi_local: { ...design.outcomes.hhi_local, mean: 2000, n: 4 } },
      differences: { ...differences, hhi_local: { ...differences.hhi_local, n: 4 } },
    };
    // 10,000 / 3,500 = 2.86; 10,000 / 2,500 = 4.
    expect(takeaway({ ...findings, scenarios: [baseline, some] }, some).sentence).toMatch(
      /by about 2\.9 providers, instead of about 4 providers\.$/,
    );
  });

  test('a baseline alone is told as it is, instead of nothing', () => {
    const findings = studyOf([]);
    expect(takeaway(findings, findings.scenarios[0] as ScenarioFindings)).toEqual({
      alarms: [],
      sentence:
        'About a quarter of the small charities that hold public work today would hold none after 10 years (those that are gone included).',
      turnsOn: null,
    });
  });

  test('each of nineteen designs has one, in at most forty words', () => {
    const findings = studyOf(Array.from({ length: 19 }, (_, k) => ({ small_holders: [-0.02 * (k + 1), 0.01] as const })));
    const said = findings.scenarios.slice(1).map((each) => takeaway(findings, each).sentence);
    for (const sentence of said) expect(sentence.split(' ').length).toBeLessThanOrEqual(40);
    // 1 − 0.73 and 1 − 0.37, for 1 − 0.75.
    expect([said[0], said[18]].map((sentence) => sentence?.match(/\d+ in 100/g))).toEqual([
      ['27 in 100', '25 in 100'],
      ['63 in 100', '25 in 100'],
    ]);
  });
});

describe('alarms', () => {
  test('come in order of how grave they are, and in plain words', () => {
    // 0.42 · 365 / 12 = 12.8 days for 7.3; 34 in 100 for 25; 1 − 0.75 for 1 − 0.8; 0.4 for 0.3.
    const { alarms } = told({
      single_bid_rate: [0.1, 0.05],
      survival_holders: [-0.05, 0.02],
      failed_tenders: [0.09, 0.04],
      service_gap_months: [0.18, 0.05],
    });
    expect(alarms).toEqual([
      'The average service would be without a provider for about 13 days a year, instead of about 7 days.',
      'About a third of the tenders would draw no valid bid, instead of about a quarter.',
      'About a quarter of the small charities that hold public work today would have closed, merged or been taken over after 10 years, instead of about a fifth.',
      'About 4 in 10 of the tenders that draw a bid would draw only one, instead of about 3 in 10.',
    ]);
  });

  test('are none where a change is for the better, not clear, or too small to matter', () => {
    expect(
      told({
        single_bid_rate: [-0.1, 0.05],
        survival_holders: [-0.05, 0.06],
        failed_tenders: [0.005, 0.002],
        service_gap_months: [0.05, 0.02],
      }).alarms,
    ).toEqual([]);
  });
});

test('what an answer turns on that nobody knows is told where the rules touch it', () => {
  const [assumption] = small.assumptions as readonly [Findings['assumptions'][number]];
  const assumptions = [
    ...small.assumptions.filter(({ path }) => path !== 'market.spot_taken_in'),
    { ...assumption, path: 'market.spot_taken_in', value: '0.3' },
  ];
  const findings = studyOf([{ small_holders: [-0.09, 0.03] }, {}], { assumptions });
  const [baseline, touched, other] = findings.scenarios as [ScenarioFindings, ScenarioFindings, ScenarioFindings];
  const change = { path: 'contract.takes_in_spot', from: 'none', to: 'bundled', kind: 'policy', words: '' } as const;
  expect(takeaway(findings, { ...touched, changes: [change] }).turnsOn).toMatch(
    /^How much of their public money .* turns on how much small work .* Nobody has counted it; .* 30 % of local budgets/,
  );
  expect([baseline, other].map((each) => takeaway(findings, each).turnsOn)).toEqual([null, null]);
});
