import { expect, test } from 'vitest';
import type { Tally } from '../../../../src/study/observing/tally.ts';
import * as charities from '../../../../src/study/outcomes/charities.ts';
import * as cohorts from '../../../../src/study/outcomes/cohorts.ts';
import * as concentration from '../../../../src/study/outcomes/concentration.ts';
import * as delivery from '../../../../src/study/outcomes/delivery.ts';
import * as holders from '../../../../src/study/outcomes/holders.ts';
import { outcome } from '../../../../src/study/outcomes/outcome.ts';
import * as partnerships from '../../../../src/study/outcomes/partnerships.ts';
import { definitionOf, outcomeDefinitions } from '../../../../src/study/outcomes/registry.ts';
import * as shares from '../../../../src/study/outcomes/shares.ts';
import * as tenders from '../../../../src/study/outcomes/tenders.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const ids = (definitions: readonly { readonly id: string }[]) => definitions.map(({ id }) => id).sort();

test('results list every outcome that a theme declares, each once', () => {
  const declared = [charities, cohorts, concentration, delivery, holders, partnerships, shares, tenders].flatMap((theme) =>
    Object.values(theme),
  );
  expect(ids(outcomeDefinitions)).toEqual(ids(declared));
  expect(new Set(ids(declared)).size).toBe(declared.length);
});

test.each(outcomeDefinitions.map((definition) => [definition.id, definition] as const))('%s says what it is', (id, definition) => {
  const { title, unit, formula, source, bounds, says } = definition;
  for (const text of [title, unit, formula, source]) expect(text.length).toBeGreaterThan(3);
  const [low, high] = bounds;
  if (low !== null && high !== null) expect(low).toBeLessThan(high);
  // Clauses: they stand after 'after ten years:' and between semicolons.
  for (const text of Object.values(says ?? {})) expect(text).toMatch(/^[a-z].*[^.;:]$/);
  expect(definitionOf(id)).toBe(definition);
});

test('bounds are those of the unit unless an outcome has its own', () => {
  const about = { id: 'x', title: 'X', formula: 'x', source: 'x', of: () => 0 } as const;
  expect(outcome({ ...about, unit: 'share' }).bounds).toEqual([0, 1]);
  expect(outcome({ ...about, unit: 'share', bounds: [0, null] }).bounds).toEqual([0, null]);
});

test('of a run in which nothing was counted there is nothing to say, but trust and what is counted per year', () => {
  const nothing = tallyOf({});
  const said = outcomeDefinitions.filter(({ of }) => of(nothing) !== null);
  expect(ids(said)).toEqual(['services_lost', 'trust']);
});

test('a name that is not counted does not compile', () => {
  // @ts-expect-error: the tally has `failed`.
  const misspelt = ({ tenders: counted }: Tally) => counted.faild;
  expect(misspelt(tallyOf({ tenders: { failed: 3 } }))).toBeUndefined();
});
