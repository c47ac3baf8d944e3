/** Factors by the size and the spread of their effects. */
import { effectPlane, type EffectNames, type EffectPoint } from '../../src/report/charts/effects.ts';
import { pounds, valueIn } from '../../src/report/words.ts';
import { casesOf, LONG_TITLES, titles } from './cases.ts';

const names: EffectNames = { size: 'mean size (μ*)', spread: 'spread (σ)', equal: 'σ = μ*' };
const points = (labels: readonly string[], most: number): EffectPoint[] =>
  labels.map((label, k) => {
    const size = (most * ((3 + 5 * k) % 11)) / 11;
    return { label, size, ci95: [0.8 * size, 1.2 * size], spread: most * ((k * 0.618034) % 0.7), matters: k % 3 > 0 };
  });
const alike = titles(12).map((label): EffectPoint => ({ label, size: 0.001, ci95: null, spread: 0.001, matters: false }));

export const effectCases = casesOf(
  effectPlane,
  {
    few: [points(['budget: multiplier', 'contract: lots', 'contract: length years'], 60_000), pounds, names],
    many: [points(titles(12), 60_000), pounds, names],
    'nothing to show': [[], pounds, names],
    'a single value': [points(['budget: multiplier'], 60_000), pounds, names],
    'huge values': [points(titles(4), 4e12), pounds, names],
    'tiny and negative values': [
      [{ label: 'budget: multiplier', size: 0.0004, ci95: [-0.0002, 0.001], spread: 0.0001, matters: false }],
      (value) => valueIn('share', value),
      names,
    ],
    'long titles': [points(LONG_TITLES, 60_000), pounds, { ...names, spread: LONG_TITLES[0], size: LONG_TITLES[1] }],
    'not defined': [[{ label: 'budget: multiplier', size: 0, ci95: null, spread: 0, matters: false }], pounds, names],
  },
  { 'twelve at one place': [alike, (value) => valueIn('share', value), names] },
);
