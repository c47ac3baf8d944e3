/** Whom a lead could ask, and the team it puts together. */
import { expect, test } from 'vitest';
import { approachable } from '../../../src/model/appraisal/candidates.ts';
import { bestTeam, makeTeam, takeAllies } from '../../../src/model/appraisal/team.ts';
import type { Tender } from '../../../src/model/sector/market.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { pairsOf } from '../../fixtures/tiny-tables.ts';
import { letTender, medium, national, small, tinyWorld } from '../../fixtures/tiny-world.ts';

test('a larger lead has more charities to look at as partners, in proportion to the notice it has', () => {
  const most = (band: number, settings: Changes = {}) => approachable(tinyWorld(settings), band);
  // Six, and four for each band above medium.
  expect([0, 1, 2, 3, 4, 5].map((band) => most(band))).toEqual([6, 6, 6, 10, 14, 18]);
  expect(most(5, { 'burden.notice_weeks': 3 })).toBe(9);
  // Nobody looks at more than thirty.
  expect(most(5, { 'burden.notice_weeks': 12 })).toBe(30);
});

/** How many of the small charity (the first row, and liked best) and the medium one a national lead takes, and whom it puts first. */
function teamOf(parts: readonly [number, number], terms: Partial<Tender>, settings: Changes = {}) {
  const world = tinyWorld(settings);
  const tender = letTender(world, { annual: 1_000_000, ...terms });
  const pairs = pairsOf([small, medium].map((candidate, k) => ({ lead: national, candidate, part: parts[k] })));
  const table = { pairs, value: Float64Array.of(2, 1), ranking: new Int32Array(2) };
  const size = bestTeam(world, national, tender, table, 0, 2);
  return { size, first: [small, medium][table.ranking[0] as number] };
}

test('where those a lead likes best could not carry what it must leave to them, it takes the largest', () => {
  const one = { 'bidding.team_limit': 1 };
  const required = { partnershipRequired: true, minimumPartnerShare: 0.3 };
  // The small charity could take 0.6 of £50,000, which is 3 % of £1m, and the medium one 30 %.
  expect(teamOf([0.03, 0.3], {}, one)).toEqual({ size: 1, first: small });
  expect(teamOf([0.03, 0.3], required, one)).toEqual({ size: 1, first: medium });
  // Together they do, and the one it likes stays.
  expect(teamOf([0.03, 0.3], required)).toEqual({ size: 2, first: small });
  expect(teamOf([0.03, 0.2], required, one).size).toBe(0);
});

test('a lead takes as many partners as the rule asks for, though fewer could do the work', () => {
  expect(teamOf([0.25, 0.25], { partnershipRequired: true }).size).toBe(1);
  expect(teamOf([0.25, 0.25], { partnershipRequired: true, minimumPartners: 2 }).size).toBe(2);
  expect(teamOf([0.25, 0.25], { partnershipRequired: true, minimumPartners: 3 }).size).toBe(0);
});

test('allies divide the work by size, and leave to those who count what a mandate asks', () => {
  const partOf = (terms: Partial<Tender>) => {
    const world = tinyWorld();
    world.sector.alliances.push({ kind: 'alliance', area: 0, founded: 0, members: [medium, small], ended: false });
    world.sector.charities.alliance[medium] = world.sector.charities.alliance[small] = 0;
    const team = makeTeam();
    return takeAllies(world, medium, letTender(world, terms), team) ? team.parts[0] : null;
  };
  const required = { partnershipRequired: true };
  // £50,000 of £550,000.
  expect(partOf({})).toBeCloseTo(1 / 11, 12);
  expect(partOf({ ...required, minimumPartnerShare: 0.05 })).toBeCloseTo(1 / 11, 12);
  // 0.6 of £50,000 is three tenths of £100,000, and no more.
  expect(partOf({ ...required, minimumPartnerShare: 0.3 })).toBeCloseTo(0.3, 12);
  expect(partOf({ ...required, minimumPartnerShare: 0.31 })).toBe(null);
  expect(partOf({ ...required, minimumPartners: 2 })).toBe(null);
});
