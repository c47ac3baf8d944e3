import { expect } from 'vitest';
import { fourDeviations, times } from '../../../fixtures/tiny-hooks.ts';
import { near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, letTender, medium, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  cover(hook, values) {
    const world = tinyWorld();
    const tender = letTender(world);
    // 0.12 · 0.5 · 0.5 for one that gives way as charities in general do; half of it for one half as far from feeling free; nothing without pressure.
    const blind = { pressure: 0.5, overheadBlindness: 0.5 };
    set(world, small, blind);
    set(world, medium, { ...blind, resolve: 0.735 });
    expect([small, medium, elsewhere].map((i) => hook(values, world, i, tender))).toEqual(near([0.03, 0.015, 0]));
  },

  handBack(hook, values) {
    const surely = { ...values, handing_back: 1 };
    const world = tinyWorld();
    set(world, medium, { reserves: -1 });
    const unsustainable = underContract(world, { lead: medium, price: 89_999, fullCost: 100_000 });
    const sustainable = underContract(world, { lead: medium, price: 90_000, fullCost: 100_000 });
    const withReserves = underContract(world, { lead: small, price: 80_000, fullCost: 100_000 });
    // More than a tenth below full cost, and nothing in reserve.
    expect([unsustainable, sustainable, withReserves].map((contract) => hook(surely, world, contract))).toEqual([true, false, false]);
    // Of £95,000 a year for that, a cut by 0.36 takes √0.64 = 0.8 as price: £76,000 for what costs £100,000.
    const cut = tinyWorld({ 'budget.multiplier': 0.64 });
    set(cut, medium, { reserves: -1 });
    expect(hook(surely, cut, underContract(cut, { price: 95_000 }))).toBe(true);
    const handedBack = times((key) => hook(values, world, { ...unsustainable, key }));
    expect(Math.abs(handedBack - 150)).toBeLessThan(fourDeviations(0.15));
  },
};
