/** 03-same-name: scenarios of one study have names and titles of their own, the same whatever the order of the rest. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameOf } from '../../../src/cli/scenarios/scenario-files.ts';
import { withDistinctNames } from '../../../src/cli/scenarios/scenario-names.ts';
import { scenarioOf } from '../../property/worlds.ts';

const base = scenarioOf({}, {}, 'names');
const named = (files: readonly string[], title = (k: number) => `Title ${k}`) =>
  withDistinctNames(
    files,
    files.map((file, k) => ({ ...base, name: nameOf(file), title: title(k) })),
  );
const namesOf = (...files: readonly string[]) => named(files).map(({ name }) => name);

it.each([
  [
    ['base.yaml', 'town.yaml'],
    ['base', 'town'],
  ],
  [
    ['a/town.yaml', 'b/town.yaml'],
    ['a/town', 'b/town'],
  ],
  [
    ['a/town.yaml', 'b/town.yaml', 'base.yaml'],
    ['a/town', 'b/town', 'base'],
  ],
  [
    ['x/a/town.yaml', 'y/a/town.yaml'],
    ['x/a/town', 'y/a/town'],
  ],
  [
    ['town.yaml', 'town.json'],
    ['town.yaml', 'town.json'],
  ],
  [
    ['a/town.yaml', 'b/town.json'],
    ['a/town', 'b/town'],
  ],
  [
    ['town.yaml', 'town.yaml', 'town.yaml'],
    ['town', 'town#2', 'town#3'],
  ],
  [
    ['town.yaml', './town.yaml', 'town#2.yaml'],
    ['town', 'town#3', 'town#2'],
  ],
  [
    ['Town.yaml', 'town.yaml'],
    ['Town', 'town'],
  ],
])('%j are %j', (files, names) => {
  expect(namesOf(...files.map((file) => join(...file.split('/'))))).toEqual(names);
});

it('titles that are equal say which is which; others are as they were', () => {
  const titles = named(['a/town.yaml', 'b/town.yaml', 'base.yaml'], (k) => (k < 2 ? 'Town' : 'Base')).map(({ title }) => title);
  expect(titles).toEqual(['Town (a/town)', 'Town (b/town)', 'Base']);
  expect(named(['one.yaml', 'two.yaml'], () => 'Same').map(({ title }) => title)).toEqual(['Same (one)', 'Same (two)']);
});

it('any files have names of their own', () => {
  const part = fc.constantFrom('a', 'b', 'town', 'town#2');
  const file = fc
    .tuple(fc.array(part, { maxLength: 3 }), part, fc.constantFrom('.yaml', '.json', '.yml'))
    .map(([folders, name, end]) => join(...folders, `${name}${end}`));
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 8 }), (files) => {
      const names = namesOf(...files);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
