/** Names that stand in the wrong place, or are spelt otherwise, are told where they belong. */
import { describe, expect, it } from 'vitest';
import { listed } from '../../../src/model/scenario/elsewhere.ts';
import { patchSettings } from '../../../src/model/scenario/patch.ts';
import { base, declarations, problemsIn, problemsOf } from './samples.ts';

describe('a name in the wrong place', () => {
  it.each([
    ['lots: 3', "did you mean 'contract.lots'?"],
    ['lot: 3', "did you mean 'contract.lots'?"],
    ['loots: 3', "did you mean 'contract.lots'?"],
    ['lengthYears: 3', "did you mean 'contract.length_years'?"],
    ['length-years: 3', "did you mean 'contract.length_years'?"],
    ['noise: 0.1', "did you mean 'bidding.noise' or 'scoring.noise'?"],
    ['memory: 0.1', "did you mean 'mechanisms.trust-ledger.memory'?"],
    ['trustLedger: { enabled: false }', "did you mean 'mechanisms.trust-ledger'?"],
    ['trust_ledger: { enabled: false }', "did you mean 'mechanisms.trust-ledger'?"],
    ['mechanism: { default: off }', "did you mean 'mechanisms'?"],
    ['default: off', "did you mean 'mechanisms.default'?"],
    ['contracts: { lots: 3 }', "did you mean 'contract'?"],
    ['over_quarters: 3', "did you mean 'schedule.over_quarters'?"],
    ['contract: { price: 0.4 }', "did you mean 'weights.price'?"],
    ['contract: { mandate: required }', "did you mean 'partnership.mandate'?"],
    ['contract: { lengthYears: 3 }', "did you mean 'length_years'?"],
    ['budget: { youth: 2 }', "did you mean 'budget.by_service.youth'?"],
    ['mechanisms: { lots: 2 }', "did you mean 'contract.lots'?"],
    ['mechanisms: { trust_ledger: { enabled: false } }', "did you mean 'trust-ledger'?"],
    ['contract.lots: 3', "names within one another, such as contract: { lots: … }; did you mean 'contract.lots'?"],
    ['contract.lotz: 3', "did you mean 'contract.lots'?"],
    ['mechanisms: { trust-ledger.memory: 0.1 }', 'such as mechanisms: { trust-ledger: { memory: … } }'],
    ['schedule: [{ year: 1, set: { lots: 2 } }]', "did you mean 'contract.lots'?"],
    ['schedule: [{ year: 1, set: { contract: { price: 2 } } }]', "did you mean 'weights.price'?"],
    ['schedule: [{ year: 1, set: { years: 2 } }]', "no rule 'years'; run.years cannot change during the run"],
    ['schedule: [{ year: 1, contract.lots: 2 }]', "did you mean 'set: { contract.lots: … }'?"],
    ['schedule: [{ year: 1, contract: { lots: 2 } }]', "did you mean 'set: { contract: … }'?"],
    ['schedule: [{ years: 1, set: { contract.lots: 2 } }]', "did you mean 'year'?"],
    ['schedule: [{ year: 1, over: 2, set: { contract.lots: 2 } }]', "did you mean 'over_quarters'?"],
  ])('%s', (text, said) => {
    const problems = problemsIn(text);
    expect(problems[0]).toContain(said);
  });

  it.each([
    ['lots=3', "did you mean 'contract.lots'?"],
    ['contract.price=0.4', "did you mean 'weights.price'?"],
    ['trust-ledger.memory=0.1', "did you mean 'mechanisms.trust-ledger.memory'?"],
    ['mechanism.trust-ledger.enabled=false', "did you mean 'mechanisms.trust-ledger.enabled'?"],
    ['seed=7', 'expected --seed'],
  ])('--set %s', (text, said) => {
    expect(problemsOf(patchSettings(base, [text], declarations))[0]).toContain(said);
  });

  it('that is like many lists some of them and counts the rest', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(listed(all.slice(0, 4))).toBe("a' or 'b' or 'c' or 'd");
    expect(listed(all.slice(0, 5))).toBe("a' or 'b' or 'c' or 'd' or 1 other like 'e");
    expect(listed(all)).toBe("a' or 'b' or 'c' or 'd' or 2 others like 'e");
  });

  it('that is nothing like any is only refused', () => {
    for (const text of ['__proto__: 1', 'constructor: 1', 'xyzzy: 1', 'contract: { toString: 1 }'])
      expect(problemsIn(text)[0], text).not.toContain('did you mean');
  });
});
