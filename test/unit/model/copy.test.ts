/** A copied sector: equal to the original, apart from it, and of its hidden classes, so that code tuned on one is tuned for the other. */
import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/model/quarter/simulate.ts';
import { copySector } from '../../../src/model/sector/copy.ts';
import { warmUp } from '../../../src/study/experiment/run-one.ts';
import { mechanisms, scenarioOf } from '../../property/worlds.ts';

setFlagsFromString('--allow-natives-syntax');
/** Whether the engine keeps two objects alike: it is asked in its own words, which no compiler of ours reads. */
const sameClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;
setFlagsFromString('--no-allow-natives-syntax');

const scenario = scenarioOf({ 'market.tenders_per_year': 120 }, {}, 'copy');
const warm = warmUp(scenario, 0);

describe('a copied sector', () => {
  it('is equal to the original, and stays apart from it', () => {
    const before = structuredClone(warm.sector);
    expect(copySector(warm.sector)).toEqual(before);
    simulate(warm, scenario, mechanisms, () => {});
    expect(warm.sector).toEqual(before);
  });

  it('keeps the hidden class of every record', () => {
    const copy = copySector(warm.sector);
    const records = ['charities', 'places', 'books', 'ties', 'memory', 'experience'] as const;
    expect(sameClass(copy, warm.sector)).toBe(true);
    expect(records.filter((name) => !sameClass(copy[name], warm.sector[name]))).toEqual([]);
    for (const name of ['lines', 'contracts', 'alliances', 'spot'] as const) {
      expect(copy[name].length, name).toBeGreaterThan(0);
      const known = warm.sector[name] as readonly object[];
      const strange = (copy[name] as readonly object[]).filter((record) => !known.some((each) => sameClass(each, record)));
      expect(strange, name).toEqual([]);
    }
    expect(sameClass(copy, structuredClone(warm.sector))).toBe(false);
  });
});
