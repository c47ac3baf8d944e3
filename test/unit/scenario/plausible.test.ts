/** Plausible ranges lie within what is allowed, hold the default, and give a reason. */
import { expect, it } from 'vitest';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { plausibleText } from '../../../src/model/scenario/field.ts';
import { allFields, leavesOf, type Leaf } from '../../../src/model/scenario/fields.ts';

/** What is wrong with the plausible range of a setting; null for one in order, or without one. */
function fault(leaf: Leaf): string | null {
  if (!('range' in leaf) || leaf.plausible === undefined) return null;
  const [from, to] = leaf.plausible;
  if (!(from < to)) return 'is empty';
  if (from < leaf.range[0] || to > leaf.range[1]) return 'is wider than what is allowed';
  if (leaf.default < from || leaf.default > to) return 'leaves the default out';
  return leaf.why === undefined ? 'has no reason' : null;
}

const leaves = leavesOf(allFields(mechanisms));

it('holds for every setting and parameter that has one', () => {
  expect([...leaves].flatMap(([path, leaf]) => (fault(leaf) === null ? [] : [`${path} ${fault(leaf)}`]))).toEqual([]);
});

const described = { meaning: 'M.', unit: 'u', basis: 'judgement', kind: 'assumption', type: 'number' } as const;
const leaf = (plausible: readonly [number, number], why?: string): Leaf => ({
  ...described,
  range: [0, 1],
  default: 0.5,
  plausible,
  ...(why === undefined ? {} : { why }),
});

it.each([
  [[0.4, 0.4], 'is empty'],
  [[0.4, 1.1], 'is wider than what is allowed'],
  [[-0.1, 0.6], 'is wider than what is allowed'],
  [[0.6, 0.9], 'leaves the default out'],
  [[0.5, 1], null],
] as const)('of %j is told: %s', (plausible, said) => {
  expect(fault(leaf(plausible, 'because'))).toBe(said);
});

it('asks for a reason', () => {
  expect(fault(leaf([0.4, 0.6]))).toBe('has no reason');
});

it('is written with its reason, and not at all where there is none', () => {
  expect(plausibleText({ plausible: [0.2, 0.6], why: 'half of them say so' })).toBe('0.2 to 0.6 (half of them say so)');
  expect(plausibleText({ plausible: [1, 3] })).toBe('1 to 3');
  expect(plausibleText({})).toBe('');
});
