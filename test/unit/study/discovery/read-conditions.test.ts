/** Conditions as they are written, and in words. */
import { describe, expect, it } from 'vitest';
import { conditionText, conditionWords, readConditions } from '../../../../src/study/discovery/read-conditions.ts';

function read(text: string) {
  const conditions = readConditions(text);
  if ('found' in conditions) throw new Error(conditions.found);
  return conditions;
}

describe('conditions', () => {
  it.each([
    ['small_survival < 0.7', [['small_survival', '<', 0.7]]],
    ['  small_survival<=.7 ', [['small_survival', '<=', 0.7]]],
    [
      'hhi_local>=1.8e3 AND trust > -0.5 and trust < 1.',
      [
        ['hhi_local', '>=', 1800],
        ['trust', '>', -0.5],
        ['trust', '<', 1],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text).map(({ outcome, sign, value }) => [outcome, sign, value])).toEqual(expected);
  });

  it.each([
    ['', "''", undefined],
    ['small_survival', "'small_survival'", undefined],
    ['small_survival = 0.7', "'small_survival = 0.7'", undefined],
    ['small_survival < 70 %', "'small_survival < 70 %'", undefined],
    ['0.7 > small_survival', "'0.7 > small_survival'", undefined],
    ['small_survival < 0.7 and', "'small_survival < 0.7 and'", undefined],
    ['small_survival < 0.7 or trust > 1', "'small_survival < 0.7 or trust > 1'", undefined],
    ['small_survival < Infinity', "'small_survival < Infinity'", undefined],
    ['trust > 0 and small_survivl < 0.7', "no outcome 'small_survivl'", 'small_survival'],
  ])('%j is refused', (text, found, nearest) => {
    const complaint = readConditions(text);
    expect(complaint).toMatchObject({ found });
    expect((complaint as { nearest?: string }).nearest).toBe(nearest);
  });

  it('are said in the unit of the outcome, and exactly', () => {
    const said = conditionWords(
      read('small_survival < 0.7055 and hhi_local >= 1800 and entry_threshold_national <= 750000 and trust > 0.123'),
    );
    expect(said).toBe(
      '‘small_survival’ is below 70.55 % and ‘hhi_local’ is at least 1,800 and ‘entry_threshold_national’ is at most £750,000 and ‘trust’ is above 0.123',
    );
  });

  it('are written alike however they were given', () => {
    expect(conditionText(read('small_survival<.70 and  trust>0.50'))).toBe('small_survival < 0.7 and trust > 0.5');
  });
});
