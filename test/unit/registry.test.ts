import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ledger } from '../../src/model/mechanisms/ledger.ts';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { outcomeIds } from '../../src/study/outcomes/registry.ts';

test('every row of the ledger has its file, and the registry has them all in the ledger’s order', () => {
  expect(ledger.filter(({ id, group }) => !existsSync(`src/model/mechanisms/${group}/${id}.ts`))).toEqual([]);
  expect(mechanisms.map(({ id }) => id)).toEqual(ledger.map(({ id }) => id));
});

test.each(mechanisms.map((mechanism) => [mechanism.id, mechanism] as const))(
  '%s says what it is, what it rests on and what it should move',
  (_, mechanism) => {
    const { summary, title, source, parameters, expect: expected } = mechanism;
    for (const text of [summary, title, source.section, source.paragraph, expected.off]) expect(text.length).toBeGreaterThan(0);
    expect(Object.keys(parameters).length).toBeGreaterThan(0);
    for (const { meaning, unit, range, default: value, basis, source: from } of Object.values(parameters)) {
      expect(meaning.length).toBeGreaterThan(5);
      expect(unit.length).toBeGreaterThan(2);
      expect(range[0]).toBeLessThan(range[1]);
      expect(value).toBeGreaterThanOrEqual(range[0]);
      expect(value).toBeLessThanOrEqual(range[1]);
      if (basis === 'evidence') expect(from).toBeTruthy();
    }
    expect(outcomeIds).toContain(expected.outcome);
    if (expected.kind === 'direct') expect(outcomeIds).toContain(expected.downstream);
    expect(existsSync(`scenarios/${expected.scenario}`)).toBe(true);
  },
);
