/** The schema accepts every scenario that is shipped and refuses what the reader refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedIn } from '../../../src/cli/scenarios/shipped-scenarios.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { scenarioSchema } from '../../../src/model/scenario/schema.ts';
import { declarations, problemsIn } from './samples.ts';

const folder = fileURLToPath(new URL('../../../scenarios', import.meta.url));
const files = shippedIn(folder).scenarios;
const compiled = (declared: Parameters<typeof scenarioSchema>[0]) =>
  new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(scenarioSchema(declared));

describe('the schema of scenario files', () => {
  it('finds the shipped scenarios', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files)('accepts scenarios/%s', (file) => {
    const validate = compiled(mechanisms);
    validate(parse(readFileSync(join(folder, file), 'utf8')));
    expect(validate.errors).toBeNull();
  });

  const validate = compiled(declarations);

  it.each([
    'contract: { lots: 2 }',
    'mechanisms: { default: off, trust-ledger: { enabled: true, memory: 0.1 } }',
    'schedule: [{ year: 1, set: { budget: { by_service: { youth: 0.5 } }, contract.lots: 2 } }]',
    'schedule: [{ year: 1, quarter: 2, over_quarters: 4, set: { budget.by_service.youth: 0.5 } }]',
    'budget: { by_service: { youth: 0.5 } }\nseed: 4',
    'contract: { lots: { value: 2, source: Our register } }',
    'contract: { lots: { value: 2, source: 2024 } }',
    'contract: { lots: { value: 2 } }',
    'partnership: { mandate: { value: points, source: a } }\nprice: { full_cost_recovery: { value: true, source: a } }',
    'mechanisms: { trust-ledger: { enabled: { value: true, source: a }, memory: { value: 0.1, source: a } } }',
    'budget: { by_service: { value: { youth: 0.5, advice: { value: 2, source: b } }, source: a } }',
    'schedule: [{ year: 1, set: { budget: { by_service: { youth: { value: 0.5, source: a } } }, contract.lots: { value: 2, source: a } } }]',
  ])('agrees with the reader that %j is in order', (text) => {
    expect(problemsIn(text)).toEqual([]);
    expect(validate(parse(text))).toBe(true);
  });

  it.each([
    'contract: { lots: 99 }',
    'contract: { lots: 1.5 }',
    'contract: { lotz: 1 }',
    'partnership: { mandate: maybe }',
    'price: { full_cost_recovery: 1 }',
    'mechanisms: none',
    'mechanisms: { trust-ledger: { memory: 2 } }',
    'schedule: [{ year: 1, set: { run.years: 3 } }]',
    'schedule: [{ year: 1, set: { scoring: { noise: 0.1 } } }]',
    'schedule: [{ set: { contract.lots: 2 } }]',
    'budgit: {}',
    'title: ""',
    'contract: { lots: { source: a } }',
    'contract: { lots: { value: 99, source: a } }',
    'contract: { lots: { value: 2, source: "" } }',
    'contract: { lots: { value: 2, sourse: a } }',
    'contract: { lots: { value: { value: 2 }, source: a } }',
    'contract: { source: a }',
    'mechanisms: { default: { value: off, source: a } }',
    'schedule: [{ year: { value: 1, source: a }, set: { contract.lots: 2 } }]',
  ])('agrees with the reader that %j is wrong', (text) => {
    expect(problemsIn(text)).not.toEqual([]);
    expect(validate(parse(text))).toBe(false);
  });

  it('describes every setting', () => {
    const missing: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('default' in node && !('description' in node)) missing.push(path);
      for (const [name, inner] of Object.entries(node)) walk(inner, `${path}/${name}`);
    };
    walk(scenarioSchema(declarations)['properties'], '');
    expect(missing.filter((path) => !path.endsWith('/properties'))).toEqual([]);
  });
});
