import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, inMillions } from '../../../src/report/millions.ts';

const amounts = fc.array(fc.double({ min: 0, max: 5e8, noNaN: true }), { minLength: 1, maxLength: 20 });

test('whole parts add up to the rounded whole, and none is moved by one or more', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
      const whole = apportion(values);
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(whole.reduce((sum, value) => sum + value, 0)).toBe(Math.round(total));
      whole.forEach((value, k) => expect(Math.abs(value - (values[k] as number))).toBeLessThan(1 + 1e-9));
    }),
    { seed: 3 },
  );
});

test('amounts in £m add up as they are written', () => {
  const read = (text: string) => Number(text.replace(/[£m,]/g, ''));
  fc.assert(
    fc.property(amounts, (pounds) => {
      const { amounts: rounded, total, write } = inMillions(pounds);
      const sum = rounded.reduce((all, each) => all + read(write(each)), 0);
      expect(sum).toBeCloseTo(read(write(total)), 6);
    }),
    { seed: 3 },
  );
  const thirds = inMillions([1e8 / 3, 1e8 / 3, 1e8 / 3]);
  expect([...thirds.amounts, thirds.total].map(thirds.write)).toEqual(['£33.4m', '£33.3m', '£33.3m', '£100.0m']);
});
