/** What an outcome depends on most, by intervals that a person can compare. */
import { describe, expect, it } from 'vitest';
import { answerSentences } from '../../../../src/report/sensitivity/answer.ts';
import { dependsMost } from '../../../../src/report/sensitivity/words.ts';
import type { MorrisRow, OutcomeSensitivity } from '../../../../src/study/sensitivity/sensitivity-findings.ts';
import { experimentOf } from '../../study/space/samples.ts';
import { sensitivityFixture } from '../../../fixtures/sensitivities.ts';

const study = sensitivityFixture('screening');
const TRUST = '‘Trust between charities’';

type Effect = readonly [factor: string, size: number, ends: readonly [number, number]];

/** Effects of luck alone are 0.05. */
const morris = (effects: readonly Effect[]): MorrisRow[] =>
  effects.map(([factor, value, ci95]) => ({
    factor,
    size: { value, ci95 },
    signed: { value, ci95 },
    spread: 0,
    luck: 0.05,
  }));
const found = (effects: readonly Effect[]): OutcomeSensitivity => ({
  outcome: 'trust',
  mean: 0.5,
  variance: 1,
  noise: { value: 0.25, ci95: [0.2, 0.3] },
  leftOut: 0,
  morris: morris(effects),
  sobol: null,
  groups: null,
});

const [budget, lots, years]: readonly string[] = ['budget.multiplier', 'contract.lots', 'contract.length_years'];

describe('an outcome depends', () => {
  it.each<[string, readonly Effect[], string]>([
    [
      'most on a factor whose interval no other reaches',
      [
        [lots!, 0.2, [0.1, 0.3]],
        [budget!, 0.6, [0.4, 0.8]],
        [years!, 0.01, [0, 0.02]],
      ],
      `${TRUST} depends most on ‘budget: multiplier’`,
    ],
    [
      'on one of those whose intervals overlap, also where luck could make one of them',
      [
        [lots!, 0.2, [0.1, 0.3]],
        [budget!, 0.25, [0.2, 0.3]],
        [years!, 0.4, [0.04, 0.8]],
      ],
      `${TRUST} depends most on ‘budget: multiplier’, ‘contract: lots’ or ‘contract: length years’: their intervals overlap`,
    ],
    [
      'on one alone where the others do no more than luck',
      [
        [lots!, 0.06, [0.04, 0.08]],
        [budget!, 0.25, [0.2, 0.3]],
      ],
      `${TRUST} is shown to depend on ‘budget: multiplier’ alone`,
    ],
    [
      'on nothing that is shown, where luck could make every effect',
      [[lots!, 0.2, [0.05, 0.3]]],
      `No factor is shown to matter to ${TRUST}`,
    ],
  ])('%s', (_, effects, said) => {
    expect(dependsMost(study, found(effects))).toBe(said);
  });

  it('and luck has its share in the answer', () => {
    expect(answerSentences(study, found([[budget!, 0.25, [0.2, 0.3]]]))).toEqual([
      `${TRUST} is shown to depend on ‘budget: multiplier’ alone.`,
      'Over its whole range ‘budget: multiplier’ raises this outcome by 0.25 on average (0.20 to 0.30).',
      'Luck is 25 % (20 to 30) of how this outcome differs between single runs.',
    ]);
  });
});

it('the file that is saved from the page asks of the same factors and groups', () => {
  const [file, ...bases] = study.reproduce.files;
  const read = experimentOf(file?.text ?? '', Object.fromEntries(bases.map((base) => [base.file, base.text])));
  expect(read.factors.map(({ name }) => name)).toEqual(['budget.multiplier', 'contract.lots', 'contract.length_years']);
  expect(read.groups).toEqual({ money: ['budget.multiplier'], contracts: ['contract.lots', 'contract.length_years'] });
});
