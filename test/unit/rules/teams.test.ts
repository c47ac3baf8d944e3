/** Who may bid with whom, and how work is shared out. */
import { expect, test } from 'vitest';
import {
  canTakePart,
  countsForMandate,
  hiring,
  partWithoutBase,
  shareOut,
  teamCanBid,
  wantedPart,
} from '../../../src/model/shared-rules/teams.ts';
import type { Tender } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { elsewhere, letTender, medium, national, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

function letting(terms: Partial<Tender> = {}, settings: Changes = {}): { world: World; tender: Tender } {
  const world = tinyWorld(settings);
  return { world, tender: letTender(world, terms) };
}

test('a lead leaves to partners the most of what it lacks, cannot carry, must give and usually gives', () => {
  const part = (i: number, terms: Partial<Tender> = {}, missing: 'hired' | 'lacking' = 'hired') => {
    const { world, tender } = letting(terms);
    world.facts.missingSkills = missing;
    return wantedPart(world, i, tender);
  };
  expect([
    // The usual quarter.
    part(medium),
    // 0.6 of £50,000 is three tenths of £100,000.
    part(small),
    part(medium, { minimumPartnerShare: 0.4 }),
    // One of two services, which it can hire or not.
    part(medium, { services: 0b11, breadth: 2 }),
    part(medium, { services: 0b11, breadth: 2 }, 'lacking'),
    // Never more than four fifths.
    part(small, { annual: 1_000_000 }),
  ]).toEqual([0.25, 0.7, 0.4, 0.25, 0.5, 0.8]);
});

test('parts are cut in proportion to what the lead wants to give, and never raised', () => {
  const parts = [0.3, 0.1, 0.9];
  shareOut(parts, 2, 0.2);
  expect(parts).toEqual([expect.closeTo(0.15, 12), expect.closeTo(0.05, 12), 0.9]);
  shareOut(parts, 2, 0.5);
  expect(parts).toEqual([expect.closeTo(0.15, 12), expect.closeTo(0.05, 12), 0.9]);
});

test('what nobody brings is hired at a premium', () => {
  const { world, tender } = letting({ services: 0b111, breadth: 3 });
  // 0.15 on two of three services.
  expect(hiring(world, tender, 0b1001)).toBeCloseTo(1.1, 12);
  expect(hiring(world, tender, 0b111)).toBe(1);
});

test('no charity takes on more than 0.6 of its turnover by itself', () => {
  const can = (annual: number, parts: readonly number[]) => {
    const { world, tender } = letting({ annual });
    return teamCanBid(world, small, tender, parts.length, [medium], parts);
  };
  expect([can(30_000, []), can(30_001, []), can(60_000, [0.5]), can(60_000, [0.49])]).toEqual([true, false, true, false]);
});

test('a turnover test is passed by the lead, or by all together where turnovers are pooled', () => {
  const { world, tender } = letting({ annual: 10_000, turnoverTest: 550_000 });
  expect(teamCanBid(world, small, tender, 1, [medium], [0.5])).toBe(false);
  world.facts.pooledTurnover = true;
  expect(teamCanBid(world, small, tender, 1, [medium], [0.5])).toBe(true);
  // Only the first of the list are in the team.
  expect(teamCanBid(world, small, tender, 0, [medium], [0.5])).toBe(false);
});

test('where skills cannot be hired a team must bring them all, unless the lead strays', () => {
  const { world, tender } = letting({ annual: 10_000, services: 0b11, breadth: 2 });
  set(world, elsewhere, { services: 0b10 });
  set(world, national, { services: 0b1000 });
  const can = (lead: number, members: readonly number[]) => teamCanBid(world, lead, tender, members.length, members, [0.5]);
  expect([can(medium, []), can(medium, [elsewhere])]).toEqual([true, true]);
  world.facts.missingSkills = 'lacking';
  expect([can(medium, []), can(medium, [small]), can(medium, [elsewhere]), can(national, [])]).toEqual([false, false, true, true]);
});

test('a mandate asks for a partner, and for a share that counts', () => {
  const required = { partnershipRequired: true, minimumPartnerShare: 0.3, annual: 10_000 };
  const can = (members: readonly number[], parts: readonly number[], terms: Partial<Tender> = {}, settings: Changes = {}) => {
    const { world, tender } = letting({ ...required, ...terms }, settings);
    set(world, medium, { band: 3 });
    set(world, elsewhere, { band: 3 });
    return teamCanBid(world, national, tender, members.length, members, parts);
  };
  const mostlySmall = { 'partnership.share_counts_for': 'small_or_local' } as const;
  expect([
    can([], []),
    can([], [], { minimumPartnerShare: 0 }),
    can([medium], [0.3]),
    can([medium], [0.29]),
    can([medium], [0.29], { partnershipRequired: false }),
    // A large one counts where it is local to the place.
    can([medium], [0.3], {}, mostlySmall),
    can([elsewhere], [0.3], {}, mostlySmall),
    can([elsewhere, small], [0.3, 0.3], {}, mostlySmall),
    can([medium], [0.3], {}, { 'partnership.share_counts_for': 'small' }),
    can([small], [0.3], {}, { 'partnership.share_counts_for': 'small' }),
    // Two are asked for.
    can([medium], [0.3], { minimumPartners: 2 }),
    can([medium, small], [0.2, 0.1], { minimumPartners: 2 }),
  ]).toEqual([false, false, true, false, true, true, false, true, false, true, false, true]);
});

test('whose share counts towards a mandate', () => {
  const { world, tender } = letting({}, { 'partnership.share_counts_for': 'small_or_local' });
  expect([small, medium, national].map((j) => countsForMandate(world, j, tender))).toEqual([true, true, false]);
  const { world: smallAlone, tender: work } = letting({}, { 'partnership.share_counts_for': 'small' });
  // The medium charity is under £1m too; a large one is not, though it is local.
  expect([small, medium, national].map((j) => countsForMandate(smallAlone, j, work))).toEqual([true, true, false]);
  set(smallAlone, medium, { band: 3 });
  expect(countsForMandate(smallAlone, medium, work)).toBe(false);
  const { world: anyone, tender: any } = letting({}, { 'partnership.share_counts_for': 'any' });
  expect(countsForMandate(anyone, national, any)).toBe(true);
});

test('a charity that could not take on a fiftieth of the work is not asked', () => {
  const can = (annual: number) => {
    const { world, tender } = letting({ annual });
    return canTakePart(world, tender, 50_000);
  };
  // 0.6 of £50,000 is a fiftieth of £1.5m.
  expect([can(1_500_000), can(1_500_100)]).toEqual([true, false]);
});

test('a lead from afar sets up for all that partners with a base do not do', () => {
  const { world, tender } = letting();
  const part = (partners: readonly number[], parts: readonly number[]) => partWithoutBase(world, tender, { partners, parts });
  expect([part([], []), part([medium], [0.25]), part([medium, elsewhere], [0.25, 0.5])]).toEqual([1, 0.75, 0.75]);
});
