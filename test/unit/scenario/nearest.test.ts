/** The nearest valid name. */
import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../../src/model/scenario/nearest.ts';

describe('the nearest name', () => {
  it('counts insertions, deletions and swaps', () => {
    expect([editDistance('', 'abc'), editDistance('kitten', 'sitting'), editDistance('same', 'same')]).toEqual([3, 3, 0]);
    expect([editDistance('sede', 'seed'), editDistance('ab', 'ba'), editDistance('abcd', 'badc')]).toEqual([1, 1, 2]);
  });

  it('is found past slips, case and hyphens', () => {
    expect(nearestName('multiplyer', ['multiplier', 'spares'])).toBe('multiplier');
    expect(nearestName('Lines-Per-Contract', ['lots', 'lines_per_contract'])).toBe('lines_per_contract');
  });

  it('is none when nothing is near', () => {
    expect(nearestName('zebra', ['price', 'quality'])).toBeNull();
    expect(nearestName('x', ['a', 'b'])).toBeNull();
    expect(nearestName('sede', ['set', 'seed', 'scale'])).toBe('seed');
    expect(nearestName('price', ['pride', 'prose'])).toBe('pride');
    expect(nearestName('slope', ['scale'])).toBeNull();
    expect(nearestName('anything', [])).toBeNull();
  });
});
