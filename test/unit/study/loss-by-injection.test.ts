/** What several worlds show of a class of losses, worked by hand. */
import { expect, test } from 'vitest';
import { lossClasses, lossRow, type LossClass } from '../../../src/study/experiment/loss-by-injection.ts';

const loss = lossClasses[0] as LossClass;

test('the share that ended because of a loss is that which ended only with it less that which ended only without it', () => {
  const { hit, beyond, ci95 } = lossRow(loss, [
    { hit: 60, onlyWith: 10, onlyWithout: 1 },
    { hit: 40, onlyWith: 12, onlyWithout: 1 },
  ]);
  // 22 of 100 less 2 of 100; variance of one charity's difference 0.24 − 0.2², so the error is √(0.2 / 100) = 0.0447214.
  expect(hit).toBe(100);
  expect(beyond).toBeCloseTo(0.2, 12);
  expect(ci95?.[0]).toBeCloseTo(0.2 - 1.96 * 0.0447214, 6);
  expect(ci95?.[1]).toBeCloseTo(0.2 + 1.96 * 0.0447214, 6);
});

test('nothing is shown where no charity could lose as much', () => {
  expect(lossRow(loss, [{ hit: 0, onlyWith: 0, onlyWithout: 0 }])).toMatchObject({ beyond: null, ci95: null });
});
