/** Sums by name, however many names there are. */
import { expect, test } from 'vitest';
import { Sums } from '../../../src/study/observing/sums.ts';

// Would catch: values lost when room is made, the first name past the room not counted, a name told by another's place.
test('names keep their sums as more come than there was room for, and one never named is 0', () => {
  const sums = new Sums();
  const plain = new Map<string, number>();
  expect(sums.of('name 0')).toBe(0);
  for (let n = 0; n < 300; n++) {
    // Each new name, and one of those before it again.
    for (const [name, amount] of [
      [`name ${n}`, n + 1],
      [`name ${(n * 7) % (n + 1)}`, 0.25],
    ] as const) {
      sums.add(name, amount);
      plain.set(name, (plain.get(name) ?? 0) + amount);
    }
    expect(sums.of(`name ${n + 1}`)).toBe(0);
    if ([62, 63, 64, 65, 127, 128, 299].includes(n)) expect([...plain.keys()].map((name) => sums.of(name))).toEqual([...plain.values()]);
  }
  expect([sums.of(''), sums.of('name'), new Sums().of('name 1')]).toEqual([0, 0, 0]);
});
