/** Every hook of every mechanism does what its page says, in a case worked by hand in the file of the mechanism's cases. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ledger } from '../../../src/model/mechanisms/ledger.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import type { HookCases } from './hook-cases.ts';

type AnyCase = (hook: unknown, values: Readonly<Record<string, number>>) => void;

const cases = new Map<string, Readonly<Record<string, AnyCase>>>();
for (const { id, group } of ledger)
  if (existsSync(join(import.meta.dirname, group, `${id}.ts`)))
    cases.set(id, ((await import(`./${group}/${id}.ts`)) as { cases: HookCases }).cases as Readonly<Record<string, AnyCase>>);

test('every hook of every mechanism is covered, and no case is of a hook that is gone', () => {
  const hooksOf = (each: object | undefined) => Object.keys(each ?? {}).sort();
  expect(Object.fromEntries(mechanisms.map(({ id }) => [id, hooksOf(cases.get(id))]))).toEqual(
    Object.fromEntries(mechanisms.map(({ id, hooks }) => [id, hooksOf(hooks)])),
  );
});

describe.each(mechanisms.map(({ id, hooks, defaults }) => ({ id, hooks, defaults })))('$id', ({ id, hooks, defaults }) => {
  test.each(Object.entries(cases.get(id) ?? {}))('%s', (name, run) => {
    expect.hasAssertions();
    run(hooks[name as keyof typeof hooks], defaults);
  });
});
