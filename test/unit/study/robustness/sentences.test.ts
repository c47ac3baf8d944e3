/** Which policy is safe, said of tables made by hand. */
import { expect, it } from 'vitest';
import { robustness, type Values } from '../../../../src/study/robustness/robust.ts';
import { robustSentences } from '../../../../src/study/robustness/sentences.ts';

/** Six worlds in which luck moves all cells alike, so that every difference is beyond luck. */
const ALIKE = [0.02, -0.02, 0.01, -0.01, 0, 0];
/** A luck of its own, as large as the differences. */
const OWN = [-0.1, 0.1, 0.1, -0.1, 0.1, -0.1];
const around = (value: number, luck: readonly number[] = ALIKE): Values => luck.map((each) => value + each);

const NAMES = ['A', 'B', 'C', 'D'];
const said = (values: readonly (readonly Values[])[], target = 0.5): string[] =>
  robustSentences(robustness(values, { target: { side: 'at_least', value: target }, bounds: [0, 1] }), {
    outcome: 'survival',
    wanted: `at least ${target}`,
    policy: (policy) => NAMES[policy] as string,
    belief: (belief) => `belief ${belief + 1}`,
    amount: (size) => size.toFixed(2),
  });
const table = (...rows: readonly (readonly number[])[]) => rows.map((row) => row.map((value) => around(value)));

it('names the policy whose largest regret is smallest, how large it is and under which belief', () => {
  // Regrets: A 0 and 0.3, B 0.1 and 0, C 0.2 and 0.1. A meets 0.5 once.
  expect(said(table([0.9, 0.3], [0.8, 0.6], [0.7, 0.5]))).toEqual([
    'For survival, B is the safest of the 3 policies: at worst, under belief 1, it is 0.10 (0.10 to 0.10) worse than the policy that is best there.',
    'That no other is as safe is beyond luck.',
    'It meets the target, at least 0.5, under 2 of 2 beliefs; no policy does so under more.',
  ]);
});

it('says so where one is the best everywhere, and where it is beyond luck', () => {
  const [first, second] = said([
    [around(0.8), around(0.7)],
    [around(0.6), around(0.69, OWN)],
  ]);
  expect([first, second]).toEqual([
    'For survival, A is the best of the 2 policies under every belief; the next, B, is at worst 0.20 worse.',
    'Every other policy is behind beyond luck under 1 of 2 beliefs.',
  ]);
  expect(said(table([0.8, 0.7], [0.6, 0.6]))[1]).toBe('Every other policy is behind beyond luck under every belief.');
});

it('names all that are equally safe', () => {
  expect(said(table([0.8, 0.7], [0.8, 0.7]))[0]).toBe('For survival, both policies come to the same under every belief.');
  expect(said(table([0.8, 0.7], [0.8, 0.7], [0.7, 0.7])).slice(0, 2)).toEqual([
    'For survival, A and B come to the same, and are the best of the 3 policies under every belief.',
    'Every other policy is behind beyond luck under 1 of 2 beliefs.',
  ]);
  // A and B are each behind by a quarter under one belief, and C by a half under both.
  const [first, , target] = said(table([0.75, 0.5], [0.5, 0.75], [0.25, 0.25]), 0.6);
  expect(first).toBe(
    'For survival, A and B are equally safe, and the safest of the 3 policies: at worst they are 0.25 worse than the policy that is best under the same belief.',
  );
  expect(target).toBe('A meets the target, at least 0.6, under 1 of 2 beliefs; no policy does so under more.');
});

it('says that luck may have made the order, and which policy meets the target most often', () => {
  // A is behind by 0.03 and B by 0.06, each within its luck; A's mean meets 0.5 once, B's twice.
  const [first, second, third] = said([
    [around(0.6), around(0.48, OWN)],
    [around(0.54, OWN), around(0.51)],
  ]);
  expect(first).toBe(
    'For survival, A is the safest of the 2 policies: at worst, under belief 2, it is 0.03 worse than the policy that is best there, which may be luck.',
  );
  expect(second).toBe('Luck may have put it before B: the intervals of what each is worse at worst overlap.');
  expect(third).toMatch(
    /^It meets the target, at least 0\.5, under 1 of 2 beliefs \(between 1 and 2, allowing for luck\); B does so most often, under 2 \(between/,
  );
});

it('says that none meets the target, and how far luck leaves that open', () => {
  expect(said(table([0.3, 0.3], [0.2, 0.2]))[2]).toBe('No policy meets the target, at least 0.5, under any belief.');
  expect(
    said([
      [around(0.48, OWN), around(0.3)],
      [around(0.2), around(0.2)],
    ])[2],
  ).toBe('No policy meets the target, at least 0.5, under any belief, though luck leaves it open under up to 1.');
});

it('says what cannot be compared: one policy, beliefs left out, runs that all failed', () => {
  const failed = [null, null, null, null, null, null];
  expect(said([[around(0.6), around(0.4)]])).toEqual([
    'For survival, A is the only policy, so nothing is compared.',
    'It meets the target, at least 0.5, under 1 of 2 beliefs.',
  ]);
  expect(said([[around(0.8), failed], table([0.6, 0.6])[0]!]).at(-1)).toBe('1 belief left out, under which some policy has no value.');
  expect(said([[failed], [around(0.6)]])).toEqual(['Nothing can be compared: survival is defined under no belief for every policy.']);
});
